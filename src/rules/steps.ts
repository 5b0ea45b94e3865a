/**
 * PyPI's order: an upload is refused for the first thing that is wrong, at the first of these steps.
 * They are those of `file_upload` in https://github.com/pypi/warehouse, `warehouse/forklift/legacy.py`.
 */
export const STEPS = [
  "protocol",
  "form",
  /** Fields that are given more often than they may be. */
  "repeated-fields",
  /** The core metadata as `packaging.metadata` judges it. */
  "metadata",
  /** What PyPI asks of the metadata beyond that. */
  "metadata-policy",
  "file-missing",
  "new-project",
  "description",
  "filename",
  "content-type",
  "size",
  "digest",
  "existing-file",
  "used-filename",
  "closed-release",
  "second-sdist",
  "archive-open",
  "archive-layout",
  "archive-content",
  "archive-framing",
  "sdist-layout",
  "sdist-filename",
  "sdist-licences",
  "wheel-filename",
  "platform-tags",
  "wheel-name",
  "wheel-licences",
  "record",
  "entry-points",
  "wheel-metadata",
  "filename-length",
  "attestations",
] as const;

export type Step = (typeof STEPS)[number];

const positions: ReadonlyMap<Step, number> = new Map(STEPS.map((step, index) => [step, index]));

/** Where in PyPI's order a step comes; later steps have larger numbers. */
export const positionOf = (step: Step): number => positions.get(step) ?? STEPS.length;

/** PyPI shows the errors of these fields before any other: they tend to be the cause of the others. */
const FIRST_FIELDS: readonly string[] = ["metadata-version", "name", "version"];

/** PyPI's order among the fields that one step refuses: three come first, the others by name. */
export function compareFields(a: string, b: string): number {
  const rank = (field: string) => {
    const index = FIRST_FIELDS.indexOf(field);
    return index === -1 ? FIRST_FIELDS.length : index;
  };
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
