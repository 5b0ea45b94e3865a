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
  failureSummary: () => failureSummary,
  reportFailure: () => reportFailure,
  summarizeFailure: () => summarizeFailure
});
module.exports = __toCommonJS(stdin_exports);
var import_chunk_KZS7P2PH = require("./chunk-KZS7P2PH.cjs");
var import_chunk_6CJDLMRJ = require("./chunk-6CJDLMRJ.cjs");
var artifactErrorCodes = {
  "artifact-damaged": {
    kind: "release",
    cause: "An artifact is not what was handed over: cut off, changed on its way, or no zip that can be unpacked safely",
    fix: "Run the job that hands it over again, then this one"
  },
  "artifact-missing": {
    kind: "release",
    cause: "The artifact is not there any more: deleted, expired, or of another run",
    fix: "Run the job that hands it over again, then this one"
  },
  "artifact-name-taken": {
    kind: "release",
    cause: "The run has an artifact of this name: two jobs hand over under one name",
    fix: `Give each job a name of its own, such as \`artifact-name: distributions-\${{ matrix.os }}\``
  },
  "artifact-quota": {
    kind: "release",
    cause: "The artifact service takes no more: the quota is used up, or its disk is full",
    fix: "Delete artifacts of old runs, or ask for more space; then run the job again"
  },
  "artifact-service-failed": {
    kind: "release",
    cause: "The artifact service of the server does not answer, or answers with an error",
    fix: "Run the job again; when it goes on failing, carry the folder over with other steps and `artifact-name: none`"
  },
  "artifact-token-expired": {
    kind: "release",
    cause: "The artifact service does not take the job's runtime token, which lives as long as the job",
    fix: "Run the job again: it gets a new token"
  },
  "no-artifact-service": {
    kind: "release",
    cause: "Nothing here carries files from one job to the next: no artifact service answers",
    fix: "Carry the folder over with the steps that the message shows, and set `artifact-name: none`"
  }
};
var completenessErrorCodes = {
  "release-incomplete": {
    kind: "release",
    cause: "A file that `expect` asks for is missing; nothing was sent",
    fix: "Build what the message names and hand it over with the rest, or correct `expect`"
  }
};
var gateErrorCodes = {
  "gate-failed": {
    kind: "release",
    cause: "With `gate: true`: a check before the upload failed, or the record of an earlier job is missing, stale or edited",
    fix: "Mend what the message names, and run the jobs again that it names; nothing was sent"
  },
  "gate-unusable": {
    kind: "usage",
    cause: "`gate: true` where the gate can see nothing: no jobs in `needs`, or no artifact service that has their records",
    fix: "Write the lines that the message shows, or leave out `gate` on this runner"
  },
  "no-tag": {
    kind: "usage",
    cause: "The run was started by hand, and names no tag to release",
    fix: "Start it with the tag, hand that to the input `tag`, or push a tag; `dry-run: true` goes on without one"
  }
};
var handOverErrorCodes = {
  "artifact-conflict": {
    kind: "release",
    cause: "The artifacts to be merged contradict each other: files, commits, versions or settings",
    fix: "Do what the message says; build all of them from one commit, in one run"
  },
  "artifact-of-another-run": {
    kind: "release",
    cause: "The release manifest says that the distributions come from another run, commit or tag",
    fix: "Build in this run, or vouch for the files with `manifest-sha256`"
  },
  "tag-mismatch": {
    kind: "usage",
    cause: "The commit that is checked out is not the one of the tag that is released",
    fix: "Check out the tag before the step"
  }
};
var initErrorCodes = {
  "file-edited": {
    kind: "usage",
    cause: "A file that `init` would write was edited since, or was written by somebody else",
    fix: "Compare it with the difference that is shown; `--force` overwrites it"
  },
  "project-unnamed": {
    kind: "release",
    cause: "The project's files do not say its name, or say one that no index takes",
    fix: "Write `name` below `[project]` in `pyproject.toml`"
  }
};
var uploadErrorCodes = {
  "file-exists": {
    kind: "release",
    cause: "The index has, or had, a file of this name, and never replaces one",
    fix: "Release a new version; `skip-existing: true` leaves out the files that are there"
  },
  "credential-rejected": {
    kind: "usage",
    cause: "The index does not take the token or password: unknown, removed, expired or incomplete",
    fix: "Make a new token on this index, and store all of it as the secret"
  },
  "not-allowed-to-project": {
    kind: "release",
    cause: "The credential may not upload to this project: the name is somebody else's, or its scope is another",
    fix: "Use a credential whose scope is this project, or choose another name"
  },
  "account-not-ready": {
    kind: "release",
    cause: "The account or organization may not upload yet: no verified e-mail address, no second factor",
    fix: "Do in the account settings of the index what the message names"
  },
  "name-not-allowed": {
    kind: "release",
    cause: "The index does not give the project's name: reserved, too similar to another, or not valid",
    fix: "Choose another `name` in `pyproject.toml`"
  },
  "release-closed": {
    kind: "release",
    cause: "The release takes no more files of this kind",
    fix: "Release a new version"
  },
  "metadata-rejected": {
    kind: "release",
    cause: "The index does not take a field of the metadata, or cannot show the README",
    fix: "Correct it in `pyproject.toml` and build again; `check` finds it before an upload"
  },
  "distribution-rejected": {
    kind: "release",
    cause: "The index does not take the name or the content of a file",
    fix: "Build it again with a current build backend; `check` finds it before an upload"
  },
  "attestations-rejected": {
    kind: "release",
    cause: "The index does not take the attestations of a file",
    fix: "Run `upload` again, or upload with `attestations: off`"
  },
  "attestation-failed": {
    kind: "release",
    cause: "An attestation could not be made: Sigstore or the identity of the job failed",
    fix: "Run `upload` again; `attestations: best-effort` uploads without them when they fail"
  },
  "attestation-invalid": {
    kind: "release",
    cause: "PyPI would refuse an attestation, and `attestations` is `required`",
    fix: "Delete the attestation file that the message names, or set `attestations: off`"
  },
  "attestations-impossible": {
    kind: "usage",
    cause: "`attestations` is `required` where PyPI takes none from this job",
    fix: "Upload with trusted publishing in a workflow of its own, or set `attestations: best-effort`"
  },
  "file-too-large": {
    kind: "release",
    cause: "A file, the project or the owner's packages are larger than the index or a proxy allows",
    fix: "Make it smaller, delete what nobody needs, or ask for a higher limit"
  },
  "rate-limited": {
    kind: "release",
    cause: "The index wants a pause",
    fix: "Run the same stage again later: it sends only what is missing"
  },
  "index-read-only": {
    kind: "release",
    cause: "The index takes no uploads, or no new projects, at present",
    fix: "Run the same stage again when the status page of the index says that it is over"
  },
  "not-an-upload-api": {
    kind: "usage",
    cause: "The address takes no uploads: it leads elsewhere, is for installers, or is a page to sign in",
    fix: "Correct `repository-url` as the message says"
  },
  "proxy-rejected": {
    kind: "usage",
    cause: "A proxy on the way to the index wants a credential",
    fix: "Put user and password into the URL in HTTPS_PROXY, or name the index in NO_PROXY"
  }
};
var validateErrorCodes = {
  "validation-failed": {
    kind: "release",
    cause: "The project contradicts itself: versions, tag, changelog, README, licence, secrets",
    fix: "Mend what the findings name"
  },
  "command-failed": {
    kind: "release",
    cause: "A command by which the project checks itself failed; its last lines are shown",
    fix: "Run the command in the project's folder and mend what it says"
  },
  "requirements-not-installed": {
    kind: "release",
    cause: "The project, or what its commands need, could not be installed",
    fix: "Do what the installer says; `requirements` names what the commands need"
  }
};
var verifyErrorCodes = {
  "index-closed": {
    kind: "usage",
    cause: "The index does not let everybody read, and no credential of this job is taken by it",
    fix: "Give `password` (and `user`) for an index of the same host, or an `index-url` that is open"
  },
  "not-served": {
    kind: "release",
    cause: "The index did not list every file in time",
    fix: "Run `verify` again, with a longer `timeout` if need be"
  },
  "release-inconsistent": {
    kind: "release",
    cause: "`strict` is set, and the index tells something else of the release than its files, or a link leads nowhere",
    fix: "Mend what the findings name in the next release, or leave `strict` out"
  },
  "release-unknown": {
    kind: "usage",
    cause: "The index has no such project, or no such version of it",
    fix: "Correct `project` and `version`; the message lists the versions that are nearest"
  },
  "release-withdrawn": {
    kind: "release",
    cause: "The release is yanked, or the index has put the project into quarantine",
    fix: "Find out who withdrew it and why, then release a new version"
  },
  "served-different": {
    kind: "release",
    cause: "The index serves other bytes than were built",
    fix: "Do not announce the release; yank it and find out who changed the file"
  },
  "provenance-invalid": {
    kind: "release",
    cause: "The index serves no provenance for a file that was attested, or one that does not hold or names another workflow",
    fix: "Do not announce the release; yank it and find out who published the file"
  },
  "install-failed": {
    kind: "release",
    cause: "The release cannot be installed from the index",
    fix: "Do what the installer's own lines say"
  },
  "exercise-failed": {
    kind: "release",
    cause: "The installed package does not import, or a console script fails",
    fix: "Mend the package, then release a new version"
  }
};
var errorCodes = {
  ...artifactErrorCodes,
  cancelled: {
    kind: "release",
    cause: "The job was cancelled, or Ctrl-C was pressed",
    fix: "Run the same stage again: it finds what was done, and does the rest"
  },
  "certificate-invalid": {
    kind: "usage",
    cause: "A file of certificates or keys is missing, damaged or expired, or does not fit",
    fix: "Mend what the message names: `ca-certificate`, `client-certificate` and `client-key` are PEM files"
  },
  "disk-error": {
    kind: "release",
    cause: "A file or folder cannot be read or written: rights, a full disk, a read-only file system",
    fix: "Mend what the message names, then run the stage again"
  },
  "index-folder-in-use": {
    kind: "usage",
    cause: "Another embedded index serves the same folder",
    fix: "Stop it, or name another folder as `directory`"
  },
  "index-folder-invalid": {
    kind: "usage",
    cause: "The folder for the embedded index holds something else, or a record in it is damaged",
    fix: "Name an empty folder, a new one, or one that an index has used before"
  },
  "manifest-invalid": {
    kind: "release",
    cause: "The release manifest beside the distributions cannot be read",
    fix: "Run `build` again"
  },
  "manifest-mismatch": {
    kind: "release",
    cause: "The distributions are not those that `build` made",
    fix: "Run `build` again, or restore the files"
  },
  "port-in-use": {
    kind: "usage",
    cause: "Another program listens on the port",
    fix: "Choose another `port`, or `0` for any free one"
  },
  "program-missing": {
    kind: "release",
    cause: "A program that the stage needs is not on this machine",
    fix: "Install it, or put its folder on PATH"
  },
  "python-missing": {
    kind: "release",
    cause: "No Python, or none that is recent enough, is on PATH",
    fix: "Install Python 3.10 or newer; on a runner with `actions/setup-python`"
  },
  "sdist-unusable": {
    kind: "release",
    cause: "The sdist is damaged, or has members that are not safe to unpack",
    fix: "Build it again; `check` lists everything that is wrong with it"
  },
  "tools-unavailable": {
    kind: "release",
    cause: "The pinned Python tools of the action could not be installed",
    fix: "Check the network and the configuration of pip, then run the stage again"
  },
  "invalid-input": {
    kind: "usage",
    cause: "An input has a value that is not allowed, or is missing",
    fix: "Use one of the values that the message lists"
  },
  "trusted-publishing-refused": {
    kind: "release",
    cause: "The index gave the job no token: none of its trusted publishers matches the job's identity",
    fix: "Register the publisher that the message describes, or correct the one that is there"
  },
  "trusted-publishing-unavailable": {
    kind: "usage",
    cause: "Trusted publishing cannot work in this job",
    fix: "Add the lines that the message shows, or use an API token"
  },
  "unknown-input": {
    kind: "usage",
    cause: "An input, option or setting does not exist",
    fix: "Correct its name; `--help` lists the names"
  },
  "unknown-stage": {
    kind: "usage",
    cause: "The input `stage` or the command names no stage",
    fix: "Use one of the stages that the message lists"
  },
  "pyproject-invalid": {
    kind: "release",
    cause: "`pyproject.toml` is not valid TOML",
    fix: "Mend it at the line and column that the message names"
  },
  "pyproject-missing": {
    kind: "usage",
    cause: "`project-dir` holds neither `pyproject.toml` nor `setup.py`",
    fix: "Name the project's folder as `project-dir`, and check it out before the step"
  },
  "unsafe-folder": {
    kind: "usage",
    cause: "`packages-dir` is a symbolic link, is not below the project and not empty, or holds distributions that git tracks",
    fix: "Empty the folder yourself, or choose another `packages-dir`"
  },
  "no-distributions": {
    kind: "release",
    cause: "`packages-dir` is missing or holds no wheel and no sdist",
    fix: "Run `build` first, or download the artifact into the folder"
  },
  "build-failed": {
    kind: "release",
    cause: "The build backend failed; its own last lines are shown",
    fix: "Do what the message says; `python -m build` shows the same"
  },
  "version-mismatch": {
    kind: "release",
    cause: "The files have another name or version than the project",
    fix: "Make the version the same everywhere, then build again"
  },
  "not-reproducible": {
    kind: "release",
    cause: "Two builds of the same commit gave different files",
    fix: "Make the member that the message names independent of time, path and machine"
  },
  "check-failed": {
    kind: "release",
    cause: "The check found errors in the distributions",
    fix: "Mend what the findings name, then build again"
  },
  "upload-rejected": {
    kind: "release",
    cause: "The index refused a file; its own words are shown",
    fix: "Do what the message says"
  },
  ...handOverErrorCodes,
  ...completenessErrorCodes,
  ...initErrorCodes,
  ...uploadErrorCodes,
  "different-content": {
    kind: "release",
    cause: "The index has a file of this name with other content",
    fix: "Release a new version, or build the files again from the commit that was released"
  },
  "index-unreachable": {
    kind: "release",
    cause: "The index does not answer, or not as an index does",
    fix: "Check the URL and the network, then run the stage again"
  },
  "upload-unconfirmed": {
    kind: "release",
    cause: "The index acknowledged a file and does not list it",
    fix: "Run `upload` again: it asks the index first, and sends only what is missing"
  },
  "credential-missing": {
    kind: "usage",
    cause: "No credential was found in the input, the environment, `.pypirc` or the keyring, and trusted publishing does not work here",
    fix: "The message lists every place that was looked at, and what to do for this index"
  },
  ...validateErrorCodes,
  ...verifyErrorCodes,
  ...gateErrorCodes,
  "credential-unusable": {
    kind: "usage",
    cause: "The credential, or the URL that it would go to, is one that the index refuses: damaged, expired, for another project, for another address",
    fix: "Mend what the message names; nothing was sent anywhere"
  },
  "credential-wrong-index": {
    kind: "usage",
    cause: "The API token is made for another index than the one that was named",
    fix: "Use a token of that index; the token was not sent anywhere"
  }
};
async function summarizeFailure(error, host) {
  if (host.cancelled.aborted) {
    const [title, ...rest] = cancellationText(error).split("\n");
    const details = rest.length === 0 ? "" : `
${(0, import_chunk_KZS7P2PH.fenced)(rest.join("\n"))}`;
    return host.addSummary(`**${title}**
${details}`);
  }
  if (error instanceof import_chunk_6CJDLMRJ.PublishError) await host.addSummary(failureSummary(error));
}
function failureSummary(error) {
  const [first, ...rest] = error.message.split("\n");
  const hint = hintOf(error);
  const parts = [
    `**Failed:** ${first} (\`${error.code}\`)`,
    ...rest.length === 0 ? [] : [(0, import_chunk_KZS7P2PH.fenced)(rest.join("\n")).trimEnd()],
    ...hint === void 0 ? [] : [`Hint: ${hint}`]
  ];
  return `${parts.join("\n\n")}
`;
}
var hintOf = (error) => error.hint ?? (isUsageError(error) ? void 0 : errorCodes[error.code].fix);
function reportFailure(error, host) {
  if (host.cancelled.aborted) {
    host.log.error(`${cancellationText(error)}
hint: ${errorCodes.cancelled.fix}`);
    return Number(host.cancelled.reason) || 1;
  }
  if (!(error instanceof import_chunk_6CJDLMRJ.PublishError)) {
    host.log.error(`Bug in pypi-publish: ${stackOf(error)}`);
    return 1;
  }
  showFailure(error, host);
  if (error.cause !== void 0) host.log.debug(`cause: ${String(error.cause)}`);
  return isUsageError(error) ? 2 : 1;
}
function showFailure(error, host) {
  const { code, message } = error;
  const hint = hintOf(error);
  if (host.kind === "terminal") {
    host.log.error(hint === void 0 ? message : `${message}
hint: ${hint}`);
  } else {
    host.annotate({ rule: code, level: "error", message, ...hint === void 0 ? {} : { hint } });
  }
}
var cancellationText = (error) => error instanceof import_chunk_6CJDLMRJ.PublishError && error.code === "cancelled" ? error.message : "Cancelled";
var stackOf = (error) => typeof error === "object" && error !== null && "stack" in error ? String(error.stack) : String(error);
var isUsageError = ({ code }) => errorCodes[code].kind === "usage";
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  failureSummary,
  reportFailure,
  summarizeFailure
});
