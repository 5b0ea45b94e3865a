import { setTimeout as sleep } from "node:timers/promises";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { type Http, showUrl } from "../http.ts";
import { type Denied, type IndexFile, listFiles } from "../index/list-files.ts";
import type { ManifestFile } from "../manifest.ts";

export interface WaitOptions {
  readonly name: string;
  readonly simple: URL;
  /** Seconds. */
  readonly timeout: number;
  readonly http: Http;
  readonly host: Host;
}

/** Polls the simple API as installers see it until it lists every file; another hash fails at once. */
export async function waitUntilServed(
  files: readonly ManifestFile[],
  options: WaitOptions,
): Promise<ReadonlyMap<string, IndexFile>> {
  const { simple, timeout, host } = options;
  const started = Date.now();
  let seen = "nothing yet";
  for (let delay = 1; ; delay = Math.min(delay * 1.5, 15)) {
    const listed = await ask(options);
    if (typeof listed !== "string") {
      refuseOtherContent(files, listed, simple);
      const missing = files.filter((file) => !listed.has(file.filename));
      if (missing.length === 0) return listed;
      seen = `not listed: ${missing.map(({ filename }) => filename).join(", ")}`;
    } else seen = listed;
    const left = timeout - (Date.now() - started) / 1000;
    if (left <= 0) throw notServed(options, seen);
    host.log.info(`  waiting for ${simple.host}: ${seen}`);
    await sleep(Math.min(delay, left) * 1000, undefined, { signal: host.cancelled });
  }
}

/** What the index lists by filename, or why it cannot be said; a poll outlives errors. */
async function ask({
  name,
  simple,
  http,
  host,
}: WaitOptions): Promise<ReadonlyMap<string, IndexFile> | string> {
  try {
    const listed = await listFiles(name, simple, http, { signal: host.cancelled, retries: 0 });
    if (listed === undefined) return `\`${name}\` is not known there yet`;
    if ("denied" in listed) throw closed(simple, listed);
    return new Map(listed.map((file) => [file.filename, file]));
  } catch (error) {
    const isPassing = error instanceof PublishError && error.code === "index-unreachable";
    if (isPassing && !host.cancelled.aborted) return error.message;
    throw error;
  }
}

const closed = (simple: URL, { denied }: Denied) =>
  new PublishError("not-served", `${showUrl(simple)} does not let everybody read: ${denied}`, {
    hint: "`verify` installs as anybody would, without a credential; give the URL of a simple API that is open as `index-url`",
  });

function refuseOtherContent(
  files: readonly ManifestFile[],
  listed: ReadonlyMap<string, IndexFile>,
  simple: URL,
): void {
  for (const { filename, sha256 } of files) {
    const there = listed.get(filename)?.sha256;
    if (there === undefined || there === sha256) continue;
    throw new PublishError(
      "served-different",
      `\`${filename}\` on ${simple.host} is another file: sha256 ${there} there, ${sha256} here`,
      { hint: "the release on the index is not the one that was built; release a new version" },
    );
  }
}

const notServed = ({ simple, timeout }: WaitOptions, seen: string) =>
  new PublishError(
    "not-served",
    `${showUrl(simple)} did not list every file within ${timeout} s; last seen: ${seen}`,
    { hint: "run `verify` again later, or with a longer `timeout`" },
  );
