// Writes dist/: `npm run build`. The same sources always give the same bytes.
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { bundle } from "./bundle.mjs";

const dist = join(import.meta.dirname, "..", "dist");
const { files } = await bundle();
await rm(dist, { recursive: true, force: true });
for (const [name, text] of files) {
  await mkdir(dirname(join(dist, name)), { recursive: true });
  await writeFile(join(dist, name), text);
}
await chmod(join(dist, "cli.cjs"), 0o755);
