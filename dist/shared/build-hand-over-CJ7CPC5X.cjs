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
  openHandOver: () => openHandOver
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_2OMMOEWX = require("./chunk-2OMMOEWX.cjs");
var import_chunk_PL6QTFLI = require("./chunk-PL6QTFLI.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_path = require("node:path");
var import_node_path2 = require("node:path");
function sameName(artifact, own, other, { name, version }) {
  const [one, two] = described(own, other);
  const isSameProject = own.project === other.project;
  const merging = `; later stages merge them with \`artifact-name: ${stemOf(artifact)}*\``;
  return new import_chunk_6CJDLMRJ.PublishError(
    "artifact-name-taken",
    `The run has an artifact \`${artifact}\` already, with ${name} ${version}: ${two} made it, and this is ${one}`,
    {
      hint: `give each an artifact of its own, such as \`artifact-name: ${suggestion(artifact, own, other)}\`${isSameProject ? merging : ""}`
    }
  );
}
function described(own, other) {
  if (own.project !== other.project) {
    return [`the build of \`${own.project}\``, `the build of \`${other.project}\``];
  }
  if (own.job !== other.job) return [`job \`${own.job}\``, `job \`${other.job}\``];
  if (own.leg !== other.leg) return [legText(own.leg), legText(other.leg)];
  return [stepText(own.step), stepText(other.step)];
}
var stepText = (step) => step === void 0 ? "a step of this job" : `step \`${step}\` of this job`;
var legText = (leg) => leg === void 0 ? "a job without a matrix" : `the leg \`${leg}\` of the matrix`;
function suggestion(artifact, own, other) {
  const stem = stemOf(artifact);
  if (own.project !== other.project) return `${stem}-${own.project?.split("/").at(-1)}`;
  if (own.job !== other.job) return `${stem}-${own.job}`;
  if (own.leg === other.leg) return `${stem}-2`;
  const keys = tellingKeys((0, import_chunk_PL6QTFLI.parseLeg)(own.leg ?? "{}") ?? {}, (0, import_chunk_PL6QTFLI.parseLeg)(other.leg ?? "{}") ?? {});
  return [stem, ...keys.map((key) => `\${{ matrix.${key} }}`)].join("-");
}
var stemOf = (artifact) => artifact.replace(/-+$/, "");
function tellingKeys(own, other) {
  const keys = [.../* @__PURE__ */ new Set([...Object.keys(own), ...Object.keys(other)])].toSorted();
  const differing = keys.filter((key) => JSON.stringify(own[key]) !== JSON.stringify(other[key]));
  const scalars = differing.filter((key) => typeof own[key] !== "object");
  return scalars.length === 0 ? differing : scalars;
}
async function findEarlierBuild(request, store, host) {
  const stored = (await store.list()).find(({ name }) => name === request.artifactName);
  if (stored === void 0) return { kind: "nothing" };
  const folder = await host.temporaryFolder("artifact");
  try {
    await store.download(stored, folder);
    return await judge(stored, folder, request, host);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { kind: "damaged", reason: error.message };
  }
}
async function judge({ name }, folder, { origin }, host) {
  const path = (0, import_node_path2.join)(folder, import_chunk_6CJDLMRJ.manifestName);
  const text = await host.files.readText(path);
  if (text === void 0) throw foreignArtifact(name);
  const manifest = (0, import_chunk_6CJDLMRJ.parseManifest)(text, path);
  const reason = otherThan(origin, manifest);
  if (reason !== void 0) return { kind: "stale", reason };
  const { job } = origin;
  const other = manifest["built-by"];
  if (import_chunk_PL6QTFLI.jobParts.some((part) => other[part] !== job[part])) {
    throw sameName(name, job, other, manifest);
  }
  if (isFirstAttempt(host)) return { kind: "stale", reason: "no job of this run has built before" };
  const vouched = { manifestSha256: await host.files.sha256(path) };
  return { kind: "same", release: await (0, import_chunk_KZS7P2PH.readRelease)(folder, vouched, host), manifest };
}
var isFirstAttempt = ({ env }) => (0, import_chunk_2OMMOEWX.forgeOf)(env) === "GitHub" && env["GITHUB_RUN_ATTEMPT"] === "1";
function otherThan(origin, manifest) {
  for (const what of ["repository", "run", "commit", "ref"]) {
    if (origin[what] !== manifest[what]) {
      return `it was built for ${what} \`${manifest[what] ?? "unknown"}\`, and this is \`${origin[what] ?? "unknown"}\``;
    }
  }
  return void 0;
}
var isDamage = (error) => error instanceof import_chunk_6CJDLMRJ.PublishError && ["artifact-damaged", "manifest-invalid", "manifest-mismatch", "no-distributions"].includes(
  error.code
);
var foreignArtifact = (name) => new import_chunk_6CJDLMRJ.PublishError(
  "artifact-name-taken",
  `The run has an artifact \`${name}\` that holds no release manifest, so no \`build\` made it`,
  {
    hint: "set another `artifact-name`, or `artifact-name: none` where other steps carry the distributions over"
  }
);
async function openHandOver(request, host, open = import_chunk_2OMMOEWX.openArtifactStore) {
  const store = await open(host);
  if (store.title === void 0) {
    if (store.code === "no-artifact-service") return withoutService(store, host);
    throw new import_chunk_6CJDLMRJ.PublishError(store.code, store.reason, { hint: store.advice });
  }
  let earlier;
  try {
    earlier = await findEarlierBuild(request, store, host);
  } catch (error) {
    if (!(error instanceof import_chunk_6CJDLMRJ.PublishError) || error.code !== "no-artifact-service") throw error;
    return withoutService({ reason: error.message, advice: error.hint ?? "" }, host);
  }
  const adopted = await adoptable(earlier, request, host);
  return {
    adopted,
    store: (folder, files) => handOver(request, { store, folder, files, isReplaced: earlier.kind !== "nothing" }, host)
  };
}
function withoutService({ reason, advice }, host) {
  host.annotate({
    rule: "artifact-name",
    level: "info",
    message: `${reason}; so only the steps of this job find the distributions`,
    hint: `for other jobs, ${advice}`
  });
}
async function adoptable(earlier, { artifactName, rebuild, project }, host) {
  if (earlier.kind === "nothing") return void 0;
  const replaced = (reason2) => `Artifact \`${artifactName}\` of this run is not adopted but replaced: ${reason2}`;
  if (earlier.kind === "damaged") host.log.warning(replaced(earlier.reason));
  if (earlier.kind === "stale") host.log.info(replaced(earlier.reason));
  if (earlier.kind !== "same") return void 0;
  const reason = rebuild ? "`rebuild` is set" : await workingTreeReason(earlier, project, host);
  if (reason === void 0) return earlier;
  host.log.info(replaced(reason));
  return void 0;
}
async function workingTreeReason({ manifest }, project, host) {
  if (manifest.commit === void 0) return "no commit tells what it was built from";
  return host.env["ACT"] && await (0, import_chunk_KZS7P2PH.hasUncommittedChanges)(project, host) ? "the checkout has changes that are not committed" : void 0;
}
async function handOver(request, { store, folder, files, isReplaced }, host) {
  const { artifactName } = request;
  const look = () => findEarlierBuild(request, store, host);
  const replace = isReplaced || (await look()).kind !== "nothing";
  const names = [...files.map(({ filename }) => filename), import_chunk_6CJDLMRJ.manifestName];
  const paths = names.map((name) => ({ name, path: (0, import_node_path.join)(folder, name) }));
  try {
    const stored = await store.upload(artifactName, paths, { replace });
    await refuseOverwritten(request, stored, store, look);
    const text = `Handed over to later jobs as artifact \`${artifactName}\` (${(0, import_chunk_KZS7P2PH.formatSize)(stored.size)})`;
    host.log.info(text);
    return text;
  } catch (error) {
    if (!(error instanceof import_chunk_6CJDLMRJ.PublishError) || error.code !== "artifact-name-taken") {
      throw withEscape(error);
    }
    const { kind } = await look();
    throw kind === "nothing" ? unfinished(error) : error;
  }
}
var unfinished = (cause) => new import_chunk_6CJDLMRJ.PublishError(cause.code, cause.message, {
  hint: "an upload under this name is going on, or was cut off: give each job an `artifact-name` of its own; where only one hands over, set another one, or start a new run",
  cause
});
function withEscape(error) {
  if (!(error instanceof import_chunk_6CJDLMRJ.PublishError)) return error;
  const { code, message, hint = "run the job again" } = error;
  if (code !== "artifact-quota" && code !== "artifact-service-failed") return error;
  if (hint.includes("artifact-name: none")) return error;
  return new import_chunk_6CJDLMRJ.PublishError(code, message, {
    hint: `${hint}; where no other job needs the distributions, set \`artifact-name: none\``,
    cause: error
  });
}
async function refuseOverwritten({ artifactName, origin }, { size, sha256 }, store, look) {
  const listed = (await store.list()).find(({ name }) => name === artifactName);
  if (listed === void 0) return;
  const isOurs = listed.digest === void 0 ? listed.size === size && origin.job.leg === void 0 : listed.digest === `sha256:${sha256}`;
  const found = isOurs ? void 0 : await look();
  if (found === void 0 || !("reason" in found)) return;
  throw new import_chunk_6CJDLMRJ.PublishError(
    "artifact-damaged",
    `Artifact \`${artifactName}\` is not what this job has handed over: ${found.reason}`,
    { hint: "let no other job hand over under this name, and run the job again" }
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  openHandOver
});
