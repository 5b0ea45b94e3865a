/** What a part of a form says about itself (RFC 7578, 4.2). */
export interface ContentDisposition {
  readonly name: string;
  readonly filename: string | undefined;
}

/**
 * Reads a `Content-Disposition` header, given as bytes in a Latin-1 string, as Python does:
 * `\"` and `\\` are escapes, percent signs are not, and the bytes are UTF-8.
 * `undefined` where it is no named form field or no UTF-8.
 */
export function parseContentDisposition(header: string): ContentDisposition | undefined {
  if (!/^\s*form-data\s*;/i.test(header)) return undefined;
  const parameters = new Map<string, string>();
  for (const [, key = "", quoted, bare = ""] of header.matchAll(
    /;\s*([\w*]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/gs,
  )) {
    const value = quoted === undefined ? bare.trim() : quoted.replace(/\\(["\\])/g, "$1");
    parameters.set(key.toLowerCase(), value);
  }
  const name = decodeUtf8(parameters.get("name"));
  if (name === undefined) return undefined;
  const filename = parameters.get("filename");
  if (filename === undefined)
    return { name, filename: decodeExtended(parameters.get("filename*")) };
  const decoded = decodeUtf8(filename);
  return decoded === undefined ? undefined : { name, filename: decoded };
}

/** Latin-1 characters stand for the bytes of UTF-8. */
function decodeUtf8(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(text, "latin1"));
  } catch {
    return undefined;
  }
}

/** RFC 5987, which urllib3 once used: `utf-8''caf%C3%A9`. */
function decodeExtended(text: string | undefined): string | undefined {
  const encoded = /^utf-8'[^']*'(.*)$/is.exec(text ?? "")?.[1];
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
