import { createHash } from "node:crypto";

/** How a kind of file carries comments. */
interface CommentStyle {
  readonly open: string;
  readonly close: string;
}

const styleOf = (path: string): CommentStyle =>
  path.endsWith(".md") ? { open: "<!-- ", close: " -->" } : { open: "# ", close: "" };

const seal = /^(?:<!-- |# )Below this line: sha256 ([0-9a-f]{64})(?: -->)?\n/m;

/** `text` with a header that says who wrote it, and by which a later run sees whether it was edited. */
export function sealed(path: string, text: string, command: string): string {
  const { open, close } = styleOf(path);
  return `${open}Written by \`${command}\`; run it again to bring this file up to date.${close}
${open}Below this line: sha256 ${sha256(text)}${close}
${text}`;
}

/** The command that wrote a file, as its header says. */
export const writtenBy = (text: string): string | undefined =>
  /^(?:<!-- |# )Written by `([^`\n]+)`/.exec(text)?.[1];

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** What a file is that stands where one is to be written. */
export type FileState = "new" | "same" | "outdated" | "edited" | "foreign";

/** Compares what is there with what is wanted; git may have changed the ends of lines. */
export function stateOf(present: string | undefined, wanted: string): FileState {
  if (present === undefined) return "new";
  const text = withoutReturns(present);
  if (text === wanted) return "same";
  const found = seal.exec(text);
  if (found === null) return "foreign";
  return sha256(text.slice(found.index + found[0].length)) === found[1] ? "outdated" : "edited";
}

/** With the ends of lines that git's repository has. */
export const withoutReturns = (text: string): string => text.replaceAll("\r\n", "\n");
