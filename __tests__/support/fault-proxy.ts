import { type AddressInfo, createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { ByteReader } from "./byte-reader.ts";
import { type Fault, type FaultScript, type Reply, replies } from "./faults.ts";
import { bytesOf, forwarded, type Head, parseHead } from "./relay.ts";

/** An upload that came. */
export interface SeenUpload {
  /** Empty where it was cut off before that could be read. */
  filename: string;
  readonly fault: Fault | undefined;
  /** Whether the index had already taken this very filename. */
  isRepeat: boolean;
  /** What the index answered, where it was asked. */
  status?: number;
}

/** Milliseconds of a delay, and of each pause of a throttled upload. */
const [delay, pause] = [700, 5];

interface Client {
  readonly socket: Socket;
  readonly reader: ByteReader;
}

/** What the connections of a proxy share. */
class Traffic {
  readonly uploads: SeenUpload[] = [];
  readonly #index: string;
  readonly #stored = new Set<string>();
  readonly #oldPages = new Map<string, Reply>();
  readonly #counts = { upload: 0, page: 0 };
  script: FaultScript;

  constructor(index: string, script: FaultScript) {
    this.#index = index;
    this.script = script;
  }

  /** Decides what happens to the next request, and counts it. */
  next(method: string, path: string): Fault | undefined {
    if (method !== "POST") {
      if (!/^\/(?:simple|pypi)\//.test(path)) return undefined;
      this.#counts.page += 1;
      return this.script.page?.(this.#counts.page);
    }
    this.#counts.upload += 1;
    return this.script.upload?.(this.#counts.upload);
  }

  cutOff(fault: Fault | undefined): void {
    this.uploads.push({ filename: "", fault, isRepeat: false });
  }

  arrived(body: Buffer, fault: Fault | undefined): SeenUpload {
    const filename = /filename="([^"]+)"/.exec(body.toString("latin1"))?.[1] ?? "";
    const seen = { filename, fault, isRepeat: this.#stored.has(filename) };
    this.uploads.push(seen);
    return seen;
  }

  async store(head: Head, body: Buffer, seen: SeenUpload): Promise<Reply> {
    const reply = await forwarded(this.#index, head, body);
    seen.status = reply.status;
    if (reply.status === 200) this.#stored.add(seen.filename);
    return reply;
  }

  async page(head: Head, body: Buffer): Promise<Reply> {
    const reply = await forwarded(this.#index, head, body);
    if (this.#stored.size === 0) this.#oldPages.set(keyOf(head), reply);
    return reply;
  }

  /** As the page was before the first upload. */
  oldPage(head: Head): Reply | undefined {
    return this.#oldPages.get(keyOf(head));
  }
}

/**
 * Stands between a client and an index and does to each request what the script says; everything
 * else goes through unchanged.
 */
export async function faultProxy(index: string, script: FaultScript = {}) {
  const traffic = new Traffic(index, script);
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    serve({ socket, reader: new ByteReader(socket) }, traffic).catch(() => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    /** Every upload so far. */
    uploads: traffic.uploads,
    /** Ends the faults. */
    calm: () => {
      traffic.script = {};
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** One request after the other, until either side closes. */
async function serve(client: Client, traffic: Traffic): Promise<void> {
  const { socket, reader } = client;
  while (!socket.destroyed && !socket.writableEnded) {
    const line = (await reader.until("\r\n"))?.toString("latin1");
    if (line === undefined) return close(socket);
    const [method = "", path = ""] = line.split(" ");
    const fault = traffic.next(method, path);
    if (fault === "connect") return cut(client, traffic, fault);
    const fields = await reader.until("\r\n\r\n");
    if (fields === undefined) return close(socket);
    const head = parseHead(method, path, fields.toString("latin1"));
    await (method === "POST" ? serveUpload : servePage)(client, head, traffic, fault);
  }
}

function cut({ socket }: Client, traffic: Traffic, fault: Fault | undefined): void {
  traffic.cutOff(fault);
  if (fault === "close-75") close(socket);
  else reset(socket);
}

async function serveUpload(
  client: Client,
  head: Head,
  traffic: Traffic,
  fault: Fault | undefined,
): Promise<void> {
  const { socket, reader } = client;
  if (fault === "headers") return cut(client, traffic, fault);
  if (fault === "early-503") {
    traffic.cutOff(fault);
    return send(socket, reply(fault), "close");
  }
  const body = await reader.exactly(head.length, (count) => goesOn(count / head.length, fault));
  if (body === undefined) return cut(client, traffic, fault);
  const seen = traffic.arrived(body, fault);
  const instead = reply(fault);
  if (instead !== undefined) return send(socket, instead);
  return afterwards(socket, await traffic.store(head, body, seen), fault);
}

async function servePage(
  { socket, reader }: Client,
  head: Head,
  traffic: Traffic,
  fault: Fault | undefined,
): Promise<void> {
  const body = (await reader.exactly(head.length)) ?? Buffer.alloc(0);
  if (fault === "page-reset") return reset(socket);
  const instead = reply(fault);
  if (instead !== undefined) return send(socket, instead);
  const page = await traffic.page(head, body);
  if (fault === "page-old") return send(socket, traffic.oldPage(head) ?? page);
  if (fault === "page-truncated") return send(socket, half(page));
  return send(socket, page);
}

const reply = (fault: Fault | undefined): Reply | undefined =>
  fault === undefined ? undefined : replies[fault]?.();

const half = (page: Reply): Reply => ({ ...page, body: page.body.slice(0, page.body.length / 2) });

const keyOf = ({ path, headers }: Head): string => `${path}\n${headers["accept"] ?? ""}`;

/** Whether an upload is read on after this part of it. */
async function goesOn(part: number, fault: Fault | undefined): Promise<boolean> {
  if (fault === "throttle") await sleep(pause);
  if (fault === "body-25") return part < 0.25;
  return !(fault === "body-75" || fault === "close-75") || part < 0.75;
}

/** What is left to do to an upload that the index has answered. */
async function afterwards(socket: Socket, stored: Reply, fault: Fault | undefined): Promise<void> {
  switch (fault) {
    case "before-answer":
      return reset(socket);
    case "close-before-answer":
      return close(socket);
    case "in-answer": {
      const answer = bytesOf(stored);
      await written(socket, answer.subarray(0, answer.length / 2));
      return close(socket);
    }
    case "stored-504":
      return send(socket, { status: 504, headers: { "content-type": "text/html" }, body: "504" });
    case "delay":
      await sleep(delay);
      return send(socket, stored);
    default:
      return send(socket, stored);
  }
}

const reset = (socket: Socket): void => void socket.resetAndDestroy();
/** A client that is still sending gets a reset, as of any server that closes. */
const close = (socket: Socket): void => void socket.end(() => socket.destroy());

const written = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve) => socket.write(bytes, () => resolve()));

async function send(socket: Socket, answer: Reply | undefined, then?: "close"): Promise<void> {
  if (answer !== undefined) await written(socket, bytesOf(answer));
  if (then === "close") close(socket);
}
