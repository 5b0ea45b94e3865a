import { defineRule, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** A file of a wheel that is installed where Python imports from. */
export interface LibraryFile {
  /** In the archive. */
  readonly path: string;
  /** From the folder on, in which Python looks. */
  readonly parts: readonly string[];
}

/** What a wheel puts into site-packages. */
export interface Library {
  readonly files: readonly LibraryFile[];
  /** The names at its top, with the files of each. */
  readonly top: ReadonlyMap<string, readonly LibraryFile[]>;
}

const libraries = new WeakMap<Subject, Library>();

/** `{name}-{version}.data`; a package may well be called `other.data`. */
const DATA_FOLDER = /^[A-Za-z0-9][\w.]*-[\w.!+]+\.data$/;

/** The part of a path behind `{name}.data/purelib/`; `undefined` for what is not imported. */
function libraryPath(path: string): string | undefined {
  // Nearly no path is in one of these folders.
  if (!(path.includes(".dist-info") || path.includes(".data"))) return path;
  const [first = "", second] = path.split("/", 2);
  if (first.endsWith(".dist-info")) return undefined;
  if (!DATA_FOLDER.test(first)) return path;
  if (second !== "purelib" && second !== "platlib") return undefined;
  return path.slice(first.length + second.length + 2);
}

function readLibrary({ facts }: Subject): Library {
  const files: LibraryFile[] = [];
  const top = new Map<string, LibraryFile[]>();
  for (const { name, kind } of facts?.members ?? []) {
    const path = kind === "folder" ? undefined : libraryPath(name);
    if (path === undefined || path === "") continue;
    const file = { path: name, parts: path.split("/") };
    const [first = ""] = file.parts;
    files.push(file);
    const group = top.get(first);
    if (group === undefined) top.set(first, [file]);
    else group.push(file);
  }
  return { files, top };
}

/** Reads the library of a wheel once, however many rules ask. */
export function libraryOf(subject: Subject): Library {
  const known = libraries.get(subject);
  if (known !== undefined) return known;
  const library = readLibrary(subject);
  libraries.set(subject, library);
  return library;
}

/** The name under which a file is imported, `undefined` for what is no module. */
export const moduleName = (file: string): string | undefined =>
  /^(.+?)\.(?:py|pyd|so|[-\w]+\.(?:pyd|so))$/.exec(file)?.[1];

export const isModule = ({ parts }: LibraryFile): boolean =>
  moduleName(parts.at(-1) ?? "") !== undefined;

/** A rule of check-wheel-contents. */
export const contentRule = (rule: Pick<Rule, "id" | "title" | "why" | "fix" | "judge">): Rule =>
  defineRule({
    ...rule,
    source: "check-wheel-contents",
    refuses: "nowhere",
    level: "warning",
    only: "wheel",
  });
