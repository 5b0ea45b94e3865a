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
  compareWithManifest: () => compareWithManifest,
  formatManifest: () => formatManifest,
  manifestName: () => manifestName,
  parseManifest: () => parseManifest
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_YA4AHGCA = require("./chunk-YA4AHGCA.cjs");
var manifestName = ".release-manifest.json";
var formatManifest = (manifest) => `${JSON.stringify(manifest, void 0, 2)}
`;
function parseManifest(text, path) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw invalidManifest(path, "is not JSON", cause);
  }
  if (typeof value !== "object" || value === null) throw invalidManifest(path, "is not an object");
  const manifest = value;
  if (manifest.schema !== 1) {
    throw invalidManifest(path, `has schema \`${String(manifest.schema)}\`; this version reads 1`);
  }
  if (typeof manifest.name !== "string" || typeof manifest.version !== "string") {
    throw invalidManifest(path, "has no `name` and `version`");
  }
  if (!Array.isArray(manifest.files) || !manifest.files.every(isManifestFile)) {
    throw invalidManifest(path, "has no list of `files` with `filename`, `size` and `sha256`");
  }
  return { settings: {}, "built-by": {}, ...manifest };
}
function isManifestFile(file) {
  if (typeof file !== "object" || file === null) return false;
  const { filename, size, sha256 } = file;
  return typeof filename === "string" && !/[\\/]/.test(filename) && typeof size === "number" && /^[0-9a-f]{64}$/.test(String(sha256));
}
var invalidManifest = (path, problem, cause) => new import_chunk_YA4AHGCA.PublishError("manifest-invalid", `\`${path}\` ${problem}`, {
  hint: "run `build` again, or delete the file to work from the distributions alone",
  cause
});
function compareWithManifest(manifest, files) {
  const found = new Map(files.map((file) => [file.filename, file]));
  const differences = [];
  for (const listed of manifest.files) {
    const file = found.get(listed.filename);
    found.delete(listed.filename);
    if (file === void 0) differences.push(`\`${listed.filename}\` is missing`);
    else if (file.sha256 !== listed.sha256) {
      differences.push(
        `\`${listed.filename}\` was changed: it was built with sha256 ${listed.sha256} and has ${file.sha256}`
      );
    }
  }
  for (const extra of found.keys()) differences.push(`\`${extra}\` is not in the manifest`);
  if (differences.length === 0) return;
  throw new import_chunk_YA4AHGCA.PublishError(
    "manifest-mismatch",
    `The distributions are not those that were built
  ${differences.join("\n  ")}`,
    { hint: `run \`build\` again, or restore the files that \`${manifestName}\` lists` }
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  compareWithManifest,
  formatManifest,
  manifestName,
  parseManifest
});
