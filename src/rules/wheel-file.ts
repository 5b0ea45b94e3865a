import { parseHeaderBlock } from "../python/header-block.ts";
import { splitWheelFilename } from "./distribution.ts";
import { showPaths } from "./paths.ts";
import { defineRule, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** The folders at the top that are called `*.dist-info` or `*.data`. */
function foldersOf({ memberNames }: Subject, suffix: ".dist-info" | ".data"): string[] {
  const folders = new Set<string>();
  for (const name of memberNames) {
    const end = name.indexOf("/");
    if (end > suffix.length && name.startsWith(suffix, end - suffix.length)) {
      folders.add(name.slice(0, end));
    }
  }
  return [...folders];
}

function* judgeFolders(subject: Subject): Iterable<Observation> {
  const distInfos = foldersOf(subject, ".dist-info");
  if (distInfos.length > 1) {
    yield { message: `The wheel has several metadata folders: ${showPaths(distInfos)}` };
  }
  const { name, version } = splitWheelFilename(subject.filename) ?? {};
  const expected = `${name}-${version}.data`;
  const others = foldersOf(subject, ".data").filter((folder) => folder !== expected);
  if (others.length > 0) {
    yield {
      message: `${showPaths(others)} would not be installed: only \`${expected}\` is looked at`,
    };
  }
}

interface WheelFile {
  values(name: string): readonly string[];
}

function readWheelFile(subject: Subject): WheelFile | undefined {
  const text = subject.text(`${subject.distInfo}/WHEEL`);
  if (text === undefined) return undefined;
  const { headers } = parseHeaderBlock(text);
  return {
    values: (name) =>
      headers.filter(([header]) => header.toLowerCase() === name).map(([, value]) => value.trim()),
  };
}

function* judgeVersion(file: WheelFile): Iterable<Observation> {
  const [version = ""] = file.values("wheel-version");
  if (!/^\d+\.\d+$/.test(version)) {
    yield { message: `WHEEL has the Wheel-Version \`${version}\``, level: "error" };
  } else if (!version.startsWith("1.")) {
    yield {
      message: `WHEEL has the Wheel-Version \`${version}\`, installers know \`1.0\``,
      level: "error",
    };
  }
}

function* judgeRoot(file: WheelFile): Iterable<Observation> {
  const [root = ""] = file.values("root-is-purelib");
  if (/^(?:true|false)$/i.test(root)) return;
  yield { message: `WHEEL has the Root-Is-Purelib \`${root}\``, level: "error" };
}

/** The tags of a compressed set, such as `cp313-cp313-manylinux1_x86_64.manylinux2010_x86_64`. */
function expandTags(set: string): string[] {
  const [pythons = [], abis = [], platforms = []] = set.split("-").map((part) => part.split("."));
  return pythons.flatMap((python) =>
    abis.flatMap((abi) => platforms.map((platform) => `${python}-${abi}-${platform}`)),
  );
}

function* judgeTags(file: WheelFile, { wheel, filename }: Subject): Iterable<Observation> {
  if (wheel?.ok !== true) return;
  const written = file.values("tag").map((tag) => tag.toLowerCase());
  const compressed = written.filter((tag) => tag.includes("."));
  if (compressed.length > 0) {
    const message = `WHEEL has ${showPaths(compressed)} in one line: every tag has a line of its own`;
    yield { message, hint: "Build with a current backend" };
  }
  const listed = new Set(written.flatMap(expandTags));
  const named = new Set(wheel.tags);
  const missing = wheel.tags.filter((tag) => !listed.has(tag));
  const extra = [...listed].filter((tag) => !named.has(tag));
  if (missing.length > 0) {
    yield { message: `WHEEL does not have the tags ${showPaths(missing)} of \`${filename}\`` };
  }
  if (extra.length > 0) {
    yield { message: `WHEEL has the tags ${showPaths(extra)}, the filename does not` };
  }
  const [build] = file.values("build");
  const expected = wheel.build?.join("");
  if (build === expected) return;
  yield { message: `WHEEL has the build \`${build ?? ""}\`, the filename \`${expected ?? ""}\`` };
}

function* judgeWheelFile(subject: Subject): Iterable<Observation> {
  const file = readWheelFile(subject);
  if (file === undefined) return;
  yield* judgeVersion(file);
  yield* judgeRoot(file);
  yield* judgeTags(file, subject);
}

/** WHEEL and the folders beside the library: https://packaging.python.org/en/latest/specifications/binary-distribution-format/ */
export const wheelFileRules: readonly Rule[] = [
  defineRule({
    id: "WH007",
    title: "Several metadata folders, or a data folder of another name",
    why: "Installers look at one of them, and which one differs",
    fix: "Clean the project before building",
    source: "check-wheel-contents",
    refuses: "nowhere",
    level: "error",
    only: "wheel",
    judge: judgeFolders,
  }),
  defineRule({
    id: "WH008",
    title: "WHEEL contradicts the filename",
    why: "Tools read the tags from the one or the other",
    fix: "Build the wheel again; to change tags use `wheel tags`, not a new name",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    only: "wheel",
    judge: judgeWheelFile,
  }),
];
