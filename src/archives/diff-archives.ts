import { basename } from "node:path";
import type { ArchiveFacts, Member } from "./facts.ts";
import { readArchive } from "./read-archive.ts";

/** How two archives differ first. */
export interface ArchiveDifference {
  readonly member: string;
  /** Seen from the first archive: `missing` is what only the first one has, `extra` what only the second one has. */
  readonly difference:
    | "missing"
    | "extra"
    | "content"
    | "mode"
    | "time"
    | "order"
    | "archive framing";
}

/** The first member that differs between two wheels or sdists; `undefined` for equal files. */
export async function diffArchives(a: string, b: string): Promise<ArchiveDifference | undefined> {
  const [first, second] = await Promise.all([read(a), read(b)]);
  if (first.sha256 === second.sha256) return undefined;
  return (
    firstDifference(first.members, second.members) ?? {
      member: basename(a),
      difference: "archive framing",
    }
  );
}

const read = (path: string): Promise<ArchiveFacts> =>
  readArchive(path, {
    format: path.endsWith(".tar.gz") ? "tar.gz" : "zip",
    wanted: () => false,
    hashMembers: true,
  });

function firstDifference(
  first: readonly Member[],
  second: readonly Member[],
): ArchiveDifference | undefined {
  const others = new Map(second.map((member) => [member.name, member]));
  for (const member of first) {
    const difference = compare(member, others.get(member.name));
    if (difference !== undefined) return { member: member.name, difference };
  }
  const names = new Set(first.map(({ name }) => name));
  const extra = second.find(({ name }) => !names.has(name));
  if (extra !== undefined) return { member: extra.name, difference: "extra" };
  const moved = first.find(({ name }, index) => second[index]?.name !== name);
  return moved === undefined ? undefined : { member: moved.name, difference: "order" };
}

function compare(a: Member, b: Member | undefined): ArchiveDifference["difference"] | undefined {
  if (b === undefined) return "missing";
  const sameContent =
    a.kind === b.kind && a.size === b.size && a.sha256 === b.sha256 && a.target === b.target;
  if (!sameContent) return "content";
  if (a.mode !== b.mode) return "mode";
  return a.modified === b.modified ? undefined : "time";
}
