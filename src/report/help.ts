import type { InputDescription } from "../input-description.ts";
import { type InputName, inputTable } from "../input-table.ts";
import { isOption } from "../inputs.ts";
import { allowedNames } from "../settings.ts";
import { type StageName, stageEntry, stageNames } from "../stages/index.ts";
import { textTable } from "./tables.ts";

/** The help of the program, or of one stage; made from the tables of stages and inputs. */
export const helpText = (stage: StageName | undefined): string =>
  `${(stage === undefined ? programHelp() : stageHelp(stage)).join("\n")}\n`;

const programHelp = (): string[] => [
  'pypi-publish takes a Python project from a tag to "anyone can install it".',
  "",
  "Usage: pypi-publish STAGE [FOLDER] [--input value]...",
  "",
  "Stages:",
  ...textTable(stageNames.map((name) => [`  ${name}`, stageEntry(name).summary])),
  "",
  "Start with a rehearsal, which nobody sees:",
  "  pypi-publish rehearse path/to/project",
  "",
  "`pypi-publish STAGE --help` lists the inputs of a stage. Secrets come from the environment:",
  "TWINE_PASSWORD, UV_PUBLISH_TOKEN, PYPI_API_TOKEN; NO_COLOR turns colours off.",
  "",
  "Exit status: 0 done, 1 the release has a problem, 2 wrong usage.",
];

function stageHelp(stage: StageName): string[] {
  const { positional, summary } = stageEntry(stage);
  const folder = positional === undefined ? "" : ` [${positional.toUpperCase()}]`;
  const options = allowedNames(stage).filter(isOption);
  return [
    `pypi-publish ${stage}: ${summary}.`,
    "",
    `Usage: pypi-publish ${stage}${folder} [--input value]...`,
    "",
    "Inputs:",
    ...options.flatMap(optionHelp),
  ];
}

/** A line with the option, then its description, indented and as wide as a terminal. */
function optionHelp(name: InputName): string[] {
  const description: InputDescription = inputTable[name];
  const value =
    description.type === "boolean" ? "" : ` ${placeholders[description.type] ?? "TEXT"}`;
  const fallback = description.default === undefined ? "" : ` (default: ${description.default})`;
  const flag = description.type === "boolean" ? `--[no-]${name}` : `--${name}`;
  return [`  ${flag}${value}`, ...wrapped(`${description.description}${fallback}`)];
}

const placeholders: Readonly<Record<string, string>> = {
  path: "PATH",
  url: "URL",
  size: "SIZE",
  seconds: "SECONDS",
  port: "PORT",
  count: "NUMBER",
  list: "LIST",
};

function wrapped(text: string, width = 80): string[] {
  const lines: string[] = [];
  let line = "     ";
  for (const word of text.split(" ")) {
    if (line.length + word.length >= width) {
      lines.push(line);
      line = "     ";
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}
