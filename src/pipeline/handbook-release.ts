import type { Handbook } from "./handbook-subject.ts";
import { checklist, code, sections, steps, table } from "./markdown.ts";
import { quotedPath, tagOf } from "./pipeline.ts";

/** How to release, by a tag and by hand, and what to look at before. */
export function releaseSteps(book: Handbook): string {
  const tag = tagOf(book.pipeline, "1.2.3");
  return sections(
    "## A release",
    steps(
      "Merge what is to be in it, and see that the tests of the default branch pass.",
      versionStep(book),
      changelogStep(book),
      `Rehearse, if packaging has changed: ${code(rehearsal(book))}, with a clone of the action beside the checkout, builds, checks, publishes and installs everything against an index on your own machine, seen by nobody.`,
      `Commit, merge, and push a tag of that very commit:\n\n   \`\`\`sh\n   git pull   # on the default branch\n   git tag --annotate ${tag} --message "${book.facts.name} 1.2.3"\n   git push origin ${tag}\n   \`\`\`\n`,
      followStep(book),
      `When ${code(book.production.verifyJob)} is green, the release is out: ${install(book, `${book.facts.name}==1.2.3`)}. Announce it.`,
    ),
    "A tag that was pushed is not moved. If something is wrong with it, [After a failed run](#after-a-failed-run) says what to do instead.",
    byHand(book),
    fromTerminal(book),
    checklistOf(book),
  );
}

/** Within the checkout a clone of the action could get into an sdist. */
const cli = "node ../pypi-publish/dist/cli.cjs";

const rehearsal = ({ pipeline: { folder } }: Handbook): string =>
  `${cli} rehearse ${quotedPath(folder)}`;

/** The command that installs from the index that counts. */
const install = ({ pipeline: { ownIndex } }: Handbook, words: string): string => {
  if (ownIndex === undefined) return code(`pip install ${words}`);
  const simple = ownIndex.simple ?? `${ownIndex.url.replace(/\/+$/, "")}/simple/`;
  return code(`pip install --index-url ${simple} ${words}`);
};

function versionStep({ facts }: Handbook): string {
  if (facts.versionFrom !== undefined) {
    return `There is no version to write down: ${facts.versionFrom} computes it from the tag.`;
  }
  return `Set the version, ${code("1.2.3")} without the ${code("v")}, in ${facts.versionPlace}; wherever else it is written it has to be the same.`;
}

const changelogStep = ({ facts: { changelog } }: Handbook): string | undefined =>
  changelog === undefined
    ? undefined
    : `Give the release an entry in ${code(changelog)}, with the version and the date as its heading, such as ${code("## 1.2.3 - 2026-05-31")}.`;

function followStep({ forges, production, targets }: Handbook): string {
  const approve = forges.includes("github")
    ? ` Where the environment ${code(production.environment)} asks for a review, approve it after a look at ${targets.length > 1 ? `the page on ${targets[0]?.title}` : "the results of the jobs before"}.`
    : "";
  return `Follow the run under **Actions**.${approve}`;
}

function byHand({ forges, pipeline, facts: { name } }: Handbook): string {
  const workflow = pipeline.folder === "." ? "Release" : `Release ${name}`;
  const where = forges.includes("github")
    ? `**Actions > ${workflow} > Run workflow**. Choose the tag under *Use workflow from*, so that the rules of the environments see it, and write it into *tag* too. A tag whose commit is older than the workflow is released from the default branch, which the environments then have to allow`
    : `**Actions > ${pipeline.fileName} > Run Workflow**, with the tag in *tag*`;
  return `### By hand

For a tag that exists already, as after an outage: ${where}. Without a tag the run says what it would publish, and stops.`;
}

/** Of many machines a terminal is one. */
function fromTerminal({ pipeline, targets }: Handbook): string | undefined {
  const { folder, wheels, ownIndex } = pipeline;
  if (wheels !== "none") return undefined;
  const project = folder === "." ? "" : ` --project-dir ${quotedPath(folder)}`;
  const simple = ownIndex?.simple === undefined ? "" : ` --index-url ${ownIndex.simple}`;
  const commands = [
    ...["validate", "build", "check"],
    ...targets.flatMap(({ index, isProduction }) =>
      ["upload", "verify"].map((stage) => `${stage} --index ${index}${isProduction ? simple : ""}`),
    ),
  ].map((words) => `${cli} ${words}${project}`);
  const variables = targets.map(({ secret, isProduction }) =>
    code(isProduction && ownIndex !== undefined ? "TWINE_PASSWORD" : secret),
  );
  return `### From a terminal

For a release that cannot wait while the forge is out of order, from a clean checkout with a clone of the action beside it. The uploads take their tokens from the environment (${variables.join(", ")}), ${code(".pypirc")} or the keyring. There is no gate here that looks at what the commands before have found, nor an attestation: stop when one of them fails.

\`\`\`sh
git switch --detach ${tagOf(pipeline, "1.2.3")}
${commands.join("\n")}
\`\`\``;
}

function checklistOf({ facts, pipeline: { pythons, wheels, testpypi } }: Handbook): string {
  return sections(
    "### Checklist",
    checklist(
      facts.versionFrom === undefined
        ? `The version is new: higher than every one on the index, and the same everywhere`
        : "The version of the tag is new: higher than every one on the index",
      facts.changelog === undefined
        ? undefined
        : `${code(facts.changelog)} has an entry that a user understands, with what breaks at its top`,
      `${code("requires-python")}, the classifiers and the tests name the same Pythons: ${pythons.join(", ")}`,
      wheels === "none"
        ? undefined
        : "New Pythons and platforms have wheels, and users are told of dropped ones",
      "What was announced to go is gone, and documented where it was",
      "README and links are right: the page on the index cannot be changed without a new version",
      "The tests of the default branch are green",
      testpypi
        ? "After the run: the page on TestPyPI, then the one on PyPI, looks right"
        : "After the run: the page of the release looks right",
    ),
  );
}

/** Which versions there are, and how far each gets. */
export function kindsOfReleases(book: Handbook): string {
  const { facts, pipeline, production, targets } = book;
  const { name } = facts;
  const tag = (version: string) => code(tagOf(pipeline, version));
  const everywhere = targets.map(({ title }) => title).join(", then ");
  const first = targets.length > 1 ? targets[0]?.title : undefined;
  const early =
    first === undefined
      ? "nowhere: the gate ends the run"
      : `${first}; the gate ends the run there`;
  const users = install(book, name);
  const testers = first === undefined ? "nobody" : `who installs from ${first}`;
  const rows = [
    ["Final", "`1.2.3`", tag("1.2.3"), everywhere, users],
    ["Pre-release", "`1.3.0a1`, `1.3.0b1`, `1.3.0rc1`", tag("1.3.0rc1"), early, testers],
    ["Post-release", "`1.2.3.post1`", tag("1.2.3.post1"), everywhere, users],
    ["Development", "`1.3.0.dev1`", tag("1.3.0.dev1"), early, testers],
  ];
  return sections(
    "## Kinds of releases",
    table(["Kind", "Version", "Tag", "Goes to", "Who gets it"], rows),
    `- **Final**: a fix raises the third number, a feature the second, whatever breaks its users the first. Tags have three numbers, or no run starts.
- **Pre-release**: alpha, beta and release candidate, for those who ask for it. Its run is meant to end in \`${production.job}\`, with \`gate-failed\`. To publish them to ${production.title} too, add \`final\` to \`gate-without\` in the job \`${production.job}\`; that is a change of the workflow, which somebody reviews. They are then installed by ${install(book, `--pre ${name}`)}.
- **Post-release**: only for mistakes in the README or the metadata. Changed code is a new version.
- **Development**: for trying the pipeline. A branch is easier to try with \`pip install git+URL@BRANCH\`.`,
  );
}
