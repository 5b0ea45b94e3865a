import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { plainEnvironment } from "./run-program.ts";

export interface WatchOptions {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The signals to send, one after the other, when the moment has come. */
  readonly signals?: readonly NodeJS.Signals[];
  /** When to send them: what was printed matches, or the file is there. */
  readonly when?: RegExp | string;
  /** Whether Ctrl-C is imitated: a terminal sends the signal to every process that it runs. */
  readonly everywhere?: boolean;
  /** Called with everything that was printed so far. */
  readonly onOutput?: (output: string) => void;
}

export interface Watched {
  /** `undefined` when a signal ended it. */
  readonly status: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** The argument lists of all processes of this machine while it ran. */
  readonly argumentLists: ReadonlySet<string>;
  /** Whether a process that it started was still there after its end; none is now. */
  readonly leftProcesses: boolean;
}

/** Runs Node in a process group of its own, signals it at the given moment, and looks around meanwhile. */
export async function watchedRun(
  words: readonly string[],
  options: WatchOptions,
): Promise<Watched> {
  const child = spawn(process.execPath, words, {
    cwd: options.folder,
    env: plainEnvironment(options.env),
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const [leader, ended] = [Number(child.pid), once(child, "close")];
  const texts = textsOf(child, options.onOutput);
  const argumentLists = new Set<string>();
  const waiting = [...(options.signals ?? [])];
  const target = options.everywhere === true ? -leader : leader;
  while (child.exitCode === null && child.signalCode === null) {
    for (const list of currentArgumentLists()) argumentLists.add(list);
    if (waiting.length > 0 && hasCome(options.when, texts)) process.kill(target, waiting.shift());
    await Promise.race([ended, sleep(25)]);
  }
  const leftProcesses = await endGroup(leader);
  await ended;
  return { status: child.exitCode ?? undefined, ...texts, argumentLists, leftProcesses };
}

/** What a process prints, as it grows. */
function textsOf(child: ChildProcess, onOutput?: (output: string) => void) {
  const texts = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream]?.setEncoding("utf8").on("data", (text: string) => {
      texts[stream] += text;
      onOutput?.(texts.stdout + texts.stderr);
    });
  }
  return texts;
}

const hasCome = (when: WatchOptions["when"], texts: { stdout: string; stderr: string }): boolean =>
  typeof when === "string" ? existsSync(when) : when?.test(texts.stdout + texts.stderr) === true;

/** Whether anybody was left of the process group. */
async function endGroup(leader: number): Promise<boolean> {
  // Who was killed needs a moment to be gone.
  for (let patience = 20; patience > 0; patience -= 1) {
    if (!isAlive(leader)) return false;
    await sleep(25);
  }
  process.kill(-leader, "SIGKILL");
  return true;
}

/** Whether a group has members that are more than an entry which nobody has collected yet. */
function isAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  if (!hasProc) return true;
  return processes().some((pid) => {
    // After the name in parentheses: state, parent, group.
    const [state, , itsGroup] = proc(pid, "stat")
      .replace(/^.*\) /s, "")
      .split(" ");
    return Number(itsGroup) === group && state !== "Z";
  });
}

/** What everybody on this machine may read; where there is no `/proc`, nothing is looked at. */
const currentArgumentLists = (): string[] =>
  hasProc ? processes().map((pid) => proc(pid, "cmdline")) : [];

const hasProc = existsSync("/proc/self/cmdline");

const processes = (): string[] => readdirSync("/proc").filter((name) => /^\d+$/.test(name));

/** One of the files about a process; empty when it has ended meanwhile. */
function proc(pid: string, file: "cmdline" | "stat"): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
