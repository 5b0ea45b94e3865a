import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Socket } from "node:net";

export interface Received {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Loopback {
  readonly url: URL;
  /** Every request so far, whole. */
  readonly received: Received[];
  [Symbol.asyncDispose](): Promise<void>;
}

type Answer = (
  request: Received,
  response: ServerResponse,
  message: IncomingMessage,
) => void | Promise<void>;

/** An HTTP server of this process on a free port, gone at the end of the block. */
export async function loopback(
  answer: Answer,
  { onData }: { onData?(message: IncomingMessage): void } = {},
): Promise<Loopback> {
  const received: Received[] = [];
  const server = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on("error", () => undefined);
    message.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      onData?.(message);
    });
    message.on("end", () => {
      const { method = "", url = "", headers } = message;
      const entries = Object.entries(headers).map(([name, value]) => [name, String(value)]);
      const request = {
        method,
        path: url,
        headers: Object.fromEntries(entries) as Record<string, string>,
        body: Buffer.concat(chunks),
      };
      received.push(request);
      void answer(request, response, message);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    received,
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A server that speaks bytes, on a free port. */
export async function rawLoopback(answer: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    answer(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
