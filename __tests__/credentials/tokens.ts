const field = (type: number, data: string | Uint8Array) => {
  const bytes = Buffer.from(data);
  const size =
    bytes.length < 128 ? [bytes.length] : [(bytes.length & 0x7f) | 0x80, bytes.length >> 7];
  return Buffer.concat([Buffer.from([type, ...size]), bytes]);
};

const end = Buffer.from([0]);

/** A token in the form of PyPI's; its signature is none. */
export function apiToken(location: string, ...caveats: readonly unknown[]): string {
  const parts = caveats.flatMap((caveat) => [field(2, JSON.stringify(caveat)), end]);
  const bytes = Buffer.concat([
    Buffer.from([2]),
    field(1, location),
    field(2, "f6b1c0de-0000-4000-8000-123456789abc"),
    end,
    ...parts,
    end,
    field(6, Buffer.alloc(32, 7)),
  ]);
  return `pypi-${bytes.toString("base64url")}`;
}
