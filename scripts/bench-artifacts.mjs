// What it takes to hand files over from one job to the next: part of `npm run bench`.
import { randomBytes } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { listening } from "./bench-uploads.mjs";
import { libraries } from "./bundle.mjs";

const root = join(import.meta.dirname, "..");

/**
 * Our own artifact client, with the server in another process, against a program that copies the
 * file and hashes it, twice: once for the way there, and once for the way back.
 */
export async function artifacts({ folder, only, node, largeWheel }) {
  const titles = { 100: "artifact of 100 MB, there and back", 1000: "artifact of 1000 MB, memory" };
  const wanted = [100, 1000].filter((size) => titles[size].includes(only));
  if (wanted.length === 0) return [];
  const { client, copy, server } = await bundled(folder);
  const index = (env) => listening([server], env);
  const rows = [];
  for (const size of wanted) {
    const file = await randomFile(join(folder, `artifact-${size}.bin`), size);
    const ours = (url) => [process.execPath, client, url, file];
    const name = titles[size];
    if (size === 1000) {
      rows.push({ name, memory: { report: largeWheel.memoryReport, ours, other: node }, index });
    } else {
      const other = ["copy and hash, twice", () => [process.execPath, copy, file]];
      rows.push({ name, ours, other, index, goal: 2, runs: 9 });
    }
  }
  return rows;
}

async function randomFile(path, mebibytes) {
  const handle = await open(path, "w");
  for (let count = 0; count < mebibytes; count += 1) await handle.write(randomBytes(2 ** 20));
  await handle.close();
  return path;
}

/** The client as the action has it, the server of the tests, and what is compared with. */
async function bundled(folder) {
  const paths = {};
  for (const [name, contents] of Object.entries(programs)) {
    const outfile = join(folder, `artifact-${name}.cjs`);
    await build({
      stdin: { contents, resolveDir: root, loader: "ts" },
      outfile,
      bundle: true,
      platform: "node",
      target: "node20",
      format: "cjs",
      loader: { ".py": "text", ".txt": "text" },
      plugins: libraries,
      // GitHub's own client is loaded on GitHub only.
      external: ["./github-store.ts"],
    });
    paths[name] = outfile;
  }
  return paths;
}

const programs = {
  client: `
    import { openArtifactStore } from "./src/artifacts/open-store.ts";
    import { runnerHost } from "./src/host/runner-host.ts";
    const [url, file] = process.argv.slice(2);
    const payload = { scp: "Actions.Results:7:1", exp: Date.now() / 1000 + 3600 };
    const token = ["", Buffer.from(JSON.stringify(payload)).toString("base64url"), ""].join(".");
    const env = { ...process.env, ACT: "true", GITHUB_SERVER_URL: "https://github.com" };
    const host = runnerHost({ ...env, ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token });
    const run = async () => {
      const store = await openArtifactStore(host);
      await store.upload("bench", [{ name: "file.bin", path: file }]);
      const [artifact] = await store.list();
      const folder = await host.temporaryFolder("bench");
      await store.download(artifact, folder);
      await host.end();
    };
    run().catch((error) => { console.error(error); process.exitCode = 1; });`,
  copy: `
    import { createHash } from "node:crypto";
    import { copyFile, open, rm } from "node:fs/promises";
    const [file] = process.argv.slice(2);
    const run = async () => {
      for (const copy of [file + ".1", file + ".2"]) {
        await copyFile(file, copy);
        const hash = createHash("sha256");
        const handle = await open(copy);
        const buffer = Buffer.allocUnsafe(2 ** 20);
        for (;;) {
          const { bytesRead } = await handle.read(buffer, 0, buffer.length);
          if (bytesRead === 0) break;
          hash.update(buffer.subarray(0, bytesRead));
        }
        await handle.close();
        hash.digest("hex");
      }
      await rm(file + ".1");
      await rm(file + ".2");
    };
    run();`,
  server: `
    import { artifactServer } from "./__tests__/support/artifact-servers.ts";
    const run = async () => {
      const server = await artifactServer("act");
      process.on("SIGTERM", () => server[Symbol.asyncDispose]().then(() => process.exit()));
      console.log("Listening on " + server.url);
    };
    run();`,
};
