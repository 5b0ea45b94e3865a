import { repr } from "../python/repr.ts";
import { pypiHelp } from "./refusals.ts";
import { defineRule, type Observation, type Rule } from "./rule.ts";
import { isIdentical, type Subject } from "./subject.ts";

const STORAGE_LIMITS = "https://docs.pypi.org/project-management/storage-limits";

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;
const FILE_SIZE_LIMIT = 100 * MIB;
const PROJECT_SIZE_LIMIT = 10 * GIB;

function* judgeFileSize({ facts, state, name }: Subject): Iterable<Observation> {
  const limit = state?.fileSizeLimit ?? FILE_SIZE_LIMIT;
  if (facts === undefined || facts.size <= limit) return;
  const see = `${STORAGE_LIMITS}#requesting-a-file-size-limit-increase`;
  yield {
    message: `The file has ${megabytes(facts.size)} MiB, ${megabytes(limit)} are allowed`,
    refusal: {
      step: "size",
      message:
        `File too large. Limit for project ${repr(name ?? "")} is ${Math.floor(limit / MIB)} MB. ` +
        `See ${see} for more information.`,
    },
  };
}

const megabytes = (bytes: number): string => (bytes / MIB).toFixed(1);

function* judgeProjectSize({ facts, state, name }: Subject): Iterable<Observation> {
  const limit = state?.projectSizeLimit ?? PROJECT_SIZE_LIMIT;
  const total = (facts?.size ?? 0) + (state?.projectSize ?? 0);
  if (facts === undefined || total <= limit) return;
  const see = `${STORAGE_LIMITS}#requesting-a-project-size-limit-increase`;
  yield {
    message: `The project has ${megabytes(total)} MiB with this file, ${megabytes(limit)} are allowed`,
    refusal: {
      step: "size",
      // What is too large by itself is found first.
      order: "project",
      message:
        `Project size too large. Limit for project ${repr(name ?? "")} total size is ` +
        `${Math.floor(limit / GIB)} GB. See ${see}`,
    },
  };
}

const GROWTH = 2;
/** Below it nobody minds. */
const GROWN_BY = MIB;

function* judgeGrowth({ facts, state }: Subject): Iterable<Observation> {
  const previous = state?.previousFile;
  if (facts === undefined || previous === undefined) return;
  const { size } = facts;
  if (size <= previous.size * GROWTH || size - previous.size <= GROWN_BY) return;
  yield {
    message: `The file has ${megabytes(size)} MiB, that of \`${previous.version}\` has ${megabytes(previous.size)}`,
  };
}

const SEE_FILENAMES = `See ${pypiHelp("file-name-reuse")} for more information.`;

function* judgeExistingFile(subject: Subject): Iterable<Observation> {
  const { filename, state, digests } = subject;
  const existing = state?.existingFile;
  if (existing === undefined) return;
  if (isIdentical(subject)) {
    yield { level: "info", message: `The index has \`${filename}\` already, byte for byte` };
    return;
  }
  const hash = digests?.blake2_256 ?? "";
  const sameName = existing.filename === filename;
  yield {
    message: sameName
      ? `The index has another file of the name \`${filename}\``
      : `The index has the same content as \`${existing.filename}\``,
    ...(sameName ? {} : { refuses: "PyPI" }),
    refusal: {
      step: "existing-file",
      message: `File already exists (${repr(filename)}, with blake2_256 hash ${repr(hash)}). ${SEE_FILENAMES}`,
    },
  };
}

function* judgeUsedFilename(subject: Subject): Iterable<Observation> {
  const { filename, state } = subject;
  if (state?.filenameUsed !== true || isIdentical(subject)) return;
  yield {
    message: `A file of the name \`${filename}\` was deleted from the index`,
    refusal: {
      step: "used-filename",
      message:
        "This filename was previously used by a file that has since been deleted. " +
        `Use a different version. ${SEE_FILENAMES}`,
    },
  };
}

const RELEASE_DAYS = 14;
const DAY = 24 * 60 * 60 * 1000;

function* judgeReleaseAge(subject: Subject): Iterable<Observation> {
  const { state, now } = subject;
  const created = state?.releaseCreated;
  // A file that is there already is no new one.
  if (created === undefined || isIdentical(subject)) return;
  if (now.getTime() - created.getTime() <= RELEASE_DAYS * DAY) return;
  yield {
    message: `The release exists since ${created.toISOString().slice(0, 10)}`,
    refusal: {
      step: "closed-release",
      message: `Uploading new files to releases older than ${RELEASE_DAYS} days is not allowed.`,
    },
  };
}

function* judgeSecondSdist(subject: Subject): Iterable<Observation> {
  const { state, field, form, kind } = subject;
  if (isIdentical(subject)) return;
  const isSdist = form === undefined ? kind === "sdist" : field("filetype") === "sdist";
  if (state?.hasSdist !== true || !isSdist) return;
  const message = "Only one sdist may be uploaded per release.";
  yield { message: "The release has an sdist already", refusal: { step: "second-sdist", message } };
}

async function judgeNewProject({ state, name, normalizedName }: Subject): Promise<Observation[]> {
  if (state?.project !== "new" || name === undefined || normalizedName === undefined) return [];
  const see = `See ${pypiHelp("project-name")} for more information.`;
  const { default: names } = await import("./tables/stdlib-names.txt");
  if (`\n${names}`.includes(`\n${normalizedName}\n`)) {
    return [
      {
        message: `\`${name}\` is the name of a module of Python's standard library`,
        refusal: {
          step: "new-project",
          message: `The name ${repr(name)} isn't allowed (conflict with Python Standard Library module name). ${see}`,
        },
      },
    ];
  }
  if (state.similarProject === undefined) return [];
  return [
    {
      message: `\`${name}\` is too similar to \`${state.similarProject}\``,
      refusal: {
        step: "new-project",
        message: `The name ${repr(name)} is too similar to an existing project. ${see}`,
      },
    },
  ];
}

/** A name as PyPI compares it with those of other projects: what looks alike is the same. */
export const ultranormalizeName = (name: string): string =>
  name
    .replace(/[._-]/g, "")
    .replace(/[lLiI]/g, "1")
    .replace(/[oO]/g, "0")
    .toLowerCase();

const shared = { source: "PyPI", refuses: "PyPI", level: "error" } as const;

/** What the index already has decides about. */
export const indexStateRules: readonly Rule[] = [
  defineRule({
    ...shared,
    id: "IX005",
    title: "Name that a new project cannot have",
    why: "Names of the standard library, and names that look like another project's, deceive people",
    fix: "Choose another name",
    steps: ["new-project"],
    judge: judgeNewProject,
  }),
  defineRule({
    ...shared,
    id: "SZ001",
    title: "File too large",
    why: "PyPI takes 100 MiB per file, unless it has granted the project more",
    fix: "Leave data out of the distribution, or ask PyPI for more and set `file-size-limit`",
    steps: ["size"],
    judge: judgeFileSize,
  }),
  defineRule({
    ...shared,
    id: "SZ002",
    title: "Project too large",
    why: "PyPI takes 10 GiB per project, unless it has granted the project more",
    fix: "Delete old releases, or ask PyPI for more and set `project-size-limit`",
    steps: ["size"],
    judge: judgeProjectSize,
  }),
  defineRule({
    id: "SZ003",
    title: "File much larger than in the release before",
    why: "What makes a file double is often data or a build folder that nobody meant to publish",
    fix: "Compare the contents of both; leave out what is not needed to run the project",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeGrowth,
  }),
  defineRule({
    ...shared,
    id: "IX001",
    title: "The index has another file of that name or with that content",
    why: "A filename stands for one content, for ever",
    fix: "Raise the version and build again",
    refuses: "any index",
    steps: ["existing-file"],
    judge: judgeExistingFile,
  }),
  defineRule({
    ...shared,
    id: "IX008",
    title: "Filename of a deleted file",
    why: "A filename stands for one content, for ever, also after the file was deleted",
    fix: "Raise the version and build again",
    steps: ["used-filename"],
    judge: judgeUsedFilename,
  }),
  defineRule({
    ...shared,
    id: "IX002",
    title: "Release is closed",
    why: "PyPI takes files for a release until 14 days after its first",
    fix: "Raise the version and build again",
    steps: ["closed-release"],
    judge: judgeReleaseAge,
  }),
  defineRule({
    ...shared,
    id: "IX003",
    title: "Release has an sdist already",
    why: "A release has one sdist",
    fix: "Raise the version and build again",
    steps: ["second-sdist"],
    judge: judgeSecondSdist,
  }),
];
