import type { Member, MemberKind } from "./facts.ts";
import type { DirectoryEntry } from "./zip-directory.ts";
import { dosTime } from "./zip-records.ts";

const typeOf = (unixMode: number): number => unixMode & 0o170000;

const kindsByType = new Map<number, MemberKind>([
  [0, "file"],
  [0o010000, "device"],
  [0o020000, "device"],
  [0o040000, "folder"],
  [0o060000, "device"],
  [0o100000, "file"],
  [0o120000, "symlink"],
]);

/** A symbolic link whose target can be shown. */
export const isShortLink = ({ unixMode, size }: DirectoryEntry): boolean =>
  typeOf(unixMode) === 0o120000 && size <= 4096;

interface Counted {
  readonly size: number;
  readonly sha256: string | undefined;
  readonly target: string | undefined;
}

/** A member as its entry has it, with what was counted while it was unpacked. */
export function describe(entry: DirectoryEntry, counted?: Counted): Member {
  const member: { -readonly [Key in keyof Member]: Member[Key] } = {
    name: entry.name,
    kind: entry.name.endsWith("/")
      ? "folder"
      : (kindsByType.get(typeOf(entry.unixMode)) ?? "other"),
    size: counted?.size ?? entry.size,
    mode: entry.unixMode === 0 ? undefined : entry.unixMode & 0o7777,
    modified: dosTime(entry.date, entry.time),
  };
  if (counted?.sha256 !== undefined) member.sha256 = counted.sha256;
  if (counted?.target !== undefined) member.target = counted.target;
  return member;
}
