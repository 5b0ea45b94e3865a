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
  amount: () => amount,
  count: () => count,
  flag: () => flag,
  isObject: () => isObject,
  listOf: () => listOf,
  longest: () => longest,
  matching: () => matching,
  object: () => object,
  objectOf: () => objectOf,
  oneOf: () => oneOf,
  text: () => text
});
module.exports = __toCommonJS(stdin_exports);
var longest = 4e3;
var most = 1e4;
var text = (value) => typeof value === "string" && value.length <= longest && !new RegExp("\\p{Cc}", "u").test(value);
var flag = (value) => typeof value === "boolean";
var count = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
var amount = (value) => Number.isFinite(value) && Number(value) >= 0;
var matching = (pattern) => (value) => typeof value === "string" && value.length <= longest && pattern.test(value);
var oneOf = (...values) => (value) => values.includes(value);
var listOf = (item) => (value) => Array.isArray(value) && value.length <= most && value.every(item);
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var objectOf = (member) => (value) => isObject(value) && Object.keys(value).length <= most && Object.values(value).every(member);
var object = (required, optional = {}) => (value) => {
  if (!isObject(value)) return false;
  const isThere = ([name, shape]) => Object.hasOwn(value, name) && shape(value[name]);
  const shapes = new Map(Object.entries({ ...required, ...optional }));
  return Object.entries(required).every(isThere) && Object.entries(value).every(([name, member]) => shapes.get(name)?.(member) === true);
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  amount,
  count,
  flag,
  isObject,
  listOf,
  longest,
  matching,
  object,
  objectOf,
  oneOf,
  text
});
