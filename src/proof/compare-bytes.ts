import { createHash } from "node:crypto";
import { retryDelay, sleep } from "../back-off.ts";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { isPassing } from "../http/lost-connection.ts";
import { type Http, showUrl } from "../http.ts";
import type { IndexFile } from "../index/list-files.ts";
import type { ManifestFile } from "../manifest.ts";

/** Downloads every file and compares it with the one that was built. */
export async function compareBytes(
  files: readonly ManifestFile[],
  served: ReadonlyMap<string, IndexFile>,
  http: Http,
  host: Host,
): Promise<void> {
  for (const file of files) {
    const url = served.get(file.filename)?.url;
    if (url === undefined) continue;
    const { size, sha256 } = await download(url, http, host);
    if (sha256 === file.sha256) continue;
    throw new PublishError(
      "served-different",
      `\`${file.filename}\` as ${showUrl(url)} serves it is not the file that was built: ${size} bytes with sha256 ${sha256}, built were ${file.size} bytes with ${file.sha256}`,
      { hint: "do not announce this release: yank it, and find out who changed the file" },
    );
  }
}

/** How often a download that breaks off is begun anew. */
const retries = 3;

async function download(url: URL, http: Http, host: Host): Promise<Downloaded> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await downloadOnce(url, http, host);
    } catch (error) {
      if (!isPassing(error) || host.cancelled.aborted || attempt > retries) throw error;
      await sleep(retryDelay(attempt), host.cancelled);
    }
  }
}

interface Downloaded {
  readonly size: number;
  readonly sha256: string;
}

async function downloadOnce(url: URL, http: Http, host: Host): Promise<Downloaded> {
  const answer = await http.request(url, { signal: host.cancelled, streams: true });
  if (answer.status !== 200) {
    await answer.text();
    throw new PublishError("not-served", `${showUrl(url)} answered ${answer.status}`, {
      hint: "run `verify` again later",
    });
  }
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of answer.body) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { size, sha256: hash.digest("hex") };
}
