import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./run-program.ts";

export type Step = "sdist" | "wheel" | "import" | "script";
export type Steps = Readonly<Partial<Record<Step, "fail" | "wait">>>;

/**
 * A project without build requirements that does at each step of a release what `steps` say, and
 * notes in `notes` with which environment it was started; a waiting step notes its processes too.
 */
export async function pliantProject(folder: string, notes: string, steps: Steps = {}) {
  await mkdir(notes, { recursive: true });
  await cp(join(root, "__tests__/fixtures/projects/pliant"), folder, {
    recursive: true,
    filter: (path) => !path.endsWith("__pycache__"),
  });
  const settings = `NOTES = ${JSON.stringify(notes)}\nSTEPS = ${JSON.stringify(steps)}\n`;
  await writeFile(join(folder, "pliant_settings.py"), settings);
  return { folder, notes, packages: join(folder, "dist") };
}
