import type { KnownAnswer } from "./answer-catalogue.ts";

const notAllowed = { kind: "not-allowed", code: "not-allowed-to-project" } as const;
const badCredential = { kind: "not-allowed", code: "credential-rejected" } as const;
const account = { kind: "not-allowed", code: "account-not-ready" } as const;
const name = { kind: "refused", code: "name-not-allowed" } as const;
const closed = { kind: "again-later", code: "index-read-only" } as const;
const wrongPlace = { kind: "no-upload-api", code: "not-an-upload-api" } as const;

const newToken =
  "make a new token in the account settings of {index}, and store all of it, with its prefix `pypi-`, as the secret";
const chooseName =
  "choose another name in `pyproject.toml`; names that differ only in case, `-`, `_` and `.` are the same";

/**
 * PyPI's refusals that are about the request, the credential, the account or the project's name
 * (Warehouse: forklift/legacy.py, macaroons/caveats, packaging/services.py).
 */
export const accountAnswers: readonly KnownAnswer[] = [
  {
    words: /^SSL is required/,
    ...wrongPlace,
    cause: "The upload was not encrypted",
    hint: "begin the URL of the index with `https://`",
  },
  {
    words: /API has moved to (https:\/\/[^\s]+\/)/,
    ...wrongPlace,
    cause: "This is an old address of PyPI, which takes no uploads any more",
    hint: "leave out `repository-url`, or set it to `{1}`",
  },
  {
    words: /^(?:Project pre-registration|Uploading documentation|This API is no longer supported)/,
    ...wrongPlace,
    cause: "The request was not understood as the upload of a file",
    hint: "check `repository-url`, and whether a proxy in between changes requests",
  },
  {
    words: /Username\/Password authentication is no longer supported/,
    ...badCredential,
    cause:
      "{index} takes API tokens only; a user name and a password, or a token with another user name than `__token__`, are refused",
    hint: "leave `user` out (it is `__token__`) and use an API token as `password`, or use trusted publishing",
  },
  {
    words: /Invalid or non-existent authentication information/,
    ...badCredential,
    cause:
      "{index} does not know this token: it was removed, is incomplete, has a character too many, or is one of another index, such as TestPyPI",
    hint: newToken,
  },
  {
    words: /Invalid API Token:.*expired/i,
    ...badCredential,
    cause: "The token has expired",
    hint: `run \`upload\` again where it was minted for this run, otherwise ${newToken}`,
  },
  {
    words: /Invalid API Token:.*not valid for project/i,
    ...notAllowed,
    cause: "The token is valid, but made for another project",
    hint: "use a token whose scope is this project; for the first upload of a new project one for the whole account, or a pending trusted publisher",
  },
  {
    words: /Invalid API Token:/i,
    ...badCredential,
    cause: "The token is damaged, or its restrictions do not allow this upload",
    hint: newToken,
  },
  {
    words: /Non-user identities cannot create new projects/,
    ...notAllowed,
    cause:
      "A trusted publisher was accepted, and the project that it was registered for has another name than these files",
    hint: "compare the project's name in the pending publisher's settings with `name` in `pyproject.toml`; the project that was just created under the wrong name can be deleted on {index}",
  },
  {
    words: /user '([^']*)' isn't allowed to upload to project '([^']*)'/i,
    ...notAllowed,
    cause:
      "The project `{2}` belongs to somebody else, is archived, or has not made `{1}` a maintainer",
    hint: "choose another name where the project is not yours; otherwise ask an owner for the role of a maintainer, or unarchive the project on {index}",
  },
  {
    words: /token isn't allowed to upload to project '([^']*)'/i,
    ...notAllowed,
    cause:
      "The trusted publisher is not one of the project `{1}`, or the project is archived or quarantined",
    hint: "add this repository, workflow and environment as a publisher in the settings of `{1}` on {index}",
  },
  {
    words: /does not have a verified primary email address/,
    ...account,
    cause: "The account of this token has no verified e-mail address",
    hint: "verify the primary e-mail address in the account settings of {index}, then run `upload` again",
  },
  {
    words: /does not have two-factor authentication enabled/,
    ...account,
    cause: "The account of this token has no two-factor authentication",
    hint: "turn on two-factor authentication in the account settings of {index}, then run `upload` again",
  },
  {
    words: /^Organization account owning this project is inactive/,
    ...account,
    cause: "The organization that owns the project may not upload at present",
    hint: "ask an owner of the organization to look at its billing and status on {index}",
  },
  {
    words: /Read-only mode/i,
    ...closed,
    cause: "{index} takes no uploads at present, from nobody",
    hint: "run `upload` again when the status page of {index} says that it is over",
  },
  {
    words: /^New (uploads|project registration) (?:are |is )?temporarily disabled/,
    ...closed,
    cause: "The administrators of {index} have turned this off for everybody: {1}",
    hint: "run `upload` again when the status page of {index} says that it is over",
  },
  {
    words: /Too many new projects created/,
    kind: "again-later",
    code: "rate-limited",
    cause: "{index} lets an account create 20 new projects in an hour, and an address 40",
    hint: "run `upload` again in an hour; what was sent stays there",
  },
  {
    words: /conflict with Python Standard Library module name/,
    ...name,
    cause: "The project has the name of a module of Python's standard library",
    hint: chooseName,
  },
  {
    words: /conflicts with an existing project/,
    ...name,
    cause: "Somebody has created a project of this name at the same moment",
    hint: `look whether the project is yours and run \`upload\` again, otherwise ${chooseName}`,
  },
  {
    words: /too similar to an existing project/,
    ...name,
    cause:
      "The name reads like one that is taken: `-`, `_` and `.` do not count, and `l`, `I` and `1` are the same, as are `o` and `0`",
    hint: chooseName,
  },
  {
    words: /^The name .* isn't allowed/,
    ...name,
    cause: "{index} does not give this name to anybody; which names those are is not public",
    hint: chooseName,
  },
  {
    words: /^The name .* is invalid|is an invalid value for Name/,
    ...name,
    cause:
      "The name has other characters than ASCII letters, digits, `.`, `_` and `-`, or does not begin and end with a letter or digit",
    hint: "change `name` in `pyproject.toml`, then build again",
  },
];
