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
  checkChangelog: () => checkChangelog,
  findChangelog: () => findChangelog,
  findingOf: () => findingOf,
  lineOf: () => lineOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
function changelogEntry(text, version) {
  const entry = findChangelogEntry(text, version);
  return entry === void 0 || isUnreleased(entry.heading) ? void 0 : entry;
}
var isUnreleased = (heading) => /\bunreleased\b|\bnot (?:yet )?released\b|\bin development\b|\bYYYY-MM-DD\b|\bTBD\b|\bTBA\b/i.test(
  heading
);
function findChangelogEntry(text, version) {
  const wanted = (0, import_chunk_KZS7P2PH.parseVersion)(version);
  if (wanted === void 0) return void 0;
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const headings = headingsOf(lines);
  const found = headings.find(({ version: version2 }) => version2 && (0, import_chunk_KZS7P2PH.compareVersions)(version2, wanted) === 0);
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
  return (0, import_chunk_KZS7P2PH.parseVersion)(match[0].replace(/[.:,-]+$/, ""));
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
var own = { source: "pypi-publish", refuses: "nowhere", level: "error" };
var projectRules = {
  PV001: {
    ...own,
    title: "No sound name or version",
    why: "Nothing can be built without them",
    fix: "Give `[project]` a `name` and a `version`, or list `version` under `dynamic`"
  },
  PV002: {
    ...own,
    title: "Version that differs between places",
    why: "Users see one of them, and report bugs of another",
    fix: "Make it the same, or let one place be read from the other (`dynamic`, `importlib.metadata`)"
  },
  PV003: {
    ...own,
    title: "Version is not the tag's",
    why: "People look for the source of a version at its tag",
    fix: "Set the version of the project to the tag's, or tag the commit of this version"
  },
  PV004: {
    ...own,
    level: "warning",
    title: "No changelog",
    why: "Users want to know what an upgrade changes for them",
    fix: "Write a `CHANGELOG.md` (https://keepachangelog.com), name it as `changelog`, or set `changelog: none`"
  },
  PV005: {
    ...own,
    title: "Version without an entry in the changelog",
    why: "Users want to know what an upgrade changes for them",
    fix: "Add a heading with the version and the date, and below it what changed"
  },
  PV006: {
    ...own,
    level: "warning",
    title: "Doubtful entry in the changelog",
    why: "Readers take date and text of an entry for true",
    fix: "Set the date of the release, and say what changed"
  },
  PV007: {
    ...own,
    title: "README that is not there",
    why: "It becomes the page of the project on the index",
    fix: "Write it, and name it as `readme` in `[project]`"
  },
  PV008: {
    ...own,
    title: "Licence that is not there",
    why: "Nobody may use what has no licence",
    fix: "Add the file, and name it as `license-files` in `[project]`"
  },
  PV009: {
    ...own,
    title: "Dependency that is not sound",
    why: "Installers could not read it, or the index would refuse it",
    fix: "Correct it: https://packaging.python.org/specifications/dependency-specifiers/"
  },
  PV010: {
    ...own,
    title: "Secret in the project's files",
    why: "Whoever can read the repository, or the sdist, can use it",
    fix: "Revoke the secret, then remove it from the project"
  },
  PV011: {
    ...own,
    level: "warning",
    title: "Dependency group that is not sound",
    why: "Nobody can install it",
    fix: "Correct `[dependency-groups]`: https://packaging.python.org/specifications/dependency-groups/"
  }
};
var projectRuleList = Object.entries(projectRules).map(
  ([id, rule]) => ({ id, ...rule })
);
function findingOf(id, { message, level, hint, path, line }) {
  const rule = projectRules[id];
  return {
    rule: id,
    level: level ?? rule.level,
    message,
    hint: hint ?? rule.fix,
    ...path === void 0 ? {} : { file: path },
    ...path === void 0 || line === void 0 ? {} : { location: { path, line } }
  };
}
function lineOf(text, pattern) {
  const index = text.split("\n").findIndex((line) => pattern.test(line));
  return index === -1 ? void 0 : index + 1;
}
var names = /^(?:changelog|changes|history|news|release[-_ ]?notes|releases|whatsnew)(?:\.(?:md|rst|txt|markdown))?$/i;
function findChangelog(paths) {
  const order = ["changelog", "changes", "history", "news", "release", "whatsnew"];
  const rank = (path) => order.findIndex((name) => path.replace(/^.*\//, "").toLowerCase().startsWith(name)) + (path.includes("/") ? order.length : 0);
  return paths.filter((path) => /^(?:(?:docs?|documentation)\/(?:source\/|src\/)?)?[^/]+$/.test(path)).filter((path) => names.test(path.replace(/^.*\//, ""))).toSorted((one, other) => rank(one) - rank(other))[0];
}
function checkChangelog(subject, version) {
  const nothing = { path: void 0, entry: void 0 };
  if (subject.changelog === "none") return { ...nothing, findings: [] };
  const path = subject.changelog ?? findChangelog(subject.configuration.project.paths);
  if (path === void 0) {
    const message = "The project has no changelog, by none of the usual names";
    return { ...nothing, findings: [findingOf("PV004", { message })] };
  }
  const text = subject.text(path);
  if (text === void 0) {
    throw new import_chunk_6CJDLMRJ.PublishError("invalid-input", `Input \`changelog\`: there is no \`${path}\``, {
      hint: "name a file of the project, or `none`"
    });
  }
  if (version === void 0) return { path, entry: void 0, findings: [] };
  const entry = findChangelogEntry(text, version);
  if (entry === void 0 || isUnreleased(entry.heading)) {
    return { path, entry: void 0, findings: [missing(version, path, entry, subject)] };
  }
  return { path, entry, findings: doubts(entry, path, text, subject) };
}
function missing(version, path, entry, { tag }) {
  const parsed = (0, import_chunk_KZS7P2PH.parseVersion)(version);
  const isFinal = parsed !== void 0 && !(0, import_chunk_KZS7P2PH.isPrerelease)(parsed);
  const message = entry === void 0 ? `There is no entry for ${version}` : `The entry for ${version} says that it is not released: \`${entry.heading}\``;
  return findingOf("PV005", {
    ...{ message, path, line: entry?.line },
    ...tag !== void 0 && isFinal ? {} : { level: "warning" }
  });
}
function doubts({ lines, date, line, heading }, path, text, { today }) {
  const messages = [];
  if (lines.length === 0) messages.push(`The entry \`${heading}\` is empty`);
  if (date !== void 0 && date > dayAfter(today)) {
    messages.push(`The entry \`${heading}\` is from the future: today is ${today}`);
  }
  if (date === void 0 && hasDates(text)) {
    messages.push(`The entry \`${heading}\` has no date, as others have`);
  }
  return messages.map((message) => findingOf("PV006", { message, path, line }));
}
var dayAfter = (day) => new Date(Date.parse(day) + 864e5).toISOString().slice(0, 10);
var hasDates = (text) => (text.match(/^#{0,3}.*\d+\.\d+.*\b\d{4}-\d{2}-\d{2}\b/gm) ?? []).length > 1;
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  changelogEntry,
  checkChangelog,
  findChangelog,
  findingOf,
  lineOf
});
