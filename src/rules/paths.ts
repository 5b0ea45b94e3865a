const SHOWN = 5;

/** Paths for a message: some of them, and how many there are. */
export function showPaths(paths: readonly string[]): string {
  const shown = paths.slice(0, SHOWN).map((path) => `\`${path}\``);
  const rest = paths.length - shown.length;
  return shown.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
