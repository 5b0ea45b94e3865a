// Writes dist/: `npm run build`. The same sources always give the same bytes.
import { chmod, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { bundle } from "./bundle.mjs";

const dist = join(import.meta.dirname, "..", "dist");
const { files } = await bundle();
for (const [name, text] of files) {
  const path = join(dist, name);
  await mkdir(dirname(path), { recursive: true });
  // Renamed into place, for a test may be running the file that was there.
  await writeFile(`${path}.new`, text, { mode: name === "cli.cjs" ? 0o755 : 0o644 });
  await rename(`${path}.new`, path);
}
await chmod(join(dist, "cli.cjs"), 0o755);
for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const name = relative(dist, path).replaceAll("\\", "/");
  if (entry.isFile() && !files.has(name)) await rm(path, { force: true });
}
