import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { blake2b } from "hash-wasm";
import { readRelease } from "../../src/distributions.ts";
import { InputReader, type InputValues } from "../../src/inputs.ts";
import { projectSettings } from "../../src/settings.ts";
import { check, checkDistributions } from "../../src/stages/check.ts";
import { type DistributionOptions, makeWheel, wheelFilename } from "../support/distributions.ts";
import { pliantProject } from "../support/pliant-project.ts";
import { recordingHost } from "../support/recording-host.ts";
import { runCli } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const sound: DistributionOptions = {
  metadataVersion: "2.4",
  headers: [
    ["License-Expression", "MIT"],
    ["Summary", "A package that is there to be looked at"],
    ["Requires-Python", ">=3.10"],
  ],
  description: "A package that is there to be looked at. ".repeat(4),
};

/** Checks a folder in this process, with the settings of its `pyproject.toml`. */
async function checkFolder(folder: string, given: InputValues = {}) {
  const host = recordingHost();
  const project = await projectSettings(join(folder, "pyproject.toml"), host);
  const all: InputValues = { "packages-dir": folder, "project-dir": folder, ...given };
  const reader = new InputReader({ given: (name) => all[name], manifest: {}, project });
  const { failure, outputs } = await check.run(check.readInputs(reader), host);
  return { failure, outputs, lines: host.lines.join("\n") };
}

const wheel = makeWheel(sound);
const folderWith = (more: Readonly<Record<string, string>> = {}) =>
  temporaryFolder({ [wheelFilename()]: wheel, ...more });

describe("the size limits", () => {
  it("are those that the project has been granted, from its settings", async () => {
    await using folder = await folderWith({
      "pyproject.toml": '[tool.pypi-publish]\nfile-size-limit = "500 B"\n',
    });
    const { lines, failure } = await checkFolder(folder.path);
    expect(failure?.code).toBe("check-failed");
    expect(lines).toMatch(/ error SZ001 The file has 0\.0 MiB, 0\.0 are allowed$/m);
    expect(lines).toMatch(
      /^ +PyPI would answer 400: File too large\. Limit for project 'demo-pkg' /m,
    );
    const granted = await checkFolder(folder.path, { "file-size-limit": "none" });
    expect(granted.lines).not.toContain("SZ001");
  });

  it("hold for the whole project too", async () => {
    await using folder = await folderWith();
    const refused = await checkFolder(folder.path, { "project-size-limit": "500" });
    expect(refused.lines).toMatch(
      /would answer 400: Project size too large\. Limit for project 'demo-pkg' total size is 0 GB\./,
    );
    for (const limit of ["10 GiB", "none"]) {
      const { lines } = await checkFolder(folder.path, { "project-size-limit": limit });
      expect(lines).not.toContain("SZ002");
    }
  });
});

describe("what the index has", () => {
  it("of a file is told with PyPI's words", async () => {
    await using folder = await folderWith();
    const host = recordingHost();
    const { distributions } = await readRelease(folder.path, {}, host);
    const existingFile = { filename: wheelFilename(), sha256: "0".repeat(64) };
    const found = await checkDistributions(distributions, [], host, {
      stateOf: () => ({ project: "there", existingFile }),
    });
    expect(found.find(({ rule }) => rule === "IX001")?.refusal).toEqual({
      status: 400,
      message: `File already exists ('${wheelFilename()}', with blake2_256 hash '${await blake2b(wheel, 256)}'). See https://pypi.org/help/#file-name-reuse for more information.`,
    });
  });

  it("is held against the rules of every index where it is not PyPI", async () => {
    await using folder = await folderWith();
    const host = recordingHost();
    const { distributions } = await readRelease(folder.path, {}, host);
    const stateOf = () => ({ releaseCreated: new Date("2020-01-01") });
    const levels = async (index: "pypi" | "other") =>
      (await checkDistributions(distributions, [], host, { stateOf, index }))
        .filter(({ rule }) => rule === "IX002")
        .map(({ level }) => level);
    expect([await levels("pypi"), await levels("other")]).toEqual([["error"], ["info"]]);
  });
});

const restructured = makeWheel({
  ...sound,
  headers: [...(sound.headers ?? []), ["Description-Content-Type", "text/x-rst"]],
});

describe("a description that cannot be rendered", () => {
  it.each([
    { strict: false, status: 0 },
    { strict: true, status: 1 },
  ])("without a Python ends with $status where strict is $strict", async ({ strict, status }) => {
    await using folder = await temporaryFolder({ "nothing/.keep": "" });
    await writeFile(join(folder.path, wheelFilename()), restructured);
    // LI008 and others are no part of the question.
    const words = ["check", folder.path, "--ignore", "LI008 LI006"];
    const nothing = join(folder.path, "nothing");
    const ended = await runCli([...words, ...(strict ? ["--strict"] : [])], {
      env: { PATH: nothing, XDG_CACHE_HOME: nothing, HOME: nothing },
    });
    expect(ended.stdout).toMatch(/^ {2}warning DS\d+ The description was not rendered: /m);
    expect(ended).toMatchObject({ status });
    expect(ended.stderr).toMatch(strict ? /^error: The distributions have 1 warning, / : /^$/);
  });
});

describe("a rehearsal", () => {
  it("writes the findings and the description where it is told to", async () => {
    await using folder = await temporaryFolder();
    const project = await pliantProject(join(folder.path, "project"), join(folder.path, "notes"));
    const [findings, preview] = [join(folder.path, "found.json"), join(folder.path, "page.html")];
    const words = ["--findings-file", findings, "--readme-preview", preview];
    expect(await runCli(["rehearse", project.folder, ...words])).toMatchObject({ status: 0 });
    expect(JSON.parse(await readFile(findings, "utf8"))).toHaveProperty("findings");
    expect(await readFile(preview, "utf8")).toMatch(/^<!doctype html>/i);
  });

  it("holds its index to the limits that are given", async () => {
    await using folder = await temporaryFolder();
    const project = await pliantProject(join(folder.path, "project"), join(folder.path, "notes"));
    const words = ["rehearse", project.folder, "--file-size-limit", "500", "--ignore", "SZ001"];
    const { status, stderr } = await runCli(words);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      / was rejected by [^ ]+: 400 File too large\. Limit for project 'pliant'/,
    );
  });
});
