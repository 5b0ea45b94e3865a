import { PublishError } from "../errors.ts";

/** A field of the upload form as it was sent: names may repeat, the order is kept. */
export type FormPair = readonly [name: string, value: string];

/** Who has published a file under trusted publishing, in the words of PyPI's Integrity API. */
export interface PublisherRecord {
  readonly kind: "GitHub";
  /** `OWNER/REPOSITORY`. */
  readonly repository: string;
  /** The name of the file in `.github/workflows`. */
  readonly workflow: string;
  readonly environment: string | null;
}

/** A file that the index has accepted, as it is kept on disk. */
export interface FileRecord {
  readonly filename: string;
  /** Normalised (PEP 503). */
  readonly project: string;
  /** As the form gave it. */
  readonly version: string;
  readonly form: readonly FormPair[];
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex, as are the other digests. */
  readonly sha256: string;
  readonly md5: string;
  /** BLAKE2b with 32 bytes of output, which PyPI calls `blake2_256`. */
  readonly blake2: string;
  /** SHA-256 of METADATA, of wheels only (PEP 658). */
  readonly metadataSha256?: string;
  /** Of files with attestations, which are in the form. */
  readonly publisher?: PublisherRecord;
  /** ISO 8601, UTC. */
  readonly uploaded: string;
  /** Place of the upload among all events of the index. */
  readonly serial: number;
}

/** A release that was yanked (PEP 592). */
export interface YankRecord {
  readonly project: string;
  readonly version: string;
  readonly reason: string;
  readonly serial: number;
}

/** A project that was there before its first file. */
export interface ProjectRecord {
  /** Normalised (PEP 503). */
  readonly project: string;
  readonly serial: number;
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPairs = (value: unknown): value is FormPair[] =>
  Array.isArray(value) &&
  value.every(
    (pair) =>
      Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === "string"),
  );

const hasTexts = (value: Record<string, unknown>, names: readonly string[]): boolean =>
  names.every((name) => typeof value[name] === "string");

const FILE_TEXTS = ["filename", "project", "version", "sha256", "md5", "blake2", "uploaded"];

const isPublisher = (value: unknown): value is PublisherRecord =>
  isFields(value) && hasTexts(value, ["kind", "repository", "workflow"]);

const isFileRecord = (value: unknown): value is FileRecord =>
  isFields(value) &&
  hasTexts(value, FILE_TEXTS) &&
  typeof value["size"] === "number" &&
  typeof value["serial"] === "number" &&
  isPairs(value["form"]) &&
  (value["publisher"] === undefined || isPublisher(value["publisher"]));

const isYankRecord = (value: unknown): value is YankRecord =>
  isFields(value) &&
  hasTexts(value, ["project", "version", "reason"]) &&
  typeof value["serial"] === "number";

const isProjectRecord = (value: unknown): value is ProjectRecord =>
  isFields(value) && hasTexts(value, ["project"]) && typeof value["serial"] === "number";

function parse<Record>(
  path: string,
  text: string,
  isRecord: (value: unknown) => value is Record,
): Record {
  let value: unknown;
  let cause: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    cause = error;
  }
  if (isRecord(value)) return value;
  throw new PublishError("index-folder-invalid", `\`${path}\` is not a record of the index`, {
    hint: "Restore the file, or start the index with another folder",
    cause,
  });
}

/** Reads what was kept of an accepted file; `index-folder-invalid` where it is damaged. */
export const parseFileRecord = (path: string, text: string): FileRecord =>
  parse(path, text, isFileRecord);

/** Reads what was kept of a yanked release; `index-folder-invalid` where it is damaged. */
export const parseYankRecord = (path: string, text: string): YankRecord =>
  parse(path, text, isYankRecord);

/** Reads what was kept of a project without files; `index-folder-invalid` where it is damaged. */
export const parseProjectRecord = (path: string, text: string): ProjectRecord =>
  parse(path, text, isProjectRecord);
