import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { root, runProgram } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const good = {
  numTotalTests: 3,
  numPassedTests: 3,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  success: true,
};

/** Sums two runs of jest; `undefined` stands for one that wrote no results. */
async function sum(...runs: readonly (Partial<typeof good> | undefined)[]) {
  await using folder = await temporaryFolder(
    Object.fromEntries(
      runs.flatMap((run, index) =>
        run === undefined ? [] : [[`${index}.json`, JSON.stringify({ ...good, ...run })]],
      ),
    ),
  );
  const files = runs.map((_, index) => join(folder.path, `${index}.json`));
  const script = join(root, "scripts", "sum-tests.mjs");
  const { status, stdout } = await runProgram(process.execPath, [script, ...files]);
  return { status, last: stdout.trimEnd().split("\n").at(-1) };
}

describe("sum-tests.mjs", () => {
  it("sums what passed in every run", async () => {
    expect(await sum({}, { numPassedTests: 4 })).toEqual({
      status: 0,
      last: "Tests: 7 passed, 0 failed",
    });
  });

  it.each([
    ["a test failed", { numPassedTests: 2, numFailedTests: 1, success: false }, 5, 1],
    ["a file of tests could not be loaded", { numRuntimeErrorTestSuites: 1, success: false }, 6, 1],
    ["a test was skipped", { numPassedTests: 2, numPendingTests: 1 }, 5, 0],
    ["a test is to do", { numTodoTests: 1 }, 6, 0],
    ["a run had no tests", { numTotalTests: 0, numPassedTests: 0 }, 3, 0],
    ["a run wrote no results", undefined, 3, 0],
  ])("fails, and still counts, when %s", async (_, run, passed, failed) => {
    expect(await sum({}, run)).toEqual({
      status: 1,
      last: `Tests: ${passed} passed, ${failed} failed`,
    });
  });
});
