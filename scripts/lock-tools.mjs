// Pins the newest versions of the Python tools, with hashes, for every platform and Python >= 3.10:
//   node scripts/lock-tools.mjs            every `.in` of src/tools and __tests__/support
//   node scripts/lock-tools.mjs build      only build.in
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const repository = join(import.meta.dirname, "..");
const windows = process.platform === "win32";
const wanted = process.argv.slice(2);
const sources = ["src/tools", "__tests__/support"]
  .flatMap((folder) => readdirSync(join(repository, folder)).map((name) => join(folder, name)))
  .filter((path) => path.endsWith(".in"))
  .filter((path) => wanted.length === 0 || wanted.includes(basename(path, ".in")));
if (sources.length === 0) {
  console.error(`lock-tools.mjs: there is no \`.in\` file named ${wanted.join(" or ")}`);
  process.exit(2);
}

const run = (program, args) =>
  execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

/** The locked requirements without the line that says when they were locked. */
const withoutHead = (text) => text.replace(/^#.*\n/, "");

function lock(uv, source) {
  // No host of an index, and no path of this machine, gets into the result.
  const locked = run(uv, [
    ...["pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-python-downloads"],
    ...["--python-version", "3.10", "--no-header", "--no-annotate"],
    ...["--no-emit-index-url", "--no-emit-find-links", join(repository, source)],
  ]);
  const target = join(repository, source.replace(/\.in$/, ".txt"));
  if (existsSync(target) && withoutHead(readFileSync(target, "utf8")) === locked)
    return "unchanged";
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(
    target,
    `# Made by scripts/lock-tools.mjs from ${basename(source)} on ${today}\n${locked}`,
  );
  return "written";
}

const folder = mkdtempSync(join(tmpdir(), "lock-tools-"));
try {
  run(windows ? "python" : "python3", ["-m", "venv", folder]);
  const program = (name) =>
    join(folder, windows ? "Scripts" : "bin", windows ? `${name}.exe` : name);
  run(program("python"), ["-m", "pip", "install", "--quiet", "uv"]);
  for (const source of sources) console.log(`${source}: ${lock(program("uv"), source)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
