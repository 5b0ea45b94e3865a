import type { Member } from "../archives/facts.ts";
import { repr } from "../python/repr.ts";
import { compareVersions, formatVersion, parseVersion } from "../python/version.ts";
import { splitWheelFilename } from "./distribution.ts";
import { isAllowedPlatform } from "./platform-tags.ts";
import { archiveRefusal } from "./refusals.ts";
import { defineRule, type ExpectedRefusal, type Observation, type Rule } from "./rule.ts";
import { escapeName, wrongProject } from "./sdist-filename.ts";
import type { Subject } from "./subject.ts";

function* judgeGrammar({ filename, wheel }: Subject): Iterable<Observation> {
  if (wheel === undefined || wheel.ok) return;
  // PyPI splits the filename for the first time when it looks for WHEEL in the archive.
  const refusal: ExpectedRefusal =
    splitWheelFilename(filename) === undefined
      ? archiveRefusal("archive-layout", "Unable to parse name and version from wheel filename")
      : { step: "wheel-filename", message: wheel.message };
  yield {
    message: `\`${filename}\` is not \`{name}-{version}[-{build}]-{python}-{abi}-{platform}.whl\``,
    refusal,
  };
}

function* judgeProject(subject: Subject): Iterable<Observation> {
  const { filename, wheel, name, normalizedName } = subject;
  if (wheel?.ok !== true || name === undefined || normalizedName === undefined) return;
  const written = filename.slice(0, filename.indexOf("-"));
  const expected = escapeName(normalizedName);
  if (wheel.name !== normalizedName) {
    const message = wrongProject(name, normalizedName);
    yield {
      message: `\`${filename}\` does not begin with the name of the project, \`${expected}\``,
      refusal: { step: "wheel-name", message },
    };
  } else if (written !== expected) {
    yield {
      message: `\`${filename}\` begins with \`${written}\` instead of \`${expected}\``,
      refusal: {
        step: "wheel-name",
        message:
          `Filename ${repr(filename)} should contain the normalized project name ` +
          `${repr(expected)}, not ${repr(written)}.`,
      },
    };
  }
}

function* judgeVersion({ filename, wheel, version }: Subject): Iterable<Observation> {
  if (wheel?.ok !== true || version === undefined) return;
  if (compareVersions(wheel.version, version) === 0) return;
  const [wanted, found] = [formatVersion(version), formatVersion(wheel.version)];
  const message = `Version in filename should be ${repr(wanted)} not ${repr(found)}.`;
  yield {
    message: `\`${filename}\` has version \`${found}\`, its metadata \`${wanted}\``,
    refusal: { step: "wheel-name", message },
  };
}

function* judgePlatforms({ filename, wheel }: Subject): Iterable<Observation> {
  if (wheel?.ok !== true) return;
  for (const platform of new Set(wheel.platform.toLowerCase().split("."))) {
    if (isAllowedPlatform(platform)) continue;
    yield {
      message: `The platform tag \`${platform}\` is not accepted by PyPI`,
      // A wheel for any Linux promises nothing (PEP 513); names of systems are added to.
      lasting: /^linux_(?:x86_64|i686|aarch64)$/.test(platform),
      ...(platform.startsWith("linux_") && {
        hint: "Repair the wheel with auditwheel, which makes it a manylinux or musllinux wheel",
      }),
      refusal: {
        step: "platform-tags",
        message: `Binary wheel '${filename}' has an unsupported platform tag '${platform}'.`,
      },
    };
  }
}

const isSorted = (tags: readonly string[]): boolean =>
  tags.every((tag, index) => index === 0 || (tags[index - 1] ?? "") < tag);

function* judgeSpelling({ filename, wheel }: Subject): Iterable<Observation> {
  if (wheel?.ok !== true) return;
  const { version = "" } = splitWheelFilename(filename) ?? {};
  const parsed = parseVersion(version);
  if (parsed !== undefined && formatVersion(parsed) !== version) {
    const normalised = formatVersion(parsed);
    yield { message: `The version in \`${filename}\` is normalised \`${normalised}\`` };
  }
  for (const tags of [wheel.python, wheel.abi, wheel.platform]) {
    if (isSorted(tags.split("."))) continue;
    const unique = new Set(tags.split(".")).size === tags.split(".").length;
    const message = `The compressed tags \`${tags}\` are not sorted, or not unique`;
    // Maturin leaves them unsorted, and installers do not mind.
    const hint = "Nothing is to be done for installers; the backend's next version may sort them";
    yield unique ? { message, level: "info", hint } : { message };
  }
}

function* judgeTagParts({ filename, wheel }: Subject): Iterable<Observation> {
  if (wheel?.ok !== true) return;
  const tags = [wheel.python, wheel.abi, wheel.platform].flatMap((part) => part.split("."));
  const odd = tags.filter((tag) => !/^[a-z0-9_]+$/i.test(tag));
  if (odd.length === 0) return;
  yield {
    message: `\`${filename}\` has the odd tags ${odd.map((tag) => `\`${tag}\``).join(", ")}`,
  };
}

const BINARY = /\.(?:so(?:\.[\d.]+)?|pyd|dll|dylib|exe|a|lib|node|wasm)$/i;

/** Programs for a platform need no suffix: `ffmpeg`, `ffmpeg-linux-x86_64-v7.0.2`. */
const isProgram = ({ name, kind, mode = 0 }: Member): boolean =>
  kind === "file" && (mode & 0o111) !== 0 && !/\.[a-z]\w*$/i.test(name);

const isBound = (member: Member): boolean =>
  BINARY.test(member.name) || /\.data\/scripts\/./.test(member.name) || isProgram(member);

function* judgePurity({ filename, wheel, facts, kind }: Subject): Iterable<Observation> {
  if (wheel?.ok !== true || facts === undefined || kind !== "wheel") return;
  if (facts.members.some(isBound)) return;
  if (wheel.platform !== "any") {
    const message = `\`${filename}\` is for \`${wheel.platform}\` and has no binaries`;
    // What is for any Python and one platform was made so: headers, or other requirements.
    yield wheel.abi === "none" ? { message, level: "info" } : { message };
  } else if (wheel.abi !== "none") {
    yield { message: `\`${filename}\` is for the ABI \`${wheel.abi}\` and has no binaries` };
  }
}

const refusing = { source: "PyPI", level: "error" } as const;
const ours = { source: "pypi-publish", refuses: "nowhere", level: "warning" } as const;

/** PEP 427 and PEP 425: what the filename of a wheel says about it. */
export const wheelFilenameRules: readonly Rule[] = [
  defineRule({
    ...refusing,
    id: "FN005",
    title: "Filename of a wheel is malformed",
    why: "Installers read name, version and tags from it and from nothing else",
    fix: "Build the wheel again; renaming the file is not enough",
    refuses: "any index",
    steps: ["archive-layout", "wheel-filename"],
    only: "wheel",
    judge: judgeGrammar,
  }),
  defineRule({
    ...refusing,
    id: "FN008",
    title: "Platform tag that PyPI does not take",
    why: "Wheels on PyPI run on every system of their kind, which the tag has to promise",
    fix: "Build for a platform that PyPI takes, or publish the sdist only",
    refuses: "PyPI",
    table: "platform-tags",
    steps: ["platform-tags"],
    only: "wheel",
    judge: judgePlatforms,
  }),
  defineRule({
    ...refusing,
    id: "FN006",
    title: "Filename of a wheel does not begin with the normalised name",
    why: "It begins with the name in lower case with underscores (PEP 427, PEP 503)",
    fix: "Build with a current backend, which writes this filename; renaming the file is not enough",
    refuses: "any index",
    steps: ["wheel-name"],
    only: "wheel",
    judge: judgeProject,
  }),
  defineRule({
    ...refusing,
    id: "FN007",
    title: "Version in the filename is not that of the metadata",
    why: "Installers choose by filename and find another version inside",
    fix: "Build the wheel again; renaming the file is not enough",
    refuses: "any index",
    steps: ["wheel-name"],
    only: "wheel",
    judge: judgeVersion,
  }),
  defineRule({
    ...ours,
    id: "FN010",
    title: "Filename of a wheel is not spelled as the specification says",
    why: "Versions are normalised and compressed tags sorted, so that a wheel has one filename",
    fix: "Build with a current backend",
    only: "wheel",
    judge: judgeSpelling,
  }),
  defineRule({
    ...ours,
    id: "FN011",
    title: "Odd characters in the tags of a wheel",
    why: "`packaging` refuses them from 26.3 on, and so will PyPI and pip",
    fix: "Build the wheel with tags of letters, digits and underscores",
    only: "wheel",
    judge: judgeTagParts,
  }),
  defineRule({
    ...ours,
    id: "FN012",
    title: "Tags for one platform or ABI, and nothing that is bound to it",
    why: "The wheel is installed on fewer systems than it could be",
    fix: "Build a pure wheel, `py3-none-any`",
    only: "wheel",
    judge: judgePurity,
  }),
];
