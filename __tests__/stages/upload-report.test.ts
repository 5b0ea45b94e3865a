import { describe, expect, it } from "@jest/globals";
import { upload } from "../../src/stages/upload.ts";
import { runningIndex } from "../rehearsal/running-index.ts";
import { makeSdist, makeWheel, sdistFilename, wheelFilename } from "../support/distributions.ts";
import { loopback } from "../support/loopback.ts";
import { spoiled, uploadFailure, uploadInputs } from "../support/publishing.ts";
import { recordingHost } from "../support/recording-host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const universal = wheelFilename();
const sdist = sdistFilename();
const later = wheelFilename({ version: "1.1" });
const release = { [universal]: makeWheel(), [sdist]: makeSdist() };
const legacy = (url: string | URL) => new URL("legacy/", url);

describe("an upload that fails in the middle", () => {
  it("puts out what became of each file, and shows it in the summary", async () => {
    await using index = await runningIndex();
    await using server = await spoiled(index.url, ({ method, body }, response) =>
      method === "POST" && body.includes(`filename="${sdist}"`)
        ? Promise.resolve(void response.writeHead(400).end("No place"))
        : undefined,
    );
    await using folder = await temporaryFolder(release);
    const { outputs, summary, failure } = await upload.run(
      uploadInputs(folder.path, legacy(server.url)),
      recordingHost(),
    );
    expect(failure).toMatchObject({ code: "upload-rejected" });
    expect(outputs).toMatchObject({ result: "failed", uploaded: JSON.stringify([universal]) });
    const files = JSON.parse(outputs.files ?? "") as { state: string }[];
    expect(files.map(({ state }) => state)).toEqual(["uploaded", "refused"]);
    expect(summary).toMatch(/^### The upload of demo-pkg 1\.0 to \S+ failed: 1 file sent\n/);
    expect(summary).toMatch(new RegExp(`\`${sdist}\` .* refused `));
    expect(summary).toContain("**Failed:** ");
    expect(summary).toContain("No place");
  });
});

describe("an upload that is cancelled while the index is asked for what it took", () => {
  it("says what was sent", async () => {
    const cancel = new AbortController();
    let taken = 0;
    await using server = await loopback(({ method }, response) => {
      if (method === "POST") taken += 1;
      else if (taken === 2) cancel.abort();
      response.writeHead(method === "POST" ? 200 : 404).end();
    });
    await using folder = await temporaryFolder(release);
    const host = { ...recordingHost(), cancelled: cancel.signal };
    const { code, message } = await uploadFailure(
      uploadInputs(folder.path, legacy(server.url)),
      host,
    );
    expect([code, message]).toEqual(["cancelled", `Cancelled\n  sent: ${universal}, ${sdist}`]);
  });
});

describe("the log of an upload", () => {
  it("holds errors and warnings about files, and what the index says of the project once", async () => {
    await using index = await runningIndex();
    await using folder = await temporaryFolder({
      ...release,
      [later]: makeWheel({ version: "1.1" }),
    });
    const host = recordingHost();
    await upload.run(
      uploadInputs(folder.path, legacy(index.url), { verifyMetadata: true, dryRun: true }),
      host,
    );
    const log = host.lines.join("\n");
    expect(log).toContain("warning ST003 ");
    expect(log).not.toMatch(/info QU\d+/);
    expect(log.match(/info IX009 /g)).toHaveLength(1);
  });

  it("names the releases that were sent, and prints the hashes of what is sent alone", async () => {
    await using index = await runningIndex();
    await using first = await temporaryFolder(release);
    await upload.run(uploadInputs(first.path, legacy(index.url)), recordingHost());
    await using folder = await temporaryFolder({
      [universal]: makeWheel({ description: "Another one" }),
      [sdist]: makeSdist(),
      [later]: makeWheel({ version: "1.1" }),
    });
    const host = recordingHost();
    await upload.run(
      uploadInputs(folder.path, legacy(index.url), { skipExisting: true, printHash: true }),
      host,
    );
    expect(host.lines).toContainEqual(
      expect.stringMatching(/^info: Uploaded 1 file of demo-pkg 1\.1 to /),
    );
    const hashed = host.lines.filter((line) => line.includes("SHA256: "));
    expect(hashed).toEqual([expect.stringContaining(`info:   ${later}\n`)]);
  });
});
