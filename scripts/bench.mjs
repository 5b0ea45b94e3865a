// Times the stages side by side with what users would run otherwise: `npm run bench`.
//   npm run bench -- --readme     also writes the table into README.md
//   npm run bench -- --only build times what has `build` in its name
import { spawnSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { artifacts } from "./bench-artifacts.mjs";
import { compareMemory, largeWheels } from "./bench-large.mjs";
import { pipelines } from "./bench-pipeline.mjs";
import { loadSupport } from "./bench-support.mjs";
import { embeddedIndex, uploads } from "./bench-uploads.mjs";
import { verifications } from "./bench-verify.mjs";

const root = join(import.meta.dirname, "..");
const cli = join(root, "dist/cli.cjs");
const main = join(root, "dist/main.cjs");
const { values: options } = parseArgs({
  options: { readme: { type: "boolean" }, only: { type: "string", default: "" } },
});

const { distributions, largeWheel, testTools, ...pipeline } = await loadSupport();
const tools = await testTools();
const folder = await mkdtemp(join(tmpdir(), "pypi-publish-bench-"));
// Reading further certificates at every start costs Node 20 more than all of `check`.
const env = {
  ...process.env,
  TWINE_USERNAME: "__token__",
  TWINE_PASSWORD: "pypi-bench",
  UV_PUBLISH_TOKEN: "pypi-bench",
};
for (const name of Object.keys(env)) {
  if (/^(NODE_EXTRA_CA_CERTS|NODE_OPTIONS|INPUT_|GITHUB_)/.test(name)) delete env[name];
}

try {
  const rows = [];
  for (const comparison of await comparisons()) {
    if (!comparison.name.includes(options.only)) continue;
    rows.push(await (comparison.memory ? compareMemory(comparison, env) : compare(comparison)));
    console.log(rows.at(-1).join("  "));
  }
  const text = report(rows);
  console.log(`\n${text}`);
  if (options.readme) await writeReadme(text);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** What is compared: ours against the other, with the goal for the ratio where there is one. */
async function comparisons() {
  const [one, fifty] = [join(folder, "one"), join(folder, "fifty")];
  await wheels(one, 1);
  await wheels(fifty, 50);
  const project = join(folder, "project");
  await cp(join(root, "examples/hello-setuptools"), project, { recursive: true });
  const check = (packages) => [process.execPath, cli, "check", packages];
  const node = ["`node -e 0`", [process.execPath, "-e", "0"]];
  const twine = (count, packages) => [
    `\`twine check\`, ${count}`,
    [tools.twine, "check", ...packages],
  ];
  return [
    { name: "check 1 wheel (cli.cjs)", ours: check(one), other: node, goal: 1.8, runs: 21 },
    {
      name: "check 1 wheel (main.cjs)",
      ours: [process.execPath, main],
      env: { INPUT_STAGE: "check", "INPUT_PACKAGES-DIR": one },
      other: node,
      goal: 2,
      runs: 21,
    },
    { name: "check 1 wheel", ours: check(one), other: twine("1 wheel", await paths(one)), runs: 7 },
    {
      name: "check 50 wheels",
      ours: check(fifty),
      other: twine("50 wheels", await paths(fifty)),
      goal: 0.4,
      runs: 7,
    },
    ...(await largeWheels({ folder, only: options.only, check, node, distributions, largeWheel })),
    ...builds(project),
    ...(await verifications({
      ...{ folder, only: options.only, tools, distributions },
      embedded: (more) => embeddedIndex(folder, more),
    })),
    ...(await uploads({ folder, only: options.only, fifty, tools, node, largeWheel })),
    ...(await pipelines({
      ...{ folder, only: options.only, tools, pipeline },
      embedded: (more) => embeddedIndex(folder, more),
    })),
    ...(await artifacts({ folder, only: options.only, node, largeWheel })),
  ];
}

function builds(project) {
  const ours = [process.execPath, cli, "build", project];
  const build = [tools.python, "-m", "build", "--outdir", join(folder, "built"), project];
  const withUv = [...build.slice(0, 3), "--installer", "uv", ...build.slice(3)];
  return [
    { name: "build", ours, other: ["`python -m build`", build], goal: 1.1, runs: 5 },
    { name: "build (uv)", ours, other: ["`python -m build --installer uv`", withUv], runs: 5 },
  ];
}

/** Both in turn, so that a machine that gets slower gets slower for both. */
async function compare({ name, ours, other, index, env: more = {}, runs, ...row }) {
  const [title, command] = other;
  const times = { ours: [], other: [] };
  for (let run = -1; run < runs; run += 1) {
    const first = await time(ours, index, more);
    const second = await time(command, row.otherIndex ?? index, {});
    if (run < 0) continue; // The first fills caches.
    times.ours.push(first);
    times.other.push(second);
  }
  const result = [name, seconds(median(times.ours)), title, seconds(median(times.other))];
  if (row.difference !== undefined) {
    const more = median(times.ours.map((value, run) => value - times.other[run]));
    return [...result, `+${seconds(Math.max(0, more))}`, `at most +${seconds(row.difference)}`];
  }
  const ratio = median(times.ours.map((value, run) => value / times.other[run]));
  return [...result, ratio.toFixed(2), row.goal === undefined ? "" : `at most ${row.goal}`];
}

/** Seconds from start to exit; a command that needs an index gets a new, empty one. */
async function time(command, start, more) {
  const index = await start?.(env);
  const [program, ...words] = index === undefined ? command : command(index.url);
  const started = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(program, words, {
    env: { ...env, ...more },
    cwd: folder,
  });
  const taken = Number(process.hrtime.bigint() - started) / 1e9;
  await index?.stop();
  if (status !== 0) throw new Error(`${program} ${words.join(" ")}\n${stdout}\n${stderr}`);
  return taken;
}

async function wheels(target, number) {
  await mkdir(target, { recursive: true });
  for (let index = 0; index < number; index += 1) {
    const wheel = {
      name: "bench-demo",
      version: "1.0",
      tag:
        number === 1
          ? "py3-none-any"
          : `cp3${10 + (index % 5)}-cp3${10 + (index % 5)}-manylinux_2_${17 + index}_x86_64`,
      headers: [
        ["Summary", "A wheel to time"],
        ["Description-Content-Type", "text/markdown"],
      ],
      description: "# Bench\n\nA wheel to time.\n",
      files: Object.fromEntries(
        Array.from({ length: 20 }, (_, part) => [
          `bench_demo/part_${part}.py`,
          `value = ${index * 100 + part}\n`.repeat(50),
        ]),
      ),
    };
    await writeFile(
      join(target, distributions.wheelFilename(wheel)),
      distributions.makeWheel(wheel),
    );
  }
}

async function paths(target) {
  const { readdir } = await import("node:fs/promises");
  return (await readdir(target)).map((name) => join(target, name));
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function seconds(value) {
  return value < 1 ? `${Math.round(value * 1000)} ms` : `${value.toFixed(2)} s`;
}

function report(rows) {
  const head = ["What", "pypi-publish", "Against", "Takes", "Ratio", "Goal"];
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const size = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  const date = new Date().toISOString().slice(0, 10);
  const where = `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${size}, ${date}`;
  return `${[line(head), `|${head.map(() => "---|").join("")}`, ...rows.map(line)].join("\n")}\n\nMedians of whole processes that ran in turn: ${where}.\n`;
}

async function writeReadme(text) {
  const path = join(root, "README.md");
  const readme = await readFile(path, "utf8");
  const place = /(<!-- generated: bench -->\n)[\s\S]*?(<!-- end -->)/;
  await writeFile(
    path,
    readme.replace(place, (_all, start, end) => `${start}${text}${end}`),
  );
}
