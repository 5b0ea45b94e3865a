import { chmod, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { chooseAuthority } from "../../src/credentials/choose-authority.ts";
import { runProgram } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { failureOf, gitea, place, pypi, request } from "./choosing.ts";
import { apiToken } from "./tokens.ts";

const token = apiToken("pypi.org");

const section = (name: string, password: string, more = "") =>
  `[${name}]\nusername = __token__\npassword = ${password}\n${more}\n`;

describe("a .pypirc", () => {
  const chosenFrom = async (text: string, upload = pypi, given = {}) => {
    await using home = await temporaryFolder({ ".pypirc": text });
    await chmod(join(home.path, ".pypirc"), 0o600);
    const host = place({ HOME: home.path });
    const { authority } = await chooseAuthority(request(upload, given), host);
    return { credential: await authority.credential(), source: authority.source, host };
  };

  it("has the credential of another index by its URL", async () => {
    const text = `[distutils]\nindex-servers = forge\n[forge]\nrepository = ${gitea}/\nusername = anna\npassword = 50%% of it\n`;
    const { credential, source, host } = await chosenFrom(text, gitea);
    expect(credential).toEqual({ user: "anna", password: "50%% of it" });
    expect(source).toBe("the section [forge] of `~/.pypirc`");
    expect(host.lines.filter((line) => line.startsWith("warning"))).toEqual([]);
  });

  it("may have a token for each project", async () => {
    const servers = ["first", "second"].map((name) =>
      section(name, apiToken("pypi.org", [1, [name]]), `repository = ${pypi}`),
    );
    const text = `[distutils]\nindex-servers = first second third\n${servers.join("")}`;
    const own = apiToken("pypi.org", [1, ["demo-pkg"]]);
    const { source } = await chosenFrom(text + section("third", own, `repository = ${pypi}`));
    expect(source).toBe("the section [third] of `~/.pypirc`");
  });

  it("hides all its passwords, whichever is taken", async () => {
    const { host } = await chosenFrom(section("pypi", token) + section("unlisted", "other-secret"));
    expect(host.secrets).toEqual(expect.arrayContaining([token, "other-secret"]));
  });

  it("may be another file, which has to be there", async () => {
    await using folder = await temporaryFolder({ "ci.pypirc": section("pypi", token) });
    const given = { pypirc: join(folder.path, "ci.pypirc") };
    const { authority } = await chooseAuthority(request(pypi, given), place({}));
    expect(authority.source).toBe(`the section [pypi] of \`${given.pypirc}\``);
    const home = place({ HOME: folder.path });
    const short = await chooseAuthority(request(pypi, { pypirc: "~/ci.pypirc" }), home);
    expect(short.authority.source).toBe("the section [pypi] of `~/ci.pypirc`");
    const missing = join(folder.path, "none");
    const failure = await failureOf(request(pypi, { pypirc: missing }), place({}));
    expect(failure).toMatchObject({
      code: "invalid-input",
      message: `Input \`pypirc\`: the file \`${missing}\` does not exist`,
    });
  });

  it.each([
    [
      "`~/.pypirc` cannot be read, line 2: it is not `name = value`",
      "[pypi]\npassword pypi-secret",
    ],
    ["`~/.pypirc` has no password in [pypi]", "[pypi]\nusername = __token__\n"],
    ["`~/.pypirc` has no password in [pypi]", "[pypi]\npassword =\n"],
    [
      "`~/.pypirc` has no section for `https://gitea.example.com/api/packages/anna/pypi`, only [pypi], [testpypi]",
      section("pypi", token),
      gitea,
    ],
    [
      "the section [pypi] of `~/.pypirc` is not for the user name that is given",
      section("pypi", token),
      pypi,
      { user: "anna" },
    ],
  ])(
    "says why nothing came of it: %s",
    async (reason, text, upload = pypi, given: { user?: string } = {}) => {
      await using home = await temporaryFolder({ ".pypirc": text });
      const { message } = await failureOf(request(upload, given), place({ HOME: home.path }));
      expect(message).toContain(`\n  \`.pypirc\`: ${reason}\n`);
      expect(message).not.toContain("pypi-secret");
    },
  );

  it("has to be UTF-8", async () => {
    const bytes = Buffer.from(section("pypi", "schön"), "latin1");
    await using home = await temporaryFolder({ ".pypirc": bytes });
    const { message } = await failureOf(request(pypi), place({ HOME: home.path }));
    expect(message).toContain("`.pypirc`: `~/.pypirc` is not UTF-8");
  });

  it("is warned of where others may read it, also behind a link", async () => {
    await using home = await temporaryFolder({ "dotfiles/pypirc": section("pypi", token) });
    const real = join(home.path, "dotfiles", "pypirc");
    await symlink(real, join(home.path, ".pypirc"));
    const warnings = async (mode: number) => {
      await chmod(real, mode);
      const host = place({ HOME: home.path });
      await chooseAuthority(request(pypi), host);
      return host.lines.filter((line) => line.startsWith("warning"));
    };
    expect(await warnings(0o600)).toEqual([]);
    // Windows has no such permissions.
    const expected =
      process.platform === "win32"
        ? []
        : [expect.stringContaining("(mode 640)\nhint: `chmod 600 ")];
    expect(await warnings(0o640)).toEqual(expected);
    expect(await warnings(0o644)).toHaveLength(expected.length);
  });

  it("is warned of where git tracks it", async () => {
    await using home = await temporaryFolder({
      "project/.pypirc": section("pypi", token),
      "project/ignored/.pypirc": section("pypi", token),
    });
    const project = join(home.path, "project");
    await mkdir(join(home.path, "empty"));
    await runProgram("git", ["init", "--quiet"], { folder: project });
    await runProgram("git", ["add", ".pypirc"], { folder: project });
    const warnings = async (path: string) => {
      await chmod(path, 0o600);
      const host = place({ HOME: join(home.path, "empty") }, { programs: true });
      await chooseAuthority(request(pypi, { pypirc: path }), host);
      return host.lines.filter((line) => line.startsWith("warning"));
    };
    const tracked = await warnings(join(project, ".pypirc"));
    expect(tracked).toEqual([expect.stringContaining("git tracks it")]);
    expect(await warnings(join(project, "ignored", ".pypirc"))).toEqual([]);
  });
});
