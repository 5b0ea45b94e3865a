import type { Finding } from "../findings.ts";
import type { Http } from "../http.ts";
import { showUrl } from "../http.ts";
import { inParallel } from "./in-parallel.ts";

/** Seconds for each link. */
const timeout = 10;
const most = 8;

/** Answers of sites that let programs in less easily than people: the page is there. */
const guarded = new Set([401, 402, 403, 405, 406, 429, 451, 999]);

/**
 * Follows the links of a project, each within ten seconds, and tells of those that lead nowhere. `http`
 * must be one without a client certificate; no credential goes with the requests. Never fails, but
 * when it is cancelled.
 */
export async function followLinks(
  links: readonly (readonly [label: string, url: string])[],
  http: Http,
  cancelled: AbortSignal,
): Promise<readonly Finding[]> {
  const unique = [...new Map(links.map((link) => [link[1], link])).values()];
  const problems = await inParallel(unique, most, cancelled, async ([label, url], signal) => {
    const problem = await problemOf(url, http, signal);
    return problem === undefined ? [] : [findingOf(label, url, problem)];
  });
  return problems.flat();
}

const findingOf = (label: string, url: string, problem: string): Finding => ({
  rule: "VE002",
  level: "warning",
  field: "project_urls",
  message: `The link \`${label}\` leads nowhere: ${shownLink(url)} ${problem}`,
  hint: "correct `urls` in `pyproject.toml` for the next release, or bring the page back",
});

const shownLink = (url: string): string =>
  URL.canParse(url) ? showUrl(new URL(url)) : `\`${url}\``;

async function problemOf(
  text: string,
  http: Http,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (!URL.canParse(text)) return "is no URL";
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  url.username = "";
  url.password = "";
  const first = await attempt(url, http, signal);
  // One failure may be chance.
  return first === undefined ? undefined : attempt(url, http, signal);
}

async function attempt(url: URL, http: Http, signal: AbortSignal): Promise<string | undefined> {
  const ended = AbortSignal.any([signal, AbortSignal.timeout(timeout * 1000)]);
  try {
    // Many servers answer HEAD otherwise than GET; of the page nothing but its head is read.
    const answer = await http.request(url, { signal: ended, streams: true, timeout, retries: 0 });
    for await (const _ of answer.body) break;
    const { status } = answer;
    return status >= 400 && !guarded.has(status) ? `answered ${status}` : undefined;
  } catch (error) {
    if (signal.aborted) throw error;
    if (ended.aborted) return `did not answer within ${timeout} s`;
    return `cannot be reached: ${reasonOf(error)}`;
  }
}

/** Without the URL that `http` puts before it. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/^.*? failed: /, "");
