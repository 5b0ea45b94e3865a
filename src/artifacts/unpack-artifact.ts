import { dirname, join } from "node:path";
import { extractZip } from "../archives/extract-zip.ts";
import { PublishError } from "../errors.ts";
import type { Files } from "../host/host.ts";
import { downloadZip } from "./download-zip.ts";
import type { ListedArtifact } from "./results-answers.ts";
import type { ResultsService } from "./results-service.ts";

/**
 * Fetches an artifact and puts its files below `folder`, each whole or not at all, and none before all
 * of them have been checked. `artifact-damaged` when it is not what was handed over, or not safe.
 */
export async function unpackArtifact(
  service: ResultsService,
  artifact: ListedArtifact,
  folder: string,
): Promise<readonly string[]> {
  const { host } = service.access;
  const work = await host.temporaryFolder("artifact");
  try {
    const first = await fetchOnce(service, artifact, join(work, "1"));
    // What a proxy has cut off or spoilt may come whole the next time.
    const got = "failure" in first ? await fetchOnce(service, artifact, join(work, "2")) : first;
    if ("failure" in got) throw got.failure;
    await host.files.makeFolder(folder);
    for (const name of got.names) await putInPlace(host.files, got.folder, name, folder);
    return got.names;
  } finally {
    await host.files.remove(work);
  }
}

type Fetched =
  | { readonly folder: string; readonly names: readonly string[] }
  | { readonly failure: PublishError };

async function fetchOnce(
  service: ResultsService,
  artifact: ListedArtifact,
  work: string,
): Promise<Fetched> {
  const { files } = service.access.host;
  const [zip, folder] = [join(work, "artifact.zip"), join(work, "files")];
  await files.makeFolder(folder);
  await downloadZip(service, artifact, zip);
  const { names, sha256, problems } = await extractZip(zip, folder);
  await files.remove(zip);
  const { digest = `sha256:${sha256}` } = artifact;
  if (digest !== `sha256:${sha256}`) {
    const what = `has the SHA-256 ${sha256}, and the service says ${digest.slice("sha256:".length)}`;
    return { failure: damaged(artifact, what) };
  }
  const [problem] = problems;
  if (problem === undefined) return { folder, names };
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more problems)` : "";
  return { failure: damaged(artifact, `cannot be unpacked: ${problem.message}${more}`) };
}

const damaged = ({ name }: ListedArtifact, what: string): PublishError =>
  new PublishError("artifact-damaged", `The artifact \`${name}\` ${what}`, {
    hint: "run the job that hands it over again, then this one",
  });

/** Links that are there already are neither followed nor written through. */
async function putInPlace(files: Files, from: string, name: string, to: string): Promise<void> {
  const parts = name.split("/");
  for (let length = 1; length < parts.length; length += 1) {
    const above = join(to, ...parts.slice(0, length));
    if ((await files.stat(above))?.kind === "symlink") {
      throw new PublishError(
        "disk-error",
        `\`${name}\` of the artifact would be written through the link \`${above}\``,
        { hint: "remove the link, and run the stage again" },
      );
    }
  }
  const target = join(to, ...parts);
  if ((await files.stat(target))?.kind === "symlink") await files.remove(target);
  await files.makeFolder(dirname(target));
  await files.move(join(from, ...parts), target);
}
