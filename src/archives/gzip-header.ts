// RFC 1952, 2.3
const fixedLength = 10;
const flagHeaderChecksum = 2;
const flagExtra = 4;
const flagName = 8;
const flagComment = 16;

export const gzipTrailerLength = 8;

/** The longest header that is read; names in real ones have a few dozen bytes. */
export const gzipHeaderLimit = 128 * 1024;

/** Length of the gzip header that `bytes` begin with, or why there is none. */
export function gzipHeaderLength(bytes: Buffer): number | "not-gzip" | "truncated" {
  if (bytes.length < fixedLength) return "truncated";
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return "not-gzip";
  return optionalFieldsEnd(bytes, bytes[3] ?? 0);
}

function optionalFieldsEnd(bytes: Buffer, flags: number): number | "truncated" {
  let length = fixedLength;
  if ((flags & flagExtra) !== 0) {
    if (length + 2 > bytes.length) return "truncated";
    length += 2 + bytes.readUInt16LE(length);
  }
  for (const flag of [flagName, flagComment]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, length);
    if (end < 0) return "truncated";
    length = end + 1;
  }
  if ((flags & flagHeaderChecksum) !== 0) length += 2;
  return length > bytes.length ? "truncated" : length;
}
