/** The head of a message of RFC 822, as Python's `email` reads it, in bytes shown as Latin-1. */
export interface HeaderBlock {
  /** In the order of the text; folded values keep their line ends. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
// `email.feedparser.headerRE`: the envelope line, a header, or a continuation.
const HEADER_LINE = /^(?:From |[!-9;-~]*:|[\t ])/;

interface Line {
  readonly text: string;
  readonly end: number;
}

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  while (start < text.length) {
    LINE.lastIndex = start;
    const [line = ""] = LINE.exec(text) ?? [];
    start += line.length;
    yield { text: line, end: start };
  }
}

/** Divides a text where the first line is neither header nor continuation; a blank line is dropped. */
function splitHead(text: string): { readonly head: readonly string[]; readonly body: string } {
  const head: string[] = [];
  let start = 0;
  for (const line of linesOf(text)) {
    if (!HEADER_LINE.test(line.text)) {
      return { head, body: text.slice(/^[\r\n]/.test(line.text) ? line.end : start) };
    }
    head.push(line.text);
    start = line.end;
  }
  return { head, body: "" };
}

/** Splits `Name: value`, given with its continuation lines. */
function parseHeader(lines: readonly string[]): readonly [string, string] {
  const text = lines.join("");
  const colon = text.indexOf(":");
  const value = text.slice(colon + 1).replace(/^[ \t]+/, "");
  let end = value.length;
  while (end > 0 && (value[end - 1] === "\r" || value[end - 1] === "\n")) end -= 1;
  return [text.slice(0, colon), value.slice(0, end)];
}

/** Groups headers with their continuations; lines that belong to none are left out. */
function groupLines(head: readonly string[]): string[][] {
  const groups: string[][] = [];
  let current: string[] | undefined;
  for (const line of head) {
    if (line.startsWith(" ") || line.startsWith("\t")) {
      current?.push(line);
    } else if (line.startsWith("From ") || line.startsWith(":")) {
      current = undefined;
    } else {
      current = [line];
      groups.push(current);
    }
  }
  return groups;
}

/** Splits a text into headers and body with the leniency of Python's `email.parser`. */
export function parseHeaderBlock(text: string): HeaderBlock {
  const { head, body } = splitHead(text);
  const last = head.at(-1);
  // An envelope line at the end of the headers is taken for the first line of the body.
  const envelope = head.length > 1 && last?.startsWith("From ") ? last : "";
  return { headers: groupLines(head).map(parseHeader), body: envelope + body };
}
