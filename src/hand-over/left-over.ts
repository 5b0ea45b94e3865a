import { join } from "node:path";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { type Manifest, manifestName, parseManifest } from "../manifest.ts";

/**
 * The files in `folder` that give way to the artifact of this run: what another run has built or
 * fetched, whose manifest has another hash than the one that is wanted, and what is left of a
 * fetching that was cut off, whose manifest lists files that did not come. Empty for all else.
 */
export async function leftOverIn(
  folder: string,
  manifestSha256: string,
  host: Host,
): Promise<readonly string[]> {
  const path = join(folder, manifestName);
  const text = await host.files.readText(path);
  const manifest = text === undefined ? undefined : readable(text, path);
  if (manifest === undefined) return [];
  const there = ((await host.files.list(folder)) ?? []).map(({ name }) => name);
  const isWanted = (await host.files.sha256(path)) === manifestSha256;
  const why = isWanted ? lackOf(manifest, there) : otherRunOf(manifest, host);
  if (why === undefined) return [];
  host.log.info(`\`${folder}\` ${why}; it gives way to the artifact of this run`);
  const names = new Set(manifest.files.map(({ filename }) => filename));
  return there.filter(
    (name) =>
      name === manifestName ||
      names.has(name) ||
      names.has(name.replace(/\.[^.]+\.attestation$/, "")),
  );
}

function otherRunOf({ run }: Manifest, { env }: Host): string | undefined {
  const own = env["GITHUB_RUN_ID"];
  return run && own && run !== own ? `holds what run \`${run}\` has left there` : undefined;
}

function lackOf({ files }: Manifest, there: readonly string[]): string | undefined {
  const missing = files.find(({ filename }) => !there.includes(filename));
  return missing && `lacks \`${missing.filename}\`, as after a job that was cut off`;
}

/** What cannot be read is told by the stage. */
function readable(text: string, path: string): Manifest | undefined {
  try {
    return parseManifest(text, path);
  } catch (error) {
    if (error instanceof PublishError) return undefined;
    throw error;
  }
}
