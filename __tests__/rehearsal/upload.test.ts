import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { makeWheel } from "../support/distributions.ts";
import { post, runningIndex, sdistUpload, sha256, TOKEN, wheelUpload } from "./running-index.ts";

type Pairs = readonly (readonly [string, string])[];
const without = (form: Pairs, ...names: string[]) => form.filter(([name]) => !names.includes(name));

describe("an upload", () => {
  it("is stored, and the same file again is 200 without a change", async () => {
    await using index = await runningIndex();
    for (const upload of [wheelUpload(), sdistUpload()]) {
      expect(await post(index.url, upload)).toMatchObject({ status: 200, text: "" });
      const before = await (await fetch(new URL("simple/demo-pkg/", index.url))).text();
      expect(await post(index.url, upload)).toMatchObject({ status: 200, text: "" });
      expect(await (await fetch(new URL("simple/demo-pkg/", index.url))).text()).toBe(before);
    }
    expect(await readdir(join(index.directory, "files"))).toEqual([
      "demo_pkg-1.0-py3-none-any.whl",
      "demo_pkg-1.0-py3-none-any.whl.metadata",
      "demo_pkg-1.0.tar.gz",
    ]);
    expect(await readdir(join(index.directory, "temporary"))).toEqual([]);
  });

  it("of other content under a name that is taken is refused", async () => {
    await using index = await runningIndex();
    await post(index.url, wheelUpload());
    const other = wheelUpload({ files: { "demo_pkg/more.py": "" } });
    const answer = await post(index.url, other);
    expect(answer.status).toBe(400);
    expect(answer.reason).toMatch(
      /^File already exists \('demo_pkg-1\.0-py3-none-any\.whl', with blake2_256 hash '[0-9a-f]{64}'\)\. See https:\/\/pypi\.org\/help\/#file-name-reuse for more information\.$/,
    );
    const stored = await readFile(join(index.directory, "files", other.filename));
    expect(sha256(stored)).toBe(sha256(wheelUpload().content));
  });

  it("of the same content under another name is refused", async () => {
    await using index = await runningIndex();
    await post(index.url, wheelUpload());
    const renamed = { ...wheelUpload(), filename: "demo_pkg-1.0-py2.py3-none-any.whl" };
    expect((await post(index.url, renamed)).reason).toMatch(/^File already exists/);
  });

  it("of one filename with two contents at the same moment succeeds once", async () => {
    await using index = await runningIndex();
    const uploads = [1, 2, 3, 4, 5, 6].map((n) =>
      wheelUpload({ files: { "demo_pkg/n.py": `n = ${n}\n` } }),
    );
    const answers = await Promise.all(uploads.map((upload) => post(index.url, upload)));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
      200, 400, 400, 400, 400, 400,
    ]);
    const winner = uploads[answers.findIndex(({ status }) => status === 200)];
    const stored = await readFile(join(index.directory, "files", "demo_pkg-1.0-py3-none-any.whl"));
    expect(sha256(stored)).toBe(sha256(winner?.content ?? new Uint8Array()));
  });

  it("of a second sdist of a release is refused", async () => {
    await using index = await runningIndex();
    await post(index.url, sdistUpload());
    const { content, form } = sdistUpload({ files: { "more.txt": "" } });
    const second = { filename: "demo-pkg-1.0.tar.gz", content, form };
    expect((await post(index.url, second)).reason).toBe(
      "Only one sdist may be uploaded per release.",
    );
  });

  it("to a release older than 14 days is refused, but the file it has is not", async () => {
    let now = new Date("2026-08-01T00:00:00Z");
    await using index = await runningIndex({ now: () => now });
    await post(index.url, wheelUpload());
    now = new Date("2026-08-14T23:59:59Z");
    const late = wheelUpload({ tag: "py3-none-win_amd64" });
    expect((await post(index.url, late)).status).toBe(200);
    now = new Date("2026-08-15T00:00:01Z");
    expect((await post(index.url, sdistUpload())).reason).toBe(
      "Uploading new files to releases older than 14 days is not allowed.",
    );
    expect((await post(index.url, wheelUpload())).status).toBe(200);
  });

  it("whose digest is not the file's is refused, whichever of the three it is", async () => {
    await using index = await runningIndex();
    const upload = wheelUpload();
    for (const field of ["sha256_digest", "md5_digest", "blake2_256_digest"]) {
      const form = [...without(upload.form, "sha256_digest"), [field, "0".repeat(64)] as const];
      expect((await post(index.url, { ...upload, form })).reason).toBe(
        "The digest supplied does not match a digest calculated from the uploaded file.",
      );
    }
  });

  it.each<[string, string, Pairs]>([
    [
      "name",
      "'' is an invalid value for Name. Error: This field is required. See https://packaging.python.org/specifications/core-metadata for more information.",
      [],
    ],
    [
      "name",
      "'-a' is an invalid value for Name. Error: Start and end with a letter or numeral containing only ASCII numeric and '.', '_' and '-'. See https://packaging.python.org/specifications/core-metadata for more information.",
      [["name", "-a"]],
    ],
    [
      "version",
      "'version' is a required field. See https://packaging.python.org/specifications/core-metadata for more information.",
      [],
    ],
    [
      "version",
      "'x' is invalid for 'version'. See https://packaging.python.org/specifications/core-metadata for more information.",
      [["version", "x"]],
    ],
    [
      "metadata_version",
      "None is not a valid metadata version. See https://packaging.python.org/specifications/core-metadata for more information.",
      [],
    ],
    ["filetype", "Invalid value for filetype. Error: This field is required.", []],
    [
      "filetype",
      "Invalid value for filetype. Error: Use a known file type.",
      [["filetype", "bdist_egg"]],
    ],
    ["sha256_digest", "Error: Include at least one message digest.", []],
    ["protocol_version", "Unknown protocol version.", [["protocol_version", "2"]]],
  ])("with a missing or wrong %s is refused: %s", async (field, reason, replacement) => {
    await using index = await runningIndex();
    const upload = wheelUpload();
    const form = [...without(upload.form, field), ...replacement];
    expect(await post(index.url, { ...upload, form })).toMatchObject({ status: 400, reason });
    expect(await readdir(join(index.directory, "files"))).toEqual([]);
  });

  it.each([
    [
      "a\u001f.whl",
      "Cannot upload a file with non-printable characters (ordinals 0-31) or the DEL character (ordinal 127) in the name.",
    ],
    ["../demo_pkg-1.0-py3-none-any.whl", "Cannot upload a file with '/' or '\\' in the name."],
    ["a\\demo_pkg-1.0-py3-none-any.whl", "Cannot upload a file with '/' or '\\' in the name."],
    [
      "demo_pkg-1.0.exe",
      "Invalid file extension: Use .tar.gz, .whl or .zip extension. See https://www.python.org/dev/peps/pep-0527 and https://peps.python.org/pep-0715/ for more information",
    ],
    [
      "demo_pkg-1.0.tar.gz",
      "Invalid file extension: Extension .tar.gz is invalid for filetype bdist_wheel. See https://www.python.org/dev/peps/pep-0527 for more information.",
    ],
    [
      "demo_pkg-1.0-py3-none-any.WHL",
      "Invalid file extension: Extension .WHL is invalid for filetype bdist_wheel. See https://www.python.org/dev/peps/pep-0527 for more information.",
    ],
  ])("named %j is refused", async (filename, reason) => {
    await using index = await runningIndex();
    expect(await post(index.url, { ...wheelUpload(), filename })).toMatchObject({
      status: 400,
      reason,
    });
  });

  it("without a file is refused", async () => {
    await using index = await runningIndex();
    const body = new FormData();
    for (const [name, value] of wheelUpload().form) body.append(name, value);
    const answer = await fetch(new URL("legacy/", index.url), {
      method: "POST",
      body,
      headers: { authorization: TOKEN },
    });
    expect(answer.statusText).toBe("Upload payload does not have a file.");
  });

  it("with a field that is sent as a file is refused", async () => {
    await using index = await runningIndex();
    const { form, content, filename } = wheelUpload();
    const body = new FormData();
    for (const [name, value] of form) body.append(name, value);
    body.append("attestations", new Blob(["[]"]), "attestations.json");
    body.append("content", new Blob([content]), filename);
    const headers = { authorization: TOKEN };
    const answer = await fetch(new URL("legacy/", index.url), { method: "POST", body, headers });
    expect([answer.status, answer.statusText]).toEqual([
      400,
      "attestations: Should not be a tuple.",
    ]);
  });

  it("loses fields that say UNKNOWN and keeps the order and the repetition of the others", async () => {
    await using index = await runningIndex({ judge: () => Promise.resolve(undefined) });
    const more = [
      ["summary", " UNKNOWN "],
      ["classifiers", "B :: b"],
      ["keywords", "a\0b"],
      ["classifiers", "A :: a"],
      ["description", "é\r\n\u{1f600}\r\n"],
    ] as const;
    await post(index.url, wheelUpload({}, more));
    const record = join(index.directory, "records", "demo_pkg-1.0-py3-none-any.whl.json");
    const { form } = JSON.parse(await readFile(record, "utf8")) as { form: Pairs };
    expect(form.slice(-4)).toEqual([
      ["classifiers", "B :: b"],
      ["keywords", "a\\x00b"],
      ["classifiers", "A :: a"],
      ["description", "é\r\n\u{1f600}\r\n"],
    ]);
  });

  it("is judged by the function that the index was given, and stored only if that agrees", async () => {
    const seen: unknown[] = [];
    await using index = await runningIndex({
      judge: (upload) => {
        seen.push([upload.file?.filename, upload.file?.size, upload.index.projects().length]);
        const refused = upload.form.some(([, value]) => value === "no");
        return Promise.resolve(
          refused ? { status: 429, message: "Too many\n\u{1f600} é" } : undefined,
        );
      },
    });
    const refused = wheelUpload({}, [["summary", "no"]]);
    const answer = await post(index.url, refused);
    expect(answer.status).toBe(429);
    expect(await readdir(join(index.directory, "files"))).toEqual([]);
    expect((await post(index.url, wheelUpload())).status).toBe(200);
    const { filename, content } = refused;
    expect(seen).toEqual([
      [filename, content.length, 0],
      [filename, makeWheel().length, 0],
    ]);
  });
});
