import { readdir, readFile } from "node:fs/promises";
import { join, posix, relative } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Metafile } from "esbuild";
import { bundle } from "../scripts/bundle.mjs";
import { root } from "./support/run-program.ts";

const bundled = bundle();

const packageOf = (path: string): string | undefined =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];

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

/** The files that these require when they are loaded, and those files in turn. */
function requiredBy(names: readonly string[], files: ReadonlyMap<string, string>): Set<string> {
  const required = new Set<string>();
  const waiting = [...names];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (required.has(next)) continue;
    required.add(next);
    for (const [, path = ""] of (files.get(next) ?? "").matchAll(
      /^var .* = require\("(\..+)"\)/gm,
    )) {
      waiting.push(posix.join(posix.dirname(next), path));
    }
  }
  return required;
}

const isGitHubStore = (path: string) => path === "src/artifacts/github-store.ts";

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
    const holding = (name: string) =>
      all.filter((text) => new RegExp(`class ${name} |\\b${name}2? = class `).test(text)).length;
    expect(holding("PublishError")).toBe(1);
    expect(holding("InputReader")).toBe(1);
    expect(holding("Dispatcher")).toBe(1);
  });

  it("loads for `check` neither HTTP, nor TOML, nor child processes, nor the embedded index", async () => {
    const { metafile } = await bundled;
    const entries = ["dist/main.js", "dist/cli.js", "dist/check.js"];
    const loaded = loadedWith(entries, metafile.outputs);
    const inputs = [...loaded].flatMap((output) =>
      Object.keys(metafile.outputs[output]?.inputs ?? {}),
    );
    const packages = new Set(inputs.map(packageOf).filter((name) => name !== undefined));
    expect([...packages].toSorted()).toEqual(["@actions/core"]);
    expect(
      inputs.filter((path) => /rehearsal|child-processes|pythons|pyproject/.test(path)),
    ).toEqual([]);
  });

  it("loads GitHub's artifact client where it is asked for, and nowhere else", async () => {
    const { files, metafile } = await bundled;
    const entries = Object.entries(metafile.outputs).filter(
      ([, { entryPoint = "" }]) => entryPoint.startsWith("src/") && !isGitHubStore(entryPoint),
    );
    const loaded = [
      ...loadedWith(
        entries.map(([name]) => name),
        metafile.outputs,
      ),
    ].flatMap((output) => Object.keys(metafile.outputs[output]?.inputs ?? {}));
    expect(entries.length).toBeGreaterThan(10);
    expect(loaded.filter((path) => /@actions\/artifact|@azure|stand-ins/.test(path))).toEqual([]);
    // Runners of Gitea edit an action's entries in which they find this.
    const named = [...files].filter(([, text]) => text.includes("GHESNotSupportedError"));
    expect(named.map(([name]) => name)).toEqual([expect.stringMatching(/^shared\/github-store-/)]);
  });

  it("leaves out of GitHub's artifact client what is never reached", async () => {
    const { files, metafile } = await bundled;
    const unused =
      /node_modules\/(archiver|unzip-stream|@octokit|@actions\/github|glob)\/|crc64\.js/;
    expect(Object.keys(metafile.inputs).filter((path) => unused.test(path))).toEqual([]);
    const [, text = ""] = [...files].find(([name]) => /shared\/github-store-/.test(name)) ?? [];
    expect(text).not.toContain("import.meta");
    expect(text.length).toBeGreaterThan(500_000);
    expect(text.length).toBeLessThan(1_500_000);
  });

  it.each(["cli", "main"])("reads four files for `%s check`", async (entry) => {
    const { files } = await bundled;
    // The entry, what every run needs, the stage, and what looks into distributions.
    expect(requiredBy([`${entry}.cjs`, "check.cjs"], files).size).toBe(4);
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
