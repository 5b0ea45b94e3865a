import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { parseMetadata } from "../../src/python/metadata.ts";
import { expectAgreement, packagingVectors, type RecordedMetadataText } from "./vectors.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

/** Names of `packaging`'s raw fields for ours. */
const RAW_NAMES: Readonly<Record<string, string>> = {
  classifier: "classifiers",
  "import-name": "import_names",
  "import-namespace": "import_namespaces",
  "license-file": "license_files",
  platform: "platforms",
  "supported-platform": "supported_platforms",
};

const rawName = (name: string) => RAW_NAMES[name] ?? name.replaceAll("-", "_");

function sorted<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  return Object.fromEntries([...entries].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function readText(text: string) {
  const { single, multiple, keywords, projectUrls, unparsed } = parseMetadata(bytes(text));
  const fields: [string, unknown][] = [...Object.entries(single), ...Object.entries(multiple)];
  if (keywords !== undefined) fields.push(["keywords", keywords]);
  if (projectUrls !== undefined) fields.push(["project-url", Object.fromEntries(projectUrls)]);
  return {
    raw: sorted(fields.map(([name, value]) => [rawName(name), value] as const)),
    unparsed: sorted(unparsed.map(({ name, values }) => [name, values] as const)),
  };
}

it("METADATA texts are divided as packaging divides them", () => {
  const cases = Object.entries(packagingVectors().parse_email);
  const normalized = cases.map(([text, recorded]): [string, unknown] => {
    if ("error" in recorded) return [text, recorded];
    const { raw, unparsed }: RecordedMetadataText = recorded;
    const answer = { raw: sorted(Object.entries(raw)), unparsed: sorted(Object.entries(unparsed)) };
    return [text, answer];
  });
  expectAgreement("METADATA texts", normalized, (text, recorded) => {
    const ours = readText(text);
    // A multipart message makes `packaging` crash; here it is an unknown header.
    if (JSON.stringify(recorded).includes("AssertionError")) {
      expect(ours.unparsed["content-type"]).toBeDefined();
      return recorded;
    }
    return ours;
  });
});

describe("a header that cannot be taken over says why", () => {
  it.each([
    ["unknown-field", "Foo: bar\n"],
    ["repeated", "Summary: a\nSUMMARY: b\n"],
    ["repeated", "Keywords: a\nKeywords: b\n"],
    ["duplicate-label", "Project-URL: a, b\nProject-URL: a, c\n"],
    ["description-twice", "Description: a\n\nbody\n"],
  ])("%s: %j", (reason, text) => {
    expect(parseMetadata(bytes(text)).unparsed.map((field) => field.reason)).toEqual([reason]);
  });

  it("undecodable: bytes that are not UTF-8, shown as Latin-1", () => {
    const content = Buffer.from("Author: \xff\n\n\xfe", "latin1");
    expect(parseMetadata(content)).toMatchObject({
      single: {},
      unparsed: [
        { name: "author", values: ["\xff"], reason: "undecodable" },
        { name: "description", values: ["\xfe"], reason: "undecodable" },
      ],
    });
  });
});

it("an envelope line at the end of the headers begins the body", () => {
  const { single } = parseMetadata(bytes("Name: a\nFrom here on\n\nbody"));
  expect(single).toEqual({ name: "a", description: "From here on\nbody" });
});

it("lines without a name and their continuations are left out", () => {
  const { single, unparsed } = parseMetadata(bytes(" x\n: y\n z\nName: a\n"));
  expect([single, unparsed]).toEqual([{ name: "a" }, []]);
});

it("a view into a larger buffer is read within its bounds", () => {
  const larger = bytes("xxName: a\nxx");
  expect(parseMetadata(larger.subarray(2, 9)).single).toEqual({ name: "a" });
});

it("no bytes make it throw", () => {
  const token = fc.constantFrom(
    "Name",
    ":",
    " ",
    "\n",
    "\r",
    "From ",
    "\xff",
    "\xc3\xa9",
    "a",
    "\0",
  );
  const text = fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join(""));
  fc.assert(fc.property(text, (value) => parseMetadata(Buffer.from(value, "latin1")) !== null));
  fc.assert(fc.property(fc.uint8Array(), (value) => parseMetadata(value) !== null));
});
