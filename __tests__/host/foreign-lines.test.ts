import { describe, expect, it } from "@jest/globals";
import { ForeignLines } from "../../src/host/foreign-lines.ts";

/** What a runner's log gets of the parts of an output. */
function shown(...parts: readonly string[]): string {
  let log = "";
  const lines = new ForeignLines((text) => {
    log += text;
  });
  for (const part of parts) lines.add(part);
  lines.end();
  return log;
}

describe("the output of other people's code", () => {
  it.each([
    "1 passed\n",
    "::error file=a.py,line=3::wrong\n",
    "::warning::odd\n  ::notice::so it is\n::debug::x\n::group::more\n::endgroup::\n",
    "std::vector::size\na ::set-output in a line\n:: and ::\n##[x] ##[error]y\n",
    "::1 is an address\n",
  ])("comes as it is: %j", (text) => {
    expect(shown(text)).toBe(text);
  });

  it.each([
    ["::set-output name=gate::passed\n", ": :set-output name=gate::passed\n"],
    [" \t::stop-commands::x\n", " \t: :stop-commands::x\n"],
    ["a\r::add-mask::b\n", "a\r: :add-mask::b\n"],
    ["a\n\n::SET-ENV name=A::b\n", "a\n\n: :SET-ENV name=A::b\n"],
    ["a ##[set-output name=b]c\n", "a ## [set-output name=b]c\n"],
  ])("commands nothing: %j", (text, log) => {
    expect(shown(text)).toBe(log);
    expect(shown(...text)).toBe(log);
  });

  it("ends its last line", () => {
    expect([shown(), shown("a"), shown("a\n"), shown("a\nb")]).toEqual([
      "",
      "a\n",
      "a\n",
      "a\nb\n",
    ]);
  });

  it("comes when a line is too long to be waited for", () => {
    const long = "x".repeat(100_000);
    expect(shown(long)).toBe(`${long}\n`);
    expect(shown(long, "\n")).toBe(`${long}\n`);
    expect(shown(long, "y\n")).toBe(`${long}y\n`);
  });
});
