import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { type Answer, isFileBody, notFound } from "./answers.ts";
import { systemErrorCode } from "./durable-files.ts";
import { parseRange } from "./range.ts";

const CHUNK = 1024 * 1024;

/** Sends an answer as the request's method and conditions ask for it. Returns the status sent. */
export function sendAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
): Promise<number> {
  return isFileBody(answer.body)
    ? sendFile(request, response, answer, answer.body.path)
    : Promise.resolve(sendBuffer(request, response, answer, answer.body));
}

function begin(response: ServerResponse, answer: Answer, headers: Record<string, string>): void {
  const all = { ...answer.headers, ...headers };
  if (answer.reason === undefined) response.writeHead(answer.status, all);
  else response.writeHead(answer.status, answer.reason, all);
}

/** RFC 9110, 13.1.2. */
function isKnown(request: IncomingMessage, etag: string): boolean {
  const header = request.headers["if-none-match"];
  if (header === undefined) return false;
  return header.split(",").some((one) => ["*", etag].includes(one.trim().replace(/^W\//, "")));
}

function sendNotModified(response: ServerResponse, answer: Answer, etag: string): number {
  const { "Content-Type": _, ...headers } = answer.headers;
  begin(response, { ...answer, status: 304, headers }, { ETag: etag });
  response.end();
  return 304;
}

function sendBuffer(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  content: string | Uint8Array,
): number {
  const body = Buffer.from(content);
  const headers: Record<string, string> = { "Content-Length": String(body.length) };
  if (answer.status === 200 && request.method !== "POST") {
    const etag = `"${createHash("md5").update(body).digest("base64")}"`;
    if (isKnown(request, etag)) return sendNotModified(response, answer, etag);
    headers["ETag"] = etag;
  }
  begin(response, answer, headers);
  response.end(request.method === "HEAD" ? undefined : body);
  return answer.status;
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, "r");
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  path: string,
): Promise<number> {
  const handle = await openIfThere(path);
  if (handle === undefined) return sendAnswer(request, response, notFound());
  try {
    const { size, mtimeMs } = await handle.stat();
    // The file is served as it is on disk, so the tag is that of the file, not of the record.
    const etag = `"${size.toString(16)}-${Math.trunc(mtimeMs * 1000).toString(16)}"`;
    if (isKnown(request, etag)) return sendNotModified(response, answer, etag);
    const condition = request.headers["if-range"];
    const wanted =
      condition === undefined || condition === etag ? request.headers.range : undefined;
    return await sendPart(request, response, answer, { handle, size, etag, wanted });
  } finally {
    await handle.close();
  }
}

interface OpenFile {
  readonly handle: FileHandle;
  readonly size: number;
  readonly etag: string;
  readonly wanted: string | undefined;
}

async function sendPart(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  { handle, size, etag, wanted }: OpenFile,
): Promise<number> {
  const range = parseRange(wanted, size);
  if (range === "unsatisfiable") {
    const headers = { "Content-Range": `bytes */${size}`, "Content-Length": "0" };
    begin(response, { ...answer, status: 416 }, headers);
    response.end();
    return 416;
  }
  const { first, last } = range ?? { first: 0, last: size - 1 };
  const status = range === undefined ? answer.status : 206;
  begin(
    response,
    { ...answer, status },
    {
      ETag: etag,
      "Accept-Ranges": "bytes",
      "Content-Length": String(last - first + 1),
      ...(range === undefined ? {} : { "Content-Range": `bytes ${first}-${last}/${size}` }),
    },
  );
  if (request.method === "HEAD" || last < first) response.end();
  else await pipeline(readPart(handle, first, last), response);
  return status;
}

async function* readPart(handle: FileHandle, first: number, last: number) {
  let position = first;
  while (position <= last) {
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, last - position + 1));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) throw new Error("The file became shorter while it was served");
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
