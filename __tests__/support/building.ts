import { join } from "node:path";
import { PublishError } from "../../src/errors.ts";
import { type BuildInputs, build } from "../../src/stages/build.ts";
import { workingHost } from "./working-host.ts";

/** The inputs of `build` for a project, with their defaults but for size budgets. */
export const buildInputs = (project: string, more: Partial<BuildInputs> = {}): BuildInputs => ({
  project,
  packages: join(project, "dist"),
  command: undefined,
  normalizeSdist: true,
  verifyReproducible: false,
  maxSize: { wheel: undefined, sdist: undefined },
  ...more,
});

/** Runs the stage `build`. */
export const buildProject = (inputs: BuildInputs, host = workingHost()) => build.run(inputs, host);

/** How a build fails that must fail. */
export async function buildFailure(
  inputs: BuildInputs,
  env: Readonly<Record<string, string>> = {},
): Promise<PublishError> {
  const error: unknown = await build.run(inputs, workingHost(env)).then(
    () => new Error("the build succeeded"),
    (failure: unknown) => failure,
  );
  if (error instanceof PublishError) return error;
  throw error;
}
