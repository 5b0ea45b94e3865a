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
var import_chunk_LATDLAGC = require("./chunk-LATDLAGC.cjs");
var import_chunk_26DD5E2X = require("./chunk-26DD5E2X.cjs");
var import_chunk_EZDESCTN = require("./chunk-EZDESCTN.cjs");
var import_chunk_OPJ7MCSH = require("./chunk-OPJ7MCSH.cjs");
var import_chunk_VAPVU5MC = require("./chunk-VAPVU5MC.cjs");
var import_chunk_YA4AHGCA = require("./chunk-YA4AHGCA.cjs");
var import_node_path = require("node:path");
var import_node_crypto = require("node:crypto");
var import_node_path2 = require("node:path");
var import_node_os = require("node:os");
var import_node_path3 = require("node:path");
var import_promises = require("node:timers/promises");
async function compareBytes(files, served, http, host) {
  for (const file of files) {
    const url = served.get(file.filename)?.url;
    if (url === void 0) continue;
    const { size, sha256 } = await download(url, http, host);
    if (sha256 === file.sha256) continue;
    throw new import_chunk_YA4AHGCA.PublishError(
      "served-different",
      `\`${file.filename}\` as ${(0, import_chunk_LATDLAGC.showUrl)(url)} serves it is not the file that was built: ${size} bytes with sha256 ${sha256}, built were ${file.size} bytes with ${file.sha256}`,
      { hint: "do not announce this release: yank it, and find out who changed the file" }
    );
  }
}
async function download(url, http, host) {
  const answer = await http.request(url, { signal: host.cancelled });
  if (answer.status !== 200) {
    await answer.text();
    throw new import_chunk_YA4AHGCA.PublishError("not-served", `${(0, import_chunk_LATDLAGC.showUrl)(url)} answered ${answer.status}`, {
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
var timeLimit = 60;
async function exercise({ modules, scripts }, python, host) {
  const folder = await host.temporaryFolder("exercise");
  const run2 = (program, words) => host.run({ program, arguments: words, folder, env: emptyHome(folder), timeout: timeLimit });
  for (const module2 of modules) {
    const { status, output } = await run2(python.path, ["-I", "-c", `import ${module2}`]);
    if (status !== 0) throw failure(`\`import ${module2}\``, status, output);
    host.log.info(`  import ${module2}: ok`);
  }
  for (const script of scripts) {
    const program = (0, import_node_path2.join)(python.scripts, process.platform === "win32" ? `${script}.exe` : script);
    const { status, output } = await run2(program, ["--help"]);
    if (status !== 0) throw failure(`\`${script} --help\``, status, output);
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
function failure(what, status, output) {
  const lines = output.trimEnd().split("\n").slice(-15);
  const how = status === void 0 ? `did not end within ${timeLimit} s` : `ended with status ${status}`;
  return new import_chunk_YA4AHGCA.PublishError(
    "exercise-failed",
    `${what} ${how}
${lines.map((line) => `  ${line}`).join("\n")}`,
    { hint: hintFor(output) }
  );
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
  PIP_CONFIG_FILE: import_node_os.devNull,
  PYTHONPATH: void 0,
  PYTHONHOME: void 0
};
async function installRelease(options, host) {
  const { name, version, files, simple } = options;
  const folder = await host.temporaryFolder("verify");
  const python = await host.pythons.createEnvironment((0, import_node_path3.join)(folder, "environment"));
  const tools = await host.pythons.withTools("build");
  const requirements = (0, import_node_path3.join)(folder, "requirements.txt");
  const hashes = files.map(({ sha256 }) => ` --hash=sha256:${sha256}`).join("");
  await host.files.write(requirements, `${name}==${version}${hashes}
`);
  const pip = [
    "-I",
    "-m",
    "pip",
    "--python",
    python.path,
    "install",
    "--no-input",
    "--no-cache-dir"
  ];
  const quiet = [
    "--disable-pip-version-check",
    "--progress-bar",
    "off",
    "--no-warn-script-location"
  ];
  const underTest = ["--isolated", "--no-deps", "--require-hashes", "--index-url", simple.href];
  await run([...pip, ...quiet, ...underTest, "-r", requirements], folder, tools, host);
  await run([...pip, ...quiet, `${name}==${version}`], folder, tools, host, true);
  return python;
}
async function run(words, folder, tools, host, ambient = false) {
  const { status, output } = await host.run({
    program: tools.path,
    arguments: words,
    folder,
    env: ambient ? { PYTHONPATH: void 0, PYTHONHOME: void 0 } : noAmbientIndex,
    show: true
  });
  if (status === 0) return;
  const lines = output.trimEnd().split("\n").slice(-15);
  throw new import_chunk_YA4AHGCA.PublishError(
    "install-failed",
    `pip could not install the release
${lines.map((line) => `  ${line}`).join("\n")}`,
    { hint: "the last lines above are pip's own; users of the release would see the same" }
  );
}
async function waitUntilServed(files, options) {
  const { simple, timeout, host } = options;
  const started = Date.now();
  let seen = "nothing yet";
  for (let delay = 1; ; delay = Math.min(delay * 1.5, 15)) {
    const listed = await ask(options);
    if (typeof listed !== "string") {
      refuseOtherContent(files, listed, simple);
      const missing = files.filter((file) => !listed.has(file.filename));
      if (missing.length === 0) return listed;
      seen = `not listed: ${missing.map(({ filename }) => filename).join(", ")}`;
    } else seen = listed;
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
    const listed = await (0, import_chunk_LATDLAGC.listFiles)(name, simple, http, host.cancelled);
    if (listed === void 0) return `\`${name}\` is not known there yet`;
    return new Map(listed.map((file) => [file.filename, file]));
  } catch (error) {
    if (error instanceof import_chunk_YA4AHGCA.PublishError && !host.cancelled.aborted) return error.message;
    throw error;
  }
}
function refuseOtherContent(files, listed, simple) {
  for (const { filename, sha256 } of files) {
    const there = listed.get(filename)?.sha256;
    if (there === void 0 || there === sha256) continue;
    throw new import_chunk_YA4AHGCA.PublishError(
      "served-different",
      `\`${filename}\` on ${simple.host} is another file: sha256 ${there} there, ${sha256} here`,
      { hint: "the release on the index is not the one that was built; release a new version" }
    );
  }
}
var notServed = ({ simple, timeout }, seen) => new import_chunk_YA4AHGCA.PublishError(
  "not-served",
  `${(0, import_chunk_LATDLAGC.showUrl)(simple)} did not list every file within ${timeout} s; last seen: ${seen}`,
  { hint: "run `verify` again later, or with a longer `timeout`" }
);
var identifier = /^[A-Za-z_]\w*$/;
var notImported = /* @__PURE__ */ new Set(["tests", "test", "docs", "examples", "benchmarks"]);
function importNames(members) {
  const names = /* @__PURE__ */ new Set();
  for (const member of members) {
    const path = member.replace(/^[^/]+\.data\/(?:purelib|platlib)\//, "");
    const [first = "", ...rest] = path.split("/");
    if (/\.(?:dist-info|data)$/.test(first)) continue;
    const name = rest.length === 0 ? moduleName(first) : packageName(first, rest);
    if (name !== void 0 && !notImported.has(name)) names.add(name);
  }
  return [...names].sort((a, b) => a < b ? -1 : 1);
}
function moduleName(file) {
  const name = /^([^.]+)(?:\.py|\.(?:[\w-]+\.)?(?:so|pyd))$/.exec(file)?.[1];
  return name !== void 0 && identifier.test(name) ? name : void 0;
}
function packageName(folder, rest) {
  if (!identifier.test(folder)) return void 0;
  const isModule = moduleName(rest.at(-1) ?? "") !== void 0;
  return isModule ? folder : void 0;
}
function consoleScripts(entryPoints) {
  const names = [];
  let section = "";
  for (const line of entryPoints.split(/\r?\n/)) {
    const text = line.trim();
    section = /^\[(.*)\]$/.exec(text)?.[1]?.trim() ?? section;
    const name = /^([^=#;[]+?)\s*=/.exec(text)?.[1];
    if (section === "console_scripts" && name !== void 0) names.push(name);
  }
  return names;
}
var verify = (0, import_chunk_VAPVU5MC.defineStage)({
  readInputs: (input) => ({
    packages: (0, import_node_path.resolve)(input.path("packages-dir", input.path("project-dir"))),
    manifestSha256: input.optionalText("manifest-sha256"),
    index: (0, import_chunk_LATDLAGC.readTargetIndex)(input),
    timeout: input.seconds("timeout"),
    importNames: input.list("import-names")
  }),
  async run(inputs, host) {
    const { index, timeout } = inputs;
    const { distributions } = await (0, import_chunk_EZDESCTN.readRelease)(inputs.packages, inputs.manifestSha256, host);
    const identity = (0, import_chunk_26DD5E2X.identityOf)(distributions);
    const simple = simpleApiOf(index);
    const http = (0, import_chunk_LATDLAGC.createHttp)(host.log.debug);
    host.atEnd(() => http.close());
    const steps = stepsOf(host);
    const served = await steps.run(
      "Served",
      `every file is listed by ${simple.host}`,
      () => waitUntilServed(distributions, { ...identity, simple, timeout, http, host })
    );
    await steps.run(
      "Identical",
      `${(0, import_chunk_EZDESCTN.count)(distributions.length, "file")} downloaded and compared`,
      () => compareBytes(distributions, served, http, host)
    );
    const python = await steps.run(
      "Installed",
      `${identity.name}==${identity.version}`,
      () => host.group(
        "Install from the index",
        () => installRelease({ ...identity, files: distributions, simple }, host)
      )
    );
    const exercises = exercisesOf(distributions, inputs.importNames);
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
  throw new import_chunk_YA4AHGCA.PublishError(
    "invalid-input",
    `Input \`index-url\` is required: the simple API of ${(0, import_chunk_LATDLAGC.showUrl)(upload)} cannot be derived`,
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
      const time = (0, import_chunk_EZDESCTN.formatSeconds)((performance.now() - started) / 1e3);
      rows.push([what, detail, time]);
      host.log.info(`${host.style.green(what)}: ${detail} (${time})`);
      return result;
    }
  };
}
function exercisesOf(distributions, given) {
  const wheel = distributions.find(({ kind }) => kind === "wheel");
  if (wheel === void 0) return { modules: given, scripts: [] };
  const { members, contents } = wheel.facts;
  const entryPoints = [...contents].find(([name]) => name.endsWith(".dist-info/entry_points.txt"));
  const text = entryPoints === void 0 ? "" : Buffer.from(entryPoints[1]).toString("utf8");
  return {
    modules: given.length > 0 ? given : importNames(members.map(({ name }) => name)),
    scripts: consoleScripts(text)
  };
}
var describe = ({ modules, scripts }, version) => `imports ${modules.join(", ") || "nothing"}; runs ${scripts.join(", ") || "no script"}; Python ${version}`;
function report({ name, version }, distributions, served, rows, { title }) {
  const files = distributions.map(({ filename, size, sha256 }) => {
    const url = served.get(filename)?.url.href;
    return { filename, size, sha256, ...url === void 0 ? {} : { url } };
  });
  const proofs = (0, import_chunk_OPJ7MCSH.markdownTable)(
    ["Proof", "Detail", "Time"],
    rows.map(([what, detail, time]) => [what, (0, import_chunk_OPJ7MCSH.code)(detail), time])
  );
  return {
    outputs: { name, version, files: JSON.stringify(files), verified: "true" },
    summary: `### Verified ${name} ${version} on ${title}

${proofs}
${(0, import_chunk_EZDESCTN.fileTable)(distributions)}`
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  verify
});
