import { PublishError } from "../errors.ts";
import { type Http, showUrl } from "../http.ts";
import { normalizeName } from "../python/name.ts";
import { faultHint, firstLine, type IndexFile } from "./list-files.ts";

interface JsonApiFile {
  readonly filename: string;
  readonly url: string;
  readonly digests: { readonly sha256: string };
  readonly yanked: boolean;
}

/**
 * The files of a release by PyPI's JSON API; `undefined` when the index does not know it. To ask the
 * simple API for a project that is not there yet would keep its 404 in PyPI's caches for a minute.
 * https://docs.pypi.org/api/json/
 */
export async function listRelease(
  project: string,
  version: string,
  json: URL,
  http: Http,
  signal: AbortSignal,
): Promise<readonly IndexFile[] | undefined> {
  const url = new URL(`${normalizeName(project)}/${encodeURIComponent(version)}/json`, json);
  const answer = await http.request(url, { headers: { accept: "application/json" }, signal });
  const text = await answer.text();
  if (answer.status === 404) return undefined;
  const files = answer.status === 200 ? filesOf(text) : undefined;
  if (files === undefined) {
    throw new PublishError(
      "index-unreachable",
      `${showUrl(url)} answered ${answer.status} and not as PyPI's JSON API: ${firstLine(text)}`,
      {
        hint:
          answer.status >= 500
            ? faultHint
            : "check the URL of the index; where it is no PyPI, give its simple API as `index-url`",
      },
    );
  }
  return files.map(({ filename, url: target, digests, yanked }) => ({
    filename,
    url: new URL(target, url),
    sha256: digests.sha256,
    yanked,
  }));
}

function filesOf(text: string): JsonApiFile[] | undefined {
  try {
    const { urls } = JSON.parse(text) as { urls?: unknown };
    return Array.isArray(urls) && urls.every(isJsonApiFile) ? urls : undefined;
  } catch {
    return undefined;
  }
}

function isJsonApiFile(file: unknown): file is JsonApiFile {
  if (typeof file !== "object" || file === null) return false;
  const { filename, url, digests } = file as Partial<JsonApiFile>;
  return (
    typeof filename === "string" && URL.canParse(String(url)) && typeof digests?.sha256 === "string"
  );
}
