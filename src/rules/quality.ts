import { strip } from "../python/whitespace.ts";
import { defineRule, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

type Question = (subject: Subject) => string | undefined;

/** A rule's case where the metadata leaves something to be desired. */
const judgedBy =
  (ask: Question) =>
  (subject: Subject): Observation[] => {
    const message = subject.form === undefined ? undefined : ask(subject);
    return message === undefined ? [] : [{ message }];
  };

const MIN_SUMMARY = 10;

function askSummary({ metadata }: Subject): string | undefined {
  const summary = strip(metadata.single.get("summary") ?? "");
  if (summary === "") return "There is no Summary";
  return [...summary].length > MIN_SUMMARY ? undefined : `The Summary is only \`${summary}\``;
}

const classifiers = ({ metadata }: Subject): readonly string[] =>
  metadata.multiple.get("classifier") ?? [];

const askClassifiers: Question = (subject) =>
  classifiers(subject).length > 0 ? undefined : "There are no classifiers";

const askPythonVersions: Question = (subject) =>
  classifiers(subject).some((one) => /^Programming Language :: Python :: \d+\.\d+$/.test(one))
    ? undefined
    : "No classifier names a Python version, such as `Programming Language :: Python :: 3.13`";

const askStatus: Question = (subject) =>
  classifiers(subject).some((one) => one.startsWith("Development Status ::"))
    ? undefined
    : "No classifier tells the development status";

const askFor =
  (field: string, title: string): Question =>
  ({ metadata }) =>
    metadata.single.has(field) ? undefined : `There is no ${title}`;

const askAuthor: Question = ({ metadata }) =>
  metadata.single.has("author") || metadata.single.get("author-email")?.includes("<")
    ? undefined
    : "There is no name of an author";

const askUrl: Question = ({ metadata }) =>
  metadata.single.has("home-page") || metadata.projectUrls.size > 0
    ? undefined
    : "There is no URL of the project";

interface QualityRule extends Pick<Rule, "id" | "title" | "why" | "fix"> {
  readonly ask: Question;
}

const qualityRule = ({ ask, ...about }: QualityRule): Rule =>
  defineRule({
    ...about,
    source: "pyroma",
    refuses: "nowhere",
    level: "info",
    judge: judgedBy(ask),
  });

const FOUND = "People find and choose projects by it";

/** What pyroma rates: nobody refuses a project for it. */
export const qualityRules: readonly Rule[] = [
  qualityRule({
    id: "QU001",
    title: "Summary missing or very short",
    why: "It is the line that search results show",
    fix: "Write `description` in `pyproject.toml`",
    ask: askSummary,
  }),
  qualityRule({
    id: "QU002",
    title: "No classifiers",
    why: FOUND,
    fix: "Choose some from https://pypi.org/classifiers/",
    ask: askClassifiers,
  }),
  qualityRule({
    id: "QU003",
    title: "No classifier for a Python version",
    why: FOUND,
    fix: "Add a classifier for each Python version that is tested",
    ask: askPythonVersions,
  }),
  qualityRule({
    id: "QU004",
    title: "No Requires-Python",
    why: "Without it installers choose the release for Pythons on which it does not run",
    fix: "Set `requires-python` in `pyproject.toml`",
    ask: askFor("requires-python", "Requires-Python"),
  }),
  qualityRule({
    id: "QU005",
    title: "No keywords",
    why: FOUND,
    fix: "Set `keywords` in `pyproject.toml`",
    ask: askFor("keywords", "Keywords"),
  }),
  qualityRule({
    id: "QU006",
    title: "No author",
    why: "People want to know who made it",
    fix: "Set `authors` in `pyproject.toml`",
    ask: askAuthor,
  }),
  qualityRule({
    id: "QU007",
    title: "No address of an author",
    why: "People who find a security problem have to write to somebody",
    fix: "Set `authors` in `pyproject.toml` with an `email`",
    ask: askFor("author-email", "Author-email"),
  }),
  qualityRule({
    id: "QU008",
    title: "No URL",
    why: "People look for the source, the documentation and the issues",
    fix: "Set `[project.urls]` in `pyproject.toml`",
    ask: askUrl,
  }),
  qualityRule({
    id: "QU009",
    title: "No development status",
    why: "It tells how much people may rely on the project",
    fix: "Add a classifier that begins with `Development Status ::`",
    ask: askStatus,
  }),
];
