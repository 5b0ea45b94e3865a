import { devNull } from "node:os";
import { join } from "node:path";
import { PublishError } from "../errors.ts";
import type { CommandResult, Environment, Host, PythonInterpreter } from "../host/host.ts";
import type { IndexFile } from "../index/list-files.ts";
import type { ManifestFile } from "../manifest.ts";
import type { NetworkInputs } from "../network.ts";

export interface InstallOptions {
  readonly name: string;
  readonly version: string;
  readonly files: readonly ManifestFile[];
  /** The simple API of the index under test. */
  readonly simple: URL;
  /** The files as it lists them, by name. */
  readonly served: ReadonlyMap<string, IndexFile>;
  /** PEM files by which the index is known, and this client. */
  readonly network?: NetworkInputs | undefined;
}

/** The variables that would lead an installer to another index than the one under test. */
const noAmbientIndex: Environment = {
  PIP_INDEX_URL: undefined,
  PIP_EXTRA_INDEX_URL: undefined,
  PIP_FIND_LINKS: undefined,
  PIP_NO_INDEX: undefined,
  // pip's own way to say: no configuration file at all.
  PIP_CONFIG_FILE: devNull,
};

interface Pip {
  /** Runs `pip install`; the installer's ordinary index is used where `env` does not hide it. */
  install(words: readonly string[], env?: Environment): Promise<CommandResult>;
}

/**
 * Installs the release into a new environment. The files under test come from the index under test,
 * by hash; what they depend on, and what builds an sdist, from the installer's ordinary index.
 */
export async function installRelease(
  options: InstallOptions,
  host: Host,
): Promise<PythonInterpreter> {
  const { name, version, files, simple } = options;
  const folder = await host.temporaryFolder("verify");
  const python = await host.pythons.createEnvironment(join(folder, "environment"));
  const pip = await pipFor(python, folder, host);
  const hasWheel = files.some(({ filename }) => filename.endsWith(".whl"));
  if (hasWheel) {
    const requirements = join(folder, "requirements.txt");
    const hashes = files.map(({ sha256 }) => ` --hash=sha256:${sha256}`).join("");
    await host.files.write(requirements, `${name}==${version}${hashes}\n`);
    const underTest = ["--isolated", "--no-deps", "--require-hashes", "--index-url", simple.href];
    const words = [
      ...underTest,
      ...certificatesOf(options),
      "--only-binary",
      ":all:",
      "-r",
      requirements,
    ];
    const { status, output } = await pip.install(words, {
      ...noAmbientIndex,
      ...bundleOf(options),
    });
    const sdist = sdistOf(options);
    if (status !== 0 && (sdist === undefined || !fitsNowhere(output))) {
      throw failure("pip could not install the release from the index", output, python);
    }
    if (status === 0) return installDependencies(`${name}==${version}`, pip, python);
    host.log.info("No wheel of the release fits this Python: installing from the sdist");
  }
  return installDependencies(sdistOf(options) ?? `${name}==${version}`, pip, python);
}

/** pip takes a client certificate in one file with its key. */
const certificatesOf = ({ network }: InstallOptions): string[] => [
  ...(network?.caCertificate === undefined ? [] : ["--cert", network.caCertificate]),
  ...(network?.clientCertificate === undefined || network.clientKey !== undefined
    ? []
    : ["--client-cert", network.clientCertificate]),
];

/** pip lets this variable go before `--cert`. */
const bundleOf = ({ network }: InstallOptions): Environment =>
  network?.caCertificate === undefined ? {} : { REQUESTS_CA_BUNDLE: network.caCertificate };

/** Whether pip found files and none for this platform; another Python would do no better with the sdist. */
const fitsNowhere = (output: string): boolean =>
  /No matching distribution found/.test(output) && !/Requires-Python/.test(output);

/** The sdist by its address on the index under test, with its hash: its build asks no index for it. */
function sdistOf({ name, files, served }: InstallOptions): string | undefined {
  const file = files.find(({ filename }) => filename.endsWith(".tar.gz"));
  const url = file === undefined ? undefined : served.get(file.filename)?.url;
  return url === undefined ? undefined : `${name} @ ${url.href}#sha256=${file?.sha256}`;
}

async function installDependencies(
  requirement: string,
  pip: Pip,
  python: PythonInterpreter,
): Promise<PythonInterpreter> {
  const { status, output } = await pip.install([requirement]);
  if (status === 0) return python;
  throw failure("pip could not install what the release depends on", output, python);
}

async function pipFor(python: PythonInterpreter, folder: string, host: Host): Promise<Pip> {
  const tools = await host.pythons.withTools("build");
  const pip = ["-I", "-m", "pip", "--python", python.path, "install"];
  const quiet = [
    ...["--no-input", "--no-cache-dir", "--disable-pip-version-check"],
    ...["--progress-bar", "off", "--no-warn-script-location"],
  ];
  return {
    install: (words, env = {}) =>
      host.run({
        program: tools.path,
        arguments: [...pip, ...quiet, ...words],
        folder,
        env: { PYTHONPATH: undefined, PYTHONHOME: undefined, ...env },
        show: true,
      }),
  };
}

function failure(what: string, output: string, { version }: PythonInterpreter): PublishError {
  const lines = output.trimEnd().split("\n").slice(-15);
  return new PublishError(
    "install-failed",
    `${what}\n${lines.map((line) => `  ${line}`).join("\n")}`,
    { hint: hintFor(output, version) },
  );
}

function hintFor(output: string, version: string): string {
  const wanted = /Requires-Python (\S+)|requires a different Python: \S+ not in '([^']+)'/.exec(
    output,
  );
  if (wanted !== null) {
    return `the release wants Python ${wanted[1] ?? wanted[2]}, and this is ${version}: verify with another Python (in a workflow, actions/setup-python), or correct \`requires-python\``;
  }
  const missing = /No matching distribution found for (\S+)/.exec(output)?.[1];
  return missing === undefined
    ? "the last lines above are pip's own; users of the release would see the same"
    : `nothing that pip may install here is \`${missing}\`; users of the release would see the same`;
}
