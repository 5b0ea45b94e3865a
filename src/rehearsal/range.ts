/** The bytes of a file from `first` to `last`, both counted. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads a `Range` header for a file of `size` bytes (RFC 9110, 14.2). `undefined` means the whole
 * file: no header, one that is malformed, or several ranges, which a server need not honour.
 */
export function parseRange(
  header: string | undefined,
  size: number,
): ByteRange | "unsatisfiable" | undefined {
  const found = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? "");
  const [, start = "", end = ""] = found ?? [];
  if (start === "" && end === "") return undefined;
  if (start === "") return within(Math.max(0, size - Number(end)), size - 1, size);
  if (end !== "" && Number(end) < Number(start)) return undefined;
  return within(Number(start), end === "" ? size - 1 : Number(end), size);
}

function within(first: number, last: number, size: number): ByteRange | "unsatisfiable" {
  return first >= size ? "unsatisfiable" : { first, last: Math.min(last, size - 1) };
}
