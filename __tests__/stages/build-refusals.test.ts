import { readdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { buildFailure, buildInputs, buildProject } from "../support/building.ts";
import { commitAll, copyProject, type ProjectName } from "../support/projects.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { workingHost } from "../support/working-host.ts";

/** A project whose `pyproject.toml` is changed. */
async function changed(name: ProjectName, folder: string, from: string | RegExp, to: string) {
  await copyProject(name, folder);
  const path = join(folder, "pyproject.toml");
  const text = await readFile(path, "utf8");
  const replaced = text.replace(from, to);
  if (replaced === text) throw new Error(`${path} has no ${from}`);
  await copyProject(name, folder, { "pyproject.toml": replaced });
}

interface Failing {
  readonly what: string;
  readonly project: ProjectName;
  readonly from: string | RegExp;
  readonly to: string;
  /** What the backend or the installer says itself. */
  readonly own: RegExp;
  readonly cause: string;
  readonly hint: RegExp;
}

const failing: readonly Failing[] = [
  {
    what: "a build backend that does not exist",
    project: "setuptools",
    from: "setuptools.build_meta",
    to: "no_such_backend",
    own: /no_such_backend/,
    cause: "The build backend `no_such_backend` does not exist in the build requirements",
    hint: /^Correct `build-backend` in `pyproject\.toml`/,
  },
  {
    what: "a build requirement that no index has",
    project: "hatchling",
    from: "hatchling>=1.27,<2",
    to: "hatchling==0.0.999",
    own: /hatchling==0\.0\.999/,
    cause: "The package index has no version for the build requirement `hatchling==0.0.999`",
    hint: /^Correct the version in `\[build-system\] requires`/,
  },
  {
    what: "a README that is missing",
    project: "poetry",
    from: "README.rst",
    to: "MISSING.rst",
    own: /MISSING\.rst/,
    cause: "`readme` in `pyproject.toml` names `MISSING.rst`, which does not exist",
    hint: /^Add the file, or correct the name/,
  },
  {
    what: "a licence file that is missing",
    project: "flit",
    from: '"LICENSE"',
    to: '"COPYING"',
    own: /COPYING/,
    cause: "`license-files` in `pyproject.toml` names `COPYING`, which does not exist",
    hint: /^Add the file, or correct the name/,
  },
];

describe("a build that fails", () => {
  it.each(failing)("shows the backend's own words, cause and fix: $what", async (example) => {
    await using folder = await temporaryFolder();
    await changed(example.project, folder.path, example.from, example.to);
    const { code, message, hint } = await buildFailure(buildInputs(folder.path));
    expect(code).toBe("build-failed");
    const lines = message.split("\n");
    expect(lines[0]).toBe("The backend could not build the sdist");
    expect(lines.slice(1, -1).join("\n")).toMatch(example.own);
    expect(lines.at(-1)).toContain(example.cause);
    expect(hint).toMatch(example.hint);
    expect(await readdir(folder.path)).not.toContain("dist");
  });

  it("says where `pyproject.toml` is not valid TOML, before anything is removed", async () => {
    await using folder = await temporaryFolder({
      "pyproject.toml": '[project]\nname = "x\nversion = "1"\n',
      "dist/x-1.tar.gz": "",
    });
    const { code, message } = await buildFailure(buildInputs(folder.path));
    expect(code).toBe("pyproject-invalid");
    expect(message).toContain(`${join(folder.path, "pyproject.toml")}\` line 2, column `);
    expect(await readdir(join(folder.path, "dist"))).toEqual(["x-1.tar.gz"]);
  });

  it("says that there is no project", async () => {
    await using folder = await temporaryFolder();
    const { code, message, hint } = await buildFailure(buildInputs(folder.path));
    expect(code).toBe("pyproject-missing");
    expect(message).toBe(`\`${folder.path}\` holds neither \`pyproject.toml\` nor \`setup.py\``);
    expect(hint).toContain("`project-dir`");
  });
});

describe("a build whose files do not belong together", () => {
  const tiny = (more: object) =>
    JSON.stringify({ name: "sample-tiny", version: "1.0", tag: "py3-none-any", ...more });

  it.each([
    [
      "version of the project",
      tiny({ version: "1.1" }),
      "The version of `sample_tiny-1.1-py3-none-any.whl` is `1.1`, that of `pyproject.toml` is `1.0`",
    ],
    [
      "version of the sdist",
      tiny({ "wheel-version": "1.0.post1" }),
      "The version of `sample_tiny-1.0.post1-py3-none-any.whl` is `1.0.post1`, that of `sample_tiny-1.0.tar.gz` is `1.0`",
    ],
    [
      "name of the project",
      tiny({ name: "sample-other" }),
      "The name of `sample_other-1.0-py3-none-any.whl` is `sample-other`, that of `pyproject.toml` is `sample-tiny`",
    ],
  ])("is refused, and leaves nothing in dist: %s", async (_what, settings, message) => {
    await using folder = await temporaryFolder();
    await copyProject("tiny", folder.path, { "tiny.json": settings, "dist/notes.txt": "kept" });
    await commitAll(folder.path);
    const error = await buildFailure(buildInputs(folder.path));
    expect(error.code).toBe("version-mismatch");
    expect(error.message).toContain(message);
    expect(await readdir(join(folder.path, "dist"))).toEqual(["notes.txt"]);
  });
});

describe("what lies in dist already", () => {
  it("stays where git tracks it, and is named", async () => {
    await using folder = await temporaryFolder();
    await copyProject("tiny", folder.path, { "dist/a.txt": "", "dist/b/c.txt": "" });
    await commitAll(folder.path);
    const host = workingHost();
    await buildProject(buildInputs(folder.path), host);
    expect(host.lines[0]).toBe("warning: Kept `dist/a.txt`, `dist/b/c.txt`: git tracks them");
    expect(await readdir(join(folder.path, "dist"))).toEqual([
      ".release-manifest.json",
      "a.txt",
      "b",
      "sample_tiny-1.0-cp310-abi3-linux_x86_64.whl",
      "sample_tiny-1.0.tar.gz",
    ]);
  });

  it("is not published along: a distribution that git tracks stops the build", async () => {
    await using folder = await temporaryFolder();
    await copyProject("tiny", folder.path, {
      "dist/sample_tiny-0.9.tar.gz": "",
      "src/__pycache__/a.pyc": "",
    });
    await commitAll(folder.path);
    const { code, message, hint } = await buildFailure(buildInputs(folder.path));
    expect(code).toBe("unsafe-folder");
    expect(message).toBe(
      "`dist/sample_tiny-0.9.tar.gz` is tracked by git, so it is kept, and would become a part of the release",
    );
    expect(hint).toBe(
      "run `git rm --cached dist/sample_tiny-0.9.tar.gz`, or choose another `packages-dir`",
    );
    expect(await readdir(join(folder.path, "dist"))).toEqual(["sample_tiny-0.9.tar.gz"]);
  });

  it("is not touched through a symbolic link", async () => {
    await using folder = await temporaryFolder({ "elsewhere/old-1.0.tar.gz": "" });
    const project = join(folder.path, "project");
    await copyProject("tiny", project);
    await symlink(join(folder.path, "elsewhere"), join(project, "dist"));
    const { code } = await buildFailure(buildInputs(project));
    expect(code).toBe("unsafe-folder");
    expect(await readdir(join(folder.path, "elsewhere"))).toEqual(["old-1.0.tar.gz"]);
  });
});
