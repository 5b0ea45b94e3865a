import { beforeAll, describe, expect, it } from "@jest/globals";
import { expectNoRepeat, expectRight } from "../support/expect-right.ts";
import {
  inTurns,
  type MatrixOutcome,
  ours,
  randomScript,
  throughFaults,
  throughKill,
} from "../support/fault-matrix.ts";
import { type Fault, onlyOnce, pageFaults, uploadFaults } from "../support/faults.ts";

// More of the same, and twine and uv for comparison, is in `../e2e/faults.test.ts`.

/** A name for each case, in the order in which they are run. */
const cases = [
  ...uploadFaults.map((fault) => ({ fault: fault as Fault, at: 2 })),
  ...pageFaults.flatMap((fault) => [1, 2, 3, 4].map((at) => ({ fault: fault as Fault, at }))),
];

/** A page that is not the index's may be its answer: no client can know that it would pass. */
const foreign: readonly Fault[] = ["page-html", "page-truncated"];

describe("an upload of three files, to an index that answers 409 to a repeat, through", () => {
  let outcomes: ReadonlyMap<(typeof cases)[number], Promise<MatrixOutcome>>;
  beforeAll(() => {
    outcomes = inTurns(cases, 6, ({ fault, at }) =>
      throughFaults(ours(), onlyOnce(fault, at), { refusesRepeats: true }),
    );
  });

  it.each(cases)("$fault at request $at is complete, and sends nothing twice", async (one) => {
    const outcome = await outcomes.get(one);
    if (outcome === undefined) throw new Error("not run");
    expectRight(outcome);
    expectNoRepeat(outcome);
    const runs = outcome.runs === 1 || foreign.includes(one.fault) ? 1 : outcome.text;
    expect(runs).toBe(1);
  });
});

describe("an upload to an index behind PyPI's caches", () => {
  it("is complete and says so, though a 404 from before is still kept", async () => {
    const outcome = await throughFaults(ours(), {}, { caches: true });
    expectRight(outcome);
    expectNoRepeat(outcome);
    expect(outcome.first).toBe("complete");
  });

  it("outlives a lost answer, though caches that take turns show old pages", async () => {
    const caches = { caches: 3 };
    const outcome = await throughFaults(ours(), onlyOnce("before-answer", 2), { caches });
    expectRight(outcome);
    expect(outcome.first).toBe("complete");
  });
});

describe("further runs finish", () => {
  it("uploads through faults by chance", async () => {
    const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
    const outcomes = inTurns(seeds, 6, (seed) =>
      throughFaults(ours("--retries", "1"), randomScript(seed), { runs: 20 }),
    );
    for (const outcome of outcomes.values()) expectRight(await outcome);
  });

  it("uploads that were killed at any moment", async () => {
    const moments = Array.from({ length: 8 }, (_, index) => 100 + index * 60);
    for (const outcome of inTurns(moments, 4, throughKill).values()) {
      expectRight(await outcome);
      expectNoRepeat(await outcome);
    }
  });
});
