import type { Version } from "../python/version.ts";
import { compareVersions, formatVersion, isPrerelease, parseVersion } from "../python/version.ts";
import { defineSetRule, type Observation, type SetRule } from "./rule.ts";
import type { IndexState, SetSubject, Subject } from "./subject.ts";

type Question = (state: IndexState, subject: Subject) => string | undefined | Observation;

const releaseOf = ({ normalizedName, version }: Subject): string =>
  `${normalizedName} ${version && formatVersion(version)}`;

/** What the index knows of a release is the same for all its files: it is said once. */
function firstOfReleases(uploads: readonly Subject[]): Iterable<Subject> {
  const known = uploads.filter(({ state }) => state !== undefined);
  return new Map(known.toReversed().map((subject) => [releaseOf(subject), subject])).values();
}

const judgedBy =
  (ask: Question) =>
  ({ uploads }: SetSubject): Observation[] =>
    [...firstOfReleases(uploads)].toReversed().flatMap((subject) => {
      const found = ask(subject.state ?? {}, subject) ?? [];
      return typeof found === "string" ? { message: found } : found;
    });

const CLOSED = new Set(["archived", "quarantined"]);

function askStatus({ projectStatus }: IndexState, { name }: Subject): Observation | undefined {
  if (projectStatus === undefined) return undefined;
  const message = `The index says that \`${name}\` is ${projectStatus}`;
  // PEP 792: a deprecated project takes uploads.
  if (projectStatus === "deprecated") {
    return { level: "info", message, hint: "Tell users what to use in its place" };
  }
  return CLOSED.has(projectStatus) ? { message: `${message}: it takes no files` } : undefined;
}

const askNew = ({ project }: IndexState, { name }: Subject): string | undefined =>
  project === "new"
    ? `The index has nothing of \`${name}\` yet: the first upload takes the name`
    : undefined;

function askVersion({ versions }: IndexState, { version }: Subject): Observation | undefined {
  if (version === undefined) return undefined;
  const known = (versions ?? []).map(parseVersion).filter((one) => one !== undefined);
  const same = known.filter((one) => compareVersions(one, version) === 0);
  const own = formatVersion(version);
  const [other] = same;
  if (other === undefined) return askOrder(version, known);
  if (same.some((one) => formatVersion(one) === own)) return undefined;
  return {
    message: `\`${own}\` is the version \`${formatVersion(other)}\`, which the index has: the files join that release`,
    hint: "Raise the version, unless it is meant so",
  };
}

/** The newest release, final before preliminary, is what people get. */
function askOrder(version: Version, known: readonly Version[]): Observation | undefined {
  const finals = known.filter((one) => !isPrerelease(one));
  const latest = highest(finals.length > 0 ? finals : known);
  if (latest === undefined || compareVersions(version, latest) > 0) return undefined;
  const message = `\`${formatVersion(version)}\` is lower than \`${formatVersion(latest)}\`, the latest that the index has: installers go on taking that`;
  // A further release of an older series is usual, such as 1.26.20 after 2.0.
  return isNextOfSeries(version, known) ? { message, level: "info" } : { message };
}

const highest = (versions: readonly Version[]): Version | undefined =>
  versions.toSorted(compareVersions).at(-1);

function isNextOfSeries(version: Version, known: readonly Version[]): boolean {
  const series = known.filter(
    ({ epoch, release: [major] }) => epoch === version.epoch && major === version.release[0],
  );
  const last = highest(series);
  return last !== undefined && compareVersions(version, last) > 0;
}

const askName = ({ displayName }: IndexState, { name }: Subject): string | undefined =>
  displayName === undefined || name === undefined || displayName === name
    ? undefined
    : `The index shows the project as \`${displayName}\`, this upload renames it to \`${name}\``;

const askYanked = ({ isYanked }: IndexState, { version }: Subject): string | undefined =>
  isYanked === true
    ? `The release ${version === undefined ? "" : `\`${formatVersion(version)}\` `}is yanked: installers pass it over, with what is added to it`
    : undefined;

const ENOUGH_OWNERS = 3;

function askOwners({ owners }: IndexState): string | undefined {
  if (owners === undefined || owners === 0 || owners >= ENOUGH_OWNERS) return undefined;
  return `The project has ${owners === 1 ? "one owner" : "two owners"} on the index`;
}

const shared = { source: "pypi-publish", refuses: "nowhere" } as const;

/** What the index has of the project decides about the whole release. */
export const indexReleaseRules: readonly SetRule[] = [
  defineSetRule({
    id: "IX004",
    title: "Project takes no files",
    why: "An archived project is closed by its owners, a quarantined one by the index (PEP 792)",
    fix: "Take the project out of the archive on its page of settings, or ask those who run the index",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    judge: judgedBy(askStatus),
  }),
  defineSetRule({
    ...shared,
    id: "IX006",
    title: "Version that is not the newest",
    why: "A lower version is hardly ever installed, and another spelling of a version makes no release of its own",
    fix: "Raise the version and build again, unless it is meant so",
    level: "warning",
    judge: judgedBy(askVersion),
  }),
  defineSetRule({
    ...shared,
    id: "IX007",
    title: "Project is renamed",
    why: "PyPI shows the project under the name of the last upload",
    fix: "Write `name` in `pyproject.toml` as the index has it, unless it is meant so",
    level: "warning",
    judge: judgedBy(askName),
  }),
  defineSetRule({
    ...shared,
    id: "IX009",
    title: "New project",
    why: "A name with a typing error makes a project of its own",
    fix: "Compare the name with the one that is meant; PyPI refuses some that nobody else knows of",
    level: "info",
    judge: judgedBy(askNew),
  }),
  defineSetRule({
    ...shared,
    id: "IX010",
    title: "Release is yanked",
    why: "Who yanked a release did not want it to be installed, whatever is added to it (PEP 592)",
    fix: "Raise the version and build again; to add files to the yanked release, set `ignore: IX010`",
    level: "error",
    judge: judgedBy(askYanked),
  }),
  defineSetRule({
    id: "QU012",
    title: "Fewer than three owners",
    why: "Nobody can publish when the owners are away or have lost their access",
    fix: "Invite more people, or move the project to an organisation",
    source: "pyroma",
    refuses: "nowhere",
    level: "info",
    judge: judgedBy(askOwners),
  }),
];
