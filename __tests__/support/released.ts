import type { Answer } from "../../src/rehearsal/answers.ts";
import type { Layer } from "../../src/rehearsal/context.ts";
import type { IndexOptions } from "../../src/rehearsal/index-server.ts";
import { runningIndex } from "../rehearsal/running-index.ts";
import type { WheelOptions } from "./distributions.ts";
import { writeRelease } from "./publishing.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { legacy, send } from "./verifying.ts";

/** An index with a release, and the folder of its files. */
export async function released(options: WheelOptions = {}, index: Partial<IndexOptions> = {}) {
  const server = await runningIndex(index);
  const folder = await temporaryFolder();
  await writeRelease(folder.path, options);
  await send(folder.path, server.url);
  return {
    ...{ url: server.url, directory: server.directory, packages: folder.path },
    upload: legacy(server.url),
    async [Symbol.asyncDispose]() {
      await server[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** Changes the text of the answers under a path. */
export const rewritten =
  (path: RegExp, change: (text: string) => string): Layer =>
  async (request, _context, next) => {
    const answer: Answer = await next();
    return path.test(request.path) && typeof answer.body === "string"
      ? { ...answer, body: change(answer.body) }
      : answer;
  };
