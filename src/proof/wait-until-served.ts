import { type RandomSource, sleep } from "../back-off.ts";
import { PublishError } from "../errors.ts";
import { showUrl } from "../http.ts";
import type { IndexAccess } from "./index-access.ts";
import { type ExpectedFile, InstallerPage, type Listing } from "./installer-page.ts";
import { lookDelay, type Sight, Waiting } from "./waiting.ts";

export interface WaitOptions {
  readonly project: string;
  /** Seconds. */
  readonly timeout: number;
  readonly access: IndexAccess;
  readonly random?: RandomSource;
}

/**
 * Looks at the simple API as pip and uv do, whose pages caches keep apart, until both have every file;
 * another hash fails at once. `not-served` when the time is over, `release-withdrawn`, `index-closed`.
 */
export async function waitUntilServed(
  files: readonly ExpectedFile[],
  { project, timeout, access, random = Math.random }: WaitOptions,
): Promise<Listing> {
  const pages = [
    new InstallerPage(project, files, access, "pip"),
    new InstallerPage(project, files, access, "uv"),
  ] as const;
  const waiting = new Waiting(access.simple.host, timeout, access.host);
  for (let look = 0; ; look += 1) {
    const pending = pages.filter(({ listing }) => listing === undefined);
    await lookAt(pending);
    const [{ listing }] = pages;
    const unseen = pending.find((page) => page.listing === undefined);
    if (unseen === undefined && listing !== undefined) {
      sayUnhashed(files, listing, access);
      return listing;
    }
    const sight = unseen?.sight ?? pages[0].sight;
    const { left } = waiting;
    if (left <= 0) throw notServed(project, timeout, access, sight);
    waiting.tell(sight);
    const pauses = pending.map((page) => (page.sight.pause ?? 0) / 1000);
    const delay = Math.max(lookDelay(look, random), ...pauses);
    await sleep(Math.min(delay, left) * 1000, access.host.cancelled);
  }
}

/** None is left in flight when another fails. */
async function lookAt(pages: readonly InstallerPage[]): Promise<void> {
  for (const outcome of await Promise.allSettled(pages.map((page) => page.look()))) {
    if (outcome.status === "rejected") throw outcome.reason;
  }
}

function sayUnhashed(
  files: readonly ExpectedFile[],
  listing: Listing,
  { simple, host }: IndexAccess,
): void {
  if (files.every(({ filename }) => listing.get(filename)?.sha256 !== undefined)) return;
  host.log.info(
    `  ${simple.host} lists no hashes: files are found by name, and compared when they are downloaded`,
  );
}

const notServed = (
  project: string,
  timeout: number,
  { simple }: IndexAccess,
  { seen, hint }: Sight,
) =>
  new PublishError(
    "not-served",
    `${showUrl(simple)} did not list every file of \`${project}\` within ${timeout} s; last seen: ${seen}`,
    { hint },
  );
