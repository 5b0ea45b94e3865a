import { createSecureContext, rootCertificates, type SecureContext } from "node:tls";
import { PublishError } from "../errors.ts";
import { type ProxyVariables, proxyFor } from "./proxies.ts";
import { Agent, type Dispatcher, Pool, ProxyAgent } from "./undici.ts";

/** Where requests go, and by which certificates hosts and this client are known. */
export interface Network {
  readonly env: ProxyVariables;
  /** PEM; authorities besides those that Node.js comes with (without NODE_EXTRA_CA_CERTS). */
  readonly authorities?: readonly string[];
  readonly clientCertificate?: { readonly certificate: string; readonly key: string };
}

export interface Route {
  readonly dispatcher: Dispatcher;
  /** The proxy as it may be shown. */
  readonly proxy: string | undefined;
}

export interface Dispatchers {
  /** `isAnonymous` keeps the client certificate from a host that somebody else named. */
  routeTo(url: URL, isAnonymous: boolean): Route;
  close(): Promise<void>;
}

/** Milliseconds until there is a connection, through a proxy until it has one. */
const connectTimeout = 20_000;
/** Milliseconds after which the next address of a host is tried (RFC 8305); Node's 250 lose slow lines. */
const attemptTimeout = 1000;
/** Milliseconds: shorter than what servers wait before they close. */
const keepAliveTimeout = 4000;

/** Chooses the way to each host; what is on the way is made when it is first needed. */
export function createDispatchers(network: Network): Dispatchers {
  const { clientCertificate, ...anonymous } = network;
  const made = new Map<string, Dispatcher>();
  return {
    routeTo: (url, isAnonymous) => {
      const proxy = proxyFor(url, network.env);
      const allowed = isAnonymous ? anonymous : network;
      const isKnownAs = clientCertificate === undefined || isAnonymous ? "nobody" : "client";
      const way = `${isKnownAs} ${proxy ?? url.protocol}`;
      const make = () =>
        proxy === undefined ? direct(allowed, url.protocol) : through(proxy, allowed);
      const dispatcher = made.get(way) ?? make();
      made.set(way, dispatcher);
      return { dispatcher, proxy: proxy === undefined ? undefined : hostOf(proxy) };
    },
    close: async () => {
      await Promise.all([...made.values()].map((dispatcher) => dispatcher.destroy()));
    },
  };
}

const tcp = {
  timeout: connectTimeout,
  autoSelectFamily: true,
  autoSelectFamilyAttemptTimeout: attemptTimeout,
};

/** To read the certificates takes as long as to upload ten small files, so it waits for TLS. */
const direct = (network: Network, protocol: string): Dispatcher => {
  const tls = protocol === "https:" ? secureContext(network, true) : {};
  return new Agent({ keepAliveTimeout, connect: { ...tcp, ...tls } });
};

function through(proxy: string, network: Network): Dispatcher {
  const uri = URL.canParse(proxy) ? new URL(proxy) : undefined;
  if (uri === undefined || !/^(?:https?|socks5?):$/.test(uri.protocol)) {
    throw new PublishError(
      "invalid-input",
      `The proxy ${uri === undefined ? "in HTTPS_PROXY, HTTP_PROXY or ALL_PROXY" : hostOf(proxy)} is no URL of a proxy`,
      { hint: "write it as http://host:port" },
    );
  }
  return new ProxyAgent({
    uri: uri.href,
    keepAliveTimeout,
    // As curl and pip do: what is not encrypted is handed to the proxy, not tunnelled.
    proxyTunnel: false,
    clientFactory: (origin, options) =>
      tunnelling(new Pool(origin, { ...options, headersTimeout: connectTimeout })),
    // The client certificate is for the index alone.
    proxyTls: { ...tcp, ...secureContext(network, false) },
    requestTls: { ...tcp, ...secureContext(network, true) },
  });
}

/**
 * A proxy that closes in place of answering has lost the request: undici would take its error for
 * one of a connection that was idle, and connect again at once, for ever.
 */
function tunnelling(pool: Pool): Pool {
  const connect = pool.connect.bind(pool);
  const tunnel = async (options: Dispatcher.ConnectOptions) => {
    try {
      return await connect(options);
    } catch (cause) {
      if (codeOf(cause) !== "UND_ERR_SOCKET") throw cause;
      throw Object.assign(new Error("closed", { cause }), { code: "ERR_PROXY_CLOSED" });
    }
  };
  return Object.assign(pool, { connect: tunnel });
}

const codeOf = (error: unknown): unknown =>
  typeof error === "object" && error !== null && "code" in error ? error.code : undefined;

/** `http://host:port/`: a proxy's URL without its credentials. */
function hostOf(proxy: string): string {
  if (!URL.canParse(proxy)) return "?";
  const { protocol, host } = new URL(proxy);
  return `${protocol}//${host}/`;
}

/** One for all connections, since reading the roots takes longer than a handshake. */
function secureContext(
  { authorities, clientCertificate }: Network,
  withClient: boolean,
): { readonly secureContext?: SecureContext } {
  const client = withClient ? clientCertificate : undefined;
  if (authorities === undefined && client === undefined) return {};
  return {
    secureContext: createSecureContext({
      ...(authorities === undefined ? {} : { ca: [...rootCertificates, ...authorities] }),
      ...(client === undefined ? {} : { cert: client.certificate, key: client.key }),
    }),
  };
}
