import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { bundle } from "../scripts/bundle.mjs";
import { root } from "./support/run-program.ts";

/** What each folder of src may import: other folders, built-in modules, packages. */
const allowed: Readonly<
  Record<string, { folders: string[]; builtins: string[]; packages: string[] }>
> = {
  python: { folders: ["errors"], builtins: ["buffer", "util"], packages: ["smol-toml"] },
  archives: {
    folders: ["errors"],
    builtins: [
      ...["crypto", "fs", "fs/promises", "path", "zlib", "stream", "stream/promises"],
      ...["os", "buffer", "util", "events"],
    ],
    packages: ["fflate"],
  },
  artifacts: {
    folders: ["archives", "back-off", "errors", "host", "http", "network"],
    builtins: ["async_hooks", "crypto", "fs", "fs/promises", "path", "stream", "util"],
    packages: ["@actions/artifact"],
  },
  rules: { folders: ["python", "findings"], builtins: ["buffer"], packages: [] },
  index: {
    folders: ["back-off", "errors", "http", "python"],
    builtins: ["crypto"],
    packages: ["htmlparser2"],
  },
  http: {
    folders: ["errors", "back-off", "version"],
    builtins: ["crypto", "tls"],
    packages: ["undici"],
  },
  report: {
    folders: ["input-table", "settings", "stages/index", "inputs", "findings", "version"],
    builtins: [],
    packages: [
      "hast-util-from-html",
      "hast-util-sanitize",
      "hast-util-to-html",
      "micromark",
      "micromark-extension-gfm",
    ],
  },
  rehearsal: {
    folders: ["archives", "attestations", "rules", "python", "errors", "findings"],
    builtins: [
      ...["crypto", "fs", "fs/promises", "http", "path", "stream", "stream/promises"],
      ...["util", "events", "timers/promises", "os", "net", "util/types"],
      ...["stream/consumers"],
    ],
    packages: ["@fastify/busboy", "hash-wasm"],
  },
  project: {
    folders: ["archives", "python", "errors", "distributions", "manifest", "release-tag", "tools"],
    builtins: ["path"],
    packages: ["string-argv"],
  },
  publishing: {
    folders: [
      "back-off",
      "credentials",
      "index",
      "errors",
      "http",
      "report",
      "distributions",
      "python",
      "trusted-publishing",
    ],
    builtins: ["crypto"],
    packages: ["hash-wasm"],
  },
  "trusted-publishing": {
    folders: ["back-off", "credentials", "errors", "host", "http", "index", "report"],
    builtins: [],
    packages: [],
  },
  credentials: {
    folders: ["errors", "findings", "index", "python", "rules"],
    builtins: ["path"],
    packages: [],
  },
  attestations: {
    folders: [
      "index",
      "trusted-publishing",
      "rules",
      "errors",
      "http",
      "back-off",
      "distributions",
      "host",
      "findings",
      "credentials",
    ],
    builtins: ["async_hooks", "crypto", "http", "path"],
    packages: ["@sigstore/bundle", "@sigstore/sign", "@sigstore/verify"],
  },
  proof: {
    folders: [
      ...["archives", "attestations", "back-off", "credentials", "distributions", "errors"],
      ...["findings", "http", "index", "inputs", "network", "project"],
      ...["publishing", "python", "release-tag", "report", "rules", "trusted-publishing"],
    ],
    builtins: ["crypto", "path"],
    packages: [],
  },
  pipeline: {
    folders: ["errors", "gate", "inputs", "project", "python", "validation"],
    builtins: ["crypto", "path"],
    packages: ["diff"],
  },
  installation: {
    folders: ["index", "errors", "http", "python", "report"],
    builtins: ["os", "path", "url"],
    packages: ["string-argv"],
  },
  completeness: {
    folders: ["errors", "index", "python", "report", "spelling", "split-words"],
    builtins: [],
    packages: [],
  },
  gate: {
    folders: [
      ...["archives", "artifacts", "errors", "http", "manifest", "project", "python"],
      ...["release-tag", "report", "validation", "version"],
    ],
    builtins: ["crypto", "path"],
    packages: [],
  },
  validation: {
    folders: ["errors", "findings", "installation", "project", "python", "report", "rules"],
    builtins: ["path"],
    packages: ["string-argv"],
  },
  "hand-over": {
    folders: [
      ...[
        "artifacts",
        "distribution-kind",
        "distributions",
        "errors",
        "gate",
        "inputs",
        "manifest",
      ],
      ...["project", "python", "release-tag", "report"],
    ],
    builtins: ["crypto", "path"],
    packages: [],
  },
  stages: {
    folders: [
      ...[
        "archives",
        "attestations",
        "check-reports",
        "completeness",
        "credentials",
        "distributions",
      ],
      ...["errors", "failures", "findings", "gate", "hand-over", "http"],
      ...["index", "inputs", "installation", "manifest", "network", "output-table"],
      ...["pipeline", "project", "proof", "publishing", "python", "rehearsal"],
      ...["release-tag", "report", "rules", "settings", "trusted-publishing", "validation"],
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
  packages: ["fastest-levenshtein"],
  builtins: ["path", "util", "timers/promises"],
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

describe("src", () => {
  it("imports across its folders only as the table allows", async () => {
    const { graph } = await bundle();
    const ours = Object.entries(graph.inputs).filter(([path]) => path.startsWith("src/"));
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
      if (["main.ts", "cli.ts", "post.ts"].includes(file)) continue;
      const text = await readFile(join(root, "src", file), "utf8");
      if (/process\.(env|exit|std|argv|cwd|on\b)/.test(text)) wrong.push(file);
    }
    expect(wrong).toEqual([]);
  });
});
