import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { startIndex } from "../../src/rehearsal/index-server.ts";
import { artifactServer } from "./artifact-servers.ts";
import { echo, scriptedIndex } from "./scripted-index.ts";
import type { Run } from "./secret-runs.ts";
import type { SecretWorld } from "./secret-world.ts";

const job = {
  ...{ GITHUB_REPOSITORY: "acme/demo", GITHUB_RUN_ID: "7", GITHUB_RUN_ATTEMPT: "1" },
  ...{ GITHUB_JOB: "publish", GITHUB_ACTION: "upload" },
};

/** Uploads what the run has built, and lays the record of it where secrets are looked for. */
async function recorded(world: SecretWorld, packages: string, index: string) {
  const dist = world.path("recorded");
  await cp(packages, dist, { recursive: true });
  const path = join(dist, ".release-manifest.json");
  const manifest: unknown = JSON.parse(await readFile(path, "utf8"));
  const origin = { repository: job.GITHUB_REPOSITORY, run: job.GITHUB_RUN_ID };
  await writeFile(path, JSON.stringify({ ...Object(manifest), ...origin }, undefined, 2));
  await using server = await artifactServer("gitea-1.26");
  const inputs = { "packages-dir": dist, "repository-url": world.withUser(`${index}legacy/`) };
  const ended = await world.action("upload", inputs, {}, { ...server.envOf("publish"), ...job });
  const members = unzipSync(await server.zip("release-record-publish-upload-1"));
  await mkdir(world.path("records"));
  for (const [name, content] of Object.entries(members)) {
    await writeFile(world.path("records", name), content);
  }
  return ended;
}

/** Lines for stages that leave a record for the gate. */
export const secretRecords = (packages: string): readonly Run[] => [
  {
    stage: "upload",
    end: "success, with a record",
    status: 0,
    run: async (world) => {
      const index = await startIndex({ directory: world.path("index"), port: 0 });
      try {
        return await recorded(world, packages, `${index.url}`);
      } finally {
        await index.close();
      }
    },
  },
  {
    stage: "upload",
    end: "failure, with a record",
    status: 1,
    run: async (world) => {
      await using index = await scriptedIndex(({ method, authorization = "" }) =>
        method === "POST" ? echo(authorization) : { status: 404 },
      );
      return await recorded(world, packages, `${index.url}`);
    },
  },
];
