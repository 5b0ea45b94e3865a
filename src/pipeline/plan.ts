import { PublishError } from "../errors.ts";
import { normalizeName } from "../python/name.ts";
import type { InitOptions } from "./options.ts";
import {
  type ActionReference,
  type Forge,
  type OwnIndex,
  type Pipeline,
  quotedPath,
  type Remote,
} from "./pipeline.ts";
import type { ProjectFacts } from "./project-facts.ts";
import { forgeOfHost } from "./remote.ts";

/** Where the project is, and what stands around it. */
export interface Surroundings {
  readonly remote: Remote | undefined;
  /** Folders at the root in which a forge looks for workflows. */
  readonly folders: readonly string[];
  /** Of the project, below the root, `/`-separated. */
  readonly folder: string;
}

/** The pipelines that are asked for, one for each forge. */
export function planPipelines(
  facts: ProjectFacts,
  around: Surroundings,
  options: InitOptions,
): readonly Pipeline[] {
  const forges = forgesOf(around, options);
  const ownIndex = ownIndexOf(around, options);
  refuseContradictions(forges, ownIndex, options);
  return forges.map((forge) => ({
    forge,
    name: facts.name,
    folder: around.folder,
    packages: facts.packages,
    fileName: around.folder === "." ? "release.yml" : `release-${normalizeName(facts.name)}.yml`,
    versionFrom: facts.versionFrom,
    pythons: pythonsOf(facts, options),
    gates: facts.gates.commands.map(({ command, because }) => ({ command, because })),
    requirements: facts.gates.requirements,
    gaps: facts.gaps,
    strict: facts.strict,
    credential: credentialOf(forge, around, ownIndex, options),
    wheels: wheelsOf(facts, options),
    passesEpoch: !facts.passesVariables,
    testpypi: options.testpypi ?? ownIndex === undefined,
    ownIndex,
    action: actionOf(forge, options),
    checkout: checkoutOf(options),
    remote: around.remote,
    command: commandFor(around.folder, options.command),
  }));
}

const commandFor = (folder: string, command: string): string =>
  folder === "." ? command : `${command} ${quotedPath(folder)}`;

/** The forges for which to write, by the option, the remote's host, or the folders that are there. */
export function forgesOf(
  { remote, folders }: Surroundings,
  { forge }: Pick<InitOptions, "forge">,
): readonly Forge[] {
  if (forge === "both") return ["github", "gitea"];
  if (forge !== "auto") return [forge];
  const there = [...new Set(folders.map((name) => (name === ".github" ? "github" : "gitea")))];
  if (there.length === 2) return ["github", "gitea"];
  // GitHub where nothing tells; a host of one's own runs Gitea or Forgejo as a rule.
  const host = remote === undefined ? "other" : (forgeOfHost(remote.host) ?? "unknown");
  if (host === "github" || host === "gitea") return [host];
  if (there[0] !== undefined) return [there[0]];
  return [host === "unknown" ? "gitea" : "github"];
}

function ownIndexOf(
  { remote }: Surroundings,
  { registry, index, simple }: InitOptions,
): OwnIndex | undefined {
  if (!registry) {
    return index === undefined ? undefined : { url: index.href, simple: simple?.href };
  }
  if (index !== undefined) throw contradiction("`--registry` and `--index` name two indexes");
  if (remote === undefined) {
    throw contradiction(
      "`--registry` needs a remote that names the Gitea",
      "add one, as by `git remote add origin URL`, or name the registry: `--index https://HOST/api/packages/OWNER/pypi`",
    );
  }
  const { host, owner, scheme } = remote;
  if (/^(github|other)$/.test(forgeOfHost(host) ?? "")) {
    throw contradiction(`\`${host}\` has no package registry for Python`);
  }
  return { url: `${scheme}://${host}/api/packages/${owner}/pypi`, simple: undefined };
}

const contradiction = (message: string, hint = "leave out one of the options") =>
  new PublishError("invalid-input", message, { hint });

function refuseContradictions(
  forges: readonly Forge[],
  ownIndex: OwnIndex | undefined,
  { credential }: InitOptions,
): void {
  if (credential !== "trusted-publishing") return;
  if (!forges.includes("github")) {
    throw contradiction(
      "Trusted publishing works from GitHub; PyPI knows neither Gitea nor Forgejo",
      "use `--credential token`",
    );
  }
  if (ownIndex !== undefined) {
    throw contradiction(
      `Trusted publishing works with PyPI and TestPyPI, not with \`${ownIndex.url}\``,
      "use `--credential token`",
    );
  }
}

const credentialOf = (
  forge: Forge,
  { remote }: Surroundings,
  ownIndex: OwnIndex | undefined,
  { credential }: InitOptions,
): Pipeline["credential"] => {
  if (forge === "gitea" || ownIndex !== undefined) return "token";
  if (credential !== "auto") return credential;
  // PyPI knows the tokens of github.com, not those of other instances.
  const isElsewhere = remote !== undefined && remote.host !== "github.com";
  return isElsewhere && forgeOfHost(remote.host) === "github" ? "token" : "trusted-publishing";
};

const wheelsOf = ({ compiledBy }: ProjectFacts, { wheels }: InitOptions): Pipeline["wheels"] => {
  if (wheels !== "auto") return wheels;
  return compiledBy === undefined ? "none" : "cibuildwheel";
};

/** Words such as `newest` mean one of those that the project promises. */
function pythonsOf(
  { pythons, requiresPython }: ProjectFacts,
  { pythons: given = ["all"] }: InitOptions,
): readonly string[] {
  const meant = given.flatMap((word) => {
    if (word === "all") return pythons;
    if (word === "oldest") return pythons.slice(0, 1);
    if (word === "newest") return pythons.slice(-1);
    return [word];
  });
  const strange = meant.find((word) => !/^(pypy)?3\.\d+(\.\d+)?t?$/.test(word));
  if (meant.length === 0) {
    throw new PublishError(
      "invalid-input",
      `\`requires-python = "${requiresPython}"\` allows no Python that can be had`,
      { hint: "correct it in pyproject.toml, or name what to test on: `--python-versions 3.12`" },
    );
  }
  if (strange === undefined) return [...new Set(meant)];
  throw new PublishError(
    "invalid-input",
    `Input \`python-versions\`: \`${strange}\` is no Python`,
    {
      hint: "allowed are versions such as `3.12`, `3.13t` and `pypy3.10`, `newest`, `oldest` and `all`",
    },
  );
}

function actionOf(forge: Forge, { action }: InitOptions): ActionReference {
  const documented =
    forge === "gitea" ? "https://github.com/org/pypi-publish@v1" : "org/pypi-publish@v1";
  const uses = action ?? documented;
  if (isPinned(uses)) return { uses, comment: undefined };
  return { uses, comment: unpinned };
}

/** The introduction of the workflow has the reason. */
const unpinned = "zizmor: ignore[unpinned-uses]";

const isPinned = (uses: string): boolean => /@[0-9a-f]{40}$|^docker:.*@sha256:|^\.\//.test(uses);

/** actions/checkout v5.0.0 */
const checkoutCommit = "08c6903cd8c0fde910a37f88322edcfb5dd907a8";

const checkoutOf = ({ checkout }: InitOptions): ActionReference => {
  if (checkout === undefined) {
    return { uses: `actions/checkout@${checkoutCommit}`, comment: "v5.0.0" };
  }
  return isPinned(checkout)
    ? { uses: checkout, comment: undefined }
    : { uses: checkout, comment: unpinned };
};
