import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@jest/globals";

/** What `packaging` said instead of a result. */
export interface RecordedError {
  readonly error: string;
  readonly message: string;
}

export interface RecordedVersion {
  readonly str: string;
  readonly canonical: string;
  readonly public: string;
  readonly base: string;
  readonly epoch: number;
  readonly release: readonly number[];
  readonly pre: readonly [string, number] | null;
  readonly post: number | null;
  readonly dev: number | null;
  readonly local: string | null;
  readonly is_pre: boolean;
  readonly is_post: boolean;
  readonly is_dev: boolean;
}

export interface RecordedWheel {
  readonly name: string;
  readonly version: string;
  readonly build: readonly [] | readonly [number, string];
  readonly tags: readonly string[];
}

export interface RecordedRequirement {
  readonly name: string;
  readonly extras: readonly string[];
  readonly specifier: string;
  readonly url: string | null;
  readonly marker: string | null;
  readonly str: string;
}

export interface RecordedMetadataText {
  readonly raw: Readonly<
    Record<string, string | readonly string[] | Readonly<Record<string, string>>>
  >;
  readonly unparsed: Readonly<Record<string, readonly string[]>>;
}

type Recorded<Result> = Readonly<Record<string, Result | RecordedError>>;

interface PackagingVectors {
  readonly versions: Recorded<RecordedVersion>;
  readonly version_order: readonly (readonly string[])[];
  readonly names: Readonly<Record<string, { readonly valid: boolean; readonly canonical: string }>>;
  readonly wheel_filenames: Recorded<RecordedWheel>;
  readonly sdist_filenames: Recorded<{ readonly name: string; readonly version: string }>;
  readonly specifiers: Recorded<{ readonly str: string }>;
  readonly specifier_contains: readonly (readonly [string, string, boolean | RecordedError])[];
  readonly licenses: Recorded<{ readonly str: string }>;
  readonly metadata: Readonly<
    Record<
      string,
      | { readonly ok: true; readonly name: string; readonly version: string }
      | { readonly error: readonly string[] | string }
    >
  >;
  readonly parse_email: Recorded<RecordedMetadataText>;
  readonly requirements: Recorded<RecordedRequirement>;
  readonly markers: Recorded<{ readonly str: string }>;
}

const readVectors = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, "..", "fixtures", "vectors", name), "utf8"));

/** The verdicts of `packaging` 26.2. */
export const packagingVectors = () => readVectors("packaging.json") as PackagingVectors;

/** Compares every verdict, says how many there were, and shows the first that differ. */
export function expectAgreement<Value>(
  kind: string,
  cases: Iterable<readonly [text: string, recorded: Value]>,
  answer: (text: string, recorded: Value) => unknown,
): void {
  let compared = 0;
  const differences: unknown[] = [];
  for (const [text, recorded] of cases) {
    compared += 1;
    const ours = answer(text, recorded);
    if (JSON.stringify(ours) !== JSON.stringify(recorded)) {
      differences.push({ text: text.slice(0, 200), recorded, ours });
    }
  }
  console.info(`${kind}: ${compared} verdicts compared, ${differences.length} differ`);
  expect(differences.slice(0, 5)).toEqual([]);
  expect(compared).toBeGreaterThan(0);
}
