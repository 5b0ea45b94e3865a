import { describe, expect, it } from "@jest/globals";
import type { PublishError } from "../../src/errors.ts";
import { type IndexLocation, locateIndex, publicIndexes } from "../../src/index/locations.ts";
import {
  parseWorkflowRef,
  settingsFromEnvironment,
  settingsOf,
} from "../../src/trusted-publishing/claims.ts";
import { publisherFormLink } from "../../src/trusted-publishing/publisher-form.ts";
import { explainRefusal } from "../../src/trusted-publishing/refusal.ts";
import { indexFor } from "../rehearsal/publisher-index.ts";
import { oidcIssuer } from "../support/oidc-issuer.ts";
import { type RecordingHost, recordingHost } from "../support/recording-host.ts";
import { available, publisherOf } from "./publishing-host.ts";

const pypi = locateIndex(publicIndexes.pypi.upload, undefined);
const testPypi = locateIndex(publicIndexes.testpypi.upload, undefined);
const other = locateIndex(new URL("https://index.example/legacy/"), undefined);

const claims = {
  iss: "https://token.actions.githubusercontent.com",
  aud: "pypi",
  sub: "repo:acme/demo:environment:pypi",
  repository: "acme/demo",
  repository_owner: "acme",
  repository_owner_id: "1234",
  workflow_ref: "acme/demo/.github/workflows/release.yml@refs/tags/v1.0",
  job_workflow_ref: "acme/demo/.github/workflows/release.yml@refs/tags/v1.0",
  ref: "refs/tags/v1.0",
  environment: "pypi",
};

interface Refused {
  readonly index?: IndexLocation;
  readonly isOnIndex?: boolean;
  readonly host?: RecordingHost;
  readonly claims?: Readonly<Record<string, string>>;
}

function explained(
  code: string,
  description: string,
  options: Refused = {},
): Promise<PublishError> {
  const { index = pypi, isOnIndex = true, host = recordingHost() } = options;
  const refusal = { status: 422, message: "Token request failed", errors: [{ code, description }] };
  const projects = [{ name: "demo", isOnIndex }];
  return explainRefusal({ index, claims: options.claims ?? claims, projects, refusal }, host);
}

const noPublisher = (reason: string, options?: Refused) =>
  explained(
    "invalid-publisher",
    `valid token, but no corresponding publisher (${reason})`,
    options,
  );
const notFound = "Publisher with matching claims was not found";

const form =
  "https://pypi.org/manage/project/demo/settings/publishing/?provider=github&owner=acme&repository=demo&workflow_filename=release.yml&environment=pypi";
const pendingForm =
  "https://pypi.org/manage/account/publishing/?provider=github&project_name=demo&owner=acme&repository=demo&workflow_filename=release.yml&environment=pypi";

describe("a refusal", () => {
  it("names the settings that would match, and the form with its fields filled in", async () => {
    const { code, message, hint } = await noPublisher(notFound);
    expect(code).toBe("trusted-publishing-refused");
    expect(message).toBe(
      `PyPI gave this job no token: 422 valid token, but no corresponding publisher (${notFound}) (\`invalid-publisher\`)`,
    );
    expect(hint).toBe(
      `register a trusted publisher with owner \`acme\`, repository \`demo\`, workflow \`release.yml\` and environment \`pypi\`; the form with its fields filled in:\ndemo: ${form}`,
    );
  });

  it("speaks of a pending publisher where the index lacks the project", async () => {
    const { hint } = await noPublisher(notFound, { isOnIndex: false });
    expect(hint).toContain("register a trusted pending publisher");
    expect(hint).toContain(pendingForm);
  });

  it("shows every claim in the log and in the summary", async () => {
    const host = recordingHost();
    const { environment: _none, ...without } = claims;
    await noPublisher(notFound, { host, claims: without });
    const text = host.lines.join("\n");
    for (const [name, value] of Object.entries(without)) {
      expect(text).toMatch(
        new RegExp(`^info: {3}${name} +${value.replace(/[.?]/g, "\\$&")}$`, "m"),
      );
      expect(text).toContain(`| ${name} | \`${value}\` |`);
    }
    expect(text).toMatch(/info: {3}environment +\(absent\)/);
    expect(text).toContain("| Workflow name | `release.yml` |");
    expect(text).toContain("| Environment name | `(leave it empty)` |");
    const link = form.replace("&environment=pypi", "");
    expect(text).toContain(`[Register it for demo](${link})`);
  });

  it.each([
    ["Check failed for required claim 'environment'", /give the job that `environment`/],
    ["Check failed for optional claim 'job_workflow_ref'", /names another workflow file/],
    [
      "The job_workflow_ref claim does not match, expecting one of ['a', 'b'], got 'c'",
      /names another workflow file/,
    ],
    ["Check failed for required claim 'repository'", /one that was renamed needs a new publisher/],
    ["Check failed for required claim 'repository_owner_id'", /register it again/],
    ["Missing claim 'repository'", /another repository/],
    ["The job_workflow_ref claim is empty", /register a trusted publisher/],
    ["The ref and sha claims are empty", /register a trusted publisher/],
    ["Could not job extract workflow filename from OIDC claims", /register a trusted publisher/],
    [
      "Publishing from a workflow invoked via 'pull_request_target' is not supported.",
      /publish when a release is published:\non:\n/,
    ],
    [
      "JWT issuer 'https://a' does not match expected issuer 'https://b'",
      /does not know the issuer of the identity: use an API token/,
    ],
  ])("because of `%s` says what to do", async (reason, hint) => {
    expect((await noPublisher(reason)).hint).toMatch(hint);
  });

  it.each([
    ["invalid-payload", "malformed JWT", /run the job again/],
    ["invalid-payload", "unknown trusted publishing issuer", /use an API token/],
    [
      "invalid-payload",
      "The name 'demo' is too similar to an existing project.",
      /choose another name/,
    ],
    ["not-enabled", "GitHub trusted publishing functionality not enabled", /use an API token/],
    ["invalid-token", "malformed or invalid token", /compare the clock/],
    [
      "invalid-pending-publisher",
      "valid token, but project already exists",
      /delete the pending publisher/,
    ],
    ["invalid-reuse-token", "invalid token: already used", /a proxy that repeats/],
  ])("`%s` (%s) says what to do", async (code, description, hint) => {
    const error = await explained(code, description);
    expect(error.message).toContain(`${description} (\`${code}\`)`);
    expect(error.hint).toMatch(hint);
  });

  it("without codes is taken for a problem of the index", async () => {
    const refusal = { status: 400, message: "<html>", errors: [] };
    const refused = { index: pypi, claims, projects: [], refusal };
    const error = await explainRefusal(refused, recordingHost());
    expect(error.message).toContain("400 <html>");
    expect(error.hint).toContain("run the job again later");
  });

  it("of an index that has no form names the settings alone", async () => {
    const { hint } = await noPublisher(notFound, { index: other });
    expect(hint).toBe(
      "register a trusted publisher with owner `acme`, repository `demo`, workflow `release.yml` and environment `pypi`",
    );
  });

  it("comes from a real exchange with the claims that were sent", async () => {
    await using issuer = await oidcIssuer({ claims: { environment: "staging" } });
    await using index = await indexFor(issuer, { registration: { environment: "pypi" } });
    await using job = await publisherOf(issuer.env, index.url);
    await expect(available(job.publisher).credential()).rejects.toMatchObject({
      code: "trusted-publishing-refused",
      hint: expect.stringContaining("environment `staging`"),
    });
    const text = job.host.lines.join("\n");
    expect(text).toMatch(/environment +staging/);
    expect(text).toMatch(/aud +pypi/);
    expect(job.host.state.get("minted-tokens")).toBeUndefined();
  });
});

describe("the form's link", () => {
  const settings = {
    owner: "acme",
    repository: "demo",
    workflow: "a b.yml",
    environment: undefined,
  };

  it("leads to the site of the index, with encoded fields", () => {
    const link = publisherFormLink(testPypi, { name: "demo", isOnIndex: true }, settings);
    expect(link?.href).toBe(
      "https://test.pypi.org/manage/project/demo/settings/publishing/?provider=github&owner=acme&repository=demo&workflow_filename=a+b.yml",
    );
    expect(publisherFormLink(other, { name: "demo", isOnIndex: true }, settings)).toBeUndefined();
  });

  it("is made from the environment of a job, where that is GitHub's", () => {
    const env = {
      GITHUB_REPOSITORY: "acme/demo",
      GITHUB_WORKFLOW_REF: "acme/demo/.github/workflows/release.yml@refs/heads/main",
    };
    const expected = { owner: "acme", repository: "demo", workflow: "release.yml" };
    expect(settingsFromEnvironment(env)).toEqual({ ...expected, environment: undefined });
    expect(settingsFromEnvironment({ GITHUB_REPOSITORY: "acme/demo" })).toBeUndefined();
  });

  it("takes the workflow that was called, and nothing from claims that name none", () => {
    const called = "acme/demo/.github/workflows/publish.yml@main";
    expect(settingsOf({ ...claims, job_workflow_ref: called })?.workflow).toBe("publish.yml");
    expect(settingsOf({})).toBeUndefined();
    expect(parseWorkflowRef("release.yml")).toBeUndefined();
  });
});
