import { PublishError } from "../errors.ts";

/** How much of a request's body had left when its connection was lost; `all`: the index may have it. */
export type Sent = "nothing" | "some" | "all";

/** Why no answer came, or only a part of one: the cause of an `index-unreachable`. */
export class LostConnection extends Error {
  override readonly name = "LostConnection";
  readonly sent: Sent;
  /** Whether the same request may succeed a little later. */
  readonly isPassing: boolean;

  constructor(reason: Reason, sent: Sent, cause: unknown) {
    super(reason.text, { cause });
    this.sent = sent;
    this.isPassing = reason.isFinal !== true;
  }
}

/** How much of the body had left when the connection was lost; `undefined` for any other failure. */
export const sentBefore = (error: unknown): Sent | undefined =>
  error instanceof PublishError && error.cause instanceof LostConnection
    ? error.cause.sent
    : undefined;

/** Whether the connection was lost in a way that may not happen again. */
export const isPassing = (error: unknown): boolean =>
  error instanceof PublishError && error.cause instanceof LostConnection && error.cause.isPassing;

interface Reason {
  readonly text: string;
  readonly hint?: string;
  readonly isFinal?: boolean;
}

/** The failure in words. `proxy` is the one that the request went through, without credentials. */
export function unreachable(
  what: string,
  cause: unknown,
  sent: Sent,
  proxy?: string,
): PublishError {
  // What reads the file that is being sent has its own words.
  if (cause instanceof PublishError) return cause;
  const reason = reasonOf(cause);
  const through = proxy === undefined ? "" : ` (through the proxy ${proxy})`;
  return new PublishError("index-unreachable", `${what} failed: ${reason.text}${through}`, {
    hint:
      reason.hint ??
      "check the URL and the network; proxies are taken from HTTPS_PROXY and NO_PROXY",
    cause: new LostConnection(reason, sent, cause),
  });
}

const untrusted: Reason = {
  text: "its certificate is signed by no authority that is known here",
  hint: "give the PEM file of its authority as `ca-certificate`, or in SSL_CERT_FILE; anybody could be in between otherwise",
  isFinal: true,
};
const clientCertificate: Reason = {
  text: "it refused the TLS handshake, as an index does that wants another client certificate",
  hint: "give the certificate, with its key in the same file or as `client-key`, as `client-certificate`",
  isFinal: true,
};
const noTls: Reason = {
  text: "what listens there speaks no TLS",
  hint: "check scheme and port of the URL: `https` needs a port that speaks TLS",
  isFinal: true,
};

const reasons: Readonly<Record<string, Reason>> = {
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
    hint: "check HTTPS_PROXY: what listens there may be no proxy, or lets nobody connect to this host; NO_PROXY lists hosts that need none",
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
    isFinal: true,
  },
  CERT_NOT_YET_VALID: {
    text: "its certificate is not valid yet",
    hint: "check the clock of this machine",
    isFinal: true,
  },
  EPROTO: noTls,
  ERR_SSL_WRONG_VERSION_NUMBER: noTls,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: noTls,
};

interface Fault {
  readonly name?: string;
  readonly code?: string;
  readonly message?: string;
  readonly errors?: readonly unknown[];
  readonly cause?: unknown;
}

function reasonOf(cause: unknown): Reason {
  if (typeof cause !== "object" || cause === null) return { text: String(cause) };
  const { name, code = "", message = "", errors, cause: deeper } = cause as Fault;
  const known = reasons[code] ?? specialReason(code, message);
  if (known !== undefined) return known;
  // Each address of a host fails for itself; a proxy's TLS error is wrapped.
  const inner = errors?.[0] ?? (code === "UND_ERR_PRX_TLS" ? deeper : undefined);
  if (inner !== undefined) return reasonOf(inner);
  if (name === "HTTPParserError") return { text: "the answer is not HTTP", isFinal: true };
  return { text: message || code || "no reason is known" };
}

function specialReason(code: string, message: string): Reason | undefined {
  if (/ALERT_(?:CERTIFICATE|BAD_CERTIFICATE|HANDSHAKE_FAILURE|UNKNOWN_CA)/.test(code)) {
    return clientCertificate;
  }
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    const names = /^.*(?:altnames|cert's CN): (.*)$/s.exec(message)?.[1] ?? "other names";
    return {
      text: `its certificate is not for this host, but for ${names.replaceAll("DNS:", "")}`,
      hint: "name the index by a host name that its certificate has",
      isFinal: true,
    };
  }
  const refused = /Proxy (?:response|Authentication Required) \((\d+)\)/.exec(message)?.[1];
  return refused === undefined ? undefined : proxyReason(Number(refused));
}

function proxyReason(status: number): Reason {
  const text = `the proxy answered ${status}`;
  if (status === 407) {
    return {
      text: `${text}: it wants a user name and a password, or others`,
      hint: "put them into the proxy's URL: HTTPS_PROXY=http://user:password@host:port",
      isFinal: true,
    };
  }
  const hint =
    status >= 500
      ? "the proxy does not reach the index: check the URL, ask who runs the proxy, or put the host into NO_PROXY"
      : "the proxy lets nobody connect there: ask who runs it, or put the host into NO_PROXY";
  return { text, hint, isFinal: status < 500 };
}
