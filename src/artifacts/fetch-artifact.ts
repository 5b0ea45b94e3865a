import { createHash } from "node:crypto";
import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { ArrivingZip } from "../archives/arriving-zip.ts";
import { diskError } from "../archives/disk-error.ts";
import { downloadZip, type ZipSink } from "./download-zip.ts";
import type { ListedArtifact } from "./results-answers.ts";
import type { ResultsService } from "./results-service.ts";

/** The artifact is no zip that can be unpacked while it arrives. */
class NotPlain extends Error {}

/**
 * Unpacks an artifact into `folder`, a new and empty one, while it arrives, which our own zips allow;
 * `undefined` when it is another one, or not in order.
 */
export async function fetchArriving(
  service: ResultsService,
  artifact: ListedArtifact,
  folder: string,
): Promise<readonly string[] | undefined> {
  const { files } = service.access.host;
  const digest = digestOf(artifact);
  const start = () => ({
    zip: new ArrivingZip(folder),
    hash: digest === undefined ? undefined : createHash("sha256"),
  });
  let state = start();
  const sink: ZipSink = {
    write: (chunk) => {
      state.hash?.update(chunk);
      if (!state.zip.write(chunk)) throw new NotPlain();
    },
    restart: async () => {
      state.zip.close();
      await files.remove(folder);
      await files.makeFolder(folder);
      state = start();
    },
  };
  try {
    await downloadZip(service, artifact, sink);
    const names = state.zip.end();
    return state.hash?.digest("hex") === digest ? names : undefined;
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  } finally {
    state.zip.close();
  }
}

const digestOf = ({ digest }: ListedArtifact): string | undefined =>
  digest?.slice("sha256:".length);

/** Fetches an artifact as a file at `path`, where nothing is. */
export async function fetchZip(
  service: ResultsService,
  artifact: ListedArtifact,
  path: string,
): Promise<void> {
  const descriptor = opened(path);
  try {
    let position = 0;
    await downloadZip(service, artifact, {
      write: (chunk) => {
        position += written(descriptor, chunk, position, path);
      },
      restart: () => {
        ftruncateSync(descriptor, 0);
        position = 0;
        return Promise.resolve();
      },
    });
  } finally {
    closeSync(descriptor);
  }
}

function opened(path: string): number {
  try {
    return openSync(path, "wx");
  } catch (cause) {
    throw diskError("written", path, cause);
  }
}

function written(descriptor: number, chunk: Uint8Array, position: number, path: string): number {
  try {
    let done = 0;
    while (done < chunk.length) {
      done += writeSync(descriptor, chunk, done, chunk.length - done, position + done);
    }
    return done;
  } catch (cause) {
    throw diskError("written", path, cause);
  }
}
