import { createWriteStream } from "node:fs";
import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Dicer } from "@fastify/busboy";
import { parseContentDisposition } from "./content-disposition.ts";
import { createDigests, type FileDigests } from "./digests.ts";
import type { FormPair } from "./records.ts";

/** A file that came with a form, on disk and not yet accepted. */
export interface ReceivedFile extends FileDigests {
  /** As the client sent it, not judged. */
  readonly filename: string;
  readonly contentType: string;
  readonly path: string;
}

export interface ReceivedForm {
  readonly fields: readonly FormPair[];
  /** The first part named `content` with a filename. */
  readonly file: ReceivedFile | undefined;
  /** Names of other fields that came as files, which PyPI refuses. */
  readonly fileFields: readonly string[];
}

/** The body is no form, or one that breaks off. */
export class InvalidFormError extends Error {}

/** Fields are kept in memory, so they are bounded; PyPI's largest is the description. */
const MAX_FIELDS_SIZE = 32 * 1024 * 1024;
const MAX_PARTS = 10_000;
const WRITE_SIZE = 1024 * 1024;

type PartHeader = Readonly<Record<string, readonly string[] | undefined>>;

/**
 * Reads a multipart form while it arrives. The file goes to `path` (or nowhere, when that is
 * absent) and is hashed on the way; it is on disk when this returns.
 * Throws `InvalidFormError`; other errors are the connection's or the disk's.
 */
export async function receiveForm(
  request: IncomingMessage,
  path: string | undefined,
): Promise<ReceivedForm> {
  const boundary = findBoundary(request.headers["content-type"] ?? "");
  if (boundary === undefined) {
    request.resume();
    return { fields: [], file: undefined, fileFields: [] };
  }
  const parts = new FormParts(path);
  await splitParts(request, boundary, (part, header) => parts.add(part, header));
  return parts.received();
}

function findBoundary(contentType: string): string | undefined {
  if (!/^multipart\/form-data\s*;/i.test(contentType)) return undefined;
  const found = /;\s*boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  return found?.[1] ?? found?.[2];
}

type TakePart = (part: Readable, header: PartHeader) => Promise<void>;

function splitParts(request: IncomingMessage, boundary: string, take: TakePart): Promise<void> {
  return new Promise((resolve, reject) => {
    const dicer = new Dicer({ boundary });
    const parts: Readable[] = [];
    const taken: Promise<void>[] = [];
    const fail = (error: unknown) => {
      request.unpipe(dicer);
      request.resume();
      // Whoever reads a part lets go of it first, so that the caller can remove the file.
      for (const part of parts) part.destroy();
      void Promise.allSettled(taken).then(() => reject(error));
    };
    dicer.on("part", (part) => {
      parts.push(part);
      part.on("error", () => undefined);
      part.on("header", (header) => {
        const task = take(part, header as PartHeader);
        taken.push(task);
        task.catch(fail);
      });
    });
    dicer.on("finish", () => {
      Promise.all(taken).then(() => resolve(), reject);
    });
    dicer.on("error", (cause) => fail(new InvalidFormError("no form", { cause })));
    request.on("close", () => {
      if (request.complete) return;
      dicer.destroy();
      fail(new Error("The client went away"));
    });
    request.pipe(dicer);
  });
}

class FormParts {
  readonly #path: string | undefined;
  readonly #fields: (FormPair | undefined)[] = [];
  readonly #fileFields: string[] = [];
  #file: Promise<ReceivedFile> | undefined;
  #size = 0;
  #count = 0;

  constructor(path: string | undefined) {
    this.#path = path;
  }

  async add(part: Readable, header: PartHeader): Promise<void> {
    this.#count += 1;
    if (this.#count > MAX_PARTS) throw new InvalidFormError("too many parts");
    const disposition = readDisposition(header);
    if (disposition.filename === undefined) return this.#addField(part, disposition.name);
    if (disposition.name === "content" && this.#file === undefined) {
      this.#file = this.#addFile(part, disposition.filename, header["content-type"]?.[0]);
      await this.#file;
      return;
    }
    if (!["content", "gpg_signature"].includes(disposition.name)) {
      this.#fileFields.push(disposition.name);
    }
    for await (const _ of part);
  }

  async received(): Promise<ReceivedForm> {
    return {
      fields: this.#fields.filter((pair) => pair !== undefined),
      file: await this.#file,
      fileFields: this.#fileFields,
    };
  }

  async #addField(part: Readable, name: string): Promise<void> {
    // Parts are read side by side; the order of the form is that of their headers.
    const place = this.#fields.push(undefined) - 1;
    const chunks: Uint8Array[] = [];
    for await (const chunk of part as AsyncIterable<Uint8Array>) {
      this.#size += chunk.length;
      if (this.#size > MAX_FIELDS_SIZE) throw new InvalidFormError("fields too large");
      chunks.push(chunk);
    }
    this.#fields[place] = [name, decode(Buffer.concat(chunks))];
  }

  async #addFile(part: Readable, filename: string, contentType = "text/plain") {
    const digests = await createDigests();
    const path = this.#path ?? "";
    const hashed = async function* (source: AsyncIterable<Uint8Array>) {
      for await (const chunk of source) {
        digests.update(chunk);
        yield chunk;
      }
    };
    if (this.#path === undefined) for await (const _ of hashed(part));
    else {
      const options = { flags: "wx", flush: true, highWaterMark: WRITE_SIZE };
      await pipeline(part, hashed, createWriteStream(path, options));
    }
    return { ...digests.digest(), filename, contentType, path };
  }
}

function readDisposition(header: PartHeader) {
  const text = header["content-disposition"]?.[0];
  // The parser drops a header with a bare line break in it. Only a filename can hold one, and
  // PyPI refuses such a name, so it is kept as one.
  if (text === undefined) return { name: "content", filename: "\n" };
  const disposition = parseContentDisposition(text);
  if (disposition === undefined) throw new InvalidFormError("a part without a name");
  return disposition;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new InvalidFormError("not UTF-8", { cause });
  }
}
