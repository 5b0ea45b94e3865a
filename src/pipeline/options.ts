import { PublishError } from "../errors.ts";
import type { InputName } from "../input-table.ts";
import type { InputReader } from "../inputs.ts";

/** What `init` was asked for. */
export interface InitOptions {
  readonly forge: "auto" | "github" | "gitea" | "both";
  readonly credential: "auto" | "trusted-publishing" | "token";
  readonly wheels: "auto" | "none" | "cibuildwheel";
  /** Absent: PyPI. */
  readonly index: URL | undefined;
  /** The simple API of `index`. */
  readonly simple: URL | undefined;
  readonly registry: boolean;
  /** Whether TestPyPI comes first; `undefined` where nobody said. */
  readonly testpypi: boolean | undefined;
  /** As given; `undefined` where nobody said. */
  readonly pythons: readonly string[] | undefined;
  readonly action: string | undefined;
  readonly checkout: string | undefined;
  /** The command that asks for the same. */
  readonly command: string;
}

/** Options that say what is done this time, not what is written. */
const passing = ["project-dir", "dry-run", "force", "verbose", "report-file"];

/** The command with the options that were given, in the order in which they are read. */
export function commandOf(input: InputReader): string {
  const words = ["pypi-publish init"];
  for (const [name, { value, source }] of input.used) {
    if (source !== "given" || value === undefined || passing.includes(name)) continue;
    words.push(...optionWords(name, value));
  }
  return words.join(" ");
}

function optionWords(name: InputName, value: string): string[] {
  if (value === "true") return [`--${name}`];
  if (value === "false") return [`--no-${name}`];
  return [`--${name}`, /^[\w./:@=,+-]+$/.test(value) ? value : `"${value}"`];
}

/** The index that takes the place of PyPI, where one was named. */
export function readIndex(input: InputReader): Pick<InitOptions, "index" | "simple"> {
  const text = input.text("index");
  const simple = input.url("index-url");
  if (text === "pypi" && simple === undefined) return { index: undefined, simple: undefined };
  if (/^(test)?pypi$/.test(text)) {
    throw new PublishError("invalid-input", `\`--index ${text}\` is not an index of one's own`, {
      hint: "`init` publishes to TestPyPI and PyPI by itself; `--index URL` takes another one instead",
    });
  }
  const index = input.url("index");
  refuseCredential("index", index);
  refuseCredential("index-url", simple);
  return { index, simple };
}

/** Everybody who sees the repository would see it. */
function refuseCredential(name: "index" | "index-url", url: URL | undefined): void {
  if (url === undefined || `${url.username}${url.password}` === "") return;
  throw new PublishError(
    "invalid-input",
    `Input \`${name}\`: the URL for \`${url.host}\` has a user name or password, which would be in the workflow for all to see`,
    { hint: "leave it out; `docs/RELEASING.md` will say which secret takes it" },
  );
}

/** What `uses:` may name: a folder of the repository, or an action with its version. */
export function readUses(input: InputReader, name: "action" | "checkout"): string | undefined {
  const value = input.optionalText(name);
  if (value === undefined || /^(\.\/\S*|[^\s@]+@[^\s@]+)$/.test(value)) return value;
  throw new PublishError("invalid-input", `Input \`${name}\`: \`${value}\` is nothing to use`, {
    hint: "write OWNER/REPOSITORY@VERSION, https://HOST/OWNER/REPOSITORY@VERSION or ./FOLDER",
  });
}
