/** Names of variables that hold a credential or open a channel back into the runner. */
const credentialNames =
  /^(INPUT_|STATE_|ACTIONS_|TWINE_|UV_PUBLISH_|POETRY_PYPI_TOKEN_|POETRY_HTTP_BASIC_|FLIT_|HATCH_INDEX_|MATURIN_PYPI_|PYPI_|TESTPYPI_|NPM_|NODE_AUTH_)|TOKEN|PASSWORD|PASSWD|SECRET|CREDENTIAL|PRIVATE_KEY|ACCESS_KEY|API_?KEY/i;

/** Files through which a process speaks to the runner; other people's code gets none of them. */
const runnerFiles =
  /^(GITHUB|GITEA|FORGEJO)_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY|EVENT_PATH)$|^NODE_OPTIONS$/;

/** Variables whose value is a credential, wherever it comes from. */
const credentials = [
  "INPUT_PASSWORD",
  "INPUT_GITHUB-TOKEN",
  "TWINE_PASSWORD",
  "UV_PUBLISH_TOKEN",
  "UV_PUBLISH_PASSWORD",
  "PYPI_API_TOKEN",
  "TESTPYPI_API_TOKEN",
  "GITHUB_TOKEN",
  "GITEA_TOKEN",
  "FORGEJO_TOKEN",
  "ACTIONS_RUNTIME_TOKEN",
  "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
];

/** Remembers what must never be shown. */
export class Secrets {
  readonly #values = new Set<string>();

  constructor(env: Readonly<Record<string, string | undefined>>) {
    for (const name of credentials) this.add(env[name] ?? "");
  }

  add(value: string): void {
    const trimmed = value.trim();
    if (trimmed.length >= 4) this.#values.add(trimmed);
  }

  /** `text` with every secret replaced by `***`. */
  mask(text: string): string {
    let masked = text;
    for (const value of this.#values) masked = masked.replaceAll(value, "***");
    return masked;
  }

  /** The environment for other people's code: no credentials, and no way back into the runner. */
  scrub(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
    const scrubbed: Record<string, string> = {};
    for (const [name, value] of Object.entries(env)) {
      if (value === undefined || credentialNames.test(name) || runnerFiles.test(name)) continue;
      if ([...this.#values].some((secret) => value.includes(secret))) continue;
      scrubbed[name] = value;
    }
    return scrubbed;
  }
}
