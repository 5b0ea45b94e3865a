import type { Finding, Level } from "../findings.ts";
import { version } from "../version.ts";
import { byGravity, countOf } from "./findings.ts";

/** What the catalogue tells about a rule. */
export interface RuleText {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  readonly source: string;
  readonly level: Level;
}

export interface FindingsFileOptions {
  readonly rules: readonly RuleText[];
  /** Where the distributions are in the checkout, `/`-separated; `undefined` if outside. */
  readonly packages: string | undefined;
}

/** The findings for other programs: SARIF where the name of the file says so, else JSON. */
export const findingsFile = (
  path: string,
  findings: readonly Finding[],
  options: FindingsFileOptions,
): string => {
  const isSarif = /\.sarif(\.json)?$/i.test(path);
  const content = isSarif ? sarifLog(findings, options) : jsonReport(findings);
  return `${JSON.stringify(content, undefined, 2)}\n`;
};

const jsonReport = (findings: readonly Finding[]) => ({
  schema: 1,
  tool: { name: "pypi-publish", version },
  errors: countOf(findings, "error"),
  warnings: countOf(findings, "warning"),
  findings: byGravity(findings),
});

const sarifLevels = { error: "error", warning: "warning", info: "note" } as const;

const documentation = "https://github.com/org/pypi-publish/blob/v1/docs/rules.md";

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
function sarifLog(findings: readonly Finding[], { rules, packages }: FindingsFileOptions) {
  const used = new Set(findings.map(({ rule }) => rule));
  const descriptors = rules.filter(({ id }) => used.has(id));
  const indices = new Map(descriptors.map(({ id }, index) => [id, index]));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "pypi-publish",
            version,
            semanticVersion: version,
            informationUri: "https://github.com/org/pypi-publish",
            rules: descriptors.map(sarifRule),
          },
        },
        columnKind: "unicodeCodePoints",
        results: byGravity(findings).map((finding) =>
          sarifResult(finding, indices.get(finding.rule), packages),
        ),
      },
    ],
  };
}

const sarifRule = ({ id, title, why, fix, source, level }: RuleText) => ({
  id,
  shortDescription: { text: title },
  fullDescription: { text: `${title}. ${why}.` },
  help: { text: `${why}. ${fix}.`, markdown: `${why}.\n\n${fix}.` },
  helpUri: `${documentation}#${id.toLowerCase()}`,
  defaultConfiguration: { level: sarifLevels[level] },
  properties: { tags: ["python", "packaging", source] },
});

function sarifResult(
  finding: Finding,
  ruleIndex: number | undefined,
  packages: string | undefined,
) {
  const { rule, level, file, message, hint, refusal, first } = finding;
  const about = file === undefined ? "" : `${file}: `;
  const advice = hint === undefined ? "" : `\nhint: ${hint}`;
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: sarifLevels[level],
    message: { text: `${about}${message}${advice}` },
    locations: [sarifLocation(finding, packages)],
    // What stays the same when lines move, so that a result is known again.
    partialFingerprints: { "finding/v1": fingerprint(`${rule}\n${file ?? ""}\n${message}`) },
    properties: { ...(file && { file }), ...(refusal && { refusal }), ...(first && { first }) },
  };
}

/** Code scanning wants a file of the checkout for every result; `pyproject.toml` stands for the project. */
function sarifLocation({ location, file }: Finding, packages: string | undefined) {
  const fallback = file === undefined || packages === undefined ? undefined : `${packages}/${file}`;
  const path = location?.path ?? fallback ?? "pyproject.toml";
  return {
    physicalLocation: {
      artifactLocation: { uri: path.split("/").map(encodeURIComponent).join("/") },
      region: { startLine: location?.line ?? 1 },
    },
  };
}

/** FNV-1a, 64 bits, in hex: it tells texts apart and guards nothing. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
