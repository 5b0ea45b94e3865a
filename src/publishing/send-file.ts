import { retryDelay, sleep } from "../back-off.ts";
import type { Distribution } from "../distributions.ts";
import type { Host } from "../host/host.ts";
import { judgeAnswer, rejection, type UploadAnswer } from "../index/answers.ts";
import { attemptFile, type Fault, type Sending } from "./attempt-file.ts";
import { awaitOnIndex, findOnIndex } from "./find-on-index.ts";
import type { LocalRelease } from "./target.ts";

export type SentState = "uploaded" | "identical" | "skipped";

/** Milliseconds after its first fault during which a file is sent again: how long it took is no fault. */
const patience = 10 * 60 * 1000;

/**
 * Sends one file until the index has it or says that it will not take it. After every answer that
 * leaves a doubt the index is asked by hash before the file is sent again.
 */
export async function sendFile(
  file: Distribution,
  release: LocalRelease,
  sending: Sending,
): Promise<SentState> {
  const { host } = sending;
  let isDoubtful = false;
  let deadline: number | undefined;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptFile(file, sending);
    if (!("failure" in outcome)) return settle(file, outcome, isDoubtful, release, sending);
    deadline ??= Date.now() + patience;
    isDoubtful ||= outcome.isDoubtful;
    if (isDoubtful) sending.onDoubt(file.filename);
    const isLast = !(await pause(file.filename, outcome, attempt, { ...sending, deadline }));
    if (isDoubtful && (await findOnIndex(file, release, sending)) === "same") {
      return said(
        "sent",
        "uploaded",
        `${file.filename}: the answer was lost, and the index lists the file`,
        host,
      );
    }
    if (isLast) throw outcome.failure;
  }
}

/** Waits before the next attempt; `false` where there is none. */
async function pause(
  filename: string,
  { failure, retryAfter }: Fault,
  attempt: number,
  { deadline, host, retries }: Sending & { readonly deadline: number },
): Promise<boolean> {
  const delay = retryDelay(attempt, retryAfter);
  if (attempt > retries || Date.now() + delay > deadline) return false;
  const seconds = (delay / 1000).toFixed(1);
  const again = host.style.yellow("again");
  host.log.info(`  ${again} ${filename} in ${seconds} s: ${failure.message}`);
  await sleep(delay, host.cancelled);
  return true;
}

/** `already there` may mean that an earlier, lost answer was a success: the index is asked by hash. */
async function settle(
  file: Distribution,
  answer: UploadAnswer,
  isDoubtful: boolean,
  release: LocalRelease,
  sending: Sending,
): Promise<SentState> {
  const { filename } = file;
  const { host, index, skipExisting } = sending;
  const judgement = judgeAnswer(answer, index);
  if (judgement.kind === "stored") return said("sent", "uploaded", filename, host);
  const failure = rejection(filename, answer, judgement, index);
  if (judgement.kind !== "already-there") throw failure;
  const listed = await awaitOnIndex(file, release, sending);
  if (listed === "same" && !isDoubtful) return said("identical", "identical", filename, host);
  // Warehouse takes identical content again; others tell by this that a lost answer was a success.
  const isOurs = isDoubtful && index.json === undefined && listed !== "other";
  if (listed === "same" || isOurs) return said("sent", "uploaded", filename, host);
  if (!skipExisting) throw failure;
  host.log.warning(
    `Left out: \`${filename}\` is on the index already: ${answer.status} ${answer.message}`,
  );
  return "skipped";
}

function said(word: string, state: SentState, what: string, { log, style }: Host): SentState {
  log.info(`  ${style.green(word)} ${what}`);
  return state;
}
