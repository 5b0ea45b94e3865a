import type { Distribution } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { type Http, showUrl } from "../http.ts";
import type { Credential } from "../index/credentials.ts";
import { type IndexFile, listFiles } from "../index/list-files.ts";
import { listRelease } from "../index/list-release.ts";
import type { IndexLocation } from "../index/locations.ts";
import { type PlannedFile, planUpload } from "../index/plan.ts";
import { formatSize } from "../report/sizes.ts";
import { textTable } from "../report/tables.ts";

/** A release on its way to an index. */
export interface UploadTarget {
  readonly index: IndexLocation;
  readonly name: string;
  readonly version: string;
  readonly credential: Credential;
  readonly http: Http;
  readonly host: Host;
}

/** Asks the index what it has, and says for each file what that means. */
export async function makePlan(
  distributions: readonly Distribution[],
  target: UploadTarget,
  printHash: boolean,
): Promise<PlannedFile<Distribution>[]> {
  const { index, name, version, host } = target;
  const listed = await listOnIndex(target);
  const plan = planUpload(distributions, typeof listed === "string" ? undefined : listed);
  host.log.info(host.style.bold(`Plan for ${name} ${version} on ${showUrl(index.upload)}`));
  const rows = plan.map(({ file, state }) => [
    file.filename,
    formatSize(file.size),
    state,
    printHash ? `sha256 ${file.sha256}` : "",
  ]);
  for (const line of textTable(rows, new Set([1]))) host.log.info(`  ${line}`);
  if (plan.some(({ state }) => state === "unknown")) {
    host.log.warning(`What ${index.title} has cannot be compared: ${whyUnknown(listed)}`);
  }
  return plan;
}

/** Why the index cannot be asked, in words. */
type Unasked =
  | "its simple API is not known; give it as `index-url`"
  | `it does not let this credential read: ${string}`;

const whyUnknown = (listed: readonly IndexFile[] | Unasked): string =>
  typeof listed === "string" ? listed : "it lists no SHA-256 hashes";

/** What the index has of the release, or why it cannot be asked. */
export async function listOnIndex(target: UploadTarget): Promise<readonly IndexFile[] | Unasked> {
  const { index, name, version, http, host } = target;
  const signal = host.cancelled;
  if (index.json !== undefined) {
    return (await listRelease(name, version, index.json, http, signal)) ?? [];
  }
  if (index.simple === undefined) return "its simple API is not known; give it as `index-url`";
  // The credential of the upload goes to no other host.
  const isSame = index.simple.origin === index.upload.origin;
  const credential = isSame ? target.credential : undefined;
  const listed = await listFiles(name, index.simple, http, { signal, credential });
  if (listed === undefined) return [];
  return "denied" in listed ? `it does not let this credential read: ${listed.denied}` : listed;
}

/** The files to send. Other content under the same name stops everything, or is left out on request. */
export function stopWhereDifferent(
  plan: readonly PlannedFile<Distribution>[],
  skipExisting: boolean,
  host: Host,
): PlannedFile<Distribution>[] {
  const different = plan.filter(({ state }) => state === "different");
  const lines = different.map(
    ({ file, listed }) =>
      `\`${file.filename}\` is on the index with other content: sha256 ${listed} there, ${file.sha256} here`,
  );
  if (different.length > 0 && !skipExisting) {
    throw new PublishError("different-content", `Nothing was sent\n  ${lines.join("\n  ")}`, {
      hint: "an index never replaces a file: release a new version, or build from the commit that was released; `skip-existing: true` leaves these files out",
    });
  }
  for (const line of lines) host.log.warning(`Left out: ${line}`);
  return plan.filter(({ state }) => state !== "different");
}
