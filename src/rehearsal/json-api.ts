import { type Answer, ok, sortedJson } from "./answers.ts";
import { latestRelease, type Project, type Release } from "./catalogue.ts";
import { formValue, formValues } from "./form.ts";
import type { FileRecord, FormPair } from "./records.ts";
import { filePath, metadataJson, requiresPython, serialHeaders } from "./simple-api.ts";

/** PyPI's answer about a project or release that it does not have. */
export const jsonNotFound = (): Answer => ({
  ...ok("application/json", '{"message": "Not Found"}'),
  status: 404,
});

/** `GET /pypi/NAME/json`: the latest release, and the files of all. */
export function projectJson(project: Project, base: string): Answer {
  const release = latestRelease(project);
  if (release === undefined) return jsonNotFound();
  const releases = project.releases.map((one) => [one.version, filesJson(one, base)] as const);
  return answer(project, {
    ...releaseFields(project, release, base),
    releases: Object.fromEntries(releases),
  });
}

/** `GET /pypi/NAME/VERSION/json`: one release. */
export const releaseJson = (project: Project, release: Release, base: string): Answer =>
  answer(project, releaseFields(project, release, base));

const answer = (project: Project, fields: Parameters<typeof sortedJson>[0]): Answer =>
  ok("application/json", sortedJson(fields), serialHeaders(project.lastSerial));

const releaseFields = (project: Project, release: Release, base: string) => ({
  info: infoJson(project, release, base),
  last_serial: project.lastSerial,
  ownership: { organization: null, roles: [] },
  urls: filesJson(release, base),
  vulnerabilities: [],
});

/** Core metadata that occurs once, under the name of its form field and of its key here. */
const SINGLE_FIELDS = [
  "author",
  "author_email",
  "description",
  "description_content_type",
  "download_url",
  "home_page",
  "keywords",
  "license",
  "license_expression",
  "maintainer",
  "maintainer_email",
  "platform",
  "requires_python",
  "summary",
] as const;

function infoJson(project: Project, release: Release, base: string) {
  const { form } = release.first;
  const page = `${base}/project/${project.normalizedName}/`;
  const single = SINGLE_FIELDS.map((name) => [name, formValue(form, name) ?? null] as const);
  return {
    ...Object.fromEntries(single),
    bugtrack_url: null,
    classifiers: formValues(form, "classifiers"),
    docs_url: null,
    downloads: { last_day: -1, last_month: -1, last_week: -1 },
    dynamic: listOrNull(form, "dynamic"),
    license_files: listOrNull(form, "license_file"),
    name: project.name,
    package_url: page,
    project_url: page,
    project_urls: projectUrls(form),
    provides_extra: listOrNull(form, "provides_extra"),
    release_url: `${page}${encodeURIComponent(release.version)}/`,
    requires_dist: listOrNull(form, "requires_dist"),
    version: release.version,
    yanked: release.yanked !== undefined,
    yanked_reason: release.yanked || null,
  };
}

function listOrNull(form: readonly FormPair[], name: string): string[] | null {
  const values = formValues(form, name);
  return values.length === 0 ? null : values;
}

/** `Label, URL` pairs; the old single fields count as labels, as on PyPI. */
function projectUrls(form: readonly FormPair[]): Record<string, string> | null {
  const labelled = formValues(form, "project_urls").map((value) => {
    const comma = value.indexOf(",");
    return [value.slice(0, comma).trim(), value.slice(comma + 1).trim()] as const;
  });
  const old = [
    ["Homepage", formValue(form, "home_page")],
    ["Download", formValue(form, "download_url")],
  ] as const;
  const entries = [...old, ...labelled].flatMap(([label, url]) =>
    url === undefined ? [] : [[label, url] as const],
  );
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

const filesJson = (release: Release, base: string) =>
  release.files.map((file) => fileJson(file, release, base));

const fileJson = (file: FileRecord, release: Release, base: string) => ({
  comment_text: formValue(file.form, "comment") ?? null,
  "core-metadata": metadataJson(file),
  digests: { blake2b_256: file.blake2, md5: file.md5, sha256: file.sha256 },
  downloads: -1,
  filename: file.filename,
  has_sig: false,
  md5_digest: file.md5,
  packagetype: formValue(file.form, "filetype") ?? null,
  python_version: formValue(file.form, "pyversion") ?? "source",
  requires_python: requiresPython(release) ?? null,
  size: file.size,
  upload_time: file.uploaded.slice(0, "2026-01-01T00:00:00".length),
  upload_time_iso_8601: file.uploaded.replace(/(\.\d{3})Z$/, "$1000Z"),
  url: base + filePath(file),
  yanked: release.yanked !== undefined,
  yanked_reason: release.yanked || null,
});
