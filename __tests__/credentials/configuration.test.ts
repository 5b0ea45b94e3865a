import { describe, expect, it } from "@jest/globals";
import { parseConfiguration } from "../../src/credentials/configuration.ts";
import { inPython } from "./in-python.ts";

const texts = [
  "",
  "# nothing but a comment\n",
  "[a]\nx = 1\n",
  "[a]\nx: 1\ny=2\nZ = Three\n",
  "[a]\nx = a = b : c\ny : c = d\n",
  "[a]\npassword = 100%%sure%(home)s%\n",
  "[a]\nx = with  spaces inside   \n",
  "[a]\nx = value ; no comment\ny = value # none either\n",
  "[a]\n; comment\nx = 1\n# comment\ny = 2\n",
  "[a]\nx = 1\n  2\n\t3\n\n  4\ny = 5\n",
  "[a]\nx =\n  one\n  two\n",
  "[a]\nx = 1\n  # comment inside\n  2\n",
  "[a]\n  x = 1\n  y = 2\nz = 3\n",
  "  [a]\nx = 1\n",
  "[a]\nx = 1\n  [b]\ny = 2\n",
  "[a] trailing\nx = 1\n",
  "[a]b]\nx = 1\n",
  "[ a ]\nx = 1\n",
  "[]\nx = 1\n",
  "[DEFAULT]\nx = 1\ny = 2\n[a]\nx = 3\n[b]\n",
  "[DEFAULT]\nx = 1\n[a]\ny = 1\n[DEFAULT]\nz = 2\n",
  "[DEFAULT]\nx = 1\n[DEFAULT]\nx = 2\n",
  "[a]\nx = 1\n[a]\ny = 2\n",
  "[a]\nx = 1\nX = 2\n",
  "x = 1\n",
  "[a]\nalone\n",
  "[a]\n= value\n",
  "[a]\nx\n",
  "[a]\r\nx = 1\r\ny = 2\r\n",
  "[a]\rx = 1\ry = 2\r",
  "[a]\nx = 'quoted'\ny = \"twice\"\n",
  "[a]\nx = \\n\\t\\\\\n",
  "[a]\nüber = schön\n",
  "[a]\nx = \u00a0narrow\u2003\n",
  "[a]\nx y z = 1\n",
  "[a]\nx = 1\n\n\n[b]\ny = 2\n\n\n",
  "\ufeff[a]\nx = 1\n",
  "[a]\nx = a\u2028b\u0085c\u000bd\n",
  "[a]\nx = 1\n \n y = 2\n",
  "[a\nx = 1\n",
  "[a]\n[b]\n",
  "[a]\nx =\ny =\n",
];

/** What Python reads; `None` where it does not. */
const code = `
import configparser, io, tempfile, os
result = []
for text in given:
    parser = configparser.RawConfigParser()
    try:
        parser.read_file(io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8"))
        result.append({name: dict(parser.items(name)) for name in parser.sections()})
    except configparser.Error:
        result.append(None)
`;

/** What we read, as Python would print it. */
function read(text: string): object | null {
  const configuration = parseConfiguration(text);
  if (!configuration.ok) return null;
  return Object.fromEntries(
    [...configuration.sections].map(([name, options]) => [name, Object.fromEntries(options)]),
  );
}

const pieces = [
  ...["[a]", "[b]", "[DEFAULT]", "[", "]", "x", "y", "Z", "=", ":", "#", ";", "%", "1", "two"],
  ...[
    " ",
    " ",
    "  ",
    "\t",
    "\n",
    "\n",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\u00a0",
    "\f",
    "x = 1\n",
    "y: 2\n",
  ],
];

/** Texts put together by chance, the same in every run. */
function randomTexts(count: number): string[] {
  let state = 20_261_121;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const text = () => Array.from({ length: next(14) }, () => pieces[next(pieces.length)]).join("");
  return Array.from({ length: count }, () => `[s]\n${text()}`);
}

describe("a file for Python's configparser", () => {
  it("is read as Python reads it", async () => {
    const expected = await inPython<(object | null)[]>(code, texts);
    expect(texts.map((text) => [text, read(text)])).toEqual(
      texts.map((text, index) => [text, expected[index]]),
    );
    expect(expected.filter((one) => one === null).length).toBeGreaterThan(5);
  });

  it("is read as Python reads it, whatever chance puts into it", async () => {
    const random = randomTexts(4000);
    const expected = await inPython<(object | null)[]>(code, random);
    const wrong = random.filter(
      (text, index) => JSON.stringify(read(text)) !== JSON.stringify(expected[index]),
    );
    expect(wrong).toEqual([]);
    expect(expected.filter((one) => one !== null).length).toBeGreaterThan(1000);
  });

  it("says the line that cannot be read, and nothing of what it holds", () => {
    const found = parseConfiguration("[pypi]\nusername = __token__\npassword pypi-secret\n");
    expect(found).toEqual({ ok: false, line: 3, reason: "it is not `name = value`" });
  });
});
