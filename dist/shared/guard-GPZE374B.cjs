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
  guard: () => guard
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_NGZVQLA7 = require("./chunk-NGZVQLA7.cjs");
var import_chunk_HDFWG65U = require("./chunk-HDFWG65U.cjs");
var import_chunk_TV7KN47D = require("./chunk-TV7KN47D.cjs");
var import_chunk_2FERURSA = require("./chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./chunk-PGKKINL7.cjs");
var import_chunk_BPZ43DUT = require("./chunk-BPZ43DUT.cjs");
var import_chunk_GE3HIRMS = require("./chunk-GE3HIRMS.cjs");
var import_chunk_F2SIID5Z = require("./chunk-F2SIID5Z.cjs");
var import_chunk_Z3PJUGOV = require("./chunk-Z3PJUGOV.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var glibc = { 1: "2_5", 2010: "2_12", 2014: "2_17" };
var modern = (tag) => tag.replace(/^manylinux(1|2010|2014)_/, (_all, name) => `manylinux_${glibc[name]}_`);
var universal = {
  universal2: ["arm64", "x86_64"],
  universal: ["i386", "ppc", "ppc64", "x86_64"],
  intel: ["i386", "x86_64"],
  fat: ["i386", "ppc"],
  fat3: ["i386", "ppc", "x86_64"],
  fat64: ["ppc64", "x86_64"]
};
function readPlatform(tag) {
  const text = modern(tag);
  const [, family, major, minor, architecture] = /^(manylinux|musllinux|macosx|ios|pyemscripten)_(\d+)_(\d+)_(.+)$/.exec(text) ?? // Android's have an API level.
  /^(android)_(\d+)()_(.+)$/.exec(text) ?? [];
  if (family !== void 0 && architecture !== void 0) {
    return { family, version: [Number(major), Number(minor)], architecture };
  }
  const [, system = text, machine = ""] = /^(win|linux)_(.+)$/.exec(text) ?? [];
  return { family: system, version: void 0, architecture: machine };
}
var join = (...parts) => parts.filter((part) => part !== "").join("_");
var architecturesOf = ({ family, architecture }) => family === "macosx" ? [architecture, ...universal[architecture] ?? []] : [architecture];
function targetsOf(tag) {
  const platform = readPlatform(tag);
  const [own = "", ...covered] = architecturesOf(platform);
  return (covered.length === 0 ? [own] : covered).map((one) => join(platform.family, one));
}
function namesOf(tag) {
  const platform = readPlatform(tag);
  const { family, version } = platform;
  const names = architecturesOf(platform).flatMap((one) => [
    join(family, one),
    ...version === void 0 ? [] : [join(family, ...version.map(String), one)]
  ]);
  return [tag, modern(tag), ...names];
}
function servesPlatform(wanted, tag, matches2) {
  const glob = modern(wanted);
  if (namesOf(tag).some((name) => matches2(wanted, name) || matches2(glob, name))) return true;
  const [system, own] = [readPlatform(glob), readPlatform(tag)];
  if (system.version === void 0 || own.version === void 0) return false;
  return system.family === own.family && isUpTo(own.version, system.version) && architecturesOf(own).some((one) => matches2(system.architecture, one));
}
var isUpTo = ([major, minor], [highest, last]) => major < highest || major === highest && minor <= last;
function readPythonTag(tag) {
  const [, implementation, major, minor = ""] = /^([a-z]+)(\d)(\d*)$/.exec(tag) ?? [];
  if (implementation === void 0) return void 0;
  const number = minor === "" ? void 0 : Number(minor);
  return { implementation, major: Number(major), minor: number };
}
var isFreeThreaded = (abi) => /^(cp\d+|abi3)t$/.test(abi);
var isStableAbi = (abi) => /^abi3t?$/.test(abi);
function isTakenBy(wanted, { python, abi }) {
  const [target, made] = [readPythonTag(wanted), readPythonTag(python)];
  if (target?.minor === void 0 || made === void 0 || made.major !== target.major) {
    return false;
  }
  if (made.minor !== void 0 && made.minor > target.minor) return false;
  if (made.implementation === "py") return abi === "none";
  return made.implementation === "cp" && target.implementation === "cp" && isStableAbi(abi);
}
var globs = /* @__PURE__ */ new Map();
var matches = (glob, text) => {
  const known = globs.get(glob) ?? (0, import_chunk_KZS7P2PH.fnmatchPattern)(glob);
  globs.set(glob, known);
  return known.test(text);
};
var fitsPlatform = ({ platform }, tag) => servesPlatform(platform, tag.platform, matches);
function fitsPython(pattern, tag) {
  const isOwn = matches(pattern.python, tag.python);
  if (!(isOwn || pythonsOf(pattern).some((python) => isTakenBy(python, tag)))) return false;
  return pattern.abi === void 0 ? takesAbi(pattern, tag) : matches(pattern.abi, tag.abi);
}
var pythonsOf = ({ python }) => /[*?[]/.test(python) ? cpythons.filter((one) => matches(python, one)) : [python];
var cpythons = Array.from({ length: 30 }, (_, minor) => `cp3${minor}`);
function takesAbi({ freeThreaded }, { abi }) {
  return abi === "none" || isFreeThreaded(abi) === freeThreaded;
}
var isMetBy = (pattern, tags) => tags.some((tag) => fitsPython(pattern, tag) && fitsPlatform(pattern, tag));
var isNamedBy = ({ python }, tags) => tags.some((tag) => matches(python, tag.python));
function releaseFile(filename, isOnIndex = false) {
  const wheel = (0, import_chunk_KZS7P2PH.parseWheelFilename)(filename);
  if (wheel.ok) return { filename, kind: "wheel", tags: wheel.tags.map(splitTag), isOnIndex };
  const kind = (0, import_chunk_KZS7P2PH.parseSdistFilename)(filename).ok ? "sdist" : "other";
  return { filename, kind, tags: [], isOnIndex };
}
function splitTag(text) {
  const [python = "", abi = "", platform = ""] = text.split("-");
  return { python, abi, platform };
}
var meets = ({ kind, tags }, pattern) => pattern.kind === "sdist" ? kind === "sdist" : isMetBy(pattern, tags);
function judgeCompleteness(patterns, files) {
  const byText = /* @__PURE__ */ new Map();
  for (const pattern of patterns) {
    byText.set(pattern.text, [...byText.get(pattern.text) ?? [], pattern]);
  }
  const expected = [...byText.values()].flatMap((same) => {
    const [pattern] = same;
    if (pattern === void 0) return [];
    const from = [...new Set(same.map((one) => one.from))];
    return [{ pattern, from, found: files.filter((file) => meets(file, pattern)) }];
  });
  const found = new Set(expected.flatMap((one) => one.found));
  return { expected, unasked: files.filter((file) => !found.has(file)) };
}
var servesOnly = ({ tags }, pattern) => pattern.kind === "wheel" && !isNamedBy(pattern, tags);
var most = 1e3;
var failed = (problem) => ({ ok: false, problem });
function expandBraces(text) {
  const start = text.search(/[{}]/);
  if (start === -1) return { ok: true, texts: [text] };
  if (text[start] === "}") return failed("a `}` closes nothing");
  const end = closingBrace(text, start);
  if (end === void 0) return failed("a `{` is not closed");
  const inner = expandGroup(text.slice(start + 1, end));
  const rest = expandBraces(text.slice(end + 1));
  if (!inner.ok) return inner;
  if (!rest.ok) return rest;
  if (inner.texts.length * rest.texts.length > most) return failed(tooMany);
  const before = text.slice(0, start);
  const texts = inner.texts.flatMap((one) => rest.texts.map((other) => before + one + other));
  return { ok: true, texts };
}
var tooMany = `it stands for more than ${most} files`;
function closingBrace(text, start) {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === "{") depth += 1;
    if (text[index] === "}") depth -= 1;
    if (depth === 0) return index;
  }
  return void 0;
}
function expandGroup(inner) {
  const alternatives = (0, import_chunk_6CJDLMRJ.splitOutsideBraces)(inner, /,/).map((one) => one.trim());
  if (alternatives.length === 1) return expandRange(inner.trim());
  const texts = [];
  for (const alternative of alternatives) {
    const isRange = /^\d+\.\.\d+$/.test(alternative);
    const expanded = isRange ? expandRange(alternative) : expandBraces(alternative);
    if (!expanded.ok) return expanded;
    texts.push(...expanded.texts);
  }
  return texts.length > most ? failed(tooMany) : { ok: true, texts };
}
function expandRange(inner) {
  const [, first = "", last = ""] = /^(\d{1,9})\.\.(\d{1,9})$/.exec(inner) ?? [];
  if (first === "") {
    return failed(
      `\`{${inner}}\` is neither a range such as \`{10..14}\` nor a list such as \`{10,12}\``
    );
  }
  const [from, to] = [Number(first), Number(last)];
  const length = Math.abs(to - from) + 1;
  if (length > most) return failed(tooMany);
  const isPadded = /^0\d/.test(first) || /^0\d/.test(last);
  const width = isPadded ? Math.max(first.length, last.length) : 0;
  const step = to < from ? -1 : 1;
  const texts = Array.from(
    { length },
    (_, index) => String(from + step * index).padStart(width, "0")
  );
  return { ok: true, texts };
}
var allowed = "allowed are `sdist`, `like-previous`, `none`, and the tags of a wheel as PYTHON-PLATFORM or PYTHON-ABI-PLATFORM, such as `py3-none-any`, `cp312-win_amd64`, `cp3{10..14}-manylinux_*_x86_64`";
function readPatterns(words) {
  const texts = words.map((word) => word.toLowerCase());
  const read = words.map((word) => readPattern(word, word.toLowerCase()));
  const problems = read.filter((one) => typeof one === "string");
  if (texts.includes("none") && texts.length > 1) problems.push("`none` stands alone");
  if (problems.length > 0) {
    throw new import_chunk_6CJDLMRJ.PublishError("invalid-input", `Input \`expect\`: ${problems.join("\n  ")}`, {
      hint: allowed
    });
  }
  const patterns = read.flatMap((one) => typeof one === "string" ? [] : one);
  return { patterns, likePrevious: texts.includes("like-previous") };
}
function readPattern(from, text) {
  if (text === "like-previous" || text === "none") return [];
  const expanded = expandBraces(text);
  const read = expanded.ok ? expanded.texts.map((one) => readOne(one, from)) : [expanded.problem];
  const problem = read.find((one) => typeof one === "string");
  if (problem !== void 0) return `\`${from}\` is no pattern: ${problem}`;
  return read.flatMap((one) => typeof one === "string" ? [] : one);
}
var readOne = (text, from) => text === "sdist" ? [{ kind: "sdist", text, from }] : readTags(text, from);
function readTags(text, from) {
  const parts = text.split(/-(?![^[]*\])/);
  const problem = problemOf(text, parts);
  if (problem !== void 0) return problem;
  const [pythons = [], second = [], third] = parts.map((part) => part.split("."));
  const abis = third === void 0 ? [void 0] : second;
  return pythons.flatMap(
    (python) => abis.flatMap(
      (abi) => (third ?? second).map((platform) => wheelPattern(python, abi, platform, from))
    )
  );
}
function wheelPattern(python, abi, platform, from) {
  const freeThreaded = /^cp.+t$/.test(python);
  const text = [python, ...abi === void 0 ? [] : [abi], platform].join("-");
  return {
    ...{ kind: "wheel", text, from, abi, freeThreaded, platform },
    python: freeThreaded ? python.slice(0, -1) : python
  };
}
function problemOf(text, parts) {
  if (/\.(whl|gz|zip)$/.test(text)) return "it is a filename, and only tags are compared";
  const near = (0, import_chunk_NGZVQLA7.closest)(text, ["sdist", "like-previous"]);
  if (near !== void 0) return `did you mean \`${near}\`?`;
  if (parts.some((part) => part === "" || part.split(".").includes(""))) {
    return "a tag between its dashes and dots is empty";
  }
  if (parts.length === 1) return "it lacks the platform";
  if (parts.length > 3) return "it has more than the three tags of a wheel";
  const odd = /[^a-z0-9_.*?[\]!-]/.exec(text);
  if (odd !== null) return `\`${odd[0]}\` is in no tag`;
  if (/[[\]]/.test(text.replace(/\[[^[\]]+\]/g, ""))) return "a bracket has no other half";
  return problemOfPython(parts[0] ?? "") ?? problemOfPlatform(parts);
}
function problemOfPython(part) {
  const [dotted = "", implementation = ""] = /^([a-z]*)\d\.\d+/.exec(part) ?? [];
  if (dotted !== "") {
    const right = `${implementation === "" ? "cp" : ""}${dotted.replace(".", "")}`;
    return `Python tags have no dot: write \`${dotted}\` as \`${right}\``;
  }
  const odd = part.split(".").find((tag) => !/^([a-z]+\d|[a-z]*[*?[])/.test(tag));
  return odd === void 0 ? void 0 : `\`${odd}\` is no Python tag, such as \`cp312\``;
}
function problemOfPlatform(parts) {
  const platform = parts.at(-1) ?? "";
  const isAbi = platform.split(".").some((tag) => /^(none|abi3t?|cp\d+[a-z]*)$/.test(tag));
  return isAbi ? `\`${platform}\` is an ABI, and the platform is missing` : void 0;
}
function patternsOf({ version, filenames }, requiresPython) {
  const allowed2 = requiresPython.flatMap((text) => {
    const parsed = (0, import_chunk_KZS7P2PH.parseSpecifierSet)(text);
    return parsed.ok ? [parsed.value] : [];
  });
  const patterns = /* @__PURE__ */ new Map();
  for (const filename of filenames) {
    const { kind, tags } = releaseFile(filename);
    const from = `${version} has \`${filename}\``;
    const ofFile = kind === "sdist" ? [{ kind, text: "sdist", from }] : tags.flatMap((tag) => patternsOfTag(tag, from, allowed2));
    for (const pattern of ofFile) {
      if (!patterns.has(pattern.text)) patterns.set(pattern.text, pattern);
    }
  }
  return [...patterns.values()];
}
function patternsOfTag({ python, abi, platform }, from, allowed2) {
  const read = readPythonTag(python);
  const kept = read === void 0 ? python : keptPython(read, abi, allowed2);
  if (kept === void 0) return [];
  const named = isFreeThreaded(abi) && !isStableAbi(abi) ? `${kept}t` : kept;
  const stays = abi === "none" || isStableAbi(abi) ? abi : void 0;
  return targetsOf(platform).map((target) => wheelPattern(named, stays, target, from));
}
function keptPython({ implementation, major, minor }, abi, allowed2) {
  const isOpen = isStableAbi(abi) || implementation === "py";
  const first = minor ?? 0;
  const last = isOpen ? highestMinor : first;
  for (let candidate = first; candidate <= last; candidate += 1) {
    if (!isAllowed(major, candidate, allowed2)) continue;
    return `${implementation}${major}${minor === void 0 ? "" : candidate}`;
  }
  return void 0;
}
var highestMinor = 60;
var highestMicro = 40;
var isAllowed = (major, minor, allowed2) => allowed2.length === 0 || allowed2.some(
  (specifiers) => Array.from({ length: highestMicro }).some(
    (_, micro) => (0, import_chunk_HDFWG65U.containsVersion)(specifiers, `${major}.${minor}.${micro}`)
  )
);
function previousRelease(files, version) {
  const own = (0, import_chunk_KZS7P2PH.parseVersion)(version);
  if (own === void 0) return void 0;
  const newestFirst = releasesBefore(own, files).toSorted(
    (a, b) => (0, import_chunk_KZS7P2PH.compareVersions)(b.version, a.version)
  );
  const found = newestFirst.find((one) => !(0, import_chunk_KZS7P2PH.isPrerelease)(one.version)) ?? newestFirst[0];
  return found && { version: (0, import_chunk_KZS7P2PH.formatVersion)(found.version), filenames: found.filenames };
}
function releasesBefore(own, files) {
  const releases = /* @__PURE__ */ new Map();
  for (const file of files) {
    const version = file.yanked || !isDistribution(file.filename) ? void 0 : (0, import_chunk_TV7KN47D.versionOfFile)(file);
    if (version === void 0 || (0, import_chunk_KZS7P2PH.compareVersions)(version, own) >= 0) continue;
    const key = (0, import_chunk_KZS7P2PH.canonicalizeVersion)(version);
    const known = releases.get(key) ?? { version, filenames: [] };
    known.filenames.push(file.filename);
    releases.set(key, known);
  }
  return [...releases.values()];
}
var isDistribution = (filename) => /\.(?:whl|tar\.gz|zip)$/.test(filename);
function nearestTo(pattern, files) {
  const wheels = files.filter(({ kind }) => kind === "wheel");
  if (pattern.kind === "sdist") {
    return wheels.length > 0 ? "there are wheels only" : "there is nothing";
  }
  if (wheels.length === 0) return "there are no wheels";
  const tags = wheels.flatMap((wheel) => wheel.tags);
  const platforms = tags.filter((tag) => fitsPython(pattern, tag)).map(({ platform }) => platform);
  const own = platforms.filter((platform) => platform !== "any");
  if (own.length > 0) return `there is ${pythonOf(pattern)} for ${list(own)} only`;
  const fitting = tags.filter((tag) => fitsPlatform(pattern, tag));
  const others = fitting.map(({ python, abi }) => `${python}-${abi}`);
  if (others.length > 0) return `there is ${list(others)} for that platform only`;
  return platforms.length > 0 ? "there is a pure wheel, which does not count where a platform is named" : `there is ${list(tags.map(({ python, abi, platform }) => `${python}-${abi}-${platform}`))} only`;
}
var pythonOf = ({ python, abi, freeThreaded }) => `\`${python}${freeThreaded ? "t" : ""}${abi === void 0 ? "" : `-${abi}`}\``;
var most2 = 5;
function list(tags) {
  const unique = [...new Set(tags)].toSorted();
  const shown = unique.slice(0, most2).map((tag) => `\`${tag}\``);
  const more = unique.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
var missingOf = ({ expected }) => expected.filter(({ found }) => found.length === 0);
function tallyExpected(completeness) {
  const [all, missing] = [completeness.expected.length, missingOf(completeness).length];
  if (missing > 0 && all === 1) return "the expected file is missing";
  if (missing > 0) return `${missing} of ${(0, import_chunk_KZS7P2PH.count)(all, "expected file")} missing`;
  if (all === 1) return "the expected file is there";
  return all === 2 ? "both expected files are there" : `all ${all} expected files are there`;
}
function completenessLines(guarded) {
  const rows = guarded.expected.map((expected) => [
    expected.pattern.text,
    expected.found.length === 0 ? `missing: ${nearestTo(expected.pattern, guarded.files).replaceAll("`", "")}` : foundNames(expected).join(", ")
  ]);
  const unasked = guarded.unasked.map(({ filename }) => [filename, "not asked for by `expect`"]);
  return (0, import_chunk_KZS7P2PH.textTable)([...rows, ...unasked]).map((line) => `  ${line}`);
}
function completenessSummary(guarded) {
  const rows = guarded.expected.map((expected) => [
    (0, import_chunk_KZS7P2PH.code)(expected.pattern.text),
    expected.from.map(showOrigin).join(", "),
    expected.found.length === 0 ? `**missing**: ${nearestTo(expected.pattern, guarded.files)}` : foundNames(expected).map(import_chunk_KZS7P2PH.code).join(", ")
  ]);
  const unasked = guarded.unasked.map(({ filename }) => ["", "not asked for", (0, import_chunk_KZS7P2PH.code)(filename)]);
  const table = (0, import_chunk_KZS7P2PH.markdownTable)(["Expected", "From", "Found"], [...rows, ...unasked]);
  const title = `${guarded.title}: ${tallyExpected(guarded)}`;
  return missingOf(guarded).length > 0 ? `#### ${title}

${table}` : (0, import_chunk_KZS7P2PH.details)(title, table);
}
var isFilename = (from) => from.includes("`");
var showOrigin = (from) => isFilename(from) ? from : (0, import_chunk_KZS7P2PH.code)(from);
var foundNames = ({ found, pattern }) => found.map((file) => {
  const serves = servesOnly(file, pattern) ? " (serves it too)" : "";
  return `${file.filename}${serves}${file.isOnIndex ? " (on the index)" : ""}`;
});
function incompleteness(releases) {
  const lines = releases.flatMap((release) => {
    const missing = missingOf(release);
    if (missing.length === 0) return [];
    const head = `${release.title}: ${tallyExpected(release)}`;
    return [head, ...missing.map((one) => `  ${sayMissing(one, release)}`)];
  });
  return lines.length === 0 ? void 0 : new import_chunk_6CJDLMRJ.PublishError("release-incomplete", lines.join("\n"), {
    hint: `build what is missing and hand it over with the rest; a file that is no longer made goes out of \`expect\`${likePrevious(releases)}, a Python out of \`requires-python\``
  });
}
var likePrevious = (releases) => releases.flatMap(missingOf).some(({ from }) => from.some(isFilename)) ? " (leave `like-previous` out for this release)" : "";
function sayMissing({ pattern, from }, { files }) {
  const origins = from.filter((origin2) => origin2 !== pattern.text).map(showOrigin);
  const origin = origins.length === 0 ? "" : ` (${origins.join(", ")})`;
  return `\`${pattern.text}\`${origin}: ${nearestTo(pattern, files)}`;
}
function guard(words, releases, host) {
  const expectations = readPatterns(words);
  const guarded = releases.flatMap((release) => {
    const patterns = [...expectations.patterns, ...previousPatterns(expectations, release, host)];
    return patterns.length === 0 ? [] : [judged(release, patterns)];
  });
  for (const release of guarded) tell(release, host);
  const failure = incompleteness(guarded);
  return {
    summary: guarded.map((release) => `${completenessSummary(release)}
`).join(""),
    ...failure === void 0 ? {} : { failure }
  };
}
function judged(release, patterns) {
  const files = filesOf(release);
  return { ...judgeCompleteness(patterns, files), title: release.title, files };
}
function filesOf({ distributions, index }) {
  const here = distributions.map(({ filename }) => releaseFile(filename));
  const names = new Set(here.map(({ filename }) => filename));
  const listed = index === void 0 ? [] : (0, import_chunk_TV7KN47D.filesOfRelease)(index, index.version);
  const there = listed.filter(({ filename, yanked }) => !(yanked || names.has(filename)));
  return [...here, ...there.map(({ filename }) => releaseFile(filename, true))];
}
function previousPatterns({ likePrevious: likePrevious2 }, { title, distributions, index }, { log }) {
  if (!likePrevious2) return [];
  if (index === void 0) {
    log.info("`like-previous` of `expect` is left to `upload`, which asks the index");
    return [];
  }
  if (index.unasked !== void 0) {
    throw new import_chunk_6CJDLMRJ.PublishError(
      "invalid-input",
      `Input \`expect\`: \`like-previous\` needs to know what ${index.title} has of ${title} and before: ${index.unasked}`,
      { hint: "name what is expected by patterns, such as `sdist` and `py3-none-any`" }
    );
  }
  const previous = previousRelease(index.files, index.version);
  if (previous === void 0) {
    log.info(`${index.title} has no release before ${title}: nothing to compare with`);
    return [];
  }
  log.info(`${title} is to have what ${previous.version} has on ${index.title}`);
  return patternsOf(previous, requirementsOf(distributions));
}
function requirementsOf(distributions) {
  const required = distributions.map(({ metadata }) => metadata?.single["requires-python"] ?? "");
  return [...new Set(required)];
}
function tell(release, { log, style }) {
  const title = `${release.title}: ${tallyExpected(release)}`;
  log.info([style.bold(title), ...completenessLines(release)].join("\n"));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  guard
});
