import { artifactErrorCodes } from "./artifact-error-codes.ts";
import { completenessErrorCodes } from "./completeness-error-codes.ts";
import { gateErrorCodes } from "./gate-error-codes.ts";
import { handOverErrorCodes } from "./hand-over-error-codes.ts";
import { initErrorCodes } from "./init-error-codes.ts";
import { uploadErrorCodes } from "./upload-error-codes.ts";
import { validateErrorCodes } from "./validate-error-codes.ts";
import { verifyErrorCodes } from "./verify-error-codes.ts";

export interface ErrorCodeDescription {
  /** `usage`: the command or the workflow is wrong (exit status 2 in a terminal). `release`: the release has a problem (1). */
  readonly kind: "usage" | "release";
  readonly cause: string;
  readonly fix: string;
}

/** Every failure the user can meet; the README's table is generated from this one. */
export const errorCodes = {
  ...artifactErrorCodes,
  cancelled: {
    kind: "release",
    cause: "The job was cancelled, or Ctrl-C was pressed",
    fix: "Run the same stage again: it finds what was done, and does the rest",
  },
  "certificate-invalid": {
    kind: "usage",
    cause: "A file of certificates or keys is missing, damaged or expired, or does not fit",
    fix: "Mend what the message names: `ca-certificate`, `client-certificate` and `client-key` are PEM files",
  },
  "disk-error": {
    kind: "release",
    cause:
      "A file or folder cannot be read or written: rights, a full disk, a read-only file system",
    fix: "Mend what the message names, then run the stage again",
  },
  "index-folder-in-use": {
    kind: "usage",
    cause: "Another embedded index serves the same folder",
    fix: "Stop it, or name another folder as `directory`",
  },
  "index-folder-invalid": {
    kind: "usage",
    cause: "The folder for the embedded index holds something else, or a record in it is damaged",
    fix: "Name an empty folder, a new one, or one that an index has used before",
  },
  "manifest-invalid": {
    kind: "release",
    cause: "The release manifest beside the distributions cannot be read",
    fix: "Run `build` again",
  },
  "manifest-mismatch": {
    kind: "release",
    cause: "The distributions are not those that `build` made",
    fix: "Run `build` again, or restore the files",
  },
  "port-in-use": {
    kind: "usage",
    cause: "Another program listens on the port",
    fix: "Choose another `port`, or `0` for any free one",
  },
  "program-missing": {
    kind: "release",
    cause: "A program that the stage needs is not on this machine",
    fix: "Install it, or put its folder on PATH",
  },
  "python-missing": {
    kind: "release",
    cause: "No Python, or none that is recent enough, is on PATH",
    fix: "Install Python 3.10 or newer; on a runner with `actions/setup-python`",
  },
  "sdist-unusable": {
    kind: "release",
    cause: "The sdist is damaged, or has members that are not safe to unpack",
    fix: "Build it again; `check` lists everything that is wrong with it",
  },
  "tools-unavailable": {
    kind: "release",
    cause: "The pinned Python tools of the action could not be installed",
    fix: "Check the network and the configuration of pip, then run the stage again",
  },
  "invalid-input": {
    kind: "usage",
    cause: "An input has a value that is not allowed, or is missing",
    fix: "Use one of the values that the message lists",
  },
  "trusted-publishing-refused": {
    kind: "release",
    cause:
      "The index gave the job no token: none of its trusted publishers matches the job's identity",
    fix: "Register the publisher that the message describes, or correct the one that is there",
  },
  "trusted-publishing-unavailable": {
    kind: "usage",
    cause: "Trusted publishing cannot work in this job",
    fix: "Add the lines that the message shows, or use an API token",
  },
  "unknown-input": {
    kind: "usage",
    cause: "An input, option or setting does not exist",
    fix: "Correct its name; `--help` lists the names",
  },
  "unknown-stage": {
    kind: "usage",
    cause: "The input `stage` or the command names no stage",
    fix: "Use one of the stages that the message lists",
  },
  "pyproject-invalid": {
    kind: "release",
    cause: "`pyproject.toml` is not valid TOML",
    fix: "Mend it at the line and column that the message names",
  },
  "pyproject-missing": {
    kind: "usage",
    cause: "`project-dir` holds neither `pyproject.toml` nor `setup.py`",
    fix: "Name the project's folder as `project-dir`, and check it out before the step",
  },
  "unsafe-folder": {
    kind: "usage",
    cause:
      "`packages-dir` is a symbolic link, is not below the project and not empty, or holds distributions that git tracks",
    fix: "Empty the folder yourself, or choose another `packages-dir`",
  },
  "no-distributions": {
    kind: "release",
    cause: "`packages-dir` is missing or holds no wheel and no sdist",
    fix: "Run `build` first, or download the artifact into the folder",
  },
  "build-failed": {
    kind: "release",
    cause: "The build backend failed; its own last lines are shown",
    fix: "Do what the message says; `python -m build` shows the same",
  },
  "version-mismatch": {
    kind: "release",
    cause: "The files have another name or version than the project",
    fix: "Make the version the same everywhere, then build again",
  },
  "not-reproducible": {
    kind: "release",
    cause: "Two builds of the same commit gave different files",
    fix: "Make the member that the message names independent of time, path and machine",
  },
  "check-failed": {
    kind: "release",
    cause: "The check found errors in the distributions",
    fix: "Mend what the findings name, then build again",
  },
  "upload-rejected": {
    kind: "release",
    cause: "The index refused a file; its own words are shown",
    fix: "Do what the message says",
  },
  ...handOverErrorCodes,
  ...completenessErrorCodes,
  ...initErrorCodes,
  ...uploadErrorCodes,
  "different-content": {
    kind: "release",
    cause: "The index has a file of this name with other content",
    fix: "Release a new version, or build the files again from the commit that was released",
  },
  "index-unreachable": {
    kind: "release",
    cause: "The index does not answer, or not as an index does",
    fix: "Check the URL and the network, then run the stage again",
  },
  "upload-unconfirmed": {
    kind: "release",
    cause: "The index acknowledged a file and does not list it",
    fix: "Run `upload` again: it asks the index first, and sends only what is missing",
  },
  "credential-missing": {
    kind: "usage",
    cause:
      "No credential was found in the input, the environment, `.pypirc` or the keyring, and trusted publishing does not work here",
    fix: "The message lists every place that was looked at, and what to do for this index",
  },
  ...validateErrorCodes,
  ...verifyErrorCodes,
  ...gateErrorCodes,
  "credential-unusable": {
    kind: "usage",
    cause:
      "The credential, or the URL that it would go to, is one that the index refuses: damaged, expired, for another project, for another address",
    fix: "Mend what the message names; nothing was sent anywhere",
  },
  "credential-wrong-index": {
    kind: "usage",
    cause: "The API token is made for another index than the one that was named",
    fix: "Use a token of that index; the token was not sent anywhere",
  },
} as const satisfies Record<string, ErrorCodeDescription>;
