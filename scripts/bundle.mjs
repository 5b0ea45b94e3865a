import { readdir, readFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { build, transform } from "esbuild";
import { loadedWith, loadGroups } from "./load-groups.mjs";
import { standInsOf } from "./stand-ins.mjs";

const root = join(import.meta.dirname, "..");

/**
 * Bundles the action: an entry for the runner, one for the terminal, a file for each stage, and
 * chunks for what they share, so that each class exists once. Writes nothing.
 * Also tells what is in which file (`metafile`) and who imports whom in the sources (`graph`).
 */
export async function bundle() {
  const options = { ...common, entryPoints: [...entries, ...(await stages())] };
  const { metafile: graph } = await build({ ...options, plugins: libraries });
  const groups = loadGroups(root, groupsOf(graph), graph);
  const result = await build({ ...options, plugins: [...libraries, groups] });
  const files = new Map();
  for (const { path, text } of result.outputFiles) {
    const name = relative(join(root, "dist"), path);
    files.set(commonName(name), await toCommonJs(withoutIdleImports(text, result.metafile), name));
  }
  files.set("LICENSES.txt", await licences(result.metafile));
  return { files, metafile: result.metafile, graph };
}

const entries = ["src/main.ts", "src/cli.ts", "src/post.ts"];

/** The stages by the table of them; what else is beside them is part of one. */
async function stages() {
  const table = await readFile(join(root, "src/stages/index.ts"), "utf8");
  return [...table.matchAll(/import\("\.\/([\w-]+\.ts)"\)/g)].map(
    ([, name]) => `src/stages/${name}`,
  );
}

const common = {
  absWorkingDir: root,
  outdir: "dist",
  outbase: "src",
  entryNames: "[name]",
  chunkNames: "shared/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  loader: { ".py": "text", ".txt": "text" },
  alias: { "make-fetch-happen": "./src/attestations/make-fetch-happen.cjs" },
  legalComments: "none",
  metafile: true,
  write: false,
};

/** What every run loads, and what the stages load that look into distributions. */
function groupsOf({ inputs }) {
  const ours = (path) => [...loadedWith(path, inputs)].filter((file) => file.startsWith("src/"));
  const terminal = ours("src/cli.ts");
  const core = ours("src/main.ts").filter((file) => terminal.includes(file));
  const check = ours("src/stages/check.ts").filter((file) => !core.includes(file));
  return { core, check };
}

const commonName = (name) => name.replaceAll("\\", "/").replace(/\.js$/, ".cjs");

/** Without imports for their side effects of chunks that hold nothing but esbuild's own functions. */
function withoutIdleImports(text, { outputs }) {
  const idle = Object.keys(outputs).filter(
    (path) => Object.keys(outputs[path].inputs).length === 0,
  );
  return text.replaceAll(/^import "(\.[^"]*)";\n/gm, (statement, path) =>
    idle.some((chunk) => chunk.endsWith(basename(path))) ? "" : statement,
  );
}

/** esbuild splits ESM only, and Node loads CommonJS faster. */
async function toCommonJs(text, name) {
  const { code } = await transform(text, {
    format: "cjs",
    target: "node20",
    platform: "node",
    supported: { "dynamic-import": false },
  });
  const renamed = code.replaceAll(/require\("(\.[^"]*)\.js"\)/g, 'require("$1.cjs")');
  return name === "cli.js" ? `#!/usr/bin/env node\n${renamed}` : renamed;
}

/**
 * `@actions/core` needs its HTTP client for OIDC tokens and `@actions/exec` for the name of the
 * platform: both are asked for elsewhere, and leaving them out makes it ten times smaller.
 */
const leanLibraries = {
  name: "lean-libraries",
  setup({ onResolve, resolve }) {
    const filter = /^(@actions\/|\.\/(oidc-utils|platform)\.js$)/;
    onResolve({ filter }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (pluginData === "resolved" || !importer.includes("@actions")) return undefined;
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: "resolved" });
      return { ...found, sideEffects: false };
    });
  },
};

export const libraries = [standInsOf(root), leanLibraries];

/** The licence texts of everything that is bundled, each once. */
async function licences(metafile) {
  const used = new Set();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
      if (folder !== undefined && bytesInOutput > 0) used.add(folder);
    }
  }
  const texts = [];
  for (const folder of [...used].sort((a, b) => (a < b ? -1 : 1))) {
    const { name, version, license } = JSON.parse(
      await readFile(join(root, folder, "package.json"), "utf8"),
    );
    const files = await readdir(join(root, folder));
    const file = files.find((candidate) => /^licen[cs]e/i.test(candidate));
    const text =
      file === undefined
        ? ""
        : `\n\n${(await readFile(join(root, folder, file), "utf8")).replaceAll("\r\n", "\n").trim()}`;
    texts.push(`${name} ${version} (${license})${text}\n`);
  }
  return `The files in this folder contain these packages.\n\n${texts.join(`\n${"-".repeat(80)}\n\n`)}`;
}
