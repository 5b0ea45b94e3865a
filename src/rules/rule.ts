import type { Level } from "../findings.ts";
import type { Step } from "./steps.ts";
import type { SetSubject, Subject } from "./subject.ts";

/** Whose rule it is; `pypi-publish` are ours. */
export type RuleSource =
  | "PyPI"
  | "twine"
  | "check-wheel-contents"
  | "pyroma"
  | "check-manifest"
  | "pypi-publish";

export type Refuses = "any index" | "PyPI" | "nowhere";

/** The refusal that PyPI would give, and when. */
export interface ExpectedRefusal {
  readonly step: Step;
  /** The field whose error it is: within a step PyPI reports the fields in an order of its own. */
  readonly field?: string;
  /** Where the errors of a field have an order, a text that sorts as they do. */
  readonly order?: string;
  /** 400 unless told; 500 where PyPI crashes on the upload. */
  readonly status?: number;
  readonly message: string;
}

/** One case of a rule, before it is known who asks. */
export interface Observation {
  readonly message: string;
  /** What to do about this case, where the rule's `fix` is not enough. */
  readonly hint?: string;
  /** In place of the rule's own level. */
  readonly level?: Level;
  /** Where this case is refused, if not where the rule says. */
  readonly refuses?: Refuses;
  readonly refusal?: ExpectedRefusal;
  /** Whether no younger table of the rule's would allow it. */
  readonly lasting?: boolean;
  /** The line of the description that it is about, from 1. */
  readonly line?: number;
  /** For rules about a set: the distribution it is about. */
  readonly file?: string;
}

export type Observations = Iterable<Observation>;

export interface RuleOf<About> {
  /** Two letters for the family and three digits. */
  readonly id: string;
  readonly title: string;
  /** Why it is a rule. */
  readonly why: string;
  readonly fix: string;
  readonly source: RuleSource;
  /** Where an upload is refused for it. */
  readonly refuses: Refuses;
  readonly level: Level;
  /** The kind of distribution it is about, if not about all. */
  readonly only?: "wheel" | "sdist";
  /** When PyPI refuses for it; absent where it does not. */
  readonly steps?: readonly Step[];
  /** The dated table on which it rests alone: when that is old, an error becomes a warning. */
  readonly table?: DatedTable;
  judge(about: About): Observations | Promise<Observations>;
}

export type DatedTable = "classifiers" | "licences" | "platform-tags" | "metadata-versions";

export type Rule = RuleOf<Subject>;
export type SetRule = RuleOf<SetSubject>;

/** A rule about one upload. */
export const defineRule = (rule: Rule): Rule => rule;

/** A rule about all uploads of a release together. */
export const defineSetRule = (rule: SetRule): SetRule => rule;

/** A rule's family, such as `FN`. */
export const familyOf = (rule: { readonly id: string }): string => rule.id.replace(/\d+$/, "");
