const identifier = /^[A-Za-z_]\w*$/;

/** Folders that many projects ship by mistake and that nobody imports. */
const notImported = new Set(["tests", "test", "docs", "examples", "benchmarks"]);

/** The modules that a wheel gives to `import`, from the names of its members. */
export function importNames(members: readonly string[]): string[] {
  const names = new Set<string>();
  for (const member of members) {
    const path = member.replace(/^[^/]+\.data\/(?:purelib|platlib)\//, "");
    const [first = "", ...rest] = path.split("/");
    if (/\.(?:dist-info|data)$/.test(first)) continue;
    const name = rest.length === 0 ? moduleName(first) : packageName(first, rest);
    if (name !== undefined && !notImported.has(name)) names.add(name);
  }
  return [...names].sort((a, b) => (a < b ? -1 : 1));
}

/** `name.py`, `name.abi3.so`, `name.cp312-win_amd64.pyd`. */
function moduleName(file: string): string | undefined {
  const name = /^([^.]+)(?:\.py|\.(?:[\w-]+\.)?(?:so|pyd))$/.exec(file)?.[1];
  return name !== undefined && identifier.test(name) ? name : undefined;
}

/** A folder with a module in it, or a namespace (PEP 420) whose packages are imported instead. */
function packageName(folder: string, rest: readonly string[]): string | undefined {
  if (!identifier.test(folder)) return undefined;
  const isModule = moduleName(rest.at(-1) ?? "") !== undefined;
  return isModule ? folder : undefined;
}

/** The names of the console scripts in an `entry_points.txt`. https://packaging.python.org/specifications/entry-points/ */
export function consoleScripts(entryPoints: string): string[] {
  const names: string[] = [];
  let section = "";
  for (const line of entryPoints.split(/\r?\n/)) {
    const text = line.trim();
    section = /^\[(.*)\]$/.exec(text)?.[1]?.trim() ?? section;
    const name = /^([^=#;[]+?)\s*=/.exec(text)?.[1];
    if (section === "console_scripts" && name !== undefined) names.push(name);
  }
  return names;
}
