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
  verify: () => verify
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_PYZDQO5I = require("./chunk-PYZDQO5I.cjs");
var import_chunk_5WLMUW6E = require("./chunk-5WLMUW6E.cjs");
var import_chunk_WEY34H4E = require("./chunk-WEY34H4E.cjs");
var import_chunk_7Z74DBXZ = require("./chunk-7Z74DBXZ.cjs");
var import_chunk_3XXIZZX7 = require("./chunk-3XXIZZX7.cjs");
var import_chunk_XDBNF7V5 = require("./chunk-XDBNF7V5.cjs");
var import_chunk_RJQKOYPW = require("./chunk-RJQKOYPW.cjs");
var import_node_path = require("node:path");
var import_node_crypto = require("node:crypto");
var import_node_path2 = require("node:path");
var import_node_os = require("node:os");
var import_node_path3 = require("node:path");
var import_node_path4 = require("node:path");
var import_promises = require("node:timers/promises");
async function compareBytes(files, served, http, host) {
  for (const file of files) {
    const url = served.get(file.filename)?.url;
    if (url === void 0) continue;
    const { size, sha256 } = await download(url, http, host);
    if (sha256 === file.sha256) continue;
    throw new import_chunk_RJQKOYPW.PublishError(
      "served-different",
      `\`${file.filename}\` as ${(0, import_chunk_WEY34H4E.showUrl)(url)} serves it is not the file that was built: ${size} bytes with sha256 ${sha256}, built were ${file.size} bytes with ${file.sha256}`,
      { hint: "do not announce this release: yank it, and find out who changed the file" }
    );
  }
}
var retries = 3;
async function download(url, http, host) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await downloadOnce(url, http, host);
    } catch (error) {
      if (!(0, import_chunk_WEY34H4E.isPassing)(error) || host.cancelled.aborted || attempt > retries) throw error;
      await (0, import_chunk_7Z74DBXZ.sleep)((0, import_chunk_7Z74DBXZ.retryDelay)(attempt), host.cancelled);
    }
  }
}
async function downloadOnce(url, http, host) {
  const answer = await http.request(url, { signal: host.cancelled, streams: true });
  if (answer.status !== 200) {
    await answer.text();
    throw new import_chunk_RJQKOYPW.PublishError("not-served", `${(0, import_chunk_WEY34H4E.showUrl)(url)} answered ${answer.status}`, {
      hint: "run `verify` again later"
    });
  }
  const hash = (0, import_node_crypto.createHash)("sha256");
  let size = 0;
  for await (const chunk of answer.body) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest("hex") };
}
var defaultLimit = 60;
async function exercise({ modules, scripts }, python, host, timeLimit = defaultLimit) {
  const folder = await host.temporaryFolder("exercise");
  const run = (program, words) => host.run({ program, arguments: words, folder, env: emptyHome(folder), timeout: timeLimit });
  for (const module2 of modules) {
    const { status, output } = await run(python.path, ["-I", "-c", `import ${module2}`]);
    if (status !== 0) throw failure(`\`import ${module2}\``, howItEnded(status, timeLimit), output);
    host.log.info(`  import ${module2}: ok`);
  }
  for (const script of scripts) {
    const program = (0, import_node_path2.join)(python.scripts, process.platform === "win32" ? `${script}.exe` : script);
    const { status, output } = await run(program, ["--help"]);
    if (status !== 0) {
      throw failure(`\`${script} --help\``, howItEnded(status, timeLimit), output);
    }
    host.log.info(`  ${script} --help: ok`);
  }
}
var emptyHome = (folder) => ({
  HOME: folder,
  XDG_CONFIG_HOME: void 0,
  XDG_CACHE_HOME: void 0,
  PYTHONPATH: void 0,
  PYTHONHOME: void 0
});
var howItEnded = (status, timeLimit) => status === void 0 ? `did not end within ${timeLimit} s` : `ended with status ${status}`;
function failure(what, how, output) {
  const lines = output.trimEnd().split("\n").slice(-15);
  const shown = output.trim() === "" ? "" : `
${lines.map((line) => `  ${line}`).join("\n")}`;
  return new import_chunk_RJQKOYPW.PublishError("exercise-failed", `${what} ${how}${shown}`, { hint: hintFor(output) });
}
function hintFor(output) {
  const missing = /ModuleNotFoundError: No module named '([^'.]+)/.exec(output)?.[1];
  return missing === void 0 ? "users of the release would see the same; mend the package and release a new version" : `\`${missing}\` is not installed with the package: it is missing from \`dependencies\`, or from the wheel`;
}
var noAmbientIndex = {
  PIP_INDEX_URL: void 0,
  PIP_EXTRA_INDEX_URL: void 0,
  PIP_FIND_LINKS: void 0,
  PIP_NO_INDEX: void 0,
  // pip's own way to say: no configuration file at all.
  PIP_CONFIG_FILE: import_node_os.devNull
};
async function installRelease(options, host) {
  const { name, version, files, simple } = options;
  const folder = await host.temporaryFolder("verify");
  const python = await host.pythons.createEnvironment((0, import_node_path3.join)(folder, "environment"));
  const pip = await pipFor(python, folder, host);
  const hasWheel = files.some(({ filename }) => filename.endsWith(".whl"));
  if (hasWheel) {
    const requirements = (0, import_node_path3.join)(folder, "requirements.txt");
    const hashes = files.map(({ sha256 }) => ` --hash=sha256:${sha256}`).join("");
    await host.files.write(requirements, `${name}==${version}${hashes}
`);
    const underTest = ["--isolated", "--no-deps", "--require-hashes", "--index-url", simple.href];
    const words = [
      ...underTest,
      ...certificatesOf(options),
      "--only-binary",
      ":all:",
      "-r",
      requirements
    ];
    const { status, output } = await pip.install(words, {
      ...noAmbientIndex,
      ...bundleOf(options)
    });
    const sdist = sdistOf(options);
    if (status !== 0 && (sdist === void 0 || !fitsNowhere(output))) {
      throw failure2("pip could not install the release from the index", output, python);
    }
    if (status === 0) return installDependencies(`${name}==${version}`, pip, python);
    host.log.info("No wheel of the release fits this Python: installing from the sdist");
  }
  return installDependencies(sdistOf(options) ?? `${name}==${version}`, pip, python);
}
var certificatesOf = ({ network }) => [
  ...network?.caCertificate === void 0 ? [] : ["--cert", network.caCertificate],
  ...network?.clientCertificate === void 0 || network.clientKey !== void 0 ? [] : ["--client-cert", network.clientCertificate]
];
var bundleOf = ({ network }) => network?.caCertificate === void 0 ? {} : { REQUESTS_CA_BUNDLE: network.caCertificate };
var fitsNowhere = (output) => /No matching distribution found/.test(output) && !/Requires-Python/.test(output);
function sdistOf({ name, files, served }) {
  const file = files.find(({ filename }) => filename.endsWith(".tar.gz"));
  const url = file === void 0 ? void 0 : served.get(file.filename)?.url;
  return url === void 0 ? void 0 : `${name} @ ${url.href}#sha256=${file?.sha256}`;
}
async function installDependencies(requirement, pip, python) {
  const { status, output } = await pip.install([requirement]);
  if (status === 0) return python;
  throw failure2("pip could not install what the release depends on", output, python);
}
async function pipFor(python, folder, host) {
  const tools = await host.pythons.withTools("build");
  const pip = ["-I", "-m", "pip", "--python", python.path, "install"];
  const quiet = [
    ...["--no-input", "--no-cache-dir", "--disable-pip-version-check"],
    ...["--progress-bar", "off", "--no-warn-script-location"]
  ];
  return {
    install: (words, env = {}) => host.run({
      program: tools.path,
      arguments: [...pip, ...quiet, ...words],
      folder,
      env: { PYTHONPATH: void 0, PYTHONHOME: void 0, ...env },
      show: true
    })
  };
}
function failure2(what, output, { version }) {
  const lines = output.trimEnd().split("\n").slice(-15);
  return new import_chunk_RJQKOYPW.PublishError(
    "install-failed",
    `${what}
${lines.map((line) => `  ${line}`).join("\n")}`,
    { hint: hintFor2(output, version) }
  );
}
function hintFor2(output, version) {
  const wanted = /Requires-Python (\S+)|requires a different Python: \S+ not in '([^']+)'/.exec(
    output
  );
  if (wanted !== null) {
    return `the release wants Python ${wanted[1] ?? wanted[2]}, and this is ${version}: verify with another Python (in a workflow, actions/setup-python), or correct \`requires-python\``;
  }
  const missing = /No matching distribution found for (\S+)/.exec(output)?.[1];
  return missing === void 0 ? "the last lines above are pip's own; users of the release would see the same" : `nothing that pip may install here is \`${missing}\`; users of the release would see the same`;
}
var identifier = /^[\p{L}_][\p{L}\p{N}_]*$/u;
var keywords = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " "
  )
);
var notImported = /* @__PURE__ */ new Set([
  ...["tests", "test", "docs", "examples", "benchmarks"],
  ...["setup", "conftest", "__main__"]
]);
function importNames(members) {
  const top = { packages: /* @__PURE__ */ new Map(), modules: /* @__PURE__ */ new Set() };
  for (const member of members) {
    add(member.replace(/^[^/]+\.data\/(?:purelib|platlib)\//, "").split("/"), top);
  }
  const names = [
    ...top.modules,
    ...[...top.packages].flatMap(([name, found]) => namesIn(name, found))
  ];
  return [...new Set(names)].sort((a, b) => a < b ? -1 : 1);
}
function add(path, into) {
  const [first = "", ...rest] = path;
  if (rest.length === 0) {
    const module2 = moduleName(first);
    if (module2 !== void 0) into.modules.add(module2);
    return;
  }
  if (!isImportable(first)) return;
  const found = into.packages.get(first) ?? { packages: /* @__PURE__ */ new Map(), modules: /* @__PURE__ */ new Set() };
  into.packages.set(first, found);
  add(rest, found);
}
function moduleName(file) {
  const name = /^([^.]+)(?:\.py|\.(?:[\w-]+\.)?(?:so|pyd))$/.exec(file)?.[1];
  return name !== void 0 && isImportable(name) ? name : void 0;
}
var isImportable = (name) => identifier.test(name) && !keywords.has(name) && !notImported.has(name);
function namesIn(name, { packages, modules }) {
  if (modules.has("__init__")) return [name];
  const inside = [...packages].flatMap(([child, found]) => namesIn(`${name}.${child}`, found));
  return inside.length > 0 ? inside : [...modules].map((module2) => `${name}.${module2}`);
}
function consoleScripts(entryPoints) {
  const names = [];
  let section = "";
  for (const line of entryPoints.split(/\r?\n/)) {
    const text = line.trim();
    section = /^\[(.*)\]$/.exec(text)?.[1]?.trim() ?? section;
    const name = /^([^=#;[]+?)\s*=(?!.*\[.*\]$)/.exec(text)?.[1];
    if (section === "console_scripts" && name !== void 0) names.push(name);
  }
  return names;
}
var recordedFiles = (record) => record.split(/\r?\n/).flatMap((line) => {
  const quoted = /^"((?:[^"]|"")*)"/.exec(line)?.[1]?.replaceAll('""', '"');
  const path = quoted ?? line.split(",")[0] ?? "";
  return path === "" ? [] : [path];
});
async function exercisesOf(name, python, { files }) {
  const entries = await files.list(python.packages) ?? [];
  const info = entries.find(
    ({ name: entry }) => entry.endsWith(".dist-info") && (0, import_chunk_XDBNF7V5.normalizeName)(entry.split("-")[0] ?? "") === (0, import_chunk_XDBNF7V5.normalizeName)(name)
  );
  const read = async (file) => info === void 0 ? "" : await files.readText((0, import_node_path4.join)(python.packages, info.name, file)) ?? "";
  return {
    modules: importNames(recordedFiles(await read("RECORD"))),
    scripts: consoleScripts(await read("entry_points.txt"))
  };
}
async function waitUntilServed(files, options) {
  const { simple, timeout, host } = options;
  const started = Date.now();
  let seen = "nothing yet";
  for (let delay = 1; ; delay = Math.min(delay * 1.5, 15)) {
    const listed2 = await ask(options);
    if (typeof listed2 !== "string") {
      refuseOtherContent(files, listed2, simple);
      const missing = files.filter((file) => !listed2.has(file.filename));
      if (missing.length === 0) return listed2;
      seen = `not listed: ${missing.map(({ filename }) => filename).join(", ")}`;
    } else seen = listed2;
    const left = timeout - (Date.now() - started) / 1e3;
    if (left <= 0) throw notServed(options, seen);
    host.log.info(`  waiting for ${simple.host}: ${seen}`);
    await (0, import_promises.setTimeout)(Math.min(delay, left) * 1e3, void 0, { signal: host.cancelled });
  }
}
async function ask({
  name,
  simple,
  http,
  host
}) {
  try {
    const listed2 = await (0, import_chunk_PYZDQO5I.listFiles)(name, simple, http, { signal: host.cancelled, retries: 0 });
    if (listed2 === void 0) return `\`${name}\` is not known there yet`;
    if ("denied" in listed2) throw closed(simple, listed2);
    return new Map(listed2.map((file) => [file.filename, file]));
  } catch (error) {
    const isPassing2 = error instanceof import_chunk_RJQKOYPW.PublishError && error.code === "index-unreachable";
    if (isPassing2 && !host.cancelled.aborted) return error.message;
    throw error;
  }
}
var closed = (simple, { denied }) => new import_chunk_RJQKOYPW.PublishError("not-served", `${(0, import_chunk_WEY34H4E.showUrl)(simple)} does not let everybody read: ${denied}`, {
  hint: "`verify` installs as anybody would, without a credential; give the URL of a simple API that is open as `index-url`"
});
function refuseOtherContent(files, listed2, simple) {
  for (const { filename, sha256 } of files) {
    const there = listed2.get(filename)?.sha256;
    if (there === void 0 || there === sha256) continue;
    throw new import_chunk_RJQKOYPW.PublishError(
      "served-different",
      `\`${filename}\` on ${simple.host} is another file: sha256 ${there} there, ${sha256} here`,
      { hint: "the release on the index is not the one that was built; release a new version" }
    );
  }
}
var notServed = ({ simple, timeout }, seen) => new import_chunk_RJQKOYPW.PublishError(
  "not-served",
  `${(0, import_chunk_WEY34H4E.showUrl)(simple)} did not list every file within ${timeout} s; last seen: ${seen}`,
  { hint: "run `verify` again later, or with a longer `timeout`" }
);
var verify = (0, import_chunk_XDBNF7V5.defineStage)({
  readInputs: (input) => ({
    packages: (0, import_node_path.resolve)(input.path("packages-dir", input.path("project-dir"))),
    manifestSha256: input.optionalText("manifest-sha256"),
    index: (0, import_chunk_PYZDQO5I.readTargetIndex)(input),
    timeout: input.seconds("timeout"),
    importNames: input.list("import-names"),
    network: (0, import_chunk_5WLMUW6E.readNetwork)(input)
  }),
  async run(inputs, host) {
    const { index, timeout } = inputs;
    const { distributions } = await (0, import_chunk_XDBNF7V5.readRelease)(inputs.packages, inputs.manifestSha256, host);
    const identity = (0, import_chunk_3XXIZZX7.identityOf)(distributions);
    const simple = simpleApiOf(index);
    const http = await (0, import_chunk_5WLMUW6E.openHttp)(host, inputs.network);
    const steps = stepsOf(host);
    const served = await steps.run(
      "Served",
      `every file is listed by ${simple.host}`,
      () => waitUntilServed(distributions, { ...identity, simple, timeout, http, host })
    );
    await steps.run(
      "Identical",
      `${(0, import_chunk_XDBNF7V5.count)(distributions.length, "file")} downloaded and compared`,
      () => compareBytes(distributions, served, http, host)
    );
    const python = await steps.run(
      "Installed",
      `\`${identity.name}==${identity.version}\``,
      () => host.group(
        "Install from the index",
        () => installRelease(
          { ...identity, files: distributions, simple, served, network: inputs.network },
          host
        )
      )
    );
    const installed = await exercisesOf(identity.name, python, host);
    const given = inputs.importNames;
    const exercises = given.length === 0 ? installed : { ...installed, modules: given };
    await steps.run(
      "Runs",
      describe(exercises, python.version),
      () => exercise(exercises, python, host)
    );
    return report(identity, distributions, served, steps.rows, index);
  }
});
function simpleApiOf({ simple, upload }) {
  if (simple !== void 0) return simple;
  throw new import_chunk_RJQKOYPW.PublishError(
    "invalid-input",
    `Input \`index-url\` is required: the simple API of ${(0, import_chunk_WEY34H4E.showUrl)(upload)} cannot be derived`,
    { hint: "give the URL that installers use, such as https://host/simple/" }
  );
}
function stepsOf(host) {
  const rows = [];
  return {
    rows,
    run: async (what, detail, task) => {
      const started = performance.now();
      const result = await task();
      const time = (0, import_chunk_XDBNF7V5.formatSeconds)((performance.now() - started) / 1e3);
      rows.push([what, detail, time]);
      host.log.info(`${host.style.green(what)}: ${detail} (${time})`);
      return result;
    }
  };
}
var describe = ({ modules, scripts }, version) => `imports ${listed(modules) || "nothing"}; runs ${listed(scripts) || "no script"}; Python ${version}`;
var listed = (names) => names.map((name) => `\`${name}\``).join(", ");
function report({ name, version }, distributions, served, rows, { title }) {
  const files = distributions.map(({ filename, size, sha256 }) => {
    const url = served.get(filename)?.url;
    return { filename, size, sha256, ...url === void 0 ? {} : { url: (0, import_chunk_WEY34H4E.showUrl)(url) } };
  });
  const proofs = (0, import_chunk_XDBNF7V5.markdownTable)(["Proof", "Detail", "Time"], rows);
  return {
    outputs: { name, version, files: JSON.stringify(files), verified: "true" },
    summary: `### Verified ${name} ${version} on ${title}

${proofs}
${(0, import_chunk_XDBNF7V5.fileTable)(distributions)}`
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  verify
});
