import { access, cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Ended, root, runProgram } from "./run-program.ts";

const version = "0.2.87";
const programs = join(root, ".cache", "bin");
const act = join(programs, process.platform === "win32" ? "act.exe" : "act");

/** The path of nektos/act; installed on first use, which needs Go. */
export async function installedAct(): Promise<string> {
  const present = await access(act).then(
    () => runProgram(act, ["--version"]),
    () => undefined,
  );
  if (present?.stdout.includes(version)) return act;
  await mkdir(programs, { recursive: true });
  const install = ["install", `github.com/nektos/act@v${version}`];
  const installed = await runProgram("go", install, { env: { GOBIN: programs } }).catch((cause) => {
    throw new Error("The tests on a real runner need Go on PATH, to install nektos/act", { cause });
  });
  if (installed.status !== 0)
    throw new Error(`\`go ${install.join(" ")}\` failed\n${installed.output}`);
  return act;
}

/** What happens in a terminal, or the test fails with what it printed. */
export async function succeed(program: string, words: readonly string[], folder: string) {
  const ended = await runProgram(program, words, { folder });
  if (ended.status !== 0) throw new Error(`${program} ${words.join(" ")}\n${ended.output}`);
}

/**
 * The files of HEAD, as a runner fetches an action. Without its history, which act would copy into
 * every job.
 */
export async function cloneAction(folder: string): Promise<void> {
  const words = ["clone", "--quiet", "--depth=1", pathToFileURL(root).href, folder];
  await succeed("git", words, root);
  await rm(join(folder, ".git"), { recursive: true });
}

export const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];

/** A repository of its own that holds a copy of a project and workflows, tagged `v1.0.0`. */
export async function consumerRepository(
  folder: string,
  project: string,
  workflows: Readonly<Record<string, string>>,
): Promise<void> {
  await cp(project, folder, { recursive: true });
  await mkdir(join(folder, ".github", "workflows"), { recursive: true });
  for (const [name, text] of Object.entries(workflows)) {
    await writeFile(join(folder, ".github", "workflows", name), text);
  }
  for (const words of [
    ["init", "--quiet", "--initial-branch=main"],
    ["add", "."],
    [...identity, "commit", "--quiet", "--message=Release"],
    [...identity, "tag", "--annotate", "--message=1.0.0", "v1.0.0"],
  ]) {
    await succeed("git", words, folder);
  }
}

export interface WorkflowRun {
  /** Name of the file below `.github/workflows`. */
  readonly workflow: string;
  /** The consumer's repository. */
  readonly repository: string;
  /** What `org/pypi-publish@v1` stands for. */
  readonly action: string;
  /** Where the runner keeps its files. */
  readonly cache: string;
  readonly secrets?: Readonly<Record<string, string>>;
}

/** Runs a workflow for the tag `v1.0.0` on this machine, without Docker; resolves when it ended. */
export async function runWorkflow(run: WorkflowRun): Promise<Ended> {
  await mkdir(run.cache, { recursive: true });
  const event = join(run.cache, "event.json");
  const secrets = join(run.cache, "secrets.env");
  await writeFile(event, JSON.stringify({ ref: "refs/tags/v1.0.0" }));
  const lines = Object.entries(run.secrets ?? {}).map(([name, value]) => `${name}=${value}\n`);
  await writeFile(secrets, lines.join(""), { mode: 0o600 });
  return runProgram(
    await installedAct(),
    [
      ...["push", "--workflows", join(".github", "workflows", run.workflow)],
      ...["--platform", "ubuntu-latest=-self-hosted", "--no-cache-server"],
      ...["--local-repository", `org/pypi-publish@v1=${run.action}`],
      ...["--eventpath", event, "--secret-file", secrets],
    ],
    { folder: run.repository, env: { XDG_CACHE_HOME: run.cache } },
  );
}
