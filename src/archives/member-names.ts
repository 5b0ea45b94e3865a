import type { ArchiveProblem, Member } from "./facts.ts";

const hasControlCharacter = (text: string): boolean => {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
};

/** A name that can be shown in one line. */
export const shown = (name: string): string => `\`${JSON.stringify(name).slice(1, -1)}\``;

/** What is wrong with the name of one member, whatever the other members are. */
export function nameProblem(name: string, format: "zip" | "tar.gz"): ArchiveProblem | undefined {
  const unsafe = (why: string): ArchiveProblem => ({
    kind: "unsafe-path",
    message: `the path ${shown(name)} ${why}`,
    member: name,
  });
  if (name === "") return { kind: "bad-name", message: "a member has an empty name", member: name };
  if (name.startsWith("/")) return unsafe("is absolute");
  if (/^[a-z]:/i.test(name)) return unsafe("names a drive");
  if (name.includes("..") && name.split(/[/\\]/).includes("..")) return unsafe("contains `..`");
  // Zip knows `/` only (APPNOTE.TXT 4.4.17); in a tar a backslash is a character like another.
  if (format === "zip" && name.includes("\\")) return unsafe("contains a backslash");
  if (name.startsWith("\\")) return unsafe("begins with a backslash");
  if (name.includes("\ufffd")) {
    return { kind: "bad-name", message: `the name ${shown(name)} is not UTF-8`, member: name };
  }
  if (hasControlCharacter(name)) {
    const message = `the name ${shown(name)} contains a control character`;
    return { kind: "bad-name", message, member: name };
  }
  return undefined;
}

/** How a file system that ignores case and Unicode's normalisation forms sees a path. */
const folded = (name: string): string => name.normalize("NFC").toLowerCase();

/** Members that take each other's place when they are unpacked. */
export function repeatedNames(members: readonly Member[]): ArchiveProblem[] {
  const problems: ArchiveProblem[] = [];
  const exact = new Map<string, Member>();
  const similar = new Map<string, string>();
  for (const member of members) {
    const path = member.name.endsWith("/") ? member.name.slice(0, -1) : member.name;
    const problem = repeats(member, path, exact.get(path), similar);
    if (problem !== undefined) problems.push(problem);
    exact.set(path, member);
  }
  return problems;
}

function repeats(
  member: Member,
  path: string,
  earlier: Member | undefined,
  similar: Map<string, string>,
): ArchiveProblem | undefined {
  if (earlier !== undefined) {
    if (member.kind === "folder" && earlier.kind === "folder") return undefined;
    const message = `${shown(member.name)} is there more than once`;
    return { kind: "duplicate-name", message, member: member.name };
  }
  const key = folded(path);
  const other = similar.get(key);
  similar.set(key, path);
  if (other === undefined) return undefined;
  const message = `${shown(path)} and ${shown(other)} are one and the same file where case or Unicode form does not count`;
  return { kind: "colliding-name", message, member: member.name };
}
