import { describe, expect, it } from "@jest/globals";
import { checkName, readOwnName } from "../../src/hand-over/artifact-name.ts";
import { originOfBuild, readLeg } from "../../src/hand-over/build-job.ts";
import { InputReader, type InputValues } from "../../src/inputs.ts";
import { readTag, releasedTag } from "../../src/release-tag.ts";
import { jobEnvironment } from "../support/artifact-folder.ts";
import { recordingHost } from "../support/recording-host.ts";

const readerOf = (given: InputValues) =>
  new InputReader({ given: (name) => given[name], manifest: {}, project: {} });

describe("the name of an artifact", () => {
  const read = (name?: string) =>
    readOwnName(readerOf(name === undefined ? {} : { "artifact-name": name }));

  it("is `distributions`, and `none` turns it off", () => {
    expect([read(), read("wheels linux"), read("none")]).toEqual([
      "distributions",
      "wheels linux",
      undefined,
    ]);
  });

  it.each(['"', ":", "<", ">", "|", "\r", "\n", "\\", "/"])("does not hold %j", (character) => {
    const name = `a${character}b`;
    const message = `Input \`artifact-name\` must hold no ${JSON.stringify(character)}; got \`${name}\``;
    expect(() => read(name)).toThrow(message);
    expect(() => checkName(name)).toThrow(message);
  });

  it("is a pattern only where artifacts are fetched", () => {
    expect(checkName("distributions-?*")).toBe("distributions-?*");
    expect(() => read("distributions*")).toThrow(
      "Input `artifact-name` must name a single artifact; only later stages take a pattern; got `distributions*`",
    );
  });
});

describe("the tag", () => {
  it.each([
    ["v1.0", "v1.0"],
    ["refs/tags/v1.0", "v1.0"],
    ["pkg/v1.0-rc.1", "pkg/v1.0-rc.1"],
  ])("is read from `%s`", (tag, expected) => {
    expect(readTag(readerOf({ tag }))).toBe(expected);
  });

  it.each([
    "-v1",
    "v1..2",
    "v 1",
    "v1~",
    "a//b",
    "/v1",
    "v1/",
    "v1.lock",
    "v1.",
    ".v1",
    "@",
    "v@{1}",
  ])("is no tag of git: `%s`", (tag) => {
    expect(() => readTag(readerOf({ tag }))).toThrow("Input `tag` must be the name of a tag");
  });

  it("is by default the one that started the run", () => {
    expect(readTag(readerOf({}))).toBeUndefined();
    expect(releasedTag(undefined, { GITHUB_REF: "refs/tags/v1.0" })).toBe("v1.0");
    expect(releasedTag(undefined, { GITHUB_REF: "refs/heads/main" })).toBeUndefined();
    expect(releasedTag("v2.0", { GITHUB_REF: "refs/tags/v1.0" })).toBe("v2.0");
  });
});

describe("the leg of the matrix", () => {
  const leg = (matrix: string) => readLeg(readerOf({ matrix }));

  it("is the same text in whatever order the runner gives it", () => {
    expect(leg('{\n  "os": "linux",\n  "build": [1]\n}')).toBe('{"build":[1],"os":"linux"}');
  });

  it.each(["null", "{}"])("is none for `%s`", (matrix) => {
    expect(leg(matrix)).toBeUndefined();
  });

  it.each(["linux", "[1]", '"a"'])("is refused when it is no object: `%s`", (matrix) => {
    expect(() => leg(matrix)).toThrow(`Input \`matrix\` must be a JSON object; got \`${matrix}\``);
  });
});

describe("the origin of a build", () => {
  const build = { project: "/home/runner/demo/packages/one", commit: "c", leg: '{"os":"linux"}' };
  const env = { ...jobEnvironment, GITHUB_WORKSPACE: "/home/runner/demo", GITHUB_ACTION: "dist" };

  it("is run, job, leg, step and the project's place in the workspace", () => {
    expect(originOfBuild({ ...build, tag: "v2.0" }, { ...recordingHost(), env })).toEqual({
      ...{ commit: "c", ref: "refs/tags/v2.0", repository: "acme/demo", run: "7" },
      job: { job: "build", leg: '{"os":"linux"}', step: "dist", project: "packages/one" },
    });
  });

  it("is in a terminal the commit alone, so that the same commit gives the same manifest", () => {
    expect(originOfBuild(build, { ...recordingHost(), kind: "terminal" })).toEqual({
      commit: "c",
      job: {},
    });
  });
});
