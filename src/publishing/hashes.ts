import { createHash } from "node:crypto";
import type { Distribution } from "../distributions.ts";
import type { Host } from "../host/host.ts";

/**
 * Returns what prints SHA-256, MD5 and BLAKE2b-256 of each file, as pypa/gh-action-pypi-publish does.
 * BLAKE2b is WebAssembly, which is compiled on another thread from the call on.
 */
export function hashPrinter({ files, log }: Host) {
  const compiled = compileBlake2b();
  // It may be that nothing is printed in the end.
  compiled.catch(() => undefined);
  return async (distributions: readonly Distribution[]): Promise<void> => {
    if (distributions.length === 0) return;
    const blake2 = await compiled;
    log.info("Hashes of the files to be uploaded");
    for (const { filename, path, sha256 } of distributions) {
      const md5 = createHash("md5");
      blake2.init();
      for await (const chunk of files.stream(path)) {
        md5.update(chunk);
        blake2.update(chunk);
      }
      const lines = [
        `  ${filename}`,
        `    SHA256: ${sha256}`,
        `    MD5: ${md5.digest("hex")}`,
        `    BLAKE2-256: ${blake2.digest("hex")}`,
      ];
      log.info(lines.join("\n"));
    }
  };
}

async function compileBlake2b() {
  const { default: blake2b } = await import("hash-wasm/dist/blake2b.umd.min.js");
  return blake2b.createBLAKE2b(256);
}
