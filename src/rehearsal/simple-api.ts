import { type Answer, escapeHtml, ok, sortedJson } from "./answers.ts";
import type { IndexView, Project, Release } from "./catalogue.ts";
import { formValue } from "./form.ts";
import { acceptableOffers } from "./negotiation.ts";
import { hasProvenance, provenancePath } from "./published-by.ts";
import type { FileRecord } from "./records.ts";

/** PyPI's offers, in PyPI's order: HTML where the client has no wish. */
const OFFERS = [
  "text/html",
  "application/vnd.pypi.simple.v1+html",
  "application/vnd.pypi.simple.v1+json",
] as const;

type Offer = (typeof OFFERS)[number];

/** The version of the simple API that PyPI speaks (PEP 629, PEP 700, PEP 792). */
const API_VERSION = "1.4";

const CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers":
    "Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since",
  "Access-Control-Allow-Methods": "GET",
  "Access-Control-Max-Age": "86400",
  "Access-Control-Expose-Headers": "X-PyPI-Last-Serial",
};

/** Headers that PyPI gives its pages and JSON documents. */
export const serialHeaders = (serial: number): Record<string, string> => ({
  ...CORS,
  "X-PyPI-Last-Serial": String(serial),
});

function negotiated(
  accept: string | undefined,
  serial: number,
  render: { html(): string; json(): string },
): Answer {
  const type: Offer = acceptableOffers(accept, OFFERS)[0] ?? "text/html";
  const contentType = type === "text/html" ? "text/html; charset=UTF-8" : type;
  const body = type.endsWith("json") ? render.json() : render.html();
  return ok(contentType, body, { ...serialHeaders(serial), Vary: "Accept" });
}

/** `GET /simple/`: every project (PEP 503, PEP 691). */
export function simpleIndex(view: IndexView, accept: string | undefined): Answer {
  const projects = view.projects();
  return negotiated(accept, view.lastSerial, {
    json: () =>
      sortedJson({
        meta: { "_last-serial": view.lastSerial, "api-version": API_VERSION },
        projects: projects.map(({ name, lastSerial }) => ({ "_last-serial": lastSerial, name })),
      }),
    html: () => indexHtml(projects),
  });
}

const indexHtml = (projects: readonly Project[]): string => `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta name="pypi:repository-version" content="${API_VERSION}">
    <title>Simple index</title>
  </head>
  <body>
${projects
  .map((one) => `    <a href="/simple/${one.normalizedName}/">${escapeHtml(one.name)}</a>\n`)
  .join("")}  </body>
</html>
`;

/** A file of a release as both forms of the page list it. */
interface Listing {
  readonly file: FileRecord;
  readonly provenance: string | undefined;
  readonly version: string;
  readonly url: string;
  readonly requiresPython: string | undefined;
  readonly yanked: string | undefined;
}

/** The address of a file: BLAKE2b in three parts, then the filename, as on PyPI. */
export const filePath = ({ blake2, filename }: FileRecord): string =>
  `/packages/${blake2.slice(0, 2)}/${blake2.slice(2, 4)}/${blake2.slice(4)}/${encodeURIComponent(filename)}`;

/** What installers are told is the release's, which is the first upload's form. */
export const requiresPython = ({ first }: Release): string | undefined =>
  formValue(first.form, "requires_python");

/** `GET /simple/NAME/`: the files of one project. */
export function simpleDetail(project: Project, accept: string | undefined, base: string): Answer {
  const listings = project.releases.flatMap((release) =>
    release.files.map((file) => ({
      file,
      version: release.version,
      url: base + filePath(file),
      provenance: hasProvenance(file)
        ? base + provenancePath(project.normalizedName, release.version, file.filename)
        : undefined,
      requiresPython: requiresPython(release),
      yanked: release.yanked,
    })),
  );
  return negotiated(accept, project.lastSerial, {
    json: () => detailJson(project, listings),
    html: () => detailHtml(project, listings),
  });
}

function detailJson(project: Project, listings: readonly Listing[]): string {
  return sortedJson({
    files: listings.map(fileJson),
    meta: { "_last-serial": project.lastSerial, "api-version": API_VERSION },
    name: project.normalizedName,
    "project-status": { status: "active" },
    versions: project.releases.map(({ version }) => version),
  });
}

/** PEP 592: a reason where one was given, else the bare fact. */
const yankedJson = (reason: string | undefined): string | boolean =>
  reason === undefined ? false : reason === "" ? true : reason;

/** PEP 714: the digest of the metadata file, or `false`. */
export const metadataJson = ({ metadataSha256 }: FileRecord): { sha256: string } | false =>
  metadataSha256 === undefined ? false : { sha256: metadataSha256 };

const fileJson = ({ file, url, ...listing }: Listing) => ({
  "core-metadata": metadataJson(file),
  "data-dist-info-metadata": metadataJson(file),
  filename: file.filename,
  hashes: { sha256: file.sha256 },
  provenance: listing.provenance ?? null,
  "requires-python": listing.requiresPython ?? null,
  size: file.size,
  // Python writes microseconds.
  "upload-time": file.uploaded.replace(/(\.\d{3})Z$/, "$1000Z"),
  url,
  yanked: yankedJson(listing.yanked),
});

function fileHtml({ file, url, ...listing }: Listing): string {
  const attributes = [`href="${escapeHtml(`${url}#sha256=${file.sha256}`)}"`];
  if (listing.requiresPython !== undefined && listing.requiresPython !== "") {
    attributes.push(`data-requires-python="${escapeHtml(listing.requiresPython)}"`);
  }
  if (listing.yanked !== undefined) attributes.push(`data-yanked="${escapeHtml(listing.yanked)}"`);
  if (file.metadataSha256 !== undefined) {
    attributes.push(`data-dist-info-metadata="sha256=${file.metadataSha256}"`);
    attributes.push(`data-core-metadata="sha256=${file.metadataSha256}"`);
  }
  if (listing.provenance !== undefined) {
    attributes.push(`data-provenance="${escapeHtml(listing.provenance)}"`);
  }
  return `    <a ${attributes.join(" ")}>${escapeHtml(file.filename)}</a><br />\n`;
}

const detailHtml = (project: Project, listings: readonly Listing[]): string => `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta name="pypi:repository-version" content="${API_VERSION}">
    <meta name="pypi:project-status" content="active">
    <title>Links for ${project.normalizedName}</title>
  </head>
  <body>
    <h1>Links for ${project.normalizedName}</h1>
${listings.map(fileHtml).join("")}  </body>
</html>
<!--SERIAL ${project.lastSerial}-->
`;
