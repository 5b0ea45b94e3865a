import { PublishError } from "../errors.ts";
import type { Finding } from "../findings.ts";
import type { Host } from "../host/host.ts";
import { type Http, showUrl } from "../http.ts";
import type { IndexLocation } from "../index/locations.ts";
import { type NetworkInputs, openHttp } from "../network.ts";
import { count } from "../report/sizes.ts";
import { publicIndexOf } from "../trusted-publishing/public-index.ts";
import { type ComparedFile, compareBytes } from "./compare-bytes.ts";
import { compareMetadata } from "./compare-metadata.ts";
import { compareRelease } from "./compare-release.ts";
import { followLinks } from "./follow-links.ts";
import { foreignFiles } from "./foreign-files.ts";
import { IndexAccess } from "./index-access.ts";
import type { Listing } from "./installer-page.ts";
import {
  type ExpectedRelease,
  type OpenedRelease,
  openRelease,
  type ReleaseRequest,
  readCompared,
} from "./open-release.ts";
import { proveProvenance } from "./prove-provenance.ts";
import { linksOf } from "./release-differences.ts";
import type { Steps } from "./steps.ts";
import { waitUntilServed } from "./wait-until-served.ts";

export interface ProofRequest extends ReleaseRequest {
  readonly index: IndexLocation;
  /** Seconds. */
  readonly timeout: number;
  /** Whether the links of the project are followed. */
  readonly verifyLinks?: boolean;
  readonly network?: NetworkInputs;
}

/** A release that the index serves as it was built. */
export interface ServedRelease extends OpenedRelease {
  /** The simple API of the index under test. */
  readonly simple: URL;
  /** The files as the index lists them, by name. */
  readonly served: Listing;
  /** Whether the index lets nobody read without a credential: install from `path` then. */
  readonly isClosed: boolean;
  readonly compared: readonly ComparedFile[];
  /** Warnings about what was proven. */
  readonly findings: readonly Finding[];
  /** What came of following the project's links, beside everything else; never fails. */
  readonly links: Promise<readonly Finding[]>;
}

/**
 * Waits until the index serves every file, and compares bytes, metadata and provenance with what was
 * built; of a release that is known by name and version alone, with what the index says of it.
 */
export async function proveServed(
  request: ProofRequest,
  steps: Steps,
  host: Host,
  http: Http,
): Promise<ServedRelease> {
  const { index, timeout, given } = request;
  const simple = simpleApiOf(index);
  const access = new IndexAccess({ index, simple, given, http, host });
  const expected = await openRelease(request, index, access);
  const { files, name } = expected;
  const served = await steps.run("Served", `every file is listed by ${simple.host}`, () =>
    waitUntilServed(files, { project: name, timeout, access }),
  );
  refuseYanked(expected, served, index);
  const compared = await steps.run(
    "Identical",
    `${count(files.length, "file")} downloaded and compared${expected.isBuilt ? "" : " with the hashes of the index"}`,
    () => compareBytes(files, served, access, expected.keepIn),
  );
  const release = await readCompared(expected, compared);
  const findings = [
    ...foreignFiles(expected, served, index.title),
    ...(await proveAbout({ ...release, served, compared, index }, steps, access)),
  ];
  const isClosed = access.credential !== undefined;
  const links = linkFindings(release, request, host);
  return { ...release, simple, served, compared, isClosed, findings, links };
}

/** The client certificate is for the index: links are followed without it. */
async function linkFindings(
  { distributions }: OpenedRelease,
  { verifyLinks = false, network }: ProofRequest,
  host: Host,
): Promise<readonly Finding[]> {
  const links = distributions.flatMap(({ form }) => linksOf(form ?? []));
  if (!verifyLinks || links.length === 0) return [];
  const caCertificate = network?.caCertificate;
  const anonymous = { caCertificate, clientCertificate: undefined, clientKey: undefined };
  try {
    return await followLinks(links, await openHttp(host, anonymous), host.cancelled);
  } catch (error) {
    host.log.debug(`The links were not followed to the end: ${String(error)}`);
    return [];
  }
}

type Compared = OpenedRelease & {
  readonly served: Listing;
  readonly compared: readonly ComparedFile[];
  readonly index: IndexLocation;
};

/** What the index says about the files. */
async function proveAbout(
  release: Compared,
  steps: Steps,
  access: IndexAccess,
): Promise<readonly Finding[]> {
  const { distributions, served, index, name, version } = release;
  const { json } = index;
  const hasMetadata = distributions.some(({ filename }) => served.get(filename)?.metadata);
  const proveMetadata = async () => {
    if (!hasMetadata && json === undefined) return [];
    let number = 0;
    const about = () => aboutMetadata(number, json !== undefined);
    return steps.run("Metadata", about, async () => {
      number = await compareMetadata(distributions, served, access);
      if (json === undefined) return [];
      const api = { url: json, isKnown: publicIndexOf(index) !== undefined };
      return compareRelease({ name, version }, distributions, api, access);
    });
  };
  const built = new Map(
    release.isBuilt ? distributions.map(({ filename, path }) => [filename, path]) : [],
  );
  const isListed = release.compared.some(({ filename }) => served.get(filename)?.provenance);
  const provenance = async () => {
    if (!isListed && json === undefined) return [];
    const proven = await steps.run(
      "Provenance",
      ({ attested, publishers }) =>
        attested === 0
          ? "no attestations were uploaded"
          : `${count(attested, "file")} attested by ${publishers.join(", ")}`,
      () =>
        proveProvenance({ ...release, files: release.compared, built, listing: served }, access),
    );
    return proven.findings;
  };
  // Both are waited for, so that nothing is left in flight when one fails.
  const [first, second] = await Promise.allSettled([proveMetadata(), provenance()]);
  if (first.status === "rejected") throw first.reason;
  if (second.status === "rejected") throw second.reason;
  return [...first.value, ...second.value];
}

const aboutMetadata = (number: number, hasJson: boolean): string =>
  [
    ...(number > 0 ? [`${count(number, "METADATA file")} for installers compared`] : []),
    ...(hasJson ? ["what the JSON API tells of the release compared"] : []),
  ].join("; ");

function refuseYanked(
  { name, version, files }: ExpectedRelease,
  served: Listing,
  { title }: IndexLocation,
): void {
  const yanked = files.flatMap(({ filename }) => {
    const file = served.get(filename);
    return file?.yanked === true ? [file] : [];
  });
  const [first] = yanked;
  if (first === undefined) return;
  const reason = first.yankedReason === undefined ? "" : `: ${first.yankedReason}`;
  const what =
    yanked.length === files.length
      ? `\`${name} ${version}\` is yanked`
      : `\`${first.filename}\` of \`${name} ${version}\` is yanked`;
  throw new PublishError("release-withdrawn", `${what} on ${title}${reason}`, {
    hint: "installers take it only where it is asked for by its very version: release a new version, or take the yank back on the index",
  });
}

function simpleApiOf({ simple, upload }: IndexLocation): URL {
  if (simple !== undefined) return simple;
  throw new PublishError(
    "invalid-input",
    `Input \`index-url\` is required: the simple API of ${showUrl(upload)} cannot be derived`,
    { hint: "give the URL that installers use, such as https://host/simple/" },
  );
}
