import { type Handbook, inChangelog } from "./handbook-subject.ts";
import { code, sections, table } from "./markdown.ts";
import { type Target, tagOf } from "./pipeline.ts";

/** What to do when a job failed: what is where by then, and what may be run again. */
export const afterFailure = (book: Handbook): string =>
  sections(
    "## After a failed run",
    `Running failed jobs again is always safe, and so is running all jobs again: every job asks first what is there. A build finds the files that were handed over for this commit and keeps them; an upload compares hashes with the index and sends only what is missing, and nothing at all where a file is there with other content.`,
    table(["Failed job", "By then", "What to do"], rows(book)),
    startOver(book),
  );

function rows(book: Handbook): string[][] {
  const nothing = "Nothing was published.";
  const built = book.pipeline.wheels === "none" ? [] : [wheelRow];
  return [
    [
      "`test`",
      nothing,
      `Run it again if it was a passing fault. Else mend the code and [start over](#starting-over).`,
    ],
    ...built,
    [
      "`build`",
      nothing,
      "The findings say what an index would refuse. Mend it and [start over](#starting-over).",
    ],
    ...book.targets.flatMap((target) => [uploadRow(target, book), verifyRow(target, book)]),
  ];
}

const wheelRow = [
  "`sdist`, `wheels`",
  "Nothing was published.",
  "Run the failed machine again: the others keep what they built. `release-incomplete` in `build` names the wheels that are missing.",
];

function uploadRow({ job, title, isProduction }: Target, { targets }: Handbook): string[] {
  if (!isProduction) {
    return [
      code(job),
      `Nothing, or a part of the files, is on ${title}.`,
      `Run it again: it sends the rest. Where ${title} has other files of this version, [start over](#starting-over) with a new one.`,
    ];
  }
  const where = targets.length > 1 ? `The release is on ${targets[0]?.title}. On` : "On";
  return [
    code(job),
    `${where} ${title} is nothing if the gate ended it, else perhaps a part.`,
    "The gate names the job to run again, or what to mend. After an interrupted upload run it again: it sends the rest.",
  ];
}

function verifyRow({ verifyJob, title, isProduction }: Target, { production }: Handbook): string[] {
  if (!isProduction) {
    return [
      code(verifyJob),
      `The release is on ${title} only.`,
      `Run it again if ${title} was slow. If the package is broken, mend it and [start over](#starting-over) with a new version: ${title} takes no filename twice.`,
    ];
  }
  return [
    code(verifyJob),
    `The release is on ${production.title}, and people install it.`,
    "Run it again if the index was slow. If the package is broken, [yank](#yanking) it and release a new version.",
  ];
}

function startOver({ facts, targets, production, forges, pipeline }: Handbook): string {
  const tag = tagOf(pipeline, "1.2.3");
  const first = targets[0];
  const published =
    first === undefined || first === production
      ? `While nothing is on ${production.title}`
      : `While nothing is on ${first.title} or ${production.title}`;
  const deleted = production.index === "pypi" ? ", also after deleting it there" : "";
  const late = forges.includes("github")
    ? "GitHub lets a run be repeated for 30 days, and keeps its files for as long as the repository says. Later, run the workflow [by hand](#by-hand) with the tag: the same commit gives the same files, and where it does not, nothing is sent."
    : "When the files of a run are gone, run the workflow [by hand](#by-hand) with the tag: the same commit gives the same files, and where it does not, nothing is sent.";
  return `### Starting over

${published}, the version is still free: delete the tag (\`git push --delete origin ${tag} && git tag --delete ${tag}\`), commit the fix, and tag that commit. Once a file of it is on an index the number is used up${deleted}: take the next one${inChangelog(facts, ", and say so in the changelog")}.

${late}`;
}
