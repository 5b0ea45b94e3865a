import { describe, expect, it } from "@jest/globals";
import type { GivenInputs } from "../../src/host/host.ts";
import { Secrets } from "../../src/host/secrets.ts";
import { workingHost } from "../support/working-host.ts";

const canary = "pypi-AgEIcHlwaS5vcmcCJDEyMzQ1Njc4";

const givenInputs = (values: Readonly<Record<string, string>> = {}): GivenInputs => ({
  get: (name) => values[name],
  names: Object.keys(values),
});

describe("a secret", () => {
  it.each([
    "INPUT_PASSWORD",
    "INPUT_GITHUB-TOKEN",
    "TWINE_PASSWORD",
    "UV_PUBLISH_TOKEN",
    "UV_PUBLISH_PASSWORD",
    "PYPI_API_TOKEN",
    "TESTPYPI_API_TOKEN",
    "GITHUB_TOKEN",
    "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
  ])("in %s is masked, wherever it stands in a text", (name) => {
    const secrets = new Secrets({ [name]: canary }, givenInputs());
    expect(secrets.mask(`a ${canary}, and \`${canary}\``)).toBe("a ***, and `***`");
  });

  it.each([
    ["https://user:s3cret-word@index.example/simple/", "https://user:***@index.example/simple/"],
    ["https://t0ken-of-mine@index.example/", "https://***@index.example/"],
    ["https://user:p%40ss-word@index.example/", "https://user:***@index.example/"],
  ])("in a URL is masked: %s", (url, masked) => {
    const secrets = new Secrets({}, givenInputs({ "repository-url": url }));
    expect(secrets.mask(url)).toBe(masked);
  });

  it("that a URL has in another spelling is masked as it is meant, too", () => {
    const url = "https://user:p%40ss-word@index.example/";
    const secrets = new Secrets({}, givenInputs({ "repository-url": url }));
    expect(secrets.mask("Basic p@ss-word")).toBe("Basic ***");
  });

  it("is masked from the moment it is added, without the white space around it", () => {
    const secrets = new Secrets({}, givenInputs());
    expect(secrets.mask(canary)).toBe(canary);
    expect(secrets.add(`  ${canary}\n`)).toBe(true);
    expect(secrets.add(canary)).toBe(false);
    expect(secrets.mask(`token=${canary}\n`)).toBe("token=***\n");
  });

  it("of fewer than four characters is not masked: it would spoil every text", () => {
    const secrets = new Secrets({ TWINE_PASSWORD: "abc" }, givenInputs());
    expect(secrets.mask("the abc")).toBe("the abc");
  });
});

describe("a child process", () => {
  const read = async (
    env: Readonly<Record<string, string>>,
    more: { readonly keep?: RegExp } = {},
  ): Promise<Record<string, string>> => {
    const program = "process.stdout.write(JSON.stringify(process.env))";
    const { run } = workingHost(env);
    const command = { program: process.execPath, arguments: ["-e", program], ...more };
    const { status, stdout } = await run(command);
    expect(status).toBe(0);
    return JSON.parse(stdout);
  };

  it("sees no credential under whatever name", async () => {
    const names = [
      ...["TWINE_PASSWORD", "TWINE_USERNAME", "UV_PUBLISH_TOKEN", "PYPI_API_TOKEN"],
      ...["INPUT_PASSWORD", "STATE_TOKEN", "ACTIONS_RUNTIME_TOKEN", "ACTIONS_RUNTIME_URL"],
      ...["ACTIONS_ID_TOKEN_REQUEST_URL", "GITHUB_TOKEN", "MY_SECRET", "SOME_API_KEY"],
      ...["AWS_SECRET_ACCESS_KEY", "POETRY_PYPI_TOKEN_PYPI", "HATCH_INDEX_AUTH"],
    ];
    const env = await read(Object.fromEntries(names.map((name) => [name, canary])));
    expect(names.filter((name) => name in env)).toEqual([]);
    expect(JSON.stringify(env)).not.toContain(canary);
  });

  it("sees no variable that holds a credential under an innocent name", async () => {
    const env = await read({ TWINE_PASSWORD: canary, NOTE: `use ${canary}`, OTHER: "as it is" });
    expect(env).not.toHaveProperty("NOTE");
    expect(env["OTHER"]).toBe("as it is");
  });

  it("keeps a variable that only happens to hold a short word", async () => {
    const env = await read({ TWINE_PASSWORD: "demo", FOLDER: "/srv/demo/bin", SAME: "demo" });
    expect(env["FOLDER"]).toBe("/srv/demo/bin");
    expect(env).not.toHaveProperty("SAME");
  });

  it("has no way back into the runner, and cannot be sent elsewhere", async () => {
    const names = [
      ...["GITHUB_ENV", "GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"],
      ...["GITEA_OUTPUT", "FORGEJO_ENV", "PIP_TARGET", "PIP_PREFIX"],
    ];
    const env = await read(Object.fromEntries(names.map((name) => [name, "/somewhere"])));
    expect(names.filter((name) => name in env)).toEqual([]);
  });

  it("has the credentials that it is meant to have, and no others", async () => {
    const env = { AWS_SECRET_ACCESS_KEY: canary, TWINE_PASSWORD: canary };
    const kept = await read(env, { keep: /^AWS_/ });
    expect(kept["AWS_SECRET_ACCESS_KEY"]).toBe(canary);
    expect(kept).not.toHaveProperty("TWINE_PASSWORD");
  });

  it("has what a build may need", async () => {
    const given = { SOURCE_DATE_EPOCH: "315532800", GITHUB_REF: "refs/tags/v1", CFLAGS: "-O2" };
    const env = await read(given);
    expect(env).toMatchObject(given);
    expect(env["PATH"]).toBe(process.env["PATH"]);
  });
});
