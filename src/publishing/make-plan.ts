import type { Distribution } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { showUrl } from "../http.ts";
import { type PlannedFile, planUpload } from "../index/plan.ts";
import { filesOfRelease } from "../index/release-state.ts";
import { formatSize } from "../report/sizes.ts";
import { textTable } from "../report/tables.ts";
import { askBefore, type IndexedProject } from "./ask-index.ts";
import type { LocalRelease, UploadTarget } from "./target.ts";

/** A release with what the index has of it. */
export interface PlannedRelease extends LocalRelease {
  readonly files: readonly PlannedFile<Distribution>[];
  /** The index lists no file of it, so that the first file creates it. */
  readonly isNew: boolean;
  readonly state: IndexedProject;
}

/** Asks the index what it has of a release, and says for each file what that means. */
export async function planRelease(
  release: LocalRelease,
  target: UploadTarget,
): Promise<PlannedRelease> {
  const state = await askBefore(release, target);
  const listed = state.unasked === undefined ? state.files : undefined;
  const files = planUpload(release.distributions, listed);
  const isNew = filesOfRelease(state, release.version).length === 0;
  return { ...release, files, isNew, state };
}

/** Shows the plan as a table. */
export function showPlan(
  { name, version, files, state: known }: PlannedRelease,
  target: UploadTarget,
) {
  const { index, host } = target;
  host.log.info(host.style.bold(`Plan for ${name} ${version} on ${showUrl(index.upload)}`));
  const rows = files.map(({ file, state }) => [file.filename, formatSize(file.size), state]);
  for (const line of textTable(rows, new Set([1]))) host.log.info(`  ${line}`);
  if (files.some(({ state }) => state === "unknown")) {
    const why = known.unasked ?? "it lists no SHA-256 hashes";
    host.log.warning(`What ${index.title} has cannot be compared: ${why}`);
  }
}

/** Other content under the same name stops everything, before anything is sent. */
export function refuseDifferent(plan: readonly PlannedRelease[]): void {
  const different = plan
    .flatMap(({ files }) => files)
    .filter(({ state }) => state === "different")
    .map(sayDifference);
  if (different.length === 0) return;
  throw new PublishError("different-content", `Nothing was sent\n  ${different.join("\n  ")}`, {
    hint: "an index never replaces a file: release a new version, or build from the commit that was released; `skip-existing: true` leaves these files out",
  });
}

const sayDifference = ({ file, listed }: PlannedFile<Distribution>): string =>
  `\`${file.filename}\` is on the index with other content: sha256 ${listed} there, ${file.sha256} here`;

/** What is left out on request, each with a warning. */
export function leaveOut(
  files: readonly PlannedFile<Distribution>[],
  host: Host,
): PlannedFile<Distribution>[] {
  const isLeftOut = ({ state, isListed }: PlannedFile<Distribution>) =>
    state === "different" || (state === "unknown" && isListed);
  const leftOut = files.filter(isLeftOut);
  for (const planned of leftOut) {
    const why =
      planned.state === "different"
        ? sayDifference(planned)
        : `\`${planned.file.filename}\` is on the index already; its content cannot be compared`;
    host.log.warning(`Left out: ${why}`);
  }
  return leftOut;
}
