import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { identity, succeed } from "./act.ts";
import { runProgram } from "./run-program.ts";
import { testTools } from "./test-tools.ts";

/** A project with the pipeline that `init` writes, in a repository of its own. */
export interface PipelineProject {
  readonly folder: string;
  /** Changes files, commits that, and tags the commit if need be. */
  commit(changes: Changes, tag?: string): Promise<void>;
}

/** A text, and what takes its place; a file that is absent begins empty. */
export type Change = readonly [from: string, to: string];
export type Changes = Readonly<Record<string, Change | readonly Change[]>>;

const version = (from: string, to: string): Change => [`version = "${from}"`, `version = "${to}"`];

/** Another version, with an entry in the changelog. */
export const bump = (from: string, to: string, ...more: readonly Change[]): Changes => ({
  "pyproject.toml": [version(from, to), ...more],
  "CHANGELOG.md": [`## [${from}]`, `## [${to}]\n\n- Still greets\n\n## [${from}]`],
});

interface PipelineOptions {
  /** The files of this action: `init` is run from there, and the example is copied from there. */
  readonly action: string;
  /** The arguments of `init`. */
  readonly words: readonly string[];
  /** Where the repository is said to be. */
  readonly remote?: URL;
}

/** A copy of the example, whose pipeline `init` has written; nothing of that is changed. */
export async function pipelineProject(
  folder: string,
  { action, words, remote }: PipelineOptions,
): Promise<PipelineProject> {
  await cp(join(action, "examples/hello-setuptools"), folder, { recursive: true });
  await succeed("git", ["init", "--quiet", "--initial-branch=main"], folder);
  if (remote !== undefined) await succeed("git", ["remote", "add", "origin", remote.href], folder);
  const init = [join(action, "dist/cli.cjs"), "init", folder, "--python-versions", "3.11"];
  await succeed(process.execPath, [...init, ...words], folder);
  const commit = async (changes: Changes, tag?: string) => {
    for (const [name, change] of Object.entries(changes)) {
      await edit(join(folder, name), (isOne(change) ? [change] : change) as readonly Change[]);
    }
    await succeed("git", ["add", "--all"], folder);
    await succeed("git", [...identity, "commit", "--quiet", "--message=Change"], folder);
    if (tag === undefined) return;
    await succeed("git", [...identity, "tag", "--annotate", `--message=${tag}`, tag], folder);
  };
  await commit({}, "v1.0.0");
  return { folder, commit };
}

const isOne = (change: Change | readonly Change[]): change is Change =>
  typeof change[0] === "string";

async function edit(path: string, changes: readonly Change[]): Promise<void> {
  let text = await readFile(path, "utf8").catch(() => "");
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    text = text.replace(from, to);
  }
  await writeFile(path, text);
}

type Hashes = Readonly<Record<string, string>>;

/** SHA-256 of each file of a release of the project that an index serves. */
export async function servedFiles(index: string, release: string): Promise<Hashes> {
  const answer = await fetch(new URL("simple/hello-setuptools/", index), {
    headers: { accept: "application/vnd.pypi.simple.v1+json" },
  });
  if (answer.status === 404) return {};
  const { files } = (await answer.json()) as {
    files: { filename: string; hashes: { sha256: string } }[];
  };
  return Object.fromEntries(
    files
      .filter(({ filename }) => filename.includes(`-${release}`))
      .map(({ filename, hashes }) => [filename, hashes.sha256]),
  );
}

/** Whether pip installs a release from an index into an empty folder. */
export async function installable(
  index: string,
  release: string,
  folder: string,
): Promise<boolean> {
  const { pip } = await testTools();
  const from = ["--index-url", new URL("simple/", index).href, "--no-cache-dir", "--quiet"];
  const words = ["install", "--isolated", ...from, "--target", folder];
  const { status } = await runProgram(pip, [...words, `hello-setuptools==${release}`]);
  return status === 0;
}
