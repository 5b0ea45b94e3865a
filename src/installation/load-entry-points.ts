import type { Host } from "../host/host.ts";
import type { EnvironmentCheck } from "./environment-result.ts";
import { type Exercise, failed, tryProgram } from "./exercise.ts";

/** Loads the entry points that need an extra, each named in what is printed when it fails. */
const loading = `import re, sys
from importlib.metadata import distribution
name, extra = sys.argv[1:]
normalize = lambda text: re.sub(r"[-_.]+", "-", text).lower()
sys.argv[1:] = []
for point in distribution(name).entry_points:
    extras = re.search(r"\\[(.*)\\]\\s*$", point.value)
    if extras and normalize(extra) in [normalize(one.strip()) for one in extras.group(1).split(",")]:
        print("loading " + point.name + " = " + point.value, flush=True)
        point.load()
`;

/** Whether what an extra offers can be used where the extra is installed. */
export async function loadEntryPoints(
  extra: string,
  exercise: Exercise,
  host: Host,
): Promise<EnvironmentCheck> {
  const name = "entry points";
  const words = ["-I", "-c", loading, exercise.project, extra];
  const result = await tryProgram(exercise.python.path, words, exercise, host);
  if (result.status === 0) return { name, status: "ok", seconds: result.seconds };
  return failed(`Loading the entry points of the extra \`${extra}\``, name, result, exercise);
}
