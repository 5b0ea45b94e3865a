import { Parser } from "htmlparser2";

export interface Anchor {
  readonly href: string;
  readonly text: string;
  readonly yanked: boolean;
}

/** The links of a simple API page (PEP 503); `undefined` when the text is no HTML page. */
export function anchorsOf(html: string): Anchor[] | undefined {
  const anchors: Anchor[] = [];
  let open: { href: string; text: string; yanked: boolean } | undefined;
  let isPage = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      isPage ||= name === "html" || name === "body" || name === "a";
      const href = attributes["href"];
      if (name === "a" && href !== undefined) {
        open = { href, text: "", yanked: attributes["data-yanked"] !== undefined };
      }
    },
    ontext(text) {
      if (open !== undefined) open.text += text;
    },
    onclosetag(name) {
      if (name !== "a" || open === undefined) return;
      anchors.push(open);
      open = undefined;
    },
  });
  parser.end(html);
  return isPage ? anchors : undefined;
}
