import { formatVersion } from "../python/version.ts";
import { defineSetRule, type Observation, type SetRule } from "./rule.ts";
import { escapeName } from "./sdist-filename.ts";
import type { SetSubject, Subject } from "./subject.ts";

function groupBy(uploads: readonly Subject[], key: (upload: Subject) => string | undefined) {
  const groups = new Map<string, Subject[]>();
  for (const upload of uploads) {
    const name = key(upload);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [upload]);
    else group.push(upload);
  }
  return groups;
}

const listOf = (uploads: readonly Subject[]): string =>
  uploads.map(({ filename }) => `\`${filename}\``).join(", ");

function* judgeContents({ uploads }: SetSubject): Iterable<Observation> {
  for (const group of groupBy(uploads, ({ facts }) => facts?.sha256).values()) {
    const [, second] = group;
    if (second === undefined) continue;
    const message = `${listOf(group)} have the same content`;
    yield { message, file: second.filename };
  }
}

const namedRelease = ({ wheel, sdist }: Subject) => {
  const named = wheel ?? sdist;
  return named?.ok === true ? named : undefined;
};

function* judgeSdists({ uploads }: SetSubject): Iterable<Observation> {
  const sdists = uploads.filter(({ kind }) => kind === "sdist");
  const byRelease = groupBy(sdists, (upload) => {
    const release = namedRelease(upload);
    return release && `${release.name} ${formatVersion(release.version)}`;
  });
  for (const group of byRelease.values()) {
    const [, second] = group;
    if (second === undefined) continue;
    yield {
      message: `${listOf(group)} are sdists of one release`,
      file: second.filename,
      refusal: { step: "second-sdist", message: "Only one sdist may be uploaded per release." },
    };
  }
}

function* judgeMixture({ uploads }: SetSubject): Iterable<Observation> {
  const projects = [...groupBy(uploads, (upload) => namedRelease(upload)?.name).keys()];
  if (projects.length > 1) {
    const names = projects.map((name) => `\`${escapeName(name)}\``).join(", ");
    yield { message: `The files are of several projects: ${names}` };
    return;
  }
  const versionOf = (upload: Subject) => {
    const release = namedRelease(upload);
    return release && formatVersion(release.version);
  };
  const versions = [...groupBy(uploads, versionOf).keys()];
  if (versions.length < 2) return;
  const names = versions.map((version) => `\`${version}\``).join(", ");
  yield { message: `The files are of several versions: ${names}` };
}

function* judgeNames({ uploads }: SetSubject): Iterable<Observation> {
  for (const group of groupBy(uploads, ({ filename }) => filename.toLowerCase()).values()) {
    const [, second] = group;
    if (second === undefined) continue;
    yield {
      message: `${listOf(group)} differ in upper and lower case only`,
      file: second.filename,
    };
  }
}

function* judgeCompleteness({ uploads }: SetSubject): Iterable<Observation> {
  if (uploads.length === 0) return;
  if (!uploads.some(({ kind }) => kind === "wheel")) yield { message: "There is no wheel" };
}

const shared = { source: "pypi-publish", refuses: "nowhere" } as const;

/** What the files of a release have to be together. */
export const releaseSetRules: readonly SetRule[] = [
  defineSetRule({
    id: "ST001",
    title: "Two files with the same content",
    why: "PyPI refuses a second file with the content of another",
    fix: "Remove one of them",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    judge: judgeContents,
  }),
  defineSetRule({
    id: "ST002",
    title: "Two sdists",
    why: "A release has one sdist",
    fix: "Remove one of them",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["second-sdist"],
    judge: judgeSdists,
  }),
  defineSetRule({
    ...shared,
    id: "ST003",
    title: "Files of several versions or projects",
    why: "Files of an earlier build are published with this release",
    fix: "Clean the folder and build again; the stage `build` does both",
    level: "warning",
    judge: judgeMixture,
  }),
  defineSetRule({
    ...shared,
    id: "ST004",
    title: "Filenames that differ in case only",
    why: "On macOS and Windows one replaces the other",
    fix: "Remove the one that is not named as its backend names it today",
    level: "error",
    judge: judgeNames,
  }),
  defineSetRule({
    ...shared,
    id: "ST005",
    title: "No wheel",
    why: "Without one everybody builds the project while installing it",
    fix: "Build a wheel too",
    level: "info",
    judge: judgeCompleteness,
  }),
];
