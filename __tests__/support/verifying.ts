import { PublishError } from "../../src/errors.ts";
import { locateIndex } from "../../src/index/locations.ts";
import { upload } from "../../src/stages/upload.ts";
import { type VerifyInputs, verify } from "../../src/stages/verify.ts";
import { runningIndex } from "../rehearsal/running-index.ts";
import type { WheelOptions } from "./distributions.ts";
import { exerciseOptions } from "./exercising.ts";
import { uploadInputs, writeRelease } from "./publishing.ts";
import { recordingHost } from "./recording-host.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { workingHost } from "./working-host.ts";

/** Where an embedded index takes uploads. */
export const legacy = (url: string | URL) => new URL("legacy/", url);

/** The inputs of `verify`, with a short time limit. */
export const verifyInputs = (
  packages: string,
  index: URL,
  more: Partial<VerifyInputs> = {},
): VerifyInputs => ({
  packages,
  manifestSha256: undefined,
  index: locateIndex(index, undefined),
  timeout: 2,
  exercise: exerciseOptions(),
  ...more,
});

/** Uploads what lies in a folder to an embedded index. */
export const send = (packages: string, url: string) =>
  upload.run(uploadInputs(packages, legacy(url)), recordingHost());

/** How a verification fails that must fail. */
export async function verifyFailure(
  inputs: VerifyInputs,
  host = workingHost(),
): Promise<PublishError> {
  const error: unknown = await verify.run(inputs, host).then(
    ({ failure }) => failure ?? new Error("it was verified"),
    (cause: unknown) => cause,
  );
  if (error instanceof PublishError) return error;
  throw error;
}

/** An index that has a project, and the folder of what was sent to it. */
export async function published(options: WheelOptions, env: Readonly<Record<string, string>> = {}) {
  const index = await runningIndex();
  const folder = await temporaryFolder();
  await writeRelease(folder.path, options);
  await send(folder.path, index.url);
  return {
    url: index.url,
    directory: index.directory,
    packages: folder.path,
    inputs: verifyInputs(folder.path, legacy(index.url)),
    host: workingHost(env),
    async [Symbol.asyncDispose]() {
      await index[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}
