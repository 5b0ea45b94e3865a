import type { Gap } from "./gaps.ts";

/** The software that runs the workflows. Forgejo is `gitea`. */
export type Forge = "github" | "gitea";

/** Where the repository is, as its remote says. */
export interface Remote {
  /** With the port, where there is one. */
  readonly host: string;
  readonly owner: string;
  readonly repository: string;
  /** Of its pages; `https` where the remote is reached by SSH. */
  readonly scheme: "http" | "https";
}

/** A command of the test job and why it is there. */
export interface Gate {
  readonly command: string;
  readonly because: string;
}

/** An index of one's own, in place of PyPI. */
export interface OwnIndex {
  /** The upload API. */
  readonly url: string;
  /** The simple API, where it had to be told. */
  readonly simple: string | undefined;
}

/** Whether an index is the package registry of a Gitea or Forgejo. */
export const isForgeRegistry = ({ url }: OwnIndex): boolean =>
  /\/api\/packages\/[^/]+\/pypi\/?$/.test(url);

/** What `uses:` names, and the comment behind it. */
export interface ActionReference {
  readonly uses: string;
  readonly comment: string | undefined;
}

/** Everything that the files of a pipeline are made from. */
export interface Pipeline {
  readonly forge: Forge;
  /** The name of the project, as written. */
  readonly name: string;
  /** Of the project, below the repository's root, `/`-separated; `.` is the root itself. */
  readonly folder: string;
  /** Of the distributions, relative to the project. */
  readonly packages: string;
  /** Name of the workflow's file. */
  readonly fileName: string;
  /** Why the whole history is needed: what computes the version; absent where it is written down. */
  readonly versionFrom: string | undefined;
  /** Versions to test on, from old to new. */
  readonly pythons: readonly string[];
  readonly gates: readonly Gate[];
  readonly requirements: readonly string[];
  /** What the gate before the last upload leaves out, as the project lacks it. */
  readonly gaps: readonly Gap[];
  /** Whether a missing changelog would fail the tests' job. */
  readonly strict: boolean;
  readonly credential: "trusted-publishing" | "token";
  readonly wheels: "none" | "cibuildwheel";
  /** Whether cibuildwheel is to hand the time of the commit into its containers. */
  readonly passesEpoch: boolean;
  /** Whether TestPyPI comes first. */
  readonly testpypi: boolean;
  /** Absent: PyPI. */
  readonly ownIndex: OwnIndex | undefined;
  readonly action: ActionReference;
  readonly checkout: ActionReference;
  readonly remote: Remote | undefined;
  /** The command that writes the same files again. */
  readonly command: string;
}

/** The tag of a version; where a repository holds several projects, it names the one. */
export const tagOf = (
  { folder, name }: Pick<Pipeline, "folder" | "name">,
  version: string,
): string => (folder === "." ? `v${version}` : `${name}-v${version}`);

/** A path as a word of a command. */
export const quotedPath = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `"${path}"`);

/** The jobs of a pipeline that publish, in their order. */
export interface Target {
  readonly job: string;
  readonly verifyJob: string;
  readonly environment: string;
  /** The variable that names another index. */
  readonly indexVariable: string;
  /** Prefix of the other variables, such as `PYPI` of `PYPI_CREDENTIAL`. */
  readonly variable: string;
  readonly secret: string;
  /** For `index`, where the variable is not set. */
  readonly index: string;
  readonly title: string;
  readonly isProduction: boolean;
}

const testpypi: Target = {
  job: "publish-testpypi",
  verifyJob: "verify-testpypi",
  environment: "testpypi",
  indexVariable: "TESTPYPI_INDEX",
  variable: "TESTPYPI",
  secret: "TESTPYPI_API_TOKEN",
  index: "testpypi",
  title: "TestPyPI",
  isProduction: false,
};

const pypi: Target = {
  job: "publish-pypi",
  verifyJob: "verify-pypi",
  environment: "pypi",
  indexVariable: "PYPI_INDEX",
  variable: "PYPI",
  secret: "PYPI_API_TOKEN",
  index: "pypi",
  title: "PyPI",
  isProduction: true,
};

const own = ({ url }: OwnIndex): Target => ({
  job: "publish-index",
  verifyJob: "verify-index",
  environment: "package-index",
  indexVariable: "PACKAGE_INDEX",
  variable: "PACKAGE_INDEX",
  secret: "PACKAGE_INDEX_TOKEN",
  index: url,
  title: new URL(url).host,
  isProduction: true,
});

/** Where a pipeline publishes, in the order it does. */
export const targetsOf = ({ testpypi: first, ownIndex }: Pipeline): readonly Target[] => [
  ...(first ? [testpypi] : []),
  ownIndex === undefined ? pypi : own(ownIndex),
];

/** The site of PyPI or TestPyPI. */
export const siteOf = ({ index }: Target): string =>
  index === "testpypi" ? "https://test.pypi.org" : "https://pypi.org";
