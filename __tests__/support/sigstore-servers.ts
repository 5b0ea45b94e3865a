import { createHash, generateKeyPairSync, type KeyObject, X509Certificate } from "node:crypto";
import type { ServerResponse } from "node:http";
import {
  fulcioHandler,
  type HandlerFn,
  initializeCA,
  initializeCTLog,
  initializeTLog,
  rekorHandler,
} from "@sigstore/mock";
import { type Loopback, loopback, type Received } from "./loopback.ts";

/** Answers in place of a service; `undefined` leaves it to the service. */
export type Fault = (
  request: Received,
  /** From 1, of this service. */
  count: number,
) => Partial<FaultAnswer> | "reset" | undefined;

interface FaultAnswer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the service has the request all the same. */
  readonly kept: boolean;
}

export interface SigstoreOptions {
  readonly fulcioFault?: Fault;
  readonly rekorFault?: Fault;
}

/** Fulcio and Rekor of this process on loopback addresses, with keys of their own. */
export async function sigstoreServers(options: SigstoreOptions = {}) {
  const pair = () => generateKeyPairSync("ec", { namedCurve: "P-256" });
  const ctLogKey = pair();
  const ctLog = await initializeCTLog(ctLogKey);
  const ca = await initializeCA(pair(), ctLog);
  const logKey = pair();
  const log = await initializeTLog("https://rekor.example", logKey);
  const fulcio = await serve(fulcioHandler(ca).fn, options.fulcioFault);
  const entries = new Map<string, string>();
  const create = rekorHandler(log).fn;
  const rekor = await serve(
    async (body) => {
      const canonical = canonicalEntry(body);
      const uuid = createHash("sha256").update(canonical).digest("hex");
      const known = entries.get(uuid);
      if (known !== undefined) return { statusCode: 409, response: uuid };
      const answer = await create(canonical);
      entries.set(uuid, String(answer.response));
      return answer;
    },
    options.rekorFault,
    entries,
  );
  return {
    services: { fulcio: fulcio.url.origin, rekor: rekor.url.origin },
    fulcio,
    rekor,
    entries,
    trustedRoot: trustedRoot(Buffer.from(ca.rootCertificate.buffer), logKey, ctLogKey),
    async [Symbol.asyncDispose]() {
      await Promise.all([fulcio[Symbol.asyncDispose](), rekor[Symbol.asyncDispose]()]);
    },
  };
}

function serve(
  handle: HandlerFn,
  fault: Fault | undefined,
  entries: ReadonlyMap<string, string> = new Map(),
): Promise<Loopback> {
  let count = 0;
  return loopback(async (request, response) => {
    count += 1;
    const found = fault?.(request, count);
    if (found === "reset") response.destroy();
    else if (found !== undefined) await answerFault(found, request, response, handle);
    else if (request.method === "GET") answerEntry(request, response, entries);
    else answer(response, await handle(request.body.toString("utf8")));
  });
}

async function answerFault(
  { kept = false, status = 502, headers = {}, body = "" }: Partial<FaultAnswer>,
  request: Received,
  response: ServerResponse,
  handle: HandlerFn,
): Promise<void> {
  if (kept) await handle(request.body.toString("utf8"));
  response.writeHead(status, headers).end(body);
}

const json = { "content-type": "application/json" };

function answerEntry(
  { path }: Received,
  response: ServerResponse,
  entries: ReadonlyMap<string, string>,
): void {
  const entry = entries.get(path.split("/").at(-1) ?? "");
  response.writeHead(entry === undefined ? 404 : 200, json).end(entry ?? "{}");
}

function answer(
  response: ServerResponse,
  { statusCode, response: text }: Awaited<ReturnType<HandlerFn>>,
): void {
  if (statusCode !== 409) {
    response.writeHead(statusCode, json).end(text);
    return;
  }
  response
    .writeHead(409, { ...json, location: `/api/v1/log/entries/${text}` })
    .end('{"code":409,"message":"an equivalent entry already exists"}');
}

/** The entry that Rekor makes of a proposed one of the kind `dsse`; the mock keeps the proposal. */
function canonicalEntry(proposal: string): string {
  const { apiVersion, kind, spec } = JSON.parse(proposal) as {
    readonly apiVersion: string;
    readonly kind: string;
    readonly spec: { readonly proposedContent: { envelope: string; verifiers: string[] } };
  };
  const { envelope, verifiers } = spec.proposedContent;
  const { payload, signatures } = JSON.parse(envelope) as {
    readonly payload: string;
    readonly signatures: readonly { readonly sig: string }[];
  };
  const hash = (data: string | Buffer) => ({
    algorithm: "sha256",
    value: createHash("sha256").update(data).digest("hex"),
  });
  return JSON.stringify({
    apiVersion,
    kind,
    spec: {
      envelopeHash: hash(envelope),
      payloadHash: hash(Buffer.from(payload, "base64")),
      signatures: signatures.map(({ sig }) => ({ signature: sig, verifier: usual(verifiers[0]) })),
    },
  });
}

/** Rekor writes certificates anew, in lines of 64 characters. */
const usual = (verifier = ""): string =>
  Buffer.from(new X509Certificate(Buffer.from(verifier, "base64")).toString()).toString("base64");

const derOf = (key: KeyObject): Buffer => key.export({ format: "der", type: "spki" });

/** What verifiers need to trust these servers. */
function trustedRoot(
  root: Buffer,
  log: { readonly publicKey: KeyObject },
  ctLog: { readonly publicKey: KeyObject },
) {
  const start = new Date(Date.now() - 86_400_000).toISOString();
  const logOf = (name: string, key: KeyObject) => ({
    baseUrl: `https://${name}.example`,
    hashAlgorithm: "SHA2_256",
    publicKey: {
      rawBytes: derOf(key).toString("base64"),
      keyDetails: "PKIX_ECDSA_P256_SHA_256",
      validFor: { start },
    },
    logId: { keyId: createHash("sha256").update(derOf(key)).digest("base64") },
  });
  return {
    mediaType: "application/vnd.dev.sigstore.trustedroot+json;version=0.1",
    tlogs: [logOf("rekor", log.publicKey)],
    certificateAuthorities: [
      {
        subject: { organization: "sigstore.mock", commonName: "sigstore" },
        uri: "https://fulcio.example",
        certChain: { certificates: [{ rawBytes: root.toString("base64") }] },
        validFor: { start },
      },
    ],
    ctlogs: [logOf("ctfe", ctLog.publicKey)],
    timestampAuthorities: [],
  };
}

/** The claims of a job on GitHub. */
export const jobClaims = {
  iss: "https://token.actions.githubusercontent.com",
  aud: "sigstore",
  sub: "repo:octo/pliant:ref:refs/tags/v1.0",
  repository: "octo/pliant",
  repository_id: "1",
  repository_owner: "octo",
  repository_owner_id: "2",
  repository_visibility: "public",
  ref: "refs/tags/v1.0",
  sha: "a".repeat(40),
  event_name: "push",
  workflow: "release",
  workflow_ref: "octo/pliant/.github/workflows/release.yml@refs/tags/v1.0",
  workflow_sha: "a".repeat(40),
  job_workflow_ref: "octo/pliant/.github/workflows/release.yml@refs/tags/v1.0",
  job_workflow_sha: "a".repeat(40),
  runner_environment: "github-hosted",
  run_id: "3",
  run_attempt: "1",
} as const;

/** An identity token as GitHub makes them, but for its signature. */
export function identityToken(claims: Readonly<Record<string, unknown>> = jobClaims): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "RS256", typ: "JWT" })}.${part(claims)}.c2ln`;
}
