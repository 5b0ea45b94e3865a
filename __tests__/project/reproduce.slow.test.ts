import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { buildFailure, buildInputs, buildProject } from "../support/building.ts";
import { commitAll, copyProject } from "../support/projects.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { workingHost } from "../support/working-host.ts";

/** What a module `stamp.py` gives to the wheel, and why that is not reproducible. */
const stamps: readonly [what: string, code: string][] = [
  ["the date", "str(__import__('datetime').date.today())"],
  ["the path of the build", "__import__('os').getcwd()"],
  ["a random number", "str(__import__('random').random())"],
  ["the umask", "oct(__import__('os').umask(0))"],
  [
    "the time zone and the locale",
    "str(__import__('time').tzname) + __import__('os').environ['LC_ALL']",
  ],
  ["the hash seed", "str(hash('text'))"],
];

describe("a second build in other circumstances", () => {
  it.each(stamps)("names the member that holds %s", async (_what, code) => {
    await using folder = await temporaryFolder();
    await copyProject("tiny", folder.path, { "stamp.py": `def stamp():\n    return ${code}\n` });
    await commitAll(folder.path);
    const error = await buildFailure(buildInputs(folder.path, { verifyReproducible: true }), {
      LC_ALL: "C.UTF-8",
    });
    expect(error.code).toBe("not-reproducible");
    expect(error.message).toBe(
      "`sample_tiny-1.0-cp310-abi3-linux_x86_64.whl` is not reproducible: `tiny/stamp.txt` differs (content)",
    );
    expect(await readdir(folder.path)).not.toContain("dist");
  });

  it("is said to have given the same bytes, with files that git does not track and a build command", async () => {
    await using folder = await temporaryFolder();
    const project = join(folder.path, "repository", "package");
    await copyProject("tiny", project);
    await commitAll(join(folder.path, "repository"));
    await writeFile(join(project, "tiny/new.py"), "");
    const host = workingHost();
    const inputs = buildInputs(project, {
      verifyReproducible: true,
      packages: join(project, "wheels"),
      command: `python3 -c "import sys; sys.path.insert(0, '_backend'); import tiny_backend; tiny_backend.build_wheel('wheels')"`,
    });
    await buildProject(inputs, host);
    expect(host.lines).toContain("info: The second build gave the same bytes");
    expect(await readdir(join(project, "wheels"))).toEqual([
      ".release-manifest.json",
      "sample_tiny-1.0-cp310-abi3-linux_x86_64.whl",
    ]);
  });
});
