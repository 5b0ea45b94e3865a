/** When a field was added to the core metadata, and how often it may be given. */
export interface MetadataField {
  readonly kind: "single" | "multiple" | "keywords" | "urls";
  readonly added: MetadataVersion;
}

/** The versions of the core metadata that PyPI accepts; 2.0 was withdrawn (PEP 426). */
export const METADATA_VERSIONS = ["1.0", "1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "2.5"] as const;

export type MetadataVersion = (typeof METADATA_VERSIONS)[number];

/**
 * Every field of the core metadata, by its name in lower case.
 * https://packaging.python.org/en/latest/specifications/core-metadata/
 */
export const METADATA_FIELDS = {
  "metadata-version": { kind: "single", added: "1.0" },
  name: { kind: "single", added: "1.0" },
  version: { kind: "single", added: "1.0" },
  dynamic: { kind: "multiple", added: "2.2" },
  platform: { kind: "multiple", added: "1.0" },
  "supported-platform": { kind: "multiple", added: "1.1" },
  summary: { kind: "single", added: "1.0" },
  description: { kind: "single", added: "1.0" },
  "description-content-type": { kind: "single", added: "2.1" },
  keywords: { kind: "keywords", added: "1.0" },
  "home-page": { kind: "single", added: "1.0" },
  "download-url": { kind: "single", added: "1.1" },
  author: { kind: "single", added: "1.0" },
  "author-email": { kind: "single", added: "1.0" },
  maintainer: { kind: "single", added: "1.2" },
  "maintainer-email": { kind: "single", added: "1.2" },
  license: { kind: "single", added: "1.0" },
  "license-expression": { kind: "single", added: "2.4" },
  "license-file": { kind: "multiple", added: "2.4" },
  classifier: { kind: "multiple", added: "1.1" },
  "requires-dist": { kind: "multiple", added: "1.2" },
  "requires-python": { kind: "single", added: "1.2" },
  "requires-external": { kind: "multiple", added: "1.2" },
  "project-url": { kind: "urls", added: "1.2" },
  "provides-extra": { kind: "multiple", added: "2.1" },
  "provides-dist": { kind: "multiple", added: "1.2" },
  "obsoletes-dist": { kind: "multiple", added: "1.2" },
  "import-name": { kind: "multiple", added: "2.5" },
  "import-namespace": { kind: "multiple", added: "2.5" },
  requires: { kind: "multiple", added: "1.1" },
  provides: { kind: "multiple", added: "1.1" },
  obsoletes: { kind: "multiple", added: "1.1" },
} as const satisfies Readonly<Record<string, MetadataField>>;

export type MetadataFieldName = keyof typeof METADATA_FIELDS;

type FieldOfKind<Kind extends MetadataField["kind"]> = {
  [Name in MetadataFieldName]: (typeof METADATA_FIELDS)[Name]["kind"] extends Kind ? Name : never;
}[MetadataFieldName];

export type SingleField = FieldOfKind<"single">;
export type MultipleField = FieldOfKind<"multiple">;

export const isMetadataField = (name: string): name is MetadataFieldName =>
  Object.hasOwn(METADATA_FIELDS, name);

export const isSingleField = (name: MetadataFieldName): name is SingleField =>
  METADATA_FIELDS[name].kind === "single";

export const isMultipleField = (name: MetadataFieldName): name is MultipleField =>
  METADATA_FIELDS[name].kind === "multiple";
