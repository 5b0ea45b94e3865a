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
  isOption: () => isOption,
  readCommandLine: () => readCommandLine
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_UNEYVNI5 = require("./chunk-UNEYVNI5.cjs");
var import_chunk_QTHSCVID = require("./chunk-QTHSCVID.cjs");
var import_chunk_W5SYVPGT = require("./chunk-W5SYVPGT.cjs");
var import_chunk_YA4AHGCA = require("./chunk-YA4AHGCA.cjs");
var import_node_util = require("node:util");
function readCommandLine(words) {
  const [first = "help", ...rest] = words;
  if (["help", "--help", "-h"].includes(first)) return helpFor(rest[0]);
  if (["--version", "-V"].includes(first)) {
    return { kind: "text", text: `pypi-publish ${import_chunk_W5SYVPGT.version}
`, status: 0 };
  }
  if (!(0, import_chunk_UNEYVNI5.isStageName)(first)) return { kind: "run", inputs: given(/* @__PURE__ */ new Map([["stage", first]])) };
  if (rest.includes("--help") || rest.includes("-h")) return helpFor(first);
  try {
    return { kind: "run", inputs: given(readOptions(first, rest)) };
  } catch (error) {
    if (!(error instanceof import_chunk_YA4AHGCA.PublishError)) throw error;
    const hint = error.hint === void 0 ? "" : `hint: ${error.hint}
`;
    return { kind: "text", text: `error: ${error.message}
${hint}`, status: 2 };
  }
}
var helpFor = (stage) => ({
  kind: "help",
  stage: stage !== void 0 && (0, import_chunk_UNEYVNI5.isStageName)(stage) ? stage : void 0
});
var given = (values) => ({
  get: (name) => values.get(name),
  names: [...values.keys()]
});
function readOptions(stage, words) {
  const allowed = (0, import_chunk_QTHSCVID.allowedNames)(stage).filter((name) => isOption(name));
  const values = /* @__PURE__ */ new Map([["stage", stage]]);
  const { tokens } = (0, import_node_util.parseArgs)({
    args: [...words],
    options: Object.fromEntries(
      allowed.map((name) => [
        name,
        { type: import_chunk_QTHSCVID.inputTable[name].type === "boolean" ? "boolean" : "string" }
      ])
    ),
    strict: false,
    allowPositionals: true,
    tokens: true
  });
  for (const token of tokens) {
    if (token.kind === "positional") setPositional(stage, token.value, values);
    else if (token.kind === "option") setOption(token, allowed, values);
  }
  return values;
}
function setOption(token, allowed, values) {
  const name = token.name.replace(/^no-/, "");
  const known = allowed.find((candidate) => candidate === token.name || candidate === name);
  if (known === void 0) throw unknownOption(token, allowed);
  const isBoolean = import_chunk_QTHSCVID.inputTable[known].type === "boolean";
  const negated = known !== token.name;
  if (negated && (!isBoolean || token.value !== void 0)) throw unknownOption(token, allowed);
  const value = token.value ?? (isBoolean ? String(!negated) : void 0);
  if (value === void 0 || value === "") {
    throw new import_chunk_YA4AHGCA.PublishError("invalid-input", `Option \`${token.rawName}\` needs a value`);
  }
  values.set(known, value);
}
function unknownOption({ name, rawName }, allowed) {
  if ((0, import_chunk_QTHSCVID.isInputName)(name) && import_chunk_QTHSCVID.inputTable[name].type === "secret") {
    return new import_chunk_YA4AHGCA.PublishError(
      "unknown-input",
      `\`${rawName}\` is not an option: other users could read it`,
      {
        hint: "put the token in the environment: TWINE_PASSWORD, UV_PUBLISH_TOKEN or PYPI_API_TOKEN"
      }
    );
  }
  return (0, import_chunk_QTHSCVID.unknownInput)(
    rawName,
    "Option",
    allowed.map((candidate) => `--${candidate}`)
  );
}
var isOption = (name) => {
  const description = import_chunk_QTHSCVID.inputTable[name];
  return description.type !== "secret" && name !== "stage";
};
function setPositional(stage, value, values) {
  const { positional } = (0, import_chunk_UNEYVNI5.stageEntry)(stage);
  if (positional === void 0) {
    throw new import_chunk_YA4AHGCA.PublishError("invalid-input", `\`${stage}\` takes no \`${value}\``, {
      hint: `see \`pypi-publish ${stage} --help\``
    });
  }
  if (values.has(positional)) {
    throw new import_chunk_YA4AHGCA.PublishError(
      "invalid-input",
      `\`${stage}\` takes one folder; got \`${values.get(positional)}\` and \`${value}\``,
      { hint: `name the folder that holds the files: \`pypi-publish ${stage} dist\`` }
    );
  }
  values.set(positional, value);
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  isOption,
  readCommandLine
});
