import { type Pipeline, type Target, targetsOf } from "./pipeline.ts";
import { everyArtifact, job, output, stageStep, tagInput } from "./steps.ts";
import { comment, expression, quoted } from "./yaml.ts";

/** The files and the hash that says which. */
const files = ({ wheels }: Pipeline): (string | undefined)[] => [
  tagInput,
  wheels === "none" ? undefined : everyArtifact,
  `manifest-sha256: ${expression("needs.build.outputs.manifest-sha256")}`,
];

/** The job that uploads: no code of the project, no checkout, and the only one with a credential. */
export const publishJob = (target: Target, pipeline: Pipeline): string =>
  job({
    id: target.job,
    name: `Publish to ${target.title}`,
    about: publishing(target, pipeline),
    needs: neededBy(target, pipeline),
    minutes: 20,
    permissions:
      credentialOf(pipeline, target) === "trusted-publishing"
        ? ["id-token: write # trusted publishing, and the attestations"]
        : [],
    keys: environment(target, pipeline),
    outputs: [output("record-sha256", "upload")],
    steps: [
      stageStep("upload", pipeline, [
        "stage: upload",
        ...indexInputs(target, pipeline),
        ...credentialInputs(target, pipeline),
        ...files(pipeline),
        ...completeness(target, pipeline),
        ...(target.isProduction ? gate(pipeline) : []),
      ]),
    ],
  });

function publishing({ title, isProduction }: Target, pipeline: Pipeline): string {
  if (!isProduction) {
    return comment(
      "The same files as for the index that counts, where a mistake costs nothing.",
      2,
    );
  }
  const approval =
    pipeline.forge === "github" ? " The environment may ask for an approval first." : "";
  return comment(
    `What is on ${title} stays: the gate asks for everything that the jobs before have proven of these very files.${approval}`,
    2,
  );
}

const gate = ({ testpypi, gaps }: Pipeline): string[] => {
  const words = [...(testpypi ? [] : ["testpypi"]), ...gaps.map(({ word }) => word)];
  const end = testpypi ? "Pre-releases end here, on TestPyPI" : "Pre-releases end here";
  return [
    "# What the jobs above have proven is held against these files before a byte is sent.",
    "gate: true",
    `needs: ${expression("toJSON(needs)")}`,
    ...(testpypi ? [] : ["# Leaves out `testpypi`: no test index comes before."]),
    ...gaps.map(({ word, lack, remedy }) =>
      comment(
        `Leaves out \`${word}\`: there ${lack}. To have it checked, ${remedy}, and remove the word.`,
        10,
      ),
    ),
    ...(words.length === 0
      ? [`# ${end}; this lets them through:`, "# gate-without: final"]
      : [
          `# ${end}; a further word \`final\` lets them through.`,
          `gate-without: ${words.join(" ")}`,
        ]),
  ];
};

/** Machines that build may be taken out of the matrix, or break: the index knows what there was. */
const completeness = ({ isProduction }: Target, { wheels, ownIndex }: Pipeline): string[] =>
  wheels === "none" || (isProduction && ownIndex !== undefined)
    ? []
    : [
        "# Every platform and Python of the release before, but for what `requires-python` dropped.",
        "# Where a platform goes on purpose, leave this out for one release.",
        "expect: like-previous",
      ];

/** All that comes before; the gate reads their outputs. */
function neededBy(target: Target, pipeline: Pipeline): string[] {
  const before = targetsOf(pipeline);
  const earlier = before.slice(
    0,
    before.indexOf(before.find(({ job: id }) => id === target.job) ?? target),
  );
  const built = pipeline.wheels === "none" ? ["build"] : ["sdist", "wheels", "build"];
  return ["test", ...built, ...earlier.flatMap(({ job: id, verifyJob: verify }) => [id, verify])];
}

/** Gitea knows no environments: there they would promise a protection that is none. */
const environment = ({ environment: name }: Target, { forge }: Pipeline): string[] =>
  forge === "gitea"
    ? []
    : [`environment:\n  name: ${name}\n  url: ${expression("steps.upload.outputs.release-url")}`];

const credentialOf = (
  { credential, forge }: Pipeline,
  { index }: Target,
): Pipeline["credential"] =>
  forge === "gitea" || !/^(test)?pypi$/.test(index) ? "token" : credential;

function credentialInputs(target: Target, pipeline: Pipeline): string[] {
  const { variable, secret, isProduction } = target;
  const own = isProduction && pipeline.ownIndex !== undefined;
  const user = own ? [`user: ${expression(`vars.${variable}_USER || '__token__'`)}`] : [];
  if (credentialOf(pipeline, target) === "token") {
    return [...user, `password: ${expression(`secrets.${secret}`)}`];
  }
  return [
    comment(
      `Trusted publishing needs no secret. With the variable ${variable}_CREDENTIAL set to \`token\`, the secret ${secret} is used.`,
      10,
    ),
    `password: ${expression(`vars.${variable}_CREDENTIAL == 'token' && secrets.${secret} || ''`)}`,
  ];
}

function indexInputs(
  { indexVariable, variable, index, isProduction }: Target,
  { ownIndex }: Pipeline,
): string[] {
  const simple = isProduction ? ownIndex?.simple : undefined;
  return [
    `index: ${expression(`vars.${indexVariable} || ${quoted(index)}`)}`,
    ...(simple === undefined
      ? []
      : [`index-url: ${expression(`vars.${variable}_SIMPLE || ${quoted(simple)}`)}`]),
  ];
}

/** The job that proves that the index serves what was built, and that it installs and runs. */
export const verifyJob = (target: Target, pipeline: Pipeline): string =>
  job({
    id: target.verifyJob,
    name: `Verify on ${target.title}`,
    about: comment(
      `Waits until ${target.title} serves the files, compares them byte for byte, installs them into clean environments and tries them.`,
      2,
    ),
    needs: ["build", target.job],
    minutes: 30,
    outputs: [output("record-sha256", "verify")],
    steps: [
      stageStep("verify", pipeline, [
        "stage: verify",
        ...indexInputs(target, pipeline),
        ...readingInputs(target, pipeline),
        ...files(pipeline),
      ]),
    ],
  });

/** An own index may show itself to nobody without a credential. */
const readingInputs = (
  { variable, secret, isProduction }: Target,
  { ownIndex }: Pipeline,
): string[] =>
  !isProduction || ownIndex === undefined
    ? []
    : [
        "# Where the index lets nobody read without a credential:",
        `# user: ${expression(`vars.${variable}_USER || '__token__'`)}`,
        `# password: ${expression(`secrets.${secret}`)}`,
      ];
