import { formRefusal } from "./refusals.ts";
import { defineRule, type ExpectedRefusal, type Observation, type Rule } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** The last value of a field, which is the one that counts outside the form's own checks. */
const lastValue = ({ fields }: Subject, name: string): string | undefined =>
  fields.findLast(([key]) => key === name)?.[1];

function* judgeProtocol(subject: Subject): Iterable<Observation> {
  const version = lastValue(subject, "protocol_version") ?? "1";
  if (version === "1") return;
  const refusal = { step: "protocol", message: "Unknown protocol version." } as const;
  yield { message: `The form field \`protocol_version\` is \`${version}\``, refusal };
}

const FILE_TYPES: readonly string[] = ["sdist", "bdist_wheel"];

function* judgeFileType({ form, field }: Subject): Iterable<Observation> {
  if (form === undefined) return;
  const type = field("filetype") ?? "";
  if (type === "") {
    const refusal = formRefusal("filetype", "This field is required.");
    yield { message: "The form field `filetype` is missing", refusal };
  } else if (!FILE_TYPES.includes(type)) {
    const refusal = formRefusal("filetype", "Use a known file type.");
    yield { message: `The form field \`filetype\` is \`${type}\``, refusal };
  }
}

function* judgePythonVersion({ form, field }: Subject): Iterable<Observation> {
  if (form === undefined) return;
  const type = field("filetype") ?? "";
  const version = field("pyversion") ?? "";
  if (type === "sdist" && version !== "" && version !== "source") {
    const refusal = formRefusal("pyversion", "Use 'source' as Python version for an sdist.");
    yield { message: `The form field \`pyversion\` of an sdist is \`${version}\``, refusal };
  } else if (type !== "" && type !== "sdist" && version === "") {
    const words = "Python version is required for binary distribution uploads.";
    const refusal = formRefusal("pyversion", words);
    yield { message: "The form field `pyversion` is missing", refusal };
  }
}

const DIGESTS = [
  { name: "sha256_digest", algorithm: "SHA256" },
  { name: "blake2_256_digest", algorithm: "BLAKE2" },
] as const;

function* judgeDigests({ form, field }: Subject): Iterable<Observation> {
  if (form === undefined) return;
  for (const { name, algorithm } of DIGESTS) {
    const value = field(name) ?? "";
    if (value.trim() === "" || /^[a-f0-9]{64}\n?$/i.test(value)) continue;
    const refusal = formRefusal(name, `Use a valid, hex-encoded, ${algorithm} message digest.`);
    yield { message: `The form field \`${name}\` is no digest`, refusal };
  }
  if (["md5_digest", "sha256_digest", "blake2_256_digest"].some((name) => field(name))) return;
  const message = "Error: Include at least one message digest.";
  // The errors of the form as a whole come before those of its fields.
  const refusal: ExpectedRefusal = { step: "form", field: "__all__", message };
  yield { message: "The form has no digest of the file", refusal };
}

function* judgeDigestValues({ facts, digests, field }: Subject): Iterable<Observation> {
  if (facts === undefined) return;
  const known = { md5: digests?.md5, sha256: facts.sha256, blake2_256: digests?.blake2_256 };
  for (const [name, actual] of Object.entries(known)) {
    const given = field(`${name}_digest`) ?? "";
    if (given === "" || actual === undefined || given.toLowerCase() === actual) continue;
    yield {
      message: `The form field \`${name}_digest\` is not the digest of the file, \`${actual}\``,
      refusal: {
        step: "digest",
        message: "The digest supplied does not match a digest calculated from the uploaded file.",
      },
    };
  }
}

function* judgeFilePart({ form, facts, contentType }: Subject): Iterable<Observation> {
  if (form !== undefined && facts === undefined) {
    const message = "Upload payload does not have a file.";
    yield { message: "The upload has no file", refusal: { step: "file-missing", message } };
  }
  if (contentType === "" || contentType?.startsWith("image/")) {
    yield {
      message: `The file is sent as \`${contentType}\``,
      refusal: { step: "content-type", message: "Invalid distribution file." },
    };
  }
}

const shared = {
  source: "PyPI",
  refuses: "any index",
  level: "error",
} as const;

/** What a client may do wrong besides the metadata and the file. */
export const uploadFormRules: readonly Rule[] = [
  defineRule({
    ...shared,
    id: "UF001",
    title: "Unknown version of the upload protocol",
    why: "The upload API has one version, 1",
    fix: "Send `protocol_version` `1`",
    steps: ["protocol"],
    judge: judgeProtocol,
  }),
  defineRule({
    ...shared,
    id: "UF002",
    title: "Unknown type of distribution",
    why: "PyPI takes sdists and wheels, nothing else (PEP 527)",
    fix: "Send `filetype` `sdist` or `bdist_wheel`",
    steps: ["form"],
    judge: judgeFileType,
  }),
  defineRule({
    ...shared,
    id: "UF003",
    title: "Python version of the distribution missing or wrong",
    why: "The index lists for which Python a distribution is",
    fix: "Send `pyversion` `source` for an sdist, the Python tag for a wheel",
    steps: ["form"],
    judge: judgePythonVersion,
  }),
  defineRule({
    ...shared,
    id: "UF004",
    title: "Digest missing or malformed",
    why: "The index compares a digest with what it received",
    fix: "Send `sha256_digest` as 64 hexadecimal digits",
    steps: ["form"],
    judge: judgeDigests,
  }),
  defineRule({
    ...shared,
    id: "UF005",
    title: "Digest of another file",
    why: "The file was changed on its way, or after it was hashed",
    fix: "Hash the file again and send it again",
    steps: ["digest"],
    judge: judgeDigestValues,
  }),
  defineRule({
    ...shared,
    id: "UF006",
    title: "No file, or one that is sent as an image",
    why: "An upload is a form with one file in the part `content`",
    fix: "Send the file in the part `content` as `application/octet-stream`",
    steps: ["file-missing", "content-type"],
    judge: judgeFilePart,
  }),
];
