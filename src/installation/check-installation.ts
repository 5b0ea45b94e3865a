import { installationFailures } from "../python/installation-failures.ts";
import { normalizeName } from "../python/name.ts";
import type { EnvironmentCheck } from "./environment-result.ts";
import type { Installation, InstallStep } from "./install-release.ts";
import type { ReleaseUnderTest } from "./release-under-test.ts";

export interface InstallationFacts {
  /** Seconds that it took. */
  readonly seconds: number;
  /** Seconds that it may take. */
  readonly budget: number;
  readonly release: ReleaseUnderTest;
  /** The version of the interpreter. */
  readonly python: string;
  /** Whether it was the sdist that was to be installed. */
  readonly isSdist: boolean;
}

/** How the installation went: whether it did, what the installer warned of, how long it took. */
export function checkInstallation(
  { steps, ok, builtFromSdist }: Installation,
  { seconds, budget, release, python, isSdist }: InstallationFacts,
): readonly EnvironmentCheck[] {
  const last = steps.at(-1);
  if (!ok && last !== undefined) return [failedInstallation(last, seconds, release, python)];
  const output = steps.map(({ result }) => result.output).join("\n");
  const checks: EnvironmentCheck[] = [{ name: "install", status: "ok", seconds }];
  for (const warning of warningsIn(output)) {
    checks.push({
      ...{ name: "install", status: "warning", message: `The installer warns: ${warning}` },
      hint: "every user of the release sees the same",
    });
  }
  if (!isSdist && (builtFromSdist || isBuilt(output, release))) {
    checks.push({
      ...{ name: "wheel", status: "warning" },
      message: `No wheel of the release fits Python ${python} here: it is built from the sdist`,
      hint: "build a wheel for this platform and Python too; else everybody there needs what builds it",
    });
  }
  if (seconds > budget) {
    checks.push({
      ...{ name: "install time", status: "warning", seconds },
      message: `The installation took ${seconds.toFixed(1)} s, more than ${budget} s`,
      hint: "see how large the files and the dependencies are, and whether they hold what users do not need; or raise `install-budget`",
    });
  }
  return checks;
}

/** pip and uv say so when they build, and a release that has wheels is to be installed from one. */
function isBuilt(output: string, { name, files }: ReleaseUnderTest): boolean {
  if (!files.some(({ filename }) => filename.endsWith(".whl"))) return false;
  const built = [...output.matchAll(/^\s*(?:Building wheel for|Built) ([\w.-]+)/gm)];
  return built.some(([, project = ""]) => normalizeName(project) === normalizeName(name));
}

/** What pip says of itself, and of the way of files to the environment, concerns nobody else. */
const aboutInstallers =
  /new release of pip|version of pip|running pip as|Failed to (?:hardlink|clone)|cache entry deserialization|is not on PATH|does not exist in the environment|UV_LINK_MODE|Retrying \(/i;

const warningsIn = (output: string): string[] => [
  ...new Set(
    output
      .split(/\r?\n/)
      .map((line) => /^\s*(?:WARNING|warning|DEPRECATION): (.*)/.exec(line)?.[1]?.trim() ?? "")
      .filter((line) => line !== "" && !aboutInstallers.test(line)),
  ),
];

function failedInstallation(
  { what, result: { status, output } }: InstallStep,
  seconds: number,
  release: ReleaseUnderTest,
  python: string,
): EnvironmentCheck {
  const found =
    status === undefined
      ? { cause: "it did not end in time", fix: "Check the network, then run it again" }
      : installationFailures({ name: release.name, python })
          .map((pattern) => pattern(unwrapped(output)))
          .find((one) => one !== undefined);
  const message = `The installer could not install ${what}`;
  return {
    ...{ name: "install", status: "failed", seconds, output },
    message: found === undefined ? message : `${message}: ${found.cause}`,
    hint:
      found?.fix ?? "the installer's last lines say why; users of the release would see the same",
  };
}

/** uv breaks its sentences where the terminal ends. */
const unwrapped = (output: string): string =>
  output.replace(/\r/g, "").replace(/\n {4,}(?=\S)/g, " ");
