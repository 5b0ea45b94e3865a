import { randomUUID } from "node:crypto";
import { isWorthRepeating } from "../back-off.ts";
import { PublishError } from "../errors.ts";
import { repeated } from "../http/repeat.ts";
import { BeginAnew } from "./begin-anew.ts";
import { type Answered, mostRetries, once, type ResultsAccess } from "./results-service.ts";
import {
  type Attempted,
  FinalRefusal,
  isFinal,
  serviceFailure,
  unanswered,
} from "./service-failure.ts";
import type { SignedUrl } from "./signed-url.ts";

/** https://learn.microsoft.com/rest/api/storageservices/versioning-for-the-azure-storage-services */
const version = { "x-ms-version": "2024-11-04" };
const ofBlock = { ...version, "content-type": "application/octet-stream" };
const ofList = {
  ...version,
  "content-type": "application/xml",
  "x-ms-blob-content-type": "application/zip",
};

interface Part {
  readonly parameters: string;
  readonly content: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the server would have it twice if it was sent twice. */
  readonly isAppended: boolean;
}

/**
 * The blocks of one artifact, as Azure's block blobs take them, and Gitea and nektos/act in their
 * way: https://learn.microsoft.com/rest/api/storageservices/put-block
 */
export class BlockUpload {
  readonly #access: ResultsAccess;
  readonly #name: string;
  readonly #url: SignedUrl;
  readonly #ids: string[] = [];
  /** Of this upload alone: blocks of one that was cut off may still be there. */
  readonly #series = randomUUID();

  constructor(access: ResultsAccess, name: string, url: SignedUrl) {
    this.#access = access;
    this.#name = name;
    this.#url = url;
  }

  /** Sends the next block. Repeats it by itself where the server knows it by its id, else `BeginAnew`. */
  async add(content: Buffer): Promise<void> {
    // All ids of a blob have one length.
    const text = `${this.#series}-${String(this.#ids.length).padStart(6, "0")}`;
    const id = Buffer.from(text).toString("base64");
    const parameters = `comp=block&blockid=${encodeURIComponent(id)}`;
    await this.#put({ parameters, content, headers: ofBlock, isAppended: this.#url.appends });
    this.#ids.push(id);
  }

  /** Says which blocks there are, and in which order. */
  async end(): Promise<void> {
    const list = this.#ids.map((id) => `<Latest>${id}</Latest>`).join("");
    const xml = `<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`;
    const content = Buffer.from(xml);
    await this.#put({ parameters: "comp=blocklist", content, headers: ofList, isAppended: false });
  }

  async #put(part: Part): Promise<void> {
    const { title, host, random } = this.#access;
    const attempted = { title, what: `to take a part of the artifact \`${this.#name}\`` };
    const answer = await repeated(() => this.#send(part, attempted), {
      shown: title,
      retries: part.isAppended ? 0 : mostRetries,
      signal: host.cancelled,
      onRetry: host.log.info,
      random,
    }).catch((error: unknown) => {
      if (error instanceof FinalRefusal) throw error.failure;
      const failure = unanswered(error, attempted);
      const isLost =
        failure instanceof PublishError && failure !== error && !host.cancelled.aborted;
      throw isLost && part.isAppended ? new BeginAnew("in-doubt", { cause: failure }) : failure;
    });
    if (answer.status >= 300) throw refusal(answer, part, serviceFailure(answer, attempted, true));
  }

  async #send({ parameters, content, headers }: Part, attempted: Attempted): Promise<Answered> {
    const { http, host } = this.#access;
    const answer = await http.request(this.#url.with(parameters), {
      method: "PUT",
      headers,
      body: { length: content.length, chunks: once(content) },
      signal: host.cancelled,
    });
    const answered = { status: answer.status, headers: answer.headers, text: await answer.text() };
    if (isFinal(answered)) throw new FinalRefusal(serviceFailure(answered, attempted, true));
    return answered;
  }
}

function refusal(
  { status, headers }: Answered,
  { isAppended }: Part,
  failure: PublishError,
): PublishError | BeginAnew {
  if (failure.code !== "artifact-service-failed") return failure;
  if (status === 413) return new BeginAnew("too-large", { cause: failure });
  // A signed URL lives for an hour; a new one goes to the same artifact.
  if (status === 401 || status === 403) return new BeginAnew("refused", { cause: failure });
  if (!isAppended || !isWorthRepeating(status)) return failure;
  return new BeginAnew("in-doubt", { cause: failure, retryAfter: headers["retry-after"] });
}
