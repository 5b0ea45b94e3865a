import { PublishError } from "../errors.ts";
import type { Environment, Host } from "../host/host.ts";
import type { Manifest } from "../manifest.ts";
import { releasedTag, tagReference } from "../release-tag.ts";

/** Where the files lie. */
export type Place = { readonly folder: string } | { readonly artifact: string };

/** Fails when the manifest says that the files are of another repository, run, commit or tag. */
export function refuseForeignOrigin(
  manifest: Manifest,
  tag: string | undefined,
  place: Place,
  { env }: Host,
): void {
  const differences = differencesOf(manifest, tag, env);
  if (differences.length === 0) return;
  const [where, first] =
    "folder" in place
      ? [`in \`${place.folder}\``, "remove the folder, where an earlier run has left it"]
      : [`of artifact \`${place.artifact}\``, "run the job with the stage `build` again"];
  throw new PublishError(
    "artifact-of-another-run",
    `The distributions ${where} are not of this run\n  ${differences.join("\n  ")}`,
    {
      hint: `${first}; to release files of another run on purpose, give the output \`manifest-sha256\` of their build`,
    },
  );
}

/** What the manifest says otherwise than the run, in words; what one of them does not say is not compared. */
export function differencesOf(
  manifest: Manifest,
  tag: string | undefined,
  env: Environment,
): readonly string[] {
  const { repository, run, commit, ref } = manifest;
  const differences = [
    difference("repository", repository, env["GITHUB_REPOSITORY"]),
    difference("run", run, env["GITHUB_RUN_ID"]),
    tag === undefined
      ? difference("commit", commit, commitOfTag(env))
      : difference("reference", ref, tagReference(tag)),
  ];
  return differences.filter((text) => text !== undefined);
}

/** The commit that a pushed tag names; runs of other kinds may build what they like. */
const commitOfTag = (env: Environment): string | undefined =>
  releasedTag(undefined, env) === undefined ? undefined : env["GITHUB_SHA"];

function difference(
  what: string,
  built: string | undefined,
  here: string | undefined,
): string | undefined {
  if (!built || !here || built === here) return undefined;
  return `they were built for ${what} \`${built}\`, and this is ${what} \`${here}\``;
}
