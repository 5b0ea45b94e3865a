import { recordOf } from "./record.ts";
import { archiveRefusal, crash } from "./refusals.ts";
import { defineRule, type ExpectedRefusal, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** Whether PyPI would come so far as to look for members. */
const isOpen = ({ facts, kind }: Subject): boolean =>
  kind === "wheel" && facts?.problems.some(({ step }) => step === "open") === false;

/** The folder that should have been named as the filename says, where there is one other. */
function misplacedFolder({ distInfo, memberNames }: Subject): string | undefined {
  const folders = new Set<string>();
  for (const name of memberNames) {
    const folder = /^([^/]+\.dist-info)\//.exec(name)?.[1];
    if (folder === distInfo) return undefined;
    if (folder !== undefined) folders.add(folder);
  }
  const [only, second] = folders;
  return second === undefined ? only : undefined;
}

function* judgeFolder(subject: Subject): Iterable<Observation> {
  const { distInfo } = subject;
  const folder = isOpen(subject) ? misplacedFolder(subject) : undefined;
  if (folder === undefined || distInfo === undefined) return;
  yield {
    message: `The metadata is in \`${folder}\`, and the filename asks for \`${distInfo}\``,
    refusal: archiveRefusal("archive-layout", `WHEEL not found at ${distInfo}/WHEEL`),
  };
}

/** Where a file of the wheel's metadata has to be, if it is to be looked for there. */
function expectedPath(subject: Subject, name: string): string | undefined {
  const { distInfo } = subject;
  if (!isOpen(subject) || distInfo === undefined) return undefined;
  return misplacedFolder(subject) === undefined ? `${distInfo}/${name}` : undefined;
}

function* judgeWheelFile(subject: Subject): Iterable<Observation> {
  const path = expectedPath(subject, "WHEEL");
  if (path === undefined || subject.memberNames.has(path)) return;
  const refusal = archiveRefusal("archive-layout", `WHEEL not found at ${path}`);
  yield { message: `The wheel has no \`${path}\``, refusal };
}

const missing = ({ filename }: Subject, name: string, path: string): string =>
  `Wheel '${filename}' does not contain the required ${name} file: ${path}`;

function* judgeMetadataFile(subject: Subject): Iterable<Observation> {
  const path = expectedPath(subject, "METADATA");
  if (path === undefined || subject.memberNames.has(path)) return;
  const refusal: ExpectedRefusal = {
    step: "wheel-metadata",
    message: missing(subject, "METADATA", path),
  };
  yield { message: `The wheel has no \`${path}\``, refusal };
}

function* judgeRecordFile(subject: Subject): Iterable<Observation> {
  const path = expectedPath(subject, "RECORD");
  if (path === undefined) return;
  const refusal = { step: "record", message: missing(subject, "RECORD", path) } as const;
  if (!subject.memberNames.has(path)) {
    yield { message: `The wheel has no \`${path}\``, refusal };
    return;
  }
  if (subject.facts?.contents.has(path) !== true) return;
  const lines = recordOf(subject);
  if (lines === undefined) {
    yield { message: `\`${path}\` is not UTF-8`, refusal };
  } else if (lines.some(({ path: name }) => name === undefined)) {
    const words = "ValueError: not enough values to unpack (expected at least 1, got 0)";
    yield { message: `\`${path}\` has an empty line`, refusal: crash("record", words) };
  }
}

const shared = { source: "PyPI", refuses: "PyPI", level: "error" } as const;

/** The files of a wheel that say what it is: `{name}-{version}.dist-info/`, named as in the filename. */
export const wheelMetadataRules: readonly Rule[] = [
  defineRule({
    ...shared,
    id: "WH006",
    title: "Folder of the metadata is not named as the filename says",
    why: "It is `{name}-{version}.dist-info`, with name and version exactly as in the filename",
    fix: "Build the wheel again; renaming the file is not enough",
    refuses: "any index",
    steps: ["archive-layout"],
    only: "wheel",
    judge: judgeFolder,
  }),
  defineRule({
    ...shared,
    id: "WH001",
    title: "WHEEL is missing",
    why: "Installers read from it what kind of wheel it is, in the folder that the filename names",
    fix: "Build the wheel again; renaming the file is not enough",
    refuses: "any index",
    steps: ["archive-layout"],
    only: "wheel",
    judge: judgeWheelFile,
  }),
  defineRule({
    ...shared,
    id: "WH003",
    title: "RECORD is missing or cannot be read",
    why: "It lists every file of the wheel with its hash (PEP 376, PEP 427)",
    fix: "Build the wheel again, and do not change it afterwards",
    steps: ["record"],
    only: "wheel",
    judge: judgeRecordFile,
  }),
  defineRule({
    ...shared,
    id: "WH002",
    title: "METADATA is missing",
    why: "It holds the metadata of a wheel, in the folder that the filename names",
    fix: "Build the wheel again; renaming the file is not enough",
    refuses: "any index",
    steps: ["wheel-metadata"],
    only: "wheel",
    judge: judgeMetadataFile,
  }),
];
