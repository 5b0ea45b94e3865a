import { join } from "node:path";
import type { Files } from "../host/host.ts";
import type { Place } from "./look-around.ts";
import type { Pipeline } from "./pipeline.ts";
import type { ProjectFacts } from "./project-facts.ts";
import { forgeOfHost } from "./remote.ts";

/** What will be missed at a release, and what others do that the new workflows do too. */
export async function warningsOf(
  facts: ProjectFacts,
  place: Place,
  pipelines: readonly Pipeline[],
  files: Files,
): Promise<string[]> {
  return [
    ...facts.gates.hints,
    ...missing(facts, pipelines),
    ...aboutPlace(place, pipelines),
    ...(await otherPublishers(place, pipelines, files)),
  ];
}

/** What the gate before the production upload does not ask for, though it would of others. */
function missing({ gaps }: ProjectFacts, [pipeline]: readonly Pipeline[]): string[] {
  if (gaps.length === 0 || pipeline === undefined) return [];
  const words = gaps.map(({ word }) => word).join(" ");
  const lines = gaps.map(({ lack, remedy }) => `  there ${lack}: ${remedy}`);
  return [
    `The gate before the last upload will leave out what the project lacks (\`gate-without: ${words}\`). Run \`${pipeline.command}\` again when it is there:\n${lines.join("\n")}`,
  ];
}

function aboutPlace(
  { root, isRepository, around }: Place,
  pipelines: readonly Pipeline[],
): string[] {
  const outside = `\`${root}\` is in no git repository: the files are written as for its root`;
  return [
    ...(isRepository ? [] : [outside]),
    ...(around.remote === undefined ? [] : aboutHost(around.remote.host, pipelines)),
    ...aboutFolders(around.folders, pipelines),
  ];
}

function aboutHost(host: string, pipelines: readonly Pipeline[]): string[] {
  const forge = forgeOfHost(host);
  if (forge === "other") return [`\`${host}\` runs no workflows of GitHub, Gitea or Forgejo`];
  if (forge === undefined) {
    const names = pipelines.map((one) => (one.forge === "github" ? "GitHub" : "Gitea or Forgejo"));
    return [
      `\`${host}\` does not tell what it is: the workflows are for ${names.join(" and ")}; \`--forge\` names another`,
    ];
  }
  if (!/^github\.(?!com$)/.test(host)) return [];
  return [
    "GitHub Enterprise Server has no artifact service that the jobs could share: `build` says which steps carry the files there",
  ];
}

function aboutFolders(folders: readonly string[], pipelines: readonly Pipeline[]): string[] {
  const isNew = pipelines.some(({ forge }) => forge === "gitea");
  if (!isNew || folders.join() !== ".github") return [];
  return [
    "Gitea and Forgejo read `.github/workflows` only while they find no folder of their own: once `.gitea/workflows` is there, copy what is to run there too",
  ];
}

const publishes =
  /pypa\/gh-action-pypi-publish|\btwine upload\b|\buv publish\b|\b(?:poetry|hatch|flit|pdm|maturin) publish\b/;

/** A tag would be published twice. */
async function otherPublishers(
  { root, around }: Place,
  pipelines: readonly Pipeline[],
  files: Files,
): Promise<string[]> {
  const own = new Set(pipelines.map(({ fileName }) => fileName));
  const paths: string[] = [];
  for (const folder of around.folders.map((name) => `${name}/workflows`)) {
    const workflows = (await files.list(join(root, folder))) ?? [];
    const others = workflows.filter(({ name, kind }) => kind === "file" && !own.has(name));
    paths.push(...others.map(({ name }) => `${folder}/${name}`));
  }
  const texts = await Promise.all(paths.map((path) => files.readText(join(root, path))));
  return paths
    .filter((_, index) => publishes.test(texts[index] ?? ""))
    .map((path) => `\`${path}\` publishes too: remove it, or a tag is published twice`);
}
