import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import type { ArtifactStore } from "./store.ts";

export function githubStore(_host: Host): Promise<ArtifactStore> {
  throw new PublishError("no-artifact-service", "The client for GitHub is missing");
}
