/**
 * Artifact services on loopback that behave like nektos/act 0.2.87, Gitea up to 1.25 (strict JSON,
 * padded signatures), Gitea from 1.26, and GitHub (a name once per run, an Azure-like blob storage).
 *
 *   await using server = await artifactServer("gitea-1.25", { path: "/gitea" });
 *   server.env                        what the runner gives a job; `server.envOf("2")` is another job's
 *   server.requests                   so far: "CreateArtifact", "block", "blocklist", "blob", "zip", …
 *   await server.put("name", bytes)   an artifact that another job has handed over
 *   await server.zip("name")          the bytes of one that is there
 *   await server.corrupt("name", (zip) => changed)    as if somebody had written to the storage
 *   server.fail("block", "reset-half")                the first block is cut off in its middle
 *   server.fail("CreateArtifact", { status: 503, headers: { "retry-after": "0" } }, { times: 2 })
 *   server.fail("zip", "truncate", { from: 2, times: 1 })    the second download
 *   server.failures                   ready ones: `expiredToken`, `quota`, `expiredUrl`, …
 *   server.expireUrls()               URLs that were signed so far are refused
 *
 * Without `run` the run is "7"; servers share nothing. Everything is kept in a temporary folder.
 */
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ArtifactFault, ArtifactRequests, type FaultOptions } from "./artifact-requests.ts";
import { ArtifactService } from "./artifact-service.ts";
import { type ArtifactServerKind, ArtifactStorage } from "./artifact-storage.ts";

export type { ArtifactFault } from "./artifact-requests.ts";
export type { ArtifactServerKind } from "./artifact-storage.ts";

export interface ArtifactServer extends AsyncDisposable {
  readonly kind: ArtifactServerKind;
  /** As `ACTIONS_RESULTS_URL` has it. */
  readonly url: string;
  readonly env: Readonly<Record<string, string>>;
  readonly token: string;
  readonly requests: readonly string[];
  readonly failures: typeof failures;
  envOf(job: string, run?: string): Readonly<Record<string, string>>;
  put(name: string, zip: Uint8Array): Promise<void>;
  zip(name: string): Promise<Buffer>;
  corrupt(name: string, change: (zip: Buffer) => Uint8Array): Promise<void>;
  fail(request: string, fault: ArtifactFault, options?: FaultOptions): void;
  expireUrls(): void;
}

/** Answers as the servers word them. */
export const failures = {
  /** GitHub, and every proxy that checks tokens. */
  expiredToken: {
    status: 401,
    body: '{"code":"unauthenticated","msg":"token expired"}',
  },
  /** Gitea, when the job has ended. */
  endedJob: { status: 500, body: "Error runner api getting task: task is not running" },
  quota: {
    status: 403,
    body: '{"code":"permission_denied","msg":"insufficient usage to create artifact"}',
  },
  fullDisk: { status: 507, body: "no space left on device" },
  tooLarge: { status: 413, body: "<html><h1>413 Request Entity Too Large</h1></html>" },
  expiredUrl: {
    status: 403,
    body: '<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code></Error>',
  },
  unavailable: { status: 503, body: "Service Unavailable", headers: { "retry-after": "0" } },
  limited: { status: 429, body: "Too Many Requests", headers: { "retry-after": "0" } },
} as const satisfies Readonly<Record<string, ArtifactFault>>;

export interface ArtifactServerOptions {
  /** Below which the service is, as Gitea may be: `/gitea`. */
  readonly path?: string;
  readonly run?: string;
}

export async function artifactServer(
  kind: ArtifactServerKind,
  { path = "", run = "7" }: ArtifactServerOptions = {},
): Promise<ArtifactServer> {
  const folder = await mkdtemp(join(tmpdir(), "pypi-publish-artifacts-"));
  const storage = new ArtifactStorage(folder);
  const service = new ArtifactService(kind, storage);
  const requests = new ArtifactRequests(service, storage, path);
  const server = createServer((message, response) => void requests.answer(message, response));
  await listening(server);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  requests.origin = origin;
  const url = `${origin}${path}${kind === "act" ? "/" : ""}`;
  const envOf = (job: string, ofRun = run) => ({
    ...environments[kind](`${origin}${path}`),
    ACTIONS_RESULTS_URL: url,
    ACTIONS_RUNTIME_TOKEN: tokenOf(ofRun, job),
  });
  return {
    kind,
    url,
    envOf,
    env: envOf("1"),
    token: tokenOf(run, "1"),
    requests: requests.seen,
    failures,
    put: async (name, zip) => {
      const upload = await storage.begin(run, name, true);
      await writeFile(storage.pathOf(run, name), zip);
      upload.isComplete = true;
      upload.isPending = false;
      upload.digest = `sha256:${createHash("sha256").update(zip).digest("hex")}`;
    },
    zip: (name) => readFile(storage.pathOf(run, name)),
    corrupt: async (name, change) => {
      const place = storage.pathOf(run, name);
      await writeFile(place, change(await readFile(place)));
    },
    fail: (request, fault, options) => requests.fail(request, fault, options),
    expireUrls: () => requests.expireUrls(),
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const listening = (server: Server) =>
  new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

/** What tells the runners apart, as `__tests__/fixtures/runners` has it. */
const environments: Readonly<
  Record<ArtifactServerKind, (origin: string) => Readonly<Record<string, string>>>
> = {
  act: () => ({ ACT: "true", GITHUB_SERVER_URL: "https://github.com" }),
  "gitea-1.25": (origin) => ({ GITEA_ACTIONS: "true", GITHUB_SERVER_URL: origin }),
  "gitea-1.26": (origin) => ({ GITEA_ACTIONS: "true", GITHUB_SERVER_URL: origin }),
  github: () => ({ GITHUB_SERVER_URL: "https://github.com" }),
};

/** A JSON Web Token with the scope that lets a job hand over artifacts. */
export function tokenOf(run: string, job: string, claims: Readonly<Record<string, unknown>> = {}) {
  const part = (content: unknown) => Buffer.from(JSON.stringify(content)).toString("base64url");
  const scp = `Actions.GenericRead:00000000 Actions.Results:${run}:${job}`;
  const exp = Math.floor(Date.now() / 1000) + 3600;
  return `${part({ alg: "HS256", typ: "JWT" })}.${part({ exp, scp, ...claims })}.${"s".repeat(43)}`;
}
