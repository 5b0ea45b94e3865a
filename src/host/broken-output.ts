/**
 * Goes on when nobody reads the output any more (`| head`): a release is not left half done for its
 * log. Where the log cannot be kept, as on a full disk, the exit status says so.
 */
export function outliveBrokenOutput(): void {
  const broken = new Set<NodeJS.WriteStream>();
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", ({ code }: NodeJS.ErrnoException) => {
      if (code === "EPIPE" || broken.has(stream)) return;
      broken.add(stream);
      process.once("exit", () => {
        process.exitCode ||= 1;
      });
      if (stream === process.stdout) {
        process.stderr.write(
          `error: The output cannot be written: ${reasons[code ?? ""] ?? code}\n`,
        );
      }
    });
  }
}

const reasons: Readonly<Record<string, string>> = {
  EIO: "the terminal is gone",
  ENOSPC: "the disk is full",
};
