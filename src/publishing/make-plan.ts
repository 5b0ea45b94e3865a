import type { Distribution } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { type Http, showUrl } from "../http.ts";
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
  const plan = planUpload(distributions, await listOnIndex(target));
  host.log.info(host.style.bold(`Plan for ${name} ${version} on ${showUrl(index.upload)}`));
  const rows = plan.map(({ file, state }) => [
    file.filename,
    formatSize(file.size),
    state,
    printHash ? `sha256 ${file.sha256}` : "",
  ]);
  for (const line of textTable(rows, new Set([1]))) host.log.info(`  ${line}`);
  if (plan.some(({ state }) => state === "unknown")) {
    host.log.warning(
      `${index.title} lists no hashes, so what it has cannot be compared; give its simple API as \`index-url\` where there is one`,
    );
  }
  return plan;
}

/** What the index has of the release; `undefined` when it cannot be asked. */
export async function listOnIndex({
  index: { json, simple },
  name,
  version,
  http,
  host,
}: UploadTarget): Promise<readonly IndexFile[] | undefined> {
  if (json !== undefined)
    return (await listRelease(name, version, json, http, host.cancelled)) ?? [];
  if (simple !== undefined) return (await listFiles(name, simple, http, host.cancelled)) ?? [];
  return undefined;
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
