import { PublishError } from "../errors.ts";

/** The words of a command line: quotes hold a word together, and nothing else means anything. */
export const commandWords = (command: string): readonly string[] =>
  wordsOf(command).map(({ text }) => text);

/** Fails with `invalid-input` where only a shell would understand what is meant: `a && b`, `$HOME`. */
export function refuseShell(command: string): void {
  const [first = { text: "", bare: "" }, ...others] = wordsOf(command);
  if (first.text === "") throw invalid(command, "names no program", "write a command on each line");
  const variable = /^[a-z_]\w*(?==)/i.exec(first.bare)?.[0];
  if (variable !== undefined) {
    const problem = `begins with the variable \`${variable}\`, which only a shell would set`;
    throw invalid(command, problem, `set it in \`env\` of the step; ${asShell}`);
  }
  const signs = [first, ...others].flatMap(({ bare }) => shellSign.exec(bare)?.[0] ?? []);
  const [sign] = ["cd", "export", "source"].includes(first.text) ? [first.text] : signs;
  if (sign === undefined) return;
  const problem = `is run without a shell, which alone would understand \`${sign}\``;
  throw invalid(command, problem, `write each command on a line of its own; ${asShell}`);
}

interface Word {
  readonly text: string;
  /** What of it is in no quotes, and what a shell would look for in double ones. */
  readonly bare: string;
}

/** Space, quotes, a quote without its end, and everything else. */
const part = /(\s+)|'([^']*)'|"((?:[^"\\]|\\.)*)"|(['"])|([^\s'"]+)/gs;
const shellSign = /^\d?[<>]|&&|\||[;&]$|\$(?:[a-z_]\w*|[{(])|`/i;
const variableInQuotes = /(?<!\\)\$(?:[a-z_]\w*|[{(])/i;

function wordsOf(command: string): readonly Word[] {
  const words: Word[] = [];
  let word: Word | undefined;
  for (const match of command.matchAll(part)) {
    const [, space, , , open] = match;
    if (open !== undefined) {
      throw invalid(command, `has a quote (${open}) without its end`, "close it");
    }
    if (word !== undefined && space !== undefined) words.push(word);
    word = space === undefined ? joined(word, match) : undefined;
  }
  return word === undefined ? words : [...words, word];
}

/** Words and quotes that touch each other are one word. */
function joined(
  before: Word = { text: "", bare: "" },
  [, , single, double, , plain = ""]: RegExpExecArray,
): Word {
  const unquoted = single ?? double?.replace(/\\(["\\$`])/g, "$1") ?? plain;
  const variable = variableInQuotes.exec(double ?? "")?.[0] ?? "";
  return { text: before.text + unquoted, bare: before.bare + plain + variable };
}

const asShell = "what needs a shell goes into `bash -c '…'`, and quotes keep a sign as it is";

const invalid = (command: string, problem: string, hint: string) =>
  new PublishError("invalid-input", `Input \`commands\`: \`${command}\` ${problem}`, { hint });
