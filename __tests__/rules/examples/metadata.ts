import { type Examples, header, recorded } from "./example.ts";

const markdown = ["Description-Content-Type", "text/markdown"] as const;
const restructured = ["Description-Content-Type", "text/x-rst"] as const;
const described = (description: string) => ({ wheel: { headers: [markdown], description } });

/** Metadata, descriptions, licences and quality. */
export const metadataExamples: Examples = {
  MD001: recorded("form:mv:2.6"),
  MD002: recorded("form:age:requires_python:1.0"),
  MD003: recorded("form:keywords-twice"),
  MD004: recorded("form:name:-a"),
  MD005: recorded("file:wheel-local-version"),
  MD006: header(["Summary", "A very long story. ".repeat(30).trim()]),
  MD007: header(["Author-email", "Jane Doe <jane@localhost>"]),
  MD008: header(["Classifier", "Topic :: Something New"]),
  MD009: header(["Classifier", "Private :: Do Not Upload"]),
  MD010: header(["Home-page", "ftp://example.com"]),
  MD011: header(["Project-URL", "Source code, ftp://example.com"]),
  MD012: recorded("form:req:foo >= dog"),
  MD013: header(["Requires-Dist", "torch @ https://example.org/torch-2.0-py3-none-any.whl"]),
  MD014: header(["Requires-Python", "^3.10"]),
  MD015: recorded("form:dyn:Name"),
  MD016: header(["Provides-Extra", "-dev"]),
  MD017: recorded("form:import:1a"),
  MD018: header(["Homepage", "https://example.org"]),
  MD019: recorded("file:metadata-mismatch-accepted"),
  MD020: {
    set: [
      { wheel: { metadataVersion: "2.4" } },
      { sdist: { metadataVersion: "2.4", headers: [["Requires-Dist", "requests"]] } },
    ],
  },
  MD021: header(["License-File", "LICENSE"]),
  MD022: header(["Author", "UNKNOWN"]),
  MD023: recorded("file:wheel-version-unnormalised"),
  MD024: { set: [{ wheel: {}, context: { tag: "v1.1" } }] },
  DS001: header(["Description-Content-Type", "text/html"]),
  DS002: { wheel: { description: "Demo\n====\n" } },
  DS003: { wheel: {} },
  DS004: {
    wheel: { headers: [restructured], description: "Demo\n===\n\nText.\n" },
    verdict: {
      kind: "failed",
      messages: ["<string>:2: (WARNING/2) Title underline too short."],
    },
  },
  DS005: described("[demo]: https://example.org/\n"),
  DS006: described("# Demo\n\nSee [the manual](docs/manual.md).\n"),
  DS007: { wheel: { headers: [restructured], description: "# Demo\n\n```python\nx = 1\n```\n" } },
  DS008: {
    wheel: { headers: [restructured], description: "Demo\n====\n" },
    verdict: { kind: "not-rendered", reason: "there is no Python of 3.9 or later on PATH" },
  },
  LI001: { wheel: { metadataVersion: "2.4", headers: [["License-Expression", "Apache2"]] } },
  LI002: recorded("file:lic-both"),
  LI003: recorded("file:lic-path-../L"),
  LI004: recorded("file:lic-file-distinfo-root-not-enough"),
  LI005: recorded("file:lic-expr-and-classifier-accepted"),
  LI006: { wheel: {} },
  LI007: recorded("form:le:GPL-2.0+"),
  LI008: { wheel: {} },
  QU001: header(["Summary", "A demo"]),
  QU002: { wheel: {} },
  QU003: header(["Classifier", "Programming Language :: Python :: 3"]),
  QU004: { wheel: {} },
  QU005: { wheel: {} },
  QU006: { wheel: {} },
  QU007: header(["Author", "Jane Doe"]),
  QU008: { wheel: {} },
  QU009: header(["Classifier", "Programming Language :: Python :: 3"]),
  QU010: header(
    ["License", "MIT"],
    ["Classifier", "License :: OSI Approved :: GNU General Public License v3 (GPLv3)"],
  ),
  QU011: { set: [{ wheel: {} }] },
  QU012: { set: [{ wheel: {}, state: { owners: 1 } }] },
};
