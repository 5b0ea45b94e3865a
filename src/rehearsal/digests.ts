import { createHash } from "node:crypto";

export interface FileDigests {
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex, as are the others. */
  readonly sha256: string;
  readonly md5: string;
  /** BLAKE2b with 32 bytes of output. */
  readonly blake2: string;
}

interface DigestStream {
  update(chunk: Uint8Array): void;
  digest(): FileDigests;
}

/** Those that are done: to make one takes longer than to hash a small file. */
const free: Awaited<ReturnType<typeof makeBlake2b>>[] = [];

async function makeBlake2b() {
  const { default: blake2b } = await import("hash-wasm/dist/blake2b.umd.min.js");
  return blake2b.createBLAKE2b(256);
}

/** Counts and hashes a stream in the three ways PyPI does. OpenSSL has no BLAKE2b of 32 bytes. */
export async function createDigests(): Promise<DigestStream> {
  const blake2 = free.pop() ?? (await makeBlake2b());
  blake2.init();
  const sha256 = createHash("sha256");
  const md5 = createHash("md5");
  let size = 0;
  return {
    update(chunk) {
      size += chunk.length;
      sha256.update(chunk);
      md5.update(chunk);
      blake2.update(chunk);
    },
    digest: () => {
      free.push(blake2);
      return {
        size,
        sha256: sha256.digest("hex"),
        md5: md5.digest("hex"),
        blake2: blake2.digest("hex"),
      };
    },
  };
}
