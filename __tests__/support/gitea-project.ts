import { setTimeout as sleep } from "node:timers/promises";
import { type Gitea, giteaPassword } from "./gitea.ts";
import { runProgram } from "./run-program.ts";

/** A job of a run, as Gitea tells of it. */
export interface GiteaJob {
  readonly id: number;
  readonly name: string;
  /** `success`, `failure`, `skipped`, `cancelled`. */
  readonly conclusion: string;
  readonly log: string;
}

export interface GiteaRun {
  readonly id: number;
  readonly conclusion: string;
  readonly jobs: Readonly<Record<string, GiteaJob>>;
}

interface RunAnswer {
  readonly id: number;
  readonly conclusion: string;
}

type JobAnswer = Omit<GiteaJob, "log"> & { readonly status: string };

/** How each job ended; the logs of the others where that is not as expected. */
export function conclusionsOf(
  { jobs }: GiteaRun,
  expected: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const all = Object.values(jobs);
  const others = all.filter(({ name, conclusion }) => expected[name] !== conclusion);
  if (others.length > 0) {
    throw new Error(
      others.map(({ name, conclusion, log }) => `${name}: ${conclusion}\n${log}`).join("\n"),
    );
  }
  return Object.fromEntries(all.map(({ name, conclusion }) => [name, conclusion]));
}

/** Pushes branches and tags of a local repository to one of `user`, which is made when absent. */
export async function pushTo(
  gitea: Gitea,
  folder: string,
  user: string,
  name: string,
  refs: readonly string[],
): Promise<void> {
  const url = new URL(`${user}/${name}.git`, gitea.url);
  url.username = user;
  url.password = giteaPassword;
  const words = ["push", "--quiet", "--force", url.href, ...refs];
  const { status, output } = await runProgram("git", words, { folder });
  if (status !== 0) throw new Error(`git push of ${refs.join(", ")} to ${url.pathname}\n${output}`);
}

/** A repository of `dev` with its actions, through Gitea's API. */
export class GiteaProject {
  readonly #base: URL;
  readonly #token: string;
  #last = 0;

  private constructor(base: URL, token: string) {
    this.#base = base;
    this.#token = token;
  }

  static async of(gitea: Gitea, name: string): Promise<GiteaProject> {
    const token = await gitea.token("write:repository");
    return new GiteaProject(new URL(`api/v1/repos/dev/${name}/`, gitea.url), token);
  }

  async setVariables(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const path = `actions/variables/${name}`;
      await this.#send("DELETE", path).catch(() => undefined);
      await this.#send("POST", path, { value });
    }
  }

  async setSecrets(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, data] of Object.entries(values)) {
      await this.#send("PUT", `actions/secrets/${name}`, { data });
    }
  }

  /** The run that was started after the last one asked for here, once it has ended. */
  async nextRun(): Promise<GiteaRun> {
    for (let tries = 0; tries < 100; tries += 1) {
      const answer = await this.#ask<{ workflow_runs: RunAnswer[] }>("actions/runs");
      const id = Math.max(...answer.workflow_runs.map((run) => run.id), 0);
      if (id > this.#last) {
        this.#last = id;
        return this.ended(id);
      }
      await sleep(100);
    }
    throw new Error("Gitea has started no run");
  }

  /** A run, once all its jobs have ended. */
  async ended(id: number): Promise<GiteaRun> {
    for (;;) {
      const { jobs } = await this.#ask<{ jobs: JobAnswer[] }>(`actions/runs/${id}/jobs`);
      if (jobs.every(({ status }) => status === "completed")) {
        const { conclusion } = await this.#ask<RunAnswer>(`actions/runs/${id}`);
        return { id, conclusion, jobs: await this.#withLogs(jobs) };
      }
      await sleep(200);
    }
  }

  /** Starts the workflow by hand on a branch or tag; the run is the next one then. */
  async dispatch(ref: string, inputs: Readonly<Record<string, string>>): Promise<void> {
    await this.#send("POST", "actions/workflows/release.yml/dispatches", { ref, inputs });
  }

  /** Runs all jobs again. */
  async runAgain({ id }: GiteaRun): Promise<GiteaRun> {
    await this.#send("POST", `actions/runs/${id}/rerun`);
    return this.ended(id);
  }

  /** Runs the jobs that failed again, and those that were skipped for it. */
  async runFailedAgain({ id }: GiteaRun): Promise<GiteaRun> {
    await this.#send("POST", `actions/runs/${id}/rerun-failed-jobs`);
    return this.ended(id);
  }

  /** Runs one job again, and those that need it. */
  async runJobAgain({ id, jobs }: GiteaRun, name: string): Promise<GiteaRun> {
    await this.#send("POST", `actions/runs/${id}/jobs/${jobs[name]?.id}/rerun`);
    return this.ended(id);
  }

  async #withLogs(jobs: readonly JobAnswer[]): Promise<Record<string, GiteaJob>> {
    const found: Record<string, GiteaJob> = {};
    for (const job of jobs) {
      // A job that was not started has none.
      const log = await this.#text("GET", `actions/jobs/${job.id}/logs`).catch(() => "");
      found[job.name] = { ...job, log };
    }
    return found;
  }

  async #ask<Answer>(path: string): Promise<Answer> {
    return JSON.parse(await this.#text("GET", path)) as Answer;
  }

  async #send(method: string, path: string, body?: unknown): Promise<void> {
    await this.#text(method, path, body);
  }

  async #text(method: string, path: string, body?: unknown): Promise<string> {
    const answer = await fetch(new URL(path, this.#base), {
      method,
      headers: { authorization: `token ${this.#token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${answer.url}: ${answer.status} ${text}`);
    return text;
  }
}
