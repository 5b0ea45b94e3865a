import { formatSize } from "./sizes.ts";
import { textTable } from "./tables.ts";

interface ShownMember {
  readonly name: string;
  readonly kind: string;
  readonly size: number;
}

/** What a distribution holds, one line a member, with sizes; long lists are cut. */
export function contentLines(members: readonly ShownMember[], most = 200): string[] {
  const files = members.filter(({ kind }) => kind !== "folder");
  const shown = files.slice(0, most).map(({ name, size }) => [formatSize(size), name]);
  const lines = textTable(shown, new Set([0]));
  const rest = files.length - shown.length;
  return rest > 0 ? [...lines, `... and ${rest} more`] : lines;
}
