import { retryDelay, sleep } from "../back-off.ts";
import { PublishError } from "../errors.ts";
import { isPassing } from "../http/lost-connection.ts";
import { type HttpResponse, showUrl } from "../http.ts";
import type { IndexAccess } from "./index-access.ts";

/** How often a download that breaks off is gone on with, or begun anew. */
const retries = 4;

/** The server has no rest to give: what came so far is of no use. Its cause is why it broke off. */
export class StartAnew extends Error {}

/** What went wrong may be gone a little later. */
class BrokenDownload extends Error {
  readonly failure: PublishError;

  constructor(failure: PublishError) {
    super(failure.message);
    this.failure = failure;
  }
}

export interface DownloadOptions {
  readonly signal: AbortSignal;
  /** Bytes that the file must have, where that is known. */
  readonly size?: number | undefined;
}

/**
 * The bytes of a file of the index. What breaks off is gone on with where it ended (RFC 9110, 14.2)
 * when the server says that the file is the same; else it ends with `StartAnew`. `not-served` when the
 * file is not there, `index-unreachable` when it cannot be had.
 */
export async function* download(
  url: URL,
  access: IndexAccess,
  options: DownloadOptions,
): AsyncIterable<Uint8Array> {
  const { signal } = options;
  const part: Part = { received: 0, tag: undefined, broken: undefined };
  for (let attempt = 1; ; attempt += 1) {
    try {
      for await (const chunk of piecesOf(url, part, access, options)) {
        part.received += chunk.length;
        yield chunk;
      }
      return;
    } catch (error) {
      const isWorthIt = error instanceof BrokenDownload || isPassing(error);
      if (!isWorthIt || signal.aborted || attempt > retries) throw causeOf(error);
      part.broken = causeOf(error);
      access.host.log.debug(`${causeOf(error)}; going on at byte ${part.received}`);
      await sleep(retryDelay(attempt), signal);
    }
  }
}

const causeOf = (error: unknown): unknown =>
  error instanceof BrokenDownload ? error.failure : error;

/** How far a download has come. */
interface Part {
  received: number;
  /** The validator of the file as it was when it began; a weak one proves nothing about bytes. */
  tag: string | undefined;
  /** Why it broke off last. */
  broken: unknown;
}

async function* piecesOf(
  url: URL,
  part: Part,
  access: IndexAccess,
  { size, signal }: DownloadOptions,
): AsyncIterable<Uint8Array> {
  const answer = await ask(url, part, access, signal);
  if (part.received > 0 && answer.status !== 206) {
    throw new StartAnew("no rest", { cause: part.broken });
  }
  const { etag } = answer.headers;
  part.tag = etag?.startsWith('"') === true ? etag : undefined;
  const begun = part.received;
  let came = 0;
  for await (const chunk of answer.body) {
    came += chunk.length;
    yield chunk;
  }
  // Without a length of its own an answer may end early and look whole.
  const isShort = size !== undefined && begun + came < size;
  if (isShort && answer.headers["content-length"] === undefined) {
    throw new BrokenDownload(
      new PublishError(
        "index-unreachable",
        `${showUrl(url)} broke off after ${begun + came} of ${size} bytes`,
        { hint: "check the network and what stands between, then run `verify` again" },
      ),
    );
  }
}

async function ask(
  url: URL,
  { received, tag }: Part,
  access: IndexAccess,
  signal: AbortSignal,
): Promise<HttpResponse> {
  const goesOn = received > 0 && tag !== undefined;
  const answer = await access.http.request(url, {
    headers: {
      ...access.headersFor(url),
      ...(goesOn ? { range: `bytes=${received}-`, "if-range": tag } : {}),
    },
    signal,
    streams: true,
  });
  const { status, headers } = answer;
  const isRest =
    status === 206 && headers["content-range"]?.startsWith(`bytes ${received}-`) === true;
  if (status === 200 || (goesOn && isRest)) return answer;
  await answer.text();
  if (status === 401 || status === 403) throw access.closed(`${showUrl(url)} answered ${status}`);
  const failure = new PublishError("not-served", `${showUrl(url)} answered ${status}`, {
    hint: "the index lists the file and does not have it: run `verify` again later",
  });
  // A listing may be ahead of the storage for a moment.
  throw status === 404 || status === 206 ? new BrokenDownload(failure) : failure;
}
