import type { RawMetadata, UnparsedField } from "./metadata.ts";
import {
  isMetadataField,
  isMultipleField,
  isSingleField,
  METADATA_FIELDS,
  type MetadataFieldName,
  type MultipleField,
} from "./metadata-fields.ts";
import { compareVersions, parseVersion } from "./version.ts";

export type FileType = "sdist" | "bdist_wheel";

export interface UploadFormInput {
  readonly metadata: RawMetadata;
  readonly filetype: FileType;
  /** The wheel's Python tag, such as `py3`, or `source`. */
  readonly pyversion: string;
  /** Lower-case hex. */
  readonly sha256: string;
  /** Lower-case hex of BLAKE2b-256, for indexes that ask for it. */
  readonly blake2?: string;
  /** JSON, an array of PEP 740 attestations. */
  readonly attestations?: string;
}

export type FormFields = readonly (readonly [name: string, value: string])[];

// Lists have plural names in PyPI's form but for these; misspelled fields are ignored in silence.
const PLURAL: ReadonlySet<string> = new Set(["classifier", "project-url"]);

/** The name of a core metadata field in PyPI's upload form. */
export const formFieldName = (field: MetadataFieldName): string =>
  field.replaceAll("-", "_") + (PLURAL.has(field) ? "s" : "");

/** One empty Import-Name says that the project has no import names (PEP 794). */
function listOf(metadata: RawMetadata, name: MultipleField): readonly string[] {
  const values = metadata.multiple[name] ?? [];
  const isEmpty = name === "import-name" && name in metadata.multiple && values.length === 0;
  return isEmpty ? [""] : values;
}

function valuesOf(metadata: RawMetadata, name: MetadataFieldName): readonly string[] {
  if (isMultipleField(name)) return listOf(metadata, name);
  if (name === "project-url") {
    return [...(metadata.projectUrls ?? [])].map(([label, url]) => `${label}, ${url}`);
  }
  const value = isSingleField(name) ? metadata.single[name] : metadata.keywords?.join(",");
  return value === undefined ? [] : [value];
}

const introducesLicenseFile = parseVersion("2.4");

/**
 * Whether License-File is left out: setuptools wrote it under metadata versions that do not have it,
 * for which PyPI refuses the upload.
 */
export function dropsLicenseFiles(metadata: RawMetadata): boolean {
  const version = parseVersion(metadata.single["metadata-version"] ?? "");
  if (version === undefined || introducesLicenseFile === undefined) return false;
  return compareVersions(version, introducesLicenseFile) < 0;
}

/** What was repeated is sent repeatedly, for the index to refuse; what has no right text is not. */
const repeatedFields = ({ unparsed }: RawMetadata): readonly UnparsedField[] =>
  unparsed.filter(({ reason }) => reason !== "undecodable" && reason !== "unknown-field");

function metadataFields(metadata: RawMetadata): [string, string][] {
  const fields: [string, string][] = [];
  const add = (name: MetadataFieldName, values: readonly string[]) => {
    for (const value of values) fields.push([formFieldName(name), value]);
  };
  const repeated = new Map(repeatedFields(metadata).map(({ name, values }) => [name, values]));
  for (const name of Object.keys(METADATA_FIELDS)) {
    if (!isMetadataField(name)) continue;
    if (name === "license-file" && dropsLicenseFiles(metadata)) continue;
    add(name, repeated.get(name) ?? valuesOf(metadata, name));
  }
  return fields;
}

/**
 * The fields of PyPI's upload form, but for the file itself (`content`, which comes last): what
 * METADATA or PKG-INFO says, unchanged, in PyPI's names. Headers that are no core metadata are left
 * out. https://docs.pypi.org/api/upload/
 */
export function uploadForm(input: UploadFormInput): FormFields {
  const { metadata, filetype, pyversion, sha256, blake2, attestations } = input;
  const fields: [string, string][] = [
    [":action", "file_upload"],
    ["protocol_version", "1"],
    ...metadataFields(metadata),
    ["filetype", filetype],
    ["pyversion", pyversion],
    ["sha256_digest", sha256],
  ];
  if (blake2 !== undefined) fields.push(["blake2_256_digest", blake2]);
  if (attestations !== undefined) fields.push(["attestations", attestations]);
  return fields;
}
