import { Buffer } from "node:buffer";
import type { Member } from "../archives/facts.ts";
import { showPaths } from "./paths.ts";
import { type RecordLine, recordOf } from "./record.ts";
import { defineRule, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** What RECORD lists, with the separators of zip. */
function listedPaths(lines: readonly RecordLine[]): Set<string> {
  const paths = new Set<string>();
  for (const { path } of lines) if (path !== undefined) paths.add(path.replaceAll("\\", "/"));
  return paths;
}

/** Files that RECORD need not list: their signatures are made when it is finished. */
const isExempt = (path: string, distInfo: string): boolean =>
  path.endsWith("/") || path === `${distInfo}/RECORD.jws` || path === `${distInfo}/RECORD.p7s`;

function* judgeSet(subject: Subject): Iterable<Observation> {
  const { distInfo = "", memberNames } = subject;
  const recorded = recordOf(subject);
  if (recorded === undefined) return;
  const paths = listedPaths(recorded);
  const unlisted = [...memberNames].filter(
    (name) => !(paths.has(name) || isExempt(name, distInfo)),
  );
  if (unlisted.length > 0) yield { message: `RECORD does not list ${showPaths(unlisted)}` };
  const absent = [...paths].filter((path) => !(memberNames.has(path) || isExempt(path, distInfo)));
  if (absent.length > 0) yield { message: `RECORD lists ${showPaths(absent)}, which is not there` };
}

/** The SHA-256 of a line in lower-case hex, `undefined` where it has another hash or none. */
function sha256Of({ hash }: RecordLine): string | undefined {
  if (!hash.startsWith("sha256=")) return undefined;
  return Buffer.from(hash.slice("sha256=".length), "base64url").toString("hex");
}

/** How a member differs from its line, `undefined` where it does not. */
function explainDifference({ name, size, sha256 }: Member, line: RecordLine): string | undefined {
  // Members are hashed only where that is asked for.
  const expected = sha256 === undefined ? undefined : sha256Of(line);
  if (expected !== undefined && sha256 !== expected) {
    return `\`${name}\` is not the file whose hash RECORD has`;
  }
  if (line.size === "" || Number(line.size) === size) return undefined;
  return `\`${name}\` has ${size} bytes, ${line.size} by RECORD`;
}

function* judgeHashes(subject: Subject): Iterable<Observation> {
  const recorded = new Map((recordOf(subject) ?? []).map((line) => [line.path, line]));
  for (const member of subject.facts?.members ?? []) {
    const line = member.kind === "file" ? recorded.get(member.name) : undefined;
    const message = line && explainDifference(member, line);
    if (message !== undefined) yield { message };
  }
}

/** RECORD against the members: https://packaging.python.org/en/latest/specifications/recording-installed-packages/ */
export const recordRules: readonly Rule[] = [
  defineRule({
    id: "WH004",
    title: "RECORD does not list what the wheel holds",
    why: "Tools that go by RECORD and tools that unpack everything install different files; PyPI writes an e-mail about it, and has announced that it will refuse such wheels",
    fix: "Build the wheel again, and do not add or remove files afterwards",
    source: "PyPI",
    refuses: "nowhere",
    level: "warning",
    only: "wheel",
    judge: judgeSet,
  }),
  defineRule({
    id: "WH005",
    title: "Member is not what RECORD says",
    why: "A file was changed after the wheel was built, and installers may refuse it",
    fix: "Build the wheel again, and do not change files afterwards",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "error",
    only: "wheel",
    judge: judgeHashes,
  }),
];
