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
  runChild: () => runChild
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_ERSNAKUP = require("./chunk-ERSNAKUP.cjs");
var import_chunk_SBRNTZF3 = require("./chunk-SBRNTZF3.cjs");
var import_chunk_YA4AHGCA = require("./chunk-YA4AHGCA.cjs");
var import_chunk_W4P7Q4E3 = require("./chunk-W4P7Q4E3.cjs");
var import_node_child_process = require("node:child_process");
var runChild = (command, options) => command.timeout === void 0 ? runToTheEnd(command, options) : runForSeconds(command, options);
async function runToTheEnd(command, { env, show }) {
  const output = new Output(show);
  try {
    const status = await (0, import_chunk_SBRNTZF3.exec)(quoted(command.program), [...command.arguments], {
      ...command.folder === void 0 ? {} : { cwd: command.folder },
      env,
      silent: true,
      ignoreReturnCode: true,
      listeners: {
        stdout: (data) => output.add("stdout", data),
        stderr: (data) => output.add("stderr", data)
      }
    });
    return output.result(status);
  } catch (cause) {
    throw cannotStart(command.program, cause);
  }
}
var quoted = (program) => `"${program.replaceAll('"', '\\"')}"`;
function runForSeconds(command, { env, show }) {
  return new Promise((resolve, reject) => {
    const output = new Output(show);
    const child = (0, import_node_child_process.spawn)(command.program, command.arguments, {
      cwd: command.folder,
      env,
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true
    });
    let tooLong = false;
    const timer = setTimeout(
      () => {
        tooLong = true;
        if (child.pid !== void 0) (0, import_chunk_ERSNAKUP.endProcessTree)(child.pid, { self: true });
        child.stdout.destroy();
        child.stderr.destroy();
      },
      (command.timeout ?? 0) * 1e3
    );
    child.stdout.on("data", (data) => output.add("stdout", data));
    child.stderr.on("data", (data) => output.add("stderr", data));
    child.on("error", (cause) => {
      clearTimeout(timer);
      reject(cannotStart(command.program, cause));
    });
    child.on("close", (status) => {
      clearTimeout(timer);
      resolve(output.result(tooLong ? void 0 : status ?? 1));
    });
  });
}
var cannotStart = (program, cause) => new import_chunk_YA4AHGCA.PublishError("program-missing", `\`${program}\` cannot be started: ${reasonOf(cause)}`, {
  hint: "install it, or put its folder on PATH",
  cause
});
var reasonOf = (cause) => typeof cause === "object" && cause !== null && "message" in cause ? String(cause.message) : String(cause);
var Output = class {
  #parts = [];
  #show;
  constructor(show) {
    this.#show = show;
  }
  add(stream, data) {
    this.#parts.push({ stream, data });
    this.#show?.(data.toString());
  }
  result(status) {
    const text = (stream) => Buffer.concat(
      this.#parts.filter((part) => stream === void 0 || part.stream === stream).map((part) => part.data)
    ).toString();
    return { status, stdout: text("stdout"), stderr: text("stderr"), output: text() };
  }
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  runChild
});
