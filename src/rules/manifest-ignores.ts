import { manifestPattern } from "../python/glob.ts";
import type { ManifestCheck } from "./project-context.ts";

const anywhere = (glob: string): string => (glob.startsWith("/") ? glob : `**/${glob}`);
const below = (folder: string): string => `${folder.replace(/\/$/, "")}/**`;

/** What check-manifest never compares: generated files, and settings of services. */
const DEFAULTS: readonly string[] = [
  ...["PKG-INFO", "*.egg-info/*", "setup.cfg", ".hgtags", ".hgsigs", ".hgignore"].map(anywhere),
  ...[".gitignore", ".bzrignore", ".gitattributes"].map(anywhere),
  below(".github"),
  ...[".circleci/config.yml", ".gitpod.yml", ".travis.yml", "Jenkinsfile", "*.mo"].map(anywhere),
];

/** The lines of a `MANIFEST.in`: without comments, continued lines joined. */
const manifestLines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|[^\\])#.*$/, "$1").trim())
    .join("\n")
    .replaceAll("\\\n", "")
    .split("\n");

/** The globs that a line of `MANIFEST.in` excludes. */
function excluded(line: string): readonly string[] {
  const [command = "", ...words] = line.split(/\s+/);
  const [folder = "", ...patterns] = words;
  switch (command) {
    case "exclude":
      return words;
    case "global-exclude":
      return words.map(anywhere);
    case "recursive-exclude":
      return patterns.map((glob) => `${folder.replace(/\/$/, "")}/**/${glob}`);
    case "prune":
      return words.length === 0 ? [] : [below(words.join(" "))];
    default:
      return [];
  }
}

/** Whether check-manifest leaves a path out of the comparison. */
export function ignoresOf(manifest: ManifestCheck): (path: string) => boolean {
  const patterns = [
    ...(manifest.ignoreDefaultRules ? [] : DEFAULTS),
    ...manifest.ignore.filter((glob) => glob !== "").map(anywhere),
    ...manifestLines(manifest.manifestIn ?? "").flatMap(excluded),
  ].map(manifestPattern);
  return (path) => patterns.some((pattern) => pattern.test(path));
}

/** Whether the project says that a generated file may be under version control. */
export function toleratesOf({ ignoreBadIdeas }: ManifestCheck): (path: string) => boolean {
  const patterns = ignoreBadIdeas
    .filter((glob) => glob !== "")
    .map(anywhere)
    .map(manifestPattern);
  return (path) => patterns.some((pattern) => pattern.test(path));
}
