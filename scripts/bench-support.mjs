import { join } from "node:path";
import { build } from "esbuild";

const root = join(import.meta.dirname, "..");

/** The tests' own makers of wheels and finder of programs. */
export async function loadSupport() {
  const support = join(root, "__tests__/support");
  const outfile = join(root, ".cache/bench-support.mjs");
  await build({
    stdin: {
      contents: `
        export * as distributions from "./distributions.ts";
        export * as largeWheel from "./large-wheel.ts";
        export { testTools } from "./test-tools.ts";
        export { cloneAction, installedAct } from "./act.ts";
        export { actWords } from "./act-pipeline.ts";
        export { pipelineProject } from "./pipeline-project.ts";
      `,
      resolveDir: support,
      loader: "ts",
    },
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    define: { "import.meta.dirname": JSON.stringify(support) },
  });
  return import(outfile);
}
