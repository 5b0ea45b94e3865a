import { afterFailure } from "./handbook-failures.ts";
import { kindsOfReleases, releaseSteps } from "./handbook-release.ts";
import { settingUp } from "./handbook-setup.ts";
import type { Handbook } from "./handbook-subject.ts";
import { troubleshooting, yanking } from "./handbook-trouble.ts";
import { code, sections } from "./markdown.ts";
import { type Pipeline, tagOf, targetsOf } from "./pipeline.ts";
import type { ProjectFacts } from "./project-facts.ts";

/** The maintainers' handbook for the releases of a project, for all forges that have a pipeline. */
export function releaseHandbook(
  facts: ProjectFacts,
  pipelines: readonly Pipeline[],
  workflows: readonly string[],
): string {
  const [pipeline] = pipelines;
  if (pipeline === undefined) return "";
  const targets = targetsOf(pipeline);
  const [production] = targets.slice(-1);
  if (production === undefined) return "";
  const book: Handbook = {
    ...{ facts, pipelines, workflows, pipeline, targets, production },
    remote: pipeline.remote,
    forges: pipelines.map(({ forge }) => forge),
    trusted: pipelines.some(({ credential }) => credential === "trusted-publishing"),
  };
  return `${sections(
    introduction(book),
    releaseSteps(book),
    kindsOfReleases(book),
    settingUp(book),
    afterFailure(book),
    troubleshooting(book),
    yanking(book),
  )}\n`;
}

function introduction({
  facts: { name },
  pipeline,
  workflows,
  targets,
  production,
}: Handbook): string {
  const where = workflows.map(code).join(" or, on the other forge, ");
  const way =
    targets.length > 1
      ? `publishes them to ${targets[0]?.title} and tries them there, and then publishes the same files to ${production.title}`
      : `publishes them to ${production.title}`;
  const twice =
    workflows.length === 1
      ? ""
      : "\n\nPush release tags to one of the forges. One that reaches both is released by both: the second finds the files of the first, and sends nothing as long as it builds the same bytes.";
  return `# Releasing ${name}

A pushed tag such as ${code(tagOf(pipeline, "1.2.3"))} releases ${name}. The workflow, ${where}, tests the commit, builds and checks the files, ${way}, where they are installed and tried once more. This page says what people do: before, meanwhile, and when a job fails.${twice}`;
}
