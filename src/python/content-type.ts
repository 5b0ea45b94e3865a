import { repr } from "./repr.ts";
import { strip } from "./whitespace.ts";

export interface ContentType {
  /** In lower case, such as `text/markdown`. */
  readonly type: string;
  /** By name in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
}

// RFC 2045: a token has no space and none of the special characters; a closing quote may be missing.
const PARAMETER = /;\s*([^\s;="]+)\s*=\s*(?:"((?:[^\\"]|\\.)*)(?:"|$)|([^\s;"()<>@,:\\/[\]?=]*))/gs;

/** Divides a content type as Python's `email` does, which takes anything odd for plain text. */
export function parseContentType(text: string): ContentType {
  const [first = "", ...rest] = text.split(";");
  const type = strip(first).toLowerCase();
  const parameters = new Map<string, string>();
  for (const [, name = "", quoted, token] of `;${rest.join(";")}`.matchAll(PARAMETER)) {
    const value = quoted === undefined ? token : quoted.replace(/\\(.)/gs, "$1");
    const key = name.toLowerCase();
    if (!parameters.has(key)) parameters.set(key, value ?? "");
  }
  return { type: type.split("/").length === 2 ? type : "text/plain", parameters };
}

// In the order in which PyPI's answers were recorded; Python has none for sets.
const TYPES = ["text/x-rst", "text/markdown", "text/plain"];
const VARIANTS = ["CommonMark", "GFM"];

const list = (values: readonly string[]): string => `[${values.map(repr).join(", ")}]`;

/** Why `packaging` refuses a Description-Content-Type, or `undefined`. */
export function explainInvalidContentType(text: string): string | undefined {
  const field = "'description-content-type'";
  const { type, parameters } = parseContentType(text);
  if (!TYPES.includes(type) || !text.toLowerCase().includes(type)) {
    return `${field} must be one of ${list(TYPES)}, not ${repr(text)}`;
  }
  const charset = parameters.get("charset") ?? "UTF-8";
  if (charset !== "UTF-8") {
    return `${field} can only specify the UTF-8 charset, not ${repr(charset)}`;
  }
  const variant = parameters.get("variant") ?? "GFM";
  if (type !== "text/markdown" || VARIANTS.includes(variant)) return undefined;
  return `valid Markdown variants for ${field} are ${list(VARIANTS)}, not ${repr(variant)}`;
}
