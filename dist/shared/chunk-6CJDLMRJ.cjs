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
  PublishError: () => PublishError,
  allowedNames: () => allowedNames,
  compareWithManifest: () => compareWithManifest,
  diskError: () => diskError,
  distributionKind: () => distributionKind,
  formatManifest: () => formatManifest,
  inputTable: () => inputTable,
  interpreterIn: () => interpreterIn,
  isInputName: () => isInputName,
  isOption: () => isOption,
  isStageName: () => isStageName,
  isTerminal: () => isTerminal,
  manifestName: () => manifestName,
  outputStream: () => outputStream,
  parseManifest: () => parseManifest,
  plain: () => plain,
  print: () => print,
  processParts: () => processParts,
  projectSettings: () => projectSettings,
  run: () => run,
  splitOutsideBraces: () => splitOutsideBraces,
  stageEntry: () => stageEntry,
  stageNames: () => stageNames,
  systemCode: () => systemCode,
  unknownInput: () => unknownInput
});
module.exports = __toCommonJS(stdin_exports);
var import_node_path = require("node:path");
var import_node_path2 = require("node:path");
var import_node_path3 = require("node:path");
var import_node_path4 = require("node:path");
var import_node_fs = require("node:fs");
var import_node_fs2 = require("node:fs");
var import_node_path5 = require("node:path");
var PublishError = class extends Error {
  name = "PublishError";
  code;
  hint;
  constructor(code, message, options = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
  }
};
var stages = ["build", "check", "upload", "verify"];
var artifactInputs = {
  "artifact-name": {
    description: "Artifact of the run under which `build` hands over what it made, and from which later stages fill an empty `packages-dir`: there, a pattern such as `distributions*` merges several; `none` turns it off",
    type: "text",
    default: "distributions",
    stages
  },
  rebuild: {
    description: "Build again although the run has an artifact of this job and commit, and replace it",
    type: "boolean",
    default: "false",
    stages: ["build"]
  },
  tag: {
    description: "Tag that is released, with or without `refs/tags/`; by default the one that started the run",
    type: "text",
    stages: ["validate", ...stages]
  },
  matrix: {
    description: "The job's matrix as JSON, which tells its legs from each other; leave it to its default",
    type: "text",
    // Nothing but an expression in `action.yml` can tell which leg of the matrix a job is: no
    // variable says so. Besides `github-token` it is the only input with a default there.
    expression: "toJSON(matrix)",
    stages: ["validate", ...stages]
  }
};
var stages2 = ["upload", "verify"];
var credentialInputs = {
  user: {
    description: "User name for the index; `__token__` with an API token",
    type: "text",
    default: "__token__",
    stages: stages2
  },
  password: {
    description: "API token or password for the upload, and to verify on an index that lets nobody else read; without it come trusted publishing, the environment (`TWINE_PASSWORD`, `UV_PUBLISH_TOKEN`, `UV_PUBLISH_PASSWORD`, `PYPI_API_TOKEN`, `TESTPYPI_API_TOKEN`), `.pypirc` and the keyring, in this order",
    type: "secret",
    stages: stages2
  },
  pypirc: {
    description: "File with the credentials of indexes in the form of `.pypirc`; by default the one in the home folder",
    type: "path",
    stages: stages2
  }
};
var stages3 = ["check", "verify", "rehearse"];
var exerciseInputs = {
  "install-test": {
    description: "Install the files and try what they hold in clean environments, as `verify` does with what the index serves",
    type: "boolean",
    default: "false",
    stages: ["check"],
    setting: true
  },
  "python-versions": {
    description: "Pythons to install the release with, such as `3.10 3.13`: versions, `newest`, `oldest` (of those that `requires-python` allows), `all` of this machine, or paths of interpreters",
    type: "list",
    default: "newest oldest",
    stages: [...stages3, "init"],
    setting: true
  },
  installer: {
    description: "What installs: `uv`, `pip`, or `auto`: uv where there is one",
    type: "choice",
    choices: ["auto", "uv", "pip"],
    default: "auto",
    stages: ["validate", ...stages3],
    setting: true
  },
  "dependency-index": {
    description: "Simple API from which dependencies and build requirements come, never from the index under test; by default the one that pip or uv is configured to use, else PyPI",
    type: "url",
    stages: ["validate", ...stages3]
  },
  "import-names": {
    description: "Modules to import after the installation, or `none`; by default those the wheel holds",
    type: "list",
    stages: stages3,
    setting: true
  },
  "entry-point-arguments": {
    description: "Arguments with which console scripts are run in place of `--help` and `--version`, a line each: `name = arguments`, or `name = none` to leave it out",
    type: "text",
    stages: stages3,
    setting: true
  },
  "smoke-test": {
    description: "Command that is run with the installed release in an empty folder, without a shell: `-m MODULE`, `-c CODE`, a Python file of the project or a program, with arguments",
    type: "text",
    stages: stages3,
    setting: true
  },
  "verify-sdist": {
    description: "Install the release from its sdist too, in an environment of its own",
    type: "boolean",
    default: "true",
    stages: ["check", "verify"],
    setting: true
  },
  "verify-extras": {
    description: "Install each extra too, in an environment of its own, and load its entry points",
    type: "boolean",
    default: "true",
    stages: stages3,
    setting: true
  },
  "import-budget": {
    description: "Seconds that an import may take before there is a warning",
    type: "seconds",
    default: "1",
    stages: stages3,
    setting: true
  },
  "install-budget": {
    description: "Seconds that an installation may take before there is a warning",
    type: "seconds",
    default: "30",
    stages: stages3,
    setting: true
  }
};
var expectInputs = {
  expect: {
    description: "What the release must have, at least one file for each: `sdist`, tags such as `py3-none-any` and `cp3{10..14}-manylinux_*_x86_64`, and `like-previous` for what the previous release on the index has, which `upload` asks for; `none` for anything",
    type: "list",
    stages: ["check", "upload"],
    setting: true
  }
};
var stages4 = ["upload"];
var gateInputs = {
  gate: {
    description: "Before anything is sent, hold this release against the records of the earlier jobs: tests, check, tag, changelog, README, licence, secrets, verification on a test index, credential",
    type: "boolean",
    default: "false",
    stages: stages4
  },
  needs: {
    description: "For `gate`: results and outputs of the jobs that this one needs; always the expression `toJSON(needs)`",
    type: "text",
    stages: stages4
  },
  "gate-without": {
    description: "What the gate leaves out, shown as such: `tests`, `final` (pre-releases may pass), `changelog`, `readme`, `licence`, `testpypi` (no test index in the pipeline)",
    type: "list",
    stages: stages4
  }
};
var stages5 = ["init"];
var initInputs = {
  forge: {
    description: "For whom to write workflows: `github`, `gitea` (Forgejo too), `both`, or `auto`: as the remote and the folders tell",
    type: "choice",
    choices: ["auto", "github", "gitea", "both"],
    default: "auto",
    stages: stages5,
    terminalOnly: true
  },
  credential: {
    description: "How uploads identify themselves: `trusted-publishing`, `token`, or `auto`: trusted publishing where GitHub publishes to PyPI",
    type: "choice",
    choices: ["auto", "trusted-publishing", "token"],
    default: "auto",
    stages: stages5,
    terminalOnly: true
  },
  wheels: {
    description: "How platform wheels are built: `cibuildwheel`, `none`, or `auto`: by cibuildwheel where the project compiles something",
    type: "choice",
    choices: ["auto", "none", "cibuildwheel"],
    default: "auto",
    stages: stages5,
    terminalOnly: true
  },
  registry: {
    description: "Publish to the package registry of the Gitea or Forgejo that the remote names",
    type: "boolean",
    default: "false",
    stages: stages5,
    terminalOnly: true
  },
  testpypi: {
    description: "Publish to TestPyPI first; by default only where PyPI comes after it",
    type: "boolean",
    default: "true",
    stages: stages5,
    terminalOnly: true
  },
  action: {
    description: "What `uses:` names for this action, such as a mirror; by default `org/pypi-publish@v1`, by its full URL on Gitea",
    type: "text",
    stages: stages5,
    terminalOnly: true
  },
  checkout: {
    description: "What `uses:` names for the checkout, such as a mirror of actions/checkout; by default that, pinned by its hash",
    type: "text",
    stages: stages5,
    terminalOnly: true
  },
  force: {
    description: "Overwrite files that were edited, or that somebody else wrote",
    type: "boolean",
    default: "false",
    stages: stages5,
    terminalOnly: true
  }
};
var stages6 = ["upload", "verify"];
var networkInputs = {
  "ca-certificate": {
    description: "PEM file of certificate authorities to trust besides those that are known; by default that of `SSL_CERT_FILE` or `REQUESTS_CA_BUNDLE`",
    type: "path",
    stages: stages6
  },
  "client-certificate": {
    description: "PEM file of the client certificate for the index, with its key or without",
    type: "path",
    stages: stages6
  },
  "client-key": {
    description: "PEM file of the client certificate's key, where it is in a file of its own",
    type: "path",
    stages: stages6
  }
};
var stages7 = ["upload"];
var uploadInputs = {
  "skip-existing": {
    description: "Leave out files whose name the index already has with other content, with a warning, in place of stopping",
    type: "boolean",
    default: "false",
    stages: stages7,
    alias: "skip_existing"
  },
  "verify-metadata": {
    description: "Check the distributions before anything is sent",
    type: "boolean",
    default: "true",
    stages: stages7,
    alias: "verify_metadata"
  },
  "dry-run": {
    description: "End before anything is sent: rules, plan and credential are checked as for an upload; `init` shows what it would write",
    type: "boolean",
    default: "false",
    stages: [...stages7, "init"]
  },
  concurrency: {
    description: "Files that are sent at the same time, once the first has created the release",
    type: "count",
    default: "8",
    stages: stages7,
    setting: true
  },
  retries: {
    description: "How often a file is sent again after a passing fault of the network or the index; `0` for never",
    type: "count",
    default: "5",
    stages: stages7,
    setting: true
  },
  "print-hash": {
    description: "Print SHA-256, MD5 and BLAKE2b-256 of every file",
    type: "boolean",
    default: "true",
    stages: stages7,
    alias: "print_hash"
  },
  attestations: {
    description: "Attestations (PEP 740) under trusted publishing: `required` or `true` stops where one cannot be made, `best-effort` goes on without any, `off` or `false` makes none; with an API token there are none",
    type: "choice",
    choices: ["true", "required", "best-effort", "off", "false"],
    default: "true",
    stages: stages7
  }
};
var stages8 = ["validate"];
var validateInputs = {
  "python-version": {
    description: "Python that runs the project's own commands: a version such as `3.12`, `newest`, or the path of an interpreter; found on PATH, in the runner's tool cache or through uv. By default the first on PATH",
    type: "text",
    stages: stages8
  },
  commands: {
    description: "Commands by which the project checks itself, a line each, run in `project-dir` without a shell; `none` for none. By default the tests, types, linters, formatters and documents that its configuration shows",
    type: "text",
    stages: stages8,
    setting: true
  },
  requirements: {
    description: "What the commands need besides the project, a line each in pip's words: `.[test]`, `--group test`, `-r requirements-dev.txt`, `pytest>=8`; `none` for none. By default what the project lists for them",
    type: "text",
    stages: stages8,
    setting: true
  },
  "command-timeout": {
    description: "Seconds that each of the commands may take",
    type: "seconds",
    default: "1800",
    stages: stages8,
    setting: true
  },
  changelog: {
    description: "File in which each release has an entry, relative to `project-dir`; `none` for none. By default the first of `CHANGELOG`, `CHANGES`, `HISTORY`, `NEWS` and the like, there or in `docs`",
    type: "path",
    stages: [...stages8, "upload"],
    setting: true
  }
};
var stages9 = ["verify"];
var verifyInputs = {
  project: {
    description: "Name of a project on the index, to verify a release of it without its files; goes with `version`",
    type: "text",
    stages: stages9
  },
  version: {
    description: "Version of the release of `project`; its files are held against the index's own hashes",
    type: "text",
    stages: stages9
  },
  "verify-links": {
    description: "Follow the links of the project, and warn of those that lead nowhere",
    type: "boolean",
    default: "true",
    stages: stages9,
    setting: true
  }
};
var all = ["build", "check", "upload", "verify", "rehearse"];
var building = ["build", "rehearse"];
var publishing = ["upload", "verify"];
var sizes = {
  type: "size",
  stages: ["check", "upload", "rehearse", "index"],
  setting: true
};
var contents = { type: "list", stages: ["check", "rehearse"], setting: true };
var inputTable = {
  stage: {
    description: "What to do: `validate`, `build`, `check`, `upload`, `verify` or `rehearse`",
    type: "text",
    default: "upload",
    stages: [...all, "validate"]
  },
  "project-dir": {
    description: "Folder of the project, which holds its `pyproject.toml`",
    type: "path",
    default: ".",
    stages: [...all, "validate", "init"]
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
    description: "Rewrite the sdist, and the modes of a wheel's members, so that the same commit always gives the same bytes",
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
    stages: ["validate", "check", "verify", "rehearse"],
    setting: true
  },
  ignore: {
    description: "Ids of rules to leave out, separated by spaces, commas or newlines",
    type: "list",
    stages: ["validate", "check", "upload", "rehearse"],
    setting: true
  },
  toplevel: {
    description: "Names at the top of wheels; instead of `[tool.check-wheel-contents]`, as the next",
    ...contents
  },
  package: {
    description: "Modules or packages whose files wheels are to have, relative to `project-dir`",
    ...contents
  },
  "src-dir": {
    description: "Folders whose contents wheels are to have, relative to `project-dir`",
    ...contents
  },
  "package-omit": {
    description: "Patterns of files in `package` and `src-dir` to leave out",
    ...contents
  },
  "file-size-limit": {
    description: "What the index takes per file, where it granted the project more than PyPI's 100 MiB, or `none`",
    default: "100 MiB",
    ...sizes
  },
  "project-size-limit": {
    description: "What the index takes for all files of the project, where it granted more than PyPI's 10 GiB, or `none`",
    default: "10 GiB",
    ...sizes
  },
  ...expectInputs,
  "findings-file": {
    description: "File for the findings: SARIF 2.1.0 if it ends in `.sarif` or `.sarif.json`, else JSON",
    type: "path",
    stages: ["check", "rehearse"]
  },
  "readme-preview": {
    description: "File for the description as PyPI would show it: one HTML page",
    type: "path",
    stages: ["check", "rehearse"]
  },
  index: {
    description: "Package index: `pypi`, `testpypi` or the URL of its upload API",
    type: "text",
    default: "pypi",
    stages: [...publishing, "init"]
  },
  "repository-url": {
    description: "URL of the index's upload API, in place of `index`",
    type: "url",
    stages: publishing,
    alias: "repository_url"
  },
  "index-url": {
    description: "URL of the index's simple API; known for PyPI, TestPyPI, the embedded index, devpi, pypiserver, Gitea, GitLab, Artifactory, Nexus and others",
    type: "url",
    stages: [...publishing, "init"]
  },
  ...uploadInputs,
  ...networkInputs,
  ...credentialInputs,
  ...validateInputs,
  ...verifyInputs,
  "manifest-sha256": {
    description: "SHA-256 that the release manifest must have: the output of `build`",
    type: "text",
    stages: ["check", "upload", "verify"]
  },
  ...artifactInputs,
  ...gateInputs,
  timeout: {
    description: "Seconds to wait until the index serves every file",
    type: "seconds",
    default: "600",
    stages: ["verify", "rehearse"],
    setting: true
  },
  ...exerciseInputs,
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
  ...initInputs,
  verbose: {
    description: "Say more: where each input comes from, every request, every command",
    type: "boolean",
    default: "false",
    stages: [...all, "validate", "index", "init"]
  },
  "report-file": {
    description: "File to which the whole report is written as Markdown",
    type: "path",
    stages: [...all, "validate"]
  }
};
var splitWords = (text) => text.split(/[\r\n]+/).flatMap(
  (line) => line.includes("{") ? splitOutsideBraces(line, /[\s,]/) : line.split(/[\s,]+/)
).filter((word) => word !== "");
function splitOutsideBraces(text, separator) {
  const parts = [];
  let start = 0;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    depth += Number(character === "{") - Number(character === "}");
    if (depth > 0 || !separator.test(character)) continue;
    parts.push(text.slice(start, index));
    start = index + 1;
  }
  return [...parts, text.slice(start)];
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
    throw this.#invalid(name, `must be \`true\` or \`false\`; got \`${value}\``);
  }
  /** One of the words that the table lists, in lower case, and whether somebody chose it. */
  choice(name) {
    const value = this.#required(name).toLowerCase();
    const { choices = [] } = inputTable[name];
    if (choices.includes(value)) {
      return { value, isGiven: this.used.get(name)?.source !== "default" };
    }
    const words = choices.map((choice) => `\`${choice}\``).join(", ");
    throw this.#invalid(name, `must be one of ${words}; got \`${value}\``);
  }
  /** Words, without empty ones; nothing given is an empty list. */
  list(name) {
    return splitWords(this.#value(name) ?? "");
  }
  /** Bytes; `undefined` for `none`. */
  size(name) {
    const value = this.#required(name);
    if (value === "none") return void 0;
    const match = /^(\d+(?:\.\d+)?)\s*(B|kB|KB|MB|GB|KiB|MiB|GiB)?$/.exec(value);
    if (match === null) {
      throw this.#invalid(name, `must be a size such as \`500 kB\` or \`none\`; got \`${value}\``);
    }
    return Math.round(Number(match[1]) * (sizeUnits[(match[2] ?? "B").toLowerCase()] ?? 1));
  }
  seconds(name) {
    return this.#number(name, 1, 86400);
  }
  count(name) {
    return this.#number(name, 0, 1e3);
  }
  port(name) {
    return this.#number(name, 0, 65535);
  }
  url(name) {
    const value = this.#value(name);
    if (value === void 0) return void 0;
    const url = URL.canParse(value) ? new URL(value) : void 0;
    if (url === void 0 || !/^https?:$/.test(url.protocol)) {
      throw this.#invalid(name, `must be a URL such as \`https://host/path/\`; got \`${value}\``);
    }
    return url;
  }
  /** Relative to `folder`, which is the project's for most paths. */
  path(name, folder = ".") {
    const value = this.#required(name);
    return (0, import_node_path.isAbsolute)(value) ? value : (0, import_node_path.join)(folder, value);
  }
  optionalPath(name) {
    return this.#value(name);
  }
  #number(name, least, most) {
    const value = this.#required(name);
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw this.#invalid(name, `must be a whole number from ${least} to ${most}; got \`${value}\``);
  }
  #required(name) {
    const value = this.#value(name);
    if (value === void 0) throw this.#invalid(name, "is required");
    return value;
  }
  #invalid(name, problem) {
    const source = this.used.get(name)?.source ?? "default";
    return new PublishError("invalid-input", `${titles[source]} \`${name}\` ${problem}`);
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
var titles = {
  given: "Input",
  "release manifest": "In the release manifest, setting",
  "pyproject.toml": "In `pyproject.toml`, setting",
  default: "Input"
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
async function unknownInput(name, where, allowed) {
  const { closest } = await Promise.resolve().then(() => __toESM(require("./spelling-3CMOMNNP.cjs")));
  const near = closest(name, allowed);
  return new PublishError("unknown-input", `${where} \`${name}\` does not exist`, {
    hint: `${near === void 0 ? "" : `did you mean \`${near}\`? `}Allowed: ${allowed.join(", ")}`
  });
}
var isInputName = (name) => Object.hasOwn(inputTable, name);
var settingNames = () => Object.keys(inputTable).filter((name) => isSetting(name));
var isSetting = (name) => {
  const description = inputTable[name];
  return description.setting === true;
};
var isOption = (name) => {
  const description = inputTable[name];
  return description.type !== "secret" && name !== "stage";
};
var manifestName = ".release-manifest.json";
var formatManifest = (manifest) => `${JSON.stringify(manifest, void 0, 2)}
`;
function parseManifest(text, path) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw invalidManifest(path, "is not JSON", cause);
  }
  if (typeof value !== "object" || value === null) throw invalidManifest(path, "is not an object");
  const manifest = value;
  if (manifest.schema !== 1) {
    throw invalidManifest(path, `has schema \`${String(manifest.schema)}\`; this version reads 1`);
  }
  if (typeof manifest.name !== "string" || typeof manifest.version !== "string") {
    throw invalidManifest(path, "has no `name` and `version`");
  }
  if (!Array.isArray(manifest.files) || !manifest.files.every(isManifestFile)) {
    throw invalidManifest(path, "has no list of `files` with `filename`, `size` and `sha256`");
  }
  const wrong = wrongPart(manifest);
  if (wrong !== void 0) throw invalidManifest(path, `has a \`${wrong}\` of another kind`);
  return { settings: {}, "built-by": {}, ...manifest };
}
var optionalTexts = ["commit", "ref", "repository", "run"];
var textTables = ["settings", "built-by"];
function wrongPart(manifest) {
  const isText = (value) => typeof value === "string";
  return optionalTexts.find((name) => manifest[name] !== void 0 && !isText(manifest[name])) ?? textTables.find((name) => !Object.values(manifest[name] ?? {}).every(isText));
}
function isManifestFile(file) {
  if (typeof file !== "object" || file === null) return false;
  const { filename, size, sha256 } = file;
  return typeof filename === "string" && !/[\\/]/.test(filename) && typeof size === "number" && /^[0-9a-f]{64}$/.test(String(sha256));
}
var invalidManifest = (path, problem, cause) => new PublishError("manifest-invalid", `\`${path}\` ${problem}`, {
  hint: "run `build` again, or delete the file to work from the distributions alone",
  cause
});
function compareWithManifest(manifest, files2, whose = "The distributions") {
  const found = new Map(files2.map((file) => [file.filename, file]));
  const differences = [];
  for (const listed of manifest.files) {
    const file = found.get(listed.filename);
    found.delete(listed.filename);
    if (file === void 0) differences.push(`\`${listed.filename}\` is missing`);
    else if (file.sha256 !== listed.sha256) {
      differences.push(
        `\`${listed.filename}\` was changed: it was built with sha256 ${listed.sha256} and has ${file.sha256}`
      );
    }
  }
  for (const extra of found.keys()) differences.push(`\`${extra}\` is not in the manifest`);
  if (differences.length === 0) return;
  throw new PublishError(
    "manifest-mismatch",
    `${whose} are not those that were built
  ${differences.join("\n  ")}`,
    { hint: `run \`build\` again, or restore the files that \`${manifestName}\` lists` }
  );
}
var distributionKind = (filename) => {
  if (filename.endsWith(".whl")) return "wheel";
  return /\.(tar\.gz|zip)$/.test(filename) ? "sdist" : void 0;
};
var later = ["check", "upload", "verify"];
async function obtainPackages(stage, given, folder, host) {
  if (host.kind === "terminal" || !later.includes(stage)) return;
  const artifactName = given("artifact-name") ?? inputTable["artifact-name"].default;
  if (artifactName === "none" || isOfIndex(stage, given)) return;
  const manifestSha256 = given("manifest-sha256");
  const isFilled = await holdsRelease(folder, host);
  const leftOver = isFilled ? await findLeftOver(folder, manifestSha256, host) : [];
  if (isFilled && leftOver.length === 0) return;
  const { fetchDistributions } = await Promise.resolve().then(() => __toESM(require("./fetch-distributions-2VGH3YTN.cjs")));
  await fetchDistributions(
    { folder, artifactName, manifestSha256, tag: given("tag"), leftOver },
    host
  );
}
async function findLeftOver(folder, manifestSha256, host) {
  if (manifestSha256 === void 0) return [];
  const { leftOverIn } = await Promise.resolve().then(() => __toESM(require("./left-over-UII7FRH4.cjs")));
  return leftOverIn(folder, manifestSha256, host);
}
var isOfIndex = (stage, given) => stage === "verify" && (given("project") ?? given("version")) !== void 0;
async function holdsRelease(folder, { files: files2 }) {
  const entries = await files2.list(folder);
  if (entries === void 0) return await files2.stat(folder) !== void 0;
  return entries.some(({ name }) => name === manifestName || distributionKind(name) !== void 0);
}
async function gatherInputs(stage, host) {
  const given = await givenInputs(stage, host);
  hideSecrets(given, host);
  const projectFolder = given("project-dir") ?? inputTable["project-dir"].default;
  const project = await projectSettings((0, import_node_path2.join)(projectFolder, "pyproject.toml"), host);
  if (stage === "validate" || stage === "build" || stage === "rehearse" || stage === "init")
    return { given, manifest: {}, project };
  const packages = given("packages-dir") ?? project["packages-dir"] ?? inputTable["packages-dir"].default;
  const folder = (0, import_node_path2.isAbsolute)(packages) ? packages : (0, import_node_path2.join)(projectFolder, packages);
  await obtainPackages(stage, given, (0, import_node_path2.resolve)(folder), host);
  return { given, manifest: await manifestSettings((0, import_node_path2.join)(folder, manifestName), host), project };
}
function hideSecrets(given, host) {
  for (const [name, { type }] of descriptions()) {
    const value = type === "secret" ? given(name) : void 0;
    if (value !== void 0) host.addSecret(value);
  }
  const user = given("user");
  if (user?.startsWith("pypi-")) host.addSecret(user);
}
async function givenInputs(stage, { inputs, log }) {
  const aliases = /* @__PURE__ */ new Map();
  for (const [name, { alias }] of descriptions()) if (alias !== void 0) aliases.set(alias, name);
  for (const name of inputs.names) {
    const replacement = aliases.get(name);
    if (replacement !== void 0) {
      log.warning(`Input \`${name}\` is deprecated; write \`${replacement}\``);
    } else await checkInputName(name, stage, log);
  }
  return (name) => {
    const { alias } = inputTable[name];
    return inputs.get(name) ?? (alias === void 0 ? void 0 : inputs.get(alias));
  };
}
async function checkInputName(name, stage, log) {
  if (name === "stage") return;
  const description = isInputName(name) ? inputTable[name] : void 0;
  if (description === void 0 || description.terminalOnly && !description.stages.includes(stage)) {
    throw await unknownInput(name, "Input", allowedNames(stage));
  }
  if (description.expression === void 0 && !description.stages.includes(stage)) {
    log.warning(`Input \`${name}\` has no effect on stage \`${stage}\``);
  }
}
var allowedNames = (stage) => descriptions().filter(([, description]) => description.stages.includes(stage)).map(([name]) => name);
var descriptions = () => Object.entries(inputTable);
async function projectSettings(path, host) {
  const text = await host.files.readText(path);
  if (text === void 0 || !text.includes("pypi-publish")) return {};
  const { parsePyproject } = await Promise.resolve().then(() => __toESM(require("./pyproject-OOOXQXZF.cjs")));
  const table = parsePyproject(text, path).tool["pypi-publish"];
  if (table === void 0) return {};
  if (!isTable(table)) {
    throw invalidSetting(path, "`tool.pypi-publish` must be a table, `[tool.pypi-publish]`");
  }
  const allowed = settingNames();
  const settings = {};
  for (const [name, value] of Object.entries(table)) {
    if (!allowed.includes(name)) {
      throw await unknownInput(name, `\`${path}\`: setting`, allowed);
    }
    settings[name] = settingText(name, value, path);
  }
  return settings;
}
function settingText(name, value, path) {
  const values = Array.isArray(value) ? value : [value];
  if (values.every((item) => ["string", "number", "boolean"].includes(typeof item))) {
    return values.join("\n");
  }
  throw invalidSetting(path, `setting \`${name}\` must be a text, a number, a boolean or a list`);
}
var isTable = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var invalidSetting = (path, problem) => new PublishError("invalid-input", `\`${path}\`: ${problem}`);
async function manifestSettings(path, host) {
  const text = await host.files.readText(path);
  if (text === void 0) return {};
  const { "packages-dir": _elsewhere, ...settings } = parseManifest(text, path).settings;
  return settings;
}
var stages10 = {
  validate: {
    summary: "Versions, tag, changelog, licence and secrets, and the project's own tests and linters",
    positional: "project-dir",
    load: async () => (await Promise.resolve().then(() => __toESM(require("../validate.cjs")))).validate
  },
  build: {
    summary: "Clean, isolated build: sdist, then the wheel from the sdist; the same bytes every time",
    positional: "project-dir",
    load: async () => (await Promise.resolve().then(() => __toESM(require("../build.cjs")))).build
  },
  check: {
    summary: "Find what an index would refuse, before anything is sent",
    positional: "packages-dir",
    load: async () => (await Promise.resolve().then(() => __toESM(require("../check.cjs")))).check
  },
  upload: {
    summary: "Compare with the index by hash, then send what is missing",
    positional: "packages-dir",
    load: async () => (await Promise.resolve().then(() => __toESM(require("../upload.cjs")))).upload
  },
  verify: {
    summary: "Wait until the index serves the files, compare bytes, install, import and run",
    positional: "packages-dir",
    load: async () => (await Promise.resolve().then(() => __toESM(require("../verify.cjs")))).verify
  },
  rehearse: {
    summary: "The whole release against an embedded index, seen by nobody",
    positional: "project-dir",
    load: async () => (await Promise.resolve().then(() => __toESM(require("../rehearse.cjs")))).rehearse
  },
  index: {
    summary: "Serve the embedded index until Ctrl-C",
    terminalOnly: true,
    untilCancelled: true,
    load: async () => (await Promise.resolve().then(() => __toESM(require("../serve-index.cjs")))).serveIndex
  },
  init: {
    summary: "Write the workflows of a release, and how to release, into a project",
    positional: "project-dir",
    terminalOnly: true,
    load: async () => (await Promise.resolve().then(() => __toESM(require("../init.cjs")))).init
  }
};
var stageNames = Object.keys(stages10);
var stageEntry = (name) => stages10[name];
var isStageName = (name) => Object.hasOwn(stages10, name);
var stages11 = ["validate", "build", "check", "upload", "verify"];
async function leavesRecord(stage, input, { kind, env, files: files2, inputs, cancelled }) {
  const { ACTIONS_RUNTIME_TOKEN: token, ACTIONS_RESULTS_URL: url, GITHUB_RUN_ID: run2 } = env;
  if (kind === "terminal" || !stages11.includes(stage) || !token || !url || !run2) return false;
  const value = (name) => input.used.get(name)?.value;
  if (cancelled.aborted || inputs.get("artifact-name") === "none") return false;
  if (stage === "validate") return true;
  const folder = (0, import_node_path3.resolve)(value("project-dir") ?? ".", value("packages-dir") ?? "dist");
  const manifest = await files2.readText((0, import_node_path3.resolve)(folder, manifestName)).catch(() => void 0);
  return manifest?.includes(`"run": ${JSON.stringify(run2)}`) === true;
}
async function run(host) {
  let leave;
  try {
    const name = await stageName(host);
    const input = new InputReader(await gatherInputs(name, host));
    leave = (ended) => leaveRecord(name, input, ended, host);
    input.boolean("verbose");
    const reportFile = input.optionalPath("report-file");
    const entry = stageEntry(name);
    const stage = await entry.load();
    const result = await untilCancelled(stage.start(input, host), host);
    if (host.cancelled.aborted && entry.untilCancelled !== true) throw cancellation();
    logInputs(input, host);
    await deliver(result, reportFile, host);
    const status = await statusOf(result, host);
    const last = leave;
    leave = void 0;
    await last(result);
    return status;
  } catch (error) {
    const { reportFailure, summarizeFailure } = await Promise.resolve().then(() => __toESM(require("./failures-MNBEUZ77.cjs")));
    await summarizeFailure(error, host);
    const status = reportFailure(error, host);
    await leave?.({ failure: error });
    return status;
  }
}
var statusOf = async ({ failure }, host) => failure === void 0 ? 0 : (await Promise.resolve().then(() => __toESM(require("./failures-MNBEUZ77.cjs")))).reportFailure(failure, host);
async function leaveRecord(stage, input, { evidence, failure, outputs }, host) {
  if (!await leavesRecord(stage, input, host)) return;
  const module2 = await Promise.resolve().then(() => __toESM(require("./leave-record-GEXF43RK.cjs")));
  await module2.leaveRecord({ stage, input, failure, evidence, files: outputs?.files }, host);
}
async function stageName(host) {
  const name = host.inputs.get("stage") ?? inputTable.stage.default;
  const names = stageNames.filter(
    (stage) => host.kind === "terminal" || !stageEntry(stage).terminalOnly
  );
  if (isStageName(name) && names.includes(name)) return name;
  const { closest } = await Promise.resolve().then(() => __toESM(require("./spelling-3CMOMNNP.cjs")));
  const near = closest(name, names);
  throw new PublishError("unknown-stage", `Stage \`${name}\` does not exist`, {
    hint: `${near === void 0 ? "" : `did you mean \`${near}\`? `}Stages: ${names.join(", ")}`
  });
}
var cancellation = () => new PublishError("cancelled", "Cancelled");
var grace = 3e3;
function untilCancelled(stage, host) {
  const cancelled = new Promise((_resolve, reject) => {
    host.cancelled.addEventListener("abort", () => {
      const timer = setTimeout(() => reject(cancellation()), grace);
      void stage.finally(() => clearTimeout(timer)).catch(() => void 0);
    });
  });
  return Promise.race([stage, cancelled]);
}
function logInputs(input, { log }) {
  for (const [name, { value, source }] of input.used) {
    const shown = inputTable[name].type === "secret" ? "***" : value;
    if (value !== void 0) log.debug(`input ${name}=${shown} (${source})`);
  }
}
async function deliver({ outputs, summary }, reportFile, host) {
  for (const [name, value] of Object.entries(outputs)) host.setOutput(name, value);
  if (summary !== "") await host.addSummary(summary);
  if (reportFile !== void 0) await host.files.write(reportFile, summary);
}
var interpreterIn = (folder) => process.platform === "win32" ? (0, import_node_path4.join)(folder, "Scripts", "python.exe") : (0, import_node_path4.join)(folder, "bin", "python");
var systemCode = (cause) => typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : void 0;
var explanations = {
  EACCES: ["permission denied", "give this user the right to it, or choose another folder"],
  EPERM: ["operation not permitted", "give this user the right to it, or choose another folder"],
  EROFS: ["the file system is read-only", "choose a folder that can be written to"],
  ENOSPC: ["the disk is full", "free some space, or choose a folder on another disk"],
  EDQUOT: ["the disk quota is used up", "free some space, or choose a folder on another disk"],
  EISDIR: ["it is a folder", "name a file"],
  EFBIG: ["it would become larger than is allowed here", "raise the limit (`ulimit -f`)"],
  EIO: ["the device failed", "check the disk"],
  EMFILE: ["too many files are open", "raise the limit (`ulimit -n`)"],
  ENOENT: ["it does not exist", "check the path"],
  ENOTDIR: ["a part of the path is not a folder", "check the path"]
};
function diskError(done, path, cause) {
  const code = systemCode(cause);
  const [problem, hint] = explanations[code ?? ""] ?? [
    `the system answered ${code ?? String(cause)}`,
    "check the disk"
  ];
  return new PublishError("disk-error", `\`${path}\` cannot be ${done}: ${problem}`, {
    hint,
    cause
  });
}
var descriptors = { stdout: 1, stderr: 2 };
var streams = /* @__PURE__ */ new Map();
function print(name, text) {
  const rest = streams.has(name) || !isFileOrPipe(name) ? text : writeAtOnce(name, text);
  if (rest.length > 0) outputStream(name).write(rest);
}
var isTerminal = (name) => !isFileOrPipe(name) && process[name].isTTY;
function outputStream(name) {
  const known = streams.get(name);
  if (known !== void 0) return known;
  const stream = process[name];
  streams.set(name, stream);
  return stream.on("error", (error) => reportBroken(name, error));
}
function isFileOrPipe(name) {
  try {
    const stats = (0, import_node_fs.fstatSync)(descriptors[name]);
    return stats.isFile() || stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}
function writeAtOnce(name, text) {
  const bytes = Buffer.from(text);
  let done = 0;
  try {
    while (done < bytes.length) done += (0, import_node_fs.writeSync)(descriptors[name], bytes, done);
  } catch (error) {
    const { code } = error;
    if (code === "EAGAIN") return bytes.subarray(done);
    reportBroken(name, error);
  }
  return bytes.subarray(bytes.length);
}
var broken = /* @__PURE__ */ new Set();
var reasons = {
  EIO: "the terminal is gone",
  ENOSPC: "the disk is full"
};
function reportBroken(name, { code = "" }) {
  if (code === "EPIPE" || broken.has(name)) return;
  broken.add(name);
  process.once("exit", () => {
    process.exitCode ||= 1;
  });
  if (name === "stderr") return;
  print("stderr", `error: The output cannot be written: ${reasons[code] ?? code}
`);
}
var asItIs = (text) => text;
var plain = {
  bold: asItIs,
  dim: asItIs,
  red: asItIs,
  green: asItIs,
  yellow: asItIs,
  cyan: asItIs
};
var operations = async () => (await Promise.resolve().then(() => __toESM(require("./file-operations-O2TILVQR.cjs")))).fileOperations;
var files = {
  async stat(path) {
    const stats = orMissing(path, () => (0, import_node_fs2.lstatSync)(path));
    return stats && { name: (0, import_node_path5.basename)(path), kind: kindOf(stats), size: stats.size };
  },
  async follow(path) {
    return orMissing(path, () => ({
      path: (0, import_node_fs2.realpathSync)(path),
      mode: process.platform === "win32" ? void 0 : (0, import_node_fs2.statSync)(path).mode & 511
    }));
  },
  async list(path) {
    const entries = orMissing(
      path,
      () => (0, import_node_fs2.readdirSync)(path, { withFileTypes: true }).map((entry) => describe(path, entry))
    );
    return entries?.sort((a, b) => a.name < b.name ? -1 : 1);
  },
  async readText(path) {
    return orMissing(path, () => (0, import_node_fs2.readFileSync)(path, "utf8"));
  },
  async *stream(path) {
    const content = contentIfSmall(path);
    if (content === void 0) yield* (await operations()).stream(path);
    else yield content;
  },
  async sha256(path) {
    const content = contentIfSmall(path);
    if (content === void 0) return (await operations()).sha256(path);
    const { createHash } = await Promise.resolve().then(() => __toESM(require("node:crypto")));
    return createHash("sha256").update(content).digest("hex");
  },
  write: async (path, content) => (await operations()).write(path, content),
  makeFolder: async (path) => (await operations()).makeFolder(path),
  remove: async (path) => (await operations()).remove(path),
  move: async (from, to) => (await operations()).move(from, to),
  copyFolder: async (from, to, skip) => (await operations()).copyFolder(from, to, skip)
};
var small = 128 * 1024;
function contentIfSmall(path) {
  return orMissing(path, () => {
    const stats = (0, import_node_fs2.statSync)(path);
    return stats.isFile() && stats.size <= small ? (0, import_node_fs2.readFileSync)(path) : void 0;
  });
}
function describe(folder, entry) {
  const size = entry.isFile() ? (0, import_node_fs2.lstatSync)((0, import_node_path5.join)(folder, entry.name)).size : 0;
  return { name: entry.name, kind: kindOf(entry), size };
}
function kindOf(entry) {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "symlink" : "other";
}
function orMissing(path, read) {
  try {
    return read();
  } catch (cause) {
    const code = systemCode(cause);
    if (code === "ENOENT" || code === "ENOTDIR") return void 0;
    throw diskError("read", path, cause);
  }
}
var credentialNames = /^(INPUT_|STATE_|ACTIONS_|TWINE_|UV_PUBLISH_|POETRY_PYPI_TOKEN_|POETRY_HTTP_BASIC_|FLIT_|HATCH_INDEX_|MATURIN_PYPI_|PYPI_|TESTPYPI_|NPM_|NODE_AUTH_)|TOKEN|PASSWORD|PASSWD|SECRET|CREDENTIAL|PRIVATE_KEY|ACCESS_KEY|API_?KEY/i;
var runnerFiles = /^(GITHUB|GITEA|FORGEJO)_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY|EVENT_PATH)$|^NODE_OPTIONS$/;
var givenCredentials = [
  "INPUT_PASSWORD",
  "TWINE_PASSWORD",
  "UV_PUBLISH_TOKEN",
  "UV_PUBLISH_PASSWORD",
  "PYPI_API_TOKEN",
  "TESTPYPI_API_TOKEN"
];
var runnerCredentials = [
  "INPUT_GITHUB-TOKEN",
  "GITHUB_TOKEN",
  "GITEA_TOKEN",
  "FORGEJO_TOKEN",
  "ACTIONS_RUNTIME_TOKEN",
  "ACTIONS_ID_TOKEN_REQUEST_TOKEN"
];
var elsewhere = /^PIP_(TARGET|PREFIX|ROOT|USER|REQUIRE_VIRTUALENV)$/;
var Secrets = class {
  #values = /* @__PURE__ */ new Set();
  /** What the user gave, in the environment or in the URL of an index. */
  given;
  constructor(env, inputs) {
    for (const name of givenCredentials) this.add(env[name] ?? "");
    for (const name of inputs.names) this.#addUserInformation(inputs.get(name) ?? "");
    this.given = [...this.#values];
    for (const name of runnerCredentials) this.add(env[name] ?? "");
  }
  /** Whether it was not known yet, and is long enough to be told from other text. */
  add(value) {
    const trimmed = value.trim();
    if (trimmed.length < 4 || this.#values.has(trimmed)) return false;
    this.#values.add(trimmed);
    return true;
  }
  /** `text` with every secret replaced by `***`. */
  mask(text) {
    let masked = text;
    for (const value of this.#values) masked = masked.replaceAll(value, "***");
    return masked;
  }
  /**
   * The environment for other people's code: no credentials, but for those that it is meant to
   * have, and no way back into the runner.
   */
  scrub(env, keep) {
    const scrubbed = {};
    for (const [name, value] of Object.entries(env)) {
      if (value === void 0) continue;
      if (keep?.test(name) || !this.#isWithheld(name, value)) scrubbed[name] = value;
    }
    return scrubbed;
  }
  #isWithheld(name, value) {
    if (credentialNames.test(name) || runnerFiles.test(name) || elsewhere.test(name)) return true;
    return [...this.#values].some((secret) => holds(value, secret));
  }
  /** `//user:password@` or `//token@`, as written and as meant. */
  #addUserInformation(text) {
    const [user = "", password = ""] = /\/\/([^/?#\s]*)@/.exec(text)?.[1]?.split(/:(.*)/s) ?? [];
    const secret = password === "" ? user : password;
    this.add(secret);
    if (/%[0-9a-f]{2}/i.test(secret)) this.add(new URLSearchParams(`_=${secret}`).get("_") ?? "");
  }
};
var holds = (value, secret) => value === secret || secret.length >= 8 && value.includes(secret);
function processParts(env, inputs, print2) {
  const secrets = new Secrets(env, inputs);
  const cancellation2 = new AbortController();
  const tasks = [];
  let endChildren;
  let folders;
  let litter;
  const run2 = async (command) => {
    print2.debug(`$ ${[command.program, ...command.arguments].join(" ")}`);
    const { runChild } = await Promise.resolve().then(() => __toESM(require("./child-processes-UVOEGYIB.cjs")));
    endChildren = (await Promise.resolve().then(() => __toESM(require("./process-tree-QMVDYMST.cjs")))).endProcessTree;
    litter ??= temporaryFolder("children");
    const temporary = temporaryVariables(await litter);
    if (cancellation2.signal.aborted) throw new PublishError("cancelled", "Cancelled");
    const scrubbed = secrets.scrub({ ...env, ...temporary, ...command.env }, command.keep);
    if (!command.show) return runChild(command, { env: scrubbed, show: void 0 });
    return runChild(command, { env: scrubbed, show: print2.show }).finally(() => print2.shown?.());
  };
  const temporaryFolder = async (purpose) => {
    const module2 = await Promise.resolve().then(() => __toESM(require("./temporary-folders-SG22I6TX.cjs")));
    folders ??= new module2.TemporaryFolders(env);
    return folders.create(purpose);
  };
  const cancel = (status) => {
    cancellation2.abort(status);
    endChildren?.(process.pid, { self: false });
  };
  const leave = () => {
    endChildren?.(process.pid, { self: false });
    folders?.removeAll();
  };
  const end = async () => {
    for (const task of tasks.splice(0).reverse()) await task();
    folders?.removeAll();
  };
  const parts = {
    env,
    files,
    inputs,
    secrets,
    run: run2,
    verbose: /^true$/i.test(inputs.get("verbose") ?? ""),
    cancelled: cancellation2.signal,
    temporaryFolder,
    mask: (text) => secrets.mask(text),
    atEnd: (task) => void tasks.push(task),
    end
  };
  listenForSignals(cancel, leave);
  const lazy = { ...parts, pythons: lazyPythons(parts) };
  return {
    ...lazy,
    renderReStructuredText: async (text) => {
      const { renderReStructuredText } = await Promise.resolve().then(() => __toESM(require("./description-renderer-V2FBDL2X.cjs")));
      endChildren = (await Promise.resolve().then(() => __toESM(require("./process-tree-QMVDYMST.cjs")))).endProcessTree;
      return renderReStructuredText(text, lazy);
    }
  };
}
var temporaryVariables = (folder) => ({
  TMPDIR: folder,
  TEMP: folder,
  TMP: folder
});
function lazyPythons(parts) {
  const load = async () => (await Promise.resolve().then(() => __toESM(require("./pythons-T7QNCOJQ.cjs")))).pythonsOf(parts);
  let loaded;
  const pythons = () => {
    loaded ??= load();
    return loaded;
  };
  return {
    find: async () => (await pythons()).find(),
    withTools: async (tools) => (await pythons()).withTools(tools),
    createEnvironment: async (folder) => (await pythons()).createEnvironment(folder),
    installed: async () => (await pythons()).installed(),
    inspect: async (path) => (await pythons()).inspect(path),
    uv: async () => (await pythons()).uv(),
    interpreterIn
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
      cancel(status);
    });
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  PublishError,
  allowedNames,
  compareWithManifest,
  diskError,
  distributionKind,
  formatManifest,
  inputTable,
  interpreterIn,
  isInputName,
  isOption,
  isStageName,
  isTerminal,
  manifestName,
  outputStream,
  parseManifest,
  plain,
  print,
  processParts,
  projectSettings,
  run,
  splitOutsideBraces,
  stageEntry,
  stageNames,
  systemCode,
  unknownInput
});
