import { createHash } from "node:crypto";
import { join } from "node:path";
import { type IndexOptions, startIndex } from "../../src/rehearsal/index-server.ts";
import {
  makeSdist,
  makeWheel,
  sdistFilename,
  type WheelOptions,
  wheelFilename,
} from "../support/distributions.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** An index on a free port with a folder of its own; both are gone at the end of the block. */
export async function runningIndex(options: Partial<IndexOptions> = {}) {
  const folder = await temporaryFolder();
  const directory = join(folder.path, "index");
  const index = await startIndex({ directory, port: 0, ...options });
  return {
    url: index.url,
    directory: options.directory ?? directory,
    close: () => index.close(),
    async [Symbol.asyncDispose]() {
      await index.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

export const sha256 = (content: Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

export const TOKEN = `Basic ${Buffer.from("__token__:pypi-test").toString("base64")}`;

/** A file and the form that goes with it. */
export interface TestUpload {
  readonly filename: string;
  readonly content: Uint8Array;
  readonly form: readonly (readonly [string, string])[];
}

const baseForm = (
  { name = "demo-pkg", version = "1.0", metadataVersion = "2.1" }: WheelOptions,
  content: Uint8Array,
) =>
  [
    [":action", "file_upload"],
    ["protocol_version", "1"],
    ["metadata_version", metadataVersion],
    ["name", name],
    ["version", version],
    ["sha256_digest", sha256(content)],
  ] as const;

export function wheelUpload(
  options: WheelOptions = {},
  more: readonly (readonly [string, string])[] = [],
): TestUpload {
  const content = makeWheel(options);
  return {
    filename: wheelFilename(options),
    content,
    form: [
      ...baseForm(options, content),
      ["filetype", "bdist_wheel"],
      ["pyversion", "py3"],
      ...more,
    ],
  };
}

export function sdistUpload(
  options: WheelOptions = {},
  more: readonly (readonly [string, string])[] = [],
): TestUpload {
  const content = makeSdist(options);
  return {
    filename: sdistFilename(options),
    content,
    form: [...baseForm(options, content), ["filetype", "sdist"], ["pyversion", "source"], ...more],
  };
}

/** Sends an upload as PyPI's clients do and gives the answer. */
export async function post(
  url: string,
  { filename, content, form }: TestUpload,
  headers: Readonly<Record<string, string>> = {},
  signal?: AbortSignal,
): Promise<{ status: number; text: string; reason: string; headers: Headers }> {
  const body = new FormData();
  for (const [name, value] of form) body.append(name, value);
  body.append("content", new Blob([content]), filename);
  const response = await fetch(new URL("legacy/", url), {
    method: "POST",
    body,
    headers: { authorization: TOKEN, accept: "text/plain", ...headers },
    ...(signal === undefined ? {} : { signal }),
  });
  return {
    status: response.status,
    reason: response.statusText,
    text: await response.text(),
    headers: response.headers,
  };
}
