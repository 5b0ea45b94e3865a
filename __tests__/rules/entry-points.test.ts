import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { isScriptName, parseEntryPoints } from "../../src/rules/entry-points.ts";

const facts = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "fixtures", "vectors", "pypi-facts.json"), "utf8"),
) as { readonly entry_point_names: readonly (readonly [string, boolean])[] };

describe("entry_points.txt", () => {
  it("has the names of programs that PyPI takes", () => {
    const verdicts = facts.entry_point_names.map(([name]) => [name, isScriptName(name)]);
    expect(verdicts).toEqual(facts.entry_point_names);
  });

  it("is read as configparser does", () => {
    const text =
      "# comment\n[console_scripts]\ndemo = a:b\n  [extra]\n\n; no\nOther=c:d\n[x.y]\nz = 1=2\n";
    expect(parseEntryPoints(text)).toEqual({
      ok: true,
      entries: [
        { group: "console_scripts", name: "demo", value: "a:b\n[extra]" },
        { group: "console_scripts", name: "Other", value: "c:d" },
        { group: "x.y", name: "z", value: "1=2" },
      ],
    });
  });

  it.each([
    ["demo = a:b", 1],
    ["\ufeff[console_scripts]\n", 1],
    ["[a]\nx = 1\n[a]\n", 3],
    ["[a]\nx = 1\nx = 2\n", 3],
    ["[a]\nx: 1\n", 2],
    ["[a]\n= 1\n", 2],
  ])("cannot be %j", (text, line) => {
    expect(parseEntryPoints(text)).toMatchObject({ ok: false, line });
  });
});
