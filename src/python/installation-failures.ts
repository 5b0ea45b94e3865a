import { type FailurePattern, when } from "./failure-pattern.ts";
import { normalizeName } from "./name.ts";

/** What was to be installed. */
export interface InstallationSubject {
  /** The project under test. */
  readonly name: string;
  /** The version of the interpreter. */
  readonly python: string;
}

/** Failures of pip and uv while they install a release, by their words. */
export const installationFailures = (subject: InstallationSubject): readonly FailurePattern[] => [
  ...failuresOfTransport,
  ...failuresToFind(subject),
  ...failuresToFit,
];

const failuresOfTransport: readonly FailurePattern[] = [
  when(/THESE PACKAGES DO NOT MATCH THE HASHES|Hash mismatch for `([^`]+)`/, () => ({
    cause: "what the installer downloaded is not the file that was built",
    fix: "Do not announce this release: find out what stands between the index and those who install from it, and who changed the file",
  })),
  when(/Failed to extract archive|Wheel '[^']+' located at .* is invalid|BadZipFile/, () => ({
    cause: "what the installer downloaded is damaged",
    fix: "See what stands between the index and those who install from it; where that is nothing, run `check` on the file",
  })),
  when(/No space left on device|There is not enough space on the disk/, () => ({
    cause: "the disk is full",
    fix: "Free space, or name a temporary folder on another disk with `TMPDIR` (Windows: `TEMP`)",
  })),
  when(/CERTIFICATE_VERIFY_FAILED|invalid peer certificate/, () => ({
    cause: "the certificate of an index is not trusted",
    fix: "Name your own certificate authority: for the index under test as `ca-certificate`, for others with `PIP_CERT` and `SSL_CERT_FILE`",
  })),
];

const failuresToFind = ({ name, python }: InstallationSubject): readonly FailurePattern[] => [
  // pip says it as a line among others, uv as a sentence.
  when(
    /require a different python version: [^\n]*?Requires-Python (\S+)|requires a different Python: \S+ not in '([^']+)'|does not satisfy Python(\S+?),? and/i,
    (listed = "", pip = "", uv = "") => {
      const wanted = listed || pip || uv;
      return {
        cause: `it wants Python ${wanted}, and this is ${python}`,
        fix: `the release wants Python ${wanted}, and this is ${python}: verify with another Python (\`python-versions\`; in a workflow, actions/setup-python), or correct \`requires-python\``,
      };
    },
  ),
  when(
    /(\S+) has no wheels? with a matching ([^,(]+?)(?: tag)?(?: \([^)]*\))? |is not a supported wheel on this platform|is not compatible with the current platform|only has wheels with the following/,
    () => noWheel(python),
  ),
  when(
    /has no source distribution|no usable wheels|Building source distributions.* is disabled/,
    () => noWheel(python),
  ),
  when(/No matching distribution found for (\S+?)(?:[\s(]|$)/, (wanted = "") =>
    notFound(wanted, name, python),
  ),
  when(
    /(?:Because|and) (\S+?) was not found in (?:the package registry|the provided package locations)/,
    (wanted = "") => notFound(wanted, name, python),
  ),
  when(/there (?:is|are) no versions? of (\S+?)(?: and|,| that)/, (wanted = "") =>
    notFound(wanted, name, python),
  ),
  (output) => onlyOthers(output, name),
];

/** That there is only the one version of the release itself is no cause: it is the one under test. */
function onlyOthers(output: string, name: string) {
  const pattern = /only ((\S+?)(?:\[[^\]]*\])?[<>=]+\S+) (?:is|are) available/g;
  for (const [, there = "", project = ""] of output.matchAll(pattern)) {
    if (normalizeName(project) === normalizeName(name)) continue;
    return {
      cause: `of \`${project}\` there is only \`${there}\``,
      fix: `Correct the range of \`${project}\` in \`dependencies\``,
    };
  }
  return undefined;
}

const failuresToFit: readonly FailurePattern[] = [
  when(
    /Cannot install (.+?) because these package versions have conflicting dependencies|Because ([^\n]+? depends on [\s\S]+?), we can conclude that|ResolutionImpossible/,
    (pip = "", uv = "") => ({
      cause: `the dependencies contradict each other${pip || uv ? `: ${pip || uv}` : ""}`,
      fix: "Loosen the ranges in `dependencies` that exclude each other",
    }),
  ),
  when(
    /Failed to build (?:installable wheels[^\n]*\()?`?([\w.-]+)|(?:metadata-generation-failed|subprocess-exited-with-error)|Call to `([^`]+)` failed/,
    () => ({
      cause: "a build started, since only an sdist fits, and failed",
      fix: "Of the release itself: build a wheel for this platform, and see with `verify-reproducible` or `pip wheel` why the sdist does not build; of a dependency: require a version that has wheels",
    }),
  ),
  when(
    /after connection broken by|error sending request|Failed to fetch|Could not connect|Temporary failure in name resolution/,
    () => ({
      cause: "an index cannot be reached",
      fix: "Check the network, the proxy settings and `dependency-index`, then run it again",
    }),
  ),
];

const noWheel = (python: string) => ({
  cause: `no wheel of it fits Python ${python} on this platform, and there is no sdist to build`,
  fix: "Build a wheel for this platform and Python, or publish an sdist too; correct the tags of the wheel if it should fit",
});

function notFound(wanted: string, name: string, python: string) {
  const [project = ""] = /^[\w.-]+/.exec(wanted) ?? [];
  if (normalizeName(project) === normalizeName(name)) return noWheel(python);
  return {
    cause: `\`${wanted}\` is not to be had`,
    fix: `nothing that may be installed here is \`${wanted}\`; users of the release would see the same`,
  };
}
