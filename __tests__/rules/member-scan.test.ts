import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { firstRefusal, judgeUpload } from "../../src/rules/judge.ts";
import { type Mark, type MemberScan, scanMembers } from "../../src/rules/member-scan.ts";
import { makeSdist, makeWheel, sdistFilename, wheelFilename } from "../support/distributions.ts";
import { options, readUpload } from "./judging.ts";

// Secrets are put together here, so that no scanner of a forge takes them for real ones.
const drawn = (length: number): string =>
  "q8Zr3LkT0vXw5NyB7cHd9JmPfS2gUaE4iVoKxR6tWjYzCnMb".repeat(5).slice(0, length);
const token = `pypi-${"AgE"}IcHlwaS5vcmc${drawn(150)}`;
const key = `${["-----BEGIN RSA", "PRIVATE KEY-----"].join(" ")}\n${drawn(64)}\n${drawn(64)}\n`;
const awsId = `AK${"IA"}Q3ZK7WXPL5TBN2VD`;
const secrets: readonly (readonly [string, string])[] = [
  ["PyPI token", token],
  ["GitHub token", `gh${"p_"}${drawn(36)}`],
  ["GitHub token", `github_${"pat_"}${drawn(82)}`],
  ["GitLab token", `gl${"pat-"}${drawn(20)}`],
  ["AWS access key", `${awsId}\naws_secret_access_key = ${drawn(40)}`],
  ["Google API key", `AI${"za"}${drawn(35)}`],
  ["Azure storage key", `Account${"Key="}${drawn(86)}==`],
  ["Slack token", `xo${"xb-"}1234098765-${drawn(24)}`],
  ["Stripe key", `sk_${"live_"}${drawn(24)}`],
  ["OpenAI key", `sk-${"proj-"}${drawn(40)}T3Blbk${"FJ"}${drawn(40)}`],
  ["Anthropic key", `sk-${"ant-"}api03-${drawn(95)}`],
  ["npm token", `np${"m_"}${drawn(36)}`],
  ["SendGrid key", `S${"G."}${drawn(22)}.${drawn(43)}`],
  ["private key", key],
  ["private key", JSON.stringify({ private_key: key })],
];

function scan(name: string, chunks: readonly Uint8Array[]): MemberScan {
  const found = scanMembers();
  const size = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const take = found.start(name, size);
  for (const chunk of chunks) take?.(chunk);
  return found;
}

const kindsIn = (name: string, text: string): string[] =>
  (scan(name, [Buffer.from(text)]).secrets.get(name) ?? []).map(({ kind }) => kind);

describe("scanning members", () => {
  it.each([
    ["a.py", "__pyarmor__(__name__, __file__, b'x')", ["pyarmor"]],
    ["a.py", "x = __pyarmor_enter__", ["pyarmor"]],
    ["a.PYE", "---BEGIN PYE FILE---\nx\n---END PYE FILE---", ["sourcedefender"]],
    ["a.py", "---BEGIN PYE FILE---", []],
    ["a.txt", "__pyarmor_enter__", []],
    ["a.py", "def pyarmor(): ...", []],
    ["a.ipynb", '{"output_type": "stream"}', ["notebook-output"]],
  ])("finds in %s with %j: %j", (name, text, marks) => {
    expect([...(scan(name, [Buffer.from(text)]).marks.get(name) ?? [])]).toEqual(marks);
  });

  it.each(secrets)("finds a %s", (kind, secret) => {
    expect(kindsIn("a.py", `x = "${secret}"`)).toEqual([kind]);
    expect(kindsIn("README.md", secret)).toEqual([kind]);
  });

  it.each([
    ["a placeholder", "a.py", `gh${"p_"}${"x".repeat(36)}`],
    ["AWS's documented key", "a.py", `AK${"IA"}IOSFODNN7EXAMPLE ${drawn(40)}`],
    ["an identifier without its secret", "a.py", awsId],
    ["a short token", "README.md", "password: pypi-AgEIcHlwaS5vcmcCJxxx"],
    ["a longer word", "a.py", `my_gh${"p_"}${drawn(36)}`],
    ["a key's first line", "a.py", 'if line == "-----BEGIN PRIVATE KEY-----":\n    pass\n'],
    ["a public key", "a.pem", "-----BEGIN PUBLIC KEY-----"],
    ["a variable", ".pypirc", "password = %(PYPI_TOKEN)s"],
  ])("does not take %s for a secret", (_, name, text) => {
    expect(kindsIn(name, text)).toEqual([]);
  });

  it.each([
    [".pypirc", "[pypi]\nusername = me\npassword = hunter2hunter2\n"],
    ["pkg/.netrc", "machine example.org login me password hunter2hunter2"],
    [".npmrc", "//registry.npmjs.org/:_authToken=hunter2hunter2"],
    [".git/config", "extraheader = AUTHORIZATION: basic aHVudGVyMjpodW50ZXIy"],
  ])("finds the password in %s", (name, text) => {
    expect(kindsIn(name, text)).toEqual(["password"]);
  });

  it("finds the same however the content is cut into chunks", () => {
    const text = Buffer.from(`${"y\n".repeat(700)}${token} ${key}${"z".repeat(1300)}`);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), { maxLength: 5 }), (cuts) => {
        const ends = [...cuts, text.length].toSorted((a, b) => a - b);
        const chunks = ends.map((end, index) => text.subarray(ends[index - 1] ?? 0, end));
        expect(scan("a.py", chunks).secrets.get("a.py")).toEqual([
          { kind: "PyPI token", form: "token", line: 701, shown: `${token.slice(0, 8)}…` },
          { kind: "private key", form: "key", line: 701, shown: `${key.split("\n")[0]}…` },
        ]);
      }),
    );
  });

  it("finds a secret once when an empty chunk comes last", () => {
    const found = scan("a.py", [Buffer.from(token), Buffer.alloc(0)]).secrets.get("a.py");
    expect(found?.map(({ kind }) => kind)).toEqual(["PyPI token"]);
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
    const marks = new Map([["demo_pkg/__init__.py", new Set<Mark>(["pyarmor"])]]);
    const { secrets: found } = scan("demo_pkg/__init__.py", [Buffer.from(token)]);
    expect(await firstRefusal({ ...upload, marks }, options)).toEqual({
      status: 400,
      message:
        "Invalid distribution file. PyArmor-encrypted content is not allowed. See https://pypi.org/policy/acceptable-use-policy/ for more information.",
    });
    const { findings } = await judgeUpload({ ...upload, marks, secrets: found }, options);
    const about = findings.filter(({ rule }) => /WH01[124]/.test(rule));
    expect(about.map(({ rule, level, message }) => [rule, level, message])).toEqual([
      ["WH011", "error", "`demo_pkg/__init__.py` is encrypted with PyArmor"],
      [
        "WH014",
        "error",
        `Line 1 of \`demo_pkg/__init__.py\` has a secret: PyPI token \`${token.slice(0, 8)}…\``,
      ],
      ["WH012", "warning", "`demo_pkg/.env` may hold secrets"],
    ]);
    expect(JSON.stringify(findings)).not.toContain(token.slice(0, 20));
  });

  it.each([
    ["demo_pkg-1.0/.npmrc", ["info"]],
    ["demo_pkg-1.0/.pypirc", ["info"]],
    ["demo_pkg-1.0/.env", ["warning"]],
    ["demo_pkg-1.0/.ssh/id_rsa", ["warning"]],
    ["demo_pkg-1.0/pyproject.toml.orig", []],
    ["demo_pkg-1.0/demo_pkg/schemas/package.json.orig", []],
    ["demo_pkg-1.0/rust/Cargo.toml.orig", []],
    ["demo_pkg-1.0/demo_pkg/a.py.orig", ["warning"]],
  ])("takes %s without a secret in an sdist for %j", async (name, levels) => {
    const path = name.replace("demo_pkg-1.0/", "");
    const upload = await readUpload(sdistFilename(), makeSdist({ files: { [path]: "a=1" } }));
    const { findings } = await judgeUpload({ ...upload, secrets: new Map() }, options);
    const found = findings.filter(({ rule }) => rule === "WH012");
    expect(found.map(({ level }) => level)).toEqual(levels);
  });

  it("says of a secret in a file for secrets once what it is", async () => {
    const name = "demo_pkg-1.0/.pypirc";
    const upload = await readUpload(sdistFilename(), makeSdist({ files: { ".pypirc": token } }));
    const { secrets: found } = scan(name, [Buffer.from(token)]);
    const { findings } = await judgeUpload({ ...upload, secrets: found }, options);
    const about = findings.filter(({ rule }) => /WH01[24]/.test(rule));
    expect(about.map(({ rule, level }) => [rule, level])).toEqual([["WH014", "error"]]);
  });

  it.each([
    ["demo_pkg/ca.key", "wheel", "error"],
    ["demo_pkg/tests/ca.key", "wheel", "info"],
    ["demo_pkg-1.0/dummyserver/certs/ca.key", "sdist", "info"],
    ["demo_pkg-1.0/testdata/ca.key", "sdist", "info"],
    ["demo_pkg-1.0/test-server/ca.key", "sdist", "info"],
    ["demo_pkg-1.0/slapdtest/certs/server.key", "sdist", "info"],
    ["slapdtest/certs/server.key", "wheel", "info"],
    ["demo_pkg-1.0/latest/ca.key", "sdist", "warning"],
    ["demo_pkg-1.0/contest_keys/ca.key", "sdist", "warning"],
    ["demo_pkg-1.0/certs/ca.key", "sdist", "warning"],
  ])("takes a private key in %s of a %s for: %s", async (name, kind, level) => {
    const upload =
      kind === "wheel"
        ? await readUpload(wheelFilename(), makeWheel())
        : await readUpload(sdistFilename(), makeSdist());
    const { secrets: found } = scan(name, [Buffer.from(key)]);
    const { findings } = await judgeUpload({ ...upload, secrets: found }, options);
    expect(findings.find(({ rule }) => rule === "WH014")?.level).toBe(level);
  });
});
