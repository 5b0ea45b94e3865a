import { isWorthRepeating } from "../back-off.ts";
import { PublishError } from "../errors.ts";
import { type Http, type HttpResponse, showUrl } from "../http.ts";
import { normalizeName } from "../python/name.ts";
import { faultHint, firstLine } from "./list-files.ts";

/** A file of a project, with what the index tells of it. */
export interface KnownFile {
  readonly filename: string;
  /** The release as the index spells it; absent where it names none. */
  readonly version?: string;
  /** Lower-case hex, as is the other. */
  readonly sha256?: string;
  readonly blake2_256?: string;
  /** Bytes. */
  readonly size?: number;
  readonly uploaded?: Date;
  readonly yanked: boolean;
  readonly url?: URL;
}

/** What PyPI's JSON API tells of a project. */
export interface ProjectJson {
  /** As it is shown, not normalised. */
  readonly name: string;
  readonly files: readonly KnownFile[];
  /** Absent where an organisation owns it, whose members nobody sees. */
  readonly owners?: number;
}

/** `undefined` where the index does not know the project, or nothing of it. https://docs.pypi.org/api/json/ */
export async function askProjectJson(
  project: string,
  json: URL,
  http: Http,
  signal: AbortSignal,
): Promise<ProjectJson | undefined> {
  const answer = await ask(new URL(`${normalizeName(project)}/json`, json), http, signal);
  if (answer === undefined) return undefined;
  const { info, releases, ownership } = answer;
  const owners = countOwners(ownership);
  return {
    name: textOf(fieldsOf(info)["name"]) ?? project,
    files: Object.entries(fieldsOf(releases)).flatMap(([version, files]) =>
      filesOf(files, version),
    ),
    ...(owners === undefined ? {} : { owners }),
  };
}

/** The files of one release; none where the index does not know it. */
export async function askReleaseJson(
  project: string,
  version: string,
  json: URL,
  http: Http,
  signal: AbortSignal,
): Promise<readonly KnownFile[]> {
  return (await askReleaseInfo(project, version, json, http, signal))?.files ?? [];
}

/** What PyPI's JSON API tells of one release, with its files. */
export interface ReleaseJson {
  /** Core metadata by the names of form fields. */
  readonly info: Readonly<Record<string, unknown>>;
  readonly files: readonly KnownFile[];
}

/** `undefined` where the index does not know the release. https://docs.pypi.org/api/json/ */
export async function askReleaseInfo(
  project: string,
  version: string,
  json: URL,
  http: Http,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): Promise<ReleaseJson | undefined> {
  const path = `${normalizeName(project)}/${encodeURIComponent(version)}/json`;
  const answer = await ask(new URL(path, json), http, signal, headers);
  if (answer === undefined) return undefined;
  const info = fieldsOf(answer["info"]);
  return { info, files: filesOf(answer["urls"], textOf(info["version"]) ?? version) };
}

/**
 * The status that a project has (PEP 792), in the words of the index; `undefined` where it has none
 * or cannot be asked: to know it is not worth a failure.
 */
export async function askProjectStatus(
  project: string,
  simple: URL,
  http: Http,
  signal: AbortSignal,
): Promise<string | undefined> {
  const url = new URL(`${normalizeName(project)}/`, simple);
  const accept = "application/vnd.pypi.simple.v1+json";
  try {
    const answer = await http.request(url, { headers: { accept }, signal });
    const page = parseFields(await answer.text());
    return answer.status === 200 ? textOf(fieldsOf(page?.["project-status"])["status"]) : undefined;
  } catch (error) {
    if (error instanceof PublishError && !signal.aborted) return undefined;
    throw error;
  }
}

/** The cause of an `index-unreachable` where what answers is no JSON API at all, and does not fail either. */
export class NoJsonApi extends Error {
  override readonly name = "NoJsonApi";
  readonly status: number;

  constructor(status: number) {
    super(`${status}, and no JSON`);
    this.status = status;
  }
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

function parseFields(text: string): Fields | undefined {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}

async function ask(
  url: URL,
  http: Http,
  signal: AbortSignal,
  more: Readonly<Record<string, string>> = {},
): Promise<Fields | undefined> {
  const headers = { accept: "application/json", ...more };
  const answer = await http.request(url, { headers, signal });
  const text = await answer.text();
  const parsed = parseFields(text);
  // Warehouse says so in JSON; where the whole API is missing, a page says so.
  if (answer.status === 404 && (parsed !== undefined || saysJson(answer))) return undefined;
  const fields = answer.status === 200 ? parsed : undefined;
  if (fields === undefined || !areFiles(fields["urls"])) throw unusable(url, answer, text);
  return fields;
}

/** What is not understood is not taken for a release without files. */
const areFiles = (files: unknown): boolean =>
  Array.isArray(files) && files.every((file) => textOf(fieldsOf(file)["filename"]) !== undefined);

const saysJson = ({ headers }: HttpResponse): boolean => /json/.test(headers["content-type"] ?? "");

/** A page in place of JSON, and no passing fault. */
const isOther = (answer: HttpResponse): boolean =>
  !saysJson(answer) && !isWorthRepeating(answer.status);

const unusable = (url: URL, answer: HttpResponse, text: string) =>
  new PublishError(
    "index-unreachable",
    `${showUrl(url)} answered ${answer.status} and not as PyPI's JSON API: ${firstLine(text)}`,
    {
      hint:
        answer.status >= 500
          ? faultHint
          : "check the URL of the index; where it is no PyPI, give its simple API as `index-url`",
      cause: isOther(answer) ? new NoJsonApi(answer.status) : undefined,
    },
  );

const filesOf = (files: unknown, version: string): KnownFile[] =>
  Array.isArray(files) ? files.flatMap((file) => fileOf(fieldsOf(file), version)) : [];

function fileOf(file: Fields, version: string): KnownFile[] {
  const filename = textOf(file["filename"]);
  if (filename === undefined) return [];
  const { sha256, blake2b_256 } = fieldsOf(file["digests"]);
  const uploaded = Date.parse(textOf(file["upload_time_iso_8601"]) ?? "");
  const { size } = file;
  const url = textOf(file["url"]);
  return [
    {
      filename,
      version,
      ...(textOf(sha256) === undefined ? {} : { sha256: String(sha256).toLowerCase() }),
      ...(textOf(blake2b_256) === undefined ? {} : { blake2_256: String(blake2b_256) }),
      ...(typeof size === "number" ? { size } : {}),
      ...(Number.isNaN(uploaded) ? {} : { uploaded: new Date(uploaded) }),
      yanked: file["yanked"] === true,
      ...(url !== undefined && URL.canParse(url) ? { url: new URL(url) } : {}),
    },
  ];
}

function countOwners(ownership: unknown): number | undefined {
  const { organization, roles } = fieldsOf(ownership);
  if (!Array.isArray(roles) || textOf(organization) !== undefined) return undefined;
  return roles.filter((role) => fieldsOf(role)["role"] === "Owner").length;
}
