import { expect, it } from "@jest/globals";
import { code, details, markdownTable, textTable } from "../../src/report/tables.ts";

it("a Markdown table keeps its columns whatever the cells hold", () => {
  expect(markdownTable(["A", "B"], [["x|y", "two\nlines"]])).toBe(
    "| A | B |\n|---|---|\n| x\\|y | two lines |\n",
  );
});

it("code keeps its backticks", () => {
  expect([code("a"), code("a`b")]).toEqual(["`a`", "`` a`b ``"]);
});

it("the title of folded text is shown as it is", () => {
  expect(details(`Log of ${code("a < b && 'c'")}`, "body")).toBe(
    "<details><summary>Log of <code>a &lt; b &amp;&amp; 'c'</code></summary>\n\nbody\n</details>\n",
  );
  expect(details(`Log of ${code("a`b")}`, "")).toContain("Log of <code>a`b</code><");
});

it("columns are as wide as their widest cell, numbers to the right", () => {
  const rows = [
    ["a.whl", "4 kB", "new"],
    ["longer.tar.gz", "123 kB", ""],
  ];
  expect(textTable(rows, new Set([1]))).toEqual([
    "a.whl            4 kB  new",
    "longer.tar.gz  123 kB",
  ]);
});
