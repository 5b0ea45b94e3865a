import type { Distribution } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import type { IndexFile } from "../index/list-files.ts";
import type { Sending } from "./attempt-file.ts";
import { confirmRelease } from "./confirm.ts";
import { Limiter } from "./limiter.ts";
import type { PlannedRelease } from "./make-plan.ts";
import { sendFile } from "./send-file.ts";
import type { UploadTarget } from "./target.ts";
import type { UploadRecord } from "./upload-record.ts";

/**
 * Sends what the index lacks, release by release, asks at the end whether it is there, and returns
 * what it lists. Throws only what nobody foresaw: failures of files are in the record.
 */
export async function sendReleases(
  plan: readonly PlannedRelease[],
  target: UploadTarget,
  record: UploadRecord,
): Promise<readonly IndexFile[]> {
  const pending = plan.map((release) => ({ release, files: filesToSend(release, record) }));
  const bytes = pending.flatMap(({ files }) => files).reduce((sum, { size }) => sum + size, 0);
  const progress = target.host.progress("Uploading", bytes);
  const sending: Sending = {
    ...target,
    limiter: new Limiter(target.concurrency),
    onBytes: progress.advance,
    onDoubt: (filename) => record.mark(filename, "in doubt"),
  };
  try {
    for (const { release, files } of pending) await sendRelease(release, files, sending, record);
  } finally {
    progress.end();
  }
  const listed: IndexFile[] = [];
  for (const { release, files } of record.hasFailed ? [] : pending) {
    try {
      listed.push(...(await confirmRelease(release, files, sending, record)));
    } catch (error) {
      // What was sent is in the record.
      if (!target.host.cancelled.aborted) throw error;
    }
  }
  return listed;
}

const filesToSend = ({ files }: PlannedRelease, record: UploadRecord): Distribution[] =>
  files.map(({ file }) => file).filter(({ filename }) => record.stateOf(filename) === "not sent");

/**
 * The first file alone creates the release, and its metadata stays the release's; then the wheels
 * side by side; the sdist last, since installers compile it while a wheel is still on its way.
 */
async function sendRelease(
  release: PlannedRelease,
  files: readonly Distribution[],
  sending: Sending,
  record: UploadRecord,
): Promise<void> {
  const [first, ...others] = files;
  if (first === undefined) return;
  const alone = release.isNew ? [first] : [];
  const rest = release.isNew ? others : files;
  const wheels = rest.filter(({ kind }) => kind === "wheel");
  const sdists = rest.filter(({ kind }) => kind === "sdist");
  for (const group of [alone, wheels, sdists]) {
    await Promise.all(group.map((file) => sendOne(file, release, sending, record)));
  }
}

/** After a failure nothing new is started; what is on its way may arrive. */
const sendOne = (
  file: Distribution,
  release: PlannedRelease,
  sending: Sending,
  record: UploadRecord,
): Promise<void> =>
  sending.limiter.run(file.size, async () => {
    const { filename } = file;
    const isCancelled = () => sending.host.cancelled.aborted;
    if (record.hasFailed || isCancelled()) return;
    record.mark(filename, "sending");
    try {
      record.mark(filename, await sendFile(file, release, sending));
    } catch (error) {
      const isInDoubt = isCancelled() || record.stateOf(filename) === "in doubt";
      record.fail(filename, isInDoubt ? "in doubt" : "refused", failureOf(error, isCancelled()));
    }
  });

/** An error that is no failure of a file is a bug, and goes on as it is. */
function failureOf(error: unknown, isCancelled: boolean): PublishError {
  if (isCancelled) return new PublishError("cancelled", "Cancelled");
  if (error instanceof PublishError) return error;
  throw error;
}
