import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Canaries } from "./canaries.ts";
import { makeWheel } from "./distributions.ts";
import { pliantProject, type Steps } from "./pliant-project.ts";
import { root } from "./run-program.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { type Watched, type WatchOptions, watchedRun } from "./watched-run.ts";

type Texts = Readonly<Record<string, string | undefined>>;
type Moment = Pick<WatchOptions, "signals" | "when" | "onOutput">;

/** A folder for everything that a run may write, and a canary in every channel of a credential. */
export async function secretWorld() {
  const folder = await temporaryFolder();
  const path = (...names: readonly string[]) => join(folder.path, ...names);
  for (const name of ["temporary", "runner", "notes"]) await mkdir(path(name));
  const canaries = new Canaries();
  const [output, summary] = [path("runner", "output"), path("runner", "summary.md")];
  for (const file of [output, summary]) await writeFile(file, "");
  const user = `someone:${canaries.for("url")}`;
  const channels = {
    ...canaries.environment(),
    TMPDIR: path("temporary"),
    RUNNER_TEMP: path("temporary"),
    GITHUB_ACTIONS: "true",
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
  };
  const start = (program: string, words: readonly string[], env: Texts, moment: Moment = {}) =>
    watchedRun([join(root, "dist", program), ...words], { folder: folder.path, env, ...moment });
  return {
    path,
    canaries,
    /** The URL of an index with a canary for a password in it. */
    withUser: (url: string): string => url.replace("//", `//${user}@`),
    /** Runs a stage as a runner does. */
    action: (stage: string, inputs: Texts = {}, moment: Moment = {}, env: Texts = {}) => {
      const nowhere = `http://${user}@127.0.0.1:9/legacy/`;
      const given = { stage, verbose: "true", "repository-url": nowhere, ...inputs };
      const named = Object.entries(given).map(([name, value]) => [
        `INPUT_${name.toUpperCase()}`,
        value,
      ]);
      return start("main.cjs", [], { ...channels, ...Object.fromEntries(named), ...env }, moment);
    },
    /** Runs a command line. */
    terminal: (words: readonly string[], moment: Moment = {}, env: Texts = {}) =>
      start("cli.cjs", [...words, "--verbose"], { ...channels, ...env }, moment),
    /** Makes a project whose steps write down their environment. */
    project: async (steps: Steps = {}) =>
      (await pliantProject(path("project"), path("notes"), steps)).folder,
    /** A wheel with a description that only docutils can judge. */
    wheel: async (text: string) => {
      const headers = [["Description-Content-Type", "text/x-rst"]] as const;
      const description = `${text}\n${"=".repeat(text.length)}\n\n${canaries.salt}\n`;
      await mkdir(path("dist"));
      await writeFile(
        path("dist", "demo_pkg-1.0-py3-none-any.whl"),
        makeWheel({ headers, description }),
      );
    },

    /** Where a canary is that should be nowhere. */
    leaks: async (run: Watched): Promise<string[]> => {
      // The one line in which a secret is meant to be: the runner reads and hides it.
      const printed = `${run.stdout}\n${run.stderr}`.replace(/^::add-mask::.*$/gm, "");
      return [
        ...(canaries.isIn(printed) ? [`output: ${printed}`] : []),
        ...[...run.argumentLists].filter((list) => canaries.isIn(list)),
        ...(await canaries.filesIn(folder.path)),
      ];
    },
    summary: () => readFile(summary, "utf8"),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

export type SecretWorld = Awaited<ReturnType<typeof secretWorld>>;
