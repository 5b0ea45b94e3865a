import { buildJobs } from "./build-jobs.ts";
import type { Pipeline } from "./pipeline.ts";
import { tagOf, targetsOf } from "./pipeline.ts";
import { publishJob, verifyJob } from "./publish-jobs.ts";
import { testJob } from "./test-job.ts";
import { blocks, comment, indent, lines } from "./yaml.ts";

/** The workflow that takes a pushed tag to the index. */
export function releaseWorkflow(pipeline: Pipeline): string {
  const publishing = targetsOf(pipeline).flatMap((target) => [
    publishJob(target, pipeline),
    verifyJob(target, pipeline),
  ]);
  const jobs = blocks(testJob(pipeline), ...buildJobs(pipeline), ...publishing);
  return `${blocks(introduction(pipeline), triggers(pipeline), rights, concurrency(pipeline))}\n\njobs:\n${indent(jobs, 2)}\n`;
}

const introduction = ({ name, folder, action }: Pipeline): string =>
  lines(
    comment(
      `The release of ${name}: a pushed tag is tested, built, published and verified. ${documentOf(folder)} says how, and what to do when a job fails.`,
    ),
    action.comment === undefined
      ? undefined
      : comment(
          `${action.uses} gets the fixes of its major version; to review each of them first, write the hash of a commit in place of its reference.`,
        ),
    `name: Release${folder === "." ? "" : ` ${name}`}`,
  );

/** Where the maintainers' handbook is, seen from the repository's root. */
export const documentOf = (folder: string): string =>
  folder === "." ? "docs/RELEASING.md" : `${folder}/docs/RELEASING.md`;

/** Where the forge looks for it; Forgejo reads its own folder where there is one. */
export function workflowPath({ forge, fileName }: Pipeline, folders: readonly string[]): string {
  if (forge === "github") return `.github/workflows/${fileName}`;
  const folder = folders.includes(".forgejo") ? ".forgejo" : ".gitea";
  return `${folder}/workflows/${fileName}`;
}

const triggers = (pipeline: Pipeline): string => {
  const { folder, name } = pipeline;
  const title = folder === "." ? "Release" : `Release ${name}`;
  const about = `Pre-releases have tags of the same kind, such as ${tagOf(pipeline, "1.2.0rc1")}. By hand: Actions > ${title} > Run workflow, with the tag of the release; without one the run says what it would publish, and stops.`;
  return `${comment(about)}
on:
  push:
    tags: ["${tagOf(pipeline, "*.*.*")}"]
  workflow_dispatch:
    inputs:
      tag:
        description: Tag of the release, which must exist, such as ${tagOf(pipeline, "1.2.3")}
        required: false
        type: string`;
};

const rights = `# No job has a right that it does not name.
permissions: {}`;

const concurrency = ({
  folder,
  name,
}: Pipeline): string => `# A second run for the same tag waits for the first: what is being sent is never cut off.
concurrency:
  group: ${folder === "." ? "release" : `release-${name}`}-\${{ inputs.tag || github.ref_name }}
  cancel-in-progress: false`;
