import { join, relative, sep } from "node:path";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { findCheckout } from "../project/checkout.ts";
import type { Remote } from "./pipeline.ts";
import type { Surroundings } from "./plan.ts";
import { parseRemote } from "./remote.ts";

/** Where the files go, and what stands there. */
export interface Place {
  /** Of the repository, else of the project; absolute. */
  readonly root: string;
  readonly isRepository: boolean;
  readonly around: Surroundings;
}

/** `pyproject-missing` where `project` is no folder of a project. */
export async function refuseNoProject(project: string, { files }: Host): Promise<void> {
  for (const name of ["pyproject.toml", "setup.py", "setup.cfg"]) {
    if ((await files.stat(join(project, name)))?.kind === "file") return;
  }
  const kind = (await files.stat(project))?.kind;
  const problem =
    kind === undefined
      ? "does not exist"
      : kind === "file"
        ? "is a file, not a folder"
        : "holds neither `pyproject.toml` nor `setup.py`";
  throw new PublishError("pyproject-missing", `\`${project}\` ${problem}`, {
    hint: "name the folder of the project: `pypi-publish init FOLDER`",
  });
}

/** Finds the repository that the project is in, its remote, and its folders of workflows. */
export async function lookAround(project: string, host: Host): Promise<Place> {
  const real = (await host.files.follow(project))?.path ?? project;
  const checkout = await findCheckout(real, host);
  const root = checkout?.root ?? real;
  const folders: string[] = [];
  for (const name of [".github", ".gitea", ".forgejo"]) {
    if ((await host.files.stat(join(root, name, "workflows")))?.kind === "folder")
      folders.push(name);
  }
  const folder = relative(root, real).split(sep).join("/") || ".";
  const remote = checkout === undefined ? undefined : await remoteOf(root, host);
  return { root, isRepository: checkout !== undefined, around: { remote, folders, folder } };
}

/** The remote `origin`, else the only one. */
async function remoteOf(root: string, host: Host): Promise<Remote | undefined> {
  const git = async (...words: string[]) => {
    const { status, stdout } = await host.run({
      program: "git",
      arguments: ["-c", "safe.directory=*", ...words],
      folder: root,
    });
    return status === 0 ? stdout.trim() : undefined;
  };
  const names = (await git("remote"))?.split("\n") ?? [];
  const name = names.includes("origin") ? "origin" : names.length === 1 ? names[0] : undefined;
  if (name === undefined || name === "") return undefined;
  const url = await git("remote", "get-url", name);
  return url === undefined ? undefined : parseRemote(url);
}
