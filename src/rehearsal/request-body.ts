import type { IncomingMessage } from "node:http";

const MAX_BODY_SIZE = 64 * 1024;

/** The keys of a JSON object; none when the body is anything else. */
export async function readJsonBody(
  message: IncomingMessage,
): Promise<ReadonlyMap<string, unknown>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size <= MAX_BODY_SIZE) chunks.push(chunk);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
}
