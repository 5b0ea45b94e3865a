import { PublishError } from "../errors.ts";
import { type IndexFile, listFiles } from "../index/list-files.ts";
import { listRelease } from "../index/list-release.ts";
import type { IndexLocation } from "../index/locations.ts";
import { NoJsonApi } from "../index/project-json.ts";
import { askReleaseState, listedState, type ReleaseState } from "../index/release-state.ts";
import { publicIndexOf } from "../trusted-publishing/public-index.ts";
import type { LocalRelease, UploadTarget } from "./target.ts";

/** Why the index cannot be asked, in words. */
export type Unasked =
  | "its simple API is not known; give it as `index-url`"
  | `it does not let this credential read: ${string}`;

/** What the index lists of the project, or why it cannot be asked. */
export interface Listing {
  readonly files: readonly IndexFile[];
  readonly unasked?: Unasked;
  /** Seconds for which a cache had kept the answer. */
  readonly age?: number;
}

/** What the index has of a project before an upload. */
export interface IndexedProject extends ReleaseState {
  readonly unasked?: Unasked;
  /** Its upload URL looks like PyPI's, and what answers beside it is no JSON API. */
  readonly lacksJson?: boolean;
}

/**
 * What the index has before an upload: by PyPI's JSON API where there is one, since a 404 of the
 * simple page would be kept by its caches for a minute.
 */
export async function askBefore(
  release: LocalRelease,
  target: UploadTarget,
): Promise<IndexedProject> {
  const state = await askJson(release, target);
  const isOther = state instanceof PublishError;
  if (state !== undefined && !isOther) return state;
  const { files, unasked } = await askSimple(release, target);
  // A proxy, perhaps, that lets nobody read anything.
  if (isOther && unasked !== undefined) throw state;
  return {
    ...listedState(files),
    ...(unasked === undefined ? {} : { unasked }),
    ...(isOther ? { lacksJson: true } : {}),
  };
}

/** An error where the index is not PyPI and has no such API. */
async function askJson(
  { name, version }: LocalRelease,
  { index, http, host }: UploadTarget,
): Promise<ReleaseState | PublishError | undefined> {
  try {
    return await askReleaseState(name, version, index, http, host.cancelled);
  } catch (error) {
    if (!(error instanceof PublishError && error.cause instanceof NoJsonApi)) throw error;
    if (publicIndexOf(index) === undefined) return error;
    if (error.cause.status !== 404) throw error;
    return { project: "new", files: [] };
  }
}

/** An index of other software at a URL like PyPI's: PyPI's rules and pages are none of it. */
export function withoutJson(
  index: IndexLocation,
  states: readonly IndexedProject[],
): IndexLocation {
  const lacksJson = states.some((state) => state.lacksJson);
  return lacksJson ? { ...index, server: "other", json: undefined, pages: undefined } : index;
}

/** What the index has after a file was sent: as installers see it, else by PyPI's JSON API, whose caches are others. */
export async function askAfter(
  release: LocalRelease,
  isEnough: (files: readonly IndexFile[]) => boolean,
  target: UploadTarget,
): Promise<Listing> {
  const listing = await askSimple(release, target);
  const { index, http, host } = target;
  if (index.json === undefined || isEnough(listing.files)) return listing;
  const { name, version } = release;
  const files = await listRelease(name, version, index.json, http, host.cancelled);
  return files !== undefined && isEnough(files) ? { files } : listing;
}

async function askSimple(
  { name }: Pick<LocalRelease, "name">,
  { index, authority, http, host }: UploadTarget,
): Promise<Listing> {
  if (index.simple === undefined) {
    return { files: [], unasked: "its simple API is not known; give it as `index-url`" };
  }
  // The credential of the upload goes to no other host, and nothing is minted to read.
  const mayShow =
    index.simple.origin === index.upload.origin && authority.kind !== "trusted-publishing";
  let age: number | undefined;
  const files = await listFiles(name, index.simple, http, {
    signal: host.cancelled,
    credential: mayShow ? await authority.credential() : undefined,
    onAge: (seconds) => {
      age = seconds;
    },
  });
  const kept = age === undefined ? {} : { age };
  if (files === undefined) return { files: [], ...kept };
  if ("denied" in files) {
    return { files: [], unasked: `it does not let this credential read: ${files.denied}` };
  }
  return { files, ...kept };
}
