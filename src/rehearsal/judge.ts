import type { Refusal } from "../findings.ts";
import { normalizeName } from "../python/name.ts";
import { repr } from "../python/repr.ts";
import { parseVersion } from "../python/version.ts";
import type { IndexView, Release } from "./catalogue.ts";
import { formValue } from "./form.ts";
import type { ReceivedFile } from "./receive-form.ts";
import type { FormPair } from "./records.ts";

/** Everything a judgement may rest on. The form is sanitised, the file on disk. */
export interface UploadAttempt {
  readonly form: readonly FormPair[];
  readonly file: ReceivedFile | undefined;
  readonly index: IndexView;
  readonly now: Date;
}

/**
 * Gives the first reason to refuse an upload, in PyPI's order. `undefined` accepts it, and also
 * stands for the file that the index already has: the index sees for itself that it is the same.
 */
export type Judge = (upload: UploadAttempt) => Promise<Refusal | undefined>;

/** An upload whose file is there, for the rules that need one. */
interface FileAttempt extends UploadAttempt {
  readonly file: ReceivedFile;
}

type Check<Attempt> = (upload: Attempt) => string | undefined;

const CORE_METADATA =
  "See https://packaging.python.org/specifications/core-metadata for more information.";
const SPECIFICATION = "See https://www.python.org/dev/peps/pep-0527";
const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  sdist: [".tar.gz", ".zip"],
  bdist_wheel: [".whl"],
};
const DIGESTS = [
  ["sha256_digest", "sha256"],
  ["md5_digest", "md5"],
  ["blake2_256_digest", "blake2"],
] as const;
const MAX_FILE_SIZE = 100 * 1024 * 1024;
const OPEN_DAYS = 14;

const formChecks: readonly Check<UploadAttempt>[] = [
  ({ form }) =>
    (formValue(form, "protocol_version") ?? "1") === "1" ? undefined : "Unknown protocol version.",
  ({ form }) => {
    const name = formValue(form, "name") ?? "";
    if (/^([A-Z0-9]|[A-Z0-9][A-Z0-9._-]*[A-Z0-9])$/i.test(name)) return undefined;
    const error =
      name === ""
        ? "This field is required."
        : "Start and end with a letter or numeral containing only ASCII numeric and '.', '_' and '-'.";
    return `${repr(name)} is an invalid value for Name. Error: ${error} ${CORE_METADATA}`;
  },
  ({ form }) =>
    DIGESTS.some(([field]) => formValue(form, field) !== undefined)
      ? undefined
      : "Error: Include at least one message digest.",
  ({ form }) => {
    const filetype = formValue(form, "filetype");
    if (filetype === undefined) return "Invalid value for filetype. Error: This field is required.";
    return Object.hasOwn(EXTENSIONS, filetype)
      ? undefined
      : "Invalid value for filetype. Error: Use a known file type.";
  },
  ({ form }) => {
    if (formValue(form, "metadata_version") !== undefined) return undefined;
    return `None is not a valid metadata version. ${CORE_METADATA}`;
  },
  ({ form }) => {
    const version = formValue(form, "version");
    if (version === undefined) return `'version' is a required field. ${CORE_METADATA}`;
    if (parseVersion(version) !== undefined) return undefined;
    return `${repr(version)} is invalid for 'version'. ${CORE_METADATA}`;
  },
];

const fileChecks: readonly Check<FileAttempt>[] = [
  ({ file: { filename } }) =>
    [...filename].some((character) => character < " " || character === "\x7f")
      ? "Cannot upload a file with non-printable characters (ordinals 0-31) or the DEL character (ordinal 127) in the name."
      : undefined,
  ({ file: { filename } }) =>
    /[/\\]/.test(filename) ? "Cannot upload a file with '/' or '\\' in the name." : undefined,
  ({ file: { filename }, form }) => {
    const extension = /\.tar\.gz$|\.whl$|\.zip$/i.exec(filename)?.[0];
    if (extension === undefined) {
      return `Invalid file extension: Use .tar.gz, .whl or .zip extension. ${SPECIFICATION} and https://peps.python.org/pep-0715/ for more information.`;
    }
    const filetype = formValue(form, "filetype") ?? "";
    if (EXTENSIONS[filetype]?.includes(extension) === true) return undefined;
    return `Invalid file extension: Extension ${extension} is invalid for filetype ${filetype}. ${SPECIFICATION} for more information.`;
  },
  ({ file: { contentType } }) =>
    contentType === "" || contentType.startsWith("image/")
      ? "Invalid distribution file."
      : undefined,
  ({ file: { size }, form }) =>
    size > MAX_FILE_SIZE
      ? `File too large. Limit for project ${repr(formValue(form, "name") ?? "")} is 100 MB. See https://docs.pypi.org/project-management/storage-limits#requesting-a-file-size-limit-increase for more information.`
      : undefined,
  ({ file, form }) => {
    const wrong = DIGESTS.some(([field, kind]) => {
      const supplied = formValue(form, field);
      return supplied !== undefined && supplied.toLowerCase() !== file[kind];
    });
    return wrong
      ? "The digest supplied does not match a digest calculated from the uploaded file."
      : undefined;
  },
];

/** Judged only when the file is not the one that the index already has. */
const stateChecks: readonly Check<FileAttempt>[] = [
  ({ file, index }) => {
    const taken = index.file(file.filename) ?? index.fileByBlake2(file.blake2);
    if (taken === undefined) return undefined;
    return `File already exists ('${file.filename}', with blake2_256 hash '${file.blake2}'). See https://pypi.org/help/#file-name-reuse for more information.`;
  },
  (upload) => {
    const release = releaseOf(upload);
    if (release === undefined) return undefined;
    const age = upload.now.getTime() - Date.parse(release.first.uploaded);
    return age > OPEN_DAYS * 24 * 60 * 60 * 1000
      ? "Uploading new files to releases older than 14 days is not allowed."
      : undefined;
  },
  (upload) => {
    if (formValue(upload.form, "filetype") !== "sdist") return undefined;
    const sdist = releaseOf(upload)?.files.some(
      ({ form }) => formValue(form, "filetype") === "sdist",
    );
    return sdist === true ? "Only one sdist may be uploaded per release." : undefined;
  },
];

function releaseOf({ form, index }: UploadAttempt): Release | undefined {
  const [name, version] = [formValue(form, "name"), formValue(form, "version")];
  return name === undefined || version === undefined
    ? undefined
    : index.release(normalizeName(name), version);
}

/** Whether the index has this very file under this very name. */
export function isIdentical(file: ReceivedFile, index: IndexView): boolean {
  const known = index.file(file.filename);
  return known?.sha256 === file.sha256 && known.blake2 === file.blake2;
}

function first<Attempt>(checks: readonly Check<Attempt>[], upload: Attempt): string | undefined {
  for (const check of checks) {
    const message = check(upload);
    if (message !== undefined) return message;
  }
  return undefined;
}

function explain(upload: UploadAttempt): string | undefined {
  const message = first(formChecks, upload);
  if (message !== undefined) return message;
  const { file } = upload;
  if (file === undefined) return "Upload payload does not have a file.";
  const attempt = { ...upload, file };
  const wrong = first(fileChecks, attempt);
  if (wrong !== undefined || isIdentical(file, upload.index)) return wrong;
  return first(stateChecks, attempt);
}

/** The rules without which an index could not keep its promises: who, what, once. */
export const judgeBasics: Judge = (upload) => {
  const message = explain(upload);
  return Promise.resolve(message === undefined ? undefined : { status: 400, message });
};
