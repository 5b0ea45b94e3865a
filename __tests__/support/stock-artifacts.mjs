// What actions/upload-artifact and actions/download-artifact do, by the client that they are made
// of: `upload NAME FOLDER [hidden]` or `download NAME FOLDER`. Hidden files stay behind unless asked.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DefaultArtifactClient } from "@actions/artifact";

const [task, name, folder, hidden] = process.argv.slice(2);
const client = new DefaultArtifactClient();
if (task === "upload") {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && (hidden === "hidden" || !entry.name.startsWith(".")))
    .map((entry) => join(entry.parentPath, entry.name));
  await client.uploadArtifact(name, files, folder, { compressionLevel: 6 });
} else {
  const { artifact } = await client.getArtifact(name);
  const { digestMismatch } = await client.downloadArtifact(artifact.id, {
    path: folder,
    expectedHash: artifact.digest,
  });
  if (digestMismatch) throw new Error("digest mismatch");
}
