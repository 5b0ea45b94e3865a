import { PublishError } from "../errors.ts";
import type { FileToStore } from "./store.ts";

/** What no artifact's name may have, since it is a file's name somewhere; GitHub refuses the same. */
const notInNames = /["*/:<>?\\|\r\n]/;

/** Why an artifact cannot have this name. */
export function artifactNameProblem(name: string): string | undefined {
  if (name === "" || name === "." || name === "..") {
    return `An artifact cannot be called \`${name}\``;
  }
  const odd = notInNames.exec(name)?.[0];
  return odd === undefined
    ? undefined
    : `The name of the artifact \`${printable(name)}\` has \`${printable(odd)}\` in it`;
}

const printable = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Why files with these paths cannot be put into one artifact. */
export function memberNameProblem(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  for (const name of names) {
    const parts = name.split("/");
    if (parts.some((part) => artifactNameProblem(part) !== undefined)) {
      return `The path \`${printable(name)}\` cannot be in an artifact`;
    }
    const key = name.normalize("NFC").toLowerCase();
    if (seen.has(key)) return `The path \`${printable(name)}\` would be in the artifact twice`;
    seen.add(key);
  }
  return undefined;
}

/** `invalid-input` where an artifact or a file in it cannot be called so. */
export function refuseNames(name: string, files: readonly FileToStore[]): void {
  const problem = artifactNameProblem(name) ?? memberNameProblem(files.map((file) => file.name));
  if (problem === undefined) return;
  throw new PublishError("invalid-input", problem, {
    hint: "artifacts are unpacked on other systems too: use letters, digits, `.`, `-` and `_`",
  });
}
