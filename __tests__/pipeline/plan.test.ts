import { describe, expect, it } from "@jest/globals";
import { forgesOf, planPipelines } from "../../src/pipeline/plan.ts";
import { noOptions, plainFacts, plainSurroundings } from "../support/pipelines.ts";

const remote = (host: string) =>
  ({ host, owner: "octo", repository: "hello", scheme: "https" }) as const;
const planned = (options = {}, around = {}, facts = {}) =>
  planPipelines(
    { ...plainFacts, ...facts },
    { ...plainSurroundings, ...around },
    { ...noOptions, ...options },
  );
const onGitea = { remote: remote("gitea.example.org") };

describe("the forges", () => {
  it.each([
    ["github.com", [], ["github"]],
    ["codeberg.org", [], ["gitea"]],
    ["codeberg.org", [".github"], ["gitea"]],
    ["github.com", [".gitea"], ["github"]],
    ["git.example.org", [], ["gitea"]],
    ["git.example.org", [".github"], ["github"]],
    ["git.example.org", [".forgejo"], ["gitea"]],
    ["github.com", [".github", ".gitea"], ["github", "gitea"]],
    ["gitlab.com", [], ["github"]],
    [undefined, [], ["github"]],
    [undefined, [".forgejo"], ["gitea"]],
  ])("of a remote at %s with folders %j are %j", (host, folders, forges) => {
    const around = { remote: host === undefined ? undefined : remote(host), folders, folder: "." };
    expect(forgesOf(around, { forge: "auto" })).toEqual(forges);
  });

  it("are those that are asked for", () => {
    expect(forgesOf(plainSurroundings, { forge: "both" })).toEqual(["github", "gitea"]);
    expect(forgesOf(plainSurroundings, { forge: "gitea" })).toEqual(["gitea"]);
  });
});

describe("the credential", () => {
  it.each([
    [{}, {}, "trusted-publishing"],
    [{ credential: "token" }, {}, "token"],
    [{}, onGitea, "token"],
    [{}, { remote: remote("octo.ghe.com") }, "token"],
    [{ index: new URL("https://index.example.org/legacy/") }, {}, "token"],
  ])("with %j %j is %s", (options, around, credential) => {
    expect(planned(options, around)[0]?.credential).toBe(credential);
  });

  it("is trusted publishing on GitHub only, where both are asked for", () => {
    const both = planned({ forge: "both", credential: "trusted-publishing" });
    expect(both.map((one) => one.credential)).toEqual(["trusted-publishing", "token"]);
  });

  it.each([
    [{ credential: "trusted-publishing", forge: "gitea" }, "from GitHub"],
    [{ credential: "trusted-publishing", index: new URL("https://index.example.org/") }, "PyPI"],
    [{ registry: true, index: new URL("https://index.example.org/") }, "two indexes"],
    [{ registry: true }, "no package registry"],
  ])("and the index must not contradict each other: %j", (options, words) => {
    expect(() => planned(options)).toThrow(words);
  });
});

describe("the index", () => {
  it("is PyPI after TestPyPI", () => {
    expect(planned()[0]).toMatchObject({ testpypi: true, ownIndex: undefined });
  });

  it("is one of one's own without TestPyPI, unless it is asked for", () => {
    const index = new URL("https://index.example.org/legacy/");
    expect(planned({ index })[0]).toMatchObject({ testpypi: false, ownIndex: { url: index.href } });
    expect(planned({ index, testpypi: true })[0]?.testpypi).toBe(true);
    expect(planned({ testpypi: false })[0]?.testpypi).toBe(false);
  });

  it("is the registry of the remote's owner", () => {
    const http = { remote: { ...remote("127.0.0.1:3000"), scheme: "http" } };
    expect(planned({ registry: true }, onGitea)[0]?.ownIndex?.url).toBe(
      "https://gitea.example.org/api/packages/octo/pypi",
    );
    expect(planned({ registry: true }, http)[0]?.ownIndex?.url).toBe(
      "http://127.0.0.1:3000/api/packages/octo/pypi",
    );
    expect(() => planned({ registry: true }, { remote: undefined })).toThrow("needs a remote");
  });
});

describe("the rest of a plan", () => {
  it("builds platform wheels where something is compiled, or it is asked for", () => {
    expect(planned()[0]?.wheels).toBe("none");
    expect(planned({}, {}, { compiledBy: "maturin" })[0]?.wheels).toBe("cibuildwheel");
    expect(planned({ wheels: "none" }, {}, { compiledBy: "maturin" })[0]?.wheels).toBe("none");
    expect(planned({ wheels: "cibuildwheel" })[0]?.wheels).toBe("cibuildwheel");
  });

  it("names Pythons by version, or by their place among the promised ones", () => {
    expect(planned()[0]?.pythons).toEqual(["3.10", "3.14"]);
    expect(planned({ pythons: ["3.12", "3.13t", "3.12"] })[0]?.pythons).toEqual(["3.12", "3.13t"]);
    expect(planned({ pythons: ["newest", "oldest"] })[0]?.pythons).toEqual(["3.14", "3.10"]);
    expect(() => planned({ pythons: ["3.12", "python"] })).toThrow("`python` is no Python");
  });

  it("asks no linter to overlook an action that is pinned", () => {
    const action = `org/pypi-publish@${"a".repeat(40)}`;
    expect(planned({ action })[0]?.action).toEqual({ uses: action, comment: undefined });
    expect(planned()[0]?.action.comment).toContain("ignore[unpinned-uses]");
    expect(planned()[0]?.checkout.uses).toMatch(/^actions\/checkout@[0-9a-f]{40}$/);
    expect(planned({}, onGitea)[0]?.action.uses).toBe("https://github.com/org/pypi-publish@v1");
  });

  it("gives a project below the root a workflow of its own", () => {
    expect(planned({}, { folder: "packages/one" })[0]?.fileName).toBe("release-hello.yml");
  });
});
