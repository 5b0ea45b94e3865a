import { join, resolve } from "node:path";
import { openArtifactStore } from "../artifacts/open-store.ts";
import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import type { InputName } from "../input-table.ts";
import type { InputReader } from "../inputs.ts";
import { type ManifestFile, manifestName, parseManifest } from "../manifest.ts";
import { commitOfTag, findCheckout } from "../project/checkout.ts";
import { releasedTag } from "../release-tag.ts";
import { version } from "../version.ts";
import type { Evidence } from "./evidence.ts";
import { type JobIdentity, jobIdentity, recordName } from "./job-identity.ts";
import { formatRecord, isRecordedStage, type ReleaseRecord } from "./release-record.ts";

/** A stage that has ended, well or not. */
export interface EndedStage {
  readonly stage: string;
  /** With what the stage has read of it. */
  readonly input: InputReader;
  readonly failure: unknown;
  readonly evidence: Evidence | undefined;
  /** The output `files`: what the stage was about. */
  readonly files: string | undefined;
}

/**
 * Leaves the record of a stage that takes part in a release of this run, and puts out its hash.
 * Never fails: what cannot be left is a warning, and a problem of the gate.
 */
export async function leaveRecord(
  ended: EndedStage,
  host: Host,
  open: typeof openArtifactStore = openArtifactStore,
): Promise<void> {
  const identity = jobIdentity(host);
  if (identity === undefined) return;
  try {
    const record = await recordOf(ended, identity, host);
    if (record === undefined) return;
    const store = await open(host);
    if (store.title === undefined) return host.log.debug(`No record was left: ${store.reason}`);
    const path = join(await host.temporaryFolder("record"), "record.json");
    await host.files.write(path, formatRecord(record, host.mask));
    const name = recordName(identity);
    await store.upload(name, [{ name: "record.json", path }], { replace: true });
    host.setOutput("record-sha256", await host.files.sha256(path));
    host.log.debug(`Left the record \`${name}\``);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    host.log.warning(
      `The record of this stage could not be left: ${reason}. An upload with \`gate: true\` will say that the record of job \`${identity.job}\` is missing`,
    );
  }
}

/** `undefined` for a stage that has nothing to do with a release of this run. */
async function recordOf(
  { stage, input, failure, evidence, files }: EndedStage,
  identity: JobIdentity,
  host: Host,
): Promise<ReleaseRecord | undefined> {
  if (!isRecordedStage(stage)) return undefined;
  const project = resolve(readValue(input, "project-dir") ?? ".");
  const packages = resolve(project, readValue(input, "packages-dir") ?? "dist");
  const handedOver = stage === "validate" ? {} : await ofRelease(packages, identity, host);
  if (handedOver === undefined) return undefined;
  const tag = releasedTag(host.inputs.get("tag")?.replace(/^refs\/tags\//, ""), host.env);
  const checkout =
    stage === "validate" || stage === "build" ? await ofCheckout(project, tag, host) : {};
  return {
    schema: 1,
    stage,
    ...identity,
    ...checkout,
    ...(tag === undefined ? {} : { tag }),
    files: {},
    ...handedOver,
    ...(files === undefined ? {} : { files: hashesOf(files) }),
    ...outcomeOf(failure, evidence),
    versions: {
      "pypi-publish": version,
      node: process.versions.node,
      platform: `${process.platform} ${process.arch}`,
    },
  };
}

const readValue = (input: InputReader, name: InputName): string | undefined =>
  input.used.get(name)?.value;

const outcomeOf = (failure: unknown, evidence: Evidence | undefined) => ({
  result: failure === undefined ? ("success" as const) : ("failure" as const),
  ...(failure instanceof PublishError ? { failure: failure.code } : {}),
  ...(evidence === undefined ? {} : { evidence }),
});

/** What the release manifest says, where it is one of this run. */
async function ofRelease(packages: string, { repository, run }: JobIdentity, host: Host) {
  const path = join(packages, manifestName);
  const text = await host.files.readText(path);
  if (text === undefined) return undefined;
  const manifest = parseManifest(text, path);
  if (manifest.run !== run || manifest.repository !== repository) return undefined;
  return {
    ...(manifest.commit === undefined ? {} : { commit: manifest.commit }),
    "manifest-sha256": await host.files.sha256(path),
    files: Object.fromEntries(manifest.files.map(({ filename, sha256 }) => [filename, sha256])),
  };
}

const hashesOf = (files: string): Record<string, string> =>
  Object.fromEntries(
    (JSON.parse(files) as ManifestFile[]).map(({ filename, sha256 }) => [filename, sha256]),
  );

/** What was tested or built, and whether it is what the tag stands for. */
async function ofCheckout(project: string, tag: string | undefined, host: Host) {
  const commit = (await findCheckout(project, host))?.commit;
  const tagged = tag && (await commitOfTag(tag, project, host));
  return {
    ...(commit === undefined ? {} : { commit }),
    ...(tagged ? { "tag-commit": tagged } : {}),
  };
}
