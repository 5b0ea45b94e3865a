import type { Distribution } from "./distributions.ts";
import type { Finding } from "./findings.ts";
import type { Host } from "./host/host.ts";
import { parseContentType } from "./python/content-type.ts";
import type { RenderDescription } from "./rules/subject.ts";

/** Files that `check` writes when it is asked to. */
export interface ReportFiles {
  readonly findings?: string | undefined;
  readonly readmePreview?: string | undefined;
}

/** Marks the one refusal that an index would show. */
export const withMark = (finding: Finding, first: Finding | undefined): Finding =>
  finding.rule === first?.rule && finding.message === first.message
    ? { ...finding, first: true }
    : finding;

/** Adds where in the checkout the cause is; where nothing can be placed, nothing is read. */
export async function withLocations(
  findings: readonly Finding[],
  distributions: readonly Distribution[],
  project: string,
  host: Host,
): Promise<readonly Finding[]> {
  const canBePlaced = ({ field, line }: Finding) => field !== undefined || line !== undefined;
  if (!findings.some(canBePlaced)) return findings;
  const { readSources } = await import("./project/sources.ts");
  const { locate } = await import("./report/locations.ts");
  const descriptions = distributions.map(
    (file) => [file.filename, descriptionOf(file).text] as const,
  );
  return locate(findings, await readSources(project, host), new Map(descriptions));
}

/** Writes the findings for other programs, and the description as PyPI would show it. */
export async function writeReports(
  files: ReportFiles,
  findings: readonly Finding[],
  distributions: readonly Distribution[],
  packages: string,
  host: Host,
  render: RenderDescription,
): Promise<void> {
  if (files.findings !== undefined) {
    const { findingsFile } = await import("./report/findings-file.ts");
    const { setRules, uploadRules } = await import("./rules/index.ts");
    const { inCheckout } = await import("./project/sources.ts");
    const options = { rules: [...uploadRules, ...setRules], packages: inCheckout(packages, host) };
    await host.files.write(files.findings, findingsFile(files.findings, findings, options));
    host.log.info(`Wrote the findings to \`${files.findings}\``);
  }
  const [first] = distributions;
  if (files.readmePreview !== undefined && first !== undefined) {
    const { previewPage } = await import("./report/readme-preview.ts");
    await host.files.write(files.readmePreview, await previewPage(descriptionOf(first), render));
    host.log.info(`Wrote the description as PyPI would show it to \`${files.readmePreview}\``);
  }
}

/** What PyPI shows; without a content type it takes the text for reStructuredText. */
function descriptionOf({ filename, metadata }: Distribution) {
  const single = metadata?.single ?? {};
  const type = single["description-content-type"];
  return {
    title: `${single.name ?? filename} ${single.version ?? ""}`.trim(),
    summary: single.summary ?? "",
    text: single.description ?? "",
    contentType: type === undefined ? "text/x-rst" : parseContentType(type).type,
  };
}
