var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from2, except, desc) => {
  if (from2 && typeof from2 === "object" || typeof from2 === "function") {
    for (let key of __getOwnPropNames(from2))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from2[key], enumerable: !(desc = __getOwnPropDesc(from2, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  init: () => init
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_PHZJPDGW = require("./shared/chunk-PHZJPDGW.cjs");
var import_chunk_E5PVCKGT = require("./shared/chunk-E5PVCKGT.cjs");
var import_chunk_SCMIEE3N = require("./shared/chunk-SCMIEE3N.cjs");
var import_chunk_3FFXXKA2 = require("./shared/chunk-3FFXXKA2.cjs");
var import_chunk_L6OX2XWS = require("./shared/chunk-L6OX2XWS.cjs");
var import_node_path = require("node:path");
var import_node_crypto = require("node:crypto");
var import_node_path2 = require("node:path");
var import_node_path3 = require("node:path");
var import_node_path4 = require("node:path");
var testpypi = {
  job: "publish-testpypi",
  verifyJob: "verify-testpypi",
  environment: "testpypi",
  variable: "TESTPYPI",
  secret: "TESTPYPI_API_TOKEN",
  index: "testpypi",
  title: "TestPyPI",
  isProduction: false
};
var pypi = {
  job: "publish-pypi",
  verifyJob: "verify-pypi",
  environment: "pypi",
  variable: "PYPI",
  secret: "PYPI_API_TOKEN",
  index: "pypi",
  title: "PyPI",
  isProduction: true
};
var own = ({ url }) => ({
  job: "publish-index",
  verifyJob: "verify-index",
  environment: "package-index",
  variable: "PACKAGE_INDEX",
  secret: "PACKAGE_INDEX_TOKEN",
  index: url,
  title: new URL(url).host,
  isProduction: true
});
var targetsOf = ({ testpypi: first, ownIndex }) => [
  ...first ? [testpypi] : [],
  ownIndex === void 0 ? pypi : own(ownIndex)
];
function describeFindings(facts, { remote: remote2, folder }, pipelines) {
  const [pipeline] = pipelines;
  const tested = pipeline?.pythons.join(", ") ?? "";
  const promise = facts.requiresPython === void 0 ? "" : ` (requires-python ${facts.requiresPython})`;
  const repository = remote2 === void 0 ? "no remote" : `${remote2.host}/${remote2.owner}/${remote2.repository}`;
  return [
    ["Project", `${facts.name}, built by ${facts.backend}`],
    ...folder === "." ? [] : [["Folder", `${folder} of the repository`]],
    ["Version", versionText(facts)],
    ["Pythons", `${tested}${promise}`],
    ["Wheels", wheelsText(facts, pipeline)],
    ...gateRows(facts),
    ["Repository", repository],
    ["Workflows", [...pipelines.map(workflowText)].join("; ")]
  ];
}
var versionText = ({ version, versionFrom }) => versionFrom !== void 0 ? `computed by ${versionFrom}` : version ?? "read by the backend from a file of the project";
function wheelsText({ compiledBy: compiledBy2 }, pipeline) {
  const isCompiled = compiledBy2 !== void 0;
  if (pipeline?.wheels === "cibuildwheel") {
    return isCompiled ? `for each platform, by cibuildwheel (${compiledBy2}); \`--wheels none\` builds one` : "for each platform, by cibuildwheel";
  }
  return isCompiled ? `one, although ${compiledBy2} makes it fit one platform only; \`--wheels cibuildwheel\` builds all` : "one for every platform";
}
var gateRows = ({ gates }) => gates.commands.length === 0 ? [["Checks", "none found"]] : gates.commands.map(({ kind, command, because }) => [
  `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`,
  `${command} (${because})`
]);
function workflowText(pipeline) {
  const forge = pipeline.forge === "github" ? "GitHub" : "Gitea or Forgejo";
  const targets = targetsOf(pipeline).map(({ title }) => title);
  const credential = pipeline.credential === "token" ? "a token" : "trusted publishing";
  return `${forge}: ${targets.join(", then ")}, by ${credential}`;
}
var styleOf = (path) => path.endsWith(".md") ? { open: "<!-- ", close: " -->" } : { open: "# ", close: "" };
var seal = /^(?:<!-- |# )Below this line: sha256 ([0-9a-f]{64})(?: -->)?\n/m;
function sealed(path, text, command) {
  const { open, close } = styleOf(path);
  return `${open}Written by \`${command}\`; run it again to bring this file up to date.${close}
${open}Below this line: sha256 ${sha256(text)}${close}
${text}`;
}
var sha256 = (text) => (0, import_node_crypto.createHash)("sha256").update(text).digest("hex");
function stateOf(present, wanted) {
  if (present === void 0) return "new";
  const text = withoutReturns(present);
  if (text === wanted) return "same";
  const found = seal.exec(text);
  if (found === null) return "foreign";
  return sha256(text.slice(found.index + found[0].length)) === found[1] ? "outdated" : "edited";
}
var withoutReturns = (text) => text.replaceAll("\r\n", "\n");
var releaseHandbook = (pipelines) => {
  const [{ name } = { name: "" }] = pipelines;
  return `# Releasing ${name}
`;
};
function parseRemote(url) {
  const text = url.trim().replace(/\/+$/, "").replace(/\.git$/, "");
  const short = /^(?:[\w.-]+@)?([\w.-]{2,}):(?!\/\/)(.+)$/.exec(text);
  if (short !== null) return remote(short[1], short[2]);
  const parts = /^(https?|ssh|git):\/\/(?:[^@/]*@)?([\w.-]+)(:\d+)?\/(.+)$/.exec(text);
  if (parts === null) return void 0;
  const [, scheme = "", host = "", port = "", path] = parts;
  return remote(scheme.startsWith("http") ? `${host}${port}` : host, path);
}
function remote(host = "", path = "") {
  const [repository, owner] = path.split("/").filter(Boolean).toReversed();
  if (repository === void 0 || owner === void 0 || host === "") return void 0;
  return { host: host.toLowerCase(), owner, repository };
}
function forgeOfHost(host) {
  const name = host.replace(/:\d+$/, "");
  if (/^(github\.com|.+\.ghe\.com|github\..+)$/.test(name)) return "github";
  if (/^(codeberg\.org|(.+\.)?(gitea|forgejo)\..+)$/.test(name)) return "gitea";
  if (/^(gitlab\..+|bitbucket\.org|.*\.sourceforge\.net|dev\.azure\.com)$/.test(name))
    return "other";
  return void 0;
}
async function refuseNoProject(project, { files: files2 }) {
  for (const name of ["pyproject.toml", "setup.py", "setup.cfg"]) {
    if ((await files2.stat((0, import_node_path2.join)(project, name)))?.kind === "file") return;
  }
  const kind = (await files2.stat(project))?.kind;
  const problem2 = kind === void 0 ? "does not exist" : kind === "file" ? "is a file, not a folder" : "holds neither `pyproject.toml` nor `setup.py`";
  throw new import_chunk_3FFXXKA2.PublishError("pyproject-missing", `\`${project}\` ${problem2}`, {
    hint: "name the folder of the project: `pypi-publish init FOLDER`"
  });
}
async function lookAround(project, host) {
  const real = (await host.files.follow(project))?.path ?? project;
  const checkout = await (0, import_chunk_SCMIEE3N.findCheckout)(real, host);
  const root = checkout?.root ?? real;
  const folders = [];
  for (const name of [".github", ".gitea", ".forgejo"]) {
    if ((await host.files.stat((0, import_node_path2.join)(root, name, "workflows")))?.kind === "folder")
      folders.push(name);
  }
  const folder = (0, import_node_path2.relative)(root, real).split(import_node_path2.sep).join("/") || ".";
  const remote2 = checkout === void 0 ? void 0 : await remoteOf(root, host);
  return { root, isRepository: checkout !== void 0, around: { remote: remote2, folders, folder } };
}
async function remoteOf(root, host) {
  const git = async (...words) => {
    const { status, stdout } = await host.run({
      program: "git",
      arguments: ["-c", "safe.directory=*", ...words],
      folder: root
    });
    return status === 0 ? stdout.trim() : void 0;
  };
  const names = (await git("remote"))?.split("\n") ?? [];
  const name = names.includes("origin") ? "origin" : names.length === 1 ? names[0] : void 0;
  if (name === void 0 || name === "") return void 0;
  const url = await git("remote", "get-url", name);
  return url === void 0 ? void 0 : parseRemote(url);
}
var passing = ["project-dir", "dry-run", "force", "verbose", "report-file"];
function commandOf(input) {
  const words = ["pypi-publish init"];
  for (const [name, { value, source }] of input.used) {
    if (source !== "given" || value === void 0 || passing.includes(name)) continue;
    words.push(...optionWords(name, value));
  }
  return words.join(" ");
}
function optionWords(name, value) {
  if (value === "true") return [`--${name}`];
  if (value === "false") return [`--no-${name}`];
  return [`--${name}`, /^[\w./:@=,+-]+$/.test(value) ? value : `"${value}"`];
}
function readIndex(input) {
  const text = input.text("index");
  const simple = input.url("index-url");
  if (text === "pypi" && simple === void 0) return { index: void 0, simple: void 0 };
  if (/^(test)?pypi$/.test(text)) {
    throw new import_chunk_3FFXXKA2.PublishError("invalid-input", `\`--index ${text}\` is not an index of one's own`, {
      hint: "`init` publishes to TestPyPI and PyPI by itself; `--index URL` takes another one instead"
    });
  }
  return { index: input.url("index"), simple };
}
function planPipelines(facts, around, options) {
  const forges = forgesOf(around, options);
  const ownIndex = ownIndexOf(around, options);
  refuseContradictions(forges, ownIndex, options);
  return forges.map((forge) => ({
    forge,
    name: facts.name,
    folder: around.folder,
    packages: facts.packages,
    fileName: around.folder === "." ? "release.yml" : `release-${lastOf(around.folder)}.yml`,
    versionFrom: facts.versionFrom,
    pythons: pythonsOf(facts, options),
    gates: facts.gates.commands.map(({ command, because }) => ({ command, because })),
    requirements: facts.gates.requirements,
    credential: credentialOf(forge, ownIndex, options),
    wheels: wheelsOf(facts, options),
    passesEpoch: !facts.passesVariables,
    testpypi: options.testpypi ?? ownIndex === void 0,
    ownIndex,
    action: actionOf(forge, options),
    checkout: checkoutOf(options),
    remote: around.remote,
    command: options.command
  }));
}
var lastOf = (folder) => folder.split("/").at(-1) ?? folder;
function forgesOf({ remote: remote2, folders }, { forge }) {
  if (forge === "both") return ["github", "gitea"];
  if (forge !== "auto") return [forge];
  const there = [...new Set(folders.map((name) => name === ".github" ? "github" : "gitea"))];
  if (there.length === 2) return ["github", "gitea"];
  const host = remote2 === void 0 ? "other" : forgeOfHost(remote2.host) ?? "unknown";
  if (host === "github" || host === "gitea") return [host];
  if (there[0] !== void 0) return [there[0]];
  return [host === "unknown" ? "gitea" : "github"];
}
function ownIndexOf({ remote: remote2 }, { registry, index, simple }) {
  if (!registry) {
    return index === void 0 ? void 0 : { url: index.href, simple: simple?.href };
  }
  if (index !== void 0) throw contradiction("`--registry` and `--index` name two indexes");
  if (remote2 === void 0) {
    throw contradiction(
      "`--registry` needs a remote that names the Gitea",
      "add one, as by `git remote add origin URL`, or name the registry: `--index https://HOST/api/packages/OWNER/pypi`"
    );
  }
  const { host, owner } = remote2;
  if (/^(github|other)$/.test(forgeOfHost(host) ?? "")) {
    throw contradiction(`\`${host}\` has no package registry for Python`);
  }
  return { url: `https://${host}/api/packages/${owner}/pypi`, simple: void 0 };
}
var contradiction = (message, hint = "leave out one of the options") => new import_chunk_3FFXXKA2.PublishError("invalid-input", message, { hint });
function refuseContradictions(forges, ownIndex, { credential }) {
  if (credential !== "trusted-publishing") return;
  if (!forges.includes("github")) {
    throw contradiction(
      "Trusted publishing works from GitHub; PyPI knows neither Gitea nor Forgejo",
      "use `--credential token`"
    );
  }
  if (ownIndex !== void 0) {
    throw contradiction(
      `Trusted publishing works with PyPI and TestPyPI, not with \`${ownIndex.url}\``,
      "use `--credential token`"
    );
  }
}
var credentialOf = (forge, ownIndex, { credential }) => forge === "gitea" || credential === "token" || ownIndex !== void 0 ? "token" : "trusted-publishing";
var wheelsOf = ({ compiledBy: compiledBy2 }, { wheels }) => {
  if (wheels !== "auto") return wheels;
  return compiledBy2 === void 0 ? "none" : "cibuildwheel";
};
function pythonsOf({ pythons }, { pythons: given2 }) {
  if (given2 === void 0) return pythons;
  const meant = given2.flatMap((word) => {
    if (word === "all") return pythons;
    if (word === "oldest") return pythons.slice(0, 1);
    if (word === "newest") return pythons.slice(-1);
    return [word];
  });
  const strange = meant.find((word) => !/^(pypy)?3\.\d+(\.\d+)?t?$/.test(word));
  if (strange === void 0) return [...new Set(meant)];
  throw new import_chunk_3FFXXKA2.PublishError(
    "invalid-input",
    `Input \`python-versions\`: \`${strange}\` is no Python`,
    {
      hint: "allowed are versions such as `3.12`, `3.13t` and `pypy3.10`, `newest`, `oldest` and `all`"
    }
  );
}
function actionOf(forge, { action }) {
  const documented = forge === "gitea" ? "https://github.com/org/pypi-publish@v1" : "org/pypi-publish@v1";
  const uses = action ?? documented;
  if (isPinned(uses)) return { uses, comment: void 0 };
  return { uses, comment: unpinned };
}
var unpinned = "zizmor: ignore[unpinned-uses]";
var isPinned = (uses) => /@[0-9a-f]{40}$|^docker:.*@sha256:|^\.\//.test(uses);
var checkoutCommit = "08c6903cd8c0fde910a37f88322edcfb5dd907a8";
var checkoutOf = ({ checkout }) => {
  if (checkout === void 0) {
    return { uses: `actions/checkout@${checkoutCommit}`, comment: "v5.0.0" };
  }
  return isPinned(checkout) ? { uses: checkout, comment: void 0 } : { uses: checkout, comment: unpinned };
};
function parseIni(text) {
  const sections = /* @__PURE__ */ new Map();
  let open;
  for (const line of text.split(/\r?\n/).filter((one) => !/^\s*(?:[#;]|$)/.test(one))) {
    const title = /^\[([^\]]+)\]/.exec(line)?.[1];
    if (title !== void 0) {
      open = { section: sections.get(title) ?? /* @__PURE__ */ new Map() };
      sections.set(title, open.section);
    } else if (open !== void 0) {
      open = addLine(open.section, open.key, line);
    }
  }
  return sections;
}
function addLine(section, key, line) {
  if (/^\s/.test(line) && key !== void 0) {
    section.set(key, `${section.get(key)}
${line.trim()}`);
    return { section, key };
  }
  const added = addValue(section, line);
  return added === void 0 ? { section } : { section, key: added };
}
function addValue(section, line) {
  const [, key, value = ""] = /^([^=:]+?)\s*(?:[=:]\s*(.*?)\s*)?$/.exec(line) ?? [];
  if (key === void 0) return void 0;
  const name = key.trim().toLowerCase();
  section.set(name, value);
  return name;
}
var iniValue = (ini, section, key) => ini.get(section)?.get(key);
var iniLines = (value) => (value ?? "").split("\n").filter((line) => line.trim() !== "");
function poetryRequirements(name, value) {
  if (name.toLowerCase() === "python") return [];
  if (Array.isArray(value)) return value.flatMap((one) => poetryRequirements(name, one));
  if (typeof value === "string") return [`${name}${versionSpecifiers(value)}`];
  return (0, import_chunk_E5PVCKGT.isTable)(value) ? fromTable(name, value) : [];
}
function fromTable(name, table) {
  if ((0, import_chunk_E5PVCKGT.textAt)(table, "path") !== void 0) return [];
  const extras2 = Array.isArray(table["extras"]) ? `[${table["extras"].join(",")}]` : "";
  const marker = markerOf(table);
  const condition = marker === void 0 ? "" : ` ; ${marker}`;
  const address = addressOf(table);
  if (address !== void 0) return [`${name}${extras2} @ ${address}${condition}`];
  return [`${name}${extras2}${versionSpecifiers((0, import_chunk_E5PVCKGT.textAt)(table, "version") ?? "*")}${condition}`];
}
function addressOf(table) {
  const git = (0, import_chunk_E5PVCKGT.textAt)(table, "git");
  if (git === void 0) return (0, import_chunk_E5PVCKGT.textAt)(table, "url");
  const revision = (0, import_chunk_E5PVCKGT.textAt)(table, "rev") ?? (0, import_chunk_E5PVCKGT.textAt)(table, "tag") ?? (0, import_chunk_E5PVCKGT.textAt)(table, "branch");
  return `git+${git}${revision === void 0 ? "" : `@${revision}`}`;
}
function markerOf(table) {
  const markers = [(0, import_chunk_E5PVCKGT.textAt)(table, "markers"), pythonMarker((0, import_chunk_E5PVCKGT.textAt)(table, "python"))].filter(
    (marker) => marker !== void 0
  );
  if (markers.length === 0) return void 0;
  return markers.length === 1 ? markers[0] : markers.map((marker) => `(${marker})`).join(" and ");
}
function pythonMarker(python) {
  const specifiers2 = versionSpecifiers(python ?? "*");
  if (specifiers2 === "") return void 0;
  return specifiers2.split(",").map((one) => one.replace(/^([<>=!~]+)(.*)$/, "python_full_version $1 '$2'")).join(" and ");
}
function versionSpecifiers(constraint) {
  const text = constraint.trim();
  if (text === "" || text === "*" || text.includes("|")) return "";
  return text.split(/\s*,\s*|(?<=[\w*])\s+(?=[<>=!~^])/).flatMap(specifier).join(",");
}
function specifier(text) {
  const [, sign = "", version = ""] = /^(\^|~(?!=)|[<>=!~]=?=?)?\s*(.*)$/.exec(text) ?? [];
  if (sign === "^") return [`>=${version}`, `<${afterCaret(version)}`];
  if (sign === "~")
    return [`>=${version}`, `<${raised(version, numbersOf(version).length > 1 ? 1 : 0)}`];
  return [sign === "" || sign === "=" ? `==${version}` : `${sign}${version}`];
}
var numbersOf = (version) => (/^\d+(?:\.\d+)*/.exec(version)?.[0] ?? "0").split(".").map(Number);
function afterCaret(version) {
  const numbers = numbersOf(version);
  const first = numbers.findIndex((number) => number > 0);
  return raised(version, first === -1 ? numbers.length - 1 : first);
}
var raised = (version, position) => numbersOf(version).slice(0, position + 1).map((number, index) => index === position ? number + 1 : number).join(".");
function resolveGroup(groups, name, within = []) {
  const wanted = (0, import_chunk_SCMIEE3N.normalizeName)(name);
  const keys = Object.keys(groups).filter((key2) => (0, import_chunk_SCMIEE3N.normalizeName)(key2) === wanted);
  const [key] = keys;
  if (key === void 0) return problem(`there is no dependency group \`${name}\``);
  if (keys.length > 1)
    return problem(
      `${keys.map((one) => `\`${one}\``).join(" and ")} are the same dependency group`
    );
  if (within.includes(wanted)) {
    return problem(`dependency groups include each other: ${[...within, wanted].join(" -> ")}`);
  }
  const items = groups[key];
  if (!Array.isArray(items)) return problem(`dependency group \`${key}\` is not a list`);
  const resolved = items.map((item) => resolveItem(groups, key, item, [...within, wanted]));
  const first = resolved.find((one) => one.problem !== void 0)?.problem;
  const requirements = resolved.flatMap((one) => one.requirements);
  return { requirements, ...first === void 0 ? {} : { problem: first } };
}
function resolveItem(groups, group, item, within) {
  if (typeof item === "string") return { requirements: [item] };
  const included = (0, import_chunk_E5PVCKGT.isTable)(item) ? item["include-group"] : void 0;
  if (typeof included === "string" && (0, import_chunk_E5PVCKGT.isTable)(item) && Object.keys(item).length === 1) {
    return resolveGroup(groups, included, within);
  }
  return problem(
    `dependency group \`${group}\` holds something that is neither a requirement nor \`{include-group = "..."}\``
  );
}
var problem = (text) => ({ requirements: [], problem: text });
var configurations = /* @__PURE__ */ new Set([
  ...["pyproject.toml", "setup.cfg", "setup.py", "tox.ini", "noxfile.py"],
  ...["pytest.ini", ".pytest.ini", "pytest.toml", ".pytest.toml", ".coveragerc"],
  ...["mypy.ini", ".mypy.ini", ".flake8", ".isort.cfg", ".pre-commit-config.yaml"]
]);
var requirementsFile = /^(?:(?:[\w.-]*requirements[\w.-]*|[\w.-]*(?:dev|test|docs?|lint))\.(?:txt|in)|(?:requirements|docs?|tests?)\/[\w.-]+\.(?:txt|in))$/;
var testModule = /(?:^|\/)(?:test_[^/]*|[^/]*_test|tests?)\.py$/;
var foreign = /(?:^|\/)(?:node_modules|vendor|vendored|_vendor|third_party|site-packages)\//;
var isTestModule = (path) => testModule.test(path) && !foreign.test(path);
var isRequirementsFile = (path) => requirementsFile.test(path);
var mostTests = 20;
var pathsToRead = (paths) => [
  ...paths.filter((path) => configurations.has(path) || isRequirementsFile(path)),
  ...paths.filter(isTestModule).slice(0, mostTests)
];
var requirementSources = (pyproject, setupCfg, project) => [
  ...dependencyGroups(pyproject),
  ...extras(pyproject, setupCfg, project.text("setup.py") ?? ""),
  ...project.paths.filter(isRequirementsFile).map((path) => requirementsFile2(path, project))
];
function dependencyGroups(pyproject) {
  const standard = (0, import_chunk_E5PVCKGT.tableAt)(pyproject, "dependency-groups");
  const groups = /* @__PURE__ */ new Map();
  const add = (name, requirements) => {
    const key = (0, import_chunk_SCMIEE3N.normalizeName)(name);
    groups.set(key, [...groups.get(key) ?? [], ...requirements]);
  };
  for (const name of Object.keys(standard)) add(name, resolveGroup(standard, name).requirements);
  const tool = (0, import_chunk_E5PVCKGT.tableAt)(pyproject, "tool");
  const pdm = (0, import_chunk_E5PVCKGT.tableAt)(tool, "pdm", "dev-dependencies");
  for (const name of Object.keys(pdm)) add(name, (0, import_chunk_E5PVCKGT.listAt)(pdm, name));
  const uv = (0, import_chunk_E5PVCKGT.listAt)((0, import_chunk_E5PVCKGT.tableAt)(tool, "uv"), "dev-dependencies");
  if (uv.length > 0) add("dev", uv);
  for (const [name, requirements] of poetryGroups(tool)) add(name, requirements);
  const hatch = (0, import_chunk_E5PVCKGT.tableAt)(tool, "hatch", "envs");
  for (const name of Object.keys(hatch)) {
    const environment2 = (0, import_chunk_E5PVCKGT.tableAt)(hatch, name);
    const keys = ["dependencies", "extra-dependencies"];
    const listed = keys.flatMap((key) => (0, import_chunk_E5PVCKGT.listAt)(environment2, key));
    if (listed.length > 0)
      add(
        name,
        listed.filter((one) => !one.includes("{"))
      );
  }
  return [...groups].map(([name, requirements]) => ({
    kind: "group",
    ...{ name, word: `--group ${name}`, requirements }
  }));
}
function poetryGroups(tool) {
  const poetry = (0, import_chunk_E5PVCKGT.tableAt)(tool, "poetry");
  const groups = (0, import_chunk_E5PVCKGT.tableAt)(poetry, "group");
  const tables = Object.keys(groups).map((name) => [
    name,
    (0, import_chunk_E5PVCKGT.tableAt)(groups, name, "dependencies")
  ]);
  const development = (0, import_chunk_E5PVCKGT.tableAt)(poetry, "dev-dependencies");
  if (Object.keys(development).length > 0) tables.push(["dev", development]);
  return tables.map(([name, table]) => [
    name,
    Object.entries(table).flatMap(([key, value]) => poetryRequirements(key, value))
  ]);
}
function extras(pyproject, setupCfg, setupPy) {
  const listed = /* @__PURE__ */ new Map();
  const standard = (0, import_chunk_E5PVCKGT.tableAt)(pyproject, "project", "optional-dependencies");
  for (const name of Object.keys(standard)) listed.set(name, (0, import_chunk_E5PVCKGT.listAt)(standard, name));
  const poetry = (0, import_chunk_E5PVCKGT.tableAt)(pyproject, "tool", "poetry", "extras");
  for (const name of Object.keys(poetry)) listed.set(name, (0, import_chunk_E5PVCKGT.listAt)(poetry, name));
  const backends2 = [...dynamicExtras(pyproject), ...literalExtras(setupPy)];
  for (const [name, requirements] of backends2) listed.set(name, requirements);
  for (const [name, value] of setupCfg.get("options.extras_require") ?? []) {
    listed.set(name, iniLines(value));
  }
  return [...listed].map(([name, requirements]) => ({
    ...{ kind: "extra", name: (0, import_chunk_SCMIEE3N.normalizeName)(name), word: `.[${name}]`, requirements }
  }));
}
function dynamicExtras(pyproject) {
  const dynamic = (0, import_chunk_E5PVCKGT.tableAt)(pyproject, "tool", "setuptools", "dynamic", "optional-dependencies");
  return Object.keys(dynamic).map((name) => [name, []]);
}
function literalExtras(setupPy) {
  const [, table] = /extras_require\s*=\s*\{([\s\S]*?)\}/.exec(setupPy) ?? [];
  const lists = (table ?? "").matchAll(/["']([\w.-]+)["']\s*:\s*[[(]([^\])]*)[\])]/g);
  return [...lists].map(([, name = "", list = ""]) => [
    name,
    [...list.matchAll(/"([^"]+)"|'([^']+)'/g)].map(([, one, other]) => one ?? other ?? "")
  ]);
}
function requirementsFile2(path, project) {
  const stem = path.replace(/\.(?:txt|in)$/, "");
  const [folder = "", file = ""] = stem.includes("/") ? stem.split("/") : ["", stem];
  const name = file.replace(/[-_.]?requirements[-_.]?/, "");
  return {
    kind: "file",
    // `docs/requirements.txt` is that of the docs.
    name: (0, import_chunk_SCMIEE3N.normalizeName)(name === "" ? folder.replace("requirements", "") : name),
    word: `-r ${path}`,
    requirements: linesOf(path, project, [])
  };
}
function linesOf(path, project, within) {
  if (within.includes(path)) return [];
  const lines2 = (project.text(path) ?? "").split(/\r?\n/).map((line) => line.replace(/(?:^|\s)#.*/, "").trim());
  return lines2.flatMap((line) => {
    const included = /^(?:-r|--requirement)[= ]\s*(\S+)/.exec(line)?.[1];
    if (included !== void 0) {
      return linesOf(besides(path, included), project, [...within, path]);
    }
    return line === "" || line.startsWith("-") ? [] : [line];
  });
}
var besides = (path, other) => {
  const parts = [...path.split("/").slice(0, -1), ...other.split("/")];
  const kept = [];
  for (const part of parts) {
    if (part === "..") kept.pop();
    else if (part !== ".") kept.push(part);
  }
  return kept.join("/");
};
var requiredName = (requirement) => (0, import_chunk_SCMIEE3N.normalizeName)(/^[A-Za-z0-9][\w.-]*/.exec(requirement.trim())?.[0] ?? "");
function readConfiguration(project) {
  const text = project.text("pyproject.toml");
  const pyproject = text === void 0 ? {} : (0, import_chunk_E5PVCKGT.parsePyproject)(text, "pyproject.toml").document;
  const setupCfg = parseIni(project.text("setup.cfg") ?? "");
  return {
    ...{ project, pyproject, setupCfg },
    toxIni: parseIni(project.text("tox.ini") ?? ""),
    hooks: hooksOf(project.text(".pre-commit-config.yaml") ?? ""),
    sources: requirementSources(pyproject, setupCfg, project)
  };
}
function hooksOf(text) {
  const hooks = [];
  for (const repository of text.split(/^\s*-\s+repo:/m).slice(1)) {
    const revision = /^\s*rev:\s*["']?([^\s"'#]+)/m.exec(repository)?.[1] ?? "";
    for (const [, id = ""] of repository.matchAll(/^\s*(?:-\s+)?id:\s*["']?([\w.-]+)/gm)) {
      hooks.push({ id, revision });
    }
  }
  return hooks;
}
function placeOf({ pyproject, setupCfg, toxIni, project }, tool, files2, section) {
  if ((0, import_chunk_E5PVCKGT.tableAt)(pyproject, "tool")[tool] !== void 0) return `\`pyproject.toml\` [tool.${tool}]`;
  const file = files2.find((path) => project.paths.includes(path));
  if (file !== void 0) return `\`${file}\``;
  if (section === void 0) return void 0;
  if (setupCfg.has(section)) return `\`setup.cfg\` [${section}]`;
  return toxIni.has(section) ? `\`tox.ini\` [${section}]` : void 0;
}
var hookPlace = ({ hooks }, ...ids) => {
  const hook = hooks.find(({ id }) => ids.includes(id));
  return hook === void 0 ? void 0 : `\`.pre-commit-config.yaml\` ${hook.id}`;
};
var requirementPlace = ({ sources }, ...names) => {
  const source = sources.find((one) => provides(one, names));
  return source === void 0 ? void 0 : `\`${source.word}\` lists ${names.find((name) => provides(source, [name]))}`;
};
var provides = ({ requirements }, names) => requirements.some((one) => names.includes(requiredName(one)));
function packageFolders({ pyproject, project }) {
  if (project.paths.some((path) => /^src\/[^/]+(?:\/__init__)?\.pyi?$/.test(path))) return ["src"];
  if (project.paths.some((path) => /^src\/.+\.py$/.test(path))) return ["src"];
  const names = project.paths.flatMap((path) => /^(\w+)\/__init__\.py$/.exec(path)?.[1] ?? []);
  const packages = names.filter(
    (name2) => !/^(?:tests?|docs?|examples?|benchmarks?|scripts|tools)$/.test(name2)
  );
  if (packages.length > 0) return [...new Set(packages)];
  const name = (0, import_chunk_E5PVCKGT.textAt)((0, import_chunk_E5PVCKGT.tableAt)(pyproject, "project"), "name") ?? (0, import_chunk_E5PVCKGT.textAt)((0, import_chunk_E5PVCKGT.tableAt)(pyproject, "tool", "poetry"), "name");
  const module2 = name === void 0 ? void 0 : `${(0, import_chunk_SCMIEE3N.normalizeName)(name).replaceAll("-", "_")}.py`;
  return module2 !== void 0 && project.paths.includes(module2) ? [module2] : [];
}
function packageNames(configuration) {
  const [folder] = packageFolders(configuration);
  if (folder !== "src")
    return packageFolders(configuration).map((name) => name.replace(/\.py$/, ""));
  const names = configuration.project.paths.flatMap(
    (path) => /^src\/(\w+)(?:\/__init__)?\.py$/.exec(path)?.[1] ?? []
  );
  return [...new Set(names)];
}
var own2 = {
  tests: ["test", "tests", "testing", "unittest", "unit", "pytest"],
  types: ["typing", "types", "type", "type-check", "typecheck", "type-checking", "mypy", "pyright"],
  lint: ["lint", "linting", "linters", "ruff", "flake8", "style"],
  format: ["format", "formatting", "fmt", "style", "lint", "linting"],
  docs: ["docs", "doc", "documentation", "docs-build", "sphinx", "mkdocs"]
};
var general = [
  "check",
  "checks",
  "quality",
  "qa",
  "ci",
  "dev",
  "develop",
  "development",
  "all-dev",
  "default"
];
function chooseRequirements(gates, { sources, hooks }) {
  const chosen = [];
  const tools = [];
  for (const { kind, tools: wanted } of gates) {
    chosen.push(...namedSources(kind, sources));
    for (const tool of wanted) {
      if (chosen.some((source2) => provides(source2, [tool]))) continue;
      const source = sourceOf(tool, kind, sources);
      if (source === void 0) tools.push(pinned(tool, hooks));
      else chosen.push(source);
    }
  }
  return [.../* @__PURE__ */ new Set([...chosen.map(({ word }) => word), ...tools])];
}
function namedSources(kind, sources) {
  if (kind === "lint" || kind === "format") return [];
  const named = own2[kind].flatMap((name) => sources.filter((source) => source.name === name));
  return named.slice(0, 1);
}
function sourceOf(tool, kind, sources) {
  const providing = sources.filter((source) => provides(source, [tool]));
  for (const name of [...own2[kind], ...general]) {
    const named = providing.find((source) => source.name === name);
    if (named !== void 0) return named;
  }
  return providing[0];
}
function pinned(tool, hooks) {
  const hook = hooks.find(({ id }) => id === tool || id.startsWith(`${tool}-`));
  const version = /^v?(\d+(?:\.\d+)+)$/.exec(hook?.revision ?? "")?.[1];
  return version === void 0 ? tool : `${tool}==${version}`;
}
function docsGates(configuration) {
  const { paths } = configuration.project;
  const found = [
    ...sphinx(
      paths.find((path) => /^(?:docs?|documentation)\/(?:source\/|src\/)?conf\.py$/.test(path))
    ),
    ...mkdocs(paths.find((path) => /^mkdocs\.ya?ml$/.test(path)))
  ];
  const gates = [];
  const hints = [];
  for (const { place, command, tools } of found) {
    const isListed = requirementPlace(configuration, ...tools) !== void 0;
    if (isListed)
      gates.push({ kind: "docs", command, because: `\`${place}\``, tools: tools.slice(0, 1) });
    else
      hints.push(
        `\`${place}\` is not built: no group, extra or requirements file lists \`${tools[0]}\``
      );
  }
  return { gates, hints };
}
function sphinx(place) {
  if (place === void 0) return [];
  const folder = place.replace(/\/conf\.py$/, "");
  const output2 = /\/(?:source|src)$/.test(folder) ? folder.replace(/\/[^/]+$/, "/build/html") : `${folder}/_build/html`;
  const command = `sphinx-build -W --keep-going ${folder} ${output2}`;
  return [{ place, command, tools: ["sphinx"] }];
}
var mkdocs = (place) => place === void 0 ? [] : [{ place, command: "mkdocs build --strict", tools: ["mkdocs", "mkdocs-material"] }];
var gate = (kind, command, because, tool = command.split(" ")[0] ?? command) => because === void 0 ? [] : [{ kind, command: command.trimEnd(), because, tools: [tool] }];
function typeGates(configuration) {
  const folders = packageFolders(configuration).join(" ");
  return [
    ...mypyGates(configuration, folders),
    ...pyrightGates(configuration),
    ...gate("types", "ty check", placeOf(configuration, "ty", ["ty.toml"]))
  ];
}
function mypyGates(configuration, folders) {
  const { pyproject, setupCfg, project } = configuration;
  const files2 = ["mypy.ini", ".mypy.ini"];
  const place = placeOf(configuration, "mypy", files2, "mypy") ?? hookPlace(configuration, "mypy");
  const table = (0, import_chunk_E5PVCKGT.tableAt)(pyproject, "tool", "mypy");
  const texts = files2.map((path) => project.text(path) ?? "").join("\n");
  const namesFiles = ["files", "packages", "modules"].some(
    (key) => key in table || setupCfg.get("mypy")?.has(key)
  ) || /^(?:files|packages|modules)\s*=/m.test(texts);
  if (!namesFiles && folders === "") return [];
  return gate("types", namesFiles ? "mypy" : `mypy ${folders}`, place);
}
function pyrightGates(configuration) {
  const place = placeOf(configuration, "pyright", ["pyrightconfig.json"]) ?? placeOf(configuration, "basedpyright", []);
  const names = ["basedpyright", "pyright"];
  const name = names.find((one) => requirementPlace(configuration, one) !== void 0);
  return name === void 0 ? [] : gate("types", name, place);
}
function lintGates(configuration) {
  const folders = [...packageFolders(configuration), ...testFolders(configuration)].join(" ");
  const flake8 = placeOf(configuration, "flake8", [".flake8"], "flake8") ?? hookPlace(configuration, "flake8");
  const pylint = placeOf(configuration, "pylint", [".pylintrc", "pylintrc"]);
  const keepsFlake8 = isUsed(configuration, "flake8") || ruffPlace(configuration) === void 0;
  return [
    ...gate("lint", "ruff check", lintsWithRuff(configuration)),
    ...keepsFlake8 ? gate("lint", `flake8 ${folders}`, flake8) : [],
    ...isUsed(configuration, "pylint") && folders !== "" ? gate("lint", `pylint ${packageFolders(configuration).join(" ")}`, pylint) : []
  ];
}
var testFolders = ({ project }) => ["tests", "test"].filter((folder) => project.paths.some((path) => path.startsWith(`${folder}/`)));
var isUsed = (configuration, name) => (requirementPlace(configuration, name) ?? hookPlace(configuration, name)) !== void 0;
var ruffPlace = (configuration) => placeOf(configuration, "ruff", ["ruff.toml", ".ruff.toml"]);
function lintsWithRuff(configuration) {
  const hook = hookPlace(configuration, "ruff", "ruff-check");
  if (hook !== void 0) return hook;
  return hookPlace(configuration, "ruff-format") === void 0 ? ruffPlace(configuration) : void 0;
}
function formatGates(configuration) {
  const ruff = (0, import_chunk_E5PVCKGT.tableAt)(configuration.pyproject, "tool", "ruff");
  const formatsWithRuff = hookPlace(configuration, "ruff-format") ?? ("format" in ruff ? "`pyproject.toml` [tool.ruff.format]" : void 0);
  const black = placeOf(configuration, "black", []) ?? hookPlace(configuration, "black");
  const isort = placeOf(configuration, "isort", [".isort.cfg"], "isort") ?? hookPlace(configuration, "isort");
  return [
    ...gate("format", "ruff format --check", formatsWithRuff),
    ...isUsed(configuration, "black") ? gate("format", "black --check .", black) : [],
    ...isUsed(configuration, "isort") ? gate("format", "isort --check .", isort) : []
  ];
}
function testGates(configuration) {
  const modules = configuration.project.paths.filter(isTestModule);
  const [first] = modules;
  if (first === void 0) return [];
  const place = pytestPlace(configuration);
  if (place === void 0 && isUnittest(modules, configuration)) {
    const command = `python -m unittest discover${discovery(modules, configuration)}`;
    return [{ kind: "tests", command, because: `\`${first}\` imports unittest`, tools: [] }];
  }
  return withPytest(configuration, place ?? `\`${first}\` holds tests`);
}
function discovery(modules, { project }) {
  const folder = ["tests", "test"].find(
    (name) => modules.some((path) => path.startsWith(`${name}/`))
  );
  if (folder === void 0) return "";
  return project.paths.includes(`${folder}/__init__.py`) ? ` -s ${folder} -t .` : ` -s ${folder}`;
}
var pytestFiles = ["pytest.toml", ".pytest.toml", "pytest.ini", ".pytest.ini"];
function pytestPlace(configuration) {
  const { setupCfg, toxIni, project } = configuration;
  const configured = placeOf(configuration, "pytest", pytestFiles);
  if (configured?.endsWith("[tool.pytest]")) {
    const isOld = (0, import_chunk_E5PVCKGT.tableAt)(configuration.pyproject, "tool", "pytest")["ini_options"] !== void 0;
    return isOld ? "`pyproject.toml` [tool.pytest.ini_options]" : configured;
  }
  if (configured !== void 0) return configured;
  if (setupCfg.has("tool:pytest")) return "`setup.cfg` [tool:pytest]";
  if (toxIni.has("pytest")) return "`tox.ini` [pytest]";
  const conftest = project.paths.find((path) => /(?:^|\/)conftest\.py$/.test(path));
  return conftest === void 0 ? requirementPlace(configuration, "pytest") : `\`${conftest}\``;
}
var isUnittest = (modules, { project }) => {
  const texts = modules.flatMap((path) => project.text(path) ?? []);
  return texts.some((text) => /^\s*(?:import unittest|from unittest\b)/m.test(text)) && !texts.some((text) => /^\s*(?:import pytest|from pytest\b)/m.test(text));
};
function withPytest(configuration, because) {
  const gate3 = (command, ...tools) => ({
    ...{ kind: "tests", command, because, tools }
  });
  if (/(?:^|\s)--cov\b/.test(addedOptions(configuration))) {
    return [gate3("pytest", "pytest", "pytest-cov")];
  }
  if (configuration.sources.some((source) => provides(source, ["pytest-cov"]))) {
    return [gate3(`pytest ${covOption(configuration)}`, "pytest", "pytest-cov")];
  }
  const coverage = coverageSettings(configuration);
  const isMeasured = configuration.sources.some((source) => provides(source, ["coverage"]));
  if (coverage === void 0 || !isMeasured) return [gate3("pytest", "pytest")];
  const measured = {
    ...gate3("coverage run -m pytest", "pytest", "coverage"),
    because: `${because}, ${coverage.place}`
  };
  const report = { ...measured, because: coverage.place };
  if (!coverage.isCombined) return [measured, { ...report, command: "coverage report" }];
  return [
    measured,
    { ...report, command: "coverage combine" },
    // Its threshold is for the runs of several Pythons together.
    { ...report, command: "coverage report --fail-under=0" }
  ];
}
function addedOptions({ pyproject, setupCfg, toxIni, project }) {
  const pytest = (0, import_chunk_E5PVCKGT.tableAt)(pyproject, "tool", "pytest");
  const tables = [pytest, (0, import_chunk_E5PVCKGT.tableAt)(pytest, "ini_options")].map(
    ({ addopts }) => String(addopts ?? "")
  );
  const files2 = pytestFiles.map(
    (path) => iniValue(parseIni(project.text(path) ?? ""), "pytest", "addopts")
  );
  return [
    ...tables,
    ...files2,
    iniValue(setupCfg, "tool:pytest", "addopts"),
    iniValue(toxIni, "pytest", "addopts")
  ].join(" ").replaceAll(",", " ");
}
function covOption(configuration) {
  if (coverageSettings(configuration)?.hasSource) return "--cov";
  const names = packageNames(configuration);
  return names.length === 0 ? "--cov" : names.map((name) => `--cov=${name}`).join(" ");
}
function coverageSettings({
  pyproject,
  setupCfg,
  toxIni,
  project
}) {
  const table = (0, import_chunk_E5PVCKGT.tableAt)(pyproject, "tool", "coverage");
  const run = (0, import_chunk_E5PVCKGT.tableAt)(table, "run");
  if (Object.keys(table).length > 0) {
    return {
      place: "`pyproject.toml` [tool.coverage]",
      hasSource: "source" in run || "source_pkgs" in run || "source_dirs" in run || "include" in run,
      isCombined: run["parallel"] === true
    };
  }
  const file = parseIni(project.text(".coveragerc") ?? "");
  const places = [
    ["`.coveragerc`", file.get("run") ?? (file.size > 0 ? /* @__PURE__ */ new Map() : void 0)],
    ["`setup.cfg` [coverage:run]", setupCfg.get("coverage:run")],
    ["`tox.ini` [coverage:run]", toxIni.get("coverage:run")]
  ];
  const [place, section] = places.find(([, one]) => one !== void 0) ?? [];
  if (place === void 0 || section === void 0) return void 0;
  const hasSource = ["source", "source_pkgs", "source_dirs", "include"].some(
    (key) => section.has(key)
  );
  return { place, hasSource, isCombined: /^true$/i.test(section.get("parallel") ?? "") };
}
function detectGates(project) {
  const configuration = readConfiguration(project);
  const docs = docsGates(configuration);
  const wanted = [
    ...testGates(configuration),
    ...typeGates(configuration),
    ...lintGates(configuration),
    ...formatGates(configuration),
    ...docs.gates
  ];
  return {
    commands: wanted.map(({ kind, command, because }) => ({ kind, command, because })),
    requirements: chooseRequirements(wanted, configuration),
    hints: [...docs.hints, ...runnerHints(project)]
  };
}
var runnerHints = ({ paths }) => ["noxfile.py", "tox.ini", "tox.toml"].filter((path) => paths.includes(path)).map(
  (path) => `\`${path}\` has sessions of its own, which are not run; name them as \`commands\``
);
function backendName({ pyproject }) {
  const backend = (0, import_chunk_E5PVCKGT.textAt)((0, import_chunk_E5PVCKGT.tableAt)(pyproject, "build-system"), "build-backend");
  if (backend === void 0) return "setuptools";
  const known = Object.entries(backends).find(([start]) => backend.startsWith(start));
  return known?.[1] ?? backend;
}
var backends = {
  setuptools: "setuptools",
  hatchling: "hatchling",
  "poetry.": "Poetry",
  flit: "flit",
  pdm: "PDM",
  uv_build: "uv",
  maturin: "maturin",
  scikit_build_core: "scikit-build-core",
  mesonpy: "meson-python"
};
function versionSource(files2) {
  const { pyproject } = files2;
  const listed = requirementsOf(pyproject).find((name) => versionTools.has(name));
  if (listed !== void 0) return listed;
  const sources = [
    (0, import_chunk_E5PVCKGT.tableAt)(pyproject, "tool", "hatch", "version"),
    (0, import_chunk_E5PVCKGT.tableAt)(pyproject, "tool", "pdm", "version")
  ];
  if (sources.some((table) => /^(vcs|scm)$/.test((0, import_chunk_E5PVCKGT.textAt)(table, "source") ?? ""))) return "git";
  if (/\buse_scm_version\b|\bpbr\s*=/.test(files2.setupPy)) return "setup.py";
  return void 0;
}
var versionTools = /* @__PURE__ */ new Set([
  ...["setuptools-scm", "hatch-vcs", "versioningit", "flit-scm", "dunamai", "pbr"],
  ...["poetry-dynamic-versioning", "uv-dynamic-versioning", "setuptools-git-versioning"],
  ...["versioneer", "vcs-versioning", "setuptools-vcs-versioning", "miniver"]
]);
function compiledBy(files2) {
  const { pyproject, setupPy, setupCfg } = files2;
  const backend = backendName(files2);
  if (/^(maturin|scikit-build-core|meson-python)$/.test(backend)) return backend;
  const listed = requirementsOf(pyproject).find((name) => compilers.has(name));
  if (listed !== void 0) return `${listed} in the build requirements`;
  if ((0, import_chunk_E5PVCKGT.tableAt)(pyproject, "tool", "setuptools")["ext-modules"] !== void 0) {
    return "`ext-modules` of setuptools";
  }
  const keyword2 = /\b(ext_modules|cffi_modules|rust_extensions|Extension)\b/.exec(setupPy)?.[1];
  if (keyword2 !== void 0) return `\`${keyword2}\` in setup.py`;
  return /^ext_modules\s*=/m.test(setupCfg) ? "`ext_modules` in setup.cfg" : void 0;
}
var compilers = /* @__PURE__ */ new Set([
  ...[
    "cython",
    "cffi",
    "pybind11",
    "nanobind",
    "setuptools-rust",
    "mypy",
    "hatch-mypyc",
    "hatch-cython"
  ],
  ...["scikit-build", "scikit-build-core", "cmake", "ninja", "meson", "maturin", "swig"]
]);
var requirementsOf = (pyproject) => (0, import_chunk_E5PVCKGT.listAt)((0, import_chunk_E5PVCKGT.tableAt)(pyproject, "build-system"), "requires").map(
  (text) => (/^\s*[\w.-]+/.exec(text)?.[0] ?? "").trim().toLowerCase().replace(/[-_.]+/g, "-")
);
var oldestMinor = 8;
var newestMinor = 14;
var oldestSupported = 10;
function pythonMatrix({ requiresPython, classifiers }) {
  const allowed = specifiers(requiresPython);
  const named = classifiers.flatMap((text) => /^Programming Language :: Python :: 3\.(\d+)$/.exec(text.trim())?.[1] ?? []).map(Number).filter((minor) => allows(allowed, minor));
  if (named.length > 0) return versions(named);
  const known = from(oldestMinor).filter((minor) => allows(allowed, minor));
  const isBound = allowed.some(({ operator }) => /^(>=|>|~=|==|===)$/.test(operator));
  const supported = known.filter((minor) => minor >= oldestSupported);
  const chosen = isBound || supported.length === 0 ? known : supported;
  return versions(chosen.length === 0 ? [newestMinor] : chosen);
}
var from = (first) => Array.from({ length: newestMinor - first + 1 }, (_, index) => first + index);
var allows = (allowed, minor) => (0, import_chunk_PHZJPDGW.containsVersion)(allowed, `3.${minor}.99`) || (0, import_chunk_PHZJPDGW.containsVersion)(allowed, `3.${minor}`);
var versions = (minors) => [...new Set(minors)].toSorted((one, other) => one - other).map((minor) => `3.${minor}`);
function specifiers(text) {
  const read = (0, import_chunk_SCMIEE3N.parseSpecifierSet)(text ?? "");
  return read.ok ? read.value : [];
}
function fromPoetry(text) {
  const [, operator, major = "3", minor = "0"] = /^\s*([\^~])\s*(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  if (operator === void 0) return text;
  const next = operator === "^" ? `${Number(major) + 1}` : `${major}.${Number(minor) + 1}`;
  return `>=${major}.${minor},<${next}`;
}
function projectFacts(project, path) {
  const text = project.text("pyproject.toml");
  const pyproject = text === void 0 ? {} : (0, import_chunk_E5PVCKGT.parsePyproject)(text, path).document;
  const files2 = {
    pyproject,
    setupPy: project.text("setup.py") ?? "",
    setupCfg: project.text("setup.cfg") ?? ""
  };
  const metadata = (0, import_chunk_E5PVCKGT.tableAt)(pyproject, "project");
  const poetry = (0, import_chunk_E5PVCKGT.tableAt)(pyproject, "tool", "poetry");
  const requiresPython = requiredPython(files2);
  const classifiers = [...(0, import_chunk_E5PVCKGT.listAt)(metadata, "classifiers"), ...(0, import_chunk_E5PVCKGT.listAt)(poetry, "classifiers")];
  return {
    name: nameOf(files2, path),
    version: (0, import_chunk_E5PVCKGT.textAt)(metadata, "version") ?? (0, import_chunk_E5PVCKGT.textAt)(poetry, "version"),
    backend: backendName(files2),
    requiresPython,
    pythons: pythonMatrix({
      requiresPython,
      classifiers: classifiers.length > 0 ? classifiers : classifiersIn(files2)
    }),
    versionFrom: versionSource(files2),
    compiledBy: compiledBy(files2),
    gates: detectGates(project),
    passesVariables: (text ?? "").includes("environment-pass"),
    packages: (0, import_chunk_E5PVCKGT.textAt)((0, import_chunk_E5PVCKGT.tableAt)(pyproject, "tool", "pypi-publish"), "packages-dir") ?? "dist",
    changelog: project.paths.find(
      (name) => /^(changelog|changes|history|news|release[-_]?notes)(\.(md|rst|txt))?$/i.test(name)
    )
  };
}
function nameOf(files2, path) {
  const name = (0, import_chunk_E5PVCKGT.textAt)((0, import_chunk_E5PVCKGT.tableAt)(files2.pyproject, "project"), "name") ?? (0, import_chunk_E5PVCKGT.textAt)((0, import_chunk_E5PVCKGT.tableAt)(files2.pyproject, "tool", "poetry"), "name") ?? (0, import_chunk_E5PVCKGT.textAt)((0, import_chunk_E5PVCKGT.tableAt)(files2.pyproject, "tool", "flit", "metadata"), "module") ?? keyword(files2, "name");
  if (name !== void 0 && (0, import_chunk_SCMIEE3N.isValidName)(name)) return name;
  const problem2 = name === void 0 ? "does not say its name" : `has a name that no index takes, \`${name}\``;
  throw new import_chunk_3FFXXKA2.PublishError("project-unnamed", `The project ${problem2}`, {
    hint: `write it into \`${path}\`: name = "..." below [project]`
  });
}
var requiredPython = (files2) => (0, import_chunk_E5PVCKGT.textAt)((0, import_chunk_E5PVCKGT.tableAt)(files2.pyproject, "project"), "requires-python") ?? poetryPython((0, import_chunk_E5PVCKGT.tableAt)(files2.pyproject, "tool", "poetry", "dependencies")) ?? keyword(files2, "python_requires");
function poetryPython(dependencies) {
  const text = (0, import_chunk_E5PVCKGT.textAt)(dependencies, "python");
  return text === void 0 ? void 0 : fromPoetry(text);
}
function keyword({ setupCfg, setupPy }, name) {
  const [, configured] = new RegExp(`^${name}\\s*=\\s*(\\S.*)$`, "m").exec(setupCfg) ?? [];
  const [, , written] = new RegExp(`\\b${name}\\s*=\\s*(["'])(.+?)\\1`).exec(setupPy) ?? [];
  return configured?.trim() ?? written;
}
var classifiersIn = ({ setupCfg, setupPy }) => [...`${setupCfg}
${setupPy}`.matchAll(/Programming Language :: Python :: 3\.\d+/g)].map(
  ([text]) => text
);
var Diff = class {
  diff(oldStr, newStr, options = {}) {
    let callback;
    if (typeof options === "function") {
      callback = options;
      options = {};
    } else if ("callback" in options) {
      callback = options.callback;
    }
    const oldString = this.castInput(oldStr, options);
    const newString = this.castInput(newStr, options);
    const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
    const newTokens = this.removeEmpty(this.tokenize(newString, options));
    return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
  }
  diffWithOptionsObj(oldTokens, newTokens, options, callback) {
    var _a;
    const done = (value) => {
      value = this.postProcess(value, options);
      if (callback) {
        setTimeout(function() {
          callback(value);
        }, 0);
        return void 0;
      } else {
        return value;
      }
    };
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let editLength = 1;
    let maxEditLength = newLen + oldLen;
    if (options.maxEditLength != null) {
      maxEditLength = Math.min(maxEditLength, options.maxEditLength);
    }
    const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
    const abortAfterTimestamp = Date.now() + maxExecutionTime;
    const bestPath = [{ oldPos: -1, lastComponent: void 0 }];
    let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
    if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
      return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
    }
    let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
    const execEditLength = () => {
      for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
        let basePath;
        const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
        if (removePath) {
          bestPath[diagonalPath - 1] = void 0;
        }
        let canAdd = false;
        if (addPath) {
          const addPathNewPos = addPath.oldPos - diagonalPath;
          canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
        }
        const canRemove = removePath && removePath.oldPos + 1 < oldLen;
        if (!canAdd && !canRemove) {
          bestPath[diagonalPath] = void 0;
          continue;
        }
        if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) {
          basePath = this.addToPath(addPath, true, false, 0, options);
        } else {
          basePath = this.addToPath(removePath, false, true, 1, options);
        }
        newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
        if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
          return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
        } else {
          bestPath[diagonalPath] = basePath;
          if (basePath.oldPos + 1 >= oldLen) {
            maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
          }
          if (newPos + 1 >= newLen) {
            minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
          }
        }
      }
      editLength++;
    };
    if (callback) {
      (function exec() {
        setTimeout(function() {
          if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
            return callback(void 0);
          }
          if (!execEditLength()) {
            exec();
          }
        }, 0);
      })();
    } else {
      while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
        const ret = execEditLength();
        if (ret) {
          return ret;
        }
      }
    }
  }
  addToPath(path, added, removed, oldPosInc, options) {
    const last = path.lastComponent;
    if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
      return {
        oldPos: path.oldPos + oldPosInc,
        lastComponent: { count: last.count + 1, added, removed, previousComponent: last.previousComponent }
      };
    } else {
      return {
        oldPos: path.oldPos + oldPosInc,
        lastComponent: { count: 1, added, removed, previousComponent: last }
      };
    }
  }
  extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
    while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
      newPos++;
      oldPos++;
      commonCount++;
      if (options.oneChangePerToken) {
        basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
      }
    }
    if (commonCount && !options.oneChangePerToken) {
      basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
    }
    basePath.oldPos = oldPos;
    return newPos;
  }
  equals(left, right, options) {
    if (options.comparator) {
      return options.comparator(left, right);
    } else {
      return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
    }
  }
  removeEmpty(array) {
    const ret = [];
    for (let i = 0; i < array.length; i++) {
      if (array[i]) {
        ret.push(array[i]);
      }
    }
    return ret;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  castInput(value, options) {
    return value;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  tokenize(value, options) {
    return Array.from(value);
  }
  join(chars) {
    return chars.join("");
  }
  postProcess(changeObjects, options) {
    return changeObjects;
  }
  get useLongestToken() {
    return false;
  }
  buildValues(lastComponent, newTokens, oldTokens) {
    const components = [];
    let nextComponent;
    while (lastComponent) {
      components.push(lastComponent);
      nextComponent = lastComponent.previousComponent;
      delete lastComponent.previousComponent;
      lastComponent = nextComponent;
    }
    components.reverse();
    const componentLen = components.length;
    let componentPos = 0, newPos = 0, oldPos = 0;
    for (; componentPos < componentLen; componentPos++) {
      const component = components[componentPos];
      if (!component.removed) {
        if (!component.added && this.useLongestToken) {
          let value = newTokens.slice(newPos, newPos + component.count);
          value = value.map(function(value2, i) {
            const oldValue = oldTokens[oldPos + i];
            return oldValue.length > value2.length ? oldValue : value2;
          });
          component.value = this.join(value);
        } else {
          component.value = this.join(newTokens.slice(newPos, newPos + component.count));
        }
        newPos += component.count;
        if (!component.added) {
          oldPos += component.count;
        }
      } else {
        component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
        oldPos += component.count;
      }
    }
    return components;
  }
};
var LineDiff = class extends Diff {
  constructor() {
    super(...arguments);
    this.tokenize = tokenize;
  }
  equals(left, right, options) {
    if (options.ignoreWhitespace) {
      if (!options.newlineIsToken || !left.includes("\n")) {
        left = left.trim();
      }
      if (!options.newlineIsToken || !right.includes("\n")) {
        right = right.trim();
      }
    } else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
      if (left.endsWith("\n")) {
        left = left.slice(0, -1);
      }
      if (right.endsWith("\n")) {
        right = right.slice(0, -1);
      }
    }
    return super.equals(left, right, options);
  }
};
var lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
  return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
  if (options.stripTrailingCr) {
    value = value.replace(/\r\n/g, "\n");
  }
  const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
  if (!linesAndNewlines[linesAndNewlines.length - 1]) {
    linesAndNewlines.pop();
  }
  for (let i = 0; i < linesAndNewlines.length; i++) {
    const line = linesAndNewlines[i];
    if (i % 2 && !options.newlineIsToken) {
      retLines[retLines.length - 1] += line;
    } else {
      retLines.push(line);
    }
  }
  return retLines;
}
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
  let optionsObj;
  if (!options) {
    optionsObj = {};
  } else if (typeof options === "function") {
    optionsObj = { callback: options };
  } else {
    optionsObj = options;
  }
  if (typeof optionsObj.context === "undefined") {
    optionsObj.context = 4;
  }
  const context = optionsObj.context;
  if (optionsObj.newlineIsToken) {
    throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions");
  }
  if (!optionsObj.callback) {
    return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
  } else {
    const { callback } = optionsObj;
    diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
      const patch = diffLinesResultToPatch(diff);
      callback(patch);
    } }));
  }
  function diffLinesResultToPatch(diff) {
    if (!diff) {
      return;
    }
    diff.push({ value: "", lines: [] });
    function contextLines(lines2) {
      return lines2.map(function(entry) {
        return " " + entry;
      });
    }
    const hunks = [];
    let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
    for (let i = 0; i < diff.length; i++) {
      const current = diff[i], lines2 = current.lines || splitLines(current.value);
      current.lines = lines2;
      if (current.added || current.removed) {
        if (!oldRangeStart) {
          const prev = diff[i - 1];
          oldRangeStart = oldLine;
          newRangeStart = newLine;
          if (prev) {
            curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
            oldRangeStart -= curRange.length;
            newRangeStart -= curRange.length;
          }
        }
        for (const line of lines2) {
          curRange.push((current.added ? "+" : "-") + line);
        }
        if (current.added) {
          newLine += lines2.length;
        } else {
          oldLine += lines2.length;
        }
      } else {
        if (oldRangeStart) {
          if (lines2.length <= context * 2 && i < diff.length - 2) {
            for (const line of contextLines(lines2)) {
              curRange.push(line);
            }
          } else {
            const contextSize = Math.min(lines2.length, context);
            for (const line of contextLines(lines2.slice(0, contextSize))) {
              curRange.push(line);
            }
            const hunk = {
              oldStart: oldRangeStart,
              oldLines: oldLine - oldRangeStart + contextSize,
              newStart: newRangeStart,
              newLines: newLine - newRangeStart + contextSize,
              lines: curRange
            };
            hunks.push(hunk);
            oldRangeStart = 0;
            newRangeStart = 0;
            curRange = [];
          }
        }
        oldLine += lines2.length;
        newLine += lines2.length;
      }
    }
    for (const hunk of hunks) {
      for (let i = 0; i < hunk.lines.length; i++) {
        if (hunk.lines[i].endsWith("\n")) {
          hunk.lines[i] = hunk.lines[i].slice(0, -1);
        } else {
          hunk.lines.splice(i + 1, 0, "\\ No newline at end of file");
          i++;
        }
      }
    }
    return {
      oldFileName,
      newFileName,
      oldHeader,
      newHeader,
      hunks
    };
  }
}
function splitLines(text) {
  const hasTrailingNl = text.endsWith("\n");
  const result = text.split("\n").map((line) => line + "\n");
  if (hasTrailingNl) {
    result.pop();
  } else {
    result.push(result.pop().slice(0, -1));
  }
  return result;
}
function diffLines2(path, before, after, style) {
  const { hunks } = structuredPatch(path, path, before ?? "", after, void 0, void 0, {
    context: 3
  });
  const from2 = before === void 0 ? "/dev/null" : `a/${path}`;
  const lines2 = [style.bold(`--- ${from2}`), style.bold(`+++ b/${path}`)];
  for (const { oldStart, oldLines, newStart, newLines, lines: changed } of hunks) {
    lines2.push(style.cyan(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`));
    for (const line of changed) lines2.push(coloured(line, style));
  }
  return lines2;
}
var coloured = (line, style) => {
  if (line.startsWith("+")) return style.green(line);
  return line.startsWith("-") ? style.red(line) : line;
};
var indent = (text, spaces) => text.replace(/^(?=.)/gm, " ".repeat(spaces));
var expression = (text) => `\${{ ${text} }}`;
var quoted = (text) => `'${text.replaceAll("'", "''")}'`;
var scalar = (text) => /^[A-Za-z_./][\w./@+-]*(:\/\/[\w./@:+-]+)?$/.test(text) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(text) ? text : JSON.stringify(text);
function comment(text, spaces = 0) {
  const lines2 = [];
  let line = "#";
  for (const word of text.split(/\s+/)) {
    if (line !== "#" && spaces + line.length + word.length + 1 > 100) {
      lines2.push(line);
      line = "#";
    }
    line += ` ${word}`;
  }
  return [...lines2, line].join("\n");
}
var blocks = (...parts) => parts.filter((part) => part !== "").join("\n\n");
var lines = (...parts) => parts.filter((part) => part !== void 0 && part !== "").join("\n");
function checkoutStep({ checkout, versionFrom }) {
  const history = versionFrom === void 0 ? [] : [
    `# ${versionFrom} computes the version from the tags.`,
    "fetch-depth: 0",
    "fetch-tags: true"
  ];
  return step(checkout, void 0, [
    `ref: ${expression("inputs.tag && format('refs/tags/{0}', inputs.tag) || github.ref")}`,
    ...history,
    "# The code of the project and of its dependencies gets no token.",
    "persist-credentials: false"
  ]);
}
var stageStep = (id, { action }, inputs2) => step(action, id, inputs2);
function step({ uses, comment: comment2 }, id, inputs2) {
  const behind = comment2 === void 0 ? "" : ` # ${comment2}`;
  return lines(
    `- uses: ${scalar(uses)}${behind}`,
    ...id === void 0 ? [] : [`  id: ${id}`],
    "  with:",
    indent(lines(...inputs2), 4)
  );
}
var projectDir = ({ folder }) => folder === "." ? void 0 : `project-dir: ${scalar(folder)}`;
var tagInput = `tag: ${expression("inputs.tag")}`;
var block = (key, values) => `${key}: |
${indent(values.join("\n"), 2)}`;
var job = (parts) => {
  const { id, name, about, needs = [], permissions = [], minutes, keys = [] } = parts;
  const body = lines(
    `name: ${name}`,
    needs.length === 0 ? void 0 : `needs: [${needs.join(", ")}]`,
    `runs-on: ${parts.runsOn ?? "ubuntu-latest"}`,
    `timeout-minutes: ${minutes}`,
    permissions.length === 0 ? void 0 : `permissions:
${indent(permissions.join("\n"), 2)}`,
    ...keys,
    `outputs:
${indent(parts.outputs.join("\n"), 2)}`,
    `steps:
${indent(parts.steps.join("\n"), 2)}`
  );
  return `${about}
${id}:
${indent(body, 2)}`;
};
var output = (name, step2, of = name) => `${name}: ${expression(`steps.${step2}.outputs.${of}`)}`;
var buildJobs = (pipeline) => pipeline.wheels === "none" ? [buildJob(pipeline)] : [sdistJob(pipeline), wheelsJob(pipeline), mergeJob(pipeline)];
var manifest = (step2) => `manifest-sha256: ${expression(`steps.${step2}.outputs.manifest-sha256`)}`;
var buildJob = (pipeline) => job({
  id: "build",
  name: "Build and check",
  about: comment(
    "Builds the sdist, then the wheel from the sdist. Every later job gets these very files; the hash of their manifest comes to it from here, not with the files.",
    2
  ),
  minutes: 20,
  permissions: ["contents: read # the checkout"],
  outputs: [
    output("manifest-sha256", "build"),
    output("build-record-sha256", "build", "record-sha256"),
    output("check-record-sha256", "check", "record-sha256")
  ],
  steps: [
    checkoutStep(pipeline),
    stageStep("build", pipeline, ["stage: build", projectDir(pipeline), tagInput]),
    stageStep("check", pipeline, [
      "stage: check",
      projectDir(pipeline),
      tagInput,
      manifest("build"),
      "# `strict: true` refuses what is only a warning."
    ])
  ]
});
var [cibuildwheel, build] = ["4.3.5", "1.6.1"];
var sdistJob = (pipeline) => job({
  id: "sdist",
  name: "Build the sdist",
  about: "# The source distribution, for everybody whose platform has no wheel.",
  minutes: 20,
  permissions: ["contents: read # the checkout"],
  outputs: [output("record-sha256", "build")],
  steps: [
    checkoutStep(pipeline),
    stageStep("build", pipeline, [
      "stage: build",
      projectDir(pipeline),
      tagInput,
      `build-command: pipx run build==${build} --sdist --outdir ${pipeline.packages}`,
      "artifact-name: distributions-sdist"
    ])
  ]
});
var wheelsJob = (pipeline) => job({
  id: "wheels",
  name: `Build wheels on ${expression("matrix.os")}`,
  about: comment(
    `cibuildwheel builds for every Python that \`requires-python\` allows; \`[tool.cibuildwheel]\` in pyproject.toml says what else, or less. It needs pipx, and Docker on Linux.`,
    2
  ),
  minutes: 90,
  runsOn: expression("matrix.os"),
  permissions: ["contents: read # the checkout"],
  keys: [platforms(pipeline)],
  outputs: [output("record-sha256", "build")],
  steps: [
    checkoutStep(pipeline),
    `${stageStep("build", pipeline, [
      "stage: build",
      projectDir(pipeline),
      tagInput,
      `build-command: pipx run cibuildwheel==${cibuildwheel} --output-dir ${pipeline.packages}`,
      `artifact-name: distributions-${expression("matrix.os")}`
    ])}${pipeline.passesEpoch ? epoch : ""}`
  ]
});
var epoch = `
  env:
    # The time of the commit, so that wheels are the same whenever they are built.
    CIBW_ENVIRONMENT_PASS_LINUX: SOURCE_DATE_EPOCH`;
var platforms = ({ forge }) => forge === "gitea" ? `strategy:
  fail-fast: false
  matrix:
    # Labels of the instance's runners; one of Linux builds for Linux, one of macOS for macOS.
    os: [ubuntu-latest]` : `strategy:
  fail-fast: false
  matrix:
    os:
      - ubuntu-latest
      - ubuntu-24.04-arm
      - windows-latest
      - macos-15-intel
      - macos-latest`;
var mergeJob = (pipeline) => job({
  id: "build",
  name: "Merge and check",
  about: comment(
    "Brings together what the machines built. Every later job gets these very files; the hash of their manifest comes to it from here, not with the files.",
    2
  ),
  needs: ["sdist", "wheels"],
  minutes: 20,
  permissions: ["contents: read # the checkout"],
  outputs: [
    output("manifest-sha256", "check"),
    output("check-record-sha256", "check", "record-sha256")
  ],
  steps: [
    checkoutStep(pipeline),
    stageStep("check", pipeline, [
      "stage: check",
      projectDir(pipeline),
      tagInput,
      `artifact-name: "distributions*"`,
      expected(pipeline)
    ])
  ]
});
var expected = ({ forge }) => {
  const wheels = forge === "gitea" ? ["*-manylinux_*_x86_64"] : [
    "*-manylinux_*_x86_64",
    "*-manylinux_*_aarch64",
    "*-win_amd64",
    "*-macosx_*_x86_64",
    "*-macosx_*_arm64"
  ];
  return `# Nothing is sent while one of these is missing; \`like-previous\` asks for what the release
# before had.
expect: |
${["sdist", ...wheels].map((pattern) => `  ${pattern}`).join("\n")}`;
};
var files = [
  tagInput,
  `manifest-sha256: ${expression("needs.build.outputs.manifest-sha256")}`
];
var publishJob = (target, pipeline) => job({
  id: target.job,
  name: `Publish to ${target.title}`,
  about: publishing(target, pipeline),
  needs: neededBy(target, pipeline),
  minutes: 20,
  permissions: credentialOf2(pipeline, target) === "trusted-publishing" ? ["id-token: write # trusted publishing, and the attestations"] : [],
  keys: environment(target, pipeline),
  outputs: [output("record-sha256", "upload")],
  steps: [
    stageStep("upload", pipeline, [
      "stage: upload",
      ...indexInputs(target, pipeline),
      ...credentialInputs(target, pipeline),
      ...files,
      ...target.isProduction ? gate2 : []
    ])
  ]
});
function publishing({ title, isProduction }, pipeline) {
  if (!isProduction) {
    return comment(
      "The same files as for the index that counts, where a mistake costs nothing.",
      2
    );
  }
  const approval = pipeline.forge === "github" ? " The environment may ask for an approval first." : "";
  return comment(
    `What is on ${title} stays: the gate asks for everything that the jobs before have proven of these very files.${approval}`,
    2
  );
}
var gate2 = [
  "# What the jobs above have proven is held against these files before the first byte is sent.",
  "gate: true",
  `needs: ${expression("toJSON(needs)")}`
];
function neededBy(target, pipeline) {
  const before = targetsOf(pipeline);
  const earlier = before.slice(
    0,
    before.indexOf(before.find(({ job: id }) => id === target.job) ?? target)
  );
  const built = pipeline.wheels === "none" ? ["build"] : ["sdist", "wheels", "build"];
  return ["test", ...built, ...earlier.flatMap(({ job: id, verifyJob: verify }) => [id, verify])];
}
var environment = ({ environment: name }, { forge }) => forge === "gitea" ? [] : [`environment:
  name: ${name}
  url: ${expression("steps.upload.outputs.release-url")}`];
var credentialOf2 = ({ credential, forge }, { index }) => forge === "gitea" || !/^(test)?pypi$/.test(index) ? "token" : credential;
function credentialInputs(target, pipeline) {
  const { variable, secret, isProduction } = target;
  const own3 = isProduction && pipeline.ownIndex !== void 0;
  const user = own3 ? [`user: ${expression(`vars.${variable}_USER || '__token__'`)}`] : [];
  if (credentialOf2(pipeline, target) === "token") {
    return [...user, `password: ${expression(`secrets.${secret}`)}`];
  }
  return [
    comment(
      `Trusted publishing needs no secret. With the variable ${variable}_CREDENTIAL set to \`token\`, the secret ${secret} is used.`,
      10
    ),
    `password: ${expression(`vars.${variable}_CREDENTIAL == 'token' && secrets.${secret} || ''`)}`
  ];
}
function indexInputs({ variable, index, isProduction }, { ownIndex }) {
  const simple = isProduction ? ownIndex?.simple : void 0;
  return [
    `index: ${expression(`vars.${variable}_INDEX || ${quoted(index)}`)}`,
    ...simple === void 0 ? [] : [`index-url: ${expression(`vars.${variable}_SIMPLE || ${quoted(simple)}`)}`]
  ];
}
var verifyJob = (target, pipeline) => job({
  id: target.verifyJob,
  name: `Verify on ${target.title}`,
  about: comment(
    `Waits until ${target.title} serves the files, compares them byte for byte, installs them into clean environments and tries them.`,
    2
  ),
  needs: ["build", target.job],
  minutes: 30,
  outputs: [output("record-sha256", "verify")],
  steps: [
    stageStep("verify", pipeline, [
      "stage: verify",
      ...indexInputs(target, pipeline),
      ...readingInputs(target, pipeline),
      ...files
    ])
  ]
});
var readingInputs = ({ variable, secret, isProduction }, { ownIndex }) => !isProduction || ownIndex === void 0 ? [] : [
  "# Where the index lets nobody read without a credential:",
  `# user: ${expression(`vars.${variable}_USER || '__token__'`)}`,
  `# password: ${expression(`secrets.${secret}`)}`
];
var testJob = (pipeline) => job({
  id: "test",
  name: `Test on Python ${expression("matrix.python")}`,
  about: comment(
    "The checks of the project itself. The action finds each Python on PATH, in the runner's tool cache or through uv.",
    2
  ),
  minutes: 30,
  permissions: ["contents: read # the checkout"],
  keys: [matrix(pipeline)],
  outputs: [output("record-sha256", "test")],
  steps: [checkoutStep(pipeline), stageStep("test", pipeline, inputs(pipeline))]
});
function matrix({ forge, pythons }) {
  const list = JSON.stringify(pythons).replaceAll(",", ", ");
  const python = forge === "gitea" ? `python: ${list}` : `# The repository's variable PYTHON_VERSIONS, such as ["3.12"], takes the place of the list.
    python: ${expression(`fromJSON(vars.PYTHON_VERSIONS || ${quoted(list)})`)}`;
  return `strategy:
  # One Python that fails says nothing about the others.
  fail-fast: false
  matrix:
    ${python}`;
}
var inputs = (pipeline) => [
  "stage: validate",
  projectDir(pipeline),
  `python-version: ${expression("matrix.python")}`,
  tagInput,
  commands(pipeline)
];
function commands({ gates, requirements }) {
  if (gates.length === 0) return void 0;
  const because = [...new Set(gates.map((gate3) => gate3.because))].join(", ");
  return `${comment(`A line each, without a shell; found through ${because}.`, 10)}
${block(
    "commands",
    gates.map(({ command }) => command)
  )}${requirements.length === 0 ? "" : `
# What the commands need, in pip's words.
${block("requirements", requirements)}`}`;
}
function releaseWorkflow(pipeline) {
  const publishing2 = targetsOf(pipeline).flatMap((target) => [
    publishJob(target, pipeline),
    verifyJob(target, pipeline)
  ]);
  const jobs = blocks(testJob(pipeline), ...buildJobs(pipeline), ...publishing2);
  return `${blocks(introduction(pipeline), triggers, rights, concurrency(pipeline))}

jobs:
${indent(jobs, 2)}
`;
}
var introduction = ({ name, folder, action }) => lines(
  comment(
    `The release of ${name}: a pushed tag is tested, built, published and verified. ${documentOf(folder)} says how, and what to do when a job fails.`
  ),
  action.comment === void 0 ? void 0 : comment(
    `${action.uses} gets the fixes of its major version; to review each of them first, write the hash of a commit in place of its reference.`
  ),
  `name: ${scalar(folder === "." ? "Release" : `Release ${name}`)}`
);
var documentOf = (folder) => folder === "." ? "docs/RELEASING.md" : `${folder}/docs/RELEASING.md`;
function workflowPath({ forge, fileName }, folders) {
  if (forge === "github") return `.github/workflows/${fileName}`;
  const folder = folders.includes(".forgejo") ? ".forgejo" : ".gitea";
  return `${folder}/workflows/${fileName}`;
}
var triggers = `# Pre-releases have tags of the same kind, such as v1.2.0rc1. By hand: Actions > Release > Run
# workflow, with the tag of the release; without one the run says what it would publish, and stops.
on:
  push:
    tags: ["v*.*.*"]
  workflow_dispatch:
    inputs:
      tag:
        description: Tag of the release, which must exist, such as v1.2.3
        required: false
        type: string`;
var rights = `# No job has a right that it does not name.
permissions: {}`;
var concurrency = ({
  folder,
  name
}) => `# A second run for the same tag waits for the first: what is being sent is never cut off.
concurrency:
  group: ${folder === "." ? "release" : `release-${name}`}-\${{ inputs.tag || github.ref_name }}
  cancel-in-progress: false`;
async function planFile(root, path, text, files2) {
  const kind = (await files2.stat((0, import_node_path3.join)(root, path)))?.kind;
  if (kind !== void 0 && kind !== "file") {
    throw new import_chunk_3FFXXKA2.PublishError("file-edited", `\`${path}\` is a ${kind}, not a file`, {
      hint: "move it away; nothing was written"
    });
  }
  const present = kind === void 0 ? void 0 : await files2.readText((0, import_node_path3.join)(root, path));
  return {
    ...{ path, text, state: stateOf(present, text) },
    present: present === void 0 ? void 0 : withoutReturns(present)
  };
}
function refuseEdited(planned) {
  const kept = planned.filter(({ state }) => state === "edited" || state === "foreign");
  if (kept.length === 0) return;
  const what = kept.map(
    ({ path, state }) => state === "edited" ? `\`${path}\` was edited` : `\`${path}\` is not of \`init\``
  );
  throw new import_chunk_3FFXXKA2.PublishError("file-edited", `${what.join(", and ")}: nothing was written`, {
    hint: "see the difference above; `--force` overwrites, and git keeps what was there"
  });
}
async function writeAll(root, planned, files2) {
  const written = [];
  try {
    for (const file of planned) {
      await files2.write((0, import_node_path3.join)(root, file.path), file.text);
      written.push(file);
    }
  } catch (error) {
    for (const { path, present } of written) {
      if (present === void 0) await files2.remove((0, import_node_path3.join)(root, path));
      else await files2.write((0, import_node_path3.join)(root, path), present);
    }
    throw error;
  }
}
var foreign2 = /^(?:\.git|\.hg|\.tox|\.nox|\.venv|venv|node_modules|__pycache__|build|dist|.*\.egg-info)$/;
async function gatherProject(folder, host) {
  const tracked = await (0, import_chunk_SCMIEE3N.versionedFiles)(folder, host);
  const paths = tracked === void 0 || tracked.length === 0 ? await walk(folder, "", host) : tracked;
  const texts = /* @__PURE__ */ new Map();
  for (const path of pathsToRead(paths)) {
    const text = await readIfFile((0, import_node_path4.join)(folder, path), host);
    if (text !== void 0) texts.set(path, text);
  }
  return { paths, text: (path) => texts.get(path) };
}
async function readIfFile(path, { files: files2 }) {
  return (await files2.stat(path))?.kind === "file" ? files2.readText(path) : void 0;
}
async function walk(folder, below, host) {
  const entries = await host.files.list((0, import_node_path4.join)(folder, below)) ?? [];
  if (entries.some(({ name }) => name === "pyvenv.cfg")) return [];
  const pathOf = (name) => below === "" ? name : `${below}/${name}`;
  const files2 = entries.filter(({ kind }) => kind === "file").map(({ name }) => pathOf(name));
  const folders = entries.filter(({ kind, name }) => kind === "folder" && !foreign2.test(name));
  for (const { name } of folders) files2.push(...await walk(folder, pathOf(name), host));
  return files2;
}
var init = (0, import_chunk_SCMIEE3N.defineStage)({
  readInputs: (input) => ({
    project: (0, import_node_path.resolve)(input.path("project-dir")),
    options: readOptions(input),
    dryRun: input.boolean("dry-run"),
    force: input.boolean("force")
  }),
  async run({ project, options, dryRun, force }, host) {
    await refuseNoProject(project, host);
    const facts = projectFacts(await gatherProject(project, host), (0, import_node_path.join)(project, "pyproject.toml"));
    const place = await lookAround(project, host);
    const pipelines = planPipelines(facts, place.around, options);
    for (const [name, value] of describeFindings(facts, place.around, pipelines)) {
      host.log.info(`${host.style.bold(name.padEnd(11))} ${value}`);
    }
    for (const warning of warningsOf(facts, place)) host.log.warning(warning);
    const planned = await planFiles(place, pipelines, host);
    const changed = planned.filter(({ state }) => state !== "same");
    const done = { outputs: {}, summary: "" };
    if (changed.length === 0) {
      host.log.info("Nothing to write: every file is as it would be written");
      return done;
    }
    for (const { path, present, text } of changed) {
      host.log.info(`
${diffLines2(path, present, text, host.style).join("\n")}`);
    }
    if (!force) refuseEdited(changed);
    if (dryRun) {
      host.log.info(`
Nothing was written; without \`--dry-run\` ${count(changed)} would be`);
    } else if (await isAgreed(changed, host)) {
      await writeAll(place.root, changed, host.files);
      tellWritten(changed, pipelines, host);
    } else host.log.info("Nothing was written");
    return done;
  }
});
var count = ({ length }) => `${length} ${length === 1 ? "file" : "files"}`;
function readOptions(input) {
  const read = {
    forge: input.choice("forge").value,
    credential: input.choice("credential").value,
    wheels: input.choice("wheels").value,
    ...readIndex(input),
    registry: input.boolean("registry"),
    testpypi: given(input, "testpypi", input.boolean("testpypi")),
    pythons: given(input, "python-versions", input.list("python-versions")),
    action: input.optionalText("action"),
    checkout: input.optionalText("checkout")
  };
  return { ...read, command: commandOf(input) };
}
var given = (input, name, value) => input.used.get(name)?.source === "default" ? void 0 : value;
async function planFiles({ root, around }, pipelines, host) {
  const wanted = /* @__PURE__ */ new Map();
  for (const pipeline of pipelines) {
    wanted.set(workflowPath(pipeline, around.folders), releaseWorkflow(pipeline));
  }
  wanted.set(documentOf(around.folder), releaseHandbook(pipelines));
  const [{ command } = { command: "pypi-publish init" }] = pipelines;
  return Promise.all(
    [...wanted].map(
      ([path, text]) => planFile(root, path, sealed(path, text, command), host.files)
    )
  );
}
function warningsOf(facts, { isRepository, root }) {
  const warnings = facts.gates.hints.map((hint) => hint);
  if (!isRepository) {
    warnings.push(`\`${root}\` is in no git repository: the files are written as for its root`);
  }
  return warnings;
}
async function isAgreed(changed, host) {
  const question = `
Write ${changed.length === 1 ? "this file" : `these ${count(changed)}`}?`;
  return await host.confirm?.(question) ?? true;
}
function tellWritten(changed, pipelines, { log, style }) {
  log.info(style.bold(`Wrote ${count(changed)}`));
  for (const { path } of changed) log.info(`  ${path}`);
  const [pipeline] = pipelines;
  if (pipeline === void 0) return;
  log.info(
    `Next: read ${documentOf(pipeline.folder)}, set up what it names, commit, and push a tag`
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  init
});
