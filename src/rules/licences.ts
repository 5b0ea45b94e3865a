import type { Member } from "../archives/facts.ts";
import { parseLicenseExpression } from "../python/license-expression.ts";
import { judgedByPackaging, refusedValues } from "./packaging-rule.ts";
import { metadataRefusal } from "./refusals.ts";
import { defineRule, type Observation, type Rule } from "./rule.ts";
import { sdistFolder } from "./sdist-layout.ts";
import type { Step } from "./steps.ts";
import type { Subject } from "./subject.ts";

const FIELD = "license-expression";

function describeExpression(value: string): string {
  const parsed = parseLicenseExpression(value);
  return `\`License-Expression: ${value}\`${parsed.ok ? "" : `: ${parsed.message}`}`;
}

function* judgeExpression(subject: Subject): Iterable<Observation> {
  for (const observation of refusedValues(subject, FIELD, describeExpression)) {
    const parsed = parseLicenseExpression(subject.metadata.single.get(FIELD) ?? "");
    // SPDX adds identifiers, the grammar stays.
    const lasting = parsed.ok || !/^Unknown license(?: exception)?:/.test(parsed.message);
    yield { ...observation, lasting };
  }
}

function* judgeDeprecated({ metadata }: Subject): Iterable<Observation> {
  const value = metadata.single.get(FIELD);
  const parsed = value === undefined ? undefined : parseLicenseExpression(value);
  if (parsed?.ok !== true) return;
  for (const id of parsed.value.deprecated) {
    const message = `\`${id}\` in \`License-Expression: ${value}\` is deprecated`;
    const [, gnu, later] = /^([AL]?GPL-[\d.]+|GFDL-[\d.]+)(\+?)$/.exec(id) ?? [];
    const successors =
      later === "" ? `\`${gnu}-only\` or \`${gnu}-or-later\`` : `\`${gnu}-or-later\``;
    yield gnu === undefined ? { message } : { message, hint: `Write ${successors}` };
  }
}

function* judgeBoth({ metadata }: Subject): Iterable<Observation> {
  if (!(metadata.single.has("license") && metadata.single.has(FIELD))) return;
  const words =
    "License is deprecated when License-Expression is present. " +
    "Only License-Expression should be present.";
  yield {
    message: "There is a License beside License-Expression",
    refusal: metadataRefusal("metadata-policy", "license", words),
  };
}

const licenceFiles = ({ metadata }: Subject): readonly string[] =>
  metadata.multiple.get("license-file") ?? [];

/** The folder of licence files, and when PyPI looks there. */
function licenceFolder(
  subject: Subject,
): { readonly path: string; readonly step: Step } | undefined {
  if (subject.kind === "wheel") {
    const { distInfo } = subject;
    return distInfo === undefined
      ? undefined
      : { path: `${distInfo}/licenses`, step: "wheel-licences" };
  }
  const folder = sdistFolder(subject);
  return folder?.kind === "folder" ? { path: folder.path, step: "sdist-licences" } : undefined;
}

function* judgeFiles(subject: Subject): Iterable<Observation> {
  const folder = licenceFolder(subject);
  if (folder === undefined || subject.facts === undefined) return;
  for (const file of licenceFiles(subject)) {
    const path = `${folder.path}/${file}`;
    if (subject.memberNames.has(path)) continue;
    const message =
      `License-File ${file} does not exist in distribution file ` +
      `${subject.filename} at ${path}`;
    yield {
      message: `\`License-File: ${file}\` is not at \`${path}\``,
      refusal: { step: folder.step, message },
    };
  }
}

const classifiers = ({ metadata }: Subject): readonly string[] =>
  (metadata.multiple.get("classifier") ?? []).filter((one) => one.startsWith("License ::"));

function* judgeClassifiers(subject: Subject): Iterable<Observation> {
  const [first] = classifiers(subject);
  if (first === undefined || !subject.metadata.single.has(FIELD)) return;
  yield { message: `There is the classifier \`${first}\` beside License-Expression` };
}

function* judgeAny(subject: Subject): Iterable<Observation> {
  const { form, metadata } = subject;
  if (form === undefined || metadata.single.has(FIELD) || metadata.single.has("license")) return;
  if (classifiers(subject).length > 0) return;
  yield { message: "The metadata does not say under which licence the project is" };
}

const LICENCE_NAME =
  /(?:^|[/_-])(?:licen[cs]es?|copying|copyright|unlicense|notice|[al]?gpl)(?:$|[./_-])/i;

/** Modules about licences are none. */
const isLicence = ({ name }: Member): boolean =>
  LICENCE_NAME.test(name) && !/\.(?:py[cio]?|so|pyd|js|c|h|rs)$/.test(name);

function* judgeShipped({ facts, kind }: Subject): Iterable<Observation> {
  if (facts === undefined || kind === "other" || facts.members.length === 0) return;
  if (facts.members.some(isLicence)) return;
  yield { message: `The ${kind} has no licence file` };
}

const refusing = { source: "PyPI", level: "error" } as const;

/** How a project says under which licence it is (PEP 639). */
export const licenceRules: readonly Rule[] = [
  defineRule({
    ...refusing,
    id: "LI001",
    title: "Licence expression that is not valid",
    why: "License-Expression is an SPDX expression (PEP 639)",
    fix: "Write identifiers of https://spdx.org/licenses/, such as `MIT OR Apache-2.0`; `LicenseRef-Name` for others",
    refuses: "PyPI",
    table: "licences",
    steps: ["metadata"],
    judge: judgeExpression,
  }),
  defineRule({
    ...refusing,
    id: "LI003",
    title: "License-File that is no plain relative path",
    why: "Paths are relative, resolved and separated by `/` (PEP 639)",
    fix: "Correct `license-files` in `pyproject.toml`",
    refuses: "any index",
    steps: ["metadata"],
    judge: judgedByPackaging(
      "license-file",
      (path) => `\`License-File: ${path}\` is no plain relative path`,
    ),
  }),
  defineRule({
    ...refusing,
    id: "LI002",
    title: "License beside License-Expression",
    why: "License-Expression takes the place of License (PEP 639)",
    fix: 'Write `license = "MIT"` in `pyproject.toml`, not a table, and build with a current backend',
    refuses: "any index",
    steps: ["metadata-policy"],
    judge: judgeBoth,
  }),
  defineRule({
    ...refusing,
    id: "LI004",
    title: "Licence file that is not there",
    why: "Every License-File has to be in the distribution (PEP 639)",
    fix: "Name existing files in `license-files`, and build with a current backend, which puts them there",
    refuses: "PyPI",
    steps: ["sdist-licences", "wheel-licences"],
    judge: judgeFiles,
  }),
  defineRule({
    id: "LI005",
    title: "Licence classifier beside License-Expression",
    why: "Licence classifiers are deprecated (PEP 639), and the two may contradict each other",
    fix: "Remove the classifiers that begin with `License ::`",
    source: "pyroma",
    refuses: "nowhere",
    level: "warning",
    judge: judgeClassifiers,
  }),
  defineRule({
    id: "LI006",
    title: "No licence",
    why: "Without a licence nobody may use the project",
    fix: "Set `license` in `pyproject.toml` to an SPDX expression such as `MIT`",
    source: "pyroma",
    refuses: "nowhere",
    level: "warning",
    judge: judgeAny,
  }),
  defineRule({
    id: "LI007",
    title: "Licence identifier that is deprecated",
    why: "SPDX advises against identifiers that leave open what is meant, such as `GPL-3.0`",
    fix: "Use the successor, such as `GPL-3.0-only` or `GPL-3.0-or-later`",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeDeprecated,
  }),
  defineRule({
    id: "LI008",
    title: "No licence file in the distribution",
    why: "Most licences ask that their text goes with every copy",
    fix: "Add the licence text to the project, and name it in `license-files`",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeShipped,
  }),
];
