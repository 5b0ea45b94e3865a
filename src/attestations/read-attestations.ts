import type { Attestation } from "./attestation.ts";

/** Attestation objects, or what is wrong with them in pydantic's words, one line for each thing. */
export type ReadAttestations =
  | { readonly ok: true; readonly attestations: readonly Attestation[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Says what is wrong at a place such as `0.envelope.signature`. */
type Complain = (place: string, message: string) => void;

/** Reads the form field `attestations`, a JSON array, as PyPI does. */
export function readAttestations(text: string): ReadAttestations {
  const value = parse(text);
  if (value === undefined) return { ok: false, problems: ["Invalid JSON"] };
  if (!Array.isArray(value)) return { ok: false, problems: ["Input should be a valid array"] };
  const problems: string[] = [];
  for (const [index, item] of value.entries()) {
    judgeAttestation(String(index), item, (place, message) => {
      problems.push(`${place}: ${message}`);
    });
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, attestations: value as Attestation[] };
}

/** Reads a file that holds one attestation object. */
export function readAttestationFile(text: string): ReadAttestations {
  // The array adds nothing to the places but its first `0`.
  const value = parse(text);
  return value === undefined
    ? { ok: false, problems: ["Invalid JSON"] }
    : readAttestations(JSON.stringify([value]));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function judgeAttestation(place: string, value: unknown, complain: Complain): void {
  if (!isObject(value)) {
    complain(place, "Input should be an object");
    return;
  }
  // Python takes `true` for 1.
  if (!("version" in value)) complain(`${place}.version`, "Field required");
  else if (value["version"] !== 1 && value["version"] !== true) {
    complain(`${place}.version`, "Input should be 1");
  }
  const material = child(place, value, "verification_material", complain);
  if (material !== undefined) {
    const inMaterial = `${place}.verification_material`;
    judgeBytes(inMaterial, material, "certificate", complain);
    judgeEntries(`${inMaterial}.transparency_entries`, material, complain);
  }
  const envelope = child(place, value, "envelope", complain);
  if (envelope === undefined) return;
  judgeBytes(`${place}.envelope`, envelope, "statement", complain);
  judgeBytes(`${place}.envelope`, envelope, "signature", complain);
}

function child(place: string, parent: Fields, name: string, complain: Complain) {
  const value = parent[name];
  if (isObject(value)) return value;
  complain(`${place}.${name}`, name in parent ? "Input should be an object" : "Field required");
  return undefined;
}

function judgeEntries(
  place: string,
  { transparency_entries: entries }: Fields,
  complain: Complain,
) {
  if (entries === undefined) {
    complain(place, "Field required");
    return;
  }
  if (!Array.isArray(entries)) {
    complain(place, "Input should be a valid array");
    return;
  }
  if (entries.length === 0) {
    complain(place, "List should have at least 1 item after validation, not 0");
  }
  for (const [index, entry] of entries.entries()) {
    if (!isObject(entry)) complain(`${place}.${index}`, "Input should be an object");
  }
}

function judgeBytes(place: string, parent: Fields, name: string, complain: Complain): void {
  const value = parent[name];
  if (value === undefined) {
    complain(`${place}.${name}`, "Field required");
    return;
  }
  if (typeof value !== "string") {
    complain(`${place}.${name}`, "Input should be a valid bytes");
    return;
  }
  if (!isBase64(value)) complain(`${place}.${name}`, "Base64 decoding error");
}

/** Python leaves out whatever is not of the alphabet. */
function isBase64(text: string): boolean {
  const known = text.replaceAll(/[^A-Za-z0-9+/=]/g, "");
  const [data = ""] = /^[^=]*/.exec(known) ?? [];
  const padding = known.length - data.length;
  return data.length % 4 === 0 || (data.length % 4) + Math.min(padding, 2) >= 4;
}
