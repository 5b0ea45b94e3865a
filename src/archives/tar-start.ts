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
  if (!mayHoldNumber(block[148])) return false;
  try {
    readHeader(block);
    return true;
  } catch (error) {
    return error instanceof TarHeaderError && error.failure === "end";
  }
}

/** The first byte of a checksum, which most files that are no tar have to fail. */
const mayHoldNumber = (first = 0): boolean =>
  first <= 0x20 ||
  first === 0x80 ||
  first === 0xff ||
  "+-01234567".includes(String.fromCharCode(first));

function firstUnpacked(start: Buffer): Buffer {
  const someBytes = start.subarray(0, 4096);
  try {
    // Z_SYNC_FLUSH: what comes after these bytes is of no interest.
    return gunzipSync(someBytes, { finishFlush: 2 }).subarray(0, blockSize);
  } catch {
    return Buffer.alloc(0);
  }
}
