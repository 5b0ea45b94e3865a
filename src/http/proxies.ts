/** As a host's environment: the variables that proxies are taken from, in either case. */
export type ProxyVariables = Readonly<Record<string, string | undefined>>;

/**
 * The proxy for a URL: `https_proxy` or `http_proxy`, else `all_proxy`, unless `no_proxy` has the host.
 * `no_proxy` is read as undici's `EnvHttpProxyAgent` does: host names with what is below them, a
 * leading dot or `*.` makes no difference, a port counts where one is given, `*` is everything;
 * address ranges are not known. Lower case goes before upper case, as in curl.
 */
export function proxyFor(url: URL, env: ProxyVariables): string | undefined {
  const read = (name: string) => env[name] || env[name.toUpperCase()] || undefined;
  const scheme = url.protocol === "https:" ? read("https_proxy") : read("http_proxy");
  const proxy = scheme ?? read("all_proxy");
  if (proxy === undefined || isLoopback(url) || isExempt(url, read("no_proxy") ?? "")) {
    return undefined;
  }
  return proxy.includes("://") ? proxy : `http://${proxy}`;
}

/** What runs on this machine is reached by no proxy. */
const isLoopback = ({ hostname }: URL): boolean =>
  hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);

function isExempt({ hostname, port, protocol }: URL, exempt: string): boolean {
  const wanted = Number(port) || (protocol === "https:" ? 443 : 80);
  return exempt
    .toLowerCase()
    .split(/[,\s]+/)
    .filter((entry) => entry !== "")
    .some((entry) => {
      const [, name = entry, only] = /^(.+?[^:]):(\d+)$/.exec(entry) ?? [];
      const host = name.replace(/^\*?\./, "");
      if (only !== undefined && Number(only) !== wanted) return false;
      const bare = hostname.replace(/^\[|\]$/g, "");
      return host === "*" || [hostname, bare].includes(host) || hostname.endsWith(`.${host}`);
    });
}
