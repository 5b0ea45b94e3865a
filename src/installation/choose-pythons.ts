import { PublishError } from "../errors.ts";
import type { Host, LocatedPython, PythonInterpreter } from "../host/host.ts";
import { parseSpecifierSet, type SpecifierSet } from "../python/specifier.ts";
import { containsVersion } from "../python/specifier-match.ts";
import { provideWithUv } from "./provided-python.ts";
import { isWheel, type ReleaseUnderTest } from "./release-under-test.ts";
import { mayFit } from "./wheel-fit.ts";

export interface PythonChoice {
  /** Words of `python-versions`. */
  readonly wanted: readonly string[];
  /** Of the release's metadata. */
  readonly requiresPython: string | undefined;
  /** The input that they are from, for the messages. */
  readonly input?: string;
}

/**
 * The interpreters to install the release with, without doubles, in the order of the words.
 * `python-missing` where one was asked for by its version or path and cannot be had.
 */
export async function choosePythons(
  { wanted, requiresPython, input = "python-versions" }: PythonChoice,
  host: Host,
): Promise<readonly PythonInterpreter[]> {
  const allowed = specifiersOf(requiresPython);
  const located = byVersion(await locatedPythons(host));
  const fitting = located.filter(({ version }) => isPlain(version) && fits(version, allowed));
  const chosen: PythonInterpreter[] = [];
  for (const word of wanted) {
    for (const python of await pythonsFor(word, { located, fitting, allowed, input }, host)) {
      if (!chosen.some(({ path }) => path === python.path)) chosen.push(python);
    }
  }
  if (chosen.length > 0) return chosen;
  // It will be said what the release wants, and what this one is.
  return [await host.pythons.find()];
}

/** For wheels of which none fits what was chosen: further Pythons of this machine that they fit. */
export async function withPythonsForWheels(
  { files, index }: Pick<ReleaseUnderTest, "files" | "index">,
  chosen: readonly PythonInterpreter[],
  host: Host,
): Promise<readonly PythonInterpreter[]> {
  const fits = (filename: string, python: { readonly version: string }) =>
    mayFit(filename, python, process.platform, process.arch);
  const all = [...chosen];
  for (const { filename } of index === undefined ? files.filter(isWheel) : []) {
    if (all.some((python) => fits(filename, python))) continue;
    const located = byVersion(await locatedPythons(host)).filter(({ version }) => isPlain(version));
    const fitting = located.filter((python) => fits(filename, python)).toReversed();
    all.push(...(await first(fitting, [], host)));
  }
  return all;
}

interface Known {
  readonly located: readonly LocatedPython[];
  readonly fitting: readonly LocatedPython[];
  readonly allowed: SpecifierSet;
  readonly input: string;
}

async function pythonsFor(
  word: string,
  { located, fitting, allowed, input }: Known,
  host: Host,
): Promise<readonly PythonInterpreter[]> {
  switch (word) {
    case "newest":
      return first(fitting.toReversed(), allowed, host);
    case "oldest":
      // Where every Python is allowed, the oldest tells nothing that was promised.
      return hasLowerBound(allowed) ? first(fitting, allowed, host) : [];
    case "all":
      return (
        await Promise.all(minors(fitting).map((minor) => first(minor, allowed, host)))
      ).flat();
    default:
      return [await namedPython(word, located, input, host)];
  }
}

/** The first that answers; one that does not is told. */
async function first(
  candidates: readonly LocatedPython[],
  allowed: SpecifierSet,
  host: Host,
): Promise<readonly PythonInterpreter[]> {
  for (const { path, version, source } of candidates) {
    const python = await host.pythons.inspect(path);
    if (python !== undefined && containsVersion(allowed, python.version)) return [python];
    if (python === undefined) {
      host.log.warning(`Skipped Python ${version} of ${source}: \`${path}\` does not run`);
    }
  }
  return [];
}

async function namedPython(
  word: string,
  located: readonly LocatedPython[],
  input: string,
  host: Host,
): Promise<PythonInterpreter> {
  if (/[\\/]/.test(word)) {
    const python = await host.pythons.inspect(word);
    if (python !== undefined) return python;
    throw missing(`\`${word}\` is no Python that runs`, input);
  }
  const name = word.toLowerCase().replace(/^(?:cpython|python)-?(?=\d)/, "");
  if (!/^(pypy)?3\.\d+(\.\d+\w*)?t?$/.test(name)) {
    throw new PublishError("invalid-input", `Input \`${input}\`: \`${word}\` is no Python`, {
      hint: "allowed are versions such as `3.12`, `3.13t` and `pypy3.10`, `newest`, `oldest`, `all`, and paths",
    });
  }
  const candidates = located.filter(({ version }) => isVersion(version, name));
  for (const { path } of candidates.toReversed()) {
    const python = await host.pythons.inspect(path);
    if (python !== undefined && isVersion(python.version, name.replace(/^pypy|t$/g, ""))) {
      return python;
    }
  }
  const provided = await provideWithUv(name, host);
  if (provided !== undefined) return provided;
  const there = [...new Set(located.map(({ version }) => version))].join(", ");
  throw missing(
    `Python ${name} was asked for, is not on this machine${there === "" ? "" : ` (which has ${there})`}, and uv does not provide it`,
    input,
  );
}

const missing = (message: string, input: string) =>
  new PublishError("python-missing", message, {
    hint: `install it (in a workflow, actions/setup-python with this \`python-version\`), put uv on PATH, or take it out of \`${input}\``,
  });

/** Whether `3.12.1`, or `3.12` of which no more is known, is what `3.12` or `3.12.1` asks for. */
function isVersion(version: string, wanted: string): boolean {
  const parts = /^(pypy)?([\d.]+)\w*?(t?)$/;
  const [, kind, numbers = "", threads] = parts.exec(version) ?? [];
  const [, wantedKind, wantedNumbers = "", wantedThreads] = parts.exec(wanted) ?? [];
  if (kind !== wantedKind || threads !== wantedThreads) return false;
  const isPart = (long: string, short: string) => `${long}.`.startsWith(`${short}.`);
  return isPart(numbers, wantedNumbers) || isPart(wantedNumbers, numbers);
}

async function locatedPythons(host: Host): Promise<readonly LocatedPython[]> {
  const located = await host.pythons.installed();
  if (located.length > 0) return located;
  const { path, version } = await host.pythons.find();
  return [{ path, version, source: "PATH" }];
}

/** A released CPython with its lock: what most users have. */
const isPlain = (version: string): boolean => /^3\.\d+(\.\d+)?$/.test(version);

/** Of a minor version whose last number is not known, any may be meant. */
const fits = (version: string, allowed: SpecifierSet): boolean =>
  containsVersion(allowed, /^\d+\.\d+$/.test(version) ? `${version}.99` : version);

const hasLowerBound = (allowed: SpecifierSet): boolean =>
  allowed.some(({ operator }) => /^(>=|>|~=|==|===)$/.test(operator));

function specifiersOf(requiresPython: string | undefined): SpecifierSet {
  const parsed = parseSpecifierSet(requiresPython ?? "");
  return parsed.ok ? parsed.value : [];
}

const numbersOf = (version: string): number[] =>
  (version.match(/\d+/g) ?? []).map(Number).slice(0, 3);

/** From old to new; what is found first comes first where versions are the same. */
const byVersion = (pythons: readonly LocatedPython[]): readonly LocatedPython[] =>
  pythons.toSorted((one, other) => {
    const [a, b] = [numbersOf(one.version), numbersOf(other.version)];
    return (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0);
  });

function minors(pythons: readonly LocatedPython[]): LocatedPython[][] {
  const groups = new Map<number, LocatedPython[]>();
  for (const python of pythons.toReversed()) {
    const minor = numbersOf(python.version)[1] ?? 0;
    groups.set(minor, [...(groups.get(minor) ?? []), python]);
  }
  return [...groups.values()];
}
