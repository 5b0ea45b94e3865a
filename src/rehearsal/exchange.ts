import type { IncomingMessage, ServerResponse } from "node:http";
import { finished } from "node:stream/promises";
import { isNativeError } from "node:util/types";
import { type Answer, notFound, plainText } from "./answers.ts";
import type { IndexContext, IndexRequest } from "./context.ts";
import { route } from "./routes.ts";
import { sendAnswer } from "./send-answer.ts";

/** Answers one request, whatever happens. Returns a line for the log, without query or credentials. */
export async function answerRequest(
  message: IncomingMessage,
  response: ServerResponse,
  authority: string,
  context: IndexContext,
): Promise<string> {
  const started = performance.now();
  const request = readRequest(message, authority);
  let outcome: string;
  try {
    const answer = request === undefined ? notFound() : await throughLayers(request, context);
    const status = await sendAnswer(message, response, answer);
    outcome = answer.reason === undefined ? String(status) : `${status} ${answer.reason}`;
  } catch (error) {
    outcome = await sendFailure(message, response, error);
  }
  await finished(response, { readable: false }).catch(() => undefined);
  const path = (message.url ?? "").replace(/\?.*/s, "");
  return `${message.method} ${path} ${outcome} (${Math.round(performance.now() - started)} ms)`;
}

/** Each layer is asked before those within it; the index itself is the innermost. */
function throughLayers(request: IndexRequest, context: IndexContext): Promise<Answer> {
  const from = async (depth: number): Promise<Answer> => {
    const layer = context.layers[depth];
    if (layer === undefined) return route(request, context);
    return layer(request, context, () => from(depth + 1));
  };
  return from(0);
}

/** Takes the address apart; `undefined` when it is not one. */
function readRequest(message: IncomingMessage, authority: string): IndexRequest | undefined {
  const [, path = "", query = ""] =
    /^(?:https?:\/\/[^/?]*)?([^?]*)\??(.*)$/s.exec(message.url ?? "") ?? [];
  // Addresses of files are made for the client, who may have come through another name or port.
  const { host = "" } = message.headers;
  const known = /^[\w.:[\]-]+$/.test(host) ? host : authority;
  try {
    return {
      message,
      path: decodeURIComponent(path),
      query: new URLSearchParams(query),
      base: `http://${known}`,
    };
  } catch {
    return undefined;
  }
}

/** A full disk and the like, in words; a client that has gone away gets nothing. */
async function sendFailure(
  message: IncomingMessage,
  response: ServerResponse,
  error: unknown,
): Promise<string> {
  const reason = isNativeError(error) ? error.message : String(error);
  if (response.headersSent || message.socket.destroyed) {
    response.destroy();
    return `broken off: ${reason}`;
  }
  const answer: Answer = plainText(500, `The index failed: ${reason}\n`);
  await sendAnswer(message, response, answer);
  return `500 ${reason}`;
}
