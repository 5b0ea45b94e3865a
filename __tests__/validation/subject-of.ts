import type { Finding } from "../../src/findings.ts";
import { readConfiguration } from "../../src/validation/configuration.ts";
import type { ProjectSubject } from "../../src/validation/subject.ts";
import { projectOf } from "./project-of.ts";

/** A project of these files, on the last day of January 2026. */
export const subjectOf = (
  files: Readonly<Record<string, string>>,
  { tag, changelog }: { readonly tag?: string; readonly changelog?: string } = {},
): ProjectSubject => ({
  configuration: readConfiguration(projectOf(files)),
  text: (path) => files[path],
  ...{ tag, changelog, today: "2026-01-31" },
});

/** `PV002 error demo/__init__.py:1: The version is ...` */
export const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ rule, level, file, location, message }) => {
    const line = location === undefined ? "" : `:${location.line}`;
    return `${rule} ${level}${file === undefined ? "" : ` ${file}${line}`}: ${message}`;
  });
