import { Readable } from "node:stream";
import { Busboy } from "@fastify/busboy";
import { describe, expect, it } from "@jest/globals";
import { createHttp } from "../../src/http.ts";
import { type FileToUpload, uploadFile } from "../../src/index/upload-file.ts";
import { type Loopback, loopback, type Received } from "../support/loopback.ts";
import { runProgram } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const content = Buffer.from([0, 13, 10, 45, 45, 255, 0, 10]);

const file: FileToUpload = {
  filename: 'demo "ö"-1.0.tar.gz',
  size: content.length,
  form: [
    [":action", "file_upload"],
    ["name", "demo"],
    ["summary", 'Grüße, 世界 🐍 "quoted"; name="x"'],
    ["description", "line one\nline two\r\n\r\n--boundary\n\n"],
    ["classifiers", "A :: B"],
    ["classifiers", "C :: D"],
    ["keywords", ""],
  ],
  content: async function* () {
    yield content.subarray(0, 3);
    yield content.subarray(3);
  },
};

const credential = { user: "__token__", password: "pypi-söcret" };

async function send(server: Loopback, toSend = file, path = "legacy/") {
  const http = createHttp({ random: () => 0 });
  const progress: number[] = [];
  try {
    const answer = await uploadFile(toSend, new URL(path, server.url), credential, http, {
      onProgress: (bytes) => progress.push(bytes),
      signal: new AbortController().signal,
    });
    return { answer, progress };
  } finally {
    await http.close();
  }
}

const taking = (status = 200, text = "", headers: Record<string, string> = {}) =>
  loopback((_request, response) => void response.writeHead(status, headers).end(text));

/** The parts of a form as busboy reads them, which the embedded index uses. */
async function byBusboy({ headers, body }: Received) {
  const parts: unknown[] = [];
  const type = headers["content-type"] ?? "";
  const parser = new Busboy({ headers: { "content-type": type } });
  const ended = new Promise<void>((resolve, reject) => {
    parser.on("field", (name: string, value: string) => parts.push([name, value]));
    parser.on(
      "file",
      (name: string, stream: Readable, filename: string, _e: string, mime: string) => {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () =>
          parts.push([name, filename, mime, Buffer.concat(chunks).toString("hex")]),
        );
      },
    );
    parser.on("finish", resolve);
    parser.on("error", reject);
  });
  Readable.from([body]).pipe(parser);
  await ended;
  return parts;
}

const emailParser = `import email.parser, email.policy, json, sys
head = ("Content-Type: " + sys.argv[1] + "\\r\\n\\r\\n").encode()
with open(sys.argv[2], "rb") as file:
    message = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + file.read())
print(json.dumps([
    [part.get_param("name", header="content-disposition"), part.get_filename(), part.get_payload(decode=True).hex()]
    for part in message.iter_parts()
]))`;

async function byPython({ headers, body }: Received): Promise<unknown> {
  await using folder = await temporaryFolder({ body });
  const words = ["-c", emailParser, headers["content-type"] ?? "", `${folder.path}/body`];
  const { stdout, output } = await runProgram("python3", words);
  if (stdout === "") throw new Error(output);
  return JSON.parse(stdout);
}

const hex = (text: string) => Buffer.from(text).toString("hex");

describe("the form of an upload", () => {
  it("is read by busboy as it was meant", async () => {
    await using server = await taking();
    await send(server);
    const [request] = server.received;
    if (request === undefined) throw new Error("nothing was sent");
    expect(await byBusboy(request)).toEqual([
      ...file.form,
      ["content", "demo %22ö%22-1.0.tar.gz", "application/octet-stream", content.toString("hex")],
    ]);
  });

  it("is read by Python's email parser as it was meant", async () => {
    await using server = await taking();
    const ascii = { ...file, filename: "demo-1.0.tar.gz" };
    await send(server, ascii);
    const [request] = server.received;
    if (request === undefined) throw new Error("nothing was sent");
    expect(await byPython(request)).toEqual([
      ...file.form.map(([name, value]) => [name, null, hex(value)]),
      ["content", "demo-1.0.tar.gz", content.toString("hex")],
    ]);
  });

  it("keeps a line end in a filename from making a header", async () => {
    await using server = await taking();
    await send(server, { ...file, filename: 'a"\r\nx-header: y.whl' });
    expect(server.received[0]?.body.toString()).toContain(
      'filename="a%22%0D%0Ax-header: y.whl"\r\n',
    );
  });

  it("comes with its length and the credential, and tells of the file's progress", async () => {
    await using server = await taking();
    const { answer, progress } = await send(server);
    const [request] = server.received;
    expect(request).toMatchObject({ method: "POST", path: "/legacy/" });
    expect(request?.headers).toMatchObject({
      authorization: `Basic ${Buffer.from("__token__:pypi-söcret").toString("base64")}`,
      "content-length": String(request?.body.length),
    });
    expect(progress).toEqual([3, 5]);
    expect(answer).toMatchObject({ status: 200, message: "", redirect: undefined });
  });
});

describe("the answer to an upload", () => {
  it("has the index's words and its wish for a pause", async () => {
    const words = '{"code": "429 Too many new projects created", "title": "Too Many Requests"}';
    await using server = await taking(429, words, { "retry-after": "7" });
    expect((await send(server)).answer).toEqual({
      status: 429,
      message: "Too many new projects created",
      redirect: undefined,
      retryAfter: "7",
      page: undefined,
    });
  });

  it("says where a redirect leads, and nothing goes there", async () => {
    await using target = await taking();
    await using server = await taking(301, "", { location: target.url.href });
    const { answer } = await send(server, file, "legacy");
    expect(answer).toMatchObject({ status: 301, redirect: target.url });
    expect(target.received).toEqual([]);
  });
});
