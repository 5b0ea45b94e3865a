import type { KnownAnswer } from "./answer-catalogue.ts";

const there = { kind: "already-there", code: "file-exists" } as const;
const notAllowed = { kind: "not-allowed", code: "not-allowed-to-project" } as const;
const badCredential = { kind: "not-allowed", code: "credential-rejected" } as const;

const thereCause = "{index} has a file of this name and does not replace it";
const thereHint = "release a new version; `skip-existing: true` leaves the file out";

/** Refusals of other index servers, which are also found where their address does not tell. */
export const serverAnswers: readonly KnownAnswer[] = [
  // Nexus, by its database: https://github.com/pypa/twine/issues/1044,
  // https://github.com/sonatype/nexus-public/issues/696
  {
    statuses: [400],
    words: /does not allow updating assets?|cannot be updated/i,
    ...there,
    cause: thereCause,
    hint: `${thereHint}; an administrator of Nexus can allow redeployment in the repository`,
  },
  // Artifactory, in its versions: https://github.com/pypa/twine/issues/332, /issues/1251
  {
    statuses: [403, 409],
    words: /permissions? to (?:delete\/)?overwrite (?:all )?artifacts?/i,
    ...there,
    cause: `${thereCause}: this user may add files but not overwrite them`,
    hint: thereHint,
  },
  // The same where Artifactory hides what a user may not see: https://github.com/pypa/twine/issues/918
  {
    statuses: [404],
    words: /Could not locate artifact '[^']*\.(?:whl|tar\.gz|zip)'/i,
    ...there,
    cause:
      "{index} has a file of this name that this user may not overwrite, or hides that the user may not deploy there",
    hint: thereHint,
  },
  // GitLab: https://github.com/pypa/twine/issues/697
  {
    statuses: [400, 409, 422],
    words: /has already been taken/i,
    ...there,
    cause: thereCause,
    hint: thereHint,
  },
  // Azure Artifacts: https://github.com/astral-sh/uv/issues/8817; 403 for other kinds of packages:
  // https://github.com/Azure/typespec-azure/pull/4813
  {
    statuses: [403, 409],
    words: /feed .* already contains/i,
    ...there,
    cause: thereCause,
    hint: thereHint,
  },
  {
    statuses: [400, 409],
    words: /upstream sources?|cannot be restored by|has been deleted/i,
    servers: ["azure"],
    kind: "refused",
    code: "file-exists",
    cause: "The feed had this version before, or one of its upstream sources has it",
    hint: "release a new version, or change the feed's upstream sources",
  },
  // Gitea up to 1.19 answered 400: https://github.com/go-gitea/gitea (routers/api/packages/pypi).
  {
    statuses: [400, 409],
    words: /^package file already exists$/,
    ...there,
    cause: "The package registry has a file of this name and does not replace it",
    hint: `${thereHint}; a whole version can be deleted in the settings of the package, then its files can be uploaded again`,
  },
  {
    statuses: [401],
    words: /^reqPackageAccess$/,
    ...notAllowed,
    cause:
      "The token may not publish packages for this owner: it lacks the scope `write:package`, belongs to another user, or is the token of a job, which may not publish packages",
    hint: "create a personal access token with the scope `write:package` for a user who may write packages of this owner, store it as a secret and pass it as `password`",
  },
  {
    statuses: [401],
    words: /^Failed to authenticate user$/,
    ...badCredential,
    cause: "The forge does not know this token, or it was removed",
    hint: "create a personal access token with the scope `write:package`, store it as a secret and pass it as `password`",
  },
  {
    statuses: [404],
    words: /./,
    servers: ["gitea"],
    kind: "no-upload-api",
    code: "not-an-upload-api",
    cause: "The owner in the address does not exist or is hidden, or the address is not complete",
    hint: "the address is `https://HOST/api/packages/OWNER/pypi`, without `simple/`; the registry may be turned off by the administrator",
  },
  {
    statuses: [400],
    words: /^hash mismatch$/,
    kind: "refused",
    code: "distribution-rejected",
    cause: "Other bytes arrived than were sent, or the file changed while it was sent",
    hint: "run `upload` again, with nothing writing to `packages-dir`",
  },
  {
    statuses: [400],
    words: /^invalid name or version$/,
    kind: "refused",
    code: "metadata-rejected",
    cause:
      "The package registry takes PEP 440 versions in lower case, and names of ASCII letters, digits, `.`, `_` and `-`",
    hint: "correct `name` and `version` in `pyproject.toml`, then build again",
  },
  // Gitea's limits for an owner; GitLab's `File is too large`; AWS's `ServiceQuotaExceededException`.
  {
    statuses: [400, 402, 403, 413, 422],
    words:
      /maximum allowed package|quota|file (?:size )?(?:is )?too (?:large|big)|exceeds? the (?:maximum|limit)/i,
    kind: "refused",
    code: "file-too-large",
    cause: "The file, or all packages together, are larger than {index} allows",
    hint: "delete versions that nobody needs, or ask the administrator of {index} for a higher limit",
  },
  // GitLab shows a project that a token may not see as missing.
  // https://docs.gitlab.com/user/packages/pypi_repository/#authenticate-with-the-gitlab-package-registry
  {
    statuses: [401, 404],
    words: /./,
    servers: ["gitlab"],
    ...badCredential,
    cause:
      "GitLab does not know the token, or the token may not see the project, or the project's number is wrong",
    hint: "use a deploy token with `write_package_registry`, a personal access token with `api`, or the user `gitlab-ci-token` with the job's token; the address names the project's ID",
  },
  {
    statuses: [403],
    words: /package protected|protected package/i,
    ...notAllowed,
    cause: "A protection rule of the project keeps this user from publishing the package",
    hint: "use the token of a role that the rule allows, or change the rule in the project's settings",
  },
  // https://learn.microsoft.com/azure/devops/artifacts/feeds/feed-permissions
  {
    statuses: [401, 403],
    words: /./,
    servers: ["azure"],
    ...badCredential,
    cause: "Azure Artifacts does not take the token, or it may not add packages to the feed",
    hint: "use a personal access token with the scope `Packaging (read & write)` of a user who is a contributor of the feed; tokens expire",
  },
  {
    statuses: [401, 403],
    words: /./,
    servers: ["google"],
    ...badCredential,
    cause:
      "Google Artifact Registry does not take the token, or its account lacks `artifactregistry.repositories.uploadArtifacts`",
    hint: 'use the user `oauth2accesstoken` with a fresh access token (it lasts an hour), of an account with the role "Artifact Registry Writer"',
  },
  {
    statuses: [401, 403],
    words: /./,
    servers: ["codeartifact"],
    ...badCredential,
    cause:
      "CodeArtifact does not take the token, which lasts 12 hours, or its role lacks `codeartifact:PublishPackageVersion`",
    hint: "use the user `aws` with a fresh token of `aws codeartifact get-authorization-token`",
  },
  {
    statuses: [409],
    words: /rejected the|include\/exclude|policy/i,
    servers: ["artifactory"],
    kind: "refused",
    code: "distribution-rejected",
    cause: "The settings of the repository do not allow this file",
    hint: "ask the administrator of {index} about the repository's include and exclude patterns",
  },
];
