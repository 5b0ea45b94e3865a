import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root, runProgram } from "./run-program.ts";

/** Seconds since 1970 of every commit that the tests make. */
export const commitTime = 1_700_000_000;

type Texts = Readonly<Record<string, string>>;

/** Runs git and gives what it prints. */
export async function git(folder: string, ...words: readonly string[]): Promise<string> {
  const time = `${commitTime} +0000`;
  const { status, stdout, output } = await runProgram(
    "git",
    ["-c", "user.name=Test", "-c", "user.email=test@example.org", ...words],
    { folder, env: { GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time } },
  );
  if (status !== 0) throw new Error(`git ${words.join(" ")}\n${output}`);
  return stdout.trim();
}

/** Puts everything in the folder into the first commit of a new repository. */
export async function commitAll(folder: string): Promise<void> {
  await git(folder, "init", "--quiet", "--initial-branch=main");
  await git(folder, "add", "--force", ".");
  await git(folder, "commit", "--quiet", "--message=Release");
}

/** The projects that tests build, by a short name. */
const sources = {
  hatchling: "examples/hello-hatchling",
  poetry: "examples/hello-poetry",
  setuptools: "examples/hello-setuptools",
  flit: "__tests__/fixtures/projects/flit",
  pdm: "__tests__/fixtures/projects/pdm",
  tiny: "__tests__/fixtures/projects/tiny",
} as const;

export type ProjectName = keyof typeof sources;

/** Copies a project to `folder`, without what builds left, and writes further files over it. */
export async function copyProject(
  name: ProjectName,
  folder: string,
  files: Texts = {},
): Promise<void> {
  await cp(join(root, sources[name]), folder, {
    recursive: true,
    filter: (path) => !/[\\/](dist|build|__pycache__|[^\\/]+\.egg-info)$/.test(path),
  });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
