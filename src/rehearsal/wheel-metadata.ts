import { createHash } from "node:crypto";
import { readArchive } from "../archives/read-archive.ts";

/** METADATA of a wheel, served beside it (PEP 658). */
export interface WheelMetadata {
  readonly content: Uint8Array;
  readonly sha256: string;
}

/** Takes METADATA out of a wheel, where the filename says that it is; `undefined` when it is not there. */
export async function readWheelMetadata(
  path: string,
  filename: string,
): Promise<WheelMetadata | undefined> {
  const [name, version] = filename.split("-");
  const member = `${name}-${version}.dist-info/METADATA`;
  const { contents } = await readArchive(path, {
    format: "zip",
    wanted: (candidate) => candidate === member,
  });
  const content = contents.get(member);
  if (content === undefined) return undefined;
  return { content, sha256: createHash("sha256").update(content).digest("hex") };
}
