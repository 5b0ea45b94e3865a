import { describe, expect, it } from "@jest/globals";
import type { UploadAuthority } from "../../src/credentials/authority.ts";
import { chooseAuthority } from "../../src/credentials/choose-authority.ts";
import { refuseCredential } from "../../src/credentials/fixed-authority.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { failureOf, gitea, place, pypi, request, testpypi } from "./choosing.ts";
import { apiToken } from "./tokens.ts";

const token = apiToken("pypi.org");
const testToken = apiToken("test.pypi.org");

const trusted: UploadAuthority = {
  kind: "trusted-publishing",
  source: "trusted publishing",
  credential: () => Promise.resolve({ user: "__token__", password: "minted" }),
  end: () => Promise.resolve(),
};

const section = (name: string, password: string, more = "") =>
  `[${name}]\nusername = __token__\npassword = ${password}\n${more}\n`;

describe("what entitles to upload", () => {
  const everywhere = {
    TWINE_PASSWORD: token,
    UV_PUBLISH_TOKEN: token,
    PYPI_API_TOKEN: token,
    TESTPYPI_API_TOKEN: testToken,
  };
  const unavailable = () => Promise.resolve({ unavailable: "not here", hint: "do this" });

  it.each([
    ["the input `password`", { password: token }, everywhere, () => Promise.resolve(trusted)],
    ["trusted publishing", {}, everywhere, () => Promise.resolve(trusted)],
    ["the environment variable `TWINE_PASSWORD`", {}, everywhere, unavailable],
    [
      "the environment variable `UV_PUBLISH_TOKEN`",
      {},
      { ...everywhere, TWINE_PASSWORD: "" },
      unavailable,
    ],
    [
      "the environment variable `PYPI_API_TOKEN`",
      {},
      { PYPI_API_TOKEN: token, TESTPYPI_API_TOKEN: testToken },
      unavailable,
    ],
    ["the section [pypi] of `~/.pypirc`", {}, {}, unavailable],
  ])("comes from %s, which is said", async (source, given, env, trustedPublisher) => {
    await using home = await temporaryFolder({ ".pypirc": section("pypi", token) });
    const host = place({ HOME: home.path, ...env });
    const chosen = await chooseAuthority(request(pypi, given, { trustedPublisher }), host);
    expect(chosen.authority.source).toBe(source);
    expect(host.lines).toContain(`info: Credential: ${source}`);
    expect(chosen.findings).toEqual([]);
    const { user } = await chosen.authority.credential();
    expect(user).toBe("__token__");
  });

  it("is that of the index: TestPyPI has a variable of its own", async () => {
    const env = { PYPI_API_TOKEN: token, TESTPYPI_API_TOKEN: testToken };
    const { authority } = await chooseAuthority(request(testpypi), place(env));
    expect(authority.source).toBe("the environment variable `TESTPYPI_API_TOKEN`");
  });

  it("goes to another index from `PYPI_API_TOKEN` only where it is no token of PyPI", async () => {
    const own = await chooseAuthority(request(gitea), place({ PYPI_API_TOKEN: "gitea-token" }));
    expect(await own.authority.credential()).toMatchObject({ password: "gitea-token" });
    const { message } = await failureOf(request(gitea), place({ PYPI_API_TOKEN: token }));
    expect(message).toContain("PYPI_API_TOKEN is for PyPI");
  });

  it("has the users that twine and uv take, but for the one that was given", async () => {
    const env = { TWINE_USERNAME: "anna", TWINE_PASSWORD: "secret" };
    const twine = (await chooseAuthority(request(gitea), place(env))).authority;
    expect(twine.kind).toBe("password");
    expect(await twine.credential()).toEqual({ user: "anna", password: "secret" });
    const uv = { UV_PUBLISH_USERNAME: "berta", UV_PUBLISH_PASSWORD: "secret" };
    const chosen = await chooseAuthority(request(gitea), place(uv));
    expect(await chosen.authority.credential()).toMatchObject({ user: "berta" });
    const given = await chooseAuthority(request(gitea, { user: "carla" }), place(env));
    expect(await given.authority.credential()).toMatchObject({ user: "carla" });
  });

  it("is hidden in every form, and its pasted line end is not sent", async () => {
    const host = place({ TWINE_PASSWORD: " pa ss/word\n", TWINE_USERNAME: "__token__" });
    const { authority, findings } = await chooseAuthority(request(gitea), host);
    expect(await authority.credential()).toEqual({ user: "__token__", password: "pa ss/word" });
    expect(host.secrets).toEqual([
      "pa ss/word",
      "pa%20ss%2Fword",
      Buffer.from("__token__:pa ss/word").toString("base64"),
    ]);
    expect(findings).toMatchObject([{ rule: "AU001", level: "warning" }]);
    expect(host.lines.join("\n")).not.toContain("pa ss");
  });

  it("says at the end what a new project means for a token of some projects", async () => {
    const password = apiToken("pypi.org", [1, ["demo-pkg"]]);
    const chosen = await chooseAuthority(request(pypi, { password }), place({}));
    expect(chosen.findings).toEqual([]);
    expect(chosen.aboutNewProjects(["demo-pkg"])).toMatchObject([{ rule: "AU003", level: "info" }]);
    expect(chosen.aboutNewProjects([])).toEqual([]);
  });

  it("suggests trusted publishing where it would work", async () => {
    const github = { GITHUB_ACTIONS: "true", GITHUB_SERVER_URL: "https://github.com" };
    const publisherForm = new URL("https://pypi.org/manage/project/demo-pkg/settings/publishing/");
    const asked = request(pypi, { password: token }, { publisherForm });
    const said = async (env: Record<string, string>, one = asked) => {
      const host = place(env);
      await chooseAuthority(one, host);
      return host.lines.filter((line) => line.includes("trusted publisher at"));
    };
    expect(await said(github)).toEqual([expect.stringContaining(publisherForm.href)]);
    expect(await said({ ...github, GITEA_ACTIONS: "true" })).toEqual([]);
    expect(await said({ ...github, GITHUB_SERVER_URL: "https://ghe.example.com" })).toEqual([]);
    expect(await said({ ...github, ACT: "true" })).toEqual([]);
    expect(await said(github, request(gitea, { password: "x-token" }))).toEqual([]);
  });
});

describe("a credential with an error", () => {
  it.each([
    ["credential-wrong-index", pypi, testToken, "AU002"],
    ["credential-unusable", pypi, token.slice(0, -4), "AU001"],
    ["credential-unusable", pypi, apiToken("pypi.org", [1, ["other"]]), "AU003"],
    ["credential-unusable", "https://pypi.org/simple/", token, "AU004"],
  ])("is never handed out: %s at %s", async (code, upload, password, rule) => {
    const host = place({});
    const { authority, findings } = await chooseAuthority(request(upload, { password }), host);
    expect(findings).toMatchObject([{ rule, level: "error" }]);
    await expect(authority.credential()).rejects.toMatchObject({ code });
    expect(() => refuseCredential(findings)).toThrow(expect.objectContaining({ code }));
    expect(JSON.stringify(findings) + host.lines.join()).not.toContain(password.slice(5, 25));
  });

  it("of the address is found before anybody is asked for a credential", async () => {
    const asked: string[] = [];
    const trustedPublisher = () => {
      asked.push("trust");
      return Promise.resolve(trusted);
    };
    const wrong = request("https://pypi.org/legacy/", {}, { trustedPublisher });
    const { findings } = await chooseAuthority(wrong, place({}));
    expect(findings).toMatchObject([{ rule: "AU004" }]);
    expect(asked).toEqual([]);
  });

  it("is judged by a clock that can be set", async () => {
    const password = apiToken("pypi.org", [0, 2000, 1000]);
    const at = async (seconds: number) =>
      chooseAuthority(request(pypi, { password }, { now: new Date(seconds * 1000) }), place({}));
    expect((await at(1001)).findings).toEqual([]);
    expect((await at(2001)).findings).toMatchObject([{ rule: "AU003", level: "error" }]);
  });
});

describe("a token in place of a user name", () => {
  it("is hidden, shown nowhere, and handed to no program", async () => {
    const asked: string[] = [];
    const env = { TWINE_USERNAME: token, UV_PUBLISH_USERNAME: testToken };
    const host = place(env);
    const run: typeof host.run = (command) => {
      asked.push(...command.arguments);
      return Promise.resolve({ status: 1, stdout: "", stderr: "", output: "" });
    };
    const failure = await failureOf(request(pypi, { user: token }), { ...host, run });
    expect(failure.message).toContain("it is not set, but the input `user` holds a token");
    expect(failure.message).toContain("TWINE_USERNAME holds a token");
    expect(host.secrets).toEqual(expect.arrayContaining([token, testToken]));
    const shown = [...asked, ...host.lines, failure.message, failure.hint].join("\n");
    expect(asked).toContain("__token__");
    expect(shown).not.toContain(token.slice(5, 25));
  });

  it("is said by the rules without being shown", async () => {
    const given = { user: token, password: token };
    const { findings } = await chooseAuthority(request(pypi, given), place({}));
    expect(findings).toMatchObject([
      {
        rule: "AU001",
        message:
          "The user name for the credential from the input `password` is an API token, which is a password",
        hint: "leave out the user name: an API token is the password of `__token__`",
      },
    ]);
  });
});
