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
  confirm: () => confirm
});
module.exports = __toCommonJS(stdin_exports);
var import_node_readline = require("node:readline");
async function confirm(question, cancelled) {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY || cancelled.aborted) return void 0;
  const lines = (0, import_node_readline.createInterface)({ input: stdin, output: stdout, terminal: false });
  return new Promise((resolve) => {
    const end = (answer) => {
      resolve(/^\s*y(es)?\s*$/i.test(answer));
      lines.close();
    };
    cancelled.addEventListener("abort", () => end(""));
    lines.once("close", () => resolve(false));
    lines.question(`${question} [y/N] `, end);
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  confirm
});
