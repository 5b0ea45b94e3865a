import { archiveRefusal, crash } from "./refusals.ts";
import { defineRule, type ExpectedRefusal, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** Where PyPI takes an sdist to begin: the longest path that all members have in common. */
type CommonPath =
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "none" }
  /** Absolute and relative paths: Python's `commonpath` raises an error. */
  | { readonly kind: "mixed" };

/** `os.path.commonpath` of Python on POSIX. */
function commonPath(names: readonly string[]): CommonPath {
  const absolute = names.filter((name) => name.startsWith("/")).length;
  if (absolute !== 0 && absolute !== names.length) return { kind: "mixed" };
  let shared: readonly string[] | undefined;
  for (const name of names) {
    const parts = name.split("/").filter((part) => part !== "" && part !== ".");
    const known: readonly string[] = shared ?? parts;
    const end = known.findIndex((part, index) => part !== parts[index]);
    shared = end === -1 ? known : known.slice(0, end);
  }
  const path = (absolute > 0 ? "/" : "") + (shared ?? []).join("/");
  return path === "" || path === "/" ? { kind: "none" } : { kind: "folder", path };
}

/** The folder of an sdist as PyPI finds it. */
export function sdistFolder({ facts, kind }: Subject): CommonPath | undefined {
  if (facts === undefined || kind !== "sdist" || facts.members.length === 0) return undefined;
  // Python's `tarfile` leaves the slash out that ends the names of folders.
  const name = (member: { readonly name: string; readonly kind: string }) =>
    member.kind === "folder" && facts.format === "tar.gz"
      ? member.name.replace(/\/+$/, "")
      : member.name;
  return commonPath(facts.members.map(name));
}

const isReadable = ({ facts }: Subject): boolean =>
  facts?.problems.some(({ step }) => step === "open") === false;

function* judgeFolder(subject: Subject): Iterable<Observation> {
  const { kind, facts } = subject;
  if (kind !== "sdist" || facts === undefined || !isReadable(subject)) return;
  const folder = sdistFolder(subject);
  if (folder?.kind === "folder") return;
  if (folder?.kind === "mixed") {
    const refusal = crash("archive-layout", "ValueError: Can't mix absolute and relative paths");
    yield { message: "The sdist has absolute and relative paths", refusal };
    return;
  }
  const words = "Incorrect number of top-level directories in sdist";
  const refusal = archiveRefusal("archive-layout", words);
  yield { message: "The sdist does not have one folder that holds everything", refusal };
}

function refuseMissing(subject: Subject, path: string): ExpectedRefusal {
  const step = subject.facts?.format === "zip" ? "archive-layout" : "sdist-layout";
  return archiveRefusal(step, `PKG-INFO not found at ${path}`);
}

function* judgePackageInfo(subject: Subject): Iterable<Observation> {
  const folder = sdistFolder(subject);
  if (folder?.kind !== "folder" || !isReadable(subject)) return;
  const path = `${folder.path}/PKG-INFO`;
  if (subject.memberNames.has(path)) return;
  const refusal = refuseMissing(subject, path);
  const prefixed = subject.memberNames.has(`./${path}`);
  yield {
    message: `The sdist has no \`${path}\``,
    ...(prefixed && { hint: "Pack without a leading `./`: PyPI looks for the exact path" }),
    refusal,
  };
}

function* judgeFolderName(subject: Subject): Iterable<Observation> {
  const folder = sdistFolder(subject);
  const { sdist, filename } = subject;
  if (folder?.kind !== "folder" || sdist?.ok !== true) return;
  const expected = filename.replace(/\.(?:tar\.gz|zip)$/, "");
  if (folder.path === expected || !subject.memberNames.has(`${folder.path}/PKG-INFO`)) return;
  yield { message: `The sdist unpacks into \`${folder.path}\` instead of \`${expected}\`` };
}

function* judgeBuildSystem({ facts, memberNames }: Subject): Iterable<Observation> {
  if (facts === undefined || facts.members.length === 0) return;
  const has = (pattern: RegExp) => [...memberNames].some((name) => pattern.test(name));
  if (has(/^(?:\.\/)?[^/]+\/(?:pyproject\.toml|setup\.py)$/)) return;
  // Where there is a `setup.cfg`, SD004 says so.
  if (has(/^(?:\.\/)?[^/]+\/setup\.cfg$/)) return;
  yield { message: "The sdist has neither `pyproject.toml` nor `setup.py`" };
}

/** What an sdist holds: one folder with PKG-INFO and the sources. */
export const sdistLayoutRules: readonly Rule[] = [
  defineRule({
    id: "TG002",
    title: "Not one top-level folder",
    why: "An sdist unpacks into one folder, `{name}-{version}` (PEP 625)",
    fix: "Build the sdist with a current backend",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["archive-layout"],
    only: "sdist",
    judge: judgeFolder,
  }),
  defineRule({
    id: "TG003",
    title: "PKG-INFO is missing",
    why: "It holds the metadata of an sdist (PEP 643)",
    fix: "Build the sdist with a current backend; `git archive` and `tar` do not write PKG-INFO",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["archive-layout", "sdist-layout"],
    only: "sdist",
    judge: judgePackageInfo,
  }),
  defineRule({
    id: "TG006",
    title: "Folder of an sdist is not `{name}-{version}`",
    why: "Tools expect the folder that the filename names (PEP 625)",
    fix: "Build the sdist with a current backend",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    only: "sdist",
    judge: judgeFolderName,
  }),
  defineRule({
    id: "TG009",
    title: "Nothing to build from",
    why: "Without `pyproject.toml` or `setup.py` nobody can build a wheel from the sdist",
    fix: "Add a `pyproject.toml` with a `[build-system]` table",
    source: "pyroma",
    refuses: "nowhere",
    level: "warning",
    only: "sdist",
    judge: judgeBuildSystem,
  }),
];
