import { join } from "node:path";
import { DefaultArtifactClient, type UploadArtifactResponse } from "@actions/artifact";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { refuseNames } from "./artifact-names.ts";
import { askGitHub } from "./ask-github.ts";
import type { GitHubTask } from "./github-failure.ts";
import { stageFiles } from "./stage-files.ts";
import type { ArtifactStore, StoredArtifact } from "./store.ts";
import { unpackArtifact } from "./unpack-artifact.ts";

/**
 * The artifacts of a run on github.com and ghe.com, through GitHub's own client, which reads the
 * runner's variables itself. It repeats what fails, and is asked for whole zips only: they are
 * written and read here, as those of other servers are. Proxies are those of the environment;
 * certificates of one's own come from `NODE_EXTRA_CA_CERTS` alone.
 */
export function githubStore(host: Host): ArtifactStore {
  const client = new DefaultArtifactClient();
  const ask = <Result>(task: GitHubTask, run: () => Promise<Result>) => askGitHub(host, task, run);
  const remove = (name: string) =>
    ask({ kind: "delete", what: `to delete the artifact \`${name}\`` }, () =>
      client.deleteArtifact(name),
    );
  // The whole zip, under the name that GitHub gives it; its hash is looked at when it is unpacked.
  const fetchInto = (path: string, { name, id }: StoredArtifact) =>
    ask({ kind: "download", what: `for the artifact \`${name}\`` }, () =>
      client.downloadArtifact(Number(id), { path, skipDecompress: true }),
    );
  return {
    title: "the artifact service of GitHub",
    list: async () => {
      const task = { kind: "list", what: "to list the artifacts" } as const;
      const { artifacts } = await ask(task, () => client.listArtifacts({ latest: true }));
      return artifacts.map(({ name, id, size, digest }) => ({
        name,
        id: String(id),
        size,
        ...(digest === undefined ? {} : { digest }),
      }));
    },
    upload: async (name, files, { replace = false } = {}) => {
      refuseNames(name, files);
      const folder = await host.temporaryFolder("artifact");
      const task = { kind: "upload", what: `to take the artifact \`${name}\`` } as const;
      try {
        const staged = await stageFiles(files, folder);
        const send = () =>
          ask(task, () => client.uploadArtifact(name, staged, folder, { compressionLevel: 0 }));
        return sent(name, await (replace ? replacing(send, () => remove(name)) : send()));
      } finally {
        await host.files.remove(folder);
      }
    },
    download: (artifact, folder) =>
      unpackArtifact(artifact, folder, host, async (path) => {
        const work = await host.temporaryFolder("artifact");
        try {
          await fetchInto(work, artifact);
          const [zip] = (await host.files.list(work)) ?? [];
          if (zip !== undefined) await host.files.move(join(work, zip.name), path);
        } finally {
          await host.files.remove(work);
        }
      }),
  };
}

/** GitHub refuses a name that the run has. */
async function replacing<Result>(send: () => Promise<Result>, remove: () => Promise<unknown>) {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof PublishError) || error.code !== "artifact-name-taken") throw error;
  }
  await remove();
  return send();
}

/** What GitHub's client says about an artifact that it has handed over. */
function sent(name: string, { size, digest }: UploadArtifactResponse) {
  if (size !== undefined && digest !== undefined) return { size, sha256: digest };
  throw new PublishError(
    "artifact-service-failed",
    `GitHub's client does not say what it stored as the artifact \`${name}\``,
  );
}
