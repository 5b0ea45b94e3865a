import { parseArgsStringToArgv } from "string-argv";
import { PublishError } from "../errors.ts";
import { normalizeName } from "../python/name.ts";
import { tableAt } from "../python/toml-table.ts";
import type { Configuration } from "./configuration.ts";
import { resolveGroup } from "./dependency-groups.ts";

/** What an installer is asked for. */
export interface InstallerWords {
  /** Extras of the project itself. */
  readonly extras: readonly string[];
  /** Requirements, and options such as `-r FILE` and `-c FILE`. */
  readonly words: readonly string[];
}

/** Turns lines as `requirements` has them into words for pip or uv; groups are resolved here, since older pips know none. */
export function installerWords(
  written: readonly string[],
  configuration: Configuration,
): InstallerWords {
  // As in requirements files.
  const lines = written.map((line) => line.replace(/\s+#.*$/, ""));
  const extras = lines.flatMap((line) => ownExtras(line) ?? []);
  const others = lines.filter((line) => ownExtras(line) === undefined);
  return {
    extras: [...new Set(extras)],
    words: others.flatMap((line) => wordsOf(line, configuration)),
  };
}

/** The extras of `.[test]`, `-e .[test]`; none for `.`; `undefined` for everything else. */
function ownExtras(line: string): readonly string[] | undefined {
  const own = /^(?:-e\s+|--editable[= ])?\.(?:\[([\w.,\s-]+)\])?$/.exec(line);
  return own === null ? undefined : (own[1] ?? "").split(/[\s,]+/).filter((one) => one !== "");
}

function wordsOf(line: string, configuration: Configuration): readonly string[] {
  const [, option, value = ""] =
    /^(--group|-r|--requirement|-c|--constraint)(?:\s+|=)(.+)$/.exec(line) ?? [];
  if (option === "--group") return groupOf(value, configuration);
  if (option !== undefined) return [option, value.trim()];
  return line.startsWith("-") ? parseArgsStringToArgv(line) : [line];
}

/** The requirements of a group of `[dependency-groups]`, of Poetry, PDM, uv or a Hatch environment. */
function groupOf(name: string, { sources, pyproject }: Configuration): readonly string[] {
  const groups = sources.filter(({ kind }) => kind === "group");
  const wanted = normalizeName(name.trim());
  const found = groups.find((group) => group.name === wanted);
  const standard = tableAt(pyproject, "dependency-groups");
  const isStandard = Object.keys(standard).some((key) => normalizeName(key) === wanted);
  const problem = isStandard ? resolveGroup(standard, name.trim()).problem : undefined;
  if (found !== undefined && problem === undefined) return found.requirements;
  const there = groups.map((group) => `\`${group.name}\``).join(", ");
  throw new PublishError(
    "invalid-input",
    `Input \`requirements\`: ${problem ?? `there is no dependency group \`${name}\``}`,
    {
      hint:
        there === "" ? "`pyproject.toml` has no groups" : `groups of \`pyproject.toml\`: ${there}`,
    },
  );
}

/** Lines of an input; `none` is none. */
export const linesOfInput = (text: string | undefined): readonly string[] | undefined =>
  text
    ?.split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && line !== "none" && !line.startsWith("#"));
