/** How one thing that was tried in an environment went. */
export interface EnvironmentCheck {
  readonly name: string;
  readonly status: "ok" | "warning" | "failed";
  /** Seconds; absent where nothing was run for it. */
  readonly seconds?: number | undefined;
  /** What is wrong, in one sentence. */
  readonly message?: string | undefined;
  /** What to do. */
  readonly hint?: string | undefined;
  /** What the program said. */
  readonly output?: string | undefined;
}

/** How the release did in one environment. */
export interface EnvironmentResult {
  /** Such as `Python 3.12.1, wheel`. */
  readonly title: string;
  readonly python: string;
  /** What was installed: `wheel`, `sdist` or the name of one file. */
  readonly source: string;
  readonly extra?: string | undefined;
  readonly installer: "uv" | "pip";
  readonly checks: readonly EnvironmentCheck[];
  /** Seconds. */
  readonly seconds: number;
  /** Everything that was run, and what it said. */
  readonly log: string;
}

export const isFailed = ({ checks }: Pick<EnvironmentResult, "checks">): boolean =>
  checks.some(({ status }) => status === "failed");
