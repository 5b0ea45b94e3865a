import type { Host } from "../host/host.ts";
import { formatSeconds } from "../report/sizes.ts";

/** Says every `interval` seconds that something still goes on, since what installs says nothing. */
export async function tellWhileItLasts<Result>(
  title: string,
  work: Promise<Result>,
  { log }: Pick<Host, "log">,
  interval = 15,
): Promise<Result> {
  const started = performance.now();
  const timer = setInterval(() => {
    const time = formatSeconds((performance.now() - started) / 1000);
    log.info(`  still installing and trying: ${title} (${time})`);
  }, interval * 1000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}
