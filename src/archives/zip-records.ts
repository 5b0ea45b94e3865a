import { isUtf8 } from "node:buffer";

// APPNOTE.TXT 4.3: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
export const signatures = {
  localHeader: 0x04034b50,
  directoryHeader: 0x02014b50,
  endOfDirectory: 0x06054b50,
  zip64EndOfDirectory: 0x06064b50,
  zip64Locator: 0x07064b50,
} as const;

export const sizes = {
  localHeader: 30,
  directoryHeader: 46,
  endOfDirectory: 22,
  zip64EndOfDirectory: 56,
  zip64Locator: 20,
} as const;

export const stored = 0;
export const deflated = 8;
export const sentinel32 = 0xffffffff;
export const flagEncrypted = 0x0001;
export const flagDataDescriptor = 0x0008;
export const flagUtf8 = 0x0800;
export const extraZip64 = 0x0001;
export const extraUnicodePath = 0x7075;

/** Python's number of such a field; beyond 2^53 it is only ever compared with smaller ones. */
export const read64 = (bytes: Buffer, offset: number): number =>
  Number(bytes.readBigUInt64LE(offset));

/** The fixed part that local headers and the central directory have in common. */
export interface HeaderFields {
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly nameLength: number;
  readonly extraLength: number;
}

/** Reads the common fields; `offset` is where the flags stand. */
export const readFields = (bytes: Buffer, offset: number): HeaderFields => ({
  flags: bytes.readUInt16LE(offset),
  method: bytes.readUInt16LE(offset + 2),
  time: bytes.readUInt16LE(offset + 4),
  date: bytes.readUInt16LE(offset + 6),
  crc: bytes.readUInt32LE(offset + 8),
  compressedSize: bytes.readUInt32LE(offset + 12),
  size: bytes.readUInt32LE(offset + 16),
  nameLength: bytes.readUInt16LE(offset + 20),
  extraLength: bytes.readUInt16LE(offset + 22),
});

/** Text of bytes that are UTF-8, else `undefined`. */
export const decodeUtf8 = (bytes: Buffer): string | undefined =>
  isUtf8(bytes) ? bytes.toString("utf8") : undefined;

/** What the bytes of a name, one character each, are made of. */
export function scanName(key: string): "ascii" | "control" | "other" {
  // Nearly every name; an expression is quick from the first one on, a loop has to get warm.
  if (/^[ -~]*$/.test(key)) return "ascii";
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index);
    if (code < 0x20 || code === 0x7f) return "control";
  }
  return "other";
}

/** The name whose bytes are UTF-8, else `undefined`; `key` has them one character each. */
export const nameText = (key: string): string | undefined =>
  scanName(key) === "ascii" ? key : decodeUtf8(Buffer.from(key, "latin1"));

/** Text in the code page that zip falls back to (IBM 437). */
export const decodeCodePage437 = (key: string): string =>
  scanName(key) === "ascii"
    ? key
    : Array.from(key, (character) => {
        const code = character.charCodeAt(0);
        return code < 0x80 ? character : (upperHalf[code - 0x80] ?? "\ufffd");
      }).join("");

const upperHalf =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀" +
  "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

let last: { readonly date: number; readonly time: number; readonly moment: number | undefined } = {
  date: 0,
  time: 0,
  moment: undefined,
};

/** Seconds since 1970 of a time in DOS form, taken as UTC; `undefined` where it names no moment. */
export function dosTime(date: number, time: number): number | undefined {
  // Most members of an archive have the time of the one before.
  if (date !== last.date || time !== last.time) last = { date, time, moment: momentOf(date, time) };
  return last.moment;
}

function momentOf(date: number, time: number): number | undefined {
  const year = 1980 + (date >> 9);
  const month = (date >> 5) & 15;
  const day = date & 31;
  const [hours, minutes, seconds] = [time >> 11, (time >> 5) & 63, (time & 31) * 2];
  const milliseconds = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  const read = new Date(milliseconds);
  const sound = read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
  return sound && hours < 24 && minutes < 60 ? milliseconds / 1000 : undefined;
}
