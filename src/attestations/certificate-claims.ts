/** An element of DER (X.690, 8.1): tag, and where its content lies. */
interface Element {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** Fulcio's extensions: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md */
const fulcio = Buffer.from("2b0601040183bf3001", "hex");
const tags = { objectIdentifier: 0x06, octetString: 0x04, utf8String: 0x0c, extensions: 0xa3 };

/**
 * The claims in the extensions 1.3.6.1.4.1.57264.1.8 to .22 of a certificate of Fulcio, by their last
 * number. `undefined` where the bytes are not a certificate.
 */
export function certificateClaims(der: Uint8Array): ReadonlyMap<number, string> | undefined {
  try {
    const claims = new Map<number, string>();
    for (const extension of extensionsOf(der)) {
      const [oid, ...rest] = childrenOf(der, extension);
      const value = rest.find(({ tag }) => tag === tags.octetString);
      const number = oid && claimNumber(der, oid);
      if (number === undefined || value === undefined) continue;
      const text = elementAt(der, value.start);
      if (text.tag === tags.utf8String) claims.set(number, textOf(der, text));
    }
    return claims;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** RFC 5280, 4.1: certificate, to-be-signed part, `[3]`, list. */
function extensionsOf(der: Uint8Array): Element[] {
  const [signed] = childrenOf(der, elementAt(der, 0));
  if (signed === undefined) return [];
  const wrapper = childrenOf(der, signed).find(({ tag }) => tag === tags.extensions);
  return wrapper === undefined ? [] : childrenOf(der, elementAt(der, wrapper.start));
}

function claimNumber(der: Uint8Array, { tag, start, end }: Element): number | undefined {
  const bytes = Buffer.from(der.subarray(start, end));
  const isFulcio = tag === tags.objectIdentifier && bytes.length === fulcio.length + 1;
  if (!(isFulcio && bytes.subarray(0, fulcio.length).equals(fulcio))) return undefined;
  const number = bytes[fulcio.length] ?? 0;
  return number >= 8 && number <= 22 ? number : undefined;
}

const textOf = (der: Uint8Array, { start, end }: Element): string =>
  Buffer.from(der.subarray(start, end)).toString("utf8");

function childrenOf(der: Uint8Array, { start, end }: Element): Element[] {
  const children: Element[] = [];
  for (let at = start; at < end; ) {
    const child = elementAt(der, at);
    if (child.end > end) throw new RangeError("An element is longer than the one around it");
    children.push(child);
    at = child.end;
  }
  return children;
}

function elementAt(der: Uint8Array, at: number): Element {
  const byte = (position: number): number => {
    const value = der[position];
    if (value === undefined) throw new RangeError("The certificate ends early");
    return value;
  };
  const tag = byte(at);
  const first = byte(at + 1);
  if (first < 0x80) return within(der, { tag, start: at + 2, end: at + 2 + first });
  const width = first & 0x7f;
  let length = 0;
  for (let index = 0; index < width; index += 1) length = length * 256 + byte(at + 2 + index);
  const start = at + 2 + width;
  return within(der, { tag, start, end: start + length });
}

function within(der: Uint8Array, element: Element): Element {
  if (element.end > der.length) throw new RangeError("The certificate ends early");
  return element;
}
