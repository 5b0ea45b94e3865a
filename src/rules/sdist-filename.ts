import { normalizeName } from "../python/name.ts";
import { repr } from "../python/repr.ts";
import { formatVersion } from "../python/version.ts";
import { defineRule, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** A name as filenames have it (PEP 625, PEP 427): `my-project` is `my_project`. */
export const escapeName = (normalizedName: string): string => normalizedName.replaceAll("-", "_");

/** PyPI's words for a filename that begins with another project's name. */
export const wrongProject = (name: string, normalizedName: string): string =>
  `Start filename for ${repr(name)} with ${repr(escapeName(normalizedName))}.`;

const isSdist = ({ kind, form, field }: Subject): boolean =>
  kind === "sdist" && (form === undefined || field("filetype") === "sdist");

/** The text before the last `-`. */
const beforeDash = (text: string): string => text.slice(0, Math.max(text.lastIndexOf("-"), 0));

/** The project that a filename names; a post release may be spelled `1.0-1`, with a second dash. */
function namedProject({ filename, sdist, version, normalizedName }: Subject): string | undefined {
  if (sdist?.ok !== true) return undefined;
  if (version?.post === undefined || sdist.name === normalizedName) return sdist.name;
  const dashes = filename.split("-").length - 1;
  return dashes < 2 ? sdist.name : normalizeName(beforeDash(beforeDash(filename)));
}

/** What PyPI says about the filename of an sdist, `undefined` where it is right. */
function refuseFilename(subject: Subject): string | undefined {
  const { filename, sdist, name, normalizedName, version } = subject;
  if (sdist?.ok === false) return `Invalid source distribution filename: ${filename}`;
  if (name === undefined || normalizedName === undefined) return undefined;
  if (namedProject(subject) !== normalizedName) return wrongProject(name, normalizedName);
  if (version === undefined) return undefined;
  const expected = `${escapeName(normalizedName)}-${formatVersion(version)}.tar.gz`;
  if (filename === expected) return undefined;
  return `Filename ${repr(filename)} is invalid, should be ${repr(expected)}.`;
}

function* judgeName(subject: Subject): Iterable<Observation> {
  if (!(isSdist(subject) && subject.filename.endsWith(".tar.gz"))) return;
  const message = refuseFilename(subject);
  if (message === undefined) return;
  const { filename, name, version } = subject;
  const metadata = version === undefined ? "" : ` and version \`${formatVersion(version)}\``;
  yield {
    message:
      name === undefined
        ? `\`${filename}\` is not \`{name}-{version}.tar.gz\``
        : `\`${filename}\` is not the filename for the name \`${name}\`${metadata}`,
    refusal: { step: "sdist-filename", message },
  };
}

function* judgeZip(subject: Subject): Iterable<Observation> {
  if (!(isSdist(subject) && subject.filename.endsWith(".zip"))) return;
  const message = refuseFilename(subject);
  yield {
    message: `\`${subject.filename}\` is an sdist in a zip`,
    ...(message === undefined ? {} : { refusal: { step: "sdist-filename", message } }),
  };
}

/** PEP 625: the filename of an sdist follows from its name and version. */
export const sdistFilenameRules: readonly Rule[] = [
  defineRule({
    id: "FN003",
    title: "Filename of an sdist is not the one of PEP 625",
    why: "It is `{name}-{version}.tar.gz`, both normalised, with underscores in the name",
    fix: "Build with a current backend, which writes this filename; renaming the file is not enough",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["sdist-filename"],
    only: "sdist",
    judge: judgeName,
  }),
  defineRule({
    id: "FN004",
    title: "An sdist that is a zip",
    why: "Since PEP 625 an sdist is a `.tar.gz`",
    fix: "Build the sdist as `.tar.gz`",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["sdist-filename"],
    only: "sdist",
    judge: judgeZip,
  }),
];
