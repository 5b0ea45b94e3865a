import { type FileHandle, open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { PublishError } from "../errors.ts";
import { diskError } from "./disk-error.ts";
import type { StoredMember, ZipPart, ZipPlan } from "./stored-zip.ts";

const chunkSize = 1024 * 1024;

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
  return reading(path, async (file) => {
    const modified = await modifiedAt(file);
    let [size, crc] = [0, 0];
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, size);
      if (bytesRead === 0) return { size, crc, modified };
      crc = crc32(buffer.subarray(0, bytesRead), crc);
      size += bytesRead;
    }
  });
}

const modifiedAt = async (file: FileHandle) => (await file.stat({ bigint: true })).mtimeNs;

async function reading<Result>(
  path: string,
  task: (file: FileHandle) => Promise<Result>,
): Promise<Result> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    return await task(file);
  } catch (cause) {
    throw cause instanceof PublishError ? cause : diskError("read", path, cause);
  } finally {
    await file?.close();
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
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    if ((await modifiedAt(file)) !== modified) throw changed(path);
    for (let at = 0; at < size; ) {
      const target = room();
      const { bytesRead } = await file.read(target, 0, Math.min(target.length, size - at), at);
      if (bytesRead === 0) throw changed(path);
      at += bytesRead;
      yield bytesRead;
    }
  } catch (cause) {
    throw cause instanceof PublishError ? cause : diskError("read", path, cause);
  } finally {
    await file?.close();
  }
}

const changed = (path: string): PublishError =>
  new PublishError("disk-error", `\`${path}\` changed while it was being handed over`, {
    hint: "let nothing write there meanwhile, and run the stage again",
  });
