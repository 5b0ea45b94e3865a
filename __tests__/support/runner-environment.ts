import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export type RunnerName = "act-0.2.87" | "gitea-1.26.0-act_runner-0.3.0";

/**
 * The environment that a real runner gave an action, with every path moved below `folder`, where
 * the command files, the event file and the folders are made. Secrets are new with every call.
 * `INPUT_*` are those of the recorded step; what the runner's own process hands on (PATH, HOME) is
 * not in it.
 */
export function runnerEnvironment(name: RunnerName, folder: string): Record<string, string> {
  const fixture = join(import.meta.dirname, "../fixtures/runners", `${name}.env`);
  const text = readFileSync(fixture, "utf8");
  const notes = new Map(pairs(text, /^# (.+?): (.+)$/gm));
  return Object.fromEntries(
    pairs(text, /^([A-Z_]+)=(.*)$/gm).map(([key, recorded]) => {
      const value = movedValue(key, recorded, folder, notes);
      if (value !== recorded) makeWhatRunnersMake(key, value, notes);
      return [key, value];
    }),
  );
}

const pairs = (text: string, pattern: RegExp): [string, string][] =>
  [...text.matchAll(pattern)].map(([, key = "", value = ""]) => [key, value]);

type Notes = ReadonlyMap<string, string>;

function movedValue(key: string, recorded: string, folder: string, notes: Notes): string {
  const secret = /^<secret of (\d+) characters>$/.exec(recorded);
  if (secret !== null) return canaryToken(notes.get(`${key} payload`) ?? "{}", Number(secret[1]));
  return /^\/(?!dev\/)/.test(recorded) ? join(folder, recorded) : recorded;
}

/** A JSON Web Token with the recorded payload and a signature that occurs nowhere else. */
function canaryToken(payload: string, length: number): string {
  const part = (json: string) => Buffer.from(json).toString("base64url");
  const signed = `${part('{"alg":"HS256","typ":"JWT"}')}.${part(payload)}`;
  const room = Math.max(length - signed.length - 1, 32);
  return `${signed}.${randomBytes(room).toString("base64url").slice(0, room)}`;
}

function makeWhatRunnersMake(key: string, path: string, notes: Notes): void {
  if (/_(?:WORKSPACE|TEMP|TOOL_CACHE)$/.test(key)) mkdirSync(path, { recursive: true });
  if (!/_(?:ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/.test(key)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, key === "GITHUB_EVENT_PATH" ? eventOf(notes) : "");
}

/** The recorded event as far as it is whole: long ones were cut off. */
function eventOf(notes: Notes): string {
  const event = notes.get("event") ?? "{}";
  try {
    return JSON.stringify(JSON.parse(event));
  } catch {
    const ref = /"ref":"(refs\/[^"]+)"/.exec(event)?.[1];
    return JSON.stringify(ref === undefined ? {} : { ref });
  }
}
