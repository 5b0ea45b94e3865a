import { dirname, join } from "node:path";
import { PublishError } from "../errors.ts";
import type { Files } from "../host/host.ts";
import { type FileState, stateOf, withoutReturns } from "./generated-file.ts";

/** A file of the pipeline and what stands in its place. */
export interface PlannedFile {
  /** Relative to the root, `/`-separated. */
  readonly path: string;
  readonly text: string;
  readonly state: FileState;
  /** What is there now, with the ends of lines that git's repository has. */
  readonly present: string | undefined;
}

/** Holds what is to be written against what is there. */
export async function planFile(
  root: string,
  path: string,
  text: string,
  files: Files,
): Promise<PlannedFile> {
  const kind = (await files.stat(join(root, path)))?.kind;
  if (kind !== undefined && kind !== "file") {
    throw new PublishError("file-edited", `\`${path}\` is a ${kind}, not a file`, {
      hint: "move it away; nothing was written",
    });
  }
  const present = kind === undefined ? undefined : await files.readText(join(root, path));
  return {
    ...{ path, text, state: stateOf(present, text) },
    present: present === undefined ? undefined : withoutReturns(present),
  };
}

/** The failure where files are in the way that somebody wrote or edited; `undefined` where none is. */
export function editedFiles(planned: readonly PlannedFile[]): PublishError | undefined {
  const kept = planned.filter(({ state }) => state === "edited" || state === "foreign");
  if (kept.length === 0) return undefined;
  const what = kept.map(({ path, state }) =>
    state === "edited" ? `\`${path}\` was edited` : `\`${path}\` was not written by \`init\``,
  );
  return new PublishError("file-edited", `${what.join(", and ")}: nothing was written`, {
    hint: "see the difference above; give it another name to keep it, or commit it and overwrite it by `--force`",
  });
}

/** Writes all files, or none: what was written before one that cannot be is taken back. */
export async function writeAll(
  root: string,
  planned: readonly PlannedFile[],
  files: Files,
): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const { path, text, present } of planned) {
      const target = join(root, path);
      const first = await firstMissing(target, files);
      undo.push(() => (present === undefined ? files.remove(first) : files.write(target, present)));
      await files.write(target, text);
    }
  } catch (error) {
    for (const step of undo.toReversed()) await step().catch(() => undefined);
    throw error;
  }
}

/** `path`, or the highest of the folders above it that is not there. */
async function firstMissing(path: string, files: Files): Promise<string> {
  const folder = dirname(path);
  const isThere = folder === path || (await files.stat(folder)) !== undefined;
  return isThere ? path : firstMissing(folder, files);
}
