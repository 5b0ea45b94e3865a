import { PublishError } from "../errors.ts";
import type { Host } from "../host/host.ts";
import { releasedTag, tagReference } from "../release-tag.ts";
import { type Checkout, commitOfTag } from "./checkout.ts";

/**
 * Fails unless the commit of the tag that is released is checked out, as far as git knows the tag:
 * a shallow checkout may have none.
 */
export async function refuseOtherCommit(
  givenTag: string | undefined,
  project: string,
  checkout: Checkout | undefined,
  host: Host,
): Promise<void> {
  const tag = releasedTag(givenTag, host.env);
  if (tag === undefined || checkout?.commit === undefined) return;
  const commit = await commitOfTag(tag, project, host);
  const hint = `check out the tag before this step: with actions/checkout set \`ref: ${tag}\``;
  if (commit === undefined) {
    // The checkout of the run's own tag needs no tag to be right.
    if (host.env["GITHUB_REF"] === tagReference(tag)) return;
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
