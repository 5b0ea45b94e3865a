import { distributionKind } from "./distribution-kind.ts";
import type { Host } from "./host/host.ts";
import { inputTable } from "./input-table.ts";
import type { InputSources } from "./inputs.ts";
import { manifestName } from "./manifest.ts";
import type { StageName } from "./stages/index.ts";

/** The stages that work on distributions which another job may have built. */
const later: readonly StageName[] = ["check", "upload", "verify"];

/**
 * Fills the folder of the distributions from the run's artifacts where nothing else has filled it.
 * Happens before the stage's inputs are read, since the manifest brings settings along.
 */
export async function obtainPackages(
  stage: StageName,
  given: InputSources["given"],
  folder: string,
  host: Host,
): Promise<void> {
  if (host.kind === "terminal" || !later.includes(stage)) return;
  const artifactName = given("artifact-name") ?? inputTable["artifact-name"].default;
  if (artifactName === "none" || isOfIndex(stage, given)) return;
  const manifestSha256 = given("manifest-sha256");
  const isFilled = await holdsRelease(folder, host);
  const leftOver = isFilled ? await findLeftOver(folder, manifestSha256, host) : [];
  if (isFilled && leftOver.length === 0) return;
  const { fetchDistributions } = await import("./hand-over/fetch-distributions.ts");
  await fetchDistributions(
    { folder, artifactName, manifestSha256, tag: given("tag"), leftOver },
    host,
  );
}

/**
 * What stays in a workspace that is not cleaned between runs. Only where a hash says which files
 * are meant: without one nobody knows who has filled the folder, and what for.
 */
async function findLeftOver(
  folder: string,
  manifestSha256: string | undefined,
  host: Host,
): Promise<readonly string[]> {
  if (manifestSha256 === undefined) return [];
  const { leftOverIn } = await import("./hand-over/left-over.ts");
  return leftOverIn(folder, manifestSha256, host);
}

/** What `verify` takes from the index is not asked for here. */
const isOfIndex = (stage: StageName, given: InputSources["given"]): boolean =>
  stage === "verify" && (given("project") ?? given("version")) !== undefined;

/** What is no folder is left for the stage to refuse. */
async function holdsRelease(folder: string, { files }: Host): Promise<boolean> {
  const entries = await files.list(folder);
  if (entries === undefined) return (await files.stat(folder)) !== undefined;
  return entries.some(({ name }) => name === manifestName || distributionKind(name) !== undefined);
}
