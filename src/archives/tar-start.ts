import { gunzipSync } from "node:zlib";
import { blockSize, readHeader, TarHeaderError } from "./tar-header.ts";

/**
 * Whether CPython's `tarfile.is_tarfile` takes a file that begins so for a tar, packed or not.
 * An archive that begins with its end (a block of zeros) is an empty one.
 */
export function startsAsTar(start: Buffer): boolean {
  const gzip = start.length > 2 && start[0] === 0x1f && start[1] === 0x8b;
  return isHeader(start.subarray(0, blockSize)) || (gzip && isHeader(firstUnpacked(start)));
}

function isHeader(block: Buffer): boolean {
  if (!mayHoldChecksum(block)) return false;
  try {
    readHeader(block);
    return true;
  } catch (error) {
    return error instanceof TarHeaderError && error.failure === "end";
  }
}

/** Whether the checksum can be one: most files that are no tar fail here, without an exception. */
function mayHoldChecksum(block: Buffer): boolean {
  const field = block.subarray(148, 156);
  const end = field.indexOf(0);
  // Nothing at all is the number 0, which is right for a block of zeros only.
  if (end === 0) return block[0] === 0;
  const digits = field.subarray(0, end < 0 ? field.length : end);
  return field[0] === 0x80 || field[0] === 0xff || digits.every(mayBeInNumber);
}

/** Octal digits, `0o`, underscores, a sign, and what Python takes for white space. */
const mayBeInNumber = (byte: number): boolean =>
  byte > 0x20
    ? "+-01234567Oo_".includes(String.fromCharCode(byte))
    : byte >= 0x1c || (byte >= 0x09 && byte <= 0x0d);

function firstUnpacked(start: Buffer): Buffer {
  const someBytes = start.subarray(0, 4096);
  try {
    // Z_SYNC_FLUSH: what comes after these bytes is of no interest.
    return gunzipSync(someBytes, { finishFlush: 2 }).subarray(0, blockSize);
  } catch {
    return Buffer.alloc(0);
  }
}
