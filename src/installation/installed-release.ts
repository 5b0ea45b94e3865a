import { join } from "node:path";
import type { Host, PythonInterpreter } from "../host/host.ts";
import {
  consoleScripts,
  entryPointNames,
  importNames,
  recordedFiles,
} from "../python/installed.ts";
import { parseMetadata } from "../python/metadata.ts";
import { normalizeName } from "../python/name.ts";

/** What an environment holds of the release, whichever of its files was installed. */
export interface InstalledRelease {
  /** As the installed metadata has it; `undefined` where the release is not installed. */
  readonly version: string | undefined;
  readonly classifiers: readonly string[];
  /** What can be imported. */
  readonly modules: readonly string[];
  readonly scripts: readonly string[];
  readonly guiScripts: readonly string[];
  /** The text of RECORD. */
  readonly record: string;
}

/** Reads what the installer wrote beside the packages. */
export async function readInstalled(
  name: string,
  python: PythonInterpreter,
  { files }: Host,
): Promise<InstalledRelease> {
  const entries = (await files.list(python.packages)) ?? [];
  const info = entries.find(
    ({ name: entry }) =>
      entry.endsWith(".dist-info") &&
      normalizeName(entry.split("-")[0] ?? "") === normalizeName(name),
  );
  const read = async (file: string) =>
    info === undefined
      ? ""
      : ((await files.readText(join(python.packages, info.name, file))) ?? "");
  const [record, entryPoints, metadata] = await Promise.all([
    read("RECORD"),
    read("entry_points.txt"),
    read("METADATA"),
  ]);
  const { single, multiple } = parseMetadata(new TextEncoder().encode(metadata));
  return {
    version: single.version,
    classifiers: multiple.classifier ?? [],
    modules: importNames(recordedFiles(record)),
    scripts: consoleScripts(entryPoints),
    guiScripts: entryPointNames(entryPoints, "gui_scripts"),
    record,
  };
}
