import type { Distribution } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import { isPassing, LostConnection } from "../http/lost-connection.ts";
import { judgeAnswer, rejection, type UploadAnswer } from "../index/answers.ts";
import { uploadFile } from "../index/upload-file.ts";
import type { Limiter } from "./limiter.ts";
import type { UploadTarget } from "./target.ts";

/** What the files of one upload share. */
export interface Sending extends UploadTarget {
  readonly limiter: Limiter;
  /** Told of bytes on their way; negative where a file begins anew. */
  onBytes(bytes: number): void;
  /** Told once a file may be on the index although no answer says so. */
  onDoubt(filename: string): void;
}

/** Why a file has to be sent again. */
export interface Fault {
  readonly failure: PublishError;
  /** Whether the index may have stored the file. */
  readonly isDoubtful: boolean;
  readonly retryAfter: string | undefined;
}

/** One request: the answer that settles the matter, or why it has to be repeated. */
export async function attemptFile(
  file: Distribution,
  sending: Sending,
): Promise<UploadAnswer | Fault> {
  try {
    const answer = await postWithFreshToken(file, sending);
    return faultOf(answer, file.filename, sending) ?? answer;
  } catch (error) {
    const isFault = error instanceof PublishError && isPassing(error);
    if (!isFault || sending.host.cancelled.aborted) throw error;
    const { cause } = error;
    const isDoubtful = !(cause instanceof LostConnection) || cause.sent !== "nothing";
    return { failure: error, isDoubtful, retryAfter: undefined };
  }
}

/** An index with too much to do gets fewer requests at a time. */
function faultOf(
  answer: UploadAnswer,
  filename: string,
  { index, limiter }: Sending,
): Fault | undefined {
  const judgement = judgeAnswer(answer, index);
  if (judgement.kind !== "again-later" || judgement.definitive) return undefined;
  const { status, retryAfter } = answer;
  if (status === 429 || status >= 500) limiter.halve();
  const failure = rejection(filename, answer, judgement, index);
  return { failure, isDoubtful: status !== 429 && status !== 425, retryAfter };
}

async function postWithFreshToken(file: Distribution, sending: Sending): Promise<UploadAnswer> {
  const answer = await post(file, sending, false);
  const isExpired = answer.status === 403 && /expired/i.test(answer.message);
  if (!isExpired || sending.authority.kind !== "trusted-publishing") return answer;
  sending.host.log.debug("the token has expired: a new one is asked for");
  return post(file, sending, true);
}

async function post(
  { filename, form, path, size }: Distribution,
  { authority, http, index, host, attestations, onBytes }: Sending,
  renew: boolean,
): Promise<UploadAnswer> {
  const credential = await authority.credential({ renew });
  const attested = attestations.get(filename);
  const fields = [...(form ?? []), ...(attested ? [["attestations", attested] as const] : [])];
  let sent = 0;
  const onProgress = (bytes: number) => {
    sent += bytes;
    onBytes(bytes);
  };
  const file = { filename, size, form: fields, content: () => host.files.stream(path) };
  const options = { onProgress, signal: host.cancelled };
  let answer: UploadAnswer | undefined;
  try {
    answer = await uploadFile(file, index.upload, credential, http, options);
    return answer;
  } finally {
    if (answer === undefined || answer.status >= 300) onBytes(-sent);
  }
}
