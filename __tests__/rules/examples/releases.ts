import { zipBytes } from "../../archives/zip-bytes.ts";
import type { Example, Examples } from "./example.ts";
import { recorded } from "./example.ts";

const known = (state: NonNullable<Extract<Example, { state?: unknown }>["state"]>): Example => ({
  set: [{ wheel: {}, state: { project: "there", ...state } }],
});

const MIB = 1024 ** 2;

/** Files together, sizes, and what the index has. */
export const releaseExamples: Examples = {
  ST001: { set: [{ wheel: {} }, { wheel: {}, filename: "demo_pkg-1.0-py2.py3-none-any.whl" }] },
  ST002: { set: [{ sdist: {} }, { sdist: { files: { a: "" } }, filename: "demo_pkg-1.0.zip" }] },
  ST003: { set: [{ wheel: {} }, { sdist: { version: "1.1" } }] },
  ST004: {
    set: [
      { wheel: {} },
      { wheel: { files: { a: "" } }, filename: "Demo_pkg-1.0-py3-none-any.whl" },
    ],
  },
  ST005: { set: [{ sdist: {} }] },
  SZ001: {
    wheel: {},
    content: () => zipBytes([{ name: "demo_pkg/data.bin", data: Buffer.alloc(101 * MIB) }]),
  },
  SZ002: { wheel: {}, state: { projectSize: 10_300 * MIB } },
  SZ003: {
    wheel: {},
    content: () => Buffer.alloc(3 * MIB),
    state: { previousFile: { version: "0.9", size: MIB } },
  },
  IX001: recorded("file:dup-same-name-diff"),
  IX002: recorded("file:closed-release"),
  IX003: recorded("file:second-sdist"),
  IX004: known({ projectStatus: "archived" }),
  IX005: {
    wheel: { name: "tomllib" },
    filename: "tomllib-1.0-py3-none-any.whl",
    state: { project: "new" },
  },
  IX006: known({ versions: ["2.0", "2.1"] }),
  IX007: known({ displayName: "Demo.Pkg" }),
  IX008: recorded("file:filename-reused"),
  IX009: known({ project: "new" }),
  IX010: known({ isYanked: true }),
};
