import { createHash } from "node:crypto";
import type { ArchiveFacts } from "../archives/facts.ts";
import { readArchive } from "../archives/read-archive.ts";
import { splitWheelFilename, wantedMembers } from "../rules/distribution.ts";
import { type MemberScan, scanForEncryption } from "../rules/member-scan.ts";
import type { ReceivedFile } from "./receive-form.ts";

/** What an uploaded file holds, as far as the rules and the index need it. */
export interface ReceivedArchive {
  readonly facts: ArchiveFacts;
  readonly marks: MemberScan["marks"];
}

/** Reads an uploaded file once. */
export async function readDistribution({ path, filename }: ReceivedFile): Promise<ReceivedArchive> {
  const { start, marks } = scanForEncryption();
  const facts = await readArchive(path, {
    format: /\.(?:whl|zip)$/i.test(filename) ? "zip" : "tar.gz",
    wanted: wantedMembers,
    scan: start,
  });
  return { facts, marks };
}

/** METADATA of a wheel, served beside it (PEP 658). */
export interface WheelMetadata {
  readonly content: Uint8Array;
  readonly sha256: string;
}

/** METADATA of a wheel, if it is where the filename says; `undefined` for anything else. */
export function wheelMetadata(
  filename: string,
  facts: ArchiveFacts | undefined,
): WheelMetadata | undefined {
  if (!filename.endsWith(".whl")) return undefined;
  const content = facts?.contents.get(`${splitWheelFilename(filename)?.distInfo}/METADATA`);
  if (content === undefined) return undefined;
  return { content, sha256: createHash("sha256").update(content).digest("hex") };
}
