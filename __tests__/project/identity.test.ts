import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { identityOfBuild } from "../../src/project/identity.ts";
import { parsePyproject } from "../../src/python/pyproject.ts";
import {
  type DistributionOptions,
  makeSdist,
  makeWheel,
  makeZip,
  sdistFilename,
  wheelFilename,
} from "../support/distributions.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

async function identity(
  wheel: DistributionOptions,
  sdist: DistributionOptions = wheel,
  pyproject = "",
) {
  await using folder = await temporaryFolder();
  const paths = [join(folder.path, wheelFilename(wheel)), join(folder.path, sdistFilename(sdist))];
  await writeFile(paths[0] ?? "", makeWheel(wheel));
  await writeFile(paths[1] ?? "", makeSdist(sdist));
  return await identityOfBuild(paths, parsePyproject(pyproject, "pyproject.toml"));
}

describe("name and version of a build", () => {
  it("are those of the metadata, as it spells them", async () => {
    expect(await identity({ name: "Demo.Pkg", version: "1.0" })).toEqual({
      name: "Demo.Pkg",
      version: "1.0",
    });
  });

  it("agree with a project that spells them in another way", async () => {
    const project = '[project]\nname = "demo_pkg"\nversion = "1.0.0"\n';
    expect(await identity({ name: "demo-pkg", version: "1.0" }, undefined, project)).toEqual({
      name: "demo-pkg",
      version: "1.0",
    });
  });

  it("agree with a project that computes its version", async () => {
    const project = '[project]\nname = "demo-pkg"\ndynamic = ["version"]\n';
    expect(await identity({ version: "1.0.dev3" }, undefined, project)).toEqual({
      name: "demo-pkg",
      version: "1.0.dev3",
    });
  });

  it("must be the same in wheel and sdist", async () => {
    await expect(identity({ version: "1.0" }, { version: "1.1" })).rejects.toThrow(
      "The version of `demo_pkg-1.0-py3-none-any.whl` is `1.0`, that of `demo_pkg-1.1.tar.gz` is `1.1`",
    );
  });

  it("cannot be told of a wheel without METADATA", async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, wheelFilename());
    await writeFile(path, makeZip(new Map([["a.py", new Uint8Array()]])));
    await expect(identityOfBuild([path], undefined)).rejects.toThrow(
      "`demo_pkg-1.0-py3-none-any.whl` holds no METADATA with a name and a version",
    );
  });
});
