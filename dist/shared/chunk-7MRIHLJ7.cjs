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
  refuseOtherCommit: () => refuseOtherCommit,
  trustingGit: () => trustingGit,
  warnOfReach: () => warnOfReach
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
async function refuseOtherCommit(givenTag, project, checkout, host) {
  const tag = (0, import_chunk_KZS7P2PH.releasedTag)(givenTag, host.env);
  if (tag === void 0 || checkout?.commit === void 0) return;
  const ofRun = host.env["GITHUB_REF"] === (0, import_chunk_KZS7P2PH.tagReference)(tag) ? host.env["GITHUB_SHA"] : void 0;
  const commit = await (0, import_chunk_KZS7P2PH.commitOfTag)(tag, project, host) ?? (ofRun || void 0);
  const hint = `check out the tag before this step: with actions/checkout set \`ref: ${tag}\``;
  if (commit === void 0) {
    host.log.warning(
      `This checkout knows no tag \`${tag}\`, so nothing tells whether \`${checkout.commit}\` is its commit; ${hint}`
    );
  } else if (commit !== checkout.commit) {
    throw new import_chunk_6CJDLMRJ.PublishError(
      "tag-mismatch",
      `Tag \`${tag}\` is commit \`${commit}\`, but \`${checkout.commit}\` is checked out`,
      { hint }
    );
  }
}
var uploadCredentials = /^(?:INPUT_PASSWORD|TWINE_PASSWORD|UV_PUBLISH_(?:TOKEN|PASSWORD)|FLIT_PASSWORD|HATCH_INDEX_AUTH|MATURIN_PYPI_TOKEN|PDM_PUBLISH_PASSWORD|POETRY_PYPI_TOKEN_\w+|POETRY_HTTP_BASIC_\w+_PASSWORD|(?:TEST)?PYPI_(?:API_)?TOKEN)$/;
async function warnOfReach(folder, host) {
  if (host.kind !== "runner") return;
  const found = [
    ...credentialsIn(host),
    ...identityIn(host),
    ...await persistedToken(folder, host)
  ];
  if (found.length === 0) return;
  const what = found.map((one) => one.what).join("; ");
  const fixes = found.map((one) => one.fix).join(". ");
  host.log.warning(
    `This stage runs code of the project and of what it depends on, within whose reach is ${what}. ${fixes}`
  );
}
function credentialsIn({ env }) {
  const names = Object.keys(env).filter((name) => uploadCredentials.test(name) && env[name]);
  if (names.length === 0) return [];
  const shown = names.map(
    (name) => name === "INPUT_PASSWORD" ? "the input `password`" : `\`${name}\``
  );
  return [
    {
      what: `an upload credential (${shown.join(", ")})`,
      fix: "Hand the credential to the job of `upload` alone"
    }
  ];
}
var identityIn = ({ env }) => env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] ? [
  {
    what: "the permission `id-token: write`, with which it could publish as this workflow",
    fix: "Give `id-token: write` to the job of `upload` alone"
  }
] : [];
async function persistedToken(folder, host) {
  const { status, stdout } = await host.run({
    program: "git",
    arguments: [
      "-c",
      "safe.directory=*",
      "config",
      "--name-only",
      "--get-regexp",
      "^http\\..*\\.extraheader$"
    ],
    folder
  }).catch(() => ({ status: 1, stdout: "" }));
  if (status !== 0 || stdout.trim() === "") return [];
  return [
    {
      what: "the token of the forge that the checkout left in `.git/config`",
      fix: "Set `persist-credentials: false` on actions/checkout"
    }
  ];
}
function trustingGit(env) {
  const number = Number(env["GIT_CONFIG_COUNT"]) || 0;
  return {
    GIT_CONFIG_COUNT: String(number + 1),
    [`GIT_CONFIG_KEY_${number}`]: "safe.directory",
    [`GIT_CONFIG_VALUE_${number}`]: "*"
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  refuseOtherCommit,
  trustingGit,
  warnOfReach
});
