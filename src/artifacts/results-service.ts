import type { RandomSource } from "../back-off.ts";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { sentBefore } from "../http/lost-connection.ts";
import { repeated } from "../http/repeat.ts";
import type { Http } from "../http.ts";
import {
  type ListedArtifact,
  listedArtifacts,
  readAnswer,
  type TwirpAnswer,
  textOf,
} from "./results-answers.ts";
import type { RuntimeToken } from "./runtime-token.ts";
import { FinalRefusal, isFinal, serviceFailure, unanswered } from "./service-failure.ts";
import { SignedUrl } from "./signed-url.ts";

/** Where the artifact service is, and how it knows this job. */
export interface ResultsAccess {
  /** The service in words: "the artifact service of Gitea". */
  readonly title: string;
  /** `ACTIONS_RESULTS_URL`; its path is kept, since Gitea may be below one. */
  readonly url: URL;
  /** `ACTIONS_RUNTIME_TOKEN`. */
  readonly token: string;
  readonly job: RuntimeToken;
  readonly http: Http;
  readonly host: Host;
  readonly random?: RandomSource | undefined;
}

/** How often a request is repeated at most. */
export const mostRetries = 4;

/** An answer that was read to its end. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What is asked of the service; `what` goes on after "when asked". */
interface Call {
  readonly method: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly what: string;
}

/**
 * The calls of `github.actions.results.api.v1.ArtifactService` in Twirp's JSON, each repeated while
 * that may help. Only fields that nektos/act and Gitea before 1.26 know: to others they answer 500.
 */
export class ResultsService {
  readonly access: ResultsAccess;

  constructor(access: ResultsAccess) {
    this.access = access;
    access.host.addSecret(access.token);
  }

  /** Begins an artifact, or begins it anew; returns the URL that takes its blocks. */
  async create(name: string): Promise<SignedUrl> {
    const what = `to create the artifact \`${name}\``;
    const body = { name, version: 4 };
    const answer = await this.#ask({ method: "CreateArtifact", body, what });
    return this.#signed(textOf(answer, "signed_upload_url"), what);
  }

  async finalize(name: string, size: number, sha256: string): Promise<void> {
    const body = { name, size: String(size), hash: `sha256:${sha256}` };
    const what = `to complete the artifact \`${name}\``;
    await this.#ask({ method: "FinalizeArtifact", body, what });
  }

  async delete(name: string): Promise<void> {
    const what = `to delete the artifact \`${name}\``;
    await this.#ask({ method: "DeleteArtifact", body: { name }, what });
  }

  /** The artifacts of the run, or the one of that name. */
  async list(name?: string): Promise<readonly ListedArtifact[]> {
    const body = name === undefined ? {} : { name_filter: name };
    const call = { method: "ListArtifacts", body, what: "to list the artifacts" };
    return listedArtifacts(await this.#ask(call, () => this.#listOnce(call)));
  }

  /** The URL that gives the zip of an artifact. `artifact-missing` when it is not there any more. */
  async downloadUrl({ name, runId, jobId }: ListedArtifact): Promise<SignedUrl> {
    const what = `for the artifact \`${name}\``;
    const ids = { workflow_run_backend_id: runId, workflow_job_run_backend_id: jobId };
    const answer = await this.#ask({
      method: "GetSignedArtifactURL",
      body: { ...ids, name },
      what,
    });
    return this.#signed(textOf(answer, "signed_url"), what);
  }

  /**
   * nektos/act closes the connection when the run has no artifact yet, each time, but signs URLs for
   * whatever name: then there is none.
   */
  async #listOnce(call: Call): Promise<Answered> {
    try {
      return await this.#post(call);
    } catch (error) {
      if (!isCut(error) || !(await this.#signsAnything())) throw error;
    }
    try {
      return await this.#post(call);
    } catch (error) {
      if (!isCut(error)) throw error;
      return { status: 200, headers: {}, text: "" };
    }
  }

  async #signsAnything(): Promise<boolean> {
    const body = { name: "an-artifact-that-there-is-not" };
    const answer = await this.#post({ method: "GetSignedArtifactURL", body, what: "" });
    return answer.status === 200;
  }

  async #ask(call: Call, post = () => this.#post(call)): Promise<TwirpAnswer> {
    const { title, host, random } = this.access;
    const attempted = { title, what: call.what };
    const answer = await repeated(post, {
      shown: title,
      retries: mostRetries,
      signal: host.cancelled,
      onRetry: host.log.info,
      random,
    }).catch((error: unknown) => {
      throw error instanceof FinalRefusal ? error.failure : unanswered(error, attempted);
    });
    if (answer.status !== 200) throw refused(call, answer, title);
    const read = readAnswer(answer.text, title);
    if (read["ok"] === false) throw serviceFailure(answer, attempted);
    return read;
  }

  async #post({ method, body, what }: Call): Promise<Answered> {
    const { url, token, job, http, host, title } = this.access;
    const base = `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
    const ids = { workflow_run_backend_id: job.runId, workflow_job_run_backend_id: job.jobId };
    const content = Buffer.from(JSON.stringify({ ...ids, ...body }));
    const answer = await http.request(
      new URL(`${base}/twirp/github.actions.results.api.v1.ArtifactService/${method}`),
      {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          accept: "application/json",
          "content-type": "application/json",
        },
        body: { length: content.length, chunks: once(content) },
        signal: host.cancelled,
      },
    );
    const { status, headers } = answer;
    const answered = { status, headers, text: await answer.text() };
    if (isFinal(answered)) throw new FinalRefusal(serviceFailure(answered, { title, what }));
    return answered;
  }

  #signed(text: string, what: string): SignedUrl {
    const { title, host } = this.access;
    if (URL.canParse(text)) return new SignedUrl(text, host);
    throw new PublishError(
      "artifact-service-failed",
      `The answer of ${title} has no URL when asked ${what}`,
      { hint: "the server may be too old: `artifact-name: none` turns artifacts off" },
    );
  }
}

function refused({ method, what }: Call, answer: Answered, title: string): PublishError {
  const failure = serviceFailure(answer, { title, what });
  if (method === "GetSignedArtifactURL" && answer.status === 404) return missing(failure);
  // The first requests of a job: a server that does not know them has no artifacts of version 4.
  const isFirst = method === "ListArtifacts" || method === "CreateArtifact";
  if (!isFirst || ![404, 405, 501].includes(answer.status)) return failure;
  return new PublishError("no-artifact-service", failure.message);
}

export const missing = (failure: PublishError): PublishError =>
  new PublishError("artifact-missing", failure.message, {
    hint: "run the job that hands it over again, then this one",
  });

/** Whether the connection ended where the answer should have been. */
const isCut = (error: unknown): boolean => sentBefore(error) === "all";

export async function* once(content: Uint8Array): AsyncIterable<Uint8Array> {
  yield content;
}
