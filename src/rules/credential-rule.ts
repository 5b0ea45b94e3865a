import type { Finding, Refusal } from "../findings.ts";
import type { Observation, RuleOf } from "./rule.ts";

/** One case; credentials are refused before PyPI looks at the form, so there is no step. */
export interface CredentialObservation extends Pick<Observation, "message" | "hint" | "level"> {
  readonly refusal?: Refusal;
}

/** A rule about the credential of an upload, or about where it would go. */
export interface CredentialRule<About>
  extends Omit<RuleOf<About>, "judge" | "only" | "steps" | "table"> {
  judge(about: About): Iterable<CredentialObservation>;
}

/**
 * What a rule has to say. Warnings can be ignored; so can errors, but for those that keep a secret
 * from where it does not belong.
 */
export function judgeBy<About>(
  rule: CredentialRule<About>,
  about: About,
  ignore: ReadonlySet<string>,
): Finding[] {
  const keepsSecrets = rule.id === "AU002" || rule.id === "AU004";
  return [...rule.judge(about)]
    .map(({ level = rule.level, message, hint = rule.fix, refusal }) => ({
      rule: rule.id,
      level,
      message,
      hint,
      ...(refusal === undefined ? {} : { refusal }),
    }))
    .filter(({ level }) => !ignore.has(rule.id) || (level === "error" && keepsSecrets));
}
