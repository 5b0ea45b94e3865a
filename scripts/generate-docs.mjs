// Writes action.yml and the tables of README.md: `npm run docs`.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generatedDocs } from "./generated-docs.mjs";

for (const [path, text] of await generatedDocs()) {
  await writeFile(join(import.meta.dirname, "..", path), text);
}
