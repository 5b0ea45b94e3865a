import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createResultsStore } from "../../src/artifacts/results-store.ts";
import { readRuntimeToken } from "../../src/artifacts/runtime-token.ts";
import type { ArtifactStore, FileToStore } from "../../src/artifacts/store.ts";
import { createHttp } from "../../src/http.ts";
import { type ArtifactServer, tokenOf } from "../support/artifact-servers.ts";
import { recordingHost } from "../support/recording-host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Our own client of a server, with a folder to work in; both are gone at the end of the block. */
export async function ownClient(
  server: ArtifactServer,
  { run = "7", job = "1", url = server.url } = {},
) {
  const folder = await temporaryFolder();
  const secrets: string[] = [];
  const requests: string[] = [];
  const cancelled = new AbortController();
  const host = {
    ...recordingHost(),
    cancelled: cancelled.signal,
    addSecret: (value: string) => void secrets.push(value),
    temporaryFolder: (purpose: string) => mkdtemp(join(folder.path, `${purpose}-`)),
  };
  const random = () => 0;
  const http = createHttp({ onRequest: (line) => requests.push(line), random });
  const token = tokenOf(run, job);
  const claims = readRuntimeToken(token);
  if (claims === undefined) throw new Error("the token has no scope");
  const title = `the artifact service of ${server.kind}`;
  const access = { title, url: new URL(url), token, job: claims, http, host, random };
  const store: ArtifactStore = createResultsStore(access);
  return {
    store,
    secrets,
    requests,
    cancelled,
    token,
    lines: host.lines,
    path: folder.path,
    target: join(folder.path, "fetched"),
    /** Files on disk that are to be handed over. */
    files: (contents: Readonly<Record<string, string | Uint8Array>>) =>
      written(join(folder.path, "given"), contents),
    async [Symbol.asyncDispose]() {
      await http.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

async function written(
  folder: string,
  contents: Readonly<Record<string, string | Uint8Array>>,
): Promise<FileToStore[]> {
  const files: FileToStore[] = [];
  for (const [name, content] of Object.entries(contents)) {
    const path = join(folder, ...name.split("/"));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    files.push({ name, path });
  }
  return files;
}

/** What is in a folder, by path; `undefined` when it is not there. */
export async function contentsOf(folder: string): Promise<Record<string, string> | undefined> {
  const contents: Record<string, string> = {};
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    () => undefined,
  );
  for (const entry of entries?.filter((one) => !one.isDirectory()) ?? []) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll("\\", "/");
    contents[name] = (await readFile(path)).toString("latin1");
  }
  return entries && contents;
}

/** The artifact of that name, which has to be there. */
export async function artifactOf(store: ArtifactStore, name = "distributions") {
  const artifact = (await store.list()).find((one) => one.name === name);
  if (artifact === undefined) throw new Error(`there is no artifact ${name}`);
  return artifact;
}
