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
  helpText: () => helpText
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var helpText = (stage) => `${(stage === void 0 ? programHelp() : stageHelp(stage)).join("\n")}
`;
var programHelp = () => [
  'pypi-publish takes a Python project from a tag to "anyone can install it".',
  "",
  "Usage: pypi-publish STAGE [FOLDER] [--input value]...",
  "",
  "Stages:",
  ...(0, import_chunk_KZS7P2PH.textTable)(import_chunk_6CJDLMRJ.stageNames.map((name) => [`  ${name}`, (0, import_chunk_6CJDLMRJ.stageEntry)(name).summary])),
  "",
  "Start with a rehearsal, which nobody sees:",
  "  pypi-publish rehearse path/to/project",
  "",
  "`pypi-publish STAGE --help` lists the inputs of a stage. Secrets come from the environment:",
  "TWINE_PASSWORD, UV_PUBLISH_TOKEN, PYPI_API_TOKEN; NO_COLOR turns colours off.",
  "",
  "Exit status: 0 done, 1 the release has a problem, 2 wrong usage."
];
function stageHelp(stage) {
  const { positional, summary } = (0, import_chunk_6CJDLMRJ.stageEntry)(stage);
  const folder = positional === void 0 ? "" : ` [${positional.toUpperCase()}]`;
  const options = (0, import_chunk_6CJDLMRJ.allowedNames)(stage).filter(import_chunk_6CJDLMRJ.isOption);
  return [
    `pypi-publish ${stage}: ${summary}.`,
    "",
    `Usage: pypi-publish ${stage}${folder} [--input value]...`,
    "",
    "Inputs:",
    ...options.flatMap(optionHelp)
  ];
}
function optionHelp(name) {
  const description = import_chunk_6CJDLMRJ.inputTable[name];
  const value = description.type === "boolean" ? "" : ` ${placeholders[description.type] ?? "TEXT"}`;
  const fallback = description.default === void 0 ? "" : ` (default: ${description.default})`;
  const flag = description.type === "boolean" ? `--[no-]${name}` : `--${name}`;
  return [`  ${flag}${value}`, ...wrapped(`${description.description}${fallback}`)];
}
var placeholders = {
  path: "PATH",
  url: "URL",
  size: "SIZE",
  seconds: "SECONDS",
  port: "PORT",
  count: "NUMBER",
  list: "LIST"
};
function wrapped(text, width = 80) {
  const lines = [];
  let line = "     ";
  for (const word of text.split(" ")) {
    if (line.length + word.length >= width) {
      lines.push(line);
      line = "     ";
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  helpText
});
