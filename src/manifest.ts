import { PublishError } from "./errors.ts";
import type { InputValues } from "./inputs.ts";

/** The file in `packages-dir` that says what was built; hidden, so that `dist/*` does not pick it up. */
export const manifestName = ".release-manifest.json";

export interface ManifestFile {
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** What `build` hands to the later stages. */
export interface Manifest {
  readonly schema: 1;
  readonly name: string;
  readonly version: string;
  readonly commit?: string;
  /** The tag that is released, else the reference that started the run. */
  readonly ref?: string;
  /** Where it was built: `owner/name` on the forge. */
  readonly repository?: string;
  /** The id of the workflow's run. */
  readonly run?: string;
  /** Seconds since 1970 UTC. */
  readonly "source-date-epoch"?: number;
  readonly files: readonly ManifestFile[];
  /** The project's settings, for jobs that have no checkout. */
  readonly settings: InputValues;
  /** The programs and versions that built it; on a runner the job, its leg of a matrix, the step, the project's folder. */
  readonly "built-by": Readonly<Record<string, string>>;
}

/** The manifest's bytes; the same manifest always gives the same ones. */
export const formatManifest = (manifest: Manifest): string =>
  `${JSON.stringify(manifest, undefined, 2)}\n`;

/** Reads a manifest; `path` is for the messages. */
export function parseManifest(text: string, path: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw invalidManifest(path, "is not JSON", cause);
  }
  if (typeof value !== "object" || value === null) throw invalidManifest(path, "is not an object");
  const manifest = value as Partial<Manifest>;
  if (manifest.schema !== 1) {
    throw invalidManifest(path, `has schema \`${String(manifest.schema)}\`; this version reads 1`);
  }
  if (typeof manifest.name !== "string" || typeof manifest.version !== "string") {
    throw invalidManifest(path, "has no `name` and `version`");
  }
  if (!Array.isArray(manifest.files) || !manifest.files.every(isManifestFile)) {
    throw invalidManifest(path, "has no list of `files` with `filename`, `size` and `sha256`");
  }
  const wrong = wrongPart(manifest);
  if (wrong !== undefined) throw invalidManifest(path, `has a \`${wrong}\` of another kind`);
  return { settings: {}, "built-by": {}, ...manifest } as Manifest;
}

const optionalTexts = ["commit", "ref", "repository", "run"] as const;
const textTables = ["settings", "built-by"] as const;

/** The optional part that is not what it should be. */
function wrongPart(manifest: Partial<Manifest>): string | undefined {
  const isText = (value: unknown) => typeof value === "string";
  return (
    optionalTexts.find((name) => manifest[name] !== undefined && !isText(manifest[name])) ??
    textTables.find((name) => !Object.values(manifest[name] ?? {}).every(isText))
  );
}

function isManifestFile(file: unknown): file is ManifestFile {
  if (typeof file !== "object" || file === null) return false;
  const { filename, size, sha256 } = file as Partial<ManifestFile>;
  return (
    typeof filename === "string" &&
    !/[\\/]/.test(filename) &&
    typeof size === "number" &&
    /^[0-9a-f]{64}$/.test(String(sha256))
  );
}

const invalidManifest = (path: string, problem: string, cause?: unknown) =>
  new PublishError("manifest-invalid", `\`${path}\` ${problem}`, {
    hint: "run `build` again, or delete the file to work from the distributions alone",
    cause,
  });

/** Fails unless the files are exactly those that the manifest lists; `whose` is for the message. */
export function compareWithManifest(
  manifest: Manifest,
  files: readonly ManifestFile[],
  whose = "The distributions",
): void {
  const found = new Map(files.map((file) => [file.filename, file]));
  const differences: string[] = [];
  for (const listed of manifest.files) {
    const file = found.get(listed.filename);
    found.delete(listed.filename);
    if (file === undefined) differences.push(`\`${listed.filename}\` is missing`);
    else if (file.sha256 !== listed.sha256) {
      differences.push(
        `\`${listed.filename}\` was changed: it was built with sha256 ${listed.sha256} and has ${file.sha256}`,
      );
    }
  }
  for (const extra of found.keys()) differences.push(`\`${extra}\` is not in the manifest`);
  if (differences.length === 0) return;
  throw new PublishError(
    "manifest-mismatch",
    `${whose} are not those that were built\n  ${differences.join("\n  ")}`,
    { hint: `run \`build\` again, or restore the files that \`${manifestName}\` lists` },
  );
}
