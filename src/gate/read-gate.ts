import { PublishError } from "../errors.ts";
import type { InputReader } from "../inputs.ts";
import { type Leavable, leavable } from "./gate-row.ts";
import { type NeededJob, needsLines, parseNeeds } from "./needs.ts";

/** What the inputs say about the gate. */
export interface GateInputs {
  readonly needs: readonly NeededJob[];
  readonly without: ReadonlySet<Leavable>;
  /** The changelog as the inputs name it; `none` for none. */
  readonly changelog?: string | undefined;
}

/** `undefined` without a gate; its other inputs are read all the same, so that wrong ones are told. */
export function readGate(input: InputReader): GateInputs | undefined {
  const isOn = input.boolean("gate");
  const needs = input.optionalText("needs");
  const without = new Set(input.list("gate-without").map(readLeavable));
  const changelog = input.optionalPath("changelog");
  if (!isOn) return undefined;
  const jobs = needs === undefined ? [] : parseNeeds(needs);
  if (jobs.length > 0) return { needs: jobs, without, changelog };
  throw new PublishError(
    "gate-unusable",
    needs === undefined
      ? "`gate: true` sees no earlier job: the input `needs` is missing"
      : "`gate: true` sees no earlier job: this job needs none",
    { hint: needsLines },
  );
}

function readLeavable(word: string): Leavable {
  const found = leavable.find((name) => name === word.toLowerCase());
  if (found !== undefined) return found;
  const words = leavable.map((name) => `\`${name}\``).join(", ");
  throw new PublishError(
    "invalid-input",
    `Input \`gate-without\` must be of ${words}; got \`${word}\``,
  );
}
