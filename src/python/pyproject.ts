import { parse, TomlError } from "smol-toml";
import { PublishError } from "../errors.ts";
import { listAt, type Table, tableAt, textAt } from "./toml-table.ts";

/** What a release needs to know of a `pyproject.toml`. */
export interface Pyproject {
  /** `[project] name`, as written. */
  readonly name: string | undefined;
  /** `[project] version`; absent where the backend computes it. */
  readonly version: string | undefined;
  readonly dynamic: readonly string[];
  /** The tables under `[tool]`. */
  readonly tool: Table;
  /** Everything. */
  readonly document: Table;
}

/** Reads a `pyproject.toml`; `path` is for the messages, which name line and column. */
export function parsePyproject(text: string, path: string): Pyproject {
  const document = parseToml(text, path);
  const project = tableAt(document, "project");
  return {
    name: textAt(project, "name"),
    version: textAt(project, "version"),
    dynamic: listAt(project, "dynamic"),
    tool: tableAt(document, "tool"),
    document,
  };
}

function parseToml(text: string, path: string): Record<string, unknown> {
  try {
    return parse(text);
  } catch (cause) {
    throw cause instanceof TomlError ? invalidToml(path, cause) : cause;
  }
}

function invalidToml(path: string, cause: TomlError): PublishError {
  const [what = "", ...excerpt] = cause.message.replace(/^Invalid TOML document: /, "").split("\n");
  return new PublishError(
    "pyproject-invalid",
    `\`${path}\` line ${cause.line}, column ${cause.column}: ${what}\n${excerpt.join("\n").trimEnd()}`,
    { hint: "mend the TOML; https://toml.io has the grammar", cause },
  );
}
