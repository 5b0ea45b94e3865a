import { setTimeout as sleep } from "node:timers/promises";
import type { Layer } from "../../src/rehearsal/context.ts";
import { type Judge, judgeByRules } from "../../src/rehearsal/judge.ts";

const rules = judgeByRules(() => Promise.resolve({ kind: "not-rendered", reason: "a test" }));

/** Answers 409 to a file whose name it has, whatever its content: as pypiserver and Gitea do. */
export const refuseRepeats: Judge = async (attempt) => {
  const { file, index } = attempt;
  if (file !== undefined && index.file(file.filename) !== undefined) {
    return { status: 409, message: "Conflict: file already exists" };
  }
  return rules(attempt);
};

/** Takes so many milliseconds for each upload. */
export const slowUploads =
  (milliseconds: number): Layer =>
  async ({ message }, _context, next) => {
    if (message.method !== "POST") return next();
    const [answer] = await Promise.all([next(), sleep(milliseconds)]);
    return answer;
  };

/** Has no JSON API, as most indexes have none. */
export const withoutJsonApi: Layer = async ({ path }, _context, next) =>
  path.startsWith("/pypi/")
    ? { status: 404, headers: { "Content-Type": "text/plain" }, body: "Not Found" }
    : next();

/** Has the simple API as HTML alone. */
export const onlyHtml: Layer = async ({ message, path }, _context, next) => {
  if (path.startsWith("/simple/")) message.headers.accept = "text/html";
  return next();
};

/** Lists files without their hashes. */
export const withoutHashes: Layer = async ({ path }, _context, next) => {
  const answer = await next();
  return path.startsWith("/simple/") && typeof answer.body === "string"
    ? { ...answer, body: answer.body.replace(hashes, (_all, json?: string) => json ?? "") }
    : answer;
};

const hashes = /#sha256=[0-9a-f]{64}|("hashes":\{)"sha256":"[0-9a-f]{64}"/g;
