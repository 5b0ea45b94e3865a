import { createHash } from "node:crypto";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
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

async function download(
  url: URL,
  http: Http,
  host: Host,
): Promise<{ readonly size: number; readonly sha256: string }> {
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
