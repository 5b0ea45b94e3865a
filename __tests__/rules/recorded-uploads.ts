import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { blake2b } from "hash-wasm";
import type { ArchiveFacts } from "../../src/archives/facts.ts";
import { readArchive } from "../../src/archives/read-archive.ts";
import { wantedMembers } from "../../src/rules/distribution.ts";
import type { IndexState, Upload } from "../../src/rules/subject.ts";

/** What the index knew when the upload was recorded. */
interface RecordedState {
  readonly existing_file?: {
    readonly filename: string;
    readonly sha256?: string;
    readonly blake2_256?: string;
  };
  readonly filename_used?: boolean;
  readonly release_age_days?: number;
  readonly has_sdist?: boolean;
  readonly limit?: number;
  readonly total?: number;
  readonly content_type?: string;
}

export interface RecordedUpload {
  readonly id: string;
  readonly form: readonly (readonly [string, string])[];
  readonly filename: string;
  readonly content: string;
  readonly state: RecordedState;
  readonly status: number;
  readonly message: string;
}

const file = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "fixtures", "vectors", "uploads.json"), "utf8"),
) as { readonly "base-sdist": string; readonly scenarios: readonly RecordedUpload[] };

export const recordedUploads = file.scenarios;

/** The clock while they are judged. */
export const now = new Date("2026-08-20T12:00:00Z");

const DAY = 24 * 60 * 60 * 1000;

function stateOf(recorded: RecordedState, sha256: string): IndexState {
  const { existing_file, filename_used, release_age_days, has_sdist, limit, total } = recorded;
  return {
    project: "there",
    ...(existing_file && { existingFile: { sha256, ...existing_file } }),
    ...(filename_used === true && { filenameUsed: true }),
    ...(release_age_days !== undefined && {
      releaseCreated: new Date(now.getTime() - release_age_days * DAY),
    }),
    ...(has_sdist === true && { hasSdist: true }),
    ...(limit !== undefined && { fileSizeLimit: limit }),
    ...(total !== undefined && { projectSize: total }),
  };
}

export const recordedContent = ({ content }: RecordedUpload): Buffer =>
  Buffer.from(content === "base-sdist" ? file["base-sdist"] : content, "base64");

/** Reads the recorded file from disk, as the callers of the rules do; `folder` is for it. */
export async function toUpload(recorded: RecordedUpload, folder: string): Promise<Upload> {
  const content = recordedContent(recorded);
  const path = join(folder, createHash("sha256").update(recorded.id).digest("hex"));
  await writeFile(path, content);
  const format = /\.(?:whl|zip)$/i.test(recorded.filename) ? "zip" : "tar.gz";
  const facts: ArchiveFacts = await readArchive(path, { format, wanted: wantedMembers });
  return {
    filename: recorded.filename,
    form: [[":action", "file_upload"], ["protocol_version", "1"], ...recorded.form],
    facts,
    digests: {
      md5: createHash("md5").update(content).digest("hex"),
      blake2_256: await blake2b(content, 256),
    },
    state: stateOf(recorded.state, facts.sha256),
    contentType: recorded.state.content_type ?? "application/octet-stream",
  };
}
