import type { ProjectFiles } from "../../src/validation/project-files.ts";

/** A project of these files; an empty text stands for a file that nobody reads. */
export const projectOf = (files: Readonly<Record<string, string>>): ProjectFiles => ({
  paths: Object.keys(files),
  text: (path) => files[path],
});
