import { planZip } from "../archives/stored-zip.ts";
import { measureFiles } from "../archives/zip-blocks.ts";
import { PublishError } from "../errors.ts";
import { refuseNames } from "./artifact-names.ts";
import { fetchArriving, fetchZip } from "./fetch-artifact.ts";
import type { ListedArtifact } from "./results-answers.ts";
import { type ResultsAccess, ResultsService } from "./results-service.ts";
import type { SignedUrl } from "./signed-url.ts";
import type { ArtifactStore, StoredArtifact } from "./store.ts";
import { unpackArtifact } from "./unpack-artifact.ts";
import { uploadZip } from "./upload-zip.ts";

/** The artifact service of Gitea, Forgejo and nektos/act, by the protocol of GitHub's. */
export function createResultsStore(access: ResultsAccess): ArtifactStore {
  const service = new ResultsService(access);
  const known = new Map<string, ListedArtifact>();
  return {
    title: access.title,
    list: async () => {
      const listed = await service.list();
      for (const artifact of listed) known.set(keyOf(artifact), artifact);
      return listed.map(shown);
    },
    upload: async (name, files, { replace = false } = {}) => {
      refuseNames(name, files);
      const zip = planZip(await measureFiles(files));
      const refuseTaken = replace ? () => Promise.resolve() : () => refuseName(service, name);
      await refuseTaken();
      const place = { name, refuseTaken, create: () => create(service, name, replace) };
      return await uploadZip(service, place, zip);
    },
    download: async (artifact, folder) => {
      const found = known.get(keyOf(artifact)) ?? ofThisJob(artifact, access);
      return await unpackArtifact(
        artifact,
        folder,
        access.host,
        (path) => fetchZip(service, found, path),
        (target) => fetchArriving(service, found, target),
      );
    },
  };
}

const keyOf = ({ name, id }: Pick<StoredArtifact, "name" | "id">): string => `${id} ${name}`;

const shown = ({ name, id, size, digest }: ListedArtifact): StoredArtifact => ({
  ...{ name, id, size },
  ...(digest === undefined ? {} : { digest }),
});

const ofThisJob = (
  { name, id, size, digest }: StoredArtifact,
  { job }: ResultsAccess,
): ListedArtifact => ({ name, id, size, digest, runId: job.runId, jobId: job.jobId });

/** GitHub refuses a name that the run has; others would write over it, and two jobs over each other. */
async function refuseName(service: ResultsService, name: string): Promise<void> {
  const listed = await service.list(name);
  if (!listed.some((artifact) => artifact.name === name)) return;
  throw new PublishError("artifact-name-taken", `The run has an artifact \`${name}\` already`, {
    hint: "give each job a name of its own: `artifact-name: distributions-${" + "{ matrix.os }}`",
  });
}

async function create(service: ResultsService, name: string, replace: boolean): Promise<SignedUrl> {
  try {
    return await service.create(name);
  } catch (error) {
    const isTaken = error instanceof PublishError && error.code === "artifact-name-taken";
    if (!isTaken || !replace) throw error;
    await service.delete(name);
    return await service.create(name);
  }
}
