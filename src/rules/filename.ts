import { crash } from "./refusals.ts";
import { defineRule, type ExpectedRefusal, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

const refuse = (message: string): ExpectedRefusal => ({ step: "filename", message });

const isControl = (character: string): boolean => character < " " || character === "\x7f";

function* judgeCharacters({ filename }: Subject): Iterable<Observation> {
  if ([...filename].some(isControl)) {
    yield {
      message: `The filename ${JSON.stringify(filename)} has control characters`,
      refusal: refuse(
        "Cannot upload a file with non-printable characters (ordinals 0-31) " +
          "or the DEL character (ordinal 127) in the name.",
      ),
    };
  }
  if (/[/\\]/.test(filename)) {
    yield {
      message: `The filename \`${filename}\` has path separators`,
      refusal: refuse("Cannot upload a file with '/' or '\\' in the name."),
    };
  }
}

const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  sdist: [".tar.gz", ".zip"],
  bdist_wheel: [".whl"],
};

function* judgeExtension({ filename, form, field }: Subject): Iterable<Observation> {
  const extension = /^.+?(\.(?:tar\.gz|zip|whl))$/i.exec(filename)?.[1];
  if (extension === undefined) {
    yield {
      message: `\`${filename}\` is named neither like an sdist nor like a wheel`,
      refusal: refuse(
        "Invalid file extension: Use .tar.gz, .whl or .zip extension. " +
          "See https://www.python.org/dev/peps/pep-0527 and https://peps.python.org/pep-0715/ " +
          "for more information",
      ),
    };
    return;
  }
  const type =
    form === undefined
      ? Object.keys(EXTENSIONS).find((key) => EXTENSIONS[key]?.includes(extension.toLowerCase()))
      : field("filetype");
  const allowed = EXTENSIONS[type ?? ""];
  if (allowed === undefined || allowed.includes(extension)) return;
  yield {
    message: `\`${extension}\` is not the extension of a distribution of type \`${type}\``,
    refusal: refuse(
      `Invalid file extension: Extension ${extension} is invalid for filetype ${type}. ` +
        "See https://www.python.org/dev/peps/pep-0527 for more information.",
    ),
  };
}

/** What file systems take, and PyPI stores `{filename}.metadata` beside a wheel. */
const MAX_BYTES = 255;
const MAX_WHEEL_BYTES = MAX_BYTES - ".metadata".length;

function* judgeLength({ filename, kind }: Subject): Iterable<Observation> {
  const length = new TextEncoder().encode(filename).length;
  const limit = kind === "wheel" ? MAX_WHEEL_BYTES : MAX_BYTES;
  if (length <= limit) return;
  yield {
    message: `The filename has ${length} bytes, ${limit} are possible`,
    refusal:
      length > MAX_BYTES
        ? crash("size", "OSError: [Errno 36] File name too long")
        : { step: "filename-length", message: `Filename is too long: '${filename}'` },
  };
}

/** What every filename has to be, whatever it holds. */
export const filenameRules: readonly Rule[] = [
  defineRule({
    id: "FN002",
    title: "Control characters or path separators in the filename",
    why: "PyPI's storage does not take them, and nobody needs them",
    fix: "Build the distribution again; backends write valid filenames",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["filename"],
    judge: judgeCharacters,
  }),
  defineRule({
    id: "FN001",
    title: "Not the extension of an sdist or a wheel",
    why: "PyPI takes `.tar.gz` and `.whl`, spelled like that (PEP 527)",
    fix: "Build an sdist and a wheel; other formats cannot be published",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["filename"],
    judge: judgeExtension,
  }),
  defineRule({
    id: "FN009",
    title: "Filename too long",
    why: "File systems take 255 bytes, and PyPI stores `{filename}.metadata` beside a wheel",
    fix: "Shorten the name, the version or the compressed tags",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["size", "filename-length"],
    judge: judgeLength,
  }),
];
