import { judgeField } from "../python/field-values.ts";
import type { MetadataFieldName } from "../python/metadata-fields.ts";
import { crash, metadataRefusal } from "./refusals.ts";
import type { Observation } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** The values of a field, whichever kind it is. */
function valuesOf({ metadata }: Subject, field: MetadataFieldName): readonly string[] {
  const single = metadata.single.get(field);
  return single === undefined ? (metadata.multiple.get(field) ?? []) : [single];
}

/** What `packaging` says against each value of a field; it stops at the first, here are all. */
export function* refusedValues(
  subject: Subject,
  field: MetadataFieldName,
  describe: (value: string) => string,
): Iterable<Observation> {
  if (subject.metadata.isTooNew(field)) return;
  for (const value of valuesOf(subject, field)) {
    const problem = judgeField(field, [value]);
    if (problem === undefined) continue;
    yield {
      message: describe(value),
      refusal:
        problem.crash === undefined
          ? metadataRefusal("metadata", field, problem.message)
          : crash("metadata", `${problem.crash}: ${problem.message}`),
    };
  }
}

/** A rule's cases where `packaging` alone decides about one field. */
export const judgedByPackaging =
  (field: MetadataFieldName, describe: (value: string) => string) => (subject: Subject) =>
    refusedValues(subject, field, describe);

/** A field as METADATA has it, such as `Requires-Python`. */
export const titleOf = (field: MetadataFieldName): string =>
  field
    .split("-")
    .map((word) => (word === "url" ? "URL" : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("-");
