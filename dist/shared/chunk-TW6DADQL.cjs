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
  lookAtPlaces: () => lookAtPlaces,
  parseApiToken: () => parseApiToken,
  tokenLocation: () => tokenLocation
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_NIWIK5BD = require("./chunk-NIWIK5BD.cjs");
var import_chunk_S5FPDLMP = require("./chunk-S5FPDLMP.cjs");
var import_chunk_PGKKINL7 = require("./chunk-PGKKINL7.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_path = require("node:path");
var types = { end: 0, location: 1, identifier: 2, verification: 4, signature: 6 };
var SIGNATURE_SIZE = 32;
var utf8 = new TextDecoder("utf-8", { fatal: true });
var FieldReader = class {
  #bytes;
  #position;
  constructor(bytes, position) {
    this.#bytes = bytes;
    this.#position = position;
  }
  get isAtEnd() {
    return this.#position === this.#bytes.length;
  }
  /** The type of the next field. */
  peek() {
    return this.#bytes[this.#position] ?? cutOff();
  }
  next() {
    const type = this.#number();
    if (type === types.end) return { type, data: new Uint8Array() };
    const size = this.#number();
    const end = this.#position + size;
    if (end > this.#bytes.length) cutOff();
    const data = this.#bytes.subarray(this.#position, end);
    this.#position = end;
    return { type, data };
  }
  /** A field that must be there. */
  take(type) {
    const field = this.next();
    if (field.type !== type) throw new RangeError(`field ${field.type} in place of ${type}`);
    return field.data;
  }
  /** A field that may be there. */
  takeIf(type) {
    return this.peek() === type ? this.next().data : void 0;
  }
  /** Seven bits a byte, the lowest first. */
  #number() {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.#bytes[this.#position] ?? cutOff();
      this.#position += 1;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
    throw new RangeError("a number is too long");
  }
};
function cutOff() {
  throw new RangeError("the macaroon is cut off");
}
function read(reader) {
  reader.takeIf(types.location);
  reader.take(types.identifier);
  reader.take(types.end);
  const caveats = [];
  while (reader.peek() !== types.end) {
    reader.takeIf(types.location);
    const caveat = reader.take(types.identifier);
    const isFirstParty = reader.takeIf(types.verification) === void 0;
    if (isFirstParty) caveats.push(utf8.decode(caveat));
    reader.take(types.end);
  }
  reader.take(types.end);
  if (reader.take(types.signature).length !== SIGNATURE_SIZE || !reader.isAtEnd) cutOff();
  return { caveats };
}
function readMacaroon(bytes) {
  if (bytes[0] !== 2) return void 0;
  try {
    return read(new FieldReader(bytes, 1));
  } catch {
    return void 0;
  }
}
function readLocation(bytes) {
  if (bytes[0] !== 2) return void 0;
  try {
    const location = utf8.decode(new FieldReader(bytes, 1).take(types.location));
    return /^[\w.-]+(?::\d+)?$/.test(location) ? location : void 0;
  } catch {
    return void 0;
  }
}
var isNumber = (value) => typeof value === "number";
var isTexts = (value) => Array.isArray(value) && value.every((item) => typeof item === "string");
function limitOfArray([kind, ...values]) {
  const [first, second] = values;
  if (kind === 0 && isNumber(first) && isNumber(second)) {
    return { expires: first, notBefore: second };
  }
  if (kind === 1 && isTexts(first)) return { projects: first };
  if (kind === 2 && isTexts(first)) return { hasProjectIds: true };
  return {};
}
function limitOfObject(caveat) {
  const { permissions, exp, nbf, project_ids: ids } = caveat;
  if (isNumber(exp) && isNumber(nbf)) return { expires: exp, notBefore: nbf };
  if (isTexts(ids)) return { hasProjectIds: true };
  if (typeof permissions !== "object" || permissions === null) return {};
  const projects = "projects" in permissions ? permissions.projects : void 0;
  return isTexts(projects) ? { projects } : {};
}
function limitOf(caveat) {
  try {
    const json = JSON.parse(caveat);
    if (Array.isArray(json)) return limitOfArray(json);
    return typeof json === "object" && json !== null ? limitOfObject(json) : {};
  } catch {
    return {};
  }
}
function combined(limits) {
  const numbers = (key) => limits.map((limit) => limit[key]).filter((value) => value !== void 0);
  const scopes = limits.map(({ projects }) => projects?.map(import_chunk_KZS7P2PH.normalizeName)).filter((projects) => projects !== void 0);
  const [ends, starts] = [numbers("expires"), numbers("notBefore")];
  return {
    expires: ends.length === 0 ? void 0 : Math.min(...ends),
    notBefore: starts.length === 0 ? void 0 : Math.max(...starts),
    projects: scopes.reduce(
      (all, scope) => all?.filter((name) => scope.includes(name)) ?? scope,
      void 0
    ),
    hasProjectIds: limits.some(({ hasProjectIds }) => hasProjectIds === true)
  };
}
var BODY = /^[A-Za-z0-9+/_-]+={0,2}$/;
var readBody = (body) => BODY.test(body) && body.replace(/=+$/, "").length % 4 !== 1 ? readMacaroon(Buffer.from(body, "base64url")) : void 0;
function parseApiToken(text) {
  const trimmed = text.trim();
  if (!trimmed.startsWith("pypi-")) {
    return readBody(trimmed) === void 0 ? "no token" : "prefix missing";
  }
  const macaroon = readBody(trimmed.slice("pypi-".length));
  if (macaroon === void 0) return "damaged";
  return combined(macaroon.caveats.map(limitOf));
}
function tokenLocation(text) {
  const body = text.replace(/[\s"'`]/g, "").replace(/^pypi-/, "");
  return readLocation(Buffer.from(body, "base64url"));
}
function findInEnvironment(given, index, env) {
  const own = index === "testpypi" ? "TESTPYPI_API_TOKEN" : "PYPI_API_TOKEN";
  const userOf = (name) => (0, import_chunk_S5FPDLMP.givenUser)(given) ?? (env[name] || import_chunk_S5FPDLMP.TOKEN_USER);
  const candidates = [
    ["TWINE_PASSWORD", userOf("TWINE_USERNAME")],
    ["UV_PUBLISH_TOKEN", import_chunk_S5FPDLMP.TOKEN_USER],
    ["UV_PUBLISH_PASSWORD", userOf("UV_PUBLISH_USERNAME")],
    [own, import_chunk_S5FPDLMP.TOKEN_USER]
  ];
  for (const [name, userName] of candidates) {
    const password = env[name] ?? "";
    const isForOthers = name === own && index === "other" && isOfPublicIndex(password);
    if (password.trim() === "" || isForOthers) continue;
    return { user: userName, password, source: `the environment variable \`${name}\`` };
  }
  const names = candidates.map(([name]) => name).join(", ");
  return { nothing: `none of ${names} is set${remark(index, env)}` };
}
function isOfPublicIndex(password) {
  const location = tokenLocation(password);
  return import_chunk_NIWIK5BD.knownIndexes.some(({ site }) => site.host === location);
}
function remark(index, env) {
  const lonely = ["TWINE", "UV_PUBLISH"].find((prefix) => env[`${prefix}_USERNAME`]);
  if (lonely !== void 0) {
    const isToken = (0, import_chunk_S5FPDLMP.isTokenAsUser)(env[`${lonely}_USERNAME`] ?? "");
    const name = `${lonely}_USERNAME`;
    return isToken ? `; ${name} holds a token` : `; ${name} is, but a password belongs to it`;
  }
  if (index === "pypi" && env["TESTPYPI_API_TOKEN"]) return "; TESTPYPI_API_TOKEN is for TestPyPI";
  if (index !== "pypi" && env["PYPI_API_TOKEN"]) return "; PYPI_API_TOKEN is for PyPI";
  return "";
}
var DEFAULTS = "DEFAULT";
var ConfigurationReader = class {
  sections = /* @__PURE__ */ new Map();
  #options;
  /** The value that a deeper line goes on with. */
  #open;
  #indentation = 0;
  /** Takes one line; the answer is what is wrong with it. */
  read(line) {
    const text = (0, import_chunk_KZS7P2PH.strip)(line);
    if (text === "") this.#open?.push("");
    if (text === "" || /^[#;]/.test(text)) return void 0;
    const indentation = line.length - (0, import_chunk_KZS7P2PH.stripStart)(line).length;
    if (this.#open !== void 0 && indentation > this.#indentation) {
      this.#open.push(text);
      return void 0;
    }
    this.#indentation = indentation;
    const header = /^\[(.+)\]/s.exec(text)?.[1];
    return header === void 0 ? this.#readOption(text) : this.#readHeader(header);
  }
  #readHeader(name) {
    const known = this.sections.get(name);
    if (known !== void 0 && name !== DEFAULTS) return "a section is there twice";
    this.#options = known ?? /* @__PURE__ */ new Map();
    this.sections.set(name, this.#options);
    this.#open = void 0;
    return void 0;
  }
  #readOption(text) {
    if (this.#options === void 0) return "it is in no section";
    const delimiter = text.search(/[=:]/);
    const name = (0, import_chunk_KZS7P2PH.stripEnd)(text.slice(0, Math.max(delimiter, 0))).toLowerCase();
    if (name === "") return "it is not `name = value`";
    if (this.#options.has(name)) return "an option is there twice";
    this.#open = [(0, import_chunk_KZS7P2PH.strip)(text.slice(delimiter + 1))];
    this.#options.set(name, this.#open);
    return void 0;
  }
};
function parseConfiguration(text) {
  const reader = new ConfigurationReader();
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const reason = reader.read(line);
    if (reason !== void 0) return { ok: false, line: index + 1, reason };
  }
  const defaults = reader.sections.get(DEFAULTS) ?? /* @__PURE__ */ new Map();
  const sections = /* @__PURE__ */ new Map();
  for (const [name, options] of reader.sections) {
    if (name === DEFAULTS) continue;
    const values = [...defaults, ...options].map(
      ([option, lines]) => [option, (0, import_chunk_KZS7P2PH.stripEnd)(lines.join("\n"))]
    );
    sections.set(name, new Map(values));
  }
  return { ok: true, sections };
}
function parsePypirc(text) {
  const configuration = parseConfiguration(text);
  if (!configuration.ok) return configuration;
  const { sections } = configuration;
  const listed = sections.get("distutils")?.get("index-servers") ?? "pypi testpypi";
  const names = /* @__PURE__ */ new Set([...(0, import_chunk_KZS7P2PH.splitWords)(listed), "pypi"]);
  const servers = [...names].map((name) => serverOf(name, sections, (0, import_chunk_KZS7P2PH.splitWords)(listed)));
  const secrets = [...sections.values()].map((options) => options.get("password") ?? "").filter((password) => password !== "");
  return { ok: true, servers, secrets };
}
function serverOf(name, sections, listed) {
  const options = listed.includes(name) ? sections.get(name) : void 0;
  const login = sections.get("server-login");
  const value = (option) => options?.get(option);
  return {
    name,
    repository: value("repository"),
    username: value("username") ?? login?.get("username"),
    password: value("password") ?? login?.get("password")
  };
}
function serversFor(servers, upload, known) {
  const wanted = comparable(upload);
  return servers.filter(({ name, repository }) => {
    const address = repository ?? known.get(name)?.href;
    if (address === void 0 || !URL.canParse(address)) return false;
    const url = new URL(address);
    if ([...known.values()].some(({ hostname }) => hostname === url.hostname)) {
      url.protocol = "https:";
    }
    return comparable(url) === wanted;
  });
}
var comparable = ({ protocol, host, pathname, search }) => `${protocol}//${host}${pathname.replace(/\/+$/, "")}/${search}`;
async function findInPypirc(given, upload, projects, host) {
  const file = locate(given.pypirc, host);
  if (file === void 0) return { nothing: "there is no home folder in the environment" };
  const text = await readFile(file, host);
  if (typeof text !== "string") return text;
  if (text.includes("\uFFFD")) return { nothing: `${file.title} is not UTF-8` };
  const pypirc = parsePypirc(text);
  if (!pypirc.ok) {
    return { nothing: `${file.title} cannot be read, line ${pypirc.line}: ${pypirc.reason}` };
  }
  for (const secret of pypirc.secrets) (0, import_chunk_NIWIK5BD.hidePassword)(secret, host);
  if (pypirc.secrets.length > 0) await warnOfReaders(file, host);
  const servers = serversFor(pypirc.servers, upload, knownServers);
  const chosen = choose(servers, projects);
  if (chosen?.password === void 0) return lacking(file, servers, pypirc.servers, upload);
  return credentialOf({ ...chosen, password: chosen.password }, file, given, host);
}
var knownServers = /* @__PURE__ */ new Map([
  ["pypi", import_chunk_PGKKINL7.publicIndexes.pypi.upload],
  ["testpypi", import_chunk_PGKKINL7.publicIndexes.testpypi.upload]
]);
function locate(given, { env }) {
  const home = env["HOME"] || env["USERPROFILE"];
  if (given !== void 0) {
    const path = home !== void 0 && /^~[/\\]/.test(given) ? (0, import_node_path.join)(home, given.slice(2)) : given;
    return { path, title: `\`${given}\``, isGiven: true };
  }
  return home ? { path: (0, import_node_path.join)(home, ".pypirc"), title: "`~/.pypirc`", isGiven: false } : void 0;
}
async function readFile({ path, title, isGiven }, { files }) {
  try {
    const text = await files.readText(path);
    if (text !== void 0) return text;
  } catch (error) {
    if (isGiven || !(error instanceof import_chunk_6CJDLMRJ.PublishError)) throw error;
    return { nothing: error.message };
  }
  if (!isGiven) return { nothing: `${title} does not exist` };
  throw new import_chunk_6CJDLMRJ.PublishError("invalid-input", `Input \`pypirc\`: the file ${title} does not exist`);
}
function choose(servers, projects) {
  const usable = servers.filter(({ password }) => password !== void 0 && password !== "");
  const names = projects.map(import_chunk_KZS7P2PH.normalizeName);
  const fits = ({ password = "" }) => {
    const token = parseApiToken(password);
    if (typeof token === "string") return true;
    return names.every((name) => token.projects?.includes(name) ?? true);
  };
  return usable.find(fits) ?? usable[0];
}
function lacking({ title }, servers, all, upload) {
  const names = (list) => list.map(({ name }) => `[${name}]`).join(", ");
  if (servers.length === 0) {
    const address = `${upload.origin}${upload.pathname}`;
    return { nothing: `${title} has no section for \`${address}\`, only ${names(all)}` };
  }
  const knownUser = servers.find(({ username }) => username)?.username;
  return { nothing: `${title} has no password in ${names(servers)}`, knownUser };
}
function credentialOf({ name, username, password }, { title }, given, host) {
  const wanted = (0, import_chunk_S5FPDLMP.givenUser)(given);
  if (wanted !== void 0 && username && username !== wanted) {
    return { nothing: `the section [${name}] of ${title} is not for the user name that is given` };
  }
  const user = wanted ?? (username || import_chunk_S5FPDLMP.TOKEN_USER);
  const credential = { user, password, source: `the section [${name}] of ${title}` };
  (0, import_chunk_NIWIK5BD.hideCredential)(credential, host);
  return credential;
}
async function warnOfReaders({ path, title }, host) {
  const file = await host.files.follow(path);
  if (file === void 0) return;
  const { mode = 0 } = file;
  if ((mode & 63) !== 0) {
    host.log.warning(
      `${title} holds a password, and others on this machine may read or change it (mode ${mode.toString(8)})
hint: \`chmod 600 ${file.path}\``
    );
  }
  if (await isTracked(file.path, host)) {
    host.log.warning(
      `${title} holds a password, and git tracks it: it is in the repository's history
hint: revoke the token, create another, and \`git rm --cached ${(0, import_node_path.basename)(path)}\``
    );
  }
}
async function isTracked(path, host) {
  const folder = (0, import_node_path.dirname)(path);
  if (!await isInWorkTree(folder, host)) return false;
  try {
    const words = ["ls-files", "--error-unmatch", "--", (0, import_node_path.basename)(path)];
    const command = { program: "git", arguments: words, folder, timeout: 20 };
    return (await host.run(command)).status === 0;
  } catch (error) {
    if (error instanceof import_chunk_6CJDLMRJ.PublishError && error.code === "program-missing") return false;
    throw error;
  }
}
async function isInWorkTree(folder, host) {
  for (let above = folder; ; above = (0, import_node_path.dirname)(above)) {
    if (await host.files.stat((0, import_node_path.join)(above, ".git")) !== void 0) return true;
    if ((0, import_node_path.dirname)(above) === above) return false;
  }
}
var ofBackends = /^(?:AWS|AZURE|ARTIFACTS|VSS|GOOGLE|CLOUDSDK|KEYRING|PYTHON_KEYRING)_/;
var timeLimit = { runner: 15, terminal: 120 };
async function findInKeyring(upload, user, host) {
  try {
    const answer = await askInTurn(questions(upload, user), host);
    if (!("nothing" in answer)) (0, import_chunk_NIWIK5BD.hideCredential)(answer, host);
    return answer;
  } catch (error) {
    if (!(error instanceof import_chunk_6CJDLMRJ.PublishError) || error.code !== "program-missing") throw error;
    return { nothing: "the program `keyring` is not on PATH" };
  }
}
async function askInTurn(all, host) {
  const reasons = /* @__PURE__ */ new Set();
  for (const question of all) {
    const answer = await ask(question, host);
    if (!("reason" in answer)) return answer;
    reasons.add(answer.reason);
    if (answer.isFinal) break;
  }
  return { nothing: [...reasons].join("; ") };
}
function questions(upload, user) {
  const url = `${upload.origin}${upload.pathname}`;
  const services = [.../* @__PURE__ */ new Set([url, url.replace(/\/$/, ""), upload.host])];
  const users = user === void 0 ? [void 0, import_chunk_S5FPDLMP.TOKEN_USER] : [user];
  return services.flatMap((service) => users.map((one) => ({ service, user: one })));
}
async function ask({ service, user }, host) {
  const words = user === void 0 ? ["--mode", "creds", "get", service] : ["get", service, user];
  const timeout = timeLimit[host.kind];
  const patience = setTimeout(
    () => host.log.info(`Waiting for the program \`keyring\`, at most ${timeout} s a question`),
    3e3
  );
  const command = { program: "keyring", arguments: words, timeout, keep: ofBackends };
  const result = await host.run(command).finally(() => clearTimeout(patience));
  if (result.status === void 0) {
    return { reason: `it did not answer within ${timeout} s`, isFinal: true };
  }
  if (result.status !== 0) return failureOf(result, service, user);
  const lines = result.stdout.split(/\r?\n/);
  const [name = "", password = ""] = user === void 0 ? lines : [user, ...lines];
  if (password === "") return { reason: `it has an empty password for \`${service}\`` };
  return { user: name, password, source: `the keyring (\`${service}\`, \`${name}\`)` };
}
function failureOf({ stderr }, service, user) {
  const last = stderr.trim().split(/\r?\n/).at(-1) ?? "";
  if (/NoKeyringError/.test(last)) return { reason: "this machine has no keyring", isFinal: true };
  const isUsage = /: error: /.test(last);
  if (last !== "") return { reason: `it says: ${last}`, ...isUsage ? {} : { isFinal: true } };
  return {
    reason: user === void 0 ? `it has nothing for \`${service}\`` : `it has no password of \`${user}\` for \`${service}\``
  };
}
async function lookAtPlaces(request, host, onEmpty) {
  for (const look of places(request, host)) {
    const answer = await look();
    if (answer === void 0) continue;
    if (!("reason" in answer)) return answer;
    onEmpty(answer);
  }
  return void 0;
}
function places(request, host) {
  const { given, index, projects } = request;
  const kind = (0, import_chunk_NIWIK5BD.kindOf)(index.upload);
  const users = usersOf(given, host.env);
  for (const user of users) if (user && (0, import_chunk_S5FPDLMP.isTokenAsUser)(user)) (0, import_chunk_NIWIK5BD.hidePassword)(user, host);
  let filed;
  return [
    () => Promise.resolve(answerOf(given.source, fromInput(given, host))),
    () => trust(request),
    () => Promise.resolve(answerOf("the environment", findInEnvironment(given, kind, host.env))),
    async () => {
      filed = await findInPypirc(given, index.upload, projects, host);
      return answerOf("`.pypirc`", filed);
    },
    async () => {
      const own = [...users, filed?.knownUser].find((user2) => user2 && !(0, import_chunk_S5FPDLMP.isTokenAsUser)(user2));
      const user = own ?? (kind === "other" ? void 0 : import_chunk_S5FPDLMP.TOKEN_USER);
      return answerOf("the keyring", await findInKeyring(index.upload, user, host));
    }
  ];
}
var answerOf = (place, lookup) => "nothing" in lookup ? { place, reason: lookup.nothing } : lookup;
async function trust({
  trustedPublisher
}) {
  const answer = await trustedPublisher?.();
  if (answer === void 0 || !("unavailable" in answer)) return answer;
  return { place: "trusted publishing", reason: answer.unavailable, hint: answer.hint };
}
var usersOf = (given, { TWINE_USERNAME, UV_PUBLISH_USERNAME }) => [
  (0, import_chunk_S5FPDLMP.givenUser)(given),
  TWINE_USERNAME,
  UV_PUBLISH_USERNAME
];
function fromInput({ password, user, source }, { kind }) {
  if (password !== void 0 && password.trim() !== "") return { user, password, source };
  if ((0, import_chunk_S5FPDLMP.isTokenAsUser)(user)) return { nothing: "it is not set, but the input `user` holds a token" };
  if (kind === "terminal") return { nothing: "a command line has none, others could read it" };
  return { nothing: "it is not set; a secret that does not exist is empty too" };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  lookAtPlaces,
  parseApiToken,
  tokenLocation
});
