import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Metafile } from "esbuild";
import { bundle } from "../scripts/bundle.mjs";
import { root } from "./support/run-program.ts";

const bundled = bundle();

/** What each folder of src may import: other folders, built-in modules, packages. */
const allowed: Readonly<
  Record<string, { folders: string[]; builtins: string[]; packages: string[] }>
> = {
  python: { folders: ["errors"], builtins: ["buffer", "util"], packages: ["smol-toml"] },
  archives: {
    folders: ["errors"],
    builtins: [
      "crypto",
      "fs",
      "fs/promises",
      "path",
      "zlib",
      "stream",
      "stream/promises",
      "os",
      "buffer",
      "util",
      "events",
    ],
    packages: ["fflate"],
  },
  rules: { folders: ["python", "findings"], builtins: ["buffer"], packages: [] },
  index: { folders: ["errors", "http", "python"], builtins: ["crypto"], packages: ["htmlparser2"] },
  report: {
    folders: ["input-table", "settings", "stages/index", "command-line", "findings"],
    builtins: [],
    packages: [],
  },
  rehearsal: {
    folders: ["archives", "rules", "python", "errors", "findings"],
    builtins: [
      "crypto",
      "fs",
      "fs/promises",
      "http",
      "path",
      "stream",
      "stream/promises",
      "util",
      "events",
      "timers/promises",
      "os",
      "net",
      "util/types",
      "stream/consumers",
    ],
    packages: ["@fastify/busboy", "hash-wasm"],
  },
  project: {
    folders: ["archives", "python", "errors", "distributions", "manifest", "tools"],
    builtins: ["path"],
    packages: ["string-argv"],
  },
  publishing: {
    folders: ["index", "errors", "http", "report", "distributions", "python"],
    builtins: [],
    packages: [],
  },
  installation: {
    folders: ["index", "errors", "http"],
    builtins: ["crypto", "os", "path", "timers/promises"],
    packages: [],
  },
  stages: {
    folders: [
      "archives",
      "python",
      "rules",
      "index",
      "rehearsal",
      "report",
      "project",
      "publishing",
      "installation",
      "manifest",
      "inputs",
      "settings",
      "distributions",
      "http",
      "errors",
      "findings",
      "version",
    ],
    builtins: ["path", "events"],
    packages: [],
  },
  host: {
    folders: ["errors", "tools", "findings"],
    builtins: [
      "child_process",
      "crypto",
      "fs",
      "fs/promises",
      "os",
      "path",
      "readline",
      "stream",
      "stream/promises",
    ],
    packages: ["@actions/core", "@actions/exec", "cli-progress", "picocolors"],
  },
};

const rootFiles = {
  packages: ["undici", "fastest-levenshtein"],
  builtins: ["path", "util"],
};

const nameOf = (path: string): string => path.replace(/^src\//, "").replace(/\.ts$/, "");
const folderOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];
const packageOf = (path: string): string | undefined =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];

interface Import {
  readonly from: string;
  readonly path: string;
  readonly external: boolean;
}

const anywhere = { folders: undefined, ...rootFiles };

function isAllowed({ from, path, external }: Import): boolean {
  const folder = folderOf(from);
  // What esbuild itself puts in, for `using` and the like.
  if (folder === "tools" || path === "<runtime>") return true;
  const rule = (folder === undefined ? undefined : allowed[folder]) ?? anywhere;
  if (external) return rule.builtins.includes(path.replace(/^node:/, ""));
  const name = packageOf(path);
  if (name !== undefined) return rule.packages.includes(name);
  const target = [nameOf(path), folderOf(path)];
  if (rule.folders === undefined || folderOf(path) === folder) return true;
  return rule.folders.some((entry) => target.includes(entry));
}

/** The outputs that are loaded with these, without those that wait for `import()`. */
function loadedWith(entries: readonly string[], outputs: Metafile["outputs"]): Set<string> {
  const loaded = new Set<string>();
  const waiting = [...entries];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (loaded.has(next)) continue;
    loaded.add(next);
    const imports = outputs[next]?.imports ?? [];
    const eager = imports.filter(
      ({ kind, external }) => kind === "import-statement" && external !== true,
    );
    waiting.push(...eager.map(({ path }) => path));
  }
  return loaded;
}

describe("src", () => {
  it("imports across its folders only as the table allows", async () => {
    const { metafile } = await bundled;
    const ours = Object.entries(metafile.inputs).filter(([path]) => path.startsWith("src/"));
    expect(ours.length).toBeGreaterThan(50);
    const imports = ours.flatMap(([from, { imports: list }]) =>
      list.map(({ path, external = false }) => ({ from, path, external })),
    );
    const wrong = imports.filter((found) => !isAllowed(found));
    expect(wrong.map(({ from, path }) => `${from} imports ${path}`)).toEqual([]);
  });

  it("has a rule for every folder", async () => {
    const entries = await readdir(join(root, "src"), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.filter((name) => name !== "tools" && allowed[name] === undefined)).toEqual([]);
  });

  it("reads the environment and the process only in host/ and in the entries", async () => {
    const files = await readdir(join(root, "src"), { recursive: true });
    const wrong: string[] = [];
    for (const file of files.filter((name) => name.endsWith(".ts") && !name.startsWith("host"))) {
      if (file === "main.ts" || file === "cli.ts") continue;
      const text = await readFile(join(root, "src", file), "utf8");
      if (/process\.(env|exit|std|argv|cwd|on\b)/.test(text)) wrong.push(file);
    }
    expect(wrong).toEqual([]);
  });
});

describe("dist", () => {
  it("is what the sources give (`npm run build` brings it up to date)", async () => {
    const { files } = await bundled;
    const dist = join(root, "dist");
    const entries = await readdir(dist, { recursive: true, withFileTypes: true });
    const written = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
    expect(written.toSorted()).toEqual([...files.keys()].toSorted());
    for (const [name, text] of files) {
      if ((await readFile(join(dist, name), "utf8")) !== text) {
        throw new Error(`dist/${name} is stale: run \`npm run build\``);
      }
    }
  });

  it("has the same bytes in every build", async () => {
    const again = await bundle();
    expect([...again.files]).toEqual([...(await bundled).files]);
  });

  it("holds undici and each class of ours once", async () => {
    const { files } = await bundled;
    const all = [...files].filter(([name]) => name.endsWith(".cjs")).map(([, text]) => text);
    const holding = (sign: RegExp) => all.filter((text) => sign.test(text)).length;
    expect(holding(/class PublishError /)).toBe(1);
    expect(holding(/class InputReader /)).toBe(1);
    expect(holding(/class Dispatcher extends /)).toBe(1);
  });

  it("loads for `check` neither HTTP, nor TOML, nor child processes, nor the embedded index", async () => {
    const { metafile } = await bundled;
    const entries = ["dist/main.js", "dist/cli.js", "dist/check.js"];
    const loaded = loadedWith(entries, metafile.outputs);
    const inputs = [...loaded].flatMap((output) =>
      Object.keys(metafile.outputs[output]?.inputs ?? {}),
    );
    const packages = new Set(inputs.map(packageOf).filter((name) => name !== undefined));
    expect([...packages].toSorted()).toEqual([
      "@actions/core",
      "fastest-levenshtein",
      "picocolors",
    ]);
    expect(
      inputs.filter((path) => /rehearsal|child-processes|pythons|pyproject/.test(path)),
    ).toEqual([]);
  });

  it("carries the licence of every package that it holds", async () => {
    const { files, metafile } = await bundled;
    const used = Object.values(metafile.outputs)
      .flatMap(({ inputs }) => Object.entries(inputs))
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => packageOf(path))
      .filter((name) => name !== undefined);
    const text = files.get("LICENSES.txt") ?? "";
    expect(used.length).toBeGreaterThan(0);
    expect([...new Set(used)].filter((name) => !text.includes(`${name} `))).toEqual([]);
  });
});
