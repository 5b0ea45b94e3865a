import { join } from "node:path";
import type { Finding } from "../findings.ts";
import type { Host } from "../host/host.ts";
import { secretLevel } from "../rules/member-marks.ts";
import { scanMembers } from "../rules/member-scan.ts";
import { findingOf } from "./subject.ts";

/** Larger files are data, in which nobody writes a secret by hand. */
const mostBytes = 1024 * 1024;

/** Looks for secrets in the files of a project; those that are made for tests by their path are notes. */
export async function scanSecrets(
  folder: string,
  paths: readonly string[],
  host: Host,
): Promise<readonly Finding[]> {
  const scan = scanMembers();
  for (const path of paths) {
    const entry = await host.files.stat(join(folder, path));
    if (entry?.kind !== "file" || entry.size > mostBytes) continue;
    const take = scan.start(path, entry.size);
    if (take === undefined) continue;
    for await (const chunk of host.files.stream(join(folder, path))) take(chunk);
  }
  return [...scan.secrets].flatMap(([path, secrets]) =>
    secrets.map((secret) => {
      const { kind, line, shown } = secret;
      const level = secretLevel(secret, path, true);
      const message = `There is a secret here: ${kind} \`${shown}\``;
      const hint = "nothing is to be done if it was made for tests alone; revoke it otherwise";
      return findingOf("PV010", {
        message,
        path,
        line,
        level,
        ...(level === "info" ? { hint } : {}),
      });
    }),
  );
}
