import { expect, it } from "@jest/globals";
import { count, formatSeconds, formatSize } from "../../src/report/sizes.ts";

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1 kB"],
  [1049, "1 kB"],
  [1050, "1.1 kB"],
  [99_949, "99.9 kB"],
  [123_456, "123 kB"],
  [999_499, "999 kB"],
  [999_500, "1 MB"],
  [1_500_000_000, "1.5 GB"],
  [5_000_000_000_000, "5000 GB"],
])("%d bytes are %s", (bytes, text) => {
  expect(formatSize(bytes)).toBe(text);
});

it.each([
  [0, "0 ms"],
  [0.04, "40 ms"],
  [0.9994, "999 ms"],
  [0.9996, "1.0 s"],
  [9.94, "9.9 s"],
  [9.96, "10 s"],
  [59.4, "59 s"],
  [200, "3 min 20 s"],
])("%d seconds are %s", (seconds, text) => {
  expect(formatSeconds(seconds)).toBe(text);
});

it("counts in English", () => {
  expect([count(0, "file"), count(1, "file"), count(2, "file")]).toEqual([
    "0 files",
    "1 file",
    "2 files",
  ]);
});
