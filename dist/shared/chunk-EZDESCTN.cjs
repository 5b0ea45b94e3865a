var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
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
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
__export(stdin_exports, {
  METADATA_FIELDS: () => METADATA_FIELDS,
  METADATA_VERSIONS: () => METADATA_VERSIONS,
  count: () => count,
  distributionKind: () => distributionKind,
  dropsLicenseFiles: () => dropsLicenseFiles,
  fileLines: () => fileLines,
  fileTable: () => fileTable,
  filesOutput: () => filesOutput,
  formFieldName: () => formFieldName,
  formatSeconds: () => formatSeconds,
  formatSize: () => formatSize,
  isMetadataField: () => isMetadataField,
  metadataMember: () => metadataMember,
  parseMetadata: () => parseMetadata,
  readDistribution: () => readDistribution,
  readRelease: () => readRelease,
  splitWheelFilename: () => splitWheelFilename
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_OPJ7MCSH = require("./chunk-OPJ7MCSH.cjs");
var import_chunk_CCDJY7NR = require("./chunk-CCDJY7NR.cjs");
var import_chunk_VAPVU5MC = require("./chunk-VAPVU5MC.cjs");
var import_chunk_YA4AHGCA = require("./chunk-YA4AHGCA.cjs");
var import_node_path = require("node:path");
var import_node_buffer = require("node:buffer");
var LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
var HEADER_LINE = /^(?:From |[!-9;-~]*:|[\t ])/;
function* linesOf(text) {
  let start = 0;
  while (start < text.length) {
    LINE.lastIndex = start;
    const [line = ""] = LINE.exec(text) ?? [];
    start += line.length;
    yield { text: line, end: start };
  }
}
function splitHead(text) {
  const head = [];
  let start = 0;
  for (const line of linesOf(text)) {
    if (!HEADER_LINE.test(line.text)) {
      return { head, body: text.slice(/^[\r\n]/.test(line.text) ? line.end : start) };
    }
    head.push(line.text);
    start = line.end;
  }
  return { head, body: "" };
}
function parseHeader(lines) {
  const text = lines.join("");
  const colon = text.indexOf(":");
  const value = text.slice(colon + 1).replace(/^[ \t]+/, "");
  let end = value.length;
  while (end > 0 && (value[end - 1] === "\r" || value[end - 1] === "\n")) end -= 1;
  return [text.slice(0, colon), value.slice(0, end)];
}
function groupLines(head) {
  const groups = [];
  let current;
  for (const line of head) {
    if (line.startsWith(" ") || line.startsWith("	")) {
      current?.push(line);
    } else if (line.startsWith("From ") || line.startsWith(":")) {
      current = void 0;
    } else {
      current = [line];
      groups.push(current);
    }
  }
  return groups;
}
function parseHeaderBlock(text) {
  const { head, body } = splitHead(text);
  const last = head.at(-1);
  const envelope = head.length > 1 && last?.startsWith("From ") ? last : "";
  return { headers: groupLines(head).map(parseHeader), body: envelope + body };
}
var METADATA_VERSIONS = ["1.0", "1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "2.5"];
var METADATA_FIELDS = {
  "metadata-version": { kind: "single", added: "1.0" },
  name: { kind: "single", added: "1.0" },
  version: { kind: "single", added: "1.0" },
  dynamic: { kind: "multiple", added: "2.2" },
  platform: { kind: "multiple", added: "1.0" },
  "supported-platform": { kind: "multiple", added: "1.1" },
  summary: { kind: "single", added: "1.0" },
  description: { kind: "single", added: "1.0" },
  "description-content-type": { kind: "single", added: "2.1" },
  keywords: { kind: "keywords", added: "1.0" },
  "home-page": { kind: "single", added: "1.0" },
  "download-url": { kind: "single", added: "1.1" },
  author: { kind: "single", added: "1.0" },
  "author-email": { kind: "single", added: "1.0" },
  maintainer: { kind: "single", added: "1.2" },
  "maintainer-email": { kind: "single", added: "1.2" },
  license: { kind: "single", added: "1.0" },
  "license-expression": { kind: "single", added: "2.4" },
  "license-file": { kind: "multiple", added: "2.4" },
  classifier: { kind: "multiple", added: "1.1" },
  "requires-dist": { kind: "multiple", added: "1.2" },
  "requires-python": { kind: "single", added: "1.2" },
  "requires-external": { kind: "multiple", added: "1.2" },
  "project-url": { kind: "urls", added: "1.2" },
  "provides-extra": { kind: "multiple", added: "2.1" },
  "provides-dist": { kind: "multiple", added: "1.2" },
  "obsoletes-dist": { kind: "multiple", added: "1.2" },
  "import-name": { kind: "multiple", added: "2.5" },
  "import-namespace": { kind: "multiple", added: "2.5" },
  requires: { kind: "multiple", added: "1.1" },
  provides: { kind: "multiple", added: "1.1" },
  obsoletes: { kind: "multiple", added: "1.1" }
};
var isMetadataField = (name) => Object.hasOwn(METADATA_FIELDS, name);
var isSingleField = (name) => METADATA_FIELDS[name].kind === "single";
var isMultipleField = (name) => METADATA_FIELDS[name].kind === "multiple";
function decodeUtf8(bytes) {
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return decoder.decode(import_node_buffer.Buffer.from(bytes, "latin1"));
  } catch {
    return void 0;
  }
}
var splitKeywords = (text) => text.split(",").map(import_chunk_VAPVU5MC.strip);
function splitProjectUrls(values) {
  const urls = /* @__PURE__ */ new Map();
  for (const value of values) {
    const comma = value.indexOf(",");
    const label = (0, import_chunk_VAPVU5MC.strip)(comma === -1 ? value : value.slice(0, comma));
    if (urls.has(label)) return void 0;
    urls.set(label, comma === -1 ? "" : (0, import_chunk_VAPVU5MC.strip)(value.slice(comma + 1)));
  }
  return urls;
}
var readImportNames = (values) => values.join("") === "" && values.length === 1 ? [] : values;
function storeField(draft, name, values) {
  if (isMultipleField(name)) {
    draft.multiple[name] = name === "import-name" ? readImportNames(values) : values;
    return void 0;
  }
  if (name === "project-url") {
    draft.projectUrls = splitProjectUrls(values);
    return draft.projectUrls === void 0 ? "duplicate-label" : void 0;
  }
  const [value, second] = values;
  if (value === void 0 || second !== void 0) return "repeated";
  if (isSingleField(name)) draft.single[name] = value;
  else draft.keywords = splitKeywords(value);
  return void 0;
}
function storeHeader(draft, name, raw) {
  const decoded = raw.map(decodeUtf8);
  const values = decoded.map((value, index) => value ?? raw[index] ?? "");
  const refuse = (reason) => draft.unparsed.push({ name, values, reason });
  if (decoded.includes(void 0)) {
    refuse("undecodable");
  } else if (isMetadataField(name)) {
    const reason = storeField(draft, name, values);
    if (reason !== void 0) refuse(reason);
  } else {
    refuse("unknown-field");
  }
}
function storeBody(draft, body) {
  const text = decodeUtf8(body);
  const index = draft.unparsed.findIndex(({ name }) => name === "description");
  const before = draft.unparsed[index];
  const header = draft.single.description;
  if (before !== void 0) {
    draft.unparsed[index] = { ...before, values: [...before.values, text ?? body] };
  } else if (text === void 0) {
    draft.unparsed.push({ name: "description", values: [body], reason: "undecodable" });
  } else if (header === void 0) {
    draft.single.description = text;
  } else {
    delete draft.single.description;
    const values = [header, text];
    draft.unparsed.push({ name: "description", values, reason: "description-twice" });
  }
}
function parseMetadata(content) {
  const { buffer, byteOffset, byteLength } = content;
  const text = import_node_buffer.Buffer.from(buffer, byteOffset, byteLength).toString("latin1");
  const { headers, body } = parseHeaderBlock(text);
  const byName = /* @__PURE__ */ new Map();
  for (const [header, value] of headers) {
    const name = header.toLowerCase();
    const values = byName.get(name);
    if (values === void 0) byName.set(name, [value]);
    else values.push(value);
  }
  const draft = {
    single: {},
    multiple: {},
    keywords: void 0,
    projectUrls: void 0,
    unparsed: []
  };
  for (const [name, values] of byName) storeHeader(draft, name, values);
  if (body !== "") storeBody(draft, body);
  return draft;
}
var PLURAL = /* @__PURE__ */ new Set(["classifier", "project-url"]);
var formFieldName = (field) => field.replaceAll("-", "_") + (PLURAL.has(field) ? "s" : "");
function listOf(metadata, name) {
  const values = metadata.multiple[name] ?? [];
  const isEmpty = name === "import-name" && name in metadata.multiple && values.length === 0;
  return isEmpty ? [""] : values;
}
function valuesOf(metadata, name) {
  if (isMultipleField(name)) return listOf(metadata, name);
  if (name === "project-url") {
    return [...metadata.projectUrls ?? []].map(([label, url]) => `${label}, ${url}`);
  }
  const value = isSingleField(name) ? metadata.single[name] : metadata.keywords?.join(",");
  return value === void 0 ? [] : [value];
}
var introducesLicenseFile = (0, import_chunk_VAPVU5MC.parseVersion)("2.4");
function dropsLicenseFiles(metadata) {
  const version = (0, import_chunk_VAPVU5MC.parseVersion)(metadata.single["metadata-version"] ?? "");
  if (version === void 0 || introducesLicenseFile === void 0) return false;
  return (0, import_chunk_VAPVU5MC.compareVersions)(version, introducesLicenseFile) < 0;
}
var repeatedFields = ({ unparsed }) => unparsed.filter(({ reason }) => reason !== "undecodable" && reason !== "unknown-field");
function metadataFields(metadata) {
  const fields = [];
  const add = (name, values) => {
    for (const value of values) fields.push([formFieldName(name), value]);
  };
  const repeated = new Map(repeatedFields(metadata).map(({ name, values }) => [name, values]));
  for (const name of Object.keys(METADATA_FIELDS)) {
    if (!isMetadataField(name)) continue;
    if (name === "license-file" && dropsLicenseFiles(metadata)) continue;
    add(name, repeated.get(name) ?? valuesOf(metadata, name));
  }
  return fields;
}
function uploadForm(input) {
  const { metadata, filetype, pyversion, sha256, blake2, attestations } = input;
  const fields = [
    [":action", "file_upload"],
    ["protocol_version", "1"],
    ...metadataFields(metadata),
    ["filetype", filetype],
    ["pyversion", pyversion],
    ["sha256_digest", sha256]
  ];
  if (blake2 !== void 0) fields.push(["blake2_256_digest", blake2]);
  if (attestations !== void 0) fields.push(["attestations", attestations]);
  return fields;
}
function splitWheelFilename(filename) {
  const [name, version, rest] = filename.split("-", 3);
  if (name === void 0 || version === void 0 || rest === void 0) return void 0;
  return { name, version, distInfo: `${name}-${version}.dist-info` };
}
var locate = (member) => ({
  member,
  folder: member.slice(0, member.indexOf("/"))
});
function metadataMember(filename, members) {
  const pattern = filename.endsWith(".whl") ? /^[^/]+\.dist-info\/METADATA$/ : /^[^/]+\/PKG-INFO$/;
  const found = [
    ...new Set(members.filter(({ name }) => pattern.test(name)).map(({ name }) => name))
  ];
  const expected = `${splitWheelFilename(filename)?.distInfo}/METADATA`;
  if (found.includes(expected)) return locate(expected);
  const [only, second] = found;
  return only === void 0 || second !== void 0 ? void 0 : locate(only);
}
var WANTED = new RegExp(
  [
    "^[^/]+\\.dist-info/(?:METADATA|WHEEL|RECORD|entry_points\\.txt|top_level\\.txt)$",
    "^[^/]+/(?:PKG-INFO|pyproject\\.toml|setup\\.cfg|setup\\.py)$"
  ].join("|")
);
var wantedMembers = (name) => WANTED.test(name);
var distributionKind = (filename) => {
  if (filename.endsWith(".whl")) return "wheel";
  return /\.(tar\.gz|zip)$/.test(filename) ? "sdist" : void 0;
};
async function readRelease(folder, manifestSha256, host) {
  const entries = await host.files.list(folder);
  if (entries === void 0) {
    throw new import_chunk_YA4AHGCA.PublishError("no-distributions", `\`${folder}\` does not exist`, { hint: buildHint });
  }
  const distributions = [];
  for (const { name, kind } of entries) {
    const type = kind === "file" ? distributionKind(name) : void 0;
    if (type !== void 0)
      distributions.push(await readDistribution((0, import_node_path.join)(folder, name), name, type));
    else if (!isExpected(name)) host.log.info(`Ignored \`${(0, import_node_path.join)(folder, name)}\`: no distribution`);
  }
  if (distributions.length === 0) {
    throw new import_chunk_YA4AHGCA.PublishError("no-distributions", `\`${folder}\` holds no distributions`, {
      hint: buildHint
    });
  }
  const manifest = await readManifest(folder, manifestSha256, host);
  if (manifest !== void 0) (0, import_chunk_CCDJY7NR.compareWithManifest)(manifest, distributions);
  return { folder, distributions, manifest };
}
var buildHint = "run the stage `build` first, or download the artifact that holds them into this folder";
var isExpected = (name) => name === import_chunk_CCDJY7NR.manifestName || name === ".gitignore" || /\.(attestation|asc)$/.test(name);
async function readDistribution(path, filename, kind) {
  const format = filename.endsWith(".tar.gz") ? "tar.gz" : "zip";
  const facts = await (0, import_chunk_VAPVU5MC.readArchive)(path, { format, wanted: wantedMembers });
  const location = metadataMember(filename, facts.members);
  const content = location === void 0 ? void 0 : facts.contents.get(location.member);
  const metadata = content === void 0 ? void 0 : parseMetadata(content);
  const { size, sha256 } = facts;
  const form = metadata === void 0 ? void 0 : uploadForm({
    metadata,
    filetype: kind === "wheel" ? "bdist_wheel" : "sdist",
    pyversion: kind === "wheel" ? pythonTag(filename) : "source",
    sha256
  });
  return { filename, path, kind, size, sha256, facts, metadata, form };
}
var pythonTag = (filename) => filename.split("-").at(-3) ?? "py3";
async function readManifest(folder, expected, host) {
  const path = (0, import_node_path.join)(folder, import_chunk_CCDJY7NR.manifestName);
  const text = await host.files.readText(path);
  if (expected !== void 0) await checkManifest(path, text, expected, host);
  return text === void 0 ? void 0 : (0, import_chunk_CCDJY7NR.parseManifest)(text, path);
}
async function checkManifest(path, text, expected, host) {
  if (text === void 0) {
    throw new import_chunk_YA4AHGCA.PublishError(
      "manifest-mismatch",
      `\`${path}\` does not exist, but \`manifest-sha256\` is given`,
      {
        hint: "hidden files get lost on the way: with actions/upload-artifact set `include-hidden-files: true`"
      }
    );
  }
  const sha256 = await host.files.sha256(path);
  if (sha256 === expected) return;
  throw new import_chunk_YA4AHGCA.PublishError(
    "manifest-mismatch",
    `\`${path}\` has sha256 ${sha256}, but \`manifest-sha256\` is ${expected}`,
    { hint: "the manifest was changed after the build: run `build` again" }
  );
}
var units = ["B", "kB", "MB", "GB"];
function formatSize(bytes) {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1e3;
    unit += 1;
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : 1;
  return `${value.toFixed(digits).replace(/\.0$/, "")} ${units[unit]}`;
}
function formatSeconds(seconds) {
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
var count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
var fileTable = (files, more = []) => (0, import_chunk_OPJ7MCSH.markdownTable)(
  ["File", "Size", "SHA-256", ...more.map(({ title }) => title)],
  files.map((file) => [
    (0, import_chunk_OPJ7MCSH.code)(file.filename),
    formatSize(file.size),
    (0, import_chunk_OPJ7MCSH.code)(file.sha256),
    ...more.map(({ value }) => value(file))
  ])
);
var fileLines = (files) => (0, import_chunk_OPJ7MCSH.textTable)(
  files.map(({ filename, size, sha256 }) => [filename, formatSize(size), `sha256 ${sha256}`]),
  /* @__PURE__ */ new Set([1])
).map((line) => `  ${line}`);
var filesOutput = (files) => JSON.stringify(files.map(({ filename, size, sha256 }) => ({ filename, size, sha256 })));
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  METADATA_FIELDS,
  METADATA_VERSIONS,
  count,
  distributionKind,
  dropsLicenseFiles,
  fileLines,
  fileTable,
  filesOutput,
  formFieldName,
  formatSeconds,
  formatSize,
  isMetadataField,
  metadataMember,
  parseMetadata,
  readDistribution,
  readRelease,
  splitWheelFilename
});
