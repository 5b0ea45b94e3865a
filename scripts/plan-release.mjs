// Says whether a tag of this action may be released, and how:
//   node scripts/plan-release.mjs TAG NOTES
// run in the checkout of the tag, with all tags. Writes the entry of the changelog into the file
// NOTES and prints lines for GITHUB_OUTPUT: `version`; `prerelease` and `latest`, which are `true` or
// `false`; `major`, the tag to move, such as `v1`, empty where a newer release has it. Exit status 1
// with what is wrong.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const [tag = "", notesFile = "release-notes.md"] = process.argv.slice(2);
const pattern = /^v(\d+)\.(\d+)\.(\d+)(-[0-9A-Za-z.-]+)?$/;
const problems = [];

const parts = pattern.exec(tag);
if (parts === null) problems.push(`the tag \`${tag}\` is not \`v\` and a version, such as v1.2.3`);
const version = tag.slice(1);
for (const [file, found] of versions()) {
  if (found !== version) problems.push(`${file} has version ${found}, the tag is ${tag}`);
}
const notes = changelogEntry(readFileSync("CHANGELOG.md", "utf8"), version);
if (notes.problem !== undefined) problems.push(notes.problem);

if (problems.length > 0) {
  for (const problem of problems) console.error(`error: ${problem}`);
  process.exit(1);
}
writeFileSync(notesFile, notes.text);
console.log(`version=${version}`);
console.log(`prerelease=${parts[4] !== undefined}`);
console.log(`latest=${isNewest(tag, "v*")}`);
console.log(`major=${isNewest(tag, `v${parts[1]}.*`) ? `v${parts[1]}` : ""}`);

function versions() {
  const { version: own } = JSON.parse(readFileSync("package.json", "utf8"));
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
  const [, source] = /version = "([^"]*)"/.exec(readFileSync("src/version.ts", "utf8")) ?? [];
  return [
    ["package.json", own],
    ["package-lock.json", lock.version],
    ["src/version.ts", source],
  ];
}

/** What stands under `## VERSION (DATE)`. */
function changelogEntry(text, wanted) {
  const sections = text.split(/^## /m).slice(1);
  const section = sections.find((one) => one.split(/\s/)[0] === wanted);
  if (section === undefined)
    return { problem: `CHANGELOG.md has no entry \`## ${wanted} (DATE)\`` };
  const [title = "", ...lines] = section.split("\n");
  if (!/\(\d{4}-\d{2}-\d{2}\)\s*$/.test(title)) {
    return { problem: `CHANGELOG.md: \`## ${title.trim()}\` has no date, such as (2026-01-31)` };
  }
  const body = lines.join("\n").trim();
  return body === ""
    ? { problem: `CHANGELOG.md says nothing under ${wanted}` }
    : { text: `${body}\n` };
}

/** Whether no final release among the tags is newer; a pre-release never is the newest. */
function isNewest(own, tags) {
  const listed = execFileSync("git", ["tag", "--list", tags], { encoding: "utf8" });
  const finals = [own, ...listed.split("\n")].flatMap((name) => {
    const match = pattern.exec(name);
    return match === null || match[4] !== undefined ? [] : [match];
  });
  const [newest] = finals.sort((a, b) => b[1] - a[1] || b[2] - a[2] || b[3] - a[3]);
  return newest?.[0] === own;
}
