import { mkdir, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { PublishError } from "../../src/errors.ts";
import { locateIndex } from "../../src/index/locations.ts";
import { type UploadInputs, upload } from "../../src/stages/upload.ts";
import {
  makeSdist,
  makeWheel,
  sdistFilename,
  type WheelOptions,
  wheelFilename,
} from "./distributions.ts";
import { type Loopback, loopback, type Received } from "./loopback.ts";
import { type RecordingHost, recordingHost } from "./recording-host.ts";

/** Writes a wheel and an sdist of one release into a folder. */
export async function writeRelease(folder: string, options: WheelOptions = {}): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, wheelFilename(options)), makeWheel(options));
  await writeFile(join(folder, sdistFilename(options)), makeSdist(options));
  return folder;
}

/** The inputs of `upload`, without a check of the metadata. */
export const uploadInputs = (
  packages: string,
  index: URL,
  more: Partial<UploadInputs> = {},
): UploadInputs => ({
  packages,
  project: packages,
  manifestSha256: undefined,
  index: locateIndex(index, undefined),
  given: { user: "__token__", password: "pypi-test", source: "the input `password`" },
  skipExisting: false,
  verifyMetadata: false,
  printHash: false,
  dryRun: false,
  concurrency: 8,
  retries: 0,
  attestations: { wish: "off", isGiven: false },
  ignore: [],
  ...more,
});

/** How an upload fails that must fail. */
export async function uploadFailure(
  inputs: UploadInputs,
  host: RecordingHost = recordingHost(),
): Promise<PublishError> {
  const error: unknown = await upload.run(inputs, host).then(
    ({ failure }) => failure ?? new Error("the upload succeeded"),
    (failure: unknown) => failure,
  );
  if (error instanceof PublishError) return error;
  throw error;
}

/** What happens to a request on its way; `undefined`: it goes through. */
export type Fault = (
  request: Received,
  response: ServerResponse,
  forward: () => Promise<Response>,
) => Promise<void> | undefined;

/** Stands before an index and spoils what `fault` says. */
export function spoiled(index: string, fault: Fault): Promise<Loopback> {
  return loopback(async (request, response) => {
    const forward = () => forwarded(request, index);
    const spoiling = fault(request, response, forward);
    if (spoiling !== undefined) return await spoiling;
    const answer = await forward();
    const type = answer.headers.get("content-type") ?? "text/plain";
    response.writeHead(answer.status, { "content-type": type });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
}

function forwarded({ method, path, headers, body }: Received, index: string): Promise<Response> {
  const { host: _host, connection: _connection, "content-length": _length, ...rest } = headers;
  return fetch(new URL(path, index), {
    method,
    headers: rest,
    ...(method === "POST" ? { body: new Uint8Array(body) } : {}),
  });
}
