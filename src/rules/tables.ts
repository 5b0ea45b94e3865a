import type { DatedTable } from "./rule.ts";

/** When the tables that change with time were made. */
export const tableDates: Readonly<Record<DatedTable, string>> = {
  classifiers: "2026-11-21",
  licences: "2026-11-21",
  "platform-tags": "2026-08-14",
  "metadata-versions": "2026-08-14",
};
