import { readFile } from "node:fs/promises";
import { relative } from "node:path";

/**
 * Has esbuild put files that are always loaded together into one chunk. By itself it makes a chunk
 * for every set of entries that share a file, which is some twenty for one stage, and each costs
 * Node a third of a millisecond to find, read and compile. So every entry that reaches a file of a
 * group is made to reach the whole group: then all of its files are shared by the same entries.
 */
export function loadGroups(root, groups, { inputs }) {
  const entries = new Map(
    [...entriesOf(inputs)].map((path) => [path, groupsReachedFrom(path, groups, inputs)]),
  );
  return {
    name: "load-groups",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^group:/ }, ({ path }) => ({
        path: path.slice("group:".length),
        namespace: "group",
      }));
      onLoad({ filter: /.*/, namespace: "group" }, ({ path }) => ({
        contents: groups[path].map((file) => `import ${JSON.stringify(`./${file}`)};\n`).join(""),
        resolveDir: root,
      }));
      onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const names = entries.get(relative(root, path).replaceAll("\\", "/")) ?? [];
        if (names.length === 0) return undefined;
        const imports = names.map((name) => `import "group:${name}";`).join("");
        return { contents: imports + (await readFile(path, "utf8")), loader: "ts" };
      });
    },
  };
}

/** The files that are loaded with this one, without those that wait for `import()`. */
export function loadedWith(path, inputs) {
  const loaded = new Set();
  const waiting = [path];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (loaded.has(next)) continue;
    loaded.add(next);
    const eager = importsOf(next, inputs).filter(({ kind }) => kind !== "dynamic-import");
    waiting.push(...eager.map((found) => found.path));
  }
  return loaded;
}

const importsOf = (path, inputs) => inputs[path].imports.filter(({ external }) => !external);

/** What esbuild takes for an entry: what it is told to, and every target of an `import()`. */
function entriesOf(inputs) {
  const imports = Object.keys(inputs).flatMap((path) => importsOf(path, inputs));
  const imported = new Set(imports.map(({ path }) => path));
  const dynamic = imports.filter(({ kind }) => kind === "dynamic-import").map(({ path }) => path);
  return new Set([...Object.keys(inputs).filter((path) => !imported.has(path)), ...dynamic]);
}

function groupsReachedFrom(path, groups, inputs) {
  const reached = loadedWith(path, inputs);
  return Object.keys(groups).filter((name) => groups[name].some((file) => reached.has(file)));
}
