import type { Environment, GivenInputs } from "./host.ts";

/** Names of variables that hold a credential or open a channel back into the runner. */
const credentialNames =
  /^(INPUT_|STATE_|ACTIONS_|TWINE_|UV_PUBLISH_|POETRY_PYPI_TOKEN_|POETRY_HTTP_BASIC_|FLIT_|HATCH_INDEX_|MATURIN_PYPI_|PYPI_|TESTPYPI_|NPM_|NODE_AUTH_)|TOKEN|PASSWORD|PASSWD|SECRET|CREDENTIAL|PRIVATE_KEY|ACCESS_KEY|API_?KEY/i;

/** Files through which a process speaks to the runner; other people's code gets none of them. */
const runnerFiles =
  /^(GITHUB|GITEA|FORGEJO)_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY|EVENT_PATH)$|^NODE_OPTIONS$/;

/** Variables in which a user hands on a credential, perhaps one that the runner does not know. */
const givenCredentials = [
  "INPUT_PASSWORD",
  "TWINE_PASSWORD",
  "UV_PUBLISH_TOKEN",
  "UV_PUBLISH_PASSWORD",
  "PYPI_API_TOKEN",
  "TESTPYPI_API_TOKEN",
];

/** Variables in which a runner does. */
const runnerCredentials = [
  "INPUT_GITHUB-TOKEN",
  "GITHUB_TOKEN",
  "GITEA_TOKEN",
  "FORGEJO_TOKEN",
  "ACTIONS_RUNTIME_TOKEN",
  "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
];

/** Settings that would send an installation elsewhere than where it was asked for. */
const elsewhere = /^PIP_(TARGET|PREFIX|ROOT|USER|REQUIRE_VIRTUALENV)$/;

/** Remembers what must never be shown. */
export class Secrets {
  readonly #values = new Set<string>();

  /** What the user gave, in the environment or in the URL of an index. */
  readonly given: readonly string[];

  constructor(env: Environment, inputs: GivenInputs) {
    for (const name of givenCredentials) this.add(env[name] ?? "");
    for (const name of inputs.names) this.#addUserInformation(inputs.get(name) ?? "");
    this.given = [...this.#values];
    for (const name of runnerCredentials) this.add(env[name] ?? "");
  }

  /** Whether it was not known yet, and is long enough to be told from other text. */
  add(value: string): boolean {
    const trimmed = value.trim();
    if (trimmed.length < 4 || this.#values.has(trimmed)) return false;
    this.#values.add(trimmed);
    return true;
  }

  /** `text` with every secret replaced by `***`. */
  mask(text: string): string {
    let masked = text;
    for (const value of this.#values) masked = masked.replaceAll(value, "***");
    return masked;
  }

  /**
   * The environment for other people's code: no credentials, but for those that it is meant to
   * have, and no way back into the runner.
   */
  scrub(env: Environment, keep?: RegExp): Record<string, string> {
    const scrubbed: Record<string, string> = {};
    for (const [name, value] of Object.entries(env)) {
      if (value === undefined) continue;
      if (keep?.test(name) || !this.#isWithheld(name, value)) scrubbed[name] = value;
    }
    return scrubbed;
  }

  #isWithheld(name: string, value: string): boolean {
    if (credentialNames.test(name) || runnerFiles.test(name) || elsewhere.test(name)) return true;
    return [...this.#values].some((secret) => holds(value, secret));
  }

  /** `//user:password@` or `//token@`, as written and as meant. */
  #addUserInformation(text: string): void {
    const [user = "", password = ""] = /\/\/([^/?#\s]*)@/.exec(text)?.[1]?.split(/:(.*)/s) ?? [];
    const secret = password === "" ? user : password;
    this.add(secret);
    if (/%[0-9a-f]{2}/i.test(secret)) this.add(new URLSearchParams(`_=${secret}`).get("_") ?? "");
  }
}

/** A short secret is a word that a folder on PATH may hold too. */
const holds = (value: string, secret: string): boolean =>
  value === secret || (secret.length >= 8 && value.includes(secret));
