import { describe, expect, it } from "@jest/globals";
import { PublishError } from "../../src/errors.ts";
import { choosePythons, withPythonsForWheels } from "../../src/installation/choose-pythons.ts";
import { recordingHost } from "../support/recording-host.ts";
import { workingHost } from "../support/working-host.ts";

/** A machine with these Pythons; those with `!` do not run. */
function machine(...versions: readonly string[]) {
  const host = recordingHost();
  const located = versions.map((version) => version.replace("!", ""));
  return {
    ...host,
    pythons: {
      ...host.pythons,
      installed: async () =>
        located.map((version) => ({ version, path: `/${version}/python`, source: "pyenv" })),
      inspect: async (path: string) => {
        const [, version = ""] = path.split("/");
        if (!located.includes(version) || versions.includes(`${version}!`)) return undefined;
        return { path, version: version.replace(/^pypy|t$/g, ""), scripts: "", packages: "" };
      },
      find: async () => ({ path: "/found", version: "3.11.0", scripts: "", packages: "" }),
    },
  };
}

const choose = async (
  wanted: readonly string[],
  requiresPython: string | undefined,
  host = machine("3.9.18", "3.13.0", "3.10.13", "3.14.0a1", "3.13.0t", "pypy3.10.14", "3.8.1"),
) => (await choosePythons({ wanted, requiresPython }, host)).map(({ path }) => path.split("/")[1]);

const usual = ["newest", "oldest"];

describe("the Pythons to install with", () => {
  it.each<[requires: string | undefined, chosen: string[]]>([
    [">=3.9", ["3.13.0", "3.9.18"]],
    [">=3.10,<3.13", ["3.10.13"]],
    ["~=3.8", ["3.13.0", "3.8.1"]],
    // Nothing is promised of old Pythons.
    [undefined, ["3.13.0"]],
    ["<3.10", ["3.9.18"]],
    // The installer says that none fits.
    [">=99", ["found"]],
  ])("are the newest and the oldest that `requires-python` %s allows", async (requires, chosen) => {
    expect(await choose(usual, requires)).toEqual(chosen);
  });

  it("are those that were asked for, in this order and once", async () => {
    const wanted = ["3.10", "3.13t", "pypy3.10", "3.9.18", "cpython-3.10", "newest"];
    expect(await choose(wanted, ">=3.9")).toEqual([
      ...["3.10.13", "3.13.0t", "pypy3.10.14", "3.9.18", "3.13.0"],
    ]);
    expect(await choose(["/3.8.1/python"], undefined)).toEqual(["3.8.1"]);
  });

  it("are one of each minor version for `all`", async () => {
    const host = machine("3.9.18", "3.9.1", "3.13.0", "3.11.2");
    expect(await choose(["all"], ">=3.9", host)).toEqual(["3.13.0", "3.11.2", "3.9.18"]);
  });

  it("leave out one that does not run, with a warning", async () => {
    const host = machine("3.9.18", "3.13.0!", "3.12.1");
    expect(await choose(usual, ">=3.9", host)).toEqual(["3.12.1", "3.9.18"]);
    expect(host.lines).toEqual([
      "warning: Skipped Python 3.13.0 of pyenv: `/3.13.0/python` does not run",
    ]);
  });

  it.each([
    [
      "3.7",
      "python-missing",
      "Python 3.7 was asked for, is not on this machine (which has 3.8.1, ",
    ],
    ["/no/where", "python-missing", "`/no/where` is no Python that runs"],
    ["latest", "invalid-input", "Input `python-versions`: `latest` is no Python"],
  ])("cannot be had: %s", async (word, code, message) => {
    const error: unknown = await choose([word], undefined).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(PublishError);
    expect(error).toMatchObject({ code, message: expect.stringContaining(message) });
  });

  it("are more where a local wheel fits none of them", async () => {
    const host = machine("3.9.18", "3.13.0", "3.10.13");
    const newest = await choosePythons({ wanted: ["newest"], requiresPython: undefined }, host);
    const files = ["cp310-cp310-any", "cp313-none-any", "cp38-cp38-any"].map((tag) => ({
      filename: `demo-1.0-${tag}.whl`,
      sha256: "",
    }));
    const all = await withPythonsForWheels({ files, index: undefined }, newest, host);
    expect(all.map(({ version }) => version)).toEqual(["3.13.0", "3.10.13"]);
  });

  it("run on this machine", async () => {
    const host = workingHost();
    const pythons = await choosePythons({ wanted: usual, requiresPython: ">=3.8" }, host);
    expect(pythons.length).toBeGreaterThan(0);
    for (const { version } of pythons) expect(version).toMatch(/^3\.\d+\.\d+/);
  });
});
