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
  persistentFetch: () => persistentFetch,
  usualPatience: () => usualPatience
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_F2SIID5Z = require("./chunk-F2SIID5Z.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_http = require("node:http");
var usualPatience = { attempts: 7, delay: import_chunk_F2SIID5Z.retryDelay, timeout: 30 };
var persistentFetch = (http, patience) => async (url, options = {}) => {
  const { attempts, delay, signal } = patience;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await once(http, new URL(url), options, patience);
    const isLast = attempt >= attempts || signal?.aborted === true;
    if (isLast || isDefinite(outcome)) return toFetchAnswer(outcome);
    await (0, import_chunk_F2SIID5Z.sleep)(delay(attempt, retryAfterOf(outcome)), signal);
  }
};
var isDefinite = (outcome) => !(outcome instanceof import_chunk_6CJDLMRJ.PublishError || (0, import_chunk_F2SIID5Z.isWorthRepeating)(outcome.status));
var retryAfterOf = (outcome) => outcome instanceof import_chunk_6CJDLMRJ.PublishError ? void 0 : outcome.headers["retry-after"];
async function once(http, url, { method = "GET", headers = {}, body }, { timeout, signal }) {
  const bytes = body === void 0 ? void 0 : Buffer.from(body);
  try {
    const answer = await http.request(url, {
      method: method === "GET" ? "GET" : "POST",
      headers: { ...headers, "user-agent": headers["user-agent"] ?? "pypi-publish" },
      timeout,
      retries: 0,
      ...signal === void 0 ? {} : { signal },
      ...bytes === void 0 ? {} : { body: { length: bytes.length, chunks: chunksOf(bytes) } }
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  } catch (error) {
    if (error instanceof import_chunk_6CJDLMRJ.PublishError && error.code === "index-unreachable") return error;
    throw error;
  }
}
async function* chunksOf(bytes) {
  yield bytes;
}
function toFetchAnswer(outcome) {
  if (outcome instanceof import_chunk_6CJDLMRJ.PublishError) throw outcome;
  const { status, headers, text } = outcome;
  return {
    ok: status >= 200 && status < 300,
    status,
    statusText: import_node_http.STATUS_CODES[status] ?? "",
    headers: { get: (name) => headers[name.toLowerCase()] ?? null },
    json: async () => JSON.parse(text)
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  persistentFetch,
  usualPatience
});
