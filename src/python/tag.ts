import { compareVersions, parseVersion, type Version } from "./version.ts";

/**
 * The versions that a tag may mean: all of it, with or without `v`, else what follows a separator,
 * as in `name-v1.0`, `release/1.0` and `name@1.0`. A tag such as `nightly` means none.
 */
export function taggedVersions(tag: string): readonly Version[] {
  const name = tag.replace(/^refs\/tags\//, "");
  const whole = parseVersion(name);
  if (whole !== undefined) return [whole];
  const ends = [...name.matchAll(/[-_/@=]/g)].map(({ index }) => name.slice(index + 1));
  return ends.flatMap((end) => parseVersion(end) ?? []);
}

/** Whether a tag, by its name or as `refs/tags/…`, is the one of `version`: `v1.2-rc1` is that of `1.2.0rc1`. */
export function tagMatchesVersion(tag: string, version: string): boolean {
  const parsed = parseVersion(version);
  if (parsed === undefined) return false;
  return taggedVersions(tag).some((one) => compareVersions(one, parsed) === 0);
}
