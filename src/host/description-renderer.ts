import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PublishError } from "../errors.ts";
import readmeTools from "../tools/readme.txt";
import program from "../tools/render_descriptions.py";
import type { Environment, Pythons, RenderVerdict } from "./host.ts";
import { endProcessTree } from "./process-tree.ts";
import { toolCache } from "./pythons.ts";
import type { Secrets } from "./secrets.ts";

interface Parts {
  readonly env: Environment;
  readonly secrets: Secrets;
  readonly pythons: Pythons;
  temporaryFolder(purpose: string): Promise<string>;
  atEnd(task: () => void): void;
}

/** Seconds that docutils may take for one description. */
const timeLimit = 60;

let child: Promise<Child> | undefined;

/** Renders with the pinned docutils in one child process for all descriptions; verdicts are kept by content. */
export async function renderReStructuredText(text: string, parts: Parts): Promise<RenderVerdict> {
  const key = createHash("sha256").update(readmeTools).update(program).update(text).digest("hex");
  const cache = join(await toolCache(parts), "descriptions", `${key}.json`);
  const known = await readFile(cache, "utf8").catch(() => undefined);
  const cached = known === undefined ? undefined : parseVerdict(known);
  if (cached !== undefined) return cached;
  child ??= startChild(parts);
  try {
    const verdict = await (await child).render(text);
    if (verdict.kind !== "not-rendered") await keep(cache, verdict);
    return verdict;
  } catch (cause) {
    child = undefined;
    if (!(cause instanceof PublishError)) throw cause;
    return { kind: "not-rendered", reason: cause.message };
  }
}

/** A cache that cannot be written costs time, nothing else. */
async function keep(path: string, verdict: RenderVerdict): Promise<void> {
  const draft = `${path}.${process.pid}`;
  try {
    await mkdir(join(path, ".."), { recursive: true });
    await writeFile(draft, JSON.stringify(verdict));
    await rename(draft, path);
  } catch {
    // The next run renders again.
  }
}

function parseVerdict(text: string): RenderVerdict | undefined {
  try {
    return JSON.parse(text) as RenderVerdict;
  } catch {
    return undefined;
  }
}

interface Child {
  render(text: string): Promise<RenderVerdict>;
}

interface Answer {
  readonly id: number;
  readonly ok: boolean;
  readonly html?: string;
  readonly messages?: readonly string[];
}

async function startChild(parts: Parts): Promise<Child> {
  const python = await parts.pythons.withTools("readme");
  const started = spawn(python.path, ["-I", "-c", program], {
    env: parts.secrets.scrub(parts.env),
    stdio: ["pipe", "pipe", "ignore"],
    windowsHide: true,
  });
  const waiting = new Map<number, (verdict: RenderVerdict) => void>();
  const giveUp = (reason: string) => {
    for (const answer of waiting.values()) answer({ kind: "not-rendered", reason });
    waiting.clear();
  };
  started.on("error", (error) => giveUp(`docutils cannot be started: ${error.message}`));
  started.on("close", () => giveUp("docutils ended without an answer"));
  started.stdin.on("error", () => giveUp("docutils takes no input"));
  createInterface({ input: started.stdout }).on("line", (line) => {
    const { id, ok, html = "", messages = [] } = JSON.parse(line) as Answer;
    waiting.get(id)?.(ok ? { kind: "rendered", html } : { kind: "failed", messages });
    waiting.delete(id);
  });
  parts.atEnd(() => void started.stdin.end());
  let next = 0;
  return {
    render: (text) =>
      new Promise((resolve) => {
        const id = next++;
        const timer = setTimeout(() => {
          giveUp(`docutils took more than ${timeLimit} s`);
          if (started.pid !== undefined) endProcessTree(started.pid, { self: true });
        }, timeLimit * 1000);
        waiting.set(id, (verdict) => {
          clearTimeout(timer);
          resolve(verdict);
        });
        started.stdin.write(`${JSON.stringify({ id, text, content_type: "text/x-rst" })}\n`);
      }),
  };
}
