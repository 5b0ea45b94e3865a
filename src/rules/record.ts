import type { Subject } from "./subject.ts";

/** A line of RECORD. */
export interface RecordLine {
  /** `undefined` for an empty line. */
  readonly path: string | undefined;
  /** Such as `sha256=…`, in URL-safe base64 without padding; empty where there is none. */
  readonly hash: string;
  /** Bytes, in decimal; empty where it is not told. */
  readonly size: string;
}

/** The fields of a line of comma-separated values, as Python's `csv` reads them. */
function splitFields(line: string): string[] {
  if (line === "") return [];
  if (!line.includes('"')) return line.split(",");
  const fields: string[] = [];
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"?|([^,]*))/g)) {
    fields.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
  }
  return fields;
}

/** Reads RECORD: https://packaging.python.org/en/latest/specifications/recording-installed-packages/ */
export function parseRecord(text: string): RecordLine[] {
  const lines = text.split(/\r\n|[\n\r]/);
  // What ends the last line begins no other.
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => {
    const [path, hash = "", size = ""] = splitFields(line);
    return { path, hash, size };
  });
}

const records = new WeakMap<Subject, readonly RecordLine[]>();

/** The lines of a wheel's RECORD, `undefined` where it cannot be read; read once for all rules. */
export function recordOf(subject: Subject): readonly RecordLine[] | undefined {
  const known = records.get(subject);
  if (known !== undefined) return known;
  const text = subject.text(`${subject.distInfo}/RECORD`);
  if (text === undefined) return undefined;
  const lines = parseRecord(text);
  records.set(subject, lines);
  return lines;
}
