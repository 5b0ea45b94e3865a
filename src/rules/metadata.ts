import { judgeField } from "../python/field-values.ts";
import { METADATA_FIELDS, METADATA_VERSIONS } from "../python/metadata-fields.ts";
import { isValidName } from "../python/name.ts";
import { repr } from "../python/repr.ts";
import { compareVersions, formatVersion, parseVersion, type Version } from "../python/version.ts";
import { refusedValues, titleOf } from "./packaging-rule.ts";
import { metadataRefusal } from "./refusals.ts";
import { defineRule, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

function* judgeMetadataVersion({ form, metadata }: Subject): Iterable<Observation> {
  if (form === undefined) return;
  const version = metadata.single.get("metadata-version");
  const problem = judgeField("metadata-version", version === undefined ? [] : [version]);
  if (problem === undefined) return;
  yield {
    message:
      version === undefined ? "Metadata-Version is missing" : `Metadata-Version is \`${version}\``,
    lasting: !isNewer(version),
    refusal: metadataRefusal("metadata", "metadata-version", problem.message),
  };
}

/** Whether it may be a version of the time after the table's. */
function isNewer(version = ""): boolean {
  const [known, given] = [METADATA_VERSIONS.at(-1), version].map((text) =>
    parseVersion(text ?? ""),
  );
  return known !== undefined && given !== undefined && compareVersions(given, known) > 0;
}

function* judgeAge({ metadata }: Subject): Iterable<Observation> {
  const version = metadata.single.get("metadata-version");
  for (const field of metadata.present) {
    if (!metadata.isTooNew(field)) continue;
    const words = `${field} introduced in metadata version ${METADATA_FIELDS[field].added}, not ${version}`;
    yield {
      message: `${titleOf(field)} does not exist in metadata version ${version}, only from ${METADATA_FIELDS[field].added} on`,
      refusal: metadataRefusal("metadata", field, words),
    };
  }
}

function* judgeRepeated({ metadata }: Subject): Iterable<Observation> {
  for (const field of metadata.repeated) {
    const isLabel = field === "project_urls";
    yield {
      message: isLabel
        ? "Two values of Project-URL have the same label"
        : `The field \`${field}\` is there more than once`,
      refusal: metadataRefusal("repeated-fields", field, `${repr(field)} has invalid data`),
    };
  }
}

/** Long values are shown with their beginning and their end. */
function shorten(value: string): string {
  const characters = [...value];
  if (characters.length <= 60) return value;
  return `${characters.slice(0, 30).join("")}...${characters.slice(-30).join("")}`;
}

function* judgeName({ form, name = "" }: Subject): Iterable<Observation> {
  if (form === undefined || isValidName(name)) return;
  const error =
    name === ""
      ? "This field is required."
      : "Start and end with a letter or numeral containing only ASCII numeric and '.', '_' and '-'.";
  const words = `${repr(shorten(name))} is an invalid value for Name. Error: ${error}`;
  yield {
    message: name === "" ? "Name is missing" : `Name \`${name}\` is not valid`,
    refusal: metadataRefusal("form", "name", words),
  };
}

const LOCAL_VERSIONS =
  "https://packaging.python.org/en/latest/specifications/version-specifiers/#local-version-identifiers";

function* judgeLocalVersion(version: Version): Iterable<Observation> {
  if (version.local === undefined) return;
  const text = formatVersion(version);
  const words = `The use of local versions in ${repr(text)} is not allowed.`;
  yield {
    message: `Version \`${text}\` has the local part \`+${version.local}\``,
    hint: "Leave out what follows the `+`: local versions are not for a public index",
    refuses: "PyPI",
    refusal: metadataRefusal("metadata-policy", "version", words, LOCAL_VERSIONS),
  };
}

function* judgeVersion(subject: Subject): Iterable<Observation> {
  const { form, metadata, version } = subject;
  if (form === undefined) return;
  if (!metadata.single.has("version")) {
    const refusal = metadataRefusal("metadata", "version", "'version' is a required field");
    yield { message: "Version is missing", refusal };
  }
  const describe = (text: string) => `Version \`${shorten(text)}\` is not one of PEP 440`;
  yield* refusedValues(subject, "version", describe);
  if (version !== undefined) yield* judgeLocalVersion(version);
}

const MAX_SUMMARY = 512;

function* judgeSummary(subject: Subject): Iterable<Observation> {
  yield* refusedValues(subject, "summary", () => "Summary has several lines");
  const { length } = [...(subject.metadata.single.get("summary") ?? "")];
  if (length <= MAX_SUMMARY) return;
  const words = `'summary' field must be ${MAX_SUMMARY} characters or less.`;
  yield {
    message: `Summary has ${length} characters, ${MAX_SUMMARY} are allowed`,
    refusal: metadataRefusal("metadata-policy", "summary", words),
  };
}

function* judgeDynamic(subject: Subject): Iterable<Observation> {
  const describe = (field: string) => `\`Dynamic: ${field}\` is not possible`;
  yield* refusedValues(subject, "dynamic", describe);
  const values = subject.metadata.multiple.get("dynamic") ?? [];
  // `packaging` has nothing against this one.
  if (!values.some((value) => value.toLowerCase() === "dynamic")) return;
  const words = "Dynamic field 'dynamic' is not a valid dynamic field.";
  const refusal = metadataRefusal("metadata-policy", "dynamic", words);
  yield { message: describe("dynamic"), refusal };
}

const shared = {
  source: "PyPI",
  refuses: "any index",
  level: "error",
  steps: ["metadata"],
} as const;

/** The core metadata of an upload: what identifies it, and which fields it has. */
export const metadataRules: readonly Rule[] = [
  defineRule({
    ...shared,
    id: "MD003",
    title: "Field given more than once",
    why: "Only some fields of the core metadata are lists, and every URL has its own label",
    fix: "Give the field once",
    steps: ["repeated-fields"],
    judge: judgeRepeated,
  }),
  defineRule({
    ...shared,
    id: "MD001",
    title: "Metadata version that PyPI does not know",
    why: "PyPI takes 1.0, 1.1, 1.2 and 2.1 to 2.5",
    fix: "Build with a backend that writes a metadata version that PyPI takes",
    table: "metadata-versions",
    judge: judgeMetadataVersion,
  }),
  defineRule({
    ...shared,
    id: "MD002",
    title: "Field that is newer than the metadata version",
    why: "A reader of the older version does not know the field",
    fix: "Update the build backend, so that it writes the metadata version that has the field",
    judge: judgeAge,
  }),
  defineRule({
    ...shared,
    id: "MD004",
    title: "Name missing or invalid",
    why: "A name has ASCII letters, digits, `.`, `_` and `-`, and begins and ends with a letter or digit",
    fix: "Correct `name` in `pyproject.toml`",
    steps: ["form"],
    judge: judgeName,
  }),
  defineRule({
    ...shared,
    id: "MD005",
    title: "Version missing or invalid",
    why: "Installers compare versions by the rules of PEP 440",
    fix: "Choose a version such as `1.2.3`, `1.2.3rc1` or `1.2.3.post1`",
    steps: ["metadata", "metadata-policy"],
    judge: judgeVersion,
  }),
  defineRule({
    ...shared,
    id: "MD006",
    title: "Summary too long or of several lines",
    why: "It is shown on one line in lists",
    fix: "Shorten `description` in `pyproject.toml`; the long text belongs into the README",
    steps: ["metadata", "metadata-policy"],
    judge: judgeSummary,
  }),
  defineRule({
    ...shared,
    id: "MD015",
    title: "Field that cannot be dynamic",
    why: "Name, version and metadata version of an sdist are final (PEP 643)",
    fix: "Remove it from `dynamic`",
    steps: ["metadata", "metadata-policy"],
    judge: judgeDynamic,
  }),
];
