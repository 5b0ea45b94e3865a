import type { Pipeline } from "./pipeline.ts";

/** The maintainers' handbook for releases of a project, for all forges that have a pipeline. */
export const releaseHandbook = (pipelines: readonly Pipeline[]): string => {
  const [{ name } = { name: "" }] = pipelines;
  return `# Releasing ${name}\n`;
};
