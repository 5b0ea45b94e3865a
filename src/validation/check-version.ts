import type { Finding } from "../findings.ts";
import { isValidName } from "../python/name.ts";
import { taggedVersions, tagMatchesVersion } from "../python/tag.ts";
import { listAt, tableAt } from "../python/toml-table.ts";
import { compareVersions, formatVersion, parseVersion } from "../python/version.ts";
import { findingOf, type ProjectSubject } from "./subject.ts";
import { isFromTag, nameOf, type VersionPlace, versionPlaces } from "./version-places.ts";

/** Name and version, as far as they can be told without a build, and what is wrong about them. */
export interface CheckedVersion {
  readonly name: string | undefined;
  /** Absent where the backend computes it and no tag tells it. */
  readonly version: string | undefined;
  /** Where the version is from, in words. */
  readonly source: string;
  readonly findings: readonly Finding[];
}

/** Name and version are there and sound, and the version is the same everywhere and the tag's. */
export function checkVersion(subject: ProjectSubject): CheckedVersion {
  const { configuration, tag } = subject;
  const name = nameOf(configuration);
  const { declared, others } = versionPlaces(configuration, subject.text);
  const { version, source } = declared === undefined ? versionOfTag(tag) : ofPlace(declared);
  return {
    ...{ name, version, source },
    findings: [
      ...checkName(name),
      ...checkDeclared(subject, declared),
      ...(version === undefined ? [] : checkOthers(version, source, others)),
      ...(declared === undefined ? [] : checkTag(declared, tag)),
    ],
  };
}

const ofPlace = ({ version, path }: VersionPlace) => ({ version, source: `\`${path}\`` });

/** A backend that computes the version takes it from the tag. */
function versionOfTag(tag: string | undefined) {
  const version = tag === undefined ? undefined : taggedVersions(tag)[0];
  return version === undefined
    ? { version: undefined, source: "the build, which computes it" }
    : { version: formatVersion(version), source: `the tag \`${tag}\`` };
}

function checkName(name: string | undefined): readonly Finding[] {
  if (name === undefined) {
    const message = "Neither `pyproject.toml` nor `setup.cfg` names the project";
    // `setup.py` may, which nothing but Python can read.
    return [findingOf("PV001", { message, level: "warning", path: "pyproject.toml" })];
  }
  if (isValidName(name)) return [];
  return [
    findingOf("PV001", { message: `\`${name}\` is not valid as a name`, path: "pyproject.toml" }),
  ];
}

function checkDeclared(
  { configuration }: ProjectSubject,
  declared: VersionPlace | undefined,
): readonly Finding[] {
  if (declared !== undefined) {
    if (parseVersion(declared.version) !== undefined) return [];
    const { path, line, version } = declared;
    const message = `\`${version}\` is not a valid version`;
    const hint = "write it as PEP 440 wants it, such as `1.2.0` or `1.2.0rc1`";
    return [findingOf("PV001", { message, hint, path, line })];
  }
  const project = tableAt(configuration.pyproject, "project");
  const isComputed = listAt(project, "dynamic").includes("version") || isFromTag(configuration);
  if (isComputed || Object.keys(project).length === 0) return [];
  const message = "`[project]` has no `version`, and does not list it under `dynamic`";
  return [findingOf("PV001", { message, path: "pyproject.toml" })];
}

function checkOthers(
  version: string,
  where: string,
  others: readonly VersionPlace[],
): readonly Finding[] {
  return others
    .filter((other) => !isSame(other.version, version))
    .map(({ version: other, path, line, isShipped }) =>
      findingOf("PV002", {
        message: `The version is \`${other}\` here, and \`${version}\` by ${where}`,
        ...(isShipped ? {} : { level: "warning" }),
        ...{ path, line },
      }),
    );
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [parseVersion(one), parseVersion(other)];
  return a === undefined || b === undefined ? one === other : compareVersions(a, b) === 0;
}

/** A tag such as `nightly` is no version. */
function checkTag(
  { version, path, line }: VersionPlace,
  tag: string | undefined,
): readonly Finding[] {
  if (tag === undefined || taggedVersions(tag).length === 0) return [];
  if (tagMatchesVersion(tag, version)) return [];
  const message = `The version is \`${version}\`, but the tag is \`${tag}\``;
  return [findingOf("PV003", { message, path, line })];
}
