import { PublishError } from "../errors.ts";
import type { Environment, Host, Log } from "../host/host.ts";
import type { Http } from "../http.ts";
import type { PublishingWorkflow } from "../rules/attestation-facts.ts";
import type { SigstoreServices } from "./attest.ts";
import type { Attestation } from "./attestation.ts";
import { type FoundAttestations, readBeside, writeBeside } from "./attestation-files.ts";
import { type AttestationContext, findingsOf } from "./judge-files.ts";
import { type AttestableFile, listAttestationFiles } from "./list-files.ts";
import type { AttestationMode } from "./mode.ts";
import type { Patience } from "./persistent-fetch.ts";

export interface AttestationRequest {
  /** Of one release, those that are to be sent. */
  readonly distributions: readonly AttestableFile[];
  readonly mode: Exclude<AttestationMode, "off">;
  /** The workflow that publishes; PyPI takes attestations of no other. */
  readonly publisher: PublishingWorkflow | undefined;
  /** A new identity token of this job at each call, made out for `sigstore`. */
  readonly identityToken: () => Promise<string>;
  /** Nothing is signed: what is written to the public log stays there. */
  readonly dryRun?: boolean;
  readonly patience?: Patience;
}

type FieldsByFilename = ReadonlyMap<string, string>;

/**
 * The form field `attestations` of each distribution, by filename: those that lie beside it, and one
 * that is made here where PyPI's own kind is lacking. All hold before anything is sent, since PyPI
 * takes no attestation for a file that it has. `attestation-failed` and `attestation-invalid` where
 * they are required; with `best-effort` a warning, and none for the whole release.
 */
export async function provideAttestations(
  request: AttestationRequest,
  host: Host,
  http: Http,
): Promise<FieldsByFilename> {
  try {
    return await provide(request, host, http);
  } catch (error) {
    const isOurs = error instanceof PublishError && passing.has(error.code);
    if (request.mode === "required" || !isOurs || host.cancelled.aborted) throw error;
    host.log.warning(
      `Uploading without attestations: ${error.message}${error.hint === undefined ? "" : `\nhint: ${error.hint}`}`,
    );
    return new Map();
  }
}

const passing = new Set(["attestation-failed", "attestation-invalid"]);

async function provide(
  { distributions, publisher, dryRun = false, ...request }: AttestationRequest,
  host: Host,
  http: Http,
): Promise<FieldsByFilename> {
  const { files, log } = host;
  const context = {
    trusted: true,
    isPublic: host.env["PYPI_PUBLISH_FULCIO_URL"] === undefined,
    ...(publisher === undefined ? {} : { publisher }),
  };
  const { names } = await listAttestationFiles(distributions, files);
  const found = new Map<string, FoundAttestations>();
  for (const file of distributions) {
    found.set(file.filename, await readBeside(file, names, context, files, log));
  }
  refuseFaults([...found.values()].flatMap(({ faults }) => faults));
  const lacking = distributions.filter(
    ({ filename }) => found.get(filename)?.publish === undefined,
  );
  if (dryRun) {
    log.info(
      `Attestations: ${lacking.length} to make, ${distributions.length - lacking.length} there`,
    );
    return new Map();
  }
  const made = await make(lacking, request, host, http);
  const fields = fieldsOf(distributions, found, made);
  await checkFields(distributions, fields, context, log);
  for (const file of lacking) {
    const attestation = made.get(file.filename);
    if (attestation !== undefined) await writeBeside(file, attestation, files, log);
  }
  log.info(
    `Attestations: ${made.size} made, ${distributions.length - lacking.length} there already`,
  );
  return fields;
}

/** @sigstore/sign is loaded when something is to be signed. */
async function make(
  lacking: readonly AttestableFile[],
  { identityToken, patience }: Pick<AttestationRequest, "identityToken" | "patience">,
  host: Host,
  http: Http,
): Promise<ReadonlyMap<string, Attestation>> {
  if (lacking.length === 0) return new Map();
  const { attest, publicSigstore } = await import("./attest.ts");
  const { usualPatience } = await import("./persistent-fetch.ts");
  const services = servicesFrom(host.env, publicSigstore);
  return attest(lacking, {
    http,
    identityToken,
    services,
    patience: { ...(patience ?? usualPatience), signal: host.cancelled },
    onAttested: (filename) => host.log.debug(`Attested \`${filename}\``),
  });
}

/** Tests name services of their own in the environment. */
const servicesFrom = (env: Environment, usual: SigstoreServices): SigstoreServices => ({
  fulcio: withoutSlash(env["PYPI_PUBLISH_FULCIO_URL"] ?? usual.fulcio),
  rekor: withoutSlash(env["PYPI_PUBLISH_REKOR_URL"] ?? usual.rekor),
});

const withoutSlash = (url: string): string => url.replace(/\/+$/, "");

function fieldsOf(
  distributions: readonly AttestableFile[],
  found: ReadonlyMap<string, FoundAttestations>,
  made: ReadonlyMap<string, Attestation>,
): FieldsByFilename {
  const fields = new Map<string, string>();
  for (const { filename } of distributions) {
    const { publish = made.get(filename), others = [] } = found.get(filename) ?? {};
    fields.set(filename, JSON.stringify([...(publish === undefined ? [] : [publish]), ...others]));
  }
  return fields;
}

async function checkFields(
  distributions: readonly AttestableFile[],
  fields: FieldsByFilename,
  context: AttestationContext,
  log: Log,
): Promise<void> {
  const faults: string[] = [];
  for (const file of distributions) {
    const findings = await findingsOf(file, fields.get(file.filename) ?? "[]", context);
    for (const { rule, level, message } of findings) {
      const line = `\`${file.filename}\`: ${rule} ${message}`;
      if (level === "error") faults.push(line);
      else log.warning(line);
    }
  }
  refuseFaults(faults);
}

function refuseFaults(faults: readonly string[]): void {
  if (faults.length === 0) return;
  throw new PublishError(
    "attestation-invalid",
    `PyPI would refuse these attestations\n  ${faults.join("\n  ")}`,
    { hint: "delete the `.attestation` files that do not fit, and make them again" },
  );
}
