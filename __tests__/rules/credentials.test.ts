import { describe, expect, it } from "@jest/globals";
import { parseApiToken, tokenLocation } from "../../src/credentials/api-token.ts";
import { sentPassword } from "../../src/credentials/lookup.ts";
import { knownIndexes, targetOf } from "../../src/credentials/target.ts";
import { credentialRules, judgeCredential } from "../../src/rules/credentials.ts";
import { apiToken } from "../credentials/tokens.ts";

const pypi = "https://upload.pypi.org/legacy/";
const testpypi = "https://test.pypi.org/legacy/";
const gitea = "https://gitea.example.com/api/packages/anna/pypi";

interface Given {
  readonly user?: string;
  readonly upload?: string;
  readonly projects?: readonly string[];
  readonly newProjects?: readonly string[];
  readonly now?: number;
  readonly ignore?: readonly string[];
}

/** What is said about a password. */
function judge(password: string, { user = "__token__", upload = pypi, ...more }: Given = {}) {
  const url = new URL(upload);
  const subject = {
    user,
    password,
    sent: sentPassword({ user, password }),
    source: "the input `password`",
    token: parseApiToken(password),
    location: tokenLocation(password),
    upload: url,
    target: targetOf(url),
    known: knownIndexes,
    projects: more.projects ?? ["Demo.Pkg"],
    newProjects: more.newProjects ?? [],
    now: new Date((more.now ?? 1_800_000_000) * 1000),
  };
  const findings = judgeCredential(subject, new Set(more.ignore));
  // No text holds the credential.
  const core = password.trim().slice(5, 30);
  if (core.length > 8) expect(JSON.stringify(findings)).not.toContain(core);
  return findings;
}

const brief = (findings: ReturnType<typeof judge>) =>
  findings.map(({ rule, level, refusal }) => [rule, level, refusal?.status ?? 0]);

const good = apiToken("pypi.org", [0, 1_900_000_000, 1_700_000_000], [1, ["demo-pkg", "other"]]);

describe("the form of a credential (AU001)", () => {
  it("is good for a token of the index, and for any user and password elsewhere", () => {
    expect(judge(good)).toEqual([]);
    expect(judge(apiToken("test.pypi.org"), { upload: testpypi })).toEqual([]);
    expect(judge("correct horse", { upload: gitea, user: "anna" })).toEqual([]);
    expect(judge('"quoted"', { upload: gitea, user: "anna" })).toEqual([]);
    expect(judge("pypi-rehearsal", { upload: "http://127.0.0.1:8080/legacy/" })).toEqual([]);
  });

  it("is one finding in PyPI's words where a person's password is given", () => {
    const [finding, ...others] = judge("correct horse", { user: "anna" });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: "AU001",
      level: "error",
      message:
        "PyPI takes no user name but `__token__`; the credential from the input `password` is for `anna`",
      refusal: {
        status: 403,
        message:
          "Username/Password authentication is no longer supported. Migrate to API Tokens or Trusted Publishers instead. See https://pypi.org/help/#apitoken and https://pypi.org/help/#trusted-publishers",
      },
    });
  });

  it("needs the user name `__token__` also with a token", () => {
    expect(judge(good, { user: "anna" })).toMatchObject([
      {
        rule: "AU001",
        hint: "leave out the user name: an API token is the password of `__token__`",
      },
    ]);
  });

  it.each([
    [good.slice(5), "lacks the prefix `pypi-`, which is part of the token", 403],
    [good.slice(0, -3), "is no whole API token: a part is missing, or was changed", 403],
    ["pypi-AgEIcHlw!", "is no whole API token: a part is missing, or was changed", 403],
    [`${good.slice(0, 40)}\n${good.slice(40)}`, "has whitespace or a line end in it", 0],
    [`"${good}"`, "is in quotes, which would be sent as part of it", 403],
    [`'${good}'`, "is in quotes, which would be sent as part of it", 403],
    ["ghp_0123456789abcdef", "is no API token, which begins with `pypi-`", 403],
  ])("is bad in %j", (password, problem, status) => {
    const findings = judge(password);
    expect(brief(findings)).toEqual([["AU001", "error", status]]);
    expect(findings[0]?.message).toBe(`The credential from the input \`password\` ${problem}`);
  });

  it.each([
    "***",
    `\${{ secrets.PYPI_API_TOKEN }}`,
    "$PYPI_API_TOKEN",
    "%TOKEN%",
    "<token>",
    "None",
  ])("is no placeholder such as %s, for any index", (password) => {
    const message = "What the input `password` holds is a placeholder, not a secret";
    expect(judge(password)).toMatchObject([{ rule: "AU001", level: "error", message }]);
    expect(judge(password, { upload: gitea })).toMatchObject([{ level: "error", message }]);
  });

  it("is mended where only whitespace is around it", () => {
    expect(brief(judge(`  ${good}\r\n`))).toEqual([["AU001", "warning", 0]]);
    expect(judge(`${good}\n`, { ignore: ["AU001"] })).toEqual([]);
    const elsewhere = { upload: gitea, user: "anna" };
    expect(brief(judge("a password\n", elsewhere))).toEqual([["AU001", "warning", 0]]);
    expect(judge(" a password ", elsewhere)).toEqual([]);
  });
});

describe("the index of a token (AU002)", () => {
  it.each([
    ["pypi.org", testpypi, "PyPI", "TestPyPI", 403],
    ["test.pypi.org", pypi, "TestPyPI", "PyPI", 403],
    ["pypi.org", gitea, "PyPI", "gitea.example.com", 0],
    ["pypi.org", "http://127.0.0.1:8080/legacy/", "PyPI", "127.0.0.1:8080", 0],
    ["warehouse.example", pypi, "warehouse.example", "PyPI", 403],
    ["warehouse.example", gitea, "warehouse.example", "gitea.example.com", 0],
  ])(
    "of %s is not that at %s, and no `ignore` hides it",
    (location, upload, maker, title, status) => {
      const findings = judge(apiToken(location), { upload, ignore: ["AU002"] });
      expect(brief(findings)).toEqual([["AU002", "error", status]]);
      expect(findings[0]?.message).toBe(
        `The token from the input \`password\` is made for ${maker}, not for ${title}; it was not sent`,
      );
    },
  );

  it.each([
    ["warehouse.example", "https://warehouse.example/legacy/"],
    ["warehouse.example", "https://upload.warehouse.example/legacy/"],
    ["127.0.0.1:8080", "http://127.0.0.1:8080/legacy/"],
  ])("of %s may be that at %s", (location, upload) => {
    expect(judge(apiToken(location), { upload })).toEqual([]);
  });

  it.each([
    apiToken("pypi.org").slice(0, -20),
    apiToken("pypi.org").slice(0, 22),
    apiToken("pypi.org").slice(5),
    `"${apiToken("pypi.org")}"`,
    `${apiToken("pypi.org").slice(0, 9)}\n${apiToken("pypi.org").slice(9)}`,
  ])("is known of what is left of a token too: %j", (password) => {
    expect(brief(judge(password, { upload: gitea }))).toEqual([["AU002", "error", 0]]);
  });

  it("is not another one whose name only ends alike", () => {
    const upload = "https://notwarehouse.example/legacy/";
    expect(brief(judge(apiToken("warehouse.example"), { upload }))).toEqual([
      ["AU002", "error", 0],
    ]);
  });
});

describe("the limits of a token (AU003)", () => {
  const limited = apiToken("pypi.org", [0, 2000, 1000]);
  const expired = { status: 403, message: "Invalid API Token: token is expired" };

  it.each([
    [999, [{ level: "error", refusal: expired }]],
    [1000, []],
    [1100, []],
    [1101, [{ level: "warning" }]],
    [1999, [{ level: "warning" }]],
    [2000, [{ level: "error", refusal: expired }]],
  ])("are those of time, at second %d", (now, expected) => {
    const findings = judge(apiToken("pypi.org", [0, 2000, 1000]), { now });
    expect(findings).toHaveLength(expected.length);
    expect(findings).toMatchObject(expected);
  });

  it("say when", () => {
    expect(judge(limited, { now: 0 })[0]).toMatchObject({
      message: "The token from the input `password` is not valid before 1970-01-01 00:16 UTC",
      hint: "see that the clock is right: it says 1970-01-01 00:00 UTC",
    });
    expect(judge(limited, { now: 5000 })[0]?.message).toBe(
      "The token from the input `password` expired on 1970-01-01 00:33 UTC",
    );
    expect(judge(apiToken("pypi.org", [0, 1e300, 1e200]))[0]?.message).toContain("no clock shows");
  });

  it("are those of projects, whose names are normalized", () => {
    expect(judge(good, { projects: ["DEMO_pkg", "Other"] })).toEqual([]);
    expect(judge(good, { projects: ["demo.pkg", "Third"] })).toEqual([
      {
        rule: "AU003",
        level: "error",
        message:
          "The token from the input `password` is for `demo-pkg`, `other` only, not for `Third`",
        hint: "Create a token for the project on the index's site, and put it where the old one is",
        refusal: {
          status: 403,
          message: "Invalid API Token: project-scoped token is not valid for project: 'Third'",
        },
      },
    ]);
    expect(brief(judge(good, { projects: ["Third"], ignore: ["AU003"] }))).toEqual([]);
  });

  it.each([
    [{ version: 1, permissions: { projects: ["demo-pkg"] } }],
    [[1, ["demo-pkg"]]],
    [{ project_ids: ["x"] }],
    [[2, ["x"]]],
  ])("are worth knowing for a project that is new: %j", (caveat) => {
    const token = apiToken("pypi.org", caveat);
    expect(brief(judge(token, { newProjects: ["Demo.Pkg"] }))).toEqual([["AU003", "info", 0]]);
    expect(judge(apiToken("pypi.org"), { newProjects: ["Demo.Pkg"] })).toEqual([]);
  });
});

describe("the catalogue of rules about credentials", () => {
  it("has every id once, and says what, why and what to do, without full stops", () => {
    expect(credentialRules.map(({ id }) => id)).toEqual(["AU001", "AU002", "AU003", "AU004"]);
    const texts = credentialRules.flatMap(({ title, why, fix }) => [title, why, fix]);
    expect(texts.filter((text) => !/\w.*[^.\s!]$/.test(text))).toEqual([]);
  });
});
