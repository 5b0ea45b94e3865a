import { crc32, deflateRawSync } from "node:zlib";

/** Fields of a header that a test wants otherwise than they should be. */
export interface HeaderChanges {
  readonly name?: string | Buffer;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly compressedSize?: number;
  readonly size?: number;
  readonly extra?: Buffer;
}

export interface ZipEntry extends HeaderChanges {
  readonly name: string | Buffer;
  readonly data?: string | Uint8Array;
  readonly deflate?: boolean;
  readonly unixMode?: number;
  /** Bytes after the data, such as a data descriptor. */
  readonly after?: Buffer;
  readonly local?: HeaderChanges | "none";
  readonly central?:
    | (HeaderChanges & { readonly comment?: Buffer; readonly offset?: number })
    | "none";
}

export interface ZipChanges {
  readonly prefix?: Buffer;
  readonly comment?: string;
  readonly suffix?: Buffer;
  /** Adds a ZIP64 end of central directory record and its locator. */
  readonly zip64?: {
    readonly extensible?: Buffer;
    readonly recordSize?: number;
    readonly locator?: Buffer | "none";
    readonly locatorOffset?: number;
    readonly end?: "none";
  };
  readonly end?: { readonly records?: number; readonly size?: number; readonly offset?: number };
}

/** Little-endian numbers one after the other: `[bytes, value]`. */
export function numbers(...fields: ReadonlyArray<readonly [1 | 2 | 4 | 8, number]>): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [length]) => sum + length, 0));
  let at = 0;
  for (const [length, value] of fields) {
    if (length === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, length);
    at += length;
  }
  return bytes;
}

export const extraField = (id: number, data: Buffer): Buffer =>
  Buffer.concat([numbers([2, id], [2, data.length]), data]);

/** The Info-ZIP Unicode Path field for a member stored as `name`. */
export const unicodePath = (name: string | Buffer, unicode: string | Buffer): Buffer =>
  extraField(
    0x7075,
    Buffer.concat([numbers([1, 1], [4, crc32(Buffer.from(name))]), Buffer.from(unicode)]),
  );

interface Parts {
  readonly name: Buffer;
  readonly extra: Buffer;
  readonly common: Buffer;
}

function parts(entry: ZipEntry, changes: HeaderChanges, packed: Buffer, data: Buffer): Parts {
  const all = { ...entry, ...changes };
  const name = Buffer.from(all.name);
  const extra = all.extra ?? Buffer.alloc(0);
  const common = numbers(
    [2, 20],
    [2, all.flags ?? 0x800],
    [2, all.method ?? (entry.deflate === true ? 8 : 0)],
    [2, 0],
    [2, 0x21],
    [4, all.crc ?? crc32(data)],
    [4, all.compressedSize ?? packed.length],
    [4, all.size ?? data.length],
    [2, name.length],
    [2, extra.length],
  );
  return { name, extra, common };
}

function localRecord(entry: ZipEntry): Buffer {
  if (entry.local === "none") return Buffer.alloc(0);
  const data = Buffer.from(entry.data ?? "");
  const packed = entry.deflate === true ? deflateRawSync(data) : data;
  const { name, extra, common } = parts(entry, entry.local ?? {}, packed, data);
  const after = entry.after ?? Buffer.alloc(0);
  return Buffer.concat([Buffer.from("PK\x03\x04"), common, name, extra, packed, after]);
}

function centralRecord(entry: ZipEntry, offset: number): Buffer {
  if (entry.central === "none") return Buffer.alloc(0);
  const changes = entry.central ?? {};
  const data = Buffer.from(entry.data ?? "");
  const packed = entry.deflate === true ? deflateRawSync(data) : data;
  const { name, extra, common } = parts(entry, changes, packed, data);
  const comment = changes.comment ?? Buffer.alloc(0);
  const rest = numbers(
    [2, comment.length],
    [2, 0],
    [2, 0],
    [4, (entry.unixMode ?? 0o100644) * 65536],
    [4, changes.offset ?? offset],
  );
  const version = numbers([1, 20], [1, 3]);
  return Buffer.concat([Buffer.from("PK\x01\x02"), version, common, rest, name, extra, comment]);
}

interface End {
  readonly records: number;
  readonly size: number;
  readonly offset: number;
}

function zip64Records({ records, size, offset }: End, zip64: NonNullable<ZipChanges["zip64"]>) {
  const extensible = zip64.extensible ?? Buffer.alloc(0);
  const recordSize = zip64.recordSize ?? 44 + extensible.length;
  const at = zip64.locatorOffset ?? offset + size;
  const record = numbers(
    [8, recordSize],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, records],
    [8, records],
    [8, size],
    [8, offset],
  );
  const locator =
    zip64.locator === "none"
      ? Buffer.alloc(0)
      : (zip64.locator ??
        Buffer.concat([Buffer.from("PK\x06\x07"), numbers([4, 0], [8, at], [4, 1])]));
  return Buffer.concat([Buffer.from("PK\x06\x06"), record, extensible, locator]);
}

/** A zip, byte for byte as a test wants it. */
export function zipBytes(entries: readonly ZipEntry[], changes: ZipChanges = {}): Buffer {
  const pieces: Buffer[] = [changes.prefix ?? Buffer.alloc(0)];
  const offsets: number[] = [];
  let offset = pieces[0]?.length ?? 0;
  for (const entry of entries) {
    const record = localRecord(entry);
    offsets.push(offset);
    pieces.push(record);
    offset += record.length;
  }
  const directory = entries.map((entry, index) => centralRecord(entry, offsets[index] ?? 0));
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  const records = directory.filter(({ length }) => length > 0).length;
  const end = { records, size, offset, ...changes.end };
  pieces.push(...directory);
  if (changes.zip64 !== undefined) pieces.push(zip64Records(end, changes.zip64));
  const comment = Buffer.from(changes.comment ?? "");
  const { records: count } = end;
  if (changes.zip64?.end !== "none") {
    const last = numbers(
      [4, 0],
      [2, count],
      [2, count],
      [4, end.size],
      [4, end.offset],
      [2, comment.length],
    );
    pieces.push(Buffer.from("PK\x05\x06"), last, comment);
  }
  pieces.push(changes.suffix ?? Buffer.alloc(0));
  return Buffer.concat(pieces);
}
