import type { Finding } from "../findings.ts";

/** A text file of the checkout. */
export interface SourceFile {
  /** Relative to the checkout, `/`-separated. */
  readonly path: string;
  readonly text: string;
}

/** Where the metadata of a project is written. */
export interface ProjectSources {
  readonly pyproject?: SourceFile;
  readonly readme?: SourceFile;
}

/** The keys of `[project]` from which the fields of the core metadata come. */
const keys: Readonly<Record<string, readonly string[]>> = {
  name: ["name"],
  version: ["version"],
  summary: ["description"],
  description: ["readme"],
  "description-content-type": ["readme"],
  "author-email": ["authors"],
  "maintainer-email": ["maintainers"],
  classifier: ["classifiers"],
  keywords: ["keywords"],
  license: ["license"],
  "license-expression": ["license"],
  "license-file": ["license-files"],
  "home-page": ["urls"],
  "download-url": ["urls"],
  "project-url": ["urls"],
  "requires-python": ["requires-python"],
  "requires-dist": ["dependencies", "optional-dependencies"],
  "provides-extra": ["optional-dependencies"],
  dynamic: ["dynamic"],
  "import-name": ["import-names"],
  "import-namespace": ["import-namespaces"],
};

/** Finds the lines of the checkout that findings are about; `descriptions` are those of the files. */
export function locate(
  findings: readonly Finding[],
  sources: ProjectSources,
  descriptions: ReadonlyMap<string, string>,
): Finding[] {
  return findings.map((finding) => {
    const location = inReadme(finding, sources, descriptions) ?? inPyproject(finding, sources);
    return location === undefined ? finding : { ...finding, location };
  });
}

function inReadme(
  { line, file = "" }: Finding,
  { readme }: ProjectSources,
  descriptions: ReadonlyMap<string, string>,
): Finding["location"] {
  const wanted = line === undefined ? undefined : linesOf(descriptions.get(file) ?? "")[line - 1];
  if (line === undefined || wanted === undefined || readme === undefined) return undefined;
  const lines = linesOf(readme.text);
  if (lines[line - 1] === wanted) return { path: readme.path, line };
  // Backends may put other files around the README.
  const first = wanted.trim() === "" ? -1 : lines.indexOf(wanted);
  const isOnly = first !== -1 && lines.lastIndexOf(wanted) === first;
  return isOnly ? { path: readme.path, line: first + 1 } : undefined;
}

const linesOf = (text: string): string[] => text.split(/\r?\n/).map((line) => line.trimEnd());

function inPyproject(
  { field = "", message }: Finding,
  { pyproject }: ProjectSources,
): Finding["location"] {
  const names = keys[field.replaceAll("_", "-").replace(/s$/, "")] ?? keys[field];
  if (names === undefined || pyproject === undefined) return undefined;
  const lines = projectLines(linesOf(pyproject.text));
  const start = lines.findIndex(({ key }) => key !== undefined && names.includes(key));
  if (start === -1) return undefined;
  const block = lines.slice(start).filter(({ of }) => names.includes(of));
  // Of a list, the entry that the message shows.
  const entry = block.find(({ text }) => quotedIn(text).some((value) => message.includes(value)));
  return { path: pyproject.path, line: (entry ?? lines[start])?.number ?? 1 };
}

const quotedIn = (text: string): string[] =>
  [...text.matchAll(/"([^"]{3,})"|'([^']{3,})'/g)].map(([, a, b]) => a ?? b ?? "");

interface ProjectLine {
  readonly number: number;
  readonly text: string;
  /** The key of `[project]` that begins here. */
  readonly key: string | undefined;
  /** The key of `[project]` to which the line belongs. */
  readonly of: string;
}

/** The lines of the table `[project]`, and of those below it. */
function projectLines(lines: readonly string[]): ProjectLine[] {
  const found: ProjectLine[] = [];
  let [table, of] = ["", ""];
  for (const [index, text] of lines.entries()) {
    const header = /^\s*\[\[?\s*([\w.-]+)\s*\]\]?\s*(?:#.*)?$/.exec(text)?.[1];
    if (header !== undefined) table = header;
    const key = header === undefined ? /^\s*([\w-]+)(?:\.[\w-]+)*\s*=/.exec(text)?.[1] : undefined;
    const sub = /^project\.([\w-]+)/.exec(table)?.[1];
    const begins = keyThatBegins(table, sub, header, key);
    of = begins ?? of;
    const isInside = table === "project" || sub !== undefined;
    if (isInside) found.push({ number: index + 1, text, key: begins, of });
  }
  return found;
}

function keyThatBegins(
  table: string,
  sub: string | undefined,
  header: string | undefined,
  key: string | undefined,
): string | undefined {
  if (header !== undefined) return sub;
  return table === "project" ? key : undefined;
}
