var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  processParts: () => processParts,
  run: () => run,
  styleFor: () => styleFor
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_UNEYVNI5 = require("./chunk-UNEYVNI5.cjs");
var import_chunk_QTHSCVID = require("./chunk-QTHSCVID.cjs");
var import_chunk_YA4AHGCA = require("./chunk-YA4AHGCA.cjs");
var import_chunk_W4P7Q4E3 = require("./chunk-W4P7Q4E3.cjs");
var import_node_crypto = require("node:crypto");
var import_node_fs = require("node:fs");
var fs = __toESM(require("node:fs/promises"));
var import_node_path = require("node:path");
var import_node_stream = require("node:stream");
var import_promises = require("node:stream/promises");
var import_node_fs2 = require("node:fs");
var import_promises2 = require("node:fs/promises");
var import_node_os = require("node:os");
var import_node_path2 = require("node:path");
var require_picocolors = (0, import_chunk_W4P7Q4E3.__commonJS)({
  "node_modules/picocolors/picocolors.js"(exports2, module2) {
    var p = process || {};
    var argv = p.argv || [];
    var env = p.env || {};
    var isColorSupported = !(!!env.NO_COLOR || argv.includes("--no-color")) && (!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || (p.stdout || {}).isTTY && env.TERM !== "dumb" || !!env.CI);
    var formatter = (open, close, replace = open) => (input) => {
      let string = "" + input, index = string.indexOf(close, open.length);
      return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close;
    };
    var replaceClose = (string, close, replace, index) => {
      let result = "", cursor = 0;
      do {
        result += string.substring(cursor, index) + replace;
        cursor = index + close.length;
        index = string.indexOf(close, cursor);
      } while (~index);
      return result + string.substring(cursor);
    };
    var createColors = (enabled = isColorSupported) => {
      let f = enabled ? formatter : () => String;
      return {
        isColorSupported: enabled,
        reset: f("\x1B[0m", "\x1B[0m"),
        bold: f("\x1B[1m", "\x1B[22m", "\x1B[22m\x1B[1m"),
        dim: f("\x1B[2m", "\x1B[22m", "\x1B[22m\x1B[2m"),
        italic: f("\x1B[3m", "\x1B[23m"),
        underline: f("\x1B[4m", "\x1B[24m"),
        inverse: f("\x1B[7m", "\x1B[27m"),
        hidden: f("\x1B[8m", "\x1B[28m"),
        strikethrough: f("\x1B[9m", "\x1B[29m"),
        black: f("\x1B[30m", "\x1B[39m"),
        red: f("\x1B[31m", "\x1B[39m"),
        green: f("\x1B[32m", "\x1B[39m"),
        yellow: f("\x1B[33m", "\x1B[39m"),
        blue: f("\x1B[34m", "\x1B[39m"),
        magenta: f("\x1B[35m", "\x1B[39m"),
        cyan: f("\x1B[36m", "\x1B[39m"),
        white: f("\x1B[37m", "\x1B[39m"),
        gray: f("\x1B[90m", "\x1B[39m"),
        bgBlack: f("\x1B[40m", "\x1B[49m"),
        bgRed: f("\x1B[41m", "\x1B[49m"),
        bgGreen: f("\x1B[42m", "\x1B[49m"),
        bgYellow: f("\x1B[43m", "\x1B[49m"),
        bgBlue: f("\x1B[44m", "\x1B[49m"),
        bgMagenta: f("\x1B[45m", "\x1B[49m"),
        bgCyan: f("\x1B[46m", "\x1B[49m"),
        bgWhite: f("\x1B[47m", "\x1B[49m"),
        blackBright: f("\x1B[90m", "\x1B[39m"),
        redBright: f("\x1B[91m", "\x1B[39m"),
        greenBright: f("\x1B[92m", "\x1B[39m"),
        yellowBright: f("\x1B[93m", "\x1B[39m"),
        blueBright: f("\x1B[94m", "\x1B[39m"),
        magentaBright: f("\x1B[95m", "\x1B[39m"),
        cyanBright: f("\x1B[96m", "\x1B[39m"),
        whiteBright: f("\x1B[97m", "\x1B[39m"),
        bgBlackBright: f("\x1B[100m", "\x1B[49m"),
        bgRedBright: f("\x1B[101m", "\x1B[49m"),
        bgGreenBright: f("\x1B[102m", "\x1B[49m"),
        bgYellowBright: f("\x1B[103m", "\x1B[49m"),
        bgBlueBright: f("\x1B[104m", "\x1B[49m"),
        bgMagentaBright: f("\x1B[105m", "\x1B[49m"),
        bgCyanBright: f("\x1B[106m", "\x1B[49m"),
        bgWhiteBright: f("\x1B[107m", "\x1B[49m")
      };
    };
    module2.exports = createColors();
    module2.exports.createColors = createColors;
  }
});
async function run(host) {
  try {
    const name = stageName(host);
    const input = new import_chunk_QTHSCVID.InputReader(await (0, import_chunk_QTHSCVID.gatherInputs)(name, host));
    const reportFile = input.optionalPath("report-file");
    const stage = await (0, import_chunk_UNEYVNI5.stageEntry)(name).load();
    const result = await untilCancelled(stage.start(input, host), host);
    logInputs(input, host);
    await deliver(result, reportFile, host);
    if (result.failure === void 0) return 0;
    return reportFailure(result.failure, host);
  } catch (error) {
    await summarizeFailure(error, host);
    return reportFailure(error, host);
  }
}
function stageName(host) {
  const name = host.inputs.get("stage") ?? import_chunk_QTHSCVID.inputTable.stage.default;
  const names = import_chunk_UNEYVNI5.stageNames.filter(
    (stage) => host.kind === "terminal" || !(0, import_chunk_UNEYVNI5.stageEntry)(stage).terminalOnly
  );
  if ((0, import_chunk_UNEYVNI5.isStageName)(name) && names.includes(name)) return name;
  const near = (0, import_chunk_QTHSCVID.closest)(name, names);
  throw new import_chunk_YA4AHGCA.PublishError("unknown-stage", `Stage \`${name}\` does not exist`, {
    hint: `${near === void 0 ? "" : `did you mean \`${near}\`? `}Stages: ${names.join(", ")}`
  });
}
function untilCancelled(stage, host) {
  const cancelled = new Promise((_resolve, reject) => {
    host.cancelled.addEventListener("abort", () => {
      const timer = setTimeout(() => reject(new import_chunk_YA4AHGCA.PublishError("cancelled", "Cancelled")), 1e3);
      void stage.finally(() => clearTimeout(timer)).catch(() => void 0);
    });
  });
  return Promise.race([stage, cancelled]);
}
function logInputs(input, { log }) {
  for (const [name, { value, source }] of input.used) {
    const shown = import_chunk_QTHSCVID.inputTable[name].type === "secret" ? "***" : value;
    if (value !== void 0) log.debug(`input ${name}=${shown} (${source})`);
  }
}
async function deliver({ outputs, summary }, reportFile, host) {
  for (const [name, value] of Object.entries(outputs)) host.setOutput(name, value);
  if (summary !== "") await host.addSummary(summary);
  if (reportFile !== void 0) await host.files.write(reportFile, summary);
}
async function summarizeFailure(error, host) {
  if (!(error instanceof import_chunk_YA4AHGCA.PublishError)) return;
  const hint = error.hint === void 0 ? "" : `

Hint: ${error.hint}`;
  await host.addSummary(`**Failed:** ${error.message}${hint}
`);
}
function reportFailure(error, host) {
  if (host.cancelled.aborted) {
    host.log.error("Cancelled");
    return Number(host.cancelled.reason) || 1;
  }
  if (!(error instanceof import_chunk_YA4AHGCA.PublishError)) {
    host.log.error(`Bug in pypi-publish: ${stackOf(error)}`);
    return 1;
  }
  host.log.error(
    error.hint === void 0 ? error.message : `${error.message}
hint: ${error.hint}`
  );
  if (error.cause !== void 0) host.log.debug(`cause: ${String(error.cause)}`);
  return (0, import_chunk_YA4AHGCA.isUsageError)(error) ? 2 : 1;
}
var stackOf = (error) => typeof error === "object" && error !== null && "stack" in error ? String(error.stack) : String(error);
var import_picocolors = (0, import_chunk_W4P7Q4E3.__toESM)(require_picocolors(), 1);
function styleFor(colours) {
  const { bold, dim, red, green, yellow, cyan } = import_picocolors.default.createColors(colours);
  return { bold, dim, red, green, yellow, cyan };
}
var chunkSize = 1024 * 1024;
var files = {
  async stat(path) {
    const stats = await orMissing(path, fs.lstat(path));
    return stats && { name: (0, import_node_path.basename)(path), kind: kindOf(stats), size: stats.size };
  },
  async list(path) {
    const entries = await orMissing(path, fs.readdir(path, { withFileTypes: true }));
    if (entries === void 0) return void 0;
    const listed = await Promise.all(entries.map((entry) => describe(path, entry)));
    return listed.sort((a, b) => a.name < b.name ? -1 : 1);
  },
  readText: (path) => orMissing(path, fs.readFile(path, "utf8")),
  async *stream(path) {
    try {
      yield* (0, import_node_fs.createReadStream)(path, { highWaterMark: chunkSize });
    } catch (cause) {
      throw diskError(path, cause);
    }
  },
  async sha256(path) {
    const hash = (0, import_node_crypto.createHash)("sha256");
    for await (const chunk of files.stream(path)) hash.update(chunk);
    return hash.digest("hex");
  },
  async write(path, content) {
    const temporary = (0, import_node_path.join)((0, import_node_path.dirname)(path), `.${(0, import_node_path.basename)(path)}.${(0, import_node_crypto.randomUUID)()}.tmp`);
    try {
      await fs.mkdir((0, import_node_path.dirname)(path), { recursive: true });
      if (typeof content === "string") await fs.writeFile(temporary, content);
      else await (0, import_promises.pipeline)(import_node_stream.Readable.from(content), (0, import_node_fs.createWriteStream)(temporary));
      await fs.rename(temporary, path);
    } catch (cause) {
      await fs.rm(temporary, { force: true }).catch(() => void 0);
      throw cause instanceof import_chunk_YA4AHGCA.PublishError ? cause : diskError(path, cause);
    }
  },
  async makeFolder(path) {
    await orDiskError(path, fs.mkdir(path, { recursive: true }));
  },
  remove: (path) => orDiskError(path, fs.rm(path, { recursive: true, force: true, maxRetries: 3 })),
  async move(from, to) {
    await files.makeFolder((0, import_node_path.dirname)(to));
    try {
      await fs.rename(from, to);
    } catch (cause) {
      if (systemCode(cause) !== "EXDEV") throw diskError(to, cause);
      await files.write(to, files.stream(from));
      await files.remove(from);
    }
  },
  async copyFolder(from, to, skip) {
    const filter = (source) => {
      const path = (0, import_node_path.relative)(from, source).split(import_node_path.sep).join("/");
      return path === "" || !skip(path);
    };
    const copied = fs.cp(from, to, { recursive: true, verbatimSymlinks: true, filter });
    await orDiskError(to, copied);
  }
};
async function describe(folder, entry) {
  const size = entry.isFile() ? (await fs.lstat((0, import_node_path.join)(folder, entry.name))).size : 0;
  return { name: entry.name, kind: kindOf(entry), size };
}
function kindOf(entry) {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "symlink" : "other";
}
async function orDiskError(path, task) {
  try {
    return await task;
  } catch (cause) {
    throw diskError(path, cause);
  }
}
async function orMissing(path, task) {
  try {
    return await task;
  } catch (cause) {
    const code = systemCode(cause);
    if (code === "ENOENT" || code === "ENOTDIR") return void 0;
    throw diskError(path, cause);
  }
}
var systemCode = (cause) => typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : void 0;
var explanations = {
  EACCES: ["permission denied", "give this user the right to it, or choose another folder"],
  EPERM: ["operation not permitted", "give this user the right to it, or choose another folder"],
  EROFS: ["the file system is read-only", "choose a folder that can be written to"],
  ENOSPC: ["the disk is full", "free some space, or choose a folder on another disk"],
  EDQUOT: ["the disk quota is used up", "free some space, or choose a folder on another disk"],
  EISDIR: ["it is a folder", "name a file"],
  ENOENT: ["it does not exist", "check the path"],
  ENOTDIR: ["a part of the path is not a folder", "check the path"]
};
function diskError(path, cause) {
  const code = systemCode(cause);
  const [problem, hint] = explanations[code ?? ""] ?? [
    `the system answered ${code ?? String(cause)}`,
    "check the disk"
  ];
  return new import_chunk_YA4AHGCA.PublishError("disk-error", `\`${path}\` cannot be used: ${problem}`, { hint, cause });
}
var credentialNames = /^(INPUT_|STATE_|ACTIONS_|TWINE_|UV_PUBLISH_|POETRY_PYPI_TOKEN_|POETRY_HTTP_BASIC_|FLIT_|HATCH_INDEX_|MATURIN_PYPI_|PYPI_|TESTPYPI_|NPM_|NODE_AUTH_)|TOKEN|PASSWORD|PASSWD|SECRET|CREDENTIAL|PRIVATE_KEY|ACCESS_KEY|API_?KEY/i;
var runnerFiles = /^(GITHUB|GITEA|FORGEJO)_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY|EVENT_PATH)$|^NODE_OPTIONS$/;
var credentials = [
  "INPUT_PASSWORD",
  "INPUT_GITHUB-TOKEN",
  "TWINE_PASSWORD",
  "UV_PUBLISH_TOKEN",
  "UV_PUBLISH_PASSWORD",
  "PYPI_API_TOKEN",
  "TESTPYPI_API_TOKEN",
  "GITHUB_TOKEN",
  "GITEA_TOKEN",
  "FORGEJO_TOKEN",
  "ACTIONS_RUNTIME_TOKEN",
  "ACTIONS_ID_TOKEN_REQUEST_TOKEN"
];
var Secrets = class {
  #values = /* @__PURE__ */ new Set();
  constructor(env) {
    for (const name of credentials) this.add(env[name] ?? "");
  }
  add(value) {
    const trimmed = value.trim();
    if (trimmed.length >= 4) this.#values.add(trimmed);
  }
  /** `text` with every secret replaced by `***`. */
  mask(text) {
    let masked = text;
    for (const value of this.#values) masked = masked.replaceAll(value, "***");
    return masked;
  }
  /** The environment for other people's code: no credentials, and no way back into the runner. */
  scrub(env) {
    const scrubbed = {};
    for (const [name, value] of Object.entries(env)) {
      if (value === void 0 || credentialNames.test(name) || runnerFiles.test(name)) continue;
      if ([...this.#values].some((secret) => value.includes(secret))) continue;
      scrubbed[name] = value;
    }
    return scrubbed;
  }
};
var TemporaryFolders = class {
  #made = [];
  #env;
  constructor(env) {
    this.#env = env;
  }
  async create(purpose) {
    const parent = await (0, import_promises2.realpath)(this.#env["RUNNER_TEMP"] || (0, import_node_os.tmpdir)()).catch(() => (0, import_node_os.tmpdir)());
    const folder = await (0, import_promises2.mkdtemp)((0, import_node_path2.join)(parent, `pypi-publish-${purpose}-`));
    this.#made.push(folder);
    return folder;
  }
  /** Synchronous, since it also runs when the process is being ended. */
  removeAll() {
    for (const folder of this.#made.splice(0)) {
      (0, import_node_fs2.rmSync)(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  }
};
function processParts(env, inputs, print) {
  const secrets = new Secrets(env);
  const folders = new TemporaryFolders(env);
  const cancellation = new AbortController();
  const tasks = [];
  let childrenStarted = false;
  const run2 = async (command) => {
    childrenStarted = true;
    print.debug(`$ ${[command.program, ...command.arguments].join(" ")}`);
    const { runChild } = await Promise.resolve().then(() => __toESM(require("./child-processes-7AL64QDK.cjs")));
    const scrubbed = secrets.scrub({ ...env, ...command.env });
    return runChild(command, { env: scrubbed, show: command.show ? print.show : void 0 });
  };
  const cancel = async (status) => {
    cancellation.abort(status);
    if (!childrenStarted) return;
    const { endProcessTree } = await Promise.resolve().then(() => __toESM(require("./process-tree-SLMIO45I.cjs")));
    endProcessTree(process.pid, { self: false });
  };
  const end = async () => {
    for (const task of tasks.splice(0).reverse()) await task();
    folders.removeAll();
  };
  const parts = {
    env,
    files,
    inputs,
    secrets,
    run: run2,
    verbose: /^true$/i.test(inputs.get("verbose") ?? ""),
    cancelled: cancellation.signal,
    temporaryFolder: (purpose) => folders.create(purpose),
    atEnd: (task) => void tasks.push(task),
    end
  };
  listenForSignals(cancel, () => folders.removeAll());
  const lazy = { ...parts, pythons: lazyPythons(parts) };
  return {
    ...lazy,
    renderReStructuredText: async (text) => {
      const { renderReStructuredText } = await Promise.resolve().then(() => __toESM(require("./description-renderer-NRMLTA3D.cjs")));
      childrenStarted = true;
      return renderReStructuredText(text, lazy);
    }
  };
}
function lazyPythons(parts) {
  const load = async () => (await Promise.resolve().then(() => __toESM(require("./pythons-3QN2MDJ3.cjs")))).pythonsOf(parts);
  let loaded;
  const pythons = () => {
    loaded ??= load();
    return loaded;
  };
  return {
    find: async () => (await pythons()).find(),
    withTools: async (tools) => (await pythons()).withTools(tools),
    createEnvironment: async (folder) => (await pythons()).createEnvironment(folder)
  };
}
function listenForSignals(cancel, cleanUp) {
  const statuses = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  let cancelled = false;
  const leave = (status) => {
    cleanUp();
    process.exit(status);
  };
  for (const [signal, status] of Object.entries(statuses)) {
    process.on(signal, () => {
      if (cancelled) leave(status);
      cancelled = true;
      setTimeout(() => leave(status), 5e3).unref();
      void cancel(status);
    });
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  processParts,
  run,
  styleFor
});
