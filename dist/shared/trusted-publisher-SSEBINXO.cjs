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
  trustedPublisher: () => trustedPublisher
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_LGBTOFPH = require("./chunk-LGBTOFPH.cjs");
var import_chunk_4LO6A4H2 = require("./chunk-4LO6A4H2.cjs");
var import_chunk_X76XKUA4 = require("./chunk-X76XKUA4.cjs");
var import_chunk_WFWGBFVY = require("./chunk-WFWGBFVY.cjs");
var import_chunk_KT3HJBIU = require("./chunk-KT3HJBIU.cjs");
var import_chunk_2FERURSA = require("./chunk-2FERURSA.cjs");
var import_chunk_PGKKINL7 = require("./chunk-PGKKINL7.cjs");
var import_chunk_BPZ43DUT = require("./chunk-BPZ43DUT.cjs");
var import_chunk_GE3HIRMS = require("./chunk-GE3HIRMS.cjs");
var import_chunk_F2SIID5Z = require("./chunk-F2SIID5Z.cjs");
var import_chunk_Z3PJUGOV = require("./chunk-Z3PJUGOV.cjs");
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var faultOf = ({ title }, refusal) => new import_chunk_6CJDLMRJ.PublishError(
  "index-unreachable",
  `${title} gave this job no token: ${refusal.status} ${wordsOf(refusal)}`,
  { hint: `${title} has a problem of its own: run the job again later` }
);
async function explainRefusal(refused, host) {
  const { index, claims, refusal } = refused;
  if (refusal.errors.length === 0) return faultOf(index, refusal);
  const settings = (0, import_chunk_KT3HJBIU.settingsOf)(claims);
  const rows = (0, import_chunk_KT3HJBIU.claimRows)(claims);
  const wanted = settings === void 0 ? [] : settingRows(settings);
  const links = settings === void 0 ? [] : formLinks(refused, settings);
  await host.group(`What this job told ${index.title} about itself`, () => {
    for (const line of (0, import_chunk_KZS7P2PH.textTable)(rows)) host.log.info(`  ${line}`);
    if (wanted.length > 0) host.log.info("A publisher with these settings would match");
    for (const line of (0, import_chunk_KZS7P2PH.textTable)(wanted)) host.log.info(`  ${line}`);
    for (const [name, link] of links) host.log.info(`  ${name}: ${link}`);
    return Promise.resolve();
  });
  await host.addSummary(summaryOf(refused, wanted, links));
  return new import_chunk_6CJDLMRJ.PublishError(
    "trusted-publishing-refused",
    `${index.title} gave this job no token: ${refusal.status} ${wordsOf(refusal)}`,
    { hint: hintFor(refused, settings, links) }
  );
}
var wordsOf = ({ errors, message }) => errors.map((error) => `${error.description} (\`${error.code}\`)`).join("; ") || message;
var settingRows = (settings) => [
  ["Owner", settings.owner],
  ["Repository name", settings.repository],
  ["Workflow name", settings.workflow],
  ["Environment name", settings.environment ?? "(leave it empty)"]
];
function formLinks({ index, projects }, settings) {
  return projects.flatMap((project) => {
    const link = (0, import_chunk_4LO6A4H2.publisherFormLink)(index, project, settings);
    return link === void 0 ? [] : [[project.name, link.href]];
  });
}
function summaryOf({ index, claims, refusal }, wanted, links) {
  const cells = (rows) => rows.map(([name, value]) => [name, (0, import_chunk_KZS7P2PH.code)(value)]);
  const registered = wanted.length === 0 ? [] : [
    `A trusted publisher with these settings would match:

${(0, import_chunk_KZS7P2PH.markdownTable)(["Setting", "Value"], cells(wanted))}`
  ];
  const forms = links.map(([name, link]) => `[Register it for ${name}](${link})`);
  const parts = [
    `### ${index.title} gave this job no token`,
    (0, import_chunk_KZS7P2PH.fenced)(`${refusal.status} ${wordsOf(refusal)}`),
    ...registered,
    ...forms,
    `What the job told about itself:

${(0, import_chunk_KZS7P2PH.markdownTable)(["Claim", "Value"], cells((0, import_chunk_KT3HJBIU.claimRows)(claims)))}`
  ];
  return `${parts.map((part) => part.trimEnd()).join("\n\n")}
`;
}
var hints = {
  "not-enabled": "use an API token until the index offers trusted publishing again",
  "invalid-pending-publisher": "the project exists already: delete the pending publisher of that name, and register the publisher in the settings of the project",
  "invalid-reuse-token": "somebody showed the same identity before: run the job again, and look for a proxy that repeats requests",
  "invalid-token": "run the job again; where it happens each time, compare the clock of the runner with another, and the issuer below with the one that the index knows"
};
var reasons = [
  [
    /pull_request_target/,
    "publish when a release is published:\non:\n  release:\n    types: [published]"
  ],
  [
    /unknown trusted publishing issuer|does not match expected issuer/,
    "this index does not know the issuer of the identity: use an API token"
  ],
  [/malformed JWT/, "the runner gave something that is no identity token: run the job again"],
  [
    /too similar|isn't allowed|conflicts with|is invalid/,
    "the name of the pending publisher's project cannot be registered: choose another name, in `pyproject.toml` and in the publisher"
  ]
];
var claimHints = {
  environment: "the publisher names another environment than the job: give the job that `environment`, or change the publisher",
  job_workflow_ref: "the publisher names another workflow file: it must be the one in which this job stands",
  repository: "the publisher names another repository: one that was renamed needs a new publisher",
  repository_owner_id: "the owner of the repository is another one than when the publisher was registered: register it again"
};
function hintFor({ index, refusal, projects }, settings, links) {
  const words = wordsOf(refusal);
  const known = refusal.errors.map((error) => hints[error.code]).find((hint) => hint !== void 0) ?? reasons.find(([pattern]) => pattern.test(words))?.[1];
  if (known !== void 0) return known;
  const claim = /claim '(\w+)'|The (\w+) claim does not match/.exec(words);
  const about = claimHints[claim?.[1] ?? claim?.[2] ?? ""];
  const register = registration(index, projects, settings, links);
  return about === void 0 ? register : `${about}
${register}`;
}
function registration(index, projects, settings, links) {
  if (settings === void 0) return "compare the claims above with the publisher on the index";
  const { owner, repository, workflow, environment } = settings;
  const kind = projects.some(({ isOnIndex }) => !isOnIndex) ? "pending publisher" : "publisher";
  const where = environment === void 0 ? "no environment" : `environment ${(0, import_chunk_KZS7P2PH.code)(environment)}`;
  const what = `register a trusted ${kind} with owner ${(0, import_chunk_KZS7P2PH.code)(owner)}, repository ${(0, import_chunk_KZS7P2PH.code)(repository)}, workflow ${(0, import_chunk_KZS7P2PH.code)(workflow)} and ${where}`;
  const forms = links.map(([name, link]) => `
${name}: ${link}`).join("");
  const filled = (0, import_chunk_WFWGBFVY.publicIndexOf)(index) === void 0 ? "" : "; the form with its fields filled in:";
  return `${what}${filled}${forms}`;
}
var together = 5e3;
var calmly = { timeout: 10, attempts: 3 };
var hurried = { timeout: 2, attempts: 1 };
var Mint = class {
  #parts;
  #unburnt = /* @__PURE__ */ new Set();
  #current;
  #minting;
  constructor(parts) {
    this.#parts = parts;
  }
  /** A token that lasts long enough for one more upload; all who ask meanwhile get the same. */
  async credential(renew) {
    const { now, renewBefore } = this.#parts;
    const current = this.#current;
    if (current !== void 0) {
      const isFresh = now() - current.minted < together;
      const lasts = current.ends - now() >= renewBefore * 1e3;
      if (isFresh || lasts && !renew) return current;
    }
    this.#minting ??= this.#mint().finally(() => {
      this.#minting = void 0;
    });
    try {
      return await this.#minting;
    } catch (error) {
      if (renew || current === void 0 || current.ends <= now()) throw error;
      this.#parts.host.log.warning(`The upload token could not be renewed: ${wordsOf2(error)}`);
      return current;
    }
  }
  async #mint() {
    const { host, http, index, site, identity, pace, projects, now } = this.#parts;
    let shown = "";
    const fresh = async () => {
      shown = await identity();
      return shown;
    };
    const answer = await (0, import_chunk_LGBTOFPH.mintToken)(http, site, fresh, pace);
    if (!("token" in answer)) {
      const claims = (0, import_chunk_KT3HJBIU.readClaims)(shown);
      throw await explainRefusal({ index, claims, projects: projects(), refusal: answer }, host);
    }
    const { token, lifetime } = answer;
    const credential = { user: "__token__", password: token };
    host.addSecret(token);
    host.addSecret((0, import_chunk_2FERURSA.basicCredential)(credential));
    this.#unburnt.add(token);
    this.#save();
    const minted = now();
    const minutes = Math.round(lifetime / 60);
    host.log.info(`${index.title} gave this job a token for ${minutes} minutes`);
    this.#current = { ...credential, minted, ends: minted + lifetime * 1e3 };
    return this.#current;
  }
  /** Burns what is left, also what is being minted at this moment. Never fails. */
  async end() {
    const { host, http, site, pace } = this.#parts;
    await this.#minting?.catch(() => void 0);
    this.#current = void 0;
    const { signal: _endsToo, ...rest } = pace;
    const patience = host.cancelled.aborted ? hurried : calmly;
    const burnt = [...this.#unburnt].map(async (token) => {
      const outcome = await (0, import_chunk_LGBTOFPH.burnToken)(http, site, token, { ...rest, ...patience });
      if (outcome.burnt) this.#unburnt.delete(token);
      else host.log.info(`A token was not given back, and ends by itself: ${outcome.reason}`);
    });
    if (burnt.length === 0) return;
    await Promise.all(burnt);
    if (this.#unburnt.size === 0) host.log.info("The token was given back");
    this.#save();
  }
  /** For the `post` step, where this process does not live to give them back. */
  #save() {
    const { host, site } = this.#parts;
    const tokens = [...this.#unburnt].map((token) => ({ site: site.href, token }));
    host.saveState(import_chunk_X76XKUA4.stateNames.tokens, JSON.stringify(tokens));
  }
};
var wordsOf2 = (error) => error instanceof import_chunk_6CJDLMRJ.PublishError ? error.message : String(error);
var githubIssuer = "https://token.actions.githubusercontent.com";
async function findObstacle(host, index) {
  const { env } = host;
  if (env["GITHUB_ACTIONS"] !== "true") {
    return { unavailable: "this is no job of GitHub Actions" };
  }
  if (env["GITHUB_EVENT_NAME"] === "pull_request_target" && (0, import_chunk_WFWGBFVY.publicIndexOf)(index) !== void 0) {
    return pullRequestTarget(index);
  }
  if (env["ACTIONS_ID_TOKEN_REQUEST_URL"] && env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]) {
    return void 0;
  }
  const forge = forgeOf(env);
  if (forge !== "GitHub") {
    return {
      unavailable: `${forge} is no issuer of identities that ${index.title} accepts`
    };
  }
  return await isForkPullRequest(host) ? forkPullRequest : noPermission(env);
}
function forgeOf(env) {
  if (env["FORGEJO_ACTIONS"] === "true") return "Forgejo";
  if (env["GITEA_ACTIONS"] === "true") return "Gitea";
  return env["ACT"] === "true" ? "act" : "GitHub";
}
var pullRequestTarget = (index) => ({
  unavailable: `${index.title} accepts nothing from a workflow that \`pull_request_target\` started`,
  hint: "publish when a release is published:\non:\n  release:\n    types: [published]"
});
var forkPullRequest = {
  unavailable: "GitHub gives no identity to a pull request from a fork",
  hint: "publish when a release is published, and leave the step out for pull requests:\nif: github.event_name != 'pull_request'"
};
function noPermission(env) {
  const job = env["GITHUB_JOB"] || "publish";
  return {
    unavailable: "the job may not ask GitHub for an identity: it lacks `id-token: write`",
    hint: `add these lines to the workflow, and to the job that calls it where it is a reusable one; permissions that are not listed are dropped
jobs:
  ${job}:
    permissions:
      id-token: write`
  };
}
async function isForkPullRequest({ env, files }) {
  const path = env["GITHUB_EVENT_PATH"];
  if (!path || !/^pull_request/.test(env["GITHUB_EVENT_NAME"] ?? "")) return false;
  try {
    const event = JSON.parse(await files.readText(path) ?? "{}");
    const { head, base } = event.pull_request ?? {};
    return head !== void 0 && head.repo?.full_name !== base?.repo?.full_name;
  } catch {
    return false;
  }
}
function findIdentityObstacle(claims, index) {
  if ((0, import_chunk_WFWGBFVY.publicIndexOf)(index) === void 0) return void 0;
  const { iss = "(absent)", repository = "", job_workflow_ref: called } = claims;
  if (iss !== githubIssuer) {
    return {
      unavailable: `${index.title} does not know the issuer of this job's identity, ${iss}; it knows ${githubIssuer}`
    };
  }
  const workflow = (0, import_chunk_KT3HJBIU.parseWorkflowRef)(called);
  if (!(0, import_chunk_KT3HJBIU.isReusable)(claims) || workflow === void 0) return void 0;
  return workflow.repository.toLowerCase() === repository.toLowerCase() ? void 0 : foreignWorkflow(workflow.repository, index);
}
var foreignWorkflow = (repository, index) => ({
  unavailable: `the job stands in a reusable workflow of ${repository}, and ${index.title} accepts only workflows of the publishing repository itself`,
  hint: "build in the reusable workflow and publish in a job of this repository's own workflow:\njobs:\n  publish:\n    needs: build\n    runs-on: ubuntu-latest\n    permissions:\n      id-token: write\n    steps:\n      - uses: actions/download-artifact@v4\n        with: {name: distributions, path: dist}\n      - uses: org/pypi-publish@v1"
});
async function trustedPublisher(host, http, index, options) {
  const obstacle = await findObstacle(host, index);
  if (obstacle !== void 0) return obstacle;
  const site = (0, import_chunk_WFWGBFVY.publicIndexOf)(index)?.site ?? new URL("/", index.pages ?? index.upload);
  const pace = {
    attempts: 6,
    delay: options.delay ?? import_chunk_F2SIID5Z.retryDelay,
    timeout: 15,
    signal: host.cancelled
  };
  const audience = await findAudience(index, site, http, pace);
  if (typeof audience !== "string") return audience;
  const identity = async () => {
    const token = await (0, import_chunk_LGBTOFPH.requestIdentityToken)(host.env, audience, http, pace);
    host.addSecret(token);
    return token;
  };
  const first = await identity().catch(asUnavailable);
  if (typeof first !== "string") return first;
  const claims = (0, import_chunk_KT3HJBIU.readClaims)(first);
  const refused = findIdentityObstacle(claims, index);
  if (refused !== void 0) return refused;
  if ((0, import_chunk_KT3HJBIU.isReusable)(claims)) warnOfReusable(claims, index, host);
  const { projects, renewBefore = 120, now = Date.now } = options;
  const mint = new Mint({ host, http, index, site, identity, pace, projects, renewBefore, now });
  host.atEnd(() => mint.end());
  return {
    kind: "trusted-publishing",
    source: sourceOf(claims),
    claims,
    isReusable: (0, import_chunk_KT3HJBIU.isReusable)(claims),
    credential: ({ renew = false } = {}) => mint.credential(renew),
    end: () => mint.end()
  };
}
async function findAudience(index, site, http, pace) {
  const isKnown = (0, import_chunk_WFWGBFVY.publicIndexOf)(index) !== void 0;
  try {
    const patience = isKnown ? pace : { ...pace, attempts: 4 };
    const asked = await (0, import_chunk_LGBTOFPH.askAudience)(http, site, isKnown, patience);
    return "audience" in asked ? asked.audience : notOffered(index, site, asked);
  } catch (error) {
    if (isKnown) throw error;
    return asUnavailable(error);
  }
}
function asUnavailable(error) {
  if (!(error instanceof import_chunk_6CJDLMRJ.PublishError)) throw error;
  const { message, hint } = error;
  return { unavailable: message, ...hint === void 0 ? {} : { hint } };
}
function sourceOf(claims) {
  const settings = (0, import_chunk_KT3HJBIU.settingsOf)(claims);
  if (settings === void 0) return `trusted publishing as ${claims["sub"] ?? "this job"}`;
  const { owner, repository, workflow, environment } = settings;
  const where = environment === void 0 ? "" : `, environment \`${environment}\``;
  return `trusted publishing as \`${workflow}\` of ${owner}/${repository}${where}`;
}
function notOffered(index, site, { status, words }) {
  const said = words === "" ? "" : `: ${words}`;
  return {
    unavailable: `${index.title} offers no trusted publishing: ${(0, import_chunk_BPZ43DUT.showUrl)(new URL("/_/oidc/audience", site))} answered ${status}${said}`
  };
}
function warnOfReusable(claims, { title }, { log }) {
  const called = (0, import_chunk_KT3HJBIU.parseWorkflowRef)(claims["job_workflow_ref"])?.file ?? "this one";
  const caller = (0, import_chunk_KT3HJBIU.parseWorkflowRef)(claims["workflow_ref"])?.file ?? "another";
  log.warning(
    `This job stands in a reusable workflow: \`${caller}\` calls \`${called}\`. The trusted publisher on ${title} must name \`${called}\`, and attestations would be refused
hint: publish in a job of \`${caller}\` itself`
  );
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  trustedPublisher
});
