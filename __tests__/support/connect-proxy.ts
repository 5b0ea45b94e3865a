import { request as ask, createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";

/** What a proxy was asked for. */
export interface ProxyRequest {
  readonly method: string;
  /** `host:port` of a tunnel, the whole URL else. */
  readonly target: string;
  readonly authorization: string | undefined;
}

/**
 * A proxy as they are: it tunnels (CONNECT) and forwards, whatever host is named, to a port of this
 * machine; or answers a tunnel with another status.
 */
export async function connectProxy(port: () => number, status = 200) {
  const asked: ProxyRequest[] = [];
  const server = createServer((message, response) => {
    const { method = "", url: target = "", headers } = message;
    asked.push({ method, target, authorization: headers["proxy-authorization"] });
    if (status !== 200) {
      response.writeHead(status).end();
      return;
    }
    const { pathname } = new URL(target);
    const options = { port: port(), host: "127.0.0.1", method, path: pathname, headers };
    message.pipe(
      ask(options, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      }),
    );
  });
  server.on("connect", (message, socket) => {
    const { method = "", url: target = "", headers } = message;
    asked.push({ method, target, authorization: headers["proxy-authorization"] });
    socket.on("error", () => undefined);
    if (status !== 200) {
      socket.end(`HTTP/1.1 ${status} Refused\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    const upstream = connect(port(), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on("error", () => socket.destroy());
    socket.on("close", () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    asked,
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
