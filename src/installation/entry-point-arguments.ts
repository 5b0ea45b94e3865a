import { parseArgsStringToArgv } from "string-argv";
import { PublishError } from "../errors.ts";

/** The arguments of console scripts by their names; a line each, `name = arguments`. */
export function readEntryPointArguments(
  text: string | undefined,
): ReadonlyMap<string, readonly string[] | "none"> {
  const found = new Map<string, readonly string[] | "none">();
  for (const line of (text ?? "").split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const [, name = "", words = ""] = /^\s*([^=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === "") {
      throw new PublishError(
        "invalid-input",
        `Input \`entry-point-arguments\`: \`${line.trim()}\` is not \`name = arguments\``,
        { hint: "write a line for each console script, such as `demo = --self-test`" },
      );
    }
    found.set(name, words === "none" ? "none" : parseArgsStringToArgv(words));
  }
  return found;
}

export const argumentsFor = (
  script: string,
  given: ReadonlyMap<string, readonly string[] | "none">,
): readonly string[] | "none" | undefined => given.get(script);
