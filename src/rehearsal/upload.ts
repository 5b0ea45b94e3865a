import { rm } from "node:fs/promises";
import type { Refusal } from "../findings.ts";
import { normalizeName } from "../python/name.ts";
import { parseVersion } from "../python/version.ts";
import { methodNotAllowed, ok } from "./answers.ts";
import type { Handler, IndexContext, IndexRequest } from "./context.ts";
import { formValue, sanitizeForm } from "./form.ts";
import { isIdentical } from "./judge.ts";
import { attestedBy } from "./published-by.ts";
import {
  InvalidFormError,
  type ReceivedFile,
  type ReceivedForm,
  receiveForm,
} from "./receive-form.ts";
import { readDistribution, wheelMetadata } from "./received-archive.ts";
import { refusals, refuse } from "./refusals.ts";
import { authorizeUpload, publisherOf } from "./trusted-publishing.ts";

/** Bytes: `.metadata` is added, and file systems end at 255. */
const MAX_FILENAME = 246;

/** Of the request, not of the distribution. */
const TRANSPORT_FIELDS = new Set([":action", "protocol_version", "gpg_signature", "content"]);

/** `POST /legacy`: PyPI answers 308 and says what is missing; twine and uv do not follow. */
export const redirectUpload: Handler = ({ message }) => {
  const answer = refuse(
    {
      status: 308,
      message:
        "An upload was attempted to /legacy but the expected upload URL is /legacy/ (with a trailing slash)",
    },
    message.headers.accept,
  );
  return { ...answer, headers: { ...answer.headers, Location: "/legacy/" } };
};

/** `POST /pypi`: where the upload API was until 2018. */
export const refuseFormerUpload: Handler = ({ message, query }) =>
  query.get(":action") === "file_upload"
    ? refuse(refusals.moved, message.headers.accept)
    : methodNotAllowed(["GET", "HEAD", "OPTIONS"]);

/** `POST /legacy/`: the upload API, in Warehouse's order. */
export const acceptUpload: Handler = async (request, context) => {
  const { accept, authorization } = request.message.headers;
  const denied = context.authenticate(authorization);
  // Nobody unknown writes to the disk. The body is read to its end all the same: a client that is
  // still sending when the connection closes sees a reset instead of the answer.
  const path = denied === undefined ? context.store.temporaryPath() : undefined;
  try {
    const form = await receive(request, path);
    if (form === undefined) return refuse(refusals.invalidForm, accept);
    const action = judgeAction(request, form);
    if (action === "unknown") return methodNotAllowed(["GET", "HEAD", "OPTIONS"]);
    const early = action ?? denied ?? judgeFileFields(form);
    const refusal = early ?? (await judgeAndStore(form, authorization, context));
    return refusal === undefined ? ok("text/plain; charset=UTF-8", "") : refuse(refusal, accept);
  } finally {
    if (path !== undefined) await rm(path, { force: true });
  }
};

async function receive(
  { message }: IndexRequest,
  path: string | undefined,
): Promise<ReceivedForm | undefined> {
  try {
    return await receiveForm(message, path);
  } catch (error) {
    if (error instanceof InvalidFormError) return undefined;
    throw error;
  }
}

function judgeAction(request: IndexRequest, form: ReceivedForm): Refusal | "unknown" | undefined {
  switch (formValue(form.fields, ":action") ?? request.query.get(":action")) {
    case "file_upload":
      return undefined;
    case "submit":
    case "submit_pkg_info":
      return refusals.registration;
    case "doc_upload":
      return refusals.documentation;
    default:
      return "unknown";
  }
}

const judgeFileFields = ({ fileFields: [name] }: ReceivedForm): Refusal | undefined =>
  name === undefined ? undefined : { status: 400, message: `${name}: Should not be a tuple.` };

function judgeAndStore(
  { fields, file }: ReceivedForm,
  authorization: string | undefined,
  context: IndexContext,
): Promise<Refusal | undefined> {
  const { store, judge, changes, now } = context;
  const form = sanitizeForm(fields);
  const project = normalizeName(formValue(form, "name") ?? "");
  const publisher = publisherOf(authorization, context);
  const archive = once(async () => (file === undefined ? undefined : readDistribution(file)));
  return changes.run(project, async () => {
    const moment = now();
    const refusal =
      authorizeUpload(authorization, project, context) ??
      (await judge({ form, file, archive, publisher, index: store.view, now: moment }));
    if (refusal !== undefined) return refusal;
    if (file === undefined) return { status: 400, message: "Upload payload does not have a file." };
    if (isIdentical(file, store.view)) return undefined;
    const version = formValue(form, "version") ?? "";
    const taken = store.view.file(file.filename) !== undefined;
    const impossible = judgeStorable(file, project, version, taken);
    if (impossible !== undefined) return impossible;
    const { path, contentType: _, ...facts } = file;
    const kept = form.filter(([name]) => !TRANSPORT_FIELDS.has(name));
    const metadata = wheelMetadata(file.filename, (await archive())?.facts);
    const release = { project, version, uploaded: moment.toISOString() };
    const attested = attestedBy(publisher, kept);
    await store.addFile(path, { ...facts, ...release, ...attested, form: kept }, metadata);
    return undefined;
  });
}

function once<Result>(task: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => {
    result ??= task();
    return result;
  };
}

/** What this index cannot keep, whatever the judge says. */
function judgeStorable(
  { filename }: ReceivedFile,
  project: string,
  version: string,
  taken: boolean,
): Refusal | undefined {
  const refusal = (message: string) => ({ status: 400, message });
  if (project === "" || parseVersion(version) === undefined) {
    return refusal("The name or the version is invalid.");
  }
  if (taken) return refusal(`File already exists ('${filename}').`);
  return Buffer.byteLength(filename) > MAX_FILENAME
    ? refusal(`Filename is too long: '${filename}'`)
    : undefined;
}
