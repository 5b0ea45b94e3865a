import { sleep } from "../back-off.ts";
import type { Distribution } from "../distributions.ts";
import { askAfter } from "./ask-index.ts";
import type { LocalRelease, UploadTarget } from "./target.ts";

/** `unknown`: listed without its SHA-256. */
export type Listed = "same" | "other" | "unknown" | "absent";

/** Whether the index lists the file with this content; one that cannot be asked lists nothing. */
export async function findOnIndex(
  { filename, sha256 }: Distribution,
  release: LocalRelease,
  target: UploadTarget,
): Promise<Listed> {
  const isNamed = (file: { readonly filename: string }) => file.filename === filename;
  try {
    const { files } = await askAfter(release, (listed) => listed.some(isNamed), target);
    const there = files.find(isNamed);
    if (there === undefined) return "absent";
    if (there.sha256 === undefined) return "unknown";
    return there.sha256 === sha256 ? "same" : "other";
  } catch (error) {
    if (target.host.cancelled.aborted) throw error;
    target.host.log.debug(`the index could not be asked for ${filename}: ${String(error)}`);
    return "absent";
  }
}

/** Milliseconds between the questions to an index whose page may be a little older than its answer. */
const questions = [0, 500, 2000];

/** As `findOnIndex`, for a file that the index has just said to have. */
export async function awaitOnIndex(
  file: Distribution,
  release: LocalRelease,
  target: UploadTarget,
): Promise<Listed> {
  for (const delay of questions) {
    await sleep(delay, target.host.cancelled);
    const listed = await findOnIndex(file, release, target);
    if (listed !== "absent") return listed;
  }
  return "absent";
}
