import { InputReader, type InputValues } from "../../src/inputs.ts";
import { validate } from "../../src/stages/validate.ts";
import { commitAll, copyProject } from "./projects.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { testTools } from "./test-tools.ts";
import { workingHost } from "./working-host.ts";

/** A project that is fit to be released, but for what the files say, in a repository of its own. */
export async function fitProject(files: Readonly<Record<string, string>> = {}) {
  const folder = await temporaryFolder();
  await copyProject("tiny", folder.path, {
    "tiny.json": JSON.stringify({ name: "sample-tiny", version: "1.0", tag: "py3-none-any" }),
    "CHANGELOG.md": "# Changelog\n\n## 1.0 - 2026-01-31\n\n- First release\n",
    LICENSE: "Do as you like.\n",
    ...files,
  });
  await commitAll(folder.path);
  return folder;
}

/** Validates a project as a job does, with uv unless told otherwise. */
export async function validated(
  folder: string,
  given: InputValues = {},
  env: Readonly<Record<string, string>> = {},
) {
  const { uv } = await testTools();
  const host = workingHost({ UV: uv, PIP_CONFIG_FILE: "/dev/null", ...env });
  const all: InputValues = { "project-dir": folder, ...given };
  const reader = new InputReader({ given: (name) => all[name], manifest: {}, project: {} });
  const result = await validate.run(validate.readInputs(reader), host);
  return { ...result, lines: host.lines, said: host.lines.join("\n") };
}
