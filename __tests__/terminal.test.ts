import { randomBytes } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { runningIndex } from "./rehearsal/running-index.ts";
import { makeWheel } from "./support/distributions.ts";
import { inTerminal, type TerminalOptions } from "./support/in-terminal.ts";
import { pliantProject } from "./support/pliant-project.ts";
import { root, runCli } from "./support/run-program.ts";
import { scriptedIndex } from "./support/scripted-index.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

/** The first sign of everything that is no text. */
const escapeSign = "\u001b";
const [hideCursor, showCursor] = [`${escapeSign}[?25l`, `${escapeSign}[?25h`];
const controlC = "\u0003";
const token = { TWINE_PASSWORD: "pypi-token-of-the-test" };
const release = { "dist/demo_pkg-1.0-py3-none-any.whl": makeWheel() };
/** Enough that it does not go out in one piece. */
const large = {
  "dist/demo_pkg-1.0-py3-none-any.whl": makeWheel({
    files: { "demo_pkg/data.bin": randomBytes(3_000_000) },
  }),
};

const inTheTerminal = (words: readonly string[], options: TerminalOptions) =>
  inTerminal([process.execPath, join(root, "dist/cli.cjs"), ...words], options);

describe("on a terminal", () => {
  it("findings and titles have colours", async () => {
    await using folder = await temporaryFolder(release);
    const { status, output } = await inTheTerminal(["check"], { folder: folder.path });
    expect(status).toBe(0);
    expect(output).toContain(`${escapeSign}[33mwarning${escapeSign}[39m`);
    expect(output).toContain(`${escapeSign}[1mChecked 1 file: `);
  });

  it.each([{ NO_COLOR: "1" }, { TERM: "dumb" }, { FORCE_COLOR: "0" }])(
    "there are none with %j",
    async (env) => {
      await using folder = await temporaryFolder(release);
      const { status, output } = await inTheTerminal(["check"], { folder: folder.path, env });
      expect(status).toBe(0);
      expect(output).not.toContain(escapeSign);
    },
  );

  it("a bar shows how far an upload is, and is gone at the end", async () => {
    await using index = await runningIndex();
    await using folder = await temporaryFolder(large);
    const words = ["upload", "--no-verify-metadata", "--repository-url", `${index.url}legacy/`];
    const { status, output } = await inTheTerminal(words, { folder: folder.path, env: token });
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(output).toMatch(/Uploading [█░]+ \d+%/);
    expect(output.lastIndexOf(showCursor)).toBeGreaterThan(output.lastIndexOf(hideCursor));
    const [, end = ""] = output.split(showCursor);
    expect(end).not.toMatch(/[█░]/);
  });

  it("a terminal that can move no cursor gets no bar", async () => {
    await using index = await runningIndex();
    await using folder = await temporaryFolder(large);
    const words = ["upload", "--no-verify-metadata", "--repository-url", `${index.url}legacy/`];
    const env = { ...token, TERM: "dumb" };
    const { status, output } = await inTheTerminal(words, { folder: folder.path, env });
    expect(status).toBe(0);
    expect(output).not.toMatch(/[█░]/);
    expect(output).not.toContain(escapeSign);
  });

  it("Ctrl-C ends a build, and gives the prompt back", async () => {
    await using folder = await temporaryFolder({ "temporary/.keep": "" });
    const notes = join(folder.path, "notes");
    const project = await pliantProject(join(folder.path, "project"), notes, { wheel: "wait" });
    const temporary = join(folder.path, "temporary");
    const { status, output } = await inTheTerminal(["build", project.folder, "--verbose"], {
      folder: folder.path,
      env: { TMPDIR: temporary, NO_COLOR: "1" },
      keys: [[/Building wheel/, controlC]],
    });
    expect(status).toBe(130);
    expect(output).toMatch(/error: Cancelled\nhint: .*\n$/);
    expect(await readdir(temporary)).toEqual([".keep"]);
    expect(await readdir(project.folder)).not.toContain("dist");
  });

  it("Ctrl-C ends an upload, and the cursor is back", async () => {
    await using index = await scriptedIndex(({ method }) =>
      method === "POST" ? "wait" : { status: 404 },
    );
    await using folder = await temporaryFolder(large);
    const words = ["upload", "--no-verify-metadata", "--repository-url", `${index.url}legacy/`];
    const { status, output } = await inTheTerminal(words, {
      folder: folder.path,
      env: token,
      keys: [[/█/, controlC]],
    });
    expect(status).toBe(130);
    expect(output).toMatch(/Cancelled/);
    expect(output.lastIndexOf(showCursor)).toBeGreaterThan(output.lastIndexOf(hideCursor));
  });
});

describe("into a pipe", () => {
  it("an upload shows neither colours nor bars", async () => {
    await using index = await runningIndex();
    await using folder = await temporaryFolder(large);
    const words = ["upload", "--no-verify-metadata", "--repository-url", `${index.url}legacy/`];
    const { status, output } = await runCli(words, { folder: folder.path, env: token });
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(output).not.toMatch(/[█░]/);
    expect(output).not.toContain(escapeSign);
  });
});
