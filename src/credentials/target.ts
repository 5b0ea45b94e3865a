import { publicIndexes } from "../index/locations.ts";
import type { PublicIndex } from "../rules/credential-subject.ts";

export type IndexKind = "pypi" | "testpypi" | "other";

/** The indexes whose tokens and addresses are known. */
export const knownIndexes: readonly PublicIndex[] = Object.values(publicIndexes);

/** Names of hosts under which people look for them; some are of old. */
const aliases = {
  pypi: ["www.pypi.org", "pypi.python.org"],
  testpypi: ["testpypi.python.org", "upload.test.pypi.org"],
} as const satisfies Record<string, readonly string[]>;

/** Which index a URL means, by its host alone: the rest may be wrong. */
export function kindOf({ hostname }: URL): IndexKind {
  for (const kind of ["pypi", "testpypi"] as const) {
    const { upload, site } = publicIndexes[kind];
    if ([upload.hostname, site.hostname, ...aliases[kind]].includes(hostname)) return kind;
  }
  return "other";
}

/** The public index that a URL means; `undefined` for any other. */
export function targetOf(upload: URL): PublicIndex | undefined {
  const kind = kindOf(upload);
  return kind === "other" ? undefined : publicIndexes[kind];
}
