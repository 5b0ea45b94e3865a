import type { Distribution } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import { showUrl } from "../http.ts";
import type { PlannedFile } from "../index/plan.ts";
import { type Credential, type UploadAnswer, uploadFile } from "../index/upload-file.ts";
import { listOnIndex, type UploadTarget } from "./make-plan.ts";

export interface SentFile {
  readonly filename: string;
  readonly state: "uploaded" | "identical";
  readonly url: string | undefined;
}

/** Sends what the index lacks, one file after the other; a failure says what was sent and what was not. */
export async function sendFiles(
  plan: readonly PlannedFile<Distribution>[],
  credential: Credential,
  target: UploadTarget,
): Promise<SentFile[]> {
  const sent: SentFile[] = [];
  for (const [position, planned] of plan.entries()) {
    try {
      sent.push({ ...(await sendFile(planned, credential, target)), url: undefined });
    } catch (error) {
      const rest = plan.slice(position).map(({ file }) => file.filename);
      throw withRest(error, sent, rest);
    }
  }
  // Everything was sent; an index that cannot be asked now costs the addresses in the outputs.
  const listed = sent.length === 0 ? [] : await listOnIndex(target).catch(() => undefined);
  return sent.map((file) => ({
    ...file,
    url: listed?.find(({ filename }) => filename === file.filename)?.url.href,
  }));
}

function withRest(error: unknown, sent: readonly SentFile[], rest: readonly string[]): unknown {
  if (!(error instanceof PublishError)) return error;
  const uploaded = sent.filter(({ state }) => state === "uploaded").map(({ filename }) => filename);
  const lines = [
    `  sent: ${uploaded.length === 0 ? "nothing" : uploaded.join(", ")}`,
    `  not sent: ${rest.join(", ")}`,
  ];
  return new PublishError(error.code, `${error.message}\n${lines.join("\n")}`, {
    hint: error.hint ?? "run `upload` again: it sends only what is missing",
    cause: error.cause,
  });
}

async function sendFile(
  { file, state }: PlannedFile<Distribution>,
  credential: Credential,
  target: UploadTarget,
): Promise<Omit<SentFile, "url">> {
  const { filename, form, path, size } = file;
  const { host, http, index } = target;
  if (state === "identical") return { filename, state };
  const progress = host.progress(filename, size);
  const content = () => host.files.stream(path);
  const options = { onProgress: progress.advance, signal: host.cancelled };
  try {
    const toSend = { filename, size, form: form ?? [], content };
    const answer = await uploadFile(toSend, index.upload, credential, http, options);
    return await settle(file, answer, target);
  } catch (error) {
    if (await isListed(file, target)) return { filename, state: "uploaded" };
    throw error;
  } finally {
    progress.end();
  }
}

/** `already there` may mean that an earlier, lost answer was a success: the index is asked by hash. */
async function settle(
  file: Distribution,
  answer: UploadAnswer,
  target: UploadTarget,
): Promise<Omit<SentFile, "url">> {
  const { filename } = file;
  const { status, message } = answer;
  if (status >= 200 && status < 300) {
    target.host.log.info(`  ${target.host.style.green("sent")} ${filename}`);
    return { filename, state: "uploaded" };
  }
  if ((status === 409 || /already exist/i.test(message)) && (await isListed(file, target))) {
    return { filename, state: "identical" };
  }
  throw refusal(filename, answer, target.index.upload);
}

const credentialHint =
  "check the credential: it must be one of this index, valid, and allowed to upload to this project";
const rejectionHint =
  "mend what the index names; what was sent stays there, and `upload` sends the rest when it is run again";

/** A refusal is about the file; a redirect and a fault of the server are not. */
function refusal(
  filename: string,
  { status, message, redirect }: UploadAnswer,
  upload: URL,
): PublishError {
  if (redirect !== undefined) {
    return new PublishError(
      "invalid-input",
      `${showUrl(upload)} redirects uploads to ${showUrl(redirect)}; neither file nor credential was sent there`,
      { hint: `if that is the index you mean, name it: \`repository-url: ${showUrl(redirect)}\`` },
    );
  }
  if (status >= 500) {
    return new PublishError(
      "index-unreachable",
      `\`${filename}\` was not taken: ${upload.host} answered ${status} ${message}`,
      { hint: "the index has a problem: run `upload` again later, it sends only what is missing" },
    );
  }
  return new PublishError(
    "upload-rejected",
    `\`${filename}\` was rejected by ${upload.host}: ${status} ${message}`,
    { hint: status === 401 || status === 403 ? credentialHint : rejectionHint },
  );
}

async function isListed(
  { filename, sha256 }: Distribution,
  target: UploadTarget,
): Promise<boolean> {
  const listed = await listOnIndex(target).catch(() => undefined);
  return listed?.some((file) => file.filename === filename && file.sha256 === sha256) ?? false;
}
