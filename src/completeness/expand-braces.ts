import { splitOutsideBraces } from "../split-words.ts";

/** The texts that a pattern with braces stands for, or what is wrong with it. */
export type Expanded =
  | { readonly ok: true; readonly texts: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/** More can only be a mistake: no release has as many files. */
const most = 1000;

const failed = (problem: string): Expanded => ({ ok: false, problem });

/** Writes `{10..14}` and `{x86_64,aarch64}` out, in the order in which a shell does. */
export function expandBraces(text: string): Expanded {
  const start = text.search(/[{}]/);
  if (start === -1) return { ok: true, texts: [text] };
  if (text[start] === "}") return failed("a `}` closes nothing");
  const end = closingBrace(text, start);
  if (end === undefined) return failed("a `{` is not closed");
  const inner = expandGroup(text.slice(start + 1, end));
  const rest = expandBraces(text.slice(end + 1));
  if (!inner.ok) return inner;
  if (!rest.ok) return rest;
  if (inner.texts.length * rest.texts.length > most) return failed(tooMany);
  const before = text.slice(0, start);
  const texts = inner.texts.flatMap((one) => rest.texts.map((other) => before + one + other));
  return { ok: true, texts };
}

const tooMany = `it stands for more than ${most} files`;

function closingBrace(text: string, start: number): number | undefined {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === "{") depth += 1;
    if (text[index] === "}") depth -= 1;
    if (depth === 0) return index;
  }
  return undefined;
}

/** What is between braces: alternatives, or a range of numbers. */
function expandGroup(inner: string): Expanded {
  const alternatives = splitOutsideBraces(inner, /,/).map((one) => one.trim());
  if (alternatives.length === 1) return expandRange(inner.trim());
  const texts: string[] = [];
  for (const alternative of alternatives) {
    // A shell leaves a range among others as it is, which nobody means.
    const isRange = /^\d+\.\.\d+$/.test(alternative);
    const expanded = isRange ? expandRange(alternative) : expandBraces(alternative);
    if (!expanded.ok) return expanded;
    texts.push(...expanded.texts);
  }
  return texts.length > most ? failed(tooMany) : { ok: true, texts };
}

function expandRange(inner: string): Expanded {
  const [, first = "", last = ""] = /^(\d{1,9})\.\.(\d{1,9})$/.exec(inner) ?? [];
  if (first === "") {
    return failed(
      `\`{${inner}}\` is neither a range such as \`{10..14}\` nor a list such as \`{10,12}\``,
    );
  }
  const [from, to] = [Number(first), Number(last)];
  const length = Math.abs(to - from) + 1;
  if (length > most) return failed(tooMany);
  // As shells do: a zero at the front of either asks for numbers of one width.
  const isPadded = /^0\d/.test(first) || /^0\d/.test(last);
  const width = isPadded ? Math.max(first.length, last.length) : 0;
  const step = to < from ? -1 : 1;
  const texts = Array.from({ length }, (_, index) =>
    String(from + step * index).padStart(width, "0"),
  );
  return { ok: true, texts };
}
