import { describe, expect, it } from "@jest/globals";
import {
  type AttestationCircumstances,
  chooseMode,
  parseWish,
} from "../../src/attestations/mode.ts";
import { locateIndex } from "../../src/index/locations.ts";
import { recordingHost } from "../support/recording-host.ts";

const pypi = locateIndex(new URL("https://upload.pypi.org/legacy/"), undefined);
const gitea = locateIndex(new URL("https://git.example/api/packages/octo/pypi"), undefined);
const own = locateIndex(new URL("http://127.0.0.1:8080/legacy/"), undefined);
const usual = { index: pypi, trusted: true, isReusable: false, ownServices: false };

/** The mode, and the levels of what was said. */
function choose(
  wish: string,
  circumstances: Partial<AttestationCircumstances> = {},
  isGiven = true,
) {
  const host = recordingHost();
  const parsed = parseWish(wish);
  if (parsed === undefined) throw new Error(`${wish} is no wish`);
  const mode = chooseMode(parsed, isGiven, { ...usual, ...circumstances }, host.log);
  return [mode, ...host.lines.map((line) => line.split(":")[0])];
}

describe("the input `attestations`", () => {
  it("says by itself what happens where PyPI takes them", () => {
    const modes = ["true", "TRUE", "required", "best-effort", "off", "false"].map((wish) =>
      choose(wish),
    );
    expect(modes.flat()).toEqual(["required", "required", "required", "best-effort", "off", "off"]);
    expect(parseWish("yes")).toBe(undefined);
  });

  it("is off with a token: with a warning where `true` was asked for, an error where `required` was", () => {
    expect(choose("true", { trusted: false })).toEqual(["off", "warning"]);
    expect(choose("true", { trusted: false }, false)).toEqual(["off", "debug"]);
    expect(choose("best-effort", { trusted: false })).toEqual(["off", "debug"]);
    expect(() => choose("required", { trusted: false })).toThrow(
      "`attestations` is `required`, but PyPI takes them under trusted publishing only",
    );
  });

  it("is off in a reusable workflow, and that is said", () => {
    expect(choose("true", { isReusable: true }, false)).toEqual(["off", "warning"]);
    expect(choose("best-effort", { isReusable: true })).toEqual(["off", "warning"]);
    expect(() => choose("required", { isReusable: true })).toThrow(/reusable workflow/);
  });

  it("writes nothing to the public log for an index that is not public", () => {
    expect(choose("true", { index: own }, false)).toEqual(["off", "debug"]);
    expect(choose("true", { index: own, ownServices: true })).toEqual(["required"]);
  });

  it("is off on an index that takes none", () => {
    expect(choose("true", { index: gitea }, false)).toEqual(["off", "debug"]);
    expect(() => choose("required", { index: gitea })).toThrow(/for PyPI and TestPyPI, not for/);
  });
});
