import { parseContentType } from "../python/content-type.ts";
import { strip } from "../python/whitespace.ts";
import { judgedByPackaging } from "./packaging-rule.ts";
import { pypiHelp } from "./refusals.ts";
import { defineRule, type ExpectedRefusal, type Observation, type Rule } from "./rule.ts";
import type { DescriptionVerdict, Subject } from "./subject.ts";

const FIELD = "description-content-type";
const descriptionOf = ({ metadata }: Subject): string => metadata.single.get("description") ?? "";

/** PyPI takes a description without content type for reStructuredText. */
function mediaTypeOf({ metadata }: Subject): string {
  const value = metadata.single.get(FIELD);
  return value === undefined ? "text/x-rst" : parseContentType(value).type;
}

function refuseDescription({ metadata }: Subject): ExpectedRefusal {
  const value = metadata.single.get(FIELD);
  const how =
    value === undefined ? "in the default format of reStructuredText." : `for '${value}'.`;
  const see = `See ${pypiHelp("description-content-type")} for more information.`;
  return { step: "description", message: `The description failed to render ${how} ${see}` };
}

/** Markdown of nothing but white space and definitions of links has no output. */
function isEmptyMarkdown(text: string): boolean {
  const definition =
    /^ {0,3}\[[^\]\s][^\]]*\]:\s*(?:<[^>\n]*>|\S+)(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*$/gm;
  return strip(text.replace(definition, "")) === "";
}

async function renderDescription(subject: Subject): Promise<DescriptionVerdict | undefined> {
  const text = descriptionOf(subject);
  if (text === "") return undefined;
  const type = mediaTypeOf(subject);
  if (type === "text/x-rst") return await subject.render(text, type);
  const isEmpty = type === "text/markdown" && isEmptyMarkdown(text);
  return isEmpty ? { kind: "failed", messages: [NO_CONTENT] } : { kind: "rendered", html: "" };
}

const NO_CONTENT = "No content rendered";

const INDENTED =
  "Build with a current setuptools: an old one wrote the description as a header, indented, " +
  "and PyPI takes the indentation for part of the text";

/** Whether every line but the first is indented by the 8 columns of a header that goes on. */
function isIndentedHeader(text: string): boolean {
  const lines = text
    .split("\n")
    .slice(1)
    .filter((line) => strip(line) !== "");
  return lines.length > 1 && lines.every((line) => line.startsWith(" ".repeat(8)));
}

async function judgeRendering(subject: Subject): Promise<Observation[]> {
  const verdict = await renderDescription(subject);
  if (verdict?.kind !== "failed") return [];
  const messages = verdict.messages.filter((message) => !message.startsWith(NO_CONTENT));
  const isIndented = isIndentedHeader(descriptionOf(subject));
  return (isIndented ? messages.slice(0, 1) : messages).map((message) => {
    const { line, words } = explain(message);
    const where = line === undefined ? "" : `line ${line}: `;
    return {
      message: `The description does not render: ${where}${words}`,
      refusal: refuseDescription(subject),
      ...(line === undefined ? {} : { line }),
      ...(isIndented ? { hint: INDENTED } : {}),
    };
  });
}

/** `<string>:3: (ERROR/3) Unexpected indentation.` of docutils in its parts. */
function explain(message: string): { readonly line: number | undefined; readonly words: string } {
  const [, line, words] = /^<string>:(\d+): \([A-Z]+\/\d\) (.*)$/s.exec(message) ?? [];
  return {
    line: line === undefined ? undefined : Number(line),
    words: (words ?? message).replace(/\.$/, ""),
  };
}

async function judgeEmpty(subject: Subject): Promise<Observation[]> {
  const verdict = await renderDescription(subject);
  if (verdict?.kind !== "failed") return [];
  if (!verdict.messages.every((message) => message.startsWith(NO_CONTENT))) return [];
  return [
    {
      message: "Nothing is left of the description when it is rendered",
      refusal: refuseDescription(subject),
    },
  ];
}

async function judgeUnrendered(subject: Subject): Promise<Observation[]> {
  const verdict = await renderDescription(subject);
  if (verdict?.kind !== "not-rendered") return [];
  return [{ message: `The description was not rendered: ${verdict.reason}` }];
}

function* judgeMissingType(subject: Subject): Iterable<Observation> {
  if (descriptionOf(subject) === "" || subject.metadata.single.has(FIELD)) return;
  yield {
    message: "Description-Content-Type is missing, and PyPI takes reStructuredText for granted",
  };
}

const MIN_DESCRIPTION = 100;

function* judgeMissing(subject: Subject): Iterable<Observation> {
  const { form } = subject;
  const text = strip(descriptionOf(subject));
  if (form === undefined || [...text].length > MIN_DESCRIPTION) return;
  yield {
    message: text === "" ? "There is no description" : `The description is only \`${text}\``,
  };
}

/** What PyPI shows as the project's page. */
export const descriptionRules: readonly Rule[] = [
  defineRule({
    id: "DS001",
    title: "Content type of the description that PyPI does not know",
    why: "PyPI renders plain text, reStructuredText and Markdown, all as UTF-8",
    fix: "Use `text/markdown`, `text/x-rst` or `text/plain`; `UTF-8` and `GFM` are spelled like that",
    source: "PyPI",
    refuses: "any index",
    level: "error",
    steps: ["metadata"],
    judge: judgedByPackaging(
      FIELD,
      (value) => `\`Description-Content-Type: ${value}\` is not one that PyPI knows`,
    ),
  }),
  defineRule({
    id: "DS004",
    title: "reStructuredText that does not render",
    why: "PyPI refuses a description for which docutils has a warning",
    fix: "Correct the README; roles and directives of Sphinx are unknown on PyPI",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["description"],
    judge: judgeRendering,
  }),
  defineRule({
    id: "DS005",
    title: "Description that renders to nothing",
    why: "PyPI refuses a description of which nothing is left",
    fix: "Write a README, or leave the description out",
    source: "PyPI",
    refuses: "PyPI",
    level: "error",
    steps: ["description"],
    judge: judgeEmpty,
  }),
  defineRule({
    id: "DS008",
    title: "Description that could not be checked",
    why: "Whether reStructuredText renders is known when docutils has rendered it, and not before",
    fix: "Let the job reach a package index once, so that docutils can be installed for the check",
    source: "pypi-publish",
    refuses: "nowhere",
    level: "warning",
    judge: judgeUnrendered,
  }),
  defineRule({
    id: "DS002",
    title: "Content type of the description is missing",
    why: "A README in Markdown is shown as garbled text, or refused, when it is taken for reStructuredText",
    fix: "Name the README in `readme` of `pyproject.toml`; its suffix gives the content type",
    source: "twine",
    refuses: "nowhere",
    level: "warning",
    judge: judgeMissingType,
  }),
  defineRule({
    id: "DS003",
    title: "Description missing or very short",
    why: "It is what people see on the project's page",
    fix: "Name the README in `readme` of `pyproject.toml`",
    source: "twine",
    refuses: "nowhere",
    level: "warning",
    judge: judgeMissing,
  }),
];
