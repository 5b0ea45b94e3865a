import { describe, expect, it } from "@jest/globals";
import { judgeUpload } from "../../src/rules/judge.ts";
import type { DescriptionVerdict } from "../../src/rules/subject.ts";
import {
  type DistributionOptions,
  makeSdist,
  makeTarGz,
  makeWheel,
  sdistFilename,
  wheelFilename,
} from "../support/distributions.ts";
import { brokenRules, judge, options, readUpload } from "./judging.ts";

const headersOf = (text: string): (readonly [string, string])[] =>
  text.split("\n").map((line) => {
    const colon = line.indexOf(": ");
    return [line.slice(0, colon), line.slice(colon + 2)];
  });

const wheelRules = (more: DistributionOptions) =>
  brokenRules(wheelFilename(), makeWheel({ metadataVersion: "2.4", ...more }));

describe("the metadata of a wheel", () => {
  it.each([
    ["Requires-Dist: a>=1; python_version > '3'", []],
    ["Requires-Dist: a >= dog", ["MD012"]],
    ["Requires-Dist: a @ https://example.org/a.whl", ["MD013"]],
    ["Requires-Python: 3.8", ["MD014"]],
    ["Provides-Dist: a >= dog", ["MD012"]],
    ["Summary: a\nSummary: b", ["MD018", "MD003"]],
    ["Project-URL: A, https://a.org\nProject-URL: A, https://b.org", ["MD018", "MD003"]],
    ["Project-URL: A", ["MD011"]],
    ["Home-page: example.org", ["MD010"]],
    ["Author-email: jane@localhost", ["MD007"]],
    ["Author-email: Jane <jane@example.org>, John <john@localhost>", ["MD007"]],
    ["Author: UNKNOWN", ["MD022"]],
    ["Dynamic: Version", ["MD015"]],
    ["Dynamic: Dynamic", ["MD015"]],
    ["Provides-Extra: -x", ["MD016"]],
    ["Import-Name: a", ["MD002"]],
    ["Classifier: Topic :: Utilities", []],
    ["Classifier: Topic :: Nothing", ["MD008"]],
    ["Classifier: Natural Language :: Ukranian", ["MD008"]],
    ["Classifier: Private :: Do Not Upload", ["MD009"]],
    ["X-Own: 1", ["MD018"]],
    ["License-Expression: MIT", []],
    ["License-Expression: Foo", ["LI001"]],
    ["License-Expression: GPL-3.0", ["LI007"]],
    ["License-Expression: MIT\nLicense: MIT", ["LI002"]],
    ["License-Expression: MIT\nClassifier: License :: OSI Approved :: MIT License", ["LI005"]],
    ["License-File: ../LICENSE", ["LI003", "LI004"]],
    ["License-File: LICENSE", ["LI004"]],
    ["Description-Content-Type: text/html", ["DS001"]],
    ["Description-Content-Type: text/markdown; charset=utf-8", ["DS001"]],
  ])("with %j breaks its rules", async (text, rules) => {
    const found = await wheelRules({ headers: headersOf(text) });
    expect(found.toSorted()).toEqual([...rules].toSorted());
  });

  it("may be of a version that does not exist yet, or be too old for its fields", async () => {
    expect(await wheelRules({ metadataVersion: "9.0" })).toEqual(["MD001"]);
  });

  it("that names licence files and is too old for them is worth no more than information", async () => {
    const headers = headersOf("License-File: LICENSE");
    const findings = await judge(wheelFilename(), makeWheel({ metadataVersion: "2.1", headers }));
    expect(findings.find(({ rule }) => rule === "MD021")?.level).toBe("info");
  });

  it.each([
    ["LGPL-2.1", "Write `LGPL-2.1-only` or `LGPL-2.1-or-later`"],
    ["GPL-2.0+", "Write `GPL-2.0-or-later`"],
    ["eCos-2.0", "Use the successor, such as `GPL-3.0-only` or `GPL-3.0-or-later`"],
  ])("with the deprecated licence %s says what takes its place", async (id, hint) => {
    const headers = headersOf(`License-Expression: ${id}`);
    const findings = await judge(wheelFilename(), makeWheel({ headers }));
    expect(findings.find(({ rule }) => rule === "LI007")?.hint).toBe(hint);
  });

  it("has a version in its normal form", async () => {
    const version = "1.0-alpha";
    const content = makeWheel({ version });
    expect(await brokenRules("demo_pkg-1.0a0-py3-none-any.whl", content)).toContain("MD023");
  });

  it("is that of the filename", async () => {
    const findings = await judge(sdistFilename(), makeSdist({ name: "other" }));
    expect(findings.find(({ rule }) => rule === "MD019")).toMatchObject({
      level: "error",
      message: "`other-1.0/PKG-INFO` is of `other`, the filename of `demo-pkg`",
    });
  });
});

describe("the description", () => {
  const described = async (headers: string, verdict: DescriptionVerdict, text = "Demo *x\n") => {
    const wheel = makeWheel({
      headers: headers === "" ? [] : headersOf(headers),
      description: text,
    });
    const upload = await readUpload(wheelFilename(), wheel);
    const judgement = await judgeUpload(upload, { ...options, render: async () => verdict });
    return judgement.findings.filter(({ rule }) => rule.startsWith("DS"));
  };

  it("that does not render is refused, with the lines that are wrong", async () => {
    const findings = await described("Description-Content-Type: text/x-rst", {
      kind: "failed",
      messages: ["<string>:3: (ERROR/3) Unexpected indentation.", "something else"],
    });
    expect(findings.filter(({ rule }) => rule === "DS004")).toMatchObject([
      {
        level: "error",
        message: "The description does not render: line 3: Unexpected indentation",
        refusal: {
          status: 400,
          message:
            "The description failed to render for 'text/x-rst'. See https://pypi.org/help/#description-content-type for more information.",
        },
      },
      { message: "The description does not render: something else" },
    ]);
  });

  it("of which nothing is left is refused", async () => {
    const messages = ["No content rendered from RST source."];
    const findings = await described("", { kind: "failed", messages });
    expect(findings.map(({ rule }) => rule)).toEqual(["DS005", "DS002", "DS003"]);
  });

  it("that could not be rendered is no pass", async () => {
    const findings = await described("", { kind: "not-rendered", reason: "no Python" });
    expect(findings.find(({ rule }) => rule === "DS008")).toMatchObject({
      level: "warning",
      message: "The description was not rendered: no Python",
    });
  });

  it.each([
    ["[a]: https://example.org\n", ["DS005"]],
    [" \n\n", ["DS005"]],
    ["[a]: https://example.org\n\ntext\n", []],
    ["<!-- comment -->\n", []],
  ])("in Markdown, %j, is refused only when nothing is left", async (text, rules) => {
    const type = "Description-Content-Type: text/markdown";
    const findings = await described(type, { kind: "failed", messages: [] }, text);
    expect(findings.map(({ rule }) => rule).filter((rule) => rule !== "DS003")).toEqual(rules);
  });

  it.each([
    ["text/markdown", "![logo](docs/logo.png) and [a](https://a.org) and [b](#b)\n", ["DS006"]],
    ["text/markdown", '<img alt="x" src="logo.svg">\n', ["DS006"]],
    ["text/markdown", "```\n[a](b)\n```\n`[c](d)`\n", []],
    ["text/markdown", "[docs]: docs/index.md\n\n[docs]\n", ["DS006"]],
    ["text/x-rst", ".. image:: logo.png\n", ["DS006"]],
    ["text/x-rst", "`a <https://a.org>`_ and `b <b.rst>`_\n", ["DS006"]],
    ["text/x-rst", "# Title\n\n```\ncode\n```\n", ["DS007"]],
    ["text/x-rst", "Title\n``````\n\nText\n", []],
    ["text/markdown", "Title\n=====\n\n.. note::\n\n   x\n", ["DS007"]],
  ])("as %s, %j, breaks %j", async (type, text, rules) => {
    const verdict: DescriptionVerdict = { kind: "rendered", html: "" };
    const findings = await described(`Description-Content-Type: ${type}`, verdict, text);
    expect(findings.map(({ rule }) => rule).filter((rule) => rule !== "DS003")).toEqual(rules);
  });

  it("as old setuptools indented it is one finding, which says so", async () => {
    const text = "Demo\n        ====\n        \n        Title\n        -----\n";
    const messages = ["<string>:2: (SEVERE/4) Unexpected section title.", "<string>:5: more"];
    const findings = await described("", { kind: "failed", messages }, text);
    const found = findings.filter(({ rule }) => rule === "DS004");
    expect(found.map(({ hint }) => hint?.slice(0, 31))).toEqual([
      "Build with a current setuptools",
    ]);
  });

  it("as plain text needs no rendering", async () => {
    const type = "Description-Content-Type: text/plain";
    const findings = await described(type, { kind: "failed", messages: ["not asked"] });
    expect(findings.map(({ rule }) => rule)).toEqual(["DS003"]);
  });
});

describe("an sdist", () => {
  const sdist = (paths: readonly string[]) =>
    makeTarGz(
      new Map(
        paths.map((path) => [
          path,
          Buffer.from("Metadata-Version: 2.1\nName: demo-pkg\nVersion: 1.0\n"),
        ]),
      ),
    );

  it.each([
    [["demo_pkg-1.0/PKG-INFO", "demo_pkg-1.0/pyproject.toml"], []],
    [["demo_pkg-1.0/PKG-INFO", "demo_pkg-1.0/setup.cfg"], ["SD004"]],
    [["demo-pkg-1.0/PKG-INFO", "demo-pkg-1.0/pyproject.toml"], ["TG006"]],
    [["demo_pkg-1.0/a.py", "demo_pkg-1.0/pyproject.toml"], ["TG003"]],
    [["./demo_pkg-1.0/PKG-INFO", "./demo_pkg-1.0/pyproject.toml"], ["TG003"]],
    [["demo_pkg-1.0/PKG-INFO", "other/pyproject.toml"], ["TG002"]],
    [
      ["demo_pkg-1.0/PKG-INFO", "/demo_pkg-1.0/pyproject.toml"],
      ["TG002", "TG007", "TG009"],
    ],
  ])("of %j breaks %j", async (paths, rules) => {
    const found = await brokenRules("demo_pkg-1.0.tar.gz", sdist(paths));
    expect(found.filter((rule) => /^(?:TG|SD)/.test(rule)).toSorted()).toEqual(rules);
  });
});
