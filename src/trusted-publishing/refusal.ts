import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import type { IndexLocation } from "../index/locations.ts";
import { code, fenced, markdownTable, textTable } from "../report/tables.ts";
import { type Claims, claimRows, type PublisherSettings, settingsOf } from "./claims.ts";
import type { MintRefusal } from "./exchange.ts";
import { publicIndexOf } from "./public-index.ts";
import { publisherFormLink, type TargetProject } from "./publisher-form.ts";

/** What was refused. */
export interface RefusedMint {
  readonly index: IndexLocation;
  readonly claims: Claims;
  readonly projects: readonly TargetProject[];
  readonly refusal: MintRefusal;
}

/** Where the index said nothing about the identity: it has a problem of its own. */
const faultOf = ({ title }: IndexLocation, refusal: MintRefusal): PublishError =>
  new PublishError(
    "index-unreachable",
    `${title} gave this job no token: ${refusal.status} ${wordsOf(refusal)}`,
    { hint: `${title} has a problem of its own: run the job again later` },
  );

/** Shows the claims that were sent and the settings that would match; returns the failure to throw. */
export async function explainRefusal(refused: RefusedMint, host: Host): Promise<PublishError> {
  const { index, claims, refusal } = refused;
  if (refusal.errors.length === 0) return faultOf(index, refusal);
  const settings = settingsOf(claims);
  const rows = claimRows(claims);
  const wanted = settings === undefined ? [] : settingRows(settings);
  const links = settings === undefined ? [] : formLinks(refused, settings);
  await host.group(`What this job told ${index.title} about itself`, () => {
    for (const line of textTable(rows)) host.log.info(`  ${line}`);
    if (wanted.length > 0) host.log.info("A publisher with these settings would match");
    for (const line of textTable(wanted)) host.log.info(`  ${line}`);
    for (const [name, link] of links) host.log.info(`  ${name}: ${link}`);
    return Promise.resolve();
  });
  await host.addSummary(summaryOf(refused, wanted, links));
  return new PublishError(
    "trusted-publishing-refused",
    `${index.title} gave this job no token: ${refusal.status} ${wordsOf(refusal)}`,
    { hint: hintFor(refused, settings, links) },
  );
}

const wordsOf = ({ errors, message }: MintRefusal): string =>
  errors.map((error) => `${error.description} (\`${error.code}\`)`).join("; ") || message;

const settingRows = (settings: PublisherSettings): (readonly [string, string])[] => [
  ["Owner", settings.owner],
  ["Repository name", settings.repository],
  ["Workflow name", settings.workflow],
  ["Environment name", settings.environment ?? "(leave it empty)"],
];

function formLinks(
  { index, projects }: RefusedMint,
  settings: PublisherSettings,
): (readonly [name: string, link: string])[] {
  return projects.flatMap((project) => {
    const link = publisherFormLink(index, project, settings);
    return link === undefined ? [] : [[project.name, link.href] as const];
  });
}

function summaryOf(
  { index, claims, refusal }: RefusedMint,
  wanted: readonly (readonly [string, string])[],
  links: readonly (readonly [string, string])[],
): string {
  const cells = (rows: readonly (readonly [string, string])[]) =>
    rows.map(([name, value]) => [name, code(value)]);
  const registered =
    wanted.length === 0
      ? []
      : [
          `A trusted publisher with these settings would match:\n\n${markdownTable(["Setting", "Value"], cells(wanted))}`,
        ];
  const forms = links.map(([name, link]) => `[Register it for ${name}](${link})`);
  const parts = [
    `### ${index.title} gave this job no token`,
    fenced(`${refusal.status} ${wordsOf(refusal)}`),
    ...registered,
    ...forms,
    `What the job told about itself:\n\n${markdownTable(["Claim", "Value"], cells(claimRows(claims)))}`,
  ];
  return `${parts.map((part) => part.trimEnd()).join("\n\n")}\n`;
}

/** What to do, by the code of the refusal (Warehouse: oidc/views.py). */
const hints: Readonly<Record<string, string>> = {
  "not-enabled": "use an API token until the index offers trusted publishing again",
  "invalid-pending-publisher":
    "the project exists already: delete the pending publisher of that name, and register the publisher in the settings of the project",
  "invalid-reuse-token":
    "somebody showed the same identity before: run the job again, and look for a proxy that repeats requests",
  "invalid-token":
    "run the job again; where it happens each time, compare the clock of the runner with another, and the issuer below with the one that the index knows",
};

/** What to do, by words in the description (Warehouse: oidc/models). */
const reasons: readonly (readonly [pattern: RegExp, hint: string])[] = [
  [
    /pull_request_target/,
    "publish when a release is published:\non:\n  release:\n    types: [published]",
  ],
  [
    /unknown trusted publishing issuer|does not match expected issuer/,
    "this index does not know the issuer of the identity: use an API token",
  ],
  [/malformed JWT/, "the runner gave something that is no identity token: run the job again"],
  [
    /too similar|isn't allowed|conflicts with|is invalid/,
    "the name of the pending publisher's project cannot be registered: choose another name, in `pyproject.toml` and in the publisher",
  ],
];

const claimHints: Readonly<Record<string, string>> = {
  environment:
    "the publisher names another environment than the job: give the job that `environment`, or change the publisher",
  job_workflow_ref:
    "the publisher names another workflow file: it must be the one in which this job stands",
  repository: "the publisher names another repository: one that was renamed needs a new publisher",
  repository_owner_id:
    "the owner of the repository is another one than when the publisher was registered: register it again",
};

function hintFor(
  { index, refusal, projects }: RefusedMint,
  settings: PublisherSettings | undefined,
  links: readonly (readonly [string, string])[],
): string {
  const words = wordsOf(refusal);
  const known =
    refusal.errors.map((error) => hints[error.code]).find((hint) => hint !== undefined) ??
    reasons.find(([pattern]) => pattern.test(words))?.[1];
  if (known !== undefined) return known;
  const claim = /claim '(\w+)'|The (\w+) claim does not match/.exec(words);
  const about = claimHints[claim?.[1] ?? claim?.[2] ?? ""];
  const register = registration(index, projects, settings, links);
  return about === undefined ? register : `${about}\n${register}`;
}

function registration(
  index: IndexLocation,
  projects: readonly TargetProject[],
  settings: PublisherSettings | undefined,
  links: readonly (readonly [string, string])[],
): string {
  if (settings === undefined) return "compare the claims above with the publisher on the index";
  const { owner, repository, workflow, environment } = settings;
  const kind = projects.some(({ isOnIndex }) => !isOnIndex) ? "pending publisher" : "publisher";
  const where = environment === undefined ? "no environment" : `environment ${code(environment)}`;
  const what = `register a trusted ${kind} with owner ${code(owner)}, repository ${code(repository)}, workflow ${code(workflow)} and ${where}`;
  const forms = links.map(([name, link]) => `\n${name}: ${link}`).join("");
  const filled = publicIndexOf(index) === undefined ? "" : "; the form with its fields filled in:";
  return `${what}${filled}${forms}`;
}
