import { expect, it } from "@jest/globals";
import type { EnvironmentResult } from "../../src/installation/environment-result.ts";
import { environmentsReport } from "../../src/report/environments.ts";

it("shows the end of a long log, so that the summary stays one that GitHub takes", () => {
  const result: EnvironmentResult = {
    ...{ title: "Python 3.12.1, wheel", python: "3.12.1", source: "wheel", installer: "uv" },
    ...{ seconds: 1, checks: [{ name: "install", status: "failed" }] },
    log: `${"` x ".repeat(200_000)}the end`,
  };
  for (const logs of [new Map(), new Map([[result, "/logs/one.log"]])]) {
    const report = environmentsReport([result], logs);
    expect(report).toMatch(/\[770007 characters left out\]\n/);
    expect(report).toMatch(/the end\n```/);
    expect(report.length).toBeLessThan(40_000);
  }
});
