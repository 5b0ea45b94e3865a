var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
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
  NoJsonApi: () => NoJsonApi,
  askReleaseInfo: () => askReleaseInfo,
  askReleaseState: () => askReleaseState,
  askSimplePage: () => askSimplePage,
  filesOfRelease: () => filesOfRelease,
  firstLine: () => firstLine,
  judgedAs: () => judgedAs,
  listFiles: () => listFiles,
  listedState: () => listedState,
  stateFor: () => stateFor,
  unusable: () => unusable,
  versionOfFile: () => versionOfFile
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_2FERURSA = require("./chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./chunk-PGKKINL7.cjs");
var import_chunk_BPZ43DUT = require("./chunk-BPZ43DUT.cjs");
var import_chunk_F2SIID5Z = require("./chunk-F2SIID5Z.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
async function readSimplePage(text, { url, headers }) {
  if (/json/.test(headers["content-type"] ?? "")) return fromJson(text, url);
  if (isSignIn(text)) return "sign-in";
  const { readHtmlPage } = await Promise.resolve().then(() => __toESM(require("./simple-html-QREC5K3Z.cjs")));
  const page = readHtmlPage(text);
  if (page === void 0) return void 0;
  const files = [];
  for (const { attributes, text: filename } of page.anchors) {
    const target = addressOf(attributes["href"] ?? "", url);
    if (target === void 0) return void 0;
    const sha256 = sha256In(target.hash.slice(1), "&");
    target.hash = "";
    files.push({
      filename: filename.trim(),
      url: target,
      sha256,
      yanked: attributes["data-yanked"] !== void 0,
      ...reasonOf(attributes["data-yanked"]),
      ...fromAttributes(attributes, url)
    });
  }
  return { files, ...page.status === void 0 ? {} : { status: page.status } };
}
var reasonOf = (yanked) => typeof yanked === "string" && yanked !== "" ? { yankedReason: yanked } : {};
var isSignIn = (text) => /<input[^>]*type=["']?password/i.test(text) || /<title[^>]*>[^<]*(?:sign|log)[ -]?in\b/i.test(text);
var sha256In = (text, separator) => text.split(separator).map((part) => /^sha256=([0-9a-f]{64})$/i.exec(part)?.[1]?.toLowerCase()).find((hash) => hash !== void 0);
function fromAttributes(attributes, base) {
  const { "data-core-metadata": core, "data-dist-info-metadata": former } = attributes;
  const { "data-provenance": provenance } = attributes;
  const metadata = core ?? former;
  return {
    ...metadata === void 0 || metadata === "false" ? {} : { metadata: { sha256: sha256In(metadata, ",") } },
    ...provenanceOf(provenance, base)
  };
}
function provenanceOf(text, base) {
  const provenance = typeof text === "string" && text !== "" ? addressOf(text, base) : void 0;
  return provenance === void 0 ? {} : { provenance };
}
var fieldsOf = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
function fromJson(text, base) {
  const page = fieldsOf(parseJson(text));
  const { files: listed, "project-status": known2 } = page;
  if (!Array.isArray(listed)) return void 0;
  const files = listed.map((file) => fileOf(fieldsOf(file), base));
  if (!files.every((file) => file !== void 0)) return void 0;
  const { status } = fieldsOf(known2);
  return { files, ...typeof status === "string" ? { status } : {} };
}
function fileOf(file, base) {
  const { filename, url, hashes, yanked, size, provenance } = file;
  const target = typeof url === "string" ? addressOf(url, base) : void 0;
  if (typeof filename !== "string" || target === void 0) return void 0;
  const { sha256 } = fieldsOf(hashes);
  const metadata = file["core-metadata"] ?? file["data-dist-info-metadata"];
  return {
    filename,
    url: target,
    sha256: typeof sha256 === "string" ? sha256.toLowerCase() : void 0,
    // PEP 592: true, or a reason, which may be empty.
    yanked: yanked === true || typeof yanked === "string",
    ...reasonOf(yanked),
    ...typeof size === "number" ? { size } : {},
    ...metadataOf(metadata),
    ...provenanceOf(provenance, base)
  };
}
function metadataOf(value) {
  if (value === true) return { metadata: { sha256: void 0 } };
  if (typeof value !== "object" || value === null) return {};
  const { sha256 } = fieldsOf(value);
  return { metadata: { sha256: typeof sha256 === "string" ? sha256.toLowerCase() : void 0 } };
}
function addressOf(address, base) {
  return URL.canParse(address, base.href) ? new URL(address, base) : void 0;
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
var installers = {
  pip: "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html; q=0.1, text/html; q=0.01",
  uv: "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.01"
};
async function listFiles(project, simple, http, { onAge, credential, ...options } = {}) {
  let answer = await askSimplePage(project, simple, http, options);
  if (answer.kind === "denied" && answer.asksForCredential && credential !== void 0) {
    answer = await askSimplePage(project, simple, http, { ...options, credential });
  }
  if (answer.age > 0) onAge?.(answer.age);
  if (answer.kind === "page") return answer.page.files;
  if (answer.kind === "unknown") return void 0;
  if (answer.kind === "denied") return { denied: answer.words };
  throw unusable(answer);
}
async function askSimplePage(project, simple, http, { signal, credential, retries, installer = "pip" } = {}) {
  const url = new URL(`${(0, import_chunk_KZS7P2PH.normalizeName)(project)}/`, simple);
  const response = await http.request(url, {
    headers: {
      accept: installers[installer],
      "cache-control": "max-age=0",
      ...credential && { authorization: `Basic ${(0, import_chunk_2FERURSA.basicCredential)(credential)}` }
    },
    ...signal === void 0 ? {} : { signal },
    ...retries === void 0 ? {} : { retries },
    follows: ({ host }) => host === url.host || !publicHosts.has(host)
  });
  const text = await response.text();
  const { status, headers } = response;
  const answered = { status, age: Math.max(0, Number(headers["age"]) || 0) };
  if (status === 404 || isRedirect(response)) return { kind: "unknown", ...answered };
  const words = firstLine(text);
  if (isDenied(response)) {
    return { kind: "denied", words: `${status} ${words}`, asksForCredential: true, ...answered };
  }
  const page = status === 200 ? await readSimplePage(text, response) : void 0;
  if (page === "sign-in") {
    const said = `${status} with a page to sign in at ${(0, import_chunk_BPZ43DUT.showUrl)(response.url)}`;
    return { kind: "denied", words: said, asksForCredential: false, ...answered };
  }
  if (page !== void 0) return { kind: "page", page, ...answered };
  return {
    ...{ kind: "no-page", from: response.url, words, ...answered },
    retryAfter: headers["retry-after"]
  };
}
var isDenied = ({ status }) => status === 401 || status === 403;
var isRedirect = ({ status }) => status >= 300 && status < 400;
var publicHosts = new Set(Object.values(import_chunk_PGKKINL7.publicIndexes).map(({ site }) => site.host));
var unusable = ({ status, from, words }) => new import_chunk_6CJDLMRJ.PublishError(
  "index-unreachable",
  `${(0, import_chunk_BPZ43DUT.showUrl)(from)} answered ${status} and no simple API: ${words}`,
  {
    hint: status >= 500 ? faultHint : "check `index-url`: it must be the URL of the simple API, such as https://host/simple/"
  }
);
var faultHint = "the index has a problem: run the stage again later";
var entities = {
  ...{ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&nbsp;": " " },
  ...{ "&apos;": "'", "&#39;": "'", "&#039;": "'", "&#x27;": "'" }
};
var firstLine = (text, longest = 200) => text.replace(/<(style|script|head)[\s\S]*?<\/\1>/gi, " ").replace(/<[^>]*>/g, " ").replace(/&(?:amp|lt|gt|quot|apos|nbsp|#0?39|#x27);/gi, (entity) => entities[entity] ?? entity).replace(/\s+/g, " ").trim().slice(0, longest) || "(empty)";
async function askProjectJson(project, json, http, signal) {
  const answer = await ask(new URL(`${(0, import_chunk_KZS7P2PH.normalizeName)(project)}/json`, json), http, signal);
  if (answer === void 0) return void 0;
  const { info, releases, ownership } = answer;
  const owners = countOwners(ownership);
  return {
    name: textOf(fieldsOf2(info)["name"]) ?? project,
    files: Object.entries(fieldsOf2(releases)).flatMap(
      ([version, files]) => filesOf(files, version)
    ),
    ...owners === void 0 ? {} : { owners }
  };
}
async function askReleaseJson(project, version, json, http, signal) {
  return (await askReleaseInfo(project, version, json, http, signal))?.files ?? [];
}
async function askReleaseInfo(project, version, json, http, signal, headers = {}) {
  const path = `${(0, import_chunk_KZS7P2PH.normalizeName)(project)}/${encodeURIComponent(version)}/json`;
  const answer = await ask(new URL(path, json), http, signal, headers);
  if (answer === void 0) return void 0;
  const info = fieldsOf2(answer["info"]);
  return { info, files: filesOf(answer["urls"], textOf(info["version"]) ?? version) };
}
async function askProjectStatus(project, simple, http, signal) {
  const url = new URL(`${(0, import_chunk_KZS7P2PH.normalizeName)(project)}/`, simple);
  const accept = "application/vnd.pypi.simple.v1+json";
  try {
    const answer = await http.request(url, { headers: { accept }, signal });
    const page = parseFields(await answer.text());
    return answer.status === 200 ? textOf(fieldsOf2(page?.["project-status"])["status"]) : void 0;
  } catch (error) {
    if (error instanceof import_chunk_6CJDLMRJ.PublishError && !signal.aborted) return void 0;
    throw error;
  }
}
var NoJsonApi = class extends Error {
  name = "NoJsonApi";
  status;
  constructor(status) {
    super(`${status}, and no JSON`);
    this.status = status;
  }
};
var fieldsOf2 = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
var textOf = (value) => typeof value === "string" && value !== "" ? value : void 0;
function parseFields(text) {
  try {
    return fieldsOf2(JSON.parse(text));
  } catch {
    return void 0;
  }
}
async function ask(url, http, signal, more = {}) {
  const headers = { accept: "application/json", ...more };
  const answer = await http.request(url, { headers, signal });
  const text = await answer.text();
  const parsed = parseFields(text);
  if (answer.status === 404 && (parsed !== void 0 || saysJson(answer))) return void 0;
  const fields = answer.status === 200 ? parsed : void 0;
  if (fields === void 0 || !areFiles(fields["urls"])) throw unusable2(url, answer, text);
  return fields;
}
var areFiles = (files) => Array.isArray(files) && files.every((file) => textOf(fieldsOf2(file)["filename"]) !== void 0);
var saysJson = ({ headers }) => /json/.test(headers["content-type"] ?? "");
var isOther = (answer) => !saysJson(answer) && !(0, import_chunk_F2SIID5Z.isWorthRepeating)(answer.status);
var unusable2 = (url, answer, text) => new import_chunk_6CJDLMRJ.PublishError(
  "index-unreachable",
  `${(0, import_chunk_BPZ43DUT.showUrl)(url)} answered ${answer.status} and not as PyPI's JSON API: ${firstLine(text)}`,
  {
    hint: answer.status >= 500 ? faultHint : "check the URL of the index; where it is no PyPI, give its simple API as `index-url`",
    cause: isOther(answer) ? new NoJsonApi(answer.status) : void 0
  }
);
var filesOf = (files, version) => Array.isArray(files) ? files.flatMap((file) => fileOf2(fieldsOf2(file), version)) : [];
function fileOf2(file, version) {
  const filename = textOf(file["filename"]);
  if (filename === void 0) return [];
  const { sha256, blake2b_256 } = fieldsOf2(file["digests"]);
  const uploaded = Date.parse(textOf(file["upload_time_iso_8601"]) ?? "");
  const { size } = file;
  const url = textOf(file["url"]);
  return [
    {
      filename,
      version,
      ...textOf(sha256) === void 0 ? {} : { sha256: String(sha256).toLowerCase() },
      ...textOf(blake2b_256) === void 0 ? {} : { blake2_256: String(blake2b_256) },
      ...typeof size === "number" ? { size } : {},
      ...Number.isNaN(uploaded) ? {} : { uploaded: new Date(uploaded) },
      yanked: file["yanked"] === true,
      ...url !== void 0 && URL.canParse(url) ? { url: new URL(url) } : {}
    }
  ];
}
function countOwners(ownership) {
  const { organization, roles } = fieldsOf2(ownership);
  if (!Array.isArray(roles) || textOf(organization) !== void 0) return void 0;
  return roles.filter((role) => fieldsOf2(role)["role"] === "Owner").length;
}
async function askReleaseState(project, version, { json, simple }, http, signal) {
  if (json === void 0) return void 0;
  const answers = await Promise.allSettled([
    askProjectJson(project, json, http, signal),
    askReleaseJson(project, version, json, http, signal)
  ]);
  const [known2, release] = [answerOf(answers[0]), answerOf(answers[1])];
  if (known2 === void 0 && release.length === 0) return { project: "new", files: [] };
  const status = simple && await askProjectStatus(project, simple, http, signal);
  return {
    project: "there",
    ...known2 === void 0 ? {} : namedAndOwned(known2),
    ...status === void 0 ? {} : { status },
    // The answer about the release may be the younger one.
    files: merge(release, known2?.files ?? [])
  };
}
function answerOf(answer) {
  if (answer.status === "fulfilled") return answer.value;
  throw answer.reason;
}
var namedAndOwned = ({ name, owners }) => ({
  displayName: name,
  ...owners === void 0 ? {} : { owners }
});
function merge(first, second) {
  const names = new Set(first.map(({ filename }) => filename));
  return [...first, ...second.filter(({ filename }) => !names.has(filename))];
}
var listedState = (listed) => ({
  project: listed === void 0 || listed.length === 0 ? "new" : "there",
  files: (listed ?? []).map(({ filename, sha256, yanked, url }) => ({
    filename,
    yanked,
    url,
    ...sha256 === void 0 ? {} : { sha256 }
  }))
});
var judgedAs = ({ json }) => json === void 0 ? "other" : "pypi";
function filesOfRelease(state, version) {
  const parsed = (0, import_chunk_KZS7P2PH.parseVersion)(version);
  const key = parsed && (0, import_chunk_KZS7P2PH.canonicalizeVersion)(parsed);
  return state.files.filter((file) => {
    const own = versionOf(file);
    return own !== void 0 && (0, import_chunk_KZS7P2PH.canonicalizeVersion)(own) === key;
  });
}
function stateFor(local, state) {
  const version = local.form?.find(([name]) => name === "version")?.[1] ?? "";
  const { ofRelease, previous } = knownOf(version, state);
  const existing = existingFile(local, state.files);
  const counterpart = previous.get(withoutVersion(local));
  const size = counterpart?.file.size;
  return {
    ...ofRelease,
    ...existing === void 0 ? {} : { existingFile: existing },
    ...counterpart === void 0 || size === void 0 ? {} : { previousFile: { version: (0, import_chunk_KZS7P2PH.formatVersion)(counterpart.version), size } }
  };
}
var known = /* @__PURE__ */ new WeakMap();
function knownOf(version, state) {
  const byVersion = known.get(state) ?? /* @__PURE__ */ new Map();
  known.set(state, byVersion);
  const found = byVersion.get(version) ?? {
    ofRelease: releaseStateFor(version, state),
    previous: previousFiles(version, state)
  };
  byVersion.set(version, found);
  return found;
}
function releaseStateFor(version, state) {
  const release = filesOfRelease(state, version);
  const created = earliest(release);
  const total = totalSize(state.files);
  const { project, displayName, status, owners } = state;
  return {
    project,
    versions: versionsOf([...state.files.filter(({ yanked }) => !yanked), ...release]),
    isYanked: release.length > 0 && release.every(({ yanked }) => yanked),
    hasSdist: release.some(({ filename }) => !filename.endsWith(".whl")),
    ...created === void 0 ? {} : { releaseCreated: created },
    ...total === void 0 ? {} : { projectSize: total },
    ...displayName === void 0 ? {} : { displayName },
    ...status === void 0 ? {} : { projectStatus: status },
    ...owners === void 0 ? {} : { owners }
  };
}
var isDistribution = ({ filename }) => /\.(?:whl|tar\.gz|zip)$/.test(filename);
var versions = /* @__PURE__ */ new WeakMap();
var versionOfFile = (file) => versionOf(file);
function versionOf(file) {
  if (!versions.has(file)) versions.set(file, readVersion(file));
  return versions.get(file);
}
function readVersion({ filename, version }) {
  if (version !== void 0) return (0, import_chunk_KZS7P2PH.parseVersion)(version);
  const named = filename.endsWith(".whl") ? (0, import_chunk_KZS7P2PH.parseWheelFilename)(filename) : (0, import_chunk_KZS7P2PH.parseSdistFilename)(filename);
  return named.ok ? named.version : void 0;
}
function versionsOf(files) {
  const spelled = files.map((file) => {
    const version = versionOf(file);
    return version && (0, import_chunk_KZS7P2PH.formatVersion)(version);
  });
  return [...new Set(spelled)].filter((version) => version !== void 0);
}
function earliest(files) {
  const times = files.flatMap(({ uploaded }) => uploaded?.getTime() ?? []);
  return times.length === 0 ? void 0 : new Date(Math.min(...times));
}
function existingFile({ filename, sha256 }, files) {
  const found = files.find((file) => file.filename === filename) ?? files.find((file) => file.sha256 === sha256);
  if (found?.sha256 === void 0) return void 0;
  const { blake2_256 } = found;
  return {
    filename: found.filename,
    sha256: found.sha256,
    ...blake2_256 === void 0 ? {} : { blake2_256 }
  };
}
function totalSize(files) {
  const sizes = files.flatMap(({ size }) => size ?? []);
  return sizes.length === files.length ? sizes.reduce((sum, size) => sum + size, 0) : void 0;
}
var withoutVersion = ({ filename }) => filename.endsWith(".whl") ? filename.split("-").slice(-3).join("-") : "sdist";
function previousFiles(text, { files }) {
  const own = (0, import_chunk_KZS7P2PH.parseVersion)(text);
  const earlier = files.flatMap((file) => {
    const version = file.yanked || !isDistribution(file) ? void 0 : versionOf(file);
    const isEarlier = version && own && (0, import_chunk_KZS7P2PH.compareVersions)(version, own) < 0;
    return isEarlier ? [{ version, file }] : [];
  });
  const byAge = earlier.toSorted((a, b) => (0, import_chunk_KZS7P2PH.compareVersions)(b.version, a.version)).toReversed();
  return new Map(byAge.map(({ version, file }) => [withoutVersion(file), { version, file }]));
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  NoJsonApi,
  askReleaseInfo,
  askReleaseState,
  askSimplePage,
  filesOfRelease,
  firstLine,
  judgedAs,
  listFiles,
  listedState,
  stateFor,
  unusable,
  versionOfFile
});
