import { readAttestationFile } from "../attestations/read-attestations.ts";
import { sleep } from "../back-off.ts";
import { runnerOf } from "../credentials/missing-credential.ts";
import { PublishError } from "../errors.ts";
import type { Finding } from "../findings.ts";
import type { Host } from "../host/host.ts";
import type { IndexLocation } from "../index/locations.ts";
import {
  type AttestationBundle,
  askProvenance,
  type Provenance,
  provenanceUrl,
} from "../index/provenance.ts";
import type { Identity } from "../project/identity.ts";
import type { PublishingWorkflow } from "../rules/attestation-facts.ts";
import { settingsFromEnvironment } from "../trusted-publishing/claims.ts";
import { publicIndexOf } from "../trusted-publishing/public-index.ts";
import type { ComparedFile } from "./compare-bytes.ts";
import { inParallel } from "./in-parallel.ts";
import type { IndexAccess } from "./index-access.ts";
import type { Listing } from "./installer-page.ts";
import { certificateIssuer, isAttestation } from "./served-attestation.ts";

export interface ProvenanceRequest extends Identity {
  readonly files: readonly ComparedFile[];
  /** Where the files of the build lie, by filename, with their attestations beside them. */
  readonly built: ReadonlyMap<string, string>;
  readonly listing: Listing;
  readonly index: IndexLocation;
}

export interface ProvenProvenance {
  /** How many files have provenance. */
  readonly attested: number;
  /** Such as `release.yml of acme/demo`. */
  readonly publishers: readonly string[];
  readonly findings: readonly Finding[];
}

interface FileProvenance {
  readonly publishers: readonly string[];
  readonly findings: readonly Finding[];
}

const most = 8;

/**
 * Proves that the index serves the attestations that were uploaded (PEP 740), that they are about
 * these very files, that their signatures hold, and that they name the workflow that published: this
 * job's own, where it verifies what its repository has built. `provenance-invalid` where not.
 */
export async function proveProvenance(
  request: ProvenanceRequest,
  access: IndexAccess,
): Promise<ProvenProvenance> {
  const { cancelled } = access.host;
  const proven = await inParallel(request.files, most, cancelled, (file, signal) =>
    proveFile(file, request, access, signal),
  );
  const attested = proven.filter((file) => file !== undefined);
  return {
    attested: attested.length,
    publishers: [...new Set(attested.flatMap(({ publishers }) => publishers))],
    findings: attested.flatMap(({ findings }) => findings),
  };
}

async function proveFile(
  file: ComparedFile,
  request: ProvenanceRequest,
  access: IndexAccess,
  signal: AbortSignal,
): Promise<FileProvenance | undefined> {
  const { filename } = file;
  const path = request.built.get(filename);
  const beside = path && (await access.host.files.readText(`${path}.publish.attestation`));
  const url = addressOf(filename, Boolean(beside), request);
  if (url === undefined) return undefined;
  const provenance = await ask(url, access, signal);
  if ("none" in provenance) {
    throw invalid(
      `${access.title} serves no provenance for \`${filename}\`, ${beside ? "which has an attestation beside it" : "and lists some"}: ${provenance.none}`,
      "it was uploaded without its attestation (an API token takes none along), or the index has lost it; PyPI takes none later",
    );
  }
  const { bundles } = provenance;
  const own = beside ? readAttestationFile(beside) : undefined;
  if (own?.ok && !bundles.some((one) => own.attestations.every(isAttestation(one)))) {
    throw invalid(
      `The attestation of \`${filename}\` that ${access.title} serves is not the one beside the file`,
      "somebody else has published the file: find out who, and yank the release",
    );
  }
  return judge(file, bundles, path !== undefined, request.index, access);
}

/** Where its provenance must be; `undefined` where none is to be expected. */
function addressOf(
  filename: string,
  isAttested: boolean,
  { name, version, listing, index }: ProvenanceRequest,
): URL | undefined {
  const listed = listing.get(filename)?.provenance;
  // Other indexes take no attestations, whatever lies beside the files.
  const takesSome = isAttested && publicIndexOf(index) !== undefined;
  if (listed !== undefined || !takesSome || index.json === undefined) return listed;
  return provenanceUrl({ name, version }, filename, index.json);
}

/** Milliseconds before it is asked again for what is listed and not there. */
const pauses = [500, 1500, 4000];

async function ask(url: URL, access: IndexAccess, signal: AbortSignal): Promise<Provenance> {
  for (let attempt = 0; ; attempt += 1) {
    const provenance = await askProvenance(url, access.http, access.headersFor(url), signal);
    const pause = pauses[attempt];
    const isEarly = "none" in provenance && provenance.status === 404;
    if (!isEarly || pause === undefined) return provenance;
    await sleep(pause, signal);
  }
}

async function judge(
  file: ComparedFile,
  bundles: readonly AttestationBundle[],
  isBuiltHere: boolean,
  index: IndexLocation,
  { host }: IndexAccess,
): Promise<FileProvenance> {
  // Most releases have no provenance, and need none of this.
  const { findingsOf } = await import("../attestations/judge-files.ts");
  const findings: Finding[] = [];
  const isPublic =
    publicIndexOf(index) !== undefined && host.env["PYPI_PUBLISH_FULCIO_URL"] === undefined;
  const ours = isBuiltHere ? ownWorkflow(host) : undefined;
  if (bundles.length === 0)
    throw invalid(`The provenance of \`${file.filename}\` is empty`, foreign);
  for (const bundle of bundles) {
    const publisher = expectedPublisher(bundle, ours);
    const field = JSON.stringify(bundle.attestations);
    const found = await findingsOf(file, field, {
      isPublic,
      ...(publisher === undefined ? {} : { publisher }),
    });
    const wrong = found.find(({ level }) => level === "error");
    if (wrong !== undefined) {
      throw invalid(
        `The provenance of \`${file.filename}\` does not hold: ${wrong.rule} ${wrong.message}`,
        foreign,
      );
    }
    findings.push(...found.map((finding) => ({ ...finding, file: file.filename })));
  }
  return { publishers: bundles.map(titleOf), findings };
}

const foreign =
  "it was published by another workflow than the one that verifies it, or was tampered with; a release of others is verified by `project` and `version`, without its files";

/** What a certificate must name: this job's workflow, else the one that the index says. */
function expectedPublisher(
  bundle: AttestationBundle,
  ours: Omit<PublishingWorkflow, "issuer"> | undefined,
): PublishingWorkflow | undefined {
  const { kind, repository, workflow } = bundle;
  // The certificates of other services name other things.
  if (kind !== "GitHub" && ours === undefined) return undefined;
  const issuer = certificateIssuer(bundle) ?? "";
  if (ours !== undefined) return { issuer, ...ours };
  return repository === undefined || workflow === undefined
    ? undefined
    : { issuer, repository, workflow };
}

/** GitHub alone is known to PyPI of those whose jobs look so. */
function ownWorkflow(host: Host): Omit<PublishingWorkflow, "issuer"> | undefined {
  const settings = runnerOf(host) === "GitHub" ? settingsFromEnvironment(host.env) : undefined;
  if (settings === undefined) return undefined;
  const { owner, repository, workflow } = settings;
  return { repository: `${owner}/${repository}`, workflow };
}

const titleOf = ({ kind, repository, workflow }: AttestationBundle): string =>
  repository === undefined || workflow === undefined
    ? `a publisher of ${kind}`
    : `\`${workflow}\` of \`${repository}\``;

const invalid = (message: string, hint: string) =>
  new PublishError("provenance-invalid", message, { hint });
