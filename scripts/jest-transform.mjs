import { createHash } from "node:crypto";
import { transformSync } from "esbuild";

/** Lets jest read what esbuild bundles: TypeScript as it is, `.py` and `.txt` as text. */
export default {
  process(source, path) {
    if (!path.endsWith(".ts")) return { code: `export default ${JSON.stringify(source)};` };
    const { code, map } = transformSync(source, {
      loader: "ts",
      format: "esm",
      target: "node20",
      sourcemap: "external",
      sourcefile: path,
    });
    return { code, map };
  },
  getCacheKey: (source, path) => createHash("sha256").update(`1\0${path}\0${source}`).digest("hex"),
};
