import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ArtifactServerKind, artifactServer } from "./artifact-servers.ts";
import { commitAll, copyProject, git } from "./projects.ts";
import { type ActionRun, runAction } from "./run-program.ts";
import { temporaryFolder } from "./temporary-folder.ts";

type Texts = Readonly<Record<string, string>>;

export interface JobOptions {
  /** Of the job; by default its id. */
  readonly workspace?: string;
  readonly env?: Texts;
  /** The leg of a matrix. */
  readonly leg?: Readonly<Record<string, string>>;
}

/** The settings ignore the only error that `tiny` deserves: a job that loses them fails. */
export const pyproject = `[build-system]
requires = []
build-backend = "tiny_backend"
backend-path = ["_backend"]

[project]
name = "sample-tiny"
version = "1.0"

[tool.pypi-publish]
ignore = ["FN008"]
`;

/** Builds nothing but the sdist or the wheel. */
export const buildCommand = (part: string): string =>
  `python3 -c "import sys; sys.path.insert(0, '_backend'); import tiny_backend; tiny_backend.build_${part}('dist')"`;

/** A run of the project `tiny` at its tag `v1.0`, whose jobs run the bundled action. */
export async function startRun(kind: ArtifactServerKind = "gitea-1.26", files: Texts = {}) {
  const folder = await temporaryFolder();
  const at = (...names: readonly string[]) => join(folder.path, ...names);
  const server = await artifactServer(kind);
  await copyProject("tiny", at("origin"), { "pyproject.toml": pyproject, ...files });
  await commitAll(at("origin"));
  await git(at("origin"), "tag", "v1.0");
  const commit = () => git(at("origin"), "rev-parse", "HEAD");
  /** Checks the project out as `actions/checkout` does. */
  const checkOut = async (workspace: string) => {
    await rm(at(workspace), { recursive: true, force: true });
    await git(folder.path, "clone", "--quiet", "origin", workspace);
  };
  let steps = 0;
  /** Runs one step of a job in its workspace. */
  const step = async (
    job: string,
    inputs: Texts,
    { workspace = job, env = {}, leg }: JobOptions = {},
  ): Promise<ActionRun> => {
    await mkdir(at(workspace), { recursive: true });
    steps += 1;
    return runAction(
      { matrix: leg === undefined ? "null" : JSON.stringify(leg, undefined, 2), ...inputs },
      {
        folder: at(workspace),
        files: at(`files-${steps}`),
        env: {
          ...server.envOf(job),
          ...{ GITHUB_REPOSITORY: "acme/demo", GITHUB_RUN_ID: "7", GITHUB_JOB: job },
          ...{ GITHUB_REF: "refs/tags/v1.0", GITHUB_SHA: await commit() },
          GITHUB_WORKSPACE: at(workspace),
          ...env,
        },
      },
    );
  };
  return {
    ...folder,
    ...{ at, server, checkOut, step, commit },
    write: (name: string, text: string) => writeFile(at(name), text),
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}
