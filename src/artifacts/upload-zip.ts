import { createHash, type Hash } from "node:crypto";
import type { ZipPlan } from "../archives/stored-zip.ts";
import { zipBlocks } from "../archives/zip-blocks.ts";
import { retryDelay, sleep } from "../back-off.ts";
import { PublishError } from "../errors.ts";
import { BeginAnew, type Reason } from "./begin-anew.ts";
import { BlockUpload } from "./block-upload.ts";
import { mostRetries, type ResultsService } from "./results-service.ts";
import type { SignedUrl } from "./signed-url.ts";

/** What was stored. */
export interface StoredZip {
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex SHA-256. */
  readonly sha256: string;
}

/** Bytes of a block, as GitHub's own client has them; fewer where a proxy takes no larger requests. */
const [blockSize, smallBlockSize] = [8 * 1024 * 1024, 512 * 1024];

/** The artifact that a zip becomes. */
export interface Place {
  readonly name: string;
  /** Begins it, or begins it anew. */
  create(): Promise<SignedUrl>;
  /** Fails when another job has completed one of that name. */
  refuseTaken(): Promise<void>;
}

/**
 * Stores a zip as an artifact: blocks one after the other, since some servers put them together as
 * they come, then the list of them, then its size and hash.
 */
export async function uploadZip(
  service: ResultsService,
  place: Place,
  zip: ZipPlan,
): Promise<StoredZip> {
  const reasons = new Set<Reason>();
  for (let attempt = 1; ; attempt += 1) {
    const size = reasons.has("too-large") ? smallBlockSize : blockSize;
    try {
      // What an earlier attempt has left is no other job's.
      const refuseTaken = attempt === 1 ? place.refuseTaken : () => Promise.resolve();
      const { name } = place;
      return await uploadOnce(service, { name, zip, size, url: await place.create(), refuseTaken });
    } catch (error) {
      if (!(error instanceof BeginAnew)) throw error;
      await pause(service, error, attempt, reasons);
    }
  }
}

/** Until the next attempt. In doubt it may help to wait; else the second goes well, or none does. */
async function pause(
  { access: { host, random } }: ResultsService,
  { reason, failure, retryAfter }: BeginAnew,
  attempt: number,
  reasons: Set<Reason>,
): Promise<void> {
  const isInDoubt = reason === "in-doubt";
  if (isInDoubt ? attempt > mostRetries : reasons.has(reason)) throw failure;
  reasons.add(reason);
  const delay = isInDoubt ? retryDelay(attempt, retryAfter, undefined, random) : 0;
  host.log.info(`${failure.message}; beginning anew in ${(delay / 1000).toFixed(1)} s`);
  await sleep(delay, host.cancelled);
}

interface Sending extends Pick<Place, "name" | "refuseTaken"> {
  readonly zip: ZipPlan;
  /** Bytes of a block. */
  readonly size: number;
  readonly url: SignedUrl;
}

async function uploadOnce(
  service: ResultsService,
  { name, zip, size, url, refuseTaken }: Sending,
): Promise<StoredZip> {
  const progress = service.access.host.progress(`Handing over \`${name}\``, zip.size);
  try {
    const upload = new BlockUpload(service.access, name, url);
    const hash = createHash("sha256");
    for await (const block of readAhead(zipBlocks(zip, size), hash)) {
      await upload.add(block);
      progress.advance(block.length);
    }
    // Where blocks are appended, an artifact is listed as soon as it has begun.
    if (!url.appends) await refuseTaken();
    await upload.end();
    const stored = { size: zip.size, sha256: hash.digest("hex") };
    await complete(service, name, stored);
    return stored;
  } finally {
    progress.end();
  }
}

const hashedAtOnce = 1024 * 1024;

/** Reads and hashes the next block while one is being sent. */
async function* readAhead(blocks: AsyncGenerator<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  const ahead = async () => {
    const block = await blocks.next();
    const { length } = block.value ?? "";
    for (let at = 0; at < length; at += hashedAtOnce) {
      // The block before is on its way: its pieces come first.
      await new Promise((resolve) => setImmediate(resolve));
      hash.update(block.value.subarray(at, at + hashedAtOnce));
    }
    return block;
  };
  let next = ahead();
  try {
    for (;;) {
      const block = await next;
      if (block.done === true) return;
      next = ahead();
      // Its failure is met when it is this block's turn.
      next.catch(() => undefined);
      yield block.value;
    }
  } finally {
    await blocks.return(undefined).catch(() => undefined);
  }
}

/** To complete an artifact a second time fails on Gitea, so what is listed tells whether it is done. */
async function complete(
  service: ResultsService,
  name: string,
  { size, sha256 }: StoredZip,
): Promise<void> {
  try {
    await service.finalize(name, size, sha256);
  } catch (error) {
    if (!(error instanceof PublishError) || error.code !== "artifact-service-failed") throw error;
    const listed = await service.list(name);
    const found = listed.find((artifact) => artifact.name === name);
    const isWhole =
      found?.size === size && (found.digest ?? `sha256:${sha256}`) === `sha256:${sha256}`;
    if (!isWhole) throw new BeginAnew("not-completed", { cause: error });
  }
}
