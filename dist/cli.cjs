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
var import_chunk_KCPJJQEY = require("./shared/chunk-KCPJJQEY.cjs");
var import_chunk_KJQWVBV5 = require("./shared/chunk-KJQWVBV5.cjs");
var import_chunk_UNEYVNI5 = require("./shared/chunk-UNEYVNI5.cjs");
var import_chunk_QTHSCVID = require("./shared/chunk-QTHSCVID.cjs");
var import_chunk_W5SYVPGT = require("./shared/chunk-W5SYVPGT.cjs");
var import_chunk_CCDJY7NR = require("./shared/chunk-CCDJY7NR.cjs");
var import_chunk_YA4AHGCA = require("./shared/chunk-YA4AHGCA.cjs");
var import_chunk_W4P7Q4E3 = require("./shared/chunk-W4P7Q4E3.cjs");
function terminalHost(env, inputs) {
  const style = (0, import_chunk_KJQWVBV5.styleFor)(wantsColours(env));
  const out = (text) => void process.stdout.write(parts.secrets.mask(text));
  const err = (text) => void process.stderr.write(parts.secrets.mask(text));
  const debug = (message) => {
    if (parts.verbose) err(style.dim(`${message}
`));
  };
  const show = (text) => {
    if (parts.verbose) out(style.dim(text));
  };
  const parts = (0, import_chunk_KJQWVBV5.processParts)(env, inputs, { show, debug });
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
    progress: (title, total) => process.stderr.isTTY ? bar(title, total) : noProgress,
    setOutput: (name, value) => debug(`output ${name}=${value}`),
    addSecret: (value) => parts.secrets.add(value),
    addSummary: () => Promise.resolve(),
    annotate: (_finding) => void 0
  };
}
function wantsColours(env) {
  if (env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"]) return env["FORCE_COLOR"] !== "0";
  return process.stdout.isTTY === true && env["TERM"] !== "dumb";
}
var noProgress = { advance: () => void 0, end: () => void 0 };
function bar(title, total) {
  let done = 0;
  let ended = false;
  let drawn;
  void Promise.resolve().then(() => __toESM(require("./shared/progress-bar-TSOKISUW.cjs"))).then(({ drawBar }) => {
    if (!ended) drawn = drawBar(title, total, done);
  });
  return {
    advance: (amount) => {
      done += amount;
      drawn?.update(done);
    },
    end: () => {
      ended = true;
      drawn?.stop();
    }
  };
}
var command = (0, import_chunk_KCPJJQEY.readCommandLine)(process.argv.slice(2));
if (command.kind === "run") {
  const host = terminalHost(process.env, command.inputs);
  void (0, import_chunk_KJQWVBV5.run)(host).then(async (status) => {
    process.exitCode = status;
    await host.end();
  });
} else if (command.kind === "help") {
  void Promise.resolve().then(() => __toESM(require("./shared/help-LIAWLQSR.cjs"))).then(({ helpText }) => {
    process.stdout.write(helpText(command.stage));
  });
} else {
  process.stderr.write(command.text);
  process.exitCode = command.status;
}
