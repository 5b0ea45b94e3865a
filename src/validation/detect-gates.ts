import { chooseRequirements } from "./choose-requirements.ts";
import { type Configuration, readConfiguration } from "./configuration.ts";
import { docsGates } from "./docs-gates.ts";
import type { ProjectFiles } from "./project-files.ts";
import { formatGates, lintGates, typeGates } from "./quality-gates.ts";
import { testGates } from "./test-gates.ts";

/** In the order in which they are run. */
export const gateKinds = ["tests", "types", "lint", "format", "docs"] as const;
export type GateKind = (typeof gateKinds)[number];

/** One command by which a project checks itself. */
export interface Gate {
  readonly kind: GateKind;
  /** Words for a shell or for none: nothing in it needs one. */
  readonly command: string;
  /** The file and table that show it. */
  readonly because: string;
}

export interface Gates {
  readonly commands: readonly Gate[];
  /** What to install besides the project: `.[test]`, `--group test`, `-r requirements-dev.txt`, `pytest>=8`. */
  readonly requirements: readonly string[];
  /** What was seen and is not run, in words. */
  readonly hints: readonly string[];
}

/** A gate, and the programs that its command needs, by the names of their projects. */
export interface WantedGate extends Gate {
  readonly tools: readonly string[];
}

/**
 * The gates that the configuration of a project shows. Pure: `project` holds what was read before.
 * `PublishError` `pyproject-invalid` where it is no TOML.
 */
export const detectGates = (project: ProjectFiles): Gates =>
  detectGatesOf(readConfiguration(project));

/** The same of a configuration that was read before. */
export function detectGatesOf(configuration: Configuration): Gates {
  const docs = docsGates(configuration);
  const wanted = [
    ...testGates(configuration),
    ...typeGates(configuration),
    ...lintGates(configuration),
    ...formatGates(configuration),
    ...docs.gates,
  ];
  const chosen = chooseRequirements(wanted, configuration);
  return {
    commands: wanted.map(({ kind, command, because }) => ({ kind, command, because })),
    requirements: chosen.requirements,
    hints: [...docs.hints, ...chosen.hints, ...runnerHints(configuration.project)],
  };
}

const runnerHints = ({ paths }: ProjectFiles): readonly string[] =>
  ["noxfile.py", "tox.ini", "tox.toml"]
    .filter((path) => paths.includes(path))
    .map(
      (path) => `\`${path}\` has sessions of its own, which are not run; name them as \`commands\``,
    );
