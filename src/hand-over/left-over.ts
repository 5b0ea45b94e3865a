import { join } from "node:path";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { type Manifest, manifestName, parseManifest } from "../manifest.ts";

/**
 * The files in `folder` that the build or the fetching of another run has left there: its manifest
 * names another run and has another hash than the one that is wanted. Empty for all else.
 */
export async function leftOverOfOtherRun(
  folder: string,
  manifestSha256: string,
  host: Host,
): Promise<readonly string[]> {
  const path = join(folder, manifestName);
  const text = await host.files.readText(path);
  if (text === undefined || (await host.files.sha256(path)) === manifestSha256) return [];
  const manifest = readable(text, path);
  const run = host.env["GITHUB_RUN_ID"];
  if (manifest?.run === undefined || !run || manifest.run === run) return [];
  const names = new Set(manifest.files.map(({ filename }) => filename));
  const belongsToIt = (name: string) =>
    name === manifestName ||
    names.has(name) ||
    names.has(name.replace(/\.[^.]+\.attestation$/, ""));
  const left = ((await host.files.list(folder)) ?? []).map(({ name }) => name).filter(belongsToIt);
  host.log.info(
    `\`${folder}\` holds what run \`${manifest.run}\` has left there; it gives way to the artifact of this run`,
  );
  return left;
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
