import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { memoryReport, writeLargeWheel } from "../support/large-wheel.ts";
import { root, runProgram } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Megabytes that a program of Node had at most. */
async function peakMemory(...words: string[]): Promise<{ memory: number; output: string }> {
  const { output } = await runProgram(process.execPath, ["--import", memoryReport, ...words]);
  const [, memory] = /^memory: ([\d.]+)$/m.exec(output) ?? [];
  if (memory === undefined) throw new Error(output);
  return { memory: Number(memory), output };
}

it("check holds no more of a wheel of 300 MB in memory than of one of 30 MB", async () => {
  await using folder = await temporaryFolder({ "large/a.txt": "", "small/a.txt": "" });
  const check = async (name: string, mebibytes: number) => {
    const packages = join(folder.path, name);
    await writeLargeWheel(join(packages, "demo_pkg-1.0-py3-none-any.whl"), mebibytes);
    return peakMemory(join(root, "dist", "cli.cjs"), "check", packages);
  };
  const bare = await peakMemory("-e", "0");
  const small = await check("small", 30);
  const large = await check("large", 300);
  expect(small.output).toContain("Checked 1 file: 3 warnings");
  expect(large.output).toContain("Checked 1 file: 1 error, 3 warnings");
  expect(bare.memory).toBeGreaterThan(10);
  expect(small.memory - bare.memory).toBeLessThan(100);
  expect(large.memory - bare.memory).toBeLessThan(100);
});
