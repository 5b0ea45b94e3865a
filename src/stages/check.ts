import { resolve } from "node:path";
import { attestationsBeside } from "../attestations/list-files.ts";
import { type ReportFiles, withLocations, withMark, writeReports } from "../check-reports.ts";
import { type Distribution, readRelease } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import type { Finding } from "../findings.ts";
import type { Host } from "../host/host.ts";
import type { InputReader } from "../inputs.ts";
import { type ExerciseOptions, readExercise } from "../installation/exercise-options.ts";
import { gatherContext, type WheelExpectations } from "../project/check-context.ts";
import { readTag } from "../release-tag.ts";
import { byGravity, countOf, findingLines, findingTable, tally } from "../report/findings.ts";
import { filesOutput, fileTable } from "../report/release-files.ts";
import { count } from "../report/sizes.ts";
import type { UploadAttestations } from "../rules/attestation-facts.ts";
import { type JudgeOptions, judgeSet, judgeUpload } from "../rules/judge.ts";
import type { ProjectContext } from "../rules/project-context.ts";
import type { IndexState, RenderDescription, SizeLimits, Upload } from "../rules/subject.ts";
import { guardFiles } from "./expected-files.ts";
import { defineStage } from "./stage.ts";

export interface CheckInputs {
  /** Absolute. */
  readonly packages: string;
  readonly manifestSha256: string | undefined;
  /** The tag that is released, where it is not the one that started the run. */
  readonly tag?: string | undefined;
  readonly strict: boolean;
  readonly ignore: readonly string[];
  /** The project's folder, absolute; its files need not be there. */
  readonly project: string;
  readonly expectations: WheelExpectations;
  readonly limits: SizeLimits;
  /** The words of `expect`. */
  readonly expect?: readonly string[];
  readonly reports: ReportFiles;
  /** Set where the files are to be installed and tried. */
  readonly installTest?: ExerciseOptions | undefined;
}

/** GitHub shows ten annotations of a step. */
const annotations = 10;

/** All of its inputs are read, so that a wrong one is told although it has no effect. */
function readInstallTest(input: InputReader): ExerciseOptions | undefined {
  const options = readExercise(input, "check");
  return input.boolean("install-test") ? options : undefined;
}

/** What the user says that wheels hold. */
export const readExpectations = (input: InputReader): WheelExpectations => ({
  toplevel: input.list("toplevel"),
  packages: input.list("package"),
  sourceFolders: input.list("src-dir"),
  omit: input.list("package-omit"),
});

/** What the index takes; `Infinity` where it takes anything. */
export const readSizeLimits = (input: InputReader): SizeLimits => ({
  fileSizeLimit: input.size("file-size-limit") ?? Number.POSITIVE_INFINITY,
  projectSizeLimit: input.size("project-size-limit") ?? Number.POSITIVE_INFINITY,
});

/** Files that are written besides. */
export const readReportFiles = (input: InputReader): ReportFiles => ({
  findings: input.optionalPath("findings-file"),
  readmePreview: input.optionalPath("readme-preview"),
});

/** Finds what an index would refuse, and what else is wrong, before anything is sent. */
export const check = defineStage<CheckInputs>({
  readInputs: (input) => ({
    packages: resolve(input.path("packages-dir", input.path("project-dir"))),
    manifestSha256: input.optionalText("manifest-sha256"),
    tag: readTag(input),
    strict: input.boolean("strict"),
    ignore: input.list("ignore"),
    project: resolve(input.path("project-dir")),
    expectations: readExpectations(input),
    limits: readSizeLimits(input),
    expect: input.list("expect"),
    reports: readReportFiles(input),
    installTest: readInstallTest(input),
  }),

  async run(inputs, host) {
    const { packages, manifestSha256, tag, strict, ignore, project, expectations } = inputs;
    const release = await readRelease(packages, { manifestSha256, tag }, host);
    const { distributions } = release;
    const gathered = await gatherContext(project, distributions, { ...expectations, tag }, host);
    const ignored = [...ignore, ...gathered.ignore];
    const { attestations, orphans } = await attestationsBeside(distributions, host.files);
    const context = { ...gathered.context, orphanAttestations: orphans };
    const { limits, reports } = inputs;
    const known = { context, limits, attestations };
    const found = await checkDistributions(distributions, ignored, host, known);
    const findings = await withLocations(found, distributions, project, host);
    await writeReports(reports, findings, distributions, packages, host, rendererOf(host));
    const title = `Checked ${count(distributions.length, "file")}: ${tally(findings)}`;
    reportFindings(title, findings, host);
    const guarded = await guardFiles(inputs.expect, distributions, host);
    const [errors, warnings] = [countOf(findings, "error"), countOf(findings, "warning")];
    const failed = errors > 0 || (strict && warnings > 0);
    const tried = await installAndTry(inputs.installTest, distributions, host);
    const failure = failed ? checkFailure(findings, strict) : (guarded.failure ?? tried?.failure);
    return {
      outputs: {
        ...firstIdentity(distributions),
        files: filesOutput(distributions),
        ...(release.manifestSha256 === undefined
          ? {}
          : { "manifest-sha256": release.manifestSha256 }),
        errors: String(errors),
        warnings: String(warnings),
        ...(tried === undefined ? {} : { environments: tried.outputs.environments }),
      },
      summary: `### ${title}${guarded.failure === undefined ? "" : ", and files are missing"}\n\n${findings.length > 0 ? `${findingTable(findings)}\n` : ""}${guarded.summary}${tried === undefined ? "" : `${tried.report}\n`}${fileTable(distributions)}`,
      ...(failure === undefined ? {} : { failure }),
      evidence: { stage: "check", errors, warnings, ignored },
    };
  },
});

/** Installs the files, where that is wished for; nothing of it is loaded elsewhere. */
async function installAndTry(
  options: ExerciseOptions | undefined,
  distributions: readonly Distribution[],
  host: Host,
) {
  if (options === undefined) return undefined;
  const { exerciseLocal } = await import("../installation/exercise-release.ts");
  const { identityOf } = await import("../project/identity.ts");
  return exerciseLocal(identityOf(distributions), distributions, options, host);
}

/** Renders descriptions as PyPI does: only reStructuredText can fail to render. */
export const rendererOf =
  (host: Host): RenderDescription =>
  async (text, contentType) => {
    if (contentType === "text/x-rst") return host.renderReStructuredText(text);
    if (contentType !== "text/markdown") {
      return { kind: "not-rendered", reason: `\`${contentType}\` is not rendered here` };
    }
    const { renderMarkdown } = await import("../report/render-markdown.ts");
    return { kind: "rendered", html: renderMarkdown(text) };
  };

/** What is known besides the files. */
export interface CheckOptions {
  readonly context?: ProjectContext;
  readonly limits?: SizeLimits;
  /** What the index has already, where it was asked. */
  readonly stateOf?: (distribution: Distribution) => IndexState | undefined;
  /** Those that lie beside the files, by filename; `upload` judges its own. */
  readonly attestations?: ReadonlyMap<string, UploadAttestations>;
  /** What PyPI alone refuses is normal on other indexes. Default: `pypi`. */
  readonly index?: "pypi" | "other";
}

/** Everything there is to say about the files, one by one and together. */
export async function checkDistributions(
  distributions: readonly Distribution[],
  ignore: readonly string[],
  host: Host,
  { context = {}, limits, stateOf, attestations, index = "pypi" }: CheckOptions = {},
): Promise<readonly Finding[]> {
  const options: JudgeOptions = { ignore: new Set(ignore), render: rendererOf(host), index };
  const uploads: Upload[] = [];
  for (const distribution of distributions) {
    const { filename, form, facts, metadata, marks, secrets } = distribution;
    const state = { ...stateOf?.(distribution), ...limits };
    const digests = await digestsOf(distribution, state, host);
    const known = { filename, form, facts, archived: metadata, marks, secrets, context, state };
    const attested = attestations?.get(filename);
    uploads.push({
      ...known,
      ...(digests === undefined ? {} : { digests }),
      ...(attested === undefined ? {} : { attestations: attested }),
    });
  }
  const findings: Finding[] = [];
  for (const upload of uploads) {
    const { findings: ofFile, first } = await judgeUpload(upload, options);
    findings.push(...ofFile.map((finding) => withMark(finding, first)));
  }
  return [...findings, ...(await judgeSet(uploads, options))];
}

/** PyPI names the BLAKE2b hash of a file that it refuses for what it has; nothing else asks for it. */
async function digestsOf({ path, sha256 }: Distribution, { existingFile }: IndexState, host: Host) {
  if (existingFile === undefined || existingFile.sha256 === sha256) return undefined;
  const { createDigests } = await import("../rehearsal/digests.ts");
  const digests = await createDigests();
  for await (const chunk of host.files.stream(path)) digests.update(chunk);
  return { blake2_256: digests.digest().blake2 };
}

/** Says what was found, in the log and as annotations. */
export function reportFindings(title: string, findings: readonly Finding[], host: Host): void {
  const lines = [...findingLines(findings, host.style), host.style.bold(title)];
  host.log.info(lines.join("\n"));
  const grave = byGravity(findings).filter(({ level }) => level !== "info");
  for (const finding of grave.slice(0, annotations)) host.annotate(finding);
}

/** The failure of a stage that found errors. */
export function checkFailure(findings: readonly Finding[], strict: boolean): PublishError {
  const first = byGravity(findings)[0];
  const example = first === undefined ? "" : `, such as ${first.rule}: ${first.message}`;
  return new PublishError("check-failed", `The distributions have ${tally(findings)}${example}`, {
    hint: strict
      ? "mend what the findings above name; `strict` counts warnings too"
      : "mend what the findings above name, then build again",
  });
}

/** Name and version as the first file has them; a check goes on where the files disagree. */
function firstIdentity(distributions: readonly Distribution[]): Record<string, string> {
  const { name, version } = distributions[0]?.metadata?.single ?? {};
  return { ...(name === undefined ? {} : { name }), ...(version === undefined ? {} : { version }) };
}
