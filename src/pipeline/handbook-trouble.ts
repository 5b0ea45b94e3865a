import { type Handbook, inChangelog } from "./handbook-subject.ts";
import { code, sections, table } from "./markdown.ts";
import { isForgeRegistry, type OwnIndex, siteOf } from "./pipeline.ts";

type Trouble = readonly [symptom: string, cause: string, solution: string];

/** Symptom, cause and solution. */
export const troubleshooting = (book: Handbook): string =>
  sections(
    "## Troubleshooting",
    "Messages end with a hint, and the README of the action explains each code, such as `file-exists`.",
    table(
      ["Symptom", "Cause", "Solution"],
      [
        ...starting(book),
        ...testing(book),
        ...building(book),
        ...publishing(book),
        ...verifying(book),
      ],
    ),
  );

const starting = ({ forges, facts, production }: Handbook): readonly Trouble[] => [
  [
    "No run starts after a tag was pushed",
    "The tag has fewer than three numbers, or its commit is older than the workflow",
    `Release a version of three numbers; for an old commit run the workflow [by hand](#by-hand)${forges.includes("github") ? ". More than three tags in one push start nothing either" : ""}`,
  ],
  [
    "`no-tag`",
    "The run was started by hand without a tag",
    "Start it again with the tag of the release",
  ],
  ...(forges.includes("github")
    ? [
        [
          `The run waits before ${code(production.job)}`,
          `The environment ${code(production.environment)} asks for a review, or does not allow this ref`,
          "Let a reviewer approve it; by hand, choose the tag under *Use workflow from*",
        ] as const,
      ]
    : []),
  ...(forges.includes("gitea")
    ? [
        [
          "On Gitea the run waits for ever",
          "No runner has the label `ubuntu-latest`, or the repository has no Actions",
          "Register one with that label, with Node 20 or newer; enable **Settings > Actions**",
        ] as const,
      ]
    : []),
  [
    "`version-mismatch`, `tag-mismatch`",
    facts.versionFrom === undefined
      ? `The tag says another version than ${facts.versionPlace}, or is on another commit`
      : `${facts.versionFrom} computes another version than the tag says, or the tag is on another commit`,
    "Delete the tag, correct the version, and tag the right commit",
  ],
];

const testing = ({ facts, forges }: Handbook): readonly Trouble[] => [
  [
    "`python-missing` in `test`",
    "The runner lacks this Python, and uv could not fetch it",
    forges.includes("github")
      ? "Set the variable `PYTHON_VERSIONS` to what the runner has, or install it there"
      : "Change `matrix.python` in the workflow to what the runner has, or install it there",
  ],
  [
    "`command-failed`",
    "A test, linter or type checker failed",
    "Its last lines are shown; the command is in the workflow, and does the same on your machine",
  ],
  [
    "`requirements-not-installed`",
    "The tests need something that `requirements` in the workflow does not name, or a wheel that this Python has not",
    "Add it there, a line each",
  ],
  ...(facts.changelog === undefined
    ? []
    : [
        [
          "`PV005`, or the gate misses a changelog entry",
          `${code(facts.changelog)} has no heading with this version`,
          "Write the entry, and [start over](#starting-over)",
        ] as const,
      ]),
];

function building({ facts, pipeline }: Handbook): readonly Trouble[] {
  const scm: readonly Trouble[] =
    facts.versionFrom === undefined
      ? []
      : [
          [
            "The version is `0.1.dev1` or has a `+`",
            `${facts.versionFrom} sees no tag, or the checkout has changed files`,
            "Keep `fetch-depth: 0` in the workflow; let nothing change tracked files before the build",
          ],
        ];
  const wheels: readonly Trouble[] =
    pipeline.wheels === "none"
      ? []
      : [
          [
            "`release-incomplete`",
            "A machine built fewer wheels than `expect` asks for, or than the release before had",
            "Run it again; where a platform was dropped on purpose, take its pattern out of `expect` in `build`, and leave `expect: like-previous` out of the uploads for one release",
          ],
          [
            "`sdist` or `wheels` does not begin to build",
            "The machine has no pipx, or, for wheels on Linux, no Docker",
            "Use hosted runners, or install them on yours",
          ],
        ];
  return [
    ...scm,
    ...wheels,
    [
      "`artifact-missing`, `manifest-mismatch`",
      "The files of the run have expired, or are those of another one",
      "Run all jobs again; after that, [by hand](#by-hand)",
    ],
  ];
}

function publishing({
  facts,
  trusted,
  targets,
  production,
  pipeline,
}: Handbook): readonly Trouble[] {
  const publisher: readonly Trouble[] = trusted
    ? [
        [
          "`trusted-publishing-refused`",
          "No publisher has the same owner, repository, workflow and environment, as after one of them was renamed",
          "Compare the values that the message shows with [Trusted publishers](#trusted-publishers), and correct the publisher",
        ],
      ]
    : [];
  const secrets = targets.map(({ secret }) => code(secret)).join(", ");
  return [
    ...publisher,
    [
      "`credential-missing`, `credential-rejected`",
      `${trusted ? "With tokens: the" : "The"} secret is not there, incomplete, expired, or of another index`,
      `Store a new token: ${secrets}`,
    ],
    [
      "`not-allowed-to-project`",
      "The token is for another project, or the name is somebody else's",
      `Make a token whose scope is this project${pipeline.ownIndex === undefined ? `; ask the owners at ${siteOf(production)}/project/${facts.name}/` : ""}`,
    ],
    [
      "`different-content`, `file-exists`",
      "This version was published before, from other files; an index never takes a filename twice",
      "Release the next version",
    ],
    [
      "`gate-failed`",
      "Something is not proven for these very files: the table in the summary says what",
      "Run the job again that it names, or mend what is missing",
    ],
    [
      "`index-unreachable`, `rate-limited`",
      "The index, or the way to it, has trouble",
      `Wait${pipeline.ownIndex === undefined ? ", look at https://status.python.org/" : ""}, and run the failed jobs again`,
    ],
  ];
}

const verifying = ({ targets }: Handbook): readonly Trouble[] => [
  [
    "`not-served`",
    "The index has taken the files and does not list them yet",
    "Run the job again some minutes later",
  ],
  [
    "`install-failed`",
    targets.length > 1
      ? "A dependency cannot be had, or does not allow this version (dependencies never come from TestPyPI)"
      : "A dependency cannot be had, or does not allow this version",
    "Mend the dependencies, and release the next version",
  ],
  [
    "`exercise-failed`",
    "The installed package does not import, or a script of it fails: often a file that the wheel lacks",
    "Mend what is packaged, and release the next version",
  ],
];

const withdrawing = (index: OwnIndex): string =>
  isForgeRegistry(index)
    ? "The registry of Gitea and Forgejo cannot yank: delete the version on the page of the package, which breaks whoever has pinned it."
    : `${code(new URL(index.url).host)} decides how a release is withdrawn: yank it there where that is possible, else delete it, which breaks whoever has pinned it.`;

/** How a release is withdrawn. */
export function yanking({ facts, pipeline: { ownIndex }, production }: Handbook): string {
  const { name } = facts;
  const own = ownIndex !== undefined;
  const how = own
    ? withdrawing(ownIndex)
    : `At ${siteOf(production)}/manage/project/${name}/releases/ choose **Options > Yank** for the version, and give a reason in a sentence: pip shows it.`;
  return sections(
    "## Yanking",
    own
      ? undefined
      : `A yanked release stays for those who have pinned it (${code(`${name}==1.2.3`)}) and is passed over by everybody else. Yank what is broken, insecure or built wrongly. Do not delete: that breaks those who have pinned it, and frees neither version nor filename.`,
    how,
    `Then release a version that mends it${inChangelog(facts, ", and say in the changelog what was withdrawn and why")}. A secret that was published is burned: revoke it first, whatever becomes of the release.`,
  );
}
