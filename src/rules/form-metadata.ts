import { splitProjectUrls } from "../python/metadata.ts";
import {
  isMetadataField,
  METADATA_FIELDS,
  METADATA_VERSIONS,
  type MetadataField,
  type MetadataFieldName,
  type MetadataVersion,
} from "../python/metadata-fields.ts";
import { formFieldName } from "../python/upload-form.ts";
import type { Form } from "./subject.ts";

/** The core metadata of a form, by the names that the fields have in METADATA, in lower case. */
export interface FormMetadata {
  /** Fields that may be given once. */
  readonly single: ReadonlyMap<string, string>;
  readonly multiple: ReadonlyMap<string, readonly string[]>;
  /** By label; without a comma the URL is empty. */
  readonly projectUrls: ReadonlyMap<string, string>;
  /** Form fields that are given more often than they may be, or a label that is there twice. */
  readonly repeated: readonly string[];
  /** Every field that is there, in the order of the form. */
  readonly present: readonly MetadataFieldName[];
  /** Whether the metadata version is older than a field: PyPI does not look at its value then. */
  isTooNew(field: MetadataFieldName): boolean;
}

/** What a form field is called in METADATA, or `undefined` for one that is no metadata. */
export function metadataFieldOf(formField: string): MetadataFieldName | undefined {
  const dashed = formField.replaceAll("_", "-");
  return [dashed, dashed.replace(/s$/, "")]
    .filter(isMetadataField)
    .find((name) => formFieldName(name) === formField);
}

function groupValues(form: Form): Map<MetadataFieldName, string[]> {
  const groups = new Map<MetadataFieldName, string[]>();
  for (const [formField, value] of form) {
    const name = metadataFieldOf(formField);
    if (name === undefined) continue;
    const values = groups.get(name);
    if (values === undefined) groups.set(name, [value]);
    else values.push(value);
  }
  return groups;
}

/** Whether a known metadata version comes before another. */
function isOlder(version: string | undefined, other: MetadataVersion): boolean {
  const versions: readonly (string | undefined)[] = METADATA_VERSIONS;
  return versions.includes(version) && versions.indexOf(version) < versions.indexOf(other);
}

/** Reads the core metadata of a form as PyPI's `parse_form_metadata` does. */
export function readFormMetadata(form: Form): FormMetadata {
  const groups = groupValues(form);
  const found = [...groups].filter(
    // One empty value is no value.
    ([, values]) => values.length > 1 || values[0] !== "",
  );
  const ofKind = (...kinds: readonly MetadataField["kind"][]) =>
    found.filter(([name]) => kinds.includes(METADATA_FIELDS[name].kind));
  const onceOnly = ofKind("single", "keywords");
  const repeated = onceOnly.filter(([, values]) => values.length > 1).map(([name]) => name);
  const urls = splitProjectUrls(ofKind("urls").flatMap(([, values]) => values));
  if (urls === undefined) repeated.push("project-url");
  return {
    single: new Map(onceOnly.map(([name, [value = ""]]) => [name, value])),
    multiple: new Map(ofKind("multiple")),
    projectUrls: urls ?? new Map(),
    repeated: repeated.map(formFieldName),
    present: found.map(([name]) => name),
    isTooNew: (field) => isOlder(groups.get("metadata-version")?.[0], METADATA_FIELDS[field].added),
  };
}
