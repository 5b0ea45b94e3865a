import { parseRecord } from "./record.ts";
import { archiveRefusal, crash } from "./refusals.ts";
import { defineRule, type ExpectedRefusal, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** Whether PyPI would come so far as to look for members. */
const isOpen = ({ facts, kind }: Subject): boolean =>
  kind === "wheel" && facts?.problems.some(({ step }) => step === "open") === false;

function* judgeWheelFile(subject: Subject): Iterable<Observation> {
  const { distInfo, memberNames } = subject;
  if (!isOpen(subject) || distInfo === undefined) return;
  const path = `${distInfo}/WHEEL`;
  if (memberNames.has(path)) return;
  const refusal = archiveRefusal("archive-layout", `WHEEL not found at ${path}`);
  yield { message: `The wheel has no \`${path}\``, refusal, ...elsewhere(subject, "WHEEL") };
}

/** A hint where the member is in a folder that the filename does not name. */
function elsewhere({ memberNames }: Subject, name: string) {
  const pattern = new RegExp(`^[^/]+\\.dist-info/${name}$`);
  const found = [...memberNames].find((member) => pattern.test(member));
  return found === undefined
    ? {}
    : { hint: `There is \`${found}\`: build the wheel again instead of renaming it` };
}

const missing = ({ filename }: Subject, name: string, path: string): string =>
  `Wheel '${filename}' does not contain the required ${name} file: ${path}`;

function* judgeMetadataFile(subject: Subject): Iterable<Observation> {
  const { distInfo, memberNames } = subject;
  if (!isOpen(subject) || distInfo === undefined) return;
  const path = `${distInfo}/METADATA`;
  if (memberNames.has(path)) return;
  const refusal: ExpectedRefusal = {
    step: "wheel-metadata",
    message: missing(subject, "METADATA", path),
  };
  yield { message: `The wheel has no \`${path}\``, refusal, ...elsewhere(subject, "METADATA") };
}

function* judgeRecordFile(subject: Subject): Iterable<Observation> {
  const { distInfo, memberNames, facts } = subject;
  if (!isOpen(subject) || distInfo === undefined) return;
  const path = `${distInfo}/RECORD`;
  const refusal = { step: "record", message: missing(subject, "RECORD", path) } as const;
  if (!memberNames.has(path)) {
    yield { message: `The wheel has no \`${path}\``, refusal };
    return;
  }
  if (facts?.contents.has(path) !== true) return;
  const text = subject.text(path);
  if (text === undefined) {
    yield { message: `\`${path}\` is not UTF-8`, refusal };
  } else if (parseRecord(text).some(({ path: name }) => name === undefined)) {
    const words = "ValueError: not enough values to unpack (expected at least 1, got 0)";
    yield { message: `\`${path}\` has an empty line`, refusal: crash("record", words) };
  }
}

const shared = { source: "PyPI", refuses: "PyPI", level: "error" } as const;

/** The files of a wheel that say what it is: `{name}-{version}.dist-info/`, named as in the filename. */
export const wheelMetadataRules: readonly Rule[] = [
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
