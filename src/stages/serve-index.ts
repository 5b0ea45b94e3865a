import { once } from "node:events";
import { resolve } from "node:path";
import { startIndex } from "../rehearsal/index-server.ts";
import type { SizeLimits } from "../rules/subject.ts";
import { readSizeLimits, rendererOf } from "./check.ts";
import { defineStage } from "./stage.ts";

export interface ServeIndexInputs {
  /** Absolute; a temporary folder where none is given. */
  readonly directory: string | undefined;
  readonly port: number;
  readonly hostname: string;
  readonly fallbackIndex: string | undefined;
  readonly limits: SizeLimits;
}

/** Serves the embedded index until the process is asked to end. */
export const serveIndex = defineStage<ServeIndexInputs>({
  readInputs(input) {
    const directory = input.optionalPath("directory");
    return {
      directory: directory === undefined ? undefined : resolve(directory),
      port: input.port("port"),
      hostname: input.text("hostname"),
      fallbackIndex: input.url("fallback-index")?.href,
      limits: readSizeLimits(input),
    };
  },

  async run({ directory, port, hostname, fallbackIndex, limits }, host) {
    const index = await startIndex({
      directory: directory ?? (await host.temporaryFolder("index")),
      port,
      hostname,
      limits,
      ...(fallbackIndex === undefined ? {} : { fallbackIndex }),
      render: rendererOf(host),
      onRequest: host.log.debug,
    });
    host.log.info(`Listening on ${index.url}`);
    host.log.info(
      `  upload to   ${index.url}legacy/ (user __token__, any password that starts with pypi-)`,
    );
    host.log.info(`  install by  pip install --index-url ${index.url}simple/ NAME`);
    if (!host.cancelled.aborted) await once(host.cancelled, "abort");
    await index.close();
    host.log.info("Stopped");
    return { outputs: {}, summary: "" };
  },
});
