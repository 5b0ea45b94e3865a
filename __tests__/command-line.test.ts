import { describe, expect, it } from "@jest/globals";
import { readCommandLine } from "../src/command-line.ts";
import { runCli } from "./support/run-program.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

/** The inputs that a command line gives. */
async function inputsOf(...words: string[]): Promise<Record<string, string | undefined>> {
  const command = await readCommandLine(words);
  if (command.kind !== "run") throw new Error(JSON.stringify(command));
  return Object.fromEntries(command.inputs.names.map((name) => [name, command.inputs.get(name)]));
}

const errorOf = async (...words: string[]): Promise<string> => {
  const command = await readCommandLine(words);
  return command.kind === "text" ? `${command.status} ${command.text}` : command.kind;
};

describe("the command line", () => {
  it("takes the stage, its folder, and inputs by their names", async () => {
    expect(await inputsOf("build", "here", "--max-wheel-size", "2 MB")).toEqual({
      stage: "build",
      "project-dir": "here",
      "max-wheel-size": "2 MB",
    });
    expect(await inputsOf("check", "--packages-dir=out")).toEqual({
      stage: "check",
      "packages-dir": "out",
    });
  });

  it("turns booleans on, off, and to a value", async () => {
    expect((await inputsOf("check", "--strict"))["strict"]).toBe("true");
    expect((await inputsOf("check", "--no-strict"))["strict"]).toBe("false");
    expect((await inputsOf("check", "--strict=false"))["strict"]).toBe("false");
  });

  it("refuses an option that the stage does not have, and names the nearest", async () => {
    expect(await errorOf("check", "--strcit")).toMatch(
      /^2 error: Option `--strcit` does not exist\nhint: did you mean `--strict`\?/,
    );
    expect(await errorOf("check", "--port", "1")).toMatch(
      /^2 error: Option `--port` does not exist/,
    );
    expect(await errorOf("check", "--no-packages-dir")).toMatch(/does not exist/);
  });

  it("refuses an option without its value", async () => {
    expect(await errorOf("build", "--build-command")).toBe(
      "2 error: Option `--build-command` needs a value\n",
    );
  });

  it("takes no secret, and says where it belongs", async () => {
    expect(await errorOf("upload", "--password", "pypi-x")).toBe(
      "2 error: `--password` is not an option: other users could read it\nhint: put the token in the environment: TWINE_PASSWORD, UV_PUBLISH_TOKEN or PYPI_API_TOKEN\n",
    );
  });

  it("takes one folder, and none for `index`", async () => {
    expect(await errorOf("check", "a", "b")).toMatch(/`check` takes one folder; got `a` and `b`/);
    expect(await errorOf("index", "a")).toMatch(/`index` takes no `a`/);
  });

  it("never reads the inputs of a runner", async () => {
    await using folder = await temporaryFolder();
    const { status, stderr } = await runCli(["check"], {
      env: { "INPUT_PACKAGES-DIR": "from-the-runner" },
      folder: folder.path,
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: `.*dist` does not exist/);
  });
});

describe("the program", () => {
  it("helps on the program and on every stage", async () => {
    const program = await runCli(["--help"]);
    expect(program.status).toBe(0);
    for (const stage of [
      "validate",
      "build",
      "check",
      "upload",
      "verify",
      "rehearse",
      "index",
      "init",
    ]) {
      expect(program.stdout).toMatch(new RegExp(`^  ${stage} +\\w`, "m"));
      const help = await runCli([stage, "--help"]);
      expect([help.status, help.stderr]).toEqual([0, ""]);
      expect(help.stdout).toMatch(new RegExp(`^pypi-publish ${stage}: .*\\n\\nUsage: `));
    }
    expect((await runCli([])).stdout).toBe(program.stdout);
  });

  it("offers no secret as an option", async () => {
    expect((await runCli(["upload", "--help"])).stdout).not.toMatch(/--password/);
  });

  it("ends with status 2 for an unknown stage and says which there are", async () => {
    const { status, stderr } = await runCli(["bild"]);
    expect(status).toBe(2);
    expect(stderr).toBe(
      "error: Stage `bild` does not exist\nhint: did you mean `build`? Stages: validate, build, check, upload, verify, rehearse, index, init\n",
    );
  });

  it("colours nothing into a pipe, and everything when asked to", async () => {
    const plain = await runCli(["check", "nowhere"]);
    expect(plain.output).not.toContain("\u001b");
    const coloured = await runCli(["check", "nowhere"], { env: { FORCE_COLOR: "1" } });
    expect(coloured.stderr).toContain("\u001b[31merror:");
    const refused = await runCli(["check", "nowhere"], {
      env: { FORCE_COLOR: "1", NO_COLOR: "1" },
    });
    expect(refused.output).not.toContain("\u001b");
  });

  it("says its version", async () => {
    expect((await runCli(["--version"])).stdout).toMatch(/^pypi-publish \d+\.\d+\.\d+\n$/);
  });
});
