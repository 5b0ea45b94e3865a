/** How an input's text is read. */
export type InputType =
  | "text"
  | "boolean"
  | "choice"
  | "list"
  | "size"
  | "seconds"
  | "count"
  | "port"
  | "url"
  | "path"
  | "secret";

export interface InputDescription {
  readonly description: string;
  readonly type: InputType;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** The stages that read it. */
  readonly stages: readonly string[];
  /** Whether `[tool.pypi-publish]` may set it, and the manifest hands it to later jobs. */
  readonly setting?: boolean;
  /** Whether it exists only on the command line. */
  readonly terminalOnly?: boolean;
  /** The name that pypa/gh-action-pypi-publish gave it before; deprecated. */
  readonly alias?: string;
  /** What the runner is to evaluate where nothing is given: the default in `action.yml`. */
  readonly expression?: string;
}
