import { describe, expect, it } from "@jest/globals";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { failureOf, gitea, place, pypi, request, testpypi } from "./choosing.ts";

const github = { GITHUB_ACTIONS: "true", GITHUB_SERVER_URL: "https://github.com" };
const unavailable = () =>
  Promise.resolve({
    unavailable: "the job may not ask GitHub for an identity",
    hint: "add these lines to the workflow:\npermissions:\n  id-token: write",
  });

describe("a credential that is nowhere", () => {
  it("is missing in every place that was looked at, each with its reason", async () => {
    await using home = await temporaryFolder();
    const host = place({ ...github, HOME: home.path, TWINE_USERNAME: "__token__" });
    const asked = request(pypi, {}, { trustedPublisher: unavailable });
    const { code, message } = await failureOf(asked, host);
    expect(code).toBe("credential-missing");
    expect(message.split("\n")).toEqual([
      "No credential for PyPI was found in any of these places",
      "  the input `password`: it is not set; a secret that does not exist is empty too",
      "  trusted publishing: the job may not ask GitHub for an identity",
      "  the environment: none of TWINE_PASSWORD, UV_PUBLISH_TOKEN, UV_PUBLISH_PASSWORD, PYPI_API_TOKEN is set; TWINE_USERNAME is, but a password belongs to it",
      "  `.pypirc`: `~/.pypirc` does not exist",
      "  the keyring: the program `keyring` is not on PATH",
    ]);
    const debug = host.lines.filter((line) => line.startsWith("debug: No credential from"));
    expect(debug).toHaveLength(5);
  });

  it.each([
    ["GitHub", github, pypi, ["id-token: write", "pypi.org/manage/account/publishing/"]],
    ["GitHub", github, testpypi, ["test.pypi.org/manage", "secrets.TESTPYPI_API_TOKEN"]],
    [
      "Gitea",
      { ...github, GITEA_ACTIONS: "true" },
      pypi,
      ["PyPI takes no identities of Gitea", "secrets.PYPI_API_TOKEN"],
    ],
    [
      "Forgejo",
      { ...github, GITEA_ACTIONS: "true", FORGEJO_ACTIONS: "true" },
      pypi,
      ["PyPI takes no identities of Forgejo"],
    ],
    [
      "Gitea",
      { ...github, GITEA_ACTIONS: "true" },
      gitea,
      ["`write:package`", "secrets.INDEX_PASSWORD", "user: its owner"],
    ],
    ["act", { ...github, ACT: "true" }, pypi, ["create an API token at https://pypi.org/manage"]],
  ])("can be had on %s: the hint says how", async (_runner, env, upload, words) => {
    const { hint = "" } = await failureOf(request(upload), place(env));
    for (const word of words) expect(hint).toContain(word);
    expect(hint.includes("id-token")).toBe(env === github && upload !== gitea);
  });

  it("can be had in a terminal", async () => {
    const terminal = place({}, { kind: "terminal" });
    const { hint } = await failureOf(request(testpypi), terminal);
    expect(hint).toBe(
      "put it in the environment (TWINE_PASSWORD, UV_PUBLISH_TOKEN, TESTPYPI_API_TOKEN), in `~/.pypirc`, or in the keyring: `keyring set https://test.pypi.org/legacy/ __token__`",
    );
    const other = await failureOf(request(gitea), terminal);
    expect(other.hint).toContain(`keyring set ${gitea} USER`);
  });

  it("could be had by trusted publishing, in the words of who knows", async () => {
    const asked = request(pypi, {}, { trustedPublisher: unavailable });
    const { hint } = await failureOf(asked, place(github));
    expect(hint).toBe(
      [
        "let the job publish without a stored token: register it as a trusted publisher at https://pypi.org/manage/account/publishing/, and add these lines to the workflow:",
        "permissions:",
        "  id-token: write",
        "or create an API token at https://pypi.org/manage/account/token/, store it as the secret `PYPI_API_TOKEN`, and hand it on:",
        "with:",
        `  password: \${{ secrets.PYPI_API_TOKEN }}`,
      ].join("\n"),
    );
    const publisherForm = new URL("https://pypi.org/manage/project/demo-pkg/settings/publishing/");
    const known = await failureOf(request(pypi, {}, { publisherForm }), place(github));
    expect(known.hint).toContain(`trusted publisher at ${publisherForm.href}, and with these`);
    const pendingForm = new URL("https://pypi.org/manage/account/publishing/?project_name=demo");
    const either = request(pypi, {}, { publisherForm, pendingForm });
    expect((await failureOf(either, place(github))).hint).toContain(
      `trusted publisher at ${publisherForm.href}, a project that is new there at ${pendingForm.href}, and`,
    );
    const elsewhere = await failureOf(
      request(gitea, {}, { trustedPublisher: unavailable }),
      place(github),
    );
    expect(elsewhere.hint).not.toContain("id-token");
  });
});
