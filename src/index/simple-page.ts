import type { HttpResponse } from "../http.ts";
import type { IndexFile } from "./list-files.ts";

/** What a page of the simple API says of a project. */
export interface SimplePage {
  readonly files: readonly IndexFile[];
  /** PEP 792: `active`, `archived`, `quarantined` or `deprecated`; absent where the index has none. */
  readonly status?: string;
}

/**
 * Reads a page of the simple API, in JSON (PEP 691) or HTML (PEP 503); `undefined` where the text is
 * neither, `sign-in` where it is a page on which people sign in.
 */
export async function readSimplePage(
  text: string,
  { url, headers }: Pick<HttpResponse, "url" | "headers">,
): Promise<SimplePage | "sign-in" | undefined> {
  if (/json/.test(headers["content-type"] ?? "")) return fromJson(text, url);
  if (isSignIn(text)) return "sign-in";
  const { readHtmlPage } = await import("./simple-html.ts");
  const page = readHtmlPage(text);
  if (page === undefined) return undefined;
  const files: IndexFile[] = [];
  for (const { attributes, text: filename } of page.anchors) {
    const target = addressOf(attributes["href"] ?? "", url);
    if (target === undefined) return undefined;
    const sha256 = sha256In(target.hash.slice(1), "&");
    target.hash = "";
    files.push({
      filename: filename.trim(),
      url: target,
      sha256,
      yanked: attributes["data-yanked"] !== undefined,
      ...reasonOf(attributes["data-yanked"]),
      ...fromAttributes(attributes, url),
    });
  }
  return { files, ...(page.status === undefined ? {} : { status: page.status }) };
}

/** PEP 592: the reason may be missing or empty. */
const reasonOf = (yanked: unknown): { readonly yankedReason?: string } =>
  typeof yanked === "string" && yanked !== "" ? { yankedReason: yanked } : {};

const isSignIn = (text: string): boolean =>
  /<input[^>]*type=["']?password/i.test(text) ||
  /<title[^>]*>[^<]*(?:sign|log)[ -]?in\b/i.test(text);

const sha256In = (text: string, separator: string): string | undefined =>
  text
    .split(separator)
    .map((part) => /^sha256=([0-9a-f]{64})$/i.exec(part)?.[1]?.toLowerCase())
    .find((hash) => hash !== undefined);

/** PEP 714 (and PEP 658 before it) and PEP 740. */
function fromAttributes(attributes: Readonly<Record<string, string>>, base: URL) {
  const { "data-core-metadata": core, "data-dist-info-metadata": former } = attributes;
  const { "data-provenance": provenance } = attributes;
  const metadata = core ?? former;
  return {
    ...(metadata === undefined || metadata === "false"
      ? {}
      : { metadata: { sha256: sha256In(metadata, ",") } }),
    ...provenanceOf(provenance, base),
  };
}

function provenanceOf(text: unknown, base: URL): { readonly provenance?: URL } {
  const provenance = typeof text === "string" && text !== "" ? addressOf(text, base) : undefined;
  return provenance === undefined ? {} : { provenance };
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};

function fromJson(text: string, base: URL): SimplePage | undefined {
  const page = fieldsOf(parseJson(text));
  const { files: listed, "project-status": known } = page;
  if (!Array.isArray(listed)) return undefined;
  const files = listed.map((file) => fileOf(fieldsOf(file), base));
  if (!files.every((file) => file !== undefined)) return undefined;
  const { status } = fieldsOf(known);
  return { files, ...(typeof status === "string" ? { status } : {}) };
}

function fileOf(file: Fields, base: URL): IndexFile | undefined {
  const { filename, url, hashes, yanked, size, provenance } = file;
  const target = typeof url === "string" ? addressOf(url, base) : undefined;
  if (typeof filename !== "string" || target === undefined) return undefined;
  const { sha256 } = fieldsOf(hashes);
  const metadata = file["core-metadata"] ?? file["data-dist-info-metadata"];
  return {
    filename,
    url: target,
    sha256: typeof sha256 === "string" ? sha256.toLowerCase() : undefined,
    // PEP 592: true, or a reason, which may be empty.
    yanked: yanked === true || typeof yanked === "string",
    ...reasonOf(yanked),
    ...(typeof size === "number" ? { size } : {}),
    ...metadataOf(metadata),
    ...provenanceOf(provenance, base),
  };
}

function metadataOf(value: unknown): Pick<IndexFile, "metadata"> {
  if (value === true) return { metadata: { sha256: undefined } };
  if (typeof value !== "object" || value === null) return {};
  const { sha256 } = fieldsOf(value);
  return { metadata: { sha256: typeof sha256 === "string" ? sha256.toLowerCase() : undefined } };
}

function addressOf(address: string, base: URL): URL | undefined {
  return URL.canParse(address, base.href) ? new URL(address, base) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
