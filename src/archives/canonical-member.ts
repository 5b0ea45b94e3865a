import type { TarEntry } from "./tar-reader.ts";
import { isRegular } from "./tar-reader.ts";
import type { TarMember } from "./tar-writer.ts";

const linkTypes = { "1": "1", "2": "2", "5": "5" } as const;

/** A member without what depends on the machine: owner, time, and all of the mode but executability. */
export function canonicalMember(entry: TarEntry, epoch: number): TarMember {
  const type = isRegular(entry.type) ? "0" : linkTypes[entry.type as keyof typeof linkTypes];
  const executable = type === "5" || (type === "0" && (entry.mode & 0o111) !== 0);
  return {
    name: entry.name,
    type,
    mode: executable ? 0o755 : 0o644,
    size: type === "0" ? entry.dataSize : 0,
    mtime: Math.max(0, Math.floor(epoch)),
    linkname: type === "1" || type === "2" ? entry.linkname : "",
  };
}

/** Sorts members by name, links behind what they may refer to, and gives hard links their file's mode. */
export function inCanonicalOrder<M extends TarMember>(members: readonly M[]): M[] {
  const byName = new Map(members.map((member) => [member.name, member]));
  return members
    .map((member) => placed(member, byName))
    .sort((a, b) => a.rank - b.rank || Buffer.compare(a.bytes, b.bytes))
    .map(({ member, mode }) => ({ ...member, mode }));
}

const maximumChain = 64;

function placed<M extends TarMember>(member: M, byName: ReadonlyMap<string, M>) {
  let target = member;
  let steps = 0;
  // A hard link may name another one.
  while (target.type === "1" && steps < maximumChain) {
    const next = byName.get(target.linkname);
    if (next === undefined) break;
    target = next;
    steps += 1;
  }
  // Extracting a hard link sets the mode of the one file that there is.
  const mode = target.type === "1" ? member.mode : target.mode;
  const rank = member.type === "1" ? 1 + Math.max(1, steps) : member.type === "2" ? 1 : 0;
  return { member, mode, rank, bytes: Buffer.from(member.name) };
}
