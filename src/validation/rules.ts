import type { RuleOf } from "../rules/rule.ts";

/** What a project is held against before it is built; the checks are in the files beside this one. */
export type ProjectRule = Pick<
  RuleOf<never>,
  "id" | "title" | "why" | "fix" | "source" | "refuses" | "level"
>;

const own = { source: "pypi-publish", refuses: "nowhere", level: "error" } as const;

/** The rules of `validate` about the project; those about distributions are the rules of `check`. */
export const projectRules = {
  PV001: {
    ...own,
    title: "No sound name or version",
    why: "Nothing can be built without them",
    fix: "Give `[project]` a `name` and a `version`, or list `version` under `dynamic`",
  },
  PV002: {
    ...own,
    title: "Version that differs between places",
    why: "Users see one of them, and report bugs of another",
    fix: "Make it the same, or let one place be read from the other (`dynamic`, `importlib.metadata`)",
  },
  PV003: {
    ...own,
    title: "Version is not the tag's",
    why: "People look for the source of a version at its tag",
    fix: "Set the version of the project to the tag's, or tag the commit of this version",
  },
  PV004: {
    ...own,
    level: "warning",
    title: "No changelog",
    why: "Users want to know what an upgrade changes for them",
    fix: "Write a `CHANGELOG.md` (https://keepachangelog.com), name it as `changelog`, or set `changelog: none`",
  },
  PV005: {
    ...own,
    title: "Version without an entry in the changelog",
    why: "Users want to know what an upgrade changes for them",
    fix: "Add a heading with the version and the date, and below it what changed",
  },
  PV006: {
    ...own,
    level: "warning",
    title: "Doubtful entry in the changelog",
    why: "Readers take date and text of an entry for true",
    fix: "Set the date of the release, and say what changed",
  },
  PV007: {
    ...own,
    title: "README that is not there",
    why: "It becomes the page of the project on the index",
    fix: "Write it, and name it as `readme` in `[project]`",
  },
  PV008: {
    ...own,
    title: "Licence that is not there",
    why: "Nobody may use what has no licence",
    fix: "Add the file, and name it as `license-files` in `[project]`",
  },
  PV009: {
    ...own,
    title: "Dependency that is not sound",
    why: "Installers could not read it, or the index would refuse it",
    fix: "Correct it: https://packaging.python.org/specifications/dependency-specifiers/",
  },
  PV010: {
    ...own,
    title: "Secret in the project's files",
    why: "Whoever can read the repository, or the sdist, can use it",
    fix: "Revoke the secret, then remove it from the project",
  },
  PV011: {
    ...own,
    level: "warning",
    title: "Dependency group that is not sound",
    why: "Nobody can install it",
    fix: "Correct `[dependency-groups]`: https://packaging.python.org/specifications/dependency-groups/",
  },
} as const satisfies Record<string, Omit<ProjectRule, "id">>;

export type ProjectRuleId = keyof typeof projectRules;

/** The same as a list, for the catalogue of rules. */
export const projectRuleList: readonly ProjectRule[] = Object.entries(projectRules).map(
  ([id, rule]) => ({ id, ...rule }),
);
