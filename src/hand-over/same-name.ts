import { PublishError } from "../errors.ts";
import type { Manifest } from "../manifest.ts";
import { type BuildOrigin, type Leg, parseLeg } from "./build-job.ts";

type Job = BuildOrigin["job"];

/** Two builds of one run hand over under one name: says which, and how to tell them apart. */
export function sameName(
  artifact: string,
  own: Job,
  other: Job,
  { name, version }: Pick<Manifest, "name" | "version">,
): PublishError {
  const [one, two] = described(own, other);
  const isSameProject = own.project === other.project;
  const merging = `; later stages merge them with \`artifact-name: ${stemOf(artifact)}*\``;
  return new PublishError(
    "artifact-name-taken",
    `The run has an artifact \`${artifact}\` already, with ${name} ${version}: ${two} made it, and this is ${one}`,
    {
      hint: `give each an artifact of its own, such as \`artifact-name: ${suggestion(artifact, own, other)}\`${isSameProject ? merging : ""}`,
    },
  );
}

function described(own: Job, other: Job): readonly [own: string, other: string] {
  if (own.project !== other.project) {
    return [`the build of \`${own.project}\``, `the build of \`${other.project}\``];
  }
  if (own.job !== other.job) return [`job \`${own.job}\``, `job \`${other.job}\``];
  if (own.leg !== other.leg) return [legText(own.leg), legText(other.leg)];
  return [stepText(own.step), stepText(other.step)];
}

const stepText = (step: string | undefined): string =>
  step === undefined ? "a step of this job" : `step \`${step}\` of this job`;

const legText = (leg: string | undefined): string =>
  leg === undefined ? "a job without a matrix" : `the leg \`${leg}\` of the matrix`;

function suggestion(artifact: string, own: Job, other: Job): string {
  const stem = stemOf(artifact);
  if (own.project !== other.project) return `${stem}-${own.project?.split("/").at(-1)}`;
  if (own.job !== other.job) return `${stem}-${own.job}`;
  if (own.leg === other.leg) return `${stem}-2`;
  const keys = tellingKeys(parseLeg(own.leg ?? "{}") ?? {}, parseLeg(other.leg ?? "{}") ?? {});
  return [stem, ...keys.map((key) => `\${{ matrix.${key} }}`)].join("-");
}

const stemOf = (artifact: string): string => artifact.replace(/-+$/, "");

/** The keys of the matrix by which two of its legs differ. */
function tellingKeys(own: Leg, other: Leg): readonly string[] {
  const keys = [...new Set([...Object.keys(own), ...Object.keys(other)])].toSorted();
  const differing = keys.filter((key) => JSON.stringify(own[key]) !== JSON.stringify(other[key]));
  const scalars = differing.filter((key) => typeof own[key] !== "object");
  return scalars.length === 0 ? differing : scalars;
}
