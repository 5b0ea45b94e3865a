import { describe, expect, it } from "@jest/globals";
import { createHttp } from "../../src/http.ts";
import { judgeAnswer, type UploadAnswer } from "../../src/index/answers.ts";
import type { Credential } from "../../src/index/credentials.ts";
import { listFiles } from "../../src/index/list-files.ts";
import { locateIndex } from "../../src/index/locations.ts";
import { uploadFile } from "../../src/index/upload-file.ts";
import { makeWheel, wheelFilename } from "../support/distributions.ts";
import { devpi, pypiserver } from "../support/index-servers.ts";

const filename = wheelFilename({});
const anybody = { user: "anybody", password: "any" };
const root = { user: "root", password: "devpi-password" };

/** Sends a wheel, and says what the answer means. */
async function send(address: URL, credential: Credential, content: Uint8Array, name = filename) {
  const http = createHttp();
  try {
    const answer = await uploadFile(
      {
        filename: name,
        size: content.length,
        form: [
          [":action", "file_upload"],
          ...[["name", "demo-pkg"] as const, ["version", "1.0"] as const],
          ...[["metadata_version", "2.1"] as const, ["filetype", "bdist_wheel"] as const],
        ],
        content: async function* () {
          yield content;
        },
      },
      address,
      credential,
      http,
      { onProgress: () => undefined, signal: new AbortController().signal },
    );
    const index = locateIndex(address, undefined);
    const listed =
      index.simple && (await listFiles("demo-pkg", index.simple, http, { credential }));
    return { answer, judged: judgeAnswer(answer, index), index, listed };
  } finally {
    await http.close();
  }
}

const said = ({ status, message }: UploadAnswer): string => `${status} ${message}`;
const other = makeWheel({ files: { "demo_pkg/new.py": "" } });
const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);

describe("a real pypiserver", () => {
  it("is known by its address, lists what it took, and is understood", async () => {
    await using server = await pypiserver();
    const first = await send(server.upload, anybody, makeWheel());
    expect(first).toMatchObject({
      judged: { kind: "stored" },
      index: { server: "pypiserver" },
      listed: [{ filename, sha256 }],
    });
    for (const content of [makeWheel(), other]) {
      const { answer, judged } = await send(server.upload, anybody, content);
      expect(said(answer)).toBe(
        `409 Package '${filename}' already exists! You may start server with \`--overwrite\` option.`,
      );
      expect(judged).toMatchObject({ kind: "already-there", code: "file-exists" });
    }
    const unnamed = await send(server.upload, anybody, other, "demo.txt");
    expect(said(unnamed.answer)).toBe("400 Bad filename: demo.txt");
    expect(unnamed.judged).toMatchObject({ kind: "refused" });
    const simple = await send(new URL("simple/", server.upload), anybody, other);
    expect(simple.judged).toMatchObject({
      kind: "no-upload-api",
      hint: expect.stringContaining(`\`repository-url: ${server.upload.href}\``),
    });
  });
});

describe("a real devpi", () => {
  it("is known by its address, lists what it took, and is understood", async () => {
    await using server = await devpi();
    const first = await send(server.upload, root, makeWheel());
    expect(first).toMatchObject({
      judged: { kind: "stored" },
      index: { server: "devpi" },
      listed: [{ filename, sha256 }],
    });
    // Identical content is taken again, as by PyPI.
    expect((await send(server.upload, root, makeWheel())).judged.kind).toBe("stored");
    const there = await send(server.upload, root, other);
    expect(said(there.answer)).toBe(`409 ${filename} already exists in non-volatile index`);
    expect(there.judged).toMatchObject({ kind: "already-there", code: "file-exists" });
    const wrong = await send(server.upload, { ...root, password: "wrong" }, other);
    expect(wrong.answer.status).toBe(401);
    expect(wrong.judged).toMatchObject({ kind: "not-allowed", code: "credential-rejected" });
    const unnamed = await send(server.upload, root, other, "other-1.0-py3-none-any.whl");
    expect(unnamed.judged).toMatchObject({ kind: "refused" });
    const simple = await send(new URL("+simple/", server.upload), root, other);
    expect(simple.judged).toMatchObject({
      kind: "no-upload-api",
      hint: expect.stringContaining(`\`repository-url: ${server.upload.href}\``),
    });
    const nowhere = await send(new URL("../none/", server.upload), root, other);
    expect(nowhere.judged).toMatchObject({ kind: "no-upload-api" });
  });
});
