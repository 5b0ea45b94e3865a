import { join } from "node:path";
import type { Host } from "../host/host.ts";
import { versionedFiles } from "../project/checkout.ts";
import { type ProjectFiles, pathsToRead } from "./project-files.ts";

/** Folders that hold nothing of the project's own. */
const foreign =
  /^(?:\.git|\.hg|\.tox|\.nox|\.venv|venv|node_modules|__pycache__|build|dist|.*\.egg-info)$/;

/** Reads what the detection of gates needs: what git tracks in `folder`, and `added`; else what is there. */
export async function gatherProject(
  folder: string,
  host: Host,
  added: readonly string[] = [],
): Promise<ProjectFiles> {
  const tracked = await versionedFiles(folder, host);
  const paths =
    tracked === undefined || tracked.length === 0
      ? await walk(folder, "", host)
      : [...new Set([...tracked, ...(await definitions(folder, host)), ...added])];
  const texts = new Map<string, string>();
  for (const path of pathsToRead(paths)) {
    const text = await readIfFile(join(folder, path), host);
    if (text !== undefined) texts.set(path, text);
  }
  return { paths, text: (path) => texts.get(path) };
}

/** What makes a folder a project, which may be too new for git to track it. */
async function definitions(folder: string, host: Host): Promise<readonly string[]> {
  const names = ["pyproject.toml", "setup.cfg", "setup.py"];
  const entries = await Promise.all(names.map((name) => host.files.stat(join(folder, name))));
  return names.filter((_name, index) => entries[index] !== undefined);
}

/** A text as it is in the project; links are not followed. */
async function readIfFile(path: string, { files }: Host): Promise<string | undefined> {
  return (await files.stat(path))?.kind === "file" ? files.readText(path) : undefined;
}

async function walk(folder: string, below: string, host: Host): Promise<string[]> {
  const entries = (await host.files.list(join(folder, below))) ?? [];
  // A virtual environment, under whatever name.
  if (entries.some(({ name }) => name === "pyvenv.cfg")) return [];
  const pathOf = (name: string) => (below === "" ? name : `${below}/${name}`);
  const files = entries.filter(({ kind }) => kind === "file").map(({ name }) => pathOf(name));
  const folders = entries.filter(({ kind, name }) => kind === "folder" && !foreign.test(name));
  for (const { name } of folders) files.push(...(await walk(folder, pathOf(name), host)));
  return files;
}
