import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readBytes, refusalOf } from "./read-bytes.ts";

interface Scenario {
  readonly id: string;
  readonly filename: string;
  readonly content: string;
  readonly status: number;
  readonly message: string;
}

const vectors = JSON.parse(
  await readFile(join(import.meta.dirname, "../fixtures/vectors/uploads.json"), "utf8"),
) as { readonly "base-sdist": string; readonly scenarios: readonly Scenario[] };

const archiveRefusals =
  /^Invalid distribution file\. (None|File .*|(?:ZIP|tar) archive not accepted: .*)$/;

const distinct = new Map<string, Scenario>();
for (const scenario of vectors.scenarios) {
  if (!/^file:(?!ext:)/.test(scenario.id) || !/\.(whl|tar\.gz|zip)$/.test(scenario.filename))
    continue;
  distinct.set(`${scenario.content} ${scenario.message}`, scenario);
}

const read = ({ content, filename }: Scenario) =>
  readBytes(
    Buffer.from(content === "base-sdist" ? vectors["base-sdist"] : content, "base64"),
    filename.endsWith(".tar.gz") ? "tar.gz" : "zip",
  );

describe("refusals of archives", () => {
  it.each([...distinct.values()])("are PyPI's in $id ($filename)", async (scenario) => {
    const { problems } = await read(scenario);
    const expected = archiveRefusals.exec(scenario.message)?.[1];
    expect(refusalOf(problems)).toBe(expected);
  });
});

describe("accepted uploads", () => {
  const accepted = [...distinct.values()].filter(({ status }) => status === 200);
  const odd = /^file:(sdist-(dotdot|truncated|symlink)|wheel-(dotdot|backslash|abs))/;
  it.each(accepted.filter(({ id }) => !odd.test(id)))("have no problem: $id", async (scenario) => {
    expect((await read(scenario)).problems).toEqual([]);
  });
  it.each(accepted.filter(({ id }) => odd.test(id)))("can be dangerous: $id", async (scenario) => {
    expect((await read(scenario)).problems).not.toEqual([]);
  });
});
