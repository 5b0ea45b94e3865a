type Row = readonly string[];

/** A table in GitHub's Markdown. */
export function markdownTable(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.map(escapeCell).join(" | ")} |`;
  const rule = `|${head.map(() => "---|").join("")}`;
  return `${[line(head), rule, ...rows.map(line)].join("\n")}\n`;
}

const escapeCell = (text: string): string => text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ");

/** Text as it is, whatever signs it holds. */
export const code = (text: string): string =>
  text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;

/** Lines as they are, whatever they hold. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${text}\n${fence}\n`;
}

/** Text that Markdown folds under a title, in which backticks make code; the title is HTML to renderers. */
export function details(title: string, body: string): string {
  const shown = title
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/(?<!`)`([^`]+)`(?!`)|`` (.+?) ``/g, "<code>$1$2</code>");
  return `<details><summary>${shown}</summary>\n\n${body}\n</details>\n`;
}

/** Columns for a terminal, as wide as their widest cell; a column of sizes goes to the right. */
export function textTable(rows: readonly Row[], right: ReadonlySet<number> = new Set()): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return right.has(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd(),
  );
}
