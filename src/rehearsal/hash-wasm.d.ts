/** One algorithm of hash-wasm alone: a tenth of the size of the whole package. */
declare module "hash-wasm/dist/blake2b.umd.min.js" {
  const blake2b: Pick<typeof import("hash-wasm"), "createBLAKE2b">;
  export = blake2b;
}
