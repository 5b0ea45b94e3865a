import type { ArchiveProblem, Member } from "./facts.ts";
import { shown } from "./member-names.ts";

const maximumSteps = 256;

/** What symbolic links point to, by path. */
export type SymbolicLinks = ReadonlyMap<string, string>;

const partsOf = (path: string): string[] =>
  path.split("/").filter((part) => part !== "" && part !== ".");

/**
 * Where a path leads to when every symbolic link of the archive on its way is followed, as parts;
 * `undefined` when that is outside the folder, or nowhere.
 */
export function follow(
  start: readonly string[],
  path: string,
  links: SymbolicLinks,
): string[] | undefined {
  if (path.startsWith("/")) return undefined;
  const reached = [...start];
  const ahead = partsOf(path).reverse();
  for (let steps = 0; steps < maximumSteps; steps++) {
    const part = ahead.pop();
    if (part === undefined) return reached;
    const onward = part === ".." ? upward(reached) : downward(reached, part, links);
    if (onward === undefined) return undefined;
    ahead.push(...onward.reverse());
  }
  return undefined;
}

/** One step up; `undefined` at the top. */
const upward = (reached: string[]): string[] | undefined =>
  reached.pop() === undefined ? undefined : [];

/** One step down; for a link, what must be gone instead. */
function downward(reached: string[], part: string, links: SymbolicLinks): string[] | undefined {
  const target = links.get([...reached, part].join("/"));
  if (target === undefined) {
    reached.push(part);
    return [];
  }
  return target.startsWith("/") ? undefined : partsOf(target);
}

/**
 * Links that lead out of the folder, and members whose path goes through a link
 * (PEP 721, https://peps.python.org/pep-0721/#filters, and stricter).
 */
export function linkProblems(members: readonly Member[]): ArchiveProblem[] {
  const links = new Map<string, string>();
  for (const { kind, name, target } of members) {
    if (kind === "symlink") links.set(partsOf(name).join("/"), target ?? "");
  }
  const hardLinks = members.some(({ kind }) => kind === "hardlink");
  if (links.size === 0 && !hardLinks) return [];
  return members.flatMap((member) => throughLink(member, links) ?? escaping(member, links) ?? []);
}

function throughLink({ name }: Member, links: SymbolicLinks): ArchiveProblem | undefined {
  const parts = partsOf(name);
  for (let length = 1; length < parts.length; length++) {
    const folder = parts.slice(0, length).join("/");
    if (!links.has(folder)) continue;
    const message = `the path ${shown(name)} goes through the symbolic link ${shown(folder)}`;
    return { kind: "unsafe-path", message, member: name };
  }
  return undefined;
}

function escaping(
  { name, kind, target = "" }: Member,
  links: SymbolicLinks,
): ArchiveProblem | undefined {
  if (kind !== "symlink" && kind !== "hardlink") return undefined;
  const folder = kind === "symlink" ? partsOf(name).slice(0, -1) : [];
  const odd = target.includes("\\") || /^[a-z]:/i.test(target) || target.includes("\ufffd");
  if (!odd && follow(folder, target, links) !== undefined) return undefined;
  const message = `the link ${shown(name)} to ${shown(target)} leads out of the archive`;
  return { kind: "unsafe-link", message, member: name };
}
