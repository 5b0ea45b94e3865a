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
  validate: () => validate
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_5LJMNRJ2 = require("./shared/chunk-5LJMNRJ2.cjs");
var import_chunk_7Y6L3JTN = require("./shared/chunk-7Y6L3JTN.cjs");
var import_chunk_CZA6ZV2J = require("./shared/chunk-CZA6ZV2J.cjs");
var import_chunk_7MRIHLJ7 = require("./shared/chunk-7MRIHLJ7.cjs");
var import_chunk_H7LFJRDY = require("./shared/chunk-H7LFJRDY.cjs");
var import_chunk_DWKKRE4E = require("./shared/chunk-DWKKRE4E.cjs");
var import_chunk_6BCPOFSZ = require("./shared/chunk-6BCPOFSZ.cjs");
var import_chunk_HDFWG65U = require("./shared/chunk-HDFWG65U.cjs");
var import_chunk_JLAGQWAB = require("./shared/chunk-JLAGQWAB.cjs");
var import_chunk_PGKKINL7 = require("./shared/chunk-PGKKINL7.cjs");
var import_chunk_BPZ43DUT = require("./shared/chunk-BPZ43DUT.cjs");
var import_chunk_GE3HIRMS = require("./shared/chunk-GE3HIRMS.cjs");
var import_chunk_F2SIID5Z = require("./shared/chunk-F2SIID5Z.cjs");
var import_chunk_Z3PJUGOV = require("./shared/chunk-Z3PJUGOV.cjs");
var import_chunk_KZS7P2PH = require("./shared/chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./shared/chunk-6CJDLMRJ.cjs");
var import_node_path = require("node:path");
var import_node_path2 = require("node:path");
var import_node_path3 = require("node:path");
var import_node_path4 = require("node:path");
var import_node_path5 = require("node:path");
var import_node_path6 = require("node:path");
function checkDependencies(subject) {
  const { pyproject } = subject.configuration;
  const project = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "project");
  const extras = (0, import_chunk_H7LFJRDY.tableAt)(project, "optional-dependencies");
  const all = [
    ...(0, import_chunk_H7LFJRDY.listAt)(project, "dependencies"),
    ...Object.keys(extras).flatMap((name) => (0, import_chunk_H7LFJRDY.listAt)(extras, name))
  ];
  const groups = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "dependency-groups");
  const problems = Object.keys(groups).flatMap((name) => (0, import_chunk_7Y6L3JTN.resolveGroup)(groups, name).problem ?? []);
  return [
    ...[...new Set(all)].flatMap((requirement) => judge(requirement, subject)),
    ...[...new Set(problems)].map(
      (problem) => (0, import_chunk_CZA6ZV2J.findingOf)("PV011", {
        message: `In \`[dependency-groups]\` ${problem}`,
        path: "pyproject.toml"
      })
    )
  ];
}
function judge(requirement, subject) {
  const parsed = (0, import_chunk_KZS7P2PH.parseRequirement)(requirement);
  const path = "pyproject.toml";
  const place2 = { path, line: lineWith(requirement, subject.text(path) ?? "") };
  if (!parsed.ok) {
    const [reason = ""] = parsed.message.split("\n");
    return [
      (0, import_chunk_CZA6ZV2J.findingOf)("PV009", { message: `\`${requirement}\` is no dependency: ${reason}`, ...place2 })
    ];
  }
  if (parsed.value.url === void 0) return [];
  const message = `\`${requirement}\` is a direct URL, which PyPI refuses`;
  const hint = "depend on a release of it; private indexes take direct URLs";
  return [(0, import_chunk_CZA6ZV2J.findingOf)("PV009", { message, level: "warning", hint, ...place2 })];
}
var lineWith = (requirement, text) => (0, import_chunk_CZA6ZV2J.lineOf)(text, new RegExp(`["']${requirement.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}["']`));
function checkReadme(subject) {
  const { pyproject, project } = subject.configuration;
  const named = readmeNames(subject);
  const missing = named.find((path2) => !project.paths.includes(path2));
  if (missing !== void 0) {
    const line = (0, import_chunk_CZA6ZV2J.lineOf)(subject.text("pyproject.toml") ?? "", /^\s*readme\s*=/);
    const message = `\`readme\` names \`${missing}\`, which is not among the project's files`;
    return {
      path: void 0,
      findings: [(0, import_chunk_CZA6ZV2J.findingOf)("PV007", { message, path: "pyproject.toml", line })]
    };
  }
  const usual = project.paths.find((path2) => /^readme(?:\.(?:md|rst|txt))?$/i.test(path2));
  const [path = usual] = named;
  const readme = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "project")["readme"];
  const isComputed = (0, import_chunk_H7LFJRDY.listAt)((0, import_chunk_H7LFJRDY.tableAt)(pyproject, "project"), "dynamic").includes("readme");
  if (path === void 0 && !(0, import_chunk_H7LFJRDY.isTable)(readme) && !isComputed) {
    return {
      path,
      findings: [(0, import_chunk_CZA6ZV2J.findingOf)("PV007", { message: "The project has no README", level: "warning" })]
    };
  }
  const isEmpty = path !== void 0 && subject.text(path)?.trim() === "";
  return {
    path,
    findings: isEmpty ? [(0, import_chunk_CZA6ZV2J.findingOf)("PV007", { message: `\`${path}\` is empty`, level: "warning", path })] : []
  };
}
function readmeNames({
  configuration
}) {
  const { pyproject, setupCfg } = configuration;
  const readme = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "project")["readme"];
  const poetry = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", "poetry");
  const inSetup = /^file\s*:\s*([\w./-]+)/.exec(
    (0, import_chunk_7Y6L3JTN.iniValue)(setupCfg, "metadata", "long_description") ?? ""
  );
  const file = (0, import_chunk_H7LFJRDY.isTable)(readme) ? (0, import_chunk_H7LFJRDY.textAt)(readme, "file") : (0, import_chunk_H7LFJRDY.textAt)({ readme }, "readme");
  const first = file ?? (0, import_chunk_H7LFJRDY.textAt)(poetry, "readme") ?? inSetup?.[1];
  const all = first === void 0 ? (0, import_chunk_H7LFJRDY.listAt)(poetry, "readme") : [first];
  return all.map((path) => path.replace(/^\.\//, ""));
}
var licences = /^(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS|UNLICENSE)|^LICENSES\//i;
function checkLicence(subject) {
  const { pyproject, project } = subject.configuration;
  const table = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "project");
  const licence = table["license"];
  const named = (0, import_chunk_H7LFJRDY.isTable)(licence) ? (0, import_chunk_H7LFJRDY.textAt)(licence, "file") : void 0;
  const patterns = [...(0, import_chunk_H7LFJRDY.listAt)(table, "license-files"), ...named === void 0 ? [] : [named]];
  const unmatched = patterns.filter((pattern) => !project.paths.some(matcher(pattern)));
  const key = named === void 0 ? "license-files" : "license";
  const line = (0, import_chunk_CZA6ZV2J.lineOf)(subject.text("pyproject.toml") ?? "", new RegExp(`^\\s*${key}\\s*=`));
  const findings = unmatched.map(
    (pattern) => (0, import_chunk_CZA6ZV2J.findingOf)("PV008", {
      message: `\`${key}\` names \`${pattern}\`, which is not among the project's files`,
      ...{ path: "pyproject.toml", line }
    })
  );
  const path = project.paths.find((one) => patterns.some((pattern) => matcher(pattern)(one))) ?? project.paths.find((one) => licences.test(one) && !/^(?:NOTICE|AUTHORS)/i.test(one));
  if (path === void 0 && findings.length === 0) {
    const message = "The project has no licence file, such as `LICENSE`";
    return { path, findings: [(0, import_chunk_CZA6ZV2J.findingOf)("PV008", { message, level: "warning" })] };
  }
  return { path, findings };
}
var matcher = (pattern) => {
  const expression = (0, import_chunk_KZS7P2PH.manifestPattern)(pattern);
  return (path) => expression.test(path);
};
var nameOf = ({ pyproject, setupCfg }) => (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(pyproject, "project"), "name") ?? (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", "poetry"), "name") ?? (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", "flit", "metadata"), "dist-name") ?? (0, import_chunk_7Y6L3JTN.iniValue)(setupCfg, "metadata", "name");
var versionModule = /^(?:src\/)?(\w+)(?:\/(?:\w+\/)?(?:__init__|__about__|_?_?version_?_?|_?about|__meta__))?\.py$/;
var versionPaths = (paths) => paths.filter(
  (path) => versionModule.test(path) || /^(?:docs?\/(?:source\/|src\/)?conf\.py|CITATION\.cff|package\.json|Cargo\.toml|VERSION(?:\.txt)?|\.bumpversion\.cfg|setup\.py)$/.test(
    path
  )
);
function versionPlaces(configuration, textOf) {
  const written = writtenVersion(configuration, textOf);
  const named = namedFile(configuration);
  const found = modulePlaces(configuration, textOf);
  const fromFile = named === void 0 ? void 0 : found.find(({ path }) => named.test(path));
  const declared = written ?? fromFile;
  const others = [...found, ...besidePlaces(configuration, textOf)];
  return { declared, others: others.filter((place2) => place2 !== declared) };
}
var versionLine = /^\s*version\s*=\s*["']/;
function writtenVersion({ pyproject, setupCfg }, textOf) {
  const path = "pyproject.toml";
  const version = (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(pyproject, "project"), "version") ?? (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", "poetry"), "version");
  if (version !== void 0 && !isFromTag({ pyproject })) {
    return { version, path, line: (0, import_chunk_CZA6ZV2J.lineOf)(textOf(path) ?? "", versionLine), isShipped: true };
  }
  const inSetup = (0, import_chunk_7Y6L3JTN.iniValue)(setupCfg, "metadata", "version");
  if (inSetup !== void 0 && !/^(?:attr|file)\s*:/.test(inSetup)) {
    const line2 = (0, import_chunk_CZA6ZV2J.lineOf)(textOf("setup.cfg") ?? "", /^version\s*[=:]/);
    return { version: inSetup, path: "setup.cfg", line: line2, isShipped: true };
  }
  const text = textOf("setup.py") ?? "";
  const [, literal] = /\bversion\s*=\s*["']([^"'{}%]+)["']/.exec(text) ?? [];
  if (literal === void 0) return void 0;
  const line = (0, import_chunk_CZA6ZV2J.lineOf)(text, /\bversion\s*=\s*["']/);
  return { version: literal, path: "setup.py", line, isShipped: true };
}
function isFromTag({ pyproject }) {
  const tool = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool");
  return ["setuptools_scm", "setuptools-scm", "vcs-versioning", "versioningit", "versioneer"].some(
    (name) => name in tool
  ) || (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(tool, "hatch", "version"), "source") === "vcs" || (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(tool, "pdm", "version"), "source") === "scm" || (0, import_chunk_H7LFJRDY.tableAt)(tool, "poetry-dynamic-versioning")["enable"] === true;
}
function namedFile(configuration) {
  const attribute = namedAttribute(configuration);
  const module2 = attribute?.trim().split(".").slice(0, -1).join("/");
  if (module2 !== void 0) return new RegExp(`(?:^|/)${module2}(?:/__init__)?\\.py$`);
  const { pyproject } = configuration;
  const tool = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool");
  const path = (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(tool, "hatch", "version"), "path") ?? (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(tool, "pdm", "version"), "path") ?? (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(tool, "setuptools", "dynamic", "version"), "file");
  if (path !== void 0) return new RegExp(`^${path.replace(/[.+]/g, "\\$&")}$`);
  const backend = (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(pyproject, "build-system"), "build-backend") ?? "";
  if (/^flit/.test(backend)) return /\/__init__\.py$|^\w+\.py$/;
  return /^maturin/.test(backend) ? /^Cargo\.toml$/ : void 0;
}
var namedAttribute = ({ pyproject, setupCfg }) => (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", "setuptools", "dynamic", "version"), "attr") ?? /^attr\s*:\s*(.+)$/.exec((0, import_chunk_7Y6L3JTN.iniValue)(setupCfg, "metadata", "version") ?? "")?.[1];
var assignment = /^(?:__version__|version|VERSION)(?:\s*:\s*[\w.[\]]+)?\s*=\s*["']([^"'{}%]+)["']/m;
function modulePlaces(configuration, textOf) {
  const names = (0, import_chunk_7Y6L3JTN.packageNames)(configuration);
  const own = (0, import_chunk_KZS7P2PH.normalizeName)(nameOf(configuration) ?? "");
  return versionPaths(configuration.project.paths).flatMap((path) => {
    const text = textOf(path) ?? "";
    if (/^VERSION/.test(path)) return place(/^\s*([\w.!+-]+)\s*$/.exec(text)?.[1], path, 1);
    if (path === "Cargo.toml") return ofCrate(text, own);
    const name = versionModule.exec(path)?.[1] ?? "";
    const isOwn = names.includes(name) && (names.length === 1 || (0, import_chunk_KZS7P2PH.normalizeName)(name) === own);
    return isOwn ? place(assignment.exec(text)?.[1], path, (0, import_chunk_CZA6ZV2J.lineOf)(text, assignment)) : [];
  });
}
function ofCrate(text, own) {
  const [, version] = /^\[package\][^[]*?^version\s*=\s*"([^"]+)"/ms.exec(text) ?? [];
  const [, name = ""] = /^\[package\][^[]*?^name\s*=\s*"([^"]+)"/ms.exec(text) ?? [];
  return (0, import_chunk_KZS7P2PH.normalizeName)(name) === own ? place(version, "Cargo.toml", (0, import_chunk_CZA6ZV2J.lineOf)(text, versionLine)) : [];
}
var placeholder = /^0(?:\.0)*(?:[.+]?(?:dev\d*|unknown|post\d+).*)?$|unknown/;
var place = (version, path, line, isShipped = true) => version === void 0 || placeholder.test(version) ? [] : [{ version, path, line, isShipped }];
var beside = [
  [/conf\.py$/, /^release\s*=\s*["']([^"'{}%]+)["']/m],
  [/^CITATION\.cff$/, /^version:\s*["']?v?([\w.!+-]+)/m],
  [/^\.bumpversion\.cfg$/, /^current_version\s*=\s*(\S+)/m]
];
function besidePlaces(configuration, textOf) {
  const found = configuration.project.paths.flatMap((path) => {
    const pattern = beside.find(([names]) => names.test(path))?.[1];
    if (pattern === void 0 || !versionPaths([path]).includes(path)) return [];
    const text = textOf(path) ?? "";
    return place(pattern.exec(text)?.[1], path, (0, import_chunk_CZA6ZV2J.lineOf)(text, pattern), false);
  });
  const tool = (0, import_chunk_H7LFJRDY.tableAt)(configuration.pyproject, "tool");
  const current = (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(tool, "bumpversion"), "current_version") ?? (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(tool, "commitizen"), "version");
  return [
    ...found,
    ...place(current, "pyproject.toml", void 0, false),
    ...ofPackageJson(configuration, textOf)
  ];
}
function ofPackageJson(configuration, textOf) {
  const text = textOf("package.json") ?? "";
  const [, name = ""] = /"name"\s*:\s*"([^"]+)"/.exec(text) ?? [];
  const own = (0, import_chunk_KZS7P2PH.normalizeName)(nameOf(configuration) ?? "");
  if (own === "" || (0, import_chunk_KZS7P2PH.normalizeName)(name.replace(/^@[^/]+\//, "")) !== own) return [];
  const [, version] = /"version"\s*:\s*"([^"]+)"/.exec(text) ?? [];
  return place(version, "package.json", (0, import_chunk_CZA6ZV2J.lineOf)(text, /"version"\s*:/), false);
}
function checkVersion(subject) {
  const { configuration, tag } = subject;
  const name = nameOf(configuration);
  const { declared, others } = versionPlaces(configuration, subject.text);
  const { version, source } = declared === void 0 ? versionOfTag(tag) : ofPlace(declared);
  return {
    ...{ name, version, source },
    findings: [
      ...checkName(name),
      ...checkDeclared(subject, declared),
      ...version === void 0 ? [] : checkOthers(version, source, others),
      ...declared === void 0 ? [] : checkTag(declared, tag)
    ]
  };
}
var ofPlace = ({ version, path }) => ({ version, source: `\`${path}\`` });
function versionOfTag(tag) {
  const version = tag === void 0 ? void 0 : (0, import_chunk_KZS7P2PH.taggedVersions)(tag)[0];
  return version === void 0 ? { version: void 0, source: "the build, which computes it" } : { version: (0, import_chunk_KZS7P2PH.formatVersion)(version), source: `the tag \`${tag}\`` };
}
function checkName(name) {
  if (name === void 0) {
    const message = "Neither `pyproject.toml` nor `setup.cfg` names the project";
    return [(0, import_chunk_CZA6ZV2J.findingOf)("PV001", { message, level: "warning", path: "pyproject.toml" })];
  }
  if ((0, import_chunk_KZS7P2PH.isValidName)(name)) return [];
  return [
    (0, import_chunk_CZA6ZV2J.findingOf)("PV001", { message: `\`${name}\` is not valid as a name`, path: "pyproject.toml" })
  ];
}
function checkDeclared({ configuration }, declared) {
  if (declared !== void 0) {
    if ((0, import_chunk_KZS7P2PH.parseVersion)(declared.version) !== void 0) return [];
    const { path, line, version } = declared;
    const message2 = `\`${version}\` is not a valid version`;
    const hint = "write it as PEP 440 wants it, such as `1.2.0` or `1.2.0rc1`";
    return [(0, import_chunk_CZA6ZV2J.findingOf)("PV001", { message: message2, hint, path, line })];
  }
  const project = (0, import_chunk_H7LFJRDY.tableAt)(configuration.pyproject, "project");
  const isComputed = (0, import_chunk_H7LFJRDY.listAt)(project, "dynamic").includes("version") || isFromTag(configuration);
  if (isComputed || Object.keys(project).length === 0) return [];
  const message = "`[project]` has no `version`, and does not list it under `dynamic`";
  return [(0, import_chunk_CZA6ZV2J.findingOf)("PV001", { message, path: "pyproject.toml" })];
}
function checkOthers(version, where, others) {
  return others.filter((other) => !isSame(other.version, version)).map(
    ({ version: other, path, line, isShipped }) => (0, import_chunk_CZA6ZV2J.findingOf)("PV002", {
      message: `The version is \`${other}\` here, and \`${version}\` by ${where}`,
      ...isShipped ? {} : { level: "warning" },
      ...{ path, line }
    })
  );
}
function isSame(one, other) {
  const [a, b] = [(0, import_chunk_KZS7P2PH.parseVersion)(one), (0, import_chunk_KZS7P2PH.parseVersion)(other)];
  return a === void 0 || b === void 0 ? one === other : (0, import_chunk_KZS7P2PH.compareVersions)(a, b) === 0;
}
function checkTag({ version, path, line }, tag) {
  if (tag === void 0 || (0, import_chunk_KZS7P2PH.taggedVersions)(tag).length === 0) return [];
  if ((0, import_chunk_KZS7P2PH.tagMatchesVersion)(tag, version)) return [];
  const message = `The version is \`${version}\`, but the tag is \`${tag}\``;
  return [(0, import_chunk_CZA6ZV2J.findingOf)("PV003", { message, path, line })];
}
var mostBytes = 1024 * 1024;
async function scanSecrets(folder, paths, host) {
  const scan = (0, import_chunk_KZS7P2PH.scanMembers)();
  for (const path of paths) {
    const entry = await host.files.stat((0, import_node_path3.join)(folder, path));
    if (entry?.kind !== "file" || entry.size > mostBytes) continue;
    const take = scan.start(path, entry.size);
    if (take === void 0) continue;
    for await (const chunk of host.files.stream((0, import_node_path3.join)(folder, path))) take(chunk);
  }
  return [...scan.secrets].flatMap(
    ([path, secrets]) => secrets.map((secret) => {
      const { kind, line, shown } = secret;
      const level = (0, import_chunk_KZS7P2PH.secretLevel)(secret, path, true);
      const message = `There is a secret here: ${kind} \`${shown}\``;
      const hint = "nothing is to be done if it was made for tests alone; revoke it otherwise";
      return (0, import_chunk_CZA6ZV2J.findingOf)("PV010", {
        message,
        path,
        line,
        level,
        ...level === "info" ? { hint } : {}
      });
    })
  );
}
async function checkProject(request, host) {
  const subject = await readSubject(request, host);
  const identity = checkVersion(subject);
  const changelog = (0, import_chunk_CZA6ZV2J.checkChangelog)(subject, identity.version);
  const readme = checkReadme(subject);
  const licence = checkLicence(subject);
  const { paths } = request.configuration.project;
  const { path, entry } = changelog;
  return {
    ...{ name: identity.name, version: identity.version, versionSource: identity.source },
    changelog: path === void 0 || entry === void 0 ? void 0 : { path, heading: entry.heading },
    readme: readme.path,
    licence: licence.path,
    findings: [
      ...identity.findings,
      ...changelog.findings,
      ...readme.findings,
      ...licence.findings,
      ...checkDependencies(subject),
      ...await scanSecrets(request.folder, paths, host)
    ]
  };
}
async function readSubject({ folder, configuration, tag, changelog }, host) {
  const { paths } = configuration.project;
  const wanted = /* @__PURE__ */ new Set([
    ...versionPaths(paths),
    ...["pyproject.toml", "setup.cfg"],
    ...readmeNames({ configuration }),
    changelog ?? (0, import_chunk_CZA6ZV2J.findChangelog)(paths) ?? ""
  ]);
  const texts = /* @__PURE__ */ new Map();
  for (const path of wanted) {
    const text = path === "" ? void 0 : await readFile((0, import_node_path2.join)(folder, path), host);
    if (text !== void 0) texts.set(path, text);
  }
  const today = (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
  return { configuration, tag, changelog, today, text: (path) => texts.get(path) };
}
async function readFile(path, { files }) {
  const kind = (await files.stat(path))?.kind;
  return kind === "file" || kind === "symlink" ? files.readText(path) : void 0;
}
var commandWords = (command) => wordsOf(command).map(({ text }) => text);
function refuseShell(command) {
  const [first = { text: "", bare: "" }, ...others] = wordsOf(command);
  if (first.text === "") throw invalid(command, "names no program", "write a command on each line");
  const variable = /^[a-z_]\w*(?==)/i.exec(first.bare)?.[0];
  if (variable !== void 0) {
    const problem2 = `begins with the variable \`${variable}\`, which only a shell would set`;
    throw invalid(command, problem2, `set it in \`env\` of the step; ${asShell}`);
  }
  const signs = [first, ...others].flatMap(({ bare }) => shellSign.exec(bare)?.[0] ?? []);
  const [sign] = ["cd", "export", "source"].includes(first.text) ? [first.text] : signs;
  if (sign === void 0) return;
  const problem = `is run without a shell, which alone would understand \`${sign}\``;
  throw invalid(command, problem, `write each command on a line of its own; ${asShell}`);
}
var part = /(\s+)|'([^']*)'|"((?:[^"\\]|\\.)*)"|(['"])|([^\s'"]+)/gs;
var shellSign = /^\d?[<>]|&&|\||[;&]$|\$(?:[a-z_]\w*|[{(])|`/i;
var variableInQuotes = /(?<!\\)\$(?:[a-z_]\w*|[{(])/i;
function wordsOf(command) {
  const words = [];
  let word;
  for (const match of command.matchAll(part)) {
    const [, space, , , open] = match;
    if (open !== void 0) {
      throw invalid(command, `has a quote (${open}) without its end`, "close it");
    }
    if (word !== void 0 && space !== void 0) words.push(word);
    word = space === void 0 ? joined(word, match) : void 0;
  }
  return word === void 0 ? words : [...words, word];
}
function joined(before = { text: "", bare: "" }, [, , single, double, , plain = ""]) {
  const unquoted = single ?? double?.replace(/\\(["\\$`])/g, "$1") ?? plain;
  const variable = variableInQuotes.exec(double ?? "")?.[0] ?? "";
  return { text: before.text + unquoted, bare: before.bare + plain + variable };
}
var asShell = "what needs a shell goes into `bash -c '\u2026'`, and quotes keep a sign as it is";
var invalid = (command, problem, hint) => new import_chunk_6CJDLMRJ.PublishError("invalid-input", `Input \`commands\`: \`${command}\` ${problem}`, { hint });
function installerWords(written, configuration) {
  const lines = written.map((line) => line.replace(/\s+#.*$/, ""));
  const extras = lines.flatMap((line) => ownExtras(line) ?? []);
  const others = lines.filter((line) => ownExtras(line) === void 0);
  return {
    extras: [...new Set(extras)],
    words: others.flatMap((line) => wordsOf2(line, configuration))
  };
}
function ownExtras(line) {
  const own = /^(?:-e\s+|--editable[= ])?\.(?:\[([\w.,\s-]+)\])?$/.exec(line);
  return own === null ? void 0 : (own[1] ?? "").split(/[\s,]+/).filter((one) => one !== "");
}
function wordsOf2(line, configuration) {
  const [, option, value = ""] = /^(--group|-r|--requirement|-c|--constraint)(?:\s+|=)(.+)$/.exec(line) ?? [];
  if (option === "--group") return groupOf(value, configuration);
  if (option !== void 0) return [option, value.trim()];
  return line.startsWith("-") ? (0, import_chunk_JLAGQWAB.parseArgsStringToArgv)(line) : [line];
}
function groupOf(name, { sources, pyproject }) {
  const groups = sources.filter(({ kind }) => kind === "group");
  const wanted = (0, import_chunk_KZS7P2PH.normalizeName)(name.trim());
  const found = groups.find((group) => group.name === wanted);
  const standard = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "dependency-groups");
  const isStandard = Object.keys(standard).some((key) => (0, import_chunk_KZS7P2PH.normalizeName)(key) === wanted);
  const problem = isStandard ? (0, import_chunk_7Y6L3JTN.resolveGroup)(standard, name.trim()).problem : void 0;
  if (found !== void 0 && problem === void 0) return found.requirements;
  const there = groups.map((group) => `\`${group.name}\``).join(", ");
  throw new import_chunk_6CJDLMRJ.PublishError(
    "invalid-input",
    `Input \`requirements\`: ${problem ?? `there is no dependency group \`${name}\``}`,
    {
      hint: there === "" ? "`pyproject.toml` has no groups" : `groups of \`pyproject.toml\`: ${there}`
    }
  );
}
var linesOfInput = (text) => text?.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && line !== "none" && !line.startsWith("#"));
var programs = {
  ...{ pytest: "tests", "py.test": "tests", unittest: "tests", coverage: "tests", nox: "tests" },
  ...{ tox: "tests", mypy: "types", pyright: "types", basedpyright: "types", ty: "types" },
  ...{ flake8: "lint", pylint: "lint", ruff: "lint", black: "format", isort: "format" },
  ...{ "sphinx-build": "docs", sphinx: "docs", mkdocs: "docs" }
};
function kindOfCommand(words) {
  const isModule = /^python[\d.]*$/.test(words[0] ?? "") && words[1] === "-m";
  const [program = "", first] = isModule ? words.slice(2) : words;
  if (program === "ruff" && first === "format") return "format";
  return programs[program] ?? "other";
}
function testFigures(output) {
  const total = /^TOTAL\s.*?(\d+(?:\.\d+)?)%\s*$/gm;
  const coverage = [...output.matchAll(total)].at(-1)?.[1];
  return {
    ...pytestFigures(output) ?? unittestFigures(output),
    ...coverage === void 0 ? {} : { coverage: Number(coverage) }
  };
}
function pytestFigures(output) {
  const last = /^(?:=+ )?((?:\d+ [a-z]+(?:, )?)+) in [\d.]+s(?: \([\d:]+\))?(?: =+)?\s*$/gm;
  const line = [...output.matchAll(last)].at(-1)?.[1];
  if (line === void 0) return void 0;
  const number = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
  return {
    passed: number("passed") + number("xfailed") + number("xpassed"),
    failed: number("failed") + number("errors?"),
    skipped: number("skipped")
  };
}
function unittestFigures(output) {
  const ran = [...output.matchAll(/^Ran (\d+) tests? in /gm)].at(-1)?.[1];
  if (ran === void 0) return void 0;
  const number = (word) => Number(new RegExp(`\\b${word}=(\\d+)`).exec(output)?.[1] ?? 0);
  const [failed, skipped] = [number("failures") + number("errors"), number("skipped")];
  return { passed: Number(ran) - failed - skipped, failed, skipped };
}
function figuresText({ passed, failed = 0, skipped = 0, coverage }) {
  return [
    passed === void 0 ? "" : `${passed} passed`,
    failed === 0 ? "" : `${failed} failed`,
    skipped === 0 ? "" : `${skipped} skipped`,
    coverage === void 0 ? "" : `coverage ${coverage} %`
  ].filter((part2) => part2 !== "").join(", ");
}
var givenCommands = (lines) => lines.map((command) => ({ kind: kindOfCommand(commandWords(command)), command }));
async function runCommands(commands, circumstances, host) {
  const outcomes = [];
  for (const command of commands) {
    const outcome = await host.group(
      command.command,
      () => runCommand(command, circumstances, host)
    );
    const { style, log } = host;
    const said = `${command.command}: ${outcome.how}${figuresOf(outcome)} (${(0, import_chunk_KZS7P2PH.formatSeconds)(outcome.seconds)})`;
    log.info(outcome.ok ? style.green(said) : style.red(said));
    outcomes.push(outcome);
  }
  return outcomes;
}
var figuresOf = ({ figures }) => {
  const text = figuresText(figures);
  return text === "" ? "" : `: ${text}`;
};
async function runCommand(command, { environment, project, timeout }, host) {
  const [name = "", ...words] = commandWords(command.command);
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1e3;
  try {
    const result = await host.run({
      program: await programOf(name, environment, host),
      arguments: words,
      folder: project,
      env: environment.variables,
      show: true,
      timeout,
      // Servers that tests forget would outlive the job; and nobody reads more than the ends.
      leavesNothing: true
    });
    const figures = testFigures(result.output);
    const isEmpty = foundNone(result, command, figures);
    const how = isEmpty ? "found no tests" : endOf(result, timeout);
    return {
      ...command,
      ...{ ok: result.status === 0 && !isEmpty, how, seconds: seconds(), figures },
      lastLines: lastLines(result.output)
    };
  } catch (error) {
    const isMissing = error instanceof import_chunk_6CJDLMRJ.PublishError && error.code === "program-missing";
    if (!isMissing) throw error;
    const how = "is not installed";
    return {
      ...command,
      ok: false,
      how,
      seconds: seconds(),
      figures: {},
      lastLines: [`${error.message}; \`requirements\` may name what it is a part of`]
    };
  }
}
var foundNone = ({ status }, { kind }, { passed, failed, skipped }) => kind === "tests" && (status === 5 || status === 0 && passed === 0 && failed === 0 && skipped === 0);
function endOf({ status }, timeout) {
  if (status === 0) return "passed";
  if (status === void 0) return `was ended after ${timeout} s (\`command-timeout\`)`;
  return `ended with status ${status}`;
}
var isWindows = process.platform === "win32";
async function programOf(name, { python }, { files }) {
  if (/^python(?:3(?:\.\d+)?)?(?:\.exe)?$/.test(name)) return python.path;
  const suffixes = isWindows ? [".exe", ".cmd", ""] : [""];
  for (const suffix of suffixes) {
    const path = (0, import_node_path4.join)(python.scripts, `${name}${suffix}`);
    if (await files.stat(path) !== void 0) return path;
  }
  return name;
}
var mostLines = 12;
var telling = /\b(?:WARNING|ERROR|CRITICAL|FAILED|[Ee]rror)\b/;
function lastLines(output) {
  const lines = output.trimEnd().split(/\r?\n/);
  const last = lines.slice(-mostLines);
  const before = lines.slice(0, -mostLines).filter((line) => telling.test(line));
  if (before.length === 0 || last.some((line) => telling.test(line))) return last;
  return [...before.slice(-mostLines / 2), "...", ...lines.slice(-mostLines / 2)];
}
function failureOfCommands(outcomes, besides) {
  const failed = outcomes.filter(({ ok }) => !ok);
  if (failed.length === 0) return void 0;
  const parts = failed.map(
    ({ command, how, lastLines: lines }) => [`\`${command}\` ${how}`, ...lines.map((line) => `  ${line.slice(0, 300)}`)].join("\n")
  );
  const [first = ""] = parts;
  const message = parts.length === 1 ? first : `${parts.length} of ${outcomes.length} commands failed
${parts.join("\n")}`;
  const more = besides === void 0 ? "" : `
Besides: ${besides.message}`;
  return new import_chunk_6CJDLMRJ.PublishError("command-failed", `${message}${more}`);
}
function commandTable(rows) {
  const table = (0, import_chunk_KZS7P2PH.markdownTable)(
    ["Check", "Command", "Result", "Time"],
    rows.map(({ kind, command, ok, how, figures, seconds }) => [
      kind,
      (0, import_chunk_KZS7P2PH.code)(command),
      `${ok ? how : `**${how}**`}${figures === "" ? "" : `: ${figures}`}`,
      (0, import_chunk_KZS7P2PH.formatSeconds)(seconds)
    ])
  );
  const failed = rows.filter(({ ok }) => !ok).map(
    ({ command, lastLines: lastLines2 }) => (0, import_chunk_KZS7P2PH.details)(`Last lines of ${(0, import_chunk_KZS7P2PH.code)(command)}`, (0, import_chunk_KZS7P2PH.fenced)(lastLines2.join("\n")))
  );
  return [table, ...failed].join("\n");
}
var commandRows = (rows) => rows.map(({ kind, command, how, figures, seconds }) => [
  ...[`  ${kind}`, command],
  figures === "" ? how : `${how}: ${figures}`,
  (0, import_chunk_KZS7P2PH.formatSeconds)(seconds)
]);
var generated = /(?:^|\/)(?:build|_build|\.eggs|[^/]+\.egg-info|__pycache__|\.pytest_cache|\.mypy_cache|\.ruff_cache|\.hypothesis)\/$|^site\/$/;
async function noteUntracked(folder, host) {
  const before = await (0, import_chunk_KZS7P2PH.untrackedPaths)(folder, host);
  return async () => {
    const after = before === void 0 ? [] : await (0, import_chunk_KZS7P2PH.untrackedPaths)(folder, host) ?? [];
    const added = after.filter((path) => generated.test(path) && !before?.includes(path));
    for (const path of added) await host.files.remove((0, import_node_path5.join)(folder, path));
    return added;
  };
}
async function prepareEnvironment(wish, host) {
  const base = await choosePython(wish, host);
  const folder = await host.temporaryFolder("validate");
  const cache = await host.temporaryFolder("installer-cache");
  const make = await (0, import_chunk_6BCPOFSZ.environmentMaker)(wish.installer, cache, host);
  host.log.info(`Installing the project and what its commands need, for Python ${base.version}`);
  const environment = await make(base, folder);
  await (0, import_chunk_6BCPOFSZ.tellWhileItLasts)("the project", installProject(environment, wish, host), host);
  const { python, installer } = environment;
  return { python, installer, variables: commandVariables(python, folder, host) };
}
async function choosePython({ python: word, requiresPython }, host) {
  const python = word === void 0 ? await host.pythons.find() : (await (0, import_chunk_6BCPOFSZ.choosePythons)({ wanted: [word], requiresPython, input: "python-version" }, host))[0];
  if (python === void 0) throw new Error("no Python was chosen");
  const allowed = (0, import_chunk_KZS7P2PH.parseSpecifierSet)(requiresPython ?? "");
  if (!allowed.ok || (0, import_chunk_HDFWG65U.containsVersion)(allowed.value, python.version)) return python;
  throw new import_chunk_6CJDLMRJ.PublishError(
    "python-missing",
    `The project wants Python ${requiresPython}, and this is ${python.version} (\`${python.path}\`)`,
    { hint: "name another one as `python-version`, or correct `requires-python`" }
  );
}
async function installProject(environment, { project, install: { extras, words }, dependencyIndex: index }, host) {
  const from = await (0, import_chunk_6BCPOFSZ.dependencyIndex)(index, void 0, host);
  const own = extras.length === 0 ? "." : `.[${extras.join(",")}]`;
  const circumstances = { folder: project, env: (0, import_chunk_7MRIHLJ7.trustingGit)(host.env) };
  const install = (...ownWords) => environment.install([...ownWords, ...words], from, circumstances);
  let result = await install("-e", own);
  if (result.status !== 0 && isNotEditable(result)) result = await install(own);
  if (result.status !== 0) throw notInstalled(result, environment);
}
var isNotEditable = ({ output }) => /build_editable|editable mode requires|editable (?:installs?|mode) (?:is|are) not supported/i.test(
  output
);
function notInstalled({ output, status }, environment) {
  const lines = output.trimEnd().split("\n").slice(-20);
  const how = status === void 0 ? "took too long" : `ended with status ${status}`;
  return new import_chunk_6CJDLMRJ.PublishError(
    "requirements-not-installed",
    `${environment.installer} could not install the project and what its commands need with Python ${environment.python.version}: it ${how}
${lines.map((line) => `  ${line}`).join("\n")}`
  );
}
function commandVariables({ scripts }, folder, { env }) {
  const cache = (0, import_node_path6.join)(folder, "caches");
  const name = Object.keys(env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  const pytestCache = (0, import_node_path6.join)(cache, "pytest").replaceAll("\\", "/");
  return {
    ...(0, import_chunk_7MRIHLJ7.trustingGit)(env),
    [name]: `${scripts}${import_node_path6.delimiter}${env[name] ?? ""}`,
    VIRTUAL_ENV: (0, import_node_path6.dirname)(scripts),
    PYTHONHOME: void 0,
    PYTHONPATH: void 0,
    CONDA_PREFIX: void 0,
    __PYVENV_LAUNCHER__: void 0,
    PYTHONDONTWRITEBYTECODE: "1",
    COVERAGE_FILE: (0, import_node_path6.join)(folder, ".coverage"),
    MYPY_CACHE_DIR: (0, import_node_path6.join)(cache, "mypy"),
    RUFF_CACHE_DIR: (0, import_node_path6.join)(cache, "ruff"),
    HYPOTHESIS_STORAGE_DIRECTORY: (0, import_node_path6.join)(cache, "hypothesis"),
    PYTEST_ADDOPTS: `${env["PYTEST_ADDOPTS"] ?? ""} -o 'cache_dir=${pytestCache}'`.trim()
  };
}
async function runGates(request, configuration, host) {
  const { project, timeout } = request;
  const detected = (0, import_chunk_7Y6L3JTN.detectGatesOf)(configuration);
  const commands = request.commands === void 0 ? detected.commands : givenCommands(request.commands);
  const hints = request.commands === void 0 ? detected.hints : [];
  if (commands.length === 0) {
    if (request.commands === void 0) tellNothing(host);
    return { outcomes: [], environment: void 0, hints, tally: "no commands were run" };
  }
  tellCommands(commands, request.commands === void 0, host);
  for (const hint of hints) host.log.info(`  ${hint}`);
  const install = installerWords(request.requirements ?? detected.requirements, configuration);
  await (0, import_chunk_7MRIHLJ7.warnOfReach)(project, host);
  const removeAdded = await noteUntracked(project, host);
  try {
    const requiresPython = requiredPython(configuration);
    const environment = await prepareEnvironment({ ...request, requiresPython, install }, host);
    const outcomes = await runCommands(commands, { environment, project, timeout }, host);
    tellOutcomes(outcomes, environment, host);
    return { outcomes, environment, hints, tally: tallyOf(outcomes) };
  } finally {
    const removed = await removeAdded();
    if (removed.length > 0) host.log.debug(`Removed again: ${removed.join(", ")}`);
  }
}
var requiredPython = ({ pyproject, setupCfg }) => (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(pyproject, "project"), "requires-python") ?? (0, import_chunk_7Y6L3JTN.iniValue)(setupCfg, "options", "python_requires");
var tellNothing = ({ log }) => log.warning(
  "The configuration shows no tests, types, linters, formatters or documents: no command was run. Name them as `commands`, a line each, or `commands: none`"
);
function tellCommands(commands, isDetected, host) {
  host.log.info(host.style.bold(isDetected ? "The project's own checks" : "The given commands"));
  const rows = commands.map(({ kind, command, because = "" }) => [
    ...[`  ${kind}`, command],
    because === "" ? "" : `by ${because.replaceAll("`", "")}`
  ]);
  for (const line of (0, import_chunk_KZS7P2PH.textTable)(rows)) host.log.info(line);
}
function tellOutcomes(outcomes, { python, installer }, { log, style }) {
  log.info(style.bold(`Python ${python.version} (${installer})`));
  const lines = (0, import_chunk_KZS7P2PH.textTable)(commandRows(rowsOf(outcomes)));
  for (const [index, line] of lines.entries()) {
    log.info(outcomes[index]?.ok === false ? style.red(line) : line);
  }
}
var rowsOf = (outcomes) => outcomes.map((outcome) => ({ ...outcome, figures: figuresText(outcome.figures) }));
function tallyOf(outcomes) {
  const failed = outcomes.filter(({ ok }) => !ok).length;
  return failed === 0 ? `${(0, import_chunk_KZS7P2PH.count)(outcomes.length, "command")} passed` : `${failed} of ${(0, import_chunk_KZS7P2PH.count)(outcomes.length, "command")} failed`;
}
function validateSummary(title, checked, gates, tag, failure) {
  const { findings } = checked;
  const { outcomes, hints } = gates;
  return [
    `### ${failure === void 0 ? "Validated" : "Not fit to be released:"} ${title}
`,
    (0, import_chunk_KZS7P2PH.markdownTable)(["What", "Found"], factRows(checked, gates, tag)),
    findings.length === 0 ? "" : (0, import_chunk_KZS7P2PH.findingTable)(findings),
    outcomes.length === 0 ? "" : commandTable(rowsOf(outcomes)),
    hints.map((hint) => `- ${hint}
`).join(""),
    failure === void 0 || outcomes.some(({ ok }) => !ok) ? "" : (0, import_chunk_DWKKRE4E.failureSummary)(failure)
  ].filter((part2) => part2 !== "").join("\n");
}
function factRows({ version, versionSource, changelog, readme, licence }, { environment }, tag) {
  const shown = (text) => text === void 0 ? "none" : (0, import_chunk_KZS7P2PH.code)(text);
  const entry = changelog === void 0 ? "no entry" : `${changelog.heading} in ${(0, import_chunk_KZS7P2PH.code)(changelog.path)}`;
  const python = environment === void 0 ? "none was needed" : `${environment.python.version}, installed with ${environment.installer}`;
  return [
    ["Version", `${version ?? "not known yet"}, by ${versionSource}`],
    ["Tag", shown(tag)],
    ["Changelog", entry],
    ["README", shown(readme)],
    ["Licence", shown(licence)],
    ["Python", python]
  ];
}
function validateEvidence(checked, gates) {
  const { changelog, version, readme, licence, findings } = checked;
  return {
    stage: "validate",
    ...gates.environment === void 0 ? {} : { python: gates.environment.python.version },
    commands: gates.outcomes.map(({ kind, command, ok, seconds, figures }) => ({
      ...{ kind, command, ok, seconds: Math.round(seconds) },
      ...figures.passed === void 0 ? {} : { tests: figures.passed },
      ...figures.coverage === void 0 ? {} : { coverage: Math.floor(figures.coverage) }
    })),
    ...changelog === void 0 ? {} : { changelog: { file: changelog.path, heading: changelog.heading } },
    ...version === void 0 ? {} : { version },
    ...readme === void 0 ? {} : { readme },
    ...licence === void 0 ? {} : { licence },
    secrets: findings.filter(({ rule, level }) => rule === "PV010" && level !== "info").length
  };
}
var validate = (0, import_chunk_KZS7P2PH.defineStage)({
  readInputs(input) {
    return {
      project: (0, import_node_path.resolve)(input.path("project-dir")),
      python: input.optionalText("python-version"),
      commands: readCommands(input),
      requirements: linesOfInput(input.optionalText("requirements")),
      timeout: input.seconds("command-timeout"),
      installer: input.choice("installer").value,
      dependencyIndex: input.url("dependency-index"),
      tag: (0, import_chunk_KZS7P2PH.readTag)(input),
      changelog: input.optionalPath("changelog"),
      strict: input.boolean("strict"),
      ignore: input.list("ignore")
    };
  },
  async run(inputs, host) {
    const configuration = await readProject(inputs.project, host);
    await refuseOtherTag(inputs, host);
    const tag = (0, import_chunk_KZS7P2PH.releasedTag)(inputs.tag, host.env);
    const { project: folder, changelog } = inputs;
    const checked = await checkProject({ folder, configuration, tag, changelog }, host);
    const findings = shownFindings(checked, inputs, host);
    tellProject({ ...checked, findings }, tag, host);
    const gates = await runGates(inputs, configuration, host);
    return report({ ...checked, findings }, gates, inputs, tag, host);
  }
});
function readCommands(input) {
  const commands = linesOfInput(input.optionalText("commands"));
  for (const command of commands ?? []) refuseShell(command);
  return commands;
}
async function refuseOtherTag({ tag, project }, host) {
  if (host.kind !== "runner") return;
  await (0, import_chunk_7MRIHLJ7.refuseOtherCommit)(tag, project, await (0, import_chunk_KZS7P2PH.findCheckout)(project, host), host);
}
async function readProject(folder, host) {
  const files = ["pyproject.toml", "setup.py", "setup.cfg"].map((name) => (0, import_node_path.join)(folder, name));
  const found = await Promise.all(files.map((path) => host.files.stat(path)));
  if (found.every((entry) => entry === void 0)) {
    throw new import_chunk_6CJDLMRJ.PublishError(
      "pyproject-missing",
      `\`${folder}\` holds neither \`pyproject.toml\` nor \`setup.py\``,
      { hint: "check the project out before this step, and name its folder as `project-dir`" }
    );
  }
  return (0, import_chunk_7Y6L3JTN.readConfiguration)(await (0, import_chunk_7Y6L3JTN.gatherProject)(folder, host));
}
function shownFindings({ findings }, { ignore, project }, host) {
  return (0, import_chunk_KZS7P2PH.byGravity)(findings.filter(({ rule }) => !ignore.includes(rule))).map((finding) => {
    const { location, ...rest } = finding;
    if (location === void 0) return finding;
    const path = (0, import_chunk_5LJMNRJ2.inCheckout)((0, import_node_path.join)(project, location.path), host);
    return path === void 0 ? rest : { ...rest, location: { path, line: location.line } };
  });
}
function tellProject({ name, version, versionSource, changelog, findings }, tag, host) {
  const { log, style } = host;
  log.info(style.bold(`Project ${name ?? "without a name"} ${version ?? ""}`.trimEnd()));
  log.info(`  Version: ${version ?? "not known yet"}, by ${versionSource}`);
  log.info(`  Tag: ${tag ?? "none"}`);
  if (changelog !== void 0) log.info(`  Changelog: ${changelog.heading} (${changelog.path})`);
  if (findings.length > 0) log.info((0, import_chunk_KZS7P2PH.findingLines)(findings, style).join("\n"));
  for (const finding of findings) if (finding.level !== "info") host.annotate(finding);
}
function report(checked, gates, { strict, project }, tag, host) {
  const { name, version, findings } = checked;
  const besides = failureOfFindings(findings, strict);
  const failure = failureOfCommands(gates.outcomes, besides) ?? besides;
  const title = `${name ?? project}${version === void 0 ? "" : ` ${version}`}`;
  const said = `${failure === void 0 ? "Validated" : "Not fit to be released:"} ${title}: ${(0, import_chunk_KZS7P2PH.tally)(findings)}, ${gates.tally}`;
  host.log.info(failure === void 0 ? host.style.green(said) : host.style.red(said));
  return {
    outputs: {
      ...name === void 0 ? {} : { name },
      ...version === void 0 ? {} : { version },
      errors: String((0, import_chunk_KZS7P2PH.countOf)(findings, "error")),
      warnings: String((0, import_chunk_KZS7P2PH.countOf)(findings, "warning"))
    },
    summary: validateSummary(title, checked, gates, tag, failure),
    evidence: validateEvidence(checked, gates),
    ...failure === void 0 ? {} : { failure }
  };
}
function failureOfFindings(findings, strict) {
  const grave = findings.filter(
    ({ level }) => level === "error" || strict && level === "warning"
  );
  const [first] = grave;
  if (first === void 0) return void 0;
  return new import_chunk_6CJDLMRJ.PublishError(
    "validation-failed",
    `The project has ${(0, import_chunk_KZS7P2PH.tally)(grave)}, such as ${first.rule}: ${first.message}`,
    { hint: "mend what the findings above name; `strict` counts warnings too" }
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  validate
});
