import { dirname, join } from "node:path";
import { extractZip } from "../archives/extract-zip.ts";
import { PublishError } from "../errors.ts";
import type { Files, Host } from "../host/host.ts";
import type { StoredArtifact } from "./store.ts";

/** Writes the zip of an artifact to a path where nothing is. */
export type FetchZip = (path: string) => Promise<void>;

/**
 * Unpacks the zip of an artifact into a new folder while it arrives, and returns the names of the
 * files; `undefined` when it is none that can be unpacked so, or is not in order.
 */
export type FetchArriving = (folder: string) => Promise<readonly string[] | undefined>;

/**
 * Fetches an artifact by `fetchZip`, or first by `fetchArriving` where that is given, and puts its
 * files below `folder`, each whole or not at all, and none before all of them have been checked.
 * `artifact-damaged` when it is not what was handed over, or not safe.
 */
export async function unpackArtifact(
  artifact: StoredArtifact,
  folder: string,
  host: Pick<Host, "files" | "temporaryFolder">,
  fetchZip: FetchZip,
  fetchArriving?: FetchArriving,
): Promise<readonly string[]> {
  const work = await host.temporaryFolder("artifact");
  const fetchOnce = (part: string) => unpackOnce(artifact, join(work, part), host.files, fetchZip);
  try {
    const first = fetchArriving
      ? await arriving(join(work, "1"), host.files, fetchArriving)
      : await fetchOnce("1");
    // What a proxy has cut off or spoilt may come whole the next time.
    const got = first === undefined || "failure" in first ? await fetchOnce("2") : first;
    if ("failure" in got) throw got.failure;
    await host.files.makeFolder(folder);
    for (const name of got.names) await putInPlace(host.files, got.folder, name, folder);
    return got.names;
  } finally {
    await host.files.remove(work);
  }
}

async function arriving(
  folder: string,
  files: Files,
  fetchArriving: FetchArriving,
): Promise<Fetched | undefined> {
  await files.makeFolder(folder);
  const names = await fetchArriving(folder);
  return names && { folder, names };
}

type Fetched =
  | { readonly folder: string; readonly names: readonly string[] }
  | { readonly failure: PublishError };

async function unpackOnce(
  artifact: StoredArtifact,
  work: string,
  files: Files,
  fetchZip: FetchZip,
): Promise<Fetched> {
  const [zip, folder] = [join(work, "artifact.zip"), join(work, "files")];
  await files.makeFolder(folder);
  await fetchZip(zip);
  // The checksums in the zip tell what is damaged; what it should be as a whole only some services do.
  const expected = artifact.digest?.slice("sha256:".length);
  const hashes = expected !== undefined;
  const { names, sha256, problems } = await extractZip(zip, folder, { hashes });
  await files.remove(zip);
  if (sha256 !== expected) {
    const what = `has the SHA-256 ${sha256}, and the service says ${expected}`;
    return { failure: damaged(artifact, what) };
  }
  const [problem] = problems;
  if (problem === undefined) return { folder, names };
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more problems)` : "";
  return { failure: damaged(artifact, `cannot be unpacked: ${problem.message}${more}`) };
}

const damaged = ({ name }: StoredArtifact, what: string): PublishError =>
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
