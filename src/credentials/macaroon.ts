/** What a macaroon says in the clear. */
export interface Macaroon {
  /** First-party caveats, as they are. */
  readonly caveats: readonly string[];
}

interface Field {
  readonly type: number;
  readonly data: Uint8Array;
}

// https://github.com/rescrv/libmacaroons/blob/master/doc/format.txt, version 2
const types = { end: 0, location: 1, identifier: 2, verification: 4, signature: 6 } as const;
const SIGNATURE_SIZE = 32;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Reads the fields of a macaroon one after the other. */
class FieldReader {
  readonly #bytes: Uint8Array;
  #position: number;

  constructor(bytes: Uint8Array, position: number) {
    this.#bytes = bytes;
    this.#position = position;
  }

  get isAtEnd(): boolean {
    return this.#position === this.#bytes.length;
  }

  /** The type of the next field. */
  peek(): number {
    return this.#bytes[this.#position] ?? cutOff();
  }

  next(): Field {
    const type = this.#number();
    if (type === types.end) return { type, data: new Uint8Array() };
    const size = this.#number();
    const end = this.#position + size;
    if (end > this.#bytes.length) cutOff();
    const data = this.#bytes.subarray(this.#position, end);
    this.#position = end;
    return { type, data };
  }

  /** A field that must be there. */
  take(type: number): Uint8Array {
    const field = this.next();
    if (field.type !== type) throw new RangeError(`field ${field.type} in place of ${type}`);
    return field.data;
  }

  /** A field that may be there. */
  takeIf(type: number): Uint8Array | undefined {
    return this.peek() === type ? this.next().data : undefined;
  }

  /** Seven bits a byte, the lowest first. */
  #number(): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.#bytes[this.#position] ?? cutOff();
      this.#position += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError("a number is too long");
  }
}

function cutOff(): never {
  throw new RangeError("the macaroon is cut off");
}

function read(reader: FieldReader): Macaroon {
  reader.takeIf(types.location);
  reader.take(types.identifier);
  reader.take(types.end);
  const caveats: string[] = [];
  while (reader.peek() !== types.end) {
    reader.takeIf(types.location);
    const caveat = reader.take(types.identifier);
    const isFirstParty = reader.takeIf(types.verification) === undefined;
    if (isFirstParty) caveats.push(utf8.decode(caveat));
    reader.take(types.end);
  }
  reader.take(types.end);
  if (reader.take(types.signature).length !== SIGNATURE_SIZE || !reader.isAtEnd) cutOff();
  return { caveats };
}

/** Reads a macaroon of version 2; `undefined` where it is none, or not whole. */
export function readMacaroon(bytes: Uint8Array): Macaroon | undefined {
  if (bytes[0] !== 2) return undefined;
  try {
    return read(new FieldReader(bytes, 1));
  } catch {
    return undefined;
  }
}

/** The location alone, also of a macaroon whose end is missing. */
export function readLocation(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 2) return undefined;
  try {
    const location = utf8.decode(new FieldReader(bytes, 1).take(types.location));
    return /^[\w.-]+(?::\d+)?$/.test(location) ? location : undefined;
  } catch {
    return undefined;
  }
}
