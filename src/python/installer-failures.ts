import { type FailurePattern, shortPath, when } from "./failure-pattern.ts";

const requires = "`[build-system] requires` in `pyproject.toml`";

const elsewhere =
  "Free space, or name a temporary folder on another disk with `TMPDIR` (Windows: `TEMP`)";

/** Failures of pip and uv while they install the build requirements. */
export const installerFailures: readonly FailurePattern[] = [
  when(/No space left on device|There is not enough space on the disk/, () => ({
    cause: "The disk is full",
    fix: elsewhere,
  })),
  // Python tries them out by writing to them.
  when(/No usable temporary directory found/, () => ({
    cause: "There is no folder for temporary files that can be written to",
    fix: elsewhere,
  })),
  when(
    /could not create '([^']+)': (?:Permission denied|Read-only file system)|(?:PermissionError|OSError): \[Errno (?:13|30)\] [\w\s-]+: '([^']+)'/,
    (setuptools = "", python = "") => ({
      cause: `\`${shortPath(setuptools || python)}\` cannot be written`,
      fix: "Let this user write to the project's folder: backends keep files of their own there while they build",
    }),
  ),
  when(/Invalid requirement: '([^']+)'|error: Failed to parse: `([^`]+)`/, (pip = "", uv = "") => ({
    cause: `\`${pip || uv}\` is not a valid requirement`,
    fix: `Correct it in ${requires}; it looks like \`setuptools>=77\` (PEP 508)`,
  })),
  when(
    /CERTIFICATE_VERIFY_FAILED[\s\S]*No matching distribution found|invalid peer certificate/,
    () => ({
      cause: "The certificate of the package index is not trusted",
      fix: "Name the file of your own certificate authority with `PIP_CERT` and `SSL_CERT_FILE`",
    }),
  ),
  when(
    /after connection broken by[\s\S]*(?:No matching distribution found|Could not install packages)|error: Failed to fetch: [\s\S]*error sending request/,
    () => ({
      cause: "The package index cannot be reached, so the build requirements were not installed",
      fix: "Check the network, and `PIP_INDEX_URL`, `UV_DEFAULT_INDEX` and the proxy settings where they are used; then run it again",
    }),
  ),
  // pip says which versions it left out, then what it looked for; uv says both in one sentence.
  when(
    /require a different python version: [^\n]*?Requires-Python (\S+)[\s\S]*No matching distribution found for (.+)/,
    (wanted = "", requirement = "") => notForThisPython(requirement, wanted),
  ),
  when(
    /current Python version \(([^)]+)\) does not satisfy Python(\S+) and (\S+) depends on/,
    (version = "", wanted = "", requirement = "") => notForThisPython(requirement, wanted, version),
  ),
  when(
    /requirement (\S+)(?: \(from [^)]*\))? \(from versions: none\)|Because (\S+) was not found in the package registry/,
    (pip = "", uv = "") => ({
      cause: `The package index has no project for the build requirement \`${pip || uv}\``,
      fix: `Correct its name in ${requires}, or name the index that has it with \`PIP_INDEX_URL\` and \`UV_DEFAULT_INDEX\``,
    }),
  ),
  when(
    /requirement (\S+)(?: \(from [^)]*\))? \(from versions: (?:[^)]*, )?([^,)]+)\)/,
    (requirement = "", newest = "") => noSuchVersion(requirement, newest),
  ),
  when(
    /only [^\s<>=!~]+<=(\S+) is available and you require (\S+?),? /,
    (newest = "", requirement = "") => noSuchVersion(requirement, newest),
  ),
  when(/Because there is no version of (\S+) and you require /, (requirement = "") => ({
    cause: `The package index has no version for the build requirement \`${requirement}\``,
    fix: `Correct the version in ${requires}`,
  })),
  when(
    /Cannot install (.+?) because these package versions have conflicting dependencies|Because (?:you require )?(.+), we can conclude that your requirements are unsatisfiable/,
    (pip = "", uv = "") => ({
      cause: `The build requirements contradict each other: ${pip || uv}`,
      fix: `Loosen one of them in ${requires}`,
    }),
  ),
];

function notForThisPython(requirement: string, wanted: string, version = "") {
  const builder = version === "" ? "another version builds" : `${version} builds`;
  return {
    cause: `The build requirement \`${requirement}\` needs Python ${wanted}, and ${builder}`,
    fix: `Build with another Python, or allow a version for this one in ${requires}`,
  };
}

function noSuchVersion(requirement: string, newest: string) {
  return {
    cause: `The package index has no version for the build requirement \`${requirement}\`; its newest is ${newest}`,
    fix: `Correct the version in ${requires}`,
  };
}
