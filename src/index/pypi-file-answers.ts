import type { KnownAnswer } from "./answer-catalogue.ts";

const refused = (code: KnownAnswer["code"]) => ({ kind: "refused", code }) as const;
const metadata = refused("metadata-rejected");
const distribution = refused("distribution-rejected");
const closed = refused("release-closed");
const tooLarge = refused("file-too-large");

const buildAgain = "then build again; `check` finds this before an upload";
const newVersion = "release a new version";

/** PyPI's refusals that are about the file, its metadata or its release (Warehouse: forklift/legacy.py). */
export const fileAnswers: readonly KnownAnswer[] = [
  {
    words: /^This filename was previously used by a file that has since been deleted/,
    ...refused("file-exists"),
    cause:
      "A file of this name was on {index} before and was deleted; its name can never be used again",
    hint: `${newVersion}, or add a build number to the wheel's name`,
  },
  {
    statuses: [400, 403, 409, 422],
    words: /already exist/i,
    kind: "already-there",
    code: "file-exists",
    cause: "{index} has a file of this name with other content, or this content under another name",
    hint: `an index never replaces a file: ${newVersion}; \`skip-existing: true\` leaves the file out`,
  },
  {
    words: /releases older than 14 days/,
    ...closed,
    cause: "{index} takes no files for a release 14 days after its first one",
    hint: `${newVersion}, such as a post-release; files that are missing cannot be added to this one`,
  },
  {
    words: /Only one sdist may be uploaded per release/,
    ...closed,
    cause:
      "The release has an sdist already, under another name: a version can be spelled in several ways, an sdist has one name",
    hint: `leave the sdist out, or ${newVersion}`,
  },
  {
    words: /use of local versions/,
    ...metadata,
    cause: "The version has a local part (`+...`), which is for private indexes only",
    hint: `release a version without \`+...\`; with setuptools-scm set \`local_scheme = "no-local-version"\` and build a clean checkout of the tag, ${buildAgain}`,
  },
  {
    words: /^The description failed to render/,
    ...metadata,
    cause:
      "The README cannot be shown: it is not what its content type says, is empty, or its reStructuredText has errors",
    hint: "set `readme` in `pyproject.toml` to a file whose ending fits (`.md`, `.rst`, `.txt`); `check` shows the line of an error",
  },
  {
    words: /is not a valid classifier|^The classifier /,
    ...metadata,
    cause:
      "A classifier is misspelt or out of use; `Private :: Do Not Upload` is refused on purpose",
    hint: `copy it from https://pypi.org/classifiers/, ${buildAgain}`,
  },
  {
    words: /^Can't have direct dependency/,
    ...metadata,
    cause: "A dependency is given by its URL, which only private indexes take",
    hint: `give a name and a version range that {index} has, ${buildAgain}`,
  },
  {
    words: /introduced in metadata version/,
    ...metadata,
    cause: "The build backend wrote a field that its own `Metadata-Version` does not have yet",
    hint: `use a newer version of the build backend, ${buildAgain}`,
  },
  {
    words: /not a valid email address|\bemail\b.*\binvalid\b/i,
    ...metadata,
    cause: "The e-mail address of an author or maintainer is not valid",
    hint: `correct \`authors\` and \`maintainers\` in \`pyproject.toml\`, ${buildAgain}`,
  },
  {
    words: /^License is deprecated when License-Expression is present/,
    ...metadata,
    cause: "The metadata has the old field `License` beside `License-Expression`",
    hint: `keep \`license = "..."\` with an SPDX expression only, ${buildAgain}`,
  },
  {
    words: /packaging\.python\.org\/[^ ]*specifications\//,
    ...metadata,
    cause: "A field of the core metadata is not valid",
    hint: `correct it in \`pyproject.toml\`, ${buildAgain}`,
  },
  {
    words: /^(?:Invalid value for \w+\. )?Error: |^Invalid value for \w+/,
    ...refused("upload-rejected"),
    cause: "A field of the upload's form is not valid",
    hint: "run `check`; a proxy in between may have changed the request",
  },
  {
    words:
      /^Unknown protocol version|^Invalid Form Data|Should not be a tuple|payload does not have a file/,
    ...refused("upload-rejected"),
    cause: "The upload did not arrive as it was sent",
    hint: "run `upload` again; a proxy in between may have changed the request",
  },
  {
    words: /^File too large\./,
    ...tooLarge,
    cause:
      "The file is larger than {index} allows for this project, which is 100 MB unless more was granted",
    hint: "make it smaller, or ask for a higher limit: https://docs.pypi.org/project-management/storage-limits/",
  },
  {
    words: /^Project size too large\./,
    ...tooLarge,
    cause:
      "All files of the project together are larger than {index} allows, which is 10 GB unless more was granted",
    hint: "delete old releases that nobody needs, or ask for more: https://docs.pypi.org/project-management/storage-limits/",
  },
  {
    words: /^The digest supplied does not match/,
    ...distribution,
    cause: "Other bytes arrived than were sent, or the file changed while it was sent",
    hint: "run `upload` again, with nothing writing to `packages-dir`",
  },
  {
    words: /unsupported platform tag '([^']*)'/,
    ...distribution,
    cause:
      "{index} takes no wheels for the platform `{1}`; `linux_*` says nothing about the systems that it runs on",
    hint: "repair Linux wheels with auditwheel (cibuildwheel does), which makes them `manylinux` or `musllinux`",
  },
  {
    words:
      /^Filename |^Start filename for|^Version in filename|^Invalid (?:wheel|source distribution) filename|^Invalid (?:file extension|project name|build number)|^Cannot upload a file with/,
    ...distribution,
    cause:
      "The file's name does not follow the project's name and version (PEP 427, PEP 491, PEP 625)",
    hint: `do not rename files; use a newer version of the build backend, ${buildAgain}`,
  },
  {
    words: /^License-File .* does not exist/,
    ...distribution,
    cause: "The metadata names a licence file that is not in the archive",
    hint: `correct \`license-files\` in \`pyproject.toml\`, or use a newer version of the build backend, ${buildAgain}`,
  },
  {
    words: /-encrypted content is not allowed/,
    ...distribution,
    cause: "{index} takes no encrypted or obfuscated code",
    hint: `leave the encrypted files out, ${buildAgain}`,
  },
  {
    words: /^Invalid attestations/,
    ...refused("attestations-rejected"),
    cause: "An attestation is not of these files, or not of the workflow that the project trusts",
    hint: "run `upload` again, which makes new ones; `attestations: off` uploads without any",
  },
  {
    words: /^Invalid distribution file\.|^Wheel '/,
    ...distribution,
    cause:
      "The archive is damaged, lacks a member that it must have, or is built in a way that {index} does not take",
    hint: "build it again with a current build backend and do not change the archive afterwards; `check` says what is wrong with which member",
  },
];
