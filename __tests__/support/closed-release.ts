import { join } from "node:path";
import type { Layer } from "../../src/rehearsal/context.ts";
import { runningIndex } from "../rehearsal/running-index.ts";
import { writeRelease } from "./publishing.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { legacy, send } from "./verifying.ts";

/** Lets nobody read but `reader` with the password `canary`, and remembers what it was shown. */
function closed(seen: (string | undefined)[]): Layer {
  const right = `Basic ${btoa("reader:canary")}`;
  return async ({ message, path }, _context, next) => {
    if (message.method === "POST" || path.startsWith("/_/")) return next();
    const { authorization } = message.headers;
    seen.push(authorization);
    if (authorization === right) return next();
    return {
      status: authorization === undefined ? 401 : 403,
      headers: { "WWW-Authenticate": "Basic", "Content-Type": "text/plain" },
      body: "Who are you",
    };
  };
}

/** A release on an index that is closed since it was uploaded. */
export async function closedRelease() {
  const seen: (string | undefined)[] = [];
  let layer: Layer = (_request, _context, next) => next();
  const index = await runningIndex({ layers: [(...words) => layer(...words)] });
  const folder = await temporaryFolder();
  const packages = await writeRelease(join(folder.path, "dist"));
  await send(packages, index.url);
  layer = closed(seen);
  return {
    ...{ url: index.url, upload: legacy(index.url), packages, folder: folder.path, seen },
    async [Symbol.asyncDispose]() {
      await index[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}
