import type { ArchiveProblem, ArchiveProblemKind } from "../archives/facts.ts";
import { repr } from "../python/repr.ts";
import { archiveRefusal, crash } from "./refusals.ts";
import { defineRule, type ExpectedRefusal, type Observation, type Rule } from "./rule.ts";
import type { Step } from "./steps.ts";
import type { Subject } from "./subject.ts";

type Format = "zip" | "tar.gz";

const STEP_OF = {
  open: "archive-open",
  content: "archive-content",
  framing: "archive-framing",
} as const satisfies Record<string, Step>;

/** When PyPI reads a member of a wheel without expecting that it cannot. */
function readingStep(member: string, { distInfo }: Subject): Step | undefined {
  if (member === `${distInfo}/WHEEL` || /\.pye?$/.test(member)) return "archive-content";
  if (member === `${distInfo}/RECORD`) return "record";
  return member === `${distInfo}/METADATA` ? "wheel-metadata" : undefined;
}

function crashOf({ kind, member = "" }: ArchiveProblem, subject: Subject) {
  const step = readingStep(member, subject);
  if (step === undefined) return undefined;
  if (kind === "encrypted") {
    const words = "is encrypted, password required for extraction";
    return crash(step, `RuntimeError: File ${repr(member)} ${words}`);
  }
  const isExpected = kind !== "checksum" || step === "archive-content";
  return isExpected ? undefined : crash(step, `BadZipFile: Bad CRC-32 for file ${repr(member)}`);
}

function refusalOf(problem: ArchiveProblem, subject: Subject): ExpectedRefusal | undefined {
  const { refusal, step } = problem;
  if (refusal !== undefined && step !== undefined) return archiveRefusal(STEP_OF[step], refusal);
  return subject.kind === "wheel" ? crashOf(problem, subject) : undefined;
}

/** The rule's cases: every problem of these kinds that the reader found. */
function judgeProblems(format: Format, kinds: readonly ArchiveProblemKind[]) {
  return function* judge(subject: Subject): Iterable<Observation> {
    if (subject.facts?.format !== format) return;
    for (const problem of subject.facts.problems) {
      if (!kinds.includes(problem.kind)) continue;
      const refusal = refusalOf(problem, subject);
      const message = problem.message.charAt(0).toUpperCase() + problem.message.slice(1);
      yield { message, ...(refusal === undefined ? {} : { refusal }) };
    }
  };
}

const ALL_STEPS: readonly Step[] = ["archive-open", "archive-content", "archive-framing"];
const CRASHES: readonly Step[] = ["record", "wheel-metadata"];

interface ArchiveRule extends Pick<Rule, "id" | "title" | "why" | "fix"> {
  readonly kinds: readonly ArchiveProblemKind[];
  readonly level?: Rule["level"];
  readonly source?: Rule["source"];
}

const archiveRule =
  (format: Format) =>
  ({ kinds, level = "error", source = "PyPI", ...about }: ArchiveRule): Rule =>
    defineRule({
      ...about,
      source,
      refuses: source === "PyPI" ? "any index" : "nowhere",
      level,
      steps: [...ALL_STEPS, ...CRASHES],
      judge: judgeProblems(format, kinds),
    });

const REBUILD = "Build the distribution again, and do not change the file afterwards";
const REPACK = "Build the wheel with a tool that writes plain zips, such as Python's `zipfile`";
const EXPLAINED = "PyPI takes only zips that every reader understands in the same way";

/** A wheel is a zip that every reader understands in the same way: https://docs.pypi.org/archives */
export const zipRules: readonly Rule[] = [
  {
    id: "ZP001",
    title: "Not a zip",
    why: "A wheel is a zip",
    fix: REBUILD,
    kinds: ["not-an-archive", "truncated"],
  },
  {
    id: "ZP006",
    title: "Unpacks to far more than its size",
    why: "A small file that fills disks is how archives attack",
    fix: "Leave generated or repetitive data out of the wheel",
    kinds: ["compression-ratio", "too-large"],
  },
  {
    id: "ZP005",
    title: "Compression that installers do not know",
    why: "Members of a wheel are stored or deflated",
    fix: REPACK,
    kinds: ["compression-method"],
  },
  {
    id: "ZP008",
    title: "Members that cannot be read",
    why: "An encrypted or damaged member makes the wheel useless",
    fix: REBUILD,
    kinds: ["encrypted", "checksum"],
  },
  {
    id: "ZP002",
    title: "Data descriptors",
    why: `${EXPLAINED}; sizes after the data are what streaming zip writers leave`,
    fix: REPACK,
    kinds: ["data-descriptor"],
  },
  {
    id: "ZP004",
    title: "Two members of one name",
    why: `${EXPLAINED}; which of the two counts differs`,
    fix: "Find out which step adds the file a second time",
    kinds: ["duplicate-name"],
  },
  {
    id: "ZP007",
    title: "Names of members that are not text",
    why: `${EXPLAINED}; names are UTF-8 without control characters`,
    fix: "Rename the files",
    kinds: ["bad-name"],
  },
  {
    id: "ZP003",
    title: "Records of the zip that contradict each other",
    why: EXPLAINED,
    fix: REBUILD,
    kinds: ["framing", "header-mismatch", "size-mismatch", "trailing-data"],
  },
  {
    id: "ZP009",
    title: "Members that would be unpacked outside their folder",
    why: "Absolute paths and `..` overwrite files of whoever unpacks the wheel",
    fix: "Find out which step adds these members",
    source: "pypi-publish",
    kinds: ["unsafe-path"],
  },
  {
    id: "ZP010",
    title: "Names that are the same on some systems",
    why: "macOS and Windows do not tell them apart, and one file replaces the other",
    fix: "Rename one of the files",
    source: "pypi-publish",
    level: "warning",
    kinds: ["colliding-name"],
  },
  {
    id: "ZP011",
    title: "Links or devices in a wheel",
    why: "Installers write them as ordinary files that hold the path",
    fix: "Put the file itself into the wheel",
    source: "pypi-publish",
    level: "warning",
    kinds: ["unsafe-link", "device"],
  },
].map((rule) => archiveRule("zip")(rule as ArchiveRule));

/** An sdist is a gzipped tar (PEP 625) that unpacks into its own folder (PEP 721). */
export const tarRules: readonly Rule[] = [
  {
    id: "TG001",
    title: "Not a gzipped tar, or one that is damaged",
    why: "An sdist is a tar that is compressed with gzip (PEP 625)",
    fix: REBUILD,
    kinds: [
      "not-an-archive",
      "truncated",
      "checksum",
      "framing",
      "header-mismatch",
      "size-mismatch",
      "compression-method",
      "encrypted",
      "data-descriptor",
    ],
  },
  {
    id: "TG004",
    title: "Sparse members",
    why: "Readers differ in what they unpack from them",
    fix: "Pack without `--sparse`",
    kinds: ["sparse"],
  },
  {
    id: "TG007",
    title: "Members that installers refuse to unpack",
    why: "Python's data filter refuses paths and links that lead outside, and devices (PEP 706)",
    fix: "Leave these members out",
    source: "pypi-publish",
    kinds: ["unsafe-path", "unsafe-link", "device", "bad-name"],
  },
  {
    id: "TG008",
    title: "Members twice, or data after the end",
    why: "Readers differ in what they unpack",
    fix: "Build the sdist with a current backend",
    source: "pypi-publish",
    level: "warning",
    kinds: ["duplicate-name", "colliding-name", "trailing-data"],
  },
  {
    id: "TG010",
    title: "Unpacks to far more than its size",
    why: "A small file that fills disks is how archives attack",
    fix: "Leave generated or repetitive data out of the sdist",
    source: "pypi-publish",
    level: "warning",
    kinds: ["compression-ratio", "too-large"],
  },
].map((rule) => archiveRule("tar.gz")(rule as ArchiveRule));
