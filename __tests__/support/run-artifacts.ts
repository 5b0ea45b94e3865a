import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { standInsOf } from "../../scripts/stand-ins.mjs";
import type { ArtifactTask } from "./artifact-program.ts";
import { root, runProgram } from "./run-program.ts";

/** Bundles `artifact-program.ts`, for jest cannot load all that `@actions/artifact` imports. */
export async function bundleArtifactProgram(folder: string): Promise<string> {
  const outfile = join(folder, "artifact-program.cjs");
  await build({
    absWorkingDir: root,
    entryPoints: ["__tests__/support/artifact-program.ts"],
    outfile,
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    loader: { ".py": "text", ".txt": "text" },
    plugins: [standInsOf(root)],
    logLevel: "error",
  });
  return outfile;
}

/** Runs tasks one after the other in one process; returns what came of each, and the log. */
export async function runArtifacts(
  program: string,
  tasks: readonly ArtifactTask[],
  options: { folder: string; env: Readonly<Record<string, string>>; node?: string },
): Promise<{ readonly results: readonly unknown[]; readonly log: string }> {
  const file = join(options.folder, "results.json");
  const { status, output } = await runProgram(options.node ?? process.execPath, [program], {
    folder: options.folder,
    env: {
      GITHUB_ACTIONS: "true",
      RUNNER_TEMP: options.folder,
      ARTIFACT_TASKS: JSON.stringify(tasks),
      ARTIFACT_RESULTS: file,
      ...options.env,
    },
  });
  if (status !== 0) throw new Error(output);
  return { results: JSON.parse(await readFile(file, "utf8")) as unknown[], log: output };
}
