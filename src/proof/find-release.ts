import { PublishError } from "../errors.ts";
import { askSimplePage, type IndexFile, unusable } from "../index/list-files.ts";
import { listRelease } from "../index/list-release.ts";
import { filesOfRelease, listedState, versionOfFile } from "../index/release-state.ts";
import type { Identity } from "../project/identity.ts";
import { compareVersions, formatVersion, parseVersion, type Version } from "../python/version.ts";
import type { IndexAccess } from "./index-access.ts";
import { refuseQuarantine } from "./installer-page.ts";

/**
 * The files of a release that is known by name and version alone. `release-unknown` where the index
 * does not know it, neither by its simple API nor by PyPI's JSON API.
 */
export async function findRelease(
  { name, version }: Identity,
  json: URL | undefined,
  access: IndexAccess,
): Promise<readonly IndexFile[]> {
  const wanted = parseVersion(version);
  if (wanted === undefined) {
    throw new PublishError("invalid-input", `Input \`version\`: \`${version}\` is no version`, {
      hint: "write it as the index does, such as `1.0` or `2.0rc1` (PEP 440)",
    });
  }
  const listed = await listProject(name, access);
  const state = listedState(listed);
  const names = new Set(filesOfRelease(state, version).map(({ filename }) => filename));
  const files = (listed ?? []).filter(({ filename }) => names.has(filename) && isPlain(filename));
  if (files.length > 0) return files;
  // The page may be older than the release; PyPI's JSON API is of indexes that are open.
  const asked = access.credential === undefined ? json : undefined;
  const { http, host } = access;
  const known =
    asked && (await listRelease(name, formatVersion(wanted), asked, http, host.cancelled));
  if (known !== undefined && known.length > 0) {
    return known.filter(({ filename }) => isPlain(filename));
  }
  throw unknownRelease(name, wanted, listed, access);
}

/** It becomes the name of a file here. */
const isPlain = (filename: string): boolean => !/[/\\\0]|^\.{0,2}$/.test(filename);

async function listProject(
  name: string,
  access: IndexAccess,
): Promise<readonly IndexFile[] | undefined> {
  const { simple, http, host } = access;
  const ask = () =>
    askSimplePage(name, simple, http, { signal: host.cancelled, credential: access.credential });
  let answer = await ask();
  if (answer.kind === "denied" && answer.asksForCredential) {
    await access.unlock(answer.words, name);
    answer = await ask();
  }
  if (answer.kind === "denied") throw access.closed(answer.words);
  if (answer.kind === "no-page") throw unusable(answer);
  if (answer.kind === "unknown") return undefined;
  refuseQuarantine(answer.page.status, name, access);
  return answer.page.files;
}

const recent =
  "if it was uploaded only now, run `verify` again in a minute, or give its files as `packages-dir`";

function unknownRelease(
  name: string,
  wanted: Version,
  listed: readonly IndexFile[] | undefined,
  { title }: IndexAccess,
): PublishError {
  const versions = versionsOf(listed ?? []);
  if (versions.length === 0) {
    const what = listed === undefined ? "does not know" : "has no release of";
    return new PublishError("release-unknown", `${title} ${what} the project \`${name}\``, {
      hint: `check the inputs \`project\` and \`index\`; ${recent}`,
    });
  }
  const near = nearest(wanted, versions).map((version) => `\`${formatVersion(version)}\``);
  const newest = versions.at(-1);
  const last = newest === undefined ? "" : `, the newest is \`${formatVersion(newest)}\``;
  return new PublishError(
    "release-unknown",
    `${title} has no release \`${formatVersion(wanted)}\` of \`${name}\`; nearest are ${near.join(", ")}${last}`,
    { hint: `correct \`version\`; ${recent}` },
  );
}

/** The oldest first. */
function versionsOf(files: readonly IndexFile[]): Version[] {
  const versions = new Map<string, Version>();
  for (const { filename, yanked } of files) {
    const version = versionOfFile({ filename, yanked });
    if (version !== undefined) versions.set(formatVersion(version), version);
  }
  return [...versions.values()].sort(compareVersions);
}

/** Two before it and two after it. */
function nearest(wanted: Version, versions: readonly Version[]): readonly Version[] {
  const at = versions.findIndex((version) => compareVersions(version, wanted) > 0);
  const place = at === -1 ? versions.length : at;
  return versions.slice(Math.max(0, place - 2), place + 2);
}
