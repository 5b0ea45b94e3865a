import { expect, it } from "@jest/globals";
import { downloadRealPackages, realPackages } from "../support/real-packages.ts";
import { runCli } from "../support/run-program.ts";

interface Found {
  readonly file: string;
  readonly level: string;
  readonly rule: string;
  readonly message: string;
}

const minute = 60_000;

/** What `check` says in its own words: a line for each file, below it a line for each finding. */
function readFindings(output: string): Found[] {
  const found: Found[] = [];
  let file = "";
  for (const line of output.split(/\r?\n/)) {
    const [, level, rule, message] = /^ {2}(error|warning|info) (\w+) (.*)$/.exec(line) ?? [];
    if (level !== undefined) {
      found.push({ file, level, rule: rule ?? "", message: message ?? "" });
    } else if (/^\S/.test(line)) file = line;
  }
  return found;
}

async function checkAll(folders: readonly string[]): Promise<Found[]> {
  const waiting = [...folders];
  const found: Found[] = [];
  const work = async () => {
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      const { output } = await runCli(["check", folder]);
      if (!/^Checked \d+ files?: /m.test(output)) throw new Error(`check ${folder}\n${output}`);
      found.push(...readFindings(output));
    }
  };
  await Promise.all([work(), work()]);
  return found;
}

/** By rule, the part of the files that it has something to say about. */
function shares(found: readonly Found[]): Record<string, string> {
  const files = new Map<string, Set<string>>();
  for (const { rule, file } of found) files.set(rule, (files.get(rule) ?? new Set()).add(file));
  const sorted = [...files].toSorted(([, a], [, b]) => b.size - a.size);
  return Object.fromEntries(
    sorted.map(([rule, { size }]) => [rule, `${Math.round((100 * size) / realPackages.length)}%`]),
  );
}

it(
  "check has no error for popular packages of every kind, and no warning for more than a third",
  async () => {
    const found = await checkAll(await downloadRealPackages());
    const of = (level: string) => found.filter((finding) => finding.level === level);
    const errors = of("error").map(({ file, rule }) => `${file} ${rule}`);
    const exceptions = realPackages.flatMap(({ filename, exceptions: rules = {} }) =>
      Object.keys(rules).map((rule) => `${filename} ${rule}`),
    );
    expect(errors.toSorted()).toEqual(exceptions.toSorted());

    const warned = shares(of("warning"));
    console.log(realPackages.length, "files; warnings, by the part of the files:", warned);
    const frequent = Object.entries(warned).filter(([, share]) => Number.parseInt(share, 10) > 33);
    expect(frequent).toEqual([]);
  },
  10 * minute,
);

it("the packages are of every kind that installers take", () => {
  const names = realPackages.map(({ filename }) => filename).join("\n");
  for (const kind of [
    ...["-py3-none-any.whl", "-py2.py3-none-any.whl", "manylinux_2_28_x86_64", "musllinux_1_2"],
    ...["macosx_11_0_arm64", "universal2", "win_amd64", "win_arm64", "aarch64", "-abi3-"],
    ...["-cp313t-", "-cp314t-", "ios_13_0_arm64", "android_24", "riscv64", "s390x", ".tar.gz"],
  ]) {
    expect(names).toContain(kind);
  }
});
