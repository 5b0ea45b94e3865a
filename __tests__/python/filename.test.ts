import { expect, it } from "@jest/globals";
import { expandTags, parseSdistFilename, parseWheelFilename } from "../../src/python/filename.ts";
import { formatVersion } from "../../src/python/version.ts";
import { expectAgreement, packagingVectors } from "./vectors.ts";

it("wheel filenames read as packaging reads them", () => {
  expectAgreement("wheel filenames", Object.entries(packagingVectors().wheel_filenames), (text) => {
    const wheel = parseWheelFilename(text);
    if (!wheel.ok) return { error: "InvalidWheelFilename", message: wheel.message };
    return {
      name: wheel.name,
      version: formatVersion(wheel.version),
      build: wheel.build === undefined ? [] : [Number(wheel.build[0]), wheel.build[1]],
      tags: wheel.tags.toSorted(),
    };
  });
});

it("sdist filenames read as packaging reads them", () => {
  expectAgreement("sdist filenames", Object.entries(packagingVectors().sdist_filenames), (text) => {
    const sdist = parseSdistFilename(text);
    if (!sdist.ok) return { error: "InvalidSdistFilename", message: sdist.message };
    return { name: sdist.name, version: formatVersion(sdist.version) };
  });
});

it("a compressed tag set expands to every combination once", () => {
  expect(expandTags("py2.py3", "none", "any.ANY")).toEqual(["py2-none-any", "py3-none-any"]);
});

it("another extension than those of distributions is named as the reason", () => {
  expect(parseSdistFilename("demo-1.0.tar.bz2")).toEqual({
    ok: false,
    message: "Invalid sdist filename (extension must be '.tar.gz' or '.zip'): 'demo-1.0.tar.bz2'",
  });
});
