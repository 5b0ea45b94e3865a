import { expect, it } from "@jest/globals";
import type { EnvironmentResult } from "../../src/installation/environment-result.ts";
import { failureOf } from "../../src/installation/verify-environments.ts";

it("shows the last lines of what failed, and the beginning of each", () => {
  const result: EnvironmentResult = {
    ...{ title: "Python 3.12.1, wheel", python: "3.12.1", source: "wheel", installer: "uv" },
    ...{ seconds: 1, log: "" },
    checks: [
      {
        name: "demo --help",
        status: "failed",
        output: `${"begin\n".repeat(99)}${"y".repeat(9999)}`,
      },
    ],
  };
  const { message = "" } = failureOf([result], false) ?? {};
  expect(message).toMatch(/^Python 3\.12\.1, wheel: demo --help\n(?: {2}begin\n){14} {2}y{500}$/);
});
