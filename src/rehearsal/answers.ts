/** What the index answers, before the conditions of the request (HEAD, ETag, Range) are applied. */
export interface Answer {
  readonly status: number;
  /** The reason phrase; the usual one when absent. */
  readonly reason?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | FileBody;
}

/** A body that is streamed from disk as it is at that moment. */
export interface FileBody {
  readonly path: string;
}

export const isFileBody = (body: Answer["body"]): body is FileBody =>
  typeof body === "object" && "path" in body;

// PyPI lets caches keep these pages for minutes. A rehearsal reads what it has just written, and
// uv would keep the page of another index on the same port, so every use asks again (ETag, 304).
const REVALIDATE = { "Cache-Control": "no-cache" };

/** 200 with the given media type. */
export const ok = (
  contentType: string,
  body: Answer["body"],
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  status: 200,
  headers: { ...REVALIDATE, "Content-Type": contentType, ...headers },
  body,
});

export const plainText = (status: number, text: string): Answer => ({
  status,
  headers: { ...REVALIDATE, "Content-Type": "text/plain; charset=UTF-8" },
  body: text,
});

/** PyPI's answer to a simple page or file that it does not have. */
export const notFound = (): Answer => plainText(404, "404 Not Found");

export const redirect = (status: 301 | 302 | 308, location: string): Answer => ({
  status,
  headers: { ...REVALIDATE, Location: location },
  body: "",
});

export const methodNotAllowed = (allowed: readonly string[]): Answer => ({
  ...plainText(405, "405 Method Not Allowed"),
  headers: { "Content-Type": "text/plain; charset=UTF-8", Allow: allowed.join(", ") },
});

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** JSON as PyPI writes it: sorted keys, nothing between the tokens, a newline at the end. */
export const sortedJson = (value: Json): string => `${JSON.stringify(sortKeys(value))}\n`;

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function sortKeys(value: Json): Json {
  if (isList(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&#34;",
  "'": "&#39;",
};

/** Text for HTML, in elements and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
