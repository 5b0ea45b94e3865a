import { describe, expect, it } from "@jest/globals";
import { expectNoRepeat, expectRight } from "../support/expect-right.ts";
import {
  inTurns,
  type MatrixOutcome,
  ours,
  randomScript,
  throughFaults,
  throughKill,
  twine,
  type UploadClient,
  uv,
} from "../support/fault-matrix.ts";
import { onlyOnce, type UploadFault, uploadFaults } from "../support/faults.ts";
import { randomOf } from "../support/random.ts";

const uploads = (client: UploadClient, runs?: number) =>
  inTurns(uploadFaults, 6, (fault) =>
    throughFaults(client, onlyOnce(fault, 2), runs === undefined ? {} : { runs }),
  );

async function settled<Item>(
  outcomes: ReadonlyMap<Item, Promise<MatrixOutcome>>,
): Promise<[Item, MatrixOutcome][]> {
  const list: [Item, MatrixOutcome][] = [];
  for (const [item, outcome] of outcomes) list.push([item, await outcome]);
  return list;
}

describe("an upload of three files through one fault at the second", () => {
  it("is complete after one run", async () => {
    for (const [, outcome] of await settled(uploads(ours()))) {
      expectRight(outcome);
      expectNoRepeat(outcome);
      expect(outcome.runs === 1 ? "" : outcome.text).toBe("");
    }
  });

  it("is finished by further runs where nothing is repeated by itself", async () => {
    for (const [, outcome] of await settled(uploads(ours("--retries", "0")))) {
      expectRight(outcome);
      expectNoRepeat(outcome);
    }
  });
});

describe("the same command, run again until it succeeds, ends with exactly the right files", () => {
  it("through 200 rows of faults by chance", async () => {
    const seeds = Array.from({ length: 200 }, (_, index) => 1000 + index);
    const outcomes = inTurns(seeds, 12, (seed) =>
      throughFaults(ours("--retries", String(seed % 3)), randomScript(seed), {
        runs: 25,
        refusesRepeats: seed % 2 === 0,
      }),
    );
    for (const [, outcome] of await settled(outcomes)) expectRight(outcome);
  }, 900_000);

  it("after 50 kills at moments by chance", async () => {
    const random = randomOf(1);
    const moments = Array.from({ length: 50 }, () => 50 + Math.round(random() * 600));
    for (const [, outcome] of await settled(inTurns(moments, 4, throughKill))) {
      expectRight(outcome);
      expectNoRepeat(outcome);
    }
  }, 300_000);
});

/** The faults through which one run of a client is complete, and those that it takes for a success. */
async function measured(client: UploadClient) {
  const list = await settled(uploads(client, 1));
  const having = (first: MatrixOutcome["first"]): UploadFault[] =>
    list.filter(([, outcome]) => outcome.first === first).map(([fault]) => fault);
  const figures = { complete: having("complete"), falseSuccess: having("false success") };
  console.log(JSON.stringify(figures));
  return figures;
}

describe("for comparison, one run of", () => {
  it("twine is ended by a lost connection, and taken in by an answer that stored nothing", async () => {
    const { complete, falseSuccess } = await measured(twine);
    expect(complete).not.toContain("before-answer");
    expect(falseSuccess).toEqual(["html-200", "lie"]);
  });

  it("uv is ended by a passing fault, and taken in by an answer that stored nothing", async () => {
    const { complete, falseSuccess } = await measured(uv);
    expect(complete).not.toContain("500");
    expect(falseSuccess).toEqual(["html-200", "lie"]);
  });
});
