import { isIdentifier } from "./identifiers.ts";
import { showPaths } from "./paths.ts";
import { type RecordLine, recordOf } from "./record.ts";
import type { Observation, Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";
import {
  contentRule,
  isModule,
  type Library,
  type LibraryFile,
  libraryOf,
  moduleName,
} from "./wheel-library.ts";

const isEmpty = ({ facts }: Subject): boolean => facts === undefined || facts.members.length === 0;

const isPathFile = (name: string): boolean => /.\.pth$/.test(name);

const pathsOf = (files: readonly LibraryFile[]): string[] => files.map(({ path }) => path);

/** The files of a wheel that fail a test, in one observation. */
const judgeFiles =
  (choose: (subject: Subject) => readonly string[], describe: (paths: string) => string) =>
  (subject: Subject): Observation[] => {
    const paths = isEmpty(subject) ? [] : choose(subject);
    return paths.length === 0 ? [] : [{ message: describe(showPaths(paths)) }];
  };

/** The files at the top of the library, by name. */
const topFiles = ({ top }: Library): LibraryFile[] =>
  [...top.values()].flat().filter(({ parts }) => parts.length === 1);

const bytecode = ({ memberNames }: Subject): string[] =>
  [...memberNames].filter((name) => /\.py[co]$/.test(name));

/** Contents that many files may have: nothing, a line end, a coding line. */
const COMMON_HASHES = new Set([
  "sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU",
  "sha256=AbpHGcgLb-kRsJGnwFEktk7uzpZOCcBY74-YBdrKVGs",
  "sha256=frcCV1k9oG9oKj3dpUqdJg1PxRT2RSN_XKdLCPjaYaY",
  "sha256=5FQ0s_2rPa2Vpj_dOhp6usXXAHPT9X-MBVVZLP2Uoqo",
  "sha256=iwhKnzeBJLKxpRVjvzwiRE63_zNpIBfaKLITauVph-0",
  "sha256=7dRrSvfwwa7lx9UmxdRmahXhjCBDHMYzZYp8pcodZ3c",
]);

/** What is meant to be there twice: packages begin alike, licences lie beside vendored code too. */
const mayBeTwice = (path = ""): boolean => /(?:^|\/)__init__\.pyi?$|\.dist-info\//.test(path);

const isCommon = ({ path, hash, size }: RecordLine): boolean =>
  hash === "" || size === "0" || COMMON_HASHES.has(hash) || mayBeTwice(path);

/** Sets of icons and translations have hundreds. */
const MAX_GROUPS = 3;

function judgeDuplicates(subject: Subject): Observation[] {
  const byContent = new Map<string, string[]>();
  for (const line of recordOf(subject) ?? []) {
    const { path = "", hash, size } = line;
    if (isCommon(line)) continue;
    const paths = byContent.get(`${hash} ${size}`);
    if (paths === undefined) byContent.set(`${hash} ${size}`, [path]);
    else paths.push(path);
  }
  const groups = [...byContent.values()].filter((paths) => paths.length > 1);
  const observations = groups
    .slice(0, MAX_GROUPS)
    .map((paths) => ({ message: `The same content is in ${showPaths(paths)}` }));
  const rest = groups.slice(MAX_GROUPS);
  if (rest.length > 0) {
    const message = `${rest.flat().length} more files share their contents, in ${rest.length} groups`;
    observations.push({ message });
  }
  return observations;
}

/** Where auditwheel, delocate and delvewheel put the shared libraries that a wheel needs. */
const isLibraryFolder = (name: string): boolean => /\.(?:libs|dylibs)$/.test(name);

/** A library that delvewheel puts beside a module at the top; a hash is part of its name. */
const isBundledLibrary = (name: string): boolean => /-[0-9a-f]{32}\.dll$/.test(name);

const strayFiles = (subject: Subject): string[] =>
  pathsOf(
    topFiles(libraryOf(subject)).filter(
      (file) =>
        !(
          isModule(file) ||
          isPathFile(file.parts[0] ?? "") ||
          isBundledLibrary(file.parts[0] ?? "")
        ),
    ),
  );

/** The module that mypyc puts beside those it compiles; its name begins with a hash. */
const isCompiledGroup = (name: string): boolean => /^[0-9a-f]{20}__mypyc\./.test(name);

/** What Django and PyInstaller find by its file name, and load by that name. */
const isLoadedByName = (path: string): boolean =>
  /\/migrations\/\d{4}_\w+\.py$|\/hook-[\w.-]+\.py$/.test(path);

function isImportable({ parts, path }: LibraryFile): boolean {
  if (isCompiledGroup(parts[0] ?? "") || isLibraryFolder(parts[0] ?? "")) return true;
  if (isLoadedByName(path)) return true;
  const name = moduleName(parts.at(-1) ?? "") ?? "";
  return [...parts.slice(0, -1), name].every(isIdentifier);
}

const unimportable = (subject: Subject): string[] =>
  pathsOf(libraryOf(subject).files.filter((file) => isModule(file) && !isImportable(file)));

const COMMON_NAMES = new Set(
  (
    ".eggs .nox .tox .venv app build cli data dist doc docs example examples lib scripts src " +
    "test tests venv"
  ).split(" "),
);

/** Names that the project declares are meant. */
const commonNames = (subject: Subject): string[] =>
  [...libraryOf(subject).top.keys()].filter(
    (name) => COMMON_NAMES.has(name) && subject.context?.toplevel?.includes(name) !== true,
  );

const topInit = (subject: Subject): string[] =>
  pathsOf(libraryOf(subject).top.get("__init__.py") ?? []);

function* judgeEmptyLibrary(subject: Subject): Iterable<Observation> {
  if (isEmpty(subject) || libraryOf(subject).files.length > 0) return;
  const names = [...subject.memberNames];
  // Wheels of programs that are no Python have nothing else.
  if (names.some((name) => /^[^/]+\.data\/scripts\/./.test(name))) return;
  if (names.some((name) => !/^[^/]+\.dist-info\//.test(name)))
    yield { message: "The wheel has nothing to import" };
}

function* judgeEmptyWheel(subject: Subject): Iterable<Observation> {
  if (isEmpty(subject)) return;
  if ([...subject.memberNames].every((name) => /^[^/]+\.dist-info\//.test(name))) {
    yield { message: "The wheel has no files but its metadata" };
  }
}

const topEntries = ({ top }: Library): string[] =>
  [...top.keys()].filter(
    (name) =>
      !(
        name.startsWith("_") ||
        isPathFile(name) ||
        isLibraryFolder(name) ||
        isBundledLibrary(name) ||
        isCompiledGroup(name) ||
        // PEP 561
        (name.endsWith("-stubs") && top.has(name.replace(/-stubs$/, "")))
      ),
  );

function severalEntries(subject: Subject): string[] {
  const { toplevel, library, libraryUnknown } = subject.context ?? {};
  // Where it is declared what is at the top, that is what CW102 and CW202 compare.
  if (toplevel !== undefined || library !== undefined || libraryUnknown === true) return [];
  const entries = topEntries(libraryOf(subject));
  return entries.length > 1 ? entries : [];
}

/** A folder of type hints for a package (PEP 561). */
const isStubs = (name: string): boolean =>
  name.endsWith("-stubs") && isIdentifier(name.slice(0, -"-stubs".length));

/** Folders at the top without modules; `{name}-stubs` holds type hints only (PEP 561). */
const emptyFolders = (subject: Subject): string[] =>
  [...libraryOf(subject).top]
    .filter(([, files]) => files.some(({ parts }) => parts.length > 1))
    .filter(([name, files]) => !(isStubs(name) || isLibraryFolder(name) || files.some(isModule)))
    .map(([name]) => `${name}/`);

/** What a wheel puts where; the rules of check-wheel-contents, CW001 being its W001. */
export const wheelContentRules: readonly Rule[] = [
  contentRule({
    id: "CW001",
    title: "Compiled Python files",
    why: "Installers compile themselves, for the Python they install to",
    fix: "Clean the project before building, and exclude `__pycache__`",
    judge: judgeFiles(bytecode, (paths) => `The wheel has ${paths}`),
  }),
  contentRule({
    id: "CW002",
    title: "Files with the same content",
    why: "A file is often there twice because a build folder was not cleaned",
    fix: "Clean the project before building; ignore the rule where it is meant",
    judge: judgeDuplicates,
  }),
  contentRule({
    id: "CW003",
    title: "Files beside the packages that are no modules",
    why: "They land in site-packages itself, where projects overwrite each other's files",
    fix: "Move them into the package, or exclude them",
    judge: judgeFiles(strayFiles, (paths) => `${paths} would be put into site-packages itself`),
  }),
  contentRule({
    id: "CW004",
    title: "Modules that cannot be imported",
    why: "Part of their path is no Python identifier",
    fix: "Rename them, or exclude them",
    judge: judgeFiles(unimportable, (paths) => `${paths} cannot be imported`),
  }),
  contentRule({
    id: "CW005",
    title: "Common name at the top",
    why: "Projects that ship `tests` or `docs` at the top overwrite each other's files",
    fix: "Exclude them from the wheel, or move them into the package",
    judge: judgeFiles(commonNames, (paths) => `The wheel has ${paths} at the top`),
  }),
  contentRule({
    id: "CW006",
    title: "`__init__.py` at the top",
    why: "It makes site-packages a package",
    fix: "Correct the folder that the backend takes for the package's parent",
    judge: judgeFiles(topInit, (paths) => `${paths} is at the top`),
  }),
  contentRule({
    id: "CW007",
    title: "Nothing to import",
    why: "A wheel without library installs nothing that Python sees",
    fix: "Tell the backend where the packages are; ignore the rule where there are none",
    judge: judgeEmptyLibrary,
  }),
  contentRule({
    id: "CW008",
    title: "Empty wheel",
    why: "It installs nothing",
    fix: "Tell the backend where the packages are; ignore the rule where there are none",
    judge: judgeEmptyWheel,
  }),
  contentRule({
    id: "CW009",
    title: "Several names at the top",
    why: "Often one of them is there by mistake",
    fix: "Exclude what is not part of the project; ignore the rule where it is meant",
    judge: judgeFiles(severalEntries, (paths) => `The wheel has ${paths} at the top`),
  }),
  contentRule({
    id: "CW010",
    title: "Folder at the top without modules",
    why: "Data beside the packages lands in site-packages itself",
    fix: "Move it into the package, or exclude it",
    judge: judgeFiles(emptyFolders, (paths) => `${paths} has no modules`),
  }),
];
