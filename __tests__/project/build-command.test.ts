import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { buildFailure, buildInputs, buildProject } from "../support/building.ts";
import { commitAll, commitTime, copyProject } from "../support/projects.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { workingHost } from "../support/working-host.ts";

/** Makes two wheels and an sdist, and says what it was given. */
const script = `import json, os, sys
sys.path.insert(0, "_backend")
import tiny_backend

print("given", sys.argv[1:], os.environ["SOURCE_DATE_EPOCH"])
with open("tiny.json") as file:
    text = file.read()
os.makedirs("dist", exist_ok=True)
tiny_backend.build_sdist("dist")
for tag in ("cp310-abi3-linux_x86_64", "cp310-abi3-win_amd64"):
    with open("tiny.json", "w") as file:
        json.dump({**json.loads(text), "tag": tag}, file)
    tiny_backend.build_wheel("dist")
with open("tiny.json", "w") as file:
    file.write(text)
if "fail" in sys.argv:
    print("the last words")
    sys.exit(3)
`;

async function project(folder: string): Promise<void> {
  await copyProject("tiny", folder, { "make all.py": script });
  await commitAll(folder);
}

describe("build-command", () => {
  it("takes the place of the backend, with words in quotes; what follows is the same", async () => {
    await using folder = await temporaryFolder();
    await project(folder.path);
    const host = workingHost();
    const command = `python3 "make all.py" 'two words' --config="a b" ''`;
    const { outputs } = await buildProject(buildInputs(folder.path, { command }), host);
    expect(JSON.parse(outputs.files ?? "")).toHaveLength(3);
    expect(await readdir(join(folder.path, "dist"))).toEqual([
      ".release-manifest.json",
      "sample_tiny-1.0-cp310-abi3-linux_x86_64.whl",
      "sample_tiny-1.0-cp310-abi3-win_amd64.whl",
      "sample_tiny-1.0.tar.gz",
    ]);
    const { outputs: again } = await buildProject(buildInputs(folder.path, { command }));
    expect(again).toEqual(outputs);
  });

  it("shows its own last words when it fails, and what it left is not taken for a release", async () => {
    await using folder = await temporaryFolder();
    await project(folder.path);
    const command = `python3 "make all.py" 'two words' --config="a b" fail`;
    const { code, message, hint } = await buildFailure(buildInputs(folder.path, { command }));
    expect(code).toBe("build-failed");
    expect(hint).toBe("run the command in `project-dir` to see all of its output");
    expect(message).toBe(
      `\`${command}\` ended with status 3\n  given ['two words', '--config=a b', 'fail'] ${commitTime}\n  the last words`,
    );
  });

  it("says that it left nothing, and where it was looked for", async () => {
    await using folder = await temporaryFolder();
    await project(folder.path);
    const inputs = buildInputs(folder.path, { command: "git --version" });
    const { code, message, hint } = await buildFailure(inputs);
    expect(code).toBe("build-failed");
    expect(message).toBe(
      `\`git --version\` left no distribution in \`${join(folder.path, "dist")}\``,
    );
    expect(hint).toContain("name its folder as `packages-dir`");
  });

  it("says that it names no program", async () => {
    await using folder = await temporaryFolder();
    await project(folder.path);
    const { code, message } = await buildFailure(buildInputs(folder.path, { command: " " }));
    expect(code).toBe("invalid-input");
    expect(message).toBe("Input `build-command` names no program");
  });

  it("says that its program is not there", async () => {
    await using folder = await temporaryFolder();
    await project(folder.path);
    const inputs = buildInputs(folder.path, { command: "no-such-program --wheel" });
    const { code, message } = await buildFailure(inputs);
    expect(code).toBe("program-missing");
    expect(message).toBe("`no-such-program` cannot be started: it is not on PATH");
  });

  it("is refused with files of another version, and leaves none in dist", async () => {
    await using folder = await temporaryFolder();
    await copyProject("tiny", folder.path, {
      "make all.py": script,
      "tiny.json": JSON.stringify({ name: "sample-tiny", version: "2.0" }),
    });
    const inputs = buildInputs(folder.path, { command: 'python3 "make all.py"' });
    const { code } = await buildFailure(inputs);
    expect(code).toBe("version-mismatch");
    expect(await readdir(join(folder.path, "dist"))).toEqual([]);
  });
});
