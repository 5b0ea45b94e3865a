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
  changelogEntry: () => changelogEntry,
  findChangelogEntry: () => findChangelogEntry,
  isUnreleased: () => isUnreleased
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_RGJK7ACD = require("./chunk-RGJK7ACD.cjs");
function changelogEntry(text, version) {
  const entry = findChangelogEntry(text, version);
  return entry === void 0 || isUnreleased(entry.heading) ? void 0 : entry;
}
var isUnreleased = (heading) => /\bunreleased\b|\bnot (?:yet )?released\b|\bin development\b|\bYYYY-MM-DD\b|\bTBD\b|\bTBA\b/i.test(
  heading
);
function findChangelogEntry(text, version) {
  const wanted = (0, import_chunk_RGJK7ACD.parseVersion)(version);
  if (wanted === void 0) return void 0;
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const headings = headingsOf(lines);
  const found = headings.find(({ version: version2 }) => version2 && (0, import_chunk_RGJK7ACD.compareVersions)(version2, wanted) === 0);
  if (found === void 0) return void 0;
  const next = headings.find(
    ({ start, level, version: version2 }) => start > found.start && (version2 !== void 0 || level <= found.level)
  );
  return {
    heading: found.title,
    lines: trimmed(lines.slice(found.end, next?.start)),
    line: found.line + 1,
    date: dateIn(found.title)
  };
}
function headingsOf(text) {
  const lines = withoutFences(text);
  const styles = [];
  return lines.flatMap((line, index) => {
    const heading = atxHeading(line, index) ?? underlined(lines, index, styles) ?? plainHeading(lines, index);
    return heading === void 0 ? [] : [{ ...heading, version: versionIn(heading.title) }];
  });
}
function withoutFences(lines) {
  let fence;
  return lines.map((line, index) => {
    const mark = fenceOf(line, lines[index - 1] ?? "", fence);
    if (mark === void 0) return fence === void 0 ? line : "";
    fence = fence === void 0 ? mark : void 0;
    return "";
  });
}
function fenceOf(line, above, open) {
  const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
  if (open !== void 0) return mark === open ? mark : void 0;
  return mark === "~~~" && above.trim() !== "" ? void 0 : mark;
}
function atxHeading(line, index) {
  const [, signs = "", text = ""] = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line) ?? [];
  if (signs === "") return void 0;
  return { title: plain(text), level: signs.length, start: index, line: index, end: index + 1 };
}
var RULE = /^([=\-~^"'`#*+.:_<>])\1{2,}[ \t]*$/;
function underlined(lines, index, styles) {
  const text = lines[index]?.trim() ?? "";
  const below = RULE.exec(lines[index + 1] ?? "")?.[1];
  if (text === "" || below === void 0 || RULE.test(text)) return void 0;
  const above = RULE.exec(lines[index - 1] ?? "")?.[1] === below;
  const style = above ? `${below}${below}` : below;
  if (!styles.includes(style)) styles.push(style);
  return {
    title: plain(text),
    level: styles.indexOf(style) + 1,
    start: above ? index - 1 : index,
    line: index,
    end: index + 2
  };
}
function plainHeading(lines, index) {
  const line = lines[index] ?? "";
  const isAlone = /^(?:\*\*|__)?\[?(?:version |release )?v?\d+(?:\.\d+)+\S*(?:$|[ \t:,(-])/i.test(
    line
  );
  if (!isAlone || line.length > 80 || /[.;]$/.test(line.trim())) return void 0;
  if ((lines[index - 1] ?? "").trim() !== "") return void 0;
  return { title: plain(line), level: 9, start: index, line: index, end: index + 1 };
}
var plain = (text) => text.replace(/<[^>]*>/g, "").replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])?/g, "$1").replace(/:[\w:]+:`([^`<]*?)\s*(?:<[^>]*>)?`/g, "$1").replace(/\*\*|__(?=\d|v)|``?|`_/g, "").trim();
function versionIn(title) {
  const text = title.replace(/\b\d{4}[-/]\d{2}[-/]\d{2}\b/g, " ");
  const match = /(?<![\w.])v?(\d+(?:\.\d+)*[\w.+!-]*)/i.exec(text);
  if (match === null || text.slice(0, match.index).trim().split(/\s+/).length > 5) return void 0;
  return (0, import_chunk_RGJK7ACD.parseVersion)(match[0].replace(/[.:,-]+$/, ""));
}
var MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
function dateIn(title) {
  const [, year, month, day] = /\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})\b/.exec(title) ?? [];
  if (year !== void 0) return isoDate(year, month, day);
  const german = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(title);
  if (german !== null) return isoDate(german[3], german[2], german[1]);
  const words = /\b(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3})[a-z]*,? (\d{4})\b/i.exec(title) ?? /\b([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i.exec(title);
  if (words === null) return void 0;
  const [name = "", number] = /^\d/.test(words[1] ?? "") ? [words[2], words[1]] : [words[1], words[2]];
  const position = MONTHS.indexOf(name.toLowerCase());
  return position === -1 ? void 0 : isoDate(words[3], String(position + 1), number);
}
var isoDate = (year = "", month = "", day = "") => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
function trimmed(lines) {
  const isText = (line) => line.trim() !== "";
  const first = lines.findIndex(isText);
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex(isText) + 1);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  changelogEntry,
  findChangelogEntry,
  isUnreleased
});
