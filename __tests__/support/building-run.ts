import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { NoArtifactStore } from "../../src/artifacts/open-store.ts";
import type { ArtifactStore } from "../../src/artifacts/store.ts";
import { openHandOver } from "../../src/hand-over/build-hand-over.ts";
import type { BuildOrigin } from "../../src/hand-over/build-job.ts";
import { type Manifest, manifestName, parseManifest } from "../../src/manifest.ts";
import { artifactFolder, builtFiles, jobEnvironment } from "./artifact-folder.ts";
import { makeSdist, sdistFilename } from "./distributions.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { workingHost } from "./working-host.ts";

const sdist = sdistFilename();
export const builtCommit = "a".repeat(40);

export interface Build {
  readonly rebuild?: boolean;
  /** `undefined` where nothing tells it. */
  readonly commit?: string | undefined;
  readonly job?: BuildOrigin["job"];
}

/** A run in whose job a build is about to begin. */
export async function newBuildingRun({ env = {}, overwrites = false } = {}) {
  const folder = await temporaryFolder();
  const at = (name: string) => join(folder.path, name);
  await mkdir(at("kept"));
  const store = artifactFolder(at("kept"), overwrites);
  const host = workingHost({ ...jobEnvironment, ...env });
  const begin = (
    { rebuild = false, job = { job: "build", project: "." }, ...more }: Build = {},
    opened: ArtifactStore | NoArtifactStore = store,
  ) => {
    const { commit } = { commit: builtCommit, ...more };
    const origin = {
      ...{ ref: "refs/tags/v1.0", repository: "acme/demo", run: "7", job },
      ...(commit === undefined ? {} : { commit }),
    };
    return openHandOver(
      { artifactName: "distributions", rebuild, origin, project: folder.path },
      host,
      () => Promise.resolve(opened),
    );
  };
  /** What an earlier build has handed over. */
  const put = async (changes: Partial<Manifest> = {}) =>
    store.put("distributions", await builtFiles({ [sdist]: makeSdist() }, folder.path, changes));
  /** Hands over what a build leaves in `dist`. */
  const finish = async (handOver: Awaited<ReturnType<typeof begin>>, changes = {}) => {
    await mkdir(at("dist"), { recursive: true });
    const contents = await builtFiles({ [sdist]: makeSdist() }, folder.path, changes);
    for (const [name, content] of Object.entries(contents)) {
      await writeFile(join(at("dist"), name), content);
    }
    const { files } = parseManifest(await readFile(join(at("dist"), manifestName), "utf8"), "m");
    return handOver?.store(at("dist"), files);
  };
  return { ...folder, at, store, host, begin, put, finish };
}
