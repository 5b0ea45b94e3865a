import { join } from "node:path";
import type { Finding } from "../findings.ts";
import type { Host } from "../host/host.ts";
import { checkChangelog, findChangelog } from "./check-changelog.ts";
import { checkDependencies } from "./check-dependencies.ts";
import { checkLicence, checkReadme, readmeNames } from "./check-files.ts";
import { checkVersion } from "./check-version.ts";
import type { Configuration } from "./configuration.ts";
import { scanSecrets } from "./scan-secrets.ts";
import type { ProjectSubject } from "./subject.ts";
import { versionPaths } from "./version-places.ts";

/** What the files of a project say about the release, without running anything. */
export interface CheckedProject {
  readonly name: string | undefined;
  readonly version: string | undefined;
  /** Where the version is from, in words. */
  readonly versionSource: string;
  readonly changelog: { readonly path: string; readonly heading: string } | undefined;
  readonly readme: string | undefined;
  readonly licence: string | undefined;
  /** The gravest first is left to those who show them. */
  readonly findings: readonly Finding[];
}

export interface CheckRequest {
  /** Absolute. */
  readonly folder: string;
  readonly configuration: Configuration;
  readonly tag: string | undefined;
  readonly changelog: string | undefined;
}

/** Holds a project against every rule about projects. */
export async function checkProject(request: CheckRequest, host: Host): Promise<CheckedProject> {
  const subject = await readSubject(request, host);
  const identity = checkVersion(subject);
  const changelog = checkChangelog(subject, identity.version);
  const readme = checkReadme(subject);
  const licence = checkLicence(subject);
  const { paths } = request.configuration.project;
  const { path, entry } = changelog;
  return {
    ...{ name: identity.name, version: identity.version, versionSource: identity.source },
    changelog:
      path === undefined || entry === undefined ? undefined : { path, heading: entry.heading },
    readme: readme.path,
    licence: licence.path,
    findings: [
      ...identity.findings,
      ...changelog.findings,
      ...readme.findings,
      ...licence.findings,
      ...checkDependencies(subject),
      ...(await scanSecrets(request.folder, paths, host)),
    ],
  };
}

async function readSubject(
  { folder, configuration, tag, changelog }: CheckRequest,
  host: Host,
): Promise<ProjectSubject> {
  const { paths } = configuration.project;
  const wanted = new Set([
    ...versionPaths(paths),
    ...["pyproject.toml", "setup.cfg"],
    ...readmeNames({ configuration }),
    changelog ?? findChangelog(paths) ?? "",
  ]);
  const texts = new Map<string, string>();
  for (const path of wanted) {
    // It may be a link within the repository.
    const text = path === "" ? undefined : await readFile(join(folder, path), host);
    if (text !== undefined) texts.set(path, text);
  }
  const today = new Date().toISOString().slice(0, 10);
  return { configuration, tag, changelog, today, text: (path) => texts.get(path) };
}

/** A folder in the place of a file is as good as nothing. */
async function readFile(path: string, { files }: Host): Promise<string | undefined> {
  const kind = (await files.stat(path))?.kind;
  return kind === "file" || kind === "symlink" ? files.readText(path) : undefined;
}
