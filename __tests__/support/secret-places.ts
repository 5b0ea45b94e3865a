import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { scriptedIndex } from "./scripted-index.ts";
import type { Run } from "./secret-runs.ts";
import type { SecretWorld } from "./secret-world.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { testTools } from "./test-tools.ts";

/** The channels that come before `.pypirc` and the keyring, empty. */
const none = Object.fromEntries(
  ["TWINE_PASSWORD", "UV_PUBLISH_TOKEN", "UV_PUBLISH_PASSWORD", "PYPI_API_TOKEN"].map(
    (name) => [name, undefined] as const,
  ),
);

type Texts = Readonly<Record<string, string | undefined>>;

/** Uploads to an index that shows what it was sent, with what a place of credentials holds. */
async function shown(
  world: SecretWorld,
  packages: string,
  prepare: (index: string) => Promise<{ readonly url?: string; readonly env?: Texts }>,
) {
  await using index = await scriptedIndex(({ method, authorization }) => {
    const sent = Buffer.from(String(authorization).replace("Basic ", ""), "base64").toString();
    return method === "POST"
      ? { status: 403, text: `${authorization} is ${sent}` }
      : { status: 404 };
  });
  const address = `${index.url}legacy/`;
  const { url = address, env } = await prepare(address);
  const given = { "packages-dir": packages, "repository-url": url, password: undefined };
  const run = await world.action("upload", given, {}, { ...none, INPUT_PASSWORD: "", ...env });
  const sent = index.asked.filter(({ method }) => method === "POST");
  if (!sent.some(({ authorization }) => world.canaries.isIn(String(authorization)))) {
    throw new Error(`The credential was not sent: ${run.stdout}`);
  }
  return run;
}

const inPypirc = async (world: SecretWorld, packages: string) => {
  // The file itself holds the secret, so it is outside of what is searched.
  await using home = await temporaryFolder();
  return await shown(world, packages, async (index) => {
    const servers = "[distutils]\nindex-servers = pypi here\n";
    const here = `[here]\nrepository = ${index}\npassword = ${world.canaries.for("pypirc")}\n`;
    const other = `[pypi]\npassword = ${world.canaries.for("other")}\n`;
    await writeFile(join(home.path, ".pypirc"), `${servers}${here}${other}`);
    return { env: { HOME: home.path } };
  });
};

const inKeyring = async (world: SecretWorld, packages: string) => {
  await using home = await temporaryFolder();
  const { scripts } = await testTools();
  const env = {
    HOME: home.path,
    PATH: `${scripts}${delimiter}${process.env["PATH"]}`,
    PYTHON_KEYRING_BACKEND: "keyrings.alt.file.PlaintextKeyring",
    XDG_DATA_HOME: home.path,
    XDG_CONFIG_HOME: home.path,
  };
  return await shown(world, packages, async (index) => {
    const words = ["set", index, "__token__"];
    const setting = promisify(execFile)(join(scripts, "keyring"), words, {
      env: { ...process.env, ...env },
    });
    setting.child.stdin?.end(`${world.canaries.for("keyring")}\n`);
    await setting;
    return { env };
  });
};

/** One line for each place of a credential besides the input and the environment. */
export const secretPlaces = (packages: string): readonly Run[] => [
  {
    stage: "upload",
    end: "failure, with the credential of the URL",
    status: 1,
    run: (world) =>
      shown(world, packages, (index) => Promise.resolve({ url: world.withUser(index) })),
  },
  {
    stage: "upload",
    end: "failure, with the credential of .pypirc",
    status: 1,
    run: (world) => inPypirc(world, packages),
  },
  {
    stage: "upload",
    end: "failure, with the credential of the keyring",
    status: 1,
    run: (world) => inKeyring(world, packages),
  },
];
