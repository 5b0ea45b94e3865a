import { describe, expect, it } from "@jest/globals";
import { post, runningIndex, wheelUpload } from "./running-index.ts";

const refusal = (name: string): string =>
  `Invalid distribution file. ${name}-encrypted content is not allowed. See https://pypi.org/policy/acceptable-use-policy/ for more information.`;

describe("the embedded index", () => {
  it.each([
    ["demo_pkg/a.py", "__pyarmor__(__name__, __file__, b'')\n", refusal("PyArmor")],
    [
      "demo_pkg/a.pye",
      "---BEGIN PYE FILE---\nxyz\n---END PYE FILE---\n",
      refusal("SourceDefender"),
    ],
  ])("refuses a wheel with encrypted code in %s", async (path, content, reason) => {
    await using index = await runningIndex();
    const answer = await post(index.url, wheelUpload({ files: { [path]: content } }));
    expect(answer).toMatchObject({ status: 400, reason });
  });

  it("takes a wheel that speaks of it in text", async () => {
    await using index = await runningIndex();
    const files = { "demo_pkg/a.txt": "__pyarmor_enter__\n" };
    expect(await post(index.url, wheelUpload({ files }))).toMatchObject({ status: 200 });
  });
});
