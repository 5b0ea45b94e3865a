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
  isWorthRepeating: () => isWorthRepeating,
  parseRetryAfter: () => parseRetryAfter,
  retryDelay: () => retryDelay,
  sleep: () => sleep
});
module.exports = __toCommonJS(stdin_exports);
var import_promises = require("node:timers/promises");
var first = 1e3;
var longest = 3e4;
var mostPatience = 12e4;
function retryDelay(attempt, retryAfter, now = /* @__PURE__ */ new Date(), random = Math.random) {
  const asked = parseRetryAfter(retryAfter, now);
  if (asked !== void 0) return Math.min(asked, mostPatience) + Math.round(random() * first);
  const ceiling = Math.min(longest, first * 2 ** Math.max(0, attempt - 1));
  return Math.round(random() * ceiling);
}
function parseRetryAfter(text, now = /* @__PURE__ */ new Date()) {
  const value = text?.trim() ?? "";
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1e3;
  const date = /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? void 0 : Math.max(0, date - now.getTime());
}
var passing = /* @__PURE__ */ new Set([408, 425, 429, 500, 502, 503, 504]);
var isWorthRepeating = (status) => passing.has(status) || status >= 520 && status <= 530;
async function sleep(milliseconds, signal) {
  await (0, import_promises.setTimeout)(milliseconds, void 0, signal === void 0 ? {} : { signal });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  isWorthRepeating,
  parseRetryAfter,
  retryDelay,
  sleep
});
