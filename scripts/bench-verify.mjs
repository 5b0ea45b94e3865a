// Verifications against venv, pip and an import by hand, at the embedded index: part of `npm run bench`.
import { execFileSync } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";

const root = join(import.meta.dirname, "..");
const cli = join(root, "dist/cli.cjs");

/** A release of pure Python without dependencies, with one Python and with three; `embedded` starts an index. */
export async function verifications({ folder, only, tools, distributions, embedded }) {
  const names = ["verify with 1 Python", "verify with 3 Pythons"];
  if (!names.some((name) => name.includes(only))) return [];
  const packages = join(folder, "verified");
  await mkdir(packages);
  const wheel = { name: "bench-demo", headers: [["Summary", "A wheel to time"]] };
  await writeFile(
    join(packages, distributions.wheelFilename(wheel)),
    distributions.makeWheel(wheel),
  );
  const index = async (env) => {
    const started = await embedded(env);
    const words = ["upload", packages, "--repository-url", `${started.url}legacy/`];
    execFileSync(process.execPath, [cli, ...words], { env, stdio: "ignore" });
    return started;
  };
  const verify =
    (...pythons) =>
    (url) => [
      ...[process.execPath, cli, "verify", packages, "--repository-url", `${url}legacy/`],
      ...["--python-versions", pythons.join(" ")],
    ];
  const byHand = [
    "`venv`, `pip install`, import, 1 Python",
    (url) => ["sh", "-c", script(join(folder, "by-hand"), tools.python, `${url}simple/`)],
  ];
  const env = { PATH: [tools.scripts, process.env.PATH].join(delimiter), UV: tools.uv };
  const row = { index, other: byHand, env, runs: 5 };
  const installed = await pythons();
  const three = installed.length < 3 ? ["newest"] : installed.slice(-3);
  return [
    { name: names[0], ours: verify("newest"), goal: 0.6, ...row },
    ...(three.length < 3 ? [] : [{ name: names[1], ours: verify(...three), ...row }]),
  ];
}

/** What people write into workflows. */
const script = (place, python, index) =>
  `"${python}" -m venv "${place}" && "${place}/bin/pip" install --quiet --no-cache-dir --index-url "${index}" bench-demo==1.0 && cd / && "${place}/bin/python" -c "import bench_demo" && rm -r "${place}"`;

/** Minor versions on PATH, in the tool cache and in pyenv, from old to new. */
async function pythons() {
  const {
    HOME = "",
    PATH = "",
    PYENV_ROOT = join(HOME, ".pyenv"),
    RUNNER_TOOL_CACHE,
  } = process.env;
  const onPath = PATH.split(delimiter).filter((place) => !place.endsWith("shims"));
  const cached = RUNNER_TOOL_CACHE === undefined ? [] : [join(RUNNER_TOOL_CACHE, "Python")];
  const places = [...onPath, join(PYENV_ROOT, "versions"), ...cached];
  const names = await Promise.all(places.map((place) => readdir(place).catch(() => [])));
  const found = names
    .flat()
    .flatMap((name) => /^(?:python)?3\.(\d+)(?:\.\d+)?$/.exec(name)?.[1] ?? []);
  const minors = [...new Set(found.map(Number))].filter((minor) => minor >= 9);
  return minors.toSorted((one, other) => one - other).map((minor) => `3.${minor}`);
}
