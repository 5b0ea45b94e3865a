// `keyword.kwlist` of Python 3.14.
const KEYWORDS =
  " False None True and as assert async await break class continue def del elif else except " +
  "finally for from global if import in is lambda nonlocal not or pass raise return try while " +
  "with yield ";

/** Whether a text can be the name of a module: `str.isidentifier()` and no keyword. */
export const isIdentifier = (text: string): boolean =>
  (/^[A-Za-z_]\w*$/.test(text) || /^[_\p{XIDS}]\p{XIDC}*$/u.test(text)) &&
  !KEYWORDS.includes(` ${text} `);
