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
var import_chunk_TQSWSPB7 = require("./chunk-TQSWSPB7.cjs");
var import_chunk_LATDLAGC = require("./chunk-LATDLAGC.cjs");
var import_chunk_26DD5E2X = require("./chunk-26DD5E2X.cjs");
var import_chunk_EZDESCTN = require("./chunk-EZDESCTN.cjs");
var import_chunk_OPJ7MCSH = require("./chunk-OPJ7MCSH.cjs");
var import_chunk_VAPVU5MC = require("./chunk-VAPVU5MC.cjs");
var import_chunk_YA4AHGCA = require("./chunk-YA4AHGCA.cjs");
var import_node_path = require("node:path");
var import_node_crypto = require("node:crypto");
function findCredential(given, index, env) {
  if (given.password !== void 0) {
    return { ...given, password: given.password };
  }
  const candidates = [
    ["TWINE_PASSWORD", env["TWINE_USERNAME"] || given.user],
    ["UV_PUBLISH_TOKEN", "__token__"],
    ["UV_PUBLISH_PASSWORD", env["UV_PUBLISH_USERNAME"] || given.user],
    [index === "testpypi" ? "TESTPYPI_API_TOKEN" : "PYPI_API_TOKEN", "__token__"]
  ];
  for (const [name, user] of candidates) {
    const password = env[name]?.trim();
    if (password) return { user, password, source: `the environment variable \`${name}\`` };
  }
  return void 0;
}
function tokenLocation(token) {
  const match = /^pypi-([A-Za-z0-9_-]+)/.exec(token.trim());
  const bytes = Buffer.from(match?.[1] ?? "", "base64url");
  const [version, type, length = 0] = bytes;
  if (version !== 2 || type !== 1 || bytes.length < 3 + length) return void 0;
  return bytes.subarray(3, 3 + length).toString("utf8");
}
function chooseCredential(given, index, host) {
  const credential = findCredential(given, kindOf(index), host.env);
  if (credential === void 0) {
    throw new import_chunk_YA4AHGCA.PublishError("credential-missing", `No API token for ${index.title} was found`, {
      hint: host.kind === "runner" ? "set the input `password` to a secret that holds the token" : "put it in the environment: TWINE_PASSWORD, UV_PUBLISH_TOKEN or PYPI_API_TOKEN"
    });
  }
  host.addSecret(credential.password);
  const location = tokenLocation(credential.password);
  if (location !== void 0 && !belongsTo(location, index)) {
    throw new import_chunk_YA4AHGCA.PublishError(
      "credential-wrong-index",
      `The token in ${credential.source} is made for ${location}, not for ${index.upload.host}; it was not sent`,
      { hint: `use a token of ${index.title}, or name another index` }
    );
  }
  host.log.info(`Using the token in ${credential.source}`);
  return credential;
}
function kindOf({ upload: upload2 }) {
  if (upload2.host === import_chunk_LATDLAGC.publicIndexes.pypi.upload.host) return "pypi";
  return upload2.host === import_chunk_LATDLAGC.publicIndexes.testpypi.upload.host ? "testpypi" : "other";
}
function belongsTo(location, { upload: upload2 }) {
  const known = Object.values(import_chunk_LATDLAGC.publicIndexes).find((index) => index.site.host === location);
  if (known !== void 0) return known.upload.host === upload2.host;
  return location === upload2.host || location === upload2.hostname;
}
async function listRelease(project, version, json, http, signal) {
  const url = new URL(`${(0, import_chunk_VAPVU5MC.normalizeName)(project)}/${encodeURIComponent(version)}/json`, json);
  const answer = await http.request(url, { headers: { accept: "application/json" }, signal });
  const text = await answer.text();
  if (answer.status === 404) return void 0;
  const files = answer.status === 200 ? filesOf(text) : void 0;
  if (files === void 0) {
    throw new import_chunk_YA4AHGCA.PublishError(
      "index-unreachable",
      `${(0, import_chunk_LATDLAGC.showUrl)(url)} answered ${answer.status} and not as PyPI's JSON API: ${(0, import_chunk_LATDLAGC.firstLine)(text)}`,
      {
        hint: "check the URL of the index; where it is no PyPI, give its simple API as `index-url`"
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
    return Array.isArray(urls) ? urls : void 0;
  } catch {
    return void 0;
  }
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
  const plan = planUpload(distributions, await listOnIndex(target));
  host.log.info(host.style.bold(`Plan for ${name} ${version} on ${(0, import_chunk_LATDLAGC.showUrl)(index.upload)}`));
  const rows = plan.map(({ file, state }) => [
    file.filename,
    (0, import_chunk_EZDESCTN.formatSize)(file.size),
    state,
    printHash ? `sha256 ${file.sha256}` : ""
  ]);
  for (const line of (0, import_chunk_OPJ7MCSH.textTable)(rows, /* @__PURE__ */ new Set([1]))) host.log.info(`  ${line}`);
  if (plan.some(({ state }) => state === "unknown")) {
    host.log.warning(
      `${index.title} lists no hashes, so what it has cannot be compared; give its simple API as \`index-url\` where there is one`
    );
  }
  return plan;
}
async function listOnIndex({
  index: { json, simple },
  name,
  version,
  http,
  host
}) {
  if (json !== void 0)
    return await listRelease(name, version, json, http, host.cancelled) ?? [];
  if (simple !== void 0) return await (0, import_chunk_LATDLAGC.listFiles)(name, simple, http, host.cancelled) ?? [];
  return void 0;
}
function stopWhereDifferent(plan, skipExisting, host) {
  const different = plan.filter(({ state }) => state === "different");
  const lines = different.map(
    ({ file, listed }) => `\`${file.filename}\` is on the index with other content: sha256 ${listed} there, ${file.sha256} here`
  );
  if (different.length > 0 && !skipExisting) {
    throw new import_chunk_YA4AHGCA.PublishError("different-content", `Nothing was sent
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
  const basic = Buffer.from(`${credential.user}:${credential.password}`).toString("base64");
  const answer = await http.request(upload2, {
    method: "POST",
    headers: {
      accept: "application/json",
      authorization: `Basic ${basic}`,
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
  const location = answer.headers["location"];
  const redirected = location === void 0 ? "" : ` (redirected to ${location})`;
  return { status: answer.status, message: messageOf(text) + redirected };
}
function frame({ filename, form }, boundary) {
  const part = (name, more) => `--${boundary}\r
content-disposition: form-data; name="${name}"${more}\r
`;
  const fields = form.map(([name, value]) => `${part(name, "")}\r
${value}\r
`).join("");
  const file = part("content", `; filename="${filename.replaceAll('"', "%22")}"`);
  const head = `${fields}${file}content-type: application/octet-stream\r
\r
`;
  return [Buffer.from(head), Buffer.from(`\r
--${boundary}--\r
`)];
}
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
  return (0, import_chunk_LATDLAGC.firstLine)(text);
}
async function sendFiles(plan, credential, target) {
  const sent = [];
  for (const [position, planned] of plan.entries()) {
    try {
      sent.push({ ...await sendFile(planned, credential, target), url: void 0 });
    } catch (error) {
      const rest = plan.slice(position).map(({ file }) => file.filename);
      throw withRest(error, sent, rest);
    }
  }
  const listed = sent.length === 0 ? [] : await listOnIndex(target);
  return sent.map((file) => ({
    ...file,
    url: listed?.find(({ filename }) => filename === file.filename)?.url.href
  }));
}
function withRest(error, sent, rest) {
  if (!(error instanceof import_chunk_YA4AHGCA.PublishError)) return error;
  const uploaded = sent.filter(({ state }) => state === "uploaded").map(({ filename }) => filename);
  const lines = [
    `  sent: ${uploaded.length === 0 ? "nothing" : uploaded.join(", ")}`,
    `  not sent: ${rest.join(", ")}`
  ];
  return new import_chunk_YA4AHGCA.PublishError(error.code, `${error.message}
${lines.join("\n")}`, {
    hint: error.hint ?? "run `upload` again: it sends only what is missing",
    cause: error.cause
  });
}
async function sendFile({ file, state }, credential, target) {
  const { filename, form, path, size } = file;
  const { host, http, index } = target;
  if (state === "identical") return { filename, state };
  const progress = host.progress(filename, size);
  const content = () => host.files.stream(path);
  const options = { onProgress: progress.advance, signal: host.cancelled };
  try {
    const toSend = { filename, size, form: form ?? [], content };
    const answer = await uploadFile(toSend, index.upload, credential, http, options);
    return await settle(file, answer, target);
  } catch (error) {
    if (await isListed(file, target)) return { filename, state: "uploaded" };
    throw error;
  } finally {
    progress.end();
  }
}
async function settle(file, { status, message }, target) {
  const { filename } = file;
  if (status >= 200 && status < 300) {
    target.host.log.info(`  ${target.host.style.green("sent")} ${filename}`);
    return { filename, state: "uploaded" };
  }
  if ((status === 409 || /already exist/i.test(message)) && await isListed(file, target)) {
    return { filename, state: "identical" };
  }
  throw new import_chunk_YA4AHGCA.PublishError(
    "upload-rejected",
    `\`${filename}\` was rejected by ${target.index.upload.host}: ${status} ${message}`
  );
}
async function isListed({ filename, sha256 }, target) {
  const listed = await listOnIndex(target).catch(() => void 0);
  return listed?.some((file) => file.filename === filename && file.sha256 === sha256) ?? false;
}
var upload = (0, import_chunk_VAPVU5MC.defineStage)({
  readInputs: (input) => {
    input.boolean("attestations");
    return {
      packages: (0, import_node_path.resolve)(input.path("packages-dir", input.path("project-dir"))),
      manifestSha256: input.optionalText("manifest-sha256"),
      index: (0, import_chunk_LATDLAGC.readTargetIndex)(input),
      given: {
        user: input.text("user"),
        password: input.optionalText("password"),
        source: "the input `password`"
      },
      skipExisting: input.boolean("skip-existing"),
      verifyMetadata: input.boolean("verify-metadata"),
      printHash: input.boolean("print-hash"),
      ignore: input.list("ignore")
    };
  },
  async run(inputs, host) {
    const { distributions } = await (0, import_chunk_EZDESCTN.readRelease)(inputs.packages, inputs.manifestSha256, host);
    if (inputs.verifyMetadata) await refuseErrors(distributions, inputs.ignore, host);
    const identity = (0, import_chunk_26DD5E2X.identityOf)(distributions);
    const credential = chooseCredential(inputs.given, inputs.index, host);
    const http = (0, import_chunk_LATDLAGC.createHttp)(host.log.debug);
    host.atEnd(() => http.close());
    const target = { index: inputs.index, ...identity, http, host };
    const plan = await makePlan(distributions, target, inputs.printHash);
    const toSend = stopWhereDifferent(plan, inputs.skipExisting, host);
    const sent = await sendFiles(toSend, credential, target);
    return result(identity, distributions, sent, inputs.index, host);
  }
});
async function refuseErrors(distributions, ignore, host) {
  const findings = await (0, import_chunk_TQSWSPB7.checkDistributions)(distributions, ignore, host);
  if ((0, import_chunk_TQSWSPB7.countOf)(findings, "error") === 0) return;
  (0, import_chunk_TQSWSPB7.reportFindings)("Nothing was sent", findings, host);
  throw (0, import_chunk_TQSWSPB7.checkFailure)(findings, false);
}
function result({ name, version }, distributions, sent, index, host) {
  const states = new Map(sent.map(({ filename, state }) => [filename, state]));
  const stateOf = (filename) => states.get(filename) ?? "skipped";
  const uploaded = sent.filter(({ state }) => state === "uploaded").map(({ filename }) => filename);
  const skipped = distributions.map(({ filename }) => filename).filter((filename) => !uploaded.includes(filename));
  const pages = index.pages;
  const project = pages === void 0 ? void 0 : new URL(`${name}/`, pages).href;
  const release = project === void 0 ? void 0 : `${project}${version}/`;
  const title = uploaded.length === 0 ? `All of ${name} ${version} is on ${index.title} already` : `Uploaded ${(0, import_chunk_EZDESCTN.count)(uploaded.length, "file")} of ${name} ${version} to ${index.title}`;
  host.log.info(host.style.bold(title));
  if (release !== void 0) host.log.info(`  ${release}`);
  const table = (0, import_chunk_EZDESCTN.fileTable)(distributions, [
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
