import type { Distribution } from "../distributions.ts";
import type { Finding } from "../findings.ts";
import type { Environment } from "../host/host.ts";
import type { Manifest } from "../manifest.ts";
import type { EvidenceOfIndex } from "./evidence.ts";
import type { FoundRecord } from "./fetch-records.ts";
import type { Leavable } from "./gate-row.ts";
import type { JobRecords, Problem } from "./job-records.ts";
import type { ReleaseRecord } from "./release-record.ts";

/** Everything that the gate judges: what it was given, what is recomputed, what the records say. */
export interface GateSubject {
  readonly distributions: readonly Distribution[];
  /** Absent where the files came without one. */
  readonly manifest: Manifest | undefined;
  readonly manifestSha256: string | undefined;
  /** Where the files are to go. */
  readonly index: EvidenceOfIndex;
  /** The tag that is released. */
  readonly tag: string | undefined;
  readonly without: ReadonlySet<Leavable>;
  /** The file, relative to the project; `none` for none; absent where it is to be found. */
  readonly changelog?: string | undefined;
  /** What the rules say about the files now. */
  readonly findings: readonly Finding[];
  /** Rules that were left out. */
  readonly ignored: readonly string[];
  readonly credential: CredentialFacts;
  /** What is missing by `expect`; absent where nothing is expected. */
  readonly completeness?: { readonly evidence: string; readonly problems: readonly Problem[] };
  readonly jobs: readonly JobRecords[];
  readonly found: readonly FoundRecord[];
  readonly env: Environment;
}

/** Nothing of it is the credential. */
export interface CredentialFacts {
  readonly kind: string;
  /** Absent where none was found. */
  readonly source?: string;
  readonly findings: readonly Finding[];
}

export const filesOf = (distributions: readonly Distribution[]): Readonly<Record<string, string>> =>
  Object.fromEntries(distributions.map(({ filename, sha256 }) => [filename, sha256]));

/** How the files of a record differ from those at hand; `undefined` where they are the same. */
export function differenceFrom(
  { files }: Pick<ReleaseRecord, "files">,
  distributions: readonly Distribution[],
): string | undefined {
  const here = filesOf(distributions);
  const names = [...new Set([...Object.keys(files), ...Object.keys(here)])];
  const different = names.filter((name) => files[name] !== here[name]);
  const [first] = different;
  if (first === undefined) return undefined;
  const [there, now] = [files[first], here[first]];
  const more = different.length === 1 ? "" : `, and ${different.length - 1} more`;
  if (there === undefined) return `without \`${first}\`${more}`;
  if (now === undefined) return `with \`${first}\`, which is missing here${more}`;
  return `\`${first}\` with sha256 ${short(there)}, which here has ${short(now)}${more}`;
}

/** The first characters of a hash, which are enough to tell it by. */
export const short = (hash: string): string => hash.slice(0, 12);

/** Why there is no record of a stage that vouches, as far as the others tell. */
export function absent(
  stage: ReleaseRecord["stage"],
  done: string,
  { jobs, found }: Pick<GateSubject, "jobs" | "found">,
): readonly Problem[] {
  if (jobs.some(({ problems }) => problems.length > 0)) {
    return [{ text: `no intact record says that ${done}` }];
  }
  const left = found.flatMap(({ record }) => (record?.stage === stage ? [record] : []));
  const record = left.find(({ result }) => result === "success") ?? left[0];
  if (record === undefined) {
    return [
      {
        text: `no job that this one needs left a record that ${done}: add a job with \`stage: ${stage}\` to \`needs\`${unless[stage] ?? ""}`,
      },
    ];
  }
  const { job, step } = record;
  const needed = jobs.find((one) => one.job === job);
  // A job that did not come to its end had no outputs to give.
  if (needed !== undefined && needed.result !== "success") {
    return [{ text: `job \`${job}\` has no good record that ${done}`, job }];
  }
  if (needed === undefined) {
    return [{ text: `job \`${job}\` has a record that ${done}, but is not in \`needs\`: add it` }];
  }
  const text = `job \`${job}\` has no output that vouches for its record of the stage \`${stage}\`: add \`${stage}-record-sha256: \${{ steps.${idOf(step)}.outputs.record-sha256 }}\` to its \`outputs\``;
  return [{ text, job }];
}

/** What a pipeline may do without. */
const unless: Readonly<Partial<Record<ReleaseRecord["stage"], string>>> = {
  validate: ", or write `gate-without: tests` where it has none",
  verify: ", or write `gate-without: testpypi` where it has no test index",
};

/** Steps without an id get one from the runner that no expression can name. */
const idOf = (step: string): string => (/^(?:__|\d)/.test(step) ? "ID" : step);
