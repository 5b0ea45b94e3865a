import { escapeHtml } from "./answers.ts";

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d5d5d5, #444); --quiet: light-dark(#595959, #a8a8a8); }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; margin: 0.5rem 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 1rem 0.4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: normal; min-width: 6rem; }
thead th { color: var(--quiet); }
code { font: 0.875rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 1rem; margin: 0.3rem 0; }
dt { color: var(--quiet); }
dd { margin: 0; min-width: 0; }
ul.files { list-style: none; padding: 0; }
ul.files a { overflow-wrap: anywhere; }
ul.files li { border-top: 1px solid var(--line); padding: 0.6rem 0; }
@media (max-width: 40rem) { ul.files dl { display: block; } ul.files dd { margin-bottom: 0.3rem; } }
.note { border-left: 3px solid light-dark(#b35900, #ffb366); padding-left: 0.6rem; }
`;

/** A page that needs nothing but itself. `title` is text, `content` is HTML. */
export const page = ({
  title,
  up = false,
  content,
}: {
  readonly title: string;
  readonly up?: boolean;
  readonly content: string;
}): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${up ? `<nav><a href="/">All projects</a></nav>\n` : ""}<main>
<h1>${escapeHtml(title)}</h1>
${content}</main>
</body>
</html>
`;
