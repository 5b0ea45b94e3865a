import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { parseMetadata } from "../../src/python/metadata.ts";
import { isMetadataField, METADATA_FIELDS } from "../../src/python/metadata-fields.ts";
import { formFieldName, uploadForm } from "../../src/python/upload-form.ts";
import { expectAgreement } from "./vectors.ts";

const wheel = { filetype: "bdist_wheel", pyversion: "py3", sha256: "0".repeat(64) } as const;

const formOf = (text: string) =>
  uploadForm({ ...wheel, metadata: parseMetadata(new TextEncoder().encode(text)) });

const metadataFieldsOf = (text: string) => formOf(text).slice(2, -3);

interface FieldFact {
  readonly email: string;
  readonly kind: string;
  readonly added: string;
}

function fieldFacts(): Readonly<Record<string, FieldFact>> {
  const path = join(import.meta.dirname, "..", "fixtures", "vectors", "pypi-facts.json");
  const facts = JSON.parse(readFileSync(path, "utf8")) as {
    form_field_to_metadata: Readonly<Record<string, FieldFact>>;
  };
  return facts.form_field_to_metadata;
}

it("every field has PyPI's name in the form, kind and first metadata version", () => {
  const cases = Object.entries(fieldFacts()).map(([form, { email, kind, added }]) => {
    const known = kind === "string" ? "single" : kind === "list" ? "multiple" : undefined;
    return [email, { form, kind: known, added }] as const;
  });
  expectAgreement("form fields", cases, (email) => {
    if (!isMetadataField(email)) return undefined;
    const { kind, added } = METADATA_FIELDS[email];
    const known = kind === "single" || kind === "multiple" ? kind : undefined;
    return { form: formFieldName(email), kind: known, added };
  });
  expect(Object.keys(METADATA_FIELDS).length).toBe(cases.length);
});

it("the form says what METADATA says, unchanged, and leaves unknown headers out", () => {
  const form = formOf(
    [
      "Metadata-Version: 2.4",
      "Name: Demo.Project",
      "Version: 1.0.0",
      "Summary: A demo",
      "Keywords: a, b",
      "Project-URL: Source, https://example.org/a,b",
      "Classifier: Private :: X",
      "Classifier: Typing :: Typed",
      "License-File: LICENSE",
      "Wheelhouse: no",
      "",
      "Body\n",
    ].join("\n"),
  );
  expect(form).toEqual([
    [":action", "file_upload"],
    ["protocol_version", "1"],
    ["metadata_version", "2.4"],
    ["name", "Demo.Project"],
    ["version", "1.0.0"],
    ["summary", "A demo"],
    ["description", "Body\n"],
    ["keywords", "a,b"],
    ["license_file", "LICENSE"],
    ["classifiers", "Private :: X"],
    ["classifiers", "Typing :: Typed"],
    ["project_urls", "Source, https://example.org/a,b"],
    ["filetype", "bdist_wheel"],
    ["pyversion", "py3"],
    ["sha256_digest", "0".repeat(64)],
  ]);
});

it.each(["1.0", "2.1", "2.3"])("License-File is left out under metadata version %s", (version) => {
  expect(metadataFieldsOf(`Metadata-Version: ${version}\nLicense-File: x\n`)).toEqual([
    ["metadata_version", version],
  ]);
});

it.each(["2.4", "2.5", "3.0", "unknown"])("License-File is sent under %s", (version) => {
  expect(metadataFieldsOf(`Metadata-Version: ${version}\nLicense-File: x\n`)).toEqual([
    ["metadata_version", version],
    ["license_file", "x"],
  ]);
});

it("what is given twice is sent twice, for the index to refuse", () => {
  expect(
    metadataFieldsOf("Summary: a\nSummary: b\nProject-URL: L, a\nProject-URL: L, b\n"),
  ).toEqual([
    ["summary", "a"],
    ["summary", "b"],
    ["project_urls", "L, a"],
    ["project_urls", "L, b"],
  ]);
});

it("digests and attestations are added where there are any", () => {
  const metadata = parseMetadata(new Uint8Array());
  const form = uploadForm({ ...wheel, metadata, blake2: "ab", attestations: "[]" });
  expect(form.slice(-2)).toEqual([
    ["blake2_256_digest", "ab"],
    ["attestations", "[]"],
  ]);
});
