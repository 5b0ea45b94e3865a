import { types } from "node:util";
import { PublishError } from "../errors.ts";

/** What GitHub was asked, as the end of "when asked …"; it decides what a refusal means. */
export interface GitHubTask {
  readonly what: string;
  readonly kind: "list" | "upload" | "download" | "delete";
}

type Code = PublishError["code"];

interface KnownFailure {
  readonly words: RegExp;
  readonly code: Code;
  readonly hint: string;
  readonly kinds?: readonly GitHubTask["kind"][];
}

const runAgain = "run the job again; https://www.githubstatus.com tells whether GitHub is well";

/**
 * `@actions/artifact` wraps its errors into new ones, so that only their words are left.
 * https://github.com/actions/toolkit/blob/main/packages/artifact/src/internal/shared/errors.ts
 */
const knownFailures: readonly KnownFailure[] = [
  {
    words: /Artifact storage quota|insufficient usage|\b507\b/i,
    code: "artifact-quota",
    hint: "delete artifacts of old runs, or ask the owner of the account for more space (usage is counted anew every 6 to 12 hours); then run the job again",
  },
  {
    words: /\(409\)|already exists/i,
    code: "artifact-name-taken",
    hint: "give each job a name of its own: `artifact-name: distributions-$" + "{{ matrix.os }}`",
    kinds: ["upload"],
  },
  {
    words: /\(401\)|Unauthenticated|token (?:is|has) expired/i,
    code: "artifact-token-expired",
    hint: "the job's runtime token lives as long as the job: run the job again",
  },
  {
    words: /No artifacts? found|Artifact not found|\(404\)/i,
    code: "artifact-missing",
    hint: "run the job that hands it over again, then this one",
    kinds: ["download", "delete"],
  },
  {
    words: /\(404\)|\(501\)|not currently supported on GHES/i,
    code: "no-artifact-service",
    hint: runAgain,
  },
  {
    words: /(?:artifact name|path for one of the files in artifact) is not valid/i,
    code: "invalid-input",
    hint: 'names of artifacts and files have none of " : < > | * ? \\ and no line breaks; that of an artifact has no /',
  },
];

/** The failure that an error of `@actions/artifact` stands for. */
export function githubFailure(error: unknown, task: GitHubTask): unknown {
  if (error instanceof PublishError || !types.isNativeError(error)) return error;
  const words = wordsOf(error);
  const known = knownFailures.find(
    ({ words: pattern, kinds }) => pattern.test(words) && (kinds?.includes(task.kind) ?? true),
  );
  const message = `The artifact service of GitHub failed when asked ${task.what}: ${words}`;
  const { code, hint }: Pick<KnownFailure, "code" | "hint"> = known ?? {
    code: "artifact-service-failed",
    hint: runAgain,
  };
  return new PublishError(code, message, { hint, cause: error });
}

const longest = 300;

/** The first line, without the queries of URLs: they hold signatures. */
function wordsOf({ message, name }: Error): string {
  const line = message.split("\n").find((text) => text.trim() !== "") ?? name;
  const words = line
    .replaceAll(/(https?:\/\/[^\s?"']+)\?[^\s"']*/g, "$1")
    .replace(/^Failed to \w+: (?=Received non-retryable error|Failed to make request)/, "")
    .replace(/^Received non-retryable error: Failed request: /, "")
    .trim();
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}
