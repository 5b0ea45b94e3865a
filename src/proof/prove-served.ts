import { type Distribution, readRelease } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import type { Finding } from "../findings.ts";
import type { Host } from "../host/host.ts";
import { type Http, showUrl } from "../http.ts";
import type { IndexFile } from "../index/list-files.ts";
import type { IndexLocation } from "../index/locations.ts";
import { type Identity, identityOf } from "../project/identity.ts";
import { count } from "../report/sizes.ts";
import { compareBytes } from "./compare-bytes.ts";
import type { Steps } from "./steps.ts";
import { waitUntilServed } from "./wait-until-served.ts";

export interface ProofRequest {
  /** Absolute. */
  readonly packages: string;
  readonly manifestSha256: string | undefined;
  readonly index: IndexLocation;
  /** Seconds. */
  readonly timeout: number;
}

/** A release that the index serves as it was built. */
export interface ServedRelease extends Identity {
  /** The simple API of the index under test. */
  readonly simple: URL;
  readonly distributions: readonly Distribution[];
  /** The files as the index lists them, by name. */
  readonly served: ReadonlyMap<string, IndexFile>;
  /** What there is to say of what runs on beside the proofs that follow; never fails. */
  findings(): Promise<readonly Finding[]>;
}

/** Waits until the index serves every file, and compares what it serves with what was built. */
export async function proveServed(
  { packages, manifestSha256, index, timeout }: ProofRequest,
  steps: Steps,
  host: Host,
  http: Http,
): Promise<ServedRelease> {
  const { distributions } = await readRelease(packages, manifestSha256, host);
  const identity = identityOf(distributions);
  const simple = simpleApiOf(index);
  const served = await steps.run("Served", `every file is listed by ${simple.host}`, () =>
    waitUntilServed(distributions, { ...identity, simple, timeout, http, host }),
  );
  await steps.run(
    "Identical",
    `${count(distributions.length, "file")} downloaded and compared`,
    () => compareBytes(distributions, served, http, host),
  );
  return { ...identity, simple, distributions, served, findings: async () => [] };
}

function simpleApiOf({ simple, upload }: IndexLocation): URL {
  if (simple !== undefined) return simple;
  throw new PublishError(
    "invalid-input",
    `Input \`index-url\` is required: the simple API of ${showUrl(upload)} cannot be derived`,
    { hint: "give the URL that installers use, such as https://host/simple/" },
  );
}
