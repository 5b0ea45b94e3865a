import { join, resolve } from "node:path";
import { PublishError } from "../errors.ts";
import type { Finding } from "../findings.ts";
import type { Host } from "../host/host.ts";
import type { InputReader } from "../inputs.ts";
import type { InstallerName } from "../installation/installers.ts";
import { findCheckout } from "../project/checkout.ts";
import { inCheckout } from "../project/sources.ts";
import { refuseOtherCommit } from "../project/tagged-checkout.ts";
import { readTag, releasedTag } from "../release-tag.ts";
import { byGravity, countOf, findingLines, tally } from "../report/findings.ts";
import { type CheckedProject, checkProject } from "../validation/check-project.ts";
import { refuseShell } from "../validation/command-words.ts";
import { type Configuration, readConfiguration } from "../validation/configuration.ts";
import { gatherProject } from "../validation/gather-project.ts";
import { linesOfInput } from "../validation/requirement-words.ts";
import { failureOfCommands } from "../validation/run-commands.ts";
import { type RanGates, runGates } from "../validation/run-gates.ts";
import { defineStage, type StageResult } from "./stage.ts";
import { validateEvidence, validateSummary } from "./validate-report.ts";

export interface ValidateInputs {
  /** Absolute. */
  readonly project: string;
  readonly python: string | undefined;
  /** The lines that were given; what the project's configuration shows without them. */
  readonly commands: readonly string[] | undefined;
  readonly requirements: readonly string[] | undefined;
  /** Seconds that each command may take. */
  readonly timeout: number;
  readonly installer: "auto" | InstallerName;
  readonly dependencyIndex: URL | undefined;
  readonly tag: string | undefined;
  readonly changelog: string | undefined;
  readonly strict: boolean;
  readonly ignore: readonly string[];
}

/** Finds out whether a project is fit to be released: what its files say, and what its own checks say. */
export const validate = defineStage<ValidateInputs>({
  readInputs(input) {
    return {
      project: resolve(input.path("project-dir")),
      python: input.optionalText("python-version"),
      commands: readCommands(input),
      requirements: linesOfInput(input.optionalText("requirements")),
      timeout: input.seconds("command-timeout"),
      installer: input.choice("installer").value as ValidateInputs["installer"],
      dependencyIndex: input.url("dependency-index"),
      tag: readTag(input),
      changelog: input.optionalPath("changelog"),
      strict: input.boolean("strict"),
      ignore: input.list("ignore"),
    };
  },

  async run(inputs, host) {
    const configuration = await readProject(inputs.project, host);
    await refuseOtherTag(inputs, host);
    const tag = releasedTag(inputs.tag, host.env);
    const { project: folder, changelog } = inputs;
    const checked = await checkProject({ folder, configuration, tag, changelog }, host);
    const findings = shownFindings(checked, inputs, host);
    tellProject({ ...checked, findings }, tag, host);
    const gates = await runGates(inputs, configuration, host);
    return report({ ...checked, findings }, gates, inputs, tag, host);
  },
});

function readCommands(input: InputReader): readonly string[] | undefined {
  const commands = linesOfInput(input.optionalText("commands"));
  for (const command of commands ?? []) refuseShell(command);
  return commands;
}

/** In a terminal a tag is named before it is made. */
async function refuseOtherTag({ tag, project }: ValidateInputs, host: Host): Promise<void> {
  if (host.kind !== "runner") return;
  await refuseOtherCommit(tag, project, await findCheckout(project, host), host);
}

async function readProject(folder: string, host: Host): Promise<Configuration> {
  const files = ["pyproject.toml", "setup.py", "setup.cfg"].map((name) => join(folder, name));
  const found = await Promise.all(files.map((path) => host.files.stat(path)));
  if (found.every((entry) => entry === undefined)) {
    throw new PublishError(
      "pyproject-missing",
      `\`${folder}\` holds neither \`pyproject.toml\` nor \`setup.py\``,
      { hint: "check the project out before this step, and name its folder as `project-dir`" },
    );
  }
  return readConfiguration(await gatherProject(folder, host));
}

/** The places of findings are told from the root of the job's checkout. */
function shownFindings(
  { findings }: CheckedProject,
  { ignore, project }: ValidateInputs,
  host: Host,
): readonly Finding[] {
  return byGravity(findings.filter(({ rule }) => !ignore.includes(rule))).map((finding) => {
    const { location, ...rest } = finding;
    if (location === undefined) return finding;
    const path = inCheckout(join(project, location.path), host);
    return path === undefined ? rest : { ...rest, location: { path, line: location.line } };
  });
}

function tellProject(
  { name, version, versionSource, changelog, findings }: CheckedProject,
  tag: string | undefined,
  host: Host,
): void {
  const { log, style } = host;
  log.info(style.bold(`Project ${name ?? "without a name"} ${version ?? ""}`.trimEnd()));
  log.info(`  Version: ${version ?? "not known yet"}, by ${versionSource}`);
  log.info(`  Tag: ${tag ?? "none"}`);
  if (changelog !== undefined) log.info(`  Changelog: ${changelog.heading} (${changelog.path})`);
  if (findings.length > 0) log.info(findingLines(findings, style).join("\n"));
  for (const finding of findings) if (finding.level !== "info") host.annotate(finding);
}

function report(
  checked: CheckedProject,
  gates: RanGates,
  { strict, project }: ValidateInputs,
  tag: string | undefined,
  host: Host,
): StageResult {
  const { name, version, findings } = checked;
  const besides = failureOfFindings(findings, strict);
  const failure = failureOfCommands(gates.outcomes, besides) ?? besides;
  const title = `${name ?? project}${version === undefined ? "" : ` ${version}`}`;
  const said = `${failure === undefined ? "Validated" : "Not fit to be released:"} ${title}: ${tally(findings)}, ${gates.tally}`;
  host.log.info(failure === undefined ? host.style.green(said) : host.style.red(said));
  return {
    outputs: {
      ...(name === undefined ? {} : { name }),
      ...(version === undefined ? {} : { version }),
      errors: String(countOf(findings, "error")),
      warnings: String(countOf(findings, "warning")),
    },
    summary: validateSummary(title, checked, gates, tag, failure),
    evidence: validateEvidence(checked, gates),
    ...(failure === undefined ? {} : { failure }),
  };
}

function failureOfFindings(
  findings: readonly Finding[],
  strict: boolean,
): PublishError | undefined {
  const grave = findings.filter(
    ({ level }) => level === "error" || (strict && level === "warning"),
  );
  const [first] = grave;
  if (first === undefined) return undefined;
  return new PublishError(
    "validation-failed",
    `The project has ${tally(grave)}, such as ${first.rule}: ${first.message}`,
    { hint: "mend what the findings above name; `strict` counts warnings too" },
  );
}
