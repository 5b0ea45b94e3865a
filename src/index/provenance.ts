import { type Http, type HttpResponse, showUrl } from "../http.ts";
import { normalizeName } from "../python/name.ts";
import { firstLine } from "./list-files.ts";

/** Who published a file, and the attestations that say so. */
export interface AttestationBundle {
  /** Such as `GitHub`. */
  readonly kind: string;
  /** `OWNER/REPOSITORY`; of GitHub's publishers only, as the next. */
  readonly repository: string | undefined;
  /** The name of the file in `.github/workflows`. */
  readonly workflow: string | undefined;
  /** Attestation objects (PEP 740), not judged. */
  readonly attestations: readonly unknown[];
}

/** The provenance of a file, or in words why there is none. */
export type Provenance =
  | { readonly bundles: readonly AttestationBundle[] }
  | { readonly none: string; readonly status: number };

/** Where PyPI's Integrity API has the provenance of a file. https://docs.pypi.org/api/integrity/ */
export function provenanceUrl(
  { name, version }: { readonly name: string; readonly version: string },
  filename: string,
  json: URL,
): URL {
  const parts = ["integrity", normalizeName(name), version, filename, "provenance"];
  return new URL(`../${parts.map(encodeURIComponent).join("/")}`, json);
}

/** Asks for the provenance of a file; fails with `index-unreachable`. */
export async function askProvenance(
  url: URL,
  http: Http,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Provenance> {
  const accept = "application/vnd.pypi.integrity.v1+json";
  const answer = await http.request(url, { headers: { accept, ...headers }, signal });
  const text = await answer.text();
  const body = parse(text);
  const bundles = answer.status === 200 ? bundlesOf(body) : undefined;
  return bundles === undefined
    ? { none: wordsOf(answer, body, text), status: answer.status }
    : { bundles };
}

function wordsOf({ status, url }: HttpResponse, body: unknown, text: string): string {
  const { message } = fieldsOf(body);
  const words = typeof message === "string" ? message : firstLine(text);
  return `${showUrl(url)} answered ${status} ${words}`;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function bundlesOf(body: unknown): AttestationBundle[] | undefined {
  const { attestation_bundles: bundles } = fieldsOf(body);
  if (!Array.isArray(bundles)) return undefined;
  return bundles.map((bundle) => {
    const { publisher, attestations } = fieldsOf(bundle);
    const { kind, repository, workflow } = fieldsOf(publisher);
    return {
      kind: textOf(kind) ?? "unknown",
      repository: textOf(repository),
      workflow: textOf(workflow),
      attestations: Array.isArray(attestations) ? (attestations as unknown[]) : [],
    };
  });
}
