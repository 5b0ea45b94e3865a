// What wheels of many members and of many bytes take: part of `npm run bench`.
import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Many members against `unzip -tq`, and the memory that large wheels take. */
export async function largeWheels({ folder, only, check, node, distributions, largeWheel }) {
  const rows = [];
  const manyMembers = "check 20 000 members";
  if (manyMembers.includes(only)) {
    const packages = join(folder, "many");
    const path = await wheelOfMembers(packages, 20_000, distributions);
    const unzip = ["`unzip -tq`", ["unzip", "-tq", path]];
    rows.push({ name: manyMembers, ours: check(packages), other: unzip, goal: 2, runs: 5 });
  }
  // 1000 MB is above PyPI's limit, which makes it an error of `check` after all of it was read.
  for (const size of [90, 1000]) {
    const name = `check ${size} MB, memory`;
    if (!name.includes(only)) continue;
    const packages = join(folder, String(size));
    await mkdir(packages);
    await largeWheel.writeLargeWheel(join(packages, "demo_pkg-1.0-py3-none-any.whl"), size);
    const report = largeWheel.memoryReport;
    rows.push({ name, memory: { report, ours: check(packages), other: node } });
  }
  return rows;
}

async function wheelOfMembers(target, number, distributions) {
  const member = (index) => [`bench_demo/part_${index}.py`, `value = ${index}\n`.repeat(40)];
  const files = Object.fromEntries(Array.from({ length: number }, (_, index) => member(index)));
  const wheel = { name: "bench-demo", version: "1.0", files };
  await mkdir(target);
  const path = join(target, distributions.wheelFilename(wheel));
  await writeFile(path, distributions.makeWheel(wheel));
  return path;
}

/** The resident memory of two programs at its highest, as a row of the table. */
export async function compareMemory({ name, memory: { report, ours, other }, index: start }, env) {
  const [title, command] = other;
  const peak = ([program, ...words]) => {
    const options = { env, encoding: "utf8" };
    const { stdout } = spawnSync(program, ["--import", report, ...words], options);
    return Number(/^memory: (.*)$/m.exec(stdout)?.[1]);
  };
  const index = await start?.(env);
  const [mine, bare] = [peak(index === undefined ? ours : ours(index.url)), peak(command)];
  await index?.stop();
  const megabytes = (value) => `${Math.round(value)} MB`;
  const more = `+${megabytes(mine - bare)}`;
  return [name, megabytes(mine), title, megabytes(bare), more, "at most +100 MB"];
}
