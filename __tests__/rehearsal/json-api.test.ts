import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { post, runningIndex, sdistUpload, sha256, wheelUpload } from "./running-index.ts";

interface Document {
  readonly info?: Readonly<Record<string, unknown>>;
  readonly urls?: readonly Readonly<Record<string, unknown>>[];
}

const getJson = async (url: string, path: string) => {
  const answer = await fetch(new URL(path, url));
  return { status: answer.status, body: (await answer.json()) as Document };
};

describe("the JSON API", () => {
  it("gives the form of the first file as the release's information", async () => {
    await using index = await runningIndex({
      now: () => new Date("2026-08-01T12:34:56.789Z"),
      judge: () => Promise.resolve(undefined),
    });
    const upload = wheelUpload({ name: "Demo.Pkg" }, [
      ["summary", "What it is"],
      ["author", "Ada"],
      ["author_email", "ada@example.com"],
      ["classifiers", "B"],
      ["classifiers", "A"],
      ["home_page", "https://example.com"],
      ["project_urls", "Docs, https://example.com/a,b"],
      ["requires_dist", "idna"],
      ["requires_python", ">=3.8"],
      ["provides_extra", "x"],
      ["license_expression", "MIT"],
      ["license_file", "LICENSE"],
      ["description", "# Hello"],
      ["description_content_type", "text/markdown"],
      ["comment", "hand-made"],
    ]);
    await post(index.url, upload);
    await post(index.url, sdistUpload({ name: "Demo.Pkg" }, [["summary", "Another"]]));
    const { status, body } = await getJson(index.url, "pypi/demo-pkg/json");
    expect(status).toBe(200);
    const page = `${index.url}project/demo-pkg/`;
    expect(body.info).toEqual({
      author: "Ada",
      author_email: "ada@example.com",
      bugtrack_url: null,
      classifiers: ["B", "A"],
      description: "# Hello",
      description_content_type: "text/markdown",
      docs_url: null,
      download_url: null,
      downloads: { last_day: -1, last_month: -1, last_week: -1 },
      dynamic: null,
      home_page: "https://example.com",
      keywords: null,
      license: null,
      license_expression: "MIT",
      license_files: ["LICENSE"],
      maintainer: null,
      maintainer_email: null,
      name: "Demo.Pkg",
      package_url: page,
      platform: null,
      project_url: page,
      project_urls: { Docs: "https://example.com/a,b", Homepage: "https://example.com" },
      provides_extra: ["x"],
      release_url: `${page}1.0/`,
      requires_dist: ["idna"],
      requires_python: ">=3.8",
      summary: "What it is",
      version: "1.0",
      yanked: false,
      yanked_reason: null,
    });
    const [wheel, sdist] = body.urls ?? [];
    expect(wheel).toEqual({
      comment_text: "hand-made",
      "core-metadata": { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      digests: {
        blake2b_256: expect.stringMatching(/^[0-9a-f]{64}$/),
        md5: createHash("md5").update(upload.content).digest("hex"),
        sha256: sha256(upload.content),
      },
      downloads: -1,
      filename: upload.filename,
      has_sig: false,
      md5_digest: createHash("md5").update(upload.content).digest("hex"),
      packagetype: "bdist_wheel",
      python_version: "py3",
      requires_python: ">=3.8",
      size: upload.content.length,
      upload_time: "2026-08-01T12:34:56",
      upload_time_iso_8601: "2026-08-01T12:34:56.789000Z",
      url: expect.stringContaining(upload.filename),
      yanked: false,
      yanked_reason: null,
    });
    expect(sdist).toMatchObject({
      packagetype: "sdist",
      python_version: "source",
      "core-metadata": false,
    });
    expect(body).toMatchObject({
      last_serial: 2,
      ownership: { organization: null, roles: [] },
      releases: { "1.0": body.urls },
      vulnerabilities: [],
    });
  });

  it("shows the newest release that is neither preliminary nor yanked", async () => {
    await using index = await runningIndex();
    for (const version of ["1.0", "1.2", "1.10", "2.0rc1"]) {
      await post(index.url, wheelUpload({ version }));
    }
    const shown = async () =>
      (await getJson(index.url, "pypi/demo-pkg/json")).body.info?.["version"];
    const yank = (version: string) =>
      fetch(new URL("_/rehearsal/yank", index.url), {
        method: "POST",
        body: JSON.stringify({ project: "demo-pkg", version, reason: "broken" }),
      });
    expect(await shown()).toBe("1.10");
    for (const version of ["1.10", "1.2", "1.0"]) await yank(version);
    expect(await shown()).toBe("2.0rc1");
    await yank("2.0rc1");
    expect(await shown()).toBe("2.0rc1");
    const { body } = await getJson(index.url, "pypi/demo-pkg/1.2/json");
    expect(body.info).toMatchObject({ version: "1.2", yanked: true, yanked_reason: "broken" });
  });

  it("has one document per release, by any spelling of the version, without the others", async () => {
    await using index = await runningIndex();
    for (const version of ["1.0", "2.0"]) await post(index.url, wheelUpload({ version }));
    const { body } = await getJson(index.url, "pypi/demo-pkg/1.0.0/json");
    expect(body.info).toMatchObject({ version: "1.0" });
    expect(body.urls).toHaveLength(1);
    expect(body).not.toHaveProperty("releases");
    expect((await getJson(index.url, "pypi/demo-pkg/1.0/json/")).status).toBe(200);
  });

  it("says in JSON what it does not have", async () => {
    await using index = await runningIndex();
    await post(index.url, wheelUpload());
    for (const path of ["pypi/other/json", "pypi/demo-pkg/9/json", "pypi/demo-pkg/x/json"]) {
      expect(await getJson(index.url, path)).toEqual({
        status: 404,
        body: { message: "Not Found" },
      });
    }
  });
});
