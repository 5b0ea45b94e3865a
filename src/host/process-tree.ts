import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** Ends the processes that `pid` started, theirs too, and with `self` the process itself. */
export function endProcessTree(pid: number, options: { self: boolean }): void {
  if (process.platform === "win32") {
    endOnWindows(pid, options.self);
    return;
  }
  const children = childrenByParent();
  const victims: number[] = [];
  const collect = (parent: number): void => {
    for (const child of children.get(parent) ?? []) {
      collect(child);
      victims.push(child);
    }
  };
  collect(pid);
  if (options.self) victims.push(pid);
  for (const victim of victims) kill(victim);
}

function kill(pid: number): boolean {
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself meanwhile.
    return false;
  }
}

/** The variable by which strays are known: they inherit it, whatever parent and session they have. */
export const markName = "PYPI_PUBLISH_CHILD";

/**
 * Ends what a program left behind that was started as the leader of a process group, with `mark` in
 * its environment; returns how many that were. On Windows there is nothing to know them by.
 */
export function endStrays(leader: number, mark: string): number {
  if (process.platform === "win32" || leader <= 1) return 0;
  const marked = process.platform === "linux" ? markedProcesses(mark) : [];
  const ended = marked.filter(kill).length;
  return kill(-leader) ? Math.max(ended, 1) : ended;
}

function markedProcesses(mark: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/environ`, "latin1").includes(`${markName}=${mark}\0`);
      } catch {
        // Another user's, or gone.
        return false;
      }
    })
    .map(Number);
}

/** `taskkill` knows trees; the process itself stays when only its children are to end. */
function endOnWindows(pid: number, self: boolean): void {
  const victims = self
    ? [pid]
    : execFileSync("powershell", [
        "-NoProfile",
        "-Command",
        `(Get-CimInstance Win32_Process -Filter 'ParentProcessId=${pid}').ProcessId`,
      ])
        .toString()
        .split(/\s+/)
        .map(Number)
        .filter((child) => child > 0);
  for (const victim of victims) {
    try {
      execFileSync("taskkill", ["/PID", String(victim), "/T", "/F"], { stdio: "ignore" });
    } catch {
      // It has ended by itself meanwhile.
    }
  }
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  const pairs = process.platform === "linux" ? pairsFromProc() : pairsFromPs();
  for (const [pid, parent] of pairs) children.set(parent, [...(children.get(parent) ?? []), pid]);
  return children;
}

/** Slim containers have no `ps`. */
function pairsFromProc(): [number, number][] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): [number, number][] => {
      try {
        // The second field is the program's name in parentheses, which may hold spaces.
        const fields = readFileSync(`/proc/${name}/stat`, "utf8")
          .replace(/^.*\) /s, "")
          .split(" ");
        return [[Number(name), Number(fields[1])]];
      } catch {
        return [];
      }
    });
}

const pairsFromPs = (): [number, number][] =>
  execFileSync("ps", ["-A", "-o", "pid=,ppid="])
    .toString()
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0]) => [pid, parent]);
