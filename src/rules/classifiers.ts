import { repr } from "../python/repr.ts";
import { metadataRefusal } from "./refusals.ts";
import { defineRule, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** PyPI reports unknown ones first, by their text, then deprecated ones. */
const refuse = (classifier: string, words: string, rank: "0" | "1") => ({
  ...metadataRefusal("metadata-policy", "classifier", words),
  order: `${rank}${classifier}`,
});

const isPrivate = (classifier: string): boolean => classifier.startsWith("Private ::");

const classifiersOf = ({ metadata }: Subject): readonly string[] =>
  [...new Set(metadata.multiple.get("classifier"))].toSorted((a, b) => (a < b ? -1 : 1));

const unknown = (classifier: string) =>
  refuse(classifier, `${repr(classifier)} is not a valid classifier.`, "0");

/** As Python shows a list. */
const listOf = (values: readonly string[]): string => `[${values.map(repr).join(", ")}]`;

function judgeDeprecated(classifier: string, successors: readonly string[]): Observation {
  const instead = successors.length === 0 ? "" : `, use one of ${listOf(successors)} instead`;
  const words = `The classifier ${repr(classifier)} has been deprecated${instead}.`;
  return {
    message: `The classifier \`${classifier}\` is deprecated`,
    hint:
      successors.length === 0
        ? "Remove it"
        : `Use ${successors.map((one) => `\`${one}\``).join(" or ")} instead`,
    refusal: refuse(classifier, words, "1"),
  };
}

/** A line of the table: a classifier, and for a deprecated one a tab and its successors. */
async function findClassifier(): Promise<(classifier: string) => string | undefined> {
  const { default: text } = await import("./tables/classifiers.txt");
  const table = `\n${text}`;
  return (classifier) => {
    if (/[\n\t]/.test(classifier)) return undefined;
    if (table.includes(`\n${classifier}\n`)) return classifier;
    const start = table.indexOf(`\n${classifier}\t`) + 1;
    return start === 0 ? undefined : table.slice(start, table.indexOf("\n", start));
  };
}

async function judgeClassifiers(subject: Subject): Promise<Observation[]> {
  const given = classifiersOf(subject).filter((classifier) => !isPrivate(classifier));
  if (given.length === 0) return [];
  const find = await findClassifier();
  return given.flatMap((classifier): Observation[] => {
    const line = find(classifier);
    if (line === classifier) return [];
    if (line !== undefined) return [judgeDeprecated(classifier, line.split("\t").slice(2))];
    const message = `\`${classifier}\` is not a classifier`;
    return [{ message, refusal: unknown(classifier) }];
  });
}

function* judgePrivate(subject: Subject): Iterable<Observation> {
  for (const classifier of classifiersOf(subject)) {
    if (!isPrivate(classifier)) continue;
    const message = `The classifier \`${classifier}\` keeps the project from being published`;
    yield { message, refusal: unknown(classifier) };
  }
}

/** Trove classifiers: PyPI takes those of a list, https://pypi.org/classifiers/ */
export const classifierRules: readonly Rule[] = [
  defineRule({
    id: "MD008",
    title: "Classifier that PyPI does not know, or no longer",
    why: "Classifiers are a fixed list, by which projects are found",
    fix: "Choose one from https://pypi.org/classifiers/, with the same spelling",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    table: "classifiers",
    steps: ["metadata-policy"],
    judge: judgeClassifiers,
  }),
  defineRule({
    id: "MD009",
    title: "Private project",
    why: "Classifiers that begin with `Private ::` are a guard against publishing by mistake",
    fix: "Publish to the private index, or remove the classifier",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["metadata-policy"],
    judge: judgePrivate,
  }),
];
