import { loopback } from "./loopback.ts";
import { forwarded } from "./relay.ts";

/**
 * Stands before an index, and refuses uploads of some files for good, as PyPI refuses a token,
 * until it is told to take them.
 */
export async function refusingIndex(index: string, isRefused: (filename: string) => boolean) {
  let isCalm = false;
  const server = await loopback(async ({ method, path, headers, body }, response) => {
    const filename = /filename="([^"]+)"/.exec(body.toString("latin1"))?.[1] ?? "";
    if (method === "POST" && !isCalm && isRefused(filename)) {
      response.writeHead(403, { "content-type": "text/plain" });
      response.end("403 Invalid or non-existent authentication information.");
      return;
    }
    const reply = await forwarded(index, { method, path, headers, length: body.length }, body);
    response.writeHead(reply.status, reply.headers).end(reply.body);
  });
  return {
    url: server.url.href,
    calm: () => {
      isCalm = true;
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
