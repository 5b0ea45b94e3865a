import { fstatSync, writeSync } from "node:fs";

type Name = "stdout" | "stderr";

const descriptors = { stdout: 1, stderr: 2 } as const;

/** Those through which Node's own streams write by now. */
const streams = new Map<Name, NodeJS.WriteStream>();

/**
 * Prints to standard output or standard error. Setting up Node's stream for one of them takes as
 * long as reading a small wheel, so what is a file or a pipe is written to directly, until it
 * would have to wait.
 */
export function print(name: Name, text: string): void {
  const rest = streams.has(name) || !isFileOrPipe(name) ? text : writeAtOnce(name, text);
  if (rest.length > 0) outputStream(name).write(rest);
}

/** Whether a person looks at it, on a terminal. */
export const isTerminal = (name: Name): boolean => !isFileOrPipe(name) && process[name].isTTY;

/**
 * Node's own stream, which goes on when nobody reads it any more (`| head`): a release is not left
 * half done for its log. Where the log cannot be kept, as on a full disk, the exit status says so.
 */
export function outputStream(name: Name): NodeJS.WriteStream {
  const known = streams.get(name);
  if (known !== undefined) return known;
  const stream = process[name];
  streams.set(name, stream);
  return stream.on("error", (error) => reportBroken(name, error));
}

function isFileOrPipe(name: Name): boolean {
  try {
    const stats = fstatSync(descriptors[name]);
    return stats.isFile() || stats.isFIFO() || stats.isSocket();
  } catch {
    return false; // Some systems do not tell.
  }
}

/** What is left is for a stream, which can wait until the reader has made room. */
function writeAtOnce(name: Name, text: string): Uint8Array {
  const bytes = Buffer.from(text);
  let done = 0;
  try {
    while (done < bytes.length) done += writeSync(descriptors[name], bytes, done);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EAGAIN") return bytes.subarray(done);
    reportBroken(name, error as NodeJS.ErrnoException);
  }
  return bytes.subarray(bytes.length);
}

const broken = new Set<Name>();

const reasons: Readonly<Record<string, string>> = {
  EIO: "the terminal is gone",
  ENOSPC: "the disk is full",
};

function reportBroken(name: Name, { code = "" }: NodeJS.ErrnoException): void {
  if (code === "EPIPE" || broken.has(name)) return;
  broken.add(name);
  process.once("exit", () => {
    process.exitCode ||= 1;
  });
  if (name === "stderr") return;
  print("stderr", `error: The output cannot be written: ${reasons[code] ?? code}\n`);
}
