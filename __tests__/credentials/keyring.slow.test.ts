import { execFile } from "node:child_process";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { findInKeyring } from "../../src/credentials/keyring.ts";
import type { Host } from "../../src/host/host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { testTools } from "../support/test-tools.ts";
import { workingHost } from "../support/working-host.ts";

const pypi = new URL("https://upload.pypi.org/legacy/");
const gitea = new URL("https://gitea.example.com:3000/api/packages/anna/pypi");

const backends = `
import os
from keyring.backend import KeyringBackend
from keyring.credentials import SimpleCredential

class Reading(KeyringBackend):
    priority = 1
    def get_password(self, service, username):
        return None
    def set_password(self, service, username, password):
        pass

class Cloud(Reading):
    def get_credential(self, service, username):
        return SimpleCredential("carla", os.environ["AWS_SECRET_ACCESS_KEY"])

class Asking(Reading):
    def get_password(self, service, username):
        return input("Password: ")
`;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let environment: Record<string, string>;

/** Stores as a person does, in a file of this test. */
async function store(service: string, user: string, password: string): Promise<void> {
  const { scripts } = await testTools();
  const child = promisify(execFile)(join(scripts, "keyring"), ["set", service, user], {
    env: { ...process.env, ...environment },
  });
  child.child.stdin?.end(`${password}\n`);
  await child;
}

/** A host with the real `keyring`, and what it was told to hide. */
function keyringHost(more: Record<string, string> = {}): { host: Host; secrets: string[] } {
  const secrets: string[] = [];
  const host = workingHost({ ...environment, ...more });
  return { host: { ...host, addSecret: (value) => void secrets.push(value) }, secrets };
}

beforeAll(async () => {
  const { scripts } = await testTools();
  folder = await temporaryFolder({ "backends.py": backends });
  environment = {
    PATH: `${scripts}${delimiter}${process.env["PATH"]}`,
    PYTHON_KEYRING_BACKEND: "keyrings.alt.file.PlaintextKeyring",
    HOME: folder.path,
    XDG_DATA_HOME: join(folder.path, "data"),
    XDG_CONFIG_HOME: join(folder.path, "config"),
  };
  await store(pypi.href, "__token__", "pypi-from-keyring");
  await store("gitea.example.com:3000", "anna", "a password ");
  await store(gitea.href, "berta", "another");
});

afterAll(() => folder[Symbol.asyncDispose]());

describe("the keyring", () => {
  it("has what was stored for the URL of the index, as twine asks", async () => {
    const { host, secrets } = keyringHost();
    expect(await findInKeyring(pypi, "__token__", host)).toEqual({
      user: "__token__",
      password: "pypi-from-keyring",
      source: "the keyring (`https://upload.pypi.org/legacy/`, `__token__`)",
    });
    expect(secrets).toContain("pypi-from-keyring");
    expect(secrets).toContain(Buffer.from("__token__:pypi-from-keyring").toString("base64"));
  });

  it("has what was stored for the host, as uv asks", async () => {
    const { host } = keyringHost();
    expect(await findInKeyring(gitea, "anna", host)).toEqual({
      user: "anna",
      password: "a password ",
      source: "the keyring (`gitea.example.com:3000`, `anna`)",
    });
  });

  it("says the user where none is known, if the backend can", async () => {
    const { host } = keyringHost();
    // This backend finds by user name alone, so only the last question could be answered.
    expect(await findInKeyring(gitea, undefined, host)).toEqual({
      nothing: [
        "it has nothing for `https://gitea.example.com:3000/api/packages/anna/pypi`",
        "it has no password of `__token__` for `https://gitea.example.com:3000/api/packages/anna/pypi`",
        "it has nothing for `gitea.example.com:3000`",
        "it has no password of `__token__` for `gitea.example.com:3000`",
      ].join("; "),
    });
  });

  it("may be one that signs in to a cloud, and knows the user", async () => {
    const { host } = keyringHost({
      PYTHON_KEYRING_BACKEND: "backends.Cloud",
      PYTHONPATH: folder.path,
      AWS_SECRET_ACCESS_KEY: "from-the-cloud",
    });
    expect(await findInKeyring(gitea, undefined, host)).toEqual({
      user: "carla",
      password: "from-the-cloud",
      source: `the keyring (\`${gitea.href}\`, \`carla\`)`,
    });
  });

  it("cannot ask anybody, and is not waited for without end", async () => {
    const asking = { PYTHON_KEYRING_BACKEND: "backends.Asking", PYTHONPATH: folder.path };
    const { host } = keyringHost(asking);
    expect(await findInKeyring(pypi, "__token__", host)).toEqual({
      nothing: "it says: EOFError: EOF when reading a line",
    });
    const asked: unknown[] = [];
    const run: Host["run"] = (command) => {
      asked.push(command.timeout);
      return Promise.resolve({ status: undefined, stdout: "", stderr: "", output: "" });
    };
    expect(await findInKeyring(pypi, "__token__", { ...host, run })).toEqual({
      nothing: "it did not answer within 15 s",
    });
    expect(asked).toEqual([15]);
  });

  it("has nothing for others, which is said", async () => {
    const { host, secrets } = keyringHost();
    const other = new URL("https://test.pypi.org/legacy/");
    expect(await findInKeyring(other, "__token__", host)).toEqual({
      nothing: expect.stringMatching(
        /^it has no password of `__token__` for `https:\/\/test.pypi.org\/legacy\/`; /,
      ),
    });
    expect(secrets).toEqual([]);
  });

  it("is none without a backend, or without the program", async () => {
    const without = keyringHost({ PYTHON_KEYRING_BACKEND: "keyring.backends.fail.Keyring" });
    expect(await findInKeyring(pypi, "__token__", without.host)).toEqual({
      nothing: "this machine has no keyring",
    });
    const broken = keyringHost({ PYTHON_KEYRING_BACKEND: "no.such.Backend" });
    expect(await findInKeyring(pypi, "__token__", broken.host)).toEqual({
      nothing: "it says: ModuleNotFoundError: No module named 'no'",
    });
    const { host } = keyringHost({ PATH: folder.path });
    expect(await findInKeyring(pypi, "__token__", host)).toEqual({
      nothing: "the program `keyring` is not on PATH",
    });
  });
});
