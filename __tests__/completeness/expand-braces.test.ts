import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { expandBraces } from "../../src/completeness/expand-braces.ts";
import { splitOutsideBraces, splitWords } from "../../src/split-words.ts";

const textsOf = (pattern: string): readonly string[] => {
  const expanded = expandBraces(pattern);
  return expanded.ok ? expanded.texts : [expanded.problem];
};

describe("braces in a pattern", () => {
  it.each([
    ["cp312", ["cp312"]],
    ["cp3{9..11}", ["cp39", "cp310", "cp311"]],
    ["cp3{11..9}", ["cp311", "cp310", "cp39"]],
    ["{a,b}-{c,d}", ["a-c", "a-d", "b-c", "b-d"]],
    ["cp313{,t}-x", ["cp313-x", "cp313t-x"]],
    ["cp3{9,1{0..2}}", ["cp39", "cp310", "cp311", "cp312"]],
    ["cp3{9,10..12}", ["cp39", "cp310", "cp311", "cp312"]],
    ["{08..10}", ["08", "09", "10"]],
    ["{ 1 , 2 }", ["1", "2"]],
    ["{7..7}", ["7"]],
  ])("of `%s` are written out", (pattern, texts) => {
    expect(textsOf(pattern)).toEqual(texts);
  });

  it.each([
    ["cp3{10..14", "a `{` is not closed"],
    ["cp3{1{2,3}", "a `{` is not closed"],
    ["cp310}", "a `}` closes nothing"],
    ["{a,{b}", "a `{` is not closed"],
    ["cp3{10}", "`{10}` is neither a range such as `{10..14}` nor a list such as `{10,12}`"],
    ["cp3{}", "`{}` is neither a range such as `{10..14}` nor a list such as `{10,12}`"],
    ["{a..c}", "`{a..c}` is neither a range such as `{10..14}` nor a list such as `{10,12}`"],
    ["{1..999999999}", "it stands for more than 1000 files"],
    ["{1..99}{1..99}", "it stands for more than 1000 files"],
    [`{${"{1..999},".repeat(2)}a}`, "it stands for more than 1000 files"],
  ])("that are wrong in `%s` are said", (pattern, problem) => {
    expect(expandBraces(pattern)).toEqual({ ok: false, problem });
  });

  const word = fc.stringMatching(/^[a-z0-9_*]{0,4}$/);
  const group = fc.array(word, { minLength: 2, maxLength: 4 });

  it("stand for every combination, each once and in order", () => {
    fc.assert(
      fc.property(word, group, word, group, (before, first, between, second) => {
        const pattern = `${before}{${first.join(",")}}${between}{${second.join(",")}}`;
        const texts = first.flatMap((one) => second.map((other) => before + one + between + other));
        expect(textsOf(pattern)).toEqual(texts);
      }),
    );
  });

  it("with a range stand for as many texts as there are numbers in it", () => {
    const number = fc.integer({ min: 0, max: 999 });
    fc.assert(
      fc.property(number, number, (from, to) => {
        const texts = textsOf(`x{${from}..${to}}`);
        expect(texts).toHaveLength(Math.abs(to - from) + 1);
        expect([texts[0], texts.at(-1)]).toEqual([`x${from}`, `x${to}`]);
        expect(new Set(texts).size).toBe(texts.length);
      }),
    );
  });

  it("are expanded or refused, whatever the text, and leave no brace behind", () => {
    const text = fc.string({ unit: fc.constantFrom("{", "}", ",", ".", "1", "a"), maxLength: 30 });
    fc.assert(
      fc.property(text, (pattern) => {
        const expanded = expandBraces(pattern);
        if (!expanded.ok) return expanded.problem !== "";
        return expanded.texts.length > 0 && !/[{}]/.test(expanded.texts.join(""));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a list of words", () => {
  it("is split at spaces, commas and newlines that are in no braces", () => {
    expect(splitWords(" a, b\n\nc\td,,e ")).toEqual(["a", "b", "c", "d", "e"]);
    expect(splitWords("sdist cp3{9,10}-x,cp3{11, 12}-y\r\nz")).toEqual([
      "sdist",
      "cp3{9,10}-x",
      "cp3{11, 12}-y",
      "z",
    ]);
    expect(splitWords("")).toEqual([]);
  });

  it("goes on with the next line where a brace is not closed", () => {
    expect(splitWords("cp3{9, 10\nsdist py3")).toEqual(["cp3{9, 10", "sdist", "py3"]);
    expect(splitWords("a} b")).toEqual(["a}", "b"]);
  });

  it("is whole again when it is put together", () => {
    const text = fc.string({ unit: fc.constantFrom("{", "}", ",", "a", "b"), maxLength: 30 });
    fc.assert(fc.property(text, (list) => splitOutsideBraces(list, /,/).join(",") === list));
  });
});
