import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A reporter for jest that writes its JSON result into the folder TEST_RESULTS, when that is set. */
export default class ResultReporter {
  onRunComplete(contexts, results) {
    const folder = process.env.TEST_RESULTS;
    if (!folder) return;
    const [context] = contexts;
    const name = context?.config.displayName?.name ?? "tests";
    const { openHandles: _handles, testResults: _details, ...counts } = results;
    // Jest decides this after its reporters.
    const success = counts.numFailedTestSuites === 0 && counts.numRuntimeErrorTestSuites === 0;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ ...counts, success }));
  }
}
