import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { InputReader } from "../../src/inputs.ts";
import { check } from "../../src/stages/check.ts";
import { makeWheel } from "../support/distributions.ts";
import { recordingHost } from "../support/recording-host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const wheel = "demo_pkg-1.0-py3-none-any.whl";

/** What `check` says of a folder about attestations. */
async function attestationLines(files: Readonly<Record<string, string>>): Promise<string[]> {
  await using folder = await temporaryFolder({ [join("dist", wheel)]: makeWheel() });
  const host = recordingHost({ "project-dir": folder.path });
  for (const [name, text] of Object.entries(files)) {
    await host.files.write(join(folder.path, "dist", name), text);
  }
  const reader = new InputReader({ given: host.inputs.get, manifest: {}, project: {} });
  await check.run(check.readInputs(reader), host);
  return host.lines
    .flatMap((line) => line.split("\n"))
    .filter((line) => /\bAT\d{3}\b/.test(line))
    .filter((line) => !line.startsWith("annotation"));
}

it("`check` says nothing of attestations where there are none", async () => {
  expect(await attestationLines({})).toEqual([]);
});

it("`check` finds attestations that PyPI would refuse, and those of no distribution", async () => {
  const lines = await attestationLines({
    [`${wheel}.publish.attestation`]: '{"version":2}',
    "other-1.0.tar.gz.publish.attestation": "{}",
  });
  const text = lines.join("\n");
  expect(text).toContain("AT001");
  expect(text).toContain("`0.version: Input should be 1`");
  expect(text).toContain("AT007");
  expect(text).toContain("`other-1.0.tar.gz.publish.attestation` lies beside no distribution");
});

it("`check` reads an attestation file that is no JSON", async () => {
  const lines = await attestationLines({ [`${wheel}.slsa.attestation`]: "not JSON" });
  expect(lines.join("\n")).toContain("AT001");
});
