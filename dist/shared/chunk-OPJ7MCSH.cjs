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
  code: () => code,
  details: () => details,
  markdownTable: () => markdownTable,
  textTable: () => textTable
});
module.exports = __toCommonJS(stdin_exports);
function markdownTable(head, rows) {
  const line = (cells) => `| ${cells.map(escapeCell).join(" | ")} |`;
  const rule = `|${head.map(() => "---|").join("")}`;
  return `${[line(head), rule, ...rows.map(line)].join("\n")}
`;
}
var escapeCell = (text) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
var code = (text) => text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
var details = (title, body) => `<details><summary>${title}</summary>

${body}
</details>
`;
function textTable(rows, right = /* @__PURE__ */ new Set()) {
  const widths = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  return rows.map(
    (row) => row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return right.has(column) ? cell.padStart(width) : cell.padEnd(width);
    }).join("  ").trimEnd()
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  code,
  details,
  markdownTable,
  textTable
});
