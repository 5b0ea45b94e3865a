/** One address of a header such as `Author-email`, as Python's `email` divides it. */
interface Cursor {
  readonly text: string;
  position: number;
  /** How many groups or comments are open. */
  depth: number;
}

const SPACE = " \t\r\n";
const ATOM_ENDS = `()<>@,:;."[]${SPACE}`;
/** RFC 2822, obsolete syntax: dots are allowed in phrases. */
const PHRASE_ENDS = ATOM_ENDS.replace(".", "");
/** Python gives up at a similar depth, with an error PyPI does not expect. */
const MAX_DEPTH = 300;

const isAtEnd = ({ text, position }: Cursor): boolean => position >= text.length;
const peek = ({ text, position }: Cursor): string => text.charAt(position);

/** Text up to one of the ends; the quotes around it are not kept, nor the backslashes in it. */
function readDelimited(cursor: Cursor, end: string, allowsComments: boolean): string {
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

const readQuoted = (cursor: Cursor): string => readDelimited(cursor, '"', false);

function readComment(cursor: Cursor): string {
  cursor.depth += 1;
  if (cursor.depth > MAX_DEPTH) cursor.position = cursor.text.length;
  const comment = readDelimited(cursor, ")", true);
  cursor.depth -= 1;
  return comment;
}

function readAtom(cursor: Cursor, ends: string): string {
  const start = cursor.position;
  while (!isAtEnd(cursor) && !ends.includes(peek(cursor))) cursor.position += 1;
  return cursor.text.slice(start, cursor.position);
}

/** Skips space and comments; gives the space, without line ends. */
function skipSpace(cursor: Cursor, characters = SPACE): string {
  let space = "";
  while (!isAtEnd(cursor)) {
    const character = peek(cursor);
    if (character === "(") {
      readComment(cursor);
    } else if (characters.includes(character)) {
      if (character === " " || character === "\t") space += character;
      cursor.position += 1;
    } else {
      break;
    }
  }
  return space;
}

function readPhrases(cursor: Cursor): string[] {
  const phrases: string[] = [];
  for (;;) {
    skipSpace(cursor);
    if (isAtEnd(cursor)) return phrases;
    const character = peek(cursor);
    if (character === '"') phrases.push(readQuoted(cursor));
    else if (PHRASE_ENDS.includes(character)) return phrases;
    else phrases.push(readAtom(cursor, PHRASE_ENDS));
  }
}

/** An atom, a dot or a literal of a domain; `undefined` where it ends. */
function readDomainPart(cursor: Cursor): string | undefined {
  const character = peek(cursor);
  if (character === "[") return `[${readDelimited(cursor, "]", false)}]`;
  if (character === ".") {
    cursor.position += 1;
    return ".";
  }
  const isEnd = character === "" || ATOM_ENDS.includes(character);
  return isEnd ? undefined : readAtom(cursor, ATOM_ENDS);
}

/** The part after `@`; empty where there are two of them. */
function readDomain(cursor: Cursor): string {
  let domain = "";
  for (;;) {
    skipSpace(cursor, " \t");
    const part = readDomainPart(cursor);
    if (part === undefined) return peek(cursor) === "@" ? "" : domain;
    domain += part;
  }
}

/** The part before `@`. Space between its words stays, but for that around dots and at the end. */
function readLocalPart(cursor: Cursor): string {
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
    const word =
      character === '"'
        ? `"${readQuoted(cursor).replace(/[\\"]/g, "\\$&")}"`
        : readAtom(cursor, ATOM_ENDS);
    local += space + word;
    space = skipSpace(cursor);
  }
  return local + space;
}

function readAddress(cursor: Cursor): string {
  const local = readLocalPart(cursor);
  if (peek(cursor) !== "@") return local;
  cursor.position += 1;
  skipSpace(cursor);
  const domain = readDomain(cursor);
  return domain === "" ? "" : `${local}@${domain}`;
}

/** What is between `<` and `>`; a route (`@relay:`) is skipped. */
function readBracketed(cursor: Cursor): string {
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

/** `group: address, address;` */
function readGroup(cursor: Cursor): string[] {
  const addresses: string[] = [];
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

function readKind(cursor: Cursor): string[] {
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
  if (phrase !== undefined) return [phrase];
  cursor.position += 1;
  return [];
}

function readNext(cursor: Cursor): string[] {
  const addresses = readKind(cursor);
  skipSpace(cursor);
  if (peek(cursor) === ",") cursor.position += 1;
  return addresses;
}

/** The addresses in a header; an empty text stands for what is none. */
export function parseAddresses(text: string): readonly string[] {
  const cursor: Cursor = { text, position: 0, depth: 0 };
  const addresses: string[] = [];
  while (!isAtEnd(cursor)) {
    const found = readNext(cursor);
    addresses.push(...(found.length === 0 ? [""] : found));
  }
  return addresses;
}

/** Whether parentheses outside of quotes are in pairs; those behind a backslash do not count. */
function hasBalancedParentheses(text: string): boolean {
  const unquoted = text.replace(/\\.|"(?:[^\\"]|\\.)*"/gs, (part) =>
    part.startsWith('"') ? "" : part,
  );
  let open = 0;
  for (const [character] of unquoted.matchAll(/\\.|[()]/gs)) {
    if (character === "(") open += 1;
    if (character === ")") open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/**
 * The address in a text, when there is exactly one: what `email.utils.parseaddr` of Python 3.14
 * gives, on which PyPI relies. Of several it gives none.
 */
export function parseSingleAddress(text: string): string | undefined {
  if (!hasBalancedParentheses(text)) return undefined;
  const [address = "", second] = parseAddresses(text);
  const isSingle = second === undefined && address !== "" && !address.includes("[");
  return isSingle ? address : undefined;
}
