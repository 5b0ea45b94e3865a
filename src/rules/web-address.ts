// PyPI asks `rfc3986` 2.0 about URLs, which takes nearly everything: an authority that it cannot parse
// is forgotten, and every character of a path is encoded first, but for the reserved ones.

const UNRESERVED = "[\\w.~!$&'()*+,;=-]|%[0-9a-f]{2}";
const HOST = `(?:${UNRESERVED})*|\\[[0-9a-f:.]+(?:%25[\\w.~-]+)?\\]|\\[v[0-9a-f]+\\.[\\w.~!$&'()*+,;=:-]+\\]`;

let withPort: RegExp | undefined;

function hasHugePort(authority: string): boolean {
  if (!/:\d{5}$/.test(authority)) return false;
  withPort ??= new RegExp(`^(?:(?:${UNRESERVED}|:)+@)?(${HOST}):(\\d{1,5})$`, "i");
  const [, host = "", port = ""] = withPort.exec(authority) ?? [];
  const isAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
  // An IPv4 address that is none makes the authority unparsable, and its port is forgotten too.
  if (isAddress && host.split(".").some((part) => Number(part) > 255)) return false;
  return Number(port) > 65_535;
}

/** Whether PyPI takes a text for a URL: `is_valid_uri` of Warehouse's `utils/http.py`. */
export function isWebAddress(text: string): boolean {
  const [, scheme = "", authority = "", path = "", query = ""] =
    /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^\\/?#]*))?([^?#]*)(?:\?([^#]*))?/i.exec(text) ?? [];
  if (!/^https?$/i.test(scheme)) return false;
  return !/[[\]]/.test(path + query) && !hasHugePort(authority);
}
