import { createHash } from "node:crypto";
import { sleep } from "../back-off.ts";
import type { Distribution } from "../distributions.ts";
import { PublishError } from "../errors.ts";
import { showUrl } from "../http.ts";
import type { IndexFile } from "../index/list-files.ts";
import { metadataMember } from "../rules/distribution.ts";
import { inParallel } from "./in-parallel.ts";
import type { IndexAccess } from "./index-access.ts";
import type { Listing } from "./installer-page.ts";

const most = 8;

/**
 * Compares the core metadata that the index serves beside files (PEP 658), by which installers resolve
 * dependencies, with what is in the files; returns of how many. `served-different` where it differs.
 */
export async function compareMetadata(
  distributions: readonly Distribution[],
  listing: Listing,
  access: IndexAccess,
): Promise<number> {
  const served = distributions.flatMap((distribution) => {
    const file = listing.get(distribution.filename);
    return file?.metadata === undefined ? [] : [{ distribution, file }];
  });
  await inParallel(served, most, access.host.cancelled, ({ distribution, file }, signal) =>
    compare(distribution, file, access, signal),
  );
  return served.length;
}

async function compare(
  { filename, facts }: Distribution,
  { url, metadata }: IndexFile,
  access: IndexAccess,
  signal: AbortSignal,
): Promise<void> {
  const target = new URL(url);
  target.pathname += ".metadata";
  const content = await fetched(target, access, signal);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const refuse = (problem: string) =>
    new PublishError("served-different", `${showUrl(target)} ${problem}`, {
      hint: "installers resolve dependencies by it: do not announce the release, and tell who runs the index",
    });
  const listed = metadata?.sha256;
  if (listed !== undefined && listed !== sha256) {
    throw refuse(`has sha256 ${sha256}, the index lists ${listed}`);
  }
  const location = metadataMember(filename, facts.members);
  const own = location && facts.contents.get(location.member);
  if (location === undefined || own === undefined || content.equals(own)) return;
  throw refuse(
    `is not \`${location.member}\` of \`${filename}\`: ${content.length} bytes with sha256 ${sha256}, that has ${own.length} bytes`,
  );
}

/** Milliseconds before it is asked again for what is listed and not there. */
const pauses = [500, 1500, 4000];

async function fetched(url: URL, access: IndexAccess, signal: AbortSignal): Promise<Buffer> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await access.http.request(url, { headers: access.headersFor(url), signal });
    const chunks: Uint8Array[] = [];
    for await (const chunk of answer.body) chunks.push(chunk);
    if (answer.status === 200) return Buffer.concat(chunks);
    const pause = answer.status === 404 ? pauses[attempt] : undefined;
    if (pause === undefined) {
      throw new PublishError("not-served", `${showUrl(url)} answered ${answer.status}`, {
        hint: "the index lists core metadata for the file and does not have it: run `verify` again later, and tell who runs the index",
      });
    }
    await sleep(pause, signal);
  }
}
