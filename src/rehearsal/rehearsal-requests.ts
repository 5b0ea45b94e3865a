import { normalizeName } from "../python/name.ts";
import { canonicalizeVersion, parseVersion } from "../python/version.ts";
import { ok, plainText } from "./answers.ts";
import type { Handler } from "./context.ts";
import { readJsonBody } from "./request-body.ts";
import { resetPublishers } from "./trusted-publishing.ts";

/** Browsers name the page that a POST comes from; programs send no `Origin`. */
const byProgramsOnly =
  (handler: Handler): Handler =>
  (request, context, captured) => {
    if (request.message.headers.origin === undefined) return handler(request, context, captured);
    request.message.resume();
    return plainText(403, "A web page may not change this index\n");
  };

/** `POST /_/rehearsal/reset`: the index forgets everything. */
export const resetIndex = byProgramsOnly(async ({ message }, context) => {
  const { store, changes } = context;
  message.resume();
  await changes.runAlone(() => store.reset());
  resetPublishers(context);
  return done();
});

/** `POST /_/rehearsal/yank` with `{"project", "version", "reason"}`: what PyPI's website offers. */
export const yankRelease = byProgramsOnly(async ({ message }, { store, changes }) => {
  const body = await readJsonBody(message);
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
