import type { ErrorCodeDescription } from "./error-codes.ts";

/** What an index, or what stands before it, answers to an upload. */
export const uploadErrorCodes = {
  "file-exists": {
    kind: "release",
    cause: "The index has, or had, a file of this name, and never replaces one",
    fix: "Release a new version; `skip-existing: true` leaves out the files that are there",
  },
  "credential-rejected": {
    kind: "usage",
    cause: "The index does not take the token or password: unknown, removed, expired or incomplete",
    fix: "Make a new token on this index, and store all of it as the secret",
  },
  "not-allowed-to-project": {
    kind: "release",
    cause:
      "The credential may not upload to this project: the name is somebody else's, or its scope is another",
    fix: "Use a credential whose scope is this project, or choose another name",
  },
  "account-not-ready": {
    kind: "release",
    cause:
      "The account or organization may not upload yet: no verified e-mail address, no second factor",
    fix: "Do in the account settings of the index what the message names",
  },
  "name-not-allowed": {
    kind: "release",
    cause:
      "The index does not give the project's name: reserved, too similar to another, or not valid",
    fix: "Choose another `name` in `pyproject.toml`",
  },
  "release-closed": {
    kind: "release",
    cause: "The release takes no more files of this kind",
    fix: "Release a new version",
  },
  "metadata-rejected": {
    kind: "release",
    cause: "The index does not take a field of the metadata, or cannot show the README",
    fix: "Correct it in `pyproject.toml` and build again; `check` finds it before an upload",
  },
  "distribution-rejected": {
    kind: "release",
    cause: "The index does not take the name or the content of a file",
    fix: "Build it again with a current build backend; `check` finds it before an upload",
  },
  "attestations-rejected": {
    kind: "release",
    cause: "The index does not take the attestations of a file",
    fix: "Run `upload` again, or upload with `attestations: off`",
  },
  "attestation-failed": {
    kind: "release",
    cause: "An attestation could not be made: Sigstore or the identity of the job failed",
    fix: "Run `upload` again; `attestations: best-effort` uploads without them when they fail",
  },
  "attestation-invalid": {
    kind: "release",
    cause: "PyPI would refuse an attestation, and `attestations` is `required`",
    fix: "Delete the attestation file that the message names, or set `attestations: off`",
  },
  "attestations-impossible": {
    kind: "usage",
    cause: "`attestations` is `required` where PyPI takes none from this job",
    fix: "Upload with trusted publishing in a workflow of its own, or set `attestations: best-effort`",
  },
  "file-too-large": {
    kind: "release",
    cause:
      "A file, the project or the owner's packages are larger than the index or a proxy allows",
    fix: "Make it smaller, delete what nobody needs, or ask for a higher limit",
  },
  "rate-limited": {
    kind: "release",
    cause: "The index wants a pause",
    fix: "Run the same stage again later: it sends only what is missing",
  },
  "index-read-only": {
    kind: "release",
    cause: "The index takes no uploads, or no new projects, at present",
    fix: "Run the same stage again when the status page of the index says that it is over",
  },
  "not-an-upload-api": {
    kind: "usage",
    cause:
      "The address takes no uploads: it leads elsewhere, is for installers, or is a page to sign in",
    fix: "Correct `repository-url` as the message says",
  },
  "proxy-rejected": {
    kind: "usage",
    cause: "A proxy on the way to the index wants a credential",
    fix: "Put user and password into the URL in HTTPS_PROXY, or name the index in NO_PROXY",
  },
} as const satisfies Record<string, ErrorCodeDescription>;
