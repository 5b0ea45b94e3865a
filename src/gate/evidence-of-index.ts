import { showUrl } from "../http.ts";
import type { IndexLocation } from "../index/locations.ts";
import type { EvidenceOfIndex } from "./evidence.ts";

/** An index as records name it, so that two of them can be told from each other. */
export const evidenceOfIndex = ({ title, simple, upload }: IndexLocation): EvidenceOfIndex => ({
  title,
  url: showUrl(simple ?? upload).replace(/\/+$/, ""),
});
