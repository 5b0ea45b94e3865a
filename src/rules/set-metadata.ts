import type { RawMetadata } from "../python/metadata.ts";
import { defineSetRule, type Observation, type SetRule } from "./rule.ts";
import type { SetSubject, Subject } from "./subject.ts";

/** Fields by which installers decide; all files of a release should say the same. */
const COMPARED = [
  "requires-python",
  "requires-dist",
  "provides-extra",
  "license",
  "license-expression",
  "summary",
] as const;

type Compared = (typeof COMPARED)[number];

/** The values of a field as one text; order does not matter. */
function fieldText({ single, multiple }: RawMetadata, field: Compared): string {
  const values =
    field === "requires-dist" || field === "provides-extra" ? multiple[field] : undefined;
  if (values !== undefined) return [...values].sort((a, b) => (a < b ? -1 : 1)).join("\n");
  return field in single ? (single[field as "summary"] ?? "") : "";
}

/** What an sdist leaves open until it is built (PEP 643); before metadata 2.2 that is everything. */
function isOpen({ archived, kind }: Subject, field: Compared): boolean {
  if (kind !== "sdist") return false;
  const version = Number(archived?.single["metadata-version"]);
  const dynamic = archived?.multiple.dynamic ?? [];
  return !(version >= 2.2) || dynamic.some((one) => one.toLowerCase() === field);
}

function* judgeAgreement({ uploads }: SetSubject): Iterable<Observation> {
  const [reference, ...others] = uploads
    .filter(({ archived }) => archived !== undefined)
    .toSorted((a, b) => Number(a.kind === "sdist") - Number(b.kind === "sdist"));
  const expected = reference?.archived;
  if (reference === undefined || expected === undefined) return;
  for (const other of others) {
    const { archived } = other;
    const differing = COMPARED.filter(
      (field) =>
        archived !== undefined &&
        !isOpen(other, field) &&
        fieldText(archived, field) !== fieldText(expected, field),
    );
    if (differing.length === 0) continue;
    const fields = differing.map((field) => `\`${field}\``).join(", ");
    yield {
      message: `\`${other.filename}\` and \`${reference.filename}\` differ in ${fields}`,
      file: other.filename,
    };
  }
}

/** What the metadata of the files of a release has to say together. */
export const setMetadataRules: readonly SetRule[] = [
  defineSetRule({
    id: "MD020",
    title: "Files of a release contradict each other",
    why: "PyPI shows the metadata of the first file; installers read that of the file they choose",
    fix: "Build all files from one state of the project, with the same backend",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeAgreement,
  }),
];
