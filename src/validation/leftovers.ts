import { join } from "node:path";
import type { Host } from "../host/host.ts";
import { untrackedPaths } from "../project/checkout.ts";

/** What backends, linters and documents leave in a checkout, by the last part of its path. */
const generated =
  /(?:^|\/)(?:build|_build|\.eggs|[^/]+\.egg-info|__pycache__|\.pytest_cache|\.mypy_cache|\.ruff_cache|\.hypothesis)\/$|^site\/$/;

/** Notes what is there besides what git tracks; what is told to be removed later is what came after it. */
export async function noteUntracked(
  folder: string,
  host: Host,
): Promise<() => Promise<readonly string[]>> {
  const before = await untrackedPaths(folder, host);
  return async () => {
    const after = before === undefined ? [] : ((await untrackedPaths(folder, host)) ?? []);
    const added = after.filter((path) => generated.test(path) && !before?.includes(path));
    for (const path of added) await host.files.remove(join(folder, path));
    return added;
  };
}
