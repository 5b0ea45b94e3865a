import { join, resolve } from "node:path";
import type { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import type { InputReader } from "../inputs.ts";
import { describeFindings } from "../pipeline/describe.ts";
import { sealed, writtenBy } from "../pipeline/generated-file.ts";
import { releaseHandbook } from "../pipeline/handbook.ts";
import { lookAround, type Place, refuseNoProject } from "../pipeline/look-around.ts";
import { commandOf, type InitOptions, readIndex, readUses } from "../pipeline/options.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import { planPipelines } from "../pipeline/plan.ts";
import { type ProjectFacts, projectFacts } from "../pipeline/project-facts.ts";
import { diffLines } from "../pipeline/show-diff.ts";
import { warningsOf } from "../pipeline/warnings.ts";
import { documentOf, releaseWorkflow, workflowPath } from "../pipeline/workflow.ts";
import { editedFiles, type PlannedFile, planFile, writeAll } from "../pipeline/write-files.ts";
import { newPaths } from "../project/checkout.ts";
import { count } from "../report/sizes.ts";
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
    // Files that are to be committed together with those of `init`.
    const files = await gatherProject(project, host, await newPaths(project, host));
    const facts = projectFacts(files, join(project, "pyproject.toml"));
    const place = await lookAround(project, host);
    const pipelines = planPipelines(facts, place.around, options);
    for (const [name, value] of describeFindings(facts, place.around, pipelines)) {
      host.log.info(`${host.style.bold(name.padEnd(11))} ${value}`);
    }
    const warnings = await warningsOf(facts, place, pipelines, host.files);
    for (const warning of warnings) host.log.warning(warning);
    const planned = await planFiles(facts, place, pipelines, host);
    const changed = planned.filter(({ state }) => state !== "same");
    showChanges(changed, host);
    const refusal = force ? undefined : editedFiles(changed);
    if (dryRun) tellDryRun(changed, refusal, host);
    else if (refusal !== undefined) throw refusal;
    else if (changed.length > 0 && (await isAgreed(changed, host))) {
      await writeAll(place.root, changed, host.files);
      tellWritten(changed, pipelines, host);
    }
    return { outputs: {}, summary: "" };
  },
});

function readOptions(input: InputReader): InitOptions {
  const read = {
    forge: input.choice("forge").value as InitOptions["forge"],
    credential: input.choice("credential").value as InitOptions["credential"],
    wheels: input.choice("wheels").value as InitOptions["wheels"],
    ...readIndex(input),
    registry: input.boolean("registry"),
    testpypi: given(input, "testpypi", input.boolean("testpypi")),
    pythons: given(input, "python-versions", input.list("python-versions")),
    action: readUses(input, "action"),
    checkout: readUses(input, "checkout"),
  };
  return { ...read, command: commandOf(input) };
}

/** `value` where somebody chose it. */
const given = <Value>(
  input: InputReader,
  name: "testpypi" | "python-versions",
  value: Value,
): Value | undefined => (input.used.get(name)?.source === "given" ? value : undefined);

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

function showChanges(changed: readonly PlannedFile[], { log, style }: Host): void {
  if (changed.length === 0) log.info("Nothing to write: every file is as it would be written");
  for (const warning of otherOptions(changed)) log.warning(warning);
  for (const { path, present, text } of changed) {
    log.info(`\n${diffLines(path, present, text, style).join("\n")}`);
  }
}

function tellDryRun(
  { length }: readonly PlannedFile[],
  refusal: PublishError | undefined,
  { log }: Host,
): void {
  if (refusal !== undefined) log.warning(`${refusal.message}\nhint: ${refusal.hint}`);
  else if (length > 0) log.info("\nNothing was written, since `--dry-run` was given");
}

/** Without the options of before, what they had brought would go. */
function otherOptions(changed: readonly PlannedFile[]): string[] {
  const commands = changed.flatMap(({ present = "", text }) => {
    const [before, now] = [writtenBy(present), writtenBy(text)];
    return before === undefined || before === now ? [] : [before];
  });
  return [...new Set(commands)].map(
    (command) => `Written before by other options: \`${command}\` would keep what they brought`,
  );
}

/** A person is asked; where there is none, new files need no permission, and others had it by `--force`. */
async function isAgreed(changed: readonly PlannedFile[], host: Host): Promise<boolean> {
  const question = `\nWrite ${changed.length === 1 ? "this file" : `these ${count(changed.length, "file")}`}?`;
  const agreed = (await host.confirm?.(question)) ?? true;
  if (!agreed) host.log.info("Nothing was written");
  return agreed;
}

function tellWritten(
  changed: readonly PlannedFile[],
  pipelines: readonly Pipeline[],
  { log, style }: Host,
): void {
  log.info(style.bold(`Wrote ${count(changed.length, "file")}`));
  for (const { path } of changed) log.info(`  ${path}`);
  const [pipeline] = pipelines;
  if (pipeline === undefined) return;
  log.info(
    `Next: read ${documentOf(pipeline.folder)}, set up what it names, commit, and push a tag`,
  );
}
