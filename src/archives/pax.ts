import { TarHeaderError } from "./tar-header.ts";

export type PaxRecords = Map<string, string>;

const shortest = 5;
const newline = 0x0a;

/**
 * Reads the records `<length> <keyword>=<value>\n` of a pax header (POSIX.1-2001) into `records`;
 * throws `TarHeaderError` where CPython 3.14's tarfile does.
 */
export function readPaxRecords(data: Buffer, records: PaxRecords): void {
  for (let at = 0; at < data.length && data[at] !== 0; ) {
    const digits = /^[0-9]{1,20} /.exec(data.toString("latin1", at, at + 21))?.[0];
    if (digits === undefined) throw invalid();
    const length = Number(digits);
    const end = at + length;
    if (length < shortest || end > data.length || data[end - 1] !== newline) throw invalid();
    const record = data.subarray(at + digits.length, end - 1);
    const equals = record.indexOf("=");
    if (equals < 1) throw invalid();
    records.set(record.toString("utf8", 0, equals), record.toString("utf8", equals + 1));
    at = end;
  }
}

const invalid = () => new TarHeaderError("invalid header", { failure: "invalid" });

/** Whether the records describe a sparse file in one of GNU's three ways. */
export const isSparse = (records: ReadonlyMap<string, string>): boolean =>
  records.has("GNU.sparse.map") ||
  records.has("GNU.sparse.size") ||
  (records.get("GNU.sparse.major") === "1" && records.get("GNU.sparse.minor") === "0");

/** What pax records can change of a header. */
export interface PaxTarget {
  name: string;
  linkname: string;
  size: number;
  mtime: number;
}

/** Puts the records' values in the place of the header's, in the order of the records. */
export function applyPax(records: ReadonlyMap<string, string>, target: PaxTarget): void {
  for (const [keyword, value] of records) {
    switch (keyword) {
      case "path":
      case "GNU.sparse.name":
        target.name = keyword === "path" ? value.replace(/\/+$/, "") : value;
        break;
      case "linkpath":
        target.linkname = value;
        break;
      case "size":
      case "GNU.sparse.size":
      case "GNU.sparse.realsize":
        target.size = numberIn(value, /^\s*[+-]?\d+\s*$/);
        break;
      case "mtime":
        target.mtime = numberIn(value, /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i);
        break;
      default:
        break;
    }
  }
}

/** As CPython does it: what is no number is 0. */
const numberIn = (text: string, form: RegExp): number => (form.test(text) ? Number(text) : 0);
