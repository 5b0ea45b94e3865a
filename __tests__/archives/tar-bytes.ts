import { gzipSync } from "node:zlib";

export interface TarBlock {
  readonly name: string | Buffer;
  readonly type?: string;
  readonly data?: string | Uint8Array;
  readonly linkname?: string;
  readonly mode?: number;
  readonly mtime?: number;
  /** Another size than that of the data. */
  readonly size?: number;
  readonly magic?: string;
  readonly prefix?: string;
}

const padded = (data: Buffer): Buffer =>
  Buffer.concat([data, Buffer.alloc((512 - (data.length % 512)) % 512)]);

/** One header and its data. */
export function tarBlock(block: TarBlock): Buffer {
  const data = Buffer.from(block.data ?? "");
  const header = Buffer.alloc(512);
  const put = (text: string | Buffer, offset: number) => Buffer.from(text).copy(header, offset);
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, "0");
  put(block.name, 0);
  put(octal(block.mode ?? 0o644, 7), 100);
  put(octal(0, 7), 108);
  put(octal(0, 7), 116);
  put(octal(block.size ?? data.length, 11), 124);
  put(octal(block.mtime ?? 1_000_000_000, 11), 136);
  put(block.type ?? "0", 156);
  put(block.linkname ?? "", 157);
  put(block.magic ?? "ustar\x0000", 257);
  put(block.prefix ?? "", 345);
  put(" ".repeat(8), 148);
  const sum = header.reduce((total, byte) => total + byte, 0);
  put(`${octal(sum, 6)}\0 `, 148);
  return Buffer.concat([header, padded(data)]);
}

/** A pax header with these records. */
export function paxBlock(records: Readonly<Record<string, string>>, type = "x"): Buffer {
  const data = Object.entries(records).map(([keyword, value]) => {
    const rest = Buffer.byteLength(` ${keyword}=${value}\n`);
    let length = rest + 1;
    while (rest + String(length).length !== length) length += 1;
    return `${length} ${keyword}=${value}\n`;
  });
  return tarBlock({ name: "././@PaxHeader", type, data: data.join("") });
}

/** The end of a tar: two blocks of zeros. */
export const tarEnd = Buffer.alloc(1024);

export const tarBytes = (blocks: ReadonlyArray<TarBlock | Buffer>): Buffer =>
  Buffer.concat([
    ...blocks.map((block) => (Buffer.isBuffer(block) ? block : tarBlock(block))),
    tarEnd,
  ]);

export const tarGzBytes = (blocks: ReadonlyArray<TarBlock | Buffer>): Buffer =>
  gzipSync(tarBytes(blocks));
