import { describe, expect, it } from "@jest/globals";
import { type OidcIssuer, oidcIssuer, signToken } from "../support/oidc-issuer.ts";
import { exchange, indexFor, refusal } from "./publisher-index.ts";

describe("an identity", () => {
  const now = () => new Date("2026-11-01T12:00:00Z");
  const seconds = now().getTime() / 1000;
  const invalid = refusal("invalid-token", "malformed or invalid token");

  it.each([
    ["is no token", () => "nothing", refusal("invalid-payload", "malformed JWT")],
    [
      "has an issuer that nobody knows",
      () => signToken({ iss: "https://other.example" }),
      refusal("invalid-payload", "unknown trusted publishing issuer"),
    ],
    ["is made out for somebody else", (i: OidcIssuer) => i.issue("testpypi"), invalid],
    [
      "is made out for several",
      (i: OidcIssuer) => i.issue("pypi", { aud: ["pypi", "other"] as never }),
      invalid,
    ],
    ["has ended", (i: OidcIssuer) => i.issue("pypi", { exp: seconds - 31 }), invalid],
    [
      "begins later",
      (i: OidcIssuer) => i.issue("pypi", { iat: seconds + 31, exp: seconds + 60 }),
      invalid,
    ],
    [
      "was changed",
      (i: OidcIssuer) => {
        const [head, , signature] = i.issue("pypi").split(".");
        return [head, i.issue("pypi", { repository: "acme/x" }).split(".")[1], signature].join(".");
      },
      invalid,
    ],
    [
      "is signed in another way",
      ({ issuer }: OidcIssuer) =>
        signToken({ iss: issuer, aud: "pypi", iat: seconds, exp: seconds + 60 }, { alg: "none" }),
      invalid,
    ],
    [
      "is signed by a key that is not published",
      ({ issuer }: OidcIssuer) =>
        signToken({ iss: issuer, aud: "pypi", iat: seconds, exp: seconds + 60 }, { kid: "other" }),
      invalid,
    ],
  ])("is refused when it %s", async (_what, make, expected) => {
    await using issuer = await oidcIssuer({ now });
    await using index = await indexFor(issuer, { options: { now } });
    expect(await exchange(index.url, make(issuer))).toEqual(expected);
  });

  it("may be half a minute off", async () => {
    await using issuer = await oidcIssuer({ now });
    await using index = await indexFor(issuer, { options: { now } });
    const late = issuer.issue("pypi", { exp: seconds - 29 });
    expect((await exchange(index.url, late)).status).toBe(200);
    const early = issuer.issue("pypi", { iat: seconds + 29, nbf: seconds + 29 });
    expect((await exchange(index.url, early)).status).toBe(200);
  });

  const noMatch = "Publisher with matching claims was not found";
  const foreign = "acme/shared/.github/workflows/release.yml@refs/heads/main";
  it.each([
    ["another repository", { repository: "acme/other" }, noMatch],
    [
      "another workflow",
      { job_workflow_ref: "acme/demo/.github/workflows/other.yml@refs/tags/v1.0" },
      noMatch,
    ],
    ["another environment", { environment: "staging" }, noMatch],
    ["no environment", { environment: undefined }, noMatch],
    ["another owner of the same name", { repository_owner_id: "9" }, noMatch],
    ["no repository", { repository: undefined }, "Missing claim 'repository'"],
    ["no workflow", { job_workflow_ref: "" }, "The job_workflow_ref claim is empty"],
    [
      "no file of a workflow",
      { job_workflow_ref: "acme/demo/somewhere" },
      "Could not job extract workflow filename from OIDC claims",
    ],
    [
      "a workflow of another repository",
      { job_workflow_ref: foreign },
      `The job_workflow_ref claim does not match, expecting one of ['acme/demo/.github/workflows/release.yml@refs/tags/v1.0', 'acme/demo/.github/workflows/release.yml@261ea14365667bff8d6ac24004e65d7c676047bb'], got '${foreign}'`,
    ],
    [
      "a pull_request_target",
      { event_name: "pull_request_target" },
      "Publishing from a workflow invoked via 'pull_request_target' is not supported.",
    ],
  ])("with %s matches no publisher", async (_what, claims, reason) => {
    await using issuer = await oidcIssuer({ claims });
    const registration = { environment: "PyPI", ownerId: "1234" };
    await using index = await indexFor(issuer, { registration });
    expect(await exchange(index.url, issuer.issue("pypi"))).toEqual(
      refusal("invalid-publisher", `valid token, but no corresponding publisher (${reason})`),
    );
  });

  it("matches whatever the case of owner, repository and environment", async () => {
    await using issuer = await oidcIssuer({
      claims: { repository: "ACME/Demo", environment: "pypi" },
    });
    await using index = await indexFor(issuer, { registration: { environment: "PyPI" } });
    expect((await exchange(index.url, issuer.issue("pypi"))).status).toBe(200);
  });
});
