import type { PublishError } from "../errors.ts";
import { failureSummary } from "../failures.ts";
import type { ValidateEvidence } from "../gate/evidence.ts";
import { commandTable } from "../report/commands.ts";
import { findingTable } from "../report/findings.ts";
import { code, markdownTable } from "../report/tables.ts";
import type { CheckedProject } from "../validation/check-project.ts";
import { type RanGates, rowsOf } from "../validation/run-gates.ts";

/** What was found, in Markdown. */
export function validateSummary(
  title: string,
  checked: CheckedProject,
  gates: RanGates,
  tag: string | undefined,
  failure: PublishError | undefined,
): string {
  const { findings } = checked;
  const { outcomes, hints } = gates;
  return [
    `### ${failure === undefined ? "Validated" : "Not fit to be released:"} ${title}\n`,
    markdownTable(["What", "Found"], factRows(checked, gates, tag)),
    findings.length === 0 ? "" : findingTable(findings),
    outcomes.length === 0 ? "" : commandTable(rowsOf(outcomes)),
    hints.map((hint) => `- ${hint}\n`).join(""),
    failure === undefined || outcomes.some(({ ok }) => !ok) ? "" : failureSummary(failure),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function factRows(
  { version, versionSource, changelog, readme, licence }: CheckedProject,
  { environment }: RanGates,
  tag: string | undefined,
): readonly (readonly string[])[] {
  const shown = (text: string | undefined) => (text === undefined ? "none" : code(text));
  const entry =
    changelog === undefined ? "no entry" : `${changelog.heading} in ${code(changelog.path)}`;
  const python =
    environment === undefined
      ? "none was needed"
      : `${environment.python.version}, installed with ${environment.installer}`;
  return [
    ["Version", `${version ?? "not known yet"}, by ${versionSource}`],
    ["Tag", shown(tag)],
    ["Changelog", entry],
    ["README", shown(readme)],
    ["Licence", shown(licence)],
    ["Python", python],
  ];
}

/** What the gate before the production upload wants to know. */
export function validateEvidence(checked: CheckedProject, gates: RanGates): ValidateEvidence {
  const { changelog, version, readme, licence, findings } = checked;
  return {
    stage: "validate",
    ...(gates.environment === undefined ? {} : { python: gates.environment.python.version }),
    commands: gates.outcomes.map(({ kind, command, ok, seconds, figures }) => ({
      ...{ kind, command, ok, seconds: Math.round(seconds) },
      ...(figures.passed === undefined ? {} : { tests: figures.passed }),
      ...(figures.coverage === undefined ? {} : { coverage: Math.floor(figures.coverage) }),
    })),
    ...(changelog === undefined
      ? {}
      : { changelog: { file: changelog.path, heading: changelog.heading } }),
    ...(version === undefined ? {} : { version }),
    ...(readme === undefined ? {} : { readme }),
    ...(licence === undefined ? {} : { licence }),
    secrets: findings.filter(({ rule, level }) => rule === "PV010" && level !== "info").length,
  };
}
