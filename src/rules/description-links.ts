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

/** What the rendered description refers to, and the names that it has. */
function readHtml(html: string): { readonly targets: string[]; readonly names: Set<string> } {
  const values = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, value = ""]) => value.replaceAll("&amp;", "&"));
  return {
    targets: values(/<(?:a|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g),
    names: new Set(values(/\sid="([^"]*)"/g)),
  };
}

/** What PyPI puts before the names of headings in Markdown, and before links to them. */
const withoutPrefix = (name: string): string => name.replace(/^user-content-/, "");

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Links within the page whose target is not there. */
function missingAnchors(html: string): string[] {
  const { targets, names } = readHtml(html);
  const known = new Set([...names].map(withoutPrefix));
  return targets
    .filter((target) => /^#./.test(target))
    .map((target) => withoutPrefix(decoded(target.slice(1))))
    .filter((name) => name !== "top" && !known.has(name));
}

const lineOf = (text: string, words: string): number | undefined => {
  const index = text.indexOf(words);
  return index === -1 ? undefined : text.slice(0, index).split("\n").length;
};

function observe(text: string, target: string | undefined, message: string): Observation {
  const line = target === undefined ? undefined : lineOf(text, target);
  return { message, ...(line === undefined ? {} : { line }) };
}

/** Only where something looks wrong in the source is it worth while to render it. */
const isSuspect = (text: string, targets: readonly string[]): boolean =>
  targets.length > 0 || /\]\(#|\]:\s*#|href=["']?#/.test(text);

async function judgeLinks(subject: Subject): Promise<Observation[]> {
  const description = descriptionOf(subject);
  if (description === undefined) return [];
  const { text, type } = description;
  const likely = targetsOf(description);
  if (!/^text\/(?:markdown|x-rst)$/.test(type) || !isSuspect(text, likely)) return [];
  const verdict = await subject.render(text, type);
  const html = verdict.kind === "rendered" ? verdict.html : "";
  const targets = html === "" ? likely : readHtml(html).targets.map(decoded).filter(isRelative);
  const links = [...new Set(targets)];
  const anchors = [...new Set(missingAnchors(html))];
  const observations: Observation[] = [];
  if (links.length > 0) {
    const message = `The description links to ${showPaths(links)}, which PyPI does not have`;
    observations.push(observe(text, links[0], message));
  }
  if (anchors.length > 0) {
    const shown = showPaths(anchors.map((name) => `#${name}`));
    const message = `The description links to ${shown}, and has no heading of that name on PyPI`;
    const hint = "Correct the link: the name of a heading is its text in lower case, with hyphens";
    observations.push({ ...observe(text, `#${anchors[0]}`, message), hint, level: "info" });
  }
  return observations;
}

const LIKE_MARKDOWN = [/^#{1,6} \S/m, /^```(?!`)/m, /\[[^\]\n]+\]\(https?:/];
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
