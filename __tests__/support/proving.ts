import { PublishError } from "../../src/errors.ts";
import type { Host } from "../../src/host/host.ts";
import { createHttp } from "../../src/http.ts";
import { locateIndex } from "../../src/index/locations.ts";
import {
  type ProofRequest,
  proveServed,
  type ServedRelease,
} from "../../src/proof/prove-served.ts";
import { type ProofRow, stepsOf } from "../../src/proof/steps.ts";
import { type RecordingHost, recordingHost } from "./recording-host.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export interface Proof {
  readonly release: ServedRelease;
  readonly rows: readonly ProofRow[];
  readonly lines: readonly string[];
}

interface ProofOptions {
  readonly env?: Host["env"];
  readonly cancelled?: AbortSignal;
  /** Told of every request. */
  readonly onRequest?: (line: string) => void;
}

/** Proves what an index serves, up to where installing would begin. */
export async function prove(
  repository: string | URL,
  request: Partial<ProofRequest> = {},
  { env = {}, cancelled, onRequest }: ProofOptions = {},
): Promise<Proof> {
  await using folder = await temporaryFolder();
  const ends: (() => Promise<void> | void)[] = [];
  const host: RecordingHost = {
    ...recordingHost(),
    env,
    temporaryFolder: () => Promise.resolve(folder.path),
    atEnd: (task) => void ends.push(task),
    ...(cancelled === undefined ? {} : { cancelled }),
  };
  const http = createHttp({
    random: () => 0,
    ...(onRequest === undefined ? {} : { onRequest }),
  });
  const steps = stepsOf(host);
  try {
    const complete: ProofRequest = {
      ...{ packages: "/nowhere", manifestSha256: undefined, timeout: 2 },
      index: locateIndex(new URL(repository), undefined),
      ...request,
    };
    const release = await proveServed(complete, steps, host, http);
    await release.links;
    return { release, rows: steps.rows, lines: host.lines };
  } finally {
    await http.close();
    for (const end of ends) await end();
  }
}

/** How a proof fails that must fail. */
export async function proofFailure(...words: Parameters<typeof prove>): Promise<PublishError> {
  const error: unknown = await prove(...words).then(
    () => new Error("it was proven"),
    (cause: unknown) => cause,
  );
  if (error instanceof PublishError) return error;
  throw error;
}
