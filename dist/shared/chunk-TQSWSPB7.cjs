var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  check: () => check,
  checkDistributions: () => checkDistributions,
  checkFailure: () => checkFailure,
  countOf: () => countOf,
  reportFindings: () => reportFindings
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_EZDESCTN = require("./chunk-EZDESCTN.cjs");
var import_chunk_OPJ7MCSH = require("./chunk-OPJ7MCSH.cjs");
var import_chunk_VAPVU5MC = require("./chunk-VAPVU5MC.cjs");
var import_chunk_RMFKQQNZ = require("./chunk-RMFKQQNZ.cjs");
var import_chunk_YA4AHGCA = require("./chunk-YA4AHGCA.cjs");
var import_node_path = require("node:path");
var import_node_buffer = require("node:buffer");
var gravest = { error: 0, warning: 1, info: 2 };
var byGravity = (findings) => findings.toSorted((a, b) => gravest[a.level] - gravest[b.level] || (a.rule < b.rule ? -1 : 1));
var countOf = (findings, level) => findings.filter((finding) => finding.level === level).length;
function tally(findings) {
  const parts = ["error", "warning"].map((level) => [countOf(findings, level), level]).filter(([number]) => number > 0).map(([number, level]) => (0, import_chunk_EZDESCTN.count)(number, level));
  return parts.length === 0 ? "no problems" : parts.join(", ");
}
function findingLines(findings, style) {
  const paint = { error: style.red, warning: style.yellow, info: style.cyan };
  const lines = [];
  for (const [file, group] of byFile(findings)) {
    lines.push(style.bold(file));
    for (const { rule, level, message, hint } of byGravity(group)) {
      const text = message.replaceAll("\n", "\n    ");
      lines.push(`  ${paint[level](level)} ${rule} ${text}`);
      if (hint !== void 0) lines.push(style.dim(`    hint: ${hint}`));
    }
  }
  return lines;
}
function byFile(findings) {
  const files = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const file = finding.file ?? "All files together";
    files.set(file, [...files.get(file) ?? [], finding]);
  }
  return files;
}
var findingTable = (findings) => (0, import_chunk_OPJ7MCSH.markdownTable)(
  ["File", "Level", "Rule", "Finding", "Hint"],
  byGravity(findings).map(({ file, level, rule, message, hint }) => [
    file === void 0 ? "" : (0, import_chunk_OPJ7MCSH.code)(file),
    level,
    rule,
    message,
    hint ?? ""
  ])
);
var CORE_METADATA = "https://packaging.python.org/specifications/core-metadata";
var pypiHelp = (anchor) => `https://pypi.org/help/#${anchor}`;
function metadataRefusal(step, field, message, see = CORE_METADATA) {
  const sentence = message.endsWith(".") ? message : `${message}.`;
  return { step, field, message: `${sentence} See ${see} for more information.` };
}
var formRefusal = (field, message) => ({
  step: "form",
  field,
  message: `Invalid value for ${field}. Error: ${message}`
});
var archiveRefusal = (step, message) => ({
  step,
  message: `Invalid distribution file. ${message}`
});
var crash = (step, message) => ({
  step,
  status: 500,
  message
});
var defineRule = (rule) => rule;
var defineSetRule = (rule) => rule;
var STEP_OF = {
  open: "archive-open",
  content: "archive-content",
  framing: "archive-framing"
};
function readingStep(member, { distInfo }) {
  if (member === `${distInfo}/WHEEL` || /\.pye?$/.test(member)) return "archive-content";
  if (member === `${distInfo}/RECORD`) return "record";
  return member === `${distInfo}/METADATA` ? "wheel-metadata" : void 0;
}
function crashOf({ kind, member = "" }, subject) {
  const step = readingStep(member, subject);
  if (step === void 0) return void 0;
  if (kind === "encrypted") {
    const words = "is encrypted, password required for extraction";
    return crash(step, `RuntimeError: File ${(0, import_chunk_RMFKQQNZ.repr)(member)} ${words}`);
  }
  const isExpected = kind !== "checksum" || step === "archive-content";
  return isExpected ? void 0 : crash(step, `BadZipFile: Bad CRC-32 for file ${(0, import_chunk_RMFKQQNZ.repr)(member)}`);
}
function refusalOf(problem2, subject) {
  const { refusal, step } = problem2;
  if (refusal !== void 0 && step !== void 0) return archiveRefusal(STEP_OF[step], refusal);
  return subject.kind === "wheel" ? crashOf(problem2, subject) : void 0;
}
function judgeProblems(format, kinds) {
  return function* judge(subject) {
    if (subject.facts?.format !== format) return;
    for (const problem2 of subject.facts.problems) {
      if (!kinds.includes(problem2.kind)) continue;
      const refusal = refusalOf(problem2, subject);
      const message = problem2.message.charAt(0).toUpperCase() + problem2.message.slice(1);
      yield { message, ...refusal === void 0 ? {} : { refusal } };
    }
  };
}
var ALL_STEPS = ["archive-open", "archive-content", "archive-framing"];
var CRASHES = ["record", "wheel-metadata"];
var archiveRule = (format) => ({ kinds, level = "error", source = "PyPI", ...about }) => defineRule({
  ...about,
  source,
  refuses: source === "PyPI" ? "any index" : "nowhere",
  level,
  steps: [...ALL_STEPS, ...CRASHES],
  judge: judgeProblems(format, kinds)
});
var REBUILD = "Build the distribution again, and do not change the file afterwards";
var REPACK = "Build the wheel with a tool that writes plain zips, such as Python's `zipfile`";
var EXPLAINED = "PyPI takes only zips that every reader understands in the same way";
var zipRules = [
  {
    id: "ZP001",
    title: "Not a zip",
    why: "A wheel is a zip",
    fix: REBUILD,
    kinds: ["not-an-archive", "truncated"]
  },
  {
    id: "ZP006",
    title: "Unpacks to far more than its size",
    why: "A small file that fills disks is how archives attack",
    fix: "Leave generated or repetitive data out of the wheel",
    kinds: ["compression-ratio", "too-large"]
  },
  {
    id: "ZP005",
    title: "Compression that installers do not know",
    why: "Members of a wheel are stored or deflated",
    fix: REPACK,
    kinds: ["compression-method"]
  },
  {
    id: "ZP008",
    title: "Members that cannot be read",
    why: "An encrypted or damaged member makes the wheel useless",
    fix: REBUILD,
    kinds: ["encrypted", "checksum"]
  },
  {
    id: "ZP002",
    title: "Data descriptors",
    why: `${EXPLAINED}; sizes after the data are what streaming zip writers leave`,
    fix: REPACK,
    kinds: ["data-descriptor"]
  },
  {
    id: "ZP004",
    title: "Two members of one name",
    why: `${EXPLAINED}; which of the two counts differs`,
    fix: "Find out which step adds the file a second time",
    kinds: ["duplicate-name"]
  },
  {
    id: "ZP007",
    title: "Names of members that are not text",
    why: `${EXPLAINED}; names are UTF-8 without control characters`,
    fix: "Rename the files",
    kinds: ["bad-name"]
  },
  {
    id: "ZP003",
    title: "Records of the zip that contradict each other",
    why: EXPLAINED,
    fix: REBUILD,
    kinds: ["framing", "header-mismatch", "size-mismatch", "trailing-data"]
  },
  {
    id: "ZP009",
    title: "Members that would be unpacked outside their folder",
    why: "Absolute paths and `..` overwrite files of whoever unpacks the wheel",
    fix: "Find out which step adds these members",
    source: "pypi-publish",
    kinds: ["unsafe-path"]
  },
  {
    id: "ZP010",
    title: "Names that are the same on some systems",
    why: "macOS and Windows do not tell them apart, and one file replaces the other",
    fix: "Rename one of the files",
    source: "pypi-publish",
    level: "warning",
    kinds: ["colliding-name"]
  },
  {
    id: "ZP011",
    title: "Links or devices in a wheel",
    why: "Installers write them as ordinary files that hold the path",
    fix: "Put the file itself into the wheel",
    source: "pypi-publish",
    level: "warning",
    kinds: ["unsafe-link", "device"]
  }
].map((rule) => archiveRule("zip")(rule));
var tarRules = [
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
      "data-descriptor"
    ]
  },
  {
    id: "TG004",
    title: "Sparse members",
    why: "Readers differ in what they unpack from them",
    fix: "Pack without `--sparse`",
    kinds: ["sparse"]
  },
  {
    id: "TG007",
    title: "Members that installers refuse to unpack",
    why: "Python's data filter refuses paths and links that lead outside, and devices (PEP 706)",
    fix: "Leave these members out",
    source: "pypi-publish",
    kinds: ["unsafe-path", "unsafe-link", "device", "bad-name"]
  },
  {
    id: "TG008",
    title: "Members twice, or data after the end",
    why: "Readers differ in what they unpack",
    fix: "Build the sdist with a current backend",
    source: "pypi-publish",
    level: "warning",
    kinds: ["duplicate-name", "colliding-name", "trailing-data"]
  },
  {
    id: "TG010",
    title: "Unpacks to far more than its size",
    why: "A small file that fills disks is how archives attack",
    fix: "Leave generated or repetitive data out of the sdist",
    source: "pypi-publish",
    level: "warning",
    kinds: ["compression-ratio", "too-large"]
  }
].map((rule) => archiveRule("tar.gz")(rule));
var EXPLANATIONS = {
  "unknown-field": "is no field of the core metadata",
  undecodable: "is not UTF-8",
  repeated: "is there more than once",
  "duplicate-label": "has a label twice",
  "description-twice": "is there as a header and as the body"
};
function* judgeHeaders({ archived, location }) {
  for (const { name, reason } of archived?.unparsed ?? []) {
    yield {
      message: `\`${name}\` in \`${location?.member}\` ${EXPLANATIONS[reason]}`,
      // The index decides about fields of tomorrow; everything else loses what the author wrote.
      level: reason === "unknown-field" ? "warning" : "error"
    };
  }
}
function* judgeAgreement(subject) {
  const { archived, wheel, sdist, filename, location } = subject;
  const named = wheel ?? sdist;
  if (archived === void 0 || named?.ok !== true) return;
  const { name = "", version = "" } = archived.single;
  const parsed2 = (0, import_chunk_VAPVU5MC.parseVersion)(version);
  if (name !== "" && (0, import_chunk_VAPVU5MC.normalizeName)(name) !== named.name) {
    yield {
      message: `\`${location?.member}\` is of \`${name}\`, the filename of \`${named.name}\``
    };
  }
  if (parsed2 !== void 0 && (0, import_chunk_VAPVU5MC.compareVersions)(parsed2, named.version) !== 0) {
    const expected = (0, import_chunk_VAPVU5MC.formatVersion)(named.version);
    yield {
      message: `\`${location?.member}\` of \`${filename}\` has version \`${version}\`, the filename \`${expected}\``
    };
  }
}
function* judgeDroppedFiles({ archived, location }) {
  const files = archived?.multiple["license-file"] ?? [];
  if (archived === void 0 || files.length === 0 || !(0, import_chunk_EZDESCTN.dropsLicenseFiles)(archived)) return;
  yield {
    message: `License-File in \`${location?.member}\` is left out of the upload: metadata version ${archived.single["metadata-version"]} does not have it`
  };
}
function* judgeUnknown({ archived, location }) {
  for (const [field, value] of Object.entries(archived?.single ?? {})) {
    if (field === "description" || (0, import_chunk_VAPVU5MC.strip)(value) !== "UNKNOWN") continue;
    yield { message: `\`${field}\` in \`${location?.member}\` is \`UNKNOWN\`` };
  }
}
function* judgeSpelling({ archived }) {
  const version = archived?.single.version ?? "";
  const parsed2 = (0, import_chunk_VAPVU5MC.parseVersion)(version);
  if (parsed2 === void 0 || (0, import_chunk_VAPVU5MC.formatVersion)(parsed2) === version) return;
  yield { message: `Version \`${version}\` is normalised \`${(0, import_chunk_VAPVU5MC.formatVersion)(parsed2)}\`` };
}
var archivedMetadataRules = [
  defineRule({
    id: "MD018",
    title: "Header that cannot be taken over",
    why: "What has no place in the core metadata is lost on the way to the index",
    fix: "Build with a current backend; write the metadata as UTF-8",
    source: "twine",
    refuses: "nowhere",
    level: "error",
    judge: judgeHeaders
  }),
  defineRule({
    id: "MD019",
    title: "Name or version is not that of the filename",
    why: "Installers choose by filename, and stop when they find another project or version inside",
    fix: "Build the distribution again; renaming the file is not enough",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "error",
    judge: judgeAgreement
  }),
  defineRule({
    id: "MD021",
    title: "License-File under an old metadata version",
    why: "The field exists from metadata version 2.4 on, and PyPI refuses it under older ones",
    fix: "Update setuptools or the backend that wrote it",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeDroppedFiles
  }),
  defineRule({
    id: "MD022",
    title: "Value that says `UNKNOWN`",
    why: "Old backends wrote it for what is not set, and PyPI drops it",
    fix: "Set the field in `pyproject.toml`, or update the backend",
    source: "pyroma",
    refuses: "nowhere",
    level: "warning",
    judge: judgeUnknown
  }),
  defineRule({
    id: "MD023",
    title: "Version is not spelled in its normal form",
    why: "The index and installers show the normalised version, which is then another text",
    fix: "Write the version in its normal form",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeSpelling
  })
];
var refuse = (classifier, words, rank) => ({
  ...metadataRefusal("metadata-policy", "classifier", words),
  order: `${rank}${classifier}`
});
var isPrivate = (classifier) => classifier.startsWith("Private ::");
var classifiersOf = ({ metadata }) => [...new Set(metadata.multiple.get("classifier"))].toSorted((a, b) => a < b ? -1 : 1);
var unknown = (classifier) => refuse(classifier, `${(0, import_chunk_RMFKQQNZ.repr)(classifier)} is not a valid classifier.`, "0");
var listOf = (values) => `[${values.map(import_chunk_RMFKQQNZ.repr).join(", ")}]`;
function judgeDeprecated(classifier, successors) {
  const instead = successors.length === 0 ? "" : `, use one of ${listOf(successors)} instead`;
  const words = `The classifier ${(0, import_chunk_RMFKQQNZ.repr)(classifier)} has been deprecated${instead}.`;
  return {
    message: `The classifier \`${classifier}\` is deprecated`,
    hint: successors.length === 0 ? "Remove it" : `Use ${successors.map((one) => `\`${one}\``).join(" or ")} instead`,
    refusal: refuse(classifier, words, "1")
  };
}
async function judgeClassifiers(subject) {
  const given = classifiersOf(subject).filter((classifier) => !isPrivate(classifier));
  if (given.length === 0) return [];
  const { default: table } = await Promise.resolve().then(() => __toESM(require("./classifiers-LVQMOHMW.cjs")));
  const { default: deprecated } = await Promise.resolve().then(() => __toESM(require("./deprecated-classifiers-G2S4YTEZ.cjs")));
  return given.flatMap((classifier) => {
    const isOneLine = !classifier.includes("\n");
    const line = isOneLine && deprecated.split("\n").find((one) => one.split("	")[0] === classifier);
    if (line) return [judgeDeprecated(classifier, line.split("	").slice(1))];
    if (isOneLine && `
${table}`.includes(`
${classifier}
`)) return [];
    const message = `\`${classifier}\` is not a classifier`;
    return [{ message, refusal: unknown(classifier) }];
  });
}
function* judgePrivate(subject) {
  for (const classifier of classifiersOf(subject)) {
    if (!isPrivate(classifier)) continue;
    const message = `The classifier \`${classifier}\` keeps the project from being published`;
    yield { message, refusal: unknown(classifier) };
  }
}
var classifierRules = [
  defineRule({
    id: "MD008",
    title: "Classifier that PyPI does not know, or no longer",
    why: "Classifiers are a fixed list, by which projects are found",
    fix: "Choose one from https://pypi.org/classifiers/, with the same spelling",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    table: "classifiers",
    steps: ["metadata-policy"],
    judge: judgeClassifiers
  }),
  defineRule({
    id: "MD009",
    title: "Private project",
    why: "Classifiers that begin with `Private ::` are a guard against publishing by mistake",
    fix: "Publish to the private index, or remove the classifier",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["metadata-policy"],
    judge: judgePrivate
  })
];
var PARAMETER = /;\s*([^\s;="]+)\s*=\s*(?:"((?:[^\\"]|\\.)*)(?:"|$)|([^\s;"()<>@,:\\/[\]?=]*))/gs;
function parseContentType(text) {
  const [first = "", ...rest] = text.split(";");
  const type = (0, import_chunk_VAPVU5MC.strip)(first).toLowerCase();
  const parameters = /* @__PURE__ */ new Map();
  for (const [, name = "", quoted, token] of `;${rest.join(";")}`.matchAll(PARAMETER)) {
    const value = quoted === void 0 ? token : quoted.replace(/\\(.)/gs, "$1");
    const key = name.toLowerCase();
    if (!parameters.has(key)) parameters.set(key, value ?? "");
  }
  return { type: type.split("/").length === 2 ? type : "text/plain", parameters };
}
var TYPES = ["text/x-rst", "text/markdown", "text/plain"];
var VARIANTS = ["CommonMark", "GFM"];
var list = (values) => `[${values.map(import_chunk_RMFKQQNZ.repr).join(", ")}]`;
function explainInvalidContentType(text) {
  const field = "'description-content-type'";
  const { type, parameters } = parseContentType(text);
  if (!TYPES.includes(type) || !text.toLowerCase().includes(type)) {
    return `${field} must be one of ${list(TYPES)}, not ${(0, import_chunk_RMFKQQNZ.repr)(text)}`;
  }
  const charset = parameters.get("charset") ?? "UTF-8";
  if (charset !== "UTF-8") {
    return `${field} can only specify the UTF-8 charset, not ${(0, import_chunk_RMFKQQNZ.repr)(charset)}`;
  }
  const variant = parameters.get("variant") ?? "GFM";
  if (type !== "text/markdown" || VARIANTS.includes(variant)) return void 0;
  return `valid Markdown variants for ${field} are ${list(VARIANTS)}, not ${(0, import_chunk_RMFKQQNZ.repr)(variant)}`;
}
var parsed = (value) => ({ ok: true, value });
var refused = (error, message) => ({
  ok: false,
  error,
  message
});
var LICENSE_IDS = ` 0BSD 3D-Slicer-1.0 AAL Abstyles AdaCore-doc Adobe-2006 Adobe-Display-PostScript Adobe-Glyph
 Adobe-Utopia ADSL AFL-1.1 AFL-1.2 AFL-2.0 AFL-2.1 AFL-3.0 Afmparse AGPL-1.0 AGPL-1.0-only
 AGPL-1.0-or-later AGPL-3.0 AGPL-3.0-only AGPL-3.0-or-later Aladdin AMD-newlib AMDPLPA AML
 AML-glslang AMPAS ANTLR-PD ANTLR-PD-fallback any-OSI any-OSI-perl-modules Apache-1.0 Apache-1.1
 Apache-2.0 APAFML APL-1.0 App-s2p APSL-1.0 APSL-1.1 APSL-1.2 APSL-2.0 Arphic-1999 Artistic-1.0
 Artistic-1.0-cl8 Artistic-1.0-Perl Artistic-2.0 Artistic-dist Aspell-RU ASWF-Digital-Assets-1.0
 ASWF-Digital-Assets-1.1 Baekmuk Bahyph Barr bcrypt-Solar-Designer Beerware Bitstream-Charter
 Bitstream-Vera BitTorrent-1.0 BitTorrent-1.1 blessing BlueOak-1.0.0 Boehm-GC Boehm-GC-without-fee
 Borceux Brian-Gladman-2-Clause Brian-Gladman-3-Clause BSD-1-Clause BSD-2-Clause
 BSD-2-Clause-Darwin BSD-2-Clause-first-lines BSD-2-Clause-FreeBSD BSD-2-Clause-NetBSD
 BSD-2-Clause-Patent BSD-2-Clause-pkgconf-disclaimer BSD-2-Clause-Views BSD-3-Clause
 BSD-3-Clause-acpica BSD-3-Clause-Attribution BSD-3-Clause-Clear BSD-3-Clause-flex BSD-3-Clause-HP
 BSD-3-Clause-LBNL BSD-3-Clause-Modification BSD-3-Clause-No-Military-License
 BSD-3-Clause-No-Nuclear-License BSD-3-Clause-No-Nuclear-License-2014
 BSD-3-Clause-No-Nuclear-Warranty BSD-3-Clause-Open-MPI BSD-3-Clause-Sun BSD-4-Clause
 BSD-4-Clause-Shortened BSD-4-Clause-UC BSD-4.3RENO BSD-4.3TAHOE BSD-Advertising-Acknowledgement
 BSD-Attribution-HPND-disclaimer BSD-Inferno-Nettverk BSD-Protection BSD-Source-beginning-file
 BSD-Source-Code BSD-Systemics BSD-Systemics-W3Works BSL-1.0 BUSL-1.1 bzip2-1.0.5 bzip2-1.0.6
 C-UDA-1.0 CAL-1.0 CAL-1.0-Combined-Work-Exception Caldera Caldera-no-preamble Catharon CATOSL-1.1
 CC-BY-1.0 CC-BY-2.0 CC-BY-2.5 CC-BY-2.5-AU CC-BY-3.0 CC-BY-3.0-AT CC-BY-3.0-AU CC-BY-3.0-DE
 CC-BY-3.0-IGO CC-BY-3.0-NL CC-BY-3.0-US CC-BY-4.0 CC-BY-NC-1.0 CC-BY-NC-2.0 CC-BY-NC-2.5
 CC-BY-NC-3.0 CC-BY-NC-3.0-DE CC-BY-NC-4.0 CC-BY-NC-ND-1.0 CC-BY-NC-ND-2.0 CC-BY-NC-ND-2.5
 CC-BY-NC-ND-3.0 CC-BY-NC-ND-3.0-DE CC-BY-NC-ND-3.0-IGO CC-BY-NC-ND-4.0 CC-BY-NC-SA-1.0
 CC-BY-NC-SA-2.0 CC-BY-NC-SA-2.0-DE CC-BY-NC-SA-2.0-FR CC-BY-NC-SA-2.0-UK CC-BY-NC-SA-2.5
 CC-BY-NC-SA-3.0 CC-BY-NC-SA-3.0-DE CC-BY-NC-SA-3.0-IGO CC-BY-NC-SA-4.0 CC-BY-ND-1.0 CC-BY-ND-2.0
 CC-BY-ND-2.5 CC-BY-ND-3.0 CC-BY-ND-3.0-DE CC-BY-ND-4.0 CC-BY-SA-1.0 CC-BY-SA-2.0 CC-BY-SA-2.0-UK
 CC-BY-SA-2.1-JP CC-BY-SA-2.5 CC-BY-SA-3.0 CC-BY-SA-3.0-AT CC-BY-SA-3.0-DE CC-BY-SA-3.0-IGO
 CC-BY-SA-4.0 CC-PDDC CC-PDM-1.0 CC-SA-1.0 CC0-1.0 CDDL-1.0 CDDL-1.1 CDL-1.0 CDLA-Permissive-1.0
 CDLA-Permissive-2.0 CDLA-Sharing-1.0 CECILL-1.0 CECILL-1.1 CECILL-2.0 CECILL-2.1 CECILL-B
 CECILL-C CERN-OHL-1.1 CERN-OHL-1.2 CERN-OHL-P-2.0 CERN-OHL-S-2.0 CERN-OHL-W-2.0 CFITSIO check-cvs
 checkmk ClArtistic Clips CMU-Mach CMU-Mach-nodoc CNRI-Jython CNRI-Python
 CNRI-Python-GPL-Compatible COIL-1.0 Community-Spec-1.0 Condor-1.1 copyleft-next-0.3.0
 copyleft-next-0.3.1 Cornell-Lossless-JPEG CPAL-1.0 CPL-1.0 CPOL-1.02 Cronyx Crossword CryptoSwift
 CrystalStacker CUA-OPL-1.0 Cube curl cve-tou D-FSL-1.0 DEC-3-Clause diffmark DL-DE-BY-2.0
 DL-DE-ZERO-2.0 DOC DocBook-DTD DocBook-Schema DocBook-Stylesheet DocBook-XML Dotseqn DRL-1.0
 DRL-1.1 DSDP dtoa dvipdfm ECL-1.0 ECL-2.0 eCos-2.0 EFL-1.0 EFL-2.0 eGenix Elastic-2.0 Entessa
 EPICS EPL-1.0 EPL-2.0 ErlPL-1.1 etalab-2.0 EUDatagrid EUPL-1.0 EUPL-1.1 EUPL-1.2 Eurosym Fair FBM
 FDK-AAC Ferguson-Twofish Frameworx-1.0 FreeBSD-DOC FreeImage FSFAP FSFAP-no-warranty-disclaimer
 FSFUL FSFULLR FSFULLRSD FSFULLRWD FSL-1.1-ALv2 FSL-1.1-MIT FTL Furuseth fwlw
 Game-Programming-Gems GCR-docs GD generic-xts GFDL-1.1 GFDL-1.1-invariants-only
 GFDL-1.1-invariants-or-later GFDL-1.1-no-invariants-only GFDL-1.1-no-invariants-or-later
 GFDL-1.1-only GFDL-1.1-or-later GFDL-1.2 GFDL-1.2-invariants-only GFDL-1.2-invariants-or-later
 GFDL-1.2-no-invariants-only GFDL-1.2-no-invariants-or-later GFDL-1.2-only GFDL-1.2-or-later
 GFDL-1.3 GFDL-1.3-invariants-only GFDL-1.3-invariants-or-later GFDL-1.3-no-invariants-only
 GFDL-1.3-no-invariants-or-later GFDL-1.3-only GFDL-1.3-or-later Giftware GL2PS Glide Glulxe
 GLWTPL gnuplot GPL-1.0 GPL-1.0+ GPL-1.0-only GPL-1.0-or-later GPL-2.0 GPL-2.0+ GPL-2.0-only
 GPL-2.0-or-later GPL-2.0-with-autoconf-exception GPL-2.0-with-bison-exception
 GPL-2.0-with-classpath-exception GPL-2.0-with-font-exception GPL-2.0-with-GCC-exception GPL-3.0
 GPL-3.0+ GPL-3.0-only GPL-3.0-or-later GPL-3.0-with-autoconf-exception GPL-3.0-with-GCC-exception
 Graphics-Gems gSOAP-1.3b gtkbook Gutmann HaskellReport HDF5 hdparm HIDAPI Hippocratic-2.1 HP-1986
 HP-1989 HPND HPND-DEC HPND-doc HPND-doc-sell HPND-export-US HPND-export-US-acknowledgement
 HPND-export-US-modify HPND-export2-US HPND-Fenneberg-Livingston HPND-INRIA-IMAG HPND-Intel
 HPND-Kevlin-Henney HPND-Markus-Kuhn HPND-merchantability-variant HPND-MIT-disclaimer HPND-Netrek
 HPND-Pbmplus HPND-sell-MIT-disclaimer-xserver HPND-sell-regexpr HPND-sell-variant
 HPND-sell-variant-MIT-disclaimer HPND-sell-variant-MIT-disclaimer-rev HPND-UC HPND-UC-export-US
 HTMLTIDY IBM-pibs ICU IEC-Code-Components-EULA IJG IJG-short ImageMagick iMatix Imlib2 Info-ZIP
 Inner-Net-2.0 InnoSetup Intel Intel-ACPI Interbase-1.0 IPA IPL-1.0 ISC ISC-Veillard Jam
 JasPer-2.0 jove JPL-image JPNIC JSON Kastrup Kazlib Knuth-CTAN LAL-1.2 LAL-1.3 Latex2e
 Latex2e-translated-notice Leptonica LGPL-2.0 LGPL-2.0+ LGPL-2.0-only LGPL-2.0-or-later LGPL-2.1
 LGPL-2.1+ LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0 LGPL-3.0+ LGPL-3.0-only LGPL-3.0-or-later
 LGPLLR Libpng libpng-1.6.35 libpng-2.0 libselinux-1.0 libtiff libutil-David-Nugent LiLiQ-P-1.1
 LiLiQ-R-1.1 LiLiQ-Rplus-1.1 Linux-man-pages-1-para Linux-man-pages-copyleft
 Linux-man-pages-copyleft-2-para Linux-man-pages-copyleft-var Linux-OpenIB LOOP LPD-document
 LPL-1.0 LPL-1.02 LPPL-1.0 LPPL-1.1 LPPL-1.2 LPPL-1.3a LPPL-1.3c lsof Lucida-Bitmap-Fonts
 LZMA-SDK-9.11-to-9.20 LZMA-SDK-9.22 Mackerras-3-Clause Mackerras-3-Clause-acknowledgment magaz
 mailprio MakeIndex man2html Martin-Birgmeier McPhee-slideshow metamail Minpack MIPS MirOS MIT
 MIT-0 MIT-advertising MIT-Click MIT-CMU MIT-enna MIT-feh MIT-Festival MIT-Khronos-old
 MIT-Modern-Variant MIT-open-group MIT-testregex MIT-Wu MITNFA MMIXware Motosoto MPEG-SSG
 mpi-permissive mpich2 MPL-1.0 MPL-1.1 MPL-2.0 MPL-2.0-no-copyleft-exception mplus MS-LPL MS-PL
 MS-RL MTLL MulanPSL-1.0 MulanPSL-2.0 Multics Mup NAIST-2003 NASA-1.3 Naumen NBPL-1.0 NCBI-PD
 NCGL-UK-2.0 NCL NCSA Net-SNMP NetCDF Newsletr NGPL ngrep NICTA-1.0 NIST-PD NIST-PD-fallback
 NIST-Software NLOD-1.0 NLOD-2.0 NLPL Nokia NOSL Noweb NPL-1.0 NPL-1.1 NPOSL-3.0 NRL NTIA-PD NTP
 NTP-0 Nunit O-UDA-1.0 OAR OCCT-PL OCLC-2.0 ODbL-1.0 ODC-By-1.0 OFFIS OFL-1.0 OFL-1.0-no-RFN
 OFL-1.0-RFN OFL-1.1 OFL-1.1-no-RFN OFL-1.1-RFN OGC-1.0 OGDL-Taiwan-1.0 OGL-Canada-2.0 OGL-UK-1.0
 OGL-UK-2.0 OGL-UK-3.0 OGTSL OLDAP-1.1 OLDAP-1.2 OLDAP-1.3 OLDAP-1.4 OLDAP-2.0 OLDAP-2.0.1
 OLDAP-2.1 OLDAP-2.2 OLDAP-2.2.1 OLDAP-2.2.2 OLDAP-2.3 OLDAP-2.4 OLDAP-2.5 OLDAP-2.6 OLDAP-2.7
 OLDAP-2.8 OLFL-1.3 OML OpenPBS-2.3 OpenSSL OpenSSL-standalone OpenVision OPL-1.0 OPL-UK-3.0
 OPUBL-1.0 OSET-PL-2.1 OSL-1.0 OSL-1.1 OSL-2.0 OSL-2.1 OSL-3.0 PADL Parity-6.0.0 Parity-7.0.0
 PDDL-1.0 PHP-3.0 PHP-3.01 Pixar pkgconf Plexus pnmstitch PolyForm-Noncommercial-1.0.0
 PolyForm-Small-Business-1.0.0 PostgreSQL PPL PSF-2.0 psfrag psutils Python-2.0 Python-2.0.1
 python-ldap Qhull QPL-1.0 QPL-1.0-INRIA-2004 radvd Rdisc RHeCos-1.1 RPL-1.1 RPL-1.5 RPSL-1.0
 RSA-MD RSCPL Ruby Ruby-pty SAX-PD SAX-PD-2.0 Saxpath SCEA SchemeReport Sendmail Sendmail-8.23
 Sendmail-Open-Source-1.1 SGI-B-1.0 SGI-B-1.1 SGI-B-2.0 SGI-OpenGL SGP4 SHL-0.5 SHL-0.51 SimPL-2.0
 SISSL SISSL-1.2 SL Sleepycat SMAIL-GPL SMLNJ SMPPL SNIA snprintf SOFA softSurfer Soundex
 Spencer-86 Spencer-94 Spencer-99 SPL-1.0 ssh-keyscan SSH-OpenSSH SSH-short SSLeay-standalone
 SSPL-1.0 StandardML-NJ SugarCRM-1.1.3 SUL-1.0 Sun-PPP Sun-PPP-2000 SunPro SWL swrule Symlinks
 TAPR-OHL-1.0 TCL TCP-wrappers TermReadKey TGPPL-1.0 ThirdEye threeparttable TMate TORQUE-1.1 TOSL
 TPDL TPL-1.0 TrustedQSL TTWL TTYP0 TU-Berlin-1.0 TU-Berlin-2.0 Ubuntu-font-1.0 UCAR UCL-1.0 ulem
 UMich-Merit Unicode-3.0 Unicode-DFS-2015 Unicode-DFS-2016 Unicode-TOU UnixCrypt Unlicense
 Unlicense-libtelnet Unlicense-libwhirlpool UPL-1.0 URT-RLE Vim VOSTROM VSL-1.0 W3C W3C-19980720
 W3C-20150513 w3m Watcom-1.0 Widget-Workshop Wsuipa WTFPL wwl wxWindows X11
 X11-distribute-modifications-variant X11-swapped Xdebug-1.03 Xerox Xfig XFree86-1.1 xinetd
 xkeyboard-config-Zinoviev xlock Xnet xpp XSkat xzoom YPL-1.0 YPL-1.1 Zed Zeeff Zend-2.0
 Zimbra-1.3 Zimbra-1.4 Zlib zlib-acknowledgement ZPL-1.1 ZPL-2.0 ZPL-2.1 `;
var EXCEPTION_IDS = ` 389-exception Asterisk-exception Asterisk-linking-protocols-exception Autoconf-exception-2.0
 Autoconf-exception-3.0 Autoconf-exception-generic Autoconf-exception-generic-3.0
 Autoconf-exception-macro Bison-exception-1.24 Bison-exception-2.2 Bootloader-exception
 CGAL-linking-exception Classpath-exception-2.0 CLISP-exception-2.0 cryptsetup-OpenSSL-exception
 Digia-Qt-LGPL-exception-1.1 DigiRule-FOSS-exception eCos-exception-2.0
 erlang-otp-linking-exception Fawkes-Runtime-exception FLTK-exception fmt-exception
 Font-exception-2.0 freertos-exception-2.0 GCC-exception-2.0 GCC-exception-2.0-note
 GCC-exception-3.1 Gmsh-exception GNAT-exception GNOME-examples-exception GNU-compiler-exception
 gnu-javamail-exception GPL-3.0-389-ds-base-exception GPL-3.0-interface-exception
 GPL-3.0-linking-exception GPL-3.0-linking-source-exception GPL-CC-1.0 GStreamer-exception-2005
 GStreamer-exception-2008 harbour-exception i2p-gpl-java-exception Independent-modules-exception
 KiCad-libraries-exception LGPL-3.0-linking-exception libpri-OpenH323-exception Libtool-exception
 Linux-syscall-note LLGPL LLVM-exception LZMA-exception mif-exception mxml-exception
 Nokia-Qt-exception-1.1 OCaml-LGPL-linking-exception OCCT-exception-1.0
 OpenJDK-assembly-exception-1.0 openvpn-openssl-exception PCRE2-exception polyparse-exception
 PS-or-PDF-font-exception-20170817 QPL-1.0-INRIA-2004-exception Qt-GPL-exception-1.0
 Qt-LGPL-exception-1.1 Qwt-exception-1.0 romic-exception RRDtool-FLOSS-exception-2.0
 SANE-exception SHL-2.0 SHL-2.1 stunnel-exception SWI-exception Swift-exception Texinfo-exception
 u-boot-exception-2.0 UBDL-exception Universal-FOSS-exception-1.0 vsftpd-openssl-exception
 WxWindows-exception-3.1 x11vnc-openssl-exception `;
var DEPRECATED_IDS = ` AGPL-1.0 AGPL-3.0 BSD-2-Clause-FreeBSD BSD-2-Clause-NetBSD bzip2-1.0.5 eCos-2.0 GFDL-1.1 GFDL-1.2
 GFDL-1.3 GPL-1.0 GPL-1.0+ GPL-2.0 GPL-2.0+ GPL-2.0-with-autoconf-exception
 GPL-2.0-with-bison-exception GPL-2.0-with-classpath-exception GPL-2.0-with-font-exception
 GPL-2.0-with-GCC-exception GPL-3.0 GPL-3.0+ GPL-3.0-with-autoconf-exception
 GPL-3.0-with-GCC-exception LGPL-2.0 LGPL-2.0+ LGPL-2.1 LGPL-2.1+ LGPL-3.0 LGPL-3.0+ Net-SNMP
 Nokia-Qt-exception-1.1 Nunit StandardML-NJ wxWindows `;
var OPERATORS = /* @__PURE__ */ new Set(["or", "and", "with"]);
var MAX_DEPTH = 200;
function findIdentifier(identifiers, lower) {
  if (lower === "") return void 0;
  const index = identifiers.toLowerCase().replaceAll("\n", " ").indexOf(` ${lower} `);
  return index === -1 ? void 0 : identifiers.slice(index + 1, index + 1 + lower.length);
}
var kindOf = (token) => {
  if (token === "(") return "open";
  if (token === ")") return "close";
  return OPERATORS.has(token) ? "operator" : "operand";
};
var beginsOperand = (kind) => kind === "open" || kind === "operand";
var isInOrder = (kinds) => [...kinds, void 0].every((kind, index) => {
  const before = kinds[index - 1] ?? "open";
  return beginsOperand(kind) === (before === "open" || before === "operator");
});
function isBalanced(kinds) {
  let depth = 0;
  for (const kind of kinds) {
    if (kind === "open") depth += 1;
    if (kind === "close") depth -= 1;
    if (depth < 0 || depth > MAX_DEPTH) return false;
  }
  return depth === 0;
}
function collectReferences(text) {
  const prefix = "LicenseRef-";
  const references = (0, import_chunk_VAPVU5MC.splitWords)(text).filter(
    (word2) => word2.toLowerCase().startsWith(prefix.toLowerCase())
  );
  return new Map(
    references.map((word2) => [word2.toLowerCase(), prefix + word2.slice(prefix.length)])
  );
}
function readReference(token, references) {
  if (!/^[a-z0-9.-]*$/.test(token)) {
    return refused("InvalidLicenseExpression", `Invalid licenseref: ${(0, import_chunk_RMFKQQNZ.repr)(token)}`);
  }
  const reference = references.get(token);
  return reference === void 0 ? refused("KeyError", (0, import_chunk_RMFKQQNZ.repr)(token)) : parsed(reference);
}
function readLicense(token, references) {
  const suffix = token.endsWith("+") ? "+" : "";
  const name = token.slice(0, token.length - suffix.length);
  if (name.startsWith("licenseref-")) {
    const reference = readReference(name, references);
    return reference.ok ? parsed(reference.value + suffix) : reference;
  }
  const identifier = findIdentifier(LICENSE_IDS, name);
  if (identifier !== void 0) return parsed(identifier + suffix);
  return refused("InvalidLicenseExpression", `Unknown license: ${(0, import_chunk_RMFKQQNZ.repr)(name)}`);
}
function readException(token) {
  const identifier = findIdentifier(EXCEPTION_IDS, token);
  if (identifier !== void 0) return parsed(identifier);
  return refused("InvalidLicenseExpression", `Unknown license exception: ${(0, import_chunk_RMFKQQNZ.repr)(token)}`);
}
function readWords(tokens, references) {
  const words = [];
  for (const token of tokens) {
    if (kindOf(token) !== "operand") {
      words.push(token.toUpperCase());
      continue;
    }
    const word2 = words.at(-1) === "WITH" ? readException(token) : readLicense(token, references);
    if (!word2.ok) return word2;
    words.push(word2.value);
  }
  return parsed(words);
}
var isDeprecated = (word2) => findIdentifier(DEPRECATED_IDS, word2.replace(/\+$/, "").toLowerCase()) !== void 0;
function parseLicenseExpression(text) {
  const spaced = text.replaceAll("(", " ( ").replaceAll(")", " ) ");
  const tokens = (0, import_chunk_VAPVU5MC.splitWords)(spaced.toLowerCase());
  const kinds = tokens.map(kindOf);
  if (!isInOrder(kinds) || !isBalanced(kinds)) {
    return refused("InvalidLicenseExpression", `Invalid license expression: ${(0, import_chunk_RMFKQQNZ.repr)(text)}`);
  }
  const words = readWords(tokens, collectReferences(spaced));
  if (!words.ok) return words;
  return parsed({
    text: words.value.join(" ").replaceAll("( ", "(").replaceAll(" )", ")"),
    deprecated: words.value.filter(isDeprecated)
  });
}
var SIMPLE_ESCAPES = {
  "\n": "",
  "\\": "\\",
  "'": "'",
  '"': '"',
  a: "\x07",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "	",
  v: "\v"
};
var HEX_LENGTHS = { x: 2, u: 4, U: 8 };
var ESCAPE = /\\(?:([0-7]{1,3})|([xuU])([0-9a-fA-F]*)|(.))/gsu;
var refuse2 = (reason) => refused("SyntaxError", `${reason} (<unknown>, line 1)`);
function positionOf(text, offset) {
  let position = 0;
  for (const character of text.slice(0, offset)) position += character > "\x7F" ? 10 : 1;
  return position;
}
function judgeHex(letter, digits) {
  const length = HEX_LENGTHS[letter] ?? 0;
  if (digits.length < length) return `truncated \\${letter}${"X".repeat(length)} escape`;
  const code2 = Number.parseInt(digits.slice(0, length), 16);
  return code2 > 1114111 ? "illegal Unicode character" : void 0;
}
function findBrokenEscape(text) {
  for (const { 2: letter, 3: digits = "", index } of text.matchAll(ESCAPE)) {
    const problem2 = letter === void 0 ? void 0 : judgeHex(letter, digits);
    if (letter === void 0 || problem2 === void 0) continue;
    const start = positionOf(text, index);
    const end = start + 1 + Math.min(digits.length, HEX_LENGTHS[letter] ?? 0);
    return refuse2(
      `(unicode error) 'unicodeescape' codec can't decode bytes in position ${start}-${end}: ` + problem2
    );
  }
  return void 0;
}
function decodeHex(letter, digits) {
  const length = HEX_LENGTHS[letter] ?? 0;
  const code2 = Number.parseInt(digits.slice(0, length), 16);
  return String.fromCodePoint(code2) + digits.slice(length);
}
var decodeEscapes = (text) => text.replace(
  ESCAPE,
  (all, octal, letter, digits, other) => {
    if (octal !== void 0) return String.fromCodePoint(Number.parseInt(octal, 8));
    if (letter !== void 0) return decodeHex(letter, digits ?? "");
    return SIMPLE_ESCAPES[other ?? ""] ?? all;
  }
);
var isUnterminated = (text) => /^(?:[^\\]|\\.)*\\$/s.test(text) || /^(?:[^\\\n]|\\.)*\n/s.test(text);
function parseStringLiteral(literal) {
  const text = literal.slice(1, -1).replace(/\r\n?/g, "\n");
  if (!/[\\\n\0]/.test(text)) return parsed(text);
  if (text.includes("\0")) {
    return refused("SyntaxError", "source code string cannot contain null bytes");
  }
  if (isUnterminated(text)) return refuse2("unterminated string literal (detected at line 1)");
  return findBrokenEscape(text) ?? parsed(decodeEscapes(text));
}
var RELEASE = "v?(?:[0-9]+!)?[0-9]+((?:\\.[0-9]+)*)";
var SUFFIX = "(?:[-_.]?(?:alpha|beta|preview|pre|a|b|c|rc)[-_.]?[0-9]*)?(?:-[0-9]+|[-_.]?(?:post|rev|r)[-_.]?[0-9]*)?(?:[-_.]?dev[-_.]?[0-9]*)?";
var LOCAL = "\\+[a-z0-9]+(?:[-_.][a-z0-9]+)*";
var clausePattern = (whitespace, suffix) => `===${whitespace}*(?:(?!${whitespace})[^;)])*|(?:[~=!<>]=|[<>])${whitespace}*${RELEASE}(?:(\\.\\*)|${suffix}(${LOCAL})?)`;
var isAsciiText = (text) => /^[\0-\x7f]*$/.test(text);
var FOLDED_SUFFIX = SUFFIX.replace("st|", "[s\u017F]t|").replace("vi", "v[i\u0130\u0131]");
var expressions = /* @__PURE__ */ new Map();
function expressionFor(alphabet) {
  const known = expressions.get(alphabet);
  if (known !== void 0) return known;
  const whitespace = alphabet === "ascii" ? import_chunk_VAPVU5MC.ASCII_WHITESPACE : import_chunk_VAPVU5MC.WHITESPACE;
  const suffix = alphabet === "folded" ? FOLDED_SUFFIX : SUFFIX;
  const expression = new RegExp(clausePattern(whitespace, suffix), "iy");
  expressions.set(alphabet, expression);
  return expression;
}
function matchSpecifier(text, position) {
  const isCompatible = text.startsWith("~=", position);
  const folding = isCompatible ? "folded" : "unicode";
  const expression = expressionFor(isAsciiText(text) ? "ascii" : folding);
  expression.lastIndex = position;
  const match = expression.exec(text);
  if (match === null) return void 0;
  const [clause, numbers, wildcard = "", local = ""] = match;
  if (isCompatible && numbers === "") return void 0;
  return /^[=!]=/.test(clause) ? clause : clause.slice(0, clause.length - (wildcard + local).length);
}
var OPERATORS2 = ["===", "~=", "==", "!=", "<=", ">=", "<", ">"];
function parseSpecifier(text) {
  if (matchSpecifier(text, 0) !== text) return void 0;
  const operator = OPERATORS2.find((candidate) => text.startsWith(candidate));
  return operator && { operator, version: (0, import_chunk_VAPVU5MC.strip)(text.slice(operator.length)) };
}
var formatSpecifier = ({ operator, version }) => operator + version;
function canonicalize({ operator, version }) {
  const found = operator === "===" ? void 0 : (0, import_chunk_VAPVU5MC.parseVersion)(version);
  if (found === void 0) return operator + version;
  return operator + (operator === "~=" ? (0, import_chunk_VAPVU5MC.formatVersion)(found) : (0, import_chunk_VAPVU5MC.canonicalizeVersion)(found));
}
function parseSpecifierSet(text) {
  const specifiers = [];
  for (const part of text.split(",").map(import_chunk_VAPVU5MC.strip)) {
    if (part === "") continue;
    const specifier = parseSpecifier(part);
    if (specifier === void 0) {
      return refused("InvalidSpecifier", `Invalid specifier: ${(0, import_chunk_RMFKQQNZ.repr)(part)}`);
    }
    specifiers.push(specifier);
  }
  return parsed(specifiers);
}
function formatSpecifierSet(specifiers) {
  const clauses = specifiers.map((specifier) => [formatSpecifier(specifier), canonicalize(specifier)]).toSorted(([a], [b]) => a < b ? -1 : Number(a > b));
  const unique = /* @__PURE__ */ new Map();
  for (const [text, canonical] of clauses) {
    if (!unique.has(canonical)) unique.set(canonical, text);
  }
  return [...unique.values()].join(",");
}
var DependencySyntaxError = class extends Error {
  name = "DependencySyntaxError";
};
var UNICODE_WORD = "[\\p{L}\\p{N}_]";
var UNICODE_BOUNDARY = `(?:(?<=${UNICODE_WORD})(?!${UNICODE_WORD})|(?<!${UNICODE_WORD})(?=${UNICODE_WORD}))`;
var VARIABLES = [
  "python_version",
  "python_full_version",
  "os[._]name",
  "sys[._]platform",
  "platform_(?:release|system)",
  "platform[._](?:version|machine|python_implementation)",
  "python_implementation",
  "implementation_(?:name|version)",
  "extras?",
  "dependency_groups"
];
var word = (pattern) => `\\b(?:${pattern})\\b`;
var TOKENS = {
  LEFT_PARENTHESIS: "\\(",
  RIGHT_PARENTHESIS: "\\)",
  LEFT_BRACKET: "\\[",
  RIGHT_BRACKET: "\\]",
  SEMICOLON: ";",
  COMMA: ",",
  QUOTED_STRING: `'[^']*'|"[^"]*"`,
  OP: "===|==|~=|!=|<=|>=|<|>",
  BOOLOP: word("or|and"),
  IN: word("in"),
  NOT: word("not"),
  VARIABLE: word(VARIABLES.join("|")),
  AT: "@",
  URL: "[^ \\t]+",
  IDENTIFIER: word("[a-zA-Z0-9][a-zA-Z0-9._\\-]*"),
  VERSION_PREFIX_TRAIL: "\\.\\*",
  VERSION_LOCAL_LABEL_TRAIL: "\\+[a-z0-9]+(?:[\\-_.][a-z0-9]+)*",
  WS: "[ \\t]+",
  // Python's `$` is also before a newline at the end.
  END: "$|(?=\\n$)"
};
var expressions2 = /* @__PURE__ */ new Map();
function expressionOf(name, isAscii) {
  const key = `${name} ${isAscii}`;
  const known = expressions2.get(key);
  if (known !== void 0) return known;
  const pattern = TOKENS[name];
  const expression = isAscii ? new RegExp(pattern, "y") : new RegExp(pattern.replaceAll("\\b", UNICODE_BOUNDARY), "uy");
  expressions2.set(key, expression);
  return expression;
}
var Tokenizer = class {
  source;
  position = 0;
  /** How many parentheses are open. */
  depth = 0;
  #isAscii;
  constructor(source) {
    this.source = source;
    this.#isAscii = isAsciiText(source);
  }
  /** The next token when it is of the kind, without moving on. */
  peek(name) {
    if (name === "SPECIFIER") return matchSpecifier(this.source, this.position);
    const expression = expressionOf(name, this.#isAscii);
    expression.lastIndex = this.position;
    return expression.exec(this.source)?.[0];
  }
  /** The next token when it is of the kind, moving behind it. */
  take(name) {
    const token = this.peek(name);
    this.position += token?.length ?? 0;
    return token;
  }
  expect(name, expected) {
    return this.take(name) ?? this.fail(`Expected ${expected}`);
  }
  /** What is read between a pair of tokens, or without them where the first is not there. */
  enclosed(open, close, around, read) {
    const start = this.position;
    const opened = this.take(open) !== void 0;
    const value = read(this);
    if (opened && this.take(close) === void 0) {
      this.fail(`Expected matching ${close} for ${open}, after ${around}`, start);
    }
    return value;
  }
  /** Ends the reading with a message that points at the place, as `packaging` writes it. */
  fail(message, start = this.position, end = this.position) {
    const width = (from, to) => [...this.source.slice(from, to)].length;
    const tildes = width(start, end) + Math.max(0, end - this.source.length);
    const pointer = `${" ".repeat(width(0, start))}${"~".repeat(tildes)}^`;
    throw new DependencySyntaxError(`${message}
    ${this.source}
    ${pointer}`);
  }
};
var PythonFailure = class extends Error {
  refusal;
  constructor(refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
};
var MAX_DEPTH2 = 400;
function readOperand(tokenizer) {
  const variable = tokenizer.take("VARIABLE")?.replaceAll(".", "_");
  if (variable !== void 0) {
    const isOldName = variable === "python_implementation";
    return { kind: "variable", text: isOldName ? "platform_python_implementation" : variable };
  }
  const literal = tokenizer.take("QUOTED_STRING");
  if (literal === void 0) tokenizer.fail("Expected a marker variable or quoted string");
  const value = parseStringLiteral(literal);
  if (!value.ok) throw new PythonFailure(value);
  return { kind: "value", text: value.value };
}
function readOperator(tokenizer) {
  if (tokenizer.take("IN") !== void 0) return "in";
  if (tokenizer.take("NOT") !== void 0) {
    tokenizer.expect("WS", "whitespace after 'not'");
    tokenizer.expect("IN", "'in' after 'not'");
    return "not in";
  }
  return tokenizer.expect(
    "OP",
    "marker operator, one of <=, <, !=, ==, >=, >, ~=, ===, in, not in"
  );
}
function readComparison(tokenizer) {
  const left = readOperand(tokenizer);
  tokenizer.take("WS");
  const operator = readOperator(tokenizer);
  tokenizer.take("WS");
  return { kind: "comparison", left, operator, right: readOperand(tokenizer) };
}
function readGroupInParentheses(tokenizer) {
  tokenizer.take("WS");
  tokenizer.depth += 1;
  if (tokenizer.depth > MAX_DEPTH2) {
    throw new PythonFailure(refused("RecursionError", "maximum recursion depth exceeded"));
  }
  const group = readMarker(tokenizer);
  tokenizer.depth -= 1;
  tokenizer.take("WS");
  return group;
}
function readTerm(tokenizer) {
  tokenizer.take("WS");
  const term = tokenizer.peek("LEFT_PARENTHESIS") === void 0 ? readComparison(tokenizer) : tokenizer.enclosed(
    "LEFT_PARENTHESIS",
    "RIGHT_PARENTHESIS",
    "marker expression",
    readGroupInParentheses
  );
  tokenizer.take("WS");
  return term;
}
function readMarker(tokenizer) {
  const terms = [readTerm(tokenizer)];
  const operators = [];
  for (; ; ) {
    const operator = tokenizer.take("BOOLOP");
    if (operator === void 0) return { kind: "group", terms, operators };
    operators.push(operator);
    terms.push(readTerm(tokenizer));
  }
}
var isExtra = ({ kind, text }) => kind === "variable" && text === "extra";
var normalizeExtra = ({ text }) => ({
  kind: "value",
  text: (0, import_chunk_VAPVU5MC.normalizeName)(text)
});
function normalizeExtras(term) {
  if (term.kind === "group") return term;
  if (isExtra(term.left)) return { ...term, right: normalizeExtra(term.right) };
  return isExtra(term.right) ? { ...term, left: normalizeExtra(term.left) } : term;
}
function readRequirementMarker(tokenizer) {
  const { terms, ...group } = readMarker(tokenizer);
  return { ...group, terms: terms.map(normalizeExtras) };
}
function catchRefusal(error, read) {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof DependencySyntaxError) return refused(error, cause.message);
    if (cause instanceof PythonFailure) return cause.refusal;
    throw cause;
  }
}
var formatOperand = ({ kind, text }) => kind === "variable" ? text : `"${text}"`;
function formatTerms({ terms, operators }) {
  const parts = terms.flatMap((term, index) => [
    formatTerm(term),
    ...operators.slice(index, index + 1)
  ]);
  return parts.join(" ");
}
function formatTerm(term) {
  if (term.kind === "comparison") return formatMarker(term);
  const [first, second] = term.terms;
  return first !== void 0 && second === void 0 ? formatMarker(first) : `(${formatTerms(term)})`;
}
function formatMarker(marker) {
  if (marker.kind === "comparison") {
    const { left, operator, right } = marker;
    return `${formatOperand(left)} ${operator} ${formatOperand(right)}`;
  }
  const [first, second] = marker.terms;
  return first !== void 0 && second === void 0 ? formatMarker(first) : formatTerms(marker);
}
function readExtraNames(tokenizer) {
  tokenizer.take("WS");
  const first = tokenizer.take("IDENTIFIER");
  const extras = first === void 0 ? [] : [first];
  while (extras.length > 0) {
    tokenizer.take("WS");
    if (tokenizer.peek("IDENTIFIER") !== void 0) {
      tokenizer.fail("Expected comma between extra names");
    }
    if (tokenizer.take("COMMA") === void 0) break;
    tokenizer.take("WS");
    extras.push(tokenizer.expect("IDENTIFIER", "extra name after comma"));
  }
  tokenizer.take("WS");
  return extras;
}
function readExtras(tokenizer) {
  if (tokenizer.peek("LEFT_BRACKET") === void 0) return [];
  const extras = tokenizer.enclosed("LEFT_BRACKET", "RIGHT_BRACKET", "extras", readExtraNames);
  return [...new Set(extras)].toSorted((a, b) => a < b ? -1 : 1);
}
function refuseTrail(tokenizer, start) {
  const { position } = tokenizer;
  if (tokenizer.peek("VERSION_PREFIX_TRAIL") !== void 0) {
    const message = ".* suffix can only be used with `==` or `!=` operators";
    tokenizer.fail(message, start, position + 1);
  }
  if (tokenizer.peek("VERSION_LOCAL_LABEL_TRAIL") !== void 0) {
    tokenizer.fail("Local version label can only be used with `==` or `!=` operators", start);
  }
}
function readSpecifiers(tokenizer) {
  let text = "";
  tokenizer.take("WS");
  for (; ; ) {
    const start = tokenizer.position;
    const specifier = tokenizer.take("SPECIFIER");
    if (specifier === void 0) break;
    text += specifier;
    refuseTrail(tokenizer, start);
    tokenizer.take("WS");
    const comma = tokenizer.take("COMMA");
    if (comma === void 0) break;
    text += comma;
    tokenizer.take("WS");
  }
  tokenizer.take("WS");
  return text;
}
function readMarker2(tokenizer, start, expected) {
  if (tokenizer.peek("END") !== void 0) return void 0;
  if (tokenizer.take("SEMICOLON") === void 0) {
    tokenizer.fail(`Expected ${expected} or end`, start);
  }
  const marker = readRequirementMarker(tokenizer);
  tokenizer.take("WS");
  return marker;
}
function readDirectReference(tokenizer) {
  tokenizer.take("WS");
  const start = tokenizer.position;
  const url = tokenizer.expect("URL", "URL after @");
  if (tokenizer.peek("END") === void 0) tokenizer.expect("WS", "whitespace after URL");
  const marker = readMarker2(tokenizer, start, "semicolon (after URL and whitespace)");
  return { url, specifier: "", marker };
}
function readVersions(tokenizer) {
  const start = tokenizer.position;
  const specifier = tokenizer.enclosed(
    "LEFT_PARENTHESIS",
    "RIGHT_PARENTHESIS",
    "version specifier",
    readSpecifiers
  );
  tokenizer.take("WS");
  const expected = specifier === "" ? "semicolon (after name with no version specifier)" : "comma (within version specifier), semicolon (after version specifier)";
  return { url: void 0, specifier, marker: readMarker2(tokenizer, start, expected) };
}
var parseRequirement = (text) => catchRefusal("InvalidRequirement", () => {
  const tokenizer = new Tokenizer(text);
  tokenizer.take("WS");
  const name = tokenizer.expect(
    "IDENTIFIER",
    "package name at the start of dependency specifier"
  );
  tokenizer.take("WS");
  const extras = readExtras(tokenizer);
  tokenizer.take("WS");
  const isDirect = tokenizer.take("AT") !== void 0;
  const { url, specifier, marker } = isDirect ? readDirectReference(tokenizer) : readVersions(tokenizer);
  tokenizer.expect("END", "end of dependency specifier");
  const specifiers = parseSpecifierSet(specifier);
  if (!specifiers.ok) return specifiers;
  return parsed({ name, extras, specifiers: specifiers.value, url, marker });
});
function formatRequirement(requirement) {
  const { name, extras, specifiers, url, marker } = requirement;
  const reference = url === void 0 ? "" : ` @ ${url}${marker === void 0 ? "" : " "}`;
  return name + (extras.length === 0 ? "" : `[${extras.join(",")}]`) + formatSpecifierSet(specifiers) + reference + (marker === void 0 ? "" : `; ${formatMarker(marker)}`);
}
var problem = (message) => message === void 0 ? void 0 : { message };
var single = (judge) => ([value = ""]) => judge(value);
var each = (judge) => (values) => {
  for (const value of values) {
    const found = judge(value);
    if (found !== void 0) return found;
  }
  return void 0;
};
var invalid = (value, field) => ({
  message: `${(0, import_chunk_RMFKQQNZ.repr)(value)} is invalid for '${field}'`
});
function judgeMetadataVersion(value) {
  if (import_chunk_EZDESCTN.METADATA_VERSIONS.some((known) => known === value)) return void 0;
  const shown = value === void 0 ? "None" : (0, import_chunk_RMFKQQNZ.repr)(value);
  return { message: `${shown} is not a valid metadata version` };
}
function judgeVersion(value) {
  if (value === "") return { message: "'version' is a required field" };
  if ((0, import_chunk_VAPVU5MC.parseVersion)(value) !== void 0) return void 0;
  const { error, message } = (0, import_chunk_VAPVU5MC.explainInvalidVersion)(value);
  return error === "ValueError" ? { message, crash: error } : invalid(value, "version");
}
function judgeName(value) {
  if (value === "") return { message: "'name' is a required field" };
  return (0, import_chunk_VAPVU5MC.isValidName)(value) ? void 0 : invalid(value, "name");
}
function judgeContentType(value) {
  if ((0, import_chunk_VAPVU5MC.hasSeveralLines)(value)) {
    const message = "Header values may not contain linefeed or carriage return characters";
    return { message, crash: "ValueError" };
  }
  return problem(explainInvalidContentType(value));
}
function judgeDynamic(value) {
  const field = value.toLowerCase();
  if (["name", "version", "metadata-version"].includes(field)) {
    return { message: `${(0, import_chunk_RMFKQQNZ.repr)(field)} is not allowed as a dynamic field` };
  }
  const message = `${(0, import_chunk_RMFKQQNZ.repr)(field)} is not a valid dynamic field`;
  return (0, import_chunk_EZDESCTN.isMetadataField)(field) ? void 0 : { message };
}
function judgeRequirement(value) {
  const requirement = parseRequirement(value);
  if (requirement.ok) return void 0;
  if (requirement.error === "InvalidRequirement") return invalid(value, "requires-dist");
  return { message: requirement.message, crash: requirement.error };
}
function judgeLicenseExpression(value) {
  const expression = parseLicenseExpression(value);
  if (expression.ok) return void 0;
  if (expression.error === "InvalidLicenseExpression") return invalid(value, "license-expression");
  return { message: expression.message, crash: expression.error };
}
var isAbsolute = (path) => /^(?:\/|[a-zA-Z]:[\\/]|[\\/]{2}[^\\/]+[\\/])/s.test(path);
var isPlainPath = (path) => path === "." || !path.includes("\\") && path.split("/").every((part) => part !== "" && part !== ".");
function judgeLicenseFile(value) {
  const { message } = invalid(value, "license-file");
  if (value.includes("..")) {
    return { message: `${message}, parent directory indicators are not allowed` };
  }
  if (value.includes("*")) return { message: `${message}, paths must be resolved` };
  if (isAbsolute(value)) return { message: `${message}, paths must be relative` };
  return isPlainPath(value) ? void 0 : { message: `${message}, paths must use '/' delimiter` };
}
var KEYWORDS = " False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield ";
function judgeIdentifier(identifier) {
  if (!new RegExp("^[_\\p{XID_Start}]\\p{XID_Continue}*$", "u").test(identifier)) {
    return `${(0, import_chunk_RMFKQQNZ.repr)(identifier)} is not a valid identifier`;
  }
  return KEYWORDS.includes(` ${identifier} `) ? `${(0, import_chunk_RMFKQQNZ.repr)(identifier)} is a keyword` : void 0;
}
var judgeImportName = (field) => (value) => {
  const [before = "", ...options] = value.split(";");
  const name = (0, import_chunk_VAPVU5MC.stripEnd)(before);
  const bad = name.split(".").map(judgeIdentifier).find((found) => found !== void 0);
  if (bad !== void 0) return { message: `${invalid(name, field).message}; ${bad}` };
  if (options.length === 0 || (0, import_chunk_VAPVU5MC.stripStart)(options.join(";")) === "private") return void 0;
  return { message: `${invalid(value, field).message}; the only valid option is 'private'` };
};
var JUDGES = {
  "metadata-version": ([value]) => judgeMetadataVersion(value),
  name: single(judgeName),
  version: single(judgeVersion),
  summary: single(
    (value) => value.includes("\n") ? { message: "'summary' must be a single line" } : void 0
  ),
  "description-content-type": single(judgeContentType),
  dynamic: each(judgeDynamic),
  "provides-extra": each(
    (value) => (0, import_chunk_VAPVU5MC.isValidName)(value) ? void 0 : invalid(value, "provides-extra")
  ),
  "requires-python": single(
    (value) => parseSpecifierSet(value).ok ? void 0 : invalid(value, "requires-python")
  ),
  "requires-dist": each(judgeRequirement),
  "license-expression": single(judgeLicenseExpression),
  "license-file": each(judgeLicenseFile),
  "import-name": each(judgeImportName("import-name")),
  "import-namespace": each(judgeImportName("import-namespace"))
};
var judgeField = (field, values) => JUDGES[field]?.(values);
function valuesOf({ metadata }, field) {
  const single2 = metadata.single.get(field);
  return single2 === void 0 ? metadata.multiple.get(field) ?? [] : [single2];
}
function* refusedValues(subject, field, describe2) {
  if (subject.metadata.isTooNew(field)) return;
  for (const value of valuesOf(subject, field)) {
    const problem2 = judgeField(field, [value]);
    if (problem2 === void 0) continue;
    yield {
      message: describe2(value),
      refusal: problem2.crash === void 0 ? metadataRefusal("metadata", field, problem2.message) : crash("metadata", `${problem2.crash}: ${problem2.message}`)
    };
  }
}
var judgedByPackaging = (field, describe2) => (subject) => refusedValues(subject, field, describe2);
var titleOf = (field) => field.split("-").map((word2) => word2 === "url" ? "URL" : word2.charAt(0).toUpperCase() + word2.slice(1)).join("-");
var FIELD = "description-content-type";
var descriptionOf = ({ metadata }) => metadata.single.get("description") ?? "";
function mediaTypeOf({ metadata }) {
  const value = metadata.single.get(FIELD);
  return value === void 0 ? "text/x-rst" : parseContentType(value).type;
}
function refuseDescription({ metadata }) {
  const value = metadata.single.get(FIELD);
  const how = value === void 0 ? "in the default format of reStructuredText." : `for '${value}'.`;
  const see = `See ${pypiHelp("description-content-type")} for more information.`;
  return { step: "description", message: `The description failed to render ${how} ${see}` };
}
function isEmptyMarkdown(text) {
  const definition = /^ {0,3}\[[^\]\s][^\]]*\]:\s*(?:<[^>\n]*>|\S+)(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*$/gm;
  return (0, import_chunk_VAPVU5MC.strip)(text.replace(definition, "")) === "";
}
async function renderDescription(subject) {
  const text = descriptionOf(subject);
  if (text === "") return void 0;
  const type = mediaTypeOf(subject);
  if (type === "text/x-rst") return await subject.render(text, type);
  const isEmpty = type === "text/markdown" && isEmptyMarkdown(text);
  return isEmpty ? { kind: "failed", messages: [NO_CONTENT] } : { kind: "rendered", html: "" };
}
var NO_CONTENT = "No content rendered";
async function judgeRendering(subject) {
  const verdict = await renderDescription(subject);
  if (verdict?.kind !== "failed") return [];
  const messages = verdict.messages.filter((message) => !message.startsWith(NO_CONTENT));
  return messages.map((message) => ({
    message: `The description does not render: ${explain(message)}`,
    refusal: refuseDescription(subject)
  }));
}
function explain(message) {
  const [, line, words] = /^<string>:(\d+): \([A-Z]+\/\d\) (.*)$/s.exec(message) ?? [];
  const plain = (words ?? message).replace(/\.$/, "");
  return line === void 0 ? plain : `line ${line}: ${plain}`;
}
async function judgeEmpty(subject) {
  const verdict = await renderDescription(subject);
  if (verdict?.kind !== "failed") return [];
  if (!verdict.messages.every((message) => message.startsWith(NO_CONTENT))) return [];
  return [
    {
      message: "Nothing is left of the description when it is rendered",
      refusal: refuseDescription(subject)
    }
  ];
}
async function judgeUnrendered(subject) {
  const verdict = await renderDescription(subject);
  if (verdict?.kind !== "not-rendered") return [];
  return [{ message: `The description was not rendered: ${verdict.reason}` }];
}
function* judgeMissingType(subject) {
  if (descriptionOf(subject) === "" || subject.metadata.single.has(FIELD)) return;
  yield {
    message: "Description-Content-Type is missing, and PyPI takes reStructuredText for granted"
  };
}
var MIN_DESCRIPTION = 100;
function* judgeMissing(subject) {
  const { form } = subject;
  const text = (0, import_chunk_VAPVU5MC.strip)(descriptionOf(subject));
  if (form === void 0 || [...text].length > MIN_DESCRIPTION) return;
  yield {
    message: text === "" ? "There is no description" : `The description is only \`${text}\``
  };
}
var descriptionRules = [
  defineRule({
    id: "DS001",
    title: "Content type of the description that PyPI does not know",
    why: "PyPI renders plain text, reStructuredText and Markdown, all as UTF-8",
    fix: "Use `text/markdown`, `text/x-rst` or `text/plain`; `UTF-8` and `GFM` are spelled like that",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["metadata"],
    judge: judgedByPackaging(
      FIELD,
      (value) => `\`Description-Content-Type: ${value}\` is not one that PyPI knows`
    )
  }),
  defineRule({
    id: "DS004",
    title: "reStructuredText that does not render",
    why: "PyPI refuses a description for which docutils has a warning",
    fix: "Correct the README; roles and directives of Sphinx are unknown on PyPI",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["description"],
    judge: judgeRendering
  }),
  defineRule({
    id: "DS005",
    title: "Description that renders to nothing",
    why: "PyPI refuses a description of which nothing is left",
    fix: "Write a README, or leave the description out",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["description"],
    judge: judgeEmpty
  }),
  defineRule({
    id: "DS008",
    title: "Description that could not be checked",
    why: "Whether reStructuredText renders is known when docutils has rendered it, and not before",
    fix: "Let the job reach a package index once, so that docutils can be installed for the check",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeUnrendered
  }),
  defineRule({
    id: "DS002",
    title: "Content type of the description is missing",
    why: "A README in Markdown is shown as garbled text, or refused, when it is taken for reStructuredText",
    fix: "Name the README in `readme` of `pyproject.toml`; its suffix gives the content type",
    source: "twine",
    refuses: "nowhere",
    level: "warning",
    judge: judgeMissingType
  }),
  defineRule({
    id: "DS003",
    title: "Description missing or very short",
    why: "It is what people see on the project's page",
    fix: "Name the README in `readme` of `pyproject.toml`",
    source: "twine",
    refuses: "nowhere",
    level: "warning",
    judge: judgeMissing
  })
];
var refuse3 = (message) => ({ step: "filename", message });
var isControl = (character) => character < " " || character === "\x7F";
function* judgeCharacters({ filename }) {
  if ([...filename].some(isControl)) {
    yield {
      message: `The filename ${JSON.stringify(filename)} has control characters`,
      refusal: refuse3(
        "Cannot upload a file with non-printable characters (ordinals 0-31) or the DEL character (ordinal 127) in the name."
      )
    };
  }
  if (/[/\\]/.test(filename)) {
    yield {
      message: `The filename \`${filename}\` has path separators`,
      refusal: refuse3("Cannot upload a file with '/' or '\\' in the name.")
    };
  }
}
var EXTENSIONS = {
  sdist: [".tar.gz", ".zip"],
  bdist_wheel: [".whl"]
};
function* judgeExtension({ filename, form, field }) {
  const extension = /^.+?(\.(?:tar\.gz|zip|whl))$/i.exec(filename)?.[1];
  if (extension === void 0) {
    yield {
      message: `\`${filename}\` is named neither like an sdist nor like a wheel`,
      refusal: refuse3(
        "Invalid file extension: Use .tar.gz, .whl or .zip extension. See https://www.python.org/dev/peps/pep-0527 and https://peps.python.org/pep-0715/ for more information"
      )
    };
    return;
  }
  const type = form === void 0 ? Object.keys(EXTENSIONS).find((key) => EXTENSIONS[key]?.includes(extension.toLowerCase())) : field("filetype");
  const allowed = EXTENSIONS[type ?? ""];
  if (allowed === void 0 || allowed.includes(extension)) return;
  yield {
    message: `\`${extension}\` is not the extension of a distribution of type \`${type}\``,
    refusal: refuse3(
      `Invalid file extension: Extension ${extension} is invalid for filetype ${type}. See https://www.python.org/dev/peps/pep-0527 for more information.`
    )
  };
}
var MAX_BYTES = 255;
var MAX_WHEEL_BYTES = MAX_BYTES - ".metadata".length;
function* judgeLength({ filename, kind }) {
  const length = import_node_buffer.Buffer.byteLength(filename);
  const limit = kind === "wheel" ? MAX_WHEEL_BYTES : MAX_BYTES;
  if (length <= limit) return;
  yield {
    message: `The filename \`${filename}\` has ${length} bytes, ${limit} are possible`,
    refusal: length > MAX_BYTES ? crash("size", "OSError: [Errno 36] File name too long") : { step: "filename-length", message: `Filename is too long: '${filename}'` }
  };
}
var filenameRules = [
  defineRule({
    id: "FN002",
    title: "Control characters or path separators in the filename",
    why: "PyPI's storage does not take them, and nobody needs them",
    fix: "Build the distribution again; backends write valid filenames",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["filename"],
    judge: judgeCharacters
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
    judge: judgeExtension
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
    judge: judgeLength
  })
];
var invalid2 = (message) => ({ ok: false, message });
function expandTags(python, abi, platform) {
  const tags = /* @__PURE__ */ new Set();
  for (const interpreter of python.toLowerCase().split(".")) {
    for (const binary of abi.toLowerCase().split(".")) {
      for (const system of platform.toLowerCase().split(".")) {
        tags.add(`${interpreter}-${binary}-${system}`);
      }
    }
  }
  return [...tags];
}
var isEscapedName = (text) => (
  // `packaging` anchors with `$`, which lets one newline pass at the end.
  !text.includes("__") && (/^[\w.]*$/.test(text) || /^[\p{L}\p{N}_.]*\n?$/u.test(text))
);
function parseWheelFilename(filename) {
  if (!filename.endsWith(".whl")) {
    return invalid2(`Invalid wheel filename (extension must be '.whl'): ${(0, import_chunk_RMFKQQNZ.repr)(filename)}`);
  }
  const stem = filename.slice(0, -".whl".length);
  const parts = stem.split("-");
  if (parts.length !== 5 && parts.length !== 6) {
    return invalid2(`Invalid wheel filename (wrong number of parts): ${(0, import_chunk_RMFKQQNZ.repr)(stem)}`);
  }
  const [name = "", versionText = ""] = parts;
  if (!isEscapedName(name)) return invalid2(`Invalid project name: ${(0, import_chunk_RMFKQQNZ.repr)(stem)}`);
  const version = (0, import_chunk_VAPVU5MC.parseVersion)(versionText);
  if (version === void 0) {
    return invalid2(`Invalid wheel filename (invalid version): ${(0, import_chunk_RMFKQQNZ.repr)(stem)}`);
  }
  const [python = "", abi = "", platform = ""] = parts.slice(-3);
  const found = { ok: true, name: (0, import_chunk_VAPVU5MC.normalizeName)(name), version, python, abi, platform };
  const tags = expandTags(python, abi, platform);
  if (parts.length === 5) return { ...found, build: void 0, tags };
  const [, , buildText = ""] = parts;
  const build = /^(\d+)([^\n]*)/.exec(buildText);
  if (build === null) return invalid2(`Invalid build number: ${buildText} in ${(0, import_chunk_RMFKQQNZ.repr)(stem)}`);
  return { ...found, build: [BigInt(build[1] ?? "0"), build[2] ?? ""], tags };
}
function parseSdistFilename(filename) {
  const extension = [".tar.gz", ".zip"].find((candidate) => filename.endsWith(candidate));
  if (extension === void 0) {
    return invalid2(
      `Invalid sdist filename (extension must be '.tar.gz' or '.zip'): ${(0, import_chunk_RMFKQQNZ.repr)(filename)}`
    );
  }
  const stem = filename.slice(0, -extension.length);
  const dash = stem.lastIndexOf("-");
  if (dash === -1) return invalid2(`Invalid sdist filename: ${(0, import_chunk_RMFKQQNZ.repr)(filename)}`);
  const version = (0, import_chunk_VAPVU5MC.parseVersion)(stem.slice(dash + 1));
  if (version === void 0) {
    return invalid2(`Invalid sdist filename (invalid version): ${(0, import_chunk_RMFKQQNZ.repr)(filename)}`);
  }
  return { ok: true, name: (0, import_chunk_VAPVU5MC.normalizeName)(stem.slice(0, dash)), version };
}
function metadataFieldOf(formField) {
  const dashed = formField.replaceAll("_", "-");
  return [dashed, dashed.replace(/s$/, "")].filter(import_chunk_EZDESCTN.isMetadataField).find((name) => (0, import_chunk_EZDESCTN.formFieldName)(name) === formField);
}
function groupValues(form) {
  const groups = /* @__PURE__ */ new Map();
  for (const [formField, value] of form) {
    const name = metadataFieldOf(formField);
    if (name === void 0) continue;
    const values = groups.get(name);
    if (values === void 0) groups.set(name, [value]);
    else values.push(value);
  }
  return groups;
}
function splitUrls(values) {
  const urls = /* @__PURE__ */ new Map();
  for (const value of values) {
    const comma = value.indexOf(",");
    const label = (0, import_chunk_VAPVU5MC.strip)(comma === -1 ? value : value.slice(0, comma));
    if (urls.has(label)) return void 0;
    urls.set(label, comma === -1 ? "" : (0, import_chunk_VAPVU5MC.strip)(value.slice(comma + 1)));
  }
  return urls;
}
function isOlder(version, other) {
  const versions = import_chunk_EZDESCTN.METADATA_VERSIONS;
  return versions.includes(version) && versions.indexOf(version) < versions.indexOf(other);
}
function readFormMetadata(form) {
  const groups = groupValues(form);
  const found = [...groups].filter(
    // One empty value is no value.
    ([, values]) => values.length > 1 || values[0] !== ""
  );
  const ofKind = (...kinds) => found.filter(([name]) => kinds.includes(import_chunk_EZDESCTN.METADATA_FIELDS[name].kind));
  const onceOnly = ofKind("single", "keywords");
  const repeated = onceOnly.filter(([, values]) => values.length > 1).map(([name]) => name);
  const urls = splitUrls(ofKind("urls").flatMap(([, values]) => values));
  if (urls === void 0) repeated.push("project-url");
  return {
    single: new Map(onceOnly.map(([name, [value = ""]]) => [name, value])),
    multiple: new Map(ofKind("multiple")),
    projectUrls: urls ?? /* @__PURE__ */ new Map(),
    repeated: repeated.map(import_chunk_EZDESCTN.formFieldName),
    present: found.map(([name]) => name),
    isTooNew: (field) => isOlder(groups.get("metadata-version")?.[0], import_chunk_EZDESCTN.METADATA_FIELDS[field].added)
  };
}
function once(compute) {
  let known;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
function withoutUnknown(form) {
  const last = new Map(form);
  const deleted = [...last].filter(([, value]) => (0, import_chunk_VAPVU5MC.strip)(value) === "UNKNOWN").map(([name]) => name);
  return deleted.length === 0 ? form : form.filter(([name]) => !deleted.includes(name));
}
function decode(content) {
  if (content === void 0) return void 0;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return void 0;
  }
}
function kindOf2(filename) {
  if (filename.endsWith(".whl")) return "wheel";
  return /\.(?:tar\.gz|zip)$/.test(filename) ? "sdist" : "other";
}
function rememberRendering(render) {
  const verdicts = /* @__PURE__ */ new Map();
  return (text, contentType) => {
    const known = verdicts.get(text);
    if (known !== void 0) return known;
    const verdict = render(text, contentType);
    verdicts.set(text, verdict);
    return verdict;
  };
}
function subjectOf(upload, render, now) {
  const { filename, facts } = upload;
  const kind = kindOf2(filename);
  const fields = once(() => withoutUnknown(upload.form ?? []));
  const field = (name) => fields().find(([key]) => key === name)?.[1];
  const metadata = once(() => readFormMetadata(fields()));
  const version = once(() => (0, import_chunk_VAPVU5MC.parseVersion)(metadata().single.get("version") ?? ""));
  const wheel = once(() => kind === "wheel" ? parseWheelFilename(filename) : void 0);
  const sdist = once(() => kind === "sdist" ? parseSdistFilename(filename) : void 0);
  const memberNames = once(() => new Set(facts?.members.map(({ name }) => name)));
  const location = once(() => facts && (0, import_chunk_EZDESCTN.metadataMember)(filename, facts.members));
  const archived = once(() => {
    const content = facts?.contents.get(location()?.member ?? "");
    return content && (0, import_chunk_EZDESCTN.parseMetadata)(content);
  });
  const distInfo = once(() => (0, import_chunk_EZDESCTN.splitWheelFilename)(filename)?.distInfo);
  return {
    ...upload,
    kind,
    field,
    render: rememberRendering(render),
    now,
    text: (member) => decode(facts?.contents.get(member)),
    get fields() {
      return fields();
    },
    get metadata() {
      return metadata();
    },
    get name() {
      return field("name");
    },
    get normalizedName() {
      const name = field("name");
      return name && (0, import_chunk_VAPVU5MC.normalizeName)(name);
    },
    get version() {
      return version();
    },
    get wheel() {
      return wheel();
    },
    get sdist() {
      return sdist();
    },
    get distInfo() {
      return distInfo();
    },
    get memberNames() {
      return memberNames();
    },
    get location() {
      return location();
    },
    get archived() {
      return archived();
    }
  };
}
function isIdentical({ filename, facts, digests, state }) {
  const existing = state?.existingFile;
  if (existing === void 0 || existing.filename !== filename) return false;
  const same = (a, b) => a === void 0 || b === void 0 || a === b;
  return same(existing.sha256, facts?.sha256) && same(existing.blake2_256, digests?.blake2_256);
}
var STORAGE_LIMITS = "https://docs.pypi.org/project-management/storage-limits";
var MIB = 1024 ** 2;
var GIB = 1024 ** 3;
var FILE_SIZE_LIMIT = 100 * MIB;
var PROJECT_SIZE_LIMIT = 10 * GIB;
function* judgeFileSize({ facts, state, name }) {
  const limit = state?.fileSizeLimit ?? FILE_SIZE_LIMIT;
  if (facts === void 0 || facts.size <= limit) return;
  const see = `${STORAGE_LIMITS}#requesting-a-file-size-limit-increase`;
  yield {
    message: `The file has ${megabytes(facts.size)} MiB, ${megabytes(limit)} are allowed`,
    refusal: {
      step: "size",
      message: `File too large. Limit for project ${(0, import_chunk_RMFKQQNZ.repr)(name ?? "")} is ${Math.floor(limit / MIB)} MB. See ${see} for more information.`
    }
  };
}
var megabytes = (bytes) => (bytes / MIB).toFixed(1);
function* judgeProjectSize({ facts, state, name }) {
  const limit = state?.projectSizeLimit ?? PROJECT_SIZE_LIMIT;
  const total = (facts?.size ?? 0) + (state?.projectSize ?? 0);
  if (facts === void 0 || total <= limit) return;
  const see = `${STORAGE_LIMITS}#requesting-a-project-size-limit-increase`;
  yield {
    message: `The project has ${megabytes(total)} MiB with this file, ${megabytes(limit)} are allowed`,
    refusal: {
      step: "size",
      // What is too large by itself is found first.
      order: "project",
      message: `Project size too large. Limit for project ${(0, import_chunk_RMFKQQNZ.repr)(name ?? "")} total size is ${Math.floor(limit / GIB)} GB. See ${see}`
    }
  };
}
var SEE_FILENAMES = `See ${pypiHelp("file-name-reuse")} for more information.`;
function* judgeExistingFile(subject) {
  const { filename, state, digests } = subject;
  const existing = state?.existingFile;
  if (existing === void 0 || isIdentical(subject)) return;
  const hash = digests?.blake2_256 ?? "";
  const sameName = existing.filename === filename;
  yield {
    message: sameName ? `The index has another file of the name \`${filename}\`` : `The index has the same content as \`${existing.filename}\``,
    refusal: {
      step: "existing-file",
      message: `File already exists (${(0, import_chunk_RMFKQQNZ.repr)(filename)}, with blake2_256 hash ${(0, import_chunk_RMFKQQNZ.repr)(hash)}). ${SEE_FILENAMES}`
    }
  };
}
function* judgeUsedFilename({ filename, state }) {
  if (state?.filenameUsed !== true) return;
  yield {
    message: `A file of the name \`${filename}\` was deleted from the index`,
    refusal: {
      step: "used-filename",
      message: `This filename was previously used by a file that has since been deleted. Use a different version. ${SEE_FILENAMES}`
    }
  };
}
var RELEASE_DAYS = 14;
var DAY = 24 * 60 * 60 * 1e3;
function* judgeReleaseAge({ state, now }) {
  const created = state?.releaseCreated;
  if (created === void 0 || now.getTime() - created.getTime() <= RELEASE_DAYS * DAY) return;
  yield {
    message: `The release exists since ${created.toISOString().slice(0, 10)}`,
    refusal: {
      step: "closed-release",
      message: `Uploading new files to releases older than ${RELEASE_DAYS} days is not allowed.`
    }
  };
}
function* judgeSecondSdist({ state, field, form, kind }) {
  const isSdist2 = form === void 0 ? kind === "sdist" : field("filetype") === "sdist";
  if (state?.hasSdist !== true || !isSdist2) return;
  const message = "Only one sdist may be uploaded per release.";
  yield { message: "The release has an sdist already", refusal: { step: "second-sdist", message } };
}
async function judgeNewProject({ state, name, normalizedName }) {
  if (state?.project !== "new" || name === void 0 || normalizedName === void 0) return [];
  const see = `See ${pypiHelp("project-name")} for more information.`;
  const { default: names } = await Promise.resolve().then(() => __toESM(require("./stdlib-names-CDHOA235.cjs")));
  if (`
${names}`.includes(`
${normalizedName}
`)) {
    return [
      {
        message: `\`${name}\` is the name of a module of Python's standard library`,
        refusal: {
          step: "new-project",
          message: `The name ${(0, import_chunk_RMFKQQNZ.repr)(name)} isn't allowed (conflict with Python Standard Library module name). ${see}`
        }
      }
    ];
  }
  if (state.similarProject === void 0) return [];
  return [
    {
      message: `\`${name}\` is too similar to \`${state.similarProject}\``,
      refusal: {
        step: "new-project",
        message: `The name ${(0, import_chunk_RMFKQQNZ.repr)(name)} is too similar to an existing project. ${see}`
      }
    }
  ];
}
var shared = { source: "PyPI", refuses: "PyPI", level: "error" };
var indexStateRules = [
  defineRule({
    ...shared,
    id: "IX005",
    title: "Name that a new project cannot have",
    why: "Names of the standard library, and names that look like another project's, deceive people",
    fix: "Choose another name",
    steps: ["new-project"],
    judge: judgeNewProject
  }),
  defineRule({
    ...shared,
    id: "SZ001",
    title: "File too large",
    why: "PyPI takes 100 MiB per file, unless it has granted the project more",
    fix: "Leave data out of the distribution, or ask PyPI for more and set `file-size-limit`",
    steps: ["size"],
    judge: judgeFileSize
  }),
  defineRule({
    ...shared,
    id: "SZ002",
    title: "Project too large",
    why: "PyPI takes 10 GiB per project, unless it has granted the project more",
    fix: "Delete old releases, or ask PyPI for more and set `project-size-limit`",
    steps: ["size"],
    judge: judgeProjectSize
  }),
  defineRule({
    ...shared,
    id: "IX001",
    title: "The index has another file of that name or with that content",
    why: "A filename stands for one content, for ever",
    fix: "Raise the version and build again",
    refuses: "any index",
    steps: ["existing-file"],
    judge: judgeExistingFile
  }),
  defineRule({
    ...shared,
    id: "IX008",
    title: "Filename of a deleted file",
    why: "A filename stands for one content, for ever, also after the file was deleted",
    fix: "Raise the version and build again",
    steps: ["used-filename"],
    judge: judgeUsedFilename
  }),
  defineRule({
    ...shared,
    id: "IX002",
    title: "Release is closed",
    why: "PyPI takes files for a release until 14 days after its first",
    fix: "Raise the version and build again",
    steps: ["closed-release"],
    judge: judgeReleaseAge
  }),
  defineRule({
    ...shared,
    id: "IX003",
    title: "Release has an sdist already",
    why: "A release has one sdist",
    fix: "Raise the version and build again",
    steps: ["second-sdist"],
    judge: judgeSecondSdist
  })
];
function commonPath(names) {
  const absolute = names.filter((name) => name.startsWith("/")).length;
  if (absolute !== 0 && absolute !== names.length) return { kind: "mixed" };
  let shared7;
  for (const name of names) {
    const parts = name.split("/").filter((part) => part !== "" && part !== ".");
    const known = shared7 ?? parts;
    const end = known.findIndex((part, index) => part !== parts[index]);
    shared7 = end === -1 ? known : known.slice(0, end);
  }
  const path = (absolute > 0 ? "/" : "") + (shared7 ?? []).join("/");
  return path === "" || path === "/" ? { kind: "none" } : { kind: "folder", path };
}
function sdistFolder({ facts, kind }) {
  if (facts === void 0 || kind !== "sdist" || facts.members.length === 0) return void 0;
  const name = (member) => member.kind === "folder" && facts.format === "tar.gz" ? member.name.replace(/\/+$/, "") : member.name;
  return commonPath(facts.members.map(name));
}
var isReadable = ({ facts }) => facts?.problems.some(({ step }) => step === "open") === false;
function* judgeFolder(subject) {
  const { kind, facts } = subject;
  if (kind !== "sdist" || facts === void 0 || !isReadable(subject)) return;
  const folder = sdistFolder(subject);
  if (folder?.kind === "folder") return;
  if (folder?.kind === "mixed") {
    const refusal2 = crash("archive-layout", "ValueError: Can't mix absolute and relative paths");
    yield { message: "The sdist has absolute and relative paths", refusal: refusal2 };
    return;
  }
  const words = "Incorrect number of top-level directories in sdist";
  const refusal = archiveRefusal("archive-layout", words);
  yield { message: "The sdist does not have one folder that holds everything", refusal };
}
function refuseMissing(subject, path) {
  const step = subject.facts?.format === "zip" ? "archive-layout" : "sdist-layout";
  return archiveRefusal(step, `PKG-INFO not found at ${path}`);
}
function* judgePackageInfo(subject) {
  const folder = sdistFolder(subject);
  if (folder?.kind !== "folder" || !isReadable(subject)) return;
  const path = `${folder.path}/PKG-INFO`;
  if (subject.memberNames.has(path)) return;
  const refusal = refuseMissing(subject, path);
  const prefixed = subject.memberNames.has(`./${path}`);
  yield {
    message: `The sdist has no \`${path}\``,
    ...prefixed && { hint: "Pack without a leading `./`: PyPI looks for the exact path" },
    refusal
  };
}
function* judgeFolderName(subject) {
  const folder = sdistFolder(subject);
  const { sdist, filename } = subject;
  if (folder?.kind !== "folder" || sdist?.ok !== true) return;
  const expected = filename.replace(/\.(?:tar\.gz|zip)$/, "");
  if (folder.path === expected || !subject.memberNames.has(`${folder.path}/PKG-INFO`)) return;
  yield { message: `The sdist unpacks into \`${folder.path}\` instead of \`${expected}\`` };
}
function* judgeBuildSystem(subject) {
  const folder = sdistFolder(subject);
  if (folder?.kind !== "folder") return;
  const files = ["pyproject.toml", "setup.py"].map((name) => `${folder.path}/${name}`);
  if (files.some((file) => subject.memberNames.has(file))) return;
  const legacy = subject.memberNames.has(`${folder.path}/setup.cfg`);
  yield {
    message: `The sdist has neither \`pyproject.toml\` nor \`setup.py\`${legacy ? ", only `setup.cfg`" : ""}`
  };
}
var sdistLayoutRules = [
  defineRule({
    id: "TG002",
    title: "Not one top-level folder",
    why: "An sdist unpacks into one folder, `{name}-{version}` (PEP 625)",
    fix: "Build the sdist with a current backend",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["archive-layout"],
    judge: judgeFolder
  }),
  defineRule({
    id: "TG003",
    title: "PKG-INFO is missing",
    why: "It holds the metadata of an sdist (PEP 643)",
    fix: "Build the sdist with a current backend; `git archive` and `tar` do not write PKG-INFO",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["archive-layout", "sdist-layout"],
    judge: judgePackageInfo
  }),
  defineRule({
    id: "TG006",
    title: "Folder of an sdist is not `{name}-{version}`",
    why: "Tools expect the folder that the filename names (PEP 625)",
    fix: "Build the sdist with a current backend",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeFolderName
  }),
  defineRule({
    id: "TG009",
    title: "Nothing to build from",
    why: "Without `pyproject.toml` or `setup.py` nobody can build a wheel from the sdist",
    fix: "Add a `pyproject.toml` with a `[build-system]` table",
    source: "pyroma",
    refuses: "nowhere",
    level: "warning",
    judge: judgeBuildSystem
  })
];
var FIELD2 = "license-expression";
function describeExpression(value) {
  const parsed2 = parseLicenseExpression(value);
  return `\`License-Expression: ${value}\`${parsed2.ok ? "" : `: ${parsed2.message}`}`;
}
function* judgeDeprecated2({ metadata }) {
  const value = metadata.single.get(FIELD2);
  const parsed2 = value === void 0 ? void 0 : parseLicenseExpression(value);
  if (parsed2?.ok !== true) return;
  for (const id of parsed2.value.deprecated) {
    yield { message: `\`${id}\` in \`License-Expression: ${value}\` is deprecated` };
  }
}
function* judgeBoth({ metadata }) {
  if (!(metadata.single.has("license") && metadata.single.has(FIELD2))) return;
  const words = "License is deprecated when License-Expression is present. Only License-Expression should be present.";
  yield {
    message: "There is a License beside License-Expression",
    refusal: metadataRefusal("metadata-policy", "license", words)
  };
}
var licenceFiles = ({ metadata }) => metadata.multiple.get("license-file") ?? [];
function licenceFolder(subject) {
  if (subject.kind === "wheel") {
    const { distInfo } = subject;
    return distInfo === void 0 ? void 0 : { path: `${distInfo}/licenses`, step: "wheel-licences" };
  }
  const folder = sdistFolder(subject);
  return folder?.kind === "folder" ? { path: folder.path, step: "sdist-licences" } : void 0;
}
function* judgeFiles(subject) {
  const folder = licenceFolder(subject);
  if (folder === void 0 || subject.facts === void 0) return;
  for (const file of licenceFiles(subject)) {
    const path = `${folder.path}/${file}`;
    if (subject.memberNames.has(path)) continue;
    const message = `License-File ${file} does not exist in distribution file ${subject.filename} at ${path}`;
    yield {
      message: `\`License-File: ${file}\` is not at \`${path}\``,
      refusal: { step: folder.step, message }
    };
  }
}
var classifiers = ({ metadata }) => (metadata.multiple.get("classifier") ?? []).filter((one) => one.startsWith("License ::"));
function* judgeClassifiers2(subject) {
  const [first] = classifiers(subject);
  if (first === void 0 || !subject.metadata.single.has(FIELD2)) return;
  yield { message: `There is the classifier \`${first}\` beside License-Expression` };
}
function* judgeAny(subject) {
  const { form, metadata } = subject;
  if (form === void 0 || metadata.single.has(FIELD2) || metadata.single.has("license")) return;
  if (classifiers(subject).length > 0) return;
  yield { message: "The metadata does not say under which licence the project is" };
}
var LICENCE_NAME = /(?:^|\/)(?:licen[cs]es?|copying|copyright|unlicense|notice)(?:$|[./_-])/i;
function* judgeShipped({ facts, kind }) {
  if (facts === void 0 || kind === "other" || facts.members.length === 0) return;
  if (facts.members.some(({ name }) => LICENCE_NAME.test(name))) return;
  yield { message: `The ${kind} has no licence file` };
}
var refusing = { source: "PyPI", level: "error" };
var licenceRules = [
  defineRule({
    ...refusing,
    id: "LI001",
    title: "Licence expression that is not valid",
    why: "License-Expression is an SPDX expression (PEP 639)",
    fix: "Write identifiers of https://spdx.org/licenses/, such as `MIT OR Apache-2.0`; `LicenseRef-Name` for others",
    refuses: "PyPI",
    table: "licences",
    steps: ["metadata"],
    judge: judgedByPackaging(FIELD2, describeExpression)
  }),
  defineRule({
    ...refusing,
    id: "LI003",
    title: "License-File that is no plain relative path",
    why: "Paths are relative, resolved and separated by `/` (PEP 639)",
    fix: "Correct `license-files` in `pyproject.toml`",
    refuses: "any index",
    steps: ["metadata"],
    judge: judgedByPackaging(
      "license-file",
      (path) => `\`License-File: ${path}\` is no plain relative path`
    )
  }),
  defineRule({
    ...refusing,
    id: "LI002",
    title: "License beside License-Expression",
    why: "License-Expression takes the place of License (PEP 639)",
    fix: 'Write `license = "MIT"` in `pyproject.toml`, not a table, and build with a current backend',
    refuses: "any index",
    steps: ["metadata-policy"],
    judge: judgeBoth
  }),
  defineRule({
    ...refusing,
    id: "LI004",
    title: "Licence file that is not there",
    why: "Every License-File has to be in the distribution (PEP 639)",
    fix: "Name existing files in `license-files`, and build with a current backend, which puts them there",
    refuses: "PyPI",
    steps: ["sdist-licences", "wheel-licences"],
    judge: judgeFiles
  }),
  defineRule({
    id: "LI005",
    title: "Licence classifier beside License-Expression",
    why: "Licence classifiers are deprecated (PEP 639), and the two may contradict each other",
    fix: "Remove the classifiers that begin with `License ::`",
    source: "pyroma",
    refuses: "nowhere",
    level: "warning",
    judge: judgeClassifiers2
  }),
  defineRule({
    id: "LI006",
    title: "No licence",
    why: "Without a licence nobody may use the project",
    fix: "Set `license` in `pyproject.toml` to an SPDX expression such as `MIT`",
    source: "pyroma",
    refuses: "nowhere",
    level: "warning",
    judge: judgeAny
  }),
  defineRule({
    id: "LI007",
    title: "Licence identifier that is deprecated",
    why: "SPDX advises against identifiers that leave open what is meant, such as `GPL-3.0`",
    fix: "Use the successor, such as `GPL-3.0-only` or `GPL-3.0-or-later`",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeDeprecated2
  }),
  defineRule({
    id: "LI008",
    title: "No licence file in the distribution",
    why: "Most licences ask that their text goes with every copy",
    fix: "Add the licence text to the project, and name it in `license-files`",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeShipped
  })
];
function* judgeMetadataVersion2({ form, metadata }) {
  if (form === void 0) return;
  const version = metadata.single.get("metadata-version");
  const problem2 = judgeField("metadata-version", version === void 0 ? [] : [version]);
  if (problem2 === void 0) return;
  yield {
    message: version === void 0 ? "Metadata-Version is missing" : `Metadata-Version is \`${version}\``,
    refusal: metadataRefusal("metadata", "metadata-version", problem2.message)
  };
}
function* judgeAge({ metadata }) {
  const version = metadata.single.get("metadata-version");
  for (const field of metadata.present) {
    if (!metadata.isTooNew(field)) continue;
    const words = `${field} introduced in metadata version ${import_chunk_EZDESCTN.METADATA_FIELDS[field].added}, not ${version}`;
    yield {
      message: `${titleOf(field)} does not exist in metadata version ${version}, only from ${import_chunk_EZDESCTN.METADATA_FIELDS[field].added} on`,
      refusal: metadataRefusal("metadata", field, words)
    };
  }
}
function* judgeRepeated({ metadata }) {
  for (const field of metadata.repeated) {
    const isLabel = field === "project_urls";
    yield {
      message: isLabel ? "Two values of Project-URL have the same label" : `The field \`${field}\` is there more than once`,
      refusal: metadataRefusal("repeated-fields", field, `${(0, import_chunk_RMFKQQNZ.repr)(field)} has invalid data`)
    };
  }
}
function shorten(value) {
  const characters = [...value];
  if (characters.length <= 60) return value;
  return `${characters.slice(0, 30).join("")}...${characters.slice(-30).join("")}`;
}
function* judgeName2({ form, name = "" }) {
  if (form === void 0 || (0, import_chunk_VAPVU5MC.isValidName)(name)) return;
  const error = name === "" ? "This field is required." : "Start and end with a letter or numeral containing only ASCII numeric and '.', '_' and '-'.";
  const words = `${(0, import_chunk_RMFKQQNZ.repr)(shorten(name))} is an invalid value for Name. Error: ${error}`;
  yield {
    message: name === "" ? "Name is missing" : `Name \`${name}\` is not valid`,
    refusal: metadataRefusal("form", "name", words)
  };
}
var LOCAL_VERSIONS = "https://packaging.python.org/en/latest/specifications/version-specifiers/#local-version-identifiers";
function* judgeLocalVersion(version) {
  if (version.local === void 0) return;
  const text = (0, import_chunk_VAPVU5MC.formatVersion)(version);
  const words = `The use of local versions in ${(0, import_chunk_RMFKQQNZ.repr)(text)} is not allowed.`;
  yield {
    message: `Version \`${text}\` has the local part \`+${version.local}\``,
    hint: "Leave out what follows the `+`: local versions are not for a public index",
    refuses: "PyPI",
    refusal: metadataRefusal("metadata-policy", "version", words, LOCAL_VERSIONS)
  };
}
function* judgeVersion2(subject) {
  const { form, metadata, version } = subject;
  if (form === void 0) return;
  if (!metadata.single.has("version")) {
    const refusal = metadataRefusal("metadata", "version", "'version' is a required field");
    yield { message: "Version is missing", refusal };
  }
  const describe2 = (text) => `Version \`${shorten(text)}\` is not one of PEP 440`;
  yield* refusedValues(subject, "version", describe2);
  if (version !== void 0) yield* judgeLocalVersion(version);
}
var MAX_SUMMARY = 512;
function* judgeSummary(subject) {
  yield* refusedValues(subject, "summary", () => "Summary has several lines");
  const { length } = [...subject.metadata.single.get("summary") ?? ""];
  if (length <= MAX_SUMMARY) return;
  const words = `'summary' field must be ${MAX_SUMMARY} characters or less.`;
  yield {
    message: `Summary has ${length} characters, ${MAX_SUMMARY} are allowed`,
    refusal: metadataRefusal("metadata-policy", "summary", words)
  };
}
function* judgeDynamic2(subject) {
  const describe2 = (field) => `\`Dynamic: ${field}\` is not possible`;
  yield* refusedValues(subject, "dynamic", describe2);
  const values = subject.metadata.multiple.get("dynamic") ?? [];
  if (!values.some((value) => value.toLowerCase() === "dynamic")) return;
  const words = "Dynamic field 'dynamic' is not a valid dynamic field.";
  const refusal = metadataRefusal("metadata-policy", "dynamic", words);
  yield { message: describe2("dynamic"), refusal };
}
var shared2 = {
  source: "PyPI",
  refuses: "any index",
  level: "error",
  steps: ["metadata"]
};
var metadataRules = [
  defineRule({
    ...shared2,
    id: "MD003",
    title: "Field given more than once",
    why: "Only some fields of the core metadata are lists, and every URL has its own label",
    fix: "Give the field once",
    steps: ["repeated-fields"],
    judge: judgeRepeated
  }),
  defineRule({
    ...shared2,
    id: "MD001",
    title: "Metadata version that PyPI does not know",
    why: "PyPI takes 1.0, 1.1, 1.2 and 2.1 to 2.5",
    fix: "Build with a backend that writes a metadata version that PyPI takes",
    table: "metadata-versions",
    judge: judgeMetadataVersion2
  }),
  defineRule({
    ...shared2,
    id: "MD002",
    title: "Field that is newer than the metadata version",
    why: "A reader of the older version does not know the field",
    fix: "Update the build backend, so that it writes the metadata version that has the field",
    judge: judgeAge
  }),
  defineRule({
    ...shared2,
    id: "MD004",
    title: "Name missing or invalid",
    why: "A name has ASCII letters, digits, `.`, `_` and `-`, and begins and ends with a letter or digit",
    fix: "Correct `name` in `pyproject.toml`",
    steps: ["form"],
    judge: judgeName2
  }),
  defineRule({
    ...shared2,
    id: "MD005",
    title: "Version missing or invalid",
    why: "Installers compare versions by the rules of PEP 440",
    fix: "Choose a version such as `1.2.3`, `1.2.3rc1` or `1.2.3.post1`",
    steps: ["metadata", "metadata-policy"],
    judge: judgeVersion2
  }),
  defineRule({
    ...shared2,
    id: "MD006",
    title: "Summary too long or of several lines",
    why: "It is shown on one line in lists",
    fix: "Shorten `description` in `pyproject.toml`; the long text belongs into the README",
    steps: ["metadata", "metadata-policy"],
    judge: judgeSummary
  }),
  defineRule({
    ...shared2,
    id: "MD015",
    title: "Field that cannot be dynamic",
    why: "Name, version and metadata version of an sdist are final (PEP 643)",
    fix: "Remove it from `dynamic`",
    steps: ["metadata", "metadata-policy"],
    judge: judgeDynamic2
  })
];
var UNRESERVED = "[\\w.~!$&'()*+,;=-]|%[0-9a-f]{2}";
var HOST = `(?:${UNRESERVED})*|\\[[0-9a-f:.]+(?:%25[\\w.~-]+)?\\]|\\[v[0-9a-f]+\\.[\\w.~!$&'()*+,;=:-]+\\]`;
var withPort;
function hasHugePort(authority) {
  withPort ??= new RegExp(`^(?:(?:${UNRESERVED}|:)+@)?(${HOST}):(\\d{1,5})$`, "i");
  const [, host = "", port = ""] = withPort.exec(authority) ?? [];
  const isAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
  if (isAddress && host.split(".").some((part) => Number(part) > 255)) return false;
  return Number(port) > 65535;
}
function isWebAddress(text) {
  const [, scheme = "", authority = "", path = "", query = ""] = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/([^\\/?#]*))?([^?#]*)(?:\?([^#]*))?/i.exec(text) ?? [];
  if (!/^https?$/i.test(scheme)) return false;
  return !/[[\]]/.test(path + query) && !hasHugePort(authority);
}
var ADDRESSES = ["author-email", "maintainer-email"];
async function judgeAddresses({ metadata }) {
  const fields = ADDRESSES.filter((field) => metadata.single.has(field));
  if (fields.length === 0) return [];
  const { parseAddresses, parseSingleAddress } = await Promise.resolve().then(() => __toESM(require("./address-list-N4SYTICB.cjs")));
  const { explainInvalidEmail } = await Promise.resolve().then(() => __toESM(require("./email-address-FXBIFIFR.cjs")));
  return fields.flatMap((field) => {
    const value = metadata.single.get(field) ?? "";
    const single2 = parseSingleAddress(value);
    const reason = single2 && explainInvalidEmail(single2);
    if (reason !== void 0 && single2 !== void 0) {
      const words = `${(0, import_chunk_RMFKQQNZ.repr)(single2)} is not a valid email address: ${reason}`;
      const refusal = metadataRefusal("metadata-policy", field, words);
      return [{ message: `\`${single2}\` in \`${field}\` is not a valid address`, refusal }];
    }
    if (single2 !== void 0) return [];
    return parseAddresses(value).filter((address) => address !== "" && explainInvalidEmail(address) !== void 0).map((address) => ({
      message: `\`${address}\` in \`${field}\` is not a valid address`,
      level: "warning"
    }));
  });
}
function* judgeUrls({ metadata }) {
  for (const field of ["home-page", "download-url"]) {
    const url = metadata.single.get(field);
    if (url === void 0 || isWebAddress(url)) continue;
    yield {
      message: `\`${url}\` in \`${field}\` is no URL of the web`,
      refusal: metadataRefusal("metadata-policy", field, `${(0, import_chunk_RMFKQQNZ.repr)(url)} is not a valid url.`)
    };
  }
}
var MAX_LABEL = 32;
function refuseProjectUrl(label, url) {
  if (label === "") return "Must have a label";
  if ([...label].length > MAX_LABEL) {
    return `${(0, import_chunk_RMFKQQNZ.repr)(label)} must be ${MAX_LABEL} characters or less.`;
  }
  if (url === "") return "Must have a URL";
  return isWebAddress(url) ? void 0 : `${(0, import_chunk_RMFKQQNZ.repr)(url)} is not a valid url`;
}
function* judgeProjectUrls({ metadata }) {
  for (const [label, url] of metadata.projectUrls) {
    const words = refuseProjectUrl(label, url);
    if (words === void 0) continue;
    yield {
      message: `\`Project-URL: ${label}, ${url}\` is not a label of at most ${MAX_LABEL} characters and a URL`,
      refusal: metadataRefusal("metadata-policy", "project-url", words)
    };
  }
}
function* judgeImportNames(subject) {
  for (const field of ["import-name", "import-namespace"]) {
    const describe2 = (value) => `\`${titleOf(field)}: ${value}\` cannot be imported`;
    yield* refusedValues(subject, field, describe2);
  }
}
var shared3 = {
  source: "PyPI",
  refuses: "any index",
  level: "error"
};
var metadataValueRules = [
  defineRule({
    ...shared3,
    id: "MD007",
    title: "E-mail address that is none",
    why: "Author-email and Maintainer-email are for writing to (RFC 822)",
    fix: "Write `Name <name@example.org>`, with a domain that exists on the public internet",
    refuses: "PyPI",
    steps: ["metadata-policy"],
    judge: judgeAddresses
  }),
  defineRule({
    ...shared3,
    id: "MD010",
    title: "Home-Page or Download-URL that is no URL",
    why: "They are links on the project's page",
    fix: "Begin it with `https://`, without spaces before it",
    refuses: "PyPI",
    steps: ["metadata-policy"],
    judge: judgeUrls
  }),
  defineRule({
    ...shared3,
    id: "MD011",
    title: "Project-URL without label or URL",
    why: "They are links on the project's page, each with its label",
    fix: 'Write `Label = "https://\u2026"` under `[project.urls]`',
    refuses: "PyPI",
    steps: ["metadata-policy"],
    judge: judgeProjectUrls
  }),
  defineRule({
    ...shared3,
    id: "MD016",
    title: "Extra with an invalid name",
    why: "The name of an extra has the form of a project's name",
    fix: "Rename the extra under `[project.optional-dependencies]`",
    steps: ["metadata"],
    judge: judgedByPackaging(
      "provides-extra",
      (extra) => `The extra \`${extra}\` is not a valid name`
    )
  }),
  defineRule({
    ...shared3,
    id: "MD017",
    title: "Import name that is none",
    why: "Import-Name and Import-Namespace say what can be imported (PEP 794)",
    fix: "Give dotted identifiers, with `; private` after those that are not public",
    steps: ["metadata"],
    judge: judgeImportNames
  })
];
var escapeName = (normalizedName) => normalizedName.replaceAll("-", "_");
var wrongProject = (name, normalizedName) => `Start filename for ${(0, import_chunk_RMFKQQNZ.repr)(name)} with ${(0, import_chunk_RMFKQQNZ.repr)(escapeName(normalizedName))}.`;
var isSdist = ({ kind, form, field }) => kind === "sdist" && (form === void 0 || field("filetype") === "sdist");
var beforeDash = (text) => text.slice(0, Math.max(text.lastIndexOf("-"), 0));
function namedProject({ filename, sdist, version, normalizedName }) {
  if (sdist?.ok !== true) return void 0;
  if (version?.post === void 0 || sdist.name === normalizedName) return sdist.name;
  const dashes = filename.split("-").length - 1;
  return dashes < 2 ? sdist.name : (0, import_chunk_VAPVU5MC.normalizeName)(beforeDash(beforeDash(filename)));
}
function refuseFilename(subject) {
  const { filename, sdist, name, normalizedName, version } = subject;
  if (sdist?.ok === false) return `Invalid source distribution filename: ${filename}`;
  if (name === void 0 || normalizedName === void 0) return void 0;
  if (namedProject(subject) !== normalizedName) return wrongProject(name, normalizedName);
  if (version === void 0) return void 0;
  const expected = `${escapeName(normalizedName)}-${(0, import_chunk_VAPVU5MC.formatVersion)(version)}.tar.gz`;
  if (filename === expected) return void 0;
  return `Filename ${(0, import_chunk_RMFKQQNZ.repr)(filename)} is invalid, should be ${(0, import_chunk_RMFKQQNZ.repr)(expected)}.`;
}
function* judgeName3(subject) {
  if (!(isSdist(subject) && subject.filename.endsWith(".tar.gz"))) return;
  const message = refuseFilename(subject);
  if (message === void 0) return;
  const { filename, name, version } = subject;
  const metadata = version === void 0 ? "" : ` and version \`${(0, import_chunk_VAPVU5MC.formatVersion)(version)}\``;
  yield {
    message: name === void 0 ? `\`${filename}\` is not \`{name}-{version}.tar.gz\`` : `\`${filename}\` is not the filename for the name \`${name}\`${metadata}`,
    refusal: { step: "sdist-filename", message }
  };
}
function* judgeZip(subject) {
  if (!(isSdist(subject) && subject.filename.endsWith(".zip"))) return;
  const message = refuseFilename(subject);
  yield {
    message: `\`${subject.filename}\` is an sdist in a zip`,
    ...message === void 0 ? {} : { refusal: { step: "sdist-filename", message } }
  };
}
var sdistFilenameRules = [
  defineRule({
    id: "FN003",
    title: "Filename of an sdist is not the one of PEP 625",
    why: "It is `{name}-{version}.tar.gz`, both normalised, with underscores in the name",
    fix: "Build with a current backend, which writes this filename; renaming the file is not enough",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["sdist-filename"],
    judge: judgeName3
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
    judge: judgeZip
  })
];
function groupBy(uploads, key) {
  const groups = /* @__PURE__ */ new Map();
  for (const upload of uploads) {
    const name = key(upload);
    if (name === void 0) continue;
    const group = groups.get(name);
    if (group === void 0) groups.set(name, [upload]);
    else group.push(upload);
  }
  return groups;
}
var listOf2 = (uploads) => uploads.map(({ filename }) => `\`${filename}\``).join(", ");
function* judgeContents({ uploads }) {
  for (const group of groupBy(uploads, ({ facts }) => facts?.sha256).values()) {
    const [, second] = group;
    if (second === void 0) continue;
    const message = `${listOf2(group)} have the same content`;
    yield { message, file: second.filename };
  }
}
var namedRelease = ({ wheel, sdist }) => {
  const named = wheel ?? sdist;
  return named?.ok === true ? named : void 0;
};
function* judgeSdists({ uploads }) {
  const sdists = uploads.filter(({ kind }) => kind === "sdist");
  const byRelease = groupBy(sdists, (upload) => {
    const release = namedRelease(upload);
    return release && `${release.name} ${(0, import_chunk_VAPVU5MC.formatVersion)(release.version)}`;
  });
  for (const group of byRelease.values()) {
    const [, second] = group;
    if (second === void 0) continue;
    yield {
      message: `${listOf2(group)} are sdists of one release`,
      file: second.filename,
      refusal: { step: "second-sdist", message: "Only one sdist may be uploaded per release." }
    };
  }
}
function* judgeMixture({ uploads }) {
  const projects = [...groupBy(uploads, (upload) => namedRelease(upload)?.name).keys()];
  if (projects.length > 1) {
    const names2 = projects.map((name) => `\`${escapeName(name)}\``).join(", ");
    yield { message: `The files are of several projects: ${names2}` };
    return;
  }
  const versionOf = (upload) => {
    const release = namedRelease(upload);
    return release && (0, import_chunk_VAPVU5MC.formatVersion)(release.version);
  };
  const versions = [...groupBy(uploads, versionOf).keys()];
  if (versions.length < 2) return;
  const names = versions.map((version) => `\`${version}\``).join(", ");
  yield { message: `The files are of several versions: ${names}` };
}
function* judgeNames({ uploads }) {
  for (const group of groupBy(uploads, ({ filename }) => filename.toLowerCase()).values()) {
    const [, second] = group;
    if (second === void 0) continue;
    yield {
      message: `${listOf2(group)} differ in upper and lower case only`,
      file: second.filename
    };
  }
}
function* judgeCompleteness({ uploads }) {
  if (uploads.length === 0) return;
  if (!uploads.some(({ kind }) => kind === "sdist")) yield { message: "There is no sdist" };
  if (!uploads.some(({ kind }) => kind === "wheel")) yield { message: "There is no wheel" };
}
var shared4 = { source: "pypi-publish", refuses: "nowhere" };
var releaseSetRules = [
  defineSetRule({
    id: "ST001",
    title: "Two files with the same content",
    why: "PyPI refuses a second file with the content of another",
    fix: "Remove one of them",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    judge: judgeContents
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
    judge: judgeSdists
  }),
  defineSetRule({
    ...shared4,
    id: "ST003",
    title: "Files of several versions or projects",
    why: "Files of an earlier build are published with this release",
    fix: "Clean the folder and build again; the stage `build` does both",
    level: "warning",
    judge: judgeMixture
  }),
  defineSetRule({
    ...shared4,
    id: "ST004",
    title: "Filenames that differ in case only",
    why: "On macOS and Windows one replaces the other",
    fix: "Remove the one that is not named as its backend names it today",
    level: "error",
    judge: judgeNames
  }),
  defineSetRule({
    ...shared4,
    id: "ST005",
    title: "No sdist, or no wheel",
    why: "Distributors build from the sdist, and installers are faster with a wheel",
    fix: "Build both",
    level: "info",
    judge: judgeCompleteness
  })
];
var explain2 = ({ message }) => message.split("\n", 1)[0] ?? message;
function describe(value) {
  const parsed2 = parseRequirement(value);
  const reason = parsed2.ok ? "" : `: ${explain2(parsed2)}`;
  return `\`Requires-Dist: ${value}\` is not valid${reason}`;
}
var RELATED = ["provides-dist", "obsoletes-dist"];
var DEPENDENCIES = [...RELATED, "requires-dist"];
var dependencies = ({ metadata }, fields) => fields.flatMap(
  (field) => (metadata.multiple.get(field) ?? []).map((value) => ({ field, value }))
);
function* judgeRelated(subject) {
  for (const { field, value } of dependencies(subject, RELATED)) {
    const parsed2 = parseRequirement(value);
    if (parsed2.ok) continue;
    const words = `${(0, import_chunk_RMFKQQNZ.repr)(value)} is invalid: ${parsed2.message}`;
    yield {
      message: `\`${value}\` in \`${field}\` is not valid: ${explain2(parsed2)}`,
      refusal: parsed2.error.startsWith("Invalid") ? metadataRefusal("metadata-policy", field, words) : crash("metadata-policy", `${parsed2.error}: ${parsed2.message}`)
    };
  }
}
function* judgeAll(subject) {
  yield* refusedValues(subject, "requires-dist", describe);
  yield* judgeRelated(subject);
}
function* judgeDirect(subject) {
  for (const { field, value } of dependencies(subject, DEPENDENCIES)) {
    const parsed2 = value.includes("@") ? parseRequirement(value) : void 0;
    if (parsed2?.ok !== true || parsed2.value.url === void 0) continue;
    const shown = field === "requires-dist" ? formatRequirement(parsed2.value) : (0, import_chunk_RMFKQQNZ.repr)(value);
    const words = `Can't have direct dependency: ${shown}`;
    const refusal = metadataRefusal("metadata-policy", field, words);
    yield { message: `\`${value}\` in \`${field}\` names a URL`, refusal };
  }
}
var requirementRules = [
  defineRule({
    id: "MD012",
    title: "Dependency that is not valid",
    why: "Installers read dependencies by PEP 508",
    fix: 'Write `name>=1.0; python_version >= "3.10"`, with commas between version specifiers',
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["metadata", "metadata-policy"],
    judge: judgeAll
  }),
  defineRule({
    id: "MD013",
    title: "Direct dependency",
    why: "What is on PyPI depends on what is on an index, not on a URL that may change",
    fix: "Publish the dependency and name its version, or move it out of the metadata",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["metadata-policy"],
    judge: judgeDirect
  }),
  defineRule({
    id: "MD014",
    title: "Requires-Python that is not valid",
    why: "Installers choose releases by it, as a set of version specifiers",
    fix: "Write `>=3.10`, with commas between several specifiers",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["metadata"],
    judge: judgedByPackaging(
      "requires-python",
      (value) => `\`Requires-Python: ${value}\` is not a set of version specifiers`
    )
  })
];
var lastValue = ({ fields }, name) => fields.findLast(([key]) => key === name)?.[1];
function* judgeProtocol(subject) {
  const version = lastValue(subject, "protocol_version") ?? "1";
  if (version === "1") return;
  const refusal = { step: "protocol", message: "Unknown protocol version." };
  yield { message: `The form field \`protocol_version\` is \`${version}\``, refusal };
}
var FILE_TYPES = ["sdist", "bdist_wheel"];
function* judgeFileType({ form, field }) {
  if (form === void 0) return;
  const type = field("filetype") ?? "";
  if (type === "") {
    const refusal = formRefusal("filetype", "This field is required.");
    yield { message: "The form field `filetype` is missing", refusal };
  } else if (!FILE_TYPES.includes(type)) {
    const refusal = formRefusal("filetype", "Use a known file type.");
    yield { message: `The form field \`filetype\` is \`${type}\``, refusal };
  }
}
function* judgePythonVersion({ form, field }) {
  if (form === void 0) return;
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
var DIGESTS = [
  { name: "sha256_digest", algorithm: "SHA256" },
  { name: "blake2_256_digest", algorithm: "BLAKE2" }
];
function* judgeDigests({ form, field }) {
  if (form === void 0) return;
  for (const { name, algorithm } of DIGESTS) {
    const value = field(name) ?? "";
    if (value.trim() === "" || /^[a-f0-9]{64}\n?$/i.test(value)) continue;
    const refusal2 = formRefusal(name, `Use a valid, hex-encoded, ${algorithm} message digest.`);
    yield { message: `The form field \`${name}\` is no digest`, refusal: refusal2 };
  }
  if (["md5_digest", "sha256_digest", "blake2_256_digest"].some((name) => field(name))) return;
  const message = "Error: Include at least one message digest.";
  const refusal = { step: "form", field: "__all__", message };
  yield { message: "The form has no digest of the file", refusal };
}
function* judgeDigestValues({ facts, digests, field }) {
  if (facts === void 0) return;
  const known = { md5: digests?.md5, sha256: facts.sha256, blake2_256: digests?.blake2_256 };
  for (const [name, actual] of Object.entries(known)) {
    const given = field(`${name}_digest`) ?? "";
    if (given === "" || actual === void 0 || given.toLowerCase() === actual) continue;
    yield {
      message: `The form field \`${name}_digest\` is not the digest of the file, \`${actual}\``,
      refusal: {
        step: "digest",
        message: "The digest supplied does not match a digest calculated from the uploaded file."
      }
    };
  }
}
function* judgeFilePart({ form, facts, contentType }) {
  if (form !== void 0 && facts === void 0) {
    const message = "Upload payload does not have a file.";
    yield { message: "The upload has no file", refusal: { step: "file-missing", message } };
  }
  if (contentType === "" || contentType?.startsWith("image/")) {
    yield {
      message: `The file is sent as \`${contentType}\``,
      refusal: { step: "content-type", message: "Invalid distribution file." }
    };
  }
}
var shared5 = {
  source: "PyPI",
  refuses: "any index",
  level: "error"
};
var uploadFormRules = [
  defineRule({
    ...shared5,
    id: "UF001",
    title: "Unknown version of the upload protocol",
    why: "The upload API has one version, 1",
    fix: "Send `protocol_version` `1`",
    steps: ["protocol"],
    judge: judgeProtocol
  }),
  defineRule({
    ...shared5,
    id: "UF002",
    title: "Unknown type of distribution",
    why: "PyPI takes sdists and wheels, nothing else (PEP 527)",
    fix: "Send `filetype` `sdist` or `bdist_wheel`",
    steps: ["form"],
    judge: judgeFileType
  }),
  defineRule({
    ...shared5,
    id: "UF003",
    title: "Python version of the distribution missing or wrong",
    why: "The index lists for which Python a distribution is",
    fix: "Send `pyversion` `source` for an sdist, the Python tag for a wheel",
    steps: ["form"],
    judge: judgePythonVersion
  }),
  defineRule({
    ...shared5,
    id: "UF004",
    title: "Digest missing or malformed",
    why: "The index compares a digest with what it received",
    fix: "Send `sha256_digest` as 64 hexadecimal digits",
    steps: ["form"],
    judge: judgeDigests
  }),
  defineRule({
    ...shared5,
    id: "UF005",
    title: "Digest of another file",
    why: "The file was changed on its way, or after it was hashed",
    fix: "Hash the file again and send it again",
    steps: ["digest"],
    judge: judgeDigestValues
  }),
  defineRule({
    ...shared5,
    id: "UF006",
    title: "No file, or one that is sent as an image",
    why: "An upload is a form with one file in the part `content`",
    fix: "Send the file in the part `content` as `application/octet-stream`",
    steps: ["file-missing", "content-type"],
    judge: judgeFilePart
  })
];
var EntryPointReader = class {
  entries = [];
  #groups = /* @__PURE__ */ new Set();
  #group;
  /** The entry that a deeper line goes on with. */
  #open;
  #indentation = 0;
  /** Takes one line; the answer is what is wrong with it. */
  read(line) {
    const text = (0, import_chunk_VAPVU5MC.strip)(line);
    if (text === "" || /^[#;]/.test(text)) {
      if (text === "") this.#open?.lines.push("");
      return void 0;
    }
    const indentation = line.length - (0, import_chunk_VAPVU5MC.stripStart)(line).length;
    if (this.#open !== void 0 && indentation > this.#indentation) {
      this.#open.lines.push(text);
      return void 0;
    }
    this.#indentation = indentation;
    const header = /^\[(.+)\]/s.exec(text)?.[1];
    return header === void 0 ? this.#readEntry(text) : this.#readHeader(header);
  }
  #readHeader(group) {
    if (this.#groups.has(group)) return `the section \`[${group}]\` is there twice`;
    if (group !== "DEFAULT") this.#groups.add(group);
    this.#group = group;
    this.#open = void 0;
    return void 0;
  }
  #readEntry(text) {
    const group = this.#group;
    if (group === void 0) return "it is in no section";
    const equals = text.indexOf("=");
    const name = (0, import_chunk_VAPVU5MC.stripEnd)(text.slice(0, Math.max(equals, 0)));
    if (name === "") return "it is not `name = module:object`";
    if (this.entries.some((one) => one.group === group && one.name === name)) {
      return `\`${name}\` is there twice`;
    }
    this.#open = { group, name, lines: [(0, import_chunk_VAPVU5MC.strip)(text.slice(equals + 1))] };
    this.entries.push(this.#open);
    return void 0;
  }
};
function parseEntryPoints(text) {
  const reader = new EntryPointReader();
  for (const [index, line] of text.split("\n").entries()) {
    const reason = reader.read(line);
    if (reason !== void 0) return { ok: false, line: index + 1, reason };
  }
  const entries = reader.entries.map(({ lines, ...entry }) => ({
    ...entry,
    value: (0, import_chunk_VAPVU5MC.stripEnd)(lines.join("\n"))
  }));
  return { ok: true, entries };
}
var isScriptName = (name) => /^[\p{L}\p{N}_.-]+$/u.test(name);
var SCRIPT_GROUPS = ["console_scripts", "gui_scripts"];
var refuse4 = (filename) => ({
  step: "entry-points",
  message: `Wheel '${filename}' has invalid entry points defined in the entry_points.txt file`
});
var memberOf = ({ distInfo, kind, facts }) => {
  const member = `${distInfo}/entry_points.txt`;
  return kind === "wheel" && facts?.contents.has(member) === true ? member : void 0;
};
function* judgeGrammar(subject) {
  const member = memberOf(subject);
  if (member === void 0) return;
  const text = subject.text(member);
  const refusal = refuse4(subject.filename);
  if (text === void 0) {
    yield { message: `\`${member}\` is not UTF-8`, refusal };
    return;
  }
  const parsed2 = parseEntryPoints(text);
  if (!parsed2.ok) {
    yield { message: `Line ${parsed2.line} of \`${member}\`: ${parsed2.reason}`, refusal };
    return;
  }
  for (const { group, name } of parsed2.entries) {
    if (!(SCRIPT_GROUPS.includes(group) || group === "DEFAULT") || isScriptName(name)) continue;
    yield { message: `\`${name}\` in \`[${group}]\` cannot be the name of a program`, refusal };
  }
}
var REFERENCE = new RegExp("^[\\p{XIDS}_]\\p{XIDC}*(?:\\.[\\p{XIDS}_]\\p{XIDC}*)*\\s*(?::\\s*[\\p{XIDS}_]\\p{XIDC}*(?:\\.[\\p{XIDS}_]\\p{XIDC}*)*)?\\s*(?:\\[[^\\]]*\\])?$", "u");
function modulesOf({ memberNames }) {
  const modules = /* @__PURE__ */ new Set();
  for (const member of memberNames) {
    const path = member.replace(/^[^/]+\.data\/(?:purelib|platlib)\//, "");
    const file = path.slice(path.lastIndexOf("/") + 1);
    if (/\.(?:py|pyc|so|pyd)$/.test(file)) {
      modules.add(path.slice(0, path.length - file.length) + file.slice(0, file.indexOf(".")));
    }
    for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
      modules.add(path.slice(0, end));
    }
  }
  return modules;
}
function explainReference({ group, value }, modules) {
  const isScript = SCRIPT_GROUPS.includes(group);
  if (!REFERENCE.test(value) || isScript && !value.includes(":")) {
    return "is not `module:object`";
  }
  const [module2 = ""] = value.split(/[:[\s]/, 1);
  if (!isScript || modules().has(module2.replaceAll(".", "/"))) return void 0;
  return "names a module that is not in the wheel";
}
function* judgeReferences(subject) {
  const member = memberOf(subject);
  const parsed2 = parseEntryPoints((member && subject.text(member)) ?? "");
  if (!parsed2.ok) return;
  let modules;
  const allModules = () => {
    modules ??= modulesOf(subject);
    return modules;
  };
  for (const entry of parsed2.entries) {
    const problem2 = explainReference(entry, allModules);
    if (problem2 === void 0) continue;
    yield { message: `\`${entry.name} = ${entry.value}\` in \`[${entry.group}]\` ${problem2}` };
  }
}
var entryPointRules = [
  defineRule({
    id: "WH009",
    title: "Entry points that cannot be read",
    why: "Installers make programs from them",
    fix: "Correct `[project.scripts]` and `[project.entry-points]`; names have letters, digits, `.`, `_` and `-`",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["entry-points"],
    judge: judgeGrammar
  }),
  defineRule({
    id: "WH010",
    title: "Entry point that leads nowhere",
    why: "The program is installed and fails when it is started",
    fix: "Correct `[project.scripts]`, or include the module in the wheel",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeReferences
  })
];
var STATIC = /* @__PURE__ */ new Set([
  "any",
  "linux_armv6l",
  "linux_armv7l",
  "manylinux1_i686",
  "manylinux1_x86_64",
  "manylinux2010_i686",
  "manylinux2010_x86_64",
  "manylinux2014_aarch64",
  "manylinux2014_armv7l",
  "manylinux2014_i686",
  "manylinux2014_ppc64",
  "manylinux2014_ppc64le",
  "manylinux2014_s390x",
  "manylinux2014_x86_64",
  "win32",
  "win_amd64",
  "win_arm64",
  "win_ia64"
]);
var MACOS_ARCHITECTURES = "arm64 fat fat3 fat64 i386 intel ppc ppc64 universal universal2 x86_64".split(" ");
var MACOS_MAJOR_VERSIONS = ["11", "12", "13", "14", "15", "26"];
var LINUX_ARCHITECTURES = {
  many: "aarch64 armv7l i686 ppc64 ppc64le riscv64 s390x x86_64".split(" "),
  musl: "aarch64 armv7l i686 ppc64le riscv64 s390x x86_64".split(" ")
};
var IOS_ARCHITECTURES = ["arm64", "x86_64"];
var ANDROID_ARCHITECTURES = ["arm64_v8a", "armeabi_v7a", "x86", "x86_64"];
function isMacos(tag) {
  const [, major = "", minor, architecture = ""] = /^macosx_(\d+)_(\d+)_(.*)/.exec(tag) ?? [];
  if (!MACOS_ARCHITECTURES.includes(architecture)) return false;
  return major === "10" || minor === "0" && MACOS_MAJOR_VERSIONS.includes(major);
}
function isLinux(tag) {
  const [, library = "", architecture = ""] = /^(many|musl)linux_\d+_\d+_(.*)/.exec(tag) ?? [];
  return LINUX_ARCHITECTURES[library]?.includes(architecture) === true;
}
function isMobile(tag) {
  const [, ios = ""] = /^ios_\d+_\d+_(.*)_(?:iphoneos|iphonesimulator)/.exec(tag) ?? [];
  const [, android = ""] = /^android_\d+_(.*)/.exec(tag) ?? [];
  return IOS_ARCHITECTURES.includes(ios) || ANDROID_ARCHITECTURES.includes(android);
}
var isAllowedPlatform = (tag) => STATIC.has(tag) || isMacos(tag) || isLinux(tag) || isMobile(tag) || /^pyemscripten_\d+_\d+_wasm32/.test(tag);
function* judgeGrammar2({ filename, wheel }) {
  if (wheel === void 0 || wheel.ok) return;
  const refusal = (0, import_chunk_EZDESCTN.splitWheelFilename)(filename) === void 0 ? archiveRefusal("archive-layout", "Unable to parse name and version from wheel filename") : { step: "wheel-filename", message: wheel.message };
  yield {
    message: `\`${filename}\` is not \`{name}-{version}[-{build}]-{python}-{abi}-{platform}.whl\``,
    refusal
  };
}
function* judgeProject(subject) {
  const { filename, wheel, name, normalizedName } = subject;
  if (wheel?.ok !== true || name === void 0 || normalizedName === void 0) return;
  const written = filename.slice(0, filename.indexOf("-"));
  const expected = escapeName(normalizedName);
  if (wheel.name !== normalizedName) {
    const message = wrongProject(name, normalizedName);
    yield {
      message: `\`${filename}\` does not begin with the name of the project, \`${expected}\``,
      refusal: { step: "wheel-name", message }
    };
  } else if (written !== expected) {
    yield {
      message: `\`${filename}\` begins with \`${written}\` instead of \`${expected}\``,
      refusal: {
        step: "wheel-name",
        message: `Filename ${(0, import_chunk_RMFKQQNZ.repr)(filename)} should contain the normalized project name ${(0, import_chunk_RMFKQQNZ.repr)(expected)}, not ${(0, import_chunk_RMFKQQNZ.repr)(written)}.`
      }
    };
  }
}
function* judgeVersion3({ filename, wheel, version }) {
  if (wheel?.ok !== true || version === void 0) return;
  if ((0, import_chunk_VAPVU5MC.compareVersions)(wheel.version, version) === 0) return;
  const [wanted, found] = [(0, import_chunk_VAPVU5MC.formatVersion)(version), (0, import_chunk_VAPVU5MC.formatVersion)(wheel.version)];
  const message = `Version in filename should be ${(0, import_chunk_RMFKQQNZ.repr)(wanted)} not ${(0, import_chunk_RMFKQQNZ.repr)(found)}.`;
  yield {
    message: `\`${filename}\` has version \`${found}\`, its metadata \`${wanted}\``,
    refusal: { step: "wheel-name", message }
  };
}
function* judgePlatforms({ filename, wheel }) {
  if (wheel?.ok !== true) return;
  for (const platform of new Set(wheel.platform.toLowerCase().split("."))) {
    if (isAllowedPlatform(platform)) continue;
    yield {
      message: `The platform tag \`${platform}\` is not accepted by PyPI`,
      ...platform.startsWith("linux_") && {
        hint: "Repair the wheel with auditwheel, which makes it a manylinux or musllinux wheel"
      },
      refusal: {
        step: "platform-tags",
        message: `Binary wheel '${filename}' has an unsupported platform tag '${platform}'.`
      }
    };
  }
}
var isSorted = (tags) => tags.every((tag, index) => index === 0 || (tags[index - 1] ?? "") < tag);
function* judgeSpelling2({ filename, wheel }) {
  if (wheel?.ok !== true) return;
  const { version = "" } = (0, import_chunk_EZDESCTN.splitWheelFilename)(filename) ?? {};
  const parsed2 = (0, import_chunk_VAPVU5MC.parseVersion)(version);
  if (parsed2 !== void 0 && (0, import_chunk_VAPVU5MC.formatVersion)(parsed2) !== version) {
    const normalised = (0, import_chunk_VAPVU5MC.formatVersion)(parsed2);
    yield { message: `The version in \`${filename}\` is normalised \`${normalised}\`` };
  }
  for (const tags of [wheel.python, wheel.abi, wheel.platform]) {
    if (isSorted(tags.split("."))) continue;
    yield { message: `The compressed tags \`${tags}\` are not sorted, or not unique` };
  }
}
function* judgeTagParts({ filename, wheel }) {
  if (wheel?.ok !== true) return;
  const tags = [wheel.python, wheel.abi, wheel.platform].flatMap((part) => part.split("."));
  const odd = tags.filter((tag) => !/^[a-z0-9_]+$/i.test(tag));
  if (odd.length === 0) return;
  yield {
    message: `\`${filename}\` has the odd tags ${odd.map((tag) => `\`${tag}\``).join(", ")}`
  };
}
var BINARY = /\.(?:so(?:\.[\d.]+)?|pyd|dll|dylib|exe|a|lib|node|wasm)$/i;
function* judgePurity({ filename, wheel, facts, kind }) {
  if (wheel?.ok !== true || facts === void 0 || kind !== "wheel") return;
  const binary = facts.members.find(
    ({ name }) => BINARY.test(name) || /\.data\/scripts\/./.test(name)
  );
  if (binary !== void 0) return;
  if (wheel.platform !== "any") {
    yield { message: `\`${filename}\` is for \`${wheel.platform}\` and has no binaries` };
  } else if (wheel.abi !== "none") {
    yield { message: `\`${filename}\` is for the ABI \`${wheel.abi}\` and has no binaries` };
  }
}
var refusing2 = { source: "PyPI", level: "error" };
var ours = { source: "pypi-publish", refuses: "nowhere", level: "warning" };
var wheelFilenameRules = [
  defineRule({
    ...refusing2,
    id: "FN005",
    title: "Filename of a wheel is malformed",
    why: "Installers read name, version and tags from it and from nothing else",
    fix: "Build the wheel again; renaming the file is not enough",
    refuses: "any index",
    steps: ["archive-layout", "wheel-filename"],
    judge: judgeGrammar2
  }),
  defineRule({
    ...refusing2,
    id: "FN008",
    title: "Platform tag that PyPI does not take",
    why: "Wheels on PyPI run on every system of their kind, which the tag has to promise",
    fix: "Build for a platform that PyPI takes, or publish the sdist only",
    refuses: "PyPI",
    table: "platform-tags",
    steps: ["platform-tags"],
    judge: judgePlatforms
  }),
  defineRule({
    ...refusing2,
    id: "FN006",
    title: "Filename of a wheel does not begin with the normalised name",
    why: "It begins with the name in lower case with underscores (PEP 427, PEP 503)",
    fix: "Build with a current backend, which writes this filename; renaming the file is not enough",
    refuses: "any index",
    steps: ["wheel-name"],
    judge: judgeProject
  }),
  defineRule({
    ...refusing2,
    id: "FN007",
    title: "Version in the filename is not that of the metadata",
    why: "Installers choose by filename and find another version inside",
    fix: "Build the wheel again; renaming the file is not enough",
    refuses: "any index",
    steps: ["wheel-name"],
    judge: judgeVersion3
  }),
  defineRule({
    ...ours,
    id: "FN010",
    title: "Filename of a wheel is not spelled as the specification says",
    why: "Versions are normalised and compressed tags sorted, so that a wheel has one filename",
    fix: "Build with a current backend",
    judge: judgeSpelling2
  }),
  defineRule({
    ...ours,
    id: "FN011",
    title: "Odd characters in the tags of a wheel",
    why: "`packaging` refuses them from 26.3 on, and so will PyPI and pip",
    fix: "Build the wheel with tags of letters, digits and underscores",
    judge: judgeTagParts
  }),
  defineRule({
    ...ours,
    id: "FN012",
    title: "Tags for one platform or ABI, and nothing that is bound to it",
    why: "The wheel is installed on fewer systems than it could be",
    fix: "Build a pure wheel, `py3-none-any`",
    judge: judgePurity
  })
];
function splitFields(line) {
  if (line === "") return [];
  if (!line.includes('"')) return line.split(",");
  const fields = [];
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"?|([^,]*))/g)) {
    fields.push(quoted === void 0 ? plain ?? "" : quoted.replaceAll('""', '"'));
  }
  return fields;
}
function parseRecord(text) {
  const lines = text.split(/\r\n|[\n\r]/);
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line) => {
    const [path, hash = "", size = ""] = splitFields(line);
    return { path, hash, size };
  });
}
var isOpen = ({ facts, kind }) => kind === "wheel" && facts?.problems.some(({ step }) => step === "open") === false;
function* judgeWheelFile(subject) {
  const { distInfo, memberNames } = subject;
  if (!isOpen(subject) || distInfo === void 0) return;
  const path = `${distInfo}/WHEEL`;
  if (memberNames.has(path)) return;
  const refusal = archiveRefusal("archive-layout", `WHEEL not found at ${path}`);
  yield { message: `The wheel has no \`${path}\``, refusal, ...elsewhere(subject, "WHEEL") };
}
function elsewhere({ memberNames }, name) {
  const pattern = new RegExp(`^[^/]+\\.dist-info/${name}$`);
  const found = [...memberNames].find((member) => pattern.test(member));
  return found === void 0 ? {} : { hint: `There is \`${found}\`: build the wheel again instead of renaming it` };
}
var missing = ({ filename }, name, path) => `Wheel '${filename}' does not contain the required ${name} file: ${path}`;
function* judgeMetadataFile(subject) {
  const { distInfo, memberNames } = subject;
  if (!isOpen(subject) || distInfo === void 0) return;
  const path = `${distInfo}/METADATA`;
  if (memberNames.has(path)) return;
  const refusal = {
    step: "wheel-metadata",
    message: missing(subject, "METADATA", path)
  };
  yield { message: `The wheel has no \`${path}\``, refusal, ...elsewhere(subject, "METADATA") };
}
function* judgeRecordFile(subject) {
  const { distInfo, memberNames, facts } = subject;
  if (!isOpen(subject) || distInfo === void 0) return;
  const path = `${distInfo}/RECORD`;
  const refusal = { step: "record", message: missing(subject, "RECORD", path) };
  if (!memberNames.has(path)) {
    yield { message: `The wheel has no \`${path}\``, refusal };
    return;
  }
  if (facts?.contents.has(path) !== true) return;
  const text = subject.text(path);
  if (text === void 0) {
    yield { message: `\`${path}\` is not UTF-8`, refusal };
  } else if (parseRecord(text).some(({ path: name }) => name === void 0)) {
    const words = "ValueError: not enough values to unpack (expected at least 1, got 0)";
    yield { message: `\`${path}\` has an empty line`, refusal: crash("record", words) };
  }
}
var shared6 = { source: "PyPI", refuses: "PyPI", level: "error" };
var wheelMetadataRules = [
  defineRule({
    ...shared6,
    id: "WH001",
    title: "WHEEL is missing",
    why: "Installers read from it what kind of wheel it is, in the folder that the filename names",
    fix: "Build the wheel again; renaming the file is not enough",
    refuses: "any index",
    steps: ["archive-layout"],
    judge: judgeWheelFile
  }),
  defineRule({
    ...shared6,
    id: "WH003",
    title: "RECORD is missing or cannot be read",
    why: "It lists every file of the wheel with its hash (PEP 376, PEP 427)",
    fix: "Build the wheel again, and do not change it afterwards",
    steps: ["record"],
    judge: judgeRecordFile
  }),
  defineRule({
    ...shared6,
    id: "WH002",
    title: "METADATA is missing",
    why: "It holds the metadata of a wheel, in the folder that the filename names",
    fix: "Build the wheel again; renaming the file is not enough",
    refuses: "any index",
    steps: ["wheel-metadata"],
    judge: judgeMetadataFile
  })
];
var uploadRules = [
  ...uploadFormRules,
  ...metadataRules,
  ...metadataValueRules,
  ...requirementRules,
  ...classifierRules,
  ...licenceRules,
  ...descriptionRules,
  ...filenameRules,
  ...indexStateRules,
  ...zipRules,
  ...tarRules,
  ...sdistLayoutRules,
  ...sdistFilenameRules,
  ...wheelFilenameRules,
  ...wheelMetadataRules,
  ...entryPointRules,
  ...archivedMetadataRules
];
var setRules = releaseSetRules;
var STEPS = [
  "protocol",
  "form",
  /** Fields that are given more often than they may be. */
  "repeated-fields",
  /** The core metadata as `packaging.metadata` judges it. */
  "metadata",
  /** What PyPI asks of the metadata beyond that. */
  "metadata-policy",
  "file-missing",
  "new-project",
  "description",
  "filename",
  "content-type",
  "size",
  "digest",
  "existing-file",
  "used-filename",
  "closed-release",
  "second-sdist",
  "archive-open",
  "archive-layout",
  "archive-content",
  "archive-framing",
  "sdist-layout",
  "sdist-filename",
  "sdist-licences",
  "wheel-filename",
  "platform-tags",
  "wheel-name",
  "wheel-licences",
  "record",
  "entry-points",
  "wheel-metadata",
  "filename-length"
];
var positions = new Map(STEPS.map((step, index) => [step, index]));
var positionOf2 = (step) => positions.get(step) ?? STEPS.length;
var FIRST_FIELDS = ["metadata-version", "name", "version"];
function compareFields(a, b) {
  const rank = (field) => {
    const index = FIRST_FIELDS.indexOf(field);
    return index === -1 ? FIRST_FIELDS.length : index;
  };
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
var tableDates = {
  classifiers: "2026-09-21",
  licences: "2026-09-21",
  "platform-tags": "2026-08-14",
  "metadata-versions": "2026-08-14"
};
var TABLE_AGE_LIMIT = 60 * 24 * 60 * 60 * 1e3;
var isOld = (table, now) => now.getTime() - Date.parse(tableDates[table]) > TABLE_AGE_LIMIT;
function levelOf({ rule, observation }, options, now) {
  const level = observation.level ?? rule.level;
  if (level !== "error") return level;
  if ((observation.refuses ?? rule.refuses) === "PyPI" && options.index === "other") return "info";
  return rule.table !== void 0 && isOld(rule.table, now) ? "warning" : level;
}
var toRefusal = ({ status = 400, message }) => ({ status, message });
function toFinding(found, file, options) {
  const { rule, observation } = found;
  const about = observation.file ?? file;
  return {
    rule: rule.id,
    level: levelOf(found, options, options.now ?? /* @__PURE__ */ new Date()),
    ...about === void 0 ? {} : { file: about },
    message: observation.message,
    hint: observation.hint ?? rule.fix,
    ...observation.refusal === void 0 ? {} : { refusal: toRefusal(observation.refusal) }
  };
}
function comesFirst(a, b) {
  if (b === void 0) return true;
  if (a.step !== b.step) return positionOf2(a.step) < positionOf2(b.step);
  const crash2 = (refusal) => refusal.status === 500 ? 0 : 1;
  if (crash2(a) !== crash2(b)) return crash2(a) < crash2(b);
  const fields = compareFields(a.field ?? "", b.field ?? "");
  return fields < 0 || fields === 0 && (a.order ?? "") < (b.order ?? "");
}
function firstOf(cases) {
  let first;
  for (const found of cases) {
    const { refusal } = found.observation;
    if (refusal && comesFirst(refusal, first?.observation.refusal)) first = found;
  }
  return first;
}
var isReached = (upload, { step }) => !isIdentical(upload) || positionOf2(step) < positionOf2("existing-file");
async function casesOf(rule, subject) {
  const observations = await rule.judge(subject);
  return [...observations].map((observation) => ({ rule, observation }));
}
async function judgeUpload(upload, options) {
  const subject = subjectOf(upload, options.render, options.now ?? /* @__PURE__ */ new Date());
  const cases = [];
  for (const rule of uploadRules) cases.push(...await casesOf(rule, subject));
  const reached = cases.filter(
    ({ observation: { refusal } }) => refusal !== void 0 && isReached(upload, refusal)
  );
  const finish = (found) => toFinding(found, upload.filename, options);
  const shown = cases.filter(({ rule }) => options.ignore?.has(rule.id) !== true);
  const first = firstOf(reached);
  return { findings: shown.map(finish), first: first && finish(first) };
}
async function judgeSet(uploads, options) {
  const now = options.now ?? /* @__PURE__ */ new Date();
  const subjects = uploads.map((upload) => subjectOf(upload, options.render, now));
  const findings = [];
  for (const rule of setRules) {
    if (options.ignore?.has(rule.id) === true) continue;
    for (const observation of await rule.judge({ uploads: subjects })) {
      findings.push(toFinding({ rule, observation }, void 0, options));
    }
  }
  return findings;
}
var annotations = 10;
var check = (0, import_chunk_VAPVU5MC.defineStage)({
  readInputs: (input) => ({
    packages: (0, import_node_path.resolve)(input.path("packages-dir", input.path("project-dir"))),
    manifestSha256: input.optionalText("manifest-sha256"),
    strict: input.boolean("strict"),
    ignore: input.list("ignore")
  }),
  async run({ packages, manifestSha256, strict, ignore }, host) {
    const { distributions } = await (0, import_chunk_EZDESCTN.readRelease)(packages, manifestSha256, host);
    const findings = await checkDistributions(distributions, ignore, host);
    const title = `Checked ${(0, import_chunk_EZDESCTN.count)(distributions.length, "file")}: ${tally(findings)}`;
    reportFindings(title, findings, host);
    const [errors, warnings] = [countOf(findings, "error"), countOf(findings, "warning")];
    const failed = errors > 0 || strict && warnings > 0;
    return {
      outputs: {
        ...firstIdentity(distributions),
        files: (0, import_chunk_EZDESCTN.filesOutput)(distributions),
        errors: String(errors),
        warnings: String(warnings)
      },
      summary: `### ${title}

${findings.length > 0 ? `${findingTable(findings)}
` : ""}${(0, import_chunk_EZDESCTN.fileTable)(distributions)}`,
      ...failed ? { failure: checkFailure(findings, strict) } : {}
    };
  }
});
async function checkDistributions(distributions, ignore, host) {
  const options = {
    ignore: new Set(ignore),
    render: async (text, contentType) => contentType === "text/x-rst" ? host.renderReStructuredText(text) : { kind: "not-rendered", reason: `\`${contentType}\` is not rendered here` }
  };
  const uploads = distributions.map(({ filename, form, facts }) => ({ filename, form, facts }));
  const findings = [];
  for (const upload of uploads) findings.push(...(await judgeUpload(upload, options)).findings);
  return [...findings, ...await judgeSet(uploads, options)];
}
function reportFindings(title, findings, host) {
  for (const line of findingLines(findings, host.style)) host.log.info(line);
  host.log.info(host.style.bold(title));
  const grave = byGravity(findings).filter(({ level }) => level !== "info");
  for (const finding of grave.slice(0, annotations)) host.annotate(finding);
}
function checkFailure(findings, strict) {
  const first = byGravity(findings)[0];
  const example = first === void 0 ? "" : `, such as ${first.rule}: ${first.message}`;
  return new import_chunk_YA4AHGCA.PublishError("check-failed", `The distributions have ${tally(findings)}${example}`, {
    hint: strict ? "mend what the findings above name; `strict` counts warnings too" : "mend what the findings above name, then build again"
  });
}
function firstIdentity(distributions) {
  const { name, version } = distributions[0]?.metadata?.single ?? {};
  return { ...name === void 0 ? {} : { name }, ...version === void 0 ? {} : { version } };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  check,
  checkDistributions,
  checkFailure,
  countOf,
  reportFindings
});
