import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PublishError } from "../errors.ts";
import { diskError } from "./disk-error.ts";
import type { Environment } from "./host.ts";

/** Makes folders under the runner's temporary folder, else the system's, and removes them all. */
export class TemporaryFolders {
  readonly #made: string[] = [];
  readonly #env: Environment;
  #isOver = false;

  constructor(env: Environment) {
    this.#env = env;
  }

  /** Fails once all were removed: what goes on beside a stage that was cancelled leaves nothing. */
  create(purpose: string): string {
    if (this.#isOver) throw new PublishError("cancelled", "Cancelled");
    const parent = this.#parent();
    try {
      const folder = mkdtempSync(join(parent, `pypi-publish-${purpose}-`));
      this.#made.push(folder);
      return folder;
    } catch (cause) {
      throw cannotBeMade(parent, cause);
    }
  }

  /** macOS gives a link; builds that compare paths want the real one. */
  #parent(): string {
    try {
      return realpathSync(this.#env["RUNNER_TEMP"] || tmpdir());
    } catch {
      return tmpdir();
    }
  }

  /** Synchronous, since it also runs when the process is being ended. */
  removeAll(): void {
    this.#isOver = true;
    for (const folder of this.#made.splice(0)) {
      try {
        rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
      } catch {
        // What cannot be removed spoils no release.
      }
    }
  }
}

function cannotBeMade(parent: string, cause: unknown): PublishError {
  const { message } = diskError("written", parent, cause);
  return new PublishError("disk-error", `Folder for temporary files: ${message}`, {
    hint: "name another one: TMPDIR in a terminal (TEMP on Windows), RUNNER_TEMP on a runner",
    cause,
  });
}
