import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { get } from "node:http";
import { join } from "node:path";
import { text as readText } from "node:stream/consumers";
import { PublishError } from "../errors.ts";
import { readTextIfThere, writeDurably } from "./durable-files.ts";

/** The path under which a running index says which one it is. */
export const INSTANCE_PATH = "/_/rehearsal/instance";

const LOCK = "serving.txt";
/** Milliseconds in which an index on this machine answers. */
const PATIENCE = 2000;

/**
 * Two indexes on one folder would not see each other's uploads. The lock is the address of the one
 * that serves it: a killed index leaves it behind, but does not answer there any more.
 */
export class FolderLock {
  readonly #path: string;
  readonly #directory: string;
  readonly instance = randomUUID();

  private constructor(directory: string) {
    this.#directory = directory;
    this.#path = join(directory, LOCK);
  }

  /** `index-folder-in-use` when an index answers for this folder. */
  static async check(directory: string): Promise<FolderLock> {
    const lock = new FolderLock(directory);
    // A folder that cannot be read is for the store to complain about.
    const text = await readTextIfThere(lock.#path).catch(() => undefined);
    const [url = "", instance = ""] = (text ?? "").split("\n");
    if (instance === "" || (await askInstance(url)) !== instance) return lock;
    throw new PublishError("index-folder-in-use", `\`${directory}\` is served by ${url} already`, {
      hint: "Use that index, stop it, or name another folder",
    });
  }

  async take(url: string): Promise<void> {
    await writeDurably(this.#path, `${url}\n${this.instance}\n`, this.#directory);
  }

  async release(): Promise<void> {
    await rm(this.#path, { force: true });
  }
}

/** What the index at `url` calls itself; `undefined` when none is there. */
function askInstance(url: string): Promise<string | undefined> {
  if (!URL.canParse(INSTANCE_PATH, url)) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const options = { agent: false, signal: AbortSignal.timeout(PATIENCE) };
    const request = get(new URL(INSTANCE_PATH, url), options, (response) => {
      readText(response).then(resolve, () => resolve(undefined));
    });
    request.on("error", () => resolve(undefined));
  });
}
