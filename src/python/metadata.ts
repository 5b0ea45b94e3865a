import { Buffer } from "node:buffer";
import { parseHeaderBlock } from "./header-block.ts";
import {
  isMetadataField,
  isMultipleField,
  isSingleField,
  type MetadataFieldName,
  type MultipleField,
  type SingleField,
} from "./metadata-fields.ts";
import { strip } from "./whitespace.ts";

export type UnparsedReason =
  | "unknown-field"
  | "undecodable"
  | "repeated"
  | "duplicate-label"
  | "description-twice";

/** A header that could not be taken over, or a description that is there twice. */
export interface UnparsedField {
  /** In lower case. */
  readonly name: string;
  /** Undecodable bytes are shown as Latin-1. */
  readonly values: readonly string[];
  readonly reason: UnparsedReason;
}

/** METADATA or PKG-INFO as text, before any value is judged. Names of fields are in lower case. */
export interface RawMetadata {
  /** The description is here too, wherever it was found. */
  readonly single: Readonly<Partial<Record<SingleField, string>>>;
  readonly multiple: Readonly<Partial<Record<MultipleField, readonly string[]>>>;
  readonly keywords: readonly string[] | undefined;
  /** URLs by label; the URL is empty where there is no comma. */
  readonly projectUrls: ReadonlyMap<string, string> | undefined;
  readonly unparsed: readonly UnparsedField[];
}

interface Draft {
  readonly single: Partial<Record<SingleField, string>>;
  readonly multiple: Partial<Record<MultipleField, readonly string[]>>;
  keywords: readonly string[] | undefined;
  projectUrls: ReadonlyMap<string, string> | undefined;
  readonly unparsed: UnparsedField[];
}

/** The UTF-8 in a text of Latin-1 characters, or `undefined` where it is not UTF-8. */
function decodeUtf8(bytes: string): string | undefined {
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return decoder.decode(Buffer.from(bytes, "latin1"));
  } catch {
    return undefined;
  }
}

const splitKeywords = (text: string): readonly string[] => text.split(",").map(strip);

/** Labels and URLs, or `undefined` where a label is given twice. */
export function splitProjectUrls(
  values: readonly string[],
): ReadonlyMap<string, string> | undefined {
  const urls = new Map<string, string>();
  for (const value of values) {
    const comma = value.indexOf(",");
    const label = strip(comma === -1 ? value : value.slice(0, comma));
    if (urls.has(label)) return undefined;
    urls.set(label, comma === -1 ? "" : strip(value.slice(comma + 1)));
  }
  return urls;
}

/** PEP 794: one empty Import-Name says that the project has no import names. */
const readImportNames = (values: readonly string[]): readonly string[] =>
  values.join("") === "" && values.length === 1 ? [] : values;

/** Stores a known field; the answer is why that was not possible. */
function storeField(
  draft: Draft,
  name: MetadataFieldName,
  values: readonly string[],
): UnparsedReason | undefined {
  if (isMultipleField(name)) {
    draft.multiple[name] = name === "import-name" ? readImportNames(values) : values;
    return undefined;
  }
  if (name === "project-url") {
    draft.projectUrls = splitProjectUrls(values);
    return draft.projectUrls === undefined ? "duplicate-label" : undefined;
  }
  const [value, second] = values;
  if (value === undefined || second !== undefined) return "repeated";
  if (isSingleField(name)) draft.single[name] = value;
  else draft.keywords = splitKeywords(value);
  return undefined;
}

function storeHeader(draft: Draft, name: string, raw: readonly string[]): void {
  const decoded = raw.map(decodeUtf8);
  const values = decoded.map((value, index) => value ?? raw[index] ?? "");
  const refuse = (reason: UnparsedReason) => draft.unparsed.push({ name, values, reason });
  if (decoded.includes(undefined)) {
    refuse("undecodable");
  } else if (isMetadataField(name)) {
    const reason = storeField(draft, name, values);
    if (reason !== undefined) refuse(reason);
  } else {
    refuse("unknown-field");
  }
}

/** Takes the description from the body; one that is also among the headers is not taken at all. */
function storeBody(draft: Draft, body: string): void {
  const text = decodeUtf8(body);
  const index = draft.unparsed.findIndex(({ name }) => name === "description");
  const before = draft.unparsed[index];
  const header = draft.single.description;
  if (before !== undefined) {
    draft.unparsed[index] = { ...before, values: [...before.values, text ?? body] };
  } else if (text === undefined) {
    draft.unparsed.push({ name: "description", values: [body], reason: "undecodable" });
  } else if (header === undefined) {
    draft.single.description = text;
  } else {
    delete draft.single.description;
    const values = [header, text];
    draft.unparsed.push({ name: "description", values, reason: "description-twice" });
  }
}

/**
 * Reads METADATA or PKG-INFO as `packaging.metadata.parse_email` does. It takes any bytes: what it
 * cannot take over is told in `unparsed`.
 */
export function parseMetadata(content: Uint8Array): RawMetadata {
  const { buffer, byteOffset, byteLength } = content;
  const text = Buffer.from(buffer, byteOffset, byteLength).toString("latin1");
  const { headers, body } = parseHeaderBlock(text);
  const byName = new Map<string, string[]>();
  for (const [header, value] of headers) {
    const name = header.toLowerCase();
    const values = byName.get(name);
    if (values === undefined) byName.set(name, [value]);
    else values.push(value);
  }
  const draft: Draft = {
    single: {},
    multiple: {},
    keywords: undefined,
    projectUrls: undefined,
    unparsed: [],
  };
  for (const [name, values] of byName) storeHeader(draft, name, values);
  if (body !== "") storeBody(draft, body);
  return draft;
}
