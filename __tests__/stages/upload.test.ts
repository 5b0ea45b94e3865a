import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { blake2b } from "hash-wasm";
import { upload } from "../../src/stages/upload.ts";
import { apiToken } from "../credentials/tokens.ts";
import { runningIndex, sha256 } from "../rehearsal/running-index.ts";
import { makeSdist, makeWheel } from "../support/distributions.ts";
import { spoiled, uploadFailure, uploadInputs, writeRelease } from "../support/publishing.ts";
import { recordingHost } from "../support/recording-host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const wheel = "demo_pkg-1.0-py3-none-any.whl";
const sdist = "demo_pkg-1.0.tar.gz";
const legacy = (url: string | URL) => new URL("legacy/", url);

/** What was posted to an index behind a server that only looks. */
const watched = (index: string) => spoiled(index, () => undefined);
const posts = (received: readonly { readonly method: string }[]) =>
  received.filter(({ method }) => method === "POST").length;

const hashLines = async (filename: string, content: Uint8Array): Promise<string> =>
  [
    `info:   ${filename}`,
    `    SHA256: ${sha256(content)}`,
    `    MD5: ${createHash("md5").update(content).digest("hex")}`,
    `    BLAKE2-256: ${await blake2b(content, 256)}`,
  ].join("\n");

describe("an upload", () => {
  it("sends what is missing, and when it runs again it finds it identical", async () => {
    await using index = await runningIndex();
    await using server = await watched(index.url);
    await using folder = await temporaryFolder();
    const inputs = uploadInputs(await writeRelease(folder.path), legacy(server.url), {
      printHash: true,
    });
    const host = recordingHost();
    const { outputs, summary } = await upload.run(inputs, host);
    const [first, second] = [makeWheel(), makeSdist()];
    expect(host.lines.filter((line) => !/^(debug|state)/.test(line))).toEqual([
      "info: Credential: the input `password`",
      `info: Plan for demo-pkg 1.0 on ${server.url.href}legacy/`,
      expect.stringMatching(`^info: {3}${wheel} +\\d+ B +missing$`),
      expect.stringMatching(`^info: {3}${sdist} +\\d+ B +missing$`),
      "info: Hashes of the files to be uploaded",
      await hashLines(wheel, first),
      await hashLines(sdist, second),
      `info:   sent ${wheel}`,
      `info:   sent ${sdist}`,
      `info: Uploaded 2 files of demo-pkg 1.0 to ${server.url.host}`,
      `info:   ${server.url.href}project/demo-pkg/1.0/`,
    ]);
    expect(outputs).toMatchObject({
      name: "demo-pkg",
      version: "1.0",
      uploaded: JSON.stringify([wheel, sdist]),
      skipped: "[]",
      result: "uploaded",
      "project-url": `${server.url.href}project/demo-pkg/`,
      "release-url": `${server.url.href}project/demo-pkg/1.0/`,
    });
    const files = JSON.parse(outputs.files ?? "") as unknown[];
    expect(files).toEqual([
      expect.objectContaining({ filename: wheel, size: first.length, sha256: sha256(first) }),
      expect.objectContaining({
        filename: sdist,
        state: "uploaded",
        url: expect.stringContaining(sdist),
      }),
    ]);
    expect(summary).toContain(`### Uploaded 2 files of demo-pkg 1.0 to ${server.url.host}`);
    expect(summary).toMatch(new RegExp(`\`${sdist}\` .* uploaded `));

    const again = await upload.run(inputs, host);
    expect(again.outputs).toMatchObject({
      uploaded: "[]",
      skipped: JSON.stringify([wheel, sdist]),
      result: "unchanged",
    });
    expect(host.lines).toContain(`info: All of demo-pkg 1.0 is on ${server.url.host} already`);
    expect(posts(server.received)).toBe(2);
  });

  it("stops before anything is sent when the index has other content, and shows both hashes", async () => {
    await using index = await runningIndex();
    await using server = await watched(index.url);
    await using folder = await temporaryFolder();
    const packages = await writeRelease(folder.path);
    const other = makeWheel({ files: { "demo_pkg/new.py": "" } });
    await upload.run(uploadInputs(packages, legacy(index.url)), recordingHost());
    await writeFile(join(packages, wheel), other);
    await writeFile(join(packages, sdist.replace(".tar.gz", "-1-py3-none-any.whl")), makeWheel());
    const { code, message, hint } = await uploadFailure(uploadInputs(packages, legacy(server.url)));
    expect(code).toBe("different-content");
    expect(message).toBe(
      `Nothing was sent\n  \`${wheel}\` is on the index with other content: sha256 ${sha256(makeWheel())} there, ${sha256(other)} here`,
    );
    expect(hint).toContain("release a new version");
    expect(posts(server.received)).toBe(0);
  });

  it("leaves out what has other content, and sends the rest, with `skip-existing`", async () => {
    await using index = await runningIndex();
    await using folder = await temporaryFolder();
    const packages = await writeRelease(folder.path);
    await using first = await temporaryFolder({
      [wheel]: makeWheel({ files: { "demo_pkg/x.py": "" } }),
    });
    await upload.run(uploadInputs(first.path, legacy(index.url)), recordingHost());
    const host = recordingHost();
    const { outputs } = await upload.run(
      uploadInputs(packages, legacy(index.url), { skipExisting: true }),
      host,
    );
    expect(outputs).toMatchObject({
      uploaded: JSON.stringify([sdist]),
      skipped: JSON.stringify([wheel]),
      result: "uploaded",
    });
    expect(host.lines.filter((line) => line.startsWith("warning"))).toEqual([
      expect.stringMatching(
        `^warning: Left out: \`${wheel}\` is on the index with other content: `,
      ),
    ]);
    const again = await upload.run(
      uploadInputs(packages, legacy(index.url), { skipExisting: true }),
      host,
    );
    expect(again.outputs.result).toBe("unchanged");
    expect(host.lines).toContain(
      `info: Nothing of demo-pkg 1.0 was sent to ${new URL(index.url).host}`,
    );
  });

  it("is stopped by what the check finds, before anything is sent", async () => {
    await using index = await runningIndex();
    await using server = await watched(index.url);
    await using folder = await temporaryFolder();
    const headers = [["Requires-Python", "about three"]] as const;
    const packages = await writeRelease(folder.path, { headers });
    const host = recordingHost();
    const inputs = uploadInputs(packages, legacy(server.url), { verifyMetadata: true });
    const { code } = await uploadFailure(inputs, host);
    expect(code).toBe("check-failed");
    expect(host.lines.join("\n")).toContain("about three");
    expect(posts(server.received)).toBe(0);
  });

  it("is stopped by files that are not those of the manifest", async () => {
    await using folder = await temporaryFolder();
    const packages = await writeRelease(folder.path);
    const files = [{ filename: wheel, size: 1, sha256: "a".repeat(64) }];
    const manifest = { schema: 1, name: "demo-pkg", version: "1.0", files };
    await writeFile(join(packages, ".release-manifest.json"), JSON.stringify(manifest));
    const { code, message } = await uploadFailure(
      uploadInputs(packages, new URL("http://127.0.0.1:1/legacy/")),
    );
    expect(code).toBe("manifest-mismatch");
    expect(message).toContain(`\`${wheel}\` was changed: it was built with sha256 aaaa`);
    expect(message).toContain(`\`${sdist}\` is not in the manifest`);
  });
});

describe("the credential of an upload", () => {
  const inputs = (packages: string, index: URL, password?: string) =>
    uploadInputs(packages, index, {
      given: { user: "__token__", password, source: "the input `password`" },
    });

  it.each([
    [
      "the environment variable `TWINE_PASSWORD`",
      { TWINE_PASSWORD: "pypi-a", UV_PUBLISH_TOKEN: "b" },
    ],
    [
      "the environment variable `UV_PUBLISH_TOKEN`",
      { UV_PUBLISH_TOKEN: "pypi-a", PYPI_API_TOKEN: "b" },
    ],
    ["the environment variable `PYPI_API_TOKEN`", { PYPI_API_TOKEN: "pypi-a" }],
  ])("comes from %s, which is said, and is hidden", async (source, env) => {
    await using index = await runningIndex();
    await using folder = await temporaryFolder();
    const secrets: string[] = [];
    const host = {
      ...recordingHost(),
      env,
      addSecret: (value: string) => void secrets.push(value),
    };
    await upload.run(inputs(await writeRelease(folder.path), legacy(index.url)), host);
    expect(host.lines).toContain(`info: Credential: ${source}`);
    expect(secrets).toEqual(["pypi-a", Buffer.from("__token__:pypi-a").toString("base64")]);
  });

  it("of PyPI goes to no other index", async () => {
    await using index = await runningIndex();
    await using server = await watched(index.url);
    await using folder = await temporaryFolder();
    const token = apiToken("pypi.org");
    const asked = inputs(await writeRelease(folder.path), legacy(server.url), token);
    const { code, message } = await uploadFailure(asked);
    expect(code).toBe("credential-wrong-index");
    expect(message).toContain(
      `The token from the input \`password\` is made for PyPI, not for ${server.url.host}; it was not sent`,
    );
    expect(message).not.toContain(token);
    expect(posts(server.received)).toBe(0);
  });
});
