import { relative, sep } from "node:path";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import type { InputReader } from "../inputs.ts";
import type { Manifest } from "../manifest.ts";
import { isWithin, referenceOf } from "../project/checkout.ts";
import { tagReference } from "../release-tag.ts";

/** Which build of which run it is, as the manifest says it. */
export type BuildOrigin = Pick<Manifest, "repository" | "run" | "commit" | "ref"> & {
  readonly job: Readonly<Partial<Record<JobPart, string>>>;
};

/** The job, its leg of the matrix, the step, and the project's folder: what tells builds of a run apart. */
export const jobParts = ["job", "leg", "step", "project"] as const;
type JobPart = (typeof jobParts)[number];

export type Leg = Readonly<Record<string, unknown>>;

/** The leg of the matrix that runs, as one text; `undefined` without a matrix, which is `null` or `{}`. */
export function readLeg(input: InputReader): string | undefined {
  const text = input.optionalText("matrix");
  if (text === undefined) return undefined;
  const leg = parseLeg(text);
  if (leg === undefined) {
    throw new PublishError(
      "invalid-input",
      `Input \`matrix\` must be a JSON object; got \`${text}\``,
      {
        hint: "leave it out: the default is the matrix of the job",
      },
    );
  }
  const values = Object.entries(leg).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return values.length === 0 ? undefined : JSON.stringify(Object.fromEntries(values));
}

/** The values of a leg by name; `undefined` for what is none. */
export function parseLeg(text: string): Leg | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (value === null) return {};
    return typeof value === "object" && !Array.isArray(value) ? (value as Leg) : undefined;
  } catch {
    return undefined;
  }
}

/** Where this build happens; empty in a terminal. */
export function originOfBuild(
  build: {
    readonly project: string;
    readonly commit: string | undefined;
    readonly tag?: string | undefined;
    readonly leg?: string | undefined;
  },
  host: Host,
): BuildOrigin {
  const { project, commit, tag, leg } = build;
  const { env } = host;
  const onRunner = host.kind === "runner";
  const ref = tag === undefined ? referenceOf(host) : tagReference(tag);
  return {
    ...only("commit", commit),
    ...only("ref", ref),
    ...(onRunner ? only("repository", env["GITHUB_REPOSITORY"]) : {}),
    ...(onRunner ? only("run", env["GITHUB_RUN_ID"]) : {}),
    job:
      onRunner && env["GITHUB_JOB"]
        ? {
            job: env["GITHUB_JOB"],
            ...only("leg", leg),
            ...only("step", env["GITHUB_ACTION"]),
            project: placeOf(project, env["GITHUB_WORKSPACE"]),
          }
        : {},
  };
}

const only = <Name extends string>(
  name: Name,
  value: string | undefined,
): Partial<Record<Name, string>> =>
  value ? ({ [name]: value } as Partial<Record<Name, string>>) : {};

/** Relative to the workspace, whose place differs between runners. */
const placeOf = (project: string, workspace: string | undefined): string =>
  workspace && isWithin(project, workspace)
    ? relative(workspace, project).split(sep).join("/") || "."
    : project;
