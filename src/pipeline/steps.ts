import type { ActionReference, Pipeline } from "./pipeline.ts";
import { expression, indent, lines, scalar } from "./yaml.ts";

/** The commit of the tag, with as much of its history as the version is computed from. */
export function checkoutStep({ checkout, versionFrom }: Pipeline): string {
  const history =
    versionFrom === undefined
      ? []
      : [`# ${versionFrom} computes the version from the tags.`, "fetch-depth: 0"];
  return step(checkout, undefined, [
    `ref: ${expression("inputs.tag && format('refs/tags/{0}', inputs.tag) || github.ref")}`,
    ...history,
    "# The code of the project and of its dependencies gets no token.",
    "persist-credentials: false",
  ]);
}

/** A step of the action; `inputs` are lines of `with`. */
export const stageStep = (
  id: string,
  { action }: Pipeline,
  inputs: readonly (string | undefined)[],
): string => step(action, id, inputs);

function step(
  { uses, comment }: ActionReference,
  id: string | undefined,
  inputs: readonly (string | undefined)[],
): string {
  const behind = comment === undefined ? "" : ` # ${comment}`;
  return lines(
    `- uses: ${scalar(uses)}${behind}`,
    ...(id === undefined ? [] : [`  id: ${id}`]),
    "  with:",
    indent(lines(...inputs), 4),
  );
}

/** The input that names the project's folder, where it is not the root. */
export const projectDir = ({ folder }: Pipeline): string | undefined =>
  folder === "." ? undefined : `project-dir: ${scalar(folder)}`;

/** The tag of a run that was started by hand. */
export const tagInput = `tag: ${expression("inputs.tag")}`;

/** What the machines have built, together; the same artifacts always give the same manifest. */
export const everyArtifact = `artifact-name: "distributions*"`;

/** A block scalar of one line each. */
export const block = (key: string, values: readonly string[]): string =>
  `${key}: |\n${indent(values.join("\n"), 2)}`;

export interface Job {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly needs?: readonly string[];
  /** Lines of `permissions`. */
  readonly permissions?: readonly string[];
  readonly minutes: number;
  readonly runsOn?: string;
  /** Further keys of the job. */
  readonly keys?: readonly string[];
  readonly outputs: readonly string[];
  readonly steps: readonly string[];
}

/** A job in the order in which people read it. */
export const job = (parts: Job): string => {
  const { id, name, about, needs = [], permissions = [], minutes, keys = [] } = parts;
  const body = lines(
    `name: ${name}`,
    needs.length === 0 ? undefined : `needs: [${needs.join(", ")}]`,
    `runs-on: ${parts.runsOn ?? "ubuntu-latest"}`,
    `timeout-minutes: ${minutes}`,
    permissions.length === 0 ? undefined : `permissions:\n${indent(permissions.join("\n"), 2)}`,
    ...keys,
    `outputs:\n${indent(parts.outputs.join("\n"), 2)}`,
    `steps:\n${indent(parts.steps.join("\n"), 2)}`,
  );
  return `${about}\n${id}:\n${indent(body, 2)}`;
};

/** An output of a job that is one of a step's. */
export const output = (name: string, step: string, of = name): string =>
  `${name}: ${expression(`steps.${step}.outputs.${of}`)}`;
