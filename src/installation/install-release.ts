import { devNull } from "node:os";
import { join } from "node:path";
import { PublishError } from "../errors.ts";
import type { Environment, Host, PythonInterpreter } from "../host/host.ts";
import type { ManifestFile } from "../manifest.ts";

export interface InstallOptions {
  readonly name: string;
  readonly version: string;
  readonly files: readonly ManifestFile[];
  /** The simple API of the index under test. */
  readonly simple: URL;
}

/** The variables that would lead an installer to another index than the one under test. */
const noAmbientIndex: Environment = {
  PIP_INDEX_URL: undefined,
  PIP_EXTRA_INDEX_URL: undefined,
  PIP_FIND_LINKS: undefined,
  PIP_NO_INDEX: undefined,
  // pip's own way to say: no configuration file at all.
  PIP_CONFIG_FILE: devNull,
  PYTHONPATH: undefined,
  PYTHONHOME: undefined,
};

/**
 * Installs the release into a new environment. The files under test come from the index under test,
 * by hash; their dependencies from the installer's ordinary index, never from the one under test.
 */
export async function installRelease(
  options: InstallOptions,
  host: Host,
): Promise<PythonInterpreter> {
  const { name, version, files, simple } = options;
  const folder = await host.temporaryFolder("verify");
  const python = await host.pythons.createEnvironment(join(folder, "environment"));
  const tools = await host.pythons.withTools("build");
  const requirements = join(folder, "requirements.txt");
  const hashes = files.map(({ sha256 }) => ` --hash=sha256:${sha256}`).join("");
  await host.files.write(requirements, `${name}==${version}${hashes}\n`);
  const pip = [
    "-I",
    "-m",
    "pip",
    "--python",
    python.path,
    "install",
    "--no-input",
    "--no-cache-dir",
  ];
  const quiet = [
    "--disable-pip-version-check",
    "--progress-bar",
    "off",
    "--no-warn-script-location",
  ];
  const underTest = ["--isolated", "--no-deps", "--require-hashes", "--index-url", simple.href];
  await run([...pip, ...quiet, ...underTest, "-r", requirements], folder, tools, host);
  await run([...pip, ...quiet, `${name}==${version}`], folder, tools, host, true);
  return python;
}

async function run(
  words: readonly string[],
  folder: string,
  tools: PythonInterpreter,
  host: Host,
  ambient = false,
): Promise<void> {
  const { status, output } = await host.run({
    program: tools.path,
    arguments: words,
    folder,
    env: ambient ? { PYTHONPATH: undefined, PYTHONHOME: undefined } : noAmbientIndex,
    show: true,
  });
  if (status === 0) return;
  const lines = output.trimEnd().split("\n").slice(-15);
  throw new PublishError(
    "install-failed",
    `pip could not install the release\n${lines.map((line) => `  ${line}`).join("\n")}`,
    { hint: "the last lines above are pip's own; users of the release would see the same" },
  );
}
