import type { Distribution } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import { showUrl } from "../http.ts";
import type { IndexFile } from "../index/list-files.ts";
import type { PlannedFile } from "../index/plan.ts";
import { type UploadAnswer, uploadFile } from "../index/upload-file.ts";
import { listOnIndex, type UploadTarget } from "./make-plan.ts";

export interface SentFile {
  readonly filename: string;
  readonly state: "uploaded" | "identical" | "skipped";
  readonly url: string | undefined;
}

/** Sends what the index lacks, one file after the other; a failure says what was sent and what was not. */
export async function sendFiles(
  plan: readonly PlannedFile<Distribution>[],
  skipExisting: boolean,
  target: UploadTarget,
): Promise<SentFile[]> {
  const sent: SentFile[] = [];
  for (const [position, planned] of plan.entries()) {
    try {
      sent.push({ ...(await sendFile(planned, skipExisting, target)), url: undefined });
    } catch (error) {
      const rest = plan.slice(position).map(({ file }) => file.filename);
      throw withRest(error, sent, rest);
    }
  }
  // Everything was sent; an index that cannot be asked now costs the addresses in the outputs.
  const listed = sent.length === 0 ? [] : await listedFiles(target);
  return sent.map((file) => {
    const url = listed.find(({ filename }) => filename === file.filename)?.url;
    return { ...file, url: url === undefined ? undefined : showUrl(url) };
  });
}

/** What the index lists; nothing where it cannot be asked. */
async function listedFiles(target: UploadTarget): Promise<readonly IndexFile[]> {
  const listed = await listOnIndex(target).catch(() => []);
  return typeof listed === "string" ? [] : listed;
}

function withRest(error: unknown, sent: readonly SentFile[], rest: readonly string[]): unknown {
  if (!(error instanceof PublishError)) return error;
  const uploaded = sent.filter(({ state }) => state === "uploaded").map(({ filename }) => filename);
  const [current = "", ...others] = rest;
  // An answer that did not come says nothing about the file.
  const isLost = error.code === "index-unreachable";
  const unsent = isLost ? others : rest;
  const lines = [
    `  sent: ${uploaded.join(", ") || "nothing"}`,
    ...(isLost ? [`  in doubt: ${current}`] : []),
    ...(unsent.length === 0 ? [] : [`  not sent: ${unsent.join(", ")}`]),
  ];
  return new PublishError(error.code, `${error.message}\n${lines.join("\n")}`, {
    hint: error.hint ?? "run `upload` again: it sends only what is missing",
    cause: error.cause,
  });
}

async function sendFile(
  { file, state }: PlannedFile<Distribution>,
  skipExisting: boolean,
  target: UploadTarget,
): Promise<Omit<SentFile, "url">> {
  const { filename } = file;
  const { host } = target;
  if (state === "identical") return { filename, state };
  try {
    const answer = await post(file, target);
    return { filename, state: await settle(file, answer, skipExisting, target) };
  } catch (error) {
    if (!isUnreachable(error) || !(await isListed(file, target))) throw error;
    host.log.info(
      `  ${host.style.green("sent")} ${filename}: the answer was lost, and the index lists the file`,
    );
    return { filename, state: "uploaded" };
  }
}

/** The bar is gone before anything else is said. */
async function post(
  { filename, form, path, size }: Distribution,
  { credential, host, http, index }: UploadTarget,
): Promise<UploadAnswer> {
  const progress = host.progress(filename, size);
  const content = () => host.files.stream(path);
  const options = { onProgress: progress.advance, signal: host.cancelled };
  try {
    const file = { filename, size, form: form ?? [], content };
    return await uploadFile(file, index.upload, credential, http, options);
  } finally {
    progress.end();
  }
}

const isUnreachable = (error: unknown): boolean =>
  error instanceof PublishError && error.code === "index-unreachable";

/** `already there` may mean that an earlier, lost answer was a success: the index is asked by hash. */
async function settle(
  file: Distribution,
  answer: UploadAnswer,
  skipExisting: boolean,
  target: UploadTarget,
): Promise<SentFile["state"]> {
  const { filename } = file;
  const { status, message } = answer;
  const { log, style } = target.host;
  if (status >= 200 && status < 300) {
    log.info(`  ${style.green("sent")} ${filename}`);
    return "uploaded";
  }
  if (isThere(answer)) {
    if (await isListed(file, target)) {
      log.info(`  ${style.green("identical")} ${filename}`);
      return "identical";
    }
    if (skipExisting) {
      log.warning(`Left out: \`${filename}\` is on the index already: ${status} ${message}`);
      return "skipped";
    }
  }
  throw refusal(filename, answer, target.index.upload);
}

/** As indexes put it: Warehouse, devpi, pypiserver; Nexus; Artifactory; GitLab. */
const isThere = ({ status, message }: UploadAnswer): boolean =>
  status === 409 ||
  (status < 500 &&
    /already exist|updating asset|overwrite artifact|already been taken/i.test(message));

const credentialHint =
  "check the credential: it must be one of this index, valid, and allowed to upload to this project";
const credentialHints: Readonly<Record<number, string>> = {
  401: credentialHint,
  403: credentialHint,
};
const thereHint =
  "an index never replaces a file: release a new version; `skip-existing: true` leaves the file out";
const rejectionHint =
  "mend what the index names; what was sent stays there, and `upload` sends the rest when it is run again";

/** A refusal is about the file; a redirect and a fault of the server are not. */
function refusal(filename: string, answer: UploadAnswer, upload: URL): PublishError {
  const { status, message, redirect } = answer;
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
    { hint: isThere(answer) ? thereHint : (credentialHints[status] ?? rejectionHint) },
  );
}

const isListed = async (
  { filename, sha256 }: Distribution,
  target: UploadTarget,
): Promise<boolean> =>
  (await listedFiles(target)).some((file) => file.filename === filename && file.sha256 === sha256);
