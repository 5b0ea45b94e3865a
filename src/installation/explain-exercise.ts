import { exerciseFailures } from "../python/exercise-failures.ts";

/** What is behind the failure of something that was run. */
export interface Explanation {
  readonly cause: string | undefined;
  readonly fix: string;
}

/** Explains what a program said when it failed, by patterns; else says what it means to users. */
export function explainExercise(output: string, project: string, hung: boolean): Explanation {
  if (hung) {
    return {
      cause: undefined,
      fix: "it waits for something, or works for long; users would wait too. `entry-point-arguments` gives a script other arguments",
    };
  }
  const failures = exerciseFailures(project);
  for (const pattern of failures) {
    const found = pattern(output);
    if (found !== undefined) return found;
  }
  return {
    cause: undefined,
    fix: "users of the release would see the same; mend the package and release a new version",
  };
}
