import { escapeHtml, notFound, ok } from "./answers.ts";
import { latestRelease, type Project, type Release } from "./catalogue.ts";
import type { Handler } from "./context.ts";
import { formValue } from "./form.ts";
import { page } from "./page-layout.ts";
import type { FileRecord } from "./records.ts";
import { filePath } from "./simple-api.ts";

/** Versions that the overview names of each project. */
const SHOWN_VERSIONS = 5;

/** `GET /`: projects and their releases, for a person with a browser. */
export const overviewPage: Handler = ({ base }, { store }) => {
  const projects = store.view.projects();
  const content =
    projects.length === 0 ? "<p>Nothing has been uploaded yet.</p>\n" : overviewTable(projects);
  return ok(
    "text/html; charset=UTF-8",
    page({ title: "Rehearsal index", content: content + usage(base) }),
  );
};

const overviewTable = (projects: readonly Project[]): string => `<table>
<thead><tr><th scope="col">Project</th><th scope="col">Releases</th><th scope="col">Summary</th></tr></thead>
<tbody>
${projects.map(overviewRow).join("")}</tbody>
</table>
`;

function overviewRow(project: Project): string {
  const address = `/project/${project.normalizedName}/`;
  const newestFirst = [...project.releases].reverse();
  const links = newestFirst
    .slice(0, SHOWN_VERSIONS)
    .map(({ version }) => escapeHtml(version))
    .map((version) => `<a href="${address}#${version}">${version}</a>`);
  const hidden = newestFirst.length - links.length;
  const releases = links.join(", ") + (hidden === 0 ? "" : ` and ${hidden} more`);
  const latest = latestRelease(project);
  const summary = (latest && formValue(latest.first.form, "summary")) ?? "";
  return `<tr><th scope="row"><a href="${address}">${escapeHtml(project.name)}</a></th><td>${releases}</td><td>${escapeHtml(summary)}</td></tr>\n`;
}

const usage = (base: string): string => `<h2>Use it</h2>
<dl>
<dt>Upload</dt><dd><code>twine upload --repository-url ${escapeHtml(base)}/legacy/ --username __token__ --password pypi-anything dist/*</code></dd>
<dt>Install</dt><dd><code>pip install --index-url ${escapeHtml(base)}/simple/ NAME</code></dd>
</dl>
`;

/** `GET /project/NAME/`: every release with its files. */
export const projectPage: Handler = ({ base }, { store }, [name = ""]) => {
  const project = store.view.project(name);
  if (project === undefined) return notFound();
  const releases = [...project.releases].reverse().map(releaseSection).join("");
  const latest = latestRelease(project);
  const summary = latest && formValue(latest.first.form, "summary");
  const introduction = `${summary === undefined ? "" : `<p>${escapeHtml(summary)}</p>\n`}<p><code>pip install --index-url ${escapeHtml(base)}/simple/ ${escapeHtml(project.name)}</code></p>\n`;
  return ok(
    "text/html; charset=UTF-8",
    page({ title: project.name, up: true, content: introduction + releases }),
  );
};

function releaseSection(release: Release): string {
  const { version, files, yanked } = release;
  const note =
    yanked === undefined
      ? ""
      : `<p class="note">Yanked${yanked === "" ? "" : `: ${escapeHtml(yanked)}`}</p>\n`;
  return `<section>
<h2 id="${escapeHtml(version)}">${escapeHtml(version)}</h2>
${note}<ul class="files">
${files.map(fileItem).join("")}</ul>
</section>
`;
}

const metadataLink = (file: FileRecord): string =>
  file.metadataSha256 === undefined
    ? ""
    : ` (<a href="${escapeHtml(filePath(file))}.metadata">METADATA</a>)`;

const fileItem = (file: FileRecord): string => `<li>
<a href="${escapeHtml(filePath(file))}">${escapeHtml(file.filename)}</a>${metadataLink(file)}
<dl>
<dt>Size</dt><dd>${formatSize(file.size)}</dd>
<dt>Uploaded</dt><dd><time datetime="${file.uploaded}">${file.uploaded.slice(0, 19).replace("T", " ")} UTC</time></dd>
<dt>SHA-256</dt><dd><code>${file.sha256}</code></dd>
<dt>BLAKE2b-256</dt><dd><code>${file.blake2}</code></dd>
<dt>MD5</dt><dd><code>${file.md5}</code></dd>
</dl>
</li>
`;

/** Bytes as people read them, in powers of 1000. */
function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000
    ? `${(bytes / 1000).toFixed(1)} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
