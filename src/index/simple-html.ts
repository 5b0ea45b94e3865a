import { Parser } from "htmlparser2";

export interface Anchor {
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface HtmlPage {
  readonly anchors: readonly Anchor[];
  /** PEP 792. */
  readonly status?: string;
}

/** The links of a simple API page (PEP 503); `undefined` when the text is no HTML page. */
export function readHtmlPage(html: string): HtmlPage | undefined {
  const anchors: Anchor[] = [];
  let open: { attributes: Readonly<Record<string, string>>; text: string } | undefined;
  let status: string | undefined;
  let isPage = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      isPage ||= name === "html" || name === "body" || name === "a";
      if (name === "a" && attributes["href"] !== undefined) open = { attributes, text: "" };
      if (name === "meta") status ??= statusIn(attributes);
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
  return isPage ? { anchors, ...(status === undefined ? {} : { status }) } : undefined;
}

const statusIn = ({ name, content }: Readonly<Record<string, string>>): string | undefined =>
  name === "pypi:project-status" ? content : undefined;
