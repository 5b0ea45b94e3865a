import { rmSync } from "node:fs";
import { mkdtemp, realpath } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { orDiskError } from "./files.ts";
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
    const folder = await orDiskError(
      "written",
      parent,
      mkdtemp(join(parent, `pypi-publish-${purpose}-`)),
    );
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
