import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Ended, runProgram } from "./run-program.ts";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** A Chromium on PATH; installed on first use where Debian's packages can be. */
export async function installedChromium(): Promise<string> {
  const found = await findChromium();
  if (found !== undefined) return found;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await runProgram("apt-get", ["update", "-qq"], { env }).catch(() => undefined);
  await runProgram("apt-get", ["install", "-y", "-qq", "chromium"], { env }).catch(() => undefined);
  const installed = await findChromium();
  if (installed !== undefined) return installed;
  throw new Error(`The tests of pages need a Chromium on PATH: one of ${names.join(", ")}`);
}

async function findChromium(): Promise<string | undefined> {
  for (const name of names) {
    const ended = await runProgram(name, ["--version"]).catch(() => undefined);
    if (ended?.status === 0) return name;
  }
  return undefined;
}

/** What a real browser makes of a page: its document after loading, as HTML. */
export async function loadPage(url: string, folder: string): Promise<Ended> {
  const profile = join(folder, "profile");
  await mkdir(profile, { recursive: true });
  return runProgram(await installedChromium(), [
    ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
    ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    ...[`--user-data-dir=${profile}`, "--dump-dom", url],
  ]);
}
