import { rmSync } from "node:fs";
import { mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PublishError } from "../errors.ts";
import { diskError } from "./files.ts";
import type { Environment } from "./host.ts";

/** Makes folders under the runner's temporary folder, else the system's, and removes them all. */
export class TemporaryFolders {
  readonly #made: string[] = [];
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  async create(purpose: string): Promise<string> {
    // macOS gives a link; builds that compare paths want the real one.
    const parent = await realpath(this.#env["RUNNER_TEMP"] || tmpdir()).catch(() => tmpdir());
    const folder = await mkdtemp(join(parent, `pypi-publish-${purpose}-`)).catch((cause) => {
      const { message } = diskError("written", parent, cause);
      throw new PublishError("disk-error", `Folder for temporary files: ${message}`, {
        hint: "name another one: TMPDIR in a terminal (TEMP on Windows), RUNNER_TEMP on a runner",
        cause,
      });
    });
    this.#made.push(folder);
    return folder;
  }

  /** Synchronous, since it also runs when the process is being ended. */
  removeAll(): void {
    for (const folder of this.#made.splice(0)) {
      try {
        rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      } catch {
        // What cannot be removed spoils no release.
      }
    }
  }
}
