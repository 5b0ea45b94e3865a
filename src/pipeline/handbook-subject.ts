import type { Forge, Pipeline, Remote, Target } from "./pipeline.ts";
import type { ProjectFacts } from "./project-facts.ts";

/** What the handbook's sections are written from. */
export interface Handbook {
  readonly facts: ProjectFacts;
  readonly pipelines: readonly Pipeline[];
  /** Paths of the workflows, in the order of the pipelines. */
  readonly workflows: readonly string[];
  /** The first pipeline's name for the project, its folder, its file. */
  readonly pipeline: Pipeline;
  readonly targets: readonly Target[];
  readonly production: Target;
  readonly remote: Remote | undefined;
  readonly forges: readonly Forge[];
  /** Whether some upload of a pipeline identifies itself by trusted publishing. */
  readonly trusted: boolean;
}

/** Words about the changelog, where there is one. */
export const inChangelog = ({ changelog }: ProjectFacts, words: string): string =>
  changelog === undefined ? "" : words;
