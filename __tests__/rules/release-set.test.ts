import { describe, expect, it } from "@jest/globals";
import { judgeSet } from "../../src/rules/judge.ts";
import type { Upload } from "../../src/rules/subject.ts";
import { makeSdist, makeWheel } from "../support/distributions.ts";
import { options, readUpload } from "./judging.ts";

const uploads = async (filenames: readonly string[]): Promise<Upload[]> => {
  const read: Upload[] = [];
  for (const filename of filenames) {
    const files = { [`demo_pkg/${read.length}.txt`]: "x" };
    const content = filename.endsWith(".whl") ? makeWheel({ files }) : makeSdist({ files });
    read.push(await readUpload(filename, content));
  }
  return read;
};

describe("the files of a release", () => {
  it.each([
    [["demo_pkg-1.0-py3-none-any.whl", "demo_pkg-1.0.tar.gz"], []],
    [["demo_pkg-1.0-py3-none-any.whl"], ["QU011"]],
    [["demo_pkg-1.0.tar.gz"], ["ST005"]],
    [["demo_pkg-1.0-py3-none-any.whl", "demo_pkg-1.1.tar.gz"], ["ST003"]],
    [["demo_pkg-1.0-py3-none-any.whl", "other-1.0.tar.gz"], ["ST003"]],
    [["demo_pkg-1.0-py3-none-any.whl", "demo_pkg-1.0.tar.gz", "demo_pkg-1.0.zip"], ["ST002"]],
    [
      ["demo_pkg-1.0-py3-none-any.whl", "Demo_pkg-1.0-py3-none-any.whl", "demo_pkg-1.0.tar.gz"],
      ["ST004"],
    ],
  ])("%j break %j", async (filenames, rules) => {
    const findings = await judgeSet(await uploads(filenames), options);
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
  });

  it.each([
    [{ metadataVersion: "2.4", headers: [["Requires-Dist", "a"]] }, ["MD020"]],
    [{ metadataVersion: "2.1", headers: [["Requires-Dist", "a"]] }, []],
    [
      {
        metadataVersion: "2.4",
        headers: [
          ["Requires-Dist", "a"],
          ["Dynamic", "Requires-Dist"],
        ],
      },
      [],
    ],
  ] as const)("agree, but for what an sdist %j leaves open", async (metadata, rules) => {
    const set = [
      await readUpload("demo_pkg-1.0-py3-none-any.whl", makeWheel()),
      await readUpload("demo_pkg-1.0.tar.gz", makeSdist(metadata)),
    ];
    expect((await judgeSet(set, options)).map(({ rule }) => rule)).toEqual(rules);
  });

  it("do not have the same content", async () => {
    const content = makeWheel();
    const names = ["demo_pkg-1.0-py3-none-any.whl", "demo_pkg-1.0-py2-none-any.whl"];
    const same = await Promise.all(names.map((name) => readUpload(name, content)));
    const findings = await judgeSet(same, { ...options, ignore: new Set(["QU011"]) });
    expect(findings).toMatchObject([
      { rule: "ST001", level: "error", file: "demo_pkg-1.0-py2-none-any.whl" },
    ]);
  });
});
