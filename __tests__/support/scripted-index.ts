import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
}

type Script = (asked: Asked) => Answer | "cut" | "wait";

/** Refuses a credential, with all that it says. */
export function echo(authorization: string): Answer {
  const sent = Buffer.from(authorization.replace("Basic ", ""), "base64").toString();
  return { status: 403, text: `${authorization} is ${sent}` };
}

/** An index on loopback that answers as the script says, and remembers what it was asked. */
export async function scriptedIndex(script: Script) {
  const asked: Asked[] = [];
  const server = createServer((message, response) => {
    const { method = "", url: path = "", headers } = message;
    const request = { method, path, authorization: headers.authorization };
    asked.push(request);
    message.resume().on("end", () => answer(script(request), message, response));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

function answer(
  what: Answer | "cut" | "wait",
  message: IncomingMessage,
  response: ServerResponse,
): void {
  if (what === "cut") message.socket.destroy();
  if (typeof what === "string") return;
  response.writeHead(what.status, what.headers).end(what.text ?? "");
}
