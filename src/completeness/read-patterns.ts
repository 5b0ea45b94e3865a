import { PublishError } from "../errors.ts";
import { closest } from "../spelling.ts";
import { expandBraces } from "./expand-braces.ts";
import type { Pattern, WheelPattern } from "./pattern.ts";

/** What `expect` asks for. */
export interface Expectations {
  readonly patterns: readonly Pattern[];
  /** Whether the release must have what the previous one has. */
  readonly likePrevious: boolean;
}

const allowed =
  "allowed are `sdist`, `like-previous`, `none`, and the tags of a wheel as PYTHON-PLATFORM or PYTHON-ABI-PLATFORM, such as `py3-none-any`, `cp312-win_amd64`, `cp3{10..14}-manylinux_*_x86_64`";

/** Reads the words of `expect`; all that are malformed are named at once, as `invalid-input`. */
export function readPatterns(words: readonly string[]): Expectations {
  const texts = words.map((word) => word.toLowerCase());
  const read = words.map((word) => readPattern(word, word.toLowerCase()));
  const problems = read.filter((one) => typeof one === "string");
  if (texts.includes("none") && texts.length > 1) problems.push("`none` stands alone");
  if (problems.length > 0) {
    throw new PublishError("invalid-input", `Input \`expect\`: ${problems.join("\n  ")}`, {
      hint: allowed,
    });
  }
  const patterns = read.flatMap((one) => (typeof one === "string" ? [] : one));
  return { patterns, likePrevious: texts.includes("like-previous") };
}

/** The patterns that a word stands for, or what is wrong with it. */
function readPattern(from: string, text: string): readonly Pattern[] | string {
  if (text === "like-previous" || text === "none") return [];
  const expanded = expandBraces(text);
  const read = expanded.ok ? expanded.texts.map((one) => readOne(one, from)) : [expanded.problem];
  const problem = read.find((one) => typeof one === "string");
  if (problem !== undefined) return `\`${from}\` is no pattern: ${problem}`;
  return read.flatMap((one) => (typeof one === "string" ? [] : one));
}

const readOne = (text: string, from: string): readonly Pattern[] | string =>
  text === "sdist" ? [{ kind: "sdist", text, from }] : readTags(text, from);

/** Compressed tags stand for each of their combinations (PEP 425). */
function readTags(text: string, from: string): readonly WheelPattern[] | string {
  // A dash in brackets is a range.
  const parts = text.split(/-(?![^[]*\])/);
  const problem = problemOf(text, parts);
  if (problem !== undefined) return problem;
  const [pythons = [], second = [], third] = parts.map((part) => part.split("."));
  const abis = third === undefined ? [undefined] : second;
  return pythons.flatMap((python) =>
    abis.flatMap((abi) =>
      (third ?? second).map((platform) => wheelPattern(python, abi, platform, from)),
    ),
  );
}

/** `cp313t` is how cibuildwheel calls a free-threaded Python, whose wheels have the tags `cp313-cp313t`. */
export function wheelPattern(
  python: string,
  abi: string | undefined,
  platform: string,
  from: string,
): WheelPattern {
  const freeThreaded = /^cp.+t$/.test(python);
  const text = [python, ...(abi === undefined ? [] : [abi]), platform].join("-");
  return {
    ...{ kind: "wheel", text, from, abi, freeThreaded, platform },
    python: freeThreaded ? python.slice(0, -1) : python,
  };
}

function problemOf(text: string, parts: readonly string[]): string | undefined {
  if (/\.(whl|gz|zip)$/.test(text)) return "it is a filename, and only tags are compared";
  const near = closest(text, ["sdist", "like-previous"]);
  if (near !== undefined) return `did you mean \`${near}\`?`;
  if (parts.some((part) => part === "" || part.split(".").includes(""))) {
    return "a tag between its dashes and dots is empty";
  }
  if (parts.length === 1) return "it lacks the platform";
  if (parts.length > 3) return "it has more than the three tags of a wheel";
  const odd = /[^a-z0-9_.*?[\]!-]/.exec(text);
  if (odd !== null) return `\`${odd[0]}\` is in no tag`;
  if (/[[\]]/.test(text.replace(/\[[^[\]]+\]/g, ""))) return "a bracket has no other half";
  return problemOfPython(parts[0] ?? "") ?? problemOfPlatform(parts);
}

function problemOfPython(part: string): string | undefined {
  const [dotted = "", implementation = ""] = /^([a-z]*)\d\.\d+/.exec(part) ?? [];
  if (dotted !== "") {
    const right = `${implementation === "" ? "cp" : ""}${dotted.replace(".", "")}`;
    return `Python tags have no dot: write \`${dotted}\` as \`${right}\``;
  }
  const odd = part.split(".").find((tag) => !/^([a-z]+\d|[a-z]*[*?[])/.test(tag));
  return odd === undefined ? undefined : `\`${odd}\` is no Python tag, such as \`cp312\``;
}

/** An ABI in the place of the platform would never be met. */
function problemOfPlatform(parts: readonly string[]): string | undefined {
  const platform = parts.at(-1) ?? "";
  const isAbi = platform.split(".").some((tag) => /^(none|abi3t?|cp\d+[a-z]*)$/.test(tag));
  return isAbi ? `\`${platform}\` is an ABI, and the platform is missing` : undefined;
}
