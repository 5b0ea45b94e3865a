import type { Host, PythonInterpreter } from "../host/host.ts";
import type { ExerciseOptions } from "./exercise-options.ts";
import { type FileUnderTest, isWheel, type ReleaseUnderTest } from "./release-under-test.ts";
import { mayFit } from "./wheel-fit.ts";

/** One environment that is to be made. */
export interface PlannedEnvironment {
  readonly title: string;
  readonly python: PythonInterpreter;
  /** `wheel`, `sdist`, or the name of a file. */
  readonly source: string;
  /** A file by itself; else the installer chooses on the index. */
  readonly file?: FileUnderTest | undefined;
  readonly extra?: string | undefined;
  /** Whether it is of the first Python: without it there is no proof. */
  readonly isFirst?: boolean;
}

/** How many extras are tried; a package with more of them has them for combinations. */
const extrasLimit = 12;

/** Every Python with the wheel; the sdist and each extra with the first Python only. */
export function planEnvironments(
  release: ReleaseUnderTest,
  pythons: readonly PythonInterpreter[],
  options: ExerciseOptions,
  host: Host,
): readonly PlannedEnvironment[] {
  const [first] = pythons;
  if (first === undefined) return [];
  const wheels = release.files.filter(isWheel);
  const sdist = release.files.find((file) => !isWheel(file));
  const withWheels =
    release.index === undefined ? localWheels(wheels, pythons, host) : fromIndex(wheels, pythons);
  const ofSdist = sdist === undefined ? [] : [environment(first, "sdist", sdist)];
  const planned = [...withWheels, ...(options.sdist || wheels.length === 0 ? ofSdist : [])];
  const base = withWheels[0] ?? ofSdist[0];
  if (!options.extras || base === undefined) return planned;
  return [...planned, ...withExtras(base, release.metadata.extras, host)];
}

/** The installer chooses among the wheels of the index. */
const fromIndex = (
  wheels: readonly FileUnderTest[],
  pythons: readonly PythonInterpreter[],
): readonly PlannedEnvironment[] =>
  wheels.length === 0
    ? []
    : pythons.map((python, position) => ({
        ...environment(python, "wheel"),
        isFirst: position === 0,
      }));

/** Each wheel with each Python that it may fit; it is told which fit none. */
function localWheels(
  wheels: readonly FileUnderTest[],
  pythons: readonly PythonInterpreter[],
  { log }: Host,
): readonly PlannedEnvironment[] {
  return wheels.flatMap((wheel) => {
    const { filename } = wheel;
    const fitting = pythons.filter((python) =>
      mayFit(filename, python, process.platform, process.arch),
    );
    if (fitting.length === 0) log.warning(`Untested: \`${filename}\` fits no Python here`);
    const source = wheels.length === 1 ? "wheel" : filename;
    return fitting.map((python) => environment(python, source, wheel));
  });
}

function withExtras(
  base: PlannedEnvironment,
  extras: readonly string[],
  { log }: Host,
): readonly PlannedEnvironment[] {
  const left = extras.slice(extrasLimit);
  if (left.length > 0) {
    log.warning(`Only the first ${extrasLimit} extras are tried; untested: ${left.join(", ")}`);
  }
  return extras
    .slice(0, extrasLimit)
    .map((extra) => ({ ...base, extra, title: `${base.title}, extra ${extra}` }));
}

const environment = (
  python: PythonInterpreter,
  source: string,
  file?: FileUnderTest,
): PlannedEnvironment => ({
  title: `Python ${python.version}, ${source}`,
  ...{ python, source, file },
});
