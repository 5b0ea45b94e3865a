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
  LostConnection: () => LostConnection,
  isPassing: () => isPassing,
  repeated: () => repeated,
  sentBefore: () => sentBefore,
  unreachable: () => unreachable
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_F2SIID5Z = require("./chunk-F2SIID5Z.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var LostConnection = class extends Error {
  name = "LostConnection";
  sent;
  /** Whether the same request may succeed a little later. */
  isPassing;
  constructor(reason, sent, cause) {
    super(reason.text, { cause });
    this.sent = sent;
    this.isPassing = reason.isFinal !== true;
  }
};
var sentBefore = (error) => error instanceof import_chunk_6CJDLMRJ.PublishError && error.cause instanceof LostConnection ? error.cause.sent : void 0;
var isPassing = (error) => error instanceof import_chunk_6CJDLMRJ.PublishError && error.cause instanceof LostConnection && error.cause.isPassing;
function unreachable(what, cause, sent, proxy) {
  if (cause instanceof import_chunk_6CJDLMRJ.PublishError) return cause;
  const reason = reasonOf(cause);
  const through = proxy === void 0 ? "" : ` (through the proxy ${proxy})`;
  return new import_chunk_6CJDLMRJ.PublishError("index-unreachable", `${what} failed: ${reason.text}${through}`, {
    hint: reason.hint ?? "check the URL and the network; proxies are taken from HTTPS_PROXY and NO_PROXY",
    cause: new LostConnection(reason, sent, cause)
  });
}
var untrusted = {
  text: "its certificate is signed by no authority that is known here",
  hint: "give the PEM file of its authority as `ca-certificate`, or in SSL_CERT_FILE; anybody could be in between otherwise",
  isFinal: true
};
var clientCertificate = {
  text: "it refused the TLS handshake, as an index does that wants another client certificate",
  hint: "give the certificate, with its key in the same file or as `client-key`, as `client-certificate`",
  isFinal: true
};
var noTls = {
  text: "what listens there speaks no TLS",
  hint: "check scheme and port of the URL: `https` needs a port that speaks TLS",
  isFinal: true
};
var reasons = {
  ECONNREFUSED: { text: "nothing listens there" },
  ECONNRESET: { text: "the connection was reset" },
  EPIPE: { text: "the connection was closed while the request was being sent" },
  ENOTFOUND: { text: "the host name is not known", isFinal: true },
  EAI_AGAIN: { text: "the host name could not be looked up" },
  ETIMEDOUT: { text: "it took too long" },
  EHOSTUNREACH: { text: "there is no way to the host" },
  ENETUNREACH: { text: "there is no way to its network" },
  UND_ERR_CONNECT_TIMEOUT: { text: "no connection in time" },
  UND_ERR_HEADERS_TIMEOUT: { text: "no answer in time" },
  UND_ERR_BODY_TIMEOUT: { text: "the answer stopped" },
  UND_ERR_SOCKET: { text: "the connection broke" },
  ERR_PROXY_CLOSED: {
    text: "the proxy closed the connection in place of an answer",
    hint: "check HTTPS_PROXY: what listens there may be no proxy, or lets nobody connect to this host; NO_PROXY lists hosts that need none"
  },
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: { text: "the answer is shorter than it says" },
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_GET_ISSUER_CERT: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  CERT_HAS_EXPIRED: {
    text: "its certificate has expired",
    hint: "who runs the server has to renew it; check the clock of this machine too",
    isFinal: true
  },
  CERT_NOT_YET_VALID: {
    text: "its certificate is not valid yet",
    hint: "check the clock of this machine",
    isFinal: true
  },
  EPROTO: noTls,
  ERR_SSL_WRONG_VERSION_NUMBER: noTls,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: noTls
};
function reasonOf(cause) {
  if (typeof cause !== "object" || cause === null) return { text: String(cause) };
  const { name, code = "", message = "", errors, cause: deeper } = cause;
  const known = reasons[code] ?? specialReason(code, message);
  if (known !== void 0) return known;
  const inner = errors?.[0] ?? (code === "UND_ERR_PRX_TLS" ? deeper : void 0);
  if (inner !== void 0) return reasonOf(inner);
  if (name === "HTTPParserError") return { text: "the answer is not HTTP", isFinal: true };
  return { text: message || code || "no reason is known" };
}
function specialReason(code, message) {
  if (/ALERT_(?:CERTIFICATE|BAD_CERTIFICATE|HANDSHAKE_FAILURE|UNKNOWN_CA)/.test(code)) {
    return clientCertificate;
  }
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    const names = /^.*(?:altnames|cert's CN): (.*)$/s.exec(message)?.[1] ?? "other names";
    return {
      text: `its certificate is not for this host, but for ${names.replaceAll("DNS:", "")}`,
      hint: "name the index by a host name that its certificate has",
      isFinal: true
    };
  }
  const refused = /Proxy (?:response|Authentication Required) \((\d+)\)/.exec(message)?.[1];
  return refused === void 0 ? void 0 : proxyReason(Number(refused));
}
function proxyReason(status) {
  const text = `the proxy answered ${status}`;
  if (status === 407) {
    return {
      text: `${text}: it wants a user name and a password, or others`,
      hint: "put them into the proxy's URL: HTTPS_PROXY=http://user:password@host:port",
      isFinal: true
    };
  }
  const hint = status >= 500 ? "the proxy does not reach the index: check the URL, ask who runs the proxy, or put the host into NO_PROXY" : "the proxy lets nobody connect there: ask who runs it, or put the host into NO_PROXY";
  return { text, hint, isFinal: status < 500 };
}
var patience = 12e4;
async function repeated(attempt, options) {
  const begun = Date.now();
  for (let number = 1; ; number += 1) {
    const outcome = await attempt().catch((error) => passingFailure(error, options));
    const problem = problemOf(outcome, options);
    if (problem === void 0) return outcome;
    const delay = (0, import_chunk_F2SIID5Z.retryDelay)(number, problem.retryAfter, /* @__PURE__ */ new Date(), options.random);
    if (number > options.retries || Date.now() + delay - begun > patience) {
      if (outcome instanceof import_chunk_6CJDLMRJ.PublishError) throw outcome;
      return outcome;
    }
    options.onRetry?.(`${problem.words}; asking again in ${(delay / 1e3).toFixed(1)} s`);
    await (0, import_chunk_F2SIID5Z.sleep)(delay, options.signal);
  }
}
function passingFailure(error, { signal }) {
  if (error instanceof import_chunk_6CJDLMRJ.PublishError && isPassing(error) && signal?.aborted !== true) return error;
  throw error;
}
function problemOf(outcome, { shown }) {
  if (outcome instanceof import_chunk_6CJDLMRJ.PublishError) return { words: outcome.message };
  const { status, headers } = outcome;
  if (!(0, import_chunk_F2SIID5Z.isWorthRepeating)(status)) return void 0;
  return { words: `${shown} answered ${status}`, retryAfter: headers["retry-after"] };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  LostConnection,
  isPassing,
  repeated,
  sentBefore,
  unreachable
});
