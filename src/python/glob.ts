/** How a kind of glob writes what a star stands for. */
interface Dialect {
  /** What one character may be, as a regular expression. */
  readonly one: string;
  /** Whether `[a-z]` is a range, or three characters. */
  readonly ranges: boolean;
}

const quote = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** The class that begins at `start`, and where it ends; `undefined` where it never does. */
function characterClass(glob: string, start: number, { ranges }: Dialect) {
  let first = start + 1;
  if (glob[first] === "!") first += 1;
  const end = glob.indexOf("]", first + 1);
  if (end === -1) return undefined;
  const inner = glob.slice(first, end);
  const source = ranges ? inner.replace(/[\\\]^[]/g, "\\$&") : quote(inner);
  return { source: `[${glob[start + 1] === "!" ? "^" : ""}${source}]`, end };
}

/** The expression for what stands at `index`, and where it ends. */
function translateOne(glob: string, index: number, dialect: Dialect) {
  const character = glob.charAt(index);
  if (character === "*") return { source: `${dialect.one}*`, end: index };
  if (character === "?") return { source: dialect.one, end: index };
  const group = character === "[" ? characterClass(glob, index, dialect) : undefined;
  return group ?? { source: quote(character), end: index };
}

function translate(glob: string, dialect: Dialect): string {
  let source = "";
  for (let index = 0; index < glob.length; index += 1) {
    const one = translateOne(glob, index, dialect);
    source += one.source;
    index = one.end;
  }
  return source;
}

/** A pattern that cannot be, such as `[z-a]`, matches nothing. */
function compile(source: string): RegExp {
  try {
    return new RegExp(`^${source}$`, "s");
  } catch {
    return /(?!)/;
  }
}

/** A glob as Python's `fnmatch` reads it: a star goes across `/`. */
export const fnmatchPattern = (glob: string): RegExp =>
  compile(translate(glob, { one: ".", ranges: true }));

/** A glob as setuptools reads those of `MANIFEST.in`: a star stays within a folder, `**` does not. */
export function manifestPattern(glob: string): RegExp {
  const parts = glob.split("/");
  const sources = parts.map((part, index) => {
    const isLast = index === parts.length - 1;
    if (part === "**") return isLast ? ".*" : "(?:[^/]+\\/)*";
    return translate(part, { one: "[^/]", ranges: false }) + (isLast ? "" : "\\/");
  });
  return compile(sources.join(""));
}

/** `pathlib.PurePath.match` with a relative pattern: as many parts as it has, from the right. */
export function pathMatcher(glob: string): (path: string) => boolean {
  const patterns = glob
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .map(fnmatchPattern);
  return (path) => {
    const parts = path.split("/").slice(-patterns.length);
    return (
      patterns.length > 0 &&
      parts.length === patterns.length &&
      patterns.every((pattern, index) => pattern.test(parts[index] ?? ""))
    );
  };
}
