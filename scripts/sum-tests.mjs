// Sums the results of several jest runs and prints `Tests: N passed, N failed` as its last line:
//   node scripts/sum-tests.mjs FILE...      FILE is what scripts/result-reporter.mjs wrote
// Exit status 1 when anything failed, was skipped or is to do, and when a run has no tests.
import { readFileSync } from "node:fs";
import { basename } from "node:path";

let passed = 0;
let failed = 0;
const problems = [];
for (const file of process.argv.slice(2)) {
  const results = read(file);
  // A file of tests that cannot be loaded has no failed test, but it has failed.
  failed += results.numFailedTests + results.numRuntimeErrorTestSuites;
  passed += results.numPassedTests;
  const left = results.numPendingTests + results.numTodoTests;
  if (left > 0) problems.push(`${basename(file)}: ${left} tests were skipped`);
  if (results.numTotalTests === 0) problems.push(`${basename(file)}: no test ran`);
  if (!results.success) problems.push(`${basename(file)}: the run failed`);
}
for (const problem of problems) console.error(problem);
if (problems.length > 0 || passed === 0) process.exitCode = 1;
console.log(`Tests: ${passed} passed, ${failed} failed`);

/** The results in `file`; those of a run without tests when it ended before it wrote them. */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    const none = { numTotalTests: 0, numPassedTests: 0, numFailedTests: 0, success: false };
    return { ...none, numRuntimeErrorTestSuites: 0, numPendingTests: 0, numTodoTests: 0 };
  }
}
