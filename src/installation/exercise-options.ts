import { dirname, resolve } from "node:path";
import type { InputReader } from "../inputs.ts";
import type { InstallerName } from "./installers.ts";

/** What the inputs say about installing and trying a release. */
export interface ExerciseOptions {
  /** Words of `python-versions`. */
  readonly pythons: readonly string[];
  readonly installer: "auto" | InstallerName;
  readonly dependencyIndex: URL | undefined;
  readonly importNames: readonly string[];
  readonly entryPointArguments: string | undefined;
  readonly smokeTest: string | undefined;
  readonly sdist: boolean;
  readonly extras: boolean;
  /** Seconds. */
  readonly importBudget: number;
  /** Seconds. */
  readonly installBudget: number;
  readonly strict: boolean;
  /** The project's folder, absolute; it need not be there. */
  readonly project: string;
  /** Where logs of failures go; absolute. */
  readonly reports: string | undefined;
}

/** Reads the inputs; a rehearsal has built its wheel from the sdist, so it does not ask for that. */
export function readExercise(input: InputReader, stage: "check" | "verify" | "rehearse") {
  const report = input.optionalPath("report-file");
  const options: ExerciseOptions = {
    pythons: input.list("python-versions"),
    installer: input.choice("installer").value as ExerciseOptions["installer"],
    dependencyIndex: input.url("dependency-index"),
    importNames: input.list("import-names"),
    entryPointArguments: input.optionalText("entry-point-arguments"),
    smokeTest: input.optionalText("smoke-test"),
    sdist: stage === "rehearse" ? false : input.boolean("verify-sdist"),
    extras: input.boolean("verify-extras"),
    importBudget: input.seconds("import-budget"),
    installBudget: input.seconds("install-budget"),
    strict: input.boolean("strict"),
    project: resolve(input.path("project-dir")),
    reports: report === undefined ? undefined : dirname(resolve(report)),
  };
  return options;
}
