var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from2, except, desc) => {
  if (from2 && typeof from2 === "object" || typeof from2 === "function") {
    for (let key of __getOwnPropNames(from2))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from2[key], enumerable: !(desc = __getOwnPropDesc(from2, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  init: () => init
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_7Y6L3JTN = require("./shared/chunk-7Y6L3JTN.cjs");
var import_chunk_CZA6ZV2J = require("./shared/chunk-CZA6ZV2J.cjs");
var import_chunk_H7LFJRDY = require("./shared/chunk-H7LFJRDY.cjs");
var import_chunk_HDFWG65U = require("./shared/chunk-HDFWG65U.cjs");
var import_chunk_KZS7P2PH = require("./shared/chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./shared/chunk-6CJDLMRJ.cjs");
var import_node_path = require("node:path");
var import_node_crypto = require("node:crypto");
var import_node_path2 = require("node:path");
var import_node_path3 = require("node:path");
var import_node_path4 = require("node:path");
var isForgeRegistry = ({ url }) => /\/api\/packages\/[^/]+\/pypi\/?$/.test(url);
var tagOf = ({ folder, name }, version) => folder === "." ? `v${version}` : `${name}-v${version}`;
var quotedPath = (path) => /^[\w./-]+$/.test(path) ? path : `"${path}"`;
var testpypi = {
  job: "publish-testpypi",
  verifyJob: "verify-testpypi",
  environment: "testpypi",
  indexVariable: "TESTPYPI_INDEX",
  variable: "TESTPYPI",
  secret: "TESTPYPI_API_TOKEN",
  index: "testpypi",
  title: "TestPyPI",
  isProduction: false
};
var pypi = {
  job: "publish-pypi",
  verifyJob: "verify-pypi",
  environment: "pypi",
  indexVariable: "PYPI_INDEX",
  variable: "PYPI",
  secret: "PYPI_API_TOKEN",
  index: "pypi",
  title: "PyPI",
  isProduction: true
};
var own = ({ url }) => ({
  job: "publish-index",
  verifyJob: "verify-index",
  environment: "package-index",
  indexVariable: "PACKAGE_INDEX",
  variable: "PACKAGE_INDEX",
  secret: "PACKAGE_INDEX_TOKEN",
  index: url,
  title: new URL(url).host,
  isProduction: true
});
var targetsOf = ({ testpypi: first, ownIndex }) => [
  ...first ? [testpypi] : [],
  ownIndex === void 0 ? pypi : own(ownIndex)
];
var siteOf = ({ index }) => index === "testpypi" ? "https://test.pypi.org" : "https://pypi.org";
function describeFindings(facts, { remote: remote2, folder }, pipelines) {
  const [pipeline] = pipelines;
  const tested = pipeline?.pythons.join(", ") ?? "";
  const promise = (facts.requiresPython ?? "") === "" ? "" : ` (requires-python ${facts.requiresPython})`;
  const repository = remote2 === void 0 ? "no remote" : `${remote2.host}/${remote2.owner}/${remote2.repository}`;
  return [
    ["Project", `${facts.name}, built by ${facts.backend}`],
    ...folder === "." ? [] : [["Folder", `${folder} of the repository`]],
    ["Version", versionText(facts)],
    ["Pythons", `${tested}${promise}`],
    ["Wheels", wheelsText(facts, pipeline)],
    ...gateRows(facts),
    ["Repository", repository],
    ["Workflows", [...pipelines.map(workflowText)].join("; ")]
  ];
}
var versionText = ({ version, versionFrom, versionPlace: versionPlace2 }) => versionFrom !== void 0 ? `computed by ${versionFrom}` : version ?? `in ${versionPlace2}`;
function wheelsText({ compiledBy: compiledBy2 }, pipeline) {
  const isCompiled = compiledBy2 !== void 0;
  if (pipeline?.wheels === "cibuildwheel") {
    return isCompiled ? `for each platform, by cibuildwheel (${compiledBy2}); \`--wheels none\` builds one` : "for each platform, by cibuildwheel";
  }
  return isCompiled ? `one, although ${compiledBy2} makes it fit one platform only; \`--wheels cibuildwheel\` builds all` : "one for every platform";
}
var gateRows = ({ gates }) => gates.commands.length === 0 ? [["Checks", "none found"]] : gates.commands.map(({ kind, command, because }) => [
  `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`,
  `${command} (${because})`
]);
function workflowText(pipeline) {
  const forge = pipeline.forge === "github" ? "GitHub" : "Gitea or Forgejo";
  const targets = targetsOf(pipeline).map(({ title }) => title);
  const credential = pipeline.credential === "token" ? "a token" : "trusted publishing";
  return `${forge}: ${targets.join(", then ")}, by ${credential}`;
}
var styleOf = (path) => path.endsWith(".md") ? { open: "<!-- ", close: " -->" } : { open: "# ", close: "" };
var seal = /^(?:<!-- |# )Below this line: sha256 ([0-9a-f]{64})(?: -->)?\n/m;
function sealed(path, text, command) {
  const { open, close } = styleOf(path);
  return `${open}Written by \`${command}\`; run it again to bring this file up to date.${close}
${open}Below this line: sha256 ${sha256(text)}${close}
${text}`;
}
var writtenBy = (text) => /^(?:<!-- |# )Written by `([^`\n]+)`/.exec(text)?.[1];
var sha256 = (text) => (0, import_node_crypto.createHash)("sha256").update(text).digest("hex");
function stateOf(present, wanted) {
  if (present === void 0) return "new";
  const text = withoutReturns(present);
  if (text === wanted) return "same";
  const found = seal.exec(text);
  if (found === null) return "foreign";
  return sha256(text.slice(found.index + found[0].length)) === found[1] ? "outdated" : "edited";
}
var withoutReturns = (text) => text.replaceAll("\r\n", "\n");
var inChangelog = ({ changelog: changelog2 }, words) => changelog2 === void 0 ? "" : words;
var sections = (...parts) => parts.filter((part) => part !== void 0 && part !== "").join("\n\n");
var table = (head, rows2) => [head, head.map(() => "---"), ...rows2].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
var checklist = (...items) => items.filter((item) => item !== void 0).map((item) => `- [ ] ${item}`).join("\n");
var steps = (...items) => items.filter((item) => item !== void 0).map((item, index) => `${index + 1}. ${item}`).join("\n");
var code = (text) => `\`${text}\``;
var afterFailure = (book) => sections(
  "## After a failed run",
  `Running failed jobs again is always safe, and so is running all jobs again: every job asks first what is there. A build finds the files that were handed over for this commit and keeps them; an upload compares hashes with the index and sends only what is missing, and nothing at all where a file is there with other content.`,
  table(["Failed job", "By then", "What to do"], rows(book)),
  startOver(book)
);
function rows(book) {
  const nothing = "Nothing was published.";
  const built = book.pipeline.wheels === "none" ? [] : [wheelRow];
  return [
    [
      "`test`",
      nothing,
      `Run it again if it was a passing fault. Else mend the code and [start over](#starting-over).`
    ],
    ...built,
    [
      "`build`",
      nothing,
      "The findings say what an index would refuse. Mend it and [start over](#starting-over)."
    ],
    ...book.targets.flatMap((target) => [uploadRow(target, book), verifyRow(target, book)])
  ];
}
var wheelRow = [
  "`sdist`, `wheels`",
  "Nothing was published.",
  "Run the failed machine again: the others keep what they built. `release-incomplete` in `build` names the wheels that are missing."
];
function uploadRow({ job: job2, title, isProduction }, { targets }) {
  if (!isProduction) {
    return [
      code(job2),
      `Nothing, or a part of the files, is on ${title}.`,
      `Run it again: it sends the rest. Where ${title} has other files of this version, [start over](#starting-over) with a new one.`
    ];
  }
  const where = targets.length > 1 ? `The release is on ${targets[0]?.title}. On` : "On";
  return [
    code(job2),
    `${where} ${title} is nothing if the gate ended it, else perhaps a part.`,
    "The gate names the job to run again, or what to mend. After an interrupted upload run it again: it sends the rest."
  ];
}
function verifyRow({ verifyJob: verifyJob2, title, isProduction }, { production }) {
  if (!isProduction) {
    return [
      code(verifyJob2),
      `The release is on ${title} only.`,
      `Run it again if ${title} was slow. If the package is broken, mend it and [start over](#starting-over) with a new version: ${title} takes no filename twice.`
    ];
  }
  return [
    code(verifyJob2),
    `The release is on ${production.title}, and people install it.`,
    "Run it again if the index was slow. If the package is broken, [yank](#yanking) it and release a new version."
  ];
}
function startOver({ facts, targets, production, forges, pipeline }) {
  const tag = tagOf(pipeline, "1.2.3");
  const first = targets[0];
  const published = first === void 0 || first === production ? `While nothing is on ${production.title}` : `While nothing is on ${first.title} or ${production.title}`;
  const deleted = production.index === "pypi" ? ", also after deleting it there" : "";
  const late = forges.includes("github") ? "GitHub lets a run be repeated for 30 days, and keeps its files for as long as the repository says. Later, run the workflow [by hand](#by-hand) with the tag: the same commit gives the same files, and where it does not, nothing is sent." : "When the files of a run are gone, run the workflow [by hand](#by-hand) with the tag: the same commit gives the same files, and where it does not, nothing is sent.";
  return `### Starting over

${published}, the version is still free: delete the tag (\`git push --delete origin ${tag} && git tag --delete ${tag}\`), commit the fix, and tag that commit. Once a file of it is on an index the number is used up${deleted}: take the next one${inChangelog(facts, ", and say so in the changelog")}.

${late}`;
}
function releaseSteps(book) {
  const tag = tagOf(book.pipeline, "1.2.3");
  return sections(
    "## A release",
    steps(
      "Merge what is to be in it, and see that the tests of the default branch pass.",
      versionStep(book),
      changelogStep(book),
      `Rehearse, if packaging has changed: ${code(rehearsal(book))}, with a clone of the action beside the checkout, builds, checks, publishes and installs everything against an index on your own machine, seen by nobody.`,
      `Commit, merge, and push a tag of that very commit:

   \`\`\`sh
   git pull   # on the default branch
   git tag --annotate ${tag} --message "${book.facts.name} 1.2.3"
   git push origin ${tag}
   \`\`\`
`,
      followStep(book),
      `When ${code(book.production.verifyJob)} is green, the release is out: ${install(book, `${book.facts.name}==1.2.3`)}. Announce it.`
    ),
    "A tag that was pushed is not moved. If something is wrong with it, [After a failed run](#after-a-failed-run) says what to do instead.",
    byHand(book),
    fromTerminal(book),
    checklistOf(book)
  );
}
var cli = "node ../pypi-publish/dist/cli.cjs";
var rehearsal = ({ pipeline: { folder } }) => `${cli} rehearse ${quotedPath(folder)}`;
var install = ({ pipeline: { ownIndex } }, words) => {
  if (ownIndex === void 0) return code(`pip install ${words}`);
  const simple = ownIndex.simple ?? `${ownIndex.url.replace(/\/+$/, "")}/simple/`;
  return code(`pip install --index-url ${simple} ${words}`);
};
function versionStep({ facts }) {
  if (facts.versionFrom !== void 0) {
    return `There is no version to write down: ${facts.versionFrom} computes it from the tag.`;
  }
  return `Set the version, ${code("1.2.3")} without the ${code("v")}, in ${facts.versionPlace}; wherever else it is written it has to be the same.`;
}
var changelogStep = ({ facts: { changelog: changelog2 } }) => changelog2 === void 0 ? void 0 : `Give the release an entry in ${code(changelog2)}, with the version and the date as its heading, such as ${code("## 1.2.3 - 2026-05-31")}.`;
function followStep({ forges, production, targets }) {
  const approve = forges.includes("github") ? ` Where the environment ${code(production.environment)} asks for a review, approve it after a look at ${targets.length > 1 ? `the page on ${targets[0]?.title}` : "the results of the jobs before"}.` : "";
  return `Follow the run under **Actions**.${approve}`;
}
function byHand({ forges, pipeline, facts: { name } }) {
  const workflow = pipeline.folder === "." ? "Release" : `Release ${name}`;
  const where = forges.includes("github") ? `**Actions > ${workflow} > Run workflow**. Choose the tag under *Use workflow from*, so that the rules of the environments see it, and write it into *tag* too. A tag whose commit is older than the workflow is released from the default branch, which the environments then have to allow` : `**Actions > ${pipeline.fileName} > Run Workflow**, with the tag in *tag*`;
  return `### By hand

For a tag that exists already, as after an outage: ${where}. Without a tag the run says what it would publish, and stops.`;
}
function fromTerminal({ pipeline, targets }) {
  const { folder, wheels, ownIndex } = pipeline;
  if (wheels !== "none") return void 0;
  const project = folder === "." ? "" : ` --project-dir ${quotedPath(folder)}`;
  const simple = ownIndex?.simple === void 0 ? "" : ` --index-url ${ownIndex.simple}`;
  const commands2 = [
    ...["validate", "build", "check"],
    ...targets.flatMap(
      ({ index, isProduction }) => ["upload", "verify"].map((stage) => `${stage} --index ${index}${isProduction ? simple : ""}`)
    )
  ].map((words) => `${cli} ${words}${project}`);
  const variables2 = targets.map(
    ({ secret, isProduction }) => code(isProduction && ownIndex !== void 0 ? "TWINE_PASSWORD" : secret)
  );
  return `### From a terminal

For a release that cannot wait while the forge is out of order, from a clean checkout with a clone of the action beside it. The uploads take their tokens from the environment (${variables2.join(", ")}), ${code(".pypirc")} or the keyring. There is no gate here that looks at what the commands before have found, nor an attestation: stop when one of them fails.

\`\`\`sh
git switch --detach ${tagOf(pipeline, "1.2.3")}
${commands2.join("\n")}
\`\`\``;
}
function checklistOf({ facts, pipeline: { pythons, wheels, testpypi: testpypi2 } }) {
  return sections(
    "### Checklist",
    checklist(
      facts.versionFrom === void 0 ? `The version is new: higher than every one on the index, and the same everywhere` : "The version of the tag is new: higher than every one on the index",
      facts.changelog === void 0 ? void 0 : `${code(facts.changelog)} has an entry that a user understands, with what breaks at its top`,
      `${code("requires-python")}, the classifiers and the tests name the same Pythons: ${pythons.join(", ")}`,
      wheels === "none" ? void 0 : "New Pythons and platforms have wheels, and users are told of dropped ones",
      "What was announced to go is gone, and documented where it was",
      "README and links are right: the page on the index cannot be changed without a new version",
      "The tests of the default branch are green",
      testpypi2 ? "After the run: the page on TestPyPI, then the one on PyPI, looks right" : "After the run: the page of the release looks right"
    )
  );
}
function kindsOfReleases(book) {
  const { facts, pipeline, production, targets } = book;
  const { name } = facts;
  const tag = (version) => code(tagOf(pipeline, version));
  const everywhere = targets.map(({ title }) => title).join(", then ");
  const first = targets.length > 1 ? targets[0]?.title : void 0;
  const early = first === void 0 ? "nowhere: the gate ends the run" : `${first}; the gate ends the run there`;
  const users = install(book, name);
  const testers = first === void 0 ? "nobody" : `who installs from ${first}`;
  const rows2 = [
    ["Final", "`1.2.3`", tag("1.2.3"), everywhere, users],
    ["Pre-release", "`1.3.0a1`, `1.3.0b1`, `1.3.0rc1`", tag("1.3.0rc1"), early, testers],
    ["Post-release", "`1.2.3.post1`", tag("1.2.3.post1"), everywhere, users],
    ["Development", "`1.3.0.dev1`", tag("1.3.0.dev1"), early, testers]
  ];
  return sections(
    "## Kinds of releases",
    table(["Kind", "Version", "Tag", "Goes to", "Who gets it"], rows2),
    `- **Final**: a fix raises the third number, a feature the second, whatever breaks its users the first. Tags have three numbers, or no run starts.
- **Pre-release**: alpha, beta and release candidate, for those who ask for it. Its run is meant to end in \`${production.job}\`, with \`gate-failed\`. To publish them to ${production.title} too, add \`final\` to \`gate-without\` in the job \`${production.job}\`; that is a change of the workflow, which somebody reviews. They are then installed by ${install(book, `--pre ${name}`)}.
- **Post-release**: only for mistakes in the README or the metadata. Changed code is a new version.
- **Development**: for trying the pipeline. A branch is easier to try with \`pip install git+URL@BRANCH\`.`
  );
}
var settingUp = (book) => sections(
  "## Setting up",
  "Once, by an owner of the repository and of the project on the index.",
  accounts(book),
  trustedPublishers(book),
  environments(book),
  tokens(book),
  variables(book),
  leftOut(book),
  rotation(book)
);
var publicTargets = ({ targets, pipeline: { ownIndex } }) => targets.filter(({ isProduction }) => !isProduction || ownIndex === void 0);
function accounts(book) {
  const own2 = book.pipeline.ownIndex;
  const public_ = publicTargets(book);
  return sections(
    "### Accounts",
    public_.length === 0 ? void 0 : `${public_.map((target) => `${target.title} (${siteOf(target)}/account/register/)`).join(" and ")} ${public_.length > 1 ? "know nothing of each other: an account on each" : "needs an account"}, with a verified address and two-factor authentication. Keep the recovery codes where a second maintainer finds them, and let at least two people own the project.`,
    own2 === void 0 ? void 0 : `${code(own2.url)} needs a user that may upload ${book.facts.name}, and better two people who can give that right.`
  );
}
function trustedPublishers(book) {
  const targets = publicTargets(book);
  if (!book.trusted || targets.length === 0) return void 0;
  const { facts, remote: remote2, pipelines } = book;
  const pipeline = pipelines.find(({ forge }) => forge === "github") ?? book.pipeline;
  const [owner, repository] = [remote2?.owner ?? "OWNER", remote2?.repository ?? "REPOSITORY"];
  const fields = [
    ["PyPI project name", () => facts.name],
    ["Owner", () => owner],
    ["Repository name", () => repository],
    ["Workflow name", () => pipeline.fileName],
    ["Environment name", ({ environment: environment2 }) => environment2]
  ];
  return sections(
    "### Trusted publishers",
    "The index trusts this workflow in this environment, so that no secret is kept anywhere. Register it with exactly these values:",
    table(
      ["Field", ...targets.map(({ title }) => title)],
      fields.map(([field, value]) => [field, ...targets.map((target) => code(value(target)))])
    ),
    targets.map(
      (target) => `- ${target.title}: while the project is not there, as a *pending* publisher at ${siteOf(target)}/manage/account/publishing/; afterwards at ${siteOf(target)}/manage/project/${facts.name}/settings/publishing/`
    ).join("\n"),
    `A pending publisher reserves no name: until the first upload somebody else may take ${code(facts.name)}.`
  );
}
function environments(book) {
  const github = book.pipelines.find(({ forge }) => forge === "github");
  if (github === void 0) {
    return `### Protection

Gitea and Forgejo have no environments, so nobody is asked before the upload: who may push a tag may release. Protect tags ${code(tagOf(book.pipeline, "*"))} under **Settings > Tags**, and allow those who release.`;
  }
  const targets = targetsOf(github);
  const names = targets.map(({ environment: environment2 }) => code(environment2)).join(" and ");
  return sections(
    "### Environments and tags",
    steps(
      `**Settings > Environments**: make ${names}. Under *Deployment branches and tags* allow tags ${code(tagOf(book.pipeline, "*.*.*"))} only.`,
      `For ${code(book.production.environment)}, set *Required reviewers*: the run then waits before ${code(book.production.job)} until one of them agrees.`,
      `**Settings > Rules > Rulesets**: a ruleset for tags ${code(tagOf(book.pipeline, "*"))} that restricts creations, updates and deletions to those who release.`,
      book.forges.includes("gitea") ? "On Gitea, protect the same tags under **Settings > Tags**; it knows no environments, so nobody is asked there." : void 0
    )
  );
}
function tokens(book) {
  const byToken = book.pipelines.some(({ credential }) => credential === "token");
  const rows2 = book.targets.map((target) => [code(target.secret), makeToken(target, book)]);
  const start = byToken ? "The uploads take their tokens from these secrets:" : `Trusted publishing needs none of them. To fall back to a token, as while an index has trouble with it, set the variable ${book.targets.map(({ variable }) => code(`${variable}_CREDENTIAL`)).join(" or ")} to ${code("token")} and store:`;
  return sections("### Tokens", start, table(["Secret", "Made at"], rows2), whereToStore(book));
}
function makeToken(target, { facts: { name }, pipeline: { ownIndex }, remote: remote2 }) {
  if (!target.isProduction || ownIndex === void 0) {
    return `${siteOf(target)}/manage/account/token/, scope: project ${code(name)}. The first upload of a new project needs the scope *Entire account*; replace that token right after it.`;
  }
  if (isForgeRegistry(ownIndex)) {
    const host = new URL(ownIndex.url).origin;
    return `${host}/user/settings/applications, permission *package: read and write*, by a user who may publish for ${remote2?.owner ?? "the owner"}. The token that jobs have of themselves may not publish packages.`;
  }
  return `${code(new URL(ownIndex.url).host)}: a token or password that may upload ${code(name)}. Where its user is not \`__token__\`, set the variable ${code(`${target.variable}_USER`)}.`;
}
function whereToStore({ forges, targets }) {
  const each = targets.length > 1 ? "each in the environment of its index" : "in its environment";
  const github = `On GitHub store it under **Settings > Environments**, ${each}, where no other job can read it.`;
  const gitea = "On Gitea and Forgejo store it under **Settings > Actions > Secrets**.";
  return forges.map((forge) => forge === "github" ? github : gitea).join(" ");
}
function variables(book) {
  const rows2 = book.targets.flatMap(({ indexVariable, index, title }) => [
    [
      code(indexVariable),
      code(index),
      `another index in the place of ${title}, as for a rehearsal of the whole pipeline`
    ]
  ]);
  if (book.forges.includes("github")) {
    const list = JSON.stringify(book.pipeline.pythons).replaceAll(",", ", ");
    rows2.unshift([
      code("PYTHON_VERSIONS"),
      code(list),
      "the Pythons of the job `test`, a JSON list"
    ]);
  }
  const places = book.forges.map(
    (forge) => forge === "github" ? "**Settings > Secrets and variables > Actions**" : "**Settings > Actions > Variables**"
  );
  return sections(
    "### Variables",
    `Nothing has to be set. Under ${places.join(" (on Gitea and Forgejo ")}${places.length > 1 ? ")" : ""} these change a run without changing the workflow:`,
    table(["Variable", "Without it", "Meaning"], rows2)
  );
}
function leftOut({ facts: { gaps }, production, pipeline }) {
  if (gaps.length === 0) return void 0;
  return sections(
    "### What the gate leaves out",
    `The gate in ${code(production.job)} asks for tests, a changelog, a README and a licence, but for what the project lacks: ${code("gate-without")} names that. Fill a gap, and run ${code(pipeline.command)} again: it takes the word out of the workflow.`,
    table(
      ["Word", "Left out, as there", "To have it checked"],
      gaps.map(({ word, lack, remedy }) => [code(word), lack, remedy])
    )
  );
}
function rotation({ trusted, targets, pipelines }) {
  const token = pipelines.some(({ credential }) => credential === "token");
  return sections(
    "### Rotation",
    trusted ? "A trusted publisher holds no secret that could leak. Register it anew when the repository, its owner, the workflow's file or the environment gets another name, remove the old one, and look through the list once a year." : void 0,
    token ? `Renew ${targets.map(({ secret }) => code(secret)).join(" and ")} once a year, and whenever somebody leaves who could read it: make the new token, store it over the old one, and delete the old one as soon as a release has gone through with it.` : void 0,
    "When a credential may have leaked, delete it at the index first. Then look at the project's history there for releases that nobody here made, and yank them."
  );
}
var troubleshooting = (book) => sections(
  "## Troubleshooting",
  "Messages end with a hint, and the README of the action explains each code, such as `file-exists`.",
  table(
    ["Symptom", "Cause", "Solution"],
    [
      ...starting(book),
      ...testing(book),
      ...building(book),
      ...publishing(book),
      ...verifying(book)
    ]
  )
);
var starting = ({ forges, facts, production }) => [
  [
    "No run starts after a tag was pushed",
    "The tag has fewer than three numbers, or its commit is older than the workflow",
    `Release a version of three numbers; for an old commit run the workflow [by hand](#by-hand)${forges.includes("github") ? ". More than three tags in one push start nothing either" : ""}`
  ],
  [
    "`no-tag`",
    "The run was started by hand without a tag",
    "Start it again with the tag of the release"
  ],
  ...forges.includes("github") ? [
    [
      `The run waits before ${code(production.job)}`,
      `The environment ${code(production.environment)} asks for a review, or does not allow this ref`,
      "Let a reviewer approve it; by hand, choose the tag under *Use workflow from*"
    ]
  ] : [],
  ...forges.includes("gitea") ? [
    [
      "On Gitea the run waits for ever",
      "No runner has the label `ubuntu-latest`, or the repository has no Actions",
      "Register one with that label, with Node 20 or newer; enable **Settings > Actions**"
    ]
  ] : [],
  [
    "`version-mismatch`, `tag-mismatch`",
    facts.versionFrom === void 0 ? `The tag says another version than ${facts.versionPlace}, or is on another commit` : `${facts.versionFrom} computes another version than the tag says, or the tag is on another commit`,
    "Delete the tag, correct the version, and tag the right commit"
  ]
];
var testing = ({ facts, forges }) => [
  [
    "`python-missing` in `test`",
    "The runner lacks this Python, and uv could not fetch it",
    forges.includes("github") ? "Set the variable `PYTHON_VERSIONS` to what the runner has, or install it there" : "Change `matrix.python` in the workflow to what the runner has, or install it there"
  ],
  [
    "`command-failed`",
    "A test, linter or type checker failed",
    "Its last lines are shown; the command is in the workflow, and does the same on your machine"
  ],
  [
    "`requirements-not-installed`",
    "The tests need something that `requirements` in the workflow does not name, or a wheel that this Python has not",
    "Add it there, a line each"
  ],
  ...facts.changelog === void 0 ? [] : [
    [
      "`PV005`, or the gate misses a changelog entry",
      `${code(facts.changelog)} has no heading with this version`,
      "Write the entry, and [start over](#starting-over)"
    ]
  ]
];
function building({ facts, pipeline }) {
  const scm = facts.versionFrom === void 0 ? [] : [
    [
      "The version is `0.1.dev1` or has a `+`",
      `${facts.versionFrom} sees no tag, or the checkout has changed files`,
      "Keep `fetch-depth: 0` in the workflow; let nothing change tracked files before the build"
    ]
  ];
  const wheels = pipeline.wheels === "none" ? [] : [
    [
      "`release-incomplete`",
      "A machine built fewer wheels than `expect` asks for, or than the release before had",
      "Run it again; where a platform was dropped on purpose, take its pattern out of `expect` in `build`, and leave `expect: like-previous` out of the uploads for one release"
    ],
    [
      "`sdist` or `wheels` does not begin to build",
      "The machine has no pipx, or, for wheels on Linux, no Docker",
      "Use hosted runners, or install them on yours"
    ]
  ];
  return [
    ...scm,
    ...wheels,
    [
      "`artifact-missing`, `manifest-mismatch`",
      "The files of the run have expired, or are those of another one",
      "Run all jobs again; after that, [by hand](#by-hand)"
    ]
  ];
}
function publishing({
  facts,
  trusted,
  targets,
  production,
  pipeline
}) {
  const publisher = trusted ? [
    [
      "`trusted-publishing-refused`",
      "No publisher has the same owner, repository, workflow and environment, as after one of them was renamed",
      "Compare the values that the message shows with [Trusted publishers](#trusted-publishers), and correct the publisher"
    ]
  ] : [];
  const secrets = targets.map(({ secret }) => code(secret)).join(", ");
  return [
    ...publisher,
    [
      "`credential-missing`, `credential-rejected`",
      `${trusted ? "With tokens: the" : "The"} secret is not there, incomplete, expired, or of another index`,
      `Store a new token: ${secrets}`
    ],
    [
      "`not-allowed-to-project`",
      "The token is for another project, or the name is somebody else's",
      `Make a token whose scope is this project${pipeline.ownIndex === void 0 ? `; ask the owners at ${siteOf(production)}/project/${facts.name}/` : ""}`
    ],
    [
      "`different-content`, `file-exists`",
      "This version was published before, from other files; an index never takes a filename twice",
      "Release the next version"
    ],
    [
      "`gate-failed`",
      "Something is not proven for these very files: the table in the summary says what",
      "Run the job again that it names, or mend what is missing"
    ],
    [
      "`index-unreachable`, `rate-limited`",
      "The index, or the way to it, has trouble",
      `Wait${pipeline.ownIndex === void 0 ? ", look at https://status.python.org/" : ""}, and run the failed jobs again`
    ]
  ];
}
var verifying = ({ targets }) => [
  [
    "`not-served`",
    "The index has taken the files and does not list them yet",
    "Run the job again some minutes later"
  ],
  [
    "`install-failed`",
    targets.length > 1 ? "A dependency cannot be had, or does not allow this version (dependencies never come from TestPyPI)" : "A dependency cannot be had, or does not allow this version",
    "Mend the dependencies, and release the next version"
  ],
  [
    "`exercise-failed`",
    "The installed package does not import, or a script of it fails: often a file that the wheel lacks",
    "Mend what is packaged, and release the next version"
  ]
];
var withdrawing = (index) => isForgeRegistry(index) ? "The registry of Gitea and Forgejo cannot yank: delete the version on the page of the package, which breaks whoever has pinned it." : `${code(new URL(index.url).host)} decides how a release is withdrawn: yank it there where that is possible, else delete it, which breaks whoever has pinned it.`;
function yanking({ facts, pipeline: { ownIndex }, production }) {
  const { name } = facts;
  const own2 = ownIndex !== void 0;
  const how = own2 ? withdrawing(ownIndex) : `At ${siteOf(production)}/manage/project/${name}/releases/ choose **Options > Yank** for the version, and give a reason in a sentence: pip shows it.`;
  return sections(
    "## Yanking",
    own2 ? void 0 : `A yanked release stays for those who have pinned it (${code(`${name}==1.2.3`)}) and is passed over by everybody else. Yank what is broken, insecure or built wrongly. Do not delete: that breaks those who have pinned it, and frees neither version nor filename.`,
    how,
    `Then release a version that mends it${inChangelog(facts, ", and say in the changelog what was withdrawn and why")}. A secret that was published is burned: revoke it first, whatever becomes of the release.`
  );
}
function releaseHandbook(facts, pipelines, workflows) {
  const [pipeline] = pipelines;
  if (pipeline === void 0) return "";
  const targets = targetsOf(pipeline);
  const [production] = targets.slice(-1);
  if (production === void 0) return "";
  const book = {
    ...{ facts, pipelines, workflows, pipeline, targets, production },
    remote: pipeline.remote,
    forges: pipelines.map(({ forge }) => forge),
    trusted: pipelines.some(({ credential }) => credential === "trusted-publishing")
  };
  return `${sections(
    introduction(book),
    releaseSteps(book),
    kindsOfReleases(book),
    settingUp(book),
    afterFailure(book),
    troubleshooting(book),
    yanking(book)
  )}
`;
}
function introduction({
  facts: { name },
  pipeline,
  workflows,
  targets,
  production
}) {
  const where = workflows.map(code).join(" or, on the other forge, ");
  const way = targets.length > 1 ? `publishes them to ${targets[0]?.title} and tries them there, and then publishes the same files to ${production.title}` : `publishes them to ${production.title}`;
  const twice = workflows.length === 1 ? "" : "\n\nPush release tags to one of the forges. One that reaches both is released by both: the second finds the files of the first, and sends nothing as long as it builds the same bytes.";
  return `# Releasing ${name}

A pushed tag such as ${code(tagOf(pipeline, "1.2.3"))} releases ${name}. The workflow, ${where}, tests the commit, builds and checks the files, ${way}, where they are installed and tried once more. This page says what people do: before, meanwhile, and when a job fails.${twice}`;
}
function parseRemote(url) {
  const text = url.trim().replace(/\/+$/, "").replace(/\.git$/, "");
  const short = /^(?:[\w.-]+@)?([\w.-]{2,}):(?!\/\/)(.+)$/.exec(text);
  if (short !== null) return remote(short[1], short[2]);
  const parts = /^(https?|ssh|git):\/\/(?:[^@/]*@)?([\w.-]+)(:\d+)?\/(.+)$/.exec(text);
  if (parts === null) return void 0;
  const [, scheme = "", host = "", port = "", path] = parts;
  if (scheme === "http") return remote(`${host}${port}`, path, scheme);
  return remote(scheme === "https" ? `${host}${port}` : host, path);
}
function remote(host = "", path = "", scheme = "https") {
  const [repository, owner] = path.split("/").filter(Boolean).toReversed();
  if (repository === void 0 || owner === void 0 || host === "") return void 0;
  return { host: host.toLowerCase(), owner, repository, scheme };
}
function forgeOfHost(host) {
  const name = host.replace(/:\d+$/, "");
  if (/^(github\.com|.+\.ghe\.com|github\..+)$/.test(name)) return "github";
  if (/^(codeberg\.org|(.+\.)?(gitea|forgejo)\..+)$/.test(name)) return "gitea";
  if (/^(gitlab\..+|bitbucket\.org|.*\.sourceforge\.net|dev\.azure\.com)$/.test(name))
    return "other";
  return void 0;
}
async function refuseNoProject(project, { files: files2 }) {
  for (const name of ["pyproject.toml", "setup.py", "setup.cfg"]) {
    if ((await files2.stat((0, import_node_path2.join)(project, name)))?.kind === "file") return;
  }
  const kind = (await files2.stat(project))?.kind;
  const problem = kind === void 0 ? "does not exist" : kind === "file" ? "is a file, not a folder" : "holds neither `pyproject.toml` nor `setup.py`";
  throw new import_chunk_6CJDLMRJ.PublishError("pyproject-missing", `\`${project}\` ${problem}`, {
    hint: "name the folder of the project: `pypi-publish init FOLDER`"
  });
}
async function lookAround(project, host) {
  const real = (await host.files.follow(project))?.path ?? project;
  const checkout = await (0, import_chunk_KZS7P2PH.findCheckout)(real, host);
  const root = checkout?.root ?? real;
  const folders = [];
  for (const name of [".github", ".gitea", ".forgejo"]) {
    if ((await host.files.stat((0, import_node_path2.join)(root, name, "workflows")))?.kind === "folder")
      folders.push(name);
  }
  const folder = (0, import_node_path2.relative)(root, real).split(import_node_path2.sep).join("/") || ".";
  const remote2 = checkout === void 0 ? void 0 : await remoteOf(root, host);
  return { root, isRepository: checkout !== void 0, around: { remote: remote2, folders, folder } };
}
async function remoteOf(root, host) {
  const git = async (...words) => {
    const { status, stdout } = await host.run({
      program: "git",
      arguments: ["-c", "safe.directory=*", ...words],
      folder: root
    });
    return status === 0 ? stdout.trim() : void 0;
  };
  const names = (await git("remote"))?.split("\n") ?? [];
  const name = names.includes("origin") ? "origin" : names.length === 1 ? names[0] : void 0;
  if (name === void 0 || name === "") return void 0;
  const url = await git("remote", "get-url", name);
  return url === void 0 ? void 0 : parseRemote(url);
}
var passing = ["project-dir", "dry-run", "force", "verbose", "report-file"];
function commandOf(input) {
  const words = ["pypi-publish init"];
  for (const [name, { value, source }] of input.used) {
    if (source !== "given" || value === void 0 || passing.includes(name)) continue;
    words.push(...optionWords(name, value));
  }
  return words.join(" ");
}
function optionWords(name, value) {
  if (value === "true") return [`--${name}`];
  if (value === "false") return [`--no-${name}`];
  return [`--${name}`, /^[\w./:@=,+-]+$/.test(value) ? value : `"${value}"`];
}
function readIndex(input) {
  const text = input.text("index");
  const simple = input.url("index-url");
  if (text === "pypi" && simple === void 0) return { index: void 0, simple: void 0 };
  if (/^(test)?pypi$/.test(text)) {
    throw new import_chunk_6CJDLMRJ.PublishError("invalid-input", `\`--index ${text}\` is not an index of one's own`, {
      hint: "`init` publishes to TestPyPI and PyPI by itself; `--index URL` takes another one instead"
    });
  }
  const index = input.url("index");
  refuseCredential("index", index);
  refuseCredential("index-url", simple);
  return { index, simple };
}
function refuseCredential(name, url) {
  if (url === void 0 || `${url.username}${url.password}` === "") return;
  throw new import_chunk_6CJDLMRJ.PublishError(
    "invalid-input",
    `Input \`${name}\`: the URL for \`${url.host}\` has a user name or password, which would be in the workflow for all to see`,
    { hint: "leave it out; `docs/RELEASING.md` will say which secret takes it" }
  );
}
function readUses(input, name) {
  const value = input.optionalText(name);
  if (value === void 0 || /^(\.\/\S*|[^\s@]+@[^\s@]+)$/.test(value)) return value;
  throw new import_chunk_6CJDLMRJ.PublishError("invalid-input", `Input \`${name}\`: \`${value}\` is nothing to use`, {
    hint: "write OWNER/REPOSITORY@VERSION, https://HOST/OWNER/REPOSITORY@VERSION or ./FOLDER"
  });
}
function planPipelines(facts, around, options) {
  const forges = forgesOf(around, options);
  const ownIndex = ownIndexOf(around, options);
  refuseContradictions(forges, ownIndex, options);
  return forges.map((forge) => ({
    forge,
    name: facts.name,
    folder: around.folder,
    packages: facts.packages,
    fileName: around.folder === "." ? "release.yml" : `release-${(0, import_chunk_KZS7P2PH.normalizeName)(facts.name)}.yml`,
    versionFrom: facts.versionFrom,
    pythons: pythonsOf(facts, options),
    gates: facts.gates.commands.map(({ command, because }) => ({ command, because })),
    requirements: facts.gates.requirements,
    gaps: facts.gaps,
    strict: facts.strict,
    credential: credentialOf(forge, around, ownIndex, options),
    wheels: wheelsOf(facts, options),
    passesEpoch: !facts.passesVariables,
    testpypi: options.testpypi ?? ownIndex === void 0,
    ownIndex,
    action: actionOf(forge, options),
    checkout: checkoutOf(options),
    remote: around.remote,
    command: commandFor(around.folder, options.command)
  }));
}
var commandFor = (folder, command) => folder === "." ? command : `${command} ${quotedPath(folder)}`;
function forgesOf({ remote: remote2, folders }, { forge }) {
  if (forge === "both") return ["github", "gitea"];
  if (forge !== "auto") return [forge];
  const there = [...new Set(folders.map((name) => name === ".github" ? "github" : "gitea"))];
  if (there.length === 2) return ["github", "gitea"];
  const host = remote2 === void 0 ? "other" : forgeOfHost(remote2.host) ?? "unknown";
  if (host === "github" || host === "gitea") return [host];
  if (there[0] !== void 0) return [there[0]];
  return [host === "unknown" ? "gitea" : "github"];
}
function ownIndexOf({ remote: remote2 }, { registry, index, simple }) {
  if (!registry) {
    return index === void 0 ? void 0 : { url: index.href, simple: simple?.href };
  }
  if (index !== void 0) throw contradiction("`--registry` and `--index` name two indexes");
  if (remote2 === void 0) {
    throw contradiction(
      "`--registry` needs a remote that names the Gitea",
      "add one, as by `git remote add origin URL`, or name the registry: `--index https://HOST/api/packages/OWNER/pypi`"
    );
  }
  const { host, owner, scheme } = remote2;
  if (/^(github|other)$/.test(forgeOfHost(host) ?? "")) {
    throw contradiction(`\`${host}\` has no package registry for Python`);
  }
  return { url: `${scheme}://${host}/api/packages/${owner}/pypi`, simple: void 0 };
}
var contradiction = (message, hint = "leave out one of the options") => new import_chunk_6CJDLMRJ.PublishError("invalid-input", message, { hint });
function refuseContradictions(forges, ownIndex, { credential }) {
  if (credential !== "trusted-publishing") return;
  if (!forges.includes("github")) {
    throw contradiction(
      "Trusted publishing works from GitHub; PyPI knows neither Gitea nor Forgejo",
      "use `--credential token`"
    );
  }
  if (ownIndex !== void 0) {
    throw contradiction(
      `Trusted publishing works with PyPI and TestPyPI, not with \`${ownIndex.url}\``,
      "use `--credential token`"
    );
  }
}
var credentialOf = (forge, { remote: remote2 }, ownIndex, { credential }) => {
  if (forge === "gitea" || ownIndex !== void 0) return "token";
  if (credential !== "auto") return credential;
  const isElsewhere = remote2 !== void 0 && remote2.host !== "github.com";
  return isElsewhere && forgeOfHost(remote2.host) === "github" ? "token" : "trusted-publishing";
};
var wheelsOf = ({ compiledBy: compiledBy2 }, { wheels }) => {
  if (wheels !== "auto") return wheels;
  return compiledBy2 === void 0 ? "none" : "cibuildwheel";
};
function pythonsOf({ pythons, requiresPython }, { pythons: given2 = ["all"] }) {
  const meant = given2.flatMap((word) => {
    if (word === "all") return pythons;
    if (word === "oldest") return pythons.slice(0, 1);
    if (word === "newest") return pythons.slice(-1);
    return [word];
  });
  const strange = meant.find((word) => !/^(pypy)?3\.\d+(\.\d+)?t?$/.test(word));
  if (meant.length === 0) {
    throw new import_chunk_6CJDLMRJ.PublishError(
      "invalid-input",
      `\`requires-python = "${requiresPython}"\` allows no Python that can be had`,
      { hint: "correct it in pyproject.toml, or name what to test on: `--python-versions 3.12`" }
    );
  }
  if (strange === void 0) return [...new Set(meant)];
  throw new import_chunk_6CJDLMRJ.PublishError(
    "invalid-input",
    `Input \`python-versions\`: \`${strange}\` is no Python`,
    {
      hint: "allowed are versions such as `3.12`, `3.13t` and `pypy3.10`, `newest`, `oldest` and `all`"
    }
  );
}
function actionOf(forge, { action }) {
  const documented = forge === "gitea" ? "https://github.com/org/pypi-publish@v1" : "org/pypi-publish@v1";
  const uses = action ?? documented;
  if (isPinned(uses)) return { uses, comment: void 0 };
  return { uses, comment: unpinned };
}
var unpinned = "zizmor: ignore[unpinned-uses]";
var isPinned = (uses) => /@[0-9a-f]{40}$|^docker:.*@sha256:|^\.\//.test(uses);
var checkoutCommit = "08c6903cd8c0fde910a37f88322edcfb5dd907a8";
var checkoutOf = ({ checkout }) => {
  if (checkout === void 0) {
    return { uses: `actions/checkout@${checkoutCommit}`, comment: "v5.0.0" };
  }
  return isPinned(checkout) ? { uses: checkout, comment: void 0 } : { uses: checkout, comment: unpinned };
};
function backendName({ pyproject }) {
  const backend = (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(pyproject, "build-system"), "build-backend");
  if (backend === void 0) return "setuptools";
  const known = Object.entries(backends).find(([start]) => backend.startsWith(start));
  return known?.[1] ?? backend;
}
var backends = {
  setuptools: "setuptools",
  hatchling: "hatchling",
  "poetry.": "Poetry",
  flit: "flit",
  pdm: "PDM",
  uv_build: "uv",
  maturin: "maturin",
  scikit_build_core: "scikit-build-core",
  mesonpy: "meson-python"
};
function versionSource(files2) {
  const { pyproject } = files2;
  const listed = requirementsOf(pyproject).find((name) => versionTools.has(name));
  if (listed !== void 0) return listed;
  const sources = [
    (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", "hatch", "version"),
    (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", "pdm", "version")
  ];
  if (sources.some((table2) => /^(vcs|scm)$/.test((0, import_chunk_H7LFJRDY.textAt)(table2, "source") ?? ""))) return "git";
  if (/\buse_scm_version\b|\bpbr\s*=/.test(files2.setupPy)) return "setup.py";
  return void 0;
}
var versionTools = /* @__PURE__ */ new Set([
  ...["setuptools-scm", "hatch-vcs", "versioningit", "flit-scm", "dunamai", "pbr"],
  ...["poetry-dynamic-versioning", "uv-dynamic-versioning", "setuptools-git-versioning"],
  ...["versioneer", "vcs-versioning", "setuptools-vcs-versioning", "miniver"]
]);
function versionPlace(files2) {
  const { pyproject, setupCfg, setupPy: setupPy2 } = files2;
  const tool = (...names) => (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", ...names);
  const written = [(0, import_chunk_H7LFJRDY.tableAt)(pyproject, "project"), tool("poetry")];
  if (written.some((table2) => (0, import_chunk_H7LFJRDY.textAt)(table2, "version") !== void 0)) return "`pyproject.toml`";
  const paths = [(0, import_chunk_H7LFJRDY.textAt)(tool("hatch", "version"), "path"), (0, import_chunk_H7LFJRDY.textAt)(tool("pdm", "version"), "path")];
  const path = paths.find((one) => one !== void 0);
  if (path !== void 0) return `\`${path}\``;
  const dynamic = tool("setuptools", "dynamic")["version"];
  const source = (0, import_chunk_H7LFJRDY.isTable)(dynamic) ? dynamic : {};
  const attribute = (0, import_chunk_H7LFJRDY.textAt)(source, "attr");
  if (attribute !== void 0) return `\`${attribute}\``;
  const [file = (0, import_chunk_H7LFJRDY.textAt)(source, "file")] = (0, import_chunk_H7LFJRDY.listAt)(source, "file");
  if (file !== void 0) return `\`${file}\``;
  if (/^version\s*=/m.test(setupCfg)) return "`setup.cfg`";
  if (/\bversion\s*=/.test(setupPy2)) return "`setup.py`";
  return placesOfBackends[backendName(files2)] ?? "the file from which the backend reads it";
}
var placesOfBackends = {
  maturin: "`Cargo.toml`",
  "meson-python": "`meson.build`",
  flit: "`__version__` of the package"
};
function compiledBy(files2) {
  const { pyproject, setupPy: setupPy2, setupCfg } = files2;
  const backend = backendName(files2);
  if (/^(maturin|scikit-build-core|meson-python)$/.test(backend)) return backend;
  const listed = requirementsOf(pyproject).find((name) => compilers.has(name));
  if (listed !== void 0) return `${listed} in the build requirements`;
  if ((0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", "setuptools")["ext-modules"] !== void 0) {
    return "`ext-modules` of setuptools";
  }
  const keyword2 = /\b(ext_modules|cffi_modules|rust_extensions|Extension)\b/.exec(setupPy2)?.[1];
  if (keyword2 !== void 0) return `\`${keyword2}\` in setup.py`;
  return /^ext_modules\s*=/m.test(setupCfg) ? "`ext_modules` in setup.cfg" : void 0;
}
var compilers = /* @__PURE__ */ new Set([
  ...[
    "cython",
    "cffi",
    "pybind11",
    "nanobind",
    "setuptools-rust",
    "mypy",
    "hatch-mypyc",
    "hatch-cython"
  ],
  ...["scikit-build", "scikit-build-core", "cmake", "ninja", "meson", "maturin", "swig"]
]);
var requirementsOf = (pyproject) => (0, import_chunk_H7LFJRDY.listAt)((0, import_chunk_H7LFJRDY.tableAt)(pyproject, "build-system"), "requires").map(
  (text) => (/^\s*[\w.-]+/.exec(text)?.[0] ?? "").trim().toLowerCase().replace(/[-_.]+/g, "-")
);
function gapsOf(configuration, { commands: commands2 }, changelog2) {
  const { paths } = configuration.project;
  const gaps = [];
  if (!commands2.some(({ kind }) => kind === "tests")) {
    gaps.push({ word: "tests", lack: "are no tests", remedy: "add tests" });
  }
  if (changelog2 === void 0) {
    const remedy = "add a `CHANGELOG.md` with a heading for each version";
    gaps.push({ word: "changelog", lack: "is no changelog", remedy });
  }
  if (!namesReadme(configuration)) {
    const isThere = paths.some((path) => /^readme(\.\w+)?$/i.test(path));
    const lack = isThere ? "is a README that the metadata does not name" : "is no README";
    gaps.push({ word: "readme", lack, remedy: "name a README as `readme` in pyproject.toml" });
  }
  if (!paths.some((path) => licenceFile.test(path)) && !namesLicenceFile(configuration)) {
    const remedy = "add a `LICENSE`, and name the licence as `license` in pyproject.toml";
    gaps.push({ word: "licence", lack: "is no licence file at the root", remedy });
  } else if (!namesLicence(configuration)) {
    const lack = "is a licence file, but the metadata names no licence";
    gaps.push({ word: "licence", lack, remedy: "name the licence as `license` in pyproject.toml" });
  }
  return gaps;
}
var licenceFile = /^(?:LICEN[CS]ES?|COPYING|UNLICENSE)(?:[.-][\w.-]+)?$/i;
var tables = ({ pyproject }) => ({
  project: (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "project"),
  poetry: (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", "poetry"),
  flit: (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", "flit", "metadata")
});
function namesReadme(configuration) {
  const { project, poetry, flit } = tables(configuration);
  return isNamed(configuration, "readme") || poetry["readme"] !== void 0 || flit["description-file"] !== void 0 || ["long_description", "description_file", "description-file"].some(
    (key) => (0, import_chunk_7Y6L3JTN.iniValue)(configuration.setupCfg, "metadata", key) !== void 0
  ) || project["name"] === void 0 && /\blong_description\s*=/.test(setupPy(configuration));
}
function namesLicence(configuration) {
  const { project, poetry, flit } = tables(configuration);
  const { setupCfg } = configuration;
  const classifiers = [project, poetry, flit].flatMap((table2) => (0, import_chunk_H7LFJRDY.listAt)(table2, "classifiers"));
  return isNamed(configuration, "license") || poetry["license"] !== void 0 || flit["license"] !== void 0 || (0, import_chunk_7Y6L3JTN.iniValue)(setupCfg, "metadata", "license") !== void 0 || [...classifiers, (0, import_chunk_7Y6L3JTN.iniValue)(setupCfg, "metadata", "classifiers") ?? ""].some(
    (text) => text.includes("License ::")
  ) || project["name"] === void 0 && /\blicense\s*=|License ::/.test(setupPy(configuration));
}
function isNamed(configuration, key) {
  const { project } = tables(configuration);
  const isComputed = (0, import_chunk_H7LFJRDY.listAt)(project, "dynamic").includes(key);
  return project[key] !== void 0 || isComputed || isOfCargo(configuration);
}
var isOfCargo = ({ pyproject, project: { paths } }) => (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(pyproject, "build-system"), "build-backend") === "maturin" && paths.includes("Cargo.toml");
var namesLicenceFile = (configuration) => {
  const { project } = tables(configuration);
  return (0, import_chunk_H7LFJRDY.listAt)(project, "license-files").length > 0 || (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(project, "license"), "file") !== void 0;
};
var setupPy = ({ project }) => project.text("setup.py") ?? "";
var oldestMinor = 8;
var newestMinor = 14;
var oldestSupported = 10;
function pythonMatrix({ requiresPython, classifiers }) {
  const allowed = specifiers(requiresPython);
  const named = classifiers.flatMap((text) => /^Programming Language :: Python :: 3\.(\d+)$/.exec(text.trim())?.[1] ?? []).map(Number).filter((minor) => minor >= oldestMinor && allows(allowed, minor));
  if (named.length > 0) return versions(named);
  const known = from(oldestMinor).filter((minor) => allows(allowed, minor));
  const isBound = allowed.some(({ operator }) => /^(>=|>|~=|==|===)$/.test(operator));
  const supported = known.filter((minor) => minor >= oldestSupported);
  const chosen = isBound || supported.length === 0 ? known : supported;
  if (chosen.length > 0) return versions(chosen);
  return versions(
    from(newestMinor, 30).filter((minor) => allows(allowed, minor)).slice(0, 1)
  );
}
var from = (first, last = newestMinor) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
var allows = (allowed, minor) => (0, import_chunk_HDFWG65U.containsVersion)(allowed, `3.${minor}.99`) || (0, import_chunk_HDFWG65U.containsVersion)(allowed, `3.${minor}`);
var versions = (minors) => [...new Set(minors)].toSorted((one, other) => one - other).map((minor) => `3.${minor}`);
function specifiers(text) {
  const read = (0, import_chunk_KZS7P2PH.parseSpecifierSet)(text ?? "");
  return read.ok ? read.value : [];
}
function fromPoetry(text) {
  const [, operator, major = "3", minor = "0"] = /^\s*([\^~])\s*(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  if (operator === void 0) return text;
  const next = operator === "^" ? `${Number(major) + 1}` : `${major}.${Number(minor) + 1}`;
  return `>=${major}.${minor},<${next}`;
}
function projectFacts(project, path) {
  const text = project.text("pyproject.toml");
  const pyproject = text === void 0 ? {} : (0, import_chunk_H7LFJRDY.parsePyproject)(text, path).document;
  const files2 = {
    pyproject,
    setupPy: project.text("setup.py") ?? "",
    setupCfg: project.text("setup.cfg") ?? ""
  };
  const metadata = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "project");
  const poetry = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", "poetry");
  const settings = (0, import_chunk_H7LFJRDY.tableAt)(pyproject, "tool", "pypi-publish");
  const configuration = (0, import_chunk_7Y6L3JTN.readConfiguration)(project);
  const gates = (0, import_chunk_7Y6L3JTN.detectGatesOf)(configuration);
  const changelog2 = (0, import_chunk_H7LFJRDY.textAt)(settings, "changelog") ?? (0, import_chunk_CZA6ZV2J.findChangelog)(project.paths);
  const requiresPython = requiredPython(files2);
  const classifiers = [...(0, import_chunk_H7LFJRDY.listAt)(metadata, "classifiers"), ...(0, import_chunk_H7LFJRDY.listAt)(poetry, "classifiers")];
  return {
    name: nameOf(files2, path),
    version: (0, import_chunk_H7LFJRDY.textAt)(metadata, "version") ?? (0, import_chunk_H7LFJRDY.textAt)(poetry, "version"),
    versionPlace: versionPlace(files2),
    backend: backendName(files2),
    requiresPython,
    pythons: pythonMatrix({
      requiresPython,
      classifiers: classifiers.length > 0 ? classifiers : classifiersIn(files2)
    }),
    versionFrom: versionSource(files2),
    compiledBy: compiledBy(files2),
    gates,
    passesVariables: (text ?? "").includes("environment-pass"),
    packages: (0, import_chunk_H7LFJRDY.textAt)(settings, "packages-dir") ?? "dist",
    changelog: changelog2?.toLowerCase() === "none" ? void 0 : changelog2,
    gaps: gapsOf(configuration, gates, changelog2),
    strict: settings["strict"] === true
  };
}
function nameOf(files2, path) {
  const name = (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(files2.pyproject, "project"), "name") ?? (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(files2.pyproject, "tool", "poetry"), "name") ?? (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(files2.pyproject, "tool", "flit", "metadata"), "module") ?? keyword(files2, "name");
  if (name !== void 0 && (0, import_chunk_KZS7P2PH.isValidName)(name)) return name;
  const problem = name === void 0 ? "does not say its name" : `has a name that no index takes, \`${name}\``;
  throw new import_chunk_6CJDLMRJ.PublishError("project-unnamed", `The project ${problem}`, {
    hint: `write it into \`${path}\`: name = "..." below [project]`
  });
}
var requiredPython = (files2) => (0, import_chunk_H7LFJRDY.textAt)((0, import_chunk_H7LFJRDY.tableAt)(files2.pyproject, "project"), "requires-python") ?? poetryPython((0, import_chunk_H7LFJRDY.tableAt)(files2.pyproject, "tool", "poetry", "dependencies")) ?? keyword(files2, "python_requires");
function poetryPython(dependencies) {
  const text = (0, import_chunk_H7LFJRDY.textAt)(dependencies, "python");
  return text === void 0 ? void 0 : fromPoetry(text);
}
function keyword({ setupCfg, setupPy: setupPy2 }, name) {
  const [, configured] = new RegExp(`^${name}\\s*=\\s*(\\S.*)$`, "m").exec(setupCfg) ?? [];
  const [, , written] = new RegExp(`\\b${name}\\s*=\\s*(["'])(.+?)\\1`).exec(setupPy2) ?? [];
  return configured?.trim() ?? written;
}
var classifiersIn = ({ setupCfg, setupPy: setupPy2 }) => [...`${setupCfg}
${setupPy2}`.matchAll(/Programming Language :: Python :: 3\.\d+/g)].map(
  ([text]) => text
);
var Diff = class {
  diff(oldStr, newStr, options = {}) {
    let callback;
    if (typeof options === "function") {
      callback = options;
      options = {};
    } else if ("callback" in options) {
      callback = options.callback;
    }
    const oldString = this.castInput(oldStr, options);
    const newString = this.castInput(newStr, options);
    const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
    const newTokens = this.removeEmpty(this.tokenize(newString, options));
    return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
  }
  diffWithOptionsObj(oldTokens, newTokens, options, callback) {
    var _a;
    const done = (value) => {
      value = this.postProcess(value, options);
      if (callback) {
        setTimeout(function() {
          callback(value);
        }, 0);
        return void 0;
      } else {
        return value;
      }
    };
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let editLength = 1;
    let maxEditLength = newLen + oldLen;
    if (options.maxEditLength != null) {
      maxEditLength = Math.min(maxEditLength, options.maxEditLength);
    }
    const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
    const abortAfterTimestamp = Date.now() + maxExecutionTime;
    const bestPath = [{ oldPos: -1, lastComponent: void 0 }];
    let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
    if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
      return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
    }
    let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
    const execEditLength = () => {
      for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
        let basePath;
        const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
        if (removePath) {
          bestPath[diagonalPath - 1] = void 0;
        }
        let canAdd = false;
        if (addPath) {
          const addPathNewPos = addPath.oldPos - diagonalPath;
          canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
        }
        const canRemove = removePath && removePath.oldPos + 1 < oldLen;
        if (!canAdd && !canRemove) {
          bestPath[diagonalPath] = void 0;
          continue;
        }
        if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) {
          basePath = this.addToPath(addPath, true, false, 0, options);
        } else {
          basePath = this.addToPath(removePath, false, true, 1, options);
        }
        newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
        if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
          return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
        } else {
          bestPath[diagonalPath] = basePath;
          if (basePath.oldPos + 1 >= oldLen) {
            maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
          }
          if (newPos + 1 >= newLen) {
            minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
          }
        }
      }
      editLength++;
    };
    if (callback) {
      (function exec() {
        setTimeout(function() {
          if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
            return callback(void 0);
          }
          if (!execEditLength()) {
            exec();
          }
        }, 0);
      })();
    } else {
      while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
        const ret = execEditLength();
        if (ret) {
          return ret;
        }
      }
    }
  }
  addToPath(path, added, removed, oldPosInc, options) {
    const last = path.lastComponent;
    if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
      return {
        oldPos: path.oldPos + oldPosInc,
        lastComponent: { count: last.count + 1, added, removed, previousComponent: last.previousComponent }
      };
    } else {
      return {
        oldPos: path.oldPos + oldPosInc,
        lastComponent: { count: 1, added, removed, previousComponent: last }
      };
    }
  }
  extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
    while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
      newPos++;
      oldPos++;
      commonCount++;
      if (options.oneChangePerToken) {
        basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
      }
    }
    if (commonCount && !options.oneChangePerToken) {
      basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
    }
    basePath.oldPos = oldPos;
    return newPos;
  }
  equals(left, right, options) {
    if (options.comparator) {
      return options.comparator(left, right);
    } else {
      return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
    }
  }
  removeEmpty(array) {
    const ret = [];
    for (let i = 0; i < array.length; i++) {
      if (array[i]) {
        ret.push(array[i]);
      }
    }
    return ret;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  castInput(value, options) {
    return value;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  tokenize(value, options) {
    return Array.from(value);
  }
  join(chars) {
    return chars.join("");
  }
  postProcess(changeObjects, options) {
    return changeObjects;
  }
  get useLongestToken() {
    return false;
  }
  buildValues(lastComponent, newTokens, oldTokens) {
    const components = [];
    let nextComponent;
    while (lastComponent) {
      components.push(lastComponent);
      nextComponent = lastComponent.previousComponent;
      delete lastComponent.previousComponent;
      lastComponent = nextComponent;
    }
    components.reverse();
    const componentLen = components.length;
    let componentPos = 0, newPos = 0, oldPos = 0;
    for (; componentPos < componentLen; componentPos++) {
      const component = components[componentPos];
      if (!component.removed) {
        if (!component.added && this.useLongestToken) {
          let value = newTokens.slice(newPos, newPos + component.count);
          value = value.map(function(value2, i) {
            const oldValue = oldTokens[oldPos + i];
            return oldValue.length > value2.length ? oldValue : value2;
          });
          component.value = this.join(value);
        } else {
          component.value = this.join(newTokens.slice(newPos, newPos + component.count));
        }
        newPos += component.count;
        if (!component.added) {
          oldPos += component.count;
        }
      } else {
        component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
        oldPos += component.count;
      }
    }
    return components;
  }
};
var LineDiff = class extends Diff {
  constructor() {
    super(...arguments);
    this.tokenize = tokenize;
  }
  equals(left, right, options) {
    if (options.ignoreWhitespace) {
      if (!options.newlineIsToken || !left.includes("\n")) {
        left = left.trim();
      }
      if (!options.newlineIsToken || !right.includes("\n")) {
        right = right.trim();
      }
    } else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
      if (left.endsWith("\n")) {
        left = left.slice(0, -1);
      }
      if (right.endsWith("\n")) {
        right = right.slice(0, -1);
      }
    }
    return super.equals(left, right, options);
  }
};
var lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
  return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
  if (options.stripTrailingCr) {
    value = value.replace(/\r\n/g, "\n");
  }
  const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
  if (!linesAndNewlines[linesAndNewlines.length - 1]) {
    linesAndNewlines.pop();
  }
  for (let i = 0; i < linesAndNewlines.length; i++) {
    const line = linesAndNewlines[i];
    if (i % 2 && !options.newlineIsToken) {
      retLines[retLines.length - 1] += line;
    } else {
      retLines.push(line);
    }
  }
  return retLines;
}
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
  let optionsObj;
  if (!options) {
    optionsObj = {};
  } else if (typeof options === "function") {
    optionsObj = { callback: options };
  } else {
    optionsObj = options;
  }
  if (typeof optionsObj.context === "undefined") {
    optionsObj.context = 4;
  }
  const context = optionsObj.context;
  if (optionsObj.newlineIsToken) {
    throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions");
  }
  if (!optionsObj.callback) {
    return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
  } else {
    const { callback } = optionsObj;
    diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
      const patch = diffLinesResultToPatch(diff);
      callback(patch);
    } }));
  }
  function diffLinesResultToPatch(diff) {
    if (!diff) {
      return;
    }
    diff.push({ value: "", lines: [] });
    function contextLines(lines2) {
      return lines2.map(function(entry) {
        return " " + entry;
      });
    }
    const hunks = [];
    let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
    for (let i = 0; i < diff.length; i++) {
      const current = diff[i], lines2 = current.lines || splitLines(current.value);
      current.lines = lines2;
      if (current.added || current.removed) {
        if (!oldRangeStart) {
          const prev = diff[i - 1];
          oldRangeStart = oldLine;
          newRangeStart = newLine;
          if (prev) {
            curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
            oldRangeStart -= curRange.length;
            newRangeStart -= curRange.length;
          }
        }
        for (const line of lines2) {
          curRange.push((current.added ? "+" : "-") + line);
        }
        if (current.added) {
          newLine += lines2.length;
        } else {
          oldLine += lines2.length;
        }
      } else {
        if (oldRangeStart) {
          if (lines2.length <= context * 2 && i < diff.length - 2) {
            for (const line of contextLines(lines2)) {
              curRange.push(line);
            }
          } else {
            const contextSize = Math.min(lines2.length, context);
            for (const line of contextLines(lines2.slice(0, contextSize))) {
              curRange.push(line);
            }
            const hunk = {
              oldStart: oldRangeStart,
              oldLines: oldLine - oldRangeStart + contextSize,
              newStart: newRangeStart,
              newLines: newLine - newRangeStart + contextSize,
              lines: curRange
            };
            hunks.push(hunk);
            oldRangeStart = 0;
            newRangeStart = 0;
            curRange = [];
          }
        }
        oldLine += lines2.length;
        newLine += lines2.length;
      }
    }
    for (const hunk of hunks) {
      for (let i = 0; i < hunk.lines.length; i++) {
        if (hunk.lines[i].endsWith("\n")) {
          hunk.lines[i] = hunk.lines[i].slice(0, -1);
        } else {
          hunk.lines.splice(i + 1, 0, "\\ No newline at end of file");
          i++;
        }
      }
    }
    return {
      oldFileName,
      newFileName,
      oldHeader,
      newHeader,
      hunks
    };
  }
}
function splitLines(text) {
  const hasTrailingNl = text.endsWith("\n");
  const result = text.split("\n").map((line) => line + "\n");
  if (hasTrailingNl) {
    result.pop();
  } else {
    result.push(result.pop().slice(0, -1));
  }
  return result;
}
function diffLines2(path, before, after, style) {
  const { hunks } = structuredPatch(path, path, before ?? "", after, void 0, void 0, {
    context: 3
  });
  const from2 = before === void 0 ? "/dev/null" : `a/${path}`;
  const lines2 = [style.bold(`--- ${from2}`), style.bold(`+++ b/${path}`)];
  for (const { oldStart, oldLines, newStart, newLines, lines: changed } of hunks) {
    const start = oldLines === 0 ? oldStart - 1 : oldStart;
    lines2.push(style.cyan(`@@ -${start},${oldLines} +${newStart},${newLines} @@`));
    for (const line of changed) lines2.push(coloured(line, style));
  }
  return lines2;
}
var coloured = (line, style) => {
  if (line.startsWith("+")) return style.green(line);
  return line.startsWith("-") ? style.red(line) : line;
};
async function warningsOf(facts, place, pipelines, files2) {
  return [
    ...facts.gates.hints,
    ...missing(facts, pipelines),
    ...aboutPlace(place, pipelines),
    ...await otherPublishers(place, pipelines, files2)
  ];
}
function missing({ gaps }, [pipeline]) {
  if (gaps.length === 0 || pipeline === void 0) return [];
  const words = gaps.map(({ word }) => word).join(" ");
  const lines2 = gaps.map(({ lack, remedy }) => `  there ${lack}: ${remedy}`);
  return [
    `The gate before the last upload will leave out what the project lacks (\`gate-without: ${words}\`). Run \`${pipeline.command}\` again when it is there:
${lines2.join("\n")}`
  ];
}
function aboutPlace({ root, isRepository, around }, pipelines) {
  const outside = `\`${root}\` is in no git repository: the files are written as for its root`;
  return [
    ...isRepository ? [] : [outside],
    ...around.remote === void 0 ? [] : aboutHost(around.remote.host, pipelines),
    ...aboutFolders(around.folders, pipelines)
  ];
}
function aboutHost(host, pipelines) {
  const forge = forgeOfHost(host);
  if (forge === "other") return [`\`${host}\` runs no workflows of GitHub, Gitea or Forgejo`];
  if (forge === void 0) {
    const names = pipelines.map((one) => one.forge === "github" ? "GitHub" : "Gitea or Forgejo");
    return [
      `\`${host}\` does not tell what it is: the workflows are for ${names.join(" and ")}; \`--forge\` names another`
    ];
  }
  if (!/^github\.(?!com$)/.test(host)) return [];
  return [
    "GitHub Enterprise Server has no artifact service that the jobs could share: `build` says which steps carry the files there"
  ];
}
function aboutFolders(folders, pipelines) {
  const isNew = pipelines.some(({ forge }) => forge === "gitea");
  if (!isNew || folders.join() !== ".github") return [];
  return [
    "Gitea and Forgejo read `.github/workflows` only while they find no folder of their own: once `.gitea/workflows` is there, copy what is to run there too"
  ];
}
var publishes = /pypa\/gh-action-pypi-publish|\btwine upload\b|\buv publish\b|\b(?:poetry|hatch|flit|pdm|maturin) publish\b/;
async function otherPublishers({ root, around }, pipelines, files2) {
  const own2 = new Set(pipelines.map(({ fileName }) => fileName));
  const paths = [];
  for (const folder of around.folders.map((name) => `${name}/workflows`)) {
    const workflows = await files2.list((0, import_node_path3.join)(root, folder)) ?? [];
    const others = workflows.filter(({ name, kind }) => kind === "file" && !own2.has(name));
    paths.push(...others.map(({ name }) => `${folder}/${name}`));
  }
  const texts = await Promise.all(paths.map((path) => files2.readText((0, import_node_path3.join)(root, path))));
  return paths.filter((_, index) => publishes.test(texts[index] ?? "")).map((path) => `\`${path}\` publishes too: remove it, or a tag is published twice`);
}
var indent = (text, spaces) => text.replace(/^(?=.)/gm, " ".repeat(spaces));
var expression = (text) => `\${{ ${text} }}`;
var quoted = (text) => `'${text.replaceAll("'", "''")}'`;
var scalar = (text) => /^[A-Za-z_./][\w./@+-]*(:\/\/[\w./@:+-]+)?$/.test(text) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(text) ? text : JSON.stringify(text);
function comment(text, spaces = 0) {
  const lines2 = [];
  let line = "#";
  for (const word of text.split(/\s+/)) {
    if (line !== "#" && spaces + line.length + word.length + 1 > 100) {
      lines2.push(line);
      line = "#";
    }
    line += ` ${word}`;
  }
  return [...lines2, line].join("\n");
}
var blocks = (...parts) => parts.filter((part) => part !== "").join("\n\n");
var lines = (...parts) => parts.filter((part) => part !== void 0 && part !== "").join("\n");
function checkoutStep({ checkout, versionFrom }) {
  const history = versionFrom === void 0 ? [] : [`# ${versionFrom} computes the version from the tags.`, "fetch-depth: 0"];
  return step(checkout, void 0, [
    `ref: ${expression("inputs.tag && format('refs/tags/{0}', inputs.tag) || github.ref")}`,
    ...history,
    "# The code of the project and of its dependencies gets no token.",
    "persist-credentials: false"
  ]);
}
var stageStep = (id, { action }, inputs2) => step(action, id, inputs2);
function step({ uses, comment: comment2 }, id, inputs2) {
  const behind = comment2 === void 0 ? "" : ` # ${comment2}`;
  return lines(
    `- uses: ${scalar(uses)}${behind}`,
    ...id === void 0 ? [] : [`  id: ${id}`],
    "  with:",
    indent(lines(...inputs2), 4)
  );
}
var projectDir = ({ folder }) => folder === "." ? void 0 : `project-dir: ${scalar(folder)}`;
var tagInput = `tag: ${expression("inputs.tag")}`;
var everyArtifact = `artifact-name: "distributions*"`;
var block = (key, values) => `${key}: |
${indent(values.join("\n"), 2)}`;
var job = (parts) => {
  const { id, name, about, needs = [], permissions = [], minutes, keys = [] } = parts;
  const body = lines(
    `name: ${name}`,
    needs.length === 0 ? void 0 : `needs: [${needs.join(", ")}]`,
    `runs-on: ${parts.runsOn ?? "ubuntu-latest"}`,
    `timeout-minutes: ${minutes}`,
    permissions.length === 0 ? void 0 : `permissions:
${indent(permissions.join("\n"), 2)}`,
    ...keys,
    `outputs:
${indent(parts.outputs.join("\n"), 2)}`,
    `steps:
${indent(parts.steps.join("\n"), 2)}`
  );
  return `${about}
${id}:
${indent(body, 2)}`;
};
var output = (name, step2, of = name) => `${name}: ${expression(`steps.${step2}.outputs.${of}`)}`;
var buildJobs = (pipeline) => pipeline.wheels === "none" ? [buildJob(pipeline)] : [sdistJob(pipeline), wheelsJob(pipeline), mergeJob(pipeline)];
var manifest = (step2) => `manifest-sha256: ${expression(`steps.${step2}.outputs.manifest-sha256`)}`;
var buildJob = (pipeline) => job({
  id: "build",
  name: "Build and check",
  about: comment(
    "Builds the sdist, then the wheel from the sdist. Every later job gets these very files; the hash of their manifest comes to it from here, not with the files.",
    2
  ),
  minutes: 20,
  permissions: ["contents: read # the checkout"],
  outputs: [
    output("manifest-sha256", "build"),
    output("build-record-sha256", "build", "record-sha256"),
    output("check-record-sha256", "check", "record-sha256")
  ],
  steps: [
    checkoutStep(pipeline),
    stageStep("build", pipeline, ["stage: build", projectDir(pipeline), tagInput]),
    stageStep("check", pipeline, [
      "stage: check",
      projectDir(pipeline),
      tagInput,
      manifest("build"),
      "# `strict: true` refuses what is only a warning."
    ])
  ]
});
var [cibuildwheel, build] = ["4.3.0", "1.6.1"];
var sdistJob = (pipeline) => job({
  id: "sdist",
  name: "Build the sdist",
  about: "# The source distribution, for everybody whose platform has no wheel. It needs pipx.",
  minutes: 20,
  permissions: ["contents: read # the checkout"],
  outputs: [output("record-sha256", "build")],
  steps: [
    checkoutStep(pipeline),
    stageStep("build", pipeline, [
      "stage: build",
      projectDir(pipeline),
      tagInput,
      `build-command: pipx run build==${build} --sdist --outdir ${quotedPath(pipeline.packages)}`,
      "artifact-name: distributions-sdist"
    ])
  ]
});
var wheelsJob = (pipeline) => job({
  id: "wheels",
  name: `Build wheels on ${expression("matrix.os")}`,
  about: comment(
    `cibuildwheel builds for every Python that \`requires-python\` allows; \`[tool.cibuildwheel]\` in pyproject.toml says what else, or less. It needs pipx, and Docker on Linux.`,
    2
  ),
  minutes: 90,
  runsOn: expression("matrix.os"),
  permissions: ["contents: read # the checkout"],
  keys: [platforms(pipeline)],
  outputs: [output("record-sha256", "build")],
  steps: [
    checkoutStep(pipeline),
    `${stageStep("build", pipeline, [
      "stage: build",
      projectDir(pipeline),
      tagInput,
      `build-command: pipx run cibuildwheel==${cibuildwheel} --output-dir ${quotedPath(pipeline.packages)}`,
      `artifact-name: distributions-${expression("matrix.os")}`
    ])}${pipeline.passesEpoch ? epoch : ""}`
  ]
});
var epoch = `
  env:
    # The time of the commit, so that wheels are the same whenever they are built.
    CIBW_ENVIRONMENT_PASS_LINUX: SOURCE_DATE_EPOCH`;
var platforms = ({ forge }) => forge === "gitea" ? `strategy:
  fail-fast: false
  matrix:
    # Labels of the instance's runners; one of Linux builds for Linux, one of macOS for macOS.
    os: [ubuntu-latest]` : `strategy:
  fail-fast: false
  matrix:
    # Take out what is not supported, here and in \`expect\` below.
    os:
      - ubuntu-latest
      - ubuntu-24.04-arm
      - windows-latest
      - macos-15-intel
      - macos-latest`;
var mergeJob = (pipeline) => job({
  id: "build",
  name: "Merge and check",
  about: comment(
    "Brings together what the machines built. Every later job gets these very files; the hash of their manifest comes to it from here, not with the files.",
    2
  ),
  needs: ["sdist", "wheels"],
  minutes: 20,
  permissions: ["contents: read # the checkout"],
  outputs: [
    output("manifest-sha256", "check"),
    output("check-record-sha256", "check", "record-sha256")
  ],
  steps: [
    checkoutStep(pipeline),
    stageStep("check", pipeline, [
      "stage: check",
      projectDir(pipeline),
      tagInput,
      everyArtifact,
      expected(pipeline)
    ])
  ]
});
var expected = ({ forge }) => {
  const wheels = forge === "gitea" ? ["*-manylinux_*_x86_64"] : [
    "*-manylinux_*_x86_64",
    "*-manylinux_*_aarch64",
    "*-win_amd64",
    "*-macosx_*_x86_64",
    "*-macosx_*_arm64"
  ];
  return `# Nothing is sent while one of these is missing.
expect: |
${["sdist", ...wheels].map((pattern) => `  ${pattern}`).join("\n")}`;
};
var files = ({ wheels }) => [
  tagInput,
  wheels === "none" ? void 0 : everyArtifact,
  `manifest-sha256: ${expression("needs.build.outputs.manifest-sha256")}`
];
var publishJob = (target, pipeline) => job({
  id: target.job,
  name: `Publish to ${target.title}`,
  about: publishing2(target, pipeline),
  needs: neededBy(target, pipeline),
  minutes: 20,
  permissions: credentialOf2(pipeline, target) === "trusted-publishing" ? ["id-token: write # trusted publishing, and the attestations"] : [],
  keys: environment(target, pipeline),
  outputs: [output("record-sha256", "upload")],
  steps: [
    stageStep("upload", pipeline, [
      "stage: upload",
      ...indexInputs(target, pipeline),
      ...credentialInputs(target, pipeline),
      ...files(pipeline),
      ...completeness(target, pipeline),
      ...target.isProduction ? gate(pipeline) : []
    ])
  ]
});
function publishing2({ title, isProduction }, pipeline) {
  if (!isProduction) {
    return comment(
      "The same files as for the index that counts, where a mistake costs nothing.",
      2
    );
  }
  const approval = pipeline.forge === "github" ? " The environment may ask for an approval first." : "";
  return comment(
    `What is on ${title} stays: the gate asks for everything that the jobs before have proven of these very files.${approval}`,
    2
  );
}
var gate = ({ testpypi: testpypi2, gaps }) => {
  const words = [...testpypi2 ? [] : ["testpypi"], ...gaps.map(({ word }) => word)];
  const end = testpypi2 ? "Pre-releases end here, on TestPyPI" : "Pre-releases end here";
  return [
    "# What the jobs above have proven is held against these files before a byte is sent.",
    "gate: true",
    `needs: ${expression("toJSON(needs)")}`,
    ...testpypi2 ? [] : ["# Leaves out `testpypi`: no test index comes before."],
    ...gaps.map(
      ({ word, lack, remedy }) => comment(
        `Leaves out \`${word}\`: there ${lack}. To have it checked, ${remedy}, and remove the word.`,
        10
      )
    ),
    ...words.length === 0 ? [`# ${end}; this lets them through:`, "# gate-without: final"] : [
      `# ${end}; a further word \`final\` lets them through.`,
      `gate-without: ${words.join(" ")}`
    ]
  ];
};
var completeness = ({ isProduction }, { wheels, ownIndex }) => wheels === "none" || isProduction && ownIndex !== void 0 ? [] : [
  "# Every platform and Python of the release before, but for what `requires-python` dropped.",
  "# Where a platform goes on purpose, leave this out for one release.",
  "expect: like-previous"
];
function neededBy(target, pipeline) {
  const before = targetsOf(pipeline);
  const earlier = before.slice(
    0,
    before.indexOf(before.find(({ job: id }) => id === target.job) ?? target)
  );
  const built = pipeline.wheels === "none" ? ["build"] : ["sdist", "wheels", "build"];
  return ["test", ...built, ...earlier.flatMap(({ job: id, verifyJob: verify }) => [id, verify])];
}
var environment = ({ environment: name }, { forge }) => forge === "gitea" ? [] : [`environment:
  name: ${name}
  url: ${expression("steps.upload.outputs.release-url")}`];
var credentialOf2 = ({ credential, forge }, { index }) => forge === "gitea" || !/^(test)?pypi$/.test(index) ? "token" : credential;
function credentialInputs(target, pipeline) {
  const { variable, secret, isProduction } = target;
  const own2 = isProduction && pipeline.ownIndex !== void 0;
  const user = own2 ? [`user: ${expression(`vars.${variable}_USER || '__token__'`)}`] : [];
  if (credentialOf2(pipeline, target) === "token") {
    return [...user, `password: ${expression(`secrets.${secret}`)}`];
  }
  return [
    comment(
      `Trusted publishing needs no secret. With the variable ${variable}_CREDENTIAL set to \`token\`, the secret ${secret} is used.`,
      10
    ),
    `password: ${expression(`vars.${variable}_CREDENTIAL == 'token' && secrets.${secret} || ''`)}`
  ];
}
function indexInputs({ indexVariable, variable, index, isProduction }, { ownIndex }) {
  const simple = isProduction ? ownIndex?.simple : void 0;
  return [
    `index: ${expression(`vars.${indexVariable} || ${quoted(index)}`)}`,
    ...simple === void 0 ? [] : [`index-url: ${expression(`vars.${variable}_SIMPLE || ${quoted(simple)}`)}`]
  ];
}
var verifyJob = (target, pipeline) => job({
  id: target.verifyJob,
  name: `Verify on ${target.title}`,
  about: comment(
    `Waits until ${target.title} serves the files, compares them byte for byte, installs them into clean environments and tries them.`,
    2
  ),
  needs: ["build", target.job],
  minutes: 30,
  outputs: [output("record-sha256", "verify")],
  steps: [
    stageStep("verify", pipeline, [
      "stage: verify",
      ...indexInputs(target, pipeline),
      ...readingInputs(target, pipeline),
      ...files(pipeline)
    ])
  ]
});
var readingInputs = ({ variable, secret, isProduction }, { ownIndex }) => !isProduction || ownIndex === void 0 ? [] : [
  "# Where the index lets nobody read without a credential:",
  `# user: ${expression(`vars.${variable}_USER || '__token__'`)}`,
  `# password: ${expression(`secrets.${secret}`)}`
];
var testJob = (pipeline) => job({
  id: "test",
  name: `Test on Python ${expression("matrix.python")}`,
  about: comment(
    `The checks of the project itself. The action finds each Python on PATH, in the runner's tool cache or through uv.${pipeline.forge === "gitea" ? " `runs-on` is a label of the instance's runners." : ""}`,
    2
  ),
  minutes: 30,
  permissions: ["contents: read # the checkout"],
  keys: [matrix(pipeline)],
  outputs: [output("record-sha256", "test")],
  steps: [checkoutStep(pipeline), stageStep("test", pipeline, inputs(pipeline))]
});
function matrix({ forge, pythons }) {
  const list = JSON.stringify(pythons).replaceAll(",", ", ");
  const python = forge === "gitea" ? `python: ${list}` : `# The repository's variable PYTHON_VERSIONS, such as ["3.12"], takes the place of the list.
    python: ${expression(`fromJSON(vars.PYTHON_VERSIONS || ${quoted(list)})`)}`;
  return `strategy:
  # One Python that fails says nothing about the others.
  fail-fast: false
  matrix:
    ${python}`;
}
var inputs = (pipeline) => [
  "stage: validate",
  projectDir(pipeline),
  `python-version: ${expression("matrix.python")}`,
  tagInput,
  ...changelog(pipeline),
  commands(pipeline)
];
var changelog = ({ strict, gaps }) => strict && gaps.some(({ word }) => word === "changelog") ? [
  "# There is no changelog, and `strict` would refuse that; remove this once there is one.",
  "changelog: none"
] : [];
function commands({ gates, requirements }) {
  if (gates.length === 0) return void 0;
  const because = [...new Set(gates.map((gate2) => gate2.because))].join(", ");
  return `${comment(`A line each, without a shell; found through ${because}.`, 10)}
${block(
    "commands",
    gates.map(({ command }) => command)
  )}${requirements.length === 0 ? "" : `
# What the commands need, in pip's words.
${block("requirements", requirements)}`}`;
}
function releaseWorkflow(pipeline) {
  const publishing3 = targetsOf(pipeline).flatMap((target) => [
    publishJob(target, pipeline),
    verifyJob(target, pipeline)
  ]);
  const jobs = blocks(testJob(pipeline), ...buildJobs(pipeline), ...publishing3);
  return `${blocks(introduction2(pipeline), triggers(pipeline), rights, concurrency(pipeline))}

jobs:
${indent(jobs, 2)}
`;
}
var introduction2 = ({ name, folder, action }) => lines(
  comment(
    `The release of ${name}: a pushed tag is tested, built, published and verified. ${documentOf(folder)} says how, and what to do when a job fails.`
  ),
  action.comment === void 0 ? void 0 : comment(
    `${action.uses} gets the fixes of its major version; to review each of them first, write the hash of a commit in place of its reference.`
  ),
  `name: Release${folder === "." ? "" : ` ${name}`}`
);
var documentOf = (folder) => folder === "." ? "docs/RELEASING.md" : `${folder}/docs/RELEASING.md`;
function workflowPath({ forge, fileName }, folders) {
  if (forge === "github") return `.github/workflows/${fileName}`;
  const folder = folders.includes(".forgejo") ? ".forgejo" : ".gitea";
  return `${folder}/workflows/${fileName}`;
}
var triggers = (pipeline) => {
  const { folder, name } = pipeline;
  const title = folder === "." ? "Release" : `Release ${name}`;
  const about = `Pre-releases have tags of the same kind, such as ${tagOf(pipeline, "1.2.0rc1")}. By hand: Actions > ${title} > Run workflow, with the tag of the release; without one the run says what it would publish, and stops.`;
  return `${comment(about)}
on:
  push:
    tags: ["${tagOf(pipeline, "*.*.*")}"]
  workflow_dispatch:
    inputs:
      tag:
        description: Tag of the release, which must exist, such as ${tagOf(pipeline, "1.2.3")}
        required: false
        type: string`;
};
var rights = `# No job has a right that it does not name.
permissions: {}`;
var concurrency = ({
  folder,
  name
}) => `# A second run for the same tag waits for the first: what is being sent is never cut off.
concurrency:
  group: ${folder === "." ? "release" : `release-${name}`}-\${{ inputs.tag || github.ref_name }}
  cancel-in-progress: false`;
async function planFile(root, path, text, files2) {
  const kind = (await files2.stat((0, import_node_path4.join)(root, path)))?.kind;
  if (kind !== void 0 && kind !== "file") {
    throw new import_chunk_6CJDLMRJ.PublishError("file-edited", `\`${path}\` is a ${kind}, not a file`, {
      hint: "move it away; nothing was written"
    });
  }
  const present = kind === void 0 ? void 0 : await files2.readText((0, import_node_path4.join)(root, path));
  return {
    ...{ path, text, state: stateOf(present, text) },
    present: present === void 0 ? void 0 : withoutReturns(present)
  };
}
function editedFiles(planned) {
  const kept = planned.filter(({ state }) => state === "edited" || state === "foreign");
  if (kept.length === 0) return void 0;
  const what = kept.map(
    ({ path, state }) => state === "edited" ? `\`${path}\` was edited` : `\`${path}\` was not written by \`init\``
  );
  return new import_chunk_6CJDLMRJ.PublishError("file-edited", `${what.join(", and ")}: nothing was written`, {
    hint: "see the difference above; give it another name to keep it, or commit it and overwrite it by `--force`"
  });
}
async function writeAll(root, planned, files2) {
  const undo = [];
  try {
    for (const { path, text, present } of planned) {
      const target = (0, import_node_path4.join)(root, path);
      const first = await firstMissing(target, files2);
      undo.push(() => present === void 0 ? files2.remove(first) : files2.write(target, present));
      await files2.write(target, text);
    }
  } catch (error) {
    for (const step2 of undo.toReversed()) await step2().catch(() => void 0);
    throw error;
  }
}
async function firstMissing(path, files2) {
  const folder = (0, import_node_path4.dirname)(path);
  const isThere = folder === path || await files2.stat(folder) !== void 0;
  return isThere ? path : firstMissing(folder, files2);
}
var init = (0, import_chunk_KZS7P2PH.defineStage)({
  readInputs: (input) => ({
    project: (0, import_node_path.resolve)(input.path("project-dir")),
    options: readOptions(input),
    dryRun: input.boolean("dry-run"),
    force: input.boolean("force")
  }),
  async run({ project, options, dryRun, force }, host) {
    await refuseNoProject(project, host);
    const files2 = await (0, import_chunk_7Y6L3JTN.gatherProject)(project, host, await (0, import_chunk_KZS7P2PH.newPaths)(project, host));
    const facts = projectFacts(files2, (0, import_node_path.join)(project, "pyproject.toml"));
    const place = await lookAround(project, host);
    const pipelines = planPipelines(facts, place.around, options);
    for (const [name, value] of describeFindings(facts, place.around, pipelines)) {
      host.log.info(`${host.style.bold(name.padEnd(11))} ${value}`);
    }
    const warnings = await warningsOf(facts, place, pipelines, host.files);
    for (const warning of warnings) host.log.warning(warning);
    const planned = await planFiles(facts, place, pipelines, host);
    const changed = planned.filter(({ state }) => state !== "same");
    showChanges(changed, host);
    const refusal = force ? void 0 : editedFiles(changed);
    if (dryRun) tellDryRun(changed, refusal, host);
    else if (refusal !== void 0) throw refusal;
    else if (changed.length > 0 && await isAgreed(changed, host)) {
      await writeAll(place.root, changed, host.files);
      tellWritten(changed, pipelines, host);
    }
    return { outputs: {}, summary: "" };
  }
});
function readOptions(input) {
  const read = {
    forge: input.choice("forge").value,
    credential: input.choice("credential").value,
    wheels: input.choice("wheels").value,
    ...readIndex(input),
    registry: input.boolean("registry"),
    testpypi: given(input, "testpypi", input.boolean("testpypi")),
    pythons: given(input, "python-versions", input.list("python-versions")),
    action: readUses(input, "action"),
    checkout: readUses(input, "checkout")
  };
  return { ...read, command: commandOf(input) };
}
var given = (input, name, value) => input.used.get(name)?.source === "given" ? value : void 0;
async function planFiles(facts, { root, around }, pipelines, host) {
  const wanted = /* @__PURE__ */ new Map();
  for (const pipeline of pipelines) {
    wanted.set(workflowPath(pipeline, around.folders), releaseWorkflow(pipeline));
  }
  const handbook = releaseHandbook(facts, pipelines, [...wanted.keys()]);
  wanted.set(documentOf(around.folder), handbook);
  const [{ command } = { command: "pypi-publish init" }] = pipelines;
  return Promise.all(
    [...wanted].map(
      ([path, text]) => planFile(root, path, sealed(path, text, command), host.files)
    )
  );
}
function showChanges(changed, { log, style }) {
  if (changed.length === 0) log.info("Nothing to write: every file is as it would be written");
  for (const warning of otherOptions(changed)) log.warning(warning);
  for (const { path, present, text } of changed) {
    log.info(`
${diffLines2(path, present, text, style).join("\n")}`);
  }
}
function tellDryRun({ length }, refusal, { log }) {
  if (refusal !== void 0) log.warning(`${refusal.message}
hint: ${refusal.hint}`);
  else if (length > 0) log.info("\nNothing was written, since `--dry-run` was given");
}
function otherOptions(changed) {
  const commands2 = changed.flatMap(({ present = "", text }) => {
    const [before, now] = [writtenBy(present), writtenBy(text)];
    return before === void 0 || before === now ? [] : [before];
  });
  return [...new Set(commands2)].map(
    (command) => `Written before by other options: \`${command}\` would keep what they brought`
  );
}
async function isAgreed(changed, host) {
  const question = `
Write ${changed.length === 1 ? "this file" : `these ${(0, import_chunk_KZS7P2PH.count)(changed.length, "file")}`}?`;
  const agreed = await host.confirm?.(question) ?? true;
  if (!agreed) host.log.info("Nothing was written");
  return agreed;
}
function tellWritten(changed, pipelines, { log, style }) {
  log.info(style.bold(`Wrote ${(0, import_chunk_KZS7P2PH.count)(changed.length, "file")}`));
  for (const { path } of changed) log.info(`  ${path}`);
  const [pipeline] = pipelines;
  if (pipeline === void 0) return;
  log.info(
    `Next: read ${documentOf(pipeline.folder)}, set up what it names, commit, and push a tag`
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  init
});
