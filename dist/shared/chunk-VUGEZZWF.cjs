var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name2 in all)
    __defProp(target, name2, { get: all[name2], enumerable: true });
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
  upload: () => upload
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_L2Y7BBZB = require("./chunk-L2Y7BBZB.cjs");
var import_chunk_TW6DADQL = require("./chunk-TW6DADQL.cjs");
var import_chunk_4LO6A4H2 = require("./chunk-4LO6A4H2.cjs");
var import_chunk_X76XKUA4 = require("./chunk-X76XKUA4.cjs");
var import_chunk_YUJLRWWS = require("./chunk-YUJLRWWS.cjs");
var import_chunk_43SE4Z46 = require("./chunk-43SE4Z46.cjs");
var import_chunk_SJDZX433 = require("./chunk-SJDZX433.cjs");
var import_chunk_NIWIK5BD = require("./chunk-NIWIK5BD.cjs");
var import_chunk_S5FPDLMP = require("./chunk-S5FPDLMP.cjs");
var import_chunk_WFWGBFVY = require("./chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./chunk-KT3HJBIU.cjs");
var import_chunk_JBELAJGP = require("./chunk-JBELAJGP.cjs");
var import_chunk_TV7KN47D = require("./chunk-TV7KN47D.cjs");
var import_chunk_2FERURSA = require("./chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./chunk-PGKKINL7.cjs");
var import_chunk_BPZ43DUT = require("./chunk-BPZ43DUT.cjs");
var import_chunk_GE3HIRMS = require("./chunk-GE3HIRMS.cjs");
var import_chunk_F2SIID5Z = require("./chunk-F2SIID5Z.cjs");
var import_chunk_WYRWNQYK = require("./chunk-WYRWNQYK.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var import_node_path = require("node:path");
var import_node_crypto = require("node:crypto");
var import_node_crypto2 = require("node:crypto");
var attestationWishes = ["true", "required", "best-effort", "off", "false"];
function parseWish(text) {
  const lower = text.toLowerCase();
  return attestationWishes.find((wish) => wish === lower);
}
function chooseMode(wish, isGiven, circumstances, log) {
  if (wish === "off" || wish === "false") return "off";
  const obstacle = obstacleIn(circumstances);
  if (obstacle === void 0) return wish === "best-effort" ? wish : "required";
  if (wish === "required") {
    throw new import_chunk_6CJDLMRJ.PublishError(
      "attestations-impossible",
      `\`attestations\` is \`required\`, but ${obstacle.reason}`,
      { hint: obstacle.hint }
    );
  }
  const say = obstacle.isNotable || isGiven && wish === "true" ? log.warning : log.debug;
  say(`No attestations: ${obstacle.reason}
hint: ${obstacle.hint}`);
  return "off";
}
function obstacleIn({
  index,
  trusted,
  isReusable,
  ownServices
}) {
  const takes = index.server === "warehouse" && ((0, import_chunk_WFWGBFVY.publicIndexOf)(index) !== void 0 || ownServices);
  if (!takes) {
    return {
      reason: `they are for PyPI and TestPyPI, not for ${index.title}`,
      hint: "`attestations: off` says so to whoever reads the workflow",
      isNotable: false
    };
  }
  if (!trusted) {
    return {
      reason: `${index.title} takes them under trusted publishing only`,
      hint: "publish with trusted publishing, or set `attestations: off`",
      isNotable: false
    };
  }
  if (!isReusable) return void 0;
  return {
    reason: `this job stands in a reusable workflow, and ${index.title} would refuse them`,
    hint: "publish in a job of the calling workflow itself",
    isNotable: true
  };
}
async function attestReleases({ wish, isGiven, index, authority, releases, dryRun }, host, http) {
  const { claims = {}, isReusable = false } = authority;
  const trusted = authority.kind === "trusted-publishing";
  const ownServices = host.env["PYPI_PUBLISH_FULCIO_URL"] !== void 0;
  const circumstances = { index, trusted, isReusable, ownServices };
  const mode = chooseMode(wish, isGiven, circumstances, host.log);
  const fields = /* @__PURE__ */ new Map();
  if (mode === "off" || releases.flat().length === 0) return fields;
  const { provideAttestations } = await Promise.resolve().then(() => __toESM(require("./provide-APK3KCNO.cjs")));
  const { publisherOf } = await Promise.resolve().then(() => __toESM(require("./publisher-QVOYXQUF.cjs")));
  const request = {
    mode,
    dryRun,
    publisher: publisherOf(claims),
    identityToken: () => identityFor(host, http)
  };
  for (const distributions of releases) {
    const provided = await provideAttestations({ ...request, distributions }, host, http);
    for (const [filename, field] of provided) fields.set(filename, field);
  }
  return fields;
}
async function identityFor(host, http) {
  const { requestIdentityToken } = await Promise.resolve().then(() => __toESM(require("./exchange-2NN6YPL3.cjs")));
  const pace = { attempts: 6, delay: import_chunk_F2SIID5Z.retryDelay, timeout: 15, signal: host.cancelled };
  const token = await requestIdentityToken(host.env, "sigstore", http, pace);
  host.addSecret(token);
  return token;
}
function parseNeeds(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw notNeeds(text, cause);
  }
  if (!(0, import_chunk_43SE4Z46.isObject)(value)) throw notNeeds(text);
  return Object.entries(value).map(([job, needed]) => {
    if (!(0, import_chunk_43SE4Z46.isObject)(needed)) throw notNeeds(text);
    const { result, outputs } = needed;
    const texts = Object.entries((0, import_chunk_43SE4Z46.isObject)(outputs) ? outputs : {});
    const records = texts.filter(([name2]) => name2.endsWith("record-sha256"));
    return {
      job: plain(job, 100),
      result: plain(result, 20),
      records: records.map(([, sha256]) => plain(sha256, 64)).filter((sha256) => sha256 !== "")
    };
  });
}
var plain = (value, longest2) => String(value).replace(/[^\w.-]+/g, "?").slice(0, longest2);
var expression = `$${"{{ toJSON(needs) }}"}`;
var needsLines = `write \`needs: [test, build, verify-testpypi]\`, with the ids of the jobs that tested, built, checked and verified, in this job, and \`needs: ${expression}\` in the inputs of this step`;
var notNeeds = (text, cause) => new import_chunk_6CJDLMRJ.PublishError(
  "invalid-input",
  `Input \`needs\` must be the JSON of the jobs that this one needs; got \`${text.slice(0, 60)}\``,
  { hint: `write \`needs: ${expression}\``, cause }
);
function readGate(input) {
  const isOn = input.boolean("gate");
  const needs = input.optionalText("needs");
  const without = new Set(input.list("gate-without").map(readLeavable));
  const changelog = input.optionalPath("changelog");
  if (!isOn) return void 0;
  const jobs = needs === void 0 ? [] : parseNeeds(needs);
  if (jobs.length > 0) return { needs: jobs, without, changelog };
  throw new import_chunk_6CJDLMRJ.PublishError(
    "gate-unusable",
    needs === void 0 ? "`gate: true` sees no earlier job: the input `needs` is missing" : "`gate: true` sees no earlier job: this job needs none",
    { hint: needsLines }
  );
}
function readLeavable(word) {
  const found = import_chunk_YUJLRWWS.leavable.find((name2) => name2 === word.toLowerCase());
  if (found !== void 0) return found;
  const words = import_chunk_YUJLRWWS.leavable.map((name2) => `\`${name2}\``).join(", ");
  throw new import_chunk_6CJDLMRJ.PublishError(
    "invalid-input",
    `Input \`gate-without\` must be of ${words}; got \`${word}\``
  );
}
async function askBefore(release, target) {
  const state = await askJson(release, target);
  const isOther = state instanceof import_chunk_6CJDLMRJ.PublishError;
  if (state !== void 0 && !isOther) return state;
  const { files, unasked } = await askSimple(release, target);
  if (isOther && unasked !== void 0) throw state;
  return {
    ...(0, import_chunk_TV7KN47D.listedState)(files),
    ...unasked === void 0 ? {} : { unasked },
    ...isOther ? { lacksJson: true } : {}
  };
}
async function askJson({ name: name2, version }, { index, http, host }) {
  try {
    return await (0, import_chunk_TV7KN47D.askReleaseState)(name2, version, index, http, host.cancelled);
  } catch (error) {
    if (!(error instanceof import_chunk_6CJDLMRJ.PublishError && error.cause instanceof import_chunk_TV7KN47D.NoJsonApi)) throw error;
    if ((0, import_chunk_WFWGBFVY.publicIndexOf)(index) === void 0) return error;
    if (error.cause.status !== 404) throw error;
    return { project: "new", files: [] };
  }
}
function withoutJson(index, states) {
  const lacksJson = states.some((state) => state.lacksJson);
  return lacksJson ? { ...index, server: "other", json: void 0, pages: void 0 } : index;
}
async function askAfter(release, isEnough, target) {
  const listing = await askSimple(release, target);
  const { index, http, host } = target;
  if (index.json === void 0 || isEnough(listing.files)) return listing;
  const { name: name2, version } = release;
  const files = await (0, import_chunk_SJDZX433.listRelease)(name2, version, index.json, http, host.cancelled);
  return files !== void 0 && isEnough(files) ? { files } : listing;
}
async function askSimple({ name: name2 }, { index, authority, http, host }) {
  if (index.simple === void 0) {
    return { files: [], unasked: "its simple API is not known; give it as `index-url`" };
  }
  const mayShow = index.simple.origin === index.upload.origin && authority.kind !== "trusted-publishing";
  let age;
  const files = await (0, import_chunk_TV7KN47D.listFiles)(name2, index.simple, http, {
    signal: host.cancelled,
    credential: mayShow ? await authority.credential() : void 0,
    onAge: (seconds) => {
      age = seconds;
    }
  });
  const kept = age === void 0 ? {} : { age };
  if (files === void 0) return { files: [], ...kept };
  if ("denied" in files) {
    return { files: [], unasked: `it does not let this credential read: ${files.denied}` };
  }
  return { files, ...kept };
}
function judgeBy(rule, about, ignore) {
  const keepsSecrets = rule.id === "AU002" || rule.id === "AU004";
  return [...rule.judge(about)].map(({ level = rule.level, message, hint = rule.fix, refusal: refusal2 }) => ({
    rule: rule.id,
    level,
    message,
    hint,
    ...refusal2 === void 0 ? {} : { refusal: refusal2 }
  })).filter(({ level }) => !ignore.has(rule.id) || level === "error" && keepsSecrets);
}
var refusal = (status, message) => ({ status, message });
var insteadOf = ({ title, upload: upload2 }) => title === "PyPI" ? `leave out \`repository-url\`, or set it to \`${upload2.href}\`` : `set \`index: ${title.toLowerCase()}\`, or \`repository-url: ${upload2.href}\``;
var isLoopback = (hostname) => /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
var isSimple = ({ pathname }) => /\/\+?simple(?:\/|$)/.test(pathname);
function whatItIs(upload2, target) {
  if (isSimple(upload2)) return "the simple API, from which files are installed";
  if (/^\/pypi\/.+\/json\/?$/.test(upload2.pathname)) return "the JSON API, which takes no uploads";
  if (upload2.pathname === "/pypi" || upload2.pathname === "/pypi/")
    return "the address of old tools";
  if (upload2.pathname === "/") return `the site of ${target.title}, which takes no uploads`;
  return `no upload API of ${target.title}`;
}
function* judgePublic(upload2, target) {
  const hint = insteadOf(target);
  if (upload2.protocol === "http:") {
    yield {
      message: `\`${upload2.href}\` is not encrypted: everybody on the way could read the credential`,
      hint,
      refusal: refusal(403, "SSL is required")
    };
  }
  if (upload2.host === target.upload.host && upload2.pathname === target.upload.pathname) return;
  const slashed = `${upload2.pathname}/` === target.upload.pathname;
  if (slashed && upload2.host === target.upload.host) {
    yield {
      message: `\`${upload2.href}\` lacks the slash at its end, and no credential follows a redirect`,
      hint,
      refusal: refusal(
        308,
        "An upload was attempted to /legacy but the expected upload URL is /legacy/ (with a trailing slash)"
      )
    };
    return;
  }
  yield { message: `\`${upload2.href}\` is ${whatItIs(upload2, target)}`, hint };
}
function* judgeOther(upload2) {
  if (upload2.protocol === "http:" && !isLoopback(upload2.hostname)) {
    yield {
      level: "warning",
      message: `The credential for ${upload2.host} goes over plain http: everybody on the way can read it`,
      hint: "use `https`, with `ca-certificate` where the certificate is of an own authority"
    };
  }
  if (isSimple(upload2)) {
    yield {
      level: "warning",
      message: `\`${upload2.href}\` looks like a simple API, from which files are installed`,
      hint: "most indexes take uploads elsewhere: see what the index documents for `twine upload --repository-url`"
    };
  }
  if (upload2.pathname.endsWith("/legacy")) {
    yield {
      level: "warning",
      message: `\`${upload2.href}\` lacks the slash at its end, and no credential follows a redirect`,
      hint: `write \`${upload2.href}/\``
    };
  }
}
var uploadAddressRule = {
  id: "AU004",
  title: "URL that takes no uploads",
  why: "PyPI redirects or refuses uploads at any other of its addresses, and over plain http a credential is readable on the way",
  fix: "Give the URL of the upload API, with `https` and the slash at its end",
  source: "PyPI",
  refuses: "PyPI",
  level: "error",
  judge: ({ upload: upload2, target }) => target === void 0 ? judgeOther(upload2) : judgePublic(upload2, target)
};
var TOKEN_USER = "__token__";
var forbidden = (message) => ({ status: 403, message });
var helpOf = ({ site }, anchor) => `${site.href}help/#${anchor}`;
var passwordRefusal = (index) => forbidden(
  `Username/Password authentication is no longer supported. Migrate to API Tokens or Trusted Publishers instead. See ${helpOf(index, "apitoken")} and ${helpOf(index, "trusted-publishers")}`
);
var invalidRefusal = (index) => forbidden(
  `Invalid or non-existent authentication information. See ${helpOf(index, "invalid-auth")} for more information.`
);
var isPlaceholder = (text) => /^\*+$|\$\{\{|^\$\{?[A-Za-z_]\w*\}?$|^%\w+%$|^<[^>]*>$|^(?:null|none|undefined)$/i.test(text);
function* judgeToken(subject) {
  const { password, sent: text, source, target } = subject;
  if (isPlaceholder(text.trim())) {
    yield {
      message: `What ${source} holds is a placeholder, not a secret`,
      hint: "see that the secret exists, and that `secrets.NAME` is handed on as the input `password`",
      ...target && { refusal: invalidRefusal(target) }
    };
    return;
  }
  if (text !== password) {
    yield {
      level: "warning",
      message: `Whitespace around the credential from ${source} was left out`,
      hint: "store the secret without the line end"
    };
  }
  if (target !== void 0) yield* judgePublicToken(subject, text, target);
}
function* judgePublicToken({ user, source, token }, text, target) {
  if (user !== TOKEN_USER) {
    yield {
      message: user.startsWith("pypi-") ? `The user name for the credential from ${source} is an API token, which is a password` : `${target.title} takes no user name but \`${TOKEN_USER}\`; the credential from ${source} is for \`${user}\``,
      hint: token === "no token" ? `create an API token at ${target.site.href}manage/account/token/ and use it as the password of \`${TOKEN_USER}\`` : `leave out the user name: an API token is the password of \`${TOKEN_USER}\``,
      refusal: passwordRefusal(target)
    };
  }
  const problem = problemOf(token, text);
  if (problem === void 0 || user !== TOKEN_USER && token === "no token") return;
  yield {
    message: `The credential from ${source} ${problem}`,
    hint: `copy the whole token again, or create one at ${target.site.href}manage/account/token/`,
    // White space inside is dropped by some decoders.
    .../\s/.test(text) ? {} : { refusal: invalidRefusal(target) }
  };
}
function problemOf(token, text) {
  if (typeof token !== "string") return void 0;
  if (/\s/.test(text)) return "has whitespace or a line end in it";
  if (/^(["'`]).*\1$/s.test(text)) return "is in quotes, which would be sent as part of it";
  if (token === "prefix missing") return "lacks the prefix `pypi-`, which is part of the token";
  if (token === "damaged") return "is no whole API token: a part is missing, or was changed";
  return "is no API token, which begins with `pypi-`";
}
var tokenRule = {
  id: "AU001",
  title: "Credential of a form that the index does not take",
  why: "PyPI takes API tokens alone, whole, with their prefix and the user name `__token__`",
  fix: "Use an API token as it was shown when it was created",
  source: "PyPI",
  refuses: "PyPI",
  level: "error",
  judge: judgeToken
};
function belongsTo(location, { upload: upload2, target, known }) {
  const maker = known.find(({ site }) => site.hostname === location);
  if (maker !== void 0 || target !== void 0) return maker === target;
  const { hostname } = upload2;
  return location === upload2.host || hostname === location || hostname.endsWith(`.${location}`);
}
function* judgeLocation(subject) {
  const { location, source, target, upload: upload2, known } = subject;
  if (location === void 0 || belongsTo(location, subject)) return;
  const title = target?.title ?? upload2.host;
  const maker = known.find(({ site }) => site.hostname === location);
  yield {
    message: `The token from ${source} is made for ${maker?.title ?? location}, not for ${title}; it was not sent`,
    hint: `use a token of ${title}, or name another index`,
    ...target && { refusal: invalidRefusal(target) }
  };
}
var locationRule = {
  id: "AU002",
  title: "API token that is made for another index",
  why: "A token says which index made it; another one refuses it, and would get to know it",
  fix: "Use a token of the index, or name the index of the token",
  source: "pypi-publish",
  refuses: "PyPI",
  level: "error",
  judge: judgeLocation
};
var SOON = 15 * 60;
var dateOf = (seconds) => Number.isFinite(seconds) && Math.abs(seconds) < 864e10 ? `${new Date(seconds * 1e3).toISOString().slice(0, 16).replace("T", " ")} UTC` : "a time that no clock shows";
function* judgeTime(token, subject) {
  const { source } = subject;
  const now = Math.floor(subject.now.getTime() / 1e3);
  const refusal2 = forbidden("Invalid API Token: token is expired");
  const { notBefore = Number.NEGATIVE_INFINITY, expires = Number.POSITIVE_INFINITY } = token;
  if (now < notBefore) {
    yield {
      message: `The token from ${source} is not valid before ${dateOf(notBefore)}`,
      hint: `see that the clock is right: it says ${dateOf(now)}`,
      refusal: refusal2
    };
  } else if (now >= expires) {
    yield { message: `The token from ${source} expired on ${dateOf(expires)}`, refusal: refusal2 };
  } else if (expires - now < SOON) {
    yield {
      level: "warning",
      message: `The token from ${source} expires on ${dateOf(expires)}, perhaps before all is uploaded`
    };
  }
}
function* judgeScope({ projects: scope, hasProjectIds }, { source, projects, newProjects, target }) {
  for (const project of projects) {
    if (scope !== void 0 && !scope.includes((0, import_chunk_KZS7P2PH.normalizeName)(project))) {
      yield {
        message: `The token from ${source} is for ${listed(scope)} only, not for \`${project}\``,
        refusal: forbidden(
          `Invalid API Token: project-scoped token is not valid for project: ${(0, import_chunk_KZS7P2PH.repr)(project)}`
        )
      };
    } else if ((scope !== void 0 || hasProjectIds) && newProjects.includes(project)) {
      yield {
        level: "info",
        message: `\`${project}\` is new on ${target?.title ?? "the index"}, and the token from ${source} is for some projects only`,
        hint: "the first upload of a project takes a token for the whole account, or a pending trusted publisher"
      };
    }
  }
}
var listed = (names) => names.length === 0 ? "no project" : names.map((name2) => `\`${name2}\``).join(", ");
function* judgeLimits(subject) {
  const { token, target } = subject;
  if (typeof token === "string" || target === void 0) return;
  yield* judgeTime(token, subject);
  yield* judgeScope(token, subject);
}
var limitsRule = {
  id: "AU003",
  title: "API token that is not valid now, or not for the projects that are uploaded",
  why: "A token can be limited to a time and to projects; the token itself says so",
  fix: "Create a token for the project on the index's site, and put it where the old one is",
  source: "PyPI",
  refuses: "PyPI",
  level: "error",
  judge: judgeLimits
};
var judgeAddress = (subject, ignore) => judgeBy(uploadAddressRule, subject, ignore);
var judgeCredential = (subject, ignore) => [tokenRule, locationRule, limitsRule].flatMap((rule) => judgeBy(rule, subject, ignore));
async function chooseAuthority(request, host) {
  const { index } = request;
  const ignore = new Set(request.ignore);
  const address = judgeAddress({ upload: index.upload, target: (0, import_chunk_NIWIK5BD.targetOf)(index.upload) }, ignore);
  if (isRefused(address)) return chosen((0, import_chunk_L2Y7BBZB.refusedAuthority)(address), address);
  const empty = [];
  const found = await (0, import_chunk_TW6DADQL.lookAtPlaces)(request, host, (place) => {
    empty.push(place);
    host.log.debug(`No credential from ${place.place}: ${place.reason}`);
  });
  if (found === void 0) throw (0, import_chunk_SJDZX433.missingCredential)(request, empty, host);
  host.log.info(`Credential: ${found.source}`);
  if ("end" in found) return chosen(found, address);
  (0, import_chunk_NIWIK5BD.hideCredential)(found, host);
  suggestTrust(request, host);
  return fromCredential(found, request, address, ignore);
}
var isRefused = (findings) => findings.some(({ level }) => level === "error");
var chosen = (authority, findings, aboutNewProjects = () => []) => ({ authority, findings, aboutNewProjects });
function fromCredential(found, { index, projects, now = /* @__PURE__ */ new Date() }, address, ignore) {
  const subject = {
    ...found,
    user: found.user.trim(),
    sent: (0, import_chunk_S5FPDLMP.sentPassword)(found),
    token: (0, import_chunk_TW6DADQL.parseApiToken)(found.password),
    location: (0, import_chunk_TW6DADQL.tokenLocation)(found.password),
    upload: index.upload,
    target: (0, import_chunk_NIWIK5BD.targetOf)(index.upload),
    known: import_chunk_NIWIK5BD.knownIndexes,
    projects,
    newProjects: [],
    now
  };
  const findings = [...address, ...judgeCredential(subject, ignore)];
  const authority = isRefused(findings) ? (0, import_chunk_L2Y7BBZB.refusedAuthority)(findings) : (0, import_chunk_L2Y7BBZB.fixedAuthority)(found);
  return chosen(authority, findings, (newProjects) => {
    const all = judgeCredential({ ...subject, newProjects }, ignore);
    const said2 = new Set(findings.map(({ message }) => message));
    return all.filter(({ message }) => !said2.has(message));
  });
}
function suggestTrust({ index, publisherForm }, host) {
  const target = (0, import_chunk_NIWIK5BD.targetOf)(index.upload);
  if (target === void 0 || (0, import_chunk_SJDZX433.runnerOf)(host) !== "GitHub") return;
  const form = publisherForm?.href ?? `${target.site.href}manage/account/publishing/`;
  host.log.info(
    `${target.title} takes uploads of this workflow without a stored token: register it as a trusted publisher at ${form}`
  );
}
function entitle({ given, index, ignore, names, projects }, host, http) {
  const settings = (0, import_chunk_KT3HJBIU.settingsFromEnvironment)(host.env);
  const [name2 = ""] = names;
  const form = settings && (0, import_chunk_4LO6A4H2.publisherFormLink)(index, { name: name2, isOnIndex: true }, settings);
  const pending = settings && (0, import_chunk_4LO6A4H2.publisherFormLink)(index, { name: name2, isOnIndex: false }, settings);
  const request = {
    given,
    index,
    ignore,
    projects: names,
    trustedPublisher: async () => {
      const { trustedPublisher } = await Promise.resolve().then(() => __toESM(require("./trusted-publisher-SSEBINXO.cjs")));
      return trustedPublisher(host, http, index, { projects });
    },
    ...form === void 0 ? {} : { publisherForm: form },
    ...pending === void 0 ? {} : { pendingForm: pending }
  };
  return chooseAuthority(request, host);
}
function hashPrinter({ files, log }) {
  const compiled = compileBlake2b();
  compiled.catch(() => void 0);
  return async (distributions) => {
    if (distributions.length === 0) return;
    const blake2 = await compiled;
    log.info("Hashes of the files to be uploaded");
    for (const { filename, path, sha256 } of distributions) {
      const md5 = (0, import_node_crypto.createHash)("md5");
      blake2.init();
      for await (const chunk of files.stream(path)) {
        md5.update(chunk);
        blake2.update(chunk);
      }
      const lines = [
        `  ${filename}`,
        `    SHA256: ${sha256}`,
        `    MD5: ${md5.digest("hex")}`,
        `    BLAKE2-256: ${blake2.digest("hex")}`
      ];
      log.info(lines.join("\n"));
    }
  };
}
async function compileBlake2b() {
  const { default: blake2b } = await Promise.resolve().then(() => __toESM(require("./blake2b.umd.min-JRQ3TDE4.cjs")));
  return blake2b.createBLAKE2b(256);
}
var planUpload = (files, listed2) => {
  const byName = listed2 && new Map(listed2.map((file) => [file.filename, file]));
  return inUploadOrder(files).map((file) => planFile(file, byName));
};
function planFile(file, listed2) {
  const there3 = listed2?.get(file.filename);
  const known = { file, listed: there3?.sha256, isListed: there3 !== void 0 };
  if (listed2 === void 0) return { ...known, state: "unknown" };
  if (there3 === void 0) return { ...known, state: "missing" };
  if (there3.sha256 === void 0) return { ...known, state: "unknown" };
  return { ...known, state: there3.sha256 === file.sha256 ? "identical" : "different" };
}
function inUploadOrder(files) {
  const rank = ({ kind, filename }) => {
    if (kind === "sdist") return 2;
    return filename.endsWith("-py3-none-any.whl") ? 0 : 1;
  };
  return files.toSorted((a, b) => rank(a) - rank(b) || (a.filename < b.filename ? -1 : 1));
}
async function planRelease(release, target) {
  const state = await askBefore(release, target);
  const listed2 = state.unasked === void 0 ? state.files : void 0;
  const files = planUpload(release.distributions, listed2);
  const isNew = (0, import_chunk_TV7KN47D.filesOfRelease)(state, release.version).length === 0;
  return { ...release, files, isNew, state };
}
function showPlan({ name: name2, version, files, state: known }, target) {
  const { index, host } = target;
  host.log.info(host.style.bold(`Plan for ${name2} ${version} on ${(0, import_chunk_BPZ43DUT.showUrl)(index.upload)}`));
  const rows = files.map(({ file, state }) => [file.filename, (0, import_chunk_KZS7P2PH.formatSize)(file.size), state]);
  for (const line of (0, import_chunk_KZS7P2PH.textTable)(rows, /* @__PURE__ */ new Set([1]))) host.log.info(`  ${line}`);
  if (files.some(({ state }) => state === "unknown")) {
    const why = known.unasked ?? "it lists no SHA-256 hashes";
    host.log.warning(`What ${index.title} has cannot be compared: ${why}`);
  }
}
function refuseDifferent(plan) {
  const different = plan.flatMap(({ files }) => files).filter(({ state }) => state === "different").map(sayDifference);
  if (different.length === 0) return;
  throw new import_chunk_6CJDLMRJ.PublishError("different-content", `Nothing was sent
  ${different.join("\n  ")}`, {
    hint: "an index never replaces a file: release a new version, or build from the commit that was released; `skip-existing: true` leaves these files out"
  });
}
var sayDifference = ({ file, listed: listed2 }) => `\`${file.filename}\` is on the index with other content: sha256 ${listed2} there, ${file.sha256} here`;
function leaveOut(files, host) {
  const isLeftOut = ({ state, isListed }) => state === "different" || state === "unknown" && isListed;
  const leftOut = files.filter(isLeftOut);
  for (const planned of leftOut) {
    const why = planned.state === "different" ? sayDifference(planned) : `\`${planned.file.filename}\` is on the index already; its content cannot be compared`;
    host.log.warning(`Left out: ${why}`);
  }
  return leftOut;
}
var notAllowed = { kind: "not-allowed", code: "not-allowed-to-project" };
var badCredential = { kind: "not-allowed", code: "credential-rejected" };
var account = { kind: "not-allowed", code: "account-not-ready" };
var name = { kind: "refused", code: "name-not-allowed" };
var closed = { kind: "again-later", code: "index-read-only" };
var wrongPlace = { kind: "no-upload-api", code: "not-an-upload-api" };
var newToken = "make a new token in the account settings of {index}, and store all of it, with its prefix `pypi-`, as the secret";
var chooseName = "choose another name in `pyproject.toml`; names that differ only in case, `-`, `_` and `.` are the same";
var accountAnswers = [
  {
    words: /^SSL is required/,
    ...wrongPlace,
    cause: "The upload was not encrypted",
    hint: "begin the URL of the index with `https://`"
  },
  {
    words: /API has moved to (https:\/\/[^\s]+\/)/,
    ...wrongPlace,
    cause: "This is an old address of PyPI, which takes no uploads any more",
    hint: "leave out `repository-url`, or set it to `{1}`"
  },
  {
    words: /^(?:Project pre-registration|Uploading documentation|This API is no longer supported)/,
    ...wrongPlace,
    cause: "The request was not understood as the upload of a file",
    hint: "check `repository-url`, and whether a proxy in between changes requests"
  },
  {
    words: /Username\/Password authentication is no longer supported/,
    ...badCredential,
    cause: "{index} takes API tokens only; a user name and a password, or a token with another user name than `__token__`, are refused",
    hint: "leave `user` out (it is `__token__`) and use an API token as `password`, or use trusted publishing"
  },
  {
    words: /Invalid or non-existent authentication information/,
    ...badCredential,
    cause: "{index} does not know this token: it was removed, is incomplete, has a character too many, or is one of another index, such as TestPyPI",
    hint: newToken
  },
  {
    words: /Invalid API Token:.*expired/i,
    ...badCredential,
    cause: "The token has expired",
    hint: `run \`upload\` again where it was minted for this run, otherwise ${newToken}`
  },
  {
    words: /Invalid API Token:.*not valid for project/i,
    ...notAllowed,
    cause: "The token is valid, but made for another project",
    hint: "use a token whose scope is this project; for the first upload of a new project one for the whole account, or a pending trusted publisher"
  },
  {
    words: /Invalid API Token:/i,
    ...badCredential,
    cause: "The token is damaged, or its restrictions do not allow this upload",
    hint: newToken
  },
  {
    words: /Non-user identities cannot create new projects/,
    ...notAllowed,
    cause: "A trusted publisher was accepted, and the project that it was registered for has another name than these files",
    hint: "compare the project's name in the pending publisher's settings with `name` in `pyproject.toml`; the project that was just created under the wrong name can be deleted on {index}"
  },
  {
    words: /user '([^']*)' isn't allowed to upload to project '([^']*)'/i,
    ...notAllowed,
    cause: "The project `{2}` belongs to somebody else, is archived, or has not made `{1}` a maintainer",
    hint: "choose another name where the project is not yours; otherwise ask an owner for the role of a maintainer, or unarchive the project on {index}"
  },
  {
    words: /token isn't allowed to upload to project '([^']*)'/i,
    ...notAllowed,
    cause: "The trusted publisher is not one of the project `{1}`, or the project is archived or quarantined",
    hint: "add this repository, workflow and environment as a publisher in the settings of `{1}` on {index}"
  },
  {
    words: /does not have a verified primary email address/,
    ...account,
    cause: "The account of this token has no verified e-mail address",
    hint: "verify the primary e-mail address in the account settings of {index}, then run `upload` again"
  },
  {
    words: /does not have two-factor authentication enabled/,
    ...account,
    cause: "The account of this token has no two-factor authentication",
    hint: "turn on two-factor authentication in the account settings of {index}, then run `upload` again"
  },
  {
    words: /^Organization account owning this project is inactive/,
    ...account,
    cause: "The organization that owns the project may not upload at present",
    hint: "ask an owner of the organization to look at its billing and status on {index}"
  },
  {
    words: /Read-only mode/i,
    ...closed,
    cause: "{index} takes no uploads at present, from nobody",
    hint: "run `upload` again when the status page of {index} says that it is over"
  },
  {
    words: /^New (uploads|project registration) (?:are |is )?temporarily disabled/,
    ...closed,
    cause: "The administrators of {index} have turned this off for everybody: {1}",
    hint: "run `upload` again when the status page of {index} says that it is over"
  },
  {
    words: /Too many new projects created/,
    kind: "again-later",
    code: "rate-limited",
    cause: "{index} lets an account create 20 new projects in an hour, and an address 40",
    hint: "run `upload` again in an hour; what was sent stays there"
  },
  {
    words: /conflict with Python Standard Library module name/,
    ...name,
    cause: "The project has the name of a module of Python's standard library",
    hint: chooseName
  },
  {
    words: /conflicts with an existing project/,
    ...name,
    cause: "Somebody has created a project of this name at the same moment",
    hint: `look whether the project is yours and run \`upload\` again, otherwise ${chooseName}`
  },
  {
    words: /too similar to an existing project/,
    ...name,
    cause: "The name reads like one that is taken: `-`, `_` and `.` do not count, and `l`, `I` and `1` are the same, as are `o` and `0`",
    hint: chooseName
  },
  {
    words: /^The name .* isn't allowed/,
    ...name,
    cause: "{index} does not give this name to anybody; which names those are is not public",
    hint: chooseName
  },
  {
    words: /^The name .* is invalid|is an invalid value for Name/,
    ...name,
    cause: "The name has other characters than ASCII letters, digits, `.`, `_` and `-`, or does not begin and end with a letter or digit",
    hint: "change `name` in `pyproject.toml`, then build again"
  }
];
var refused = (code) => ({ kind: "refused", code });
var metadata = refused("metadata-rejected");
var distribution = refused("distribution-rejected");
var closed2 = refused("release-closed");
var tooLarge = refused("file-too-large");
var buildAgain = "then build again; `check` finds this before an upload";
var newVersion = "release a new version";
var fileAnswers = [
  {
    words: /^This filename was previously used by a file that has since been deleted/,
    ...refused("file-exists"),
    cause: "A file of this name was on {index} before and was deleted; its name can never be used again",
    hint: `${newVersion}, or add a build number to the wheel's name`
  },
  {
    statuses: [400, 403, 409, 422],
    words: /already exist/i,
    kind: "already-there",
    code: "file-exists",
    cause: "{index} has a file of this name with other content, or this content under another name",
    hint: `an index never replaces a file: ${newVersion}; \`skip-existing: true\` leaves the file out`
  },
  {
    words: /releases older than 14 days/,
    ...closed2,
    cause: "{index} takes no files for a release 14 days after its first one",
    hint: `${newVersion}, such as a post-release; files that are missing cannot be added to this one`
  },
  {
    words: /Only one sdist may be uploaded per release/,
    ...closed2,
    cause: "The release has an sdist already, under another name: a version can be spelled in several ways, an sdist has one name",
    hint: `leave the sdist out, or ${newVersion}`
  },
  {
    words: /use of local versions/,
    ...metadata,
    cause: "The version has a local part (`+...`), which is for private indexes only",
    hint: `release a version without \`+...\`; with setuptools-scm set \`local_scheme = "no-local-version"\` and build a clean checkout of the tag, ${buildAgain}`
  },
  {
    words: /^The description failed to render/,
    ...metadata,
    cause: "The README cannot be shown: it is not what its content type says, is empty, or its reStructuredText has errors",
    hint: "set `readme` in `pyproject.toml` to a file whose ending fits (`.md`, `.rst`, `.txt`); `check` shows the line of an error"
  },
  {
    words: /is not a valid classifier|^The classifier /,
    ...metadata,
    cause: "A classifier is misspelt or out of use; `Private :: Do Not Upload` is refused on purpose",
    hint: `copy it from https://pypi.org/classifiers/, ${buildAgain}`
  },
  {
    words: /^Can't have direct dependency/,
    ...metadata,
    cause: "A dependency is given by its URL, which only private indexes take",
    hint: `give a name and a version range that {index} has, ${buildAgain}`
  },
  {
    words: /introduced in metadata version/,
    ...metadata,
    cause: "The build backend wrote a field that its own `Metadata-Version` does not have yet",
    hint: `use a newer version of the build backend, ${buildAgain}`
  },
  {
    words: /not a valid email address|\bemail\b.*\binvalid\b/i,
    ...metadata,
    cause: "The e-mail address of an author or maintainer is not valid",
    hint: `correct \`authors\` and \`maintainers\` in \`pyproject.toml\`, ${buildAgain}`
  },
  {
    words: /^License is deprecated when License-Expression is present/,
    ...metadata,
    cause: "The metadata has the old field `License` beside `License-Expression`",
    hint: `keep \`license = "..."\` with an SPDX expression only, ${buildAgain}`
  },
  {
    words: /packaging\.python\.org\/[^ ]*specifications\//,
    ...metadata,
    cause: "A field of the core metadata is not valid",
    hint: `correct it in \`pyproject.toml\`, ${buildAgain}`
  },
  {
    words: /^(?:Invalid value for \w+\. )?Error: |^Invalid value for \w+/,
    ...refused("upload-rejected"),
    cause: "A field of the upload's form is not valid",
    hint: "run `check`; a proxy in between may have changed the request"
  },
  {
    words: /^Unknown protocol version|^Invalid Form Data|Should not be a tuple|payload does not have a file/,
    ...refused("upload-rejected"),
    cause: "The upload did not arrive as it was sent",
    hint: "run `upload` again; a proxy in between may have changed the request"
  },
  {
    words: /^File too large\./,
    ...tooLarge,
    cause: "The file is larger than {index} allows for this project, which is 100 MB unless more was granted",
    hint: "make it smaller, or ask for a higher limit: https://docs.pypi.org/project-management/storage-limits/"
  },
  {
    words: /^Project size too large\./,
    ...tooLarge,
    cause: "All files of the project together are larger than {index} allows, which is 10 GB unless more was granted",
    hint: "delete old releases that nobody needs, or ask for more: https://docs.pypi.org/project-management/storage-limits/"
  },
  {
    words: /^The digest supplied does not match/,
    ...distribution,
    cause: "Other bytes arrived than were sent, or the file changed while it was sent",
    hint: "run `upload` again, with nothing writing to `packages-dir`"
  },
  {
    words: /unsupported platform tag '([^']*)'/,
    ...distribution,
    cause: "{index} takes no wheels for the platform `{1}`; `linux_*` says nothing about the systems that it runs on",
    hint: "repair Linux wheels with auditwheel (cibuildwheel does), which makes them `manylinux` or `musllinux`"
  },
  {
    words: /^Filename |^Start filename for|^Version in filename|^Invalid (?:wheel|source distribution) filename|^Invalid (?:file extension|project name|build number)|^Cannot upload a file with/,
    ...distribution,
    cause: "The file's name does not follow the project's name and version (PEP 427, PEP 491, PEP 625)",
    hint: `do not rename files; use a newer version of the build backend, ${buildAgain}`
  },
  {
    words: /^License-File .* does not exist/,
    ...distribution,
    cause: "The metadata names a licence file that is not in the archive",
    hint: `correct \`license-files\` in \`pyproject.toml\`, or use a newer version of the build backend, ${buildAgain}`
  },
  {
    words: /-encrypted content is not allowed/,
    ...distribution,
    cause: "{index} takes no encrypted or obfuscated code",
    hint: `leave the encrypted files out, ${buildAgain}`
  },
  {
    words: /^Invalid attestations/,
    ...refused("attestations-rejected"),
    cause: "An attestation is not of these files, or not of the workflow that the project trusts",
    hint: "run `upload` again, which makes new ones; `attestations: off` uploads without any"
  },
  {
    words: /^Invalid distribution file\.|^Wheel '/,
    ...distribution,
    cause: "The archive is damaged, lacks a member that it must have, or is built in a way that {index} does not take",
    hint: "build it again with a current build backend and do not change the archive afterwards; `check` says what is wrong with which member"
  }
];
var there = { kind: "already-there", code: "file-exists" };
var notAllowed2 = { kind: "not-allowed", code: "not-allowed-to-project" };
var badCredential2 = { kind: "not-allowed", code: "credential-rejected" };
var thereCause = "{index} has a file of this name and does not replace it";
var thereHint = "release a new version; `skip-existing: true` leaves the file out";
var serverAnswers = [
  // Nexus, by its database: https://github.com/pypa/twine/issues/1044,
  // https://github.com/sonatype/nexus-public/issues/696
  {
    statuses: [400],
    words: /does not allow updating assets?|cannot be updated/i,
    ...there,
    cause: thereCause,
    hint: `${thereHint}; an administrator of Nexus can allow redeployment in the repository`
  },
  // Artifactory, in its versions: https://github.com/pypa/twine/issues/332, /issues/1251
  {
    statuses: [403, 409],
    words: /permissions? to (?:delete\/)?overwrite (?:all )?artifacts?/i,
    ...there,
    cause: `${thereCause}: this user may add files but not overwrite them`,
    hint: thereHint
  },
  // The same where Artifactory hides what a user may not see: https://github.com/pypa/twine/issues/918
  {
    statuses: [404],
    words: /Could not locate artifact '[^']*\.(?:whl|tar\.gz|zip)'/i,
    ...there,
    cause: "{index} has a file of this name that this user may not overwrite, or hides that the user may not deploy there",
    hint: thereHint
  },
  // GitLab: https://github.com/pypa/twine/issues/697
  {
    statuses: [400, 409, 422],
    words: /has already been taken/i,
    ...there,
    cause: thereCause,
    hint: thereHint
  },
  // Azure Artifacts: https://github.com/astral-sh/uv/issues/8817; 403 for other kinds of packages:
  // https://github.com/Azure/typespec-azure/pull/4813
  {
    statuses: [403, 409],
    words: /feed .* already contains/i,
    ...there,
    cause: thereCause,
    hint: thereHint
  },
  {
    statuses: [400, 409],
    words: /upstream sources?|cannot be restored by|has been deleted/i,
    servers: ["azure"],
    kind: "refused",
    code: "file-exists",
    cause: "The feed had this version before, or one of its upstream sources has it",
    hint: "release a new version, or change the feed's upstream sources"
  },
  // Gitea up to 1.19 answered 400: https://github.com/go-gitea/gitea (routers/api/packages/pypi).
  {
    statuses: [400, 409],
    words: /^package file already exists$/,
    ...there,
    cause: "The package registry has a file of this name and does not replace it",
    hint: `${thereHint}; a whole version can be deleted in the settings of the package, then its files can be uploaded again`
  },
  {
    statuses: [401],
    words: /^reqPackageAccess$/,
    ...notAllowed2,
    cause: "The token may not publish packages for this owner: it lacks the scope `write:package`, belongs to another user, or is the token of a job, which may not publish packages",
    hint: "create a personal access token with the scope `write:package` for a user who may write packages of this owner, store it as a secret and pass it as `password`"
  },
  {
    statuses: [401],
    words: /^Failed to authenticate user$/,
    ...badCredential2,
    cause: "The forge does not know this token, or it was removed",
    hint: "create a personal access token with the scope `write:package`, store it as a secret and pass it as `password`"
  },
  {
    statuses: [404],
    words: /./,
    servers: ["gitea"],
    kind: "no-upload-api",
    code: "not-an-upload-api",
    cause: "The owner in the address does not exist or is hidden, or the address is not complete",
    hint: "the address is `https://HOST/api/packages/OWNER/pypi`, without `simple/`; the registry may be turned off by the administrator"
  },
  {
    statuses: [400],
    words: /^hash mismatch$/,
    kind: "refused",
    code: "distribution-rejected",
    cause: "Other bytes arrived than were sent, or the file changed while it was sent",
    hint: "run `upload` again, with nothing writing to `packages-dir`"
  },
  {
    statuses: [400],
    words: /^invalid name or version$/,
    kind: "refused",
    code: "metadata-rejected",
    cause: "The package registry takes PEP 440 versions in lower case, and names of ASCII letters, digits, `.`, `_` and `-`",
    hint: "correct `name` and `version` in `pyproject.toml`, then build again"
  },
  // Gitea's limits for an owner; GitLab's `File is too large`; AWS's `ServiceQuotaExceededException`.
  {
    statuses: [400, 402, 403, 413, 422],
    words: /maximum allowed package|quota|file (?:size )?(?:is )?too (?:large|big)|exceeds? the (?:maximum|limit)/i,
    kind: "refused",
    code: "file-too-large",
    cause: "The file, or all packages together, are larger than {index} allows",
    hint: "delete versions that nobody needs, or ask the administrator of {index} for a higher limit"
  },
  // GitLab shows a project that a token may not see as missing.
  // https://docs.gitlab.com/user/packages/pypi_repository/#authenticate-with-the-gitlab-package-registry
  {
    statuses: [401, 404],
    words: /./,
    servers: ["gitlab"],
    ...badCredential2,
    cause: "GitLab does not know the token, or the token may not see the project, or the project's number is wrong",
    hint: "use a deploy token with `write_package_registry`, a personal access token with `api`, or the user `gitlab-ci-token` with the job's token; the address names the project's ID"
  },
  {
    statuses: [403],
    words: /package protected|protected package/i,
    ...notAllowed2,
    cause: "A protection rule of the project keeps this user from publishing the package",
    hint: "use the token of a role that the rule allows, or change the rule in the project's settings"
  },
  // https://learn.microsoft.com/azure/devops/artifacts/feeds/feed-permissions
  {
    statuses: [401, 403],
    words: /./,
    servers: ["azure"],
    ...badCredential2,
    cause: "Azure Artifacts does not take the token, or it may not add packages to the feed",
    hint: "use a personal access token with the scope `Packaging (read & write)` of a user who is a contributor of the feed; tokens expire"
  },
  {
    statuses: [401, 403],
    words: /./,
    servers: ["google"],
    ...badCredential2,
    cause: "Google Artifact Registry does not take the token, or its account lacks `artifactregistry.repositories.uploadArtifacts`",
    hint: 'use the user `oauth2accesstoken` with a fresh access token (it lasts an hour), of an account with the role "Artifact Registry Writer"'
  },
  {
    statuses: [401, 403],
    words: /./,
    servers: ["codeartifact"],
    ...badCredential2,
    cause: "CodeArtifact does not take the token, which lasts 12 hours, or its role lacks `codeartifact:PublishPackageVersion`",
    hint: "use the user `aws` with a fresh token of `aws codeartifact get-authorization-token`"
  },
  {
    statuses: [409],
    words: /rejected the|include\/exclude|policy/i,
    servers: ["artifactory"],
    kind: "refused",
    code: "distribution-rejected",
    cause: "The settings of the repository do not allow this file",
    hint: "ask the administrator of {index} about the repository's include and exclude patterns"
  }
];
var catalogue = [
  ...serverAnswers,
  ...accountAnswers,
  ...fileAnswers
];
var again = "run `upload` again later: it sends only what is missing";
var wrongAddress = (cause, index) => ({
  kind: "no-upload-api",
  code: "not-an-upload-api",
  cause,
  hint: uploadAdvice(index),
  definitive: true
});
function judgeRedirect({ redirect }, index) {
  const { upload: upload2 } = index;
  const refused2 = { kind: "redirect", code: "not-an-upload-api", definitive: true };
  if (redirect === void 0) {
    return wrongAddress(`${(0, import_chunk_BPZ43DUT.showUrl)(upload2)} leads elsewhere, and does not say where`, index);
  }
  const target = (0, import_chunk_BPZ43DUT.showUrl)(redirect);
  if (/log[-_]?in|sign[-_]?in|\boauth|\bsso\b|\bsaml/i.test(redirect.pathname + redirect.host)) {
    return {
      ...refused2,
      cause: `It leads to ${target}, where people sign in; neither file nor credential was sent there`,
      hint: "check the credential, and whether `repository-url` is the address for uploads and not a page for people"
    };
  }
  const isSlash = target === `${(0, import_chunk_BPZ43DUT.showUrl)(upload2)}/`;
  const cause = isSlash ? "The slash at the end of the address is missing; neither file nor credential was sent on" : `It leads to ${target}; neither file nor credential was sent there`;
  const hint = isSlash ? `set \`repository-url: ${target}\`` : `if that is the index you mean, name it: \`repository-url: ${target}\``;
  return { ...refused2, cause, hint };
}
function judgeStatus(answer, index) {
  const { status, page } = answer;
  if (status >= 500) return judgeFault(answer, index);
  if (status < 300) {
    const cause = page === "simple-api" ? "A page of the simple API came back, from which installers read: nothing was uploaded" : "A page to sign in came back: nothing was uploaded";
    return wrongAddress(cause, index);
  }
  return (clientErrors[status] ?? clientErrors[400] ?? unknownRefusal)(answer, index);
}
function judgeFault({ status }, { title, server }) {
  const fault = { kind: "again-later", code: "index-unreachable" };
  if (status === 507) {
    return { ...refusedFor("file-too-large"), cause: `The disk of ${title} is full`, hint: again };
  }
  if (status === 501 || status === 505) {
    return {
      ...fault,
      definitive: true,
      cause: `What answers at the address of ${title} cannot take uploads`,
      hint: "check `repository-url`, and the proxy in between"
    };
  }
  const isGateway = status === 502 || status === 504;
  const cause = isGateway ? `A proxy in front of ${title} got no answer from it; the file may have arrived all the same` : `${title} has a problem of its own`;
  const hint = server === "warehouse" && status === 500 ? `${again}; should it stay so, \`check\` finds archives that the index cannot read` : again;
  return { ...fault, definitive: false, cause, hint };
}
var refusedFor = (code) => ({ kind: "refused", code, definitive: true });
var unknownRefusal = (_answer, { title }) => ({
  ...refusedFor("upload-rejected"),
  cause: `${title} does not take this file`,
  hint: "mend what the index names; what was sent stays there, and `upload` sends the rest when it is run again"
});
var badCredential3 = (_answer, { title }) => ({
  kind: "not-allowed",
  code: "credential-rejected",
  definitive: true,
  cause: `${title} does not take the credential`,
  hint: "check user and password or token: it must be one of this index, be valid, and be stored whole"
});
var pause = (_answer, { title }) => ({
  kind: "again-later",
  code: "rate-limited",
  definitive: false,
  cause: `${title} wants a pause`,
  hint: again
});
var slow = (_answer, { title }) => ({
  kind: "again-later",
  code: "index-unreachable",
  definitive: false,
  cause: `${title} has waited too long for the file, or is not ready for it`,
  hint: again
});
var noApi = ({ status }, index) => wrongAddress(
  status === 405 ? "This address takes no uploads" : "There is nothing at this address that takes uploads",
  index
);
var clientErrors = {
  400: unknownRefusal,
  401: badCredential3,
  403: (_answer, { title }) => ({
    kind: "not-allowed",
    code: "not-allowed-to-project",
    definitive: true,
    cause: `${title} does not take the credential, or it may not upload to this project; a firewall in between answers like this too`,
    hint: "check the credential: it must be one of this index, valid, and allowed to upload to this project"
  }),
  404: noApi,
  405: noApi,
  407: () => ({
    kind: "not-allowed",
    code: "proxy-rejected",
    definitive: true,
    cause: "A proxy on the way to the index wants a user name and a password",
    hint: "put them into the URL in HTTPS_PROXY (`http://USER:PASSWORD@HOST:PORT`), or name the index in NO_PROXY"
  }),
  408: slow,
  // Every index server answers this to a file that it has.
  409: (_answer, { title }) => ({
    kind: "already-there",
    code: "file-exists",
    definitive: true,
    cause: `${title} has a file of this name and does not replace it`,
    hint: "release a new version; `skip-existing: true` leaves the file out"
  }),
  410: noApi,
  413: ({ message }, { title }) => ({
    ...refusedFor("file-too-large"),
    cause: `The file is larger than ${title}, or a proxy in front of it, takes`,
    hint: /nginx/i.test(message) ? "the administrator of the index can raise `client_max_body_size` in nginx, which is 1 MB unless set" : "ask the administrator of the index for a higher limit, also in the proxy in front of it (`client_max_body_size` in nginx)"
  }),
  421: slow,
  423: slow,
  425: slow,
  426: slow,
  429: pause
};
function uploadAdvice({ upload: upload2 }) {
  for (const known of Object.values(import_chunk_PGKKINL7.publicIndexes)) {
    if (upload2.host === known.site.host || upload2.host === known.upload.host) {
      return `leave out \`repository-url\` for PyPI, or set it to \`${known.upload.href}\``;
    }
  }
  const shown = (0, import_chunk_BPZ43DUT.showUrl)(upload2);
  const beforeSimple = shown.replace(/\+?simple\/?$/, "");
  if (beforeSimple !== shown) {
    return `this is the address that installers read from; the one for uploads may be \`repository-url: ${beforeSimple}\``;
  }
  return "check `repository-url`: it must be the address for uploads, which is not that of the simple API";
}
var longest = 600;
var phrases = {
  ...{ 301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified" },
  ...{ 307: "Temporary Redirect", 308: "Permanent Redirect", 400: "Bad Request" },
  ...{ 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed" },
  ...{ 407: "Proxy Authentication Required", 408: "Request Timeout", 409: "Conflict" },
  ...{
    410: "Gone",
    411: "Length Required",
    413: "Content Too Large",
    422: "Unprocessable Content"
  },
  ...{ 425: "Too Early", 429: "Too Many Requests", 500: "Internal Server Error" },
  ...{ 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout" }
};
function wordsOf(status, body2, reason) {
  const candidates = [fromJson(body2) ?? fromText(body2, status), reason, phrases[status] ?? ""];
  for (const candidate of candidates) {
    const words = withoutStatus(oneLine(candidate), status);
    if (words !== "") return words.length > longest ? `${words.slice(0, longest)}\u2026` : words;
  }
  return "";
}
var oneLine = (text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
function withoutStatus(text, status) {
  const pattern = new RegExp(`^(?:(?:HTTP )?Error:? )?${status}\\b(?: -|:)? ?`, "i");
  let rest = text;
  while (pattern.test(rest)) rest = rest.replace(pattern, "");
  return rest;
}
function fromJson(body2) {
  let value;
  try {
    value = JSON.parse(body2);
  } catch {
    return void 0;
  }
  return textIn(value) ?? (/[\w]/.test(body2) && value !== null ? body2 : "");
}
function textIn(value) {
  if (typeof value === "string") return value || void 0;
  if (Array.isArray(value)) return joined(value.map(textIn));
  if (typeof value !== "object" || value === null) return void 0;
  const fields = value;
  const { code } = fields;
  if (typeof code === "string" && /^\d{3} /.test(code)) return code;
  const name2 = told.find((field) => textIn(fields[field]) !== void 0);
  return name2 === void 0 ? void 0 : textIn(fields[name2]);
}
var told = [
  ...["errors", "message", "Message", "detail", "description", "error_description"],
  ...["error", "title"]
];
var joined = (texts) => texts.filter((text) => text !== void 0).join("; ") || void 0;
function fromText(body2, status) {
  const [, inner] = /<pre[^>]*>([\s\S]+?)<\/pre>/i.exec(body2) ?? /<div class="content-section">([\s\S]+?)<\/div>/i.exec(body2) ?? [];
  const [, heading = "", rest = ""] = /<h1[^>]*>([\s\S]*?)<\/h1>([\s\S]*)/i.exec(body2) ?? [];
  const title = withoutStatus((0, import_chunk_TV7KN47D.firstLine)(heading, longest + 1), status);
  if (inner === void 0 && heading !== "" && (0, import_chunk_TV7KN47D.firstLine)(rest, Number.POSITIVE_INFINITY).includes(title))
    return title;
  const text = (0, import_chunk_TV7KN47D.firstLine)(inner ?? body2, longest + 1);
  if (text !== "(empty)") return text;
  return /<title[^>]*>([\s\S]*?)<\/title>/i.exec(body2)?.[1] ?? "";
}
function readUploadAnswer(status, headers, body2, from, reason = "") {
  const { location, "retry-after": retryAfter } = headers;
  const leads = status >= 300 && status < 400 && location !== void 0;
  return {
    status,
    message: wordsOf(status, body2, reason),
    redirect: leads && URL.canParse(location, from.href) ? new URL(location, from) : void 0,
    retryAfter,
    page: pageOf(body2)
  };
}
function pageOf(body2) {
  if (!/^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html|<head|<body)/i.test(body2)) return void 0;
  if (/<input[^>]*type=["']?password/i.test(body2)) return "sign-in";
  if (/<title[^>]*>[^<]*(?:sign|log)[ -]?in\b/i.test(body2)) return "sign-in";
  return /<title[^>]*>[^<]*(?:links for|simple (?:index|list))/i.test(body2) ? "simple-api" : "other";
}
function judgeAnswer(answer, index) {
  const { status, page } = answer;
  if (status >= 200 && status < 300) {
    const isOtherPage = page === "sign-in" || page === "simple-api";
    return isOtherPage ? judgeStatus(answer, index) : { kind: "stored" };
  }
  if (status >= 300 && status < 400) return judgeRedirect(answer, index);
  return judgeWords(answer, index) ?? judgeStatus(answer, index);
}
function judgeWords({ status, message }, index) {
  const isFor = ({ statuses, servers }) => (statuses?.includes(status) ?? true) && (servers?.includes(index.server) ?? true);
  for (const known of catalogue.filter(isFor)) {
    const match = known.words.exec(message);
    if (match === null) continue;
    const { kind, code, cause, hint } = known;
    const filled = (text) => fill(text, index, match);
    return { kind, code, cause: filled(cause), hint: filled(hint), definitive: true };
  }
  return void 0;
}
var fill = (text, { title }, match) => text.replace(
  /\{(index|\d)\}/g,
  (_all, name2) => name2 === "index" ? title : match[Number(name2)] ?? ""
);
function rejection(filename, { status, message }, { kind, code, cause, hint }, { upload: upload2 }) {
  const what = kind === "again-later" ? "was not taken" : "was rejected";
  const said2 = message === "" ? `${status}` : `${status} ${message}`;
  return new import_chunk_6CJDLMRJ.PublishError(code, `\`${filename}\` ${what} by ${upload2.host}: ${said2}
  ${cause}`, {
    hint
  });
}
async function uploadFile(file, upload2, credential, http, options) {
  const boundary = `pypi-publish-${(0, import_node_crypto2.randomUUID)()}`;
  const [head, tail] = frame(file, boundary);
  const answer = await http.request(upload2, {
    method: "POST",
    headers: {
      accept: "application/json",
      authorization: `Basic ${(0, import_chunk_2FERURSA.basicCredential)(credential)}`,
      "content-type": `multipart/form-data; boundary=${boundary}`
    },
    body: {
      length: head.length + file.size + tail.length,
      chunks: body(head, file, tail, options.onProgress)
    },
    signal: options.signal
  });
  return readUploadAnswer(answer.status, answer.headers, await answer.text(), upload2);
}
function frame({ filename, form }, boundary) {
  const part = (name2, more) => `--${boundary}\r
content-disposition: form-data; name="${name2}"${more}\r
`;
  const fields = form.map(([name2, value]) => `${part(name2, "")}\r
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
async function proveAuthority(target, projects) {
  const { authority, host, http, index } = target;
  if (authority.kind === "trusted-publishing") {
    const { proveTrustedPublisher } = await Promise.resolve().then(() => __toESM(require("./prove-R5B2HA2B.cjs")));
    await proveTrustedPublisher(authority, index, projects, host);
    return;
  }
  const credential = await authority.credential();
  if (index.json === void 0) {
    host.log.info(`The credential was not shown to ${index.title}: only an upload would prove it`);
    return;
  }
  const filename = "no-file";
  const form = [
    [":action", "file_upload"],
    ["protocol_version", "0"]
  ];
  const answer = await uploadFile(
    { filename, size: 0, form, content: nothing },
    index.upload,
    credential,
    http,
    { onProgress: () => void 0, signal: host.cancelled }
  );
  if (answer.status === 400 && /protocol version/i.test(answer.message)) {
    host.log.info(
      `Proved: ${index.title} knows the credential; for which projects, it does not tell`
    );
    return;
  }
  const judgement = judgeAnswer(answer, index);
  if (judgement.kind !== "stored") throw rejection(filename, answer, judgement, index);
}
async function* nothing() {
}
async function attemptFile(file, sending) {
  try {
    const answer = await postWithFreshToken(file, sending);
    return faultOf(answer, file.filename, sending) ?? answer;
  } catch (error) {
    const isFault = error instanceof import_chunk_6CJDLMRJ.PublishError && (0, import_chunk_GE3HIRMS.isPassing)(error);
    if (!isFault || sending.host.cancelled.aborted) throw error;
    const { cause } = error;
    const isDoubtful = !(cause instanceof import_chunk_GE3HIRMS.LostConnection) || cause.sent !== "nothing";
    return { failure: error, isDoubtful, retryAfter: void 0 };
  }
}
function faultOf(answer, filename, { index, limiter }) {
  const judgement = judgeAnswer(answer, index);
  if (judgement.kind !== "again-later" || judgement.definitive) return void 0;
  const { status, retryAfter } = answer;
  if (status === 429 || status >= 500) limiter.halve();
  const failure = rejection(filename, answer, judgement, index);
  return { failure, isDoubtful: status !== 429 && status !== 425, retryAfter };
}
async function postWithFreshToken(file, sending) {
  const answer = await post(file, sending, false);
  const isExpired = answer.status === 403 && /expired/i.test(answer.message);
  if (!isExpired || sending.authority.kind !== "trusted-publishing") return answer;
  sending.host.log.debug("the token has expired: a new one is asked for");
  return post(file, sending, true);
}
async function post({ filename, form, path, size }, { authority, http, index, host, attestations, onBytes }, renew) {
  const credential = await authority.credential({ renew });
  const attested = attestations.get(filename);
  const fields = [...form ?? [], ...attested ? [["attestations", attested]] : []];
  let sent = 0;
  const onProgress = (bytes) => {
    sent += bytes;
    onBytes(bytes);
  };
  const file = { filename, size, form: fields, content: () => host.files.stream(path) };
  const options = { onProgress, signal: host.cancelled };
  let answer;
  try {
    answer = await uploadFile(file, index.upload, credential, http, options);
    return answer;
  } finally {
    if (answer === void 0 || answer.status >= 300) onBytes(-sent);
  }
}
var questions = [0, 500, 1e3, 2e3, 4e3, 8e3, 15e3, 3e4];
var beforeSendingAgain = 3;
async function confirmRelease(release, files, sending, record) {
  let expected = files.filter(
    ({ filename }) => record.stateOf(filename) === "uploaded"
  );
  if (expected.length === 0 || release.state.unasked !== void 0) return [];
  const sentAt = Date.now();
  let listing;
  for (const [round, delay] of questions.entries()) {
    await (0, import_chunk_F2SIID5Z.sleep)(delay, sending.host.cancelled);
    if (round === 1) sending.host.log.info("Waiting until the index lists what it acknowledged");
    if (round === beforeSendingAgain) {
      expected = await sendAgain(listing, expected, sending, record);
    }
    listing = await ask(release, expected, sending) ?? listing;
    if (isSettled(listing, expected, sending, record)) return filesOf(listing);
  }
  giveUp(listing, expected, sentAt, sending, record);
  return filesOf(listing);
}
var filesOf = (listing) => listing?.files ?? [];
var missingFrom = (listing, expected) => {
  const names = new Set(listing?.files.map(({ filename }) => filename));
  return expected.filter(({ filename }) => !names.has(filename));
};
function isSettled(listing, expected, sending, record) {
  if (listing === void 0) return false;
  for (const file of expected) failWhereDifferent(file, listing.files, record);
  if (record.hasFailed) return true;
  if (listing.unasked === void 0) return missingFrom(listing, expected).length === 0;
  sayUnconfirmed(listing.unasked, sending);
  return true;
}
function giveUp(listing, expected, sentAt, sending, record) {
  const { age = 0 } = listing ?? {};
  if (age * 1e3 > Date.now() - sentAt) {
    sayUnconfirmed(`a cache shows a page of ${age} s ago`, sending);
    return;
  }
  for (const { filename } of missingFrom(listing, expected)) {
    record.fail(filename, "in doubt", unconfirmed(filename, listing));
  }
}
var once = (http) => ({
  ...http,
  request: (url, options) => http.request(url, { ...options, retries: 0 })
});
async function ask(release, expected, sending) {
  const hasAll = (files) => missingFrom({ files }, expected).length === 0;
  try {
    return await askAfter(release, hasAll, { ...sending, http: once(sending.http) });
  } catch (error) {
    if (sending.host.cancelled.aborted || !(error instanceof import_chunk_6CJDLMRJ.PublishError)) throw error;
    sending.host.log.debug(error.message);
    return void 0;
  }
}
async function sendAgain(listing, expected, sending, record) {
  const { host, index } = sending;
  const proved = /* @__PURE__ */ new Set();
  for (const file of missingFrom(listing, expected)) {
    const { filename } = file;
    host.log.info(`  ${host.style.yellow("again")} ${filename}: taken, and not listed`);
    const outcome = await attemptFile(file, sending);
    if ("failure" in outcome) continue;
    const judgement = judgeAnswer(outcome, index);
    if (judgement.kind === "already-there" && index.json === void 0) proved.add(file);
    else if (judgement.kind !== "stored") {
      record.fail(filename, "in doubt", rejection(filename, outcome, judgement, index));
    }
  }
  return expected.filter((file) => !proved.has(file));
}
function failWhereDifferent({ filename, sha256 }, listed2, record) {
  const there3 = listed2.find((file) => file.filename === filename)?.sha256;
  if (there3 === void 0 || there3 === sha256) return;
  const failure = new import_chunk_6CJDLMRJ.PublishError(
    "served-different",
    `\`${filename}\` was sent with sha256 ${sha256}, and the index lists it with ${there3}`,
    {
      hint: "somebody else uploaded another file of this name at the same time, or the index changed it; do not announce the release"
    }
  );
  record.fail(filename, "in doubt", failure);
}
var sayUnconfirmed = (why, { host, index }) => host.log.warning(
  `What was sent is acknowledged, but that ${index.title} lists it could not be confirmed: ${why}`
);
var unconfirmed = (filename, listing) => new import_chunk_6CJDLMRJ.PublishError(
  "upload-unconfirmed",
  listing === void 0 ? `\`${filename}\` was acknowledged by the index, which has not answered since when asked what it lists` : `\`${filename}\` was acknowledged by the index, which does not list it a minute later`,
  {
    hint: "run `upload` again: it asks the index first and sends only what is missing; the stage `verify` waits longer for caches"
  }
);
var mostBytes = 64 * 1024 * 1024;
var Limiter = class {
  #most;
  #running = 0;
  #bytes = 0;
  #waiting = [];
  constructor(most) {
    this.#most = most;
  }
  /** For a server that has too much to do. */
  halve() {
    this.#most = Math.max(1, Math.floor(this.#most / 2));
  }
  /** Runs the task when there is room for it; one that is too large for any company runs alone. */
  async run(size, task) {
    await new Promise((start) => {
      this.#waiting.push({ size, start });
      this.#startNext();
    });
    try {
      return await task();
    } finally {
      this.#running -= 1;
      this.#bytes -= size;
      this.#startNext();
    }
  }
  #startNext() {
    const [next] = this.#waiting;
    if (next === void 0 || this.#running >= this.#most) return;
    if (this.#running > 0 && this.#bytes + next.size > mostBytes) return;
    this.#waiting.shift();
    this.#running += 1;
    this.#bytes += next.size;
    next.start();
    this.#startNext();
  }
};
async function findOnIndex({ filename, sha256 }, release, target) {
  const isNamed = (file) => file.filename === filename;
  try {
    const { files } = await askAfter(release, (listed2) => listed2.some(isNamed), target);
    const there3 = files.find(isNamed);
    if (there3 === void 0) return "absent";
    if (there3.sha256 === void 0) return "unknown";
    return there3.sha256 === sha256 ? "same" : "other";
  } catch (error) {
    if (target.host.cancelled.aborted) throw error;
    target.host.log.debug(`the index could not be asked for ${filename}: ${String(error)}`);
    return "absent";
  }
}
var questions2 = [0, 500, 2e3];
async function awaitOnIndex(file, release, target) {
  for (const delay of questions2) {
    await (0, import_chunk_F2SIID5Z.sleep)(delay, target.host.cancelled);
    const listed2 = await findOnIndex(file, release, target);
    if (listed2 !== "absent") return listed2;
  }
  return "absent";
}
var patience = 10 * 60 * 1e3;
async function sendFile(file, release, sending) {
  const { host } = sending;
  let isDoubtful = false;
  let deadline;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptFile(file, sending);
    if (!("failure" in outcome)) return settle(file, outcome, isDoubtful, release, sending);
    deadline ??= Date.now() + patience;
    isDoubtful ||= outcome.isDoubtful;
    if (isDoubtful) sending.onDoubt(file.filename);
    const isLast = !await pause2(file.filename, outcome, attempt, { ...sending, deadline });
    if (isDoubtful && await findOnIndex(file, release, sending) === "same") {
      return said(
        "sent",
        "uploaded",
        `${file.filename}: the answer was lost, and the index lists the file`,
        host
      );
    }
    if (isLast) throw outcome.failure;
  }
}
async function pause2(filename, { failure, retryAfter }, attempt, { deadline, host, retries }) {
  const delay = (0, import_chunk_F2SIID5Z.retryDelay)(attempt, retryAfter);
  if (attempt > retries || Date.now() + delay > deadline) return false;
  const seconds = (delay / 1e3).toFixed(1);
  const again2 = host.style.yellow("again");
  host.log.info(`  ${again2} ${filename} in ${seconds} s: ${failure.message}`);
  await (0, import_chunk_F2SIID5Z.sleep)(delay, host.cancelled);
  return true;
}
async function settle(file, answer, isDoubtful, release, sending) {
  const { filename } = file;
  const { host, index, skipExisting } = sending;
  const judgement = judgeAnswer(answer, index);
  if (judgement.kind === "stored") return said("sent", "uploaded", filename, host);
  const failure = rejection(filename, answer, judgement, index);
  if (judgement.kind !== "already-there") throw failure;
  const listed2 = await awaitOnIndex(file, release, sending);
  if (listed2 === "same" && !isDoubtful) return said("identical", "identical", filename, host);
  const isOurs = isDoubtful && index.json === void 0 && listed2 !== "other";
  if (listed2 === "same" || isOurs) return said("sent", "uploaded", filename, host);
  if (!skipExisting) throw failure;
  host.log.warning(
    `Left out: \`${filename}\` is on the index already: ${answer.status} ${answer.message}`
  );
  return "skipped";
}
function said(word, state, what, { log, style }) {
  log.info(`  ${style.green(word)} ${what}`);
  return state;
}
async function sendReleases(plan, target, record) {
  const pending = plan.map((release) => ({ release, files: filesToSend(release, record) }));
  const bytes = pending.flatMap(({ files }) => files).reduce((sum, { size }) => sum + size, 0);
  const progress = target.host.progress("Uploading", bytes);
  const sending = {
    ...target,
    limiter: new Limiter(target.concurrency),
    onBytes: progress.advance,
    onDoubt: (filename) => record.mark(filename, "in doubt")
  };
  try {
    for (const { release, files } of pending) await sendRelease(release, files, sending, record);
  } finally {
    progress.end();
  }
  const listed2 = [];
  for (const { release, files } of record.hasFailed ? [] : pending) {
    try {
      listed2.push(...await confirmRelease(release, files, sending, record));
    } catch (error) {
      if (!target.host.cancelled.aborted) throw error;
    }
  }
  return listed2;
}
var filesToSend = ({ files }, record) => files.map(({ file }) => file).filter(({ filename }) => record.stateOf(filename) === "not sent");
async function sendRelease(release, files, sending, record) {
  const [first, ...others] = files;
  if (first === void 0) return;
  const alone = release.isNew ? [first] : [];
  const rest = release.isNew ? others : files;
  const wheels = rest.filter(({ kind }) => kind === "wheel");
  const sdists = rest.filter(({ kind }) => kind === "sdist");
  for (const group of [alone, wheels, sdists]) {
    await Promise.all(group.map((file) => sendOne(file, release, sending, record)));
  }
}
var sendOne = (file, release, sending, record) => sending.limiter.run(file.size, async () => {
  const { filename } = file;
  const isCancelled = () => sending.host.cancelled.aborted;
  if (record.hasFailed || isCancelled()) return;
  record.mark(filename, "sending");
  try {
    record.mark(filename, await sendFile(file, release, sending));
  } catch (error) {
    const isInDoubt = isCancelled() || record.stateOf(filename) === "in doubt";
    record.fail(filename, isInDoubt ? "in doubt" : "refused", failureOf(error, isCancelled()));
  }
});
function failureOf(error, isCancelled) {
  if (isCancelled) return new import_chunk_6CJDLMRJ.PublishError("cancelled", "Cancelled");
  if (error instanceof import_chunk_6CJDLMRJ.PublishError) return error;
  throw error;
}
var UploadRecord = class {
  #states = /* @__PURE__ */ new Map();
  #failures = [];
  #changed;
  constructor(filenames, changed) {
    for (const filename of filenames) this.#states.set(filename, "not sent");
    this.#changed = changed;
  }
  mark(filename, state) {
    this.#states.set(filename, state);
    this.#changed(this);
  }
  fail(filename, state, failure) {
    this.#failures.push(failure);
    this.mark(filename, state);
  }
  stateOf(filename) {
    return this.#states.get(filename) ?? "not sent";
  }
  filesOf(...states) {
    return [...this.#states].filter(([, state]) => states.includes(state)).map(([name2]) => name2);
  }
  /** Nothing new is started once a file has failed. */
  get hasFailed() {
    return this.#failures.length > 0;
  }
  /** All failures in one, with what was sent and what was not; `undefined` where there is none. */
  failure() {
    const [first, ...others] = this.#failures;
    if (first === void 0) return void 0;
    const messages = [...new Set([first, ...others].map(({ message }) => message))];
    const text = messages.length === 1 ? first.message : `${messages.length} files failed
  ${messages.join("\n  ")}`;
    return new import_chunk_6CJDLMRJ.PublishError(first.code, [text, ...this.lines()].join("\n"), {
      hint: first.hint ?? "run `upload` again: it sends only what is missing",
      cause: first.cause
    });
  }
  /** The failure of an upload that was cancelled, whatever it was doing. */
  cancellation() {
    return new import_chunk_6CJDLMRJ.PublishError("cancelled", ["Cancelled", ...this.lines()].join("\n"));
  }
  /** What was sent, what is in doubt and what was not sent. */
  lines() {
    const doubt = this.filesOf("in doubt", "sending");
    const unsent = this.filesOf("not sent", "refused");
    return [
      `  sent: ${this.filesOf("uploaded").join(", ") || "nothing"}`,
      ...doubt.length === 0 ? [] : [`  in doubt: ${doubt.join(", ")}`],
      ...unsent.length === 0 ? [] : [`  not sent: ${unsent.join(", ")}`]
    ];
  }
};
function uploadResult(releases, record, listed2, index) {
  const distributions = releases.flatMap((release) => release.distributions);
  const uploaded = record.filesOf("uploaded");
  const title = titleOf(releases, record, index.title);
  const table = (0, import_chunk_KZS7P2PH.fileTable)(distributions, [
    { title: "State", value: ({ filename }) => record.stateOf(filename) }
  ]);
  const isThere = (release) => hasFile(release, record, ...there2);
  const releaseUrls = releases.filter(isThere).flatMap((release) => pagesOf(release, index)?.release ?? []);
  const links = releaseUrls.map((url) => `
${url}
`).join("");
  const [only, ...others] = releases;
  const single = others.length === 0 && only !== void 0;
  const page = only && pagesOf(only, index);
  return {
    title,
    releaseUrls,
    outputs: {
      ...single ? { name: only.name, version: only.version } : {},
      files: filesOutput(releases, record, listed2),
      uploaded: JSON.stringify(uploaded),
      skipped: JSON.stringify(
        distributions.map(({ filename }) => filename).filter((name2) => !uploaded.includes(name2))
      ),
      ...single && page !== void 0 ? { "project-url": page.project, "release-url": page.release } : {},
      result: resultOf(record)
    },
    summary: `### ${title}

${table}${links}`
  };
}
var nameReleases = (releases) => releases.map(({ name: name2, version }) => `${name2} ${version}`).join(", ");
var there2 = ["uploaded", "identical", "skipped"];
var hasFile = ({ distributions }, record, ...states) => distributions.some(({ filename }) => states.includes(record.stateOf(filename)));
function resultOf(record) {
  if (record.hasFailed) return "failed";
  if (record.filesOf("not sent").length > 0) return "dry-run";
  return record.filesOf("uploaded").length > 0 ? "uploaded" : "unchanged";
}
function titleOf(releases, record, index) {
  const what = nameReleases(releases);
  const uploaded = record.filesOf("uploaded").length;
  if (record.hasFailed) {
    const sent = uploaded === 0 ? "no file was sent" : `${(0, import_chunk_KZS7P2PH.count)(uploaded, "file")} sent`;
    return `The upload of ${what} to ${index} failed: ${sent}`;
  }
  if (record.filesOf("not sent").length > 0) {
    return `Nothing of ${what} was sent to ${index}: dry run`;
  }
  if (uploaded > 0) {
    const sent = releases.filter((release) => hasFile(release, record, "uploaded"));
    return `Uploaded ${(0, import_chunk_KZS7P2PH.count)(uploaded, "file")} of ${nameReleases(sent)} to ${index}`;
  }
  return record.filesOf("skipped").length > 0 ? `Nothing of ${what} was sent to ${index}` : `All of ${what} is on ${index} already`;
}
function pagesOf({ name: name2, version }, { pages }) {
  if (pages === void 0) return void 0;
  const project = new URL(`${name2}/`, pages).href;
  return { project, release: `${project}${version}/` };
}
function filesOutput(releases, record, listed2) {
  const urls = new Map(listed2.map(({ filename, url }) => [filename, url && (0, import_chunk_BPZ43DUT.showUrl)(url)]));
  const several = releases.length > 1;
  const entry = ({ name: name2, version }, file) => ({
    ...several ? { name: name2, version } : {},
    filename: file.filename,
    size: file.size,
    sha256: file.sha256,
    state: record.stateOf(file.filename),
    // JSON leaves out what is undefined.
    url: urls.get(file.filename)
  });
  return JSON.stringify(
    releases.flatMap((release) => release.distributions.map((file) => entry(release, file)))
  );
}
async function findingsOf(plan, missing, { ignore, index, limits, project, tag }, host) {
  if (missing.length === 0) return [];
  const distributions = plan.flatMap((release) => release.distributions);
  const gathered = await (0, import_chunk_KZS7P2PH.gatherContext)(project, distributions, { ...nothingExpected, tag }, host);
  const states = new Map(
    plan.flatMap(({ state, files }) => files.map(({ file }) => [file, state]))
  );
  const found = await (0, import_chunk_KZS7P2PH.checkDistributions)(
    distributions,
    [...ignore, ...gathered.ignore, "IX001"],
    host,
    {
      index: (0, import_chunk_TV7KN47D.judgedAs)(index),
      context: gathered.context,
      ...limits === void 0 ? {} : { limits },
      stateOf: (file) => {
        const state = states.get(file);
        return state === void 0 || state.unasked !== void 0 ? void 0 : (0, import_chunk_TV7KN47D.stateFor)(file, state);
      }
    }
  );
  const names = new Set(missing.map(({ file }) => file.filename));
  return onePerMessage(found).filter(
    ({ file, level, rule }) => (file === void 0 || names.has(file)) && (level !== "info" || rule.startsWith("IX"))
  );
}
async function refuseErrors(plan, missing, chosen2, inputs, host) {
  const created = plan.filter(({ state }) => state.project === "new").map(({ name: name2 }) => name2);
  const findings = [
    ...missing.length === 0 ? [] : chosen2.findings,
    ...missing.length === 0 ? [] : chosen2.aboutNewProjects(created),
    ...inputs.verifyMetadata ? await findingsOf(plan, missing, inputs, host) : []
  ];
  const [errors, warnings] = [(0, import_chunk_KZS7P2PH.countOf)(findings, "error"), (0, import_chunk_KZS7P2PH.countOf)(findings, "warning")];
  if (errors + warnings === 0) return;
  (0, import_chunk_KZS7P2PH.reportFindings)(errors > 0 ? "Nothing was sent" : (0, import_chunk_KZS7P2PH.tally)(findings), findings, host);
  if ((0, import_chunk_KZS7P2PH.countOf)(chosen2.findings, "error") > 0) await chosen2.authority.credential();
  if (errors > 0) throw (0, import_chunk_KZS7P2PH.checkFailure)(findings, false);
}
var onePerMessage = (findings) => [
  ...new Map(
    findings.map((finding) => [
      JSON.stringify([finding.rule, finding.file, finding.message]),
      finding
    ])
  ).values()
];
var nothingExpected = { toplevel: [], packages: [], sourceFolders: [], omit: [] };
function stopWithoutTag({ manifest, distributions }, { tag, index, dryRun }, { env, log }) {
  const byHand = env["GITHUB_EVENT_NAME"] === "workflow_dispatch";
  if (!byHand || dryRun || (0, import_chunk_KZS7P2PH.releasedTag)(tag, env) !== void 0) return;
  if (manifest?.run === void 0 || manifest.run !== env["GITHUB_RUN_ID"]) return;
  const { name: name2, version } = manifest;
  log.info(`It would publish ${name2} ${version} to ${index.title} (${(0, import_chunk_BPZ43DUT.showUrl)(index.upload)})`);
  for (const line of (0, import_chunk_KZS7P2PH.fileLines)(distributions)) log.info(line);
  const files = distributions.map(({ filename }) => `\`${filename}\``).join(", ");
  throw new import_chunk_6CJDLMRJ.PublishError(
    "no-tag",
    `This run was started by hand and names no tag, so nothing was sent; it would publish ${name2} ${version} to ${index.title} (${(0, import_chunk_BPZ43DUT.showUrl)(index.upload)}): ${files}`,
    {
      hint: `start it again with the tag to release, such as \`v${version}\`, which the step takes as \`tag\`; or push that tag`
    }
  );
}
var nowhere = "nowhere";
async function chosenFor({ gate }, entitle2) {
  try {
    return await entitle2();
  } catch (error) {
    if (gate === void 0 || !(error instanceof import_chunk_6CJDLMRJ.PublishError)) throw error;
    const { refusedAuthority: refusedAuthority2 } = await Promise.resolve().then(() => __toESM(require("./fixed-authority-IBKTFKLM.cjs")));
    const { code, message, hint } = error;
    const finding = {
      ...{ rule: code, level: "error", message },
      ...hint === void 0 ? {} : { hint }
    };
    const authority = { ...refusedAuthority2([finding]), source: nowhere };
    return { authority, findings: [finding], aboutNewProjects: () => [] };
  }
}
async function behindGate(at, host, goOn) {
  const { gate, index } = at.inputs;
  if (gate === void 0) return goOn();
  const [{ runGate }, { gateLines, gateSummary, gateFailure }] = await Promise.all([
    Promise.resolve().then(() => __toESM(require("./run-gate-DS5XQNPU.cjs"))),
    Promise.resolve().then(() => __toESM(require("./report-gate-SFZV6QIR.cjs")))
  ]);
  const rows = await runGate(gate, await requestOf(at, host), host);
  const failure = gateFailure(rows, index.title);
  const { name: name2 = "The release", version = "" } = at.release.manifest ?? {};
  const title = `${name2} ${version} ${failure === void 0 ? "passed" : "did not pass"} the gate before ${index.title}`;
  for (const line of gateLines(rows, title, host.style)) host.log.info(line);
  const left = rows.filter(({ state }) => state === "left out").map(({ check }) => check);
  if (left.length > 0) host.log.warning(`The gate left out ${left.join(", ")}`);
  const summary = gateSummary(rows, title, failure);
  return failure === void 0 ? passed(summary, host, goOn) : { outputs: { gate: "failed" }, summary, failure };
}
async function passed(summary, host, goOn) {
  try {
    const result = await goOn();
    return {
      ...result,
      outputs: { ...result.outputs, gate: "passed" },
      summary: `${summary}
${result.summary}`
    };
  } catch (error) {
    await host.addSummary(summary);
    throw error;
  }
}
async function requestOf({ inputs, release, plan, chosen: chosen2, guarded }, host) {
  const { index, tag, expect = [] } = inputs;
  const { distributions, manifest, manifestSha256 } = release;
  const { authority } = chosen2;
  const created = plan.filter(({ state }) => state.project === "new").map(({ name: name2 }) => name2);
  const findings = [...chosen2.findings, ...chosen2.aboutNewProjects(created)];
  const missing = guarded.failure?.message.replace(/\s*\n\s*/g, "; ");
  return {
    ...{ distributions, manifest, manifestSha256, tag: (0, import_chunk_KZS7P2PH.releasedTag)(tag, host.env) },
    index: (0, import_chunk_SJDZX433.evidenceOfIndex)(index),
    findings: await findingsNow(distributions, inputs, host),
    ignored: inputs.ignore,
    credential: {
      ...{ kind: authority.kind, findings },
      ...authority.source === nowhere ? {} : { source: authority.source }
    },
    ...expect.length === 0 ? {} : {
      completeness: {
        evidence: expect.join(" "),
        problems: missing === void 0 ? [] : [{ text: missing }]
      }
    }
  };
}
async function findingsNow(distributions, { project, limits, ignore, index, tag }, host) {
  const gathered = await (0, import_chunk_KZS7P2PH.gatherContext)(project, distributions, { ...nothingExpected, tag }, host);
  const { attestations, orphans } = await (0, import_chunk_KZS7P2PH.attestationsBeside)(distributions, host.files);
  return (0, import_chunk_KZS7P2PH.checkDistributions)(distributions, [...ignore, ...gathered.ignore], host, {
    context: { ...gathered.context, orphanAttestations: orphans },
    attestations,
    index: (0, import_chunk_TV7KN47D.judgedAs)(index),
    ...limits === void 0 ? {} : { limits }
  });
}
var upload = (0, import_chunk_KZS7P2PH.defineStage)({
  readInputs: (input) => {
    const project = (0, import_node_path.resolve)(input.path("project-dir"));
    return {
      project,
      packages: (0, import_node_path.resolve)(input.path("packages-dir", project)),
      manifestSha256: input.optionalText("manifest-sha256"),
      tag: (0, import_chunk_KZS7P2PH.readTag)(input),
      index: (0, import_chunk_SJDZX433.readTargetIndex)(input),
      given: (0, import_chunk_SJDZX433.readCredential)(input),
      network: (0, import_chunk_JBELAJGP.readNetwork)(input),
      skipExisting: input.boolean("skip-existing"),
      verifyMetadata: input.boolean("verify-metadata"),
      printHash: input.boolean("print-hash"),
      dryRun: input.boolean("dry-run"),
      concurrency: Math.max(1, input.count("concurrency")),
      retries: input.count("retries"),
      attestations: readWish(input),
      limits: (0, import_chunk_KZS7P2PH.readSizeLimits)(input),
      ignore: input.list("ignore"),
      expect: input.list("expect"),
      gate: readGate(input)
    };
  },
  async run(inputs, host) {
    const { packages, manifestSha256, tag, verifyMetadata, gate } = inputs;
    const depth = verifyMetadata || gate !== void 0 ? "everything" : "metadata";
    const release = await (0, import_chunk_KZS7P2PH.readRelease)(packages, { manifestSha256, tag }, host, depth);
    stopWithoutTag(release, inputs, host);
    const releases = (0, import_chunk_WYRWNQYK.releasesOf)(release.distributions);
    const printHashes = inputs.printHash ? hashPrinter(host) : void 0;
    const http = await (0, import_chunk_JBELAJGP.openHttp)(host, inputs.network);
    const plan = [];
    const names = [...new Set(releases.map(({ name: name2 }) => name2))];
    const entitlement = { ...inputs, names, projects: () => projectsOf(plan) };
    const chosen2 = await chosenFor(inputs, () => entitle(entitlement, host, http));
    const { authority } = chosen2;
    const shown = { ...inputs, authority, http, host, attestations: /* @__PURE__ */ new Map() };
    plan.push(...await Promise.all(releases.map((release2) => planRelease(release2, shown))));
    const index = withoutJson(
      inputs.index,
      plan.map(({ state }) => state)
    );
    const target = { ...shown, index };
    const record = startRecord(plan, target);
    try {
      return await carryOut({
        release,
        plan,
        record,
        chosen: chosen2,
        inputs: { ...inputs, index },
        target,
        printHashes
      });
    } catch (error) {
      throw host.cancelled.aborted ? record.cancellation() : error;
    }
  }
});
async function carryOut(prepared) {
  const { plan, inputs, target } = prepared;
  const guarded = await (0, import_chunk_KZS7P2PH.guardUpload)(inputs.expect, plan, target);
  return behindGate({ ...prepared, guarded }, target.host, () => refuseOrSend(prepared, guarded));
}
async function refuseOrSend(prepared, guarded) {
  const { plan, record, chosen: chosen2, inputs, target, printHashes } = prepared;
  const { authority, host, http } = target;
  const missing = plan.flatMap(({ files }) => files).filter(({ state }) => state !== "identical");
  await refuseErrors(plan, missing, chosen2, inputs, host);
  for (const release of plan) showPlan(release, target);
  if (guarded.failure !== void 0) return (0, import_chunk_KZS7P2PH.endIncomplete)(guarded);
  if (!inputs.skipExisting) refuseDifferent(plan);
  else for (const { file } of leaveOut(missing, host)) record.mark(file.filename, "skipped");
  const releases = unsentOf(plan, record);
  await printHashes?.(releases.flat());
  const attestations = await attestReleases(
    { ...inputs, ...inputs.attestations, authority, releases },
    host,
    http
  );
  if (inputs.dryRun) {
    await proveAuthority(target, projectsOf(plan));
    return (0, import_chunk_KZS7P2PH.withGuarded)(await tell(plan, record, [], target), guarded);
  }
  const listed2 = await sendReleases(plan, { ...target, attestations }, record);
  if (host.cancelled.aborted) throw record.cancellation();
  return (0, import_chunk_KZS7P2PH.withGuarded)(await tell(plan, record, listed2, target), guarded);
}
var readWish = (input) => {
  const { value, isGiven } = input.choice("attestations");
  return { wish: parseWish(value) ?? "true", isGiven };
};
var unsentOf = (plan, record) => plan.map(
  ({ distributions }) => distributions.filter(({ filename }) => record.stateOf(filename) === "not sent")
);
var projectsOf = (plan) => [
  ...new Map(
    plan.map(({ name: name2, state }) => [name2, { name: name2, isOnIndex: state.project === "there" }])
  ).values()
];
var betweenSaves = 200;
function startRecord(plan, { host, index }) {
  const files = plan.flatMap((release) => release.files);
  let savedAt = Number.NEGATIVE_INFINITY;
  const record = new UploadRecord(
    files.map(({ file }) => file.filename),
    (changed) => {
      if (performance.now() - savedAt < betweenSaves) return;
      savedAt = performance.now();
      const progress = {
        release: nameReleases(plan),
        index: index.title,
        sent: changed.filesOf("uploaded"),
        unsent: changed.filesOf("not sent", "refused"),
        doubt: changed.filesOf("sending", "in doubt")
      };
      host.saveState(import_chunk_X76XKUA4.stateNames.progress, JSON.stringify(progress));
    }
  );
  for (const { file, state } of files) {
    if (state === "identical") record.mark(file.filename, "identical");
  }
  return record;
}
async function tell(plan, record, listed2, { host, index, authority: { kind, source } }) {
  const before = plan.flatMap(({ state }) => state.files);
  const { outputs, summary, title, releaseUrls } = uploadResult(
    plan,
    record,
    [...before, ...listed2],
    index
  );
  const evidence = {
    stage: "upload",
    index: (0, import_chunk_SJDZX433.evidenceOfIndex)(index),
    credential: { kind, source },
    result: outputs["result"] ?? ""
  };
  const failure = record.failure();
  if (failure !== void 0) {
    const { failureSummary } = await Promise.resolve().then(() => __toESM(require("./failures-MNBEUZ77.cjs")));
    return { outputs, summary: `${summary}
${failureSummary(failure)}`, failure, evidence };
  }
  host.log.info(host.style.bold(title));
  for (const url of releaseUrls) host.log.info(`  ${url}`);
  return { outputs, summary, evidence };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  upload
});
