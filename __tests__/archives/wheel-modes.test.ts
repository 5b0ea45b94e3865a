import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { type ZippableFile, zipSync } from "fflate";
import { normalizeWheelModes } from "../../src/archives/wheel-modes.ts";
import { runProgram } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const member = (mode: number, os = 3): ZippableFile => [
  new Uint8Array(),
  { os, attrs: (mode << 16) >>> 0, mtime: "2020-01-01" },
];

/** The modes of the members as Python reads them. */
async function modesOf(path: string): Promise<Record<string, string>> {
  const code =
    "import json, sys, zipfile; print(json.dumps({i.filename: oct(i.external_attr >> 16) for i in zipfile.ZipFile(sys.argv[1]).infolist()}))";
  const { stdout } = await runProgram("python3", ["-c", code, path]);
  return JSON.parse(stdout) as Record<string, string>;
}

describe("the modes of a wheel's members", () => {
  it("become plain, but for links and members without any", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, "a.whl");
    const members = {
      "data.txt": member(0o100600),
      "group.txt": member(0o100664),
      "run.sh": member(0o100700),
      "sticky.sh": member(0o106755),
      "bare.txt": member(0o600),
      "none.txt": member(0),
      link: member(0o120777),
      "folder/": member(0o040700),
      "dos.txt": member(0o100600, 0),
    };
    await writeFile(path, zipSync(members));
    expect(await normalizeWheelModes(path)).toEqual({ changed: true });
    expect(await modesOf(path)).toEqual({
      "data.txt": "0o100644",
      "group.txt": "0o100644",
      "run.sh": "0o100755",
      "sticky.sh": "0o100755",
      "bare.txt": "0o644",
      "none.txt": "0o0",
      link: "0o120777",
      "folder/": "0o40755",
      "dos.txt": "0o100600",
    });
  });

  it("stay where they are plain, as does a file that is no archive", async () => {
    await using folder = await temporaryFolder({ "no.whl": "no archive" });
    const path = join(folder.path, "a.whl");
    const bytes = zipSync({ "a.py": member(0o100644), "b.py": member(0o100755) });
    await writeFile(path, bytes);
    expect(await normalizeWheelModes(path)).toEqual({ changed: false });
    expect(await normalizeWheelModes(join(folder.path, "no.whl"))).toEqual({ changed: false });
    expect(new Uint8Array(await readFile(path))).toEqual(bytes);
  });
});
