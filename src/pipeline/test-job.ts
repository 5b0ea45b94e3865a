import type { Pipeline } from "./pipeline.ts";
import { block, checkoutStep, job, output, projectDir, stageStep, tagInput } from "./steps.ts";
import { comment, expression, quoted } from "./yaml.ts";

/** The project's own checks, on every Python that it promises to work with. */
export const testJob = (pipeline: Pipeline): string =>
  job({
    id: "test",
    name: `Test on Python ${expression("matrix.python")}`,
    about: comment(
      `The checks of the project itself. The action finds each Python on PATH, in the runner's tool cache or through uv.${pipeline.forge === "gitea" ? " `runs-on` is a label of the instance's runners." : ""}`,
      2,
    ),
    minutes: 30,
    permissions: ["contents: read # the checkout"],
    keys: [matrix(pipeline)],
    outputs: [output("record-sha256", "test")],
    steps: [checkoutStep(pipeline), stageStep("test", pipeline, inputs(pipeline))],
  });

function matrix({ forge, pythons }: Pipeline): string {
  const list = JSON.stringify(pythons).replaceAll(",", ", ");
  // Gitea reads the matrix before there are variables: an expression would be no matrix at all.
  const python =
    forge === "gitea"
      ? `python: ${list}`
      : `# The repository's variable PYTHON_VERSIONS, such as ["3.12"], takes the place of the list.
    python: ${expression(`fromJSON(vars.PYTHON_VERSIONS || ${quoted(list)})`)}`;
  return `strategy:
  # One Python that fails says nothing about the others.
  fail-fast: false
  matrix:
    ${python}`;
}

const inputs = (pipeline: Pipeline): (string | undefined)[] => [
  "stage: validate",
  projectDir(pipeline),
  `python-version: ${expression("matrix.python")}`,
  tagInput,
  ...changelog(pipeline),
  commands(pipeline),
];

/** Where warnings are errors, that there is no changelog would be one. */
const changelog = ({ strict, gaps }: Pipeline): string[] =>
  strict && gaps.some(({ word }) => word === "changelog")
    ? [
        "# There is no changelog, and `strict` would refuse that; remove this once there is one.",
        "changelog: none",
      ]
    : [];

function commands({ gates, requirements }: Pipeline): string | undefined {
  if (gates.length === 0) return undefined;
  const because = [...new Set(gates.map((gate) => gate.because))].join(", ");
  return `${comment(`A line each, without a shell; found through ${because}.`, 10)}
${block(
  "commands",
  gates.map(({ command }) => command),
)}${requirements.length === 0 ? "" : `\n# What the commands need, in pip's words.\n${block("requirements", requirements)}`}`;
}
