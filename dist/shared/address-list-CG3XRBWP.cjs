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
  parseAddresses: () => parseAddresses,
  parseSingleAddress: () => parseSingleAddress
});
module.exports = __toCommonJS(stdin_exports);
var SPACE = " 	\r\n";
var ATOM_ENDS = `()<>@,:;."[]${SPACE}`;
var PHRASE_ENDS = ATOM_ENDS.replace(".", "");
var MAX_DEPTH = 300;
var isAtEnd = ({ text, position }) => position >= text.length;
var peek = ({ text, position }) => text.charAt(position);
function readDelimited(cursor, end, allowsComments) {
  let value = "";
  cursor.position += 1;
  while (!isAtEnd(cursor)) {
    const character = peek(cursor);
    if (allowsComments && character === "(") {
      value += readComment(cursor);
      continue;
    }
    cursor.position += 1;
    if (character === end || character === "\r") break;
    if (character === "\\") {
      value += peek(cursor);
      cursor.position += 1;
    } else {
      value += character;
    }
  }
  return value;
}
var readQuoted = (cursor) => readDelimited(cursor, '"', false);
function readComment(cursor) {
  cursor.depth += 1;
  if (cursor.depth > MAX_DEPTH) cursor.position = cursor.text.length;
  const comment = readDelimited(cursor, ")", true);
  cursor.depth -= 1;
  return comment;
}
function readAtom(cursor, ends) {
  const start = cursor.position;
  while (!isAtEnd(cursor) && !ends.includes(peek(cursor))) cursor.position += 1;
  return cursor.text.slice(start, cursor.position);
}
function skipSpace(cursor, characters = SPACE) {
  let space = "";
  while (!isAtEnd(cursor)) {
    const character = peek(cursor);
    if (character === "(") {
      readComment(cursor);
    } else if (characters.includes(character)) {
      if (character === " " || character === "	") space += character;
      cursor.position += 1;
    } else {
      break;
    }
  }
  return space;
}
function readPhrases(cursor) {
  const phrases = [];
  for (; ; ) {
    skipSpace(cursor);
    if (isAtEnd(cursor)) return phrases;
    const character = peek(cursor);
    if (character === '"') phrases.push(readQuoted(cursor));
    else if (PHRASE_ENDS.includes(character)) return phrases;
    else phrases.push(readAtom(cursor, PHRASE_ENDS));
  }
}
function readDomainPart(cursor) {
  const character = peek(cursor);
  if (character === "[") return `[${readDelimited(cursor, "]", false)}]`;
  if (character === ".") {
    cursor.position += 1;
    return ".";
  }
  const isEnd = character === "" || ATOM_ENDS.includes(character);
  return isEnd ? void 0 : readAtom(cursor, ATOM_ENDS);
}
function readDomain(cursor) {
  let domain = "";
  for (; ; ) {
    skipSpace(cursor, " 	");
    const part = readDomainPart(cursor);
    if (part === void 0) return peek(cursor) === "@" ? "" : domain;
    domain += part;
  }
}
function readLocalPart(cursor) {
  let local = "";
  let space = "";
  skipSpace(cursor);
  while (!isAtEnd(cursor)) {
    const character = peek(cursor);
    if (character === ".") {
      cursor.position += 1;
      local += ".";
      skipSpace(cursor);
      space = "";
      continue;
    }
    if (character !== '"' && ATOM_ENDS.includes(character)) return local;
    const word = character === '"' ? `"${readQuoted(cursor).replace(/[\\"]/g, "\\$&")}"` : readAtom(cursor, ATOM_ENDS);
    local += space + word;
    space = skipSpace(cursor);
  }
  return local + space;
}
function readAddress(cursor) {
  const local = readLocalPart(cursor);
  if (peek(cursor) !== "@") return local;
  cursor.position += 1;
  skipSpace(cursor);
  const domain = readDomain(cursor);
  return domain === "" ? "" : `${local}@${domain}`;
}
function readBracketed(cursor) {
  cursor.position += 1;
  skipSpace(cursor);
  while (!isAtEnd(cursor)) {
    const character = peek(cursor);
    if (character !== "@" && character !== ":" && character !== ">") {
      const address = readAddress(cursor);
      cursor.position += 1;
      return address;
    }
    cursor.position += 1;
    if (character === ">") return "";
    skipSpace(cursor);
    if (character === "@" && !isAtEnd(cursor)) {
      readDomain(cursor);
      skipSpace(cursor);
    }
  }
  return "";
}
function readGroup(cursor) {
  const addresses = [];
  cursor.position += 1;
  cursor.depth += 1;
  if (cursor.depth > MAX_DEPTH) cursor.position = cursor.text.length;
  while (!isAtEnd(cursor)) {
    skipSpace(cursor);
    if (peek(cursor) === ";") {
      cursor.position += 1;
      break;
    }
    addresses.push(...readNext(cursor));
  }
  cursor.depth -= 1;
  return addresses;
}
function readKind(cursor) {
  skipSpace(cursor);
  const start = cursor.position;
  const [phrase] = readPhrases(cursor);
  const character = peek(cursor);
  if (character === "." || character === "@") {
    cursor.position = start;
    return [readAddress(cursor)];
  }
  if (character === ":") return readGroup(cursor);
  if (character === "<") return [readBracketed(cursor)];
  if (phrase !== void 0) return [phrase];
  cursor.position += 1;
  return [];
}
function readNext(cursor) {
  const addresses = readKind(cursor);
  skipSpace(cursor);
  if (peek(cursor) === ",") cursor.position += 1;
  return addresses;
}
function parseAddresses(text) {
  const cursor = { text, position: 0, depth: 0 };
  const addresses = [];
  while (!isAtEnd(cursor)) {
    const found = readNext(cursor);
    addresses.push(...found.length === 0 ? [""] : found);
  }
  return addresses;
}
function hasBalancedParentheses(text) {
  const unquoted = text.replace(
    /\\.|"(?:[^\\"]|\\.)*"/gs,
    (part) => part.startsWith('"') ? "" : part
  );
  let open = 0;
  for (const [character] of unquoted.matchAll(/\\.|[()]/gs)) {
    if (character === "(") open += 1;
    if (character === ")") open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
function parseSingleAddress(text) {
  if (!hasBalancedParentheses(text)) return void 0;
  const [address = "", second] = parseAddresses(text);
  const isSingle = second === void 0 && address !== "" && !address.includes("[");
  return isSingle ? address : void 0;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  parseAddresses,
  parseSingleAddress
});
