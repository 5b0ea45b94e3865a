import { join } from "node:path";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { type Pyproject, parsePyproject } from "../python/pyproject.ts";

/** What `pyproject.toml` says; `undefined` where only `setup.py` makes it a project. */
export async function readPyproject(project: string, host: Host): Promise<Pyproject | undefined> {
  const path = join(project, "pyproject.toml");
  const text = await host.files.readText(path);
  if (text !== undefined) return parsePyproject(text, path);
  if ((await host.files.stat(join(project, "setup.py"))) === undefined) {
    throw await noProject(project, host);
  }
  host.log.warning(`\`${path}\` does not exist: building with setuptools' defaults, as pip does`);
  return undefined;
}

async function noProject(project: string, host: Host): Promise<PublishError> {
  const kind = (await host.files.stat(project))?.kind;
  if (kind === "file") {
    return new PublishError("pyproject-missing", `\`${project}\` is a file, not a folder`, {
      hint: "name the folder that holds it as `project-dir`",
    });
  }
  const problem =
    kind === undefined ? "does not exist" : "holds neither `pyproject.toml` nor `setup.py`";
  return new PublishError("pyproject-missing", `\`${project}\` ${problem}`, {
    hint: "check the project out before this step, and name its folder as `project-dir`",
  });
}
