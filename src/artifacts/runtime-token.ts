/** What the runner's token says about the job. */
export interface RuntimeToken {
  /** The run and the job by which the artifact service knows them. */
  readonly runId: string;
  readonly jobId: string;
  /** Seconds since 1970. */
  readonly expires: number | undefined;
}

/**
 * Reads `ACTIONS_RUNTIME_TOKEN`, a JSON Web Token whose scope `Actions.Results:<run>:<job>` lets the
 * job hand over artifacts; `undefined` where it has no such scope.
 */
export function readRuntimeToken(token: string): RuntimeToken | undefined {
  const { scp, exp } = payloadOf(token);
  if (typeof scp !== "string") return undefined;
  const scopes = scp.split(" ").map((scope) => scope.split(":"));
  const found = scopes.find((parts) => parts.length === 3 && parts[0] === "Actions.Results");
  const [, runId = "", jobId = ""] = found ?? [];
  if (runId === "" || jobId === "") return undefined;
  return { runId, jobId, expires: typeof exp === "number" ? exp : undefined };
}

function payloadOf(token: string): { readonly scp?: unknown; readonly exp?: unknown } {
  const [, payload = ""] = token.split(".");
  try {
    const read: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return typeof read === "object" && read !== null ? read : {};
  } catch {
    return {};
  }
}
