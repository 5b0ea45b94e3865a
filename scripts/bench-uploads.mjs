// Uploads against twine and uv, to the embedded index and to one that costs nothing: part of `npm run bench`.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const cli = join(root, "dist/cli.cjs");

/** Each with a new index for every run. */
export async function uploads({ folder, only, fifty, tools, node, largeWheel }) {
  const clients = clientsOf(tools);
  const files = await filesIn(fifty);
  const ours = clients.ours(fifty);
  const [twine, uv] = [clients.twine(files), clients.uv(files)];
  const embedded = (env) => embeddedIndex(folder, env);
  const slow = { index: (env) => sink(env, 200), goal: 0.2, runs: 3 };
  const rows = [
    { name: "upload 50 wheels", ours, other: twine, index: sink, goal: 0.6, runs: 7 },
    { name: "upload 50 wheels (uv)", ours, other: uv, index: sink, runs: 7 },
    { name: "upload 50 wheels, embedded index", ours, other: twine, index: embedded, runs: 5 },
    { name: "upload 50 wheels, embedded index (uv)", ours, other: uv, index: embedded, runs: 5 },
    { name: "upload 50 wheels, 200 ms each", ours, other: twine, ...slow },
    { name: "upload 50 wheels, 200 ms each (uv)", ours, other: uv, ...slow },
    planning(clients.ours(fifty, "--dry-run")),
  ];
  for (const size of [300, 1000]) {
    const name = `upload ${size} MB`;
    if (!`${name}, memory`.includes(only) && !only.startsWith(name)) continue;
    const packages = join(folder, `large-${size}`);
    await mkdir(packages);
    await largeWheel.writeLargeWheel(join(packages, "demo_pkg-1.0-py3-none-any.whl"), size);
    rows.push(...(await largeUploads({ name, size, packages, clients, node, largeWheel })));
  }
  return rows;
}

/** What it takes to know 500 files on the index; the requests are the same. */
const planning = (ours) => ({
  name: "plan 50 wheels, 500 files on the index",
  ours,
  index: (env) => sink(env, 0, 500),
  other: ["the same, none on the index", ours],
  otherIndex: sink,
  difference: 0.1,
  runs: 11,
});

async function largeUploads({ name, size, packages, clients, node, largeWheel }) {
  const limits = ["--file-size-limit", "none", "--project-size-limit", "none"];
  const ours = clients.ours(packages, ...limits);
  const report = largeWheel.memoryReport;
  const memory = { name: `${name}, memory`, memory: { report, ours, other: node }, index: sink };
  if (size > 300) return [memory];
  const bare = ["--no-verify-metadata", "--no-print-hash"];
  const row = { other: clients.twine(await filesIn(packages)), index: sink, runs: 5 };
  return [
    { name, ours, ...row },
    {
      name: `${name}, ${bare.map((word) => `\`${word}\``).join(" ")}`,
      ours: clients.ours(packages, ...limits, ...bare),
      goal: 0.45,
      ...row,
    },
    memory,
  ];
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

/** The embedded index with a folder of its own. */
export async function embeddedIndex(folder, env) {
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

/** One that costs nothing; it takes `delay` milliseconds for each file, and lists `count` from the beginning. */
const sink = (env, delay = 0, count = 0) =>
  listening([join(root, "scripts/bench-sink.mjs"), String(delay), String(count)], env);

/** A program that says `Listening on URL`. */
export async function listening(words, env) {
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
