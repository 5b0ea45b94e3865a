import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { firstRefusal, judgeUpload } from "../../src/rules/judge.ts";
import { type Mark, scanMembers } from "../../src/rules/member-scan.ts";
import { makeWheel, wheelFilename } from "../support/distributions.ts";
import { options, readUpload } from "./judging.ts";

const token = `pypi-AgEIcHlwaS5vcmc${"x".repeat(150)}`;
const key = `-----BEGIN RSA PRIVATE KEY-----\n${"MIIE".repeat(32)}\n-----END RSA PRIVATE KEY-----\n`;

function scan(name: string, chunks: readonly Uint8Array[]): Mark[] {
  const { start, marks } = scanMembers();
  const take = start(
    name,
    chunks.reduce((sum, chunk) => sum + chunk.length, 0),
  );
  for (const chunk of chunks) take?.(chunk);
  return [...(marks.get(name) ?? [])];
}

describe("scanning members", () => {
  it.each([
    ["a.py", "__pyarmor__(__name__, __file__, b'x')", ["pyarmor"]],
    ["a.py", "x = __pyarmor_enter__", ["pyarmor"]],
    ["a.PYE", "---BEGIN PYE FILE---\nx\n---END PYE FILE---", ["sourcedefender"]],
    ["a.py", "---BEGIN PYE FILE---", []],
    ["a.txt", "__pyarmor_enter__", []],
    ["a.py", "def pyarmor(): ...", []],
    ["README.md", `password: ${token}`, ["pypi-token"]],
    ["README.md", "password: pypi-AgEIcHlwaS5vcmcCJxxx", []],
    ["test.pem", key, ["private-key"]],
    ["a.py", 'if line.startswith("-----BEGIN PRIVATE KEY-----"):\n    pass\n', []],
    ["a.pem", "-----BEGIN PUBLIC KEY-----", []],
  ])("finds in %s with %j: %j", (name, text, marks) => {
    expect(scan(name, [Buffer.from(text)])).toEqual(marks);
  });

  it("finds the same however the content is cut into chunks", () => {
    const text = Buffer.from(`${"y".repeat(300)}${token} ${key}${"z".repeat(300)}`);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 5 }), (cuts) => {
        const ends = [...cuts, text.length].toSorted((a, b) => a - b);
        const chunks = ends.map((end, index) => text.subarray(ends[index - 1] ?? 0, end));
        expect(scan("a.py", chunks)).toEqual(["pypi-token", "private-key"]);
      }),
    );
  });

  it("leaves large files and binaries alone", () => {
    const { start } = scanMembers();
    expect(start("a.py", 6 * 1024 * 1024)).toBeUndefined();
    expect(start("a.so", 1024)).toBeUndefined();
  });

  it("makes the rules refuse encrypted code, and warn of secrets without showing them", async () => {
    const upload = await readUpload(
      wheelFilename(),
      makeWheel({ files: { "demo_pkg/.env": "x" } }),
    );
    const marks = new Map<string, ReadonlySet<Mark>>([
      ["demo_pkg/__init__.py", new Set<Mark>(["pyarmor", "pypi-token"])],
    ]);
    expect(await firstRefusal({ ...upload, marks }, options)).toEqual({
      status: 400,
      message:
        "Invalid distribution file. PyArmor-encrypted content is not allowed. See https://pypi.org/policy/acceptable-use-policy/ for more information.",
    });
    const { findings } = await judgeUpload({ ...upload, marks }, options);
    const found = findings.filter(({ rule }) => /WH01[124]/.test(rule));
    expect(found.map(({ rule, level, message }) => [rule, level, message])).toEqual([
      ["WH011", "error", "`demo_pkg/__init__.py` is encrypted with PyArmor"],
      ["WH014", "error", "There is a PyPI token in `demo_pkg/__init__.py`"],
      ["WH012", "warning", "`demo_pkg/.env` may hold secrets"],
    ]);
  });
});
