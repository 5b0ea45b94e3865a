import { zipBytes } from "../../archives/zip-bytes.ts";
import { makeZip } from "../../support/distributions.ts";
import { type Example, type Examples, recorded, withFiles } from "./example.ts";

const distInfo = "demo_pkg-1.0.dist-info";

/** A wheel of exactly these members, and METADATA. */
const bare = (members: Readonly<Record<string, string>>): Example => ({
  wheel: {},
  content: () => {
    const metadata = "Metadata-Version: 2.1\nName: demo-pkg\nVersion: 1.0\n";
    const all = { [`${distInfo}/METADATA`]: metadata, ...members };
    return makeZip(
      new Map(Object.entries(all).map(([path, content]) => [path, Buffer.from(content)])),
    );
  },
});

// No whole token is written here, so that nobody takes it for one that leaked.
const token = `gh${"p_"}q8Zr3LkT0vXw5NyB7cHd9JmPfS2gUaE4iVoK`;

const outputs = [{ output_type: "stream", name: "stdout", text: ["/home/jane/secret\n"] }];
const notebook = {
  cells: [{ cell_type: "code", execution_count: 1, metadata: {}, outputs, source: ["pwd"] }],
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5,
};

const tracked = (
  files: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Example => ({
  sdist: { files: more },
  context: {
    manifest: {
      tracked: ["pyproject.toml", "demo_pkg/__init__.py", ...files],
      ignore: [],
      ignoreDefaultRules: false,
      ignoreBadIdeas: [],
      manifestIn: undefined,
    },
  },
});

/** What wheels and sdists hold. */
export const contentExamples: Examples = {
  WH001: recorded("file:wheel-file-missing"),
  WH002: recorded("file:metadata-missing"),
  WH003: recorded("file:record-not-utf8"),
  WH004: recorded("file:record-extra-entry"),
  WH005: bare({
    "demo_pkg/__init__.py": "x = 1\n",
    [`${distInfo}/RECORD`]: `demo_pkg/__init__.py,,99\n${distInfo}/METADATA,,\n${distInfo}/RECORD,,\n`,
  }),
  WH006: recorded("file:distinfo-name-mismatch"),
  WH007: withFiles({ "demo_pkg-2.0.data/scripts/demo": "x" }),
  WH008: bare({
    "demo_pkg/__init__.py": "x = 1\n",
    [`${distInfo}/WHEEL`]: "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py2-none-any\n",
  }),
  WH009: {
    wheel: { entryPoints: "[console_scripts]\ndemo = demo_pkg:main\ndemo = demo_pkg:run\n" },
  },
  WH010: { wheel: { entryPoints: "[console_scripts]\ndemo = demo_pkg.cli:main\n" } },
  WH011: withFiles({ "demo_pkg/core.py": "__pyarmor__(__name__, __file__, b'PY')\n" }),
  WH012: withFiles({ "demo_pkg/.DS_Store": "x" }),
  WH013: withFiles({ "utils.py": "x = 1\n" }),
  WH014: withFiles({ "demo_pkg/client.py": `token = "${token}"\n` }),
  WH015: withFiles({ "demo_pkg/tour.ipynb": JSON.stringify(notebook) }),
  WH016: {
    wheel: {},
    content: () => zipBytes([{ name: "demo_pkg/data.json", data: "{}", unixMode: 0o100755 }]),
  },
  CW001: withFiles({ "demo_pkg/__pycache__/core.cpython-313.pyc": "x" }),
  CW002: withFiles({ "demo_pkg/a.py": "y = 2\n", "demo_pkg/b.py": "y = 2\n" }),
  CW003: withFiles({ "README.md": "x" }),
  CW004: withFiles({ "demo_pkg/a-b.py": "y = 2\n" }),
  CW005: withFiles({ "tests/test_demo.py": "y = 2\n" }),
  CW006: withFiles({ "__init__.py": "y = 2\n" }),
  CW007: bare({ "demo_pkg-1.0.data/data/share/demo.txt": "x" }),
  CW008: bare({}),
  CW009: withFiles({ "other/__init__.py": "y = 2\n" }),
  CW010: withFiles({ "share/demo.txt": "x" }),
  CW101: {
    wheel: {},
    context: { library: new Set(["demo_pkg/__init__.py", "demo_pkg/core.py"]) },
  },
  CW102: {
    wheel: { files: { "other/a.py": "x = 1\n" } },
    context: { library: new Set(["demo_pkg/__init__.py"]) },
  },
  CW201: { wheel: {}, context: { toplevel: ["demo_pkg", "demo_cli"] } },
  CW202: { wheel: { files: { "other/a.py": "x" } }, context: { toplevel: ["demo_pkg"] } },
  SD001: tracked(["docs/manual.md"]),
  SD002: tracked([], { "demo_pkg/extra.py": "x = 1\n" }),
  SD003: tracked(["demo_pkg/core.so"]),
  SD004: recorded("form:home:ftp://example.com"),
  SD005: {
    set: [
      { wheel: { files: { "demo_pkg/b/core.py": "x = 1\n" } } },
      { sdist: { files: { "demo_pkg/a.py": "x = 1\n" } } },
    ],
  },
};
