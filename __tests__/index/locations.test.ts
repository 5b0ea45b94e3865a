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
    ["an embedded index", "http://127.0.0.1:8080/legacy/", "http://127.0.0.1:8080/simple/"],
    [
      "another Warehouse",
      "https://w.example.org/base/legacy",
      "https://w.example.org/base/simple/",
    ],
    ["pypiserver", "https://p.example.org", "https://p.example.org/simple/"],
    ["pypiserver on a port", "http://localhost:8080/", "http://localhost:8080/simple/"],
    ["devpi", "https://d.example.org/user/dev/", "https://d.example.org/user/dev/+simple/"],
    [
      "devpi without a slash",
      "https://d.example.org/user/dev",
      "https://d.example.org/user/dev/+simple/",
    ],
    [
      "Gitea",
      "https://g.example.org/api/packages/owner/pypi",
      "https://g.example.org/api/packages/owner/pypi/simple/",
    ],
    [
      "GitLab",
      "https://g.example.org/api/v4/projects/12/packages/pypi",
      "https://g.example.org/api/v4/projects/12/packages/pypi/simple/",
    ],
    [
      "Artifactory",
      "https://a.example.org/artifactory/api/pypi/local",
      "https://a.example.org/artifactory/api/pypi/local/simple/",
    ],
    [
      "Nexus",
      "https://n.example.org/repository/own/",
      "https://n.example.org/repository/own/simple/",
    ],
    [
      "Azure Artifacts",
      "https://pkgs.example.org/org/project/_packaging/feed/pypi/upload/",
      "https://pkgs.example.org/org/project/_packaging/feed/pypi/simple/",
    ],
    [
      "AWS CodeArtifact",
      "https://c.example.org/pypi/own/",
      "https://c.example.org/pypi/own/simple/",
    ],
  ])("is derived for %s", (_what, upload, simple) => {
    expect(locate(upload).simple).toBe(simple);
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

  it("carries no query of the upload API", () => {
    expect(locate("https://d.example.org/user/dev/?key=canary").simple).toBe(
      "https://d.example.org/user/dev/+simple/",
    );
  });
});
