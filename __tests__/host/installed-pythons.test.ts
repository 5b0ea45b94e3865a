import { chmod, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "@jest/globals";
import { installedPythons, installedUv } from "../../src/host/installed-pythons.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

async function programs(folder: string, ...paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const place = join(folder, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, "#!/bin/sh\n");
    await chmod(place, 0o755);
  }
}

const { arch } = process;

it("finds Pythons on PATH, in the tool cache and in pyenv by the names of their places", async () => {
  await using folder = await temporaryFolder();
  await programs(
    folder.path,
    ...["bin/python3", "bin/python3.12", "bin/python3.12-config", "bin/python2.7"],
    ...[
      "root/shims/python3.9",
      "root/versions/3.9.18/bin/python",
      "root/versions/2.7.18/bin/python",
    ],
    ...["root/versions/miniconda3-4.7/bin/python", "root/versions/pypy3.10-7.3.12/bin/python"],
    ...[`tools/Python/3.14.0/${arch}/bin/python`, `tools/Python/3.8.1/other/bin/python`],
    ...[`tools/Python/3.14.0/${arch}-freethreaded/bin/python`],
    `tools/PyPy/3.10.14/${arch}/bin/pypy3`,
  );
  const at = (path: string) => join(folder.path, path);
  const found = await installedPythons({
    PATH: [at("bin"), at("root/shims"), at("nowhere")].join(":"),
    PYENV_ROOT: at("root"),
    RUNNER_TOOL_CACHE: at("tools"),
  });
  expect(found.map(({ version, path }) => [version, path.slice(folder.path.length + 1)])).toEqual([
    ["3.12", "bin/python3.12"],
    ["3.14.0", `tools/Python/3.14.0/${arch}/bin/python`],
    ["3.14.0t", `tools/Python/3.14.0/${arch}-freethreaded/bin/python`],
    ["pypy3.10.14", `tools/PyPy/3.10.14/${arch}/bin/pypy3`],
    ["3.9.18", "root/versions/3.9.18/bin/python"],
    ["pypy3.10", "root/versions/pypy3.10-7.3.12/bin/python"],
  ]);
});

it("finds the uv that `UV` names before the one on PATH", async () => {
  await using folder = await temporaryFolder();
  await programs(folder.path, "bin/uv", "own/uv");
  const [onPath, own] = [join(folder.path, "bin/uv"), join(folder.path, "own/uv")];
  expect(await installedUv({ PATH: dirname(onPath) })).toBe(onPath);
  expect(await installedUv({ PATH: dirname(onPath), UV: own })).toBe(own);
  expect(await installedUv({ PATH: join(folder.path, "none") })).toBeUndefined();
});
