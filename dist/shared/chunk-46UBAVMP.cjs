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
  exerciseLocal: () => exerciseLocal,
  exerciseServed: () => exerciseServed,
  isFailed: () => isFailed
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_6BCPOFSZ = require("./chunk-6BCPOFSZ.cjs");
var import_chunk_L3MNZAKR = require("./chunk-L3MNZAKR.cjs");
var import_chunk_JLAGQWAB = require("./chunk-JLAGQWAB.cjs");
var import_chunk_PGKKINL7 = require("./chunk-PGKKINL7.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_buffer = require("node:buffer");
var import_node_os = require("node:os");
var import_node_path = require("node:path");
var import_node_path2 = require("node:path");
var import_node_path3 = require("node:path");
var import_node_path4 = require("node:path");
var import_node_url = require("node:url");
var import_node_path5 = require("node:path");
var import_node_path6 = require("node:path");
var identifier = /^[\p{L}_][\p{L}\p{N}_]*$/u;
var keywords = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " "
  )
);
var notImported = /* @__PURE__ */ new Set([
  ...["tests", "test", "docs", "doc", "examples", "example", "samples", "benchmarks", "scripts"],
  ...["setup", "conftest", "noxfile", "toxfile", "fabfile", "__main__"],
  // Where data were to go.
  ...["share", "etc", "bin"]
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
var consoleScripts = (entryPoints) => entryPointNames(entryPoints, "console_scripts");
function entryPointNames(entryPoints, group) {
  const names = [];
  let section = "";
  for (const line of entryPoints.split(/\r?\n/)) {
    const text = line.trim();
    section = /^\[(.*)\]$/.exec(text)?.[1]?.trim() ?? section;
    const name = /^([^=#;[]+?)\s*=(?!.*\[.*\]$)/.exec(text)?.[1];
    if (section === group && name !== void 0) names.push(name);
  }
  return names;
}
var recordRows = (record) => record.split(/\r?\n/).flatMap((line) => {
  const [, quoted, plain = "", hash = ""] = /^(?:"((?:[^"]|"")*)"|([^,]*))(?:,([^,]*))?/.exec(line) ?? [];
  const path = quoted?.replaceAll('""', '"') ?? plain;
  const digest = /^sha256=([\w-]+)$/.exec(hash)?.[1];
  const sha256 = digest === void 0 ? void 0 : hexOf(digest);
  return path === "" ? [] : [{ path, sha256 }];
});
var hexOf = (digest) => import_node_buffer.Buffer.from(digest, "base64url").toString("hex");
var recordedFiles = (record) => recordRows(record).map(({ path }) => path);
var columns = [
  { title: "Install", has: (name) => name === "install" },
  {
    title: "Metadata",
    has: (name) => /^(version|pip check|wheel|install time)$/.test(name)
  },
  { title: "Files", has: (name) => /^(files|py\.typed)$/.test(name) },
  { title: "Imports", has: (name) => name.startsWith("import ") }
];
function environmentsReport(results, logs) {
  const head = ["Environment", ...columns.map(({ title }) => title), "Runs", "Time"];
  const rows = results.map((result) => [
    `${result.title} (${result.installer})`,
    ...columns.map(({ has }) => cell(result.checks.filter(({ name }) => has(name)))),
    cell(result.checks.filter(({ name }) => !columns.some(({ has }) => has(name)))),
    (0, import_chunk_KZS7P2PH.formatSeconds)(result.seconds)
  ]);
  const parts = [(0, import_chunk_KZS7P2PH.markdownTable)(head, rows), ...results.flatMap(problems)];
  for (const [result, path] of logs) {
    parts.push((0, import_chunk_KZS7P2PH.details)(`Log of ${result.title}, also in ${(0, import_chunk_KZS7P2PH.code)(path)}`, shownLog(result)));
  }
  for (const result of results) {
    if (logs.has(result) || !result.checks.some(({ status }) => status === "failed")) continue;
    parts.push((0, import_chunk_KZS7P2PH.details)(`Log of ${result.title}`, shownLog(result)));
  }
  return parts.join("\n");
}
var longestLog = 3e4;
function shownLog({ log }) {
  if (log.length <= longestLog) return (0, import_chunk_KZS7P2PH.fenced)(log);
  return (0, import_chunk_KZS7P2PH.fenced)(`[${log.length - longestLog} characters left out]
${log.slice(-longestLog)}`);
}
function cell(checks) {
  if (checks.length === 0) return "";
  const failed2 = checks.filter(({ status }) => status === "failed");
  const warned = checks.filter(({ status }) => status === "warning");
  const seconds = checks.reduce((sum, check) => sum + (check.seconds ?? 0), 0);
  const time = seconds === 0 ? "" : `, ${(0, import_chunk_KZS7P2PH.formatSeconds)(seconds)}`;
  if (failed2.length > 0) return `**failed**: ${failed2.map(({ name }) => (0, import_chunk_KZS7P2PH.code)(name)).join(", ")}`;
  return `${warned.length > 0 ? "warning" : "ok"}${time}`;
}
var problems = ({ title, checks }) => checks.filter(({ status }) => status !== "ok").map(({ status, message, name, hint }) => {
  const fix = hint === void 0 ? "" : ` (${hint})`;
  return `- ${title}: ${status === "failed" ? "**failed**" : "warning"}: ${message ?? name}${fix}
`;
});
var environmentsOutput = (results) => JSON.stringify(
  results.map(({ python, source, extra, installer, checks, seconds }) => ({
    ...{ python, source, ...extra === void 0 ? {} : { extra }, installer },
    ok: checks.every(({ status }) => status !== "failed"),
    seconds: rounded(seconds),
    checks: checks.map(({ name, status, seconds: taken, message }) => ({
      ...{ name, status },
      ...taken === void 0 ? {} : { seconds: rounded(taken) },
      ...message === void 0 ? {} : { message }
    }))
  }))
);
var rounded = (seconds) => Math.round(seconds * 1e3) / 1e3;
var isFailed = ({ checks }) => checks.some(({ status }) => status === "failed");
function readEntryPointArguments(text) {
  const found = /* @__PURE__ */ new Map();
  for (const line of (text ?? "").split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const [, name = "", words = ""] = /^\s*([^=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === "") {
      throw new import_chunk_6CJDLMRJ.PublishError(
        "invalid-input",
        `Input \`entry-point-arguments\`: \`${line.trim()}\` is not \`name = arguments\``,
        { hint: "write a line for each console script, such as `demo = --self-test`" }
      );
    }
    found.set(name, words === "none" ? "none" : (0, import_chunk_JLAGQWAB.parseArgsStringToArgv)(words));
  }
  return found;
}
var argumentsFor = (script, given) => given.get(script);
var extrasLimit = 12;
function planEnvironments(release, pythons, options, host) {
  const [first] = pythons;
  if (first === void 0) return [];
  const wheels = release.files.filter(import_chunk_6BCPOFSZ.isWheel);
  const sdist = release.files.find((file) => !(0, import_chunk_6BCPOFSZ.isWheel)(file));
  const withWheels = release.index === void 0 ? localWheels(wheels, pythons, host) : fromIndex(wheels, pythons);
  const ofSdist = sdist === void 0 ? [] : [environment(first, "sdist", sdist)];
  const planned = [...withWheels, ...options.sdist || wheels.length === 0 ? ofSdist : []];
  const base = withWheels[0] ?? ofSdist[0];
  if (!options.extras || base === void 0) return planned;
  return [...planned, ...withExtras(base, release.metadata.extras, host)];
}
var fromIndex = (wheels, pythons) => wheels.length === 0 ? [] : pythons.map((python, position) => ({
  ...environment(python, "wheel"),
  isFirst: position === 0
}));
function localWheels(wheels, pythons, { log }) {
  return wheels.flatMap((wheel) => {
    const { filename } = wheel;
    const fitting = pythons.filter(
      (python) => (0, import_chunk_6BCPOFSZ.mayFit)(filename, python, process.platform, process.arch)
    );
    if (fitting.length === 0) log.warning(`Untested: \`${filename}\` fits no Python here`);
    const source = wheels.length === 1 ? "wheel" : filename;
    return fitting.map((python) => environment(python, source, wheel));
  });
}
function withExtras(base, extras, { log }) {
  const left = extras.slice(extrasLimit);
  if (left.length > 0) {
    log.warning(`Only the first ${extrasLimit} extras are tried; untested: ${left.join(", ")}`);
  }
  return extras.slice(0, extrasLimit).map((extra) => ({ ...base, extra, title: `${base.title}, extra ${extra}` }));
}
var environment = (python, source, file) => ({
  title: `Python ${python.version}, ${source}`,
  ...{ python, source, file }
});
var exerciseFailures = (project) => [
  (0, import_chunk_L3MNZAKR.when)(
    /ModuleNotFoundError: No module named '([^']+)'(?![\s\S]*ModuleNotFoundError)/,
    (name = "") => isOwn(name, project) ? ownModule(name) : otherModule(name)
  ),
  (0, import_chunk_L3MNZAKR.when)(
    /ImportError: cannot import name '([^']+)' from partially initialized module '([^']+)'/,
    (name = "", module2 = "") => ({
      cause: `\`${module2}\` has no \`${name}\`, or not yet`,
      fix: `See that \`${name}\` is in the wheel, where it is a module; else \`${module2}\` imports in a circle: import it where it is used`
    })
  ),
  (0, import_chunk_L3MNZAKR.when)(/ImportError: cannot import name '([^']+)' from '([^']+)'/, (name = "", module2 = "") => ({
    cause: `\`${module2}\` has no \`${name}\``,
    fix: isOwn(module2, project) ? "The files of the package do not fit together: see that all of them are in the wheel, from one commit" : `The version of \`${module2}\` that is installed is too old or too new: give its range in \`dependencies\``
  })),
  (0, import_chunk_L3MNZAKR.when)(
    /ImportError: ([^\n]*(?:cannot open shared object file|undefined symbol|version `[^']+' not found|DLL load failed)[^\n]*)/,
    (reason = "") => ({
      cause: reason,
      fix: "The wheel needs a library that is not in it: repair it with auditwheel, delocate or delvewheel before it is published"
    })
  ),
  (0, import_chunk_L3MNZAKR.when)(/AttributeError: module '([^']+)' has no attribute '([^']+)'/, (module2 = "", name = "") => ({
    cause: `\`${module2}\` has no \`${name}\``,
    fix: isOwn(module2, project) ? "Correct what `[project.scripts]` names, `module:function`, or the code that uses it" : `The version of \`${module2}\` that is installed is too old or too new: give its range in \`dependencies\``
  })),
  (0, import_chunk_L3MNZAKR.when)(/EOFError: EOF when reading a line/, () => ({
    cause: "It waits for input, and there is none",
    fix: "Let nothing ask for input at import or with `--help`; `entry-point-arguments` gives a script other arguments"
  })),
  (0, import_chunk_L3MNZAKR.when)(/(FileNotFoundError: [^\n]*)/, (reason = "") => ({
    cause: reason,
    fix: "If that is a file of the package, it is not in the wheel: add it to the package's data"
  })),
  (0, import_chunk_L3MNZAKR.when)(/(SyntaxError: [^\n]*)/, (reason = "") => ({
    cause: reason,
    fix: "The code needs a newer Python than `requires-python` says, or is damaged: raise `requires-python`, or mend the code"
  }))
];
function isOwn(module2, project) {
  const [top = ""] = module2.split(".");
  return (0, import_chunk_KZS7P2PH.normalizeName)(top) === (0, import_chunk_KZS7P2PH.normalizeName)(project);
}
var ownModule = (name) => ({
  cause: `\`${name}\` is not installed, and it is the project's own`,
  fix: "The wheel lacks it: correct how the build backend finds packages (setuptools: `[tool.setuptools.packages.find]` with `where` and `include`; hatchling: `[tool.hatch.build.targets.wheel] packages`; poetry: `[tool.poetry] packages`; flit: `[tool.flit.module] name`; pdm: `[tool.pdm.build] includes`)"
});
var otherModule = (name) => ({
  cause: `\`${name}\` is not installed`,
  fix: `\`${name.split(".")[0]}\` is not installed with the package: it is missing from \`dependencies\`, or from the wheel; of a plugin whose host brings it, \`import-names\` says what to import, or \`none\``
});
function explainExercise(output, project, hung) {
  if (hung) {
    return {
      cause: void 0,
      fix: "it waits for something, or works for long; users would wait too. `entry-point-arguments` gives a script other arguments"
    };
  }
  const failures = exerciseFailures(project);
  for (const pattern of failures) {
    const found = pattern(output);
    if (found !== void 0) return found;
  }
  return {
    cause: void 0,
    fix: "users of the release would see the same; mend the package and release a new version"
  };
}
var defaultLimit = 60;
async function tryProgram(program, words, { python, variables, limit = defaultLimit, onRun }, host) {
  const folder = await host.temporaryFolder("exercise");
  const started = performance.now();
  const result = await host.run({
    ...{ program, arguments: words, folder, timeout: limit, leavesNothing: true },
    env: {
      ...variables,
      PATH: [python.scripts, host.env["PATH"] ?? host.env["Path"] ?? ""].join(separator)
    }
  });
  onRun?.([program, ...words].join(" "), result);
  return { ...result, seconds: (performance.now() - started) / 1e3, folder };
}
var separator = process.platform === "win32" ? ";" : ":";
var importing = `import sys, time
path = sys.argv.pop()
started = time.perf_counter()
import MODULE
ended = time.perf_counter()
with open(path, "w") as file:
    file.write(str(ended - started))
`;
async function tryImport(module2, exercise, host) {
  const name = `import ${module2}`;
  const times = await host.temporaryFolder("times");
  const run = async () => {
    const path = (0, import_node_path3.join)(times, "seconds");
    const words = ["-I", "-c", importing.replace("MODULE", module2), path];
    const result2 = await tryProgram(exercise.python.path, words, exercise, host);
    const text = await host.files.readText(path);
    return { ...result2, seconds: Number(text) || result2.seconds, hasEnded: text !== void 0 };
  };
  const result = await run();
  if (result.status !== 0) return failedImport(name, result, exercise);
  if (!result.hasEnded) return endsTheProgram(name, result);
  const littered = await litter(result, name, host);
  if (littered !== void 0) return littered;
  if (result.seconds <= exercise.importBudget) return ok(name, result.seconds);
  const { seconds } = await run();
  if (seconds <= exercise.importBudget) return ok(name, seconds);
  return {
    ...{ name, status: "warning", seconds },
    message: `\`${name}\` takes ${seconds.toFixed(1)} s, more than ${exercise.importBudget} s`,
    hint: "see with `python -X importtime` what takes so long, and import it where it is used; or raise `import-budget`"
  };
}
function failedImport(name, result, exercise) {
  const check = failed(`\`${name}\``, name, result, exercise);
  if (result.status !== void 0) return check;
  const hint = "it waits for something, or works for long; users would wait too. Let an import only define things; `import-names` says which modules are imported";
  return { ...check, hint };
}
var endsTheProgram = (name, { seconds, output }) => ({
  ...{ name, status: "failed", seconds, output },
  message: `\`${name}\` ends the program that imports it, with status 0`,
  hint: 'put what is run into a function, called under `if __name__ == "__main__":`; `import-names` says which modules are imported'
});
var ok = (name, seconds) => ({ name, status: "ok", seconds });
async function litter({ output, seconds, folder, leftBehind = 0 }, name, host) {
  const left = await host.files.list(folder) ?? [];
  const said = output.trim();
  if (said === "" && left.length === 0 && leftBehind === 0) return void 0;
  const what = [
    ...said === "" ? [] : [`prints \`${said.split("\n")[0]?.slice(0, 80)}\``],
    ...left.length === 0 ? [] : [`writes \`${left[0]?.name}\` where it is run`],
    ...leftBehind === 0 ? [] : ["leaves a process behind"]
  ];
  return {
    ...{ name, status: "warning", seconds, output },
    message: `\`${name}\` ${what.join(" and ")}`,
    hint: "let an import only define things; every program that uses the package does it too"
  };
}
async function tryScript(script, exercise, host) {
  const { scripts } = exercise.python;
  const program = (0, import_node_path3.join)(scripts, process.platform === "win32" ? `${script}.exe` : script);
  if (await host.files.stat(program) === void 0) return notOnPath(script);
  const given = argumentsFor(script, exercise.entryPointArguments);
  if (given === "none") return { name: script, status: "ok" };
  const attempts = given === void 0 ? [["--help"], ["--version"]] : [given];
  let first;
  for (const words of attempts) {
    const name = [script, ...words].join(" ");
    const result = await tryProgram(program, words, exercise, host);
    if (result.status === 0) return ok(name, result.seconds);
    first ??= failedScript(script, name, result, exercise);
    if (result.status === void 0) break;
  }
  return first ?? notOnPath(script);
}
function failedScript(script, name, result, exercise) {
  const extra = result.status === void 0 ? void 0 : askedExtra(result.output, exercise);
  if (extra === void 0) return failed(`\`${name}\``, name, result, exercise);
  return {
    ...{ name, status: "warning", seconds: result.seconds, output: result.output },
    message: `\`${name}\` runs only with the extra \`${extra}\`, as it says`,
    hint: `where that is meant, give \`${script} = none\` in \`entry-point-arguments\``
  };
}
function askedExtra(output, { project, extras = [] }) {
  for (const [, name = "", named = ""] of output.matchAll(/(?<![\w.-])([\w.-]+)\[([\w.-]+)\]/g)) {
    if ((0, import_chunk_KZS7P2PH.normalizeName)(name) !== (0, import_chunk_KZS7P2PH.normalizeName)(project)) continue;
    const extra = extras.find((one) => (0, import_chunk_KZS7P2PH.normalizeName)(one) === (0, import_chunk_KZS7P2PH.normalizeName)(named));
    if (extra !== void 0) return extra;
  }
  return void 0;
}
async function locateScript(script, { python }, host) {
  const program = (0, import_node_path3.join)(python.scripts, process.platform === "win32" ? `${script}.exe` : script);
  const isThere = await host.files.stat(program) !== void 0;
  return isThere ? { name: script, status: "ok" } : notOnPath(script);
}
var notOnPath = (script) => ({
  name: script,
  status: "failed",
  message: `The script \`${script}\` was not installed`,
  hint: "declare it in `[project.scripts]` (or `[project.gui-scripts]`) of `pyproject.toml`, and see that the wheel's `entry_points.txt` has it"
});
function failed(what, name, { status, output, seconds }, { project, limit = defaultLimit }) {
  const how = status === void 0 ? `did not end within ${limit} s` : `ended with status ${status}`;
  const { cause, fix } = explainExercise(output, project, status === void 0);
  return {
    ...{ name, status: "failed", seconds, output },
    message: cause === void 0 ? `${what} ${how}` : `${what} ${how}: ${cause}`,
    hint: fix
  };
}
async function readSmokeTest(text, project, { files }) {
  if (text === void 0) return void 0;
  const given = (0, import_chunk_JLAGQWAB.parseArgsStringToArgv)(text);
  const isPython = /^python(3(\.\d+)?)?$/.test(given[0] ?? "");
  const [first = "", ...rest] = isPython ? given.slice(1) : given;
  const withPython = async ({ path: path2 }) => path2;
  if (isPython ? !first.endsWith(".py") : /^-[mc]$/.test(first)) {
    return { text, program: withPython, words: [first, ...rest] };
  }
  if (!first.endsWith(".py")) return { text, program: installedProgram(first), words: rest };
  const path = (0, import_node_path2.isAbsolute)(first) ? first : (0, import_node_path2.join)(project, first);
  if (await files.stat(path) === void 0) {
    throw new import_chunk_6CJDLMRJ.PublishError("invalid-input", `Input \`smoke-test\`: \`${path}\` does not exist`, {
      hint: "name a file of the project, relative to `project-dir`, and check it out in this job; or give `-m MODULE`, `-c CODE` or a program"
    });
  }
  return { text, program: withPython, words: ["-I", path, ...rest] };
}
var installedProgram = (name) => async ({ scripts }, { files }) => {
  const path = (0, import_node_path2.join)(scripts, process.platform === "win32" ? `${name}.exe` : name);
  return await files.stat(path) === void 0 ? name : path;
};
async function runSmokeTest({ text, program, words }, exercise, host) {
  const name = "smoke test";
  const path = await program(exercise.python, host);
  try {
    const result = await tryProgram(path, words, exercise, host);
    if (result.status === 0) return { name, status: "ok", seconds: result.seconds };
    return failed(`\`${text}\``, name, result, exercise);
  } catch (error) {
    if (!(error instanceof import_chunk_6CJDLMRJ.PublishError) || error.code !== "program-missing") throw error;
    return {
      ...{ name, status: "failed", message: error.message },
      hint: `if \`${path}\` is a script of the project, declare it in \`[project.scripts]\` of \`pyproject.toml\``
    };
  }
}
var installationFailures = (subject) => [
  ...failuresOfTransport,
  ...failuresToFind(subject),
  ...failuresToFit
];
var failuresOfTransport = [
  (0, import_chunk_L3MNZAKR.when)(/THESE PACKAGES DO NOT MATCH THE HASHES|Hash mismatch for `([^`]+)`/, () => ({
    cause: "what the installer downloaded is not the file that was built",
    fix: "Do not announce this release: find out what stands between the index and those who install from it, and who changed the file"
  })),
  (0, import_chunk_L3MNZAKR.when)(/Failed to extract archive|Wheel '[^']+' located at .* is invalid|BadZipFile/, () => ({
    cause: "what the installer downloaded is damaged",
    fix: "See what stands between the index and those who install from it; where that is nothing, run `check` on the file"
  })),
  (0, import_chunk_L3MNZAKR.when)(/No space left on device|There is not enough space on the disk/, () => ({
    cause: "the disk is full",
    fix: "Free space, or name a temporary folder on another disk with `TMPDIR` (Windows: `TEMP`)"
  })),
  (0, import_chunk_L3MNZAKR.when)(/CERTIFICATE_VERIFY_FAILED|invalid peer certificate/, () => ({
    cause: "the certificate of an index is not trusted",
    fix: "Name your own certificate authority: for the index under test as `ca-certificate`, for others with `PIP_CERT` and `SSL_CERT_FILE`"
  }))
];
var failuresToFind = ({ name, python }) => [
  // pip says it as a line among others, uv as a sentence.
  (0, import_chunk_L3MNZAKR.when)(
    /require a different python version: [^\n]*?Requires-Python (\S+)|requires a different Python: \S+ not in '([^']+)'|does not satisfy Python(\S+?),? and/i,
    (listed = "", pip = "", uv = "") => {
      const wanted = listed || pip || uv;
      return {
        cause: `it wants Python ${wanted}, and this is ${python}`,
        fix: `the release wants Python ${wanted}, and this is ${python}: verify with another Python (\`python-versions\`; in a workflow, actions/setup-python), or correct \`requires-python\``
      };
    }
  ),
  (0, import_chunk_L3MNZAKR.when)(
    /(\S+) has no wheels? with a matching ([^,(]+?)(?: tag)?(?: \([^)]*\))? |is not a supported wheel on this platform|is not compatible with the current platform|only has wheels with the following/,
    () => noWheel(python)
  ),
  (0, import_chunk_L3MNZAKR.when)(
    /has no source distribution|no usable wheels|Building source distributions.* is disabled/,
    () => noWheel(python)
  ),
  (0, import_chunk_L3MNZAKR.when)(
    /No matching distribution found for (\S+?)(?:[\s(]|$)/,
    (wanted = "") => notFound(wanted, name, python)
  ),
  (0, import_chunk_L3MNZAKR.when)(
    /(?:Because|and) (\S+?) was not found in (?:the package registry|the provided package locations)/,
    (wanted = "") => notFound(wanted, name, python)
  ),
  (0, import_chunk_L3MNZAKR.when)(
    /there (?:is|are) no versions? of (\S+?)(?: and|,| that)/,
    (wanted = "") => notFound(wanted, name, python)
  ),
  (output) => onlyOthers(output, name)
];
function onlyOthers(output, name) {
  const pattern = /only ((\S+?)(?:\[[^\]]*\])?[<>=]+\S+) (?:is|are) available/g;
  for (const [, there = "", project = ""] of output.matchAll(pattern)) {
    if ((0, import_chunk_KZS7P2PH.normalizeName)(project) === (0, import_chunk_KZS7P2PH.normalizeName)(name)) continue;
    return {
      cause: `of \`${project}\` there is only \`${there}\``,
      fix: `Correct the range of \`${project}\` in \`dependencies\``
    };
  }
  return void 0;
}
var failuresToFit = [
  (0, import_chunk_L3MNZAKR.when)(
    /Cannot install (.+?) because these package versions have conflicting dependencies|Because ([^\n]+? depends on [\s\S]+?), we can conclude that|ResolutionImpossible/,
    (pip = "", uv = "") => ({
      cause: `the dependencies contradict each other${pip || uv ? `: ${pip || uv}` : ""}`,
      fix: "Loosen the ranges in `dependencies` that exclude each other"
    })
  ),
  (0, import_chunk_L3MNZAKR.when)(
    /Failed to build (?:installable wheels[^\n]*\()?`?([\w.-]+)|(?:metadata-generation-failed|subprocess-exited-with-error)|Call to `([^`]+)` failed/,
    () => ({
      cause: "a build started, since only an sdist fits, and failed",
      fix: "Of the release itself: build a wheel for this platform, and see with `verify-reproducible` or `pip wheel` why the sdist does not build; of a dependency: require a version that has wheels"
    })
  ),
  (0, import_chunk_L3MNZAKR.when)(
    /after connection broken by|error sending request|Failed to fetch|Could not connect|Temporary failure in name resolution/,
    () => ({
      cause: "an index cannot be reached",
      fix: "Check the network, the proxy settings and `dependency-index`, then run it again"
    })
  )
];
var noWheel = (python) => ({
  cause: `no wheel of it fits Python ${python} on this platform, and there is no sdist to build`,
  fix: "Build a wheel for this platform and Python, or publish an sdist too; correct the tags of the wheel if it should fit"
});
function notFound(wanted, name, python) {
  const [project = ""] = /^[\w.-]+/.exec(wanted) ?? [];
  if ((0, import_chunk_KZS7P2PH.normalizeName)(project) === (0, import_chunk_KZS7P2PH.normalizeName)(name)) return noWheel(python);
  return {
    cause: `\`${wanted}\` is not to be had`,
    fix: `nothing that may be installed here is \`${wanted}\`; users of the release would see the same`
  };
}
function checkInstallation({ steps, ok: ok2, builtFromSdist }, { seconds, budget, release, python, isSdist }) {
  const last = steps.at(-1);
  if (!ok2 && last !== void 0) return [failedInstallation(last, seconds, release, python)];
  const output = steps.map(({ result }) => result.output).join("\n");
  const checks = [{ name: "install", status: "ok", seconds }];
  for (const warning of warningsIn(output)) {
    checks.push({
      ...{ name: "install", status: "warning", message: `The installer warns: ${warning}` },
      hint: "every user of the release sees the same"
    });
  }
  if (!isSdist && (builtFromSdist || isBuilt(output, release))) {
    checks.push({
      ...{ name: "wheel", status: "warning" },
      message: `No wheel of the release fits Python ${python} here: it is built from the sdist`,
      hint: "build a wheel for this platform and Python too; else everybody there needs what builds it"
    });
  }
  if (seconds > budget) {
    checks.push({
      ...{ name: "install time", status: "warning", seconds },
      message: `The installation took ${seconds.toFixed(1)} s, more than ${budget} s`,
      hint: "see how large the files and the dependencies are, and whether they hold what users do not need; or raise `install-budget`"
    });
  }
  return checks;
}
function isBuilt(output, { name, files }) {
  if (!files.some(({ filename }) => filename.endsWith(".whl"))) return false;
  const built = [...output.matchAll(/^\s*(?:Building wheel for|Built) ([\w.-]+)/gm)];
  return built.some(([, project = ""]) => (0, import_chunk_KZS7P2PH.normalizeName)(project) === (0, import_chunk_KZS7P2PH.normalizeName)(name));
}
var aboutInstallers = /new release of pip|version of pip|running pip as|Failed to (?:hardlink|clone)|cache entry deserialization|is not on PATH|does not exist in the environment|UV_LINK_MODE|Retrying \(/i;
var warningsIn = (output) => [
  ...new Set(
    output.split(/\r?\n/).map((line) => /^\s*(?:WARNING|warning|DEPRECATION): (.*)/.exec(line)?.[1]?.trim() ?? "").filter((line) => line !== "" && !aboutInstallers.test(line))
  )
];
function failedInstallation({ what, result: { status, output } }, seconds, release, python) {
  const found = status === void 0 ? { cause: "it did not end in time", fix: "Check the network, then run it again" } : installationFailures({ name: release.name, python }).map((pattern) => pattern(unwrapped(output))).find((one) => one !== void 0);
  const message = `The installer could not install ${what}`;
  return {
    ...{ name: "install", status: "failed", seconds, output },
    message: found === void 0 ? message : `${message}: ${found.cause}`,
    hint: found?.fix ?? "the installer's last lines say why; users of the release would see the same"
  };
}
var unwrapped = (output) => output.replace(/\r/g, "").replace(/\n {4,}(?=\S)/g, " ");
async function installRelease(plan, environment2, folder, host) {
  const { release, file } = plan;
  if (file !== void 0) return installFile(file, plan, environment2);
  if (release.index !== void 0 && release.isPypi) {
    return installByName(plan, release.index, environment2);
  }
  const sdist = release.files.find((one) => !(0, import_chunk_6BCPOFSZ.isWheel)(one));
  if (!release.files.some(import_chunk_6BCPOFSZ.isWheel)) return installFile(sdist, plan, environment2);
  const step = await installByHash(plan, environment2, folder, host);
  if (step.result.status === 0) return thenDependencies(step, plan, environment2);
  if (sdist === void 0 || !fitsNowhere(step.result.output)) return ended([step]);
  return { ...await installFile(sdist, plan, environment2), builtFromSdist: true };
}
var ended = (steps) => ({
  steps,
  ok: steps.at(-1)?.result.status === 0,
  builtFromSdist: false
});
var requirementOf = ({ release, extra }) => extra === void 0 ? release.name : `${release.name}[${extra}]`;
async function installFile(file, plan, { install }) {
  const words = [`${requirementOf(plan)} @ ${file === void 0 ? "" : addressOf(file)}`];
  const result = await install(words, await plan.dependencies());
  return ended([{ what: "the release", words, result }]);
}
var addressOf = ({ url, path, sha256 }) => {
  const address = path === void 0 ? url : (0, import_node_url.pathToFileURL)(path);
  return `${address?.href}#sha256=${sha256}`;
};
async function installByName(plan, index, { install }) {
  const words = [`${requirementOf(plan)}==${plan.release.version}`];
  const result = await install(words, index);
  return ended([{ what: "the release", words, result }]);
}
async function installByHash({ release }, { install }, folder, host) {
  const requirements = (0, import_node_path4.join)(folder, "requirements.txt");
  const hashes = release.files.map(({ sha256 }) => ` --hash=sha256:${sha256}`).join("");
  await host.files.write(requirements, `${release.name}==${release.version}${hashes}
`);
  const words = ["--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", requirements];
  if (release.index === void 0) throw new Error("a release without index has only files");
  return { what: "the release from the index", words, result: await install(words, release.index) };
}
async function thenDependencies(step, plan, { install }) {
  const words = [`${requirementOf(plan)}==${plan.release.version}`];
  const result = await install(words, await plan.dependencies());
  return ended([step, { what: "what the release depends on", words, result }]);
}
var fitsNowhere = (output) => /No matching distribution found/.test(output) && !/Requires-Python/.test(output) || /has no wheels? with a matching|no wheels with a matching|has no (usable|compatible) wheels/.test(
  output.replace(/\s+/g, " ")
);
var shown = 5;
async function compareInstalled(members, { record }, python, { files }) {
  const rows = new Map(recordRows(record).map((row) => [row.path, row]));
  const problems2 = [];
  for (const member of members) {
    const problem = judge(member, rows);
    if (problem !== void 0) problems2.push(problem);
  }
  for (const { path } of rows.values()) {
    if (path.endsWith(".pyc") || await files.stat((0, import_node_path5.join)(python.packages, path))) continue;
    problems2.push(`\`${path}\` is in RECORD and not there`);
  }
  const name = "files";
  if (problems2.length === 0) return { name, status: "ok" };
  const more = problems2.length > shown ? `, and ${problems2.length - shown} more` : "";
  return {
    name,
    status: "failed",
    message: `What is installed is not what the wheel holds: ${problems2.slice(0, shown).join(", ")}${more}`,
    hint: "what the installer got differs from the file that was built: do not announce this release, and find out who changed the file"
  };
}
function judge({ name, sha256 }, rows) {
  const spread = /^[^/]+\.data\/(purelib|platlib|scripts|headers|data)\/(.+)$/.exec(name);
  if (spread !== null && !/^p/.test(spread[1] ?? "")) return void 0;
  const path = spread?.[2] ?? name;
  if (/^[^/]+\.dist-info\/(RECORD(\.jws|\.p7s)?|INSTALLER|REQUESTED|direct_url\.json)$/.test(path)) {
    return void 0;
  }
  const row = rows.get(path);
  if (row === void 0) return `\`${path}\` is missing`;
  if (sha256 === void 0 || row.sha256 === void 0 || row.sha256 === sha256) return void 0;
  return `\`${path}\` has another hash`;
}
function checkTypedMarker({ classifiers, record }, members) {
  const marks = (names) => names.filter((one) => /(^|\/)py\.typed$/.test(one));
  const promised = marks(members.map(({ name: name2 }) => name2)).length > 0;
  if (!promised && !classifiers.includes("Typing :: Typed")) return void 0;
  const name = "py.typed";
  if (marks(recordRows(record).map(({ path }) => path)).length > 0) return { name, status: "ok" };
  return {
    name,
    status: "failed",
    message: promised ? "The wheel holds `py.typed`, and it was not installed" : "The classifier `Typing :: Typed` promises types, and no `py.typed` is installed",
    hint: "put an empty `py.typed` beside `__init__.py` and into the package's data (setuptools: `[tool.setuptools.package-data]`), or remove the classifier"
  };
}
async function readInstalled(name, python, { files }) {
  const entries = await files.list(python.packages) ?? [];
  const info = entries.find(
    ({ name: entry }) => entry.endsWith(".dist-info") && (0, import_chunk_KZS7P2PH.normalizeName)(entry.split("-")[0] ?? "") === (0, import_chunk_KZS7P2PH.normalizeName)(name)
  );
  const read = async (file) => info === void 0 ? "" : await files.readText((0, import_node_path6.join)(python.packages, info.name, file)) ?? "";
  const [record, entryPoints, metadata] = await Promise.all([
    read("RECORD"),
    read("entry_points.txt"),
    read("METADATA")
  ]);
  const { single, multiple } = (0, import_chunk_KZS7P2PH.parseMetadata)(new TextEncoder().encode(metadata));
  return {
    version: single.version,
    classifiers: multiple.classifier ?? [],
    modules: importNames(recordedFiles(record)),
    scripts: consoleScripts(entryPoints),
    guiScripts: entryPointNames(entryPoints, "gui_scripts"),
    record
  };
}
var loading = `import re, sys
from importlib.metadata import distribution
name, extra = sys.argv[1:]
normalize = lambda text: re.sub(r"[-_.]+", "-", text).lower()
sys.argv[1:] = []
for point in distribution(name).entry_points:
    extras = re.search(r"\\[(.*)\\]\\s*$", point.value)
    if extras and normalize(extra) in [normalize(one.strip()) for one in extras.group(1).split(",")]:
        print("loading " + point.name + " = " + point.value, flush=True)
        point.load()
`;
async function loadEntryPoints(extra, exercise, host) {
  const name = "entry points";
  const words = ["-I", "-c", loading, exercise.project, extra];
  const result = await tryProgram(exercise.python.path, words, exercise, host);
  if (result.status === 0) return { name, status: "ok", seconds: result.seconds };
  return failed(`Loading the entry points of the extra \`${extra}\``, name, result, exercise);
}
async function tryEnvironment(planned, trial, host) {
  const started = performance.now();
  const folder = await host.temporaryFolder("verify");
  const lines = [];
  const record = (command, { status, output }) => {
    const how = status === void 0 ? "ended by the time limit" : `status ${status}`;
    lines.push(`$ ${command}`, output.trimEnd(), `(${how})
`);
  };
  const environment2 = await trial.make(planned.python, folder);
  const checks = [];
  for await (const check of checksOf(planned, trial, environment2, folder, record, host)) {
    checks.push(check);
  }
  await host.files.remove(folder);
  return {
    title: planned.title,
    python: planned.python.version,
    source: planned.source,
    extra: planned.extra,
    installer: environment2.installer,
    checks,
    seconds: (performance.now() - started) / 1e3,
    log: lines.filter((line) => line !== "").join("\n")
  };
}
async function* checksOf(planned, trial, environment2, folder, record, host) {
  const { release, options } = trial;
  const started = performance.now();
  const plan = {
    ...{ release, file: planned.file, extra: planned.extra },
    dependencies: trial.dependencies
  };
  const installation = await installRelease(plan, environment2, folder, host);
  const seconds = (performance.now() - started) / 1e3;
  for (const { words, result } of installation.steps) {
    record(`${environment2.installer} install ${words.join(" ")}`, result);
  }
  yield* checkInstallation(installation, {
    ...{ seconds, release, budget: options.installBudget },
    ...{ python: environment2.python.version, isSdist: planned.source === "sdist" }
  });
  if (!installation.ok) return;
  const installed = await readInstalled(release.name, environment2.python, host);
  yield checkVersion(installed, release);
  const compatible = await environment2.check();
  record(`${environment2.installer} check`, compatible);
  yield checkCompatible(compatible);
  yield* checkFiles(planned, trial, installed, environment2, installation.builtFromSdist, host);
  const exercise = {
    ...{ python: environment2.python, variables: environment2.variables, project: release.name },
    ...{ importBudget: options.importBudget, onRun: record, extras: release.metadata.extras },
    entryPointArguments: trial.entryPointArguments
  };
  yield* exercises(planned, trial, installed, exercise, host);
}
function checkVersion({ version }, release) {
  const name = "version";
  if (isSameVersion(version, release.version)) return { name, status: "ok" };
  return {
    ...{ name, status: "failed" },
    message: version === void 0 ? `The installed package says no version of \`${release.name}\`` : `Version ${version} was installed in place of ${release.version}`,
    hint: "make the version in the metadata the one that is released, then release a new version"
  };
}
function isSameVersion(one, other) {
  const [a, b] = [(0, import_chunk_KZS7P2PH.parseVersion)(one ?? ""), (0, import_chunk_KZS7P2PH.parseVersion)(other)];
  return a === void 0 || b === void 0 ? one === other : (0, import_chunk_KZS7P2PH.compareVersions)(a, b) === 0;
}
function checkCompatible({ status, output }) {
  const name = "pip check";
  if (status === 0) return { name, status: "ok" };
  const [line = ""] = output.split("\n").filter((one) => / (requires|has) /.test(one));
  return {
    ...{ name, status: "failed", output },
    message: `What is installed does not fit together${line === "" ? "" : `: ${line.trim()}`}`,
    hint: "correct the ranges in `dependencies`"
  };
}
async function* checkFiles({ file, extra }, { release }, installed, { python }, builtFromSdist, host) {
  if (extra !== void 0) return;
  const wheel = builtFromSdist ? void 0 : installedWheel(file, release, installed);
  const members = wheel?.members?.filter(({ name }) => !name.endsWith("/")) ?? [];
  yield await compareInstalled(members, installed, python, host);
  const marker = checkTypedMarker(installed, members);
  if (marker !== void 0) yield marker;
}
function installedWheel(file, { files }, { record }) {
  if (file !== void 0) return (0, import_chunk_6BCPOFSZ.isWheel)(file) ? file : void 0;
  const hashes = new Set(recordRows(record).map(({ sha256 }) => sha256));
  const common = ({ members = [] }) => members.filter(({ sha256 }) => sha256 !== void 0 && hashes.has(sha256)).length;
  return files.filter(import_chunk_6BCPOFSZ.isWheel).toSorted((one, other) => common(other) - common(one))[0];
}
function modulesToImport(given, { modules }) {
  if (given.length === 0) return modules;
  return given.filter((module2) => module2 !== "none");
}
async function* exercises({ extra }, { options, smokeTest }, installed, exercise, host) {
  if (extra !== void 0) {
    yield await loadEntryPoints(extra, exercise, host);
    return;
  }
  const { importNames: importNames2 } = options;
  for (const module2 of modulesToImport(importNames2, installed)) {
    yield await tryImport(module2, exercise, host);
  }
  for (const script of installed.scripts) yield await tryScript(script, exercise, host);
  for (const script of installed.guiScripts) yield await locateScript(script, exercise, host);
  if (smokeTest !== void 0) yield await runSmokeTest(smokeTest, exercise, host);
}
async function verifyEnvironments(release, options, host) {
  const smokeTest = await readSmokeTest(options.smokeTest, options.project, host);
  const entryPointArguments = readEntryPointArguments(options.entryPointArguments);
  const cache = await host.temporaryFolder("installer-cache");
  const [make, pythons] = await Promise.all([
    (0, import_chunk_6BCPOFSZ.environmentMaker)(options.installer, cache, host),
    (0, import_chunk_6BCPOFSZ.choosePythons)(
      { wanted: options.pythons, requiresPython: release.metadata.requiresPython },
      host
    )
  ]);
  let dependencies;
  const trial = {
    ...{ release, options, smokeTest, entryPointArguments, make },
    dependencies: () => {
      dependencies ??= (0, import_chunk_6BCPOFSZ.dependencyIndex)(options.dependencyIndex, release.index?.url, host);
      return dependencies;
    }
  };
  const all = await (0, import_chunk_6BCPOFSZ.withPythonsForWheels)(release, pythons, host);
  const planned = planEnvironments(release, all, options, host);
  const results = await inParallel(planned, (one) => tryOne(one, trial, host));
  return results.flat();
}
async function tryOne(planned, trial, host) {
  try {
    const result = await (0, import_chunk_6BCPOFSZ.tellWhileItLasts)(
      planned.title,
      tryEnvironment(planned, trial, host),
      host
    );
    sayResult(result, host);
    return [result];
  } catch (error) {
    const isMissing = error instanceof import_chunk_6CJDLMRJ.PublishError && error.code === "python-missing";
    const isByRole = trial.options.pythons.every((word) => /^(newest|oldest|all)$/.test(word));
    const isOnly = planned.isFirst === true;
    if (!isMissing || !isByRole || isOnly) throw error;
    host.log.warning(`Skipped ${planned.title}: ${error.message}`);
    return [];
  }
}
function sayResult({ title, installer, checks }, { log, style }) {
  log.info(style.bold(`${title} (${installer})`));
  for (const { name, status, message } of checks) {
    const state = status === "ok" ? "ok" : `${status}${message === void 0 ? "" : `: ${message}`}`;
    log.info(`  ${name}: ${status === "ok" ? state : style.yellow(state)}`);
  }
}
async function inParallel(items, task) {
  const results = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index];
      if (item !== void 0) results[index] = await task(item);
    }
  };
  await Promise.all(Array.from({ length: (0, import_node_os.availableParallelism)() }, work));
  return results;
}
function failureOf(results, strict) {
  const grave = strict ? ["failed", "warning"] : ["failed"];
  for (const { title, checks } of results) {
    const found = checks.filter(({ status }) => grave.includes(status));
    const check = found.find(({ status }) => status === "failed") ?? found[0];
    if (check !== void 0) return failureOfCheck(title, check);
  }
  return void 0;
}
var longestLine = 500;
function failureOfCheck(title, { name, message = name, hint, output = "" }) {
  const lines = output.trimEnd().split("\n").slice(-15);
  const shown2 = output.trim() === "" ? "" : `
${lines.map((line) => `  ${line.slice(0, longestLine)}`).join("\n")}`;
  return new import_chunk_6CJDLMRJ.PublishError(
    name === "install" ? "install-failed" : "exercise-failed",
    `${title}: ${message}${shown2}`,
    hint === void 0 ? {} : { hint }
  );
}
async function writeLogs(results, { reports }, host) {
  const folder = reports ?? host.env["RUNNER_TEMP"];
  const paths = /* @__PURE__ */ new Map();
  if (!folder) return paths;
  for (const result of results.filter(isFailed)) {
    const path = (0, import_node_path.join)(folder, `${result.title.replace(/[^\w.]+/g, "-").toLowerCase()}.log`);
    await host.files.write(path, `${result.log}
`);
    host.log.info(`The full log of ${result.title}: ${path}`);
    paths.set(result, path);
  }
  return paths;
}
function exerciseServed(released, { index, network }, options, host) {
  const { distributions, simple, isClosed = false, served } = released;
  const isPypi = index.title === import_chunk_PGKKINL7.publicIndexes.pypi.title && options.dependencyIndex === void 0;
  const release = {
    ...{ name: released.name, version: released.version, isPypi },
    ...isClosed ? {} : { index: { url: simple, network } },
    metadata: metadataOf(distributions),
    files: distributions.map((distribution) => {
      const isLocal = isClosed || distribution.kind === "sdist" && hasCertificates(network);
      return fileUnderTest(
        distribution,
        isLocal ? void 0 : served.get(distribution.filename)?.url
      );
    })
  };
  return exerciseRelease(release, options, host);
}
var hasCertificates = (network) => network?.caCertificate !== void 0 || network?.clientCertificate !== void 0;
var exerciseLocal = (identity, distributions, options, host) => exerciseRelease(
  {
    ...{ name: identity.name, version: identity.version, isPypi: false },
    metadata: metadataOf(distributions),
    files: distributions.map((distribution) => fileUnderTest(distribution, void 0))
  },
  options,
  host
);
var fileUnderTest = ({ filename, sha256, path, facts, kind }, url) => ({
  ...{ filename, sha256 },
  ...url === void 0 ? { path } : { url },
  ...kind === "wheel" ? { members: membersOf(facts) } : {}
});
function membersOf({ contents, members }) {
  const [, record] = [...contents].find(([name]) => /^[^/]+\.dist-info\/RECORD$/.test(name)) ?? [];
  if (record === void 0) return members;
  return recordRows(new TextDecoder().decode(record)).map(({ path, sha256 }) => ({
    name: path,
    ...sha256 === void 0 ? {} : { sha256 }
  }));
}
function metadataOf(distributions) {
  const first = distributions.find(({ kind }) => kind === "wheel") ?? distributions[0];
  const { single, multiple } = first?.metadata ?? {};
  return {
    requiresPython: single?.["requires-python"],
    extras: multiple?.["provides-extra"] ?? [],
    classifiers: multiple?.classifier ?? []
  };
}
async function exerciseRelease(release, options, host) {
  const started = performance.now();
  const results = await verifyEnvironments(release, options, host);
  const time = (0, import_chunk_KZS7P2PH.formatSeconds)((performance.now() - started) / 1e3);
  const logs = await writeLogs(results, options, host);
  const failure = failureOf(results, options.strict);
  const failures = results.filter(isFailed).length;
  const where = (0, import_chunk_KZS7P2PH.count)(results.length, "environment");
  const detail = `\`${release.name}==${release.version}\` in ${where}${failures === 0 ? "" : `, ${failures} failed`}`;
  const said = `${failure === void 0 ? "Installed" : "Tried"}: ${detail} (${time})`;
  host.log.info(failure === void 0 ? host.style.green(said) : host.style.yellow(said));
  return {
    ...{ results, detail, time, failure },
    outputs: { verified: String(failure === void 0), environments: environmentsOutput(results) },
    report: environmentsReport(results, logs)
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  exerciseLocal,
  exerciseServed,
  isFailed
});
