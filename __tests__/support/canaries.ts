import { randomBytes } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** A secret that occurs nowhere else, and every form in which it could show. */
export class Canaries {
  readonly #core = randomBytes(16).toString("hex");

  /** A text that is no secret and occurs nowhere else either. */
  readonly salt = randomBytes(16).toString("hex");

  /** The value for one channel. */
  for(channel: string): string {
    return `pypi-${this.#core}-${channel.toLowerCase().replaceAll("_", "-")}`;
  }

  /** The environment that holds one in every channel. */
  environment(): Record<string, string> {
    return Object.fromEntries(channels.map((name) => [name, this.for(name)]));
  }

  /** Whether a text holds one, also as HTTP sends it. */
  isIn(text: string): boolean {
    if (text.includes(this.#core)) return true;
    return (text.match(/[A-Za-z0-9+/=_-]{24,}/g) ?? []).some((word) =>
      Buffer.from(word, "base64").toString("latin1").includes(this.#core),
    );
  }

  /** The files below a folder that hold one, in name or content; only those younger than `since`. */
  async filesIn(folder: string, since = 0): Promise<string[]> {
    const found: string[] = [];
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (this.isIn(entry.name)) found.push(path);
      if (!entry.isFile() || (await stat(path)).mtimeMs < since) continue;
      if (this.isIn(await readFile(path, "latin1"))) found.push(path);
    }
    return found;
  }
}

/** Where a credential may come from. */
const channels = [
  "INPUT_PASSWORD",
  "TWINE_PASSWORD",
  "UV_PUBLISH_TOKEN",
  "UV_PUBLISH_PASSWORD",
  "PYPI_API_TOKEN",
  "TESTPYPI_API_TOKEN",
  "GITHUB_TOKEN",
  "GITEA_TOKEN",
  "ACTIONS_RUNTIME_TOKEN",
  "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
];
