import { join } from "node:path";
import type { Host, PythonInterpreter } from "../host/host.ts";
import { consoleScripts, importNames, recordedFiles } from "../python/installed.ts";
import { normalizeName } from "../python/name.ts";
import type { Exercises } from "./exercise.ts";

/** What the installed release gives to import and to run, whichever of its files was installed. */
export async function exercisesOf(
  name: string,
  python: PythonInterpreter,
  { files }: Host,
): Promise<Exercises> {
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
  return {
    modules: importNames(recordedFiles(await read("RECORD"))),
    scripts: consoleScripts(await read("entry_points.txt")),
  };
}
