import { describe, expect, it } from "@jest/globals";
import { forgeOfHost, parseRemote } from "../../src/pipeline/remote.ts";

describe("parseRemote", () => {
  it.each([
    ["https://github.com/octo/hello.git", "github.com", "https"],
    ["https://github.com/octo/hello/", "github.com", "https"],
    ["https://token@GitHub.com/octo/hello", "github.com", "https"],
    ["git@github.com:octo/hello.git", "github.com", "https"],
    ["ssh://git@gitea.example.org:2222/octo/hello.git", "gitea.example.org", "https"],
    ["http://127.0.0.1:3000/octo/hello.git", "127.0.0.1:3000", "http"],
    ["https://example.org/gitea/octo/hello.git\n", "example.org", "https"],
    ["gitea:octo/hello", "gitea", "https"],
  ] as const)("reads %s", (url, host, scheme) => {
    expect(parseRemote(url)).toEqual({ host, owner: "octo", repository: "hello", scheme });
  });

  it.each(["", "../hello", "/srv/git/hello.git", "C:\\git\\hello", "file:///srv/hello.git"])(
    "takes %j for no forge",
    (url) => {
      expect(parseRemote(url)).toBeUndefined();
    },
  );

  it("keeps no credential", () => {
    const read = parseRemote("https://user:secret@gitea.example.org/octo/hello");
    expect(JSON.stringify(read)).not.toContain("secret");
  });
});

describe("forgeOfHost", () => {
  it.each([
    ["github.com", "github"],
    ["octo.ghe.com", "github"],
    ["github.example.org", "github"],
    ["gitea.com", "gitea"],
    ["codeberg.org", "gitea"],
    ["git.forgejo.example.org:3000", "gitea"],
    ["gitlab.com", "other"],
    ["git.example.org", undefined],
    ["notgithub.com", undefined],
  ])("takes %s for %s", (host, forge) => {
    expect(forgeOfHost(host)).toBe(forge);
  });
});
