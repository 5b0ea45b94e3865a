import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { isWorthRepeating, retryDelay, sleep } from "../back-off.ts";
import { PublishError } from "../errors.ts";
import { isPassing } from "../http/lost-connection.ts";
import type { HttpResponse } from "../http.ts";
import type { ListedArtifact } from "./results-answers.ts";
import { missing, mostRetries, type ResultsService } from "./results-service.ts";
import { serviceFailure, unanswered } from "./service-failure.ts";

/** How far a download has come. */
interface Part {
  readonly descriptor: number;
  received: number;
  /** What a request for the rest needs; `undefined` where the server gives none. */
  rest: Readonly<Record<string, string>> | undefined;
}

/** A refusal or a break that may be gone a little later. */
class Broken extends Error {
  readonly failure: PublishError;
  readonly retryAfter: string | undefined;

  constructor(options: { cause: PublishError; retryAfter?: string | undefined }) {
    super(options.cause.message, { cause: options.cause });
    this.failure = options.cause;
    this.retryAfter = options.retryAfter;
  }
}

/**
 * Writes the zip of an artifact to `path`. A download that breaks off is gone on with where it ended,
 * with a new signed URL, or begun anew where the server has no rest to give (RFC 9110, 14.2).
 */
export async function downloadZip(
  service: ResultsService,
  artifact: ListedArtifact,
  path: string,
): Promise<void> {
  const { host, random } = service.access;
  const part: Part = { descriptor: openSync(path, "w"), received: 0, rest: undefined };
  const progress = host.progress(`Fetching \`${artifact.name}\``, artifact.size);
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await goOn(service, artifact, part, progress.advance);
        return;
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
        if (attempt > mostRetries) throw error.failure;
        const delay = retryDelay(attempt, error.retryAfter, undefined, random);
        const again = `asking again in ${(delay / 1000).toFixed(1)} s`;
        host.log.info(`${error.failure.message}; ${again}`);
        await sleep(delay, host.cancelled);
      }
    }
  } finally {
    progress.end();
    closeSync(part.descriptor);
  }
}

async function goOn(
  service: ResultsService,
  artifact: ListedArtifact,
  part: Part,
  advance: (bytes: number) => void,
): Promise<void> {
  const { title, http, host } = service.access;
  const attempted = { title, what: `for the artifact \`${artifact.name}\`` };
  const url = await service.downloadUrl(artifact);
  const range = part.rest && { ...part.rest, range: `bytes=${part.received}-` };
  try {
    const answer = await http.request(url.with(), {
      ...(range === undefined ? {} : { headers: range }),
      signal: host.cancelled,
      streams: true,
      retries: 0,
    });
    if (answer.status !== 200 && answer.status !== 206) throw await refusal(answer, attempted);
    beginAt(part, answer, range !== undefined);
    for await (const chunk of answer.body) {
      write(part, chunk);
      advance(chunk.length);
    }
  } catch (error) {
    const cause = unanswered(error, attempted);
    const isBroken = isPassing(error) && !host.cancelled.aborted && cause instanceof PublishError;
    throw isBroken ? new Broken({ cause }) : cause;
  }
}

/** A server may send everything although it was asked for the rest. */
function beginAt(part: Part, { status, headers }: HttpResponse, asksForRest: boolean): void {
  const isRest =
    asksForRest &&
    status === 206 &&
    headers["content-range"]?.startsWith(`bytes ${part.received}-`);
  // To empty an empty file costs time when it is closed: ext4 then writes it to the disk at once.
  if (isRest !== true && part.received > 0) {
    ftruncateSync(part.descriptor, 0);
    part.received = 0;
  }
  const { etag = "" } = headers;
  // A weak validator proves nothing about bytes; the checksums in the zip do.
  if (etag.startsWith('"')) part.rest = { "if-range": etag };
  else part.rest = headers["accept-ranges"] === "bytes" ? {} : undefined;
}

async function refusal(
  answer: HttpResponse,
  attempted: { readonly title: string; readonly what: string },
): Promise<PublishError | Broken> {
  const { status, headers } = answer;
  const failure = serviceFailure({ status, text: await answer.text() }, attempted, true);
  if (failure.code !== "artifact-service-failed") return failure;
  if (status === 404 || status === 410) return missing(failure);
  // The signed URL may have ended, and the next one is new.
  const isPassingBy =
    status === 401 || status === 403 || status === 416 || isWorthRepeating(status);
  return isPassingBy ? new Broken({ cause: failure, retryAfter: headers["retry-after"] }) : failure;
}

function write(part: Part, chunk: Uint8Array): void {
  for (let done = 0; done < chunk.length; ) {
    const left = chunk.length - done;
    const count = writeSync(part.descriptor, chunk, done, left, part.received);
    done += count;
    part.received += count;
  }
}
