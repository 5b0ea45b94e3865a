import { parseContentType } from "../python/content-type.ts";
import { showPaths } from "./paths.ts";
import { defineRule, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

interface Description {
  readonly text: string;
  readonly type: string;
}

function descriptionOf({ metadata }: Subject): Description | undefined {
  const text = metadata.single.get("description");
  if (text === undefined) return undefined;
  const type = metadata.single.get("description-content-type");
  return { text, type: type === undefined ? "text/x-rst" : parseContentType(type).type };
}

/** Markdown without what is shown as it is written. */
const withoutCode = (text: string): string =>
  text.replace(/^ {0,3}(```|~~~).*?^ {0,3}\1/gms, "").replace(/(`+)[^`].{0,1000}?\1/gs, "");

/** Whether a target is looked for beside the page, where nothing is on PyPI. */
const isRelative = (target: string): boolean =>
  target !== "" && !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\{)/i.test(target);

const MARKDOWN_TARGETS = [
  /\]\(\s*<?([^)\s>]+)/g,
  // A footnote is defined like a link, but for the `^`.
  /^ {0,3}\[(?!\^)[^\]\n]+\]:\s*<?([^\s>]+)/gm,
  /<(?:img|source)\b[^>]*?\ssrc(?:set)?=["']?([^"'\s>]+)/gi,
  /<a\b[^>]*?\shref=["']?([^"'\s>]+)/gi,
];
const RST_TARGETS = [
  /^\s*\.\. (?:\|[^|]+\| )?(?:image|figure)::\s*(\S+)/gm,
  /^\s*:target:\s*(\S+)/gm,
  /<([^<>`\s]+[^_<>`\s])>`_/g,
];

function targetsOf({ text, type }: Description): string[] {
  if (type !== "text/markdown" && type !== "text/x-rst") return [];
  const isMarkdown = type === "text/markdown";
  const plain = isMarkdown ? withoutCode(text) : text;
  const patterns = isMarkdown ? MARKDOWN_TARGETS : RST_TARGETS;
  const targets = patterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(([, target = ""]) => target),
  );
  return [...new Set(targets.filter(isRelative))];
}

function* judgeLinks(subject: Subject): Iterable<Observation> {
  const description = descriptionOf(subject);
  const targets = description === undefined ? [] : targetsOf(description);
  if (targets.length === 0) return;
  yield { message: `The description links to ${showPaths(targets)}, which PyPI does not have` };
}

const LIKE_MARKDOWN = [/^#{1,6} \S/m, /^```/m, /\[[^\]\n]+\]\(https?:/];
const LIKE_RST = [/^\.\. [\w-]+::/m, /^[^\n]+\n(={4,}|-{4,}|~{4,})\n\n?\.\. /m, /:[a-z]+:`[^`]+`/];

const count = (text: string, patterns: readonly RegExp[]): number =>
  patterns.filter((pattern) => pattern.test(text)).length;

function* judgeMarkup(subject: Subject): Iterable<Observation> {
  const { text = "", type } = descriptionOf(subject) ?? {};
  const [markdown, rst] = [count(text, LIKE_MARKDOWN), count(text, LIKE_RST)];
  if (type === "text/x-rst" && markdown > rst) {
    yield { message: "The description looks like Markdown and is declared as reStructuredText" };
  }
  if (type === "text/markdown" && rst > markdown) {
    yield { message: "The description looks like reStructuredText and is declared as Markdown" };
  }
}

/** What a description would look like on PyPI. */
export const descriptionLinkRules: readonly Rule[] = [
  defineRule({
    id: "DS006",
    title: "Links that lead nowhere on PyPI",
    why: "The description is shown without the files of the repository beside it",
    fix: "Use absolute URLs in the README",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeLinks,
  }),
  defineRule({
    id: "DS007",
    title: "Description in another markup than declared",
    why: "It is shown as garbled text",
    fix: "Correct the suffix of the README, or the content type in `readme` of `pyproject.toml`",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeMarkup,
  }),
];
