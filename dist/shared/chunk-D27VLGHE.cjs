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
  failureSummary: () => failureSummary,
  reportFailure: () => reportFailure,
  summarizeFailure: () => summarizeFailure
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_6RFIHDRU = require("./chunk-6RFIHDRU.cjs");
var import_chunk_T5HBBSTF = require("./chunk-T5HBBSTF.cjs");
var errorCodes = {
  cancelled: {
    kind: "release",
    cause: "The job was cancelled, or Ctrl-C was pressed",
    fix: "Run the same stage again: it finds what was done, and does the rest"
  },
  "disk-error": {
    kind: "release",
    cause: "A file or folder cannot be read or written: rights, a full disk, a read-only file system",
    fix: "Mend what the message names, then run the stage again"
  },
  "index-folder-in-use": {
    kind: "usage",
    cause: "Another embedded index serves the same folder",
    fix: "Stop it, or name another folder as `directory`"
  },
  "index-folder-invalid": {
    kind: "usage",
    cause: "The folder for the embedded index holds something else, or a record in it is damaged",
    fix: "Name an empty folder, a new one, or one that an index has used before"
  },
  "manifest-invalid": {
    kind: "release",
    cause: "The release manifest beside the distributions cannot be read",
    fix: "Run `build` again"
  },
  "manifest-mismatch": {
    kind: "release",
    cause: "The distributions are not those that `build` made",
    fix: "Run `build` again, or restore the files"
  },
  "port-in-use": {
    kind: "usage",
    cause: "Another program listens on the port",
    fix: "Choose another `port`, or `0` for any free one"
  },
  "program-missing": {
    kind: "release",
    cause: "A program that the stage needs is not on this machine",
    fix: "Install it, or put its folder on PATH"
  },
  "python-missing": {
    kind: "release",
    cause: "No Python, or none that is recent enough, is on PATH",
    fix: "Install Python 3.10 or newer; on a runner with `actions/setup-python`"
  },
  "sdist-unusable": {
    kind: "release",
    cause: "The sdist is damaged, or has members that are not safe to unpack",
    fix: "Build it again; `check` lists everything that is wrong with it"
  },
  "tools-unavailable": {
    kind: "release",
    cause: "The pinned Python tools of the action could not be installed",
    fix: "Check the network and the configuration of pip, then run the stage again"
  },
  "invalid-input": {
    kind: "usage",
    cause: "An input has a value that is not allowed, or is missing",
    fix: "Use one of the values that the message lists"
  },
  "unknown-input": {
    kind: "usage",
    cause: "An input, option or setting does not exist",
    fix: "Correct its name; `--help` lists the names"
  },
  "unknown-stage": {
    kind: "usage",
    cause: "The input `stage` or the command names no stage",
    fix: "Use one of the stages that the message lists"
  },
  "pyproject-invalid": {
    kind: "release",
    cause: "`pyproject.toml` is not valid TOML",
    fix: "Mend it at the line and column that the message names"
  },
  "pyproject-missing": {
    kind: "usage",
    cause: "`project-dir` holds neither `pyproject.toml` nor `setup.py`",
    fix: "Name the project's folder as `project-dir`, and check it out before the step"
  },
  "unsafe-folder": {
    kind: "usage",
    cause: "`packages-dir` is a symbolic link, is not below the project and not empty, or holds distributions that git tracks",
    fix: "Empty the folder yourself, or choose another `packages-dir`"
  },
  "no-distributions": {
    kind: "release",
    cause: "`packages-dir` is missing or holds no wheel and no sdist",
    fix: "Run `build` first, or download the artifact into the folder"
  },
  "build-failed": {
    kind: "release",
    cause: "The build backend failed; its own last lines are shown",
    fix: "Do what the message says; `python -m build` shows the same"
  },
  "version-mismatch": {
    kind: "release",
    cause: "The files have another name or version than the project",
    fix: "Make the version the same everywhere, then build again"
  },
  "not-reproducible": {
    kind: "release",
    cause: "Two builds of the same commit gave different files",
    fix: "Make the member that the message names independent of time, path and machine"
  },
  "check-failed": {
    kind: "release",
    cause: "The check found errors in the distributions",
    fix: "Mend what the findings name, then build again"
  },
  "upload-rejected": {
    kind: "release",
    cause: "The index refused a file; its own words are shown",
    fix: "Do what the message says"
  },
  "different-content": {
    kind: "release",
    cause: "The index has a file of this name with other content",
    fix: "Release a new version, or build the files again from the commit that was released"
  },
  "index-unreachable": {
    kind: "release",
    cause: "The index does not answer, or not as an index does",
    fix: "Check the URL and the network, then run the stage again"
  },
  "credential-missing": {
    kind: "usage",
    cause: "No API token was found",
    fix: "Set the input `password`, or TWINE_PASSWORD, UV_PUBLISH_TOKEN or PYPI_API_TOKEN in a terminal"
  },
  "not-served": {
    kind: "release",
    cause: "The index did not list every file in time",
    fix: "Run `verify` again, with a longer `timeout` if need be"
  },
  "served-different": {
    kind: "release",
    cause: "The index serves other bytes than were built",
    fix: "Do not announce the release; yank it and find out who changed the file"
  },
  "install-failed": {
    kind: "release",
    cause: "The release cannot be installed from the index",
    fix: "Do what the installer's own lines say"
  },
  "exercise-failed": {
    kind: "release",
    cause: "The installed package does not import, or a console script fails",
    fix: "Mend the package, then release a new version"
  },
  "credential-wrong-index": {
    kind: "usage",
    cause: "The API token is made for another index than the one that was named",
    fix: "Use a token of that index; the token was not sent anywhere"
  }
};
async function summarizeFailure(error, host) {
  if (host.cancelled.aborted) return host.addSummary("**Cancelled**\n");
  if (error instanceof import_chunk_T5HBBSTF.PublishError) await host.addSummary(failureSummary(error));
}
function failureSummary(error) {
  const [first, ...rest] = error.message.split("\n");
  const hint = hintOf(error);
  const parts = [
    `**Failed:** ${first}`,
    ...rest.length === 0 ? [] : [(0, import_chunk_6RFIHDRU.fenced)(rest.join("\n")).trimEnd()],
    ...hint === void 0 ? [] : [`Hint: ${hint}`]
  ];
  return `${parts.join("\n\n")}
`;
}
var hintOf = (error) => error.hint ?? (isUsageError(error) ? void 0 : errorCodes[error.code].fix);
function reportFailure(error, host) {
  if (host.cancelled.aborted) {
    host.log.error(`Cancelled
hint: ${errorCodes.cancelled.fix}`);
    return Number(host.cancelled.reason) || 1;
  }
  if (!(error instanceof import_chunk_T5HBBSTF.PublishError)) {
    host.log.error(`Bug in pypi-publish: ${stackOf(error)}`);
    return 1;
  }
  const hint = hintOf(error);
  host.log.error(hint === void 0 ? error.message : `${error.message}
hint: ${hint}`);
  if (error.cause !== void 0) host.log.debug(`cause: ${String(error.cause)}`);
  return isUsageError(error) ? 2 : 1;
}
var stackOf = (error) => typeof error === "object" && error !== null && "stack" in error ? String(error.stack) : String(error);
var isUsageError = ({ code }) => errorCodes[code].kind === "usage";
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  failureSummary,
  reportFailure,
  summarizeFailure
});
