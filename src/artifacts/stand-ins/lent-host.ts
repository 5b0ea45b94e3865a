import { AsyncLocalStorage } from "node:async_hooks";
import type { Host } from "../../host/host.ts";

/** What the stand-ins may use while `@actions/artifact` works. */
export interface Lent {
  readonly host: Pick<Host, "log" | "addSecret">;
  /** Ends the task: `@actions/artifact` does not notice when a zip cannot be written. */
  readonly fail: (error: unknown) => void;
}

const running = new AsyncLocalStorage<Lent>();
let latest: Lent | undefined;

/** Runs a task of `@actions/artifact` with a host; it fails when a stand-in does. */
export function lendHost<Result>(host: Lent["host"], task: () => Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    latest = { host, fail: reject };
    running.run(latest, () => void task().then(resolve, reject));
  });
}

/** A callback of a stream or a socket may not know from which task it came: the host is the same. */
export function lentHost(): Lent {
  const lent = running.getStore() ?? latest;
  if (lent === undefined) throw new Error("No host was lent");
  return lent;
}
