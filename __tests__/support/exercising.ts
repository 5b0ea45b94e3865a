import type { ExerciseOptions } from "../../src/installation/exercise-options.ts";

/** One environment with the wheel, of the newest Python. */
export const exerciseOptions = (more: Partial<ExerciseOptions> = {}): ExerciseOptions => ({
  pythons: ["newest"],
  installer: "auto",
  dependencyIndex: undefined,
  importNames: [],
  entryPointArguments: undefined,
  smokeTest: undefined,
  sdist: false,
  extras: false,
  importBudget: 60,
  installBudget: 600,
  strict: false,
  project: process.cwd(),
  reports: undefined,
  ...more,
});
