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
  TemporaryFolders: () => TemporaryFolders
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_fs = require("node:fs");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
var TemporaryFolders = class {
  #made = [];
  #env;
  #isOver = false;
  constructor(env) {
    this.#env = env;
  }
  /** Fails once all were removed: what goes on beside a stage that was cancelled leaves nothing. */
  create(purpose) {
    if (this.#isOver) throw new import_chunk_6CJDLMRJ.PublishError("cancelled", "Cancelled");
    const parent = this.#parent();
    try {
      const folder = (0, import_node_fs.mkdtempSync)((0, import_node_path.join)(parent, `pypi-publish-${purpose}-`));
      this.#made.push(folder);
      return folder;
    } catch (cause) {
      throw cannotBeMade(parent, cause);
    }
  }
  /** macOS gives a link; builds that compare paths want the real one. */
  #parent() {
    try {
      return (0, import_node_fs.realpathSync)(this.#env["RUNNER_TEMP"] || (0, import_node_os.tmpdir)());
    } catch {
      return (0, import_node_os.tmpdir)();
    }
  }
  /** Synchronous, since it also runs when the process is being ended. */
  removeAll() {
    this.#isOver = true;
    for (const folder of this.#made.splice(0)) {
      try {
        (0, import_node_fs.rmSync)(folder, { recursive: true, force: true, maxRetries: 3 });
      } catch {
      }
    }
  }
};
function cannotBeMade(parent, cause) {
  const { message } = (0, import_chunk_6CJDLMRJ.diskError)("written", parent, cause);
  return new import_chunk_6CJDLMRJ.PublishError("disk-error", `Folder for temporary files: ${message}`, {
    hint: "name another one: TMPDIR in a terminal (TEMP on Windows), RUNNER_TEMP on a runner",
    cause
  });
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  TemporaryFolders
});
