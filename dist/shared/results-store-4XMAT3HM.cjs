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
  createResultsStore: () => createResultsStore
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_P26K6YWR = require("./chunk-P26K6YWR.cjs");
var import_chunk_GE3HIRMS = require("./chunk-GE3HIRMS.cjs");
var import_chunk_F2SIID5Z = require("./chunk-F2SIID5Z.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_crypto = require("node:crypto");
var import_node_fs = require("node:fs");
var import_node_zlib = require("node:zlib");
var import_node_crypto2 = require("node:crypto");
var import_node_crypto3 = require("node:crypto");
var longestTail = 33 * 1024 * 1024;
var ArrivingZip = class {
  #folder;
  #writer;
  #arrived = [];
  #tail = [];
  #tailLength = 0;
  /** Where the next byte is. */
  #position = 0;
  /** The beginning of a header whose end has not come yet. */
  #rest = Buffer.alloc(0);
  #member;
  #isPlain = true;
  /** `folder` is a new and empty one. */
  constructor(folder) {
    this.#folder = folder;
    this.#writer = new import_chunk_P26K6YWR.MemberWriter(folder);
  }
  /** Takes the next bytes; `false` when they cannot be of such a zip. */
  write(chunk) {
    let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    try {
      while (this.#isPlain && bytes.length > 0) bytes = bytes.subarray(this.#take(bytes));
    } catch (cause) {
      throw (0, import_chunk_KZS7P2PH.isSystemError)(cause) ? (0, import_chunk_KZS7P2PH.diskError)("written", this.#folder, cause) : cause;
    }
    return this.#isPlain;
  }
  /** The names of the files, now that everything has come; `undefined` when not all of it is in order. */
  end() {
    const isWhole = this.#isPlain && this.#member === void 0 && this.#rest.length === 0;
    const entries = isWhole ? this.#directory() : void 0;
    if (entries?.length !== this.#arrived.length) return void 0;
    if (!entries.every((entry, index) => isSame(entry, this.#arrived[index]))) return void 0;
    const members = entries.map((entry) => (0, import_chunk_KZS7P2PH.describe)(entry));
    if (members.some(({ kind }) => kind !== "file")) return void 0;
    if ((0, import_chunk_KZS7P2PH.repeatedNames)(members).length > 0 || this.#writer.problems.length > 0) return void 0;
    return members.map(({ name }) => name);
  }
  /** Lets go of the files. */
  close() {
    this.#writer.close();
  }
  #take(bytes) {
    if (this.#tailLength > 0) return this.#takeTail(bytes);
    return this.#member === void 0 ? this.#takeHeader(bytes) : this.#takeContent(bytes);
  }
  #takeContent(bytes) {
    const member = this.#member;
    if (member === void 0) return 0;
    const content = bytes.subarray(0, member.left);
    member.found = (0, import_node_zlib.crc32)(content, member.found);
    member.write?.(content);
    member.left -= content.length;
    this.#position += content.length;
    if (member.left === 0) this.#endMember(member);
    return content.length;
  }
  #endMember({ crc, found }) {
    if (crc !== found) this.#isPlain = false;
    this.#member = void 0;
  }
  #takeHeader(bytes) {
    const before = this.#rest.length;
    const all = before === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    this.#rest = Buffer.alloc(0);
    if (all.length >= 4 && all.readUInt32LE(0) !== import_chunk_KZS7P2PH.signatures.localHeader) {
      return this.#takeTail(all) - before;
    }
    const length = all.length < import_chunk_KZS7P2PH.sizes.localHeader ? import_chunk_KZS7P2PH.sizes.localHeader : headerLength(all);
    if (all.length < length) {
      this.#rest = Buffer.from(all);
      return bytes.length;
    }
    this.#begin(all, length);
    return length - before;
  }
  #begin(bytes, length) {
    const fields = (0, import_chunk_KZS7P2PH.readFields)(bytes, 6);
    const key = bytes.toString("latin1", import_chunk_KZS7P2PH.sizes.localHeader, length);
    this.#arrived.push({ fields, key, offset: this.#position });
    this.#position += length;
    const name = (0, import_chunk_KZS7P2PH.nameText)(key);
    if (name === void 0 || !isPlain(fields)) {
      this.#isPlain = false;
      return;
    }
    const write = this.#writer.scan(name, fields.size);
    if (this.#writer.problems.length > 0) this.#isPlain = false;
    this.#member = { crc: fields.crc, left: fields.size, found: 0, write };
    if (fields.size === 0) this.#endMember(this.#member);
  }
  #takeTail(bytes) {
    this.#tail.push(Buffer.from(bytes));
    this.#tailLength += bytes.length;
    if (this.#tailLength > longestTail) this.#isPlain = false;
    return bytes.length;
  }
  /** The entries of the directory, if it is right behind the members and nothing is behind its end. */
  #directory() {
    const tail = Buffer.concat(this.#tail);
    const begin = this.#position;
    const file = {
      size: begin + tail.length,
      // Members are not looked at again: what stands for them is nothing that is looked for.
      readAt: (offset, length) => {
        const missing2 = Math.min(length, Math.max(0, begin - offset));
        const rest = tail.subarray(Math.max(0, offset - begin)).subarray(0, length - missing2);
        return missing2 === 0 ? rest : Buffer.concat([Buffer.alloc(missing2), rest]);
      }
    };
    const { end } = (0, import_chunk_KZS7P2PH.findEnd)(file);
    if (end === void 0 || end.offset !== begin || end.location !== begin + end.size) {
      return void 0;
    }
    const isLast = endsPlainly(tail) && end.records === this.#arrived.length;
    return isLast ? (0, import_chunk_KZS7P2PH.readDirectory)(file, end).entries : void 0;
  }
};
var headerLength = (bytes) => import_chunk_KZS7P2PH.sizes.localHeader + bytes.readUInt16LE(26) + bytes.readUInt16LE(28);
var isPlain = ({ flags, method, size, compressedSize, extraLength }) => (flags | import_chunk_KZS7P2PH.flagUtf8) === import_chunk_KZS7P2PH.flagUtf8 && method === import_chunk_KZS7P2PH.stored && size === compressedSize && size < import_chunk_KZS7P2PH.sentinel32 && extraLength === 0;
function endsPlainly(tail) {
  const at = tail.length - import_chunk_KZS7P2PH.sizes.endOfDirectory;
  if (at < 0 || tail.readUInt32LE(at) !== import_chunk_KZS7P2PH.signatures.endOfDirectory) return false;
  return tail.readUInt16LE(at + import_chunk_KZS7P2PH.sizes.endOfDirectory - 2) === 0;
}
function isSame(entry, arrived) {
  if (arrived === void 0) return false;
  const { fields, key, offset } = arrived;
  return entry.key === key && entry.name === entry.stored && entry.offset === offset && entry.flags === fields.flags && entry.method === fields.method && entry.crc === fields.crc && entry.size === fields.size && entry.compressedSize === fields.compressedSize;
}
function readAnswer(text, title) {
  try {
    const read = JSON.parse(text === "" ? "{}" : text);
    if (typeof read === "object" && read !== null && !Array.isArray(read)) {
      return read;
    }
  } catch {
  }
  throw new import_chunk_6CJDLMRJ.PublishError("artifact-service-failed", `The answer of ${title} makes no sense`, {
    hint: "check what ACTIONS_RESULTS_URL leads to: it may be a proxy or a page to sign in"
  });
}
function textOf(answer, name) {
  const value = answer[name] ?? answer[camelCase(name)];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
var camelCase = (name) => name.replaceAll(/_(.)/g, (_all, letter) => letter.toUpperCase());
function listedArtifacts({ artifacts }) {
  const latest = /* @__PURE__ */ new Map();
  for (const entry of Array.isArray(artifacts) ? artifacts : []) {
    if (typeof entry !== "object" || entry === null) continue;
    const artifact = readArtifact(entry);
    const other = latest.get(artifact.name);
    if (other === void 0 || isLater(artifact.id, other.id)) latest.set(artifact.name, artifact);
  }
  return [...latest.values()];
}
function readArtifact(entry) {
  const size = Number(textOf(entry, "size"));
  const digest = textOf(entry, "digest");
  return {
    name: textOf(entry, "name"),
    id: textOf(entry, "database_id"),
    size: Number.isSafeInteger(size) && size > 0 ? size : 0,
    digest: /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : void 0,
    runId: textOf(entry, "workflow_run_backend_id"),
    jobId: textOf(entry, "workflow_job_run_backend_id")
  };
}
var isLater = (id, other) => id.length === other.length ? id > other : id.length > other.length;
var carryOver = "run the job again; when it goes on failing, set `artifact-name: none` and carry the folder over with other steps";
var isOver = /task is not running|token (?:has |is )?expired/i;
var isFull = /insufficient usage|quota|no space left|storage (?:limit|space)|not enough (?:space|storage)/i;
var isFinal = ({ status, text }) => status >= 500 && (isOver.test(text) || isFull.test(text) || /request body|checksum|mismatch/i.test(text));
function serviceFailure(refusal3, attempted, isSignedUrl = false) {
  const { status, text } = refusal3;
  const { title, what } = attempted;
  const said = `${title} answered ${status}${words(text)} when asked ${what}`;
  const message = `${said.slice(0, 1).toUpperCase()}${said.slice(1)}`;
  const [code, hint] = reasonOf(status, text, isSignedUrl);
  return new import_chunk_6CJDLMRJ.PublishError(code, message, { hint });
}
function reasonOf(status, text, isSignedUrl) {
  if (status === 507 || isFull.test(text)) {
    return [
      "artifact-quota",
      "delete artifacts of old runs or ask who runs the server for more space, then run the job again"
    ];
  }
  if (status === 401 && !isSignedUrl || isOver.test(text)) {
    return [
      "artifact-token-expired",
      "the job's runtime token lives as long as the job: run the job again"
    ];
  }
  return reasonByStatus[status] ?? ["artifact-service-failed", carryOver];
}
var reasonByStatus = {
  409: [
    "artifact-name-taken",
    "give each job a name of its own: `artifact-name: distributions-${{ matrix.os }}`"
  ],
  413: [
    "artifact-service-failed",
    "a proxy before the server takes no requests of this size: nginx needs `client_max_body_size 16m`, or more"
  ]
};
var longest = 300;
function words(text) {
  const said = messageIn(text).replaceAll(/\s+/g, " ").replaceAll(/\bsig=[^&\s]+/gi, "sig=***").trim();
  if (said === "" || said.startsWith("<")) return "";
  return ` (${said.length > longest ? `${said.slice(0, longest)}\u2026` : said})`;
}
function messageIn(text) {
  try {
    const { msg } = JSON.parse(text);
    return typeof msg === "string" ? msg : text;
  } catch {
    return text;
  }
}
var FinalRefusal = class extends Error {
  failure;
  constructor(failure) {
    super(failure.message);
    this.failure = failure;
  }
};
function unanswered(cause, { title, what }) {
  if (!(cause instanceof import_chunk_6CJDLMRJ.PublishError) || cause.code !== "index-unreachable") return cause;
  const message = `${title} could not be asked ${what}: ${cause.message}`;
  return new import_chunk_6CJDLMRJ.PublishError(
    "artifact-service-failed",
    `${message.slice(0, 1).toUpperCase()}${message.slice(1)}`,
    { hint: (0, import_chunk_GE3HIRMS.isPassing)(cause) ? carryOver : cause.hint ?? carryOver, cause }
  );
}
var SignedUrl = class {
  #text;
  constructor(text, host) {
    this.#text = text;
    for (const signature of signaturesOf(text)) host.addSecret(signature);
  }
  /** With further parameters, already encoded: `comp=block`. */
  with(parameters = "") {
    const separator = this.#text.includes("?") ? "&" : "?";
    return new URL(parameters === "" ? this.#text : `${this.#text}${separator}${parameters}`);
  }
  /**
   * Whether blocks are put together in the order in which they arrive, whatever their ids are, so
   * that one that is sent again would be in the zip twice: nektos/act and Gitea before 1.22.2, whose
   * URLs do not name the artifact.
   */
  get appends() {
    return /\/UploadArtifact\?/.test(this.#text) && !/[?&]artifactID=/.test(this.#text);
  }
};
function* signaturesOf(text) {
  for (const [, value = ""] of text.matchAll(
    /[?&](?:sig|[a-z-]*signature|x-amz-security-token)=([^&#]+)/gi
  )) {
    yield value;
    yield decoded(value);
  }
}
function decoded(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
var mostRetries = 4;
var ResultsService = class {
  access;
  constructor(access) {
    this.access = access;
    access.host.addSecret(access.token);
  }
  /** Begins an artifact, or begins it anew; returns the URL that takes its blocks. */
  async create(name) {
    const what = `to create the artifact \`${name}\``;
    const body = { name, version: 4 };
    const answer = await this.#ask({ method: "CreateArtifact", body, what });
    return this.#signed(textOf(answer, "signed_upload_url"), what);
  }
  async finalize(name, size, sha256) {
    const body = { name, size: String(size), hash: `sha256:${sha256}` };
    const what = `to complete the artifact \`${name}\``;
    await this.#ask({ method: "FinalizeArtifact", body, what });
  }
  async delete(name) {
    const what = `to delete the artifact \`${name}\``;
    await this.#ask({ method: "DeleteArtifact", body: { name }, what });
  }
  /** The artifacts of the run, or the one of that name. */
  async list(name) {
    const body = name === void 0 ? {} : { name_filter: name };
    const call = { method: "ListArtifacts", body, what: "to list the artifacts" };
    return listedArtifacts(await this.#ask(call, () => this.#listOnce(call)));
  }
  /** The URL that gives the zip of an artifact. `artifact-missing` when it is not there any more. */
  async downloadUrl({ name, runId, jobId }) {
    const what = `for the artifact \`${name}\``;
    const ids = { workflow_run_backend_id: runId, workflow_job_run_backend_id: jobId };
    const answer = await this.#ask({
      method: "GetSignedArtifactURL",
      body: { ...ids, name },
      what
    });
    return this.#signed(textOf(answer, "signed_url"), what);
  }
  /**
   * nektos/act closes the connection when the run has no artifact yet, each time, but signs URLs for
   * whatever name: then there is none.
   */
  async #listOnce(call) {
    try {
      return await this.#post(call);
    } catch (error) {
      if (!isCut(error) || !await this.#signsAnything()) throw error;
    }
    try {
      return await this.#post(call);
    } catch (error) {
      if (!isCut(error)) throw error;
      return { status: 200, headers: {}, text: "" };
    }
  }
  async #signsAnything() {
    const body = { name: "an-artifact-that-there-is-not" };
    const answer = await this.#post({ method: "GetSignedArtifactURL", body, what: "" });
    return answer.status === 200;
  }
  async #ask(call, post = () => this.#post(call)) {
    const { title, host, random } = this.access;
    const attempted = { title, what: call.what };
    const answer = await (0, import_chunk_GE3HIRMS.repeated)(post, {
      shown: title,
      retries: mostRetries,
      signal: host.cancelled,
      onRetry: host.log.info,
      random
    }).catch((error) => {
      throw error instanceof FinalRefusal ? error.failure : unanswered(error, attempted);
    });
    if (answer.status !== 200) throw refused(call, answer, title);
    const read = readAnswer(answer.text, title);
    if (read["ok"] === false) throw serviceFailure(answer, attempted);
    return read;
  }
  async #post({ method, body, what }) {
    const { url, token, job, http, host, title } = this.access;
    const base = `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
    const ids = { workflow_run_backend_id: job.runId, workflow_job_run_backend_id: job.jobId };
    const content = Buffer.from(JSON.stringify({ ...ids, ...body }));
    const answer = await http.request(
      new URL(`${base}/twirp/github.actions.results.api.v1.ArtifactService/${method}`),
      {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          accept: "application/json",
          "content-type": "application/json"
        },
        body: { length: content.length, chunks: once(content) },
        signal: host.cancelled
      }
    );
    const { status, headers } = answer;
    const answered = { status, headers, text: await answer.text() };
    if (isFinal(answered)) throw new FinalRefusal(serviceFailure(answered, { title, what }));
    return answered;
  }
  #signed(text, what) {
    const { title, host } = this.access;
    if (URL.canParse(text)) return new SignedUrl(text, host);
    throw new import_chunk_6CJDLMRJ.PublishError(
      "artifact-service-failed",
      `The answer of ${title} has no URL when asked ${what}`,
      { hint: "the server may be too old: `artifact-name: none` turns artifacts off" }
    );
  }
};
function refused({ method, what }, answer, title) {
  const failure = serviceFailure(answer, { title, what });
  if (method === "GetSignedArtifactURL" && answer.status === 404) return missing(failure);
  const isFirst = method === "ListArtifacts" || method === "CreateArtifact";
  if (!isFirst || ![404, 405, 501].includes(answer.status)) return failure;
  return new import_chunk_6CJDLMRJ.PublishError("no-artifact-service", failure.message);
}
var missing = (failure) => new import_chunk_6CJDLMRJ.PublishError("artifact-missing", failure.message, {
  hint: "run the job that hands it over again, then this one"
});
var isCut = (error) => (0, import_chunk_GE3HIRMS.sentBefore)(error) === "all";
async function* once(content) {
  yield content;
}
var Broken = class extends Error {
  failure;
  retryAfter;
  constructor(options) {
    super(options.cause.message, { cause: options.cause });
    this.failure = options.cause;
    this.retryAfter = options.retryAfter;
  }
};
async function downloadZip(service, artifact, sink) {
  const { host, random } = service.access;
  const part = { sink, received: 0, rest: void 0 };
  const progress = host.progress(`Fetching \`${artifact.name}\``, artifact.size);
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await goOn(service, artifact, part, progress.advance);
        return;
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
        if (attempt > mostRetries) throw error.failure;
        const delay = (0, import_chunk_F2SIID5Z.retryDelay)(attempt, error.retryAfter, void 0, random);
        const again = `asking again in ${(delay / 1e3).toFixed(1)} s`;
        host.log.info(`${error.failure.message}; ${again}`);
        await (0, import_chunk_F2SIID5Z.sleep)(delay, host.cancelled);
      }
    }
  } finally {
    progress.end();
  }
}
async function goOn(service, artifact, part, advance) {
  const { title, http, host } = service.access;
  const attempted = { title, what: `for the artifact \`${artifact.name}\`` };
  const url = await service.downloadUrl(artifact);
  const range = part.rest && { ...part.rest, range: `bytes=${part.received}-` };
  try {
    const answer = await http.request(url.with(), {
      ...range === void 0 ? {} : { headers: range },
      signal: host.cancelled,
      streams: true,
      retries: 0
    });
    if (answer.status !== 200 && answer.status !== 206) throw await refusal(answer, attempted);
    await beginAt(part, answer, range !== void 0);
    for await (const chunk of answer.body) {
      part.sink.write(chunk);
      part.received += chunk.length;
      advance(chunk.length);
    }
  } catch (error) {
    const cause = unanswered(error, attempted);
    const isBroken = (0, import_chunk_GE3HIRMS.isPassing)(error) && !host.cancelled.aborted && cause instanceof import_chunk_6CJDLMRJ.PublishError;
    throw isBroken ? new Broken({ cause }) : cause;
  }
}
async function beginAt(part, { status, headers }, asksForRest) {
  const isRest = asksForRest && status === 206 && headers["content-range"]?.startsWith(`bytes ${part.received}-`);
  if (isRest !== true && part.received > 0) {
    await part.sink.restart();
    part.received = 0;
  }
  const { etag = "" } = headers;
  if (etag.startsWith('"')) part.rest = { "if-range": etag };
  else part.rest = headers["accept-ranges"] === "bytes" ? {} : void 0;
}
async function refusal(answer, attempted) {
  const { status, headers } = answer;
  const failure = serviceFailure({ status, text: await answer.text() }, attempted, true);
  if (failure.code !== "artifact-service-failed") return failure;
  if (status === 404 || status === 410) return missing(failure);
  const isPassingBy = status === 401 || status === 403 || status === 416 || (0, import_chunk_F2SIID5Z.isWorthRepeating)(status);
  return isPassingBy ? new Broken({ cause: failure, retryAfter: headers["retry-after"] }) : failure;
}
var NotPlain = class extends Error {
};
async function fetchArriving(service, artifact, folder) {
  const { files } = service.access.host;
  const digest = digestOf(artifact);
  const start = () => ({
    zip: new ArrivingZip(folder),
    hash: digest === void 0 ? void 0 : (0, import_node_crypto.createHash)("sha256")
  });
  let state = start();
  const sink = {
    write: (chunk) => {
      state.hash?.update(chunk);
      if (!state.zip.write(chunk)) throw new NotPlain();
    },
    restart: async () => {
      state.zip.close();
      await files.remove(folder);
      await files.makeFolder(folder);
      state = start();
    }
  };
  try {
    await downloadZip(service, artifact, sink);
    const names = state.zip.end();
    return state.hash?.digest("hex") === digest ? names : void 0;
  } catch (error) {
    if (error instanceof NotPlain) return void 0;
    throw error;
  } finally {
    state.zip.close();
  }
}
var digestOf = ({ digest }) => digest?.slice("sha256:".length);
async function fetchZip(service, artifact, path) {
  const descriptor = opened(path);
  try {
    let position = 0;
    await downloadZip(service, artifact, {
      write: (chunk) => {
        position += written(descriptor, chunk, position, path);
      },
      restart: () => {
        (0, import_node_fs.ftruncateSync)(descriptor, 0);
        position = 0;
        return Promise.resolve();
      }
    });
  } finally {
    (0, import_node_fs.closeSync)(descriptor);
  }
}
function opened(path) {
  try {
    return (0, import_node_fs.openSync)(path, "wx");
  } catch (cause) {
    throw (0, import_chunk_KZS7P2PH.diskError)("written", path, cause);
  }
}
function written(descriptor, chunk, position, path) {
  try {
    let done = 0;
    while (done < chunk.length) {
      done += (0, import_node_fs.writeSync)(descriptor, chunk, done, chunk.length - done, position + done);
    }
    return done;
  } catch (cause) {
    throw (0, import_chunk_KZS7P2PH.diskError)("written", path, cause);
  }
}
var BeginAnew = class extends Error {
  reason;
  failure;
  retryAfter;
  constructor(reason, options) {
    super(options.cause.message, { cause: options.cause });
    this.reason = reason;
    this.failure = options.cause;
    this.retryAfter = options.retryAfter;
  }
};
var version = { "x-ms-version": "2024-11-04" };
var ofBlock = { ...version, "content-type": "application/octet-stream" };
var ofList = {
  ...version,
  "content-type": "application/xml",
  "x-ms-blob-content-type": "application/zip"
};
var BlockUpload = class {
  #access;
  #name;
  #url;
  #ids = [];
  /** Of this upload alone: blocks of one that was cut off may still be there. */
  #series = (0, import_node_crypto3.randomUUID)();
  constructor(access, name, url) {
    this.#access = access;
    this.#name = name;
    this.#url = url;
  }
  /** Sends the next block. Repeats it by itself where the server knows it by its id, else `BeginAnew`. */
  async add(content) {
    const text = `${this.#series}-${String(this.#ids.length).padStart(6, "0")}`;
    const id = Buffer.from(text).toString("base64");
    const parameters = `comp=block&blockid=${encodeURIComponent(id)}`;
    await this.#put({ parameters, content, headers: ofBlock, isAppended: this.#url.appends });
    this.#ids.push(id);
  }
  /** Says which blocks there are, and in which order. */
  async end() {
    const list = this.#ids.map((id) => `<Latest>${id}</Latest>`).join("");
    const xml = `<?xml version="1.0" encoding="utf-8"?><BlockList>${list}</BlockList>`;
    const content = Buffer.from(xml);
    await this.#put({ parameters: "comp=blocklist", content, headers: ofList, isAppended: false });
  }
  async #put(part) {
    const { title, host, random } = this.#access;
    const attempted = { title, what: `to take a part of the artifact \`${this.#name}\`` };
    const answer = await (0, import_chunk_GE3HIRMS.repeated)(() => this.#send(part, attempted), {
      shown: title,
      retries: part.isAppended ? 0 : mostRetries,
      signal: host.cancelled,
      onRetry: host.log.info,
      random
    }).catch((error) => {
      if (error instanceof FinalRefusal) throw error.failure;
      const failure = unanswered(error, attempted);
      const isLost = failure instanceof import_chunk_6CJDLMRJ.PublishError && failure !== error && !host.cancelled.aborted;
      throw isLost && part.isAppended ? new BeginAnew("in-doubt", { cause: failure }) : failure;
    });
    if (answer.status >= 300) throw refusal2(answer, part, serviceFailure(answer, attempted, true));
  }
  async #send({ parameters, content, headers }, attempted) {
    const { http, host } = this.#access;
    const answer = await http.request(this.#url.with(parameters), {
      method: "PUT",
      headers,
      body: { length: content.length, chunks: once(content) },
      signal: host.cancelled
    });
    const answered = { status: answer.status, headers: answer.headers, text: await answer.text() };
    if (isFinal(answered)) throw new FinalRefusal(serviceFailure(answered, attempted, true));
    return answered;
  }
};
function refusal2({ status, headers }, { isAppended }, failure) {
  if (failure.code !== "artifact-service-failed") return failure;
  if (status === 413) return new BeginAnew("too-large", { cause: failure });
  if (status === 401 || status === 403) return new BeginAnew("refused", { cause: failure });
  if (!isAppended || !(0, import_chunk_F2SIID5Z.isWorthRepeating)(status)) return failure;
  return new BeginAnew("in-doubt", { cause: failure, retryAfter: headers["retry-after"] });
}
var [blockSize, smallBlockSize] = [8 * 1024 * 1024, 512 * 1024];
async function uploadZip(service, place, zip) {
  const reasons = /* @__PURE__ */ new Set();
  for (let attempt = 1; ; attempt += 1) {
    const size = reasons.has("too-large") ? smallBlockSize : blockSize;
    try {
      const refuseTaken = attempt === 1 ? place.refuseTaken : () => Promise.resolve();
      const { name } = place;
      return await uploadOnce(service, { name, zip, size, url: await place.create(), refuseTaken });
    } catch (error) {
      if (!(error instanceof BeginAnew)) throw error;
      await pause(service, error, attempt, reasons);
    }
  }
}
async function pause({ access: { host, random } }, { reason, failure, retryAfter }, attempt, reasons) {
  const isInDoubt = reason === "in-doubt";
  if (isInDoubt ? attempt > mostRetries : reasons.has(reason)) throw failure;
  reasons.add(reason);
  const delay = isInDoubt ? (0, import_chunk_F2SIID5Z.retryDelay)(attempt, retryAfter, void 0, random) : 0;
  host.log.info(`${failure.message}; beginning anew in ${(delay / 1e3).toFixed(1)} s`);
  await (0, import_chunk_F2SIID5Z.sleep)(delay, host.cancelled);
}
async function uploadOnce(service, { name, zip, size, url, refuseTaken }) {
  const progress = service.access.host.progress(`Handing over \`${name}\``, zip.size);
  try {
    const upload = new BlockUpload(service.access, name, url);
    const hash = (0, import_node_crypto2.createHash)("sha256");
    for await (const block of readAhead((0, import_chunk_P26K6YWR.zipBlocks)(zip, size), hash)) {
      await upload.add(block);
      progress.advance(block.length);
    }
    if (!url.appends) await refuseTaken();
    await upload.end();
    const stored2 = { size: zip.size, sha256: hash.digest("hex") };
    await complete(service, name, stored2);
    return stored2;
  } finally {
    progress.end();
  }
}
var hashedAtOnce = 1024 * 1024;
async function* readAhead(blocks, hash) {
  const ahead = async () => {
    const block = await blocks.next();
    const { length } = block.value ?? "";
    for (let at = 0; at < length; at += hashedAtOnce) {
      await new Promise((resolve) => setImmediate(resolve));
      hash.update(block.value.subarray(at, at + hashedAtOnce));
    }
    return block;
  };
  let next = ahead();
  try {
    for (; ; ) {
      const block = await next;
      if (block.done === true) return;
      next = ahead();
      next.catch(() => void 0);
      yield block.value;
    }
  } finally {
    await blocks.return(void 0).catch(() => void 0);
  }
}
async function complete(service, name, { size, sha256 }) {
  try {
    await service.finalize(name, size, sha256);
  } catch (error) {
    if (!(error instanceof import_chunk_6CJDLMRJ.PublishError) || error.code !== "artifact-service-failed") throw error;
    const listed = await service.list(name);
    const found = listed.find((artifact) => artifact.name === name);
    const isWhole = found?.size === size && (found.digest ?? `sha256:${sha256}`) === `sha256:${sha256}`;
    if (!isWhole) throw new BeginAnew("not-completed", { cause: error });
  }
}
function createResultsStore(access) {
  const service = new ResultsService(access);
  const known = /* @__PURE__ */ new Map();
  return {
    title: access.title,
    list: async () => {
      const listed = await service.list();
      for (const artifact of listed) known.set(keyOf(artifact), artifact);
      return listed.map(shown);
    },
    upload: async (name, files, { replace = false } = {}) => {
      (0, import_chunk_P26K6YWR.refuseNames)(name, files);
      const zip = (0, import_chunk_P26K6YWR.planZip)(await (0, import_chunk_P26K6YWR.measureFiles)(files));
      const refuseTaken = replace ? () => Promise.resolve() : () => refuseName(service, name);
      await refuseTaken();
      const place = { name, refuseTaken, create: () => create(service, name, replace) };
      return await uploadZip(service, place, zip);
    },
    download: async (artifact, folder) => {
      const found = known.get(keyOf(artifact)) ?? ofThisJob(artifact, access);
      return await (0, import_chunk_P26K6YWR.unpackArtifact)(
        artifact,
        folder,
        access.host,
        (path) => fetchZip(service, found, path),
        (target) => fetchArriving(service, found, target)
      );
    }
  };
}
var keyOf = ({ name, id }) => `${id} ${name}`;
var shown = ({ name, id, size, digest }) => ({
  ...{ name, id, size },
  ...digest === void 0 ? {} : { digest }
});
var ofThisJob = ({ name, id, size, digest }, { job }) => ({ name, id, size, digest, runId: job.runId, jobId: job.jobId });
async function refuseName(service, name) {
  const listed = await service.list(name);
  if (!listed.some((artifact) => artifact.name === name)) return;
  throw new import_chunk_6CJDLMRJ.PublishError("artifact-name-taken", `The run has an artifact \`${name}\` already`, {
    hint: "give each job a name of its own: `artifact-name: distributions-${{ matrix.os }}`"
  });
}
async function create(service, name, replace) {
  try {
    return await service.create(name);
  } catch (error) {
    const isTaken = error instanceof import_chunk_6CJDLMRJ.PublishError && error.code === "artifact-name-taken";
    if (!isTaken || !replace) throw error;
    await service.delete(name);
    return await service.create(name);
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  createResultsStore
});
