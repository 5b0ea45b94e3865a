import { readdir, writeFile } from "node:fs/promises";
import { type ClientRequest, request as httpRequest } from "node:http";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { makeSdist, makeWheel } from "./support/distributions.ts";
import { pliantProject, type Step } from "./support/pliant-project.ts";
import { root } from "./support/run-program.ts";
import { scriptedIndex } from "./support/scripted-index.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import { type WatchOptions, watchedRun } from "./support/watched-run.ts";

const release = {
  "dist/demo_pkg-1.0-py3-none-any.whl": makeWheel(),
  "dist/demo_pkg-1.0.tar.gz": makeSdist(),
};
const cli = join(root, "dist", "cli.cjs");

type Moment = Pick<WatchOptions, "signals" | "everywhere">;

/** A folder to work in, and one that has to be empty afterwards. */
async function place() {
  const folder = await temporaryFolder({ ...release, "temporary/.keep": "" });
  const temporary = join(folder.path, "temporary");
  return {
    folder,
    run: (words: readonly string[], moment: Omit<WatchOptions, "folder" | "env">) =>
      watchedRun([cli, ...words], {
        folder: folder.path,
        env: { TMPDIR: temporary, TWINE_PASSWORD: "pypi-token-of-the-test" },
        ...moment,
      }),
    leftBehind: async () => (await readdir(temporary)).filter((name) => name !== ".keep"),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

/** Ctrl-C reaches every process of the terminal, a job's end only the one that the runner started. */
const interruptions: readonly (Moment & { what: string; status: number })[] = [
  { what: "Ctrl-C", signals: ["SIGINT"], everywhere: true, status: 130 },
  { what: "SIGTERM", signals: ["SIGTERM"], status: 143 },
];
const cancelled =
  "error: Cancelled\nhint: Run the same stage again: it finds what was done, and does the rest\n";

/** Begins an upload to the index that says where it listens, and never ends it. */
async function slowClient() {
  const folder = await temporaryFolder();
  const connected = join(folder.path, "connected");
  let request: ClientRequest | undefined;
  const connect = (output: string) => {
    const url = /upload to {3}(\S+)/.exec(output)?.[1];
    if (url === undefined || request !== undefined) return;
    const headers = {
      authorization: `Basic ${Buffer.from("__token__:pypi-x").toString("base64")}`,
      "content-type": "multipart/form-data; boundary=x",
      "content-length": 1000,
    };
    request = httpRequest(url, { method: "POST", headers });
    request.on("error", () => undefined).write("--x\r\n", () => void writeFile(connected, ""));
  };
  return {
    connect,
    /** The file that is there when the index has to wait for this client. */
    connected,
    async [Symbol.asyncDispose]() {
      request?.destroy();
      await folder[Symbol.asyncDispose]();
    },
  };
}

describe.each(interruptions)("$what", ({ signals, everywhere = false, status }) => {
  const moment = { signals: signals ?? [], everywhere };

  it.each<[string, Step]>([
    ["build", "sdist"],
    ["build", "wheel"],
    ["rehearse", "import"],
  ])(
    "ends `%s` in the step %s with all that it started, and leaves nothing behind",
    async (stage, step) => {
      await using here = await place();
      const notes = join(here.folder.path, "notes");
      const project = await pliantProject(join(here.folder.path, "project"), notes, {
        [step]: "wait",
      });
      const when = join(notes, `${step}.pids`);
      const ended = await here.run([stage, project.folder], { ...moment, when });
      expect(ended).toMatchObject({ status, stderr: cancelled, leftProcesses: false });
      expect(await here.leftBehind()).toEqual([]);
      const built = await readdir(project.packages).catch(() => []);
      expect(built).toHaveLength(stage === "build" ? 0 : 3);
    },
  );

  it("ends the wait of `verify`", async () => {
    await using index = await scriptedIndex(() => ({ status: 404 }));
    await using here = await place();
    const words = ["verify", "--repository-url", `${index.url}legacy/`];
    const ended = await here.run(words, { ...moment, when: /waiting for/ });
    expect(ended).toMatchObject({ status, stderr: cancelled, leftProcesses: false });
    expect(await here.leftBehind()).toEqual([]);
  });

  it("ends `upload` while a file is on its way", async () => {
    await using index = await scriptedIndex(({ method }) =>
      method === "POST" ? "wait" : { status: 404 },
    );
    await using here = await place();
    const words = ["upload", "--no-verify-metadata", "--repository-url", `${index.url}legacy/`];
    const ended = await here.run(words, { ...moment, when: /Plan for/ });
    expect(ended).toMatchObject({ status, leftProcesses: false });
    // The first file is on its way by then, or about to be.
    expect(ended.stderr).toMatch(
      /error: Cancelled\n {2}sent: nothing\n(?: {2}in doubt: .*\n)? {2}not sent: .*\nhint: Run the same stage again: it finds what was done, and does the rest\n$/,
    );
  });

  it("stops `index` cleanly, also with a client that goes on and on", async () => {
    await using here = await place();
    await using client = await slowClient();
    const ended = await here.run(["index"], {
      ...moment,
      when: client.connected,
      onOutput: client.connect,
    });
    expect(ended).toMatchObject({ status: 0, stderr: "", leftProcesses: false });
    expect(ended.stdout).toMatch(/\nStopped\n$/);
    expect(await here.leftBehind()).toEqual([]);
  });
});

describe("a second Ctrl-C", () => {
  it("ends at once what takes its time to end", async () => {
    await using here = await place();
    await using client = await slowClient();
    const ended = await here.run(["index"], {
      signals: ["SIGINT", "SIGINT"],
      when: client.connected,
      onOutput: client.connect,
    });
    expect(ended).toMatchObject({ status: 130, leftProcesses: false });
    expect(ended.stdout).not.toMatch(/Stopped/);
    expect(await here.leftBehind()).toEqual([]);
  });
});
