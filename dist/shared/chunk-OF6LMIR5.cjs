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
  certificateClaims: () => certificateClaims
});
module.exports = __toCommonJS(stdin_exports);
var fulcio = Buffer.from("2b0601040183bf3001", "hex");
var tags = { objectIdentifier: 6, octetString: 4, utf8String: 12, extensions: 163 };
function certificateClaims(der) {
  try {
    const claims = /* @__PURE__ */ new Map();
    for (const extension of extensionsOf(der)) {
      const [oid, ...rest] = childrenOf(der, extension);
      const value = rest.find(({ tag }) => tag === tags.octetString);
      const number = oid && claimNumber(der, oid);
      if (number === void 0 || value === void 0) continue;
      const text = elementAt(der, value.start);
      if (text.tag === tags.utf8String) claims.set(number, textOf(der, text));
    }
    return claims;
  } catch (error) {
    if (error instanceof RangeError) return void 0;
    throw error;
  }
}
function extensionsOf(der) {
  const [signed] = childrenOf(der, elementAt(der, 0));
  if (signed === void 0) return [];
  const wrapper = childrenOf(der, signed).find(({ tag }) => tag === tags.extensions);
  return wrapper === void 0 ? [] : childrenOf(der, elementAt(der, wrapper.start));
}
function claimNumber(der, { tag, start, end }) {
  const bytes = Buffer.from(der.subarray(start, end));
  const isFulcio = tag === tags.objectIdentifier && bytes.length === fulcio.length + 1;
  if (!(isFulcio && bytes.subarray(0, fulcio.length).equals(fulcio))) return void 0;
  const number = bytes[fulcio.length] ?? 0;
  return number >= 8 && number <= 22 ? number : void 0;
}
var textOf = (der, { start, end }) => Buffer.from(der.subarray(start, end)).toString("utf8");
function childrenOf(der, { start, end }) {
  const children = [];
  for (let at = start; at < end; ) {
    const child = elementAt(der, at);
    if (child.end > end) throw new RangeError("An element is longer than the one around it");
    children.push(child);
    at = child.end;
  }
  return children;
}
function elementAt(der, at) {
  const byte = (position) => {
    const value = der[position];
    if (value === void 0) throw new RangeError("The certificate ends early");
    return value;
  };
  const tag = byte(at);
  const first = byte(at + 1);
  if (first < 128) return within(der, { tag, start: at + 2, end: at + 2 + first });
  const width = first & 127;
  let length = 0;
  for (let index = 0; index < width; index += 1) length = length * 256 + byte(at + 2 + index);
  const start = at + 2 + width;
  return within(der, { tag, start, end: start + length });
}
function within(der, element) {
  if (element.end > der.length) throw new RangeError("The certificate ends early");
  return element;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  certificateClaims
});
