import { cp } from "node:fs/promises";
import { join } from "node:path";
import { cloneAction, identity, succeed } from "./act.ts";
import { type Gitea, startGitea } from "./gitea.ts";
import { GiteaProject, pushTo } from "./gitea-project.ts";
import { startGiteaRunner } from "./gitea-runner.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A Gitea with a runner, that has a checkout and, as `dev/pypi-publish@v1`, this action. */
export interface GiteaWorld {
  readonly gitea: Gitea;
  /** Of the files here. */
  path(name: string): string;
  /** The repository of `dev` with the name of a folder here. */
  project(name: string): Promise<GiteaProject>;
  /** Pushes what is committed in a folder to it; a branch makes it when absent. */
  push(name: string, ...refs: readonly string[]): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Everything is gone at the end of the block. */
export async function giteaWorld(): Promise<GiteaWorld> {
  const things: AsyncDisposable[] = [await temporaryFolder()];
  const end = async () => {
    for (const thing of things.toReversed()) await thing[Symbol.asyncDispose]();
  };
  try {
    const [folder] = things as [Awaited<ReturnType<typeof temporaryFolder>>];
    const path = (name: string) => join(folder.path, name);
    const gitea = await startGitea();
    things.push(gitea);
    await pushActions(gitea, path);
    things.push(await startGiteaRunner(gitea, path("runner")));
    return {
      gitea,
      path,
      project: (name) => GiteaProject.of(gitea, name),
      push: (name, ...refs) => pushTo(gitea, path(name), "dev", name, refs),
      [Symbol.asyncDispose]: end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

async function pushActions(gitea: Gitea, path: GiteaWorld["path"]): Promise<void> {
  await gitea.addUser("actions");
  await cp(join(import.meta.dirname, "checkout"), path("checkout"), { recursive: true });
  await cloneAction(path("pypi-publish"));
  for (const [user, name, tag] of [
    ["actions", "checkout", "v5"],
    ["dev", "pypi-publish", "v1"],
  ] as const) {
    await commitAll(path(name), tag);
    await pushTo(gitea, path(name), user, name, ["main", tag]);
  }
}

/** A repository of one commit. */
async function commitAll(folder: string, tag: string): Promise<void> {
  for (const words of [
    ["init", "--quiet", "--initial-branch=main"],
    ["add", "--all", "--force"],
    [...identity, "commit", "--quiet", "--message=Release"],
    [...identity, "tag", "--annotate", `--message=${tag}`, tag],
  ]) {
    await succeed("git", words, folder);
  }
}
