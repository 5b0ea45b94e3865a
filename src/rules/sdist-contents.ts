import { fnmatchPattern } from "../python/glob.ts";
import { ignoresOf, toleratesOf } from "./manifest-ignores.ts";
import { showPaths } from "./paths.ts";
import { defineRule, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

const normalize = (path: string): string =>
  path
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");

/** Files without the folders that hold others of them, sorted. */
function fileList(paths: Iterable<string>): string[] {
  const names = new Set([...paths].map(normalize));
  for (const name of [...names]) {
    for (let end = name.lastIndexOf("/"); end > 0; end = name.lastIndexOf("/", end - 1)) {
      names.delete(name.slice(0, end));
    }
  }
  names.delete("");
  return [...names].toSorted();
}

interface Comparison {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** The sdist against the files under version control; `undefined` where that is not asked for or not known. */
function compare({ context, facts }: Subject): Comparison | undefined {
  const tracked = context?.manifest?.tracked;
  if (context?.manifest === undefined || tracked === undefined) return undefined;
  if (facts === undefined || facts.members.length === 0) return undefined;
  const isIgnored = ignoresOf(context.manifest);
  const wanted = (paths: Iterable<string>) => fileList(paths).filter((path) => !isIgnored(path));
  const source = wanted(tracked);
  const packed = wanted(
    fileList(facts.members.map(({ name }) => name)).map((path) =>
      path.includes("/") ? path.slice(path.indexOf("/") + 1) : "",
    ),
  );
  const [inSource, inSdist] = [new Set(source), new Set(packed)];
  return {
    missing: source.filter((path) => !inSdist.has(path)),
    extra: packed.filter((path) => !inSource.has(path)),
  };
}

function* judgeMissing(subject: Subject): Iterable<Observation> {
  const { manifest } = subject.context ?? {};
  if (manifest !== undefined && manifest.tracked === undefined) {
    yield {
      level: "info",
      message: "The sdist was not compared with the files under version control",
      hint: "There is no checkout: run the stage `check` where the project is checked out with git",
    };
  }
  const { missing = [] } = compare(subject) ?? {};
  if (missing.length > 0) yield { message: `The sdist lacks ${showPaths(missing)}` };
}

function* judgeExtra(subject: Subject): Iterable<Observation> {
  const { extra = [] } = compare(subject) ?? {};
  if (extra.length > 0) yield { message: `${showPaths(extra)} is not under version control` };
}

/** Generated files, by `fnmatch` against the whole path or its last part. */
const GENERATED = "PKG-INFO *.egg-info *.mo *.py[co] *.so *.pyd *~ .*.sw[po] .#*".split(" ");

function* judgeGenerated({ context }: Subject): Iterable<Observation> {
  const { manifest } = context ?? {};
  if (manifest?.tracked === undefined) return;
  const patterns = GENERATED.map(fnmatchPattern);
  const isTolerated = toleratesOf(manifest);
  const generated = fileList(manifest.tracked).filter((path) => {
    const base = path.slice(path.lastIndexOf("/") + 1);
    return patterns.some((one) => one.test(path) || one.test(base)) && !isTolerated(path);
  });
  if (generated.length > 0) yield { message: `${showPaths(generated)} is under version control` };
}

const BUILD_SYSTEM = /^\s*\[\s*(?:build-system|"build-system")\s*\]/m;

function* judgeBuildSystem({ facts, memberNames, text }: Subject): Iterable<Observation> {
  if (facts === undefined || facts.members.length === 0) return;
  const find = (file: string) =>
    [...memberNames].find((name) => name.split("/").length === 2 && name.endsWith(`/${file}`));
  const settings = find("pyproject.toml");
  if (settings !== undefined) {
    const content = text(settings);
    if (content === undefined || BUILD_SYSTEM.test(content)) return;
    yield { level: "info", message: "`pyproject.toml` has no `[build-system]` table" };
  } else if (find("setup.py") !== undefined) {
    yield { level: "info", message: "The sdist has a `setup.py`, but no `pyproject.toml`" };
  } else if (find("setup.cfg") !== undefined) {
    yield { message: "The sdist has only `setup.cfg` to be built from" };
  }
}

const manifestRule = (rule: Pick<Rule, "id" | "title" | "why" | "fix" | "judge">): Rule =>
  defineRule({
    ...rule,
    source: "check-manifest",
    refuses: "nowhere",
    level: "warning",
    only: "sdist",
  });

/** What an sdist holds, against what the project says and tracks. */
export const sdistContentRules: readonly Rule[] = [
  manifestRule({
    id: "SD001",
    title: "File under version control that the sdist lacks",
    why: "Who builds or tests from the sdist misses it; the project asks for this check with `[tool.check-manifest]`",
    fix: "Include it in the sdist, or name it in `ignore` of `[tool.check-manifest]`",
    judge: judgeMissing,
  }),
  manifestRule({
    id: "SD002",
    title: "File of the sdist that is not under version control",
    why: "It comes from the machine that built, and the next build may not have it",
    fix: "Add it to version control, exclude it from the sdist, or name it in `ignore` of `[tool.check-manifest]`",
    judge: judgeExtra,
  }),
  manifestRule({
    id: "SD003",
    title: "Generated file under version control",
    why: "It grows stale, and builds overwrite it",
    fix: "Remove it with `git rm --cached`, or name it in `ignore-bad-ideas` of `[tool.check-manifest]`",
    judge: judgeGenerated,
  }),
  defineRule({
    id: "SD004",
    title: "No build system declared",
    why: "Without a `[build-system]` table tools guess how the project is built (PEP 517)",
    fix: "Add a `[build-system]` table with `requires` and `build-backend` to `pyproject.toml`",
    source: "pyroma",
    refuses: "nowhere",
    level: "warning",
    only: "sdist",
    judge: judgeBuildSystem,
  }),
];
