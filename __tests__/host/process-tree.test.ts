import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { endProcessTree } from "../../src/host/process-tree.ts";
import { workingHost } from "../support/working-host.ts";

/** Three generations that never end; each prints its number. */
const generations = `
  const { spawn } = require("node:child_process");
  const generation = Number(process.argv[1]);
  process.stdout.write(process.pid + "\\n");
  if (generation < 3) {
    spawn(process.execPath, ["-e", process.env.GENERATIONS, String(generation + 1)], { stdio: "inherit" });
  }
  setInterval(() => undefined, 1000);
`;

const numbersIn = (text: string): number[] => text.trim().split("\n").map(Number);

/** A process that ended but was not asked for its status yet does not run. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== "linux") return true;
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

async function ended(pids: readonly number[]): Promise<void> {
  while (pids.some(isRunning)) await delay(20);
}

/** A process tree of three generations, all of which run. */
async function startTree() {
  const child = spawn(process.execPath, ["-e", generations, "1"], {
    env: { ...process.env, GENERATIONS: generations },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let text = "";
  for await (const part of child.stdout) {
    text += part;
    if (numbersIn(text).length === 3 && text.endsWith("\n")) break;
  }
  return numbersIn(text);
}

describe("the end of a process tree", () => {
  it("takes children, grandchildren and the process itself", async () => {
    const pids = await startTree();
    expect(pids.filter(isRunning)).toEqual(pids);
    endProcessTree(pids[0] ?? 0, { self: true });
    await ended(pids);
  });

  it("spares the process itself where only its children are to end", async () => {
    const [parent = 0, ...descendants] = await startTree();
    endProcessTree(parent, { self: false });
    await ended(descendants);
    expect(isRunning(parent)).toBe(true);
    endProcessTree(parent, { self: true });
    await ended([parent]);
  });

  it("is no failure where there is nothing left to end", () => {
    expect(() => endProcessTree(2 ** 22 + 1, { self: true })).not.toThrow();
  });
});

describe("a program with a time limit", () => {
  const { run } = workingHost({ GENERATIONS: generations });
  const node = (...words: string[]) => ({ program: process.execPath, arguments: ["-e", ...words] });

  it("that hangs is ended with everything that it started", async () => {
    const { status, stdout } = await run({ ...node(generations, "1"), timeout: 2 });
    expect(status).toBeUndefined();
    const pids = numbersIn(stdout);
    expect(pids.length).toBe(3);
    await ended(pids);
  });

  it("that left a process behind which keeps its output open does not hold up the run", async () => {
    const leave = `
      const { spawn } = require("node:child_process");
      const stray = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"], {
        detached: true,
        stdio: ["ignore", "inherit", "ignore"],
      });
      process.stdout.write(stray.pid + "\\n", () => process.exit(0));
    `;
    const { stdout } = await run({ ...node(leave), timeout: 2 });
    const [stray = 0] = numbersIn(stdout);
    expect(isRunning(stray)).toBe(true);
    process.kill(stray, "SIGKILL");
    await ended([stray]);
  });

  it("that is to leave nothing leaves nothing: what it started is ended, whatever its session", async () => {
    const leave = `
      const { spawn } = require("node:child_process");
      const options = { detached: true, stdio: ["ignore", "inherit", "ignore"] };
      const words = ["-e", "setInterval(() => undefined, 1000)"];
      const strays = [spawn(process.execPath, words, options), spawn(process.execPath, words)];
      process.stdout.write(strays.map(({ pid }) => pid).join("\\n"), () => process.exit(0));
    `;
    const command = { ...node(leave), timeout: 60, leavesNothing: true };
    const { status, stdout, leftBehind } = await run(command);
    expect([status, leftBehind]).toEqual([0, 2]);
    expect(numbersIn(stdout).length).toBe(2);
    await ended(numbersIn(stdout));
  });

  it("that is to leave nothing and cannot be started ends nobody else", async () => {
    const command = {
      program: "/no/such-program",
      arguments: [],
      timeout: 60,
      leavesNothing: true,
    };
    await expect(run(command)).rejects.toMatchObject({ code: "program-missing" });
  });

  it("that ends by itself gives its status and both of its streams", async () => {
    const program = `console.log("out"); console.error("err"); process.exitCode = 3`;
    const result = await run({ ...node(program), timeout: 60 });
    expect(result).toMatchObject({ status: 3, stdout: "out\n", stderr: "err\n" });
  });

  it("that does not exist is named", async () => {
    await expect(run({ program: "no-such-program", arguments: [], timeout: 60 })).rejects.toEqual(
      expect.objectContaining({
        code: "program-missing",
        message: "`no-such-program` cannot be started: it is not on PATH",
        hint: "install it, or put its folder on PATH",
      }),
    );
  });
});
