import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root, runProgram } from "./run-program.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { testTools } from "./test-tools.ts";

/** A published distribution, as `__tests__/fixtures/real-packages.json` lists it. */
export interface RealPackage {
  readonly filename: string;
  readonly sha256: string;
  /** Errors that are right about it, by rule, and why. */
  readonly exceptions?: Readonly<Record<string, string>>;
}

const { files } = JSON.parse(
  await readFile(join(import.meta.dirname, "..", "fixtures", "real-packages.json"), "utf8"),
) as { readonly files: readonly RealPackage[] };

export const realPackages = files;

const cache = join(root, ".cache", "real-packages");

/** `NAME-VERSION`, which is also the folder of the release in the cache. */
function releaseOf(filename: string): string {
  const parts = filename.replace(/\.tar\.gz$/, "").split("-");
  const [name, version] = filename.endsWith(".whl")
    ? parts
    : [parts.slice(0, -1).join("_"), parts.at(-1)];
  return `${name?.toLowerCase()}-${version}`;
}

/** The folders of the releases, with every file as it was when it was listed. */
export async function downloadRealPackages(): Promise<string[]> {
  await using backends = await temporaryFolder(backendFiles());
  const waiting = [...realPackages];
  const work = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      await provide(next, backends.path);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  const wanted = new Set(realPackages.map(({ filename }) => filename));
  const folders = [...new Set(realPackages.map(({ filename }) => releaseOf(filename)))];
  for (const folder of folders) {
    const unlisted = (await readdir(join(cache, folder))).filter((name) => !wanted.has(name));
    for (const name of unlisted) await rm(join(cache, folder, name), { recursive: true });
  }
  return folders.map((folder) => join(cache, folder));
}

async function provide(wanted: RealPackage, backends: string): Promise<void> {
  const folder = join(cache, releaseOf(wanted.filename));
  const path = join(folder, wanted.filename);
  if (await hasHash(path, wanted.sha256)) return;
  await mkdir(folder, { recursive: true });
  await rm(path, { force: true });
  await download(wanted, folder, backends);
  if (!(await hasHash(path, wanted.sha256))) throw new Error(`pip did not download ${path}`);
}

const hasHash = (path: string, sha256: string): Promise<boolean> =>
  readFile(path).then(
    (content) => createHash("sha256").update(content).digest("hex") === sha256,
    () => false,
  );

async function download(wanted: RealPackage, folder: string, backends: string): Promise<void> {
  const { filename, sha256 } = wanted;
  const { pip } = await testTools();
  const [name, version] = splitRelease(releaseOf(filename));
  await using files = await temporaryFolder({
    "requirements.txt": `${name}==${version} --hash=sha256:${sha256}\n`,
  });
  const choice = filename.endsWith(".whl")
    ? wheelChoice(filename)
    : ["--no-binary", ":all:", "--no-build-isolation"];
  const requirements = join(files.path, "requirements.txt");
  const words = [
    "download",
    "--quiet",
    "--no-deps",
    "--ignore-requires-python",
    "--require-hashes",
    ...choice,
  ];
  const ended = await runProgram(pip, [...words, "--dest", folder, "--requirement", requirements], {
    env: { PYTHONPATH: backends },
  });
  if (ended.status !== 0) throw new Error(`${filename} was not downloaded\n${ended.output}`);
}

const splitRelease = (release: string): [string, string] => {
  const dash = release.indexOf("-");
  return [release.slice(0, dash), release.slice(dash + 1)];
};

/** What makes pip take a wheel that is not for this machine. */
function wheelChoice(filename: string): string[] {
  const [python = "", abi = "", platforms = ""] = filename
    .replace(/\.whl$/, "")
    .split("-")
    .slice(-3);
  const [platform = "any"] = platforms.split(".");
  const [, minor] = /^cp3(\d+)$/.exec(python) ?? [];
  const words = ["--only-binary", ":all:", "--implementation", minor === undefined ? "py" : "cp"];
  words.push("--python-version", `3.${minor ?? 13}`, "--abi", abi);
  return platform === "any" ? words : [...words, "--platform", platform];
}

/**
 * pip asks the backend of an sdist for its metadata even to download it. These answer with PKG-INFO,
 * so that nothing has to be installed or compiled for that.
 */
function backendFiles(): Record<string, string> {
  const written: Record<string, string> = {};
  for (const backend of backendNames) {
    const path = `${backend.replaceAll(".", "/")}/__init__.py`;
    for (let above = dirname(dirname(path)); above !== "."; above = dirname(above)) {
      written[`${above}/__init__.py`] ??= "";
    }
    written[path] = backendSource;
  }
  return written;
}

const backendNames = [
  ...["setuptools.build_meta", "hatchling.build", "flit_core.buildapi", "poetry.core.masonry.api"],
  ...["pdm.backend", "maturin", "mesonpy", "scikit_build_core.build", "uv_build"],
];

const backendSource = `import pathlib, re, sys

def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    text = pathlib.Path("PKG-INFO").read_text("utf-8")
    name, version = (re.search(f"(?m)^{field}: *(.*)$", text)[1] for field in ("Name", "Version"))
    folder = f"{re.sub('[-_.]+', '_', name)}-{version}.dist-info"
    path = pathlib.Path(metadata_directory, folder)
    path.mkdir()
    path.joinpath("METADATA").write_text(text, "utf-8")
    return folder

def build_wheel(*_, **__):
    raise NotImplementedError

__legacy__ = sys.modules[__name__]
`;
