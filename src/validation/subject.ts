import type { Finding, Level } from "../findings.ts";
import type { Configuration } from "./configuration.ts";
import { type ProjectRuleId, projectRules } from "./rules.ts";

/** A project that is to be released, with everything that its checks need. */
export interface ProjectSubject {
  readonly configuration: Configuration;
  /** Of every file that `pathsToCheck` names. */
  text(path: string): string | undefined;
  /** The tag that is released, by its name. */
  readonly tag: string | undefined;
  /** `none`, a path, or nothing: then it is looked for. */
  readonly changelog: string | undefined;
  /** `2026-01-31` */
  readonly today: string;
}

/** What a check has to say about a file of the project. */
export interface Remark {
  readonly message: string;
  /** In place of the rule's own. */
  readonly level?: Level;
  readonly hint?: string;
  /** Relative to the project. */
  readonly path?: string;
  readonly line?: number | undefined;
}

/** A finding of a rule, with the place as it is in the project. */
export function findingOf(
  id: ProjectRuleId,
  { message, level, hint, path, line }: Remark,
): Finding {
  const rule = projectRules[id];
  return {
    rule: id,
    level: level ?? rule.level,
    message,
    hint: hint ?? rule.fix,
    ...(path === undefined ? {} : { file: path }),
    ...(path === undefined || line === undefined ? {} : { location: { path, line } }),
  };
}

/** The number of the first line that `pattern` matches, from 1. */
export function lineOf(text: string, pattern: RegExp): number | undefined {
  const index = text.split("\n").findIndex((line) => pattern.test(line));
  return index === -1 ? undefined : index + 1;
}
