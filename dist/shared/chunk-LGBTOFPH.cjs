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
  askAudience: () => askAudience,
  burnToken: () => burnToken,
  mintToken: () => mintToken,
  readJson: () => readJson,
  requestIdentityToken: () => requestIdentityToken
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_BPZ43DUT = require("./chunk-BPZ43DUT.cjs");
var import_chunk_F2SIID5Z = require("./chunk-F2SIID5Z.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
async function persistently(send, isDefinite, { attempts, delay, signal }) {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await send().then(read).catch(unreached);
    const isLast = attempt >= attempts || signal?.aborted === true;
    const isDone = !(outcome instanceof import_chunk_6CJDLMRJ.PublishError) && isDefinite(outcome);
    if (isLast || isDone) return given(outcome);
    const retryAfter = "headers" in outcome ? outcome.headers["retry-after"] : void 0;
    await (0, import_chunk_F2SIID5Z.sleep)(delay(attempt, retryAfter), signal);
  }
}
function given(outcome) {
  if (outcome instanceof import_chunk_6CJDLMRJ.PublishError) throw outcome;
  return outcome;
}
var read = async ({ status, headers, text }) => ({
  status,
  headers,
  text: await text()
});
function unreached(error) {
  if (error instanceof import_chunk_6CJDLMRJ.PublishError && error.code === "index-unreachable") return error;
  throw error;
}
var endpoint = (site, name) => new URL(`/_/oidc/${name}`, site);
function readJson(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
var keyOf = (text, name) => {
  const value = readJson(text)[name];
  return typeof value === "string" && value !== "" ? value : void 0;
};
var json = { accept: "application/json" };
var limits = ({ timeout, signal }) => ({
  timeout,
  retries: 0,
  ...signal === void 0 ? {} : { signal }
});
function post(http, url, content, pace) {
  const bytes = Buffer.from(JSON.stringify(content));
  return http.request(url, {
    ...limits(pace),
    method: "POST",
    headers: { ...json, "content-type": "application/json" },
    body: { length: bytes.length, chunks: once(bytes) }
  });
}
async function* once(bytes) {
  yield bytes;
}
async function askAudience(http, site, isKnown, pace) {
  const { status, text } = await persistently(
    () => http.request(endpoint(site, "audience"), { ...limits(pace), headers: json }),
    // Some servers answer a page to whatever they do not know.
    (answer) => !(0, import_chunk_F2SIID5Z.isWorthRepeating)(answer.status) && (answer.status !== 200 || !isKnown || keyOf(answer.text, "audience") !== void 0),
    pace
  );
  const audience = status === 200 ? keyOf(text, "audience") : void 0;
  return audience === void 0 ? { status, words: keyOf(text, "message") ?? "" } : { audience };
}
async function requestIdentityToken(env, audience, http, pace) {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address = "", ACTIONS_ID_TOKEN_REQUEST_TOKEN: key = "" } = env;
  if (!URL.canParse(address)) throw noIdentity("ACTIONS_ID_TOKEN_REQUEST_URL is not a URL");
  const url = new URL(address);
  url.searchParams.set("audience", audience);
  const headers = { ...json, authorization: `bearer ${key}` };
  const { status, text } = await persistently(
    () => http.request(url, { ...limits(pace), headers }),
    (answer) => !(0, import_chunk_F2SIID5Z.isWorthRepeating)(answer.status) && (answer.status !== 200 || keyOf(answer.text, "value") !== void 0),
    pace
  );
  const token = status === 200 ? keyOf(text, "value") : void 0;
  if (token === void 0) throw noIdentity(`${(0, import_chunk_BPZ43DUT.showUrl)(url)} answered ${status} without a token`);
  return token;
}
var noIdentity = (reason) => new import_chunk_6CJDLMRJ.PublishError(
  "trusted-publishing-unavailable",
  `The runner gave this job no identity token: ${reason}`,
  { hint: "run the job again; https://www.githubstatus.com says whether GitHub has a problem" }
);
var usualLifetime = 900;
async function mintToken(http, site, identity, pace) {
  const answer = await persistently(
    async () => {
      const url = endpoint(site, "mint-token");
      const { signal: _later, ...uncancelled } = pace;
      return post(http, url, { token: await identity() }, uncancelled);
    },
    ({ status: status2, text: text2 }) => {
      if ((0, import_chunk_F2SIID5Z.isWorthRepeating)(status2)) return false;
      if (status2 === 200) return keyOf(text2, "token") !== void 0;
      return !readErrors(text2).some(({ code }) => code === "invalid-reuse-token");
    },
    pace
  );
  const { status, text } = answer;
  const token = status === 200 ? keyOf(text, "token") : void 0;
  if (token !== void 0) return { token, lifetime: lifetimeOf(answer) };
  return { status, message: keyOf(text, "message") ?? firstLine(text), errors: readErrors(text) };
}
function lifetimeOf({ headers, text }) {
  const { expires } = readJson(text);
  if (typeof expires !== "number") return usualLifetime;
  const sent = Date.parse(headers["date"] ?? "");
  return expires - (Number.isNaN(sent) ? Date.now() : sent) / 1e3;
}
function readErrors(text) {
  const { errors } = readJson(text);
  if (!Array.isArray(errors)) return [];
  return errors.map((error) => {
    const { code = "", description = "" } = error;
    return { code: String(code), description: String(description) };
  });
}
var firstLine = (text) => (text.trim().split("\n")[0] ?? "").slice(0, 200);
async function burnToken(http, site, token, pace) {
  try {
    const { status } = await persistently(
      () => post(http, endpoint(site, "burn-token"), { token }, pace),
      (answer) => !(0, import_chunk_F2SIID5Z.isWorthRepeating)(answer.status),
      pace
    );
    return { burnt: status >= 200 && status < 300, reason: `it answered ${status}` };
  } catch (error) {
    return { burnt: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  askAudience,
  burnToken,
  mintToken,
  readJson,
  requestIdentityToken
});
