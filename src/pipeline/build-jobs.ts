import { type Pipeline, quotedPath } from "./pipeline.ts";
import {
  checkoutStep,
  everyArtifact,
  job,
  output,
  projectDir,
  stageStep,
  tagInput,
} from "./steps.ts";
import { comment, expression } from "./yaml.ts";

/** What makes the distributions: one job, or several machines and one job that merges. */
export const buildJobs = (pipeline: Pipeline): string[] =>
  pipeline.wheels === "none"
    ? [buildJob(pipeline)]
    : [sdistJob(pipeline), wheelsJob(pipeline), mergeJob(pipeline)];

const manifest = (step: string) =>
  `manifest-sha256: ${expression(`steps.${step}.outputs.manifest-sha256`)}`;

const buildJob = (pipeline: Pipeline): string =>
  job({
    id: "build",
    name: "Build and check",
    about: comment(
      "Builds the sdist, then the wheel from the sdist. Every later job gets these very files; the hash of their manifest comes to it from here, not with the files.",
      2,
    ),
    minutes: 20,
    permissions: ["contents: read # the checkout"],
    outputs: [
      output("manifest-sha256", "build"),
      output("build-record-sha256", "build", "record-sha256"),
      output("check-record-sha256", "check", "record-sha256"),
    ],
    steps: [
      checkoutStep(pipeline),
      stageStep("build", pipeline, ["stage: build", projectDir(pipeline), tagInput]),
      stageStep("check", pipeline, [
        "stage: check",
        projectDir(pipeline),
        tagInput,
        manifest("build"),
        "# `strict: true` refuses what is only a warning.",
      ]),
    ],
  });

/** Versions of what builds, for the maintainers to raise. */
const [cibuildwheel, build] = ["4.3.0", "1.6.1"];

const sdistJob = (pipeline: Pipeline): string =>
  job({
    id: "sdist",
    name: "Build the sdist",
    about: "# The source distribution, for everybody whose platform has no wheel. It needs pipx.",
    minutes: 20,
    permissions: ["contents: read # the checkout"],
    outputs: [output("record-sha256", "build")],
    steps: [
      checkoutStep(pipeline),
      stageStep("build", pipeline, [
        "stage: build",
        projectDir(pipeline),
        tagInput,
        `build-command: pipx run build==${build} --sdist --outdir ${quotedPath(pipeline.packages)}`,
        "artifact-name: distributions-sdist",
      ]),
    ],
  });

const wheelsJob = (pipeline: Pipeline): string =>
  job({
    id: "wheels",
    name: `Build wheels on ${expression("matrix.os")}`,
    about: comment(
      `cibuildwheel builds for every Python that \`requires-python\` allows; \`[tool.cibuildwheel]\` in pyproject.toml says what else, or less. It needs pipx, and Docker on Linux.`,
      2,
    ),
    minutes: 90,
    runsOn: expression("matrix.os"),
    permissions: ["contents: read # the checkout"],
    keys: [platforms(pipeline)],
    outputs: [output("record-sha256", "build")],
    steps: [
      checkoutStep(pipeline),
      `${stageStep("build", pipeline, [
        "stage: build",
        projectDir(pipeline),
        tagInput,
        `build-command: pipx run cibuildwheel==${cibuildwheel} --output-dir ${quotedPath(pipeline.packages)}`,
        `artifact-name: distributions-${expression("matrix.os")}`,
      ])}${pipeline.passesEpoch ? epoch : ""}`,
    ],
  });

const epoch = `
  env:
    # The time of the commit, so that wheels are the same whenever they are built.
    CIBW_ENVIRONMENT_PASS_LINUX: SOURCE_DATE_EPOCH`;

const platforms = ({ forge }: Pipeline): string =>
  forge === "gitea"
    ? `strategy:
  fail-fast: false
  matrix:
    # Labels of the instance's runners; one of Linux builds for Linux, one of macOS for macOS.
    os: [ubuntu-latest]`
    : `strategy:
  fail-fast: false
  matrix:
    # Take out what is not supported, here and in \`expect\` below.
    os:
      - ubuntu-latest
      - ubuntu-24.04-arm
      - windows-latest
      - macos-15-intel
      - macos-latest`;

const mergeJob = (pipeline: Pipeline): string =>
  job({
    id: "build",
    name: "Merge and check",
    about: comment(
      "Brings together what the machines built. Every later job gets these very files; the hash of their manifest comes to it from here, not with the files.",
      2,
    ),
    needs: ["sdist", "wheels"],
    minutes: 20,
    permissions: ["contents: read # the checkout"],
    outputs: [
      output("manifest-sha256", "check"),
      output("check-record-sha256", "check", "record-sha256"),
    ],
    steps: [
      checkoutStep(pipeline),
      stageStep("check", pipeline, [
        "stage: check",
        projectDir(pipeline),
        tagInput,
        everyArtifact,
        expected(pipeline),
      ]),
    ],
  });

/** At least one wheel for each machine of the matrix: abi3 wheels serve every Python. */
const expected = ({ forge }: Pipeline): string => {
  const wheels =
    forge === "gitea"
      ? ["*-manylinux_*_x86_64"]
      : [
          "*-manylinux_*_x86_64",
          "*-manylinux_*_aarch64",
          "*-win_amd64",
          "*-macosx_*_x86_64",
          "*-macosx_*_arm64",
        ];
  return `# Nothing is sent while one of these is missing.
expect: |
${["sdist", ...wheels].map((pattern) => `  ${pattern}`).join("\n")}`;
};
