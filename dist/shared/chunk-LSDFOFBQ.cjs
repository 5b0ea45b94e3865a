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
  checkName: () => checkName,
  isPattern: () => isPattern,
  readOwnName: () => readOwnName
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var forbidden = /["<>|:\r\n\\/]/;
var wildcard = /[*?]/;
var isPattern = (name) => wildcard.test(name);
function readOwnName(input) {
  const name = input.text("artifact-name");
  if (name === "none") return void 0;
  if (isPattern(name)) {
    throw invalidName(name, "name a single artifact; only later stages take a pattern");
  }
  return checkName(name);
}
var checkName = (name) => {
  const character = forbidden.exec(name)?.[0];
  if (character === void 0) return name;
  throw invalidName(name, `hold no ${JSON.stringify(character)}`);
};
var invalidName = (name, what) => new import_chunk_6CJDLMRJ.PublishError("invalid-input", `Input \`artifact-name\` must ${what}; got \`${name}\``, {
  hint: 'a name has none of the characters " : < > | * ? \\ / and no line break, such as `distributions-linux`'
});
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  checkName,
  isPattern,
  readOwnName
});
