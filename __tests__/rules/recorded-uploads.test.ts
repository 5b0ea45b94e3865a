import { describe, expect, it } from "@jest/globals";
import type { Refusal } from "../../src/findings.ts";
import { firstRefusal, judgeUpload } from "../../src/rules/judge.ts";
import type { DescriptionVerdict } from "../../src/rules/subject.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { startRenderer } from "./description-renderer.ts";
import { now, type RecordedUpload, recordedUploads, toUpload } from "./recorded-uploads.ts";

/** Python prints sets in random order. */
const settle = (text: string): string =>
  text.replace(/\[([^\]]*)\]/g, (_, list: string) => `[${list.split(", ").toSorted().join(", ")}]`);

/** Like PyPI: no refusal is 200, and the text of a crash is not shown to anybody. */
function describeAnswer(answer: Refusal | undefined): string {
  const { status, message } = answer ?? { status: 200, message: "" };
  return status === 500 ? "500" : `${status} ${settle(message).trim()}`;
}

describe("the rules", () => {
  it("answer to every recorded upload as PyPI did, word for word", async () => {
    await using folder = await temporaryFolder();
    await using renderer = await startRenderer();
    const render = async (text: string, contentType: string): Promise<DescriptionVerdict> => {
      const { ok, html = "", messages } = await renderer.render(text, contentType);
      return ok ? { kind: "rendered", html } : { kind: "failed", messages };
    };
    const judge = async (recorded: RecordedUpload) => {
      const upload = await toUpload(recorded, folder.path);
      const refusal = await firstRefusal(upload, { render, now });
      const { first } = await judgeUpload(upload, { render, now });
      return {
        id: recorded.id,
        PyPI: describeAnswer(recorded),
        index: describeAnswer(refusal),
        check: describeAnswer(first?.refusal),
      };
    };
    const answers = [];
    for (const recorded of recordedUploads) answers.push(await judge(recorded));
    expect(answers.filter(({ PyPI, index }) => index !== PyPI)).toEqual([]);
    expect(answers.filter(({ PyPI, check }) => check !== PyPI)).toEqual([]);
    expect(answers).toHaveLength(560);
  });
});
