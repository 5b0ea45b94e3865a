import { Buffer } from "node:buffer";
import { describe, expect, it } from "@jest/globals";
import { makeTarGz, makeZip } from "../support/distributions.ts";
import { readBytes } from "./read-bytes.ts";

const small = Buffer.from("small\n");
// More than is unpacked at once, and not the same everywhere.
const large = Buffer.from(Array.from({ length: 500_000 }, (_, index) => `${index}\n`).join(""));

describe.each([
  ["zip", makeZip],
  ["tar.gz", makeTarGz],
] as const)("a scan of a %s", (format, pack) => {
  it("sees the contents of the files that it asks for, and nothing is kept of them", async () => {
    const passed = new Map<string, Buffer[]>();
    const archive = pack(
      new Map<string, Uint8Array>([
        ["a/small", small],
        ["a/large", large],
        ["a/other", small],
      ]),
    );
    const facts = await readBytes(archive, format, {
      wanted: () => false,
      hashMembers: false,
      scan(name, size) {
        if (name === "a/other") return undefined;
        expect(size).toBe(name === "a/small" ? small.length : large.length);
        passed.set(name, []);
        return (chunk) => passed.get(name)?.push(Buffer.from(chunk));
      },
    });
    expect(facts.problems).toEqual([]);
    expect(facts.contents.size).toBe(0);
    expect([...passed.keys()]).toEqual(["a/small", "a/large"]);
    expect(Buffer.concat(passed.get("a/small") ?? []).equals(small)).toBe(true);
    expect(Buffer.concat(passed.get("a/large") ?? []).equals(large)).toBe(true);
  });
});
