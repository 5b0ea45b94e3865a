import { PublishError } from "../errors.ts";
import type { CommandResult, Host } from "../host/host.ts";
import { hideCredential } from "./hide-credential.ts";
import { type FoundCredential, type Lookup, TOKEN_USER } from "./lookup.ts";

/** Backends of `keyring` that ask a cloud sign in with these. */
const ofBackends = /^(?:AWS|AZURE|ARTIFACTS|VSS|GOOGLE|CLOUDSDK|KEYRING|PYTHON_KEYRING)_/;

/** Seconds: on a runner nobody can answer, in a terminal somebody may have to unlock the keyring. */
const timeLimit = { runner: 15, terminal: 120 } as const;

interface Question {
  readonly service: string;
  /** `undefined` asks for whatever user the keyring has for the service. */
  readonly user: string | undefined;
}

/**
 * Asks the program `keyring`, under the names that twine (the URL) and uv (the URL, then the host)
 * use. Its arguments hold no secret, and it gets no standard input.
 * https://keyring.readthedocs.io/
 */
export async function findInKeyring(
  upload: URL,
  user: string | undefined,
  host: Host,
): Promise<Lookup> {
  try {
    const answer = await askInTurn(questions(upload, user), host);
    if (!("nothing" in answer)) hideCredential(answer, host);
    return answer;
  } catch (error) {
    if (!(error instanceof PublishError) || error.code !== "program-missing") throw error;
    return { nothing: "the program `keyring` is not on PATH" };
  }
}

async function askInTurn(all: readonly Question[], host: Host): Promise<Lookup> {
  const reasons = new Set<string>();
  for (const question of all) {
    const answer = await ask(question, host);
    if (!("reason" in answer)) return answer;
    reasons.add(answer.reason);
    if (answer.isFinal) break;
  }
  return { nothing: [...reasons].join("; ") };
}

interface NoAnswer {
  readonly reason: string;
  /** Whether no other question would get another answer. */
  readonly isFinal?: true;
}

function questions(upload: URL, user: string | undefined): readonly Question[] {
  const url = `${upload.origin}${upload.pathname}`;
  const services = [...new Set([url, url.replace(/\/$/, ""), upload.host])];
  const users = user === undefined ? [undefined, TOKEN_USER] : [user];
  return services.flatMap((service) => users.map((one) => ({ service, user: one })));
}

/** The credential, or why there is none. */
async function ask({ service, user }: Question, host: Host): Promise<FoundCredential | NoAnswer> {
  const words = user === undefined ? ["--mode", "creds", "get", service] : ["get", service, user];
  const timeout = timeLimit[host.kind];
  // A keyring may ask somebody to unlock it, elsewhere on the screen.
  const patience = setTimeout(
    () => host.log.info(`Waiting for the program \`keyring\`, at most ${timeout} s a question`),
    3000,
  );
  const command = { program: "keyring", arguments: words, timeout, keep: ofBackends };
  const result = await host.run(command).finally(() => clearTimeout(patience));
  if (result.status === undefined) {
    return { reason: `it did not answer within ${timeout} s`, isFinal: true };
  }
  if (result.status !== 0) return failureOf(result, service, user);
  const lines = result.stdout.split(/\r?\n/);
  const [name = "", password = ""] = user === undefined ? lines : [user, ...lines];
  if (password === "") return { reason: `it has an empty password for \`${service}\`` };
  return { user: name, password, source: `the keyring (\`${service}\`, \`${name}\`)` };
}

/** Without a backend, or with an error in one, `keyring` prints a traceback of Python. */
function failureOf({ stderr }: CommandResult, service: string, user: string | undefined): NoAnswer {
  const last = stderr.trim().split(/\r?\n/).at(-1) ?? "";
  if (/NoKeyringError/.test(last)) return { reason: "this machine has no keyring", isFinal: true };
  // Older releases do not know `--mode`, and say so; what a backend says it would say again.
  const isUsage = /: error: /.test(last);
  if (last !== "") return { reason: `it says: ${last}`, ...(isUsage ? {} : { isFinal: true }) };
  return {
    reason:
      user === undefined
        ? `it has nothing for \`${service}\``
        : `it has no password of \`${user}\` for \`${service}\``,
  };
}
