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
  faultHint: () => faultHint,
  firstLine: () => firstLine,
  listFiles: () => listFiles,
  readCredential: () => readCredential,
  readTargetIndex: () => readTargetIndex
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_I2DFNHDP = require("./chunk-I2DFNHDP.cjs");
var import_chunk_WEY34H4E = require("./chunk-WEY34H4E.cjs");
var import_chunk_XDBNF7V5 = require("./chunk-XDBNF7V5.cjs");
var import_chunk_RJQKOYPW = require("./chunk-RJQKOYPW.cjs");
function readTargetIndex(input) {
  const simple = withoutUser(input.url("index-url"));
  const repository = withoutUser(input.url("repository-url"));
  if (repository !== void 0) return (0, import_chunk_I2DFNHDP.locateIndex)(repository, simple);
  const name = input.text("index");
  if (name === "pypi" || name === "testpypi") {
    return (0, import_chunk_I2DFNHDP.locateIndex)(import_chunk_I2DFNHDP.publicIndexes[name].upload, simple);
  }
  if (!name.includes("://")) {
    throw new import_chunk_RJQKOYPW.PublishError(
      "invalid-input",
      `Input \`index\` must be \`pypi\`, \`testpypi\` or a URL; got \`${name}\``
    );
  }
  return (0, import_chunk_I2DFNHDP.locateIndex)(withoutUser(input.url("index")) ?? import_chunk_I2DFNHDP.publicIndexes.pypi.upload, simple);
}
function readCredential(input) {
  const given = {
    user: input.text("user"),
    password: input.optionalText("password"),
    pypirc: input.optionalPath("pypirc")
  };
  const name = input.optionalText("repository-url") === void 0 ? "index" : "repository-url";
  const [, user, password] = /^https?:\/\/([^/:@]*):([^/@]*)@/.exec(input.text(name)) ?? [];
  if (given.password !== void 0 || user === void 0 || !password) {
    return { ...given, source: "the input `password`" };
  }
  return {
    ...given,
    user: decoded(user),
    password: decoded(password),
    source: `the URL in \`${name}\``
  };
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function withoutUser(url) {
  if (url === void 0) return void 0;
  const copy = new URL(url);
  copy.username = "";
  copy.password = "";
  return copy;
}
var accept = "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html; q=0.1, text/html; q=0.01";
async function listFiles(project, simple, http, { signal, credential, retries, onAge } = {}) {
  const url = new URL(`${(0, import_chunk_XDBNF7V5.normalizeName)(project)}/`, simple);
  const ask = (more) => http.request(url, {
    headers: { accept, "cache-control": "max-age=0", ...more },
    ...signal === void 0 ? {} : { signal },
    ...retries === void 0 ? {} : { retries },
    follows: ({ host }) => host === url.host || !publicHosts.has(host)
  });
  let answer = await ask({});
  if (isDenied(answer) && credential !== void 0) {
    await answer.text();
    answer = await ask({ authorization: `Basic ${(0, import_chunk_I2DFNHDP.basicCredential)(credential)}` });
  }
  const text = await answer.text();
  const age = Number(answer.headers["age"]);
  if (age > 0) onAge?.(age);
  if (answer.status === 404 || isRedirect(answer)) return void 0;
  if (isDenied(answer)) return { denied: `${answer.status} ${firstLine(text)}` };
  if (answer.status !== 200) throw unusable(answer, text);
  if (/json/.test(answer.headers["content-type"] ?? "")) return fromJson(text, answer);
  const { anchorsOf } = await Promise.resolve().then(() => __toESM(require("./simple-html-SVUTSALV.cjs")));
  const anchors = anchorsOf(text);
  if (anchors === void 0) throw unusable(answer, text);
  return anchors.map(({ href, text: filename, yanked }) => {
    const target = addressOf(href, answer);
    const sha256 = /[#&]sha256=([0-9a-f]{64})(?:&|$)/i.exec(target.hash)?.[1]?.toLowerCase();
    target.hash = "";
    return { filename: filename.trim(), url: target, sha256, yanked };
  });
}
var isDenied = ({ status }) => status === 401 || status === 403;
var isRedirect = ({ status }) => status >= 300 && status < 400;
var publicHosts = new Set(Object.values(import_chunk_I2DFNHDP.publicIndexes).map(({ site }) => site.host));
var isJsonFile = (file) => typeof file === "object" && file !== null && "filename" in file && typeof file.filename === "string" && "url" in file && typeof file.url === "string";
function fromJson(text, answer) {
  const files = parseJson(text)?.files;
  if (!Array.isArray(files) || !files.every(isJsonFile)) throw unusable(answer, text);
  return files.map(({ filename, url, hashes, yanked }) => ({
    filename,
    url: addressOf(url, answer),
    sha256: typeof hashes?.sha256 === "string" ? hashes.sha256.toLowerCase() : void 0,
    // PEP 592: true, or a reason, which may be empty.
    yanked: yanked === true || typeof yanked === "string"
  }));
}
function addressOf(url, answer) {
  if (URL.canParse(url, answer.url.href)) return new URL(url, answer.url);
  throw unusable(answer, url);
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
var unusable = ({ status, url }, text) => new import_chunk_RJQKOYPW.PublishError(
  "index-unreachable",
  `${(0, import_chunk_WEY34H4E.showUrl)(url)} answered ${status} and no simple API: ${firstLine(text)}`,
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
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  faultHint,
  firstLine,
  listFiles,
  readCredential,
  readTargetIndex
});
