import { join } from "node:path";
import type { Host, PythonInterpreter } from "../host/host.ts";
import { type RecordedFile, recordRows } from "../python/installed.ts";
import type { EnvironmentCheck } from "./environment-result.ts";
import type { InstalledRelease } from "./installed-release.ts";
import type { WheelMember } from "./release-under-test.ts";

/** How many files a message names. */
const shown = 5;

/** Whether all of a wheel was installed, with the hashes that the wheel has. */
export async function compareInstalled(
  members: readonly WheelMember[],
  { record }: InstalledRelease,
  python: PythonInterpreter,
  { files }: Host,
): Promise<EnvironmentCheck> {
  const rows = new Map(recordRows(record).map((row) => [row.path, row]));
  const problems: string[] = [];
  for (const member of members) {
    const problem = judge(member, rows);
    if (problem !== undefined) problems.push(problem);
  }
  for (const { path } of rows.values()) {
    // Bytecode is written when something is imported.
    if (path.endsWith(".pyc") || (await files.stat(join(python.packages, path)))) continue;
    problems.push(`\`${path}\` is in RECORD and not there`);
  }
  const name = "files";
  if (problems.length === 0) return { name, status: "ok" };
  const more = problems.length > shown ? `, and ${problems.length - shown} more` : "";
  return {
    name,
    status: "failed",
    message: `What is installed is not what the wheel holds: ${problems.slice(0, shown).join(", ")}${more}`,
    hint: "what the installer got differs from the file that was built: do not announce this release, and find out who changed the file",
  };
}

/** What is wrong with a member of the wheel. PEP 427 */
function judge(
  { name, sha256 }: WheelMember,
  rows: ReadonlyMap<string, RecordedFile>,
): string | undefined {
  const spread = /^[^/]+\.data\/(purelib|platlib|scripts|headers|data)\/(.+)$/.exec(name);
  // Scripts get another first line, and what lies elsewhere lies where the installer says.
  if (spread !== null && !/^p/.test(spread[1] ?? "")) return undefined;
  const path = spread?.[2] ?? name;
  // The installer writes these itself, or leaves them out.
  if (
    /^[^/]+\.dist-info\/(RECORD(\.jws|\.p7s)?|INSTALLER|REQUESTED|direct_url\.json)$/.test(path)
  ) {
    return undefined;
  }
  const row = rows.get(path);
  if (row === undefined) return `\`${path}\` is missing`;
  if (sha256 === undefined || row.sha256 === undefined || row.sha256 === sha256) return undefined;
  return `\`${path}\` has another hash`;
}

/** Whether the marker of PEP 561 is there where the classifier or the wheel promises types. */
export function checkTypedMarker(
  { classifiers, record }: InstalledRelease,
  members: readonly WheelMember[],
): EnvironmentCheck | undefined {
  const marks = (names: readonly string[]) => names.filter((one) => /(^|\/)py\.typed$/.test(one));
  const promised = marks(members.map(({ name }) => name)).length > 0;
  if (!promised && !classifiers.includes("Typing :: Typed")) return undefined;
  const name = "py.typed";
  if (marks(recordRows(record).map(({ path }) => path)).length > 0) return { name, status: "ok" };
  return {
    name,
    status: "failed",
    message: promised
      ? "The wheel holds `py.typed`, and it was not installed"
      : "The classifier `Typing :: Typed` promises types, and no `py.typed` is installed",
    hint: "put an empty `py.typed` beside `__init__.py` and into the package's data (setuptools: `[tool.setuptools.package-data]`), or remove the classifier",
  };
}
