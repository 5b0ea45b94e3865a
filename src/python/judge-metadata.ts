import { judgeField, type ValueProblem } from "./field-values.ts";
import type { RawMetadata, UnparsedField } from "./metadata.ts";
import {
  isMetadataField,
  METADATA_FIELDS,
  METADATA_VERSIONS,
  type MetadataFieldName,
} from "./metadata-fields.ts";
import { repr } from "./repr.ts";

/** What `packaging` says against a field. */
export interface MetadataProblem extends ValueProblem {
  /** In lower case, such as `requires-dist`. */
  readonly field: string;
}

/** The values of each field that is there; keywords and URLs are not judged, so they have none. */
export type FieldValues = ReadonlyMap<MetadataFieldName, readonly string[]>;

const VERSIONS: readonly string[] = METADATA_VERSIONS;

const REQUIRED: readonly MetadataFieldName[] = ["metadata-version", "name", "version"];

/** A field that the metadata version does not have yet; of an invalid version nothing is known. */
function ageProblem(field: MetadataFieldName, version: string): ValueProblem | undefined {
  const { added } = METADATA_FIELDS[field];
  const age = VERSIONS.indexOf(version);
  if (age === -1 || VERSIONS.indexOf(added) <= age) return undefined;
  return { message: `${field} introduced in metadata version ${added}, not ${version}` };
}

/**
 * Judges metadata as `packaging.metadata.Metadata.from_raw` does, with one problem at most for each
 * field. PyPI shows only the first: metadata-version, name, version, then by the alphabet.
 */
export function judgeFields(fields: FieldValues): readonly MetadataProblem[] {
  const version = fields.get("metadata-version")?.[0];
  const problems: MetadataProblem[] = [];
  for (const field of new Set([...REQUIRED, ...fields.keys()])) {
    const problem = ageProblem(field, version ?? "") ?? judgeField(field, fields.get(field) ?? []);
    if (problem !== undefined) problems.push({ field, ...problem });
  }
  return problems;
}

/** The fields of METADATA or PKG-INFO, for `judgeFields`. */
export function fieldValues(metadata: RawMetadata): FieldValues {
  const { single, multiple, keywords, projectUrls } = metadata;
  const values = new Map<MetadataFieldName, readonly string[]>();
  for (const [name, value] of Object.entries(single)) {
    if (isMetadataField(name)) values.set(name, [value]);
  }
  for (const [name, list] of Object.entries(multiple)) {
    if (isMetadataField(name)) values.set(name, list);
  }
  if (keywords !== undefined) values.set("keywords", []);
  if (projectUrls !== undefined) values.set("project-url", []);
  return values;
}

const unparsedProblem = ({ name }: UnparsedField): MetadataProblem => ({
  field: name,
  message: isMetadataField(name)
    ? `${repr(name)} has invalid data`
    : `unrecognized field: ${repr(name)}`,
});

/** Judges METADATA as `packaging.metadata.Metadata.from_email` does: what cannot be parsed first. */
export function judgeMetadata(metadata: RawMetadata): readonly MetadataProblem[] {
  const unparsed = metadata.unparsed.map(unparsedProblem);
  return unparsed.length > 0 ? unparsed : judgeFields(fieldValues(metadata));
}
