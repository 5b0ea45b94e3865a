import { randomUUID } from "node:crypto";
import type { Http } from "../http.ts";
import { readUploadAnswer, type UploadAnswer } from "./answers.ts";
import { basicCredential, type Credential } from "./credentials.ts";

export type { UploadAnswer } from "./answers.ts";

export interface FileToUpload {
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
  /** The fields of the upload API's form, in their order. */
  readonly form: readonly (readonly [name: string, value: string])[];
  content(): AsyncIterable<Uint8Array>;
}

/** Sends one file by the legacy upload API and returns what the index says. https://docs.pypi.org/api/upload/ */
export async function uploadFile(
  file: FileToUpload,
  upload: URL,
  credential: Credential,
  http: Http,
  options: { onProgress(bytes: number): void; signal: AbortSignal },
): Promise<UploadAnswer> {
  const boundary = `pypi-publish-${randomUUID()}`;
  const [head, tail] = frame(file, boundary);
  const answer = await http.request(upload, {
    method: "POST",
    headers: {
      accept: "application/json",
      authorization: `Basic ${basicCredential(credential)}`,
      "content-type": `multipart/form-data; boundary=${boundary}`,
    },
    body: {
      length: head.length + file.size + tail.length,
      chunks: body(head, file, tail, options.onProgress),
    },
    signal: options.signal,
  });
  return readUploadAnswer(answer.status, answer.headers, await answer.text(), upload);
}

/** What stands before and behind the file's bytes (RFC 7578). */
function frame({ filename, form }: FileToUpload, boundary: string): [Buffer, Buffer] {
  const part = (name: string, more: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n`;
  const fields = form.map(([name, value]) => `${part(name, "")}\r\n${value}\r\n`).join("");
  const file = part("content", `; filename="${escapeFilename(filename)}"`);
  const head = `${fields}${file}content-type: application/octet-stream\r\n\r\n`;
  return [Buffer.from(head), Buffer.from(`\r\n--${boundary}--\r\n`)];
}

/** As browsers do. https://html.spec.whatwg.org/multipage/form-control-infrastructure.html */
const escapeFilename = (filename: string): string =>
  filename.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

async function* body(
  head: Buffer,
  file: FileToUpload,
  tail: Buffer,
  onProgress: (bytes: number) => void,
): AsyncIterable<Uint8Array> {
  yield head;
  for await (const chunk of file.content()) {
    yield chunk;
    onProgress(chunk.length);
  }
  yield tail;
}
