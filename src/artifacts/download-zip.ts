import { isWorthRepeating, retryDelay, sleep } from "../back-off.ts";
import { PublishError } from "../errors.ts";
import { isPassing } from "../http/lost-connection.ts";
import type { HttpResponse } from "../http.ts";
import type { ListedArtifact } from "./results-answers.ts";
import { missing, mostRetries, type ResultsService } from "./results-service.ts";
import { serviceFailure, unanswered } from "./service-failure.ts";

/** Takes the bytes of a zip in their order. */
export interface ZipSink {
  write(chunk: Uint8Array): void;
  /** Forgets what came: all of it comes anew. */
  restart(): Promise<void>;
}

/** How far a download has come. */
interface Part {
  readonly sink: ZipSink;
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
 * Fetches the zip of an artifact. A download that breaks off is gone on with where it ended,
 * with a new signed URL, or begun anew where the server has no rest to give (RFC 9110, 14.2).
 */
export async function downloadZip(
  service: ResultsService,
  artifact: ListedArtifact,
  sink: ZipSink,
): Promise<void> {
  const { host, random } = service.access;
  const part: Part = { sink, received: 0, rest: undefined };
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
    await beginAt(part, answer, range !== undefined);
    for await (const chunk of answer.body) {
      part.sink.write(chunk);
      part.received += chunk.length;
      advance(chunk.length);
    }
  } catch (error) {
    const cause = unanswered(error, attempted);
    const isBroken = isPassing(error) && !host.cancelled.aborted && cause instanceof PublishError;
    throw isBroken ? new Broken({ cause }) : cause;
  }
}

/** A server may send everything although it was asked for the rest. */
async function beginAt(
  part: Part,
  { status, headers }: HttpResponse,
  asksForRest: boolean,
): Promise<void> {
  const isRest =
    asksForRest &&
    status === 206 &&
    headers["content-range"]?.startsWith(`bytes ${part.received}-`);
  if (isRest !== true && part.received > 0) {
    await part.sink.restart();
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
