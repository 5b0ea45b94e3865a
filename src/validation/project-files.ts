/** The files of a project, as far as its configuration is concerned. */
export interface ProjectFiles {
  /** Relative, `/`-separated: what git tracks, else what is there. */
  readonly paths: readonly string[];
  /** The text of one of `pathsToRead`; `undefined` where there is none. */
  text(path: string): string | undefined;
}

/** Files at the root whose text says how the project is tested, checked and described. */
const configurations = new Set([
  ...["pyproject.toml", "setup.cfg", "setup.py", "tox.ini", "noxfile.py"],
  ...["pytest.ini", ".pytest.ini", "pytest.toml", ".pytest.toml", ".coveragerc"],
  ...["mypy.ini", ".mypy.ini", ".flake8", ".isort.cfg", ".pre-commit-config.yaml"],
]);

const requirementsFile =
  /^(?:(?:[\w.-]*requirements[\w.-]*|[\w.-]*(?:dev|test|docs?|lint))\.(?:txt|in)|(?:requirements|docs?|tests?)\/[\w.-]+\.(?:txt|in))$/;

/** As pytest finds them, unless told otherwise. */
const testModule = /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/;

/** Folders that hold what others made. */
const foreign = /(?:^|\/)(?:node_modules|vendor|vendored|_vendor|third_party|site-packages)\//;

/** Whether a path is a module of tests, by its name. */
export const isTestModule = (path: string): boolean => testModule.test(path) && !foreign.test(path);

/** Whether a path is a file that lists requirements, by its name. */
export const isRequirementsFile = (path: string): boolean => requirementsFile.test(path);

/** As many modules of tests as are read to see for what they are written. */
const mostTests = 20;

/** The paths whose text the detection of gates wants. */
export const pathsToRead = (paths: readonly string[]): readonly string[] => [
  ...paths.filter((path) => configurations.has(path) || isRequirementsFile(path)),
  ...paths.filter(isTestModule).slice(0, mostTests),
];
