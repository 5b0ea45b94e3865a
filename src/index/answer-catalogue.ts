import type { ErrorCode } from "../errors.ts";
import type { Verdict } from "./answers.ts";
import type { IndexServer } from "./locations.ts";
import { accountAnswers } from "./pypi-account-answers.ts";
import { fileAnswers } from "./pypi-file-answers.ts";
import { serverAnswers } from "./server-answers.ts";

/** A refusal that is known by its words, and is final: sending the same again does no good. */
export interface KnownAnswer {
  /** Any where absent. */
  readonly statuses?: readonly number[];
  /** Any where absent. */
  readonly servers?: readonly IndexServer[];
  /** What its message holds. */
  readonly words: RegExp;
  readonly kind: Verdict;
  readonly code: ErrorCode;
  /** `{index}` stands for the index, `{1}` for the first group of `words`. */
  readonly cause: string;
  readonly hint: string;
}

/**
 * Every refusal known by its words; the first that fits counts. The words of other servers come
 * first, since they are bound to a server or say more than PyPI's.
 */
export const catalogue: readonly KnownAnswer[] = [
  ...serverAnswers,
  ...accountAnswers,
  ...fileAnswers,
];
