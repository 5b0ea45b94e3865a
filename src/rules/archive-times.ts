import { defineRule, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** The first moment that a zip can record, as seconds since 1970. */
const FIRST_TIME = 315_532_800;

function* judgeTimes({ facts }: Subject): Iterable<Observation> {
  if (facts?.format !== "zip") return;
  const files = facts.members.filter(({ kind }) => kind === "file");
  const odd = files.find(({ modified }) => modified === undefined || modified < FIRST_TIME);
  if (odd !== undefined) {
    yield { message: `\`${odd.name}\` has no time that a zip can record` };
    return;
  }
  const times = new Set(files.map(({ modified }) => modified));
  if (times.size < 2) return;
  yield { message: `The members have ${times.size} different times` };
}

/** When the members of a zip were changed. */
export const archiveTimeRules: readonly Rule[] = [
  defineRule({
    id: "ZP012",
    title: "Times that differ from build to build",
    why: "A build that takes its times from the files gives other bytes each time, and a release that is run again then finds different files on the index",
    fix: "Set `SOURCE_DATE_EPOCH` when building; the stage `build` does",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "info",
    judge: judgeTimes,
  }),
];
