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
  decodeCodePage437: () => decodeCodePage437,
  decodeUtf8: () => decodeUtf8,
  deflated: () => deflated,
  directoryProblems: () => directoryProblems,
  dosTime: () => dosTime,
  extraUnicodePath: () => extraUnicodePath,
  extraZip64: () => extraZip64,
  flagDataDescriptor: () => flagDataDescriptor,
  flagEncrypted: () => flagEncrypted,
  flagUtf8: () => flagUtf8,
  framingProblem: () => framingProblem,
  hasControlBytes: () => hasControlBytes,
  inOrder: () => inOrder,
  isBomb: () => isBomb,
  memberProblem: () => memberProblem,
  nameProblem: () => nameProblem,
  read64: () => read64,
  readFields: () => readFields,
  refusedWhenOpened: () => refusedWhenOpened,
  repeatedNames: () => repeatedNames,
  sentinel32: () => sentinel32,
  shown: () => shown,
  signatures: () => signatures,
  sizes: () => sizes,
  stored: () => stored
});
module.exports = __toCommonJS(stdin_exports);
var import_node_buffer = require("node:buffer");
var hasControlCharacter = (text) => {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 || code === 127) return true;
  }
  return false;
};
var shown = (name) => `\`${JSON.stringify(name).slice(1, -1)}\``;
function nameProblem(name, format) {
  const unsafe = (why) => ({
    kind: "unsafe-path",
    message: `the path ${shown(name)} ${why}`,
    member: name
  });
  if (name === "") return { kind: "bad-name", message: "a member has an empty name", member: name };
  if (name.startsWith("/")) return unsafe("is absolute");
  if (/^[a-z]:/i.test(name)) return unsafe("names a drive");
  if (name.includes("..") && name.split(/[/\\]/).includes("..")) return unsafe("contains `..`");
  if (format === "zip" && name.includes("\\")) return unsafe("contains a backslash");
  if (name.startsWith("\\")) return unsafe("begins with a backslash");
  if (name.includes("\uFFFD")) {
    return { kind: "bad-name", message: `the name ${shown(name)} is not UTF-8`, member: name };
  }
  if (hasControlCharacter(name)) {
    const message = `the name ${shown(name)} contains a control character`;
    return { kind: "bad-name", message, member: name };
  }
  return void 0;
}
var folded = (name) => name.normalize("NFC").toLowerCase();
function repeatedNames(members) {
  const problems = [];
  const exact = /* @__PURE__ */ new Map();
  const similar = /* @__PURE__ */ new Map();
  for (const member of members) {
    const path = member.name.endsWith("/") ? member.name.slice(0, -1) : member.name;
    const problem = repeats(member, path, exact.get(path), similar);
    if (problem !== void 0) problems.push(problem);
    exact.set(path, member);
  }
  return problems;
}
function repeats(member, path, earlier, similar) {
  if (earlier !== void 0) {
    if (member.kind === "folder" && earlier.kind === "folder") return void 0;
    const message2 = `${shown(member.name)} is there more than once`;
    return { kind: "duplicate-name", message: message2, member: member.name };
  }
  const key = folded(path);
  const other = similar.get(key);
  similar.set(key, path);
  if (other === void 0) return void 0;
  const message = `${shown(path)} and ${shown(other)} are one and the same file where case or Unicode form does not count`;
  return { kind: "colliding-name", message, member: member.name };
}
var signatures = {
  localHeader: 67324752,
  directoryHeader: 33639248,
  endOfDirectory: 101010256,
  zip64EndOfDirectory: 101075792,
  zip64Locator: 117853008
};
var sizes = {
  localHeader: 30,
  directoryHeader: 46,
  endOfDirectory: 22,
  zip64EndOfDirectory: 56,
  zip64Locator: 20
};
var stored = 0;
var deflated = 8;
var sentinel32 = 4294967295;
var flagEncrypted = 1;
var flagDataDescriptor = 8;
var flagUtf8 = 2048;
var extraZip64 = 1;
var extraUnicodePath = 28789;
var read64 = (bytes, offset) => Number(bytes.readBigUInt64LE(offset));
var readFields = (bytes, offset) => ({
  flags: bytes.readUInt16LE(offset),
  method: bytes.readUInt16LE(offset + 2),
  time: bytes.readUInt16LE(offset + 4),
  date: bytes.readUInt16LE(offset + 6),
  crc: bytes.readUInt32LE(offset + 8),
  compressedSize: bytes.readUInt32LE(offset + 12),
  size: bytes.readUInt32LE(offset + 16),
  nameLength: bytes.readUInt16LE(offset + 20),
  extraLength: bytes.readUInt16LE(offset + 22)
});
var decodeUtf8 = (bytes) => (0, import_node_buffer.isUtf8)(bytes) ? bytes.toString("utf8") : void 0;
var isAscii = (text) => {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
};
function decodeCodePage437(bytes) {
  const text = bytes.toString("latin1");
  if (isAscii(text)) return text;
  return Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code < 128 ? character : upperHalf[code - 128] ?? "\uFFFD";
  }).join("");
}
var upperHalf = "\xC7\xFC\xE9\xE2\xE4\xE0\xE5\xE7\xEA\xEB\xE8\xEF\xEE\xEC\xC4\xC5\xC9\xE6\xC6\xF4\xF6\xF2\xFB\xF9\xFF\xD6\xDC\xA2\xA3\xA5\u20A7\u0192\xE1\xED\xF3\xFA\xF1\xD1\xAA\xBA\xBF\u2310\xAC\xBD\xBC\xA1\xAB\xBB\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255D\u255C\u255B\u2510\u2514\u2534\u252C\u251C\u2500\u253C\u255E\u255F\u255A\u2554\u2569\u2566\u2560\u2550\u256C\u2567\u2568\u2564\u2565\u2559\u2558\u2552\u2553\u256B\u256A\u2518\u250C\u2588\u2584\u258C\u2590\u2580\u03B1\xDF\u0393\u03C0\u03A3\u03C3\xB5\u03C4\u03A6\u0398\u03A9\u03B4\u221E\u03C6\u03B5\u2229\u2261\xB1\u2265\u2264\u2320\u2321\xF7\u2248\xB0\u2219\xB7\u221A\u207F\xB2\u25A0\xA0";
function dosTime(date, time) {
  const year = 1980 + (date >> 9);
  const month = date >> 5 & 15;
  const day = date & 31;
  const [hours, minutes, seconds] = [time >> 11, time >> 5 & 63, (time & 31) * 2];
  const milliseconds = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  const read = new Date(milliseconds);
  const sound = read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
  return sound && hours < 24 && minutes < 60 ? milliseconds / 1e3 : void 0;
}
function hasControlBytes(bytes) {
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 32 || byte === 127) return true;
  }
  return false;
}
var archivesPage = "https://docs.pypi.org/archives";
var refusedWhenOpened = (kind, message, refusal) => ({ kind, message, refusal, step: "open" });
var ratioMinimumSize = 64 * 1024 * 1024;
var ratioThreshold = 50;
var isBomb = (unpacked, packed) => unpacked > ratioMinimumSize && unpacked / packed > ratioThreshold;
function directoryProblems(entries, fileSize) {
  const problems = [];
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (isBomb(total, fileSize)) {
    const message = `${fileSize} bytes declare to unpack to ${total} bytes, more than ${ratioThreshold} times as many`;
    const refusal = `File exceeds compression ratio of ${ratioThreshold}`;
    problems.push(refusedWhenOpened("compression-ratio", message, refusal));
  }
  const odd = entries.find(({ method }) => method !== stored && method !== deflated);
  if (odd !== void 0) {
    const message = `${shown(odd.name)} uses compression method ${odd.method}, only stored (0) and deflated (8) are allowed`;
    const refusal = "File does not use a supported compression type";
    const problem = refusedWhenOpened("compression-method", message, refusal);
    problems.push({ ...problem, member: odd.name });
  }
  return problems;
}
var kinds = {
  "Duplicate filename in central directory": "duplicate-name",
  "Duplicate filename in local headers": "duplicate-name",
  "Filename not unicode": "bad-name",
  "Filename not valid UTF-8": "bad-name",
  "Invalid character in filename": "bad-name",
  "Trailing data": "trailing-data",
  "ZIP contains a data descriptor": "data-descriptor"
};
var explanations = {
  "Comment in central directory": "a member has a comment in the central directory",
  "Duplicate filename in central directory": "is listed more than once",
  "Duplicate filename in local headers": "is there more than once",
  "Filename not in central directory": "is not listed in the central directory",
  "Filename not unicode": "has a name that is not UTF-8",
  "Invalid character in filename": "has a control character in its name",
  "Malformed zip file": "a record of the zip is cut off or contradicts itself",
  "Mis-matched data size": "has another compressed size in the central directory",
  "Mis-matched file size": "has another size in the central directory",
  "Missing filename in local headers": "is listed in the central directory only",
  "Trailing data": "there is something after the end of the zip",
  "Unknown record signature": "there is something before, between or behind the members that is no record of a zip"
};
function framingProblem(words, member, entries) {
  return {
    kind: kinds[words] ?? "framing",
    message: framingMessage(words, member, entries),
    ...member === void 0 ? {} : { member },
    refusal: `ZIP archive not accepted: ${words}. See ${archivesPage} for more information`,
    step: "framing"
  };
}
function framingMessage(words, member, entries) {
  if (words === "ZIP contains a data descriptor") {
    const count = entries.filter(({ flags }) => (flags & flagDataDescriptor) !== 0).length;
    const others = count > 1 ? ` and ${count - 1} more` : "";
    return `${shown(member ?? "")}${others} was written as a stream: its size and CRC-32 follow the data (data descriptor)`;
  }
  const explanation = explanations[words] ?? `the records of the zip contradict each other: ${words}`;
  const whole = member === void 0 || /^(a|the|there) /.test(explanation);
  return whole ? explanation : `${shown(member)} ${explanation}`;
}
var readByPyPI = (name, size) => /^[^/]+\.dist-info\/WHEEL$/.test(name) || /\.pye?$/.test(name) && size <= 5 * 1024 * 1024;
function memberProblem(kind, entry, what) {
  const problem = { kind, message: `${shown(entry.name)} ${what}`, member: entry.name };
  const refused = kind === "checksum" || kind === "header-mismatch";
  return refused && readByPyPI(entry.name, entry.size) ? { ...problem, refusal: "None", step: "content" } : problem;
}
var steps = ["open", "content", "framing"];
var inOrder = (problems) => problems.toSorted((a, b) => rank(a) - rank(b));
var rank = ({ step, member = "" }) => {
  if (step === void 0) return steps.length;
  const first = step === "content" && member.endsWith("/WHEEL");
  return steps.indexOf(step) - (first ? 0.5 : 0);
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  decodeCodePage437,
  decodeUtf8,
  deflated,
  directoryProblems,
  dosTime,
  extraUnicodePath,
  extraZip64,
  flagDataDescriptor,
  flagEncrypted,
  flagUtf8,
  framingProblem,
  hasControlBytes,
  inOrder,
  isBomb,
  memberProblem,
  nameProblem,
  read64,
  readFields,
  refusedWhenOpened,
  repeatedNames,
  sentinel32,
  shown,
  signatures,
  sizes,
  stored
});
