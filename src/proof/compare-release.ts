import { sleep } from "../back-off.ts";
import type { Distribution } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import type { Finding } from "../findings.ts";
import { askReleaseInfo, type ReleaseJson } from "../index/project-json.ts";
import type { Identity } from "../project/identity.ts";
import type { IndexAccess } from "./index-access.ts";
import { differencesFrom } from "./release-differences.ts";

/** Milliseconds before each question: a cache may keep a page that is older than the upload. */
const questions = [0, 1000, 2000, 4000];

export interface JsonApi {
  readonly url: URL;
  /** Whether it is known to be there; else the address tells that it may be. */
  readonly isKnown: boolean;
}

const hint =
  "people see this on the page of the project; it stays as the first file of the release made it, so release a new version";

/**
 * Holds what PyPI's JSON API tells of a release against the metadata of the file that created it: its
 * form made the release, and later files change nothing of it.
 */
export async function compareRelease(
  release: Identity,
  distributions: readonly Distribution[],
  json: JsonApi,
  access: IndexAccess,
): Promise<readonly Finding[]> {
  const known = await ask(release, distributions, json, access).catch((error: unknown) => {
    // It is for people, and no installer asks it: that it is down does not make the release a bad one.
    const isDown = error instanceof PublishError && error.code === "index-unreachable";
    if (!isDown || access.host.cancelled.aborted) throw error;
    access.host.log.debug(error.message);
    return json.isKnown ? undefined : ("no-api" as const);
  });
  if (known === "no-api") return [];
  if (known === undefined) {
    const message = `The JSON API of ${access.title} does not tell of every file of \`${release.name} ${release.version}\` yet`;
    return [{ rule: "VE001", level: "warning", message, hint: "run `verify` again in a while" }];
  }
  const creator = creatorOf(known, distributions);
  if (creator?.form === undefined) {
    access.host.log.debug("The file that created the release is none of these");
    return [];
  }
  return differencesFrom(creator.form, known.info).map(({ field, message }) => ({
    rule: "VE001",
    level: "warning",
    file: creator.filename,
    field,
    message: `The JSON API of ${access.title} tells something else than this file, which created the release: ${message}`,
    hint,
  }));
}

/** Until it has every file; `undefined` where it never has. */
async function ask(
  { name, version }: Identity,
  distributions: readonly Distribution[],
  { url, isKnown }: JsonApi,
  access: IndexAccess,
): Promise<ReleaseJson | "no-api" | undefined> {
  const { http, host } = access;
  const headers = access.headersFor(url);
  for (const pause of questions) {
    await sleep(pause, host.cancelled);
    const known = await askReleaseInfo(name, version, url, http, host.cancelled, headers);
    if (known === undefined && !isKnown) return "no-api";
    const names = new Set(known?.files.map(({ filename }) => filename));
    if (known !== undefined && distributions.every(({ filename }) => names.has(filename))) {
      return known;
    }
  }
  return undefined;
}

/** The file that was uploaded first. */
function creatorOf(
  { files }: ReleaseJson,
  distributions: readonly Distribution[],
): Distribution | undefined {
  const [first] = files.toSorted(
    (a, b) => (a.uploaded?.getTime() ?? 0) - (b.uploaded?.getTime() ?? 0),
  );
  return distributions.find(({ filename }) => filename === first?.filename);
}
