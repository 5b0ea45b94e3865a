import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { chooseStore } from "../../src/artifacts/choose-store.ts";
import {
  type NoArtifactStore,
  openArtifactStore,
  requireArtifactStore,
} from "../../src/artifacts/open-store.ts";
import { artifactServer, tokenOf } from "../support/artifact-servers.ts";
import { recordingHost } from "../support/recording-host.ts";
import { runnerEnvironment } from "../support/runner-environment.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

type Environment = Readonly<Record<string, string>>;

const service = {
  ACTIONS_RESULTS_URL: "http://127.0.0.1:1/",
  ACTIONS_RUNTIME_TOKEN: tokenOf("1", "2"),
};
const jobOn = (server: string, more: Environment = {}) => ({
  ...service,
  GITHUB_SERVER_URL: server,
  ...more,
});

const kindOf = (env: Environment) => chooseStore({ kind: "runner", env }, Date.now()).kind;

const hostOf = (env: Environment, inputs: Environment = {}) => ({ ...recordingHost(inputs), env });

/** What there is instead of a store. */
async function none(env: Environment, inputs: Environment = {}): Promise<NoArtifactStore> {
  const store = await openArtifactStore(hostOf(env, inputs));
  if (store.title !== undefined) throw new Error(`there is ${store.title}`);
  return store;
}

interface Step {
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
}

/** The steps in an advice, after its first line. */
const stepsOf = (advice: string) => parse(advice.split("\n").slice(1).join("\n")) as Step[];

describe("the store of a job's artifacts", () => {
  it.each([
    ["https://github.com", "github"],
    ["https://GitHub.com/", "github"],
    ["https://octo.ghe.com", "github"],
    ["http://actions.localhost:3000", "github"],
    ["", "github"],
    ["https://ghe.example.com", "none"],
    ["https://notgithub.com", "none"],
    ["https://github.com.example.com", "none"],
    ["nonsense", "none"],
  ])("is for the server `%s`: %s", (server, kind) => {
    expect(kindOf(jobOn(server))).toBe(kind);
  });

  it.each(["ACT", "GITEA_ACTIONS", "FORGEJO_ACTIONS"])(
    "is our own client where %s is set",
    (name) => {
      expect(kindOf(jobOn("https://github.com", { [name]: "true" }))).toBe("service");
      expect(kindOf(jobOn("https://forge.example.com", { [name]: "true" }))).toBe("service");
    },
  );

  it.each([
    ["act-0.2.87", "the artifact service of act"],
    ["gitea-1.26.0-act_runner-0.3.0", "the artifact service of Gitea"],
  ] as const)("is what the runner %s gives", async (runner, title) => {
    await using folder = await temporaryFolder();
    const env = runnerEnvironment(runner, folder.path);
    const choice = chooseStore({ kind: "runner", env }, Date.UTC(2026, 10, 20));
    expect(choice).toMatchObject({ kind: "service" });
    const live = { ...env, ACTIONS_RUNTIME_TOKEN: tokenOf("1", "1") };
    const store = await requireArtifactStore(hostOf(live));
    expect(store.title).toBe(title);
  });

  it("carries files, where there is one", async () => {
    await using folder = await temporaryFolder({ "demo.txt": "demo" });
    await using server = await artifactServer("gitea-1.25", { path: "/gitea" });
    const temporary = { temporaryFolder: async () => folder.path };
    const host = { ...hostOf(server.env), ...temporary };
    const store = await requireArtifactStore(host);
    await store.upload("demo", [{ name: "demo.txt", path: join(folder.path, "demo.txt") }]);
    expect((await store.list()).map(({ name }) => name)).toEqual(["demo"]);
  });

  it("takes the certificates that an input names", async () => {
    const env = jobOn("https://gitea.example.com", { GITEA_ACTIONS: "true" });
    const host = hostOf(env, { "ca-certificate": "absent.pem" });
    await expect(openArtifactStore(host)).rejects.toMatchObject({ code: "certificate-invalid" });
  });

  it.each([
    ["a terminal", "terminal", {}, "this is a terminal"],
    [
      "GitHub Enterprise Server",
      "runner",
      jobOn("https://ghe.example.com"),
      "https://ghe.example.com",
    ],
    [
      "act without its server",
      "runner",
      { ACT: "true" },
      "`ACTIONS_RESULTS_URL` and no `ACTIONS_RUNTIME_TOKEN`",
    ],
    [
      "a step that gets no token",
      "runner",
      { ACTIONS_RESULTS_URL: "http://127.0.0.1" },
      "gives this step no `ACTIONS_RUNTIME_TOKEN`",
    ],
    [
      "a token of old Gitea",
      "runner",
      { ...service, GITEA_ACTIONS: "true", ACTIONS_RUNTIME_TOKEN: "0a1b2c" },
      "lacks the scope `Actions.Results`",
    ],
    [
      "a token for other things",
      "runner",
      { ...service, ACTIONS_RUNTIME_TOKEN: tokenOf("1", "1", { scp: "Actions.Other:1:1" }) },
      "lacks the scope `Actions.Results`",
    ],
    ["no URL", "runner", { ...service, ACTIONS_RESULTS_URL: "gitea" }, "is no URL: `gitea`"],
  ] as const)("is not there for %s", async (_title, kind, env, words) => {
    const store = await openArtifactStore({ ...hostOf(env), kind });
    expect(store).toMatchObject({ kind: "none", code: "no-artifact-service" });
    expect(store).toHaveProperty("reason", expect.stringContaining(words));
  });

  it.each([
    [jobOn("https://ghe.example.com"), "v3"],
    [{ GITEA_ACTIONS: "true" }, "v3"],
    [{ GITEA_ACTIONS: "true", FORGEJO_ACTIONS: "true" }, "v3"],
    [{ GITHUB_SERVER_URL: "https://github.com" }, "v4"],
  ])("gives way to steps of a workflow for %j", async (env, version) => {
    const { advice } = await none(env);
    expect(advice).toContain("`artifact-name: none`");
    expect(stepsOf(advice)).toEqual([
      {
        uses: `actions/upload-artifact@${version}`,
        with: {
          name: "distributions",
          path: "dist",
          "include-hidden-files": true,
          "if-no-files-found": "error",
        },
      },
      {
        uses: `actions/download-artifact@${version}`,
        with: { name: "distributions", path: "dist" },
      },
    ]);
  });

  it.each([
    [
      { "artifact-name": "distributions-linux", "packages-dir": "out/dist" },
      "distributions-linux",
      "out/dist",
    ],
    [{ "artifact-name": "distributions*", "packages-dir": "a: b #" }, "distributions", "a: b #"],
    [{ "artifact-name": "none" }, "distributions", "dist"],
  ])("names in those steps what the inputs %j name", async (inputs, name, path) => {
    const { advice } = await none({ GITEA_ACTIONS: "true" }, inputs);
    for (const step of stepsOf(advice)) expect(step.with).toMatchObject({ name, path });
  });

  it("says how act gets one", async () => {
    const { advice } = await none({ ACT: "true" });
    expect(advice).toContain("--artifact-server-path");
  });

  it("is missed with one clear error", async () => {
    const host = hostOf(jobOn("https://ghe.example.com"));
    await expect(requireArtifactStore(host)).rejects.toMatchObject({
      code: "no-artifact-service",
      message: expect.stringContaining("No artifact service: GitHub Enterprise Server"),
      hint: expect.stringContaining("include-hidden-files: true"),
    });
  });

  it("is missed with the same error where the server does not know the service", async () => {
    await using server = await artifactServer("gitea-1.25");
    for (const method of ["ListArtifacts", "CreateArtifact"]) {
      server.fail(method, { status: 404, body: "404 page not found" }, { times: 9 });
    }
    const store = await requireArtifactStore(hostOf(server.env));
    await expect(store.list()).rejects.toMatchObject({
      code: "no-artifact-service",
      hint: expect.stringContaining("include-hidden-files: true"),
    });
  });

  it("has no use for a token whose time is over, clocks aside", () => {
    const expires = 1_767_323_045;
    const env = { ...service, ACTIONS_RUNTIME_TOKEN: tokenOf("1", "1", { exp: expires }) };
    const at = (seconds: number) => chooseStore({ kind: "runner", env }, seconds * 1000);
    expect(at(expires - 60).kind).toBe("github");
    expect(at(expires + 60).kind).toBe("github");
    expect(at(expires + 600)).toMatchObject({
      code: "artifact-token-expired",
      reason: expect.stringContaining("expired on 2026-01-02 at 03:04:05 UTC"),
    });
  });
});
