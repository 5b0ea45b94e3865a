import { describe, expect, it } from "@jest/globals";
import { createHttp } from "../../src/http.ts";
import { locateIndex } from "../../src/index/locations.ts";
import {
  askReleaseState,
  judgedAs,
  listedState,
  type ReleaseState,
  stateFor,
} from "../../src/index/release-state.ts";
import {
  post,
  runningIndex,
  sdistUpload,
  sha256,
  wheelUpload,
} from "../rehearsal/running-index.ts";
import { type Answer, scriptedIndex } from "../support/scripted-index.ts";

const signal = new AbortController().signal;

async function ask(url: string, project = "demo-pkg", version = "1.0") {
  const http = createHttp();
  try {
    const index = locateIndex(new URL("legacy/", url), undefined);
    return await askReleaseState(project, version, index, http, signal);
  } finally {
    await http.close();
  }
}

const local = ({ filename, content, form }: ReturnType<typeof wheelUpload>) => ({
  filename,
  kind: filename.endsWith(".whl") ? ("wheel" as const) : ("sdist" as const),
  sha256: sha256(content),
  form,
});

describe("the state of a release on an index with the JSON API", () => {
  it("is that of a new project where nothing is there, and its simple page is not asked for", async () => {
    await using index = await scriptedIndex(() => ({ status: 404, text: "{}" }));
    expect(await ask(index.url)).toEqual({ project: "new", files: [] });
    expect(index.asked.map(({ path }) => path).toSorted()).toEqual([
      "/pypi/demo-pkg/1.0/json",
      "/pypi/demo-pkg/json",
    ]);
  });

  it("has every file of every release, and how the project is shown", async () => {
    await using index = await runningIndex({ now: () => new Date("2026-09-01T10:00:00Z") });
    const uploads = [
      wheelUpload({ name: "Demo.Pkg", version: "0.9" }),
      wheelUpload({ name: "Demo.Pkg" }),
      sdistUpload({ name: "Demo.Pkg" }),
    ];
    for (const upload of uploads) expect((await post(index.url, upload)).status).toBe(200);
    const state = await ask(index.url);
    expect(state).toMatchObject({ project: "there", displayName: "Demo.Pkg", status: "active" });
    expect(state?.owners).toBe(0);
    const files = uploads.map(({ filename, content }) => ({
      filename,
      size: content.length,
      sha256: sha256(content),
      blake2_256: expect.stringMatching(/^[0-9a-f]{64}$/),
      uploaded: new Date("2026-09-01T10:00:00Z"),
      yanked: false,
    }));
    const byName = (a: { filename: string }, b: { filename: string }) =>
      a.filename < b.filename ? -1 : 1;
    expect(state?.files.toSorted(byName)).toMatchObject(files.toSorted(byName));
  });

  it("tells the rules of each file what they ask", async () => {
    await using index = await runningIndex({ now: () => new Date("2026-09-01T10:00:00Z") });
    const old = wheelUpload({ version: "0.9" });
    const [same, sdist] = [wheelUpload(), sdistUpload()];
    for (const upload of [old, same, sdist]) await post(index.url, upload);
    const state = (await ask(index.url)) as ReleaseState;
    const common = {
      project: "there",
      displayName: "demo-pkg",
      projectStatus: "active",
      owners: 0,
      releaseCreated: new Date("2026-09-01T10:00:00Z"),
      hasSdist: true,
      projectSize: old.content.length + same.content.length + sdist.content.length,
    };
    expect(stateFor(local(same), state)).toMatchObject({
      ...common,
      existingFile: { filename: same.filename, sha256: sha256(same.content) },
      previousFile: { version: "0.9", size: old.content.length },
    });
    expect(stateFor(local(same), state).versions?.toSorted()).toEqual(["0.9", "1.0"]);
    const other = wheelUpload({ tag: "py2-none-any" });
    const stateOfOther = stateFor(local(other), state);
    expect(stateOfOther).toMatchObject(common);
    expect(stateOfOther).not.toHaveProperty("existingFile");
    expect(stateOfOther).not.toHaveProperty("previousFile");
    const renamed = { ...local(same), filename: other.filename };
    expect(stateFor(renamed, state).existingFile?.filename).toBe(same.filename);
    // 1.0.0 is the same release, 2.0 is none.
    expect(stateFor(local(sdistUpload({ version: "1.0.0" })), state).hasSdist).toBe(true);
    const next = stateFor(local(sdistUpload({ version: "2.0" })), state);
    expect(next).toMatchObject({ hasSdist: false, previousFile: { version: "1.0" } });
    expect(next).not.toHaveProperty("releaseCreated");
  });
});

const hash = "a".repeat(64);
const file = (filename: string, more: object = {}) => ({
  filename,
  digests: { sha256: hash },
  ...more,
});
const json = (value: unknown): Answer => ({ status: 200, text: JSON.stringify(value) });

/** An index that answers one project by its address. */
const scripted = (answers: Readonly<Record<string, Answer>>) =>
  scriptedIndex(({ path }) => answers[path] ?? { status: 404, text: "{}" });

describe("what an index tells", () => {
  it("of status and owners is understood, and an organisation has none that can be counted", async () => {
    const project = (ownership: unknown) =>
      json({ info: { name: "Demo" }, urls: [], releases: {}, ownership });
    const roles = [
      { role: "Owner", user: "a" },
      { role: "Maintainer", user: "b" },
    ];
    const page = json({ files: [], "project-status": { status: "archived", reason: "done" } });
    for (const [organization, owners] of [
      [null, 1],
      ["pypa", undefined],
    ] as const) {
      await using index = await scripted({
        "/pypi/demo-pkg/json": project({ organization, roles }),
        "/simple/demo-pkg/": page,
      });
      const state = await ask(index.url);
      expect(state).toMatchObject({ project: "there", displayName: "Demo", status: "archived" });
      expect(state?.owners).toBe(owners);
    }
  });

  it("is taken from the release where the project's answer is older or has no files", async () => {
    const info = { name: "demo-pkg", version: "1.0.0" };
    await using index = await scripted({
      "/pypi/demo-pkg/json": json({ info, urls: [] }),
      "/pypi/demo-pkg/1.0/json": json({ info, urls: [file("demo_pkg-1.0.tar.gz")] }),
    });
    const state = (await ask(index.url)) as ReleaseState;
    expect(state.files).toMatchObject([{ filename: "demo_pkg-1.0.tar.gz", version: "1.0.0" }]);
    expect(state).not.toHaveProperty("status");
    expect(stateFor(local(sdistUpload()), state).versions).toEqual(["1.0.0"]);
  });

  it("of sizes counts only when it tells those of all files", async () => {
    const files = [file("demo_pkg-0.1.tar.gz", { size: 7 }), file("demo_pkg-0.2.tar.gz")];
    await using index = await scripted({
      "/pypi/demo-pkg/json": json({ info: {}, urls: [], releases: { "0.1": files } }),
    });
    const state = (await ask(index.url)) as ReleaseState;
    expect(stateFor(local(sdistUpload()), state)).not.toHaveProperty("projectSize");
  });

  it("of yanked releases makes them neither latest nor the one before", async () => {
    const releases = {
      "0.8": [file("demo_pkg-0.8.tar.gz", { size: 8 })],
      "0.9": [file("demo_pkg-0.9.tar.gz", { size: 9, yanked: true })],
      "9.0": [file("demo_pkg-9.0.tar.gz", { size: 9, yanked: true })],
    };
    await using index = await scripted({ "/pypi/demo-pkg/json": json({ urls: [], releases }) });
    const state = (await ask(index.url)) as ReleaseState;
    expect(stateFor(local(sdistUpload()), state)).toMatchObject({
      versions: ["0.8"],
      previousFile: { version: "0.8", size: 8 },
    });
  });

  it.each<[string, Answer]>([
    ["no JSON", { status: 200, text: "<html>hello</html>" }],
    ["JSON of another kind", json(["hello"])],
    ["a refusal", { status: 403, text: "no" }],
  ])("is a failure with the index's words when it is %s", async (_kind, answer) => {
    await using index = await scripted({ "/pypi/demo-pkg/json": answer });
    await expect(ask(index.url)).rejects.toMatchObject({ code: "index-unreachable" });
  });
});

describe("an index with the simple API alone", () => {
  it("tells what it lists, and unknown content proves nothing", () => {
    const url = new URL("http://127.0.0.1/file");
    const { filename } = wheelUpload();
    const state = listedState([{ filename, url, sha256: undefined, yanked: false }]);
    expect(state.project).toBe("there");
    expect(stateFor(local(wheelUpload()), state)).toEqual({
      project: "there",
      versions: ["1.0"],
      hasSdist: false,
      isYanked: false,
    });
    expect(listedState(undefined)).toEqual({ project: "new", files: [] });
  });

  it("is judged as one that is not PyPI", () => {
    const kind = (url: string) => judgedAs(locateIndex(new URL(url), undefined));
    expect(kind("https://upload.pypi.org/legacy/")).toBe("pypi");
    expect(kind("http://127.0.0.1:1/legacy/")).toBe("pypi");
    expect(kind("http://127.0.0.1:1/")).toBe("other");
  });
});
