import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { leftOverIn } from "../../src/hand-over/left-over.ts";
import { files } from "../../src/host/files.ts";
import { type Manifest, manifestName } from "../../src/manifest.ts";
import { builtFiles, jobEnvironment } from "../support/artifact-folder.ts";
import { recordingHost } from "../support/recording-host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const wanted = "0".repeat(64);

/** What counts as left over of a folder with two files of a build and two of somebody else. */
async function leftIn(changes: Partial<Manifest>, more: Readonly<Record<string, string>> = {}) {
  await using scratch = await temporaryFolder();
  const built = await builtFiles({ "a-1.0.tar.gz": "a", "a.whl": "b" }, scratch.path, changes);
  const others = { "a-1.0.tar.gz.publish.attestation": "{}", "other.whl": "", "notes.txt": "" };
  await using folder = await temporaryFolder({ ...built, ...others, ...more });
  const host = { ...recordingHost(), env: jobEnvironment };
  const sha256 = await files.sha256(join(folder.path, manifestName));
  const left = await leftOverIn(folder.path, wanted, host);
  return { left, asWanted: await leftOverIn(folder.path, sha256, host) };
}

describe("what gives way to the artifact of the run", () => {
  it("is what another run's manifest lists, and what belongs to that", async () => {
    const { left, asWanted } = await leftIn({ run: "6" });
    expect(left).toEqual([
      manifestName,
      "a-1.0.tar.gz",
      "a-1.0.tar.gz.publish.attestation",
      "a.whl",
    ]);
    expect(asWanted).toEqual([]);
  });

  it("is a part of what is wanted, as after a fetching that was cut off", async () => {
    const listed = { filename: "b.whl", size: 1, sha256: wanted };
    expect((await leftIn({ files: [listed] })).asWanted).toEqual([manifestName]);
  });

  it("is nothing where the manifest is of this run, of none, or damaged", async () => {
    expect((await leftIn({})).left).toEqual([]);
    expect((await leftIn({ run: undefined as never })).left).toEqual([]);
    expect((await leftIn({ run: "6" }, { [manifestName]: "{" })).left).toEqual([]);
  });
});
