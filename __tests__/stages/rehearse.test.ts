import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { pliantProject } from "../support/pliant-project.ts";
import { commitAll, copyProject } from "../support/projects.ts";
import { type ActionRun, runAction, runCli } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const duration = /^\d+(\.\d+)? m?s$/;

/** The rows of a Markdown table that begins with these titles, without the marks of code. */
function rowsBelow(summary: string, ...titles: readonly string[]): string[][] {
  const [, table = ""] = summary.split(`| ${titles.join(" | ")} |\n`);
  const [body = ""] = table.split("\n\n");
  return body
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split("|").slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim().replaceAll("`", "")));
}

describe.each(["setuptools", "hatchling", "poetry"] as const)("hello-%s", (backend) => {
  const [name, file] = [`hello-${backend}`, `hello_${backend}-1.0.0`];
  const names = [`${file}-py3-none-any.whl`, `${file}.tar.gz`];
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let project: string;
  let index: string;
  let first: ActionRun;

  /** In a runner, whose summary tells everything. */
  const rehearse = () =>
    runAction(
      { stage: "rehearse", directory: index },
      { folder: project, files: join(folder.path, "runner") },
    );

  beforeAll(async () => {
    folder = await temporaryFolder();
    [project, index] = [join(folder.path, "project"), join(folder.path, "index")];
    await copyProject(backend, project);
    await commitAll(project);
    first = await rehearse();
  });

  afterAll(() => folder[Symbol.asyncDispose]());

  it("is built, checked, uploaded, served, installed, imported and run", () => {
    expect(first).toMatchObject({ status: 0 });
    expect(first.stdout).toMatch(/^Checked 2 files: no problems$/m);
    expect(first.stdout.match(/^ {2}sent .*$/gm)).toEqual(names.map((one) => `  sent ${one}`));
    expect(first.stdout).toMatch(/^Identical: 2 files downloaded and compared /m);
    expect(first.stdout).toContain(`  import hello_${backend}: ok\n`);
    expect(first.stdout).toContain(`  ${name} --help: ok\n`);
    expect(first.outputs).toMatchObject({
      name,
      version: "1.0.0",
      uploaded: JSON.stringify(names),
      skipped: "[]",
      result: "uploaded",
      verified: "true",
      "packages-dir": join(project, "dist"),
    });
  });

  it("has a summary that says what, where, hashes, sizes and times", async () => {
    const { summary, outputs, stdout } = first;
    expect(summary).toMatch(`## Rehearsed ${name} 1.0.0: built, checked, uploaded, verified\n`);
    const files = JSON.parse(outputs["files"] ?? "") as { sha256: string }[];
    expect(rowsBelow(summary, "File", "Size", "SHA-256")).toEqual(
      names.map((filename, position) => [
        filename,
        expect.stringMatching(/^\d+(\.\d)? kB$/),
        files[position]?.sha256,
      ]),
    );
    expect(rowsBelow(summary, "What", "Where and how")).toEqual([
      ["Upload", "every file was sent to the embedded index"],
      ["Files", join(project, "dist")],
      ["Index", index],
    ]);
    const times = ["build", "check", "upload", "verify"].map((stage) => [
      stage,
      expect.stringMatching(duration),
    ]);
    expect(rowsBelow(summary, "Stage", "Time")).toEqual(times);
    // Nothing leads to the index, which is gone.
    expect(summary).not.toMatch(/http:\/\/127/);
    expect(Object.values(outputs).join("\n")).not.toMatch(/http:/);
    for (const { sha256 } of files) expect(stdout).toContain(`sha256 ${sha256}`);
    expect(stdout).toContain(`  index:  ${index}\n`);
  });

  it("is identical when it is rehearsed again with the same index", async () => {
    const second = await rehearse();
    expect(second).toMatchObject({ status: 0 });
    expect(second.outputs).toEqual({
      ...first.outputs,
      uploaded: "[]",
      skipped: JSON.stringify(names),
      result: "unchanged",
      // It has times.
      environments: expect.any(String),
    });
    expect(second.summary).toMatch(/\| Upload \| every file was identical on the embedded index /);
    for (const filename of names) {
      expect(second.stdout).toMatch(new RegExp(`^  ${filename} +\\S+ k?B  identical$`, "m"));
    }
  });
});

describe("a rehearsal", () => {
  it("notices a byte that changed on the index after the upload, and names the file", async () => {
    await using folder = await temporaryFolder();
    const project = await pliantProject(join(folder.path, "project"), join(folder.path, "notes"));
    const [directory, wheel] = [join(folder.path, "index"), "pliant-1.0-py3-none-any.whl"];
    const words = ["rehearse", project.folder, "--directory", directory];
    const report = ["--report-file", join(folder.path, "report.md")];
    expect(await runCli(words)).toMatchObject({ status: 0 });

    const stored = join(directory, "files", wheel);
    const bytes = await readFile(stored);
    const middle = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    await writeFile(stored, bytes);

    const { status, stdout, stderr } = await runCli([...words, ...report]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^== verify ==$/m);
    expect(stderr).toMatch(
      /^error: `pliant-1\.0-py3-none-any\.whl` as http:.* serves it is not the file that was built: \d+ bytes with sha256 [0-9a-f]{64}, built were \d+ bytes with [0-9a-f]{64}\nhint: /,
    );
    const text = await readFile(join(folder.path, "report.md"), "utf8");
    expect(text).toMatch(
      /^## The rehearsal failed\n\n\*\*Failed:\*\* `pliant-1\.0-py3-none-any\.whl` as /,
    );
    expect(text).toMatch(/<summary>upload<\/summary>/);
  });

  it("that fails in a stage goes no further, and reports what it found until then", async () => {
    await using folder = await temporaryFolder();
    const project = await pliantProject(join(folder.path, "project"), join(folder.path, "notes"));
    const report = join(folder.path, "report.md");
    const words = ["rehearse", project.folder, "--strict", "--report-file", report];
    const { status, stdout, stderr } = await runCli(words);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^== check ==$/m);
    expect(stdout).not.toMatch(/^== upload ==$/m);
    expect(stderr).toMatch(/^error: The distributions have \d+ warnings, such as /);
    const text = await readFile(report, "utf8");
    expect(text).toMatch(/^## The rehearsal failed\n\n\*\*Failed:\*\* The distributions have /);
    expect(text).toMatch(/<summary>check<\/summary>\n\n### Checked 2 files: \d+ warnings\n/);
  });

  it("without a folder for the index leaves none, and nothing else but dist", async () => {
    await using folder = await temporaryFolder({ "temporary/.keep": "" });
    const project = await pliantProject(join(folder.path, "project"), join(folder.path, "notes"));
    const before = await readdir(project.folder);
    const temporary = join(folder.path, "temporary");
    const ended = await runCli(["rehearse", project.folder], { env: { TMPDIR: temporary } });
    expect(ended).toMatchObject({ status: 0 });
    expect(ended.stdout).toMatch(/^ {2}index: {2}a temporary folder, removed now$/m);
    expect(await readdir(temporary)).toEqual([".keep"]);
    expect((await readdir(project.folder)).toSorted()).toEqual([...before, "dist"].toSorted());
    expect((await readdir(project.packages)).toSorted()).toEqual([
      ".release-manifest.json",
      "pliant-1.0-py3-none-any.whl",
      "pliant-1.0.tar.gz",
    ]);
  });
});
