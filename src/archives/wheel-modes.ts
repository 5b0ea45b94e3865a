import { open } from "node:fs/promises";
import { diskError, isSystemError } from "./disk-error.ts";
import { FileSource } from "./file-source.ts";
import { findEnd } from "./zip-end.ts";
import { signatures, sizes } from "./zip-records.ts";

/** Where a directory header has the system that made it, and the Unix mode (APPNOTE.TXT 4.3.12, 4.4.2). */
const madeByAt = 5;
const modeAt = 40;
const unix = 3;

/**
 * Gives the members of a wheel plain modes, which otherwise carry the umask of whoever built it:
 * setuptools writes METADATA with it. Only the modes change, in place; an archive that cannot be
 * read as a zip stays as it is.
 */
export async function normalizeWheelModes(path: string): Promise<{ changed: boolean }> {
  const directory = readDirectoryBytes(path);
  if (directory === undefined || !setPlainModes(directory.bytes)) return { changed: false };
  try {
    await using file = await open(path, "r+");
    await file.write(directory.bytes, 0, directory.bytes.length, directory.start);
    return { changed: true };
  } catch (cause) {
    throw isSystemError(cause) ? diskError("written", path, cause) : cause;
  }
}

function readDirectoryBytes(path: string): { bytes: Buffer; start: number } | undefined {
  const source = new FileSource(path);
  try {
    const { end } = findEnd(source);
    const start = end === undefined ? -1 : end.location - end.size;
    return end === undefined || start < 0
      ? undefined
      : { bytes: source.readAt(start, end.size), start };
  } finally {
    source.close();
  }
}

/** Whether a mode was another. */
function setPlainModes(directory: Buffer): boolean {
  let changed = false;
  for (let at = 0; at + sizes.directoryHeader <= directory.length; ) {
    if (directory.readUInt32LE(at) !== signatures.directoryHeader) break;
    const mode = directory.readUInt16LE(at + modeAt);
    const plain = directory.readUInt8(at + madeByAt) === unix ? plainMode(mode) : mode;
    changed ||= plain !== mode;
    directory.writeUInt16LE(plain, at + modeAt);
    at += headerSize(directory, at);
  }
  return changed;
}

/** With name, extra fields and comment. */
const headerSize = (directory: Buffer, at: number): number =>
  sizes.directoryHeader +
  directory.readUInt16LE(at + 28) +
  directory.readUInt16LE(at + 30) +
  directory.readUInt16LE(at + 32);

const typeMask = 0o170000;
const regular = 0o100000;
const folder = 0o040000;

/** Links keep theirs, and so does a member without any. */
function plainMode(mode: number): number {
  const type = mode & typeMask;
  if (type === folder) return type | 0o755;
  if (mode === 0 || (type !== regular && type !== 0)) return mode;
  return type | ((mode & 0o111) === 0 ? 0o644 : 0o755);
}
