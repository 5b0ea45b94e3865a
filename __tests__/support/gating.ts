import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zipSync } from "fflate";
import type { Evidence } from "../../src/gate/evidence.ts";
import { leaveRecord } from "../../src/gate/leave-record.ts";
import type { GivenInputs, Host } from "../../src/host/host.ts";
import { InputReader } from "../../src/inputs.ts";
import { formatManifest, type Manifest, manifestName } from "../../src/manifest.ts";
import { run } from "../../src/run.ts";
import { runningIndex, sha256 } from "../rehearsal/running-index.ts";
import { type ArtifactServerKind, artifactServer } from "./artifact-servers.ts";
import {
  makeSdist,
  makeWheel,
  sdistFilename,
  type WheelOptions,
  wheelFilename,
} from "./distributions.ts";
import { commitAll, git } from "./projects.ts";
import type { RecordingHost } from "./recording-host.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { workingHost } from "./working-host.ts";

type Texts = Readonly<Record<string, string | undefined>>;
type Files = Readonly<Record<string, string>>;

/** A release to which nothing is to be said. */
export const soundRelease = {
  version: "1.0",
  metadataVersion: "2.4",
  headers: [
    ["Summary", "Greets whoever asks for it"],
    ["License-Expression", "MIT"],
    ["License-File", "LICENSE"],
    ["Description-Content-Type", "text/markdown"],
  ],
  description: `# Demo\n\n${"It greets whoever asks for it. ".repeat(5)}\n`,
} as const satisfies WheelOptions;

export const soundSources: Files = {
  LICENSE: "MIT License\n",
  "CHANGELOG.md": "# Changelog\n\n## 1.0 - 2026-01-31\n\n- First release\n",
};

export const passedTests: Evidence = {
  stage: "validate",
  python: "3.11.4",
  commands: [
    { kind: "tests", command: "pytest", ok: true, tests: 12 },
    { kind: "lint", command: "ruff check", ok: true },
  ],
};

export const cleanCheck: Evidence = { stage: "check", errors: 0, warnings: 0, ignored: [] };

export const verifiedOnTest = {
  stage: "verify",
  index: { title: "TestPyPI", url: "https://test.pypi.org/simple" },
  verified: true,
  pythons: ["3.11"],
  environments: [{ python: "3.11.4", source: "wheel", ok: true }],
} as const satisfies Evidence;

/** A stage of an earlier job, as far as its record tells of it. */
export interface EarlierStage {
  readonly stage?: string;
  readonly evidence?: Evidence;
  readonly failure?: unknown;
  /** `[{filename, sha256}]`; by default those of the manifest. */
  readonly files?: string;
  readonly matrix?: string;
  readonly inputs?: Files;
  readonly env?: Texts;
}

export interface RunOptions {
  readonly kind?: ArtifactServerKind;
  readonly release?: WheelOptions;
  /** Of the sdist. */
  readonly sources?: Files;
  readonly manifest?: Partial<Manifest>;
  /** Of every job. */
  readonly env?: Texts;
}

const givenInputs = (inputs: Texts): GivenInputs => ({
  get: (name) => inputs[name] || undefined,
  names: Object.keys(inputs).filter((name) => inputs[name]),
});

/** A run whose files are built, on a runner with an artifact service, before an empty index. */
export async function gatedRun(options: RunOptions = {}) {
  const { kind = "gitea-1.26", release = soundRelease, sources = soundSources } = options;
  const folder = await temporaryFolder({ "pyproject.toml": "[project]\nname = 'demo-pkg'\n" });
  await commitAll(folder.path);
  await git(folder.path, "tag", "v1.0");
  const commit = await git(folder.path, "rev-parse", "HEAD");
  const dist = join(folder.path, "dist");
  const files = await writeFiles(dist, release, sources);
  const manifest: Manifest = {
    ...{ schema: 1, name: "demo-pkg", version: release.version ?? "1.0", commit },
    ...{ ref: "refs/tags/v1.0", repository: "acme/demo", run: "7", files, settings: {} },
    "built-by": { "pypi-publish": "1.0.0", job: "build", project: "." },
    ...options.manifest,
  };
  const writeManifest = (changes: Partial<Manifest> = {}) =>
    writeFile(join(dist, manifestName), formatManifest({ ...manifest, ...changes }));
  await writeManifest();
  const [server, index] = [await artifactServer(kind), await runningIndex()];
  const environment = (job: string, env: Texts = {}): Texts => ({
    ...server.envOf(job),
    ...{ GITHUB_REPOSITORY: "acme/demo", GITHUB_RUN_ID: "7", GITHUB_RUN_ATTEMPT: "1" },
    ...{ GITHUB_REF: "refs/tags/v1.0", GITHUB_SHA: commit, GITHUB_EVENT_NAME: "push" },
    ...{ GITHUB_JOB: job, GITHUB_ACTION: "__org_pypi-publish" },
    ...options.env,
    ...env,
  });
  const hostOf = (job: string, inputs: Texts, env: Texts = {}): RecordingHost => {
    const host = workingHost(environment(job, env));
    return { ...host, inputs: givenInputs(inputs) };
  };
  /** Runs a stage as a step of a job. */
  const step = async (job: string, stage: string, inputs: Texts = {}, env: Texts = {}) => {
    const own = { stage, "project-dir": folder.path, ...inputs };
    const host = hostOf(job, own, env);
    const status = await run(host);
    return { status, ...saidBy(host) };
  };
  /** Leaves the record of a stage that nobody ran; gives its hash, as an output of the job does. */
  const leave = async (job: string, earlier: EarlierStage): Promise<string> => {
    const { evidence, failure, files: about, matrix, inputs = {}, env = {} } = earlier;
    const stage = earlier.stage ?? evidence?.stage ?? "build";
    const given: Texts = { "project-dir": folder.path, matrix, ...inputs };
    const input = new InputReader({ given: (name) => given[name], manifest: {}, project: {} });
    input.path("project-dir");
    input.path("packages-dir");
    const host = hostOf(job, given, { GITHUB_ACTION: stage, ...env });
    await leaveRecord({ stage, input, failure, evidence, files: about }, host);
    return saidBy(host).outputs["record-sha256"] ?? saidBy(host).text;
  };
  return {
    ...{ folder: folder.path, dist, commit, files, server, index, hostOf, step, leave },
    writeManifest,
    /** An upload behind the gate. */
    upload: (needs: unknown, inputs: Texts = {}, env: Texts = {}) =>
      step(
        "publish-pypi",
        "upload",
        {
          ...{ gate: "true", needs: JSON.stringify(needs), index: `${index.url}legacy/` },
          ...{ password: "pypi-test", attestations: "off", "print-hash": "false" },
          ...inputs,
        },
        env,
      ),
    /** As somebody who may write artifacts puts one there. */
    forge: (name: string, content: string | Uint8Array, member = "record.json") =>
      server.put(name, zipSync({ [member]: Buffer.from(content) })),
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      await index[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

export type GatedRun = Awaited<ReturnType<typeof gatedRun>>;

async function writeFiles(dist: string, release: WheelOptions, sources: Files) {
  await mkdir(dist, { recursive: true });
  const { version = "1.0" } = release;
  const licence = { [`demo_pkg-${version}.dist-info/licenses/LICENSE`]: "MIT License\n" };
  const contents: readonly (readonly [string, Uint8Array])[] = [
    [wheelFilename(release), makeWheel({ ...release, files: { ...licence, ...release.files } })],
    [sdistFilename(release), makeSdist({ ...release, files: sources })],
  ];
  for (const [filename, content] of contents) await writeFile(join(dist, filename), content);
  return contents.map(([filename, content]) => ({
    ...{ filename, size: content.length, sha256: sha256(content) },
  }));
}

/** What a host was told. */
export function saidBy(host: Host & { readonly lines: readonly string[] }) {
  const outputs: Record<string, string> = {};
  for (const line of host.lines) {
    const [, name, value] = /^output: ([\w-]+)=(.*)$/s.exec(line) ?? [];
    if (name !== undefined) outputs[name] = value ?? "";
  }
  const summary = host.lines.filter((line) => line.startsWith("summary: ")).join("\n");
  return { outputs, summary, text: host.lines.join("\n"), lines: host.lines };
}

/** What `toJSON(needs)` says of a job that succeeded. */
export const succeeded = (outputs: Files = {}) => ({ result: "success", outputs });

/** Every job before the production upload leaves its record; gives `needs`. */
export async function leaveAll(run: GatedRun) {
  const [test, build, check, verify] = [
    await run.leave("test", { evidence: passedTests }),
    await run.leave("build", { evidence: { stage: "build" } }),
    await run.leave("build", { evidence: cleanCheck }),
    await run.leave("verify-testpypi", { evidence: verifiedOnTest }),
  ];
  return {
    test: succeeded({ "record-sha256": test }),
    build: succeeded({ "build-record-sha256": build, "check-record-sha256": check }),
    "verify-testpypi": succeeded({ "record-sha256": verify }),
  };
}
