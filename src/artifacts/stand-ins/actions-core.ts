import { lentHost } from "./lent-host.ts";

/**
 * Stands in for `@actions/core` in `@actions/artifact`, so that the host prints what it says, and
 * hides what it wants hidden. What goes wrong is told by the error that comes of it.
 */
export const setSecret = (value: string): void => lentHost().host.addSecret(value);

export const info = (message: unknown): void => {
  const { log } = lentHost().host;
  const text = String(message);
  // A wait is told to everybody.
  if (/^Attempt \d+ of \d+ failed/.test(text)) log.info(`The artifact service of GitHub: ${text}`);
  else for (const line of text.split("\n")) log.debug(`artifacts: ${line}`);
};

export { info as error, info as warning };

/** Whole answers, with the URLs in them. */
export const debug = (_message: unknown): void => undefined;
