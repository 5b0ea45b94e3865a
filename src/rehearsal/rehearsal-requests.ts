import type { IncomingMessage } from "node:http";
import { normalizeName } from "../python/name.ts";
import { canonicalizeVersion, parseVersion } from "../python/version.ts";
import { ok, plainText } from "./answers.ts";
import type { Handler } from "./context.ts";

const MAX_BODY_SIZE = 64 * 1024;

/** Browsers name the page that a POST comes from; programs send no `Origin`. */
const byProgramsOnly =
  (handler: Handler): Handler =>
  (request, context, captured) => {
    if (request.message.headers.origin === undefined) return handler(request, context, captured);
    request.message.resume();
    return plainText(403, "A web page may not change this index\n");
  };

/** `POST /_/rehearsal/reset`: the index forgets everything. */
export const resetIndex = byProgramsOnly(async ({ message }, { store, changes }) => {
  message.resume();
  await changes.runAlone(() => store.reset());
  return done();
});

/** `POST /_/rehearsal/yank` with `{"project", "version", "reason"}`: what PyPI's website offers. */
export const yankRelease = byProgramsOnly(async ({ message }, { store, changes }) => {
  const body = await readJson(message);
  const [project, version, reason] = ["project", "version", "reason"].map((key) => body.get(key));
  if (typeof project !== "string" || typeof version !== "string") {
    return plainText(400, "`project` and `version` are required\n");
  }
  const name = normalizeName(project);
  return changes.run(name, async () => {
    const release = store.view.release(name, version);
    const parsed = parseVersion(version);
    if (release === undefined || parsed === undefined) return plainText(404, "No such release\n");
    const yank = { project: name, version: canonicalizeVersion(parsed) };
    await store.addYank({ ...yank, reason: typeof reason === "string" ? reason : "" });
    return done();
  });
});

const done = () => ok("text/plain; charset=UTF-8", "done\n");

/** The keys of a JSON object; none when the body is anything else. */
async function readJson(message: IncomingMessage): Promise<ReadonlyMap<string, unknown>> {
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
