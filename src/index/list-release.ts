import { PublishError } from "../errors.ts";
import type { Http } from "../http.ts";
import type { IndexFile } from "./list-files.ts";
import { askReleaseInfo, NoJsonApi } from "./project-json.ts";

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
  try {
    const release = await askReleaseInfo(project, version, json, http, signal);
    return release?.files.flatMap(({ filename, url, sha256, yanked }) =>
      url === undefined ? [] : [{ filename, url, sha256, yanked }],
    );
  } catch (error) {
    if (isNotThere(error)) return undefined;
    throw error;
  }
}

/** A page in place of the API says no more than that the release is not there. */
const isNotThere = (error: unknown): boolean =>
  error instanceof PublishError && error.cause instanceof NoJsonApi && error.cause.status === 404;
