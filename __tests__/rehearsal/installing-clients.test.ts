import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type TestTools, testTools } from "../support/test-tools.ts";
import { runProgram } from "./real-clients.ts";
import {
  post,
  runningIndex,
  sdistUpload,
  sha256,
  type TestUpload,
  wheelUpload,
} from "./running-index.ts";

let tools: TestTools;
beforeAll(async () => {
  tools = await testTools();
});

const wheel = (name: string, version: string, requires?: string): TestUpload =>
  wheelUpload(
    { name, version, headers: requires === undefined ? [] : [["Requires-Dist", requires]] },
    requires === undefined ? [] : [["requires_dist", requires]],
  );

async function publish(url: string, ...uploads: readonly TestUpload[]): Promise<void> {
  for (const upload of uploads) expect(await post(url, upload)).toMatchObject({ status: 200 });
}

const yank = (url: string, project: string, version: string, reason: string) =>
  fetch(new URL("_/rehearsal/yank", url), {
    method: "POST",
    body: JSON.stringify({ project, version, reason }),
  });

/** Names and versions of what is in a folder that an installer filled. */
const installed = async (folder: string) =>
  (await readdir(folder)).filter((name) => name.endsWith(".dist-info")).sort();

/** Installs into `home/target` and says what is there then. */
type Install = (
  url: string,
  home: string,
  ...requirements: readonly string[]
) => Promise<{ status: number; text: string; found: readonly string[] }>;

const pip: Install = async (url, home, ...requirements) => {
  const target = join(home, "target");
  const options = ["--index-url", `${url}simple/`, "--target", target];
  const outcome = await runProgram(tools.pip, ["install", ...options, ...requirements], home);
  return { ...outcome, found: await installed(target).catch(() => []) };
};

const uv: Install = async (url, home, ...requirements) => {
  const target = join(home, "target");
  const options = [
    "--python",
    tools.python,
    "--default-index",
    `${url}simple/`,
    "--target",
    target,
  ];
  const outcome = await runProgram(tools.uv, ["pip", "install", ...options, ...requirements], home);
  return { ...outcome, found: await installed(target).catch(() => []) };
};

describe.each<[string, Install]>([
  ["pip install", (...parameters) => pip(...parameters)],
  ["uv pip install", (...parameters) => uv(...parameters)],
])("%s", (_, install) => {
  it("installs the newest release with what it depends on, and it imports", async () => {
    const lines: string[] = [];
    await using home = await temporaryFolder();
    await using index = await runningIndex({ onRequest: (line) => lines.push(line) });
    await publish(
      index.url,
      wheel("demo-pkg", "1.9", "other.pkg>=2"),
      wheel("demo-pkg", "1.10", "other.pkg>=2"),
      wheel("Other_Pkg", "2.0"),
    );
    const { status, found } = await install(index.url, home.path, "Demo.Pkg");
    expect([status, found]).toEqual([0, ["demo_pkg-1.10.dist-info", "other_pkg-2.0.dist-info"]]);
    const code = "import demo_pkg, other_pkg; print(demo_pkg.__version__, other_pkg.__version__)";
    const { stdout } = await runProgram(
      tools.python,
      ["-c", code],
      home.path,
      join(home.path, "target"),
    );
    expect(stdout.trim()).toBe("1.10 2.0");
    // PEP 658: dependencies are read without the wheel, and the older wheel is never fetched.
    expect(lines.filter((line) => /1\.10-py3-none-any\.whl\.metadata 200/.test(line))).toHaveLength(
      1,
    );
    expect(lines.filter((line) => /1\.9-/.test(line))).toEqual([]);
  });

  it("leaves out what this Python is too old for, and what was yanked", async () => {
    await using home = await temporaryFolder();
    await using index = await runningIndex();
    const future = wheelUpload({ version: "3.0", headers: [["Requires-Python", ">=99"]] }, [
      ["requires_python", ">=99"],
    ]);
    await publish(index.url, wheel("demo-pkg", "1.0"), wheel("demo-pkg", "2.0"), future);
    await yank(index.url, "demo-pkg", "2.0", "it eats files");
    expect(await install(index.url, home.path, "demo-pkg")).toMatchObject({
      status: 0,
      found: ["demo_pkg-1.0.dist-info"],
    });
    await using second = await temporaryFolder();
    const pinned = await install(index.url, second.path, "demo-pkg==2.0");
    expect(pinned).toMatchObject({ status: 0, found: ["demo_pkg-2.0.dist-info"] });
    expect(pinned.text).toContain("it eats files");
  });

  it("finds what the index lacks by way of the fallback index", async () => {
    await using home = await temporaryFolder();
    await using ordinary = await runningIndex();
    await publish(ordinary.url, wheel("other-pkg", "1.0"), wheel("demo-pkg", "9.0"));
    const fallbackIndex = new URL("simple/", ordinary.url).href;
    await using index = await runningIndex({ fallbackIndex });
    await publish(index.url, wheel("demo-pkg", "1.0", "other-pkg"));
    expect(await install(index.url, home.path, "demo-pkg")).toMatchObject({
      status: 0,
      found: ["demo_pkg-1.0.dist-info", "other_pkg-1.0.dist-info"],
    });
  });

  it("takes a file only with the hash that was asked for", async () => {
    await using home = await temporaryFolder();
    await using index = await runningIndex();
    const upload = wheel("demo-pkg", "1.0");
    await publish(index.url, upload);
    const requirements = join(home.path, "requirements.txt");
    const require = (hash: string) =>
      writeFile(requirements, `demo-pkg==1.0 --hash=sha256:${hash}\n`);
    await require("0".repeat(64));
    const wrong = await install(index.url, home.path, "--require-hashes", "-r", requirements);
    expect([wrong.status === 0, wrong.found]).toEqual([false, []]);
    await require(sha256(upload.content));
    const right = await install(index.url, home.path, "--require-hashes", "-r", requirements);
    expect(right).toMatchObject({ status: 0, found: ["demo_pkg-1.0.dist-info"] });
  });

  it("says that a project is not there", async () => {
    await using home = await temporaryFolder();
    await using index = await runningIndex();
    const { status, text } = await install(index.url, home.path, "nothing-here");
    expect(status).not.toBe(0);
    expect(text).toMatch(
      /No matching distribution found for nothing-here|nothing-here was not found/,
    );
  });
});

describe("pip download", () => {
  it("brings the wheel or the sdist, byte for byte", async () => {
    await using home = await temporaryFolder();
    await using index = await runningIndex();
    const [sdist, binary] = [sdistUpload(), wheelUpload()];
    await publish(index.url, sdist, binary);
    const download = (...options: readonly string[]) => {
      const common = ["--index-url", `${index.url}simple/`, "--dest", home.path, "--no-deps"];
      const parameters = ["download", ...common, "--no-build-isolation", ...options, "demo-pkg"];
      return runProgram(tools.pip, parameters, home.path);
    };
    expect(await download()).toMatchObject({ status: 0 });
    expect(await download("--no-binary", ":all:")).toMatchObject({ status: 0 });
    for (const { filename, content } of [sdist, binary]) {
      expect(sha256(await readFile(join(home.path, filename)))).toBe(sha256(content));
    }
  });
});
