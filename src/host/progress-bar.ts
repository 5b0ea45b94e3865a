import { SingleBar } from "cli-progress";

/** Draws a bar on standard error, which it clears when it ends. */
export function drawBar(title: string, total: number, done: number): SingleBar {
  const bar = new SingleBar({
    format: `${title} {bar} {percentage}%`,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 30,
    barCompleteChar: "█",
    barIncompleteChar: "░",
  });
  bar.start(total, done);
  return bar;
}
