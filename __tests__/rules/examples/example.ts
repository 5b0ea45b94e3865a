import type { DescriptionVerdict, Form, Upload } from "../../../src/rules/subject.ts";
import type { DistributionOptions, WheelOptions } from "../../support/distributions.ts";

/** Files that break a rule: made up, or a recorded upload by its id. */
export type Example = Made | { readonly recorded: string } | { readonly set: readonly Made[] };

export interface Made extends Pick<Upload, "state" | "context" | "attestations"> {
  readonly wheel?: WheelOptions;
  readonly sdist?: DistributionOptions;
  /** In place of made-up content. */
  readonly content?: () => Uint8Array;
  /** In place of the name that the options give. */
  readonly filename?: string;
  /** Fields that a client sends in place of what the metadata give. */
  readonly form?: Form;
  /** What came of rendering the description. */
  readonly verdict?: DescriptionVerdict;
}

export type Examples = Readonly<Record<string, Example>>;

/** An upload that was recorded, by its id in `uploads.json`. */
export const recorded = (id: string): Example => ({ recorded: id });

/** A wheel whose METADATA has these headers. */
export const header = (...headers: readonly (readonly [string, string])[]): Made => ({
  wheel: { headers },
});

/** A wheel with these members besides. */
export const withFiles = (files: Readonly<Record<string, string>>): Made => ({ wheel: { files } });
