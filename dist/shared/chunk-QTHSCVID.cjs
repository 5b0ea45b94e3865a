var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all2) => {
  for (var name in all2)
    __defProp(target, name, { get: all2[name], enumerable: true });
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
  InputReader: () => InputReader,
  allowedNames: () => allowedNames,
  closest: () => closest,
  gatherInputs: () => gatherInputs,
  inputTable: () => inputTable,
  isInputName: () => isInputName,
  projectSettings: () => projectSettings,
  unknownInput: () => unknownInput
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_CCDJY7NR = require("./chunk-CCDJY7NR.cjs");
var import_chunk_YA4AHGCA = require("./chunk-YA4AHGCA.cjs");
var import_chunk_W4P7Q4E3 = require("./chunk-W4P7Q4E3.cjs");
var import_node_path = require("node:path");
var import_node_path2 = require("node:path");
var require_mod = (0, import_chunk_W4P7Q4E3.__commonJS)({
  "node_modules/fastest-levenshtein/mod.js"(exports2) {
    "use strict";
    exports2.__esModule = true;
    exports2.distance = exports2.closest = void 0;
    var peq = new Uint32Array(65536);
    var myers_32 = function(a, b) {
      var n = a.length;
      var m = b.length;
      var lst = 1 << n - 1;
      var pv = -1;
      var mv = 0;
      var sc = n;
      var i = n;
      while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
      }
      for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= (eq & pv) + pv ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
          sc++;
        }
        if (pv & lst) {
          sc--;
        }
        mv = mv << 1 | 1;
        pv = pv << 1 | ~(xv | mv);
        mv &= xv;
      }
      i = n;
      while (i--) {
        peq[a.charCodeAt(i)] = 0;
      }
      return sc;
    };
    var myers_x = function(b, a) {
      var n = a.length;
      var m = b.length;
      var mhc = [];
      var phc = [];
      var hsize = Math.ceil(n / 32);
      var vsize = Math.ceil(m / 32);
      for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
      }
      var j = 0;
      for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
          var eq = peq[a.charCodeAt(i)];
          var pb = phc[i / 32 | 0] >>> i & 1;
          var mb = mhc[i / 32 | 0] >>> i & 1;
          var xv = eq | mv_1;
          var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
          var ph = mv_1 | ~(xh | pv_1);
          var mh = pv_1 & xh;
          if (ph >>> 31 ^ pb) {
            phc[i / 32 | 0] ^= 1 << i;
          }
          if (mh >>> 31 ^ mb) {
            mhc[i / 32 | 0] ^= 1 << i;
          }
          ph = ph << 1 | pb;
          mh = mh << 1 | mb;
          pv_1 = mh | ~(xv | ph);
          mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
          peq[b.charCodeAt(k)] = 0;
        }
      }
      var mv = 0;
      var pv = -1;
      var start = j * 32;
      var vlen = Math.min(32, m - start) + start;
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
      }
      var score = m;
      for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = phc[i / 32 | 0] >>> i & 1;
        var mb = mhc[i / 32 | 0] >>> i & 1;
        var xv = eq | mv;
        var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += ph >>> m - 1 & 1;
        score -= mh >>> m - 1 & 1;
        if (ph >>> 31 ^ pb) {
          phc[i / 32 | 0] ^= 1 << i;
        }
        if (mh >>> 31 ^ mb) {
          mhc[i / 32 | 0] ^= 1 << i;
        }
        ph = ph << 1 | pb;
        mh = mh << 1 | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
      }
      for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
      }
      return score;
    };
    var distance = function(a, b) {
      if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
      }
      if (b.length === 0) {
        return a.length;
      }
      if (a.length <= 32) {
        return myers_32(a, b);
      }
      return myers_x(a, b);
    };
    exports2.distance = distance;
    var closest2 = function(str, arr) {
      var min_distance = Infinity;
      var min_index = 0;
      for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
          min_distance = dist;
          min_index = i;
        }
      }
      return arr[min_index];
    };
    exports2.closest = closest2;
  }
});
var all = ["build", "check", "upload", "verify", "rehearse"];
var building = ["build", "rehearse"];
var publishing = ["upload", "verify"];
var inputTable = {
  stage: {
    description: "What to do: `build`, `check`, `upload`, `verify` or `rehearse`",
    type: "text",
    default: "upload",
    stages: all
  },
  "project-dir": {
    description: "Folder of the project, which holds its `pyproject.toml`",
    type: "path",
    default: ".",
    stages: all
  },
  "packages-dir": {
    description: "Folder of the distributions, relative to `project-dir`",
    type: "path",
    default: "dist",
    stages: all,
    setting: true,
    alias: "packages_dir"
  },
  "build-command": {
    description: "Command that builds into `packages-dir` in place of `python -m build`, run in `project-dir` without a shell",
    type: "text",
    stages: building,
    setting: true
  },
  "normalize-sdist": {
    description: "Rewrite the sdist so that the same commit always gives the same bytes",
    type: "boolean",
    default: "true",
    stages: building,
    setting: true
  },
  "verify-reproducible": {
    description: "Build a second time in different circumstances and compare byte for byte",
    type: "boolean",
    default: "false",
    stages: building,
    setting: true
  },
  "max-wheel-size": {
    description: "Size above which a wheel gets a warning, such as `1 MB`; `none` for no limit",
    type: "size",
    default: "1 MB",
    stages: building,
    setting: true
  },
  "max-sdist-size": {
    description: "Size above which an sdist gets a warning, such as `500 kB`; `none` for no limit",
    type: "size",
    default: "500 kB",
    stages: building,
    setting: true
  },
  strict: {
    description: "Treat warnings as errors",
    type: "boolean",
    default: "false",
    stages: ["check", "rehearse"],
    setting: true
  },
  ignore: {
    description: "Ids of rules to leave out, separated by spaces, commas or newlines",
    type: "list",
    stages: ["check", "upload", "rehearse"],
    setting: true
  },
  index: {
    description: "Package index: `pypi`, `testpypi` or the URL of its upload API",
    type: "text",
    default: "pypi",
    stages: publishing
  },
  "repository-url": {
    description: "URL of the index's upload API, in place of `index`",
    type: "url",
    stages: publishing,
    alias: "repository_url"
  },
  "index-url": {
    description: "URL of the index's simple API; known for PyPI, TestPyPI, the embedded index, devpi, pypiserver and Gitea",
    type: "url",
    stages: publishing
  },
  user: {
    description: "User name for the upload; `__token__` with an API token",
    type: "text",
    default: "__token__",
    stages: ["upload"]
  },
  password: {
    description: "API token for the upload; in a terminal it comes from `TWINE_PASSWORD`, `UV_PUBLISH_TOKEN` or `PYPI_API_TOKEN`",
    type: "secret",
    stages: ["upload"]
  },
  "skip-existing": {
    description: "Leave out files whose name the index already has with other content, with a warning, in place of stopping",
    type: "boolean",
    default: "false",
    stages: ["upload"],
    alias: "skip_existing"
  },
  "verify-metadata": {
    description: "Check the distributions before anything is sent",
    type: "boolean",
    default: "true",
    stages: ["upload"],
    alias: "verify_metadata"
  },
  "print-hash": {
    description: "Print the SHA-256 hash of every file in the plan",
    type: "boolean",
    default: "true",
    stages: ["upload"],
    alias: "print_hash"
  },
  attestations: {
    description: "Attestations are made under trusted publishing only; with an API token there are none, whatever this says",
    type: "boolean",
    default: "true",
    stages: ["upload"]
  },
  "manifest-sha256": {
    description: "SHA-256 that the release manifest must have: the output of `build`",
    type: "text",
    stages: ["check", "upload", "verify"]
  },
  timeout: {
    description: "Seconds to wait until the index serves every file",
    type: "seconds",
    default: "600",
    stages: ["verify", "rehearse"],
    setting: true
  },
  "import-names": {
    description: "Modules to import after the installation; by default those the wheel holds",
    type: "list",
    stages: ["verify", "rehearse"],
    setting: true
  },
  directory: {
    description: "Folder of the embedded index; by default a temporary one",
    type: "path",
    stages: ["rehearse", "index"]
  },
  port: {
    description: "Port of the embedded index; `0` takes a free one",
    type: "port",
    default: "0",
    stages: ["index"],
    terminalOnly: true
  },
  hostname: {
    description: "Address on which the embedded index listens",
    type: "text",
    default: "127.0.0.1",
    stages: ["index"],
    terminalOnly: true
  },
  "fallback-index": {
    description: "Simple API to which the embedded index sends clients for projects that it does not hold",
    type: "url",
    stages: ["index"],
    terminalOnly: true
  },
  verbose: {
    description: "Say more: where each input comes from, every request, every command",
    type: "boolean",
    default: "false",
    stages: [...all, "index"]
  },
  "report-file": {
    description: "File to which the whole report is written as Markdown",
    type: "path",
    stages: all
  }
};
var import_fastest_levenshtein = (0, import_chunk_W4P7Q4E3.__toESM)(require_mod(), 1);
function closest(word, candidates) {
  const enough = Math.max(1, Math.floor(word.length / 3));
  const near = import_fastest_levenshtein.default.closest(word, candidates);
  return import_fastest_levenshtein.default.distance(word, near) <= enough ? near : void 0;
}
var InputReader = class {
  /** What was read, for the log and for the test that compares it with the table. */
  used = /* @__PURE__ */ new Map();
  #sources;
  constructor(sources) {
    this.#sources = sources;
  }
  optionalText(name) {
    return this.#value(name);
  }
  text(name) {
    return this.#required(name);
  }
  boolean(name) {
    const value = this.#required(name);
    if (/^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
    throw invalid(name, `must be \`true\` or \`false\`; got \`${value}\``);
  }
  /** Words, without empty ones; nothing given is an empty list. */
  list(name) {
    return (this.#value(name) ?? "").split(/[\s,]+/).filter((word) => word !== "");
  }
  /** Bytes; `undefined` for `none`. */
  size(name) {
    const value = this.#required(name);
    if (value === "none") return void 0;
    const match = /^(\d+(?:\.\d+)?)\s*(B|kB|KB|MB|GB|KiB|MiB|GiB)?$/.exec(value);
    if (match === null) {
      throw invalid(name, `must be a size such as \`500 kB\` or \`none\`; got \`${value}\``);
    }
    return Math.round(Number(match[1]) * (sizeUnits[(match[2] ?? "B").toLowerCase()] ?? 1));
  }
  seconds(name) {
    return this.#number(name, 1, 86400);
  }
  port(name) {
    return this.#number(name, 0, 65535);
  }
  url(name) {
    const value = this.#value(name);
    if (value === void 0) return void 0;
    const url = URL.canParse(value) ? new URL(value) : void 0;
    if (url === void 0 || !/^https?:$/.test(url.protocol)) {
      throw invalid(name, `must be a URL that starts with \`https://\`; got \`${value}\``);
    }
    return url;
  }
  /** Relative to `folder`, which is the project's for most paths. */
  path(name, folder = ".") {
    const value = this.#required(name);
    return (0, import_node_path2.isAbsolute)(value) ? value : (0, import_node_path2.join)(folder, value);
  }
  optionalPath(name) {
    return this.#value(name);
  }
  #number(name, least, most) {
    const value = this.#required(name);
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw invalid(name, `must be a whole number from ${least} to ${most}; got \`${value}\``);
  }
  #required(name) {
    const value = this.#value(name);
    if (value === void 0) throw invalid(name, "is required");
    return value;
  }
  #value(name) {
    const { given, manifest, project } = this.#sources;
    const description = inputTable[name];
    const candidates = [
      ["given", given(name)],
      ["release manifest", manifest[name]],
      ["pyproject.toml", project[name]],
      ["default", description.default]
    ];
    const [source, value] = candidates.find((candidate) => candidate[1] !== void 0) ?? [
      "default"
    ];
    this.used.set(name, { value, source });
    return value;
  }
};
var sizeUnits = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30
};
var invalid = (name, problem) => new import_chunk_YA4AHGCA.PublishError("invalid-input", `Input \`${name}\` ${problem}`);
function unknownInput(name, where, allowed) {
  const near = closest(name, allowed);
  return new import_chunk_YA4AHGCA.PublishError("unknown-input", `${where} \`${name}\` does not exist`, {
    hint: `${near === void 0 ? "" : `did you mean \`${near}\`? `}Allowed: ${allowed.join(", ")}`
  });
}
var isInputName = (name) => Object.hasOwn(inputTable, name);
var settingNames = () => Object.keys(inputTable).filter((name) => isSetting(name));
var isSetting = (name) => {
  const description = inputTable[name];
  return description.setting === true;
};
async function gatherInputs(stage, host) {
  const given = givenInputs(stage, host);
  const projectFolder = given("project-dir") ?? inputTable["project-dir"].default;
  const project = await projectSettings((0, import_node_path.join)(projectFolder, "pyproject.toml"), host);
  if (stage === "build" || stage === "rehearse") return { given, manifest: {}, project };
  const packages = given("packages-dir") ?? project["packages-dir"] ?? inputTable["packages-dir"].default;
  const folder = (0, import_node_path.isAbsolute)(packages) ? packages : (0, import_node_path.join)(projectFolder, packages);
  return { given, manifest: await manifestSettings((0, import_node_path.join)(folder, import_chunk_CCDJY7NR.manifestName), host), project };
}
function givenInputs(stage, { inputs, log }) {
  const aliases = /* @__PURE__ */ new Map();
  for (const [name, { alias }] of descriptions()) if (alias !== void 0) aliases.set(alias, name);
  for (const name of inputs.names) {
    const replacement = aliases.get(name);
    if (replacement !== void 0) {
      log.warning(`Input \`${name}\` is deprecated; write \`${replacement}\``);
    } else checkInputName(name, stage, log);
  }
  return (name) => {
    const { alias } = inputTable[name];
    return inputs.get(name) ?? (alias === void 0 ? void 0 : inputs.get(alias));
  };
}
function checkInputName(name, stage, log) {
  const description = new Map(descriptions()).get(name);
  if (description === void 0 || description.terminalOnly && stage !== "index") {
    throw unknownInput(name, "Input", allowedNames(stage));
  }
  if (!description.stages.includes(stage)) {
    log.warning(`Input \`${name}\` has no effect on stage \`${stage}\``);
  }
}
var allowedNames = (stage) => descriptions().filter(([, description]) => description.stages.includes(stage)).map(([name]) => name);
var descriptions = () => Object.entries(inputTable);
async function projectSettings(path, host) {
  const text = await host.files.readText(path);
  if (text === void 0 || !text.includes("pypi-publish")) return {};
  const { parsePyproject } = await Promise.resolve().then(() => __toESM(require("./pyproject-S2PN4UCZ.cjs")));
  const table = parsePyproject(text, path).tool["pypi-publish"];
  if (typeof table !== "object" || table === null) return {};
  const allowed = settingNames();
  const settings = {};
  for (const [name, value] of Object.entries(table)) {
    if (!allowed.includes(name)) {
      throw unknownInput(name, `\`${path}\`: setting`, allowed);
    }
    settings[name] = Array.isArray(value) ? value.join("\n") : String(value);
  }
  return settings;
}
async function manifestSettings(path, host) {
  const text = await host.files.readText(path);
  return text === void 0 ? {} : (0, import_chunk_CCDJY7NR.parseManifest)(text, path).settings;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  InputReader,
  allowedNames,
  closest,
  gatherInputs,
  inputTable,
  isInputName,
  projectSettings,
  unknownInput
});
