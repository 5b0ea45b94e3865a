import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import type { ArtifactService, Caller } from "./artifact-service.ts";
import { type ArtifactStorage, Panic, ServiceError } from "./artifact-storage.ts";
import { ArtifactUrls } from "./artifact-urls.ts";

/** What happens to a request, in place of its answer or on the way. */
export type ArtifactFault =
  | "reset" // before anything is read
  | "reset-half" // when half of the body has been read, and stored where that is how it goes
  | "reset-after" // it was done, and the answer is lost
  | "truncate" // half of a zip, then the connection ends
  | "end-early" // half of a zip, as if that were all
  | "change" // one byte of a zip is another one
  | "wrong-length" // a zip that says it is longer than it is
  | {
      readonly status: number;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

export interface FaultOptions {
  /** The number of the first request of this sort that it happens to; 1 by default. */
  readonly from?: number;
  /** How many it happens to; 1 by default. */
  readonly times?: number;
}

const base = "/twirp/github.actions.results.api.v1.ArtifactService/";

interface PlannedFault {
  readonly request: string;
  readonly fault: ArtifactFault;
  readonly from: number;
  readonly to: number;
}

/** Takes the requests apart, and does to them what a test wants. */
export class ArtifactRequests {
  readonly seen: string[] = [];
  origin = "";
  readonly #service: ArtifactService;
  readonly #storage: ArtifactStorage;
  readonly #path: string;
  readonly #faults: PlannedFault[] = [];
  readonly #urls: ArtifactUrls;

  constructor(service: ArtifactService, storage: ArtifactStorage, path: string) {
    this.#service = service;
    this.#storage = storage;
    this.#path = path;
    this.#urls = new ArtifactUrls(service.kind);
  }

  fail(request: string, fault: ArtifactFault, { from = 1, times = 1 }: FaultOptions = {}): void {
    const begun = this.#count(request);
    this.#faults.push({ request, fault, from: begun + from, to: begun + from + times - 1 });
  }

  expireUrls(): void {
    this.#urls.expire();
  }

  async answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { socket } = message;
    message.on("error", () => undefined);
    response.on("error", () => undefined);
    const url = new URL(message.url ?? "", this.origin);
    const request = requestOf(message, url);
    this.seen.push(request);
    const fault = this.#faultOf(request);
    try {
      if (fault === "reset") throw new Panic();
      if (typeof fault === "object") await refuse(message, response, fault);
      else if (request === "zip") await this.#sendZip(message, response, url, fault);
      else await this.#do(message, response, url, fault);
    } catch (error) {
      if (error instanceof ServiceError) await refuse(message, response, this.#worded(error));
      else socket.destroy();
    }
  }

  async #do(
    message: IncomingMessage,
    response: ServerResponse,
    url: URL,
    fault: ArtifactFault | undefined,
  ): Promise<void> {
    const body = fault === "reset-half" ? firstHalf(message) : message;
    if (message.method === "POST") {
      const content = JSON.parse((await buffer(body)).toString()) as Record<string, unknown>;
      const method = url.pathname.slice(this.#path.length + base.length);
      const answer = await this.#service.answer(method, content, this.#caller(message));
      if (fault === "reset-after") throw new Panic();
      response.setHeader("content-type", "application/json;charset=utf-8");
      response.end(JSON.stringify(answer));
    } else {
      await this.#take(url, body);
      if (fault === "reset-after") throw new Panic();
      response.writeHead(201, { etag: '"1"', "x-ms-request-id": "1" }).end();
    }
  }

  async #take(url: URL, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const { run, name } = this.#urls.verify(url, "UploadArtifact");
    const comp = url.searchParams.get("comp");
    const storage = this.#storage;
    const upload = storage.find(run, name);
    if (upload === undefined) throw new ServiceError(404, "Error artifact not found");
    if (comp === "block" && this.#service.kind === "act") return storage.append(run, name, chunks);
    if (comp === "blocklist") {
      const xml = (await buffer(chunks)).toString();
      upload.list = [...xml.matchAll(/<Latest>([^<]*)<\/Latest>/g)].map(([, id = ""]) => id);
    } else {
      const id = url.searchParams.get("blockid") ?? "whole";
      await storage.putBlock(upload, id, chunks);
    }
    if (this.#service.kind === "github" && comp !== "block") {
      await storage.assemble(run, name, upload.list ?? ["whole"], true);
    }
  }

  async #sendZip(
    message: IncomingMessage,
    response: ServerResponse,
    url: URL,
    fault: ArtifactFault | undefined,
  ): Promise<void> {
    const { run, name } = this.#urls.verify(url, "DownloadArtifact");
    const path = this.#storage.pathOf(run, name);
    const size = await this.#storage.size(run, name).catch(() => {
      throw new ServiceError(404, "Error artifact not found");
    });
    // act copies the file into the answer, with no length.
    if (this.#service.kind !== "act") response.setHeader("accept-ranges", "bytes");
    if (this.#service.kind === "github") {
      response.setHeader("etag", `"${size}"`);
      // GitHub's own client unpacks nothing else.
      response.setHeader("content-type", "application/zip");
      response.setHeader("content-disposition", `attachment; filename="${name}.zip"`);
    }
    if (fault !== undefined) return sendFaulty(await readFile(path), response, fault);
    const start = Number(/^bytes=(\d+)-$/.exec(message.headers.range ?? "")?.[1] ?? 0);
    if (this.#service.kind !== "act") response.setHeader("content-length", size - start);
    if (start > 0 && this.#service.kind !== "act") {
      response.writeHead(206, { "content-range": `bytes ${start}-${size - 1}/${size}` });
    }
    const from = this.#service.kind === "act" ? 0 : start;
    createReadStream(path, { start: from, highWaterMark: 2 ** 20 }).pipe(response);
  }

  #caller({ headers }: IncomingMessage): Caller {
    const [, payload = ""] = (headers.authorization ?? "").replace("Bearer ", "").split(".");
    const scope = /Actions\.Results:([^: "]+):([^: "]+)/.exec(
      Buffer.from(payload, "base64url").toString(),
    );
    if (scope === null) throw new ServiceError(401, "Bad authorization header");
    const [, run = "", job = ""] = scope;
    const place = `${this.origin}${this.#path}`;
    return {
      run,
      job,
      sign: (endpoint, name, id) => this.#urls.sign(place, endpoint, { run, name, id }),
    };
  }

  /** GitHub words errors in JSON. */
  #worded({ status, message }: ServiceError) {
    const isJson = this.#service.kind === "github";
    return { status, body: isJson ? JSON.stringify({ code: "unknown", msg: message }) : message };
  }

  #faultOf(request: string): ArtifactFault | undefined {
    const number = this.#count(request);
    return this.#faults.find(
      (one) => one.request === request && number >= one.from && number <= one.to,
    )?.fault;
  }

  #count(request: string): number {
    return this.seen.filter((one) => one === request).length;
  }
}

function requestOf({ method = "" }: IncomingMessage, url: URL): string {
  if (method === "POST") return url.pathname.split("/").at(-1) ?? "";
  return method === "GET" ? "zip" : (url.searchParams.get("comp") ?? "blob");
}

async function refuse(
  message: IncomingMessage,
  response: ServerResponse,
  { status, body = "", headers = {} }: Exclude<ArtifactFault, string>,
): Promise<void> {
  await buffer(message).catch(() => undefined);
  response.writeHead(status, headers).end(body);
}

/** Half of what a request says it has, then the connection breaks. */
async function* firstHalf(message: IncomingMessage): AsyncIterable<Uint8Array> {
  let left = Math.floor(Number(message.headers["content-length"]) / 2);
  for await (const chunk of message as AsyncIterable<Buffer>) {
    yield chunk.subarray(0, left);
    left -= chunk.length;
    if (left <= 0) throw new Panic();
  }
}

function sendFaulty(zip: Buffer, response: ServerResponse, fault: ArtifactFault): void {
  const half = zip.subarray(0, Math.floor(zip.length / 2));
  if (fault === "end-early") {
    response.writeHead(200).end(half);
  } else if (fault === "change") {
    const changed = Buffer.from(zip);
    changed[half.length] = (changed[half.length] ?? 0) ^ 1;
    response.writeHead(200, { "content-length": zip.length }).end(changed);
  } else {
    const more = fault === "wrong-length" ? 10 : 0;
    response.writeHead(200, { "content-length": zip.length + more });
    response.write(fault === "wrong-length" ? zip : half, () => response.destroy());
  }
}
