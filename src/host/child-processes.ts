import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { exec } from "@actions/exec";
import { PublishError } from "../errors.ts";
import type { Command, CommandResult } from "./host.ts";
import { endProcessTree, endStrays, markName } from "./process-tree.ts";

export interface ChildOptions {
  /** The whole environment of the child. */
  readonly env: Record<string, string>;
  readonly show: ((text: string) => void) | undefined;
}

/** Runs a program to its end, and its whole process tree to an end when it takes too long. */
export const runChild = (command: Command, options: ChildOptions): Promise<CommandResult> =>
  command.timeout === undefined ? runToTheEnd(command, options) : runForSeconds(command, options);

async function runToTheEnd(command: Command, { env, show }: ChildOptions): Promise<CommandResult> {
  const output = new Output(show);
  try {
    const status = await exec(quoted(command.program), [...command.arguments], {
      ...(command.folder === undefined ? {} : { cwd: command.folder }),
      env,
      silent: true,
      ignoreReturnCode: true,
      listeners: {
        stdout: (data) => output.add("stdout", data),
        stderr: (data) => output.add("stderr", data),
      },
    });
    return output.result(status);
  } catch (cause) {
    throw cannotStart(command.program, cause);
  }
}

/** `exec` splits its first argument into words. */
const quoted = (program: string): string => `"${program.replaceAll('"', '\\"')}"`;

/** `exec` cannot end what it started, so what may hang is started here. */
function runForSeconds(command: Command, { env, show }: ChildOptions): Promise<CommandResult> {
  const mark = command.leavesNothing ? randomUUID() : undefined;
  return new Promise((resolve, reject) => {
    const output = new Output(show, mark === undefined ? undefined : mostOutput);
    const child = spawn(command.program, command.arguments, {
      cwd: command.folder,
      env: mark === undefined ? env : { ...env, [markName]: mark },
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
      // Its own group, so that what it leaves behind can be found.
      detached: mark !== undefined && process.platform !== "win32",
    });
    let tooLong = false;
    let grace: NodeJS.Timeout | undefined;
    let leftBehind: number | undefined;
    const closePipes = () => {
      // A grandchild that got away may hold them open for ever.
      child.stdout.destroy();
      child.stderr.destroy();
    };
    const endTheRest = () => {
      // Without a process there is no group: 0 would be the one of this process.
      if (mark !== undefined && child.pid !== undefined) leftBehind ??= endStrays(child.pid, mark);
    };
    const timer = setTimeout(
      () => {
        tooLong = true;
        if (child.pid !== undefined) endProcessTree(child.pid, { self: true });
        endTheRest();
        closePipes();
      },
      (command.timeout ?? 0) * 1000,
    );
    child.stdout.on("data", (data: Buffer) => output.add("stdout", data));
    child.stderr.on("data", (data: Buffer) => output.add("stderr", data));
    child.on("error", (cause) => {
      clearTimeout(timer);
      reject(cannotStart(command.program, cause));
    });
    child.on("exit", () => {
      if (mark === undefined) return;
      grace = setTimeout(() => {
        endTheRest();
        closePipes();
      }, strayGrace);
    });
    child.on("close", (status) => {
      clearTimeout(timer);
      clearTimeout(grace);
      if (!tooLong) endTheRest();
      const result = output.result(tooLong ? undefined : (status ?? 1));
      resolve(leftBehind === undefined ? result : { ...result, leftBehind });
    });
  });
}

/** Milliseconds that what a program started has to end after it, before it counts as left behind. */
const strayGrace = 500;

const cannotStart = (program: string, cause: unknown) =>
  new PublishError("program-missing", `\`${program}\` cannot be started: ${reasonOf(cause)}`, {
    hint: "install it, or put its folder on PATH",
    cause,
  });

/** Errors of Node come from another realm inside jest, so `instanceof` does not see them. */
function reasonOf(cause: unknown): string {
  const text =
    typeof cause === "object" && cause !== null && "message" in cause
      ? String(cause.message)
      : String(cause);
  return /Unable to locate executable file|ENOENT/.test(text) ? "it is not on PATH" : text;
}

/** Bytes that are kept of what an unknown program says: as much of its beginning as of its end. */
const mostOutput = 256 * 1024;

class Output {
  readonly #parts: { stream: "stdout" | "stderr"; data: Buffer }[] = [];
  readonly #show: ((text: string) => void) | undefined;
  readonly #decoders = {
    stdout: new TextDecoder("utf-8", { ignoreBOM: true }),
    stderr: new TextDecoder("utf-8", { ignoreBOM: true }),
  };
  readonly #most: number;
  #size = 0;
  #leftOut = 0;
  /** How many of the parts are the beginning. */
  #begun = 0;

  constructor(show: ((text: string) => void) | undefined, most = Number.POSITIVE_INFINITY) {
    this.#show = show;
    this.#most = most;
  }

  add(stream: "stdout" | "stderr", data: Buffer): void {
    this.#parts.push({ stream, data });
    this.#size += data.length;
    if (this.#size <= this.#most / 2) this.#begun = this.#parts.length;
    // The first is room for the words that something was left out.
    while (this.#size > this.#most && this.#parts.length > this.#begun + 2) this.#leaveOut();
    // A character may come in two parts.
    this.#show?.(this.#decoders[stream].decode(data, { stream: true }));
  }

  #leaveOut(): void {
    const at = this.#begun + (this.#leftOut === 0 ? 0 : 1);
    const [part] = this.#parts.splice(at, 1);
    if (part === undefined) return;
    this.#size -= part.data.length;
    this.#leftOut += part.data.length;
    const data = Buffer.from(`\n[${this.#leftOut} bytes left out]\n`);
    this.#parts.splice(this.#begun, at - this.#begun, { stream: part.stream, data });
  }

  result(status: number | undefined): CommandResult {
    const text = (stream?: string) =>
      Buffer.concat(
        this.#parts
          .filter((part) => stream === undefined || part.stream === stream)
          .map((part) => part.data),
      ).toString();
    return { status, stdout: text("stdout"), stderr: text("stderr"), output: text() };
  }
}
