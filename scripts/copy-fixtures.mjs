// Copies the recorded vectors and runner environments into __tests__/fixtures:
//   node scripts/copy-fixtures.mjs FOLDER      FOLDER holds `vectors/` and `runners/`
import { cp } from "node:fs/promises";
import { join } from "node:path";

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error("copy-fixtures.mjs: name the folder that holds `vectors/` and `runners/`");
  process.exit(2);
}
for (const folder of ["vectors", "runners"]) {
  const target = join(import.meta.dirname, "..", "__tests__", "fixtures", folder);
  await cp(join(source, folder), target, { recursive: true, force: true });
}
