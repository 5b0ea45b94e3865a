import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { readDistribution } from "../../src/distributions.ts";
import { judgeUpload } from "../../src/rules/judge.ts";
import { makeWheel, wheelFilename } from "../support/distributions.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { options } from "./judging.ts";

it("finds what a wheel on disk gives away, and nothing in one that gives nothing away", async () => {
  const filename = wheelFilename();
  const letters = "q8Zr3LkT0vXw5NyB7cHd9JmPfS2gUaE4iVoK";
  const token = `gh${"p_"}${letters}`;
  const files = { "demo_pkg/a.py": `# a client\ntoken = "${token}"\n` };
  await using folder = await temporaryFolder({
    [`with/${filename}`]: makeWheel({ files }),
    [`without/${filename}`]: makeWheel(),
  });
  const rulesOf = async (where: string) => {
    const wheel = await readDistribution(join(folder.path, where, filename), filename, "wheel");
    const { findings } = await judgeUpload(wheel, options);
    return findings.filter(({ rule }) => /^WH0(?:05|1[1-6])$/.test(rule));
  };
  expect(await rulesOf("with")).toMatchObject([
    {
      rule: "WH014",
      level: "error",
      message: `Line 2 of \`demo_pkg/a.py\` has a secret: GitHub token \`${token.slice(0, 8)}…\``,
    },
  ]);
  expect(await rulesOf("without")).toEqual([]);
});
