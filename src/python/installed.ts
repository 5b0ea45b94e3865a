const identifier = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** https://docs.python.org/3/reference/lexical_analysis.html#keywords */
const keywords = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);

/** What many projects ship by mistake and nobody imports, and what runs when it is imported. */
const notImported = new Set([
  ...["tests", "test", "docs", "examples", "benchmarks"],
  ...["setup", "conftest", "__main__"],
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

/**
 * The names of the console scripts in an `entry_points.txt`, without those that need an extra.
 * https://packaging.python.org/specifications/entry-points/
 */
export function consoleScripts(entryPoints: string): string[] {
  const names: string[] = [];
  let section = "";
  for (const line of entryPoints.split(/\r?\n/)) {
    const text = line.trim();
    section = /^\[(.*)\]$/.exec(text)?.[1]?.trim() ?? section;
    const name = /^([^=#;[]+?)\s*=(?!.*\[.*\]$)/.exec(text)?.[1];
    if (section === "console_scripts" && name !== undefined) names.push(name);
  }
  return names;
}

/** The files that a RECORD lists, as paths from the folder of the packages. PEP 376, a CSV file */
export const recordedFiles = (record: string): string[] =>
  record.split(/\r?\n/).flatMap((line) => {
    const quoted = /^"((?:[^"]|"")*)"/.exec(line)?.[1]?.replaceAll('""', '"');
    const path = quoted ?? line.split(",")[0] ?? "";
    return path === "" ? [] : [path];
  });
