import { PublishError } from "../errors.ts";
import type { Log } from "../host/host.ts";
import type { IndexLocation } from "../index/locations.ts";
import { publicIndexOf } from "../trusted-publishing/public-index.ts";

/** `best-effort` is all or none for a release. */
export type AttestationMode = "required" | "best-effort" | "off";

/** What the input `attestations` may say; `true` and `false` as the incumbent has them. */
export const attestationWishes = ["true", "required", "best-effort", "off", "false"] as const;

export type AttestationWish = (typeof attestationWishes)[number];

/** What decides whether PyPI would take attestations from this job. */
export interface AttestationCircumstances {
  readonly index: IndexLocation;
  /** Whether the upload is made under trusted publishing. */
  readonly trusted: boolean;
  /** Whether the job stands in a workflow that another one called. */
  readonly isReusable: boolean;
  /** Whether Sigstore services of one's own are named: what is public is kept for public indexes. */
  readonly ownServices: boolean;
}

/** Reads the input; `undefined` where it says something else. */
export function parseWish(text: string): AttestationWish | undefined {
  const lower = text.toLowerCase();
  return attestationWishes.find((wish) => wish === lower);
}

/**
 * Whether attestations are made, and what happens when they fail. Says why there are none.
 * `attestations-impossible` where they are `required` and PyPI would take none from this job.
 */
export function chooseMode(
  wish: AttestationWish,
  isGiven: boolean,
  circumstances: AttestationCircumstances,
  log: Log,
): AttestationMode {
  if (wish === "off" || wish === "false") return "off";
  const obstacle = obstacleIn(circumstances);
  if (obstacle === undefined) return wish === "best-effort" ? wish : "required";
  if (wish === "required") {
    throw new PublishError(
      "attestations-impossible",
      `\`attestations\` is \`required\`, but ${obstacle.reason}`,
      { hint: obstacle.hint },
    );
  }
  // Who did not ask for attestations need not be told of everything that stands in their way.
  const say = obstacle.isNotable || (isGiven && wish === "true") ? log.warning : log.debug;
  say(`No attestations: ${obstacle.reason}\nhint: ${obstacle.hint}`);
  return "off";
}

interface Obstacle {
  readonly reason: string;
  readonly hint: string;
  /** Whether it matters although nobody asked. */
  readonly isNotable: boolean;
}

function obstacleIn({
  index,
  trusted,
  isReusable,
  ownServices,
}: AttestationCircumstances): Obstacle | undefined {
  const takes = index.server === "warehouse" && (publicIndexOf(index) !== undefined || ownServices);
  if (!takes) {
    return {
      reason: `they are for PyPI and TestPyPI, not for ${index.title}`,
      hint: "`attestations: off` says so to whoever reads the workflow",
      isNotable: false,
    };
  }
  if (!trusted) {
    return {
      reason: `${index.title} takes them under trusted publishing only`,
      hint: "publish with trusted publishing, or set `attestations: off`",
      isNotable: false,
    };
  }
  if (!isReusable) return undefined;
  return {
    reason: `this job stands in a reusable workflow, and ${index.title} would refuse them`,
    hint: "publish in a job of the calling workflow itself",
    isNotable: true,
  };
}
