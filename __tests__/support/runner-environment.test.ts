import { existsSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { type RunnerName, runnerEnvironment } from "./runner-environment.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const runners: readonly RunnerName[] = ["act-0.2.87", "gitea-1.26.0-act_runner-0.3.0"];

describe.each(runners)("the environment of %s", (name) => {
  it("has its files and folders below the given folder", async () => {
    await using folder = await temporaryFolder();
    const env = runnerEnvironment(name, folder.path);
    for (const key of ["GITHUB_WORKSPACE", "RUNNER_TEMP", "RUNNER_TOOL_CACHE"]) {
      expect(env[key]?.startsWith(folder.path)).toBe(true);
      expect(statSync(env[key] ?? "").isDirectory()).toBe(true);
    }
    for (const key of ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE"]) {
      expect(readFileSync(env[key] ?? "", "utf8")).toBe("");
    }
    expect(JSON.parse(readFileSync(env["GITHUB_EVENT_PATH"] ?? "", "utf8"))).toHaveProperty("ref");
    expect(Object.values(env).filter((value) => value.startsWith("/home/"))).toEqual([]);
    expect(existsSync(env["RUNNER_PERFLOG"] ?? "")).toBe(true);
  });

  it("has new secrets every time", async () => {
    await using folder = await temporaryFolder();
    const tokens = [1, 2].map(() => runnerEnvironment(name, folder.path)["ACTIONS_RUNTIME_TOKEN"]);
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) {
      const payload = token?.split(".")[1] ?? "";
      expect(JSON.parse(Buffer.from(payload, "base64url").toString())).toHaveProperty("scp");
    }
  });
});
