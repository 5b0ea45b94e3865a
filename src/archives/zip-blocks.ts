import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import { PublishError } from "../errors.ts";
import { diskError } from "./disk-error.ts";
import type { StoredMember, ZipPart, ZipPlan } from "./stored-zip.ts";

const chunkSize = 1024 * 1024;
const chunksInTurn = 16;

/** A file as it was when its checksum was made. */
interface MeasuredFile extends StoredMember {
  readonly modified: bigint;
}

/** Reads files once, for the sizes and checksums that stand in a zip before their contents. */
export async function measureFiles(
  files: readonly { readonly name: string; readonly path: string }[],
): Promise<readonly StoredMember[]> {
  const buffer = Buffer.allocUnsafeSlow(chunkSize);
  const measured: MeasuredFile[] = [];
  for (const { name, path } of files) {
    measured.push({ name, path, ...(await measure(path, buffer)) });
  }
  return measured;
}

function measure(path: string, buffer: Buffer) {
  return reading(path, async (descriptor) => {
    const modified = modifiedAt(descriptor);
    let [size, crc] = [0, 0];
    for (let count = 1; ; count += 1) {
      const length = readSync(descriptor, buffer, 0, buffer.length, size);
      if (length === 0) return { size, crc, modified };
      crc = crc32(buffer.subarray(0, length), crc);
      size += length;
      if (count % chunksInTurn === 0) await turn();
    }
  });
}

/** Lets others go on: what is being sent, or the end of a job that is cancelled. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

const modifiedAt = (descriptor: number) => fstatSync(descriptor, { bigint: true }).mtimeNs;

async function reading<Result>(
  path: string,
  task: (descriptor: number) => Promise<Result>,
): Promise<Result> {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, "r");
    return await task(descriptor);
  } catch (cause) {
    throw cause instanceof PublishError ? cause : diskError("read", path, cause);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/**
 * The bytes of a zip in blocks of `size` bytes, the last one shorter. Each is valid until the next
 * but one is asked for. `disk-error` when a file is not what it was when the zip was planned.
 */
export async function* zipBlocks({ parts }: ZipPlan, size: number): AsyncGenerator<Buffer> {
  const total = parts.reduce((sum, part) => sum + sizeOf(part), 0);
  const length = Math.min(size, total);
  let [block, other] = [Buffer.allocUnsafeSlow(length), Buffer.allocUnsafeSlow(length)];
  let filled = 0;
  for (const part of parts) {
    for await (const count of fill(part, () => block.subarray(filled))) {
      filled += count;
      if (filled < block.length) continue;
      yield block;
      [block, other] = [other, block];
      filled = 0;
    }
  }
  if (filled > 0) yield block.subarray(0, filled);
}

const sizeOf = (part: ZipPart): number => (Buffer.isBuffer(part) ? part.length : part.size);

/** Puts a part into the room there is, again and again; says each time how many bytes it was. */
async function* fill(part: ZipPart, room: () => Buffer): AsyncGenerator<number> {
  if (!Buffer.isBuffer(part)) {
    yield* fillFrom(part as MeasuredFile, room);
    return;
  }
  for (let at = 0; at < part.length; ) {
    const count = part.copy(room(), 0, at);
    at += count;
    yield count;
  }
}

async function* fillFrom(
  { path, size, modified }: MeasuredFile,
  room: () => Buffer,
): AsyncGenerator<number> {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, "r");
    if (modifiedAt(descriptor) !== modified) throw changed(path);
    for (let at = 0; at < size; ) {
      const target = room();
      const length = Math.min(target.length, size - at, chunkSize);
      const count = readSync(descriptor, target, 0, length, at);
      if (count === 0) throw changed(path);
      at += count;
      await turn();
      yield count;
    }
  } catch (cause) {
    throw cause instanceof PublishError ? cause : diskError("read", path, cause);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const changed = (path: string): PublishError =>
  new PublishError("disk-error", `\`${path}\` changed while it was being handed over`, {
    hint: "let nothing write there meanwhile, and run the stage again",
  });
