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
  identityOf: () => identityOf,
  identityOfBuild: () => identityOfBuild,
  releasesOf: () => releasesOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_path = require("node:path");
async function identityOfBuild(paths, pyproject) {
  const built = await Promise.all(
    paths.map((path) => {
      const filename = (0, import_node_path.basename)(path);
      return (0, import_chunk_KZS7P2PH.readDistribution)(path, filename, (0, import_chunk_6CJDLMRJ.distributionKind)(filename) ?? "sdist");
    })
  );
  return identityOf(built, pyproject);
}
function identityOf(distributions, pyproject) {
  const [first, ...others] = distributions.map(locatedIdentity);
  if (first === void 0) throw new Error("no distributions");
  for (const other of others) compare(first, other);
  compare(first, {
    where: "`pyproject.toml`",
    name: pyproject?.name ?? first.name,
    version: pyproject?.version ?? first.version
  });
  return { name: first.name, version: first.version };
}
function releasesOf(distributions) {
  const releases = [];
  for (const distribution of distributions) {
    const identity = locatedIdentity(distribution);
    const known = releases.find(
      ({ name, version }) => (0, import_chunk_KZS7P2PH.normalizeName)(name) === (0, import_chunk_KZS7P2PH.normalizeName)(identity.name) && equalVersions(version, identity.version)
    );
    if (known === void 0) releases.push({ ...identity, distributions: [distribution] });
    else known.distributions.push(distribution);
  }
  return releases;
}
function locatedIdentity({ filename, kind, metadata }) {
  const { name, version } = metadata?.single ?? {};
  if (name !== void 0 && version !== void 0) {
    return { where: `\`${filename}\``, name, version };
  }
  const member = kind === "wheel" ? "METADATA" : "PKG-INFO";
  throw new import_chunk_6CJDLMRJ.PublishError(
    "version-mismatch",
    `\`${filename}\` holds no ${member} with a name and a version`,
    { hint: "run the stage `check`, which says what is wrong with the file" }
  );
}
function compare(one, other) {
  if ((0, import_chunk_KZS7P2PH.normalizeName)(one.name) !== (0, import_chunk_KZS7P2PH.normalizeName)(other.name)) {
    throw mismatch("name", one, other);
  }
  if (!equalVersions(one.version, other.version)) throw mismatch("version", one, other);
}
function equalVersions(one, other) {
  const [a, b] = [(0, import_chunk_KZS7P2PH.parseVersion)(one), (0, import_chunk_KZS7P2PH.parseVersion)(other)];
  return a === void 0 || b === void 0 ? one === other : (0, import_chunk_KZS7P2PH.compareVersions)(a, b) === 0;
}
var mismatch = (what, one, other) => new import_chunk_6CJDLMRJ.PublishError(
  "version-mismatch",
  `The ${what} of ${one.where} is \`${one[what]}\`, that of ${other.where} is \`${other[what]}\``,
  { hint: `make the ${what} the same everywhere, then build again` }
);
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  identityOf,
  identityOfBuild,
  releasesOf
});
