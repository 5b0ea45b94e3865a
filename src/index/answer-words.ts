import { firstLine } from "./list-files.ts";

/** Longer than any text of an index that says one thing; pages for people are cut. */
const longest = 600;

/** RFC 9110's phrases, for an answer that has no words of its own. */
const phrases: Readonly<Record<number, string>> = {
  ...{ 301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified" },
  ...{ 307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request" },
  ...{ 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed" },
  ...{ 407: "Proxy Authentication Required", 408: "Request Timeout", 409: "Conflict" },
  ...{
    410: "Gone",
    411: "Length Required",
    413: "Content Too Large",
    422: "Unprocessable Content",
  },
  ...{ 425: "Too Early", 429: "Too Many Requests", 500: "Internal Server Error" },
  ...{ 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout" },
};

/**
 * The index's own words in one line, without the status they may begin with; the reason phrase when
 * the body says nothing, and nothing where neither does.
 */
export function wordsOf(status: number, body: string, reason: string): string {
  const candidates = [fromJson(body) ?? fromText(body, status), reason, phrases[status] ?? ""];
  for (const candidate of candidates) {
    const words = withoutStatus(oneLine(candidate), status);
    if (words !== "") return words.length > longest ? `${words.slice(0, longest)}…` : words;
  }
  return "";
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

/** `405 405 Method Not Allowed` says it twice; so do GitLab's `404 Project Not Found` and nginx. */
function withoutStatus(text: string, status: number): string {
  const pattern = new RegExp(`^(?:(?:HTTP )?Error:? )?${status}\\b(?: -|:)? ?`, "i");
  let rest = text;
  while (pattern.test(rest)) rest = rest.replace(pattern, "");
  return rest;
}

/** The text that a JSON answer carries; `undefined` when it is none. */
function fromJson(body: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  return textIn(value) ?? (/[\w]/.test(body) && value !== null ? body : "");
}

/**
 * Where servers put their words: `code` (PyPI: `400 its words`, beside a longer `message`), `message`
 * (devpi, GitLab, Azure Artifacts, AWS), `errors` (Artifactory), `error` (Google, GitLab), `detail`
 * (Cloudsmith and others).
 */
function textIn(value: unknown): string | undefined {
  if (typeof value === "string") return value || undefined;
  if (Array.isArray(value)) return joined(value.map(textIn));
  if (typeof value !== "object" || value === null) return undefined;
  const fields = value as Readonly<Record<string, unknown>>;
  const { code } = fields as { readonly code?: unknown };
  if (typeof code === "string" && /^\d{3} /.test(code)) return code;
  const name = told.find((field) => textIn(fields[field]) !== undefined);
  return name === undefined ? undefined : textIn(fields[name]);
}

const told = [
  ...["errors", "message", "Message", "detail", "description", "error_description"],
  ...["error", "title"],
];

const joined = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.filter((text) => text !== undefined).join("; ") || undefined;

/**
 * Bottle (pypiserver) explains in `<pre>`, Nexus below its heading; others in the text itself. A
 * heading that the text repeats, as PyPI's and Fastly's does, says it all.
 */
function fromText(body: string, status: number): string {
  const [, inner] =
    /<pre[^>]*>([\s\S]+?)<\/pre>/i.exec(body) ??
    /<div class="content-section">([\s\S]+?)<\/div>/i.exec(body) ??
    [];
  const [, heading = "", rest = ""] = /<h1[^>]*>([\s\S]*?)<\/h1>([\s\S]*)/i.exec(body) ?? [];
  const title = withoutStatus(firstLine(heading, longest + 1), status);
  if (
    inner === undefined &&
    heading !== "" &&
    firstLine(rest, Number.POSITIVE_INFINITY).includes(title)
  )
    return title;
  const text = firstLine(inner ?? body, longest + 1);
  if (text !== "(empty)") return text;
  return /<title[^>]*>([\s\S]*?)<\/title>/i.exec(body)?.[1] ?? "";
}
