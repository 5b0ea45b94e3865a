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
  /** A repository of `dev`, and a folder of its name with a copy of a project. */
  createProject(name: string, source: string): Promise<GiteaProject>;
  /** Commits what is in the folder of a project, and pushes the branch, then the tag if any. */
  push(name: string, tag?: string): Promise<void>;
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
    return { gitea, path, ...projectsOf(gitea, path), [Symbol.asyncDispose]: end };
  } catch (error) {
    await end();
    throw error;
  }
}

type Path = GiteaWorld["path"];

async function pushActions(gitea: Gitea, path: Path): Promise<void> {
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

const projectsOf = (gitea: Gitea, path: Path): Pick<GiteaWorld, "createProject" | "push"> => ({
  async createProject(name, source) {
    await cp(source, path(name), { recursive: true });
    await commitAll(path(name));
    await pushTo(gitea, path(name), "dev", name, ["main"]);
    return GiteaProject.of(gitea, name);
  },
  async push(name, tag) {
    await commitAll(path(name), tag);
    await pushTo(gitea, path(name), "dev", name, ["main"]);
    if (tag !== undefined) await pushTo(gitea, path(name), "dev", name, [tag]);
  },
});

/** Makes a repository of a folder where it is none. */
async function commitAll(folder: string, tag?: string): Promise<void> {
  const message = ["--quiet", "--allow-empty", "--message=Change"];
  for (const words of [
    ["init", "--quiet", "--initial-branch=main"],
    ["add", "--all"],
    [...identity, "commit", ...message],
    ...(tag === undefined ? [] : [[...identity, "tag", "--annotate", `--message=${tag}`, tag]]),
  ]) {
    await succeed("git", words, folder);
  }
}
