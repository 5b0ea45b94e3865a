import type { Handbook } from "./handbook-subject.ts";
import { code, sections, steps, table } from "./markdown.ts";
import { isForgeRegistry, siteOf, type Target, tagOf, targetsOf } from "./pipeline.ts";

/** What is done once: accounts, publishers, tokens, protection. */
export const settingUp = (book: Handbook): string =>
  sections(
    "## Setting up",
    "Once, by an owner of the repository and of the project on the index.",
    accounts(book),
    trustedPublishers(book),
    environments(book),
    tokens(book),
    variables(book),
    leftOut(book),
    rotation(book),
  );

const publicTargets = ({ targets, pipeline: { ownIndex } }: Handbook): readonly Target[] =>
  targets.filter(({ isProduction }) => !isProduction || ownIndex === undefined);

function accounts(book: Handbook): string {
  const own = book.pipeline.ownIndex;
  const public_ = publicTargets(book);
  return sections(
    "### Accounts",
    public_.length === 0
      ? undefined
      : `${public_.map((target) => `${target.title} (${siteOf(target)}/account/register/)`).join(" and ")} ${public_.length > 1 ? "know nothing of each other: an account on each" : "needs an account"}, with a verified address and two-factor authentication. Keep the recovery codes where a second maintainer finds them, and let at least two people own the project.`,
    own === undefined
      ? undefined
      : `${code(own.url)} needs a user that may upload ${book.facts.name}, and better two people who can give that right.`,
  );
}

function trustedPublishers(book: Handbook): string | undefined {
  const targets = publicTargets(book);
  if (!book.trusted || targets.length === 0) return undefined;
  const { facts, remote, pipelines } = book;
  const pipeline = pipelines.find(({ forge }) => forge === "github") ?? book.pipeline;
  const [owner, repository] = [remote?.owner ?? "OWNER", remote?.repository ?? "REPOSITORY"];
  const fields: (readonly [string, (target: Target) => string])[] = [
    ["PyPI project name", () => facts.name],
    ["Owner", () => owner],
    ["Repository name", () => repository],
    ["Workflow name", () => pipeline.fileName],
    ["Environment name", ({ environment }) => environment],
  ];
  return sections(
    "### Trusted publishers",
    "The index trusts this workflow in this environment, so that no secret is kept anywhere. Register it with exactly these values:",
    table(
      ["Field", ...targets.map(({ title }) => title)],
      fields.map(([field, value]) => [field, ...targets.map((target) => code(value(target)))]),
    ),
    targets
      .map(
        (target) =>
          `- ${target.title}: while the project is not there, as a *pending* publisher at ${siteOf(target)}/manage/account/publishing/; afterwards at ${siteOf(target)}/manage/project/${facts.name}/settings/publishing/`,
      )
      .join("\n"),
    `A pending publisher reserves no name: until the first upload somebody else may take ${code(facts.name)}.`,
  );
}

function environments(book: Handbook): string | undefined {
  const github = book.pipelines.find(({ forge }) => forge === "github");
  if (github === undefined) {
    return `### Protection

Gitea and Forgejo have no environments, so nobody is asked before the upload: who may push a tag may release. Protect tags ${code(tagOf(book.pipeline, "*"))} under **Settings > Tags**, and allow those who release.`;
  }
  const targets = targetsOf(github);
  const names = targets.map(({ environment }) => code(environment)).join(" and ");
  return sections(
    "### Environments and tags",
    steps(
      `**Settings > Environments**: make ${names}. Under *Deployment branches and tags* allow tags ${code(tagOf(book.pipeline, "*.*.*"))} only.`,
      `For ${code(book.production.environment)}, set *Required reviewers*: the run then waits before ${code(book.production.job)} until one of them agrees.`,
      `**Settings > Rules > Rulesets**: a ruleset for tags ${code(tagOf(book.pipeline, "*"))} that restricts creations, updates and deletions to those who release.`,
      book.forges.includes("gitea")
        ? "On Gitea, protect the same tags under **Settings > Tags**; it knows no environments, so nobody is asked there."
        : undefined,
    ),
  );
}

function tokens(book: Handbook): string {
  const byToken = book.pipelines.some(({ credential }) => credential === "token");
  const rows = book.targets.map((target) => [code(target.secret), makeToken(target, book)]);
  const start = byToken
    ? "The uploads take their tokens from these secrets:"
    : `Trusted publishing needs none of them. To fall back to a token, as while an index has trouble with it, set the variable ${book.targets.map(({ variable }) => code(`${variable}_CREDENTIAL`)).join(" or ")} to ${code("token")} and store:`;
  return sections("### Tokens", start, table(["Secret", "Made at"], rows), whereToStore(book));
}

function makeToken(
  target: Target,
  { facts: { name }, pipeline: { ownIndex }, remote }: Handbook,
): string {
  if (!target.isProduction || ownIndex === undefined) {
    return `${siteOf(target)}/manage/account/token/, scope: project ${code(name)}. The first upload of a new project needs the scope *Entire account*; replace that token right after it.`;
  }
  if (isForgeRegistry(ownIndex)) {
    const host = new URL(ownIndex.url).origin;
    return `${host}/user/settings/applications, permission *package: read and write*, by a user who may publish for ${remote?.owner ?? "the owner"}. The token that jobs have of themselves may not publish packages.`;
  }
  return `${code(new URL(ownIndex.url).host)}: a token or password that may upload ${code(name)}. Where its user is not \`__token__\`, set the variable ${code(`${target.variable}_USER`)}.`;
}

function whereToStore({ forges, targets }: Handbook): string {
  const each = targets.length > 1 ? "each in the environment of its index" : "in its environment";
  const github = `On GitHub store it under **Settings > Environments**, ${each}, where no other job can read it.`;
  const gitea = "On Gitea and Forgejo store it under **Settings > Actions > Secrets**.";
  return forges.map((forge) => (forge === "github" ? github : gitea)).join(" ");
}

function variables(book: Handbook): string {
  const rows = book.targets.flatMap(({ indexVariable, index, title }) => [
    [
      code(indexVariable),
      code(index),
      `another index in the place of ${title}, as for a rehearsal of the whole pipeline`,
    ],
  ]);
  if (book.forges.includes("github")) {
    const list = JSON.stringify(book.pipeline.pythons).replaceAll(",", ", ");
    rows.unshift([
      code("PYTHON_VERSIONS"),
      code(list),
      "the Pythons of the job `test`, a JSON list",
    ]);
  }
  const places = book.forges.map((forge) =>
    forge === "github"
      ? "**Settings > Secrets and variables > Actions**"
      : "**Settings > Actions > Variables**",
  );
  return sections(
    "### Variables",
    `Nothing has to be set. Under ${places.join(" (on Gitea and Forgejo ")}${places.length > 1 ? ")" : ""} these change a run without changing the workflow:`,
    table(["Variable", "Without it", "Meaning"], rows),
  );
}

/** What the workflow's `gate-without` says of the project. */
function leftOut({ facts: { gaps }, production, pipeline }: Handbook): string | undefined {
  if (gaps.length === 0) return undefined;
  return sections(
    "### What the gate leaves out",
    `The gate in ${code(production.job)} asks for tests, a changelog, a README and a licence, but for what the project lacks: ${code("gate-without")} names that. Fill a gap, and run ${code(pipeline.command)} again: it takes the word out of the workflow.`,
    table(
      ["Word", "Left out, as there", "To have it checked"],
      gaps.map(({ word, lack, remedy }) => [code(word), lack, remedy]),
    ),
  );
}

function rotation({ trusted, targets, pipelines }: Handbook): string {
  const token = pipelines.some(({ credential }) => credential === "token");
  return sections(
    "### Rotation",
    trusted
      ? "A trusted publisher holds no secret that could leak. Register it anew when the repository, its owner, the workflow's file or the environment gets another name, remove the old one, and look through the list once a year."
      : undefined,
    token
      ? `Renew ${targets.map(({ secret }) => code(secret)).join(" and ")} once a year, and whenever somebody leaves who could read it: make the new token, store it over the old one, and delete the old one as soon as a release has gone through with it.`
      : undefined,
    "When a credential may have leaked, delete it at the index first. Then look at the project's history there for releases that nobody here made, and yank them.",
  );
}
