import { join, resolve } from "node:path";
import type { Host } from "../host/host.ts";
import type { InputReader } from "../inputs.ts";
import { describeFindings } from "../pipeline/describe.ts";
import { sealed } from "../pipeline/generated-file.ts";
import { releaseHandbook } from "../pipeline/handbook.ts";
import { lookAround, type Place, refuseNoProject } from "../pipeline/look-around.ts";
import { commandOf, type InitOptions, readIndex } from "../pipeline/options.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import { planPipelines } from "../pipeline/plan.ts";
import { type ProjectFacts, projectFacts } from "../pipeline/project-facts.ts";
import { diffLines } from "../pipeline/show-diff.ts";
import { documentOf, releaseWorkflow, workflowPath } from "../pipeline/workflow.ts";
import { type PlannedFile, planFile, refuseEdited, writeAll } from "../pipeline/write-files.ts";
import { gatherProject } from "../validation/gather-project.ts";
import { defineStage } from "./stage.ts";

export interface InitInputs {
  /** The project's folder, absolute. */
  readonly project: string;
  readonly options: InitOptions;
  readonly dryRun: boolean;
  readonly force: boolean;
}

/** Writes the workflows of a release, and how to release, into a project after looking at it. */
export const init = defineStage<InitInputs>({
  readInputs: (input) => ({
    project: resolve(input.path("project-dir")),
    options: readOptions(input),
    dryRun: input.boolean("dry-run"),
    force: input.boolean("force"),
  }),

  async run({ project, options, dryRun, force }, host) {
    await refuseNoProject(project, host);
    const facts = projectFacts(await gatherProject(project, host), join(project, "pyproject.toml"));
    const place = await lookAround(project, host);
    const pipelines = planPipelines(facts, place.around, options);
    for (const [name, value] of describeFindings(facts, place.around, pipelines)) {
      host.log.info(`${host.style.bold(name.padEnd(11))} ${value}`);
    }
    for (const warning of warningsOf(facts, place)) host.log.warning(warning);
    const planned = await planFiles(facts, place, pipelines, host);
    const changed = planned.filter(({ state }) => state !== "same");
    const done = { outputs: {}, summary: "" };
    if (changed.length === 0) {
      host.log.info("Nothing to write: every file is as it would be written");
      return done;
    }
    for (const { path, present, text } of changed) {
      host.log.info(`\n${diffLines(path, present, text, host.style).join("\n")}`);
    }
    if (!force) refuseEdited(changed);
    if (dryRun) {
      host.log.info(`\nNothing was written; without \`--dry-run\` ${count(changed)} would be`);
    } else if (await isAgreed(changed, host)) {
      await writeAll(place.root, changed, host.files);
      tellWritten(changed, pipelines, host);
    } else host.log.info("Nothing was written");
    return done;
  },
});

const count = ({ length }: readonly unknown[]): string =>
  `${length} ${length === 1 ? "file" : "files"}`;

function readOptions(input: InputReader): InitOptions {
  const read = {
    forge: input.choice("forge").value as InitOptions["forge"],
    credential: input.choice("credential").value as InitOptions["credential"],
    wheels: input.choice("wheels").value as InitOptions["wheels"],
    ...readIndex(input),
    registry: input.boolean("registry"),
    testpypi: given(input, "testpypi", input.boolean("testpypi")),
    pythons: given(input, "python-versions", input.list("python-versions")),
    action: input.optionalText("action"),
    checkout: input.optionalText("checkout"),
  };
  return { ...read, command: commandOf(input) };
}

/** `value` where somebody chose it. */
const given = <Value>(
  input: InputReader,
  name: "testpypi" | "python-versions",
  value: Value,
): Value | undefined => (input.used.get(name)?.source === "default" ? undefined : value);

async function planFiles(
  facts: ProjectFacts,
  { root, around }: Place,
  pipelines: readonly Pipeline[],
  host: Host,
): Promise<PlannedFile[]> {
  const wanted = new Map<string, string>();
  for (const pipeline of pipelines) {
    wanted.set(workflowPath(pipeline, around.folders), releaseWorkflow(pipeline));
  }
  const handbook = releaseHandbook(facts, pipelines, [...wanted.keys()]);
  wanted.set(documentOf(around.folder), handbook);
  const [{ command } = { command: "pypi-publish init" }] = pipelines;
  return Promise.all(
    [...wanted].map(([path, text]) =>
      planFile(root, path, sealed(path, text, command), host.files),
    ),
  );
}

function warningsOf(facts: ProjectFacts, { isRepository, root }: Place): string[] {
  const warnings = facts.gates.hints.map((hint) => hint);
  if (!isRepository) {
    warnings.push(`\`${root}\` is in no git repository: the files are written as for its root`);
  }
  return warnings;
}

/** A person is asked; where there is none, new files need no permission, and others had it by `--force`. */
async function isAgreed(changed: readonly PlannedFile[], host: Host): Promise<boolean> {
  const question = `\nWrite ${changed.length === 1 ? "this file" : `these ${count(changed)}`}?`;
  return (await host.confirm?.(question)) ?? true;
}

function tellWritten(
  changed: readonly PlannedFile[],
  pipelines: readonly Pipeline[],
  { log, style }: Host,
): void {
  log.info(style.bold(`Wrote ${count(changed)}`));
  for (const { path } of changed) log.info(`  ${path}`);
  const [pipeline] = pipelines;
  if (pipeline === undefined) return;
  log.info(
    `Next: read ${documentOf(pipeline.folder)}, set up what it names, commit, and push a tag`,
  );
}
