import { startIndex } from "../../src/rehearsal/index-server.ts";
import { runCli } from "./run-program.ts";
import { type Answer, echo, scriptedIndex } from "./scripted-index.ts";
import { secretNetwork } from "./secret-network.ts";
import { secretPlaces } from "./secret-places.ts";
import { secretRecords } from "./secret-records.ts";
import { secretTrust } from "./secret-trust.ts";
import { secretValidation } from "./secret-validation.ts";
import type { SecretWorld } from "./secret-world.ts";
import type { Watched } from "./watched-run.ts";

export interface Run {
  readonly stage: string;
  /** How it ends. */
  readonly end: string;
  /** `undefined` when it is killed. */
  readonly status: number | undefined;
  run(world: SecretWorld): Promise<Watched>;
}

/** Runs against an index that holds the release already, or nothing yet. */
async function withIndex(
  world: SecretWorld,
  release: string | undefined,
  run: (url: string) => Promise<Watched>,
): Promise<Watched> {
  const index = await startIndex({ directory: world.path("index"), port: 0 });
  const url = `${index.url}legacy/`;
  try {
    if (release !== undefined) {
      const words = ["upload", release, "--repository-url", url];
      await runCli(words, { env: { TWINE_PASSWORD: "pypi-another" } });
    }
    return await run(world.withUser(url));
  } finally {
    await index.close();
  }
}

/** Runs against an index that answers as it is told. */
async function withScript(
  world: SecretWorld,
  script: Parameters<typeof scriptedIndex>[0],
  run: (url: string) => Promise<Watched>,
): Promise<Watched> {
  await using index = await scriptedIndex(script);
  return await run(world.withUser(`${index.url}legacy/`));
}

const unknown: Answer = { status: 404 };
const killed = { SIGTERM: 143, SIGKILL: undefined } as const;
const kills = Object.keys(killed) as (keyof typeof killed)[];

/** One line for each stage and end; a new stage joins here. */
export const secretRuns = (packages: string): readonly Run[] => [
  ...killedBy("build", async (world, signals) => {
    const project = await world.project({ wheel: "wait" });
    const when = world.path("notes", "wheel.pids");
    return world.action("build", { "project-dir": project }, { signals, when });
  }),
  {
    stage: "build",
    end: "success",
    status: 0,
    run: async (world) => world.action("build", { "project-dir": await world.project() }),
  },
  {
    stage: "build",
    end: "failure",
    status: 1,
    run: async (world) =>
      world.action("build", { "project-dir": await world.project({ wheel: "fail" }) }),
  },
  ...killedBy("check", async (world, signals) => {
    await world.wheel("demo");
    return world.action("check", {}, { signals, when: /\$ .*python/ });
  }),
  {
    stage: "check",
    end: "success",
    status: 0,
    run: async (world) => {
      await world.wheel("demo");
      return world.action("check");
    },
  },
  {
    stage: "check",
    end: "failure",
    status: 1,
    run: async (world) => {
      await world.wheel(":broken:`");
      return world.terminal(["check"]);
    },
  },
  ...killedBy("upload", (world, signals) =>
    withScript(
      world,
      ({ method }) => (method === "POST" ? "wait" : unknown),
      (url) =>
        world.action(
          "upload",
          { "packages-dir": packages, "repository-url": url },
          { signals, when: /Plan for/ },
        ),
    ),
  ),
  {
    stage: "upload",
    end: "success",
    status: 0,
    run: (world) =>
      withIndex(world, undefined, (url) =>
        world.action("upload", { "packages-dir": packages, "repository-url": url }),
      ),
  },
  {
    stage: "upload",
    end: "success in a terminal",
    status: 0,
    run: (world) =>
      withIndex(world, undefined, (url) => {
        const plain = url.replace(/\/\/.*@/, "//");
        return world.terminal(["upload", packages, "--repository-url", plain]);
      }),
  },
  {
    stage: "upload",
    end: "failure, at an index that shows what it was sent",
    status: 1,
    run: (world) =>
      withScript(
        world,
        ({ method, authorization = "" }) => (method === "POST" ? echo(authorization) : unknown),
        (url) => world.action("upload", { "packages-dir": packages, "repository-url": url }),
      ),
  },
  ...secretValidation,
  ...secretNetwork(packages),
  ...secretPlaces(packages),
  ...secretRecords(packages),
  ...secretTrust(packages),
  ...killedBy("verify", (world, signals) =>
    withScript(
      world,
      () => unknown,
      (url) =>
        world.action(
          "verify",
          { "packages-dir": packages, "repository-url": url },
          { signals, when: /waiting for/ },
        ),
    ),
  ),
  {
    stage: "verify",
    end: "success",
    status: 0,
    run: (world) =>
      withIndex(world, packages, (url) =>
        world.action("verify", { "packages-dir": packages, "repository-url": url }),
      ),
  },
  {
    stage: "verify",
    end: "failure",
    status: 1,
    run: (world) =>
      withScript(
        world,
        () => ({ status: 500, text: "out of order" }),
        (url) =>
          world.action("verify", {
            "packages-dir": packages,
            "repository-url": url,
            timeout: "1",
          }),
      ),
  },
  {
    stage: "verify",
    end: "failure, at a closed index that shows what it was sent",
    status: 2,
    run: (world) =>
      withScript(
        world,
        ({ authorization }) =>
          authorization === undefined ? { status: 401 } : echo(authorization),
        (url) => world.action("verify", { "packages-dir": packages, "repository-url": url }),
      ),
  },
  {
    stage: "rehearse",
    end: "success",
    status: 0,
    run: async (world) => world.action("rehearse", { "project-dir": await world.project() }),
  },
  {
    stage: "rehearse",
    end: "failure",
    status: 1,
    run: async (world) =>
      world.action("rehearse", { "project-dir": await world.project({ import: "fail" }) }),
  },
  ...killedBy("rehearse", async (world, signals) => {
    const step = signals[0] === "SIGTERM" ? "import" : "wheel";
    const project = await world.project({ [step]: "wait" });
    const when = world.path("notes", `${step}.pids`);
    return world.action("rehearse", { "project-dir": project }, { signals, when });
  }),
  ...killedBy("index", async (world, signals) => served(world, packages, signals)).map((run) =>
    // To be asked to end is its success.
    run.end === "SIGTERM" ? { ...run, end: "success", status: 0 } : run,
  ),
  {
    stage: "index",
    end: "failure",
    status: 2,
    run: (world) => world.terminal(["index", "--port", "0", "--hostname", "192.0.2.1"]),
  },
];

/** Serves until somebody has uploaded with a canary. */
async function served(world: SecretWorld, packages: string, signals: NodeJS.Signals[]) {
  let upload: Promise<unknown> | undefined;
  const onOutput = (output: string) => {
    const url = /upload to {3}(\S+)/.exec(output)?.[1];
    if (url === undefined) return;
    upload ??= runCli(["upload", packages, "--repository-url", url], {
      env: { TWINE_PASSWORD: world.canaries.for("upload") },
    });
  };
  const words = ["index", "--directory", world.path("index")];
  const run = await world.terminal(words, { signals, when: /GET \/simple\/\S+ 200/, onOutput });
  await upload;
  return run;
}

function killedBy(
  stage: string,
  run: (world: SecretWorld, signals: NodeJS.Signals[]) => Promise<Watched>,
): Run[] {
  return kills.map((signal) => ({
    stage,
    end: signal,
    status: killed[signal],
    run: (world) => run(world, [signal]),
  }));
}
