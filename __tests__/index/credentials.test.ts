import { describe, expect, it } from "@jest/globals";
import { basicCredential, findCredential, tokenLocation } from "../../src/index/credentials.ts";

const nothing = { user: "__token__", password: undefined, source: "the input `password`" };

/** A macaroon as PyPI makes them: version 2, location, identifier, end of the section, signature. */
function macaroon(location: string): string {
  const field = (type: number, text: string) =>
    Buffer.concat([Buffer.from([type, text.length]), Buffer.from(text)]);
  const bytes = [Buffer.from([2]), field(1, location), field(2, "id"), Buffer.from([0])];
  return `pypi-${Buffer.concat(bytes).toString("base64url")}`;
}

describe("the credential of an upload", () => {
  const all = {
    TWINE_PASSWORD: "from-twine",
    UV_PUBLISH_TOKEN: "from-uv",
    PYPI_API_TOKEN: "from-pypi",
    TESTPYPI_API_TOKEN: "from-testpypi",
  };

  it("is the input before all else", () => {
    const given = { user: "me", password: "given", source: "the input `password`" };
    expect(findCredential(given, "pypi", all)).toEqual(given);
  });

  it.each([
    ["TWINE_PASSWORD", all],
    ["UV_PUBLISH_TOKEN", { ...all, TWINE_PASSWORD: undefined }],
    ["PYPI_API_TOKEN", { ...all, TWINE_PASSWORD: "", UV_PUBLISH_TOKEN: " " }],
  ])("is taken from %s next, and that is said", (name, env) => {
    expect(findCredential(nothing, "pypi", env)).toEqual({
      user: "__token__",
      password: Object.entries(all).find(([key]) => key === name)?.[1],
      source: `the environment variable \`${name}\``,
    });
  });

  it("takes the users that twine and uv take", () => {
    const twine = { TWINE_USERNAME: "anna", TWINE_PASSWORD: "secret" };
    expect(findCredential(nothing, "other", twine)?.user).toBe("anna");
    const uv = { UV_PUBLISH_USERNAME: "berta", UV_PUBLISH_PASSWORD: "secret" };
    expect(findCredential(nothing, "other", uv)?.user).toBe("berta");
  });

  it("of TestPyPI has a variable of its own", () => {
    const env = { PYPI_API_TOKEN: "from-pypi", TESTPYPI_API_TOKEN: "from-testpypi" };
    expect(findCredential(nothing, "testpypi", env)?.password).toBe("from-testpypi");
    expect(findCredential(nothing, "pypi", env)?.password).toBe("from-pypi");
  });

  it("loses the line end of a pasted token, and may be missing", () => {
    expect(findCredential(nothing, "pypi", { PYPI_API_TOKEN: "pypi-x\n" })?.password).toBe(
      "pypi-x",
    );
    expect(findCredential(nothing, "pypi", { PYPI_API_TOKEN: "" })).toBeUndefined();
  });

  it("is sent as UTF-8 (RFC 7617)", () => {
    const sent = basicCredential({ user: "jörg", password: "a:b" });
    expect(Buffer.from(sent, "base64").toString("utf8")).toBe("jörg:a:b");
  });
});

describe("the host that a token is made for", () => {
  it.each(["pypi.org", "test.pypi.org"])("is read from the token: %s", (location) => {
    expect(tokenLocation(macaroon(location))).toBe(location);
    expect(tokenLocation(` ${macaroon(location)}\n`)).toBe(location);
  });

  it.each(["", "pypi-", "pypi-test", "pypi-rehearsal", "glpat-1234", "pypi-AgEI", "pypi-!!!!"])(
    "is not known for `%s`",
    (token) => {
      expect(tokenLocation(token)).toBeUndefined();
    },
  );

  it("is not known for a macaroon of another version", () => {
    const bytes = Buffer.from(macaroon("pypi.org").slice(5), "base64url");
    bytes[0] = 1;
    expect(tokenLocation(`pypi-${bytes.toString("base64url")}`)).toBeUndefined();
  });
});
