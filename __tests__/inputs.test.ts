import { describe, expect, it } from "@jest/globals";
import { PublishError } from "../src/errors.ts";
import { type InputName, inputTable } from "../src/input-table.ts";
import { InputReader } from "../src/inputs.ts";
import { allowedNames } from "../src/settings.ts";
import { stageEntry, stageNames } from "../src/stages/index.ts";

const readerOf = (given: Partial<Record<InputName, string>>, more: object = {}) =>
  new InputReader({ given: (name) => given[name], manifest: {}, project: {}, ...more });

/** The message of a failure. */
function messageOf(task: () => unknown): string {
  try {
    task();
  } catch (error) {
    if (error instanceof PublishError) return error.message;
    throw error;
  }
  throw new Error("did not fail");
}

describe("the table of inputs", () => {
  it.each(stageNames)("lists exactly the inputs that `%s` reads", async (name) => {
    const reader = readerOf({});
    const stage = await stageEntry(name).load();
    stage.readInputs(reader);
    // Before the stage and after it, these are read for every stage.
    const everywhere = [
      "stage",
      "verbose",
      "report-file",
      "project-dir",
      "artifact-name",
      "matrix",
    ];
    const read = new Set([...reader.used.keys(), ...everywhere]);
    const listed = new Set([...allowedNames(name), ...everywhere]);
    expect([...read].toSorted()).toEqual([...listed].toSorted());
  });

  it("names only stages that exist", () => {
    const named = new Set(Object.values(inputTable).flatMap(({ stages }) => [...stages]));
    expect([...named].filter((name) => !stageNames.includes(name))).toEqual([]);
  });
});

describe("an input", () => {
  it("comes from the workflow, else the manifest, else the project, else the table", () => {
    const sources = { manifest: { strict: "true", ignore: "A" }, project: { strict: "false" } };
    expect(readerOf({ strict: "false" }, sources).boolean("strict")).toBe(false);
    expect(readerOf({}, sources).boolean("strict")).toBe(true);
    expect(readerOf({}, { project: { strict: "true" } }).boolean("strict")).toBe(true);
    expect(readerOf({}).boolean("strict")).toBe(false);
  });

  it("that is a boolean takes true and false in any case, and nothing else", () => {
    expect(readerOf({ strict: "True" }).boolean("strict")).toBe(true);
    expect(messageOf(() => readerOf({ strict: "yes" }).boolean("strict"))).toBe(
      "Input `strict` must be `true` or `false`; got `yes`",
    );
  });

  it("that is a size knows powers of 1000 and of 1024, and `none`", () => {
    const size = (text: string) => readerOf({ "max-wheel-size": text }).size("max-wheel-size");
    expect([size("1 MB"), size("1.5kB"), size("1 MiB"), size("7")]).toEqual([
      1e6,
      1500,
      2 ** 20,
      7,
    ]);
    expect(size("none")).toBeUndefined();
    expect(messageOf(() => size("big"))).toBe(
      "Input `max-wheel-size` must be a size such as `500 kB` or `none`; got `big`",
    );
  });

  it("that is a number must be in its range", () => {
    expect(readerOf({ timeout: "30" }).seconds("timeout")).toBe(30);
    for (const text of ["0", "-1", "1.5", "soon", "99999999"]) {
      expect(messageOf(() => readerOf({ timeout: text }).seconds("timeout"))).toBe(
        `Input \`timeout\` must be a whole number from 1 to 86400; got \`${text}\``,
      );
    }
  });

  it("that is a URL must be one of HTTP", () => {
    for (const text of ["nonsense", "ftp://host/", "file:///etc/passwd"]) {
      expect(messageOf(() => readerOf({ "index-url": text }).url("index-url"))).toBe(
        `Input \`index-url\` must be a URL such as \`https://host/path/\`; got \`${text}\``,
      );
    }
  });

  it("that is a list is split at spaces, commas and newlines", () => {
    expect(readerOf({ ignore: "FN001, WH004\n DS002 " }).list("ignore")).toEqual([
      "FN001",
      "WH004",
      "DS002",
    ]);
    expect(readerOf({}).list("ignore")).toEqual([]);
  });
});
