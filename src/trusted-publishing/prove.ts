import type { UploadAuthority } from "../credentials/authority.ts";
import type { Host } from "../host/host.ts";
import type { IndexLocation } from "../index/locations.ts";
import type { TargetProject } from "./publisher-form.ts";

/**
 * Proves for `dry-run` that the index would give this job a token. A token is minted, and burnt at
 * once, only where the index has every project: for another one, minting would create it from a
 * pending publisher. Says whether it was proved; fails with `trusted-publishing-refused`.
 */
export async function proveTrustedPublisher(
  publisher: Pick<UploadAuthority, "credential" | "end">,
  index: IndexLocation,
  projects: readonly TargetProject[],
  { log }: Host,
): Promise<boolean> {
  const missing = projects.filter(({ isOnIndex }) => !isOnIndex).map(({ name }) => name);
  if (missing.length > 0) {
    log.info(
      `No token was asked for: ${index.title} lacks ${missing.join(", ")}, and giving one could create the project; the job has an identity to ask with`,
    );
    return false;
  }
  try {
    await publisher.credential();
  } finally {
    await publisher.end();
  }
  log.info(`Proved: ${index.title} gives this job a token`);
  return true;
}
