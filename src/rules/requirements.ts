import type { Refused } from "../python/parsed.ts";
import { repr } from "../python/repr.ts";
import { formatRequirement, parseRequirement } from "../python/requirement.ts";
import { judgedByPackaging, refusedValues } from "./packaging-rule.ts";
import { crash, metadataRefusal } from "./refusals.ts";
import { defineRule, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** The first line of what `packaging` says: the others point at the place. */
const explain = ({ message }: Refused): string => message.split("\n", 1)[0] ?? message;

function describe(value: string): string {
  const parsed = parseRequirement(value);
  const reason = parsed.ok ? "" : `: ${explain(parsed)}`;
  return `\`Requires-Dist: ${value}\` is not valid${reason}`;
}

const RELATED = ["provides-dist", "obsoletes-dist"] as const;
const DEPENDENCIES = [...RELATED, "requires-dist"] as const;

interface Dependency {
  readonly field: (typeof DEPENDENCIES)[number];
  readonly value: string;
}

const dependencies = ({ metadata }: Subject, fields: readonly Dependency["field"][]) =>
  fields.flatMap((field): Dependency[] =>
    (metadata.multiple.get(field) ?? []).map((value) => ({ field, value })),
  );

function* judgeRelated(subject: Subject): Iterable<Observation> {
  for (const { field, value } of dependencies(subject, RELATED)) {
    const parsed = parseRequirement(value);
    if (parsed.ok) continue;
    const words = `${repr(value)} is invalid: ${parsed.message}`;
    yield {
      message: `\`${value}\` in \`${field}\` is not valid: ${explain(parsed)}`,
      refusal: parsed.error.startsWith("Invalid")
        ? metadataRefusal("metadata-policy", field, words)
        : crash("metadata-policy", `${parsed.error}: ${parsed.message}`),
    };
  }
}

function* judgeAll(subject: Subject): Iterable<Observation> {
  yield* refusedValues(subject, "requires-dist", describe);
  yield* judgeRelated(subject);
}

function* judgeDirect(subject: Subject): Iterable<Observation> {
  for (const { field, value } of dependencies(subject, DEPENDENCIES)) {
    const parsed = value.includes("@") ? parseRequirement(value) : undefined;
    if (parsed?.ok !== true || parsed.value.url === undefined) continue;
    const shown = field === "requires-dist" ? formatRequirement(parsed.value) : repr(value);
    const words = `Can't have direct dependency: ${shown}`;
    const refusal = metadataRefusal("metadata-policy", field, words);
    yield { message: `\`${value}\` in \`${field}\` names a URL`, refusal };
  }
}

/** What a distribution needs: Requires-Dist, Requires-Python and their old relatives. */
export const requirementRules: readonly Rule[] = [
  defineRule({
    id: "MD012",
    title: "Dependency that is not valid",
    why: "Installers read dependencies by PEP 508",
    fix: 'Write `name>=1.0; python_version >= "3.10"`, with commas between version specifiers',
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["metadata", "metadata-policy"],
    judge: judgeAll,
  }),
  defineRule({
    id: "MD013",
    title: "Direct dependency",
    why: "What is on PyPI depends on what is on an index, not on a URL that may change",
    fix: "Publish the dependency and name its version, or move it out of the metadata",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["metadata-policy"],
    judge: judgeDirect,
  }),
  defineRule({
    id: "MD014",
    title: "Requires-Python that is not valid",
    why: "Installers choose releases by it, as a set of version specifiers",
    fix: "Write `>=3.10`, with commas between several specifiers",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["metadata"],
    judge: judgedByPackaging(
      "requires-python",
      (value) => `\`Requires-Python: ${value}\` is not a set of version specifiers`,
    ),
  }),
];
