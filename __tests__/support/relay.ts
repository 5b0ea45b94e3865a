import { request as ask } from "node:http";
import type { Reply } from "./faults.ts";

/** What stands before the body of a request. */
export interface Head {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly length: number;
}

/** Reads header fields; the last line has its end too. */
export function parseHead(method: string, path: string, text: string): Head {
  const headers: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(/^([^:\r\n]+):[ \t]*(.*?)\r$/gm)) {
    headers[name.toLowerCase()] = value;
  }
  return { method, path, headers, length: Number(headers["content-length"] ?? 0) };
}

/** An answer as it goes over the wire, with its length. */
export function bytesOf({ status, headers, body }: Reply): Buffer {
  const bytes = Buffer.from(body as Buffer);
  const lines = Object.entries({ "content-length": String(bytes.length), ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  const head = Buffer.from(`HTTP/1.1 ${status} Status\r\n${lines.join("")}\r\n`, "latin1");
  return status === 304 ? head : Buffer.concat([head, bytes]);
}

/** Asks the index itself, whole: it sees the host name that the client sees. */
export function forwarded(
  index: string,
  { method, path, headers }: Head,
  body: Buffer,
): Promise<Reply> {
  const { connection: _connection, ...rest } = headers;
  return new Promise((resolve, reject) => {
    const asking = ask(new URL(path, index), { method, headers: rest, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const {
          connection: _c,
          "transfer-encoding": _t,
          "content-length": _l,
          ...kept
        } = answer.headers;
        const named = Object.entries(kept).map(([name, value]) => [name, String(value)]);
        resolve({
          status: answer.statusCode ?? 500,
          headers: Object.fromEntries(named) as Record<string, string>,
          body: Buffer.concat(chunks),
        });
      });
    });
    asking.on("error", reject);
    asking.end(body);
  });
}
