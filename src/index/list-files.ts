import { PublishError } from "../errors.ts";
import { type Http, type HttpResponse, showUrl } from "../http.ts";
import { normalizeName } from "../python/name.ts";
import { basicCredential, type Credential } from "./credentials.ts";
import { publicIndexes } from "./locations.ts";

/** One file as an index lists it. */
export interface IndexFile {
  readonly filename: string;
  readonly url: URL;
  /** Lower-case hex; absent where the index lists none. */
  readonly sha256: string | undefined;
  readonly yanked: boolean;
}

/** As pip asks, so that a cache hands out what installers see. */
const accept =
  "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html; q=0.1, text/html; q=0.01";

/** An index that does not let everybody read, in its own words. */
export interface Denied {
  readonly denied: string;
}

export interface ListOptions {
  readonly signal?: AbortSignal;
  /** For an index that does not let everybody read; it is shown only when the index asks for it. */
  readonly credential?: Credential | undefined;
  /** How often a passing fault is asked about again; as `Http` does it by default. */
  readonly retries?: number;
  /** Told for how many seconds a cache had kept the answer (RFC 9111, 5.1). */
  readonly onAge?: (seconds: number) => void;
}

/**
 * The files of a project by the simple API (PEP 503, PEP 691); `undefined` when the index does not
 * know it, its words when it does not let this client read.
 */
export async function listFiles(
  project: string,
  simple: URL,
  http: Http,
  { signal, credential, retries, onAge }: ListOptions = {},
): Promise<readonly IndexFile[] | Denied | undefined> {
  const url = new URL(`${normalizeName(project)}/`, simple);
  const ask = (more: Readonly<Record<string, string>>) =>
    http.request(url, {
      headers: { accept, "cache-control": "max-age=0", ...more },
      ...(signal === undefined ? {} : { signal }),
      ...(retries === undefined ? {} : { retries }),
      follows: ({ host }) => host === url.host || !publicHosts.has(host),
    });
  let answer = await ask({});
  if (isDenied(answer) && credential !== undefined) {
    await answer.text();
    answer = await ask({ authorization: `Basic ${basicCredential(credential)}` });
  }
  const text = await answer.text();
  const age = Number(answer.headers["age"]);
  if (age > 0) onAge?.(age);
  if (answer.status === 404 || isRedirect(answer)) return undefined;
  if (isDenied(answer)) return { denied: `${answer.status} ${firstLine(text)}` };
  if (answer.status !== 200) throw unusable(answer, text);
  if (/json/.test(answer.headers["content-type"] ?? "")) return fromJson(text, answer);
  const { anchorsOf } = await import("./simple-html.ts");
  const anchors = anchorsOf(text);
  if (anchors === undefined) throw unusable(answer, text);
  return anchors.map(({ href, text: filename, yanked }) => {
    const target = addressOf(href, answer);
    const sha256 = /[#&]sha256=([0-9a-f]{64})(?:&|$)/i.exec(target.hash)?.[1]?.toLowerCase();
    target.hash = "";
    return { filename: filename.trim(), url: target, sha256, yanked };
  });
}

const isDenied = ({ status }: HttpResponse): boolean => status === 401 || status === 403;

const isRedirect = ({ status }: HttpResponse): boolean => status >= 300 && status < 400;

/** pypiserver and others send clients on to PyPI for a project that they do not have. */
const publicHosts = new Set(Object.values(publicIndexes).map(({ site }) => site.host));

interface JsonFile {
  readonly filename: string;
  readonly url: string;
  readonly hashes?: { readonly sha256?: unknown };
  readonly yanked?: unknown;
}

const isJsonFile = (file: unknown): file is JsonFile =>
  typeof file === "object" &&
  file !== null &&
  "filename" in file &&
  typeof file.filename === "string" &&
  "url" in file &&
  typeof file.url === "string";

function fromJson(text: string, answer: HttpResponse): IndexFile[] {
  const files: unknown = parseJson(text)?.files;
  if (!Array.isArray(files) || !files.every(isJsonFile)) throw unusable(answer, text);
  return files.map(({ filename, url, hashes, yanked }) => ({
    filename,
    url: addressOf(url, answer),
    sha256: typeof hashes?.sha256 === "string" ? hashes.sha256.toLowerCase() : undefined,
    // PEP 592: true, or a reason, which may be empty.
    yanked: yanked === true || typeof yanked === "string",
  }));
}

function addressOf(url: string, answer: HttpResponse): URL {
  if (URL.canParse(url, answer.url.href)) return new URL(url, answer.url);
  throw unusable(answer, url);
}

function parseJson(text: string): { files?: unknown } | null | undefined {
  try {
    return JSON.parse(text) as { files?: unknown } | null;
  } catch {
    return undefined;
  }
}

const unusable = ({ status, url }: HttpResponse, text: string) =>
  new PublishError(
    "index-unreachable",
    `${showUrl(url)} answered ${status} and no simple API: ${firstLine(text)}`,
    {
      hint:
        status >= 500
          ? faultHint
          : "check `index-url`: it must be the URL of the simple API, such as https://host/simple/",
    },
  );

/** What to do about an index that has a problem of its own. */
export const faultHint = "the index has a problem: run the stage again later";

const entities: Readonly<Record<string, string>> = {
  ...{ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&nbsp;": " " },
  ...{ "&apos;": "'", "&#39;": "'", "&#039;": "'", "&#x27;": "'" },
};

/** The words of an answer, whatever it is, in one line. */
export const firstLine = (text: string, longest = 200): string =>
  text
    .replace(/<(style|script|head)[\s\S]*?<\/\1>/gi, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:amp|lt|gt|quot|apos|nbsp|#0?39|#x27);/gi, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, longest) || "(empty)";
