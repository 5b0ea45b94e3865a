import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { releasedTag, tagReference } from "../release-tag.ts";
import { type Checkout, commitOfTag } from "./checkout.ts";

/** Fails unless the commit of the tag that is released is checked out, as far as it is known. */
export async function refuseOtherCommit(
  givenTag: string | undefined,
  project: string,
  checkout: Checkout | undefined,
  host: Host,
): Promise<void> {
  const tag = releasedTag(givenTag, host.env);
  if (tag === undefined || checkout?.commit === undefined) return;
  // A shallow checkout may know no tags, but the run knows the commit of its own.
  const ofRun = host.env["GITHUB_REF"] === tagReference(tag) ? host.env["GITHUB_SHA"] : undefined;
  const commit = (await commitOfTag(tag, project, host)) ?? (ofRun || undefined);
  const hint = `check out the tag before this step: with actions/checkout set \`ref: ${tag}\``;
  if (commit === undefined) {
    host.log.warning(
      `This checkout knows no tag \`${tag}\`, so nothing tells whether \`${checkout.commit}\` is its commit; ${hint}`,
    );
  } else if (commit !== checkout.commit) {
    throw new PublishError(
      "tag-mismatch",
      `Tag \`${tag}\` is commit \`${commit}\`, but \`${checkout.commit}\` is checked out`,
      { hint },
    );
  }
}
