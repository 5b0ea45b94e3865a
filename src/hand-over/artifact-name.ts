import { PublishError } from "../errors.ts";
import type { InputReader } from "../inputs.ts";

/** What no artifact's name may hold: https://github.com/actions/toolkit/tree/main/packages/artifact */
const forbidden = /["<>|:\r\n\\/]/;
const wildcard = /[*?]/;

/** Whether a name stands for several artifacts. */
export const isPattern = (name: string): boolean => wildcard.test(name);

/** The name under which a build hands over; `undefined` where it does not. */
export function readOwnName(input: InputReader): string | undefined {
  const name = input.text("artifact-name");
  if (name === "none") return undefined;
  if (isPattern(name)) {
    throw invalidName(name, "name a single artifact; only later stages take a pattern");
  }
  return checkName(name);
}

/** The name, or the pattern of names, that a later stage fetches. */
export const checkName = (name: string): string => {
  const character = forbidden.exec(name)?.[0];
  if (character === undefined) return name;
  throw invalidName(name, `hold no ${JSON.stringify(character)}`);
};

const invalidName = (name: string, what: string) =>
  new PublishError("invalid-input", `Input \`artifact-name\` must ${what}; got \`${name}\``, {
    hint: 'a name has none of the characters " : < > | * ? \\ / and no line break, such as `distributions-linux`',
  });
