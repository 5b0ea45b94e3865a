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
  evidenceOfIndex: () => evidenceOfIndex,
  listRelease: () => listRelease,
  missingCredential: () => missingCredential,
  readCredential: () => readCredential,
  readTargetIndex: () => readTargetIndex,
  runnerOf: () => runnerOf
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_NIWIK5BD = require("./chunk-NIWIK5BD.cjs");
var import_chunk_TV7KN47D = require("./chunk-TV7KN47D.cjs");
var import_chunk_PGKKINL7 = require("./chunk-PGKKINL7.cjs");
var import_chunk_BPZ43DUT = require("./chunk-BPZ43DUT.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var evidenceOfIndex = ({ title, simple, upload }) => ({
  title,
  url: (0, import_chunk_BPZ43DUT.showUrl)(simple ?? upload).replace(/\/+$/, "")
});
function readTargetIndex(input) {
  const simple = withoutUser(input.url("index-url"));
  const repository = readRepository(input);
  const name = input.text("index");
  const isGiven = input.used.get("index")?.source !== "default";
  if (repository !== void 0 && !isGiven) return (0, import_chunk_PGKKINL7.locateIndex)(repository, simple);
  const named = (0, import_chunk_PGKKINL7.locateIndex)(readNamed(name, input), simple);
  if (repository === void 0 || repository.href === named.upload.href) return named;
  throw new import_chunk_6CJDLMRJ.PublishError(
    "invalid-input",
    `Inputs \`index\` and \`repository-url\` name two indexes: ${named.title} and ${(0, import_chunk_PGKKINL7.locateIndex)(repository, simple).title}`,
    { hint: "leave out one of them" }
  );
}
function readRepository(input) {
  const text = input.optionalText("repository-url")?.toLowerCase();
  if (text === "pypi" || text === "testpypi") {
    throw new import_chunk_6CJDLMRJ.PublishError(
      "invalid-input",
      `Input \`repository-url\` must be a URL; got \`${text}\``,
      {
        hint: `write \`index: ${text}\``
      }
    );
  }
  return withoutUser(input.url("repository-url"));
}
function readNamed(name, input) {
  const known = name.toLowerCase();
  if (known === "pypi" || known === "testpypi") return import_chunk_PGKKINL7.publicIndexes[known].upload;
  if (!name.includes("://")) {
    throw new import_chunk_6CJDLMRJ.PublishError(
      "invalid-input",
      `Input \`index\` must be \`pypi\`, \`testpypi\` or a URL; got \`${name}\``
    );
  }
  return withoutUser(input.url("index")) ?? import_chunk_PGKKINL7.publicIndexes.pypi.upload;
}
function readCredential(input) {
  const given = {
    user: input.text("user"),
    password: input.optionalText("password"),
    pypirc: input.optionalPath("pypirc")
  };
  const name = input.optionalText("repository-url") === void 0 ? "index" : "repository-url";
  const [, user, password] = /^https?:\/\/([^/:@]*):([^/@]*)@/.exec(input.text(name)) ?? [];
  if (given.password !== void 0 || user === void 0 || !password) {
    return { ...given, source: "the input `password`" };
  }
  return {
    ...given,
    user: decoded(user),
    password: decoded(password),
    source: `the URL in \`${name}\``
  };
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
function withoutUser(url) {
  if (url === void 0) return void 0;
  const copy = new URL(url);
  copy.username = "";
  copy.password = "";
  return copy;
}
async function listRelease(project, version, json, http, signal) {
  try {
    const release = await (0, import_chunk_TV7KN47D.askReleaseInfo)(project, version, json, http, signal);
    return release?.files.flatMap(
      ({ filename, url, sha256, yanked }) => url === void 0 ? [] : [{ filename, url, sha256, yanked }]
    );
  } catch (error) {
    if (isNotThere(error)) return void 0;
    throw error;
  }
}
var isNotThere = (error) => error instanceof import_chunk_6CJDLMRJ.PublishError && error.cause instanceof import_chunk_TV7KN47D.NoJsonApi && error.cause.status === 404;
function runnerOf({ kind, env }) {
  if (kind === "terminal") return "terminal";
  if (env["FORGEJO_ACTIONS"] === "true") return "Forgejo";
  if (env["GITEA_ACTIONS"] === "true") return "Gitea";
  const isPublic = env["GITHUB_SERVER_URL"] === "https://github.com" && env["ACT"] !== "true";
  return isPublic ? "GitHub" : "other";
}
function missingCredential({ index, publisherForm, pendingForm }, places, host) {
  const lines = places.map(({ place, reason }) => `  ${place}: ${reason}`);
  const message = [`No credential for ${index.title} was found in any of these places`, ...lines];
  const trust = places.find(({ hint: hint2 }) => hint2 !== void 0)?.hint;
  const known = publisherForm ?? `${(0, import_chunk_NIWIK5BD.targetOf)(index.upload)?.site}manage/account/publishing/`;
  const pending = pendingForm === void 0 ? "" : `, a project that is new there at ${pendingForm}`;
  const form = `${known}${pending}`;
  const permission = "with these lines in the job:\npermissions:\n  id-token: write";
  const publisher = `let the job publish without a stored token: register it as a trusted publisher at ${form}, and ${trust ?? permission}`;
  const hint = adviceFor(index, publisher, host);
  return new import_chunk_6CJDLMRJ.PublishError("credential-missing", message.join("\n"), { hint });
}
var secretNames = {
  pypi: "PYPI_API_TOKEN",
  testpypi: "TESTPYPI_API_TOKEN",
  other: "INDEX_PASSWORD"
};
function adviceFor(index, publisher, host) {
  const runner = runnerOf(host);
  const site = (0, import_chunk_NIWIK5BD.targetOf)(index.upload)?.site.href;
  const url = `${index.upload.origin}${index.upload.pathname}`;
  if (runner === "terminal") return inTerminal(url, (0, import_chunk_NIWIK5BD.kindOf)(index.upload));
  const secret = secretNames[(0, import_chunk_NIWIK5BD.kindOf)(index.upload)];
  const lines = `with:
  password: \${{ secrets.${secret} }}`;
  if (site === void 0) return onOtherIndex(url, lines);
  const token = `create an API token at ${site}manage/account/token/, store it as the secret \`${secret}\`, and hand it on:
${lines}`;
  if (runner !== "GitHub") {
    const why = runner === "other" ? "" : `${index.title} takes no identities of ${runner}: `;
    return `${why}${token}`;
  }
  return `${publisher}
or ${token}`;
}
function inTerminal(url, kind) {
  const own = kind === "other" ? [] : [secretNames[kind]];
  const names = ["TWINE_PASSWORD", "UV_PUBLISH_TOKEN", ...own];
  const user = kind === "other" ? "USER" : "__token__";
  return `put it in the environment (${names.join(", ")}), in \`~/.pypirc\`, or in the keyring: \`keyring set ${url} ${user}\``;
}
function onOtherIndex(url, lines) {
  const isForge = /\/api\/packages\/[^/]+\/pypi\/?$/.test(url);
  const secret = isForge ? "a personal access token with the right `write:package` (the job's own token may not publish packages)" : "the password or token";
  return `store ${secret} as a secret, and hand it on:
${lines}
  user: its owner`;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  evidenceOfIndex,
  listRelease,
  missingCredential,
  readCredential,
  readTargetIndex,
  runnerOf
});
