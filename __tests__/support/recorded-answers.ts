import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ErrorCode } from "../../src/errors.ts";
import type { JudgedAnswer } from "../../src/index/answers.ts";
import { root } from "./run-program.ts";

/** What a server answered to an upload, and what that means. */
export interface RecordedAnswer {
  readonly title: string;
  /** Where it is quoted. */
  readonly source?: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What is to be shown of it. */
  readonly words?: string;
  readonly kind: JudgedAnswer["kind"];
  readonly code?: ErrorCode;
  /** `true` where absent. */
  readonly definitive?: boolean;
}

interface RecordedServer {
  readonly server: string;
  /** The address that it was, or would be, uploaded to. */
  readonly upload: string;
  readonly answers: readonly RecordedAnswer[];
}

const folder = join(root, "__tests__", "fixtures", "answers");

/** The answers of index servers that no test can start, by server. */
export const recordedAnswers = (): RecordedServer[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => ({
      server: name.slice(0, -".json".length),
      ...(JSON.parse(readFileSync(join(folder, name), "utf8")) as Omit<RecordedServer, "server">),
    }));
