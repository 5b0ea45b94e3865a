import { taggedVersions } from "../python/tag.ts";
import { compareVersions, formatVersion } from "../python/version.ts";
import { showPaths } from "./paths.ts";
import { defineSetRule, type Observation, type SetRule } from "./rule.ts";
import type { SetSubject, Subject } from "./subject.ts";
import { libraryOf } from "./wheel-library.ts";

function* judgeTag({ uploads }: SetSubject): Iterable<Observation> {
  const tag = uploads[0]?.context?.tag;
  const tagged = tag === undefined ? [] : taggedVersions(tag);
  // A tag such as `nightly` is no version.
  if (tag === undefined || tagged.length === 0) return;
  const seen = new Set<string>();
  for (const { version, filename } of uploads) {
    if (version === undefined || tagged.some((one) => compareVersions(one, version) === 0))
      continue;
    const text = formatVersion(version);
    if (seen.has(text)) continue;
    seen.add(text);
    yield { message: `The version is \`${text}\`, but the tag is \`${tag}\``, file: filename };
  }
}

/** What backends and generators write when a wheel is built. */
const GENERATED =
  /(?:^|\/)(?:_?_?version_?_?|__?version_\w+|__config__|_version_info)\.py$|_pb2(?:_grpc)?\.py$/;

/** Every end of every path of an sdist's Python files, such as `pkg/a.py` of `x-1.0/src/pkg/a.py`. */
function pathEnds({ memberNames }: Subject): Set<string> {
  const ends = new Set<string>();
  for (const name of memberNames) {
    if (!name.endsWith(".py")) continue;
    for (let start = name.indexOf("/"); start !== -1; start = name.indexOf("/", start + 1)) {
      ends.add(name.slice(start + 1));
    }
  }
  return ends;
}

/** The modules of a wheel that the sdist lacks; packages that lie elsewhere in the sdist are not judged. */
function lackingSources(wheel: Subject, ends: ReadonlySet<string>): string[] {
  const lacking: string[] = [];
  for (const files of libraryOf(wheel).top.values()) {
    const paths = files.map(({ parts }) => parts.join("/")).filter((path) => path.endsWith(".py"));
    if (!paths.some((path) => ends.has(path))) continue;
    lacking.push(...paths.filter((path) => !(ends.has(path) || GENERATED.test(path))));
  }
  return lacking;
}

function* judgeSources({ uploads }: SetSubject): Iterable<Observation> {
  const [sdist, second] = uploads.filter(({ kind }) => kind === "sdist");
  if (sdist?.facts === undefined || second !== undefined) return;
  let ends: ReadonlySet<string> | undefined;
  for (const wheel of uploads) {
    if (wheel.kind !== "wheel" || wheel.normalizedName !== sdist.normalizedName) continue;
    ends ??= pathEnds(sdist);
    const lacking = lackingSources(wheel, ends);
    if (lacking.length === 0) continue;
    const message = `\`${sdist.filename}\` lacks ${showPaths(lacking)} of \`${wheel.filename}\``;
    yield { message, file: sdist.filename };
    // The other wheels of a release lack the same.
    return;
  }
}

function* judgeSdist({ uploads }: SetSubject): Iterable<Observation> {
  if (uploads.length === 0 || uploads.some(({ kind }) => kind === "sdist")) return;
  yield { message: "There is no sdist" };
}

/** Whether a release is the one that was tagged, and can be built from its sdist. */
export const releaseSourceRules: readonly SetRule[] = [
  defineSetRule({
    id: "MD024",
    title: "Version is not the tag's",
    why: "People look for the source of a version at its tag",
    fix: "Set the version of the project to the tag's, or tag the commit of this version",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeTag,
  }),
  defineSetRule({
    id: "SD005",
    title: "Modules of a wheel that the sdist lacks",
    why: "A wheel that others build from the sdist is then another one",
    fix: "Include them in the sdist, and build the wheel from the sdist, as the stage `build` does",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeSources,
  }),
  defineSetRule({
    id: "QU011",
    title: "No sdist",
    why: "Distributors build from it, and so do people whose system has no wheel",
    fix: "Build an sdist too",
    source: "pyroma",
    refuses: "nowhere",
    level: "info",
    judge: judgeSdist,
  }),
];
