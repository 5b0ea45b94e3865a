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
  verify: () => verify
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_46UBAVMP = require("./chunk-46UBAVMP.cjs");
var import_chunk_SU7KMTBK = require("./chunk-SU7KMTBK.cjs");
var import_chunk_OF6LMIR5 = require("./chunk-OF6LMIR5.cjs");
var import_chunk_DWKKRE4E = require("./chunk-DWKKRE4E.cjs");
var import_chunk_SJDZX433 = require("./chunk-SJDZX433.cjs");
var import_chunk_NIWIK5BD = require("./chunk-NIWIK5BD.cjs");
var import_chunk_S5FPDLMP = require("./chunk-S5FPDLMP.cjs");
var import_chunk_WFWGBFVY = require("./chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./chunk-KT3HJBIU.cjs");
var import_chunk_JBELAJGP = require("./chunk-JBELAJGP.cjs");
var import_chunk_TV7KN47D = require("./chunk-TV7KN47D.cjs");
var import_chunk_2FERURSA = require("./chunk-2FERURSA.cjs");
var import_chunk_BPZ43DUT = require("./chunk-BPZ43DUT.cjs");
var import_chunk_GE3HIRMS = require("./chunk-GE3HIRMS.cjs");
var import_chunk_F2SIID5Z = require("./chunk-F2SIID5Z.cjs");
var import_chunk_WYRWNQYK = require("./chunk-WYRWNQYK.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_crypto = require("node:crypto");
var import_node_path = require("node:path");
var import_node_crypto2 = require("node:crypto");
var import_node_path2 = require("node:path");
var retries = 4;
var StartAnew = class extends Error {
};
var BrokenDownload = class extends Error {
  failure;
  constructor(failure) {
    super(failure.message);
    this.failure = failure;
  }
};
async function* download(url, access, options) {
  const { signal } = options;
  const part = { received: 0, tag: void 0, broken: void 0 };
  for (let attempt2 = 1; ; attempt2 += 1) {
    try {
      for await (const chunk of piecesOf(url, part, access, options)) {
        part.received += chunk.length;
        yield chunk;
      }
      return;
    } catch (error) {
      const isWorthIt = error instanceof BrokenDownload || (0, import_chunk_GE3HIRMS.isPassing)(error);
      if (!isWorthIt || signal.aborted || attempt2 > retries) throw causeOf(error);
      part.broken = causeOf(error);
      access.host.log.debug(`${causeOf(error)}; going on at byte ${part.received}`);
      await (0, import_chunk_F2SIID5Z.sleep)((0, import_chunk_F2SIID5Z.retryDelay)(attempt2), signal);
    }
  }
}
var causeOf = (error) => error instanceof BrokenDownload ? error.failure : error;
async function* piecesOf(url, part, access, { size, signal }) {
  const answer = await ask(url, part, access, signal);
  if (part.received > 0 && answer.status !== 206) {
    throw new StartAnew("no rest", { cause: part.broken });
  }
  const { etag } = answer.headers;
  part.tag = etag?.startsWith('"') === true ? etag : void 0;
  const begun = part.received;
  let came = 0;
  for await (const chunk of answer.body) {
    came += chunk.length;
    yield chunk;
  }
  const isShort = size !== void 0 && begun + came < size;
  if (isShort && answer.headers["content-length"] === void 0) {
    throw new BrokenDownload(
      new import_chunk_6CJDLMRJ.PublishError(
        "index-unreachable",
        `${(0, import_chunk_BPZ43DUT.showUrl)(url)} broke off after ${begun + came} of ${size} bytes`,
        { hint: "check the network and what stands between, then run `verify` again" }
      )
    );
  }
}
async function ask(url, { received, tag }, access, signal) {
  const goesOn = received > 0 && tag !== void 0;
  const answer = await access.http.request(url, {
    headers: {
      ...access.headersFor(url),
      ...goesOn ? { range: `bytes=${received}-`, "if-range": tag } : {}
    },
    signal,
    streams: true
  });
  const { status, headers } = answer;
  const isRest = status === 206 && headers["content-range"]?.startsWith(`bytes ${received}-`) === true;
  if (status === 200 || goesOn && isRest) return answer;
  await answer.text();
  if (status === 401 || status === 403) throw access.closed(`${(0, import_chunk_BPZ43DUT.showUrl)(url)} answered ${status}`);
  const failure = new import_chunk_6CJDLMRJ.PublishError("not-served", `${(0, import_chunk_BPZ43DUT.showUrl)(url)} answered ${status}`, {
    hint: "the index lists the file and does not have it: run `verify` again later"
  });
  throw status === 404 || status === 206 ? new BrokenDownload(failure) : failure;
}
async function inParallel(items, most5, cancelled, task) {
  const stop = new AbortController();
  const signal = AbortSignal.any([cancelled, stop.signal]);
  const results = [];
  const failures = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < items.length && !signal.aborted; at = next++) {
      try {
        results[at] = await task(items[at], signal);
      } catch (error) {
        failures.push(error);
        stop.abort();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most5, items.length) }, work));
  if (failures.length > 0) throw failures[0];
  cancelled.throwIfAborted();
  return results;
}
var most = 6;
async function compareBytes(files, listing, access, keepIn) {
  const { host } = access;
  const found = files.flatMap((file) => {
    const served = listing.get(file.filename);
    return served === void 0 ? [] : [{ file, served }];
  });
  const sizes = found.map(({ file, served }) => file.size ?? served.size ?? 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const progress = host.progress(`Downloading ${(0, import_chunk_KZS7P2PH.formatSize)(total)}`, total);
  try {
    return await inParallel(
      found,
      most,
      host.cancelled,
      ({ file, served }, signal) => compare({ file, served, keepIn, progress, signal }, access)
    );
  } finally {
    progress.end();
  }
}
async function compare(comparison, access) {
  const { file, served, keepIn } = comparison;
  const { filename } = file;
  const { url } = served;
  const { size, sha256, path } = await fetched(comparison, keepIn, access);
  if (file.sha256 === void 0 || file.sha256 === sha256) {
    return { filename, size, sha256, url, ...path === void 0 ? {} : { path } };
  }
  const expected = file.isBuilt ? `is not the file that was built: ${size} bytes with sha256 ${sha256}, built were ${file.size} bytes with ${file.sha256}` : `is not the file that the index lists: ${size} bytes with sha256 ${sha256}, its hash there is ${file.sha256}`;
  throw new import_chunk_6CJDLMRJ.PublishError(
    "served-different",
    `\`${filename}\` as ${(0, import_chunk_BPZ43DUT.showUrl)(url)} serves it ${expected}`,
    {
      hint: "do not announce this release: yank it, and find out who changed the file"
    }
  );
}
var beginnings = 4;
async function fetched(comparison, keepIn, access) {
  for (let beginning = 1; ; beginning += 1) {
    const outcome = await fetchedOnce(comparison, keepIn, access);
    if (!("failure" in outcome)) return outcome;
    const { failure, size } = outcome;
    if (!(failure instanceof StartAnew)) throw failure;
    if (beginning === beginnings) throw failure.cause;
    comparison.progress.advance(-size);
  }
}
async function fetchedOnce({ file, served, progress, signal }, keepIn, access) {
  const hash = (0, import_node_crypto.createHash)("sha256");
  let size = 0;
  let broken;
  const bytes = async function* () {
    const known2 = file.size ?? served.size;
    try {
      for await (const chunk of download(served.url, access, { signal, size: known2 })) {
        hash.update(chunk);
        size += chunk.length;
        progress.advance(chunk.length);
        yield chunk;
      }
    } catch (failure) {
      broken = { failure };
    }
  };
  const path = keepIn && (0, import_node_path.join)(keepIn, file.filename);
  if (path === void 0) for await (const _ of bytes()) ;
  else await access.host.files.write(path, bytes());
  return broken === void 0 ? { size, sha256: hash.digest("hex"), path } : { ...broken, size };
}
var most2 = 8;
async function compareMetadata(distributions, listing, access) {
  const served = distributions.flatMap((distribution) => {
    const file = listing.get(distribution.filename);
    return file?.metadata === void 0 ? [] : [{ distribution, file }];
  });
  await inParallel(
    served,
    most2,
    access.host.cancelled,
    ({ distribution, file }, signal) => compare2(distribution, file, access, signal)
  );
  return served.length;
}
async function compare2({ filename, facts }, { url, metadata }, access, signal) {
  const target = new URL(url);
  target.pathname += ".metadata";
  const content = await fetched2(target, access, signal);
  const sha256 = (0, import_node_crypto2.createHash)("sha256").update(content).digest("hex");
  const refuse = (problem) => new import_chunk_6CJDLMRJ.PublishError("served-different", `${(0, import_chunk_BPZ43DUT.showUrl)(target)} ${problem}`, {
    hint: "installers resolve dependencies by it: do not announce the release, and tell who runs the index"
  });
  const listed = metadata?.sha256;
  if (listed !== void 0 && listed !== sha256) {
    throw refuse(`has sha256 ${sha256}, the index lists ${listed}`);
  }
  const location = (0, import_chunk_KZS7P2PH.metadataMember)(filename, facts.members);
  const own = location && facts.contents.get(location.member);
  if (location === void 0 || own === void 0 || content.equals(own)) return;
  throw refuse(
    `is not \`${location.member}\` of \`${filename}\`: ${content.length} bytes with sha256 ${sha256}, that has ${own.length} bytes`
  );
}
var pauses = [500, 1500, 4e3];
async function fetched2(url, access, signal) {
  for (let attempt2 = 0; ; attempt2 += 1) {
    const answer = await access.http.request(url, { headers: access.headersFor(url), signal });
    const chunks = [];
    for await (const chunk of answer.body) chunks.push(chunk);
    if (answer.status === 200) return Buffer.concat(chunks);
    const pause = answer.status === 404 ? pauses[attempt2] : void 0;
    if (pause === void 0) {
      throw new import_chunk_6CJDLMRJ.PublishError("not-served", `${(0, import_chunk_BPZ43DUT.showUrl)(url)} answered ${answer.status}`, {
        hint: "the index lists core metadata for the file and does not have it: run `verify` again later, and tell who runs the index"
      });
    }
    await (0, import_chunk_F2SIID5Z.sleep)(pause, signal);
  }
}
var textOf = (value) => typeof value === "string" ? value : "";
var known = (text) => text.trim() === "UNKNOWN" ? "" : text;
var versionOf = (text) => {
  const parsed = (0, import_chunk_KZS7P2PH.parseVersion)(text);
  return parsed === void 0 ? text : (0, import_chunk_KZS7P2PH.canonicalizeVersion)(parsed);
};
var specifiers = (text) => text.split(",").map((part) => part.replace(/\s+/g, "")).filter((part) => part !== "").sort((a, b) => a < b ? -1 : 1).join(",");
var lines = (text) => text.replace(/\r\n?/g, "\n").replace(/^(?: {7}\|)?[ \t]+|[ \t]+$/gm, "").trim();
var mediaType = (text) => (text.split(";")[0] ?? "").trim().toLowerCase();
var compared = {
  name: import_chunk_KZS7P2PH.normalizeName,
  version: versionOf,
  summary: (text) => text.trim(),
  description: lines,
  description_content_type: mediaType,
  requires_python: specifiers
};
function differencesFrom(form, info) {
  const inForm = (field) => form.find(([name]) => name === field)?.[1] ?? "";
  const differences = [];
  for (const [field, normalize] of Object.entries(compared)) {
    const [own, there] = [known(inForm(field)), textOf(info[field])];
    if (normalize(own) === normalize(there)) continue;
    const message = `\`${field}\` is ${shown(there)} there and ${shown(own)} in the file`;
    differences.push({ field, message });
  }
  return [...differences, ...linkDifferences(form, info)];
}
var longestShown = 60;
function shown(text) {
  if (text === "") return "empty";
  const [line = ""] = text.split(/\r\n?|\n/);
  const isWhole = line === text && line.length <= longestShown;
  return isWhole ? `\`${line}\`` : `\`${line.slice(0, longestShown)}\u2026\` (${text.length} characters)`;
}
function linksOf(form) {
  return form.flatMap(([name, value]) => {
    if (known(value) === "") return [];
    if (name === "home_page") return [["Homepage", value.trim()]];
    if (name === "download_url") return [["Download", value.trim()]];
    if (name !== "project_urls") return [];
    const comma = value.indexOf(",");
    return comma === -1 ? [] : [[value.slice(0, comma).trim(), value.slice(comma + 1).trim()]];
  });
}
function linkDifferences(form, info) {
  const { project_urls: urls } = info;
  const there = new Map(Object.entries(typeof urls === "object" && urls !== null ? urls : {}));
  const values = new Set(there.values());
  return linksOf(form).filter(([label, url]) => there.get(label) !== url && !values.has(url)).map(([label, url]) => ({
    field: "project_urls",
    message: `the link \`${label}\` to \`${url}\` is not there`
  }));
}
var questions = [0, 1e3, 2e3, 4e3];
var hint = "people see this on the page of the project; it stays as the first file of the release made it, so release a new version";
async function compareRelease(release, distributions, json, access) {
  const known2 = await ask2(release, distributions, json, access).catch((error) => {
    const isDown = error instanceof import_chunk_6CJDLMRJ.PublishError && error.code === "index-unreachable";
    if (!isDown || access.host.cancelled.aborted) throw error;
    access.host.log.debug(error.message);
    return json.isKnown ? void 0 : "no-api";
  });
  if (known2 === "no-api") return [];
  if (known2 === void 0) {
    const message = `The JSON API of ${access.title} does not tell of every file of \`${release.name} ${release.version}\` yet`;
    return [{ rule: "VE001", level: "warning", message, hint: "run `verify` again in a while" }];
  }
  const creator = creatorOf(known2, distributions);
  if (creator?.form === void 0) {
    access.host.log.debug("The file that created the release is none of these");
    return [];
  }
  return differencesFrom(creator.form, known2.info).map(({ field, message }) => ({
    rule: "VE001",
    level: "warning",
    file: creator.filename,
    field,
    message: `The JSON API of ${access.title} tells something else than this file, which created the release: ${message}`,
    hint
  }));
}
async function ask2({ name, version }, distributions, { url, isKnown }, access) {
  const { http, host } = access;
  const headers = access.headersFor(url);
  for (const pause of questions) {
    await (0, import_chunk_F2SIID5Z.sleep)(pause, host.cancelled);
    const known2 = await (0, import_chunk_TV7KN47D.askReleaseInfo)(name, version, url, http, host.cancelled, headers);
    if (known2 === void 0 && !isKnown) return "no-api";
    const names = new Set(known2?.files.map(({ filename }) => filename));
    if (known2 !== void 0 && distributions.every(({ filename }) => names.has(filename))) {
      return known2;
    }
  }
  return void 0;
}
function creatorOf({ files }, distributions) {
  const [first2] = files.toSorted(
    (a, b) => (a.uploaded?.getTime() ?? 0) - (b.uploaded?.getTime() ?? 0)
  );
  return distributions.find(({ filename }) => filename === first2?.filename);
}
var timeout = 10;
var most3 = 8;
var guarded = /* @__PURE__ */ new Set([401, 402, 403, 405, 406, 429, 451, 999]);
async function followLinks(links, http, cancelled) {
  const unique = [...new Map(links.map((link) => [link[1], link])).values()];
  const problems = await inParallel(unique, most3, cancelled, async ([label, url], signal) => {
    const problem = await problemOf(url, http, signal);
    return problem === void 0 ? [] : [findingOf(label, url, problem)];
  });
  return problems.flat();
}
var findingOf = (label, url, problem) => ({
  rule: "VE002",
  level: "warning",
  field: "project_urls",
  message: `The link \`${label}\` leads nowhere: ${shownLink(url)} ${problem}`,
  hint: "correct `urls` in `pyproject.toml` for the next release, or bring the page back"
});
var shownLink = (url) => URL.canParse(url) ? (0, import_chunk_BPZ43DUT.showUrl)(new URL(url)) : `\`${url}\``;
async function problemOf(text, http, signal) {
  if (!URL.canParse(text)) return "is no URL";
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) return void 0;
  url.username = "";
  url.password = "";
  const first2 = await attempt(url, http, signal);
  return first2 === void 0 ? void 0 : attempt(url, http, signal);
}
async function attempt(url, http, signal) {
  const ended = AbortSignal.any([signal, AbortSignal.timeout(timeout * 1e3)]);
  try {
    const answer = await http.request(url, { signal: ended, streams: true, timeout, retries: 0 });
    for await (const _ of answer.body) break;
    const { status } = answer;
    return status >= 400 && !guarded.has(status) ? `answered ${status}` : void 0;
  } catch (error) {
    if (signal.aborted) throw error;
    if (ended.aborted) return `did not answer within ${timeout} s`;
    return `cannot be reached: ${reasonOf(error)}`;
  }
}
var reasonOf = (error) => (error instanceof Error ? error.message : String(error)).replace(/^.*? failed: /, "");
function foreignFiles({ isBuilt, files, version }, listing, title) {
  if (!isBuilt) return [];
  const own = new Set(files.map(({ filename }) => filename));
  return (0, import_chunk_TV7KN47D.filesOfRelease)((0, import_chunk_TV7KN47D.listedState)([...listing.values()]), version).filter(({ filename }) => !own.has(filename)).map(({ filename }) => ({
    rule: "VE003",
    level: "warning",
    message: `${title} has \`${filename}\` of this release, which is not among the files here`,
    hint: "installers may choose it: find out who built it, or verify all files of the release together"
  }));
}
var IndexAccess = class {
  simple;
  title;
  http;
  host;
  #options;
  #credential;
  #search;
  constructor(options) {
    this.#options = options;
    this.simple = options.simple;
    this.title = options.index.title;
    this.http = options.http;
    this.host = options.host;
  }
  /** The credential that the index asked for; none before it has. */
  get credential() {
    return this.#credential;
  }
  /** What goes with a request: a credential goes to the index itself alone. */
  headersFor({ origin }) {
    const credential = origin === this.simple.origin ? this.#credential : void 0;
    return credential === void 0 ? {} : { authorization: `Basic ${(0, import_chunk_2FERURSA.basicCredential)(credential)}` };
  }
  /**
   * For an index that lets nobody else read: finds a credential where `upload` does, but for what
   * would be minted; `project` is for a `.pypirc` with a section for each. `words` is what the index
   * said. `index-closed` where there is none.
   */
  unlock(words, project) {
    this.#search ??= this.#find(words, project);
    return this.#search;
  }
  async #find(words, project) {
    const { index, given, host, simple } = this.#options;
    if ((0, import_chunk_WFWGBFVY.publicIndexOf)(index) !== void 0) {
      throw this.closed(
        words,
        `everybody may read from ${index.title}: what stands in between, such as a proxy or a firewall, refuses`
      );
    }
    if (index.upload.origin !== simple.origin) {
      throw this.closed(
        words,
        `the credential for ${index.upload.host} is shown to no other host: name the upload API of ${simple.host} as \`repository-url\``
      );
    }
    const places = [];
    const found = await this.#look(given, project, places);
    if (found === void 0) {
      throw this.closed(
        [words, ...places].join("\n  "),
        "give a credential that may read from it as `password` (with its `user`)"
      );
    }
    host.log.info(`${index.title} lets nobody else read; credential: ${found.source}`);
    (0, import_chunk_NIWIK5BD.hideCredential)(found, host);
    this.#credential = { user: found.user.trim(), password: (0, import_chunk_S5FPDLMP.sentPassword)(found) };
    return this.#credential;
  }
  async #look(given, project, places) {
    if (given === void 0) return void 0;
    const { index, host } = this.#options;
    const { lookAtPlaces } = await Promise.resolve().then(() => __toESM(require("./places-CYSSZUKZ.cjs")));
    const request = { given, index, projects: [project] };
    const found = await lookAtPlaces(request, host, ({ place, reason }) => {
      places.push(`${place}: ${reason}`);
    });
    return found === void 0 || "end" in found ? void 0 : found;
  }
  /** The failure of who may not read. */
  closed(words, hint2 = this.#advice()) {
    return new import_chunk_6CJDLMRJ.PublishError(
      "index-closed",
      `${(0, import_chunk_BPZ43DUT.showUrl)(this.simple)} does not let this client read: ${words}`,
      { hint: hint2 }
    );
  }
  #advice() {
    return this.#credential === void 0 ? "it shows a page for people to whom it does not know: give the URL that installers use as `index-url`" : "the credential may not read from it: give another one, or the URL of a simple API that is open as `index-url`";
  }
};
var InstallerPage = class {
  #project;
  #files;
  #access;
  #installer;
  /** Set once every file is listed. */
  listing;
  sight = { seen: "nothing yet", hint: "run `verify` again later" };
  constructor(project, files, access, installer) {
    this.#project = project;
    this.#files = files;
    this.#access = access;
    this.#installer = installer;
  }
  /** Looks once; fails where to look again is of no use. */
  async look() {
    try {
      this.#take(await this.#ask());
    } catch (error) {
      if (!(0, import_chunk_GE3HIRMS.isPassing)(error) || this.#access.host.cancelled.aborted) throw error;
      const { message } = error;
      this.sight = {
        seen: message,
        hint: "check the URL and the network, then run `verify` again"
      };
    }
  }
  async #ask() {
    const { simple, http, host } = this.#access;
    const options = { signal: host.cancelled, retries: 0, installer: this.#installer };
    const shown2 = this.#access.credential;
    const answer = await (0, import_chunk_TV7KN47D.askSimplePage)(this.#project, simple, http, {
      ...options,
      credential: shown2
    });
    if (answer.kind !== "denied" || !answer.asksForCredential) return answer;
    if (shown2 !== void 0) throw this.#access.closed(answer.words);
    const credential = await this.#access.unlock(answer.words, this.#project);
    return (0, import_chunk_TV7KN47D.askSimplePage)(this.#project, simple, http, { ...options, credential });
  }
  #take(answer) {
    switch (answer.kind) {
      case "denied":
        throw this.#access.closed(answer.words);
      case "page":
        refuseQuarantine(answer.page.status, this.#project, this.#access);
        this.#takeFiles(answer.page.files, answer.age);
        return;
      case "unknown":
        this.sight = {
          seen: `\`${this.#project}\` is not known there yet (${answer.status}${ageOf(answer.age)})`,
          hint: "check `index-url`, and whether `upload` has sent the files to this index"
        };
        return;
      case "no-page": {
        const isPassingFault = answer.status === 200 || (0, import_chunk_F2SIID5Z.isWorthRepeating)(answer.status);
        const failure = (0, import_chunk_TV7KN47D.unusable)(answer);
        if (!isPassingFault) throw failure;
        const { retryAfter } = answer;
        this.sight = {
          seen: failure.message,
          hint: failure.hint ?? "",
          pause: (0, import_chunk_F2SIID5Z.parseRetryAfter)(retryAfter)
        };
      }
    }
  }
  #takeFiles(listed, age) {
    const listing = new Map(listed.map((file) => [file.filename, file]));
    refuseOtherContent(this.#files, listing, this.#access);
    const missing = this.#files.filter(({ filename }) => !listing.has(filename));
    if (missing.length === 0) {
      this.listing = listing;
      return;
    }
    const there = this.#files.length - missing.length;
    const page = `the page${age > 0 ? `, ${Math.round(age)} s old,` : ""} lists ${there} of ${this.#files.length} files`;
    this.sight = {
      seen: `${page}; not listed: ${namesOf(missing)}`,
      hint: age > 0 ? "a cache may still show an older page: run `verify` again later, or with a longer `timeout`; should it stay so, run `upload` again: it sends only what is missing" : "run `upload` again: it sends only what is missing; where it says that nothing is, run `verify` with a longer `timeout`"
    };
  }
};
var ageOf = (age) => age > 0 ? `, ${Math.round(age)} s old` : "";
var shownNames = 5;
function namesOf(files) {
  const names = files.slice(0, shownNames).map(({ filename }) => filename);
  const more = files.length - names.length;
  return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
function refuseQuarantine(status, project, { title }) {
  if (status !== "quarantined") return;
  throw new import_chunk_6CJDLMRJ.PublishError("release-withdrawn", `${title} has put \`${project}\` into quarantine`, {
    hint: "nobody can install it: its owners are told by mail why, and whom to ask"
  });
}
function refuseOtherContent(files, listing, { simple }) {
  for (const { filename, sha256 } of files) {
    const there = listing.get(filename)?.sha256;
    if (there === void 0 || sha256 === void 0 || there === sha256) continue;
    throw new import_chunk_6CJDLMRJ.PublishError(
      "served-different",
      `\`${filename}\` on ${simple.host} is another file: sha256 ${there} there, ${sha256} here`,
      { hint: "the release on the index is not the one that was built; release a new version" }
    );
  }
}
async function findRelease({ name, version }, json, access) {
  const wanted = (0, import_chunk_KZS7P2PH.parseVersion)(version);
  if (wanted === void 0) {
    throw new import_chunk_6CJDLMRJ.PublishError("invalid-input", `Input \`version\`: \`${version}\` is no version`, {
      hint: "write it as the index does, such as `1.0` or `2.0rc1` (PEP 440)"
    });
  }
  const listed = await listProject(name, access);
  const state = (0, import_chunk_TV7KN47D.listedState)(listed);
  const names = new Set((0, import_chunk_TV7KN47D.filesOfRelease)(state, version).map(({ filename }) => filename));
  const files = (listed ?? []).filter(({ filename }) => names.has(filename) && isPlain(filename));
  if (files.length > 0) return files;
  const asked = access.credential === void 0 ? json : void 0;
  const { http, host } = access;
  const known2 = asked && await (0, import_chunk_SJDZX433.listRelease)(name, (0, import_chunk_KZS7P2PH.formatVersion)(wanted), asked, http, host.cancelled);
  if (known2 !== void 0 && known2.length > 0) {
    return known2.filter(({ filename }) => isPlain(filename));
  }
  throw unknownRelease(name, wanted, listed, access);
}
var isPlain = (filename) => !/[/\\\0]|^\.{0,2}$/.test(filename);
async function listProject(name, access) {
  const { simple, http, host } = access;
  const ask4 = () => (0, import_chunk_TV7KN47D.askSimplePage)(name, simple, http, { signal: host.cancelled, credential: access.credential });
  let answer = await ask4();
  if (answer.kind === "denied" && answer.asksForCredential) {
    await access.unlock(answer.words, name);
    answer = await ask4();
  }
  if (answer.kind === "denied") throw access.closed(answer.words);
  if (answer.kind === "no-page") throw (0, import_chunk_TV7KN47D.unusable)(answer);
  if (answer.kind === "unknown") return void 0;
  refuseQuarantine(answer.page.status, name, access);
  return answer.page.files;
}
var recent = "if it was uploaded only now, run `verify` again in a minute, or give its files as `packages-dir`";
function unknownRelease(name, wanted, listed, { title }) {
  const versions = versionsOf(listed ?? []);
  if (versions.length === 0) {
    const what = listed === void 0 ? "does not know" : "has no release of";
    return new import_chunk_6CJDLMRJ.PublishError("release-unknown", `${title} ${what} the project \`${name}\``, {
      hint: `check the inputs \`project\` and \`index\`; ${recent}`
    });
  }
  const near = nearest(wanted, versions).map((version) => `\`${(0, import_chunk_KZS7P2PH.formatVersion)(version)}\``);
  const newest = versions.at(-1);
  const last = newest === void 0 ? "" : `, the newest is \`${(0, import_chunk_KZS7P2PH.formatVersion)(newest)}\``;
  return new import_chunk_6CJDLMRJ.PublishError(
    "release-unknown",
    `${title} has no release \`${(0, import_chunk_KZS7P2PH.formatVersion)(wanted)}\` of \`${name}\`; nearest are ${near.join(", ")}${last}`,
    { hint: `correct \`version\`; ${recent}` }
  );
}
function versionsOf(files) {
  const versions = /* @__PURE__ */ new Map();
  for (const { filename, yanked } of files) {
    const version = (0, import_chunk_TV7KN47D.versionOfFile)({ filename, yanked });
    if (version !== void 0) versions.set((0, import_chunk_KZS7P2PH.formatVersion)(version), version);
  }
  return [...versions.values()].sort(import_chunk_KZS7P2PH.compareVersions);
}
function nearest(wanted, versions) {
  const at = versions.findIndex((version) => (0, import_chunk_KZS7P2PH.compareVersions)(version, wanted) > 0);
  const place = at === -1 ? versions.length : at;
  return versions.slice(Math.max(0, place - 2), place + 2);
}
async function openRelease({ packages, manifestSha256, tag, wanted }, { json }, access) {
  if (wanted === void 0) {
    const { distributions } = await (0, import_chunk_KZS7P2PH.readRelease)(
      packages,
      { manifestSha256, tag },
      access.host,
      "metadata"
    );
    const identity = (0, import_chunk_WYRWNQYK.identityOf)(distributions);
    const files2 = distributions.map((file) => ({ ...file, isBuilt: true }));
    return { ...identity, isBuilt: true, distributions, files: files2, keepIn: void 0 };
  }
  const listed = await findRelease(wanted, json, access);
  const files = listed.map(({ filename, sha256, size }) => ({
    ...{ filename, sha256, isBuilt: false },
    ...size === void 0 ? {} : { size }
  }));
  const keepIn = await access.host.temporaryFolder("verify");
  return { ...wanted, isBuilt: false, distributions: [], files, keepIn };
}
async function readCompared(expected, compared2) {
  const { name, version, isBuilt } = expected;
  if (isBuilt) return expected;
  const distributions = [];
  for (const { filename, path } of compared2) {
    const kind = (0, import_chunk_6CJDLMRJ.distributionKind)(filename);
    if (kind === void 0 || path === void 0) continue;
    distributions.push(await (0, import_chunk_KZS7P2PH.readDistribution)(path, filename, kind));
  }
  const known2 = distributions.filter(({ metadata }) => metadata?.single.name !== void 0);
  const identity = known2.length === 0 ? expected : (0, import_chunk_WYRWNQYK.identityOf)(known2);
  if (!isSame(identity, expected)) {
    throw new import_chunk_6CJDLMRJ.PublishError(
      "served-different",
      `The files of \`${name} ${version}\` say in their metadata that they are \`${identity.name} ${identity.version}\``,
      { hint: "do not install them: find out who uploaded them" }
    );
  }
  return { name: identity.name, version: identity.version, isBuilt, distributions };
}
var isSame = (a, b) => (0, import_chunk_KZS7P2PH.normalizeName)(a.name) === (0, import_chunk_KZS7P2PH.normalizeName)(b.name) && keyOf(a.version) === keyOf(b.version);
var keyOf = (version) => {
  const parsed = (0, import_chunk_KZS7P2PH.parseVersion)(version);
  return parsed === void 0 ? version : (0, import_chunk_KZS7P2PH.canonicalizeVersion)(parsed);
};
function provenanceUrl({ name, version }, filename, json) {
  const parts = ["integrity", (0, import_chunk_KZS7P2PH.normalizeName)(name), version, filename, "provenance"];
  return new URL(`../${parts.map(encodeURIComponent).join("/")}`, json);
}
async function askProvenance(url, http, headers, signal) {
  const accept = "application/vnd.pypi.integrity.v1+json";
  const answer = await http.request(url, { headers: { accept, ...headers }, signal });
  const text = await answer.text();
  const body = parse(text);
  const bundles = answer.status === 200 ? bundlesOf(body) : void 0;
  return bundles === void 0 ? { none: wordsOf(answer, body, text), status: answer.status } : { bundles };
}
function wordsOf({ status, url }, body, text) {
  const { message } = fieldsOf(body);
  const words = typeof message === "string" ? message : (0, import_chunk_TV7KN47D.firstLine)(text);
  return `${(0, import_chunk_BPZ43DUT.showUrl)(url)} answered ${status} ${words}`;
}
var fieldsOf = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
var textOf2 = (value) => typeof value === "string" && value !== "" ? value : void 0;
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
function bundlesOf(body) {
  const { attestation_bundles: bundles } = fieldsOf(body);
  if (!Array.isArray(bundles)) return void 0;
  return bundles.map((bundle) => {
    const { publisher, attestations } = fieldsOf(bundle);
    const { kind, repository, workflow } = fieldsOf(publisher);
    return {
      kind: textOf2(kind) ?? "unknown",
      repository: textOf2(repository),
      workflow: textOf2(workflow),
      attestations: Array.isArray(attestations) ? attestations : []
    };
  });
}
var issuer = 8;
var attestationsIn = ({ attestations }) => {
  const read = (0, import_chunk_SU7KMTBK.readAttestations)(JSON.stringify(attestations));
  return read.ok ? read.attestations : [];
};
function certificateIssuer(bundle) {
  const [first2] = attestationsIn(bundle);
  if (first2 === void 0) return void 0;
  const der = Buffer.from(first2.verification_material.certificate, "base64");
  return (0, import_chunk_OF6LMIR5.certificateClaims)(der)?.get(issuer);
}
var isAttestation = (bundle) => (own) => attestationsIn(bundle).some(
  ({ envelope }) => envelope.signature === own.envelope.signature && envelope.statement === own.envelope.statement
);
var most4 = 8;
async function proveProvenance(request, access) {
  const { cancelled } = access.host;
  const proven = await inParallel(
    request.files,
    most4,
    cancelled,
    (file, signal) => proveFile(file, request, access, signal)
  );
  const attested = proven.filter((file) => file !== void 0);
  return {
    attested: attested.length,
    publishers: [...new Set(attested.flatMap(({ publishers }) => publishers))],
    findings: attested.flatMap(({ findings }) => findings)
  };
}
async function proveFile(file, request, access, signal) {
  const { filename } = file;
  const path = request.built.get(filename);
  const beside = path && await access.host.files.readText(`${path}.publish.attestation`);
  const url = addressOf(filename, Boolean(beside), request);
  if (url === void 0) return void 0;
  const provenance = await ask3(url, access, signal);
  if ("none" in provenance) {
    throw invalid(
      `${access.title} serves no provenance for \`${filename}\`, ${beside ? "which has an attestation beside it" : "and lists some"}: ${provenance.none}`,
      "it was uploaded without its attestation (an API token takes none along), or the index has lost it; PyPI takes none later"
    );
  }
  const { bundles } = provenance;
  const own = beside ? (0, import_chunk_SU7KMTBK.readAttestationFile)(beside) : void 0;
  if (own?.ok && !bundles.some((one) => own.attestations.every(isAttestation(one)))) {
    throw invalid(
      `The attestation of \`${filename}\` that ${access.title} serves is not the one beside the file`,
      "somebody else has published the file: find out who, and yank the release"
    );
  }
  return judge(file, bundles, path !== void 0, request.index, access);
}
function addressOf(filename, isAttested, { name, version, listing, index }) {
  const listed = listing.get(filename)?.provenance;
  const takesSome = isAttested && (0, import_chunk_WFWGBFVY.publicIndexOf)(index) !== void 0;
  if (listed !== void 0 || !takesSome || index.json === void 0) return listed;
  return provenanceUrl({ name, version }, filename, index.json);
}
var pauses2 = [500, 1500, 4e3];
async function ask3(url, access, signal) {
  for (let attempt2 = 0; ; attempt2 += 1) {
    const provenance = await askProvenance(url, access.http, access.headersFor(url), signal);
    const pause = pauses2[attempt2];
    const isEarly = "none" in provenance && provenance.status === 404;
    if (!isEarly || pause === void 0) return provenance;
    await (0, import_chunk_F2SIID5Z.sleep)(pause, signal);
  }
}
async function judge(file, bundles, isBuiltHere, index, { host }) {
  const { findingsOf } = await Promise.resolve().then(() => __toESM(require("./judge-files-43NZ4JK4.cjs")));
  const findings = [];
  const isPublic = (0, import_chunk_WFWGBFVY.publicIndexOf)(index) !== void 0 && host.env["PYPI_PUBLISH_FULCIO_URL"] === void 0;
  const ours = isBuiltHere ? ownWorkflow(host) : void 0;
  if (bundles.length === 0)
    throw invalid(`The provenance of \`${file.filename}\` is empty`, foreign);
  for (const bundle of bundles) {
    const publisher = expectedPublisher(bundle, ours);
    const field = JSON.stringify(bundle.attestations);
    const found = await findingsOf(file, field, {
      isPublic,
      ...publisher === void 0 ? {} : { publisher }
    });
    const wrong = found.find(({ level }) => level === "error");
    if (wrong !== void 0) {
      throw invalid(
        `The provenance of \`${file.filename}\` does not hold: ${wrong.rule} ${wrong.message}`,
        foreign
      );
    }
    findings.push(...found.map((finding) => ({ ...finding, file: file.filename })));
  }
  return { publishers: bundles.map(titleOf), findings };
}
var foreign = "it was published by another workflow than the one that verifies it, or was tampered with; a release of others is verified by `project` and `version`, without its files";
function expectedPublisher(bundle, ours) {
  const { kind, repository, workflow } = bundle;
  if (kind !== "GitHub" && ours === void 0) return void 0;
  const issuer2 = certificateIssuer(bundle) ?? "";
  if (ours !== void 0) return { issuer: issuer2, ...ours };
  return repository === void 0 || workflow === void 0 ? void 0 : { issuer: issuer2, repository, workflow };
}
function ownWorkflow(host) {
  const settings = (0, import_chunk_SJDZX433.runnerOf)(host) === "GitHub" ? (0, import_chunk_KT3HJBIU.settingsFromEnvironment)(host.env) : void 0;
  if (settings === void 0) return void 0;
  const { owner, repository, workflow } = settings;
  return { repository: `${owner}/${repository}`, workflow };
}
var titleOf = ({ kind, repository, workflow }) => repository === void 0 || workflow === void 0 ? `a publisher of ${kind}` : `\`${workflow}\` of \`${repository}\``;
var invalid = (message, hint2) => new import_chunk_6CJDLMRJ.PublishError("provenance-invalid", message, { hint: hint2 });
var silence = 30;
var [first, longest, growth] = [1, 15, 1.5];
function lookDelay(look, random) {
  return Math.min(longest, first * growth ** look) * (0.75 + random() / 4);
}
var Waiting = class {
  #host;
  #index;
  /** Seconds. */
  #timeout;
  #started = Date.now();
  #said;
  #saidAt = 0;
  constructor(index, timeout2, host) {
    this.#index = index;
    this.#timeout = timeout2;
    this.#host = host;
  }
  /** Seconds that are left. */
  get left() {
    return this.#timeout - this.#elapsed;
  }
  get #elapsed() {
    return (Date.now() - this.#started) / 1e3;
  }
  tell({ seen }) {
    const elapsed = this.#elapsed;
    const gist = seen.replace(/\d+ s old/, "old");
    if (gist === this.#said && elapsed - this.#saidAt < silence) return;
    this.#said = gist;
    this.#saidAt = elapsed;
    const time = `${(0, import_chunk_KZS7P2PH.formatSeconds)(elapsed)} of ${(0, import_chunk_KZS7P2PH.formatSeconds)(this.#timeout)}`;
    this.#host.log.info(`  waiting for ${this.#index} (${time}): ${seen}`);
  }
};
async function waitUntilServed(files, { project, timeout: timeout2, access, random = Math.random }) {
  const pages = [
    new InstallerPage(project, files, access, "pip"),
    new InstallerPage(project, files, access, "uv")
  ];
  const waiting = new Waiting(access.simple.host, timeout2, access.host);
  for (let look = 0; ; look += 1) {
    const pending = pages.filter(({ listing: listing2 }) => listing2 === void 0);
    await lookAt(pending);
    const [{ listing }] = pages;
    const unseen = pending.find((page) => page.listing === void 0);
    if (unseen === void 0 && listing !== void 0) {
      sayUnhashed(files, listing, access);
      return listing;
    }
    const sight = unseen?.sight ?? pages[0].sight;
    const { left } = waiting;
    if (left <= 0) throw notServed(project, timeout2, access, sight);
    waiting.tell(sight);
    const pauses3 = pending.map((page) => (page.sight.pause ?? 0) / 1e3);
    const delay = Math.max(lookDelay(look, random), ...pauses3);
    await (0, import_chunk_F2SIID5Z.sleep)(Math.min(delay, left) * 1e3, access.host.cancelled);
  }
}
async function lookAt(pages) {
  for (const outcome of await Promise.allSettled(pages.map((page) => page.look()))) {
    if (outcome.status === "rejected") throw outcome.reason;
  }
}
function sayUnhashed(files, listing, { simple, host }) {
  if (files.every(({ filename }) => listing.get(filename)?.sha256 !== void 0)) return;
  host.log.info(
    `  ${simple.host} lists no hashes: files are found by name, and compared when they are downloaded`
  );
}
var notServed = (project, timeout2, { simple }, { seen, hint: hint2 }) => new import_chunk_6CJDLMRJ.PublishError(
  "not-served",
  `${(0, import_chunk_BPZ43DUT.showUrl)(simple)} did not list every file of \`${project}\` within ${timeout2} s; last seen: ${seen}`,
  { hint: hint2 }
);
async function proveServed(request, steps, host, http) {
  const { index, timeout: timeout2, given } = request;
  const simple = simpleApiOf(index);
  const access = new IndexAccess({ index, simple, given, http, host });
  const expected = await openRelease(request, index, access);
  const { files, name } = expected;
  const served = await steps.run(
    "Served",
    `every file is listed by ${simple.host}`,
    () => waitUntilServed(files, { project: name, timeout: timeout2, access })
  );
  refuseYanked(expected, served, index);
  const compared2 = await steps.run(
    "Identical",
    `${(0, import_chunk_KZS7P2PH.count)(files.length, "file")} downloaded and compared${expected.isBuilt ? "" : " with the hashes of the index"}`,
    () => compareBytes(files, served, access, expected.keepIn)
  );
  const release = await readCompared(expected, compared2);
  const findings = [
    ...foreignFiles(expected, served, index.title),
    ...await proveAbout({ ...release, served, compared: compared2, index }, steps, access)
  ];
  const isClosed = access.credential !== void 0;
  const links = linkFindings(release, request, host);
  return { ...release, simple, served, compared: compared2, isClosed, findings, links };
}
async function linkFindings({ distributions }, { verifyLinks = false, network }, host) {
  const links = distributions.flatMap(({ form }) => linksOf(form ?? []));
  if (!verifyLinks || links.length === 0) return [];
  const caCertificate = network?.caCertificate;
  const anonymous = { caCertificate, clientCertificate: void 0, clientKey: void 0 };
  try {
    return await followLinks(links, await (0, import_chunk_JBELAJGP.openHttp)(host, anonymous), host.cancelled);
  } catch (error) {
    host.log.debug(`The links were not followed to the end: ${String(error)}`);
    return [];
  }
}
async function proveAbout(release, steps, access) {
  const { distributions, served, index, name, version } = release;
  const { json } = index;
  const hasMetadata = distributions.some(({ filename }) => served.get(filename)?.metadata);
  const proveMetadata = async () => {
    if (!hasMetadata && json === void 0) return [];
    let number = 0;
    const about = () => aboutMetadata(number, json !== void 0);
    return steps.run("Metadata", about, async () => {
      number = await compareMetadata(distributions, served, access);
      if (json === void 0) return [];
      const api = { url: json, isKnown: (0, import_chunk_WFWGBFVY.publicIndexOf)(index) !== void 0 };
      return compareRelease({ name, version }, distributions, api, access);
    });
  };
  const built = new Map(
    release.isBuilt ? distributions.map(({ filename, path }) => [filename, path]) : []
  );
  const isListed = release.compared.some(({ filename }) => served.get(filename)?.provenance);
  const provenance = async () => {
    if (!isListed && json === void 0) return [];
    const proven = await steps.run(
      "Provenance",
      ({ attested, publishers }) => attested === 0 ? "no attestations were uploaded" : `${(0, import_chunk_KZS7P2PH.count)(attested, "file")} attested by ${publishers.join(", ")}`,
      () => proveProvenance({ ...release, files: release.compared, built, listing: served }, access)
    );
    return proven.findings;
  };
  const [first2, second] = await Promise.allSettled([proveMetadata(), provenance()]);
  if (first2.status === "rejected") throw first2.reason;
  if (second.status === "rejected") throw second.reason;
  return [...first2.value, ...second.value];
}
var aboutMetadata = (number, hasJson) => [
  ...number > 0 ? [`${(0, import_chunk_KZS7P2PH.count)(number, "METADATA file")} for installers compared`] : [],
  ...hasJson ? ["what the JSON API tells of the release compared"] : []
].join("; ");
function refuseYanked({ name, version, files }, served, { title }) {
  const yanked = files.flatMap(({ filename }) => {
    const file = served.get(filename);
    return file?.yanked === true ? [file] : [];
  });
  const [first2] = yanked;
  if (first2 === void 0) return;
  const reason = first2.yankedReason === void 0 ? "" : `: ${first2.yankedReason}`;
  const what = yanked.length === files.length ? `\`${name} ${version}\` is yanked` : `\`${first2.filename}\` of \`${name} ${version}\` is yanked`;
  throw new import_chunk_6CJDLMRJ.PublishError("release-withdrawn", `${what} on ${title}${reason}`, {
    hint: "installers take it only where it is asked for by its very version: release a new version, or take the yank back on the index"
  });
}
function simpleApiOf({ simple, upload }) {
  if (simple !== void 0) return simple;
  throw new import_chunk_6CJDLMRJ.PublishError(
    "invalid-input",
    `Input \`index-url\` is required: the simple API of ${(0, import_chunk_BPZ43DUT.showUrl)(upload)} cannot be derived`,
    { hint: "give the URL that installers use, such as https://host/simple/" }
  );
}
var readProof = (input) => ({
  packages: (0, import_node_path2.resolve)(input.path("packages-dir", input.path("project-dir"))),
  manifestSha256: input.optionalText("manifest-sha256"),
  tag: (0, import_chunk_KZS7P2PH.readTag)(input),
  wanted: readWanted(input),
  index: (0, import_chunk_SJDZX433.readTargetIndex)(input),
  given: (0, import_chunk_SJDZX433.readCredential)(input),
  timeout: input.seconds("timeout"),
  verifyLinks: input.boolean("verify-links"),
  network: (0, import_chunk_JBELAJGP.readNetwork)(input)
});
function readWanted(input) {
  const [name, version] = [input.optionalText("project"), input.optionalText("version")];
  if (name === void 0 && version === void 0) return void 0;
  if (name !== void 0 && version !== void 0) return { name, version };
  const [missing, there] = name === void 0 ? ["project", "version"] : ["version", "project"];
  throw new import_chunk_6CJDLMRJ.PublishError("invalid-input", `Input \`${missing}\` is required beside \`${there}\``, {
    hint: "the two name a release on the index; without both, the files in `packages-dir` are verified"
  });
}
function stepsOf(host) {
  const rows = [];
  return {
    get rows() {
      return rows.filter((row) => row !== void 0);
    },
    run: async (what, detail, task) => {
      const place = rows.push(void 0) - 1;
      const started = performance.now();
      const elapsed = () => (0, import_chunk_KZS7P2PH.formatSeconds)((performance.now() - started) / 1e3);
      const result = await task().catch((error) => {
        rows[place] = [what, "**failed**", elapsed()];
        throw error;
      });
      const time = elapsed();
      const said = typeof detail === "string" ? detail : detail(result);
      rows[place] = [what, said, time];
      host.log.info(`${host.style.green(what)}: ${said} (${time})`);
      return result;
    }
  };
}
var verify = (0, import_chunk_KZS7P2PH.defineStage)({
  readInputs: (input) => ({ ...readProof(input), exercise: (0, import_chunk_KZS7P2PH.readExercise)(input, "verify") }),
  async run(inputs, host) {
    const steps = stepsOf(host);
    try {
      return await proveRelease(inputs, steps, host);
    } catch (error) {
      if (!(error instanceof import_chunk_6CJDLMRJ.PublishError) || host.cancelled.aborted) throw error;
      return unproven(error, steps.rows, inputs);
    }
  }
});
async function proveRelease(inputs, steps, host) {
  const http = await (0, import_chunk_JBELAJGP.openHttp)(host, inputs.network);
  const release = await proveServed(inputs, steps, host, http);
  const exercised = await (0, import_chunk_46UBAVMP.exerciseServed)(release, inputs, inputs.exercise, host);
  const rows = [...steps.rows, ["Installed", exercised.detail, exercised.time]];
  const findings = [...release.findings, ...await release.links];
  tellFindings(findings, host);
  const failure = exercised.failure ?? strictFailure(findings, inputs.exercise.strict);
  return {
    ...report(release, findings, rows, { ...exercised, failure }, inputs.index),
    evidence: {
      stage: "verify",
      index: (0, import_chunk_SJDZX433.evidenceOfIndex)(inputs.index),
      verified: failure === void 0,
      pythons: inputs.exercise.pythons,
      environments: exercised.results.map((result) => ({
        python: result.python,
        source: result.source,
        ok: !(0, import_chunk_46UBAVMP.isFailed)(result)
      }))
    }
  };
}
function strictFailure(findings, strict) {
  const grave = findings.filter(
    ({ level }) => level === "error" || strict && level === "warning"
  );
  const [first2] = grave;
  if (first2 === void 0) return void 0;
  return new import_chunk_6CJDLMRJ.PublishError(
    "release-inconsistent",
    `What the index says has ${(0, import_chunk_KZS7P2PH.tally)(grave)}, such as ${first2.rule}: ${first2.message}`,
    { hint: "mend what the findings above name; `strict` counts warnings too" }
  );
}
function unproven(error, rows, { index, wanted }) {
  const what = wanted === void 0 ? "the release" : `${wanted.name} ${wanted.version}`;
  const proofs = rows.length === 0 ? "" : `${proofTable(rows)}
`;
  return {
    outputs: { verified: "false" },
    summary: `### Not verified: ${what} on ${index.title}

${proofs}${(0, import_chunk_DWKKRE4E.failureSummary)(error)}`,
    failure: error
  };
}
var proofTable = (rows) => (0, import_chunk_KZS7P2PH.markdownTable)(["Proof", "Detail", "Time"], rows);
function tellFindings(findings, host) {
  if (findings.length === 0) return;
  host.log.info((0, import_chunk_KZS7P2PH.findingLines)(findings, host.style).join("\n"));
  for (const finding of findings) if (finding.level !== "info") host.annotate(finding);
}
function report({ name, version, compared: compared2 }, findings, rows, exercised, { title }) {
  const files = compared2.map(({ filename, size, sha256, url }) => ({
    ...{ filename, size, sha256 },
    url: (0, import_chunk_BPZ43DUT.showUrl)(url)
  }));
  const found = findings.length === 0 ? "" : `${(0, import_chunk_KZS7P2PH.findingTable)(findings)}
`;
  const { failure, outputs, report: environments } = exercised;
  const heading = `${failure === void 0 ? "Verified" : "Not verified:"} ${name} ${version} on ${title}`;
  return {
    outputs: {
      ...{ name, version, files: JSON.stringify(files) },
      ...outputs,
      verified: String(failure === void 0)
    },
    summary: `### ${heading}

${proofTable(rows)}
${environments}
${found}${(0, import_chunk_KZS7P2PH.fileTable)(compared2)}`,
    ...failure === void 0 ? {} : { failure }
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  verify
});
