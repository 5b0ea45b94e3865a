import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { connectProxy } from "./connect-proxy.ts";
import type { Run } from "./secret-runs.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const upload = (packages: string) => ({
  "packages-dir": packages,
  "repository-url": "http://index.example/legacy/",
});

/** Runs whose way to the network holds a secret. */
export const secretNetwork = (packages: string): readonly Run[] => [
  {
    stage: "upload",
    end: "failure, by a proxy that wants other credentials",
    status: 1,
    run: async (world) => {
      await using proxy = await connectProxy(() => 1, 407);
      const url = `http://me:${world.canaries.for("proxy")}@127.0.0.1:${proxy.port}`;
      const env = { HTTP_PROXY: url, http_proxy: url, NO_PROXY: "", no_proxy: "" };
      const run = await world.action("upload", upload(packages), {}, env);
      if (!proxy.asked.some(({ authorization = "" }) => world.canaries.isIn(authorization))) {
        throw new Error(`The credential was not sent: ${run.stdout}`);
      }
      return run;
    },
  },
  {
    stage: "upload",
    end: "failure, by a key that cannot be read",
    status: 2,
    run: async (world) => {
      // The file itself holds the secret, so it is outside of what is searched.
      await using folder = await temporaryFolder();
      const path = join(folder.path, "client.key");
      await writeFile(path, world.canaries.for("key"));
      return await world.action("upload", { ...upload(packages), "client-key": path });
    },
  },
];
