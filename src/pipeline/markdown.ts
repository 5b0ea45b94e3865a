/** Parts with an empty line between them; those with nothing in them are left out. */
export const sections = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== "").join("\n\n");

/** A table of Markdown; cells are text of our own. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** A list with a box to tick for each line. */
export const checklist = (...items: readonly (string | undefined)[]): string =>
  items
    .filter((item) => item !== undefined)
    .map((item) => `- [ ] ${item}`)
    .join("\n");

/** A numbered list. */
export const steps = (...items: readonly (string | undefined)[]): string =>
  items
    .filter((item) => item !== undefined)
    .map((item, index) => `${index + 1}. ${item}`)
    .join("\n");

export const code = (text: string): string => `\`${text}\``;
