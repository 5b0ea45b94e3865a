import { basename, dirname, join } from "node:path";
import type { Files, Log } from "../host/host.ts";
import type { Attestation } from "./attestation.ts";
import { type AttestationContext, findingsOf } from "./judge-files.ts";
import { type AttestableFile, belongs } from "./list-files.ts";
import { readAttestationFile } from "./read-attestations.ts";
import { type Attestable, publishPredicate } from "./statement.ts";

/** What twine and astral-sh/attest-action call the attestations of PyPI's kind. */
const publishSuffix = ".publish.attestation";

/** The attestations that lie beside a distribution. */
export interface FoundAttestations {
  /** The one of PyPI's own kind, where it holds. */
  readonly publish: Attestation | undefined;
  readonly others: readonly Attestation[];
  /** Why a file cannot be uploaded. */
  readonly faults: readonly string[];
}

/**
 * Reads and judges the attestation files of a distribution. One of PyPI's own kind that does not
 * hold is left out with a warning: a new one is made in its place.
 */
export async function readBeside(
  file: AttestableFile,
  names: readonly string[],
  context: AttestationContext,
  files: Files,
  log: Log,
): Promise<FoundAttestations> {
  const sound: Attestation[] = [];
  const faults: string[] = [];
  for (const name of names.filter((candidate) => belongs(candidate, file.filename))) {
    const text = (await files.readText(join(dirname(file.path), name))) ?? "";
    const judged = await judgeText(file, text, context);
    if (typeof judged !== "string") sound.push(judged);
    else if (name.endsWith(publishSuffix)) log.warning(`Made anew: \`${name}\`: ${judged}`);
    else faults.push(`\`${name}\`: ${judged}`);
  }
  const publish = sound.find(isPublish);
  return { publish, others: sound.filter((one) => one !== publish), faults };
}

async function judgeText(
  file: Attestable,
  text: string,
  context: AttestationContext,
): Promise<Attestation | string> {
  const read = readAttestationFile(text);
  if (!read.ok) return read.problems.join(", ");
  const [attestation] = read.attestations;
  const findings = await findingsOf(file, JSON.stringify(read.attestations), context);
  const finding = findings.find(({ level }) => level === "error");
  if (finding !== undefined) return `${finding.rule} ${finding.message}`;
  return attestation ?? "it is empty";
}

function isPublish({ envelope }: Attestation): boolean {
  const statement = JSON.parse(Buffer.from(envelope.statement, "base64").toString("utf8")) as {
    readonly predicateType?: unknown;
  };
  return statement.predicateType === publishPredicate;
}

/** Keeps an attestation beside its distribution, so that the next upload of the file has it. */
export async function writeBeside(
  { path }: AttestableFile,
  attestation: Attestation,
  files: Files,
  log: Log,
): Promise<void> {
  try {
    await files.write(`${path}${publishSuffix}`, JSON.stringify(attestation));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.warning(`\`${basename(path)}${publishSuffix}\` was not kept: ${reason}`);
  }
}
