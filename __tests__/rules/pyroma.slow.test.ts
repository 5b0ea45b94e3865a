import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { judgeSet, judgeUpload } from "../../src/rules/judge.ts";
import { makeWheel, wheelFilename } from "../support/distributions.ts";
import { testTools } from "../support/test-tools.ts";
import { options, readUpload } from "./judging.ts";

/** Which of our rules says what a test of pyroma's says. */
const counterparts: Readonly<Record<string, RegExp>> = {
  PEPVersion: /^MD005$/,
  Summary: /^QU001$/,
  Description: /^DS003$/,
  Classifiers: /^QU002$/,
  ClassifierVerification: /^MD008$/,
  PythonClassifierVersion: /^QU003$/,
  PythonRequiresVersion: /^(?:QU004|MD014)$/,
  Keywords: /^QU005$/,
  Author: /^QU006$/,
  AuthorEmail: /^QU007$/,
  Url: /^QU008$/,
  Licensing: /^(?:LI00[256]|QU010)$/,
  DevStatusClassifier: /^QU009$/,
  BusFactor: /^QU012$/,
};

type Header = readonly [name: string, value: string];

const mit = "License :: OSI Approved :: MIT License";
const gpl = "License :: OSI Approved :: GNU General Public License v3 (GPLv3)";
const sound: readonly Header[] = [
  ["Summary", "A package that is there to be looked at"],
  ["Classifier", "Development Status :: 5 - Production/Stable"],
  ["Classifier", "Programming Language :: Python :: 3.13"],
  ["Requires-Python", ">=3.10"],
  ["Keywords", "demo"],
  ["Author-email", "Jane Doe <jane@example.org>"],
  ["Project-URL", "Source, https://example.org/demo"],
  ["License-Expression", "MIT"],
  ["Description-Content-Type", "text/markdown"],
];

interface Case {
  readonly title: string;
  readonly headers: readonly Header[];
  readonly version?: string;
  readonly description?: string;
  readonly owners?: number;
}

const without = (...names: readonly string[]) => sound.filter(([name]) => !names.includes(name));
const replaced = (...headers: readonly Header[]): Header[] => [
  ...without(...headers.map(([name]) => name)),
  ...headers,
];

const cases: readonly Case[] = [
  { title: "that has everything", headers: sound, owners: 3 },
  { title: "that has nothing", headers: [], description: "" },
  { title: "with a short summary", headers: replaced(["Summary", "Short one."]) },
  { title: "with a summary just long enough", headers: replaced(["Summary", "Not so long"]) },
  { title: "with a short description", headers: sound, description: "x".repeat(100) },
  { title: "with a description just long enough", headers: sound, description: "x".repeat(101) },
  { title: "without classifiers", headers: without("Classifier") },
  { title: "with an unknown classifier", headers: [...sound, ["Classifier", "Topic :: None"]] },
  {
    title: "for a major version of Python",
    headers: replaced(["Classifier", "Programming Language :: Python :: 3"]),
  },
  { title: "without Requires-Python", headers: without("Requires-Python") },
  { title: "with a bad Requires-Python", headers: replaced(["Requires-Python", "^3.10"]) },
  { title: "without keywords", headers: without("Keywords") },
  { title: "with an address alone", headers: replaced(["Author-email", "jane@example.org"]) },
  {
    title: "with a name and an address",
    headers: [...replaced(["Author-email", "jane@example.org"]), ["Author", "Jane Doe"]],
  },
  { title: "with a name alone", headers: [...without("Author-email"), ["Author", "Jane Doe"]] },
  { title: "without URLs", headers: without("Project-URL") },
  {
    title: "with a home page",
    headers: [...without("Project-URL"), ["Home-page", "https://example.org/"]],
  },
  { title: "without a licence", headers: without("License-Expression") },
  { title: "with two licences", headers: [...sound, ["License", "MIT"]] },
  { title: "with an expression and a classifier", headers: [...sound, ["Classifier", mit]] },
  {
    title: "with a licence and its classifier",
    headers: [...without("License-Expression"), ["License", "MIT"], ["Classifier", mit]],
  },
  {
    title: "with a licence and another's classifier",
    headers: [...without("License-Expression"), ["License", "MIT"], ["Classifier", gpl]],
  },
  {
    title: "with a licence and no classifier",
    headers: [...without("License-Expression"), ["License", "Apache-2.0"]],
  },
  {
    title: "with a classifier for its licence alone",
    headers: [...without("License-Expression"), ["Classifier", mit]],
  },
  { title: "with one owner", headers: sound, owners: 1 },
  { title: "with two owners", headers: sound, owners: 2 },
];

const prose = "A package that is there to be looked at. ".repeat(4);

/** What pyroma reads from METADATA: lists where a field is one, texts elsewhere. */
function dataOf({ headers, version = "1.0", description = prose, owners }: Case) {
  const data: Record<string, string | string[]> = { name: "demo-pkg", version };
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const isList = key === "classifier" || key === "project-url";
    data[key] = isList ? [...(data[key] ?? []), value] : value;
  }
  if (description !== "") data["description"] = description;
  if (owners !== undefined) data["_owners"] = Array.from({ length: owners }, () => "somebody");
  return data;
}

const program = `
import json, sys
from pyroma.ratings import ALL_TESTS
print(json.dumps([
    [type(test).__name__ for test in ALL_TESTS if test.test(data) is False]
    for data in json.load(sys.stdin)
]))
`;

async function ourRules({ headers, description = prose, owners }: Case): Promise<Set<string>> {
  const text = description === "" ? {} : { description };
  const wheel = makeWheel({ metadataVersion: "2.4", headers, ...text });
  const state = owners === undefined ? {} : { state: { owners } };
  const upload = { ...(await readUpload(wheelFilename(), wheel)), ...state };
  const { findings } = await judgeUpload(upload, options);
  return new Set([...findings, ...(await judgeSet([upload], options))].map(({ rule }) => rule));
}

describe("pyroma says the same of a project", () => {
  let theirs: readonly (readonly string[])[];

  beforeAll(async () => {
    const { python } = await testTools();
    const input = JSON.stringify(cases.map(dataOf));
    theirs = JSON.parse(execFileSync(python, ["-c", program], { input, encoding: "utf8" }));
  });

  it.each(cases.map((one, index) => [one.title, one, index] as const))(
    "%s",
    async (_title, one, index) => {
      const rules = [...(await ourRules(one))];
      const ours = Object.entries(counterparts)
        .filter(([, rule]) => rules.some((id) => rule.test(id)))
        .map(([test]) => test);
      expect(ours.toSorted()).toEqual([...(theirs[index] ?? [])].toSorted());
    },
  );
});
