#!/usr/bin/env node
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var import_chunk_6CJDLMRJ = require("./shared/chunk-6CJDLMRJ.cjs");
var import_node_util = require("node:util");
async function readCommandLine(words) {
  const [first = "help", ...rest] = words;
  if (["help", "--help", "-h"].includes(first)) return helpFor(rest[0]);
  if (["--version", "-V"].includes(first)) {
    const { version } = await Promise.resolve().then(() => __toESM(require("./shared/version-K7364TRJ.cjs")));
    return { kind: "text", text: `pypi-publish ${version}
`, status: 0 };
  }
  if (!(0, import_chunk_6CJDLMRJ.isStageName)(first)) return { kind: "run", inputs: given(/* @__PURE__ */ new Map([["stage", first]])) };
  if (rest.includes("--help") || rest.includes("-h")) return helpFor(first);
  try {
    return { kind: "run", inputs: given(await readOptions(first, rest)) };
  } catch (error) {
    if (!(error instanceof import_chunk_6CJDLMRJ.PublishError)) throw error;
    const hint = error.hint === void 0 ? "" : `hint: ${error.hint}
`;
    return { kind: "text", text: `error: ${error.message}
${hint}`, status: 2 };
  }
}
var helpFor = (stage) => ({
  kind: "help",
  stage: stage !== void 0 && (0, import_chunk_6CJDLMRJ.isStageName)(stage) ? stage : void 0
});
var given = (values) => ({
  get: (name) => values.get(name),
  names: [...values.keys()]
});
async function readOptions(stage, words) {
  const allowed = (0, import_chunk_6CJDLMRJ.allowedNames)(stage).filter((name) => (0, import_chunk_6CJDLMRJ.isOption)(name));
  const values = /* @__PURE__ */ new Map([["stage", stage]]);
  const { tokens } = (0, import_node_util.parseArgs)({
    args: [...words],
    options: Object.fromEntries(
      allowed.map((name) => [
        name,
        { type: import_chunk_6CJDLMRJ.inputTable[name].type === "boolean" ? "boolean" : "string" }
      ])
    ),
    strict: false,
    allowPositionals: true,
    tokens: true
  });
  for (const token of tokens) {
    if (token.kind === "positional") setPositional(stage, token.value, values);
    else if (token.kind === "option") await setOption(token, allowed, values);
  }
  return values;
}
async function setOption(token, allowed, values) {
  const name = token.name.replace(/^no-/, "");
  const known = allowed.find((candidate) => candidate === token.name || candidate === name);
  if (known === void 0) throw await unknownOption(token, allowed);
  const isBoolean = import_chunk_6CJDLMRJ.inputTable[known].type === "boolean";
  const negated = known !== token.name;
  if (negated && (!isBoolean || token.value !== void 0))
    throw await unknownOption(token, allowed);
  const value = token.value ?? (isBoolean ? String(!negated) : void 0);
  if (value === void 0 || value === "") {
    throw new import_chunk_6CJDLMRJ.PublishError("invalid-input", `Option \`${token.rawName}\` needs a value`);
  }
  values.set(known, value);
}
async function unknownOption({ name, rawName }, allowed) {
  if ((0, import_chunk_6CJDLMRJ.isInputName)(name) && import_chunk_6CJDLMRJ.inputTable[name].type === "secret") {
    return new import_chunk_6CJDLMRJ.PublishError(
      "unknown-input",
      `\`${rawName}\` is not an option: other users could read it`,
      {
        hint: "put the token in the environment: TWINE_PASSWORD, UV_PUBLISH_TOKEN or PYPI_API_TOKEN"
      }
    );
  }
  return (0, import_chunk_6CJDLMRJ.unknownInput)(
    rawName,
    "Option",
    allowed.map((candidate) => `--${candidate}`)
  );
}
function setPositional(stage, value, values) {
  const { positional } = (0, import_chunk_6CJDLMRJ.stageEntry)(stage);
  if (positional === void 0) {
    throw new import_chunk_6CJDLMRJ.PublishError("invalid-input", `\`${stage}\` takes no \`${value}\``, {
      hint: `see \`pypi-publish ${stage} --help\``
    });
  }
  if (values.has(positional)) {
    throw new import_chunk_6CJDLMRJ.PublishError(
      "invalid-input",
      `\`${stage}\` takes one folder; got \`${values.get(positional)}\` and \`${value}\``,
      { hint: `see \`pypi-publish ${stage} --help\`` }
    );
  }
  values.set(positional, value);
}
async function terminalHost(env, inputs) {
  const style = wantsColours(env) ? (await Promise.resolve().then(() => __toESM(require("./shared/colours-I2EWQK5F.cjs")))).colours : import_chunk_6CJDLMRJ.plain;
  const bars = /* @__PURE__ */ new Set();
  const say = (name, text) => {
    if (bars.size > 0) (0, import_chunk_6CJDLMRJ.print)("stderr", "\r\x1B[2K");
    (0, import_chunk_6CJDLMRJ.print)(name, parts.secrets.mask(text));
  };
  const out = (text) => say("stdout", text);
  const err = (text) => say("stderr", text);
  const debug = (message) => {
    if (parts.verbose) err(style.dim(`${message}
`));
  };
  const show = (text) => {
    if (parts.verbose) out(style.dim(text));
  };
  const parts = (0, import_chunk_6CJDLMRJ.processParts)(env, inputs, { show, debug });
  return {
    ...parts,
    kind: "terminal",
    style,
    log: {
      debug,
      info: (message) => out(`${message}
`),
      warning: (message) => err(`${style.yellow("warning:")} ${message}
`),
      error: (message) => err(`${style.red("error:")} ${message}
`)
    },
    group: async (title, task) => {
      out(`${style.bold(title)}
`);
      return task();
    },
    progress: (title, total) => canMoveCursor(env) ? bar(title, total, bars) : noProgress,
    confirm: async (question) => (await Promise.resolve().then(() => __toESM(require("./shared/confirm-HYO6WOL5.cjs")))).confirm(question, parts.cancelled),
    setOutput: (name, value) => debug(`output ${name}=${value}`),
    saveState: () => void 0,
    addSecret: (value) => parts.secrets.add(value),
    addSummary: () => Promise.resolve(),
    annotate: (_finding) => void 0
  };
}
function wantsColours(env) {
  if (env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"]) return env["FORCE_COLOR"] !== "0";
  return env["TERM"] !== "dumb" && (0, import_chunk_6CJDLMRJ.isTerminal)("stdout");
}
var canMoveCursor = (env) => env["TERM"] !== "dumb" && (0, import_chunk_6CJDLMRJ.isTerminal)("stderr");
var noProgress = { advance: () => void 0, end: () => void 0 };
function bar(title, total, bars) {
  let done = 0;
  let ended = false;
  let drawn;
  void Promise.resolve().then(() => __toESM(require("./shared/progress-bar-C7QXE27C.cjs"))).then(({ drawBar }) => {
    if (!ended) drawn = drawBar(title, total, done);
  });
  const progress = {
    advance: (amount) => {
      done += amount;
      drawn?.update(done);
    },
    end: () => {
      ended = true;
      drawn?.stop();
      bars.delete(progress);
    }
  };
  bars.add(progress);
  return progress;
}
async function start() {
  const command = await readCommandLine(process.argv.slice(2));
  if (command.kind === "run") {
    const host = await terminalHost(process.env, command.inputs);
    process.exitCode = await (0, import_chunk_6CJDLMRJ.run)(host);
    await host.end();
  } else if (command.kind === "help") {
    const { helpText } = await Promise.resolve().then(() => __toESM(require("./shared/help-W4AZM7NJ.cjs")));
    (0, import_chunk_6CJDLMRJ.print)("stdout", helpText(command.stage));
  } else {
    (0, import_chunk_6CJDLMRJ.print)(command.status === 0 ? "stdout" : "stderr", command.text);
    process.exitCode = command.status;
  }
}
void start();
