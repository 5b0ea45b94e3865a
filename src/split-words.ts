/** Words between spaces, commas and newlines; within braces only a newline ends one, as in `cp3{9,10}`. */
export const splitWords = (text: string): readonly string[] =>
  text
    .split(/[\r\n]+/)
    .flatMap((line) =>
      line.includes("{") ? splitOutsideBraces(line, /[\s,]/) : line.split(/[\s,]+/),
    )
    .filter((word) => word !== "");

/** Splits at each separator, one character, that is in no braces. */
export function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    depth += Number(character === "{") - Number(character === "}");
    if (depth > 0 || !separator.test(character)) continue;
    parts.push(text.slice(start, index));
    start = index + 1;
  }
  return [...parts, text.slice(start)];
}
