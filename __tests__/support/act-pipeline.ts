import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installedAct } from "./act.ts";
import { freePort } from "./index-servers.ts";
import { runProgram } from "./run-program.ts";

type Values = Readonly<Record<string, string>>;

/** One run of a workflow of several jobs. */
export interface ActRun {
  /** The consumer's repository. */
  readonly repository: string;
  /** What `org/pypi-publish@v1` stands for. */
  readonly action: string;
  /** Where the runner keeps its files, and its artifact server the artifacts of all runs. */
  readonly folder: string;
  /** Name of the file below `.github/workflows`. */
  readonly workflow?: string;
  /** The pushed tag; a branch is pushed where it is empty. */
  readonly tag?: string;
  /** The inputs of a run that is started by hand. */
  readonly dispatch?: Values;
  readonly vars?: Values;
  readonly secrets?: Values;
  readonly env?: Values;
  /** Only this job and those it needs. */
  readonly job?: string;
}

export interface JobLog {
  /** `success`, `failure`, `skipped`; `undefined` where it was not started. */
  result: string | undefined;
  text: string;
  /** Milliseconds since 1970. */
  readonly started: number;
  ended: number;
}

export interface ActEnded {
  readonly status: number | undefined;
  /** By the jobs' ids; the legs of a matrix are `id (value)`. */
  readonly jobs: Readonly<Record<string, JobLog>>;
  /** Everything that was said. */
  readonly text: string;
}

/** How each job ended; what the others said where that is not as expected. */
export function resultsOf(
  { jobs, text }: ActEnded,
  expected: Readonly<Record<string, string>>,
): Readonly<Record<string, string | undefined>> {
  const entries = Object.entries(jobs);
  const others = entries.filter(([name, { result }]) => expected[name] !== result);
  if (entries.length === 0) throw new Error(text);
  if (others.length > 0) {
    throw new Error(others.map(([name, job]) => `${name}: ${job.result}\n${job.text}`).join("\n"));
  }
  return Object.fromEntries(entries.map(([name, { result }]) => [name, result]));
}

/** Runs a workflow on this machine, without Docker, each job in a folder of its own. */
export async function runOnAct(run: ActRun): Promise<ActEnded> {
  const ended = await runProgram(await installedAct(), [...(await actWords(run)), "--json"]);
  return { status: ended.status, jobs: jobsIn(ended.output), text: ended.output };
}

/** The arguments of act for a run, whose files are written. */
export async function actWords(run: ActRun): Promise<string[]> {
  await mkdir(run.folder, { recursive: true });
  const event = join(run.folder, "event.json");
  const secrets = join(run.folder, "secrets.env");
  await writeFile(event, JSON.stringify(payload(run)));
  const lines = Object.entries(run.secrets ?? {}).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(secrets, lines.join(""), { mode: 0o600 });
  const workflow = join(run.repository, ".github", "workflows", run.workflow ?? "release.yml");
  return [
    ...[run.dispatch === undefined ? "push" : "workflow_dispatch", "--directory", run.repository],
    ...["--workflows", workflow, "--platform", "ubuntu-latest=-self-hosted"],
    ...["--local-repository", `org/pypi-publish@v1=${run.action}`],
    ...["--action-cache-path", join(run.folder, "cache"), "--no-cache-server"],
    ...["--artifact-server-path", join(run.folder, "artifacts")],
    ...["--artifact-server-addr", "127.0.0.1", "--artifact-server-port", String(await freePort())],
    ...["--eventpath", event, "--secret-file", secrets],
    ...(await checkouts(workflow)),
    ...given("--var", run.vars),
    ...given("--env", { CHECKOUT_FROM: pathToFileURL(run.repository).href, ...run.env }),
    ...(run.job === undefined ? [] : ["--job", run.job]),
  ];
}

/** A checkout with a `ref` is act to fetch from github.com: ours takes its place. */
async function checkouts(workflow: string): Promise<string[]> {
  const named = (await readFile(workflow, "utf8")).matchAll(/uses: (actions\/checkout@\S+)/g);
  const path = join(import.meta.dirname, "checkout");
  return [...new Set([...named].map(([, name]) => name))].flatMap((name) => [
    ...["--local-repository", `${name}=${path}`],
  ]);
}

function payload({ tag = "v1.0.0", dispatch }: ActRun): unknown {
  const ref = tag === "" ? "refs/heads/main" : `refs/tags/${tag}`;
  return dispatch === undefined ? { ref } : { ref, inputs: dispatch };
}

const given = (option: string, values: Values = {}): string[] =>
  Object.entries(values).flatMap(([name, value]) => [option, `${name}=${value}`]);

interface LogLine {
  readonly jobID?: string;
  readonly matrix?: Readonly<Record<string, unknown>>;
  readonly jobResult?: string;
  readonly msg: string;
  readonly time: string;
}

function jobsIn(output: string): Record<string, JobLog> {
  const jobs: Record<string, JobLog> = {};
  for (const line of output.split("\n")) {
    if (!line.startsWith("{")) continue;
    const { jobID, matrix = {}, jobResult, msg, time } = JSON.parse(line) as LogLine;
    if (jobID === undefined) continue;
    const leg = Object.values(matrix).join(", ");
    const name = leg === "" ? jobID : `${jobID} (${leg})`;
    const at = Date.parse(time);
    jobs[name] ??= { result: undefined, text: "", started: at, ended: at };
    const log = jobs[name];
    log.text += msg.endsWith("\n") ? msg : `${msg}\n`;
    log.ended = at;
    log.result = jobResult ?? log.result;
  }
  return jobs;
}
