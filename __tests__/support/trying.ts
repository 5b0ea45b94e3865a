import type { ExerciseOptions } from "../../src/installation/exercise-options.ts";
import { verify } from "../../src/stages/verify.ts";
import type { WheelOptions } from "./distributions.ts";
import { exerciseOptions } from "./exercising.ts";
import { writeRelease } from "./publishing.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { testTools } from "./test-tools.ts";
import { type published, send } from "./verifying.ts";
import { workingHost } from "./working-host.ts";

type Published = Awaited<ReturnType<typeof published>>;

/** What the environments say of a release, and how that ends. */
export async function tried(at: Published, more: Partial<ExerciseOptions> = {}, env = {}) {
  const { uv } = await testTools();
  const host = workingHost({ UV: uv, PIP_CONFIG_FILE: "/dev/null", ...env });
  // What is known as a secret is kept from programs that are not meant to have it.
  host.addSecret("canary-password");
  const exercise = exerciseOptions(more);
  const { outputs, summary, failure } = await verify.run({ ...at.inputs, exercise }, host);
  const environments = JSON.parse(outputs.environments ?? "[]") as {
    source: string;
    extra?: string;
    installer: string;
    ok: boolean;
    checks: { name: string; status: string; message?: string }[];
  }[];
  const checks = environments.flatMap((environment) => environment.checks);
  const unwell = checks.filter(({ status }) => status !== "ok");
  return { outputs, summary, failure, environments, checks, unwell, lines: host.lines };
}

/** A release of a dependency on an index. */
export async function provide(url: string, options: WheelOptions): Promise<void> {
  await using folder = await temporaryFolder();
  await writeRelease(folder.path, options);
  await send(folder.path, url);
}
