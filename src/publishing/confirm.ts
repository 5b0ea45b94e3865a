import { sleep } from "../back-off.ts";
import type { Distribution } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import type { Http } from "../http.ts";
import { judgeAnswer, rejection } from "../index/answers.ts";
import type { IndexFile } from "../index/list-files.ts";
import { askAfter, type Listing } from "./ask-index.ts";
import { attemptFile, type Sending } from "./attempt-file.ts";
import type { PlannedRelease } from "./make-plan.ts";
import type { UploadRecord } from "./upload-record.ts";

/** Milliseconds between the questions: a cache may keep a page that is older than the upload. */
const questions = [0, 500, 1000, 2000, 4000, 8000, 15_000, 30_000];
/** After so many of them a file that was acknowledged and is not listed is sent once more. */
const beforeSendingAgain = 3;

/**
 * Asks the index by hash for every file that was sent, so that no success is claimed that is none:
 * an answer 200 may come from something in between that stored nothing. What is not listed is sent
 * once more (identical content is taken again, or refused because it is there).
 */
export async function confirmRelease(
  release: PlannedRelease,
  files: readonly Distribution[],
  sending: Sending,
  record: UploadRecord,
): Promise<readonly IndexFile[]> {
  let expected: readonly Distribution[] = files.filter(
    ({ filename }) => record.stateOf(filename) === "uploaded",
  );
  // What could not be asked before cannot be asked now, and that was said.
  if (expected.length === 0 || release.state.unasked !== undefined) return [];
  const sentAt = Date.now();
  let listing: Listing | undefined;
  for (const [round, delay] of questions.entries()) {
    await sleep(delay, sending.host.cancelled);
    if (round === 1) sending.host.log.info("Waiting until the index lists what it acknowledged");
    if (round === beforeSendingAgain) {
      expected = await sendAgain(listing, expected, sending, record);
    }
    listing = (await ask(release, expected, sending)) ?? listing;
    if (isSettled(listing, expected, sending, record)) return filesOf(listing);
  }
  giveUp(listing, expected, sentAt, sending, record);
  return filesOf(listing);
}

const filesOf = (listing: Listing | undefined): readonly IndexFile[] => listing?.files ?? [];

const missingFrom = (
  listing: Pick<Listing, "files"> | undefined,
  expected: readonly Distribution[],
): readonly Distribution[] => {
  const names = new Set(listing?.files.map(({ filename }) => filename));
  return expected.filter(({ filename }) => !names.has(filename));
};

function isSettled(
  listing: Listing | undefined,
  expected: readonly Distribution[],
  sending: Sending,
  record: UploadRecord,
): boolean {
  if (listing === undefined) return false;
  for (const file of expected) failWhereDifferent(file, listing.files, record);
  if (record.hasFailed) return true;
  if (listing.unasked === undefined) return missingFrom(listing, expected).length === 0;
  sayUnconfirmed(listing.unasked, sending);
  return true;
}

/** A page from before the upload proves nothing; a later one without the file does. */
function giveUp(
  listing: Listing | undefined,
  expected: readonly Distribution[],
  sentAt: number,
  sending: Sending,
  record: UploadRecord,
): void {
  const { age = 0 } = listing ?? {};
  if (age * 1000 > Date.now() - sentAt) {
    sayUnconfirmed(`a cache shows a page of ${age} s ago`, sending);
    return;
  }
  for (const { filename } of missingFrom(listing, expected)) {
    record.fail(filename, "in doubt", unconfirmed(filename, listing));
  }
}

/** The questions are repeated anyway. */
const once = (http: Http): Http => ({
  ...http,
  request: (url, options) => http.request(url, { ...options, retries: 0 }),
});

/** An index that does not answer is asked again. */
async function ask(
  release: PlannedRelease,
  expected: readonly Distribution[],
  sending: Sending,
): Promise<Listing | undefined> {
  const hasAll = (files: readonly IndexFile[]) => missingFrom({ files }, expected).length === 0;
  try {
    return await askAfter(release, hasAll, { ...sending, http: once(sending.http) });
  } catch (error) {
    if (sending.host.cancelled.aborted || !(error instanceof PublishError)) throw error;
    sending.host.log.debug(error.message);
    return undefined;
  }
}

/**
 * Sends once more what is not listed, and returns what is still to be looked for: a file that is
 * refused because it is there is proved by that, for other pages than PyPI's may take long.
 */
async function sendAgain(
  listing: Listing | undefined,
  expected: readonly Distribution[],
  sending: Sending,
  record: UploadRecord,
): Promise<readonly Distribution[]> {
  const { host, index } = sending;
  const proved = new Set<Distribution>();
  for (const file of missingFrom(listing, expected)) {
    const { filename } = file;
    host.log.info(`  ${host.style.yellow("again")} ${filename}: taken, and not listed`);
    const outcome = await attemptFile(file, sending);
    if ("failure" in outcome) continue;
    const judgement = judgeAnswer(outcome, index);
    if (judgement.kind === "already-there" && index.json === undefined) proved.add(file);
    else if (judgement.kind !== "stored") {
      record.fail(filename, "in doubt", rejection(filename, outcome, judgement, index));
    }
  }
  return expected.filter((file) => !proved.has(file));
}

function failWhereDifferent(
  { filename, sha256 }: Distribution,
  listed: readonly IndexFile[],
  record: UploadRecord,
): void {
  const there = listed.find((file) => file.filename === filename)?.sha256;
  if (there === undefined || there === sha256) return;
  const failure = new PublishError(
    "served-different",
    `\`${filename}\` was sent with sha256 ${sha256}, and the index lists it with ${there}`,
    {
      hint: "somebody else uploaded another file of this name at the same time, or the index changed it; do not announce the release",
    },
  );
  record.fail(filename, "in doubt", failure);
}

const sayUnconfirmed = (why: string, { host, index }: Sending): void =>
  host.log.warning(
    `What was sent is acknowledged, but that ${index.title} lists it could not be confirmed: ${why}`,
  );

const unconfirmed = (filename: string, listing: Listing | undefined): PublishError =>
  new PublishError(
    "upload-unconfirmed",
    listing === undefined
      ? `\`${filename}\` was acknowledged by the index, which has not answered since when asked what it lists`
      : `\`${filename}\` was acknowledged by the index, which does not list it a minute later`,
    {
      hint: "run `upload` again: it asks the index first and sends only what is missing; the stage `verify` waits longer for caches",
    },
  );
