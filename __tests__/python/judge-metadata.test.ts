import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { parseContentType } from "../../src/python/content-type.ts";
import { judgeField } from "../../src/python/field-values.ts";
import { judgeMetadata } from "../../src/python/judge-metadata.ts";
import { parseMetadata } from "../../src/python/metadata.ts";
import { isMetadataField, type MetadataFieldName } from "../../src/python/metadata-fields.ts";
import { formFieldName } from "../../src/python/upload-form.ts";
import { expectAgreement, packagingVectors } from "./vectors.ts";

it("METADATA is judged as packaging judges it", () => {
  expectAgreement("METADATA", Object.entries(packagingVectors().metadata), (text, recorded) => {
    // A multipart message makes `packaging` crash; here it is an unknown header.
    if ("error" in recorded && typeof recorded.error === "string") return recorded;
    const metadata = parseMetadata(new TextEncoder().encode(text));
    const problems = judgeMetadata(metadata);
    if (problems.length > 0) {
      return { error: problems.map(({ field, message }) => `${field}: ${message}`) };
    }
    return { ok: true, name: metadata.single.name, version: metadata.single.version };
  });
});

interface RecordedUpload {
  readonly form: readonly (readonly [string, string])[];
  readonly message: string;
}

const JUDGED: readonly MetadataFieldName[] = [
  "metadata-version",
  "version",
  "description-content-type",
  "dynamic",
  "provides-extra",
  "requires-python",
  "requires-dist",
  "license-expression",
  "license-file",
  "import-name",
  "import-namespace",
];

/** Uploads that PyPI refused because of one of the fields, by the field's value. */
function refusedValues(): [string, string][] {
  const path = join(import.meta.dirname, "..", "fixtures", "vectors", "uploads.json");
  const { scenarios } = JSON.parse(readFileSync(path, "utf8")) as {
    scenarios: readonly RecordedUpload[];
  };
  return scenarios.flatMap(({ form, message }) => {
    const field = JUDGED.find((name) => message.includes(`for '${name}'`));
    const value = form.findLast(([name]) => field !== undefined && name === formFieldName(field));
    return value === undefined
      ? []
      : [[JSON.stringify([field, value[1]]), message.replace(/\. See https.*/s, "")]];
  });
}

it("values that PyPI refused are refused in the same words", () => {
  expectAgreement("refused values", refusedValues(), (text) => {
    const [field = "", value = ""] = JSON.parse(text) as string[];
    return isMetadataField(field) ? judgeField(field, [value])?.message : undefined;
  });
});

it.each([
  ["license-file", "LICENSES/MIT.txt", undefined],
  [
    "license-file",
    "C:\\LICENSE",
    "'C:\\\\LICENSE' is invalid for 'license-file', paths must be relative",
  ],
  ["license-file", "a\\b", "'a\\\\b' is invalid for 'license-file', paths must use '/' delimiter"],
  [
    "license-file",
    "LICEN[CS]E*",
    "'LICEN[CS]E*' is invalid for 'license-file', paths must be resolved",
  ],
  ["import-name", "a.class", "'a.class' is invalid for 'import-name'; 'class' is a keyword"],
  ["import-namespace", "a.b ; private", undefined],
  ["requires-python", ">=3.8 <4", "'>=3.8 <4' is invalid for 'requires-python'"],
  ["summary", "a\nb", "'summary' must be a single line"],
  ["keywords", "anything", undefined],
] as const)("%s %j: %s", (field, value, message) => {
  expect(judgeField(field, [value])?.message).toBe(message);
});

it.each([
  ["license-expression", "LicenseRef-X+", "KeyError"],
  ["requires-dist", 'a; os_name == "\\x"', "SyntaxError"],
  ["description-content-type", "text/plain\ntext/plain", "ValueError"],
] as const)("%s %j makes PyPI answer 500: %s", (field, value, crash) => {
  expect(judgeField(field, [value])?.crash).toBe(crash);
});

it("a version with more digits than Python converts makes PyPI answer 500", () => {
  expect(judgeField("version", ["1".repeat(5000)])?.crash).toBe("ValueError");
});

it("content types are divided as Python's email divides them", () => {
  expect(parseContentType('Text/Markdown; CHARSET="UTF-8"; variant=GFM')).toEqual({
    type: "text/markdown",
    parameters: new Map([
      ["charset", "UTF-8"],
      ["variant", "GFM"],
    ]),
  });
  expect(parseContentType("markdown").type).toBe("text/plain");
});
