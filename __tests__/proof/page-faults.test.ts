import { describe, expect, it } from "@jest/globals";
import { runningIndex } from "../rehearsal/running-index.ts";
import { faultProxy } from "../support/fault-proxy.ts";
import { prove } from "../support/proving.ts";
import { writeRelease } from "../support/publishing.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { legacy, send } from "../support/verifying.ts";

describe("an index whose pages come with faults", () => {
  it.each(["page-reset", "page-truncated", "page-html", "page-500"] as const)(
    "is waited for: %s",
    async (fault) => {
      await using index = await runningIndex();
      await using folder = await temporaryFolder();
      await writeRelease(folder.path);
      await send(folder.path, index.url);
      await using proxy = await faultProxy(index.url, {
        page: (count) => (count <= 3 ? fault : undefined),
      });
      const { release } = await prove(legacy(proxy.url), { packages: folder.path, timeout: 20 });
      expect(release.compared).toHaveLength(2);
      expect(release.findings).toEqual([]);
    },
    30_000,
  );
});
