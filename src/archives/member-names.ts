import type { ArchiveProblem, Member } from "./facts.ts";

/** Whether a name has none of the characters with which something can be wrong. */
function isPlain(name: string): boolean {
  let previous = 0x2f;
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    // Control characters, backslash, colon, and what is not ASCII.
    if (code < 0x20 || code > 0x7e || code === 0x5c || code === 0x3a) return false;
    // An absolute path, `//`, and every `.` at the beginning of a part.
    if (previous === 0x2f && (code === 0x2e || code === 0x2f)) return false;
    previous = code;
  }
  return name !== "";
}

function hasControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}

/** A name that can be shown in one line. */
export const shown = (name: string): string => `\`${JSON.stringify(name).slice(1, -1)}\``;

/** What is wrong with the name of one member, whatever the other members are. */
export function nameProblem(name: string, format: "zip" | "tar.gz"): ArchiveProblem | undefined {
  if (isPlain(name)) return undefined;
  const unsafe = danger(name, format);
  if (unsafe !== undefined) {
    return { kind: "unsafe-path", message: `the path ${shown(name)} ${unsafe}`, member: name };
  }
  const bad = badName(name);
  return bad === undefined ? undefined : { kind: "bad-name", message: bad, member: name };
}

/** Why a path could be unpacked somewhere else than it seems. */
function danger(name: string, format: "zip" | "tar.gz"): string | undefined {
  if (name.startsWith("/")) return "is absolute";
  if (/^[a-z]:/i.test(name)) return "names a drive";
  if (name.includes("..") && name.split(/[/\\]/).includes("..")) return "contains `..`";
  // Zip knows `/` only (APPNOTE.TXT 4.4.17); in a tar a backslash is a character like another.
  if (format === "zip" && name.includes("\\")) return "contains a backslash";
  return name.startsWith("\\") ? "begins with a backslash" : undefined;
}

function badName(name: string): string | undefined {
  if (name === "") return "a member has an empty name";
  if (name.includes("\ufffd")) return `the name ${shown(name)} is not UTF-8`;
  return hasControlCharacter(name)
    ? `the name ${shown(name)} contains a control character`
    : undefined;
}

/** How a file system that ignores case and Unicode's normalisation forms sees a path. */
const folded = (path: string): string => path.normalize("NFC").toLowerCase();

const withoutSlash = (name: string): string => (name.endsWith("/") ? name.slice(0, -1) : name);

/** Members that take each other's place when they are unpacked. */
export function repeatedNames(members: readonly Member[]): ArchiveProblem[] {
  const problems: ArchiveProblem[] = [];
  const similar = new Map<string, Member>();
  const exact = new Map<string, Member>();
  for (const member of members) {
    const path = withoutSlash(member.name);
    const key = folded(path);
    const other = similar.get(key);
    if (other === undefined) {
      similar.set(key, member);
      continue;
    }
    exact.set(withoutSlash(other.name), other);
    const problem = repeats(member, exact.get(path), other);
    if (problem !== undefined) problems.push(problem);
    exact.set(path, member);
    similar.set(key, member);
  }
  return problems;
}

function repeats(
  member: Member,
  same: Member | undefined,
  other: Member,
): ArchiveProblem | undefined {
  const { name } = member;
  if (same === undefined) {
    const message = `${shown(name)} and ${shown(other.name)} are one and the same file where case or Unicode form does not count`;
    return { kind: "colliding-name", message, member: name };
  }
  if (member.kind === "folder" && same.kind === "folder") return undefined;
  return {
    kind: "duplicate-name",
    message: `${shown(name)} is there more than once`,
    member: name,
  };
}
