import { basename, delimiter, join, relative } from "node:path";
import { diffArchives } from "../archives/diff-archives.ts";
import { PublishError } from "../errors.ts";
import type { Environment, Host } from "../host/host.ts";
import varyBuild from "../tools/vary_build.py";
import { type BuildOptions, buildDistributions } from "./build-distributions.ts";
import { isWithin } from "./checkout.ts";

/** Half a year and some, so that dates, years' ends and daylight saving differ. */
const clockShift = 200 * 24 * 3600 + 4321;

/** Folders that say nothing about the project and may be large. */
const left = new Set(["node_modules", ".venv", "venv", ".tox", ".nox", "__pycache__"]);

/**
 * Builds again from a copy, under another path, umask, time zone, locale, hash seed and clock, and
 * fails with the first member that differs.
 */
export async function verifyReproducible(
  built: readonly string[],
  options: BuildOptions,
  root: string,
  host: Host,
): Promise<void> {
  const work = await host.temporaryFolder("second-build");
  const copy = join(work, "another", "path");
  await host.files.copyFolder(root, copy, (path) => left.has(path.split("/").at(-1) ?? ""));
  const project = join(copy, relative(root, options.project));
  const packages = isWithin(options.packages, root)
    ? join(copy, relative(root, options.packages))
    : options.packages;
  const again = await buildDistributions(
    {
      ...options,
      project,
      work: join(work, "work"),
      packages,
      env: await otherCircumstances(work, host),
    },
    host,
  );
  const byName = new Map(again.map((path) => [basename(path), path]));
  for (const path of built) await compare(path, byName.get(basename(path)));
}

async function compare(first: string, second: string | undefined): Promise<void> {
  if (second === undefined) {
    throw new PublishError(
      "not-reproducible",
      `\`${basename(first)}\` is not reproducible: the second build did not make it`,
      { hint: "let name, version and tags depend on nothing but the commit" },
    );
  }
  const difference = await diffArchives(first, second);
  if (difference === undefined) return;
  throw new PublishError(
    "not-reproducible",
    `\`${basename(first)}\` is not reproducible: \`${difference.member}\` differs (${difference.difference})`,
    {
      hint: "make it independent of time, path, umask, time zone, locale and hash seed; SOURCE_DATE_EPOCH holds the commit's time",
    },
  );
}

/** What differs between two machines that build the same commit. */
async function otherCircumstances(work: string, host: Host): Promise<Environment> {
  const hook = join(work, "circumstances");
  await host.files.write(join(hook, "sitecustomize.py"), varyBuild);
  const clock = await host.pythons.withTools("clock");
  return {
    PYTHONPATH: [hook, clock.packages].join(delimiter),
    BUILD_VARIATION_UMASK: "077",
    BUILD_VARIATION_CLOCK_SHIFT: String(clockShift),
    TZ: "Pacific/Kiritimati",
    LC_ALL: "C",
    LANG: "C",
    LANGUAGE: "C",
    PYTHONHASHSEED: "4321",
  };
}
