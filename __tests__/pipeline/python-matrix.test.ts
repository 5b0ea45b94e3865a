import { describe, expect, it } from "@jest/globals";
import { fromPoetry, pythonMatrix } from "../../src/pipeline/python-matrix.ts";

const classifiers = (...minors: number[]) =>
  minors.map((minor) => `Programming Language :: Python :: 3.${minor}`);

describe("pythonMatrix", () => {
  it("takes the versions of the classifiers, from old to new", () => {
    const promise = { requiresPython: ">=3.9", classifiers: classifiers(12, 9, 10, 10) };
    expect(pythonMatrix(promise)).toEqual(["3.9", "3.10", "3.12"]);
  });

  it("leaves out what requires-python does not allow", () => {
    const promise = { requiresPython: ">=3.11,!=3.12.*", classifiers: classifiers(10, 11, 12, 13) };
    expect(pythonMatrix(promise)).toEqual(["3.11", "3.13"]);
  });

  it("leaves out Pythons that are not to be had any more", () => {
    const old = { requiresPython: undefined, classifiers: classifiers(5, 7, 8, 9) };
    expect(pythonMatrix(old)).toEqual(["3.8", "3.9"]);
    const older = { requiresPython: ">=3.5,<3.9", classifiers: classifiers(5, 6) };
    expect(pythonMatrix(older)).toEqual(["3.8"]);
  });

  it("takes what requires-python allows where no classifier names a version", () => {
    const general = ["Programming Language :: Python :: 3", "Topic :: Utilities"];
    expect(pythonMatrix({ requiresPython: ">=3.12", classifiers: general })).toEqual([
      "3.12",
      "3.13",
      "3.14",
    ]);
  });

  it("counts a minor version of which only later patches are allowed", () => {
    expect(pythonMatrix({ requiresPython: ">=3.13.2", classifiers: [] })).toEqual(["3.13", "3.14"]);
  });

  it.each([undefined, "", "<4", "nonsense"])(
    "with requires-python %j is of those that are supported",
    (requiresPython) => {
      expect(pythonMatrix({ requiresPython, classifiers: [] })[0]).toBe("3.10");
    },
  );

  it("knows one Python that is newer than it", () => {
    expect(pythonMatrix({ requiresPython: ">=3.16", classifiers: [] })).toEqual(["3.16"]);
  });

  it.each(["<3.5", ">=3.99", "==2.7.*"])("is empty for requires-python %j", (requiresPython) => {
    expect(pythonMatrix({ requiresPython, classifiers: [] })).toEqual([]);
  });
});

describe("fromPoetry", () => {
  it.each([
    ["^3.10", ">=3.10,<4"],
    ["~3.11", ">=3.11,<3.12"],
    [">=3.9,<4.0", ">=3.9,<4.0"],
    ["^3", ">=3.0,<4"],
  ])("reads %s", (text, specifiers) => {
    expect(fromPoetry(text)).toBe(specifiers);
  });
});
