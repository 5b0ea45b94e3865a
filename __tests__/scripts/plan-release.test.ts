import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { root, runProgram } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

interface Repository {
  readonly version?: string;
  readonly lock?: string;
  readonly source?: string;
  readonly changelog?: string;
  readonly tags?: readonly string[];
}

const entry = (version: string) =>
  `# Changelog\n\n## ${version} (2026-11-30)\n\n- What is new.\n\n## 0.1.0 (2026-01-01)\n\n- Old.\n`;

/** Plans the release of a tag in a repository of its own. */
async function plan(tag: string, given: Repository = {}) {
  const { version = "1.2.3", lock = version, source = version, tags = [] } = given;
  const { changelog = entry(version) } = given;
  await using folder = await temporaryFolder({
    "package.json": JSON.stringify({ version }),
    "package-lock.json": JSON.stringify({ version: lock }),
    "CHANGELOG.md": changelog,
  });
  await mkdir(join(folder.path, "src"));
  await writeFile(join(folder.path, "src/version.ts"), `export const version = "${source}";\n`);
  const git = (...words: readonly string[]) => runProgram("git", words, { folder: folder.path });
  await git("init", "--quiet");
  const author = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
  await git(...author, "commit", "--quiet", "--allow-empty", "--message", "Start");
  for (const name of [tag, ...tags]) await git("tag", name);
  const notes = join(folder.path, "notes.md");
  const script = join(root, "scripts", "plan-release.mjs");
  const { status, stdout, stderr } = await runProgram(process.execPath, [script, tag, notes], {
    folder: folder.path,
  });
  const text = status === 0 ? await readFile(notes, "utf8") : undefined;
  return { status, lines: (status === 0 ? stdout : stderr).trimEnd().split("\n"), text };
}

describe("plan-release.mjs", () => {
  it("says the version, the tag to move and the notes", async () => {
    expect(await plan("v1.2.3", { tags: ["v1", "v1.2.2", "v1.0.0", "v2.0.0"] })).toEqual({
      status: 0,
      lines: ["version=1.2.3", "prerelease=false", "latest=false", "major=v1"],
      text: "- What is new.\n",
    });
  });

  it("moves no tag back to an older release, nor on to a pre-release", async () => {
    const older = await plan("v1.2.3", { tags: ["v1.10.0"] });
    expect(older.lines).toEqual(["version=1.2.3", "prerelease=false", "latest=false", "major="]);
    const newest = await plan("v1.10.0", { version: "1.10.0", tags: ["v1.9.9", "v1.11.0-rc.1"] });
    expect(newest.lines).toEqual([
      ...["version=1.10.0", "prerelease=false", "latest=true", "major=v1"],
    ]);
    const candidate = await plan("v2.0.0-rc.1", { version: "2.0.0-rc.1" });
    expect(candidate.lines).toEqual([
      ...["version=2.0.0-rc.1", "prerelease=true", "latest=false", "major="],
    ]);
  });

  it.each<[string, string, Repository, string]>([
    ["no version", "v1.2", {}, "error: the tag `v1.2` is not `v` and a version, such as v1.2.3"],
    ["another version", "v1.2.4", {}, "error: package.json has version 1.2.3, the tag is v1.2.4"],
    [
      "another version in the lock file",
      "v1.2.3",
      { lock: "1.2.2" },
      "error: package-lock.json has version 1.2.2, the tag is v1.2.3",
    ],
    [
      "another version in the sources",
      "v1.2.3",
      { source: "1.2.2" },
      "error: src/version.ts has version 1.2.2, the tag is v1.2.3",
    ],
    [
      "no entry",
      "v1.2.3",
      { changelog: entry("1.2.30") },
      "error: CHANGELOG.md has no entry `## 1.2.3 (DATE)`",
    ],
    [
      "an entry without a date",
      "v1.2.3",
      { changelog: "## 1.2.3 (unreleased)\n\n- New.\n" },
      "error: CHANGELOG.md: `## 1.2.3 (unreleased)` has no date, such as (2026-01-31)",
    ],
    [
      "an empty entry",
      "v1.2.3",
      { changelog: "## 1.2.3 (2026-01-01)\n\n## 1.2.2 (2026-01-01)\n\n- Old.\n" },
      "error: CHANGELOG.md says nothing under 1.2.3",
    ],
  ])("refuses %s", async (_what, tag, repository, line) => {
    const { status, lines } = await plan(tag, repository);
    expect(status).toBe(1);
    expect(lines).toContain(line);
  });
});
