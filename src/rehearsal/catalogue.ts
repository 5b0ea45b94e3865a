import { normalizeName } from "../python/name.ts";
import {
  canonicalizeVersion,
  compareVersions,
  isPrerelease,
  parseVersion,
  type Version,
} from "../python/version.ts";
import { ultranormalizeName } from "../rules/index-state.ts";
import type { FileRecord, ProjectRecord, YankRecord } from "./records.ts";

export interface Release {
  /** As the first upload spelled it; `1.0` and `1.0.0` are one release. */
  readonly version: string;
  readonly parsed: Version;
  /** By filename. */
  readonly files: readonly FileRecord[];
  /** The upload that created the release, and whose form is its metadata for good. */
  readonly first: FileRecord;
  /** Why it was yanked, perhaps the empty text. */
  readonly yanked: string | undefined;
}

export interface Project {
  /** As the latest upload spelled it. */
  readonly name: string;
  readonly normalizedName: string;
  /** The oldest version first. */
  readonly releases: readonly Release[];
  readonly lastSerial: number;
}

/** What an upload is judged against: everything the index knows. */
export interface IndexView {
  readonly lastSerial: number;
  projects(): readonly Project[];
  /** By any spelling of the name. */
  project(name: string): Project | undefined;
  release(project: string, version: string): Release | undefined;
  /** The project whose name PyPI takes for the same as this new one. */
  similarProject(name: string): string | undefined;
  file(filename: string): FileRecord | undefined;
  /** The file with these bytes, whatever its name. */
  fileByBlake2(hex: string): FileRecord | undefined;
}

/** Every version in a record was parsed before it was accepted. */
function versionOf(text: string): Version {
  const version = parseVersion(text);
  if (version === undefined) throw new Error(`The index holds the invalid version ${text}`);
  return version;
}

/** The same for `1.0`, `1.0.0` and `v1`. */
const versionKey = (text: string): string => canonicalizeVersion(versionOf(text));

const bySerial = (a: { serial: number }, b: { serial: number }): number => a.serial - b.serial;
const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const byFilename = (a: FileRecord, b: FileRecord): number => byText(a.filename, b.filename);

function makeRelease(files: readonly FileRecord[], yanks: readonly YankRecord[]): Release {
  const [first] = [...files].sort(bySerial);
  if (first === undefined) throw new Error("A release has at least one file");
  const key = versionKey(first.version);
  const yank = yanks.find(({ version }) => versionKey(version) === key);
  return {
    version: first.version,
    parsed: versionOf(first.version),
    files: [...files].sort(byFilename),
    first,
    yanked: yank?.reason,
  };
}

function makeProject(
  normalizedName: string,
  files: readonly FileRecord[],
  yanks: readonly YankRecord[],
): Project {
  const groups = new Map<string, FileRecord[]>();
  for (const file of files) {
    const key = versionKey(file.version);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  }
  const releases = [...groups.values()]
    .map((group) => makeRelease(group, yanks))
    .sort((a, b) => compareVersions(a.parsed, b.parsed));
  const latest = [...files].sort(bySerial).at(-1);
  return {
    name: latest?.form.find(([name]) => name === "name")?.[1] ?? normalizedName,
    normalizedName,
    releases,
    lastSerial: Math.max(0, ...files.map(({ serial }) => serial), ...yanks.map((y) => y.serial)),
  };
}

/** The index in memory: what the records on disk add up to. */
export class Catalogue implements IndexView {
  readonly #files = new Map<string, FileRecord>();
  readonly #byBlake2 = new Map<string, FileRecord>();
  readonly #yanks = new Map<string, YankRecord[]>();
  readonly #byProject = new Map<string, FileRecord[]>();
  readonly #byLooks = new Map<string, string>();
  /** Made when asked for; an upload makes only its own project's stale. */
  readonly #projects = new Map<string, Project>();
  lastSerial = 0;

  addFile(file: FileRecord): void {
    this.#files.set(file.filename, file);
    this.#byBlake2.set(file.blake2, file);
    this.#filesOf(file.project).push(file);
    this.#noteEvent(file.project, file.serial);
  }

  addProject({ project, serial }: ProjectRecord): void {
    this.#filesOf(project);
    this.#noteEvent(project, serial);
  }

  #filesOf(project: string): FileRecord[] {
    const known = this.#byProject.get(project);
    if (known !== undefined) return known;
    const files: FileRecord[] = [];
    this.#byProject.set(project, files);
    this.#byLooks.set(ultranormalizeName(project), project);
    return files;
  }

  addYank(yank: YankRecord): void {
    const key = versionKey(yank.version);
    const others = (this.#yanks.get(yank.project) ?? []).filter(
      ({ version }) => versionKey(version) !== key,
    );
    this.#yanks.set(yank.project, [...others, yank]);
    this.#noteEvent(yank.project, yank.serial);
  }

  clear(): void {
    for (const map of [this.#files, this.#byBlake2, this.#yanks]) map.clear();
    for (const map of [this.#byProject, this.#byLooks, this.#projects]) map.clear();
    this.lastSerial = 0;
  }

  projects(): readonly Project[] {
    return [...this.#byProject.keys()].sort(byText).flatMap((name) => this.project(name) ?? []);
  }

  project(name: string): Project | undefined {
    const normalized = normalizeName(name);
    const known = this.#projects.get(normalized);
    const files = this.#byProject.get(normalized);
    if (known !== undefined || files === undefined) return known;
    const project = makeProject(normalized, files, this.#yanks.get(normalized) ?? []);
    this.#projects.set(normalized, project);
    return project;
  }

  release(project: string, version: string): Release | undefined {
    const parsed = parseVersion(version);
    if (parsed === undefined) return undefined;
    return this.project(project)?.releases.find(
      (release) => compareVersions(release.parsed, parsed) === 0,
    );
  }

  similarProject(name: string): string | undefined {
    return this.#byLooks.get(ultranormalizeName(name));
  }

  file(filename: string): FileRecord | undefined {
    return this.#files.get(filename);
  }

  fileByBlake2(hex: string): FileRecord | undefined {
    return this.#byBlake2.get(hex);
  }

  #noteEvent(project: string, serial: number): void {
    this.#projects.delete(project);
    this.lastSerial = Math.max(this.lastSerial, serial);
  }
}

/** The release a project is shown with: not yanked before yanked, final before preliminary. */
export function latestRelease({ releases }: Project): Release | undefined {
  const newestFirst = [...releases].reverse();
  const available = newestFirst.filter(({ yanked }) => yanked === undefined);
  return available.find(({ parsed }) => !isPrerelease(parsed)) ?? available[0] ?? newestFirst[0];
}
