export const blockSize = 512;

/** Why a block is no header; the names are those of CPython's tarfile exceptions. */
export type HeaderFailure = "empty" | "truncated" | "end" | "invalid" | "subsequent" | "limit";

/** A header that cannot be read. It never leaves the tar reader. */
export class TarHeaderError extends Error {
  readonly failure: HeaderFailure;

  constructor(words: string, options: { readonly failure: HeaderFailure; cause?: unknown }) {
    super(words, { cause: options.cause });
    this.failure = options.failure;
  }
}

/** One 512-byte header, as `TarInfo.frombuf` of CPython reads it. */
export interface TarHeader {
  readonly name: string;
  readonly mode: number;
  readonly size: number;
  readonly mtime: number;
  /** One character; `\0` is an old regular file. */
  readonly type: string;
  readonly linkname: string;
  /** Only for type `S`: whether more sparse blocks follow, and the size of the unpacked file. */
  readonly sparse?: { readonly more: boolean; readonly size: number };
}

/** Text up to the first NUL. */
export function textOf(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString("utf8", 0, end < 0 ? bytes.length : end);
}

/** Without the ASCII white space that Python's `str.strip` takes away. */
function stripped(text: string): string {
  const isSpace = (index: number) => {
    const code = text.charCodeAt(index);
    return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f);
  };
  let [start, end] = [0, text.length];
  while (start < end && isSpace(start)) start += 1;
  while (start < end && isSpace(end - 1)) end -= 1;
  return text.slice(start, end);
}

/** A number in octal or, after a byte 0x80 or 0xFF, in base 256. */
export function numberOf(bytes: Buffer): number {
  const first = bytes[0];
  if (first === 0x80 || first === 0xff) {
    const start = first === 0xff ? -1 : 0;
    return bytes.subarray(1).reduce((value, byte) => value * 256 + byte, start);
  }
  const end = bytes.indexOf(0);
  const text = stripped(bytes.toString("latin1", 0, end < 0 ? bytes.length : end));
  if (text === "") return 0;
  const octal = /^([+-]?)(?:0o_?)?([0-7]+(?:_[0-7]+)*)$/i.exec(text);
  if (octal === null) throw new TarHeaderError("invalid header", { failure: "invalid" });
  const value = Number.parseInt((octal[2] ?? "").replaceAll("_", ""), 8);
  return octal[1] === "-" ? -value : value;
}

/** Sums as unsigned and, as some old programs did, as signed bytes. */
function checksums(block: Buffer): readonly [number, number] {
  let unsigned = 8 * 0x20;
  let high = 0;
  for (let index = 0; index < blockSize; index++) {
    if (index >= 148 && index < 156) continue;
    const byte = block[index] ?? 0;
    unsigned += byte;
    if (byte > 127) high += 1;
  }
  return [unsigned, unsigned - high * 256];
}

const isZero = (block: Buffer): boolean => {
  for (let index = 0; index < block.length; index++) if (block[index] !== 0) return false;
  return true;
};

function checkBlock(block: Buffer): void {
  if (block.length === 0) throw new TarHeaderError("empty header", { failure: "empty" });
  if (block.length < blockSize)
    throw new TarHeaderError("truncated header", { failure: "truncated" });
  if (block[0] === 0 && isZero(block))
    throw new TarHeaderError("end of file header", { failure: "end" });
  if (!checksums(block).includes(numberOf(block.subarray(148, 156)))) {
    throw new TarHeaderError("bad checksum", { failure: "invalid" });
  }
}

/** Reads a header block; throws `TarHeaderError`. */
export function readHeader(block: Buffer): TarHeader {
  checkBlock(block);
  const field = (start: number, end: number) => block.subarray(start, end);
  const stored = String.fromCharCode(block[156] ?? 0);
  for (const start of [108, 116, 329, 337]) numberOf(field(start, start + 8));
  let name = textOf(field(0, 100));
  const type = stored === "\0" && name.endsWith("/") ? "5" : stored;
  if (type === "5") name = name.replace(/\/+$/, "");
  const prefix = textOf(field(345, 500));
  if (prefix !== "" && !"LKS".includes(type)) name = `${prefix}/${name}`;
  return {
    name,
    type,
    mode: numberOf(field(100, 108)),
    size: numberOf(field(124, 136)),
    mtime: numberOf(field(136, 148)),
    linkname: textOf(field(157, 257)),
    ...(type === "S"
      ? { sparse: { more: block[482] !== 0, size: numberOf(field(483, 495)) } }
      : {}),
  };
}
