import { Buffer } from "node:buffer";

const identifier = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** https://docs.python.org/3/reference/lexical_analysis.html#keywords */
const keywords = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);

/** What many projects ship by mistake and nobody imports, and what runs when it is imported. */
const notImported = new Set([
  ...["tests", "test", "docs", "doc", "examples", "example", "samples", "benchmarks", "scripts"],
  ...["setup", "conftest", "noxfile", "toxfile", "fabfile", "__main__"],
  // Where data were to go.
  ...["share", "etc", "bin"],
]);

/** What a folder holds that can be imported. */
interface Package {
  readonly packages: Map<string, Package>;
  readonly modules: Set<string>;
}

/**
 * The modules that a wheel gives to `import`, from the names of its members or of the files that it
 * installed: packages, modules beside them, and the packages inside of namespaces (PEP 420).
 */
export function importNames(members: readonly string[]): string[] {
  const top: Package = { packages: new Map(), modules: new Set() };
  for (const member of members) {
    add(member.replace(/^[^/]+\.data\/(?:purelib|platlib)\//, "").split("/"), top);
  }
  const names = [
    ...top.modules,
    ...[...top.packages].flatMap(([name, found]) => namesIn(name, found)),
  ];
  return [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
}

function add(path: readonly string[], into: Package): void {
  const [first = "", ...rest] = path;
  if (rest.length === 0) {
    const module = moduleName(first);
    if (module !== undefined) into.modules.add(module);
    return;
  }
  if (!isImportable(first)) return;
  const found = into.packages.get(first) ?? { packages: new Map(), modules: new Set() };
  into.packages.set(first, found);
  add(rest, found);
}

/** `name.py`, `name.abi3.so`, `name.cp312-win_amd64.pyd`. */
function moduleName(file: string): string | undefined {
  const name = /^([^.]+)(?:\.py|\.(?:[\w-]+\.)?(?:so|pyd))$/.exec(file)?.[1];
  return name !== undefined && isImportable(name) ? name : undefined;
}

const isImportable = (name: string): boolean =>
  identifier.test(name) && !keywords.has(name) && !notImported.has(name);

/** A namespace can always be imported, so what is in it is: its packages, else its modules. */
function namesIn(name: string, { packages, modules }: Package): string[] {
  if (modules.has("__init__")) return [name];
  const inside = [...packages].flatMap(([child, found]) => namesIn(`${name}.${child}`, found));
  return inside.length > 0 ? inside : [...modules].map((module) => `${name}.${module}`);
}

/** The names of the console scripts in an `entry_points.txt`, without those that need an extra. */
export const consoleScripts = (entryPoints: string): string[] =>
  entryPointNames(entryPoints, "console_scripts");

/**
 * The names of the entry points of a group in an `entry_points.txt`, without those that need an extra.
 * https://packaging.python.org/specifications/entry-points/
 */
export function entryPointNames(entryPoints: string, group: string): string[] {
  const names: string[] = [];
  let section = "";
  for (const line of entryPoints.split(/\r?\n/)) {
    const text = line.trim();
    section = /^\[(.*)\]$/.exec(text)?.[1]?.trim() ?? section;
    const name = /^([^=#;[]+?)\s*=(?!.*\[.*\]$)/.exec(text)?.[1];
    if (section === group && name !== undefined) names.push(name);
  }
  return names;
}

/** What a RECORD says of one file. */
export interface RecordedFile {
  /** From the folder of the packages. */
  readonly path: string;
  /** SHA-256 as lower-case hex; absent where there is none, or another hash. */
  readonly sha256: string | undefined;
}

/** The rows of a RECORD, a CSV file. PEP 376, PEP 427 */
export const recordRows = (record: string): RecordedFile[] =>
  record.split(/\r?\n/).flatMap((line) => {
    const [, quoted, plain = "", hash = ""] =
      /^(?:"((?:[^"]|"")*)"|([^,]*))(?:,([^,]*))?/.exec(line) ?? [];
    const path = quoted?.replaceAll('""', '"') ?? plain;
    const digest = /^sha256=([\w-]+)$/.exec(hash)?.[1];
    const sha256 = digest === undefined ? undefined : hexOf(digest);
    return path === "" ? [] : [{ path, sha256 }];
  });

const hexOf = (digest: string): string => Buffer.from(digest, "base64url").toString("hex");

/** The files that a RECORD lists, as paths from the folder of the packages. */
export const recordedFiles = (record: string): string[] =>
  recordRows(record).map(({ path }) => path);
