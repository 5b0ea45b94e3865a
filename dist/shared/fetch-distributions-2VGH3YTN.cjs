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
  fetchDistributions: () => fetchDistributions
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_YYTZ7O2K = require("./chunk-YYTZ7O2K.cjs");
var import_chunk_2OMMOEWX = require("./chunk-2OMMOEWX.cjs");
var import_chunk_XL2CCZFG = require("./chunk-XL2CCZFG.cjs");
var import_chunk_LSDFOFBQ = require("./chunk-LSDFOFBQ.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_crypto = require("node:crypto");
var import_node_path = require("node:path");
var import_node_path2 = require("node:path");
async function fetchArtifact(stored, store, host) {
  const folder = await host.temporaryFolder("artifact");
  const members = (await store.download(stored, folder)).toSorted();
  const those = (test) => members.filter((member) => test((0, import_node_path2.basename)(member)));
  const hashed = (names) => hashFiles(names, folder, stored.name, host);
  const { manifest, manifestText } = await readManifest(
    those((name) => name === import_chunk_6CJDLMRJ.manifestName).map((member) => (0, import_node_path2.join)(folder, member)),
    stored.name,
    host
  );
  const files = await hashed(those((name) => (0, import_chunk_6CJDLMRJ.distributionKind)(name) !== void 0));
  if (manifest !== void 0) {
    (0, import_chunk_6CJDLMRJ.compareWithManifest)(manifest, files, `The distributions of artifact \`${stored.name}\``);
  }
  const companions = await hashed(those(isCompanion));
  const known = files.length + companions.length + (manifest === void 0 ? 0 : 1);
  if (known < members.length) sayLeftOut(stored.name, members, host);
  return { name: stored.name, manifest, manifestText, files, companions };
}
var isCompanion = (name) => /\.(attestation|asc)$/.test(name);
async function readManifest(paths, artifact, host) {
  const [path, another] = paths;
  if (path === void 0) return { manifest: void 0, manifestText: void 0 };
  if (another !== void 0) {
    throw new import_chunk_6CJDLMRJ.PublishError(
      "artifact-conflict",
      `Artifact \`${artifact}\` holds ${paths.length} release manifests`,
      { hint: "hand each folder of distributions over as an artifact of its own" }
    );
  }
  const manifestText = await host.files.readText(path) ?? "";
  return { manifest: (0, import_chunk_6CJDLMRJ.parseManifest)(manifestText, `${artifact}/${import_chunk_6CJDLMRJ.manifestName}`), manifestText };
}
async function hashFiles(members, folder, artifact, { files }) {
  const found = /* @__PURE__ */ new Map();
  for (const member of members) {
    const [path, filename] = [(0, import_node_path2.join)(folder, member), (0, import_node_path2.basename)(member)];
    const sha256 = await files.sha256(path);
    const earlier = found.get(filename);
    if (earlier !== void 0 && earlier.sha256 !== sha256) {
      throw differentContent(filename, [artifact, earlier.sha256], [artifact, sha256]);
    }
    found.set(filename, { filename, path, sha256, size: (await files.stat(path))?.size ?? 0 });
  }
  return [...found.values()].toSorted((a, b) => a.filename < b.filename ? -1 : 1);
}
var named = 20;
function sayLeftOut(artifact, members, { log }) {
  const leftOut = members.filter((member) => {
    const name = (0, import_node_path2.basename)(member);
    return name !== import_chunk_6CJDLMRJ.manifestName && !isCompanion(name) && (0, import_chunk_6CJDLMRJ.distributionKind)(name) === void 0;
  });
  for (const member of leftOut.slice(0, named)) {
    log.info(`Left \`${member}\` of artifact \`${artifact}\` out: neither wheel nor sdist`);
  }
  const more = leftOut.length - named;
  if (more > 0) log.info(`Left ${(0, import_chunk_KZS7P2PH.count)(more, "more file")} of artifact \`${artifact}\` out`);
}
var differentContent = (filename, ...places) => new import_chunk_6CJDLMRJ.PublishError(
  "artifact-conflict",
  `\`${filename}\` is in the artifacts with different content
${places.map(([artifact, sha256]) => `  \`${artifact}\`: sha256 ${sha256}`).join("\n")}`,
  {
    hint: "let only one job build it, such as the sdist apart from the wheels of each platform"
  }
);
function mergeArtifacts(artifacts) {
  const sorted = artifacts.toSorted((a, b) => a.name < b.name ? -1 : 1);
  const files = mergeFiles(sorted, ({ files: own }) => own);
  const companions = mergeFiles(sorted, ({ companions: own }) => own);
  const described = sorted.filter((one) => one.manifest !== void 0);
  const [first] = described;
  if (first === void 0) {
    return { files, companions, manifest: void 0, manifestText: void 0 };
  }
  if (sorted.length === 1) return { ...first, files, companions };
  for (const other of described) refuseContradiction(first, other);
  const manifest = mergeManifests(described, sorted, files);
  return { files, companions, manifest, manifestText: (0, import_chunk_6CJDLMRJ.formatManifest)(manifest) };
}
function mergeFiles(artifacts, filesOf) {
  const merged = /* @__PURE__ */ new Map();
  for (const artifact of artifacts) {
    for (const file of filesOf(artifact)) {
      const { filename, sha256 } = file;
      const earlier = merged.get(filename);
      if (earlier === void 0) merged.set(filename, { ...file, artifact: artifact.name });
      else if (earlier.sha256 !== sha256) {
        throw differentContent(
          filename,
          [earlier.artifact, earlier.sha256],
          [artifact.name, sha256]
        );
      }
    }
  }
  return [...merged.values()].toSorted((a, b) => a.filename < b.filename ? -1 : 1);
}
var agreeing = ["commit", "repository", "run", "ref", "version"];
function refuseContradiction(first, other) {
  if ((0, import_chunk_KZS7P2PH.normalizeName)(first.manifest.name) !== (0, import_chunk_KZS7P2PH.normalizeName)(other.manifest.name)) {
    throw contradiction("name", first, other, ({ name }) => name, anotherProject);
  }
  for (const what of agreeing) {
    if (first.manifest[what] === other.manifest[what]) continue;
    throw contradiction(what, first, other, (manifest) => manifest[what], anotherBuild);
  }
  const [one, two] = [first.manifest.settings, other.manifest.settings];
  const setting = [...Object.keys(one), ...Object.keys(two)].toSorted().find((name) => one[name] !== two[name]);
  if (setting === void 0) return;
  throw contradiction(
    `setting \`${setting}\``,
    first,
    other,
    ({ settings }) => settings[setting],
    anotherBuild
  );
}
var anotherProject = "a release is of one project: give the artifacts of each project names of their own, such as `distributions-PROJECT-linux`, and release each with its own pattern";
var anotherBuild = "build all of them in this run, from one commit; narrow `artifact-name` where one of them is left from something else (act keeps the artifacts of earlier runs: empty the folder that `--artifact-server-path` names)";
function contradiction(what, first, other, read, hint) {
  const lines = [first, other].map(
    ({ name, manifest }) => `  \`${name}\`: ${read(manifest) ?? "none"}`
  );
  return new import_chunk_6CJDLMRJ.PublishError(
    "artifact-conflict",
    `The artifacts are not of one release: they differ in ${what}
${lines.join("\n")}`,
    { hint }
  );
}
function mergeManifests(described, all, files) {
  const [{ manifest: first }] = described;
  const { "source-date-epoch": epoch, ...common } = first;
  const isSame = described.every(({ manifest }) => manifest["source-date-epoch"] === epoch);
  return {
    ...common,
    ...isSame && epoch !== void 0 ? { "source-date-epoch": epoch } : {},
    files: files.map(({ filename, size, sha256 }) => ({ filename, size, sha256 })),
    "built-by": Object.fromEntries(
      all.map(({ name, manifest }) => [name, builderText(manifest)])
    )
  };
}
var builderText = (manifest) => manifest === void 0 ? "other steps" : Object.entries(manifest["built-by"]).map(([what, value]) => `${what} ${value}`).join(", ");
async function fetchDistributions(request, host, open = import_chunk_2OMMOEWX.requireArtifactStore) {
  const { folder } = request;
  const artifactName = (0, import_chunk_LSDFOFBQ.checkName)(request.artifactName);
  const tag = (0, import_chunk_KZS7P2PH.parseTag)(request.tag);
  const { store, all } = await listArtifacts(request, () => open(host));
  const chosen = choose(artifactName, all);
  if (chosen.artifacts.length === 0) throw noArtifact(request, chosen.others);
  const fetched = [];
  for (const stored of chosen.artifacts) {
    host.log.info(`Fetching artifact \`${stored.name}\``);
    const artifact = await fetchArtifact(stored, store, host);
    if (artifact.files.length > 0) fetched.push(artifact);
    else host.log.info(`Artifact \`${stored.name}\` holds no distributions`);
  }
  const merged = mergeArtifacts(fetched);
  if (merged.files.length === 0) throw emptyArtifact(chosen.artifacts);
  refuseForeign(merged, { ...request, tag }, host);
  await fill(merged, request, host);
  host.log.info(
    `Put ${(0, import_chunk_KZS7P2PH.count)(merged.files.length, "distribution")} of ${(0, import_chunk_KZS7P2PH.count)(fetched.length, "artifact")} into \`${folder}\``
  );
}
async function listArtifacts(request, open) {
  try {
    const store = await open();
    return { store, all: await store.list() };
  } catch (error) {
    if (!(error instanceof import_chunk_6CJDLMRJ.PublishError) || error.code !== "no-artifact-service") throw error;
    throw nothingHere(request, error);
  }
}
var nothingHere = (request, cause) => new import_chunk_6CJDLMRJ.PublishError(cause.code, `${emptiness(request)}, and none can be fetched: ${cause.message}`, {
  hint: cause.hint ?? "carry the folder over with other steps",
  cause
});
var emptiness = ({ folder, leftOver = [] }) => leftOver.length === 0 ? `\`${folder}\` holds no distributions` : `\`${folder}\` does not hold the distributions of this run`;
function choose(pattern, all) {
  const matches = (0, import_chunk_LSDFOFBQ.isPattern)(pattern) ? (name) => (0, import_chunk_KZS7P2PH.fnmatchPattern)(pattern.replaceAll("[", "[[]")).test(name) : (name) => name === pattern;
  const sorted = all.filter(({ name }) => !name.startsWith(import_chunk_YYTZ7O2K.recordPrefix)).toSorted((a, b) => a.name < b.name ? -1 : 1);
  return {
    artifacts: sorted.filter(({ name }) => matches(name)),
    others: sorted.filter(({ name }) => !matches(name))
  };
}
function noArtifact(request, others) {
  const { artifactName } = request;
  const there = others.map(({ name }) => `\`${name}\``);
  const kind = (0, import_chunk_LSDFOFBQ.isPattern)(artifactName) ? "no artifact that matches" : "no artifact";
  return new import_chunk_6CJDLMRJ.PublishError(
    "artifact-missing",
    `${emptiness(request)}, and this run has ${kind} \`${artifactName}\`${there.length === 0 ? ", nor any other" : `; it has ${there.join(", ")}`}`,
    {
      hint: "run the job with the stage `build` again, and let this one wait for it (`needs:`); where its artifact has another name, give that as `artifact-name`"
    }
  );
}
var emptyArtifact = (artifacts) => new import_chunk_6CJDLMRJ.PublishError(
  "no-distributions",
  `Neither wheel nor sdist is in ${artifacts.map(({ name }) => `artifact \`${name}\``).join(", ")}`,
  { hint: "run the job that hands it over again, after its build" }
);
function refuseForeign({ manifest, manifestText }, { artifactName, manifestSha256, tag }, host) {
  if (manifestSha256 !== void 0) {
    const sha256 = manifestText === void 0 ? void 0 : (0, import_node_crypto.createHash)("sha256").update(manifestText).digest("hex");
    if (sha256 === manifestSha256) return;
    const found = sha256 === void 0 ? "no release manifest" : `a manifest with sha256 ${sha256}`;
    throw new import_chunk_6CJDLMRJ.PublishError(
      "manifest-mismatch",
      `Artifact \`${artifactName}\` has ${found}, but \`manifest-sha256\` is ${manifestSha256}`,
      {
        hint: "run the job that gives `manifest-sha256` again, and this one after it; if it stays so, find out who has changed the artifact"
      }
    );
  }
  if (manifest !== void 0) {
    (0, import_chunk_XL2CCZFG.refuseForeignOrigin)(manifest, tag, { artifact: artifactName }, host);
  }
}
async function fill({ files, companions, manifestText }, { folder, leftOver = [] }, host) {
  for (const name of leftOver) await host.files.remove((0, import_node_path.join)(folder, name));
  if (manifestText !== void 0) await host.files.write((0, import_node_path.join)(folder, import_chunk_6CJDLMRJ.manifestName), manifestText);
  for (const { path, filename } of [...companions, ...files]) {
    await host.files.move(path, (0, import_node_path.join)(folder, filename));
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  fetchDistributions
});
