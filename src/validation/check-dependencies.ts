import type { Finding } from "../findings.ts";
import { parseRequirement } from "../python/requirement.ts";
import { listAt, tableAt } from "../python/toml-table.ts";
import { resolveGroup } from "./dependency-groups.ts";
import { findingOf, lineOf, type ProjectSubject } from "./subject.ts";

/** Dependencies can be read by installers and are taken by PyPI; dependency groups can be resolved. */
export function checkDependencies(subject: ProjectSubject): readonly Finding[] {
  const { pyproject } = subject.configuration;
  const project = tableAt(pyproject, "project");
  const extras = tableAt(project, "optional-dependencies");
  const all = [
    ...listAt(project, "dependencies"),
    ...Object.keys(extras).flatMap((name) => listAt(extras, name)),
  ];
  const groups = tableAt(pyproject, "dependency-groups");
  const problems = Object.keys(groups).flatMap((name) => resolveGroup(groups, name).problem ?? []);
  return [
    ...[...new Set(all)].flatMap((requirement) => judge(requirement, subject)),
    ...[...new Set(problems)].map((problem) =>
      findingOf("PV011", {
        message: `In \`[dependency-groups]\` ${problem}`,
        path: "pyproject.toml",
      }),
    ),
  ];
}

function judge(requirement: string, subject: ProjectSubject): readonly Finding[] {
  const parsed = parseRequirement(requirement);
  const path = "pyproject.toml";
  const place = { path, line: lineWith(requirement, subject.text(path) ?? "") };
  if (!parsed.ok) {
    const [reason = ""] = parsed.message.split("\n");
    return [
      findingOf("PV009", { message: `\`${requirement}\` is no dependency: ${reason}`, ...place }),
    ];
  }
  if (parsed.value.url === undefined) return [];
  const message = `\`${requirement}\` is a direct URL, which PyPI refuses`;
  const hint = "depend on a release of it; private indexes take direct URLs";
  return [findingOf("PV009", { message, level: "warning", hint, ...place })];
}

const lineWith = (requirement: string, text: string): number | undefined =>
  lineOf(text, new RegExp(`["']${requirement.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}["']`));
