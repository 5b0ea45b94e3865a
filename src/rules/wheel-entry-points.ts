import { normalizeName } from "../python/name.ts";
import { unicodeExpression } from "../python/unicode-expression.ts";
import { type EntryPoint, isScriptName, parseEntryPoints, SCRIPT_GROUPS } from "./entry-points.ts";
import { defineRule, type ExpectedRefusal, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

const refuse = (filename: string): ExpectedRefusal => ({
  step: "entry-points",
  message: `Wheel '${filename}' has invalid entry points defined in the entry_points.txt file`,
});

const memberOf = ({ distInfo, kind, facts }: Subject): string | undefined => {
  const member = `${distInfo}/entry_points.txt`;
  return kind === "wheel" && facts?.contents.has(member) === true ? member : undefined;
};

function* judgeGrammar(subject: Subject): Iterable<Observation> {
  const member = memberOf(subject);
  if (member === undefined) return;
  const text = subject.text(member);
  const refusal = refuse(subject.filename);
  if (text === undefined) {
    yield { message: `\`${member}\` is not UTF-8`, refusal };
    return;
  }
  const parsed = parseEntryPoints(text);
  if (!parsed.ok) {
    yield { message: `Line ${parsed.line} of \`${member}\`: ${parsed.reason}`, refusal };
    return;
  }
  for (const { group, name } of parsed.entries) {
    if (!(SCRIPT_GROUPS.includes(group) || group === "DEFAULT") || isScriptName(name)) continue;
    yield { message: `\`${name}\` in \`[${group}]\` cannot be the name of a program`, refusal };
  }
}

// https://packaging.python.org/en/latest/specifications/entry-points/#data-model
const referencePattern = (identifier: string): string => {
  const dotted = String.raw`${identifier}(?:\.${identifier})*`;
  return String.raw`^${dotted}\s*(?::\s*${dotted})?\s*(?:\[[^\]]*\])?$`;
};

const asciiReference = new RegExp(referencePattern(String.raw`[A-Za-z_]\w*`));
const anyReference = unicodeExpression(referencePattern(String.raw`[\p{XIDS}_]\p{XIDC}*`));

const isReference = (text: string): boolean =>
  asciiReference.test(text) || anyReference().test(text);

/** Every module and package of a wheel, as paths without extension. */
function modulesOf({ memberNames }: Subject): ReadonlySet<string> {
  const modules = new Set<string>();
  for (const member of memberNames) {
    const path = member.replace(/^[^/]+\.data\/(?:purelib|platlib)\//, "");
    const file = path.slice(path.lastIndexOf("/") + 1);
    if (/\.(?:py|pyc|so|pyd)$/.test(file)) {
      modules.add(path.slice(0, path.length - file.length) + file.slice(0, file.indexOf(".")));
    }
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
      modules.add(path.slice(0, end));
    }
  }
  return modules;
}

const MISSING = "names a module that is not in the wheel";

/** What is wrong with the reference of an entry point, `undefined` where nothing is. */
function explainReference(
  { group, value }: EntryPoint,
  modules: () => ReadonlySet<string>,
): string | undefined {
  const isScript = SCRIPT_GROUPS.includes(group);
  if (!isReference(value) || (isScript && !value.includes(":"))) {
    return "is not `module:object`";
  }
  const [module = ""] = value.split(/[:[\s]/, 1);
  if (!isScript || modules().has(module.replaceAll(".", "/"))) return undefined;
  return MISSING;
}

/** Whether a program may be of another project: its module is not at the top, a requirement's is. */
function isOfRequirement({ value }: EntryPoint, { metadata }: Subject): boolean {
  const [name = ""] = value.split(/[.:[\s]/, 1);
  return (metadata.multiple.get("requires-dist") ?? []).some((requirement) => {
    const [project = ""] = /^[\w.-]+/.exec(requirement) ?? [];
    return normalizeName(project) === normalizeName(name);
  });
}

function* judgeReferences(subject: Subject): Iterable<Observation> {
  const member = memberOf(subject);
  const parsed = parseEntryPoints((member && subject.text(member)) ?? "");
  if (!parsed.ok) return;
  let modules: ReadonlySet<string> | undefined;
  const allModules = () => {
    modules ??= modulesOf(subject);
    return modules;
  };
  for (const entry of parsed.entries) {
    const problem = explainReference(entry, allModules);
    if (problem === undefined || (problem === MISSING && isOfRequirement(entry, subject))) continue;
    yield { message: `\`${entry.name} = ${entry.value}\` in \`[${entry.group}]\` ${problem}` };
  }
}

/** What becomes a program when the wheel is installed. */
export const entryPointRules: readonly Rule[] = [
  defineRule({
    id: "WH009",
    title: "Entry points that cannot be read",
    why: "Installers make programs from them",
    fix: "Correct `[project.scripts]` and `[project.entry-points]`; names have letters, digits, `.`, `_` and `-`",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["entry-points"],
    only: "wheel",
    judge: judgeGrammar,
  }),
  defineRule({
    id: "WH010",
    title: "Entry point that leads nowhere",
    why: "The program is installed and fails when it is started",
    fix: "Correct `[project.scripts]`, or include the module in the wheel",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    only: "wheel",
    judge: judgeReferences,
  }),
];
