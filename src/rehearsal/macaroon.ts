import { createHmac, timingSafeEqual } from "node:crypto";

/** A token that carries what it may be used for (libmacaroons, version 2). */
export interface Macaroon {
  /** The host whose index made it. */
  readonly location: string;
  readonly identifier: string;
  /** First-party caveats: JSON lists. */
  readonly caveats: readonly string[];
  readonly signature: Uint8Array;
}

const PREFIX = "pypi-";
const VERSION = 2;
/** Types of fields; 0 ends a section. */
const LOCATION = 1;
const IDENTIFIER = 2;
const SIGNATURE = 6;

/** Writes and signs a token. https://github.com/rescrv/libmacaroons/blob/master/doc/format.txt */
export function writeMacaroon(
  { location, identifier, caveats }: Omit<Macaroon, "signature">,
  key: Uint8Array,
): string {
  const bytes = Buffer.concat([
    Buffer.of(VERSION),
    field(LOCATION, Buffer.from(location)),
    field(IDENTIFIER, Buffer.from(identifier)),
    Buffer.of(0),
    ...caveats.flatMap((caveat) => [field(IDENTIFIER, Buffer.from(caveat)), Buffer.of(0)]),
    Buffer.of(0),
    field(SIGNATURE, sign({ identifier, caveats }, key)),
  ]);
  return PREFIX + bytes.toString("base64url");
}

/** Reads a token; `undefined` where the text is none. */
export function readMacaroon(text: string): Macaroon | undefined {
  if (!text.startsWith(PREFIX)) return undefined;
  const bytes = Buffer.from(text.slice(PREFIX.length), "base64url");
  if (bytes[0] !== VERSION) return undefined;
  const fields = readFields(bytes.subarray(1));
  const signature = fields?.find(({ type }) => type === SIGNATURE)?.value;
  const [identifier, ...caveats] = textsOf(fields, IDENTIFIER);
  if (identifier === undefined || signature === undefined) return undefined;
  return { location: textsOf(fields, LOCATION)[0] ?? "", identifier, caveats, signature };
}

/** Whether a token was made with the key, and nothing in it was changed. */
export function isSignedBy(macaroon: Macaroon, key: Uint8Array): boolean {
  const expected = sign(macaroon, key);
  return (
    expected.length === macaroon.signature.length && timingSafeEqual(expected, macaroon.signature)
  );
}

function sign({ identifier, caveats }: Pick<Macaroon, "identifier" | "caveats">, key: Uint8Array) {
  const hmac = (secret: Uint8Array | string, text: string | Uint8Array) =>
    createHmac("sha256", secret).update(text).digest();
  // The name of libmacaroons' generator, with the zero byte that fills it up.
  const derived = hmac("macaroons-key-generator", key);
  return [identifier, ...caveats].reduce<Uint8Array>(hmac, derived);
}

interface Field {
  readonly type: number;
  readonly value: Uint8Array;
}

const textsOf = (fields: readonly Field[] | undefined, type: number): string[] =>
  (fields ?? []).flatMap((one) =>
    one.type === type ? [Buffer.from(one.value).toString("utf8")] : [],
  );

const field = (type: number, value: Uint8Array): Buffer =>
  Buffer.concat([Buffer.of(type), Buffer.from(varint(value.length)), value]);

function varint(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >> 7)];
}

/** `undefined` where a field ends after the bytes do. */
function readFields(bytes: Uint8Array): readonly Field[] | undefined {
  const fields: Field[] = [];
  for (let position = 0; position < bytes.length; ) {
    const type = bytes[position] ?? 0;
    position += 1;
    if (type === 0) continue;
    let length = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      const part = bytes[position] ?? 0;
      position += 1;
      length |= (part & 0x7f) << shift;
      more = part >= 0x80 && shift < 21;
    }
    if (position + length > bytes.length) return undefined;
    fields.push({ type, value: bytes.subarray(position, position + length) });
    position += length;
  }
  return fields;
}
