import { dirname, join } from "node:path";
import type { Files } from "../host/host.ts";
import type { UploadAttestations } from "../rules/attestation-facts.ts";
import type { Attestable } from "./statement.ts";

/** A distribution on the disk. */
export interface AttestableFile extends Attestable {
  readonly path: string;
}

/** Names of attestation files in the folders of these distributions, with those that belong to none. */
export async function listAttestationFiles(
  distributions: readonly AttestableFile[],
  files: Files,
): Promise<{ readonly names: readonly string[]; readonly orphans: readonly string[] }> {
  const folders = new Set(distributions.map(({ path }) => dirname(path)));
  const names: string[] = [];
  for (const folder of folders) {
    for (const { name, kind } of (await files.list(folder)) ?? []) {
      if (kind === "file" && name.endsWith(".attestation")) names.push(name);
    }
  }
  const isOrphan = (name: string) => !distributions.some(({ filename }) => belongs(name, filename));
  return { names, orphans: names.filter(isOrphan) };
}

/** `FILE.KIND.attestation`, as twine looks for them. */
export const belongs = (name: string, filename: string): boolean =>
  name.startsWith(`${filename}.`) && name.endsWith(".attestation");

/** The attestations that lie beside distributions, for the rules: by filename, and those of none. */
export interface BesideDistributions {
  readonly attestations: ReadonlyMap<string, UploadAttestations>;
  readonly orphans: readonly string[];
}

/** Nothing more is loaded where there are none. */
export async function attestationsBeside(
  distributions: readonly AttestableFile[],
  files: Files,
): Promise<BesideDistributions> {
  const { names, orphans } = await listAttestationFiles(distributions, files);
  const attestations = new Map<string, UploadAttestations>();
  if (names.length === 0) return { attestations, orphans };
  const { attestationsOf } = await import("./judge-files.ts");
  for (const { filename, path } of distributions) {
    const own = names.filter((name) => belongs(name, filename));
    const texts = await Promise.all(own.map((name) => files.readText(join(dirname(path), name))));
    if (texts.length === 0) continue;
    const field = `[${texts.join(",")}]`;
    attestations.set(filename, await attestationsOf(field, { isPublic: true }));
  }
  return { attestations, orphans };
}
