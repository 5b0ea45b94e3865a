import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readDistribution } from "../../../src/distributions.ts";
import type { Finding } from "../../../src/findings.ts";
import { plain } from "../../../src/host/style.ts";
import { findingLines } from "../../../src/report/findings.ts";
import { renderMarkdown } from "../../../src/report/render-markdown.ts";
import { type JudgeOptions, judgeSet, judgeUpload } from "../../../src/rules/judge.ts";
import type { DescriptionVerdict, RenderDescription, Upload } from "../../../src/rules/subject.ts";
import { makeSdist, makeWheel, sdistFilename, wheelFilename } from "../../support/distributions.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { now, recordedUploads, toUpload } from "../recorded-uploads.ts";
import { archiveExamples } from "./archives.ts";
import { attestationExamples } from "./attestations.ts";
import { contentExamples } from "./contents.ts";
import { credentialFindings } from "./credentials.ts";
import type { Example, Examples, Made } from "./example.ts";
import { metadataExamples } from "./metadata.ts";
import { releaseExamples } from "./releases.ts";

export const examples: Examples = {
  ...archiveExamples,
  ...metadataExamples,
  ...contentExamples,
  ...releaseExamples,
  ...attestationExamples,
};

/** What `check` prints for the example of each rule that has one; an example that is none is missing. */
export async function runExamples(): Promise<ReadonlyMap<string, readonly string[]>> {
  await using folder = await temporaryFolder();
  const printed = new Map<string, readonly string[]>();
  for (const [rule, example] of Object.entries(examples)) {
    const found = (await findingsOf(example, folder.path)).find((one) => one.rule === rule);
    if (found !== undefined) printed.set(rule, linesOf(found));
  }
  for (const found of credentialFindings()) printed.set(found.rule, linesOf(found));
  return printed;
}

async function findingsOf(example: Example, folder: string): Promise<readonly Finding[]> {
  const uploads = await uploadsOf(example, folder);
  const verdict = "verdict" in example ? example.verdict : undefined;
  const options: JudgeOptions = { now, render: rendererOf(verdict) };
  const judgements = await Promise.all(uploads.map((upload) => judgeUpload(upload, options)));
  return [...judgements.flatMap(({ findings }) => findings), ...(await judgeSet(uploads, options))];
}

async function uploadsOf(example: Example, folder: string): Promise<Upload[]> {
  if ("recorded" in example) {
    const upload = recordedUploads.find(({ id }) => id === example.recorded);
    if (upload === undefined) throw new Error(`No upload "${example.recorded}" was recorded`);
    return [await toUpload(upload, folder)];
  }
  const uploads: Upload[] = [];
  for (const made of "set" in example ? example.set : [example]) {
    uploads.push(await make(made, folder));
  }
  return uploads;
}

async function make(made: Made, folder: string): Promise<Upload> {
  const { wheel, sdist, state, context, attestations, form: sent = [] } = made;
  const filename =
    made.filename ?? (wheel === undefined ? sdistFilename(sdist) : wheelFilename(wheel));
  const content = made.content?.() ?? (wheel === undefined ? makeSdist(sdist) : makeWheel(wheel));
  const path = join(folder, "file");
  await writeFile(path, content);
  const kind = wheel === undefined ? "sdist" : "wheel";
  const { facts, metadata, marks, secrets, ...read } = await readDistribution(path, filename, kind);
  const form = read.form?.map(
    ([name, value]) => sent.find(([own]) => own === name) ?? ([name, value] as const),
  );
  return {
    ...{ filename, form, facts, archived: metadata, marks, secrets },
    ...(state === undefined ? {} : { state }),
    ...(context === undefined ? {} : { context }),
    ...(attestations === undefined ? {} : { attestations }),
  };
}

const rendererOf =
  (verdict: DescriptionVerdict | undefined): RenderDescription =>
  async (text, contentType) => {
    if (verdict !== undefined) return verdict;
    const html = contentType === "text/markdown" ? renderMarkdown(text) : "<p>fine</p>";
    return { kind: "rendered", html };
  };

/** As a log shows it, without the hint, which mostly says what the rule's fix says. */
function linesOf({ hint: _hint, ...finding }: Finding): string[] {
  const shown: Finding = finding.refusal === undefined ? finding : { ...finding, first: true };
  const [file, ...lines] = findingLines([shown], plain);
  if (finding.file !== undefined) return [file ?? "", ...lines];
  // What is about no file needs no title, and no indentation below it.
  return lines.map((line) => line.slice(2));
}
