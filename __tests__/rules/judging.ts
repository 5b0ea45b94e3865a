import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readDistribution } from "../../src/distributions.ts";
import type { Finding } from "../../src/findings.ts";
import { type JudgeOptions, judgeUpload } from "../../src/rules/judge.ts";
import type { Upload } from "../../src/rules/subject.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** When the tables were young. */
export const now = new Date("2026-10-01T00:00:00Z");

export const options: JudgeOptions = {
  now,
  render: async () => ({ kind: "rendered", html: "<p>fine</p>" }),
};

/** Reads a distribution from disk as the stage `check` does. */
export async function readUpload(filename: string, content: Uint8Array): Promise<Upload> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, "file");
  await writeFile(path, content);
  const kind = filename.endsWith(".whl") ? "wheel" : "sdist";
  const { form, facts } = await readDistribution(path, filename, kind);
  return { filename, form, facts };
}

/** Everything that is said about a distribution. */
export async function judge(
  filename: string,
  content: Uint8Array,
  more: Partial<JudgeOptions> = {},
): Promise<readonly Finding[]> {
  const upload = await readUpload(filename, content);
  return (await judgeUpload(upload, { ...options, ...more })).findings;
}

/** The ids of rules that a distribution breaks, without those that every made-up one breaks. */
export async function brokenRules(filename: string, content: Uint8Array): Promise<string[]> {
  const usual = new Set(["DS003", "LI006", "LI008"]);
  const findings = await judge(filename, content);
  const rules = findings.filter(({ level }) => level !== "info").map(({ rule }) => rule);
  return [...new Set(rules)].filter((rule) => !usual.has(rule));
}
