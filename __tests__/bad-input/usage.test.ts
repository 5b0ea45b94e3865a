import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { makeWheel } from "../support/distributions.ts";
import { runAction } from "../support/run-program.ts";
import { lines, said } from "../support/said.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const release = {
  "pyproject.toml": '[build-system]\nrequires = []\n[project]\nname = "demo-pkg"\n',
  "dist/demo_pkg-1.0-py3-none-any.whl": makeWheel(),
};

/** What the program says to a command line that is wrong. */
async function refused(words: readonly string[], files: Readonly<Record<string, string>> = {}) {
  await using folder = await temporaryFolder({ ...release, ...files });
  const { status, stdout, stderr } = await said(folder.path, words);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  return stderr;
}

/** What the action says, as the runner reads it. */
async function refusedAction(inputs: Readonly<Record<string, string>>) {
  await using folder = await temporaryFolder(release);
  const ended = await runAction(inputs, {
    folder: folder.path,
    files: join(folder.path, "runner"),
  });
  expect({ status: ended.status, outputs: ended.outputs }).toEqual({ status: 2, outputs: {} });
  return { said: ended.stdout.replaceAll("%0A", "\n"), summary: ended.summary };
}

describe("in a terminal", () => {
  it("an unknown stage gets the list, and the nearest", async () => {
    expect(await refused(["chekc"])).toBe(
      lines(
        "error: Stage `chekc` does not exist",
        "hint: did you mean `check`? Stages: validate, build, check, upload, verify, rehearse, index, init",
      ),
    );
  });

  it("an unknown input gets the list, and the nearest", async () => {
    expect(await refused(["check", "--strcit"])).toMatch(
      /^error: Option `--strcit` does not exist\nhint: did you mean `--strict`\? Allowed: --project-dir, .*\n$/,
    );
  });

  it.each([
    ["check", "--strict=maybe", "Input `strict` must be `true` or `false`; got `maybe`"],
    ["check", "--verbose=loud", "Input `verbose` must be `true` or `false`; got `loud`"],
    [
      "build",
      "--max-wheel-size=big",
      "Input `max-wheel-size` must be a size such as `500 kB` or `none`; got `big`",
    ],
    ["verify", "--timeout=0", "Input `timeout` must be a whole number from 1 to 86400; got `0`"],
    ["index", "--port=http", "Input `port` must be a whole number from 0 to 65535; got `http`"],
    [
      "upload",
      "--repository-url=ftp://host/",
      "Input `repository-url` must be a URL such as `https://host/path/`; got `ftp://host/`",
    ],
    ["upload", "--index=pypy", "Input `index` must be `pypi`, `testpypi` or a URL; got `pypy`"],
  ])("`%s %s` is told what is allowed", async (stage, option, message) => {
    expect(await refused([stage, option])).toBe(lines(`error: ${message}`));
  });

  it("a port in use is named", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as { port: number };
    try {
      expect(await refused(["index", "--port", String(port), "--directory", "index"])).toBe(
        lines(
          `error: The index cannot listen on port ${port} of \`127.0.0.1\`: another program listens on it`,
          "hint: Choose another port, or 0 for any free one",
        ),
      );
    } finally {
      server.close();
    }
  });
});

describe("in `[tool.pypi-publish]`", () => {
  const withSettings = (text: string) => ({
    "pyproject.toml": `${release["pyproject.toml"]}${text}`,
  });
  const table = (text: string) => withSettings(`[tool.pypi-publish]\n${text}\n`);

  it.each(["build", "check"])(
    "an unknown key stops `%s`, with the list and the nearest",
    async (stage) => {
      expect(await refused([stage], table('max-whel-size = "2 MB"'))).toMatch(
        /^error: `pyproject\.toml`: setting `max-whel-size` does not exist\nhint: did you mean `max-wheel-size`\? Allowed: packages-dir, .*\n$/,
      );
    },
  );

  it("neither a secret nor an index can be set", async () => {
    for (const name of ["password", "repository-url", "index"]) {
      expect(await refused(["check"], table(`${name} = "x"`))).toMatch(
        new RegExp(`^error: \`pyproject\\.toml\`: setting \`${name}\` does not exist\\nhint: `),
      );
    }
  });

  it("an unknown value is told from where it comes", async () => {
    expect(await refused(["check"], table('strict = "maybe"'))).toBe(
      lines("error: In `pyproject.toml`, setting `strict` must be `true` or `false`; got `maybe`"),
    );
  });

  it("a value that no input can have is refused", async () => {
    expect(await refused(["check"], table("strict = { on = true }"))).toBe(
      lines(
        "error: `pyproject.toml`: setting `strict` must be a text, a number, a boolean or a list",
      ),
    );
    expect(await refused(["check"], withSettings("[tool]\npypi-publish = 1\n"))).toBe(
      lines("error: `pyproject.toml`: `tool.pypi-publish` must be a table, `[tool.pypi-publish]`"),
    );
  });
});

describe("in a workflow", () => {
  it("an unknown stage gets the list, also in the summary", async () => {
    const { said: text, summary } = await refusedAction({ stage: "chekc" });
    expect(text).toBe(
      lines(
        "::error title=unknown-stage::Stage `chekc` does not exist",
        "hint: did you mean `check`? Stages: validate, build, check, upload, verify, rehearse",
      ),
    );
    expect(summary).toMatch(
      /^\*\*Failed:\*\* Stage `chekc` does not exist \(`unknown-stage`\)\n\nHint: did you mean/,
    );
  });

  it("a stage of the terminal does not exist", async () => {
    expect((await refusedAction({ stage: "index" })).said).toMatch(
      /^::error title=unknown-stage::Stage `index` does not exist\nhint: Stages: validate, build, check, upload, verify, rehearse\n$/,
    );
  });

  it("an unknown input gets the list, and the nearest", async () => {
    expect((await refusedAction({ stage: "check", strcit: "true" })).said).toMatch(
      /^::error title=unknown-input::Input `strcit` does not exist\nhint: did you mean `strict`\? Allowed: stage, /,
    );
  });

  it("an unknown value is told what is allowed", async () => {
    expect((await refusedAction({ stage: "check", strict: "maybe" })).said).toBe(
      lines("::error title=invalid-input::Input `strict` must be `true` or `false`; got `maybe`"),
    );
  });
});
