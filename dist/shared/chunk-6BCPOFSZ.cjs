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
  choosePythons: () => choosePythons,
  dependencyIndex: () => dependencyIndex,
  environmentMaker: () => environmentMaker,
  isWheel: () => isWheel,
  mayFit: () => mayFit,
  tellWhileItLasts: () => tellWhileItLasts,
  withPythonsForWheels: () => withPythonsForWheels
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_HDFWG65U = require("./chunk-HDFWG65U.cjs");
var import_chunk_PGKKINL7 = require("./chunk-PGKKINL7.cjs");
var import_chunk_BPZ43DUT = require("./chunk-BPZ43DUT.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_path = require("node:path");
var import_node_os = require("node:os");
var import_node_path2 = require("node:path");
var limit = 600;
async function provideWithUv(version, host) {
  const uv = await host.pythons.uv();
  if (uv === void 0) return void 0;
  const run = (...words) => host.run({ program: uv, arguments: ["--no-config", "python", ...words], timeout: limit });
  const find = async () => {
    const { status: status2, stdout } = await run(
      "find",
      "--managed-python",
      "--no-python-downloads",
      version
    );
    return status2 === 0 ? host.pythons.inspect(stdout.trim()) : void 0;
  };
  const there = await find();
  if (there !== void 0) return there;
  host.log.info(`Python ${version} is not on this machine: uv is asked to install it`);
  const { status, output } = await run("install", "--no-bin", version);
  if (status === 0) return find();
  for (const line of output.trimEnd().split("\n").slice(-3)) host.log.info(`  ${line}`);
  return void 0;
}
var isWheel = ({ filename }) => filename.endsWith(".whl");
function mayFit(filename, { version }, platform, architecture) {
  const parsed = (0, import_chunk_KZS7P2PH.parseWheelFilename)(filename);
  if (!parsed.ok) return false;
  return parsed.tags.some((tag) => {
    const [python = "", abi = "", system = ""] = tag.split("-");
    return fitsPython(python, abi, version) && fitsPlatform(system, platform, architecture);
  });
}
function fitsPython(tag, abi, version) {
  const minor = Number(version.split(".")[1]);
  const [, kind, major, number] = /^([a-z]+)(\d)(\d*)$/.exec(tag) ?? [];
  if (major !== "3") return false;
  if (kind === "py") return number === "" || Number(number) <= minor;
  if (kind !== "cp") return false;
  if (abi === "abi3" || abi === "none") return number === "" || Number(number) <= minor;
  return Number(number) === minor && abi === tag;
}
var machines = {
  x64: /(x86_64|amd64|universal2|intel)$/,
  arm64: /(aarch64|arm64|universal2)$/,
  ia32: /(i686|i386|win32)$/,
  arm: /armv\dl$/
};
var systems = {
  linux: /^(many|musl)?linux/,
  darwin: /^macosx_/,
  win32: /^win/
};
var fitsPlatform = (tag, platform, architecture) => tag === "any" || systems[platform]?.test(tag) === true && (machines[architecture]?.test(tag) ?? true);
async function choosePythons({ wanted, requiresPython, input = "python-versions" }, host) {
  const allowed = specifiersOf(requiresPython);
  const located = byVersion(await locatedPythons(host));
  const fitting = located.filter(({ version }) => isPlain(version) && fits(version, allowed));
  const chosen = [];
  for (const word of wanted) {
    for (const python of await pythonsFor(word, { located, fitting, allowed, input }, host)) {
      if (!chosen.some(({ path }) => path === python.path)) chosen.push(python);
    }
  }
  if (chosen.length > 0) return chosen;
  return [await host.pythons.find()];
}
async function withPythonsForWheels({ files, index }, chosen, host) {
  const fits2 = (filename, python) => mayFit(filename, python, process.platform, process.arch);
  const all = [...chosen];
  for (const { filename } of index === void 0 ? files.filter(isWheel) : []) {
    if (all.some((python) => fits2(filename, python))) continue;
    const located = byVersion(await locatedPythons(host)).filter(({ version }) => isPlain(version));
    const fitting = located.filter((python) => fits2(filename, python)).toReversed();
    all.push(...await first(fitting, [], host));
  }
  return all;
}
async function pythonsFor(word, { located, fitting, allowed, input }, host) {
  switch (word) {
    case "newest":
      return first(fitting.toReversed(), allowed, host);
    case "oldest":
      return hasLowerBound(allowed) ? first(fitting, allowed, host) : [];
    case "all":
      return (await Promise.all(minors(fitting).map((minor) => first(minor, allowed, host)))).flat();
    default:
      return [await namedPython(word, located, input, host)];
  }
}
async function first(candidates, allowed, host) {
  for (const { path, version, source } of candidates) {
    const python = await host.pythons.inspect(path);
    if (python !== void 0 && (0, import_chunk_HDFWG65U.containsVersion)(allowed, python.version)) return [python];
    if (python === void 0) {
      host.log.warning(`Skipped Python ${version} of ${source}: \`${path}\` does not run`);
    }
  }
  return [];
}
async function namedPython(word, located, input, host) {
  if (/[\\/]/.test(word)) {
    const python = await host.pythons.inspect(word);
    if (python !== void 0) return python;
    throw missing(`\`${word}\` is no Python that runs`, input);
  }
  const name = word.toLowerCase().replace(/^(?:cpython|python)-?(?=\d)/, "");
  if (!/^(pypy)?3\.\d+(\.\d+\w*)?t?$/.test(name)) {
    throw new import_chunk_6CJDLMRJ.PublishError("invalid-input", `Input \`${input}\`: \`${word}\` is no Python`, {
      hint: "allowed are versions such as `3.12`, `3.13t` and `pypy3.10`, `newest`, `oldest`, `all`, and paths"
    });
  }
  const candidates = located.filter(({ version }) => isVersion(version, name));
  for (const { path } of candidates.toReversed()) {
    const python = await host.pythons.inspect(path);
    if (python !== void 0 && isVersion(python.version, name.replace(/^pypy|t$/g, ""))) {
      return python;
    }
  }
  const provided = await provideWithUv(name, host);
  if (provided !== void 0) return provided;
  const there = [...new Set(located.map(({ version }) => version))].join(", ");
  throw missing(
    `Python ${name} was asked for, is not on this machine${there === "" ? "" : ` (which has ${there})`}, and uv does not provide it`,
    input
  );
}
var missing = (message, input) => new import_chunk_6CJDLMRJ.PublishError("python-missing", message, {
  hint: `install it (in a workflow, actions/setup-python with this \`python-version\`), put uv on PATH, or take it out of \`${input}\``
});
function isVersion(version, wanted) {
  const parts = /^(pypy)?([\d.]+)\w*?(t?)$/;
  const [, kind, numbers = "", threads] = parts.exec(version) ?? [];
  const [, wantedKind, wantedNumbers = "", wantedThreads] = parts.exec(wanted) ?? [];
  if (kind !== wantedKind || threads !== wantedThreads) return false;
  const isPart = (long, short) => `${long}.`.startsWith(`${short}.`);
  return isPart(numbers, wantedNumbers) || isPart(wantedNumbers, numbers);
}
async function locatedPythons(host) {
  const located = await host.pythons.installed();
  if (located.length > 0) return located;
  const { path, version } = await host.pythons.find();
  return [{ path, version, source: "PATH" }];
}
var isPlain = (version) => /^3\.\d+(\.\d+)?$/.test(version);
var fits = (version, allowed) => (0, import_chunk_HDFWG65U.containsVersion)(allowed, /^\d+\.\d+$/.test(version) ? `${version}.99` : version);
var hasLowerBound = (allowed) => allowed.some(({ operator }) => /^(>=|>|~=|==|===)$/.test(operator));
function specifiersOf(requiresPython) {
  const parsed = (0, import_chunk_KZS7P2PH.parseSpecifierSet)(requiresPython ?? "");
  return parsed.ok ? parsed.value : [];
}
var numbersOf = (version) => (version.match(/\d+/g) ?? []).map(Number).slice(0, 3);
var byVersion = (pythons) => pythons.toSorted((one, other) => {
  const [a, b] = [numbersOf(one.version), numbersOf(other.version)];
  return (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0);
});
function minors(pythons) {
  const groups = /* @__PURE__ */ new Map();
  for (const python of pythons.toReversed()) {
    const minor = numbersOf(python.version)[1] ?? 0;
    groups.set(minor, [...groups.get(minor) ?? [], python]);
  }
  return [...groups.values()];
}
var pypi = new URL("simple/", import_chunk_PGKKINL7.publicIndexes.pypi.site);
var testpypi = import_chunk_PGKKINL7.publicIndexes.testpypi.site;
async function dependencyIndex(given, underTest, host) {
  if (given !== void 0) {
    if (given.host !== testpypi.host) return { url: given };
    throw new import_chunk_6CJDLMRJ.PublishError(
      "invalid-input",
      "Input `dependency-index` is TestPyPI, where anybody may have taken the names of dependencies",
      { hint: "leave it out, or name the index that users install from" }
    );
  }
  const { url = pypi, pip } = await configured(host);
  const same = underTest !== void 0 && isSame(url, underTest) && !isSame(url, pypi);
  if (!same && url.host !== testpypi.host) return { url, pip };
  host.log.warning(
    `Dependencies come from PyPI: ${(0, import_chunk_BPZ43DUT.showUrl)(url)}, which pip or uv is configured to use, is the index under test; name another one as \`dependency-index\``
  );
  return { url: pypi, pip };
}
var isSame = (one, other) => one.host === other.host && one.pathname.replace(/\/+$/, "") === other.pathname.replace(/\/+$/, "");
var settings = {
  "index-url": "PIP_INDEX_URL",
  cert: "PIP_CERT",
  "client-cert": "PIP_CLIENT_CERT",
  proxy: "PIP_PROXY",
  "trusted-host": "PIP_TRUSTED_HOST"
};
async function configured({ env, files }) {
  const texts = pipFiles(env).map((path) => files.readText(path).catch(() => void 0));
  const written = (await Promise.all(texts)).flatMap((text2) => settingsOf(text2 ?? ""));
  const pip = Object.fromEntries(
    written.map(([key, value]) => [settings[key] ?? key, value])
  );
  for (const name of Object.values(settings)) pip[name] = env[name] || (pip[name] ?? "");
  const { PIP_INDEX_URL: ofPip, ...others } = pip;
  const ofUv = env["UV_DEFAULT_INDEX"]?.replace(/^\w[\w-]*=(?=https?:)/, "");
  const text = ofPip || ofUv || env["UV_INDEX_URL"];
  const url = text && URL.canParse(text) ? new URL(text) : void 0;
  return { url, pip: Object.fromEntries(Object.entries(others).filter(isSet)) };
}
var isSet = ([, value]) => value !== "";
function pipFiles(env) {
  const named = env["PIP_CONFIG_FILE"];
  if (named === "/dev/null" || named === "nul") return [];
  const home = env["HOME"] || env["USERPROFILE"] || "";
  const roaming = env["APPDATA"];
  return [
    "/etc/pip.conf",
    "/etc/xdg/pip/pip.conf",
    "/Library/Application Support/pip/pip.conf",
    ...env["ProgramData"] ? [(0, import_node_path.join)(env["ProgramData"], "pip", "pip.ini")] : [],
    (0, import_node_path.join)(home, ".pip", "pip.conf"),
    (0, import_node_path.join)(home, "Library", "Application Support", "pip", "pip.conf"),
    (0, import_node_path.join)(env["XDG_CONFIG_HOME"] || (0, import_node_path.join)(home, ".config"), "pip", "pip.conf"),
    ...roaming ? [(0, import_node_path.join)(roaming, "pip", "pip.ini")] : [],
    ...named ? [named] : []
  ];
}
function settingsOf(text) {
  const found = [];
  let section = "";
  for (const line of text.split(/\r?\n/)) {
    section = /^\[(.+)\]/.exec(line)?.[1] ?? section;
    const [, key, value] = /^([\w-]+)\s*[=:]\s*(\S.*?)\s*$/.exec(line) ?? [];
    if (key === void 0 || value === void 0 || !/^(global|install)$/.test(section)) continue;
    const name = key.toLowerCase().replaceAll("_", "-");
    if (settings[name] !== void 0) found.push([name, value]);
  }
  return found;
}
var network = /^(PIP_(CERT|CLIENT_CERT|PROXY|TIMEOUT|DEFAULT_TIMEOUT|RETRIES|TRUSTED_HOST)|UV_(NATIVE_TLS|SYSTEM_CERTS|HTTP_TIMEOUT|HTTP_RETRIES|INSECURE_HOST))$/;
var foreign = /^(PYTHON|PIP_|UV_|PYENV_|CONDA_|POETRY_|PDM_|HATCH_|TOX_|NOX_|GITHUB_|GITEA_|FORGEJO_|RUNNER_|XDG_|npm_)|^(VIRTUAL_ENV(_PROMPT)?|PWD|OLDPWD|INIT_CWD|SETUPTOOLS_\w+|__PYVENV_LAUNCHER__)$/;
function cleanVariables(env, home) {
  const changes = {};
  for (const name of Object.keys(env)) {
    if (foreign.test(name) && !network.test(name)) changes[name] = void 0;
  }
  return {
    ...changes,
    HOME: home,
    USERPROFILE: home,
    APPDATA: home,
    LOCALAPPDATA: home,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
    XDG_DATA_HOME: home
  };
}
var indexVariables = /^(PIP_INDEX_URL|UV_DEFAULT_INDEX)$/;
var pipVariables = ({ url, network: network2, pip = {} }) => ({
  ...pip,
  PIP_INDEX_URL: url.href,
  ...network2?.caCertificate === void 0 ? {} : { PIP_CERT: network2.caCertificate, REQUESTS_CA_BUNDLE: network2.caCertificate },
  // pip takes a client certificate in one file with its key.
  ...network2?.clientCertificate === void 0 || network2.clientKey !== void 0 ? {} : { PIP_CLIENT_CERT: network2.clientCertificate }
});
var uvVariables = ({ url, network: network2, pip = {} }) => ({
  UV_DEFAULT_INDEX: url.href,
  ...pip["PIP_CERT"] === void 0 ? {} : { SSL_CERT_FILE: pip["PIP_CERT"] },
  ...network2?.caCertificate === void 0 ? {} : { SSL_CERT_FILE: network2.caCertificate },
  ...network2?.clientCertificate === void 0 || network2.clientKey !== void 0 ? {} : { SSL_CLIENT_CERT: network2.clientCertificate }
});
var installLimit = 1200;
async function environmentMaker(wish, cache, host) {
  const uv = wish === "pip" ? void 0 : await host.pythons.uv();
  if (uv !== void 0) return (python, folder) => withUv(uv, python, folder, cache, host);
  if (wish === "uv") {
    throw new import_chunk_6CJDLMRJ.PublishError("program-missing", "Input `installer` is `uv`, and there is no uv", {
      hint: "put uv on PATH (in a workflow, astral-sh/setup-uv), or give `installer: auto`"
    });
  }
  return (python, folder) => withPip(python, folder, host);
}
async function withUv(uv, base, folder, cache, host) {
  const home = (0, import_node_path2.join)(folder, "home");
  const place = (0, import_node_path2.join)(folder, "environment");
  await host.files.makeFolder(home);
  const variables = cleanVariables(host.env, home);
  const run = (words, more = {}, place2 = {}) => host.run({
    program: uv,
    arguments: [
      "--no-config",
      "--no-progress",
      "--color",
      "never",
      "--cache-dir",
      cache,
      ...words
    ],
    folder,
    env: { ...variables, UV_PYTHON_DOWNLOADS: "never", UV_LINK_MODE: "copy", ...more },
    timeout: installLimit,
    keep: indexVariables,
    ...place2
  });
  const made = await run(["venv", "--quiet", "--python", base.path, place]);
  const python = await madeEnvironment(made, base, place, host);
  const target = ["--python", python.path];
  return {
    ...{ installer: "uv", python, variables },
    install: (words, index, { env, ...place2 } = {}) => run(["pip", "install", ...target, ...words], { ...uvVariables(index), ...env }, place2),
    check: () => run(["pip", "check", ...target])
  };
}
async function withPip(base, folder, host) {
  const home = (0, import_node_path2.join)(folder, "home");
  const place = (0, import_node_path2.join)(folder, "environment");
  await host.files.makeFolder(home);
  const variables = cleanVariables(host.env, home);
  const tools = isForPinnedPip(base) ? await host.pythons.withTools("build") : void 0;
  const run = (program2, words, more = {}, place2 = {}) => host.run({
    ...{ program: program2, arguments: ["-I", "-m", ...words], folder, timeout: installLimit },
    keep: indexVariables,
    env: { ...variables, ...ownPipOnly, ...more },
    ...place2
  });
  const bare = tools === void 0 ? [] : ["--without-pip"];
  const python = await madeEnvironment(
    await run(base.path, ["venv", ...bare, place]),
    base,
    place,
    host
  );
  const [program, pipWords] = tools === void 0 ? [python.path, ["pip"]] : [tools.path, ["pip", "--python", python.path]];
  const pip = (words, more, place2) => run(program, [...pipWords, ...words], more, place2);
  return {
    ...{ installer: "pip", python, variables },
    install: (words, index, { env, ...place2 } = {}) => pip(["install", ...quiet, ...words], { ...pipVariables(index), ...env }, place2),
    check: () => pip(["check"])
  };
}
var ownPipOnly = {
  // pip's own way to say: no configuration file at all.
  PIP_CONFIG_FILE: import_node_os.devNull,
  PIP_NO_INPUT: "1",
  PIP_DISABLE_PIP_VERSION_CHECK: "1",
  PIP_ROOT_USER_ACTION: "ignore"
};
var quiet = ["--no-cache-dir", "--progress-bar", "off", "--no-warn-script-location"];
var isForPinnedPip = ({ version }) => Number(version.split(".")[1]) >= 10;
async function madeEnvironment({ status, output }, base, place, host) {
  const path = host.pythons.interpreterIn(place);
  const python = status === 0 ? await host.pythons.inspect(path) : void 0;
  if (python !== void 0) return python;
  const lines = output.trimEnd().split("\n").slice(-5);
  throw new import_chunk_6CJDLMRJ.PublishError(
    "python-missing",
    `No environment can be made with \`${base.path}\` (Python ${base.version})
${lines.map((line) => `  ${line}`).join("\n")}`,
    {
      hint: "install its `venv` module (Debian and Ubuntu: `apt-get install python3-venv`), or name other `python-versions`"
    }
  );
}
async function tellWhileItLasts(title, work, { log }, interval = 15) {
  const started = performance.now();
  const timer = setInterval(() => {
    const time = (0, import_chunk_KZS7P2PH.formatSeconds)((performance.now() - started) / 1e3);
    log.info(`  still installing and trying: ${title} (${time})`);
  }, interval * 1e3);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  choosePythons,
  dependencyIndex,
  environmentMaker,
  isWheel,
  mayFit,
  tellWhileItLasts,
  withPythonsForWheels
});
