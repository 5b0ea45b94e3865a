import { isAbsolute, join, posix, relative, sep } from "node:path";
import type { Host } from "../host/host.ts";

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** `path` relative to the folder of the job's checkout, `/`-separated; `undefined` if outside. */
export function inCheckout(path: string, host: Host): string | undefined {
  const way = relative(host.env["GITHUB_WORKSPACE"] ?? ".", path);
  if (isAbsolute(way) || way.split(sep)[0] === "..") return undefined;
  return way.split(sep).join(posix.sep);
}

/** Where a project's metadata is written: `pyproject.toml`, and the README that it names. */
export async function readSources(
  project: string,
  host: Host,
): Promise<{ readonly pyproject?: SourceFile; readonly readme?: SourceFile }> {
  const pyproject = await readSource(join(project, "pyproject.toml"), host);
  if (pyproject === undefined) return {};
  const readme = await readSource(join(project, readmeName(pyproject.text)), host);
  return { pyproject, ...(readme === undefined ? {} : { readme }) };
}

async function readSource(path: string, host: Host): Promise<SourceFile | undefined> {
  const shown = inCheckout(path, host);
  if (shown === undefined || (await host.files.stat(path))?.kind !== "file") return undefined;
  const text = await host.files.readText(path);
  return text === undefined ? undefined : { path: shown, text };
}

/** `readme = "README.md"` or `readme = { file = "README.md", ... }`; a line is enough to find it. */
function readmeName(pyproject: string): string {
  const value = /^\s*readme\s*=\s*(?:\{.*?\bfile\s*=\s*)?["']([^"']+)["']/m.exec(pyproject)?.[1];
  return value ?? "README.rst";
}
