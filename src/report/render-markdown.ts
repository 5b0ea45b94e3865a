import type { ElementContent, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import type { HtmlExtension } from "micromark-util-types";
import { sanitizeTree } from "./sanitize-html.ts";

/** What PyPI puts before the names of headings. */
const PREFIX = "user-content-";

/** Marks the headings of Markdown: those of HTML in it get no anchor. */
const MARK = "data-markdown-heading";

/** As micromark writes headings, with the mark. */
const markedHeadings: HtmlExtension = {
  exit: {
    atxHeadingSequence(token) {
      if (this.getData("headingRank") !== undefined) return;
      const rank = this.sliceSerialize(token).length;
      this.setData("headingRank", rank);
      this.lineEndingIfNeeded();
      this.tag(`<h${rank} ${MARK}>`);
    },
    setextHeading() {
      const content = this.resume();
      const rank = this.getData("headingRank");
      this.lineEndingIfNeeded();
      this.tag(`<h${rank} ${MARK}>`);
      this.raw(content);
      this.tag(`</h${rank}>`);
      this.setData("slurpAllLineEndings");
      this.setData("headingRank");
    },
  },
};

/** The files of a release have one description, and rendering it takes a tenth of a second. */
let last: { readonly text: string; readonly html: string } | undefined;

/** Renders GitHub's Markdown as PyPI does, sanitised: https://github.com/pypa/readme_renderer */
export function renderMarkdown(text: string): string {
  if (last?.text !== text) last = { text, html: render(text) };
  return last.html;
}

function render(text: string): string {
  const html = micromark(text, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml({ clobberPrefix: "" }), markedHeadings],
  });
  const tree = fromHtml(html, { fragment: true });
  const taken = new Map<string, number>();
  for (const node of tree.children) visit(node, (element) => anchor(element, taken));
  return toHtml(sanitizeTree(tree));
}

type Element = Extract<ElementContent, { type: "element" }>;

function visit(node: RootContent, see: (element: Element) => void): void {
  if (node.type !== "element") return;
  see(node);
  for (const child of node.children) visit(child, see);
}

const MARK_PROPERTY = "dataMarkdownHeading";

/** Names headings, and points links at the names. */
function anchor(element: Element, taken: Map<string, number>): void {
  const { properties, tagName } = element;
  const { href } = properties;
  if (tagName === "a" && typeof href === "string" && href.startsWith("#")) {
    const isFootnote = /^#(?:fn|footnote)-/.test(href);
    if (!isFootnote && href !== "#") properties["href"] = `#${PREFIX}${href.slice(1)}`;
  }
  if (properties[MARK_PROPERTY] === undefined) return;
  const name = anchorOf(textOf(element));
  const times = taken.get(name) ?? 0;
  taken.set(name, times + 1);
  properties["id"] = `${PREFIX}${name}${times === 0 ? "" : `-${times}`}`;
}

const textOf = (node: ElementContent): string => {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textOf).join("") : "";
};

/** GitHub's name of a heading. */
const anchorOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
    .replaceAll(" ", "-");
