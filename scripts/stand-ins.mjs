import { join } from "node:path";

const ours = "src/artifacts/stand-ins";

/**
 * What `@actions/artifact` and its packages import, and what they get instead. Files of ours do the
 * same: log through the host, write the zip. `null` is what is never reached, since the artifacts
 * of other runs, other archives, and checksums that are not asked for need it. Of 4.3 MB 1.1 stay.
 */
const standIns = [
  { importer: "@actions/artifact", name: /^@actions\/core$/, by: `${ours}/actions-core.ts` },
  { importer: "@actions/artifact", name: /^archiver$/, by: `${ours}/archiver.ts` },
  { importer: "@actions/artifact", name: /^(@actions\/github|@octokit)(\/|$)/, by: null },
  { importer: "@actions/artifact", name: /^unzip-stream$/, by: null },
  { importer: "@actions/http-client", name: /^undici$/, by: null },
  { importer: "@azure/storage-common", name: /^\.\/crc64\.js$/, by: null },
];

/** Packages that have a smaller form, of which what is not used can be left out. */
const modules = ["@protobuf-ts/runtime", "@protobuf-ts/runtime-rpc"];

/** Has esbuild take the stand-ins. */
export function standInsOf(root) {
  return {
    name: "stand-ins",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^[@\w.]/ }, ({ path, importer }) => {
        if (modules.includes(path)) {
          return {
            path: join(root, "node_modules", path, "build/es2015/index.js"),
            sideEffects: false,
          };
        }
        const from = importer.replaceAll("\\", "/");
        const found = standIns.find(
          (entry) => from.includes(`/node_modules/${entry.importer}/`) && entry.name.test(path),
        );
        if (found === undefined) return undefined;
        return { path: found.by ?? "nothing", namespace: "stand-in", sideEffects: false };
      });
      onLoad({ filter: /.*/, namespace: "stand-in" }, ({ path }) => ({
        contents: path === "nothing" ? "module.exports = {};" : reexported(`./${path}`),
        resolveDir: root,
      }));
    },
  };
}

/** Packages are imported by their names, and as a whole. */
const reexported = (path) => {
  const file = JSON.stringify(path);
  return `export * from ${file};\nexport * as default from ${file};`;
};
