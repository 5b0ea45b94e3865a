import { writeFileSync } from "node:fs";
import { openArtifactStore } from "../../src/artifacts/open-store.ts";
import type { ArtifactStore, FileToStore } from "../../src/artifacts/store.ts";
import { PublishError } from "../../src/errors.ts";
import { runnerHost } from "../../src/host/runner-host.ts";

/** Run as a program of its own, from a bundle: what it is to do stands in `ARTIFACT_TASKS`. */
export type ArtifactTask =
  | { readonly do: "list" }
  | {
      readonly do: "upload";
      readonly name: string;
      readonly files: readonly FileToStore[];
      readonly replace?: boolean;
    }
  | { readonly do: "download"; readonly name: string; readonly folder: string };

async function main(): Promise<void> {
  const host = runnerHost(process.env);
  const store = await openArtifactStore(host);
  const tasks = JSON.parse(process.env["ARTIFACT_TASKS"] ?? "[]") as ArtifactTask[];
  const results: unknown[] = [];
  for (const task of tasks) {
    results.push(store.title === undefined ? store : await perform(task, store).catch(shown));
  }
  writeFileSync(process.env["ARTIFACT_RESULTS"] ?? "", JSON.stringify(results));
  await host.end();
}

async function perform(task: ArtifactTask, store: ArtifactStore): Promise<unknown> {
  if (task.do === "list") return await store.list();
  if (task.do === "upload") return await store.upload(task.name, task.files, task);
  const found = (await store.list()).find(({ name }) => name === task.name);
  return found === undefined ? "not listed" : await store.download(found, task.folder);
}

function shown(error: unknown): unknown {
  if (!(error instanceof PublishError)) throw error;
  return { code: error.code, message: error.message, hint: error.hint };
}

void main();
