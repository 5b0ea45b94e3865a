import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Host } from "../../src/host/host.ts";
import { InputReader } from "../../src/inputs.ts";
import { init } from "../../src/stages/init.ts";
import { succeed } from "./act.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { workingHost } from "./working-host.ts";

export const pyproject = `[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "hello"
version = "1.0.0"
readme = "README.md"
license = "MIT"
requires-python = ">=3.12"

[dependency-groups]
test = ["pytest"]

[tool.pytest.ini_options]
testpaths = ["tests"]
`;

export const project = {
  "pyproject.toml": pyproject,
  "README.md": "# hello\n",
  "CHANGELOG.md": "# Changelog\n",
  LICENSE: "MIT\n",
  "tests/test_hello.py": "def test_hello(): pass\n",
};

export const workflow = ".github/workflows/release.yml";
export const handbook = "docs/RELEASING.md";

/** A folder with a project that git knows, as it is cloned from a forge. */
export async function repository(
  files: Readonly<Record<string, string>> = project,
  remote = "git@github.com:octo/hello.git",
) {
  const folder = await temporaryFolder(files);
  await succeed("git", ["init", "--quiet"], folder.path);
  await succeed("git", ["add", "."], folder.path);
  if (remote !== "") await succeed("git", ["remote", "add", "origin", remote], folder.path);
  return folder;
}

type Options = Readonly<Record<string, string>>;

/** Runs the stage with options as the command line gives them; returns what was said. */
export async function runInit(folder: string, options: Options = {}, more: Partial<Host> = {}) {
  const given: Options = { "project-dir": folder, ...options };
  const input = new InputReader({ given: (name) => given[name], manifest: {}, project: {} });
  const host = { ...workingHost(), ...more };
  await init.start(input, host);
  return host.lines.join("\n");
}

export const read = (folder: string, path: string) => readFile(join(folder, path), "utf8");
export const isThere = (folder: string, path: string) =>
  read(folder, path).then(
    () => true,
    () => false,
  );
