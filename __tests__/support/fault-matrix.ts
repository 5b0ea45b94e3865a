import { spawn } from "node:child_process";
import { join } from "node:path";
import type { IndexOptions } from "../../src/rehearsal/index-server.ts";
import { runProgram as runTool } from "../rehearsal/real-clients.ts";
import { runningIndex, sha256 } from "../rehearsal/running-index.ts";
import { makeSdist, makeWheel, sdistFilename, wheelFilename } from "./distributions.ts";
import { faultProxy, type SeenUpload } from "./fault-proxy.ts";
import { type FaultScript, pageFaults, type UploadFault, uploadFaults } from "./faults.ts";
import { refuseRepeats } from "./other-index.ts";
import { oneOf, randomOf } from "./random.ts";
import { plainEnvironment, root, runCli } from "./run-program.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { testTools } from "./test-tools.ts";

/** A program that uploads a folder of distributions; gives its exit status and what it printed. */
export type UploadClient = (
  url: string,
  packages: string,
) => Promise<{ readonly status: number; readonly text: string }>;

const credential = { TWINE_PASSWORD: "pypi-test", TWINE_USERNAME: "__token__" };

/** Ours, as it is bundled. */
export const ours =
  (...more: readonly string[]): UploadClient =>
  async (url, packages) => {
    const words = ["upload", packages, "--repository-url", `${url}legacy/`, ...more];
    const { status = -1, output } = await runCli(words, {
      env: credential,
      folder: packages,
    });
    return { status, text: output };
  };

export const twine: UploadClient = async (url, packages) => {
  const { twine: program } = await testTools();
  const quiet = ["--non-interactive", "--disable-progress-bar"];
  const login = ["--username", "__token__", "--password", "pypi-test"];
  const target = ["--repository-url", `${url}legacy/`];
  const words = ["upload", ...quiet, ...login, ...target, ...filesIn(packages)];
  return runTool(program, words, packages);
};

export const uv: UploadClient = async (url, packages) => {
  const { uv: program } = await testTools();
  const target = ["--publish-url", `${url}legacy/`, "--token", "pypi-test"];
  return runTool(program, ["publish", ...target, ...filesIn(packages)], packages);
};

const tags = ["py3-none-any", "cp313-cp313-win_amd64"];
const random = randomOf(1);
/** Bytes that do not get smaller, so that an upload has quarters. */
const filling = Buffer.from(Array.from({ length: 150_000 }, () => random() * 256));
const files = { "demo_pkg/data.bin": filling };

/** Two wheels and an sdist of one release. */
const release: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries(
    tags.map((tag) => [wheelFilename({ tag }), makeWheel({ tag, files })] as const),
  ),
  [sdistFilename()]: makeSdist({ files }),
};

const filesIn = (packages: string): string[] =>
  Object.keys(release).map((name) => join(packages, name));

const expected = Object.fromEntries(
  Object.entries(release).map(([name, content]) => [name, sha256(content)]),
);

export interface MatrixOptions {
  /** Whether the index answers 409 to a file that it has. */
  readonly refusesRepeats?: boolean;
  /** The index plays PyPI's caches, which keep an answer from before the upload. */
  readonly caches?: IndexOptions["caches"];
  /** How often the client is run at most until it succeeds. */
  readonly runs?: number;
}

/** What came of running a client through faults. */
export interface MatrixOutcome {
  /** What the index had after the first run: all files, or not. */
  readonly first: "complete" | "incomplete" | "false success" | "failed though complete";
  /** How many runs it took to succeed; `undefined` where it never did. */
  readonly runs: number | undefined;
  /** Whether the last run said that it succeeded without the index having everything. */
  readonly isFalseSuccess: boolean;
  /** Whether the index has the right files and nothing else at the end. */
  readonly isRight: boolean;
  /** Files that were sent although the index had them. */
  readonly repeats: readonly string[];
  readonly uploads: readonly SeenUpload[];
  /** What the runs printed. */
  readonly text: string;
}

/** Runs a client again and again, through faults, until it says that it has succeeded. */
export async function throughFaults(
  client: UploadClient,
  script: FaultScript,
  { refusesRepeats = false, caches = false, runs: most = 6 }: MatrixOptions = {},
): Promise<MatrixOutcome> {
  await using folder = await temporaryFolder(release);
  const judge = refusesRepeats ? { judge: refuseRepeats } : {};
  await using index = await runningIndex({ ...judge, caches });
  if (caches !== false) await fillCaches(index.url);
  await using proxy = await faultProxy(index.url, script);
  const states: { readonly status: number; readonly isRight: boolean }[] = [];
  let text = "";
  while (states.length < most && states.at(-1)?.status !== 0) {
    const ended = await client(proxy.url, folder.path);
    states.push({ status: ended.status, isRight: await isRight(index.url) });
    text += `--- run ${states.length}: status ${ended.status}\n${ended.text}\n`;
  }
  const [first, last] = [states[0], states.at(-1)];
  return {
    first: nameOf(first),
    runs: last?.status === 0 ? states.length : undefined,
    isFalseSuccess: states.some((state) => state.status === 0 && !state.isRight),
    isRight: last?.isRight === true,
    repeats: proxy.uploads.filter((seen) => seen.isRepeat).map(({ filename }) => filename),
    uploads: proxy.uploads,
    text,
  };
}

function nameOf(
  state: { readonly status: number; readonly isRight: boolean } | undefined,
): MatrixOutcome["first"] {
  if (state?.status === 0) return state.isRight ? "complete" : "false success";
  return state?.isRight === true ? "failed though complete" : "incomplete";
}

/** Lets the caches keep that there is no such project, however somebody asks. */
async function fillCaches(url: string): Promise<void> {
  const ours =
    "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html; q=0.1, text/html; q=0.01";
  await fetch(new URL("simple/demo-pkg/", url), { headers: { accept: ours } });
}

/** Whether the index itself lists exactly the release's files, by hash. */
async function isRight(url: string): Promise<boolean> {
  // Nobody has asked like this, so that no cache has an answer.
  const accept = `application/vnd.pypi.simple.v1+json, no/${Math.random()};q=0.1`;
  const answer = await fetch(new URL("simple/demo-pkg/", url), { headers: { accept } });
  if (answer.status !== 200) return false;
  const page = (await answer.json()) as {
    files: { filename: string; hashes: { sha256: string } }[];
  };
  const listed = Object.fromEntries(page.files.map((file) => [file.filename, file.hashes.sha256]));
  const names = Object.keys(expected);
  return (
    page.files.length === names.length && names.every((name) => listed[name] === expected[name])
  );
}

const lies: readonly UploadFault[] = ["lie", "html-200"];
const visible = uploadFaults.filter((fault) => !lies.includes(fault));

/**
 * Faults by chance, the same for the same seed, until so many uploads and pages have come. There is
 * one lie at most: a client that was told twice that a file is there has to wait for it long.
 */
export function randomScript(seed: number, end = 12): FaultScript {
  const [forUploads, forPages] = [randomOf(seed), randomOf(seed + 1_000_000)];
  let isHonest = false;
  const chooseUpload = (): UploadFault | undefined => {
    if (forUploads() >= 0.35) return undefined;
    const fault = oneOf(isHonest ? visible : uploadFaults, forUploads);
    isHonest ||= lies.includes(fault);
    return fault;
  };
  return {
    upload: (number) => (number <= end ? chooseUpload() : undefined),
    page: (number) =>
      number <= end && forPages() < 0.15 ? oneOf(pageFaults, forPages) : undefined,
  };
}

/** Runs tasks a few at a time; each result is there as soon as it can be. */
export function inTurns<Item, Result>(
  items: readonly Item[],
  most: number,
  task: (item: Item) => Promise<Result>,
): ReadonlyMap<Item, Promise<Result>> {
  let running = 0;
  const waiting: (() => void)[] = [];
  const started = items.map(async (item) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      return await task(item);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  });
  // Whoever waits for a result hears of its failure.
  for (const result of started) result.catch(() => undefined);
  return new Map(items.map((item, index) => [item, started[index] as Promise<Result>]));
}

/**
 * Kills our program (SIGKILL) so many milliseconds after its start, then runs it again until it
 * succeeds; a pause makes uploads take long enough to be met.
 */
export async function throughKill(milliseconds: number): Promise<MatrixOutcome> {
  let isFirst = true;
  const client: UploadClient = async (url, packages) => {
    if (!isFirst) return ours()(url, packages);
    isFirst = false;
    return killed(url, packages, milliseconds);
  };
  return throughFaults(client, { upload: () => "throttle" });
}

function killed(url: string, packages: string, milliseconds: number) {
  const words = [join(root, "dist/cli.cjs"), "upload", packages];
  const child = spawn(process.execPath, [...words, "--repository-url", `${url}legacy/`], {
    env: plainEnvironment(credential),
    cwd: packages,
    stdio: ["ignore", "ignore", "ignore"],
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  return new Promise<{ status: number; text: string }>((resolve) => {
    child.on("exit", (status) => {
      clearTimeout(timer);
      resolve({ status: status ?? -1, text: `killed after ${milliseconds} ms` });
    });
  });
}
