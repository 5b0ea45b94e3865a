import type { ArchiveFacts } from "../archives/facts.ts";
import {
  type InvalidFilename,
  parseSdistFilename,
  parseWheelFilename,
  type SdistFilename,
  type WheelFilename,
} from "../python/filename.ts";
import { parseMetadata, type RawMetadata } from "../python/metadata.ts";
import { normalizeName } from "../python/name.ts";
import { parseVersion, type Version } from "../python/version.ts";
import { strip } from "../python/whitespace.ts";
import type { UploadAttestations } from "./attestation-facts.ts";
import { type MetadataLocation, metadataMember, splitWheelFilename } from "./distribution.ts";
import { type FormMetadata, readFormMetadata } from "./form-metadata.ts";
import type { MemberScan } from "./member-scan.ts";
import type { ProjectContext } from "./project-context.ts";

/** The fields of an upload besides the file, in their order. */
export type Form = readonly (readonly [name: string, value: string])[];

/** What came of rendering a description. */
export type DescriptionVerdict =
  | { readonly kind: "rendered"; readonly html: string }
  /** In the words of docutils, such as `<string>:3: (ERROR/3) Unexpected indentation.` */
  | { readonly kind: "failed"; readonly messages: readonly string[] }
  | { readonly kind: "not-rendered"; readonly reason: string };

/** Renders a description as PyPI does; `contentType` is `text/x-rst`, `text/markdown` or `text/plain`. */
export type RenderDescription = (text: string, contentType: string) => Promise<DescriptionVerdict>;

/** Bytes that an index takes. */
export interface SizeLimits {
  /** For one file of the project. */
  readonly fileSizeLimit?: number;
  /** For all files of the project. */
  readonly projectSizeLimit?: number;
}

/** What the index already knows. Absent means that it is not known, and nothing is concluded. */
export interface IndexState extends SizeLimits {
  readonly project?: "new" | "there";
  /** Another project whose name PyPI takes for the same. */
  readonly similarProject?: string;
  /** The file of the index that has this filename or this content. */
  readonly existingFile?: {
    readonly filename: string;
    readonly sha256?: string;
    readonly blake2_256?: string;
  };
  /** Whether a deleted file had this filename. */
  readonly filenameUsed?: boolean;
  readonly releaseCreated?: Date;
  /** Whether all files of the release are yanked (PEP 592). */
  readonly isYanked?: boolean;
  readonly hasSdist?: boolean;
  /** Bytes of all files of the project. */
  readonly projectSize?: number;
  /** People who own the project. */
  readonly owners?: number;
  /** The project's name as the index shows it. */
  readonly displayName?: string;
  /** PEP 792: `active`, `archived`, `quarantined` or `deprecated`. */
  readonly projectStatus?: string;
  /** Versions of the releases that are not yanked, and this one if it is there. */
  readonly versions?: readonly string[];
  /** The counterpart of this file in the release before; its size in bytes. */
  readonly previousFile?: { readonly version: string; readonly size: number };
}

/** An upload to judge: as an index receives it, or as `upload` would send it. */
export interface Upload {
  readonly filename: string;
  /** `undefined` where there is no METADATA to make it from. */
  readonly form: Form | undefined;
  /** `undefined` where the request has no file. */
  readonly facts: ArchiveFacts | undefined;
  /** METADATA or PKG-INFO of the archive, for callers that have read it already. */
  readonly archived?: RawMetadata | undefined;
  /** What `scanMembers` found in the contents while the archive was read. */
  readonly marks?: MemberScan["marks"];
  /** The secrets that it found. */
  readonly secrets?: MemberScan["secrets"];
  /** Of the part that holds the file; `undefined` where that does not matter, `""` where it has none. */
  readonly contentType?: string;
  /** Lower-case hex digests of the file, as far as they are known; SHA-256 is among the facts. */
  readonly digests?: { readonly md5?: string; readonly blake2_256?: string };
  readonly state?: IndexState;
  /** The attestations that go with it; absent where there are none. */
  readonly attestations?: UploadAttestations;
  /** What is known of the project; absent where only the distributions are. */
  readonly context?: ProjectContext;
}

/** An upload with everything the rules ask about it; each is found out once, when it is asked for. */
export interface Subject extends Upload {
  readonly kind: "wheel" | "sdist" | "other";
  /** The form without what PyPI removes first: fields that say `UNKNOWN`. */
  readonly fields: Form;
  /** The first value of a field. */
  field(name: string): string | undefined;
  /** The core metadata in the form. */
  readonly metadata: FormMetadata;
  readonly name: string | undefined;
  readonly normalizedName: string | undefined;
  readonly version: Version | undefined;
  readonly wheel: WheelFilename | InvalidFilename | undefined;
  readonly sdist: SdistFilename | InvalidFilename | undefined;
  /** `{name}-{version}.dist-info` as the filename has it, whatever the members say. */
  readonly distInfo: string | undefined;
  readonly memberNames: ReadonlySet<string>;
  /** Where the core metadata is in the archive. */
  readonly location: MetadataLocation | undefined;
  /** METADATA or PKG-INFO of the archive. */
  readonly archived: RawMetadata | undefined;
  /** The text of a member, `undefined` where it was not read or is not UTF-8. */
  text(member: string): string | undefined;
  readonly now: Date;
  render: RenderDescription;
}

/** What the rules about a set are given. */
export interface SetSubject {
  readonly uploads: readonly Subject[];
}

function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** PyPI deletes every field that says `UNKNOWN`, which is what distutils wrote for "nothing". */
function withoutUnknown(form: Form): Form {
  const last = new Map(form);
  const deleted = [...last].filter(([, value]) => strip(value) === "UNKNOWN").map(([name]) => name);
  return deleted.length === 0 ? form : form.filter(([name]) => !deleted.includes(name));
}

function decode(content: Uint8Array | undefined): string | undefined {
  if (content === undefined) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
}

function kindOf(filename: string): Subject["kind"] {
  if (filename.endsWith(".whl")) return "wheel";
  return /\.(?:tar\.gz|zip)$/.test(filename) ? "sdist" : "other";
}

/** Renders each description once, however many rules ask. */
function rememberRendering(render: RenderDescription): RenderDescription {
  const verdicts = new Map<string, Promise<DescriptionVerdict>>();
  return (text, contentType) => {
    const known = verdicts.get(text);
    if (known !== undefined) return known;
    const verdict = render(text, contentType);
    verdicts.set(text, verdict);
    return verdict;
  };
}

/** Prepares an upload for the rules. */
export function subjectOf(upload: Upload, render: RenderDescription, now: Date): Subject {
  const { filename, facts } = upload;
  const kind = kindOf(filename);
  const fields = once(() => withoutUnknown(upload.form ?? []));
  const field = (name: string) => fields().find(([key]) => key === name)?.[1];
  const metadata = once(() => readFormMetadata(fields()));
  const version = once(() => parseVersion(metadata().single.get("version") ?? ""));
  const wheel = once(() => (kind === "wheel" ? parseWheelFilename(filename) : undefined));
  const sdist = once(() => (kind === "sdist" ? parseSdistFilename(filename) : undefined));
  const memberNames = once(() => new Set(facts?.members.map(({ name }) => name)));
  const location = once(() => facts && metadataMember(filename, facts.members));
  const archived = once(() => {
    if (upload.archived !== undefined) return upload.archived;
    const content = facts?.contents.get(location()?.member ?? "");
    return content && parseMetadata(content);
  });
  const distInfo = once(() => splitWheelFilename(filename)?.distInfo);
  return {
    ...upload,
    kind,
    field,
    render: rememberRendering(render),
    now,
    text: (member) => decode(facts?.contents.get(member)),
    get fields() {
      return fields();
    },
    get metadata() {
      return metadata();
    },
    get name() {
      return field("name");
    },
    get normalizedName() {
      const name = field("name");
      return name && normalizeName(name);
    },
    get version() {
      return version();
    },
    get wheel() {
      return wheel();
    },
    get sdist() {
      return sdist();
    },
    get distInfo() {
      return distInfo();
    },
    get memberNames() {
      return memberNames();
    },
    get location() {
      return location();
    },
    get archived() {
      return archived();
    },
  };
}

/** PyPI answers 200 to a file that it already has, and looks no further. */
export function isIdentical({ filename, facts, digests, state }: Upload): boolean {
  const existing = state?.existingFile;
  if (existing === undefined || existing.filename !== filename) return false;
  const same = (a: string | undefined, b: string | undefined) =>
    a === undefined || b === undefined || a === b;
  return same(existing.sha256, facts?.sha256) && same(existing.blake2_256, digests?.blake2_256);
}
