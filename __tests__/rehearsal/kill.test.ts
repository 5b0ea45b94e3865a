import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { wheelFilename } from "../support/distributions.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { bundleIndex, startIndexProcess } from "./index-process.ts";
import { post, sha256, type TestUpload, wheelUpload } from "./running-index.ts";

/** The same sequence of numbers below 1 on every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

function noise(size: number, next: () => number): Uint8Array {
  return Uint8Array.from({ length: size }, () => Math.floor(next() * 256));
}

/** SHA-256 of what the index serves, by filename. */
async function served(url: string): Promise<Map<string, string>> {
  const headers = { accept: "application/vnd.pypi.simple.v1+json" };
  const found = new Map<string, string>();
  const answer = await fetch(new URL("simple/demo-pkg/", url), { headers });
  if (answer.status === 404) return found;
  const { files } = (await answer.json()) as {
    files: { filename: string; url: string; hashes: { sha256: string } }[];
  };
  for (const { filename, url: address, hashes } of files) {
    const content = new Uint8Array(await (await fetch(address)).arrayBuffer());
    expect(sha256(content)).toBe(hashes.sha256);
    expect((await fetch(`${address}.metadata`)).status).toBe(200);
    found.set(filename, hashes.sha256);
  }
  return found;
}

describe("an index that is killed in the middle of uploads", () => {
  it("loses nothing that it acknowledged and serves nothing half", async () => {
    await using folder = await temporaryFolder();
    const program = await bundleIndex(folder.path);
    const directory = join(folder.path, "index");
    const next = random(7);
    const payload = noise(300_000, next);
    const sent = new Map<string, string>();
    const acknowledged = new Set<string>();
    const send = async (url: string, upload: TestUpload, signal?: AbortSignal) => {
      sent.set(upload.filename, sha256(upload.content));
      const answer = await post(url, upload, {}, signal).catch(() => undefined);
      if (answer?.status === 200) acknowledged.add(upload.filename);
      return answer?.status;
    };
    let interrupted = 0;
    for (let round = 0; round < 15; round++) {
      const index = await startIndexProcess(program, directory);
      const uploads = Array.from({ length: 6 }, (_, n) =>
        wheelUpload({ version: `${round}.${n}`, files: { "demo_pkg/noise.bin": payload } }),
      );
      const killed = new AbortController();
      const sending = uploads.map((upload) => send(index.url, upload, killed.signal));
      const wanted = acknowledged.size + (round % 5);
      while (acknowledged.size < wanted) await sleep(1);
      await sleep(next() * 20);
      await index.end("SIGKILL");
      // Some versions of fetch wait for ever when the other side dies while they connect.
      killed.abort();
      await Promise.all(sending);

      await using again = await startIndexProcess(program, directory);
      const found = await served(again.url);
      expect([...acknowledged].filter((filename) => !found.has(filename))).toEqual([]);
      expect([...found].filter(([filename, digest]) => digest !== sent.get(filename))).toEqual([]);
      interrupted += Number(found.size % uploads.length > 0);
      expect(await readdir(join(directory, "temporary"))).toEqual([]);
      const stored = (await readdir(join(directory, "files"))).filter((name) =>
        /\.whl$/.test(name),
      );
      expect(stored.sort()).toEqual([...found.keys()].sort());
      // Sending everything again finishes the interrupted round.
      for (const upload of uploads) expect(await send(again.url, upload)).toBe(200);
      await again.end("SIGTERM");
    }
    expect(acknowledged.size).toBe(90);
    // The kills came between the first and the last file of some rounds, or nothing was tested.
    expect(interrupted).toBeGreaterThan(0);
  });

  it("ends by itself on SIGTERM, with everything kept", async () => {
    await using folder = await temporaryFolder();
    const program = await bundleIndex(folder.path);
    const directory = join(folder.path, "index");
    {
      await using index = await startIndexProcess(program, directory);
      expect((await post(index.url, wheelUpload())).status).toBe(200);
      await index.end("SIGTERM");
    }
    const stored = await readFile(join(directory, "files", wheelFilename()));
    expect(sha256(stored)).toBe(sha256(wheelUpload().content));
    expect(await readdir(directory)).not.toContain("serving.txt");
  });
});
