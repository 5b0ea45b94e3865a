import { PublishError } from "./errors.ts";
import type { Environment } from "./host/host.ts";
import type { InputReader } from "./inputs.ts";

const prefix = "refs/tags/";

/** The tag that the input `tag` names, without `refs/tags/`. */
export const readTag = (input: InputReader): string | undefined =>
  parseTag(input.optionalText("tag"));

/** What the input `tag` gives, without `refs/tags/`. */
export function parseTag(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const tag = given.startsWith(prefix) ? given.slice(prefix.length) : given;
  if (isTagName(tag)) return tag;
  throw new PublishError(
    "invalid-input",
    `Input \`tag\` must be the name of a tag; got \`${given}\``,
    {
      hint: "such as `v1.2.0`, with or without `refs/tags/`",
    },
  );
}

/** The tag that is released: the given one, else the one that started the run. */
export function releasedTag(given: string | undefined, env: Environment): string | undefined {
  if (given !== undefined) return given;
  const ref = env["GITHUB_REF"] ?? "";
  return ref.startsWith(prefix) ? ref.slice(prefix.length) : undefined;
}

/** The reference of a tag, such as `refs/tags/v1.0.0`. */
export const tagReference = (tag: string): string => prefix + tag;

/** What git takes: https://git-scm.com/docs/git-check-ref-format; a dash would be taken for an option. */
function isTagName(tag: string): boolean {
  if (/[\s\p{Cc}~^:?*[\\]|\.\.|@\{|\/\/|[./]$/u.test(tag)) return false;
  return (
    tag !== "@" &&
    !tag.startsWith("-") &&
    tag.split("/").every((part) => part !== "" && !part.startsWith(".") && !part.endsWith(".lock"))
  );
}
