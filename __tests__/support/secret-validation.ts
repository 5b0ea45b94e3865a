import { join } from "node:path";
import type { Run } from "./secret-runs.ts";
import type { SecretWorld } from "./secret-world.ts";

/** A command that writes down its environment where secrets are looked for, prints it, and goes on as told. */
const command = (world: SecretWorld, then: string): string => {
  const notes = JSON.stringify(join(world.path("notes"), "command.txt")).replaceAll('"', "'");
  return `python -c "import os, sys, time; print(dict(os.environ)); open(${notes}, 'w').write(repr(dict(os.environ))); ${then}"`;
};

const validate = async (world: SecretWorld, then: string, moment = {}) => {
  const project = await world.project();
  const commands = command(world, then);
  return world.action("validate", { "project-dir": project, commands, tag: "" }, moment);
};

/** Lines for the stage that runs the commands of a project. */
export const secretValidation: readonly Run[] = [
  { stage: "validate", end: "success", status: 0, run: (world) => validate(world, "sys.exit(0)") },
  { stage: "validate", end: "failure", status: 1, run: (world) => validate(world, "sys.exit(1)") },
  ...(["SIGTERM", "SIGKILL"] as const).map((signal) => ({
    ...{ stage: "validate", end: signal, status: signal === "SIGTERM" ? 143 : undefined },
    run: (world: SecretWorld) =>
      validate(world, "time.sleep(60)", {
        signals: [signal],
        when: world.path("notes", "command.txt"),
      }),
  })),
];
