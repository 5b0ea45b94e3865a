import { blockSize } from "./tar-header.ts";

/** What a canonical tar says about a member. */
export interface TarMember {
  readonly name: string;
  /** `0` file, `1` hard link, `2` symbolic link, `5` folder. */
  readonly type: "0" | "1" | "2" | "5";
  readonly mode: number;
  /** Bytes of data that follow. */
  readonly size: number;
  /** Seconds since 1970. */
  readonly mtime: number;
  readonly linkname: string;
}

/** Tapes were written in records of twenty blocks, and readers of tar still see them so. */
export const recordSize = 20 * blockSize;

const nameLength = 100;
const prefixLength = 155;
// 11 octal digits, POSIX.1-1988.
const maximumSize = 8 ** 11 - 1;

const bytesOf = (text: string): number => Buffer.byteLength(text);
const isAscii = (text: string): boolean => bytesOf(text) === text.length;

/** Header blocks of a member: ustar, after a pax header where ustar cannot say it. */
export function headerBlocks(member: TarMember): Buffer {
  const path = member.type === "5" ? `${member.name}/` : member.name;
  const parts = splitPath(path);
  const records = [
    ...(parts === undefined ? [paxRecord("path", path)] : []),
    ...(fitsName(member.linkname) ? [] : [paxRecord("linkpath", member.linkname)]),
    ...(member.size > maximumSize ? [paxRecord("size", String(member.size))] : []),
  ];
  const shortened = parts ?? { prefix: "", name: asciiStart(path) };
  const header = headerBlock(member, shortened);
  if (records.length === 0) return header;
  const data = Buffer.from(records.join(""));
  const pax = { ...member, linkname: "", mode: 0o644, size: data.length };
  const paxHeader = headerBlock({ ...pax, type: "x" }, { prefix: "", name: "././@PaxHeader" });
  return Buffer.concat([paxHeader, data, padding(data.length), header]);
}

/** Zeros up to the next block. */
export const padding = (size: number): Buffer =>
  Buffer.alloc((blockSize - (size % blockSize)) % blockSize);

const fitsName = (text: string): boolean => isAscii(text) && text.length <= nameLength;

/** What stands in for a name that only the pax header can say. */
const asciiStart = (text: string): string =>
  text.replace(/[^\x20-\x7e]/gu, "_").slice(0, nameLength);

interface PathParts {
  readonly prefix: string;
  readonly name: string;
}

/** A path in ustar's two fields, or `undefined` when it does not fit. */
function splitPath(path: string): PathParts | undefined {
  if (fitsName(path)) return { prefix: "", name: path };
  if (!isAscii(path)) return undefined;
  const earliest = path.length - nameLength - 1;
  const slash = path.indexOf("/", Math.max(1, earliest));
  if (slash < 0 || slash > prefixLength || slash === path.length - 1) return undefined;
  return { prefix: path.slice(0, slash), name: path.slice(slash + 1) };
}

/** `<length> <keyword>=<value>\n`, the length counting its own digits. */
function paxRecord(keyword: string, value: string): string {
  const rest = bytesOf(` ${keyword}=${value}\n`);
  let length = rest + 1;
  while (rest + String(length).length !== length) length = rest + String(length).length;
  return `${length} ${keyword}=${value}\n`;
}

const octal = (value: number, digits: number): string =>
  `${value.toString(8).padStart(digits, "0")}\0`;

type AnyMember = Omit<TarMember, "type"> & { readonly type: string };

function headerBlock(member: AnyMember, { prefix, name }: PathParts): Buffer {
  const block = Buffer.alloc(blockSize);
  const put = (text: string, offset: number) => block.write(text, offset, "latin1");
  put(name, 0);
  put(octal(member.mode, 7), 100);
  put(octal(0, 7), 108);
  put(octal(0, 7), 116);
  put(octal(Math.min(member.size, maximumSize), 11), 124);
  put(octal(member.mtime, 11), 136);
  put(" ".repeat(8), 148);
  put(member.type, 156);
  put(fitsName(member.linkname) ? member.linkname : asciiStart(member.linkname), 157);
  put("ustar\x0000", 257);
  put(octal(0, 7), 329);
  put(octal(0, 7), 337);
  put(prefix, 345);
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(`${octal(sum, 6)} `, 148);
  return block;
}
