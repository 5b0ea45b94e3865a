/** `text` with every line that is not empty moved to the right. */
export const indent = (text: string, spaces: number): string =>
  text.replace(/^(?=.)/gm, " ".repeat(spaces));

/** An expression of the workflow language. */
export const expression = (text: string): string => `\${{ ${text} }}`;

/** A text inside an expression. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** A plain scalar where it means the same, else one in double quotes, which are JSON's. */
export const scalar = (text: string): string =>
  /^[A-Za-z_./][\w./@+-]*(:\/\/[\w./@:+-]+)?$/.test(text) &&
  !/^(y|n|yes|no|on|off|true|false|null)$/i.test(text)
    ? text
    : JSON.stringify(text);

/** A comment of lines that are at most 100 columns wide where it stands. */
export function comment(text: string, spaces = 0): string {
  const lines: string[] = [];
  let line = "#";
  for (const word of text.split(/\s+/)) {
    if (line !== "#" && spaces + line.length + word.length + 1 > 100) {
      lines.push(line);
      line = "#";
    }
    line += ` ${word}`;
  }
  return [...lines, line].join("\n");
}

/** Parts with nothing in them are left out; an empty line stays between the others. */
export const blocks = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== "").join("\n\n");

/** Lines with nothing in them are left out. */
export const lines = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== "").join("\n");
