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
  detectGatesOf: () => detectGatesOf,
  gatherProject: () => gatherProject,
  iniValue: () => iniValue,
  packageNames: () => packageNames,
  readConfiguration: () => readConfiguration,
  resolveGroup: () => resolveGroup
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_H7LFJRDY = require("./chunk-H7LFJRDY.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_node_path = require("node:path");
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
  return (0, import_chunk_H7LFJRDY.isTable)(value) ? fromTable(name, value) : [];
}
function fromTable(name, table) {
  if ((0, import_chunk_H7LFJRDY.textAt)(table, "path") !== void 0) return [];
  const extras2 = Array.isArray(table["extras"]) ? `[${table["extras"].join(",")}]` : "";
  const marker = markerOf(table);
  const condition = marker === void 0 ? "" : ` ; ${marker}`;
  const address = addressOf(table);
  if (address !== void 0) return [`${name}${extras2} @ ${address}${condition}`];
  return [`${name}${extras2}${versionSpecifiers((0, import_chunk_H7LFJRDY.textAt)(table, "version") ?? "*")}${condition}`];
}
function addressOf(table) {
  const git = (0, import_chunk_H7LFJRDY.textAt)(table, "git");
  if (git === void 0) return (0, import_chunk_H7LFJRDY.textAt)(table, "url");
  const revision = (0, import_chunk_H7LFJRDY.textAt)(table, "rev") ?? (0, import_chunk_H7LFJRDY.textAt)(table, "tag") ?? (0, import_chunk_H7LFJRDY.textAt)(table, "branch");
  return `git+${git}${revision === void 0 ? "" : `@${revision}`}`;
}
function markerOf(table) {
  const markers = [(0, import_chunk_H7LFJRDY.textAt)(table, "markers"), pythonMarker((0, import_chunk_H7LFJRDY.textAt)(table, "python"))].filter(
    (marker) => marker !== void 0
  );
  if (markers.length === 0) return void 0;
  return markers.length === 1 ? markers[0] : markers.map((marker) => `(${marker})`).join(" and ");
}
function pythonMarker(python) {
  const specifiers = versionSpecifiers(python ?? "*");
  if (specifiers === "") return void 0;
  return specifiers.split(",").map((one) => one.replace(/^([<>=!~]+)(.*)$/, "python_full_version $1 '$2'")).join(" and ");
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
  const wanted = (0, import_chunk_KZS7P2PH.normalizeName)(name);
  const keys = Object.keys(groups).filter((key2) => (0, import_chunk_KZS7P2PH.normalizeName)(key2) === wanted);
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
  const included = (0, import_chunk_H7LFJRDY.isTable)(item) ? item["include-group"] : void 0;
  if (typeof included === "string" && (0, import_chunk_H7LFJRDY.isTable)(item) && Object.keys(item).length === 1) {
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
var testModule = /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/;
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
  const standard = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "dependency-groups");
  const groups = /* @__PURE__ */ new Map();
  const add = (name, requirements) => {
    const key = (0, import_chunk_KZS7P2PH.normalizeName)(name);
    groups.set(key, [...groups.get(key) ?? [], ...requirements]);
  };
  for (const name of Object.keys(standard)) {
    const { requirements, problem: problem2 } = resolveGroup(standard, name);
    if (problem2 === void 0) add(name, requirements);
  }
  const tool = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool");
  const pdm = (0, import_chunk_H7LFJRDY.tableAt)(tool, "pdm", "dev-dependencies");
  for (const name of Object.keys(pdm)) add(name, (0, import_chunk_H7LFJRDY.listAt)(pdm, name));
  const uv = (0, import_chunk_H7LFJRDY.listAt)((0, import_chunk_H7LFJRDY.tableAt)(tool, "uv"), "dev-dependencies");
  if (uv.length > 0) add("dev", uv);
  for (const [name, requirements] of poetryGroups(tool)) add(name, requirements);
  const hatch = (0, import_chunk_H7LFJRDY.tableAt)(tool, "hatch", "envs");
  for (const name of Object.keys(hatch)) {
    const environment = (0, import_chunk_H7LFJRDY.tableAt)(hatch, name);
    const keys = ["dependencies", "extra-dependencies"];
    const listed = keys.flatMap((key) => (0, import_chunk_H7LFJRDY.listAt)(environment, key));
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
  const poetry = (0, import_chunk_H7LFJRDY.tableAt)(tool, "poetry");
  const groups = (0, import_chunk_H7LFJRDY.tableAt)(poetry, "group");
  const tables = Object.keys(groups).map((name) => [
    name,
    (0, import_chunk_H7LFJRDY.tableAt)(groups, name, "dependencies")
  ]);
  const development = (0, import_chunk_H7LFJRDY.tableAt)(poetry, "dev-dependencies");
  if (Object.keys(development).length > 0) tables.push(["dev", development]);
  return tables.map(([name, table]) => [
    name,
    Object.entries(table).flatMap(([key, value]) => poetryRequirements(key, value))
  ]);
}
function extras(pyproject, setupCfg, setupPy) {
  const listed = /* @__PURE__ */ new Map();
  const standard = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "project", "optional-dependencies");
  for (const name of Object.keys(standard)) listed.set(name, (0, import_chunk_H7LFJRDY.listAt)(standard, name));
  const poetry = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", "poetry", "extras");
  for (const name of Object.keys(poetry)) listed.set(name, (0, import_chunk_H7LFJRDY.listAt)(poetry, name));
  const backends = [...dynamicExtras(pyproject), ...literalExtras(setupPy)];
  for (const [name, requirements] of backends) listed.set(name, requirements);
  for (const [name, value] of setupCfg.get("options.extras_require") ?? []) {
    listed.set(name, iniLines(value));
  }
  return [...listed].map(([name, requirements]) => ({
    ...{ kind: "extra", name: (0, import_chunk_KZS7P2PH.normalizeName)(name), word: `.[${name}]`, requirements }
  }));
}
function dynamicExtras(pyproject) {
  const dynamic = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", "setuptools", "dynamic", "optional-dependencies");
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
    name: (0, import_chunk_KZS7P2PH.normalizeName)(name === "" ? folder.replace("requirements", "") : name),
    word: `-r ${path}`,
    requirements: linesOf(path, project, [])
  };
}
function linesOf(path, project, within) {
  if (within.includes(path)) return [];
  const lines = (project.text(path) ?? "").split(/\r?\n/).map((line) => line.replace(/(?:^|\s)#.*/, "").trim());
  return lines.flatMap((line) => {
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
var requiredName = (requirement) => (0, import_chunk_KZS7P2PH.normalizeName)(/^[A-Za-z0-9][\w.-]*/.exec(requirement.trim())?.[0] ?? "");
function readConfiguration(project) {
  const text = project.text("pyproject.toml");
  const pyproject = text === void 0 ? {} : (0, import_chunk_H7LFJRDY.parsePyproject)(text, "pyproject.toml").document;
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
function placeOf({ pyproject, setupCfg, toxIni, project }, tool, files, section) {
  if ((0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool")[tool] !== void 0) return `\`pyproject.toml\` [tool.${tool}]`;
  const file = files.find((path) => project.paths.includes(path));
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
  const name = (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(pyproject, "project"), "name") ?? (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", "poetry"), "name");
  const module2 = name === void 0 ? void 0 : `${(0, import_chunk_KZS7P2PH.normalizeName)(name).replaceAll("-", "_")}.py`;
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
var foreign2 = /^(?:\.git|\.hg|\.tox|\.nox|\.venv|venv|node_modules|__pycache__|build|dist|.*\.egg-info)$/;
async function gatherProject(folder, host, added = []) {
  const tracked = await (0, import_chunk_KZS7P2PH.versionedFiles)(folder, host);
  const paths = tracked === void 0 || tracked.length === 0 ? await walk(folder, "", host) : [.../* @__PURE__ */ new Set([...tracked, ...await definitions(folder, host), ...added])];
  const texts = /* @__PURE__ */ new Map();
  for (const path of pathsToRead(paths)) {
    const text = await readIfFile((0, import_node_path.join)(folder, path), host);
    if (text !== void 0) texts.set(path, text);
  }
  return { paths, text: (path) => texts.get(path) };
}
async function definitions(folder, host) {
  const names = ["pyproject.toml", "setup.cfg", "setup.py"];
  const entries = await Promise.all(names.map((name) => host.files.stat((0, import_node_path.join)(folder, name))));
  return names.filter((_name, index) => entries[index] !== void 0);
}
async function readIfFile(path, { files }) {
  return (await files.stat(path))?.kind === "file" ? files.readText(path) : void 0;
}
async function walk(folder, below, host) {
  const entries = await host.files.list((0, import_node_path.join)(folder, below)) ?? [];
  if (entries.some(({ name }) => name === "pyvenv.cfg")) return [];
  const pathOf = (name) => below === "" ? name : `${below}/${name}`;
  const files = entries.filter(({ kind }) => kind === "file").map(({ name }) => pathOf(name));
  const folders = entries.filter(({ kind, name }) => kind === "folder" && !foreign2.test(name));
  for (const { name } of folders) files.push(...await walk(folder, pathOf(name), host));
  return files;
}
var own = {
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
  const newest = [...new Set(tools.filter((tool) => !tool.includes("==")))];
  return {
    requirements: [.../* @__PURE__ */ new Set([...chosen.map(({ word }) => word), ...tools])],
    hints: newest.map(
      (tool) => `\`${tool}\` is the newest, since no group, extra or requirements file of the project lists it`
    )
  };
}
function namedSources(kind, sources) {
  if (kind === "lint" || kind === "format") return [];
  const named = own[kind].flatMap((name) => sources.filter((source) => source.name === name));
  return named.slice(0, 1);
}
function sourceOf(tool, kind, sources) {
  const providing = sources.filter((source) => provides(source, [tool]));
  for (const name of [...own[kind], ...general]) {
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
        `\`${place}\` is not built, since no group, extra or requirements file lists \`${tools[0]}\``
      );
  }
  return { gates, hints };
}
function sphinx(place) {
  if (place === void 0) return [];
  const folder = place.replace(/\/conf\.py$/, "");
  const output = /\/(?:source|src)$/.test(folder) ? folder.replace(/\/[^/]+$/, "/build/html") : `${folder}/_build/html`;
  const command = `sphinx-build -W --keep-going ${folder} ${output}`;
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
  const files = ["mypy.ini", ".mypy.ini"];
  const place = placeOf(configuration, "mypy", files, "mypy") ?? hookPlace(configuration, "mypy");
  const table = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", "mypy");
  const texts = files.map((path) => project.text(path) ?? "").join("\n");
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
  const ruff = (0, import_chunk_H7LFJRDY.tableAt)(configuration.pyproject, "tool", "ruff");
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
    const isOld = (0, import_chunk_H7LFJRDY.tableAt)(configuration.pyproject, "tool", "pytest")["ini_options"] !== void 0;
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
  const gate2 = (command, ...tools) => ({
    ...{ kind: "tests", command, because, tools }
  });
  if (/(?:^|\s)--cov\b/.test(addedOptions(configuration))) {
    return [gate2("pytest", "pytest", "pytest-cov")];
  }
  if (configuration.sources.some((source) => provides(source, ["pytest-cov"]))) {
    return [gate2(`pytest ${covOption(configuration)}`, "pytest", "pytest-cov")];
  }
  const coverage = coverageSettings(configuration);
  const isMeasured = configuration.sources.some((source) => provides(source, ["coverage"]));
  if (coverage === void 0 || !isMeasured) return [gate2("pytest", "pytest")];
  const measured = {
    ...gate2("coverage run -m pytest", "pytest", "coverage"),
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
  const pytest = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", "pytest");
  const tables = [pytest, (0, import_chunk_H7LFJRDY.tableAt)(pytest, "ini_options")].flatMap((table) => [
    (0, import_chunk_H7LFJRDY.textAt)(table, "addopts") ?? "",
    ...(0, import_chunk_H7LFJRDY.listAt)(table, "addopts")
  ]);
  const files = pytestFiles.map(
    (path) => iniValue(parseIni(project.text(path) ?? ""), "pytest", "addopts")
  );
  return [
    ...tables,
    ...files,
    iniValue(setupCfg, "tool:pytest", "addopts"),
    iniValue(toxIni, "pytest", "addopts")
  ].join(" ");
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
  const table = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", "coverage");
  const run = (0, import_chunk_H7LFJRDY.tableAt)(table, "run");
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
function detectGatesOf(configuration) {
  const docs = docsGates(configuration);
  const wanted = [
    ...testGates(configuration),
    ...typeGates(configuration),
    ...lintGates(configuration),
    ...formatGates(configuration),
    ...docs.gates
  ];
  const chosen = chooseRequirements(wanted, configuration);
  return {
    commands: wanted.map(({ kind, command, because }) => ({ kind, command, because })),
    requirements: chosen.requirements,
    hints: [...docs.hints, ...chosen.hints, ...runnerHints(configuration.project)]
  };
}
var runnerHints = ({ paths }) => ["noxfile.py", "tox.ini", "tox.toml"].filter((path) => paths.includes(path)).map(
  (path) => `\`${path}\` has sessions of its own, which are not run; name them as \`commands\``
);
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  detectGatesOf,
  gatherProject,
  iniValue,
  packageNames,
  readConfiguration,
  resolveGroup
});
