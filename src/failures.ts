import { errorCodes } from "./error-codes.ts";
import { PublishError } from "./errors.ts";
import type { Host } from "./host/host.ts";
import { fenced } from "./report/tables.ts";

/** Only failures that ended the stage; what a stage found is in its own summary. */
export async function summarizeFailure(error: unknown, host: Host): Promise<void> {
  if (host.cancelled.aborted) {
    const [title, ...rest] = cancellationText(error).split("\n");
    const details = rest.length === 0 ? "" : `\n${fenced(rest.join("\n"))}`;
    return host.addSummary(`**${title}**\n${details}`);
  }
  if (error instanceof PublishError) await host.addSummary(failureSummary(error));
}

/** A failure in Markdown. */
export function failureSummary(error: PublishError): string {
  const [first, ...rest] = error.message.split("\n");
  const hint = hintOf(error);
  const parts = [
    `**Failed:** ${first} (\`${error.code}\`)`,
    ...(rest.length === 0 ? [] : [fenced(rest.join("\n")).trimEnd()]),
    ...(hint === undefined ? [] : [`Hint: ${hint}`]),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The message of a wrong usage says what is allowed; everything else has something to do about it. */
const hintOf = (error: PublishError): string | undefined =>
  error.hint ?? (isUsageError(error) ? undefined : errorCodes[error.code].fix);

/** Prints what went wrong and what to do about it; returns the exit status. */
export function reportFailure(error: unknown, host: Host): number {
  if (host.cancelled.aborted) {
    host.log.error(`${cancellationText(error)}\nhint: ${errorCodes.cancelled.fix}`);
    return Number(host.cancelled.reason) || 1;
  }
  if (!(error instanceof PublishError)) {
    host.log.error(`Bug in pypi-publish: ${stackOf(error)}`);
    return 1;
  }
  showFailure(error, host);
  if (error.cause !== undefined) host.log.debug(`cause: ${String(error.cause)}`);
  return isUsageError(error) ? 2 : 1;
}

/** A runner shows the code, under which the README has cause and fix, as the title. */
function showFailure(error: PublishError, host: Host): void {
  const { code, message } = error;
  const hint = hintOf(error);
  if (host.kind === "terminal") {
    host.log.error(hint === undefined ? message : `${message}\nhint: ${hint}`);
  } else {
    host.annotate({ rule: code, level: "error", message, ...(hint === undefined ? {} : { hint }) });
  }
}

/** What a stage has to say when it is cancelled; whatever else failed was ended from outside. */
const cancellationText = (error: unknown): string =>
  error instanceof PublishError && error.code === "cancelled" ? error.message : "Cancelled";

const stackOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "stack" in error
    ? String(error.stack)
    : String(error);

/** Whether the command was used wrongly, as opposed to the release having a problem. */
const isUsageError = ({ code }: PublishError): boolean => errorCodes[code].kind === "usage";
