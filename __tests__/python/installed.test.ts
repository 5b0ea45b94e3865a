import { describe, expect, it } from "@jest/globals";
import { consoleScripts, importNames, recordedFiles } from "../../src/python/installed.ts";

describe("import names", () => {
  it.each<[what: string, members: string[], names: string[]]>([
    ["a package", ["pkg/__init__.py", "pkg/sub/__init__.py", "pkg/data.json"], ["pkg"]],
    ["a module of its own", ["single.py"], ["single"]],
    ["two packages", ["b/__init__.py", "a/__init__.py"], ["a", "b"]],
    ["a package in a namespace", ["google/cloud/thing/__init__.py"], ["google.cloud.thing"]],
    [
      "two packages in a namespace, with a module that runs when it is imported",
      ["ns/a/__init__.py", "ns/b/__init__.py", "ns/__main__.py"],
      ["ns.a", "ns.b"],
    ],
    ["modules in a namespace", ["ns/one.py", "ns/__main__.py", "ns/two.py"], ["ns.one", "ns.two"]],
    ["an extension module", ["_fast.cpython-312-x86_64-linux-gnu.so"], ["_fast"]],
    ["an extension module of the stable ABI", ["fast.abi3.so"], ["fast"]],
    ["an extension module on Windows", ["fast.cp312-win_amd64.pyd"], ["fast"]],
    ["a package that is an extension", ["pkg/__init__.abi3.so"], ["pkg"]],
    ["a compiled package", ["pkg/__init__.py", "pkg/_core.abi3.so"], ["pkg"]],
    ["what a wheel keeps apart", ["p-1.0.data/purelib/pkg/__init__.py"], ["pkg"]],
    ["a platform's part", ["p-1.0.data/platlib/fast.so"], ["fast"]],
    ["scripts and headers", ["p-1.0.data/scripts/run.py", "p-1.0.data/headers/a.h"], []],
    ["metadata", ["pkg-1.0.dist-info/METADATA", "pkg-1.0.dist-info/licenses/setup.py"], []],
    ["stubs alone", ["pkg-stubs/__init__.pyi", "pkg/__init__.pyi", "pkg/py.typed"], []],
    ["data alone", ["share/data.json", "pkg.pth"], []],
    ["names that nobody can write after `import`", ["my-mod.py", "class.py", "2d/__init__.py"], []],
    ["a name that is not English", ["größe/__init__.py"], ["größe"]],
    [
      "what is shipped by mistake",
      [
        ...["pkg/__init__.py", "tests/__init__.py", "docs/conf.py", "setup.py", "conftest.py"],
        ...["scripts/run.py", "noxfile.py", "share/pkg/template.py"],
      ],
      ["pkg"],
    ],
    [
      "what pip installs outside of the packages",
      ["pkg/__init__.py", "../../../bin/pkg", "pkg/__pycache__/__init__.cpython-312.pyc"],
      ["pkg"],
    ],
    ["nothing", [], []],
  ])("of %s", (_what, members, names) => {
    expect(importNames(members)).toEqual(names);
  });
});

describe("console scripts", () => {
  it("are those of their section, in its order, without those that need an extra", () => {
    const text = `# a comment
[gui_scripts]
window = pkg.gui:main

[console_scripts]
second = pkg.cli:main
first=pkg:run
; another comment
with-extra = pkg.cli:main [color]
dotted.name = pkg.cli:commands.run
[pkg.plugins]
plugin = pkg.plugin
`;
    expect(consoleScripts(text)).toEqual(["second", "first", "dotted.name"]);
  });

  it("are none in a file with Windows line ends that has another section", () => {
    expect(consoleScripts("[other]\r\na = b:c\r\n")).toEqual([]);
    expect(consoleScripts("[console_scripts]\r\na = b:c\r\n")).toEqual(["a"]);
    expect(consoleScripts("")).toEqual([]);
  });
});

describe("the files of a RECORD", () => {
  it("are its first column, quoted or not", () => {
    const record = `pkg/__init__.py,sha256=abc,12\r\n"pkg/a ""b"", c.txt",sha256=abc,12\npkg-1.0.dist-info/RECORD,,\n`;
    expect(recordedFiles(record)).toEqual([
      "pkg/__init__.py",
      'pkg/a "b", c.txt',
      "pkg-1.0.dist-info/RECORD",
    ]);
  });
});
