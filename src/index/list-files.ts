import { PublishError } from "../errors.ts";
import { type Http, type HttpResponse, showUrl } from "../http.ts";
import { normalizeName } from "../python/name.ts";
import { basicCredential, type Credential } from "./credentials.ts";
import { publicIndexes } from "./locations.ts";
import { readSimplePage, type SimplePage } from "./simple-page.ts";

/** One file as an index lists it. */
export interface IndexFile {
  readonly filename: string;
  readonly url: URL;
  /** Lower-case hex; absent where the index lists none. */
  readonly sha256: string | undefined;
  readonly yanked: boolean;
  /** PEP 592; absent where none was given. */
  readonly yankedReason?: string;
  /** Bytes. */
  readonly size?: number;
  /** Where its core metadata is served beside it (PEP 658), with the hash where the index lists one. */
  readonly metadata?: { readonly sha256: string | undefined };
  /** Where its provenance is served (PEP 740). */
  readonly provenance?: URL;
}

/**
 * As pip and uv ask: each way to ask has a page of its own in caches (`Vary: Accept`), and by the
 * same words this client sees what installers see.
 */
export const installers = {
  pip: "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html; q=0.1, text/html; q=0.01",
  uv: "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.01",
} as const;

export type Installer = keyof typeof installers;

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
  { onAge, credential, ...options }: ListOptions = {},
): Promise<readonly IndexFile[] | Denied | undefined> {
  let answer = await askSimplePage(project, simple, http, options);
  if (answer.kind === "denied" && answer.asksForCredential && credential !== undefined) {
    answer = await askSimplePage(project, simple, http, { ...options, credential });
  }
  if (answer.age > 0) onAge?.(answer.age);
  if (answer.kind === "page") return answer.page.files;
  if (answer.kind === "unknown") return undefined;
  if (answer.kind === "denied") return { denied: answer.words };
  throw unusable(answer);
}

interface Answered {
  readonly status: number;
  /** Seconds for which a cache had kept the answer. */
  readonly age: number;
}

/** An answer that is no page: the index has a problem, or is none. */
export interface NoPage extends Answered {
  readonly kind: "no-page";
  readonly from: URL;
  readonly words: string;
  /** The header `Retry-After` as it came. */
  readonly retryAfter: string | undefined;
}

/** What an index answers to the question for a project's page. */
export type SimpleAnswer =
  | (Answered & { readonly kind: "page"; readonly page: SimplePage })
  | (Answered & { readonly kind: "unknown" })
  | (Answered & {
      readonly kind: "denied";
      readonly words: string;
      /** Whether it may answer otherwise to who shows a credential: 401 and 403. */
      readonly asksForCredential: boolean;
    })
  | NoPage;

export interface AskOptions extends Pick<ListOptions, "signal" | "retries"> {
  /** Shown at once, to this index alone. */
  readonly credential?: Credential | undefined;
  /** Whose page is asked for; pip's by default. */
  readonly installer?: Installer;
}

/** Asks for a project's page once. Fails with `index-unreachable` where no answer comes. */
export async function askSimplePage(
  project: string,
  simple: URL,
  http: Http,
  { signal, credential, retries, installer = "pip" }: AskOptions = {},
): Promise<SimpleAnswer> {
  const url = new URL(`${normalizeName(project)}/`, simple);
  const response = await http.request(url, {
    headers: {
      accept: installers[installer],
      "cache-control": "max-age=0",
      ...(credential && { authorization: `Basic ${basicCredential(credential)}` }),
    },
    ...(signal === undefined ? {} : { signal }),
    ...(retries === undefined ? {} : { retries }),
    follows: ({ host }) => host === url.host || !publicHosts.has(host),
  });
  const text = await response.text();
  const { status, headers } = response;
  const answered = { status, age: Math.max(0, Number(headers["age"]) || 0) };
  if (status === 404 || isRedirect(response)) return { kind: "unknown", ...answered };
  const words = firstLine(text);
  if (isDenied(response)) {
    return { kind: "denied", words: `${status} ${words}`, asksForCredential: true, ...answered };
  }
  const page = status === 200 ? await readSimplePage(text, response) : undefined;
  if (page === "sign-in") {
    const said = `${status} with a page to sign in at ${showUrl(response.url)}`;
    return { kind: "denied", words: said, asksForCredential: false, ...answered };
  }
  if (page !== undefined) return { kind: "page", page, ...answered };
  return {
    ...{ kind: "no-page", from: response.url, words, ...answered },
    retryAfter: headers["retry-after"],
  };
}

const isDenied = ({ status }: HttpResponse): boolean => status === 401 || status === 403;

const isRedirect = ({ status }: HttpResponse): boolean => status >= 300 && status < 400;

/** pypiserver and others send clients on to PyPI for a project that they do not have. */
const publicHosts = new Set(Object.values(publicIndexes).map(({ site }) => site.host));

/** The failure of who needs a page and got none. */
export const unusable = ({ status, from, words }: NoPage) =>
  new PublishError(
    "index-unreachable",
    `${showUrl(from)} answered ${status} and no simple API: ${words}`,
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
