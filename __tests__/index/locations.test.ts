import { describe, expect, it } from "@jest/globals";
import { locateIndex } from "../../src/index/locations.ts";

const locate = (upload: string, simple?: string) => {
  const index = locateIndex(new URL(upload), simple === undefined ? undefined : new URL(simple));
  return { ...index, simple: index.simple?.href, json: index.json?.href, pages: index.pages?.href };
};

describe("the public indexes", () => {
  it.each([
    ["PyPI", "https://upload.pypi.org/legacy/", "https://pypi.org/"],
    ["TestPyPI", "https://test.pypi.org/legacy/", "https://test.pypi.org/"],
  ])("%s is known with all its parts", (title, upload, site) => {
    expect(locate(upload)).toMatchObject({
      title,
      simple: `${site}simple/`,
      json: `${site}pypi/`,
      pages: `${site}project/`,
    });
  });

  it("may be read through another simple API", () => {
    const index = locate("https://upload.pypi.org/legacy/", "https://mirror.example.org/simple/");
    expect(index).toMatchObject({
      title: "PyPI",
      simple: "https://mirror.example.org/simple/",
      json: "https://pypi.org/pypi/",
    });
  });
});

describe("the simple API of an index", () => {
  it.each([
    [
      "an embedded index",
      "warehouse",
      "http://127.0.0.1:8080/legacy/",
      "http://127.0.0.1:8080/simple/",
    ],
    [
      "a Warehouse below a path",
      "other",
      "https://w.example.org/base/legacy",
      "https://w.example.org/base/simple/",
    ],
    [
      "Pulp",
      "other",
      "https://pulp.example.org/pypi/own/legacy/",
      "https://pulp.example.org/pypi/own/simple/",
    ],
    [
      "ProGet",
      "other",
      "https://proget.example.org/pypi/own/legacy",
      "https://proget.example.org/pypi/own/simple/",
    ],
    ["pypiserver", "pypiserver", "https://p.example.org", "https://p.example.org/simple/"],
    [
      "pypiserver on a port",
      "pypiserver",
      "http://localhost:8080/",
      "http://localhost:8080/simple/",
    ],
    ["pypiserver on IPv6", "pypiserver", "http://[::1]:8080/", "http://[::1]:8080/simple/"],
    ["pypicloud", "other", "https://p.example.org/simple/", "https://p.example.org/simple/"],
    [
      "devpi",
      "devpi",
      "https://d.example.org/user/dev/",
      "https://d.example.org/user/dev/+simple/",
    ],
    [
      "devpi without a slash",
      "devpi",
      "http://d.example.org:3141/user/dev",
      "http://d.example.org:3141/user/dev/+simple/",
    ],
    [
      "Gitea",
      "gitea",
      "https://gitea.example.org/api/packages/owner/pypi",
      "https://gitea.example.org/api/packages/owner/pypi/simple/",
    ],
    [
      "Gitea below a path, with a slash",
      "gitea",
      "http://[2001:db8::1]:3000/git/api/packages/owner/pypi/",
      "http://[2001:db8::1]:3000/git/api/packages/owner/pypi/simple/",
    ],
    [
      "Forgejo",
      "gitea",
      "https://codeberg.org/api/packages/owner/pypi",
      "https://codeberg.org/api/packages/owner/pypi/simple/",
    ],
    [
      "GitLab",
      "gitlab",
      "https://gitlab.com/api/v4/projects/12/packages/pypi",
      "https://gitlab.com/api/v4/projects/12/packages/pypi/simple/",
    ],
    [
      "GitLab, by the project's path",
      "gitlab",
      "https://git.example.org/gitlab/api/v4/projects/group%2Fproject/packages/pypi",
      "https://git.example.org/gitlab/api/v4/projects/group%2Fproject/packages/pypi/simple/",
    ],
    [
      "a GitLab group",
      "gitlab",
      "https://gitlab.com/api/v4/groups/7/-/packages/pypi",
      "https://gitlab.com/api/v4/groups/7/-/packages/pypi/simple/",
    ],
    [
      "Artifactory",
      "artifactory",
      "https://example.jfrog.io/artifactory/api/pypi/local",
      "https://example.jfrog.io/artifactory/api/pypi/local/simple/",
    ],
    [
      "Nexus",
      "nexus",
      "https://n.example.org:8443/repository/own/",
      "https://n.example.org:8443/repository/own/simple/",
    ],
    [
      "Nexus below a path",
      "nexus",
      "https://n.example.org/nexus/repository/own",
      "https://n.example.org/nexus/repository/own/simple/",
    ],
    [
      "Azure Artifacts",
      "azure",
      "https://pkgs.dev.azure.com/org/project/_packaging/feed/pypi/upload/",
      "https://pkgs.dev.azure.com/org/project/_packaging/feed/pypi/simple/",
    ],
    [
      "Azure Artifacts, for an organization",
      "azure",
      "https://org.pkgs.visualstudio.com/_packaging/feed/pypi/upload",
      "https://org.pkgs.visualstudio.com/_packaging/feed/pypi/simple/",
    ],
    [
      "Azure Artifacts with a view",
      "azure",
      "https://pkgs.dev.azure.com/org/_packaging/feed@Release/pypi/upload/",
      "https://pkgs.dev.azure.com/org/_packaging/feed@Release/pypi/simple/",
    ],
    [
      "Google Artifact Registry",
      "google",
      "https://us-central1-python.pkg.dev/project/repository/",
      "https://us-central1-python.pkg.dev/project/repository/simple/",
    ],
    [
      "AWS CodeArtifact",
      "codeartifact",
      "https://domain-111122223333.d.codeartifact.us-west-2.amazonaws.com/pypi/own/",
      "https://domain-111122223333.d.codeartifact.us-west-2.amazonaws.com/pypi/own/simple/",
    ],
    [
      "a server below /pypi",
      "other",
      "https://c.example.org/pypi/own/",
      "https://c.example.org/pypi/own/simple/",
    ],
  ])("is derived for %s", (_what, server, upload, simple) => {
    expect(locate(upload)).toMatchObject({ server, simple });
  });

  it.each([
    [
      "Cloudsmith, where installers read from another host",
      "https://python.cloudsmith.io/own/repo/",
    ],
    ["Gemfury, where installers read from another host", "https://push.fury.io/user/"],
  ])("is unknown for %s", (_what, upload) => {
    expect(locate(upload).simple).toBeUndefined();
  });

  it("is unknown where the paths tell nothing, until it is given", () => {
    const upload = "https://x.example.org/some/where/to/upload";
    expect(locate(upload)).toMatchObject({
      title: "x.example.org",
      simple: undefined,
      json: undefined,
    });
    expect(locate(upload, "https://x.example.org/s/").simple).toBe("https://x.example.org/s/");
  });

  it("is all that is asked of one of several indexes of a server, which may have no JSON API", () => {
    expect(locate("https://pulp.example.org/pypi/own/legacy/").json).toBeUndefined();
    expect(locate("https://w.example.org/legacy/").json).toBe("https://w.example.org/pypi/");
  });

  it("carries no query of the upload API", () => {
    expect(locate("https://d.example.org/user/dev/?key=canary").simple).toBe(
      "https://d.example.org/user/dev/+simple/",
    );
  });
});
