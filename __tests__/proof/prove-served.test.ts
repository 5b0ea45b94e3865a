import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Layer } from "../../src/rehearsal/context.ts";
import { runningIndex } from "../rehearsal/running-index.ts";
import { onlyHtml, withoutHashes, withoutJsonApi } from "../support/other-index.ts";
import { proofFailure, prove } from "../support/proving.ts";
import { writeRelease } from "../support/publishing.ts";
import { released, rewritten } from "../support/released.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { legacy, send } from "../support/verifying.ts";

const wheel = "demo_pkg-1.0-py3-none-any.whl";

const yank = (url: string, reason: string) =>
  fetch(new URL("_/rehearsal/yank", url), {
    method: "POST",
    body: JSON.stringify({ project: "demo-pkg", version: "1.0", reason }),
  });

describe("what an index serves", () => {
  it("is proven by listing, bytes, metadata and provenance", async () => {
    await using at = await released();
    const { rows, release } = await prove(at.upload, { packages: at.packages });
    expect(rows.map(([what, detail]) => [what, detail])).toEqual([
      ["Served", `every file is listed by ${new URL(at.url).host}`],
      ["Identical", "2 files downloaded and compared"],
      [
        "Metadata",
        "1 METADATA file for installers compared; what the JSON API tells of the release compared",
      ],
      ["Provenance", "no attestations were uploaded"],
    ]);
    expect(release).toMatchObject({ name: "demo-pkg", version: "1.0", isClosed: false });
    expect(release.findings).toEqual([]);
  });

  it.each<[what: string, layers: Layer[]]>([
    ["in HTML alone", [onlyHtml]],
    ["without hashes and without PyPI's JSON API", [withoutHashes, withoutJsonApi]],
  ])("is proven %s", async (_what, layers) => {
    await using at = await released({}, { layers });
    const { rows } = await prove(at.upload, { packages: at.packages });
    expect(rows.map(([what]) => what)).toEqual(expect.arrayContaining(["Served", "Identical"]));
  });

  it("is warned of where it has a file that was not built here", async () => {
    await using at = await released();
    await rm(join(at.packages, "demo_pkg-1.0.tar.gz"));
    const { release } = await prove(at.upload, { packages: at.packages });
    expect(release.findings).toEqual([
      expect.objectContaining({
        rule: "VE003",
        level: "warning",
        message: `${new URL(at.url).host} has \`demo_pkg-1.0.tar.gz\` of this release, which is not among the files here`,
      }),
    ]);
  });

  it("is proven behind caches that still have the page from before the upload", async () => {
    await using server = await runningIndex({ caches: { notFound: 1, purge: 1 } });
    await using folder = await temporaryFolder();
    await writeRelease(folder.path);
    const { release } = await prove(
      legacy(server.url),
      { packages: folder.path, timeout: 20 },
      {
        onRequest: once(() => void send(folder.path, server.url)),
      },
    );
    expect(release.compared).toHaveLength(2);
  }, 30_000);

  it("is refused where the bytes are others than the index itself lists", async () => {
    await using at = await released();
    const names = await readdir(at.directory, { recursive: true });
    const path = join(at.directory, names.find((name) => name.endsWith(wheel)) ?? "");
    const bytes = await readFile(path);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const wanted = { name: "demo-pkg", version: "1.0" };
    expect(await proofFailure(at.upload, { wanted })).toMatchObject({
      code: "served-different",
      message: expect.stringContaining("is not the file that the index lists: "),
    });
  });

  it("is refused where METADATA beside the wheel is not that in the wheel", async () => {
    await using at = await released();
    const names = await readdir(at.directory, { recursive: true });
    const path = join(at.directory, names.find((name) => name.endsWith(`${wheel}.metadata`)) ?? "");
    await writeFile(
      path,
      "Metadata-Version: 2.1\nName: demo-pkg\nVersion: 1.0\nRequires-Dist: evil\n",
    );
    expect(await proofFailure(at.upload, { packages: at.packages })).toMatchObject({
      code: "served-different",
      message: expect.stringMatching(/\.whl\.metadata has sha256 [0-9a-f]{64}, the index lists /),
    });
    await using html = await released(
      {},
      {
        layers: [
          rewritten(/^\/simple\//, (text) =>
            text
              .replace(/core-metadata":\{[^}]*\}/g, 'core-metadata":true')
              .replace(/dist-info-metadata":\{[^}]*\}/g, 'dist-info-metadata":true'),
          ),
        ],
      },
    );
    const found = await readdir(html.directory, { recursive: true });
    const other = join(
      html.directory,
      found.find((name) => name.endsWith(`${wheel}.metadata`)) ?? "",
    );
    await writeFile(other, "Name: other\n");
    expect(await proofFailure(html.upload, { packages: html.packages })).toMatchObject({
      code: "served-different",
      message: expect.stringContaining("is not `demo_pkg-1.0.dist-info/METADATA` of "),
    });
  });

  it.each<[what: string, layers: Layer[]]>([
    ["JSON", []],
    ["HTML", [onlyHtml]],
  ])("is refused when it is yanked, and the reason is shown: %s", async (_what, layers) => {
    await using at = await released({}, { layers });
    await yank(at.url, "it eats files");
    expect(await proofFailure(at.upload, { packages: at.packages })).toMatchObject({
      code: "release-withdrawn",
      message: expect.stringMatching(
        /^`demo-pkg 1\.0` is yanked on 127\.0\.0\.1:\d+: it eats files$/,
      ),
    });
  });
});

describe("what the JSON API tells of a release", () => {
  const options = {
    headers: [
      ["Summary", "A demo"],
      ["Requires-Python", ">=3.8, <4"],
      ["Project-URL", "Source, https://example.org/source"],
    ],
    description: "# Demo\r\n\r\nText\n",
  } as const;

  it("is what the file says that created it", async () => {
    await using at = await released(options, {
      layers: [
        rewritten(/\/json$/, (text) =>
          text.replace('"requires_python":">=3.8, <4"', '"requires_python":"<4,>=3.8"'),
        ),
      ],
    });
    const { release } = await prove(at.upload, { packages: at.packages });
    expect(release.findings).toEqual([]);
  });

  it("is a warning for each field where it is not", async () => {
    const change = (text: string) =>
      text
        .replace('"summary":"A demo"', '"summary":"Another"')
        .replace("# Demo", "# Evil")
        .replaceAll("example.org/source", "example.com/source");
    await using at = await released(options, { layers: [rewritten(/\/json$/, change)] });
    const { release } = await prove(at.upload, { packages: at.packages });
    expect(release.findings.map(({ rule, level, field }) => [rule, level, field])).toEqual([
      ["VE001", "warning", "summary"],
      ["VE001", "warning", "description"],
      ["VE001", "warning", "project_urls"],
    ]);
    expect(release.findings[0]?.message).toMatch(
      / which created the release: `summary` is `Another` there and `A demo` in the file$/,
    );
  });
});

function once(task: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    task();
  };
}
