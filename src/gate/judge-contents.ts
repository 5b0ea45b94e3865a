import { readArchive } from "../archives/read-archive.ts";
import type { Distribution } from "../distributions.ts";
import { changelogEntry } from "../python/changelog.ts";
import { count } from "../report/sizes.ts";
import { findChangelog } from "../validation/check-changelog.ts";
import { type GateRow, leftOut, rowOf } from "./gate-row.ts";
import type { GateSubject } from "./gate-subject.ts";
import { type Problem, recordsOfStage } from "./job-records.ts";

/** Recomputed where the sdist has the changelog; else the tests' job has read it in the checkout. */
export async function judgeChangelog(subject: GateSubject): Promise<GateRow> {
  const { changelog, without } = subject;
  if (without.has("changelog")) return leftOut("changelog");
  if (changelog?.toLowerCase() === "none") return leftOut("changelog", "changelog: none");
  const version = subject.manifest?.version ?? "";
  const packed = await changelogOf(subject.distributions, changelog);
  const entries = packed.flatMap(({ file, text }) => {
    const entry = changelogEntry(text, version);
    return entry === undefined ? [] : [{ file, heading: entry.heading, jobs: [] }];
  });
  const [entry] = [...entries, ...validatedEntries(subject)];
  if (entry !== undefined) {
    return rowOf("changelog", `\`${entry.file}\`: ${entry.heading}`, [], entry.jobs);
  }
  const files = packed.map(({ file }) => `\`${file}\``).join(", ");
  const where =
    files === ""
      ? "no changelog is in the sdist, and no record of the stage `validate` tells of one"
      : `${files} of the sdist has no entry for ${version}`;
  return rowOf("changelog", "no entry", [
    { text: `${where}: add an entry, or write \`gate-without: changelog\`` },
  ]);
}

/** What the tests' jobs found in the checkout of the commit that was built. */
const validatedEntries = ({ jobs, manifest }: GateSubject) =>
  recordsOfStage(jobs, "validate").flatMap(({ needed, record: { commit, evidence } }) => {
    const entry = evidence?.stage === "validate" ? evidence.changelog : undefined;
    const isSame = commit !== undefined && commit === manifest?.commit;
    return entry === undefined || !isSame ? [] : [{ ...entry, jobs: [needed.job] }];
  });

async function changelogOf(
  distributions: readonly Distribution[],
  wanted: string | undefined,
): Promise<readonly { readonly file: string; readonly text: string }[]> {
  const found: { readonly file: string; readonly text: string }[] = [];
  for (const { kind, facts, path } of distributions) {
    if (kind !== "sdist") continue;
    const names = new Map(facts.members.map(({ name }) => [withoutTop(name), name]));
    const file = wanted?.replace(/^\.\//, "") ?? findChangelog([...names.keys()]);
    const member = file === undefined ? undefined : names.get(file);
    if (file === undefined || member === undefined) continue;
    const isIt = (name: string) => name === member;
    const { contents } = await readArchive(path, { format: facts.format, wanted: isIt });
    found.push({ file, text: new TextDecoder().decode(contents.get(member)) });
  }
  return found;
}

/** An sdist has one folder, which holds everything. */
const withoutTop = (name: string): string => name.slice(name.indexOf("/") + 1);

/** What the page of the project will show. */
export function judgeReadme({ distributions, without }: GateSubject): GateRow {
  if (without.has("readme")) return leftOut("readme");
  const lengths = distributions.map(({ filename, metadata }) => ({
    filename,
    length: (metadata?.single.description ?? "").trim().length,
  }));
  const problems = lengths
    .filter(({ length }) => length === 0)
    .map(({ filename }) => ({
      text: `\`${filename}\` has no description: name the README in \`readme\` of \`pyproject.toml\``,
    }));
  const shortest = Math.min(...lengths.map(({ length }) => length));
  return rowOf("readme", count(shortest, "character"), problems);
}

/** What is allowed with the files must be said in each, and its text be in one of them at least. */
export function judgeLicence({ distributions, without }: GateSubject): GateRow {
  if (without.has("licence")) return leftOut("licence");
  const problems: Problem[] = [];
  const names = new Set<string>();
  const texts = new Set<string>();
  for (const distribution of distributions) {
    const licence = licenceOf(distribution);
    if (licence === undefined) problems.push(noLicence(distribution));
    else names.add(licence);
    for (const text of licenceTexts(distribution)) texts.add(text);
  }
  if (texts.size === 0) {
    problems.push({
      text: "no file has the text of the licence: name it in `license-files` of `pyproject.toml`",
    });
  }
  return rowOf("licence", [...names, ...texts].join(", ") || "none", problems);
}

const noLicence = ({ filename }: Distribution): Problem => ({
  text: `\`${filename}\` names no licence: set \`license\` in \`pyproject.toml\``,
});

function licenceOf({ metadata }: Distribution): string | undefined {
  const { single = {}, multiple = {} } = metadata ?? {};
  const classifier = multiple.classifier?.find((name) => name.startsWith("License ::"));
  const named = single["license-expression"] ?? single.license?.split("\n")[0]?.slice(0, 40);
  return named?.trim() || classifier?.split(" :: ").at(-1);
}

const licenceName = /^(?:.*[/-])?(?:LICEN[CS]ES?|COPYING|UNLICENSE)(?:[.-][\w.-]+)?$/i;

/** Names of the files with the licence's text, without their folders. */
const licenceTexts = ({ facts, metadata }: Distribution): string[] => {
  const declared = metadata?.multiple["license-file"] ?? [];
  const isText = (name: string) =>
    licenceName.test(name) || declared.some((file) => name.endsWith(`/${file}`));
  return facts.members
    .filter(({ kind, name, size }) => kind === "file" && size > 0 && isText(name))
    .map(({ name }) => name.split("/").at(-1) ?? name);
};

/** What nobody should see is not in the files. */
export function judgeSecrets({ distributions, findings, ignored, jobs }: GateSubject): GateRow {
  const found = findings.filter(({ rule, level }) => rule === "WH014" && level === "error");
  const problems = found.map(({ file, message }) => ({
    text: `${file === undefined ? "" : `\`${file}\`: `}${message}`,
  }));
  const members = distributions.reduce((sum, { facts }) => sum + facts.members.length, 0);
  const inProject = recordsOfStage(jobs, "validate").flatMap(({ needed, record: { evidence } }) =>
    evidence?.stage === "validate" && evidence.secrets !== undefined
      ? [{ job: needed.job, secrets: evidence.secrets }]
      : [],
  );
  const most = Math.max(...inProject.map(({ secrets }) => secrets));
  const evidence = [
    `${count(members, "member")} of ${count(distributions.length, "file")} looked through`,
    ...(inProject.length === 0 ? [] : [`${count(most, "warning")} about the project's files`]),
    ...(ignored.includes("WH014") ? ["ignored WH014"] : []),
  ];
  const jobNames = inProject.map(({ job }) => job);
  return rowOf("secrets", evidence.join("; "), problems, jobNames);
}
