import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { readArchive } from "../../src/archives/read-archive.ts";
import { type Distribution, distributionKind, readDistribution } from "../../src/distributions.ts";
import { normalizeName } from "../../src/python/name.ts";
import { metadataMember } from "../../src/rules/distribution.ts";
import { metadataFieldOf } from "../../src/rules/form-metadata.ts";
import type { Form } from "../../src/rules/subject.ts";
import { makeTarGz, makeZip } from "../support/distributions.ts";
import { type RecordedUpload, recordedContent } from "./recorded-uploads.ts";

/** METADATA that says what a form says; the description is its body. */
function metadataOf(form: Form): string {
  const headers = form.map(([field, value]) => [metadataFieldOf(field), value] as const);
  const lines = headers.filter(([name]) => name !== undefined && name !== "description");
  const head = lines.map(([name, value]) => `${name}: ${value}\n`).join("");
  const description = headers.find(([name]) => name === "description")?.[1];
  return description === undefined ? head : `${head}\n${description}`;
}

/** The parts that METADATA determines; any tag of Python will do, and a label goes without a comma. */
function comparableValue(field: string, value: string): string {
  if (field === "name") return normalizeName(value);
  if (field === "pyversion") return "";
  return field === "project_urls" ? value.replace(/,?\s*$/, "") : value;
}

/** The core metadata of a form, in an order that does not depend on who wrote it. */
function comparable(form: Form): string {
  const fields = form
    .filter(([field]) => !/^(?::action|protocol_version|sha256_digest)$/.test(field))
    .filter(([field, value]) => value !== "" || field === "import_name")
    .map(([field, value]) => [field, comparableValue(field, value)]);
  // Fields that may be repeated keep their order among each other.
  return JSON.stringify(fields.toSorted(([a = ""], [b = ""]) => (a < b ? -1 : Number(a > b))));
}

/** A distribution that is like the recorded one but for its core metadata. */
async function rewrite(path: string, recorded: RecordedUpload): Promise<boolean> {
  const format = recorded.filename.endsWith(".whl") ? "zip" : "tar.gz";
  const { members, contents, problems } = await readArchive(path, { format, wanted: () => true });
  const location = metadataMember(recorded.filename, members);
  if (location === undefined || problems.length > 0) return false;
  const all = new Map(
    format === "zip" ? Object.entries(unzipSync(await readFile(path))) : contents,
  );
  all.set(location.member, Buffer.from(metadataOf(recorded.form)));
  await writeFile(path, format === "zip" ? makeZip(all) : makeTarGz(all));
  return true;
}

/**
 * The file with which someone would come to the recorded upload, read as `check` reads it, or
 * `undefined` where there is none: the request is no client's, or the index had to know something.
 */
export async function toDistribution(
  recorded: RecordedUpload,
  folder: string,
): Promise<Distribution | undefined> {
  const { filename, form, state } = recorded;
  const kind = distributionKind(filename);
  if (kind === undefined || /[/\\\p{Cc}]/u.test(filename) || Object.keys(state).length > 0) {
    return undefined;
  }
  const path = join(folder, "file");
  await writeFile(path, recordedContent(recorded));
  const asRecorded = await readDistribution(path, filename, kind);
  if (isSame(asRecorded.form, recorded)) return asRecorded;
  if (asRecorded.form === undefined) return isClient(form, kind) ? asRecorded : undefined;
  if (!(await rewrite(path, recorded))) return undefined;
  const rewritten = await readDistribution(path, filename, kind);
  return isSame(rewritten.form, recorded) ? rewritten : undefined;
}

const isSame = (form: Form | undefined, recorded: RecordedUpload): boolean =>
  form !== undefined && comparable(form) === comparable(recorded.form) && isTrue(recorded);

/** Whether the request says of the file what any client says. */
const isTrue = ({ form, id }: RecordedUpload): boolean =>
  form.some(([field]) => field === "sha256_digest") &&
  !form.some(([field]) => field === "protocol_version") &&
  id !== "file:digest-mismatch";

const isClient = (form: Form, kind: Distribution["kind"]): boolean => {
  const fields = new Map(form);
  return fields.get("filetype") === (kind === "wheel" ? "bdist_wheel" : "sdist");
};
