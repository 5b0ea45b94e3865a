import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "@jest/globals";
import { tellWhileItLasts } from "../../src/installation/tell-while-it-lasts.ts";
import { recordingHost } from "../support/recording-host.ts";

it("is said of an installation that takes long, and not of one that has ended", async () => {
  const host = recordingHost();
  await tellWhileItLasts("Python 3.12.1, wheel", Promise.resolve(), host, 0.05);
  await sleep(120);
  expect(host.lines).toEqual([]);
  const untilSaid = async () => {
    while (host.lines.length === 0) await sleep(10);
    return "done";
  };
  await expect(tellWhileItLasts("Python 3.12.1, wheel", untilSaid(), host, 0.05)).resolves.toBe(
    "done",
  );
  expect(host.lines[0]).toMatch(
    /^info: {3}still installing and trying: Python 3\.12\.1, wheel \(.+\)$/,
  );
});
