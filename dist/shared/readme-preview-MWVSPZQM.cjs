var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  previewPage: () => previewPage
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_7I5MCNGR = require("./chunk-7I5MCNGR.cjs");
var previewStyle = `
:root { color-scheme: light dark; --text: #24292f; --dim: #57606a; --page: #fff; --box: #f6f8fa;
  --line: #d0d7de; --link: #0969da; --warn: #9a6700; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --dim: #9198a1; --page: #0d1117;
  --box: #161b22; --line: #3d444d; --link: #58a6ff; --warn: #d29922; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 56rem; padding: 1.5rem; color: var(--text); background: var(--page);
  font: 16px/1.6 system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
header { border-bottom: 1px solid var(--line); margin-bottom: 1.5rem; }
header h1 { margin: 0; font-size: 1.4rem; } header p { margin: .25rem 0 1rem; color: var(--dim); }
main > :first-child { margin-top: 0; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.5em 0 .6em; }
main h1 { font-size: 2rem; } h2 { font-size: 1.5rem; } h3 { font-size: 1.2rem; }
main h1, main h2 { border-bottom: 1px solid var(--line); padding-bottom: .3em; }
a { color: var(--link); text-underline-offset: .15em; }
code, pre, kbd, tt { font-family: ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace;
  font-size: .875em; }
code, tt, kbd { background: var(--box); border-radius: 4px; padding: .15em .35em; }
pre { background: var(--box); border: 1px solid var(--line); border-radius: 6px; padding: .9rem;
  overflow-x: auto; line-height: 1.45; }
pre code, pre tt { background: none; padding: 0; font-size: inherit; }
kbd { border: 1px solid var(--line); }
blockquote { margin: 1em 0; padding: 0 1em; color: var(--dim); border-left: 4px solid var(--line); }
table { display: block; width: max-content; max-width: 100%; overflow-x: auto; border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: .4em .8em; } th { background: var(--box); }
hr { border: 0; border-top: 1px solid var(--line); margin: 1.5em 0; }
li > input[type=checkbox] { margin: 0 .4em 0 0; }
dt { font-weight: 600; } section { font-size: inherit; }
aside { margin: 1em 0; padding: .5em 1em; border-left: 4px solid var(--link); background: var(--box); }
.note { border-color: var(--warn); }
a:has(> .image) { text-decoration: none; }
.plain { white-space: pre-wrap; } .plain br { display: none; }
.image { display: inline-block; border: 1px dashed var(--line); border-radius: 4px; padding: 0 .5em;
  color: var(--dim); font-size: .875em; }
.k, .kn, .kd, .kc { color: #cf222e; } .s, .s1, .s2, .sa { color: #0a6640; } .c, .c1 { color: var(--dim); }
@media (prefers-color-scheme: dark) { .k, .kn, .kd, .kc { color: #ff7b72; } .s, .s1, .s2, .sa { color: #7ee787; } }
`;
async function previewPage({ title, summary, text, contentType }, render) {
  const body = await previewBody(text, contentType, render);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${previewStyle}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1><p>${escapeHtml(summary)}</p></header>
<main>
${body}
</main>
</body>
</html>
`;
}
async function previewBody(text, contentType, render) {
  if (text.trim() === "") return note("The author of this package has not provided a description");
  if (contentType === "text/plain") return plain(text);
  const verdict = await render(text, contentType);
  if (verdict.kind === "rendered") return (0, import_chunk_7I5MCNGR.sanitizeForPreview)(verdict.html);
  const reasons = verdict.kind === "failed" ? verdict.messages : [verdict.reason];
  const title = verdict.kind === "failed" ? "PyPI would refuse this description" : "The description was not rendered";
  const list = reasons.map((reason) => `<li>${escapeHtml(reason)}</li>`).join("");
  return `${note(title, `<ul>${list}</ul>`)}${plain(text)}`;
}
var note = (title, more = "") => `<aside class="note"><p>${escapeHtml(title)}</p>${more}</aside>`;
var plain = (text) => `<div class="plain">${escapeHtml(text).replaceAll("\n", "<br>")}</div>`;
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
var escapeHtml = (text) => text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? "");
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  previewPage
});
