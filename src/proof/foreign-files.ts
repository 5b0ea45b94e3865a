import type { Finding } from "../findings.ts";
import { filesOfRelease, listedState } from "../index/release-state.ts";
import type { Listing } from "./installer-page.ts";
import type { ExpectedRelease } from "./open-release.ts";

/** Files that the index has of the release and that were not built here: installers may choose them. */
export function foreignFiles(
  { isBuilt, files, version }: ExpectedRelease,
  listing: Listing,
  title: string,
): readonly Finding[] {
  if (!isBuilt) return [];
  const own = new Set(files.map(({ filename }) => filename));
  return filesOfRelease(listedState([...listing.values()]), version)
    .filter(({ filename }) => !own.has(filename))
    .map(({ filename }) => ({
      rule: "VE003",
      level: "warning",
      message: `${title} has \`${filename}\` of this release, which is not among the files here`,
      hint: "installers may choose it: find out who built it, or verify all files of the release together",
    }));
}
