import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { parse } from "yaml";
import { generatedDocs } from "../scripts/generated-docs.mjs";
import { inputTable } from "../src/input-table.ts";
import { version } from "../src/version.ts";
import { root } from "./support/run-program.ts";

const read = (path: string) => readFile(join(root, path), "utf8");

it("action.yml and the README's tables are what the tables give (`npm run docs`)", async () => {
  for (const [path, text] of await generatedDocs()) expect(await read(path)).toBe(text);
});

it("action.yml declares every input of a workflow, and no default but what only a runner knows", async () => {
  const action = parse(await read("action.yml")) as {
    inputs: Record<string, { default?: string }>;
    runs: { using: string; main: string };
  };
  const expected = Object.entries(inputTable)
    .filter(
      ([, { stages, ...input }]) =>
        !("terminalOnly" in input) && stages.some((stage) => stage !== "index"),
    )
    .flatMap(([name, input]) => ("alias" in input ? [name, input.alias] : [name]));
  expect(Object.keys(action.inputs).toSorted()).toEqual(expected.toSorted());
  const defaults = Object.entries(action.inputs).filter(([, input]) => "default" in input);
  expect(defaults.map(([name, input]) => [name, input.default])).toEqual([
    ["matrix", expect.stringMatching(/^\$\{\{ toJSON\(matrix\) \}\}$/)],
  ]);
  expect(action.runs).toEqual({ using: "node24", main: "dist/main.cjs", post: "dist/post.cjs" });
});

it("the inputs of pypa/gh-action-pypi-publish are all there", () => {
  const incumbent = [
    "user",
    "password",
    "repository-url",
    "packages-dir",
    "verify-metadata",
    "skip-existing",
    "verbose",
    "print-hash",
    "attestations",
  ];
  expect(incumbent.filter((name) => !Object.hasOwn(inputTable, name))).toEqual([]);
});

it("the program's version is that of package.json", async () => {
  expect((JSON.parse(await read("package.json")) as { version: string }).version).toBe(version);
});

it("the lock file names no host of a registry", async () => {
  const lock = await read("package-lock.json");
  expect(lock.match(/"resolved": "https?:/g)).toBeNull();
});
