import type { UnparsedField } from "../python/metadata.ts";
import { normalizeName } from "../python/name.ts";
import { dropsLicenseFiles } from "../python/upload-form.ts";
import { compareVersions, formatVersion, parseVersion } from "../python/version.ts";
import { strip } from "../python/whitespace.ts";
import { defineRule, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

const EXPLANATIONS: Readonly<Record<UnparsedField["reason"], string>> = {
  "unknown-field": "is no field of the core metadata",
  undecodable: "is not UTF-8",
  repeated: "is there more than once",
  "duplicate-label": "has a label twice",
  "description-twice": "is there as a header and as the body",
};

function* judgeHeaders({ archived, location }: Subject): Iterable<Observation> {
  for (const { name, reason } of archived?.unparsed ?? []) {
    yield {
      message: `\`${name}\` in \`${location?.member}\` ${EXPLANATIONS[reason]}`,
      // The index decides about fields of tomorrow; everything else loses what the author wrote.
      level: reason === "unknown-field" ? "warning" : "error",
    };
  }
}

function* judgeAgreement(subject: Subject): Iterable<Observation> {
  const { archived, wheel, sdist, filename, location } = subject;
  const named = wheel ?? sdist;
  if (archived === undefined || named?.ok !== true) return;
  const { name = "", version = "" } = archived.single;
  const parsed = parseVersion(version);
  if (name !== "" && normalizeName(name) !== named.name) {
    yield {
      message: `\`${location?.member}\` is of \`${name}\`, the filename of \`${named.name}\``,
    };
  }
  if (parsed !== undefined && compareVersions(parsed, named.version) !== 0) {
    const expected = formatVersion(named.version);
    yield {
      message: `\`${location?.member}\` of \`${filename}\` has version \`${version}\`, the filename \`${expected}\``,
    };
  }
}

function* judgeDroppedFiles({ archived, location }: Subject): Iterable<Observation> {
  const files = archived?.multiple["license-file"] ?? [];
  if (archived === undefined || files.length === 0 || !dropsLicenseFiles(archived)) return;
  yield {
    message: `License-File in \`${location?.member}\` is left out of the upload: metadata version ${archived.single["metadata-version"]} does not have it`,
  };
}

function* judgeUnknown({ archived, location }: Subject): Iterable<Observation> {
  for (const [field, value] of Object.entries(archived?.single ?? {})) {
    if (field === "description" || strip(value) !== "UNKNOWN") continue;
    yield { message: `\`${field}\` in \`${location?.member}\` is \`UNKNOWN\`` };
  }
}

function* judgeSpelling({ archived }: Subject): Iterable<Observation> {
  const version = archived?.single.version ?? "";
  const parsed = parseVersion(version);
  if (parsed === undefined || formatVersion(parsed) === version) return;
  yield { message: `Version \`${version}\` is normalised \`${formatVersion(parsed)}\`` };
}

/** What METADATA and PKG-INFO say, which PyPI does not look into: it believes the form. */
export const archivedMetadataRules: readonly Rule[] = [
  defineRule({
    id: "MD018",
    title: "Header that cannot be taken over",
    why: "What has no place in the core metadata is lost on the way to the index",
    fix: "Build with a current backend; write the metadata as UTF-8",
    source: "twine",
    refuses: "nowhere",
    level: "error",
    judge: judgeHeaders,
  }),
  defineRule({
    id: "MD019",
    title: "Name or version is not that of the filename",
    why: "Installers choose by filename, and stop when they find another project or version inside",
    fix: "Build the distribution again; renaming the file is not enough",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "error",
    judge: judgeAgreement,
  }),
  defineRule({
    id: "MD021",
    title: "License-File under an old metadata version",
    why: "The field exists from metadata version 2.4 on; PyPI does not get to know the licence files",
    fix: "Update setuptools or the backend that wrote it",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "info",
    judge: judgeDroppedFiles,
  }),
  defineRule({
    id: "MD022",
    title: "Value that says `UNKNOWN`",
    why: "Old backends wrote it for what is not set, and PyPI drops it",
    fix: "Set the field in `pyproject.toml`, or update the backend",
    source: "pyroma",
    refuses: "nowhere",
    level: "warning",
    judge: judgeUnknown,
  }),
  defineRule({
    id: "MD023",
    title: "Version is not spelled in its normal form",
    why: "The index and installers show the normalised version, which is then another text",
    fix: "Write the version in its normal form",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeSpelling,
  }),
];
