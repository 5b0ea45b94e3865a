import { PublishError } from "../errors.ts";
import { isPassing } from "../http/lost-connection.ts";

/** How the artifact service answered a request that it did not fulfil. */
export interface Refusal {
  readonly status: number;
  readonly text: string;
}

/** What failed, in words: "to list the artifacts". */
export interface Attempted {
  /** The service in words: "the artifact service of Gitea". */
  readonly title: string;
  readonly what: string;
}

const carryOver =
  "run the job again; when it goes on failing, set `artifact-name: none` and carry the folder over with other steps";

/** Gitea answers 500 to a token of a job that has ended. */
const isOver = /task is not running|token (?:has |is )?expired/i;
const isFull =
  /insufficient usage|quota|no space left|storage (?:limit|space)|not enough (?:space|storage)/i;

/** Whether asking again cannot help: Gitea answers 500 to whatever it is. */
export const isFinal = ({ status, text }: Refusal): boolean =>
  status >= 500 &&
  (isOver.test(text) || isFull.test(text) || /request body|checksum|mismatch/i.test(text));

/** The failure that an answer of the service, or of a URL that it has signed, stands for. */
export function serviceFailure(
  refusal: Refusal,
  attempted: Attempted,
  isSignedUrl = false,
): PublishError {
  const { status, text } = refusal;
  const { title, what } = attempted;
  const said = `${title} answered ${status}${words(text)} when asked ${what}`;
  const message = `${said.slice(0, 1).toUpperCase()}${said.slice(1)}`;
  const [code, hint] = reasonOf(status, text, isSignedUrl);
  return new PublishError(code, message, { hint });
}

type Code = ConstructorParameters<typeof PublishError>[0];

function reasonOf(
  status: number,
  text: string,
  isSignedUrl: boolean,
): readonly [code: Code, hint: string] {
  if (status === 507 || isFull.test(text)) {
    return [
      "artifact-quota",
      "delete artifacts of old runs or ask who runs the server for more space, then run the job again",
    ];
  }
  if ((status === 401 && !isSignedUrl) || isOver.test(text)) {
    return [
      "artifact-token-expired",
      "the job's runtime token lives as long as the job: run the job again",
    ];
  }
  return reasonByStatus[status] ?? ["artifact-service-failed", carryOver];
}

const reasonByStatus: Readonly<Record<number, readonly [code: Code, hint: string]>> = {
  409: [
    "artifact-name-taken",
    "give each job a name of its own: `artifact-name: distributions-${" + "{ matrix.os }}`",
  ],
  413: [
    "artifact-service-failed",
    "a proxy before the server takes no requests of this size: nginx needs `client_max_body_size 16m`, or more",
  ],
};

const longest = 300;

/** The service's own words, if it is not a page for people. */
function words(text: string): string {
  const said = messageIn(text)
    .replaceAll(/\s+/g, " ")
    .replaceAll(/\bsig=[^&\s]+/gi, "sig=***")
    .trim();
  if (said === "" || said.startsWith("<")) return "";
  return ` (${said.length > longest ? `${said.slice(0, longest)}…` : said})`;
}

/** Twirp's errors are JSON with a code and a message. https://twitchtv.github.io/twirp/docs/spec_v7.html */
function messageIn(text: string): string {
  try {
    const { msg } = JSON.parse(text) as { readonly msg?: unknown };
    return typeof msg === "string" ? msg : text;
  } catch {
    return text;
  }
}

/** A refusal that no repeat will change, although its status says that it might. */
export class FinalRefusal extends Error {
  readonly failure: PublishError;

  constructor(failure: PublishError) {
    super(failure.message);
    this.failure = failure;
  }
}

/** The failure of a request that got no answer. */
export function unanswered(cause: unknown, { title, what }: Attempted): unknown {
  if (!(cause instanceof PublishError) || cause.code !== "index-unreachable") return cause;
  const message = `${title} could not be asked ${what}: ${cause.message}`;
  return new PublishError(
    "artifact-service-failed",
    `${message.slice(0, 1).toUpperCase()}${message.slice(1)}`,
    { hint: isPassing(cause) ? carryOver : (cause.hint ?? carryOver), cause },
  );
}
