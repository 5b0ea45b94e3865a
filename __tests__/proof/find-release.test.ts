import { describe, expect, it } from "@jest/globals";
import { proofFailure, prove } from "../support/proving.ts";
import { writeRelease } from "../support/publishing.ts";
import { released, rewritten } from "../support/released.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { send } from "../support/verifying.ts";

const wheel = "demo_pkg-1.0-py3-none-any.whl";

describe("a release that is known by name and version alone", () => {
  it("is held against the hashes of the index", async () => {
    await using at = await released();
    const wanted = { name: "Demo_Pkg", version: "1.0.0" };
    const { release, rows } = await prove(at.upload, { wanted });
    expect(rows[1]?.[1]).toBe("2 files downloaded and compared with the hashes of the index");
    expect(release).toMatchObject({ name: "demo-pkg", version: "1.0", isBuilt: false });
    expect(release.distributions.map(({ filename }) => filename)).toContain(wheel);
  });

  it("is not looked for in a project in quarantine", async () => {
    const quarantine = (text: string) =>
      text
        .replace('"status":"active"', '"status":"quarantined"')
        .replace(/"files":\[.*?\],"meta/, '"files":[],"meta');
    await using at = await released({}, { layers: [rewritten(/^\/simple\//, quarantine)] });
    const wanted = { name: "demo-pkg", version: "1.0" };
    for (const request of [{ wanted }, { packages: at.packages }]) {
      expect(await proofFailure(at.upload, request)).toMatchObject({
        code: "release-withdrawn",
        message: `${new URL(at.url).host} has put \`demo-pkg\` into quarantine`,
      });
    }
  });

  it("is not known: the nearest versions are named", async () => {
    await using at = await released();
    for (const version of ["0.9", "1.1rc1", "3.0"]) {
      await using folder = await temporaryFolder();
      await writeRelease(folder.path, { version });
      await send(folder.path, at.url);
    }
    const host = new URL(at.url).host;
    expect(
      await proofFailure(at.upload, { wanted: { name: "demo-pkg", version: "1.2" } }),
    ).toMatchObject({
      code: "release-unknown",
      message: `${host} has no release \`1.2\` of \`demo-pkg\`; nearest are \`1.0\`, \`1.1rc1\`, \`3.0\`, the newest is \`3.0\``,
    });
    expect(
      await proofFailure(at.upload, { wanted: { name: "no-such", version: "1.2" } }),
    ).toMatchObject({
      code: "release-unknown",
      message: `${host} does not know the project \`no-such\``,
    });
    expect(
      await proofFailure(at.upload, { wanted: { name: "demo-pkg", version: "latest" } }),
    ).toMatchObject({ code: "invalid-input" });
  });
});
