import { expect, it } from "@jest/globals";
import type { Refusal } from "../../src/findings.ts";
import { judgeUpload } from "../../src/rules/judge.ts";
import type { DescriptionVerdict } from "../../src/rules/subject.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { startRenderer } from "./description-renderer.ts";
import { toDistribution } from "./recorded-files.ts";
import { now, recordedUploads } from "./recorded-uploads.ts";

/** Python prints sets in random order, and nobody is shown the text of a crash. */
function describeAnswer({ status, message }: Refusal): string {
  const settled = message.replace(
    /\[([^\]]*)\]/g,
    (_, list: string) => `[${list.split(", ").toSorted().join(", ")}]`,
  );
  return status === 500 ? "500" : `${status} ${settled.trim()}`;
}

it("check says of real files made from the recorded uploads what PyPI answered, word for word", async () => {
  await using folder = await temporaryFolder();
  await using renderer = await startRenderer();
  const render = async (text: string, contentType: string): Promise<DescriptionVerdict> => {
    const { ok, html = "", messages } = await renderer.render(text, contentType);
    return ok ? { kind: "rendered", html } : { kind: "failed", messages };
  };
  const made = { accepted: 0, refused: 0 };
  const different = [];
  for (const recorded of recordedUploads) {
    const distribution = await toDistribution(recorded, folder.path);
    if (distribution === undefined) continue;
    made[recorded.status === 200 ? "accepted" : "refused"] += 1;
    const { filename, form, facts } = distribution;
    const { first } = await judgeUpload({ filename, form, facts }, { render, now });
    const PyPI = describeAnswer(recorded);
    const check = describeAnswer(first?.refusal ?? { status: 200, message: "" });
    if (check !== PyPI) different.push({ id: recorded.id, PyPI, check });
  }
  expect(different).toEqual([]);
  expect(made).toEqual({ accepted: 278, refused: 228 });
});
