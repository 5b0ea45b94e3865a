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
  upload: () => upload
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_RG5S2ZAV = require("./chunk-RG5S2ZAV.cjs");
var import_chunk_HIWBDH2L = require("./chunk-HIWBDH2L.cjs");
var import_chunk_6RFIHDRU = require("./chunk-6RFIHDRU.cjs");
var import_chunk_T5HBBSTF = require("./chunk-T5HBBSTF.cjs");
var import_node_path = require("node:path");
var import_node_crypto = require("node:crypto");
function chooseCredential(given, index, host) {
  const credential = (0, import_chunk_RG5S2ZAV.findCredential)(given, kindOf(index), host.env);
  if (credential === void 0) {
    throw new import_chunk_T5HBBSTF.PublishError("credential-missing", `No API token for ${index.title} was found`, {
      hint: host.kind === "runner" ? "set the input `password` to a secret that holds the token" : "put it in the environment: TWINE_PASSWORD, UV_PUBLISH_TOKEN or PYPI_API_TOKEN"
    });
  }
  host.addSecret(credential.password);
  host.addSecret((0, import_chunk_RG5S2ZAV.basicCredential)(credential));
  const location = (0, import_chunk_RG5S2ZAV.tokenLocation)(credential.password);
  if (location !== void 0 && !belongsTo(location, index)) {
    throw new import_chunk_T5HBBSTF.PublishError(
      "credential-wrong-index",
      `The token in ${credential.source} is made for ${location}, not for ${index.upload.host}; it was not sent`,
      { hint: `use a token of ${index.title}, or name another index` }
    );
  }
  host.log.info(`Credential: ${credential.source}`);
  return credential;
}
function kindOf({ upload: upload2 }) {
  if (upload2.host === import_chunk_RG5S2ZAV.publicIndexes.pypi.upload.host) return "pypi";
  return upload2.host === import_chunk_RG5S2ZAV.publicIndexes.testpypi.upload.host ? "testpypi" : "other";
}
function belongsTo(location, { upload: upload2 }) {
  const known = Object.values(import_chunk_RG5S2ZAV.publicIndexes).find((index) => index.site.host === location);
  if (known !== void 0) return known.upload.host === upload2.host;
  return location === upload2.host || location === upload2.hostname;
}
async function listRelease(project, version, json, http, signal) {
  const url = new URL(`${(0, import_chunk_6RFIHDRU.normalizeName)(project)}/${encodeURIComponent(version)}/json`, json);
  const answer = await http.request(url, { headers: { accept: "application/json" }, signal });
  const text = await answer.text();
  if (answer.status === 404) return void 0;
  const files = answer.status === 200 ? filesOf(text) : void 0;
  if (files === void 0) {
    throw new import_chunk_T5HBBSTF.PublishError(
      "index-unreachable",
      `${(0, import_chunk_RG5S2ZAV.showUrl)(url)} answered ${answer.status} and not as PyPI's JSON API: ${(0, import_chunk_RG5S2ZAV.firstLine)(text)}`,
      {
        hint: answer.status >= 500 ? import_chunk_RG5S2ZAV.faultHint : "check the URL of the index; where it is no PyPI, give its simple API as `index-url`"
      }
    );
  }
  return files.map(({ filename, url: target, digests, yanked }) => ({
    filename,
    url: new URL(target, url),
    sha256: digests.sha256,
    yanked
  }));
}
function filesOf(text) {
  try {
    const { urls } = JSON.parse(text);
    return Array.isArray(urls) && urls.every(isJsonApiFile) ? urls : void 0;
  } catch {
    return void 0;
  }
}
function isJsonApiFile(file) {
  if (typeof file !== "object" || file === null) return false;
  const { filename, url, digests } = file;
  return typeof filename === "string" && URL.canParse(String(url)) && typeof digests?.sha256 === "string";
}
var planUpload = (files, listed) => inUploadOrder(files).map((file) => planFile(file, listed));
function planFile(file, listed) {
  if (listed === void 0) return { file, state: "unknown", listed: void 0 };
  const there = listed.find(({ filename }) => filename === file.filename);
  if (there === void 0) return { file, state: "missing", listed: void 0 };
  if (there.sha256 === void 0) return { file, state: "unknown", listed: void 0 };
  const state = there.sha256 === file.sha256 ? "identical" : "different";
  return { file, state, listed: there.sha256 };
}
function inUploadOrder(files) {
  const rank = ({ kind, filename }) => {
    if (kind === "sdist") return 2;
    return filename.endsWith("-py3-none-any.whl") ? 0 : 1;
  };
  return files.toSorted((a, b) => rank(a) - rank(b) || (a.filename < b.filename ? -1 : 1));
}
async function makePlan(distributions, target, printHash) {
  const { index, name, version, host } = target;
  const listed = await listOnIndex(target);
  const plan = planUpload(distributions, typeof listed === "string" ? void 0 : listed);
  host.log.info(host.style.bold(`Plan for ${name} ${version} on ${(0, import_chunk_RG5S2ZAV.showUrl)(index.upload)}`));
  const rows = plan.map(({ file, state }) => [
    file.filename,
    (0, import_chunk_6RFIHDRU.formatSize)(file.size),
    state,
    printHash ? `sha256 ${file.sha256}` : ""
  ]);
  for (const line of (0, import_chunk_6RFIHDRU.textTable)(rows, /* @__PURE__ */ new Set([1]))) host.log.info(`  ${line}`);
  if (plan.some(({ state }) => state === "unknown")) {
    host.log.warning(`What ${index.title} has cannot be compared: ${whyUnknown(listed)}`);
  }
  return plan;
}
var whyUnknown = (listed) => typeof listed === "string" ? listed : "it lists no SHA-256 hashes";
async function listOnIndex(target) {
  const { index, name, version, http, host } = target;
  const signal = host.cancelled;
  if (index.json !== void 0) {
    return await listRelease(name, version, index.json, http, signal) ?? [];
  }
  if (index.simple === void 0) return "its simple API is not known; give it as `index-url`";
  const isSame = index.simple.origin === index.upload.origin;
  const credential = isSame ? target.credential : void 0;
  const listed = await (0, import_chunk_RG5S2ZAV.listFiles)(name, index.simple, http, { signal, credential });
  if (listed === void 0) return [];
  return "denied" in listed ? `it does not let this credential read: ${listed.denied}` : listed;
}
function stopWhereDifferent(plan, skipExisting, host) {
  const different = plan.filter(({ state }) => state === "different");
  const lines = different.map(
    ({ file, listed }) => `\`${file.filename}\` is on the index with other content: sha256 ${listed} there, ${file.sha256} here`
  );
  if (different.length > 0 && !skipExisting) {
    throw new import_chunk_T5HBBSTF.PublishError("different-content", `Nothing was sent
  ${lines.join("\n  ")}`, {
      hint: "an index never replaces a file: release a new version, or build from the commit that was released; `skip-existing: true` leaves these files out"
    });
  }
  for (const line of lines) host.log.warning(`Left out: ${line}`);
  return plan.filter(({ state }) => state !== "different");
}
async function uploadFile(file, upload2, credential, http, options) {
  const boundary = `pypi-publish-${(0, import_node_crypto.randomUUID)()}`;
  const [head, tail] = frame(file, boundary);
  const answer = await http.request(upload2, {
    method: "POST",
    headers: {
      accept: "application/json",
      authorization: `Basic ${(0, import_chunk_RG5S2ZAV.basicCredential)(credential)}`,
      "content-type": `multipart/form-data; boundary=${boundary}`
    },
    body: {
      length: head.length + file.size + tail.length,
      chunks: body(head, file, tail, options.onProgress)
    },
    // A slow line still moves 100 kB in a second.
    timeout: 60 + file.size / 1e5,
    signal: options.signal
  });
  const text = await answer.text();
  const { status, headers } = answer;
  return { status, message: messageOf(text), redirect: redirectOf(status, headers, upload2) };
}
function redirectOf(status, { location }, from) {
  if (status < 300 || status > 399 || location === void 0) return void 0;
  return URL.canParse(location, from.href) ? new URL(location, from) : void 0;
}
function frame({ filename, form }, boundary) {
  const part = (name, more) => `--${boundary}\r
content-disposition: form-data; name="${name}"${more}\r
`;
  const fields = form.map(([name, value]) => `${part(name, "")}\r
${value}\r
`).join("");
  const file = part("content", `; filename="${escapeFilename(filename)}"`);
  const head = `${fields}${file}content-type: application/octet-stream\r
\r
`;
  return [Buffer.from(head), Buffer.from(`\r
--${boundary}--\r
`)];
}
var escapeFilename = (filename) => filename.replaceAll('"', "%22").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
async function* body(head, file, tail, onProgress) {
  yield head;
  for await (const chunk of file.content()) {
    yield chunk;
    onProgress(chunk.length);
  }
  yield tail;
}
function messageOf(text) {
  try {
    const { code, message } = JSON.parse(text);
    if (typeof code === "string") return code.replace(/^\d{3} /, "");
    if (typeof message === "string") return message;
  } catch {
  }
  return (0, import_chunk_RG5S2ZAV.firstLine)(text);
}
async function sendFiles(plan, skipExisting, target) {
  const sent = [];
  for (const [position, planned] of plan.entries()) {
    try {
      sent.push({ ...await sendFile(planned, skipExisting, target), url: void 0 });
    } catch (error) {
      const rest = plan.slice(position).map(({ file }) => file.filename);
      throw withRest(error, sent, rest);
    }
  }
  const listed = sent.length === 0 ? [] : await listedFiles(target);
  return sent.map((file) => {
    const url = listed.find(({ filename }) => filename === file.filename)?.url;
    return { ...file, url: url === void 0 ? void 0 : (0, import_chunk_RG5S2ZAV.showUrl)(url) };
  });
}
async function listedFiles(target) {
  const listed = await listOnIndex(target).catch(() => []);
  return typeof listed === "string" ? [] : listed;
}
function withRest(error, sent, rest) {
  if (!(error instanceof import_chunk_T5HBBSTF.PublishError)) return error;
  const uploaded = sent.filter(({ state }) => state === "uploaded").map(({ filename }) => filename);
  const [current = "", ...others] = rest;
  const isLost = error.code === "index-unreachable";
  const unsent = isLost ? others : rest;
  const lines = [
    `  sent: ${uploaded.join(", ") || "nothing"}`,
    ...isLost ? [`  in doubt: ${current}`] : [],
    ...unsent.length === 0 ? [] : [`  not sent: ${unsent.join(", ")}`]
  ];
  return new import_chunk_T5HBBSTF.PublishError(error.code, `${error.message}
${lines.join("\n")}`, {
    hint: error.hint ?? "run `upload` again: it sends only what is missing",
    cause: error.cause
  });
}
async function sendFile({ file, state }, skipExisting, target) {
  const { filename } = file;
  const { host } = target;
  if (state === "identical") return { filename, state };
  try {
    const answer = await post(file, target);
    return { filename, state: await settle(file, answer, skipExisting, target) };
  } catch (error) {
    if (!isUnreachable(error) || !await isListed(file, target)) throw error;
    host.log.info(
      `  ${host.style.green("sent")} ${filename}: the answer was lost, and the index lists the file`
    );
    return { filename, state: "uploaded" };
  }
}
async function post({ filename, form, path, size }, { credential, host, http, index }) {
  const progress = host.progress(filename, size);
  const content = () => host.files.stream(path);
  const options = { onProgress: progress.advance, signal: host.cancelled };
  try {
    const file = { filename, size, form: form ?? [], content };
    return await uploadFile(file, index.upload, credential, http, options);
  } finally {
    progress.end();
  }
}
var isUnreachable = (error) => error instanceof import_chunk_T5HBBSTF.PublishError && error.code === "index-unreachable";
async function settle(file, answer, skipExisting, target) {
  const { filename } = file;
  const { status, message } = answer;
  const { log, style } = target.host;
  if (status >= 200 && status < 300) {
    log.info(`  ${style.green("sent")} ${filename}`);
    return "uploaded";
  }
  if (isThere(answer)) {
    if (await isListed(file, target)) {
      log.info(`  ${style.green("identical")} ${filename}`);
      return "identical";
    }
    if (skipExisting) {
      log.warning(`Left out: \`${filename}\` is on the index already: ${status} ${message}`);
      return "skipped";
    }
  }
  throw refusal(filename, answer, target.index.upload);
}
var isThere = ({ status, message }) => status === 409 || status < 500 && /already exist|updating asset|overwrite artifact|already been taken/i.test(message);
var credentialHint = "check the credential: it must be one of this index, valid, and allowed to upload to this project";
var credentialHints = {
  401: credentialHint,
  403: credentialHint
};
var thereHint = "an index never replaces a file: release a new version; `skip-existing: true` leaves the file out";
var rejectionHint = "mend what the index names; what was sent stays there, and `upload` sends the rest when it is run again";
function refusal(filename, answer, upload2) {
  const { status, message, redirect } = answer;
  if (redirect !== void 0) {
    return new import_chunk_T5HBBSTF.PublishError(
      "invalid-input",
      `${(0, import_chunk_RG5S2ZAV.showUrl)(upload2)} redirects uploads to ${(0, import_chunk_RG5S2ZAV.showUrl)(redirect)}; neither file nor credential was sent there`,
      { hint: `if that is the index you mean, name it: \`repository-url: ${(0, import_chunk_RG5S2ZAV.showUrl)(redirect)}\`` }
    );
  }
  if (status >= 500) {
    return new import_chunk_T5HBBSTF.PublishError(
      "index-unreachable",
      `\`${filename}\` was not taken: ${upload2.host} answered ${status} ${message}`,
      { hint: "the index has a problem: run `upload` again later, it sends only what is missing" }
    );
  }
  return new import_chunk_T5HBBSTF.PublishError(
    "upload-rejected",
    `\`${filename}\` was rejected by ${upload2.host}: ${status} ${message}`,
    { hint: isThere(answer) ? thereHint : credentialHints[status] ?? rejectionHint }
  );
}
var isListed = async ({ filename, sha256 }, target) => (await listedFiles(target)).some((file) => file.filename === filename && file.sha256 === sha256);
var upload = (0, import_chunk_6RFIHDRU.defineStage)({
  readInputs: (input) => {
    input.boolean("attestations");
    return {
      packages: (0, import_node_path.resolve)(input.path("packages-dir", input.path("project-dir"))),
      manifestSha256: input.optionalText("manifest-sha256"),
      index: (0, import_chunk_RG5S2ZAV.readTargetIndex)(input),
      given: (0, import_chunk_RG5S2ZAV.readCredential)(input),
      skipExisting: input.boolean("skip-existing"),
      verifyMetadata: input.boolean("verify-metadata"),
      printHash: input.boolean("print-hash"),
      ignore: input.list("ignore")
    };
  },
  async run(inputs, host) {
    const { distributions } = await (0, import_chunk_6RFIHDRU.readRelease)(inputs.packages, inputs.manifestSha256, host);
    if (inputs.verifyMetadata) await refuseErrors(distributions, inputs.ignore, host);
    const identity = (0, import_chunk_HIWBDH2L.identityOf)(distributions);
    const credential = chooseCredential(inputs.given, inputs.index, host);
    const http = (0, import_chunk_RG5S2ZAV.createHttp)(host.log.debug);
    host.atEnd(() => http.close());
    const target = { index: inputs.index, ...identity, credential, http, host };
    const plan = await makePlan(distributions, target, inputs.printHash);
    const toSend = stopWhereDifferent(plan, inputs.skipExisting, host);
    const sent = await sendFiles(toSend, inputs.skipExisting, target);
    return result(identity, distributions, sent, inputs.index, host);
  }
});
async function refuseErrors(distributions, ignore, host) {
  const findings = await (0, import_chunk_6RFIHDRU.checkDistributions)(distributions, ignore, host);
  if ((0, import_chunk_6RFIHDRU.countOf)(findings, "error") === 0) return;
  (0, import_chunk_6RFIHDRU.reportFindings)("Nothing was sent", findings, host);
  throw (0, import_chunk_6RFIHDRU.checkFailure)(findings, false);
}
function titleOf(release, index, states) {
  const uploaded = states.filter((state) => state === "uploaded").length;
  if (uploaded > 0) return `Uploaded ${(0, import_chunk_6RFIHDRU.count)(uploaded, "file")} of ${release} to ${index}`;
  return states.includes("skipped") ? `Nothing of ${release} was sent to ${index}` : `All of ${release} is on ${index} already`;
}
function result({ name, version }, distributions, sent, index, host) {
  const states = new Map(sent.map(({ filename, state }) => [filename, state]));
  const stateOf = (filename) => states.get(filename) ?? "skipped";
  const uploaded = sent.filter(({ state }) => state === "uploaded").map(({ filename }) => filename);
  const skipped = distributions.map(({ filename }) => filename).filter((filename) => !uploaded.includes(filename));
  const pages = index.pages;
  const project = pages === void 0 ? void 0 : new URL(`${name}/`, pages).href;
  const release = project === void 0 ? void 0 : `${project}${version}/`;
  const title = titleOf(
    `${name} ${version}`,
    index.title,
    distributions.map(({ filename }) => stateOf(filename))
  );
  host.log.info(host.style.bold(title));
  if (release !== void 0) host.log.info(`  ${release}`);
  const table = (0, import_chunk_6RFIHDRU.fileTable)(distributions, [
    { title: "State", value: ({ filename }) => stateOf(filename) }
  ]);
  const files = distributions.map(({ filename, size, sha256 }) => {
    const url = sent.find((file) => file.filename === filename)?.url;
    return {
      filename,
      size,
      sha256,
      state: stateOf(filename),
      ...url === void 0 ? {} : { url }
    };
  });
  return {
    outputs: {
      name,
      version,
      files: JSON.stringify(files),
      uploaded: JSON.stringify(uploaded),
      skipped: JSON.stringify(skipped),
      result: uploaded.length === 0 ? "unchanged" : "uploaded",
      ...project === void 0 || release === void 0 ? {} : { "project-url": project, "release-url": release }
    },
    summary: `### ${title}

${table}${release === void 0 ? "" : `
${release}
`}`
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  upload
});
