import type { Distribution } from "../distributions.ts";
import { showUrl } from "../http.ts";
import type { IndexLocation } from "../index/locations.ts";
import { fileTable } from "../report/release-files.ts";
import { count } from "../report/sizes.ts";
import type { LocalRelease } from "./target.ts";
import type { FileState, UploadRecord } from "./upload-record.ts";

interface ListedFile {
  readonly filename: string;
  readonly url?: URL;
}

/** What an upload leaves behind, in outputs and in words. */
export interface UploadResult {
  readonly title: string;
  readonly releaseUrls: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Markdown. */
  readonly summary: string;
}

/** How an upload is told. */
export function uploadResult(
  releases: readonly LocalRelease[],
  record: UploadRecord,
  listed: readonly ListedFile[],
  index: IndexLocation,
): UploadResult {
  const distributions = releases.flatMap((release) => release.distributions);
  const uploaded = record.filesOf("uploaded");
  const title = titleOf(releases, record, index.title);
  const table = fileTable(distributions, [
    { title: "State", value: ({ filename }) => record.stateOf(filename) },
  ]);
  const isThere = (release: LocalRelease) => hasFile(release, record, ...there);
  const releaseUrls = releases
    .filter(isThere)
    .flatMap((release) => pagesOf(release, index)?.release ?? []);
  const links = releaseUrls.map((url) => `\n${url}\n`).join("");
  const [only, ...others] = releases;
  const single = others.length === 0 && only !== undefined;
  const page = only && pagesOf(only, index);
  return {
    title,
    releaseUrls,
    outputs: {
      ...(single ? { name: only.name, version: only.version } : {}),
      files: filesOutput(releases, record, listed),
      uploaded: JSON.stringify(uploaded),
      skipped: JSON.stringify(
        distributions.map(({ filename }) => filename).filter((name) => !uploaded.includes(name)),
      ),
      ...(single && page !== undefined
        ? { "project-url": page.project, "release-url": page.release }
        : {}),
      result: resultOf(record),
    },
    summary: `### ${title}\n\n${table}${links}`,
  };
}

/** Such as `demo 1.0`, several separated by commas. */
export const nameReleases = (releases: readonly LocalRelease[]): string =>
  releases.map(({ name, version }) => `${name} ${version}`).join(", ");

/** What the index has. */
const there: readonly FileState[] = ["uploaded", "identical", "skipped"];

const hasFile = (
  { distributions }: LocalRelease,
  record: UploadRecord,
  ...states: readonly FileState[]
): boolean => distributions.some(({ filename }) => states.includes(record.stateOf(filename)));

function resultOf(record: UploadRecord): string {
  if (record.hasFailed) return "failed";
  if (record.filesOf("not sent").length > 0) return "dry-run";
  return record.filesOf("uploaded").length > 0 ? "uploaded" : "unchanged";
}

function titleOf(releases: readonly LocalRelease[], record: UploadRecord, index: string): string {
  const what = nameReleases(releases);
  const uploaded = record.filesOf("uploaded").length;
  if (record.hasFailed) {
    const sent = uploaded === 0 ? "no file was sent" : `${count(uploaded, "file")} sent`;
    return `The upload of ${what} to ${index} failed: ${sent}`;
  }
  if (record.filesOf("not sent").length > 0) {
    return `Nothing of ${what} was sent to ${index}: dry run`;
  }
  if (uploaded > 0) {
    const sent = releases.filter((release) => hasFile(release, record, "uploaded"));
    return `Uploaded ${count(uploaded, "file")} of ${nameReleases(sent)} to ${index}`;
  }
  return record.filesOf("skipped").length > 0
    ? `Nothing of ${what} was sent to ${index}`
    : `All of ${what} is on ${index} already`;
}

function pagesOf(
  { name, version }: LocalRelease,
  { pages }: IndexLocation,
): { readonly project: string; readonly release: string } | undefined {
  if (pages === undefined) return undefined;
  const project = new URL(`${name}/`, pages).href;
  return { project, release: `${project}${version}/` };
}

function filesOutput(
  releases: readonly LocalRelease[],
  record: UploadRecord,
  listed: readonly ListedFile[],
): string {
  const urls = new Map(listed.map(({ filename, url }) => [filename, url && showUrl(url)]));
  const several = releases.length > 1;
  const entry = ({ name, version }: LocalRelease, file: Distribution) => ({
    ...(several ? { name, version } : {}),
    filename: file.filename,
    size: file.size,
    sha256: file.sha256,
    state: record.stateOf(file.filename),
    // JSON leaves out what is undefined.
    url: urls.get(file.filename),
  });
  return JSON.stringify(
    releases.flatMap((release) => release.distributions.map((file) => entry(release, file))),
  );
}
