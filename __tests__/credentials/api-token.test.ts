import { beforeAll, describe, expect, it } from "@jest/globals";
import { parseApiToken, tokenLocation } from "../../src/credentials/api-token.ts";
import { inPython } from "./in-python.ts";
import { apiToken } from "./tokens.ts";

const nothing = {
  notBefore: undefined,
  expires: undefined,
  projects: undefined,
  hasProjectIds: false,
};

// As Warehouse makes them: warehouse/macaroons/services.py
const code = `
import pymacaroons
result = []
for location, caveats in given:
    macaroon = pymacaroons.Macaroon(
        location=location,
        identifier="f6b1c0de-0000-4000-8000-123456789abc",
        key="key",
        version=pymacaroons.MACAROON_V2,
    )
    for caveat in caveats:
        macaroon.add_first_party_caveat(json.dumps(caveat, separators=(",", ":")))
    result.append("pypi-" + macaroon.serialize())
`;

const names = Array.from({ length: 40 }, (_, index) => `project-${index}`);

describe("a token that PyPI's own library made", () => {
  const cases: readonly (readonly [string, readonly unknown[], object])[] = [
    ["pypi.org", [], {}],
    ["test.pypi.org", [[0, 2_000_000_900, 2_000_000_000]], { notBefore: 2e9, expires: 2e9 + 900 }],
    ["pypi.org", [[1, ["demo-pkg"]]], { projects: ["demo-pkg"] }],
    ["pypi.org", [[1, names]], { projects: names }],
    [
      "pypi.org",
      [
        [1, ["a", "b"]],
        [1, ["b", "c"]],
      ],
      { projects: ["b"] },
    ],
    [
      "pypi.org",
      [
        [1, ["a"]],
        [1, ["b"]],
      ],
      { projects: [] },
    ],
    ["pypi.org", [[2, ["d5e0c6b2-8b4e-4a8e-9b1f-000000000000"]]], { hasProjectIds: true }],
    ["pypi.org", [[3, "a-user"]], {}],
    [
      "pypi.org",
      [
        [4, "publisher", { ref: "main" }],
        [0, 20, 10],
        [0, 15, 5],
      ],
      { notBefore: 10, expires: 15 },
    ],
    ["pypi.org", [{ version: 1, permissions: "user" }], {}],
    [
      "pypi.org",
      [{ version: 1, permissions: { projects: ["Demo_Pkg"] } }],
      { projects: ["demo-pkg"] },
    ],
    ["pypi.org", [{ nbf: 10, exp: 20 }], { notBefore: 10, expires: 20 }],
    ["pypi.org", [{ project_ids: ["d5e0c6b2"] }], { hasProjectIds: true }],
    ["pypi.org", [[17, "of another day"], "a text", null, 5, [1, "no list"], []], {}],
  ];
  let tokens: readonly string[] = [];

  beforeAll(async () => {
    tokens = await inPython(
      code,
      cases.map(([location, caveats]) => [location, caveats]),
    );
  });

  it("says its index, its time and its projects", () => {
    const read = tokens.map((token) => parseApiToken(token));
    expect(read).toEqual(cases.map(([, , more]) => ({ ...nothing, ...more })));
    const locations = tokens.map((token) => tokenLocation(token));
    expect(locations).toEqual(cases.map(([location]) => location));
  });

  it("is damaged where its end is missing, wherever it was cut", () => {
    for (const token of tokens) {
      for (let size = "pypi-".length; size < token.length; size += 1) {
        const cut = parseApiToken(token.slice(0, size));
        if (cut !== "damaged") throw new Error(`${token.slice(0, size)} of ${token}`);
      }
    }
  });

  it("is known without its prefix, and with padding and blanks around it", () => {
    for (const token of tokens) {
      expect(parseApiToken(token.slice("pypi-".length))).toBe("prefix missing");
      const padded = token.padEnd(5 + Math.ceil((token.length - 5) / 4) * 4, "=");
      expect(parseApiToken(` ${padded}\r\n`)).toEqual(parseApiToken(token));
    }
  });

  it("is what these tests write themselves", () => {
    const own = apiToken("pypi.org", [1, names]);
    expect(parseApiToken(own)).toEqual({ ...nothing, projects: names });
    // The signature apart.
    expect(own.slice(0, -44)).toBe(tokens[3]?.replaceAll("=", "").slice(0, -44));
  });
});

describe("a text that is no token", () => {
  it.each(["", "pypi-", "pypi-test", "password", "glpat-1234", "pypi-AgEI", "pypi-!!!!", "AgEIcA"])(
    "is of no index: `%s`",
    (text) => {
      expect(tokenLocation(text)).toBeUndefined();
    },
  );

  it.each(["", "password", "glpat-1234", "AgEI", "***", "pypi"])("is seen: `%s`", (text) => {
    expect(parseApiToken(text)).toBe("no token");
  });

  const token = apiToken("pypi.org");

  it.each([
    "pypi-",
    "pypi-test",
    "pypi-AgEIcHlwaS5vcmc",
    "pypi-!!!!",
    `${token}${token}`,
    `${token}AAAA`,
    `${token.slice(0, 20)} ${token.slice(20)}`,
    `${token.slice(0, 20)}\n${token.slice(20)}`,
    token.replace("pypi-A", "pypi-B"),
  ])("is damaged: `%s`", (text) => {
    expect(parseApiToken(text)).toBe("damaged");
  });
});
