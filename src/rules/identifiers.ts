import * as python from "../python/identifier.ts";

/** Whether a text can be the name of a module: an identifier, and no keyword. */
export const isIdentifier = (text: string): boolean =>
  python.isIdentifier(text) && !python.isKeyword(text);
