import { join } from "node:path";
import type { ArtifactStore, StoredArtifact } from "../artifacts/store.ts";
import type { Host } from "../host/host.ts";
import { recordPrefix } from "./job-identity.ts";
import { largestRecord, parseRecord, type ReleaseRecord } from "./release-record.ts";

/** An artifact that calls itself a record. Whoever may write artifacts may have written it. */
export interface FoundRecord {
  /** Of the artifact. */
  readonly name: string;
  /** Of its one file; absent where there is no such file. */
  readonly sha256?: string;
  /** Absent where it is not what a stage leaves. */
  readonly record?: ReleaseRecord;
  /** Why it could not be read. */
  readonly problem?: string;
}

/** More than any release has: jobs, legs of their matrices, steps and attempts. */
const mostRecords = 1000;
const atOnce = 8;

/** Reads every record of the run; what is wrong with one is told, never thrown. */
export async function fetchRecords(
  store: ArtifactStore,
  host: Host,
): Promise<readonly FoundRecord[]> {
  const artifacts = (await store.list()).filter(({ name }) => name.startsWith(recordPrefix));
  const folder = await host.temporaryFolder("records");
  const waiting = artifacts.slice(0, mostRecords).entries();
  const found: FoundRecord[] = [];
  const work = async () => {
    for (const [index, artifact] of waiting) {
      found[index] = await fetchRecord(artifact, store, join(folder, String(index)), host);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return found;
}

async function fetchRecord(
  artifact: StoredArtifact,
  store: ArtifactStore,
  folder: string,
  host: Host,
): Promise<FoundRecord> {
  const { name } = artifact;
  // A zip is about as large as what is in it, or smaller.
  if (artifact.size > 2 * largestRecord) return { name, problem: "too large for a record" };
  try {
    const [member, ...others] = await store.download(artifact, folder);
    if (member === undefined || others.length > 0) return { name, problem: "not one file" };
    const path = join(folder, member);
    const size = (await host.files.stat(path))?.size ?? Number.POSITIVE_INFINITY;
    if (size > largestRecord) return { name, problem: "too large for a record" };
    const [sha256, text] = [await host.files.sha256(path), await host.files.readText(path)];
    const record = parseRecord(text ?? "");
    return { name, sha256, ...(record === undefined ? { problem: "not a record" } : { record }) };
  } catch (error) {
    return { name, problem: error instanceof Error ? error.message : String(error) };
  }
}
