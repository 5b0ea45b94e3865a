import { spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { build } from "esbuild";
import { root, runProgram } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** A folder with a program `print.mjs` that prints through what is tested. */
async function programFolder(statements: string) {
  const folder = await temporaryFolder();
  await build({
    stdin: {
      contents: `import { isTerminal, outputStream, print } from "./output.ts";\n${statements}`,
      resolveDir: join(root, "src", "host"),
      loader: "ts",
    },
    outfile: join(folder.path, "print.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
  });
  return folder;
}

const lines = `
  for (let line = 1; line <= 20_000; line += 1) print("stdout", \`line \${line} \${"ä".repeat(20)}\\n\`);
  print("stderr", "done\\n");
`;

const expectedLines = (): string =>
  Array.from({ length: 20_000 }, (_, index) => `line ${index + 1} ${"ä".repeat(20)}\n`).join("");

/** Hands on a pipe that does not wait, as some runners do, and reads it slowly. */
const slowReader = `
import os, subprocess, sys, time
reading, writing = os.pipe()
os.set_blocking(writing, False)
child = subprocess.Popen(sys.argv[1:], stdout=writing)
os.close(writing)
while part := os.read(reading, 65536):
    sys.stdout.buffer.write(part)
    time.sleep(0.002)
sys.exit(child.wait())
`;

describe("what is printed", () => {
  it("arrives whole and in order through a pipe", async () => {
    await using folder = await programFolder(lines);
    const ended = await runProgram(process.execPath, [join(folder.path, "print.mjs")]);
    expect(ended.stdout === expectedLines()).toBe(true);
    expect(ended).toMatchObject({ status: 0, stderr: "done\n" });
  });

  it("arrives whole and in order through a pipe that does not wait for its reader", async () => {
    await using folder = await programFolder(lines);
    const words = ["-c", slowReader, process.execPath, join(folder.path, "print.mjs")];
    const ended = await runProgram("python3", words);
    expect(ended.stdout === expectedLines()).toBe(true);
    expect(ended).toMatchObject({ status: 0, stderr: "done\n" });
  });

  it("arrives in a file, between what Node's own stream writes", async () => {
    await using folder = await programFolder(
      'print("stdout", "1\\n"); outputStream("stdout").write("2\\n"); print("stdout", "3\\n");',
    );
    await using file = await open(join(folder.path, "log"), "w");
    const child = spawn(process.execPath, [join(folder.path, "print.mjs")], {
      stdio: ["ignore", file.fd, "inherit"],
    });
    await new Promise((resolve) => child.on("close", resolve));
    expect(await readFile(join(folder.path, "log"), "utf8")).toBe("1\n2\n3\n");
  });

  it("is no terminal in a pipe", async () => {
    await using folder = await programFolder('print("stdout", String(isTerminal("stdout")));');
    const ended = await runProgram(process.execPath, [join(folder.path, "print.mjs")]);
    expect(ended.stdout).toBe("false");
  });
});

describe("output that cannot be written", () => {
  const shell = (folder: string, command: string) =>
    runProgram("sh", ["-c", `"${process.execPath}" print.mjs ${command}`], { folder });

  it("since nobody reads it any more does not stop the work", async () => {
    await using folder = await programFolder(lines);
    const ended = await shell(folder.path, "| head -n 1");
    expect(ended).toMatchObject({
      status: 0,
      stdout: `line 1 ${"ä".repeat(20)}\n`,
      stderr: "done\n",
    });
  });

  it("since the disk is full is told once, and shown in the exit status", async () => {
    await using folder = await programFolder(lines);
    const ended = await shell(folder.path, "> /dev/full");
    expect(ended.status).toBe(1);
    const said = ["done", "error: The output cannot be written: the disk is full"];
    expect(ended.stderr.trim().split("\n").toSorted()).toEqual(said);
  });

  it("beside a message that cannot be written either is shown in the exit status", async () => {
    await using folder = await programFolder(lines);
    expect(await shell(folder.path, "> /dev/full 2>&1")).toMatchObject({ status: 1, output: "" });
  });
});
