import type { Element, Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { type Schema, sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";

const tags =
  "a abbr acronym b blockquote code em i li ol strong ul br caption cite col colgroup dd del " +
  "details div dl dt h1 h2 h3 h4 h5 h6 hr img p pre span sub summary sup table tbody td th thead " +
  "tr tt kbd var input section aside nav figure figcaption picture";

const classed = ["className"];
const aligned = ["align"];

/** What PyPI leaves of a description: `readme_renderer/clean.py` in https://github.com/pypa/readme_renderer */
const schema: Schema = {
  tagNames: tags.split(" "),
  attributes: {
    "*": ["id"],
    a: ["href", "title"],
    abbr: ["title"],
    acronym: ["title"],
    hr: classed,
    img: ["src", "width", "height", "alt", "align", "className"],
    span: classed,
    th: ["align", "className"],
    td: ["align", "colSpan", "rowSpan"],
    div: ["align", "className"],
    h1: aligned,
    h2: aligned,
    h3: aligned,
    h4: aligned,
    h5: aligned,
    h6: aligned,
    code: classed,
    p: ["align", "className"],
    pre: ["className", "lang"],
    ol: ["start"],
    input: ["type", "checked", "disabled"],
    aside: classed,
    dd: classed,
    dl: classed,
    dt: classed,
    ul: classed,
    nav: classed,
    figure: classed,
  },
  protocols: { href: ["http", "https", "mailto"], src: ["http", "https"] },
  required: { input: { disabled: true } },
  strip: ["script", "style"],
  clobber: [],
};

/** Leaves only what PyPI shows. */
export const sanitizeTree = (tree: Root): Nodes => sanitize(tree, schema);

/** Leaves only what PyPI shows, with a label in place of each image: nothing is loaded. */
export function sanitizeForPreview(html: string): string {
  const tree = sanitizeTree(fromHtml(html, { fragment: true }));
  if (tree.type === "root") labelImages(tree);
  return toHtml(tree);
}

function labelImages(parent: Root | Element): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== "element") continue;
    if (child.tagName === "img") parent.children[index] = label(child);
    else labelImages(child);
  }
}

function label({ properties }: Element): Element {
  const { alt, src } = properties;
  const words = typeof alt === "string" && alt !== "" && !/^https?:/.test(alt) ? alt : "image";
  return {
    type: "element",
    tagName: "span",
    properties: { className: ["image"], title: typeof src === "string" ? src : "" },
    children: [{ type: "text", value: words }],
  };
}
