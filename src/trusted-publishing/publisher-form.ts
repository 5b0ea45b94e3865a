import type { IndexLocation } from "../index/locations.ts";
import type { PublisherSettings } from "./claims.ts";
import { publicIndexOf } from "./public-index.ts";

/** A project of the release, and whether the index has it already. */
export interface TargetProject {
  readonly name: string;
  readonly isOnIndex: boolean;
}

/**
 * The address of the form in which a trusted publisher is registered, with its fields filled in; for
 * a project that the index lacks that of a pending publisher. `undefined` for indexes other than
 * PyPI and TestPyPI. https://docs.pypi.org/trusted-publishers/adding-a-publisher/
 */
export function publisherFormLink(
  index: IndexLocation,
  project: TargetProject,
  settings: PublisherSettings,
): URL | undefined {
  const site = publicIndexOf(index)?.site;
  if (site === undefined) return undefined;
  const path = project.isOnIndex
    ? `manage/project/${encodeURIComponent(project.name)}/settings/publishing/`
    : "manage/account/publishing/";
  const link = new URL(path, site);
  const fields = {
    provider: "github",
    ...(project.isOnIndex ? {} : { project_name: project.name }),
    owner: settings.owner,
    repository: settings.repository,
    workflow_filename: settings.workflow,
    ...(settings.environment === undefined ? {} : { environment: settings.environment }),
  };
  link.search = new URLSearchParams(fields).toString();
  return link;
}
