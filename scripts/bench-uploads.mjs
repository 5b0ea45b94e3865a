// Uploads against twine and uv, to the embedded index and to one that costs nothing: part of `npm run bench`.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const cli = join(root, "dist/cli.cjs");

/** Each with a new index for every run. */
export async function uploads({ folder, only, fifty, tools, largeWheel }) {
  const fiftyFiles = await filesIn(fifty);
  const embedded = (env) => embeddedIndex(folder, env);
  const slow = (env) => sink(200, env);
  const clients = clientsOf(tools);
  const rows = [
    { name: "upload 50 wheels", index: embedded, other: clients.twine(fiftyFiles), goal: 0.6 },
    { name: "upload 50 wheels (uv)", index: embedded, other: clients.uv(fiftyFiles) },
    {
      name: "upload 50 wheels, 200 ms each",
      index: slow,
      other: clients.twine(fiftyFiles),
      goal: 0.2,
    },
    {
      name: "upload 50 wheels, 200 ms each (uv)",
      index: slow,
      other: clients.uv(fiftyFiles),
      goal: 0.2,
    },
  ].map((row) => ({ ...row, ours: clients.ours(fifty), runs: 3 }));
  const large = "upload 300 MB";
  if (!large.includes(only)) return rows;
  const packages = join(folder, "large");
  await mkdir(packages);
  await largeWheel.writeLargeWheel(join(packages, "demo_pkg-1.0-py3-none-any.whl"), 300);
  const files = await filesIn(packages);
  const index = (env) => sink(0, env);
  const more = ["--file-size-limit", "none", "--no-print-hash"];
  rows.push(
    {
      ...{ name: `${large}, checked`, index, runs: 3 },
      ours: clients.ours(packages, ...more),
      other: clients.twine(files),
    },
    {
      ...{ name: `${large}, not checked`, index, goal: 0.45, runs: 3 },
      ours: clients.ours(packages, ...more, "--no-verify-metadata"),
      other: clients.twine(files),
    },
  );
  return rows;
}

const clientsOf = (tools) => ({
  ours:
    (packages, ...more) =>
    (url) => [
      process.execPath,
      cli,
      "upload",
      packages,
      "--repository-url",
      `${url}legacy/`,
      ...more,
    ],
  twine: (files) => [
    "`twine upload`",
    (url) => {
      const quiet = ["--non-interactive", "--disable-progress-bar"];
      return [tools.twine, "upload", ...quiet, "--repository-url", `${url}legacy/`, ...files];
    },
  ],
  uv: (files) => [
    "`uv publish`",
    (url) => [tools.uv, "publish", "--publish-url", `${url}legacy/`, ...files],
  ],
});

const filesIn = async (folder) => (await readdir(folder)).map((name) => join(folder, name));

async function embeddedIndex(folder, env) {
  const directory = await mkdtemp(join(folder, "index-"));
  const server = await listening([cli, "index", "--directory", directory], env);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

const sink = (delay, env) => listening([join(root, "scripts/bench-sink.mjs"), String(delay)], env);

/** A program that says `Listening on URL`. */
async function listening(words, env) {
  const server = spawn(process.execPath, words, { env });
  const ended = new Promise((resolve) => server.on("close", resolve));
  const url = await new Promise((resolve, reject) => {
    let text = "";
    server.stdout.on("data", (data) => {
      text += data;
      const found = /Listening on (\S+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    server.on("close", () => reject(new Error(text)));
  });
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
  };
  return { url, stop };
}
