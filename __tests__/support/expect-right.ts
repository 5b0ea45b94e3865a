import { expect } from "@jest/globals";
import type { MatrixOutcome } from "./fault-matrix.ts";

/** What has to be so at the end, whatever happened; what was printed shows when it is not. */
export function expectRight(outcome: MatrixOutcome): void {
  const { runs, isFalseSuccess, isRight, text } = outcome;
  const succeeds = runs !== undefined;
  const about = isRight && !isFalseSuccess && succeeds ? "" : text;
  const right = { isFalseSuccess: false, isRight: true, succeeds: true, about: "" };
  expect({ isFalseSuccess, isRight, succeeds, about }).toEqual(right);
}

/** Nothing that the index has was sent again; what was printed shows when it was. */
export function expectNoRepeat({ repeats, text }: MatrixOutcome): void {
  expect({ repeats, about: repeats.length === 0 ? "" : text }).toEqual({ repeats: [], about: "" });
}
