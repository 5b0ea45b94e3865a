import { PublishError } from "../errors.ts";

/** An answer of the artifact service: JSON whose keys are in snake case (Twirp) or in camel case (protojson). */
export type TwirpAnswer = Readonly<Record<string, unknown>>;

/** An artifact as the service lists it, with the run and the job that it belongs to. */
export interface ListedArtifact {
  readonly name: string;
  readonly id: string;
  readonly size: number;
  /** `sha256:` and lower-case hex, where the service tells. */
  readonly digest: string | undefined;
  readonly runId: string;
  readonly jobId: string;
}

export function readAnswer(text: string, title: string): TwirpAnswer {
  try {
    const read: unknown = JSON.parse(text === "" ? "{}" : text);
    if (typeof read === "object" && read !== null && !Array.isArray(read)) {
      return read as TwirpAnswer;
    }
  } catch {
    // It is no JSON, which is said below.
  }
  throw new PublishError("artifact-service-failed", `The answer of ${title} makes no sense`, {
    hint: "check what ACTIONS_RESULTS_URL leads to: it may be a proxy or a page to sign in",
  });
}

/** A field that is a text, or a number that stands in one, as those of 64 bits do; empty where there is none. */
export function textOf(answer: TwirpAnswer, name: string): string {
  const value = answer[name] ?? answer[camelCase(name)];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

const camelCase = (name: string): string =>
  name.replaceAll(/_(.)/g, (_all, letter: string) => letter.toUpperCase());

/** The artifacts of a list, the latest of each name: on GitHub every attempt of a run has its own. */
export function listedArtifacts({ artifacts }: TwirpAnswer): readonly ListedArtifact[] {
  const latest = new Map<string, ListedArtifact>();
  for (const entry of Array.isArray(artifacts) ? (artifacts as readonly unknown[]) : []) {
    if (typeof entry !== "object" || entry === null) continue;
    const artifact = readArtifact(entry as TwirpAnswer);
    const other = latest.get(artifact.name);
    if (other === undefined || isLater(artifact.id, other.id)) latest.set(artifact.name, artifact);
  }
  return [...latest.values()];
}

function readArtifact(entry: TwirpAnswer): ListedArtifact {
  const size = Number(textOf(entry, "size"));
  const digest = textOf(entry, "digest");
  return {
    name: textOf(entry, "name"),
    id: textOf(entry, "database_id"),
    size: Number.isSafeInteger(size) && size > 0 ? size : 0,
    digest: /^sha256:[0-9a-f]{64}$/.test(digest) ? digest : undefined,
    runId: textOf(entry, "workflow_run_backend_id"),
    jobId: textOf(entry, "workflow_job_run_backend_id"),
  };
}

/** Ids are numbers of up to 64 bits. */
const isLater = (id: string, other: string): boolean =>
  id.length === other.length ? id > other : id.length > other.length;
