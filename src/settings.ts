import { isAbsolute, join, resolve } from "node:path";
import { PublishError } from "./errors.ts";
import type { Host } from "./host/host.ts";
import type { InputDescription } from "./input-description.ts";
import { type InputName, inputTable } from "./input-table.ts";
import {
  type InputSources,
  type InputValues,
  isInputName,
  settingNames,
  unknownInput,
} from "./inputs.ts";
import { manifestName, parseManifest } from "./manifest.ts";
import { obtainPackages } from "./obtain-packages.ts";
import type { StageName } from "./stages/index.ts";

/** Gathers the values of the inputs from the workflow, the release manifest and the project. */
export async function gatherInputs(stage: StageName, host: Host): Promise<InputSources> {
  const given = await givenInputs(stage, host);
  hideSecrets(given, host);
  const projectFolder = given("project-dir") ?? inputTable["project-dir"].default;
  const project = await projectSettings(join(projectFolder, "pyproject.toml"), host);
  if (stage === "validate" || stage === "build" || stage === "rehearse" || stage === "init")
    return { given, manifest: {}, project };
  const packages =
    given("packages-dir") ?? project["packages-dir"] ?? inputTable["packages-dir"].default;
  const folder = isAbsolute(packages) ? packages : join(projectFolder, packages);
  await obtainPackages(stage, given, resolve(folder), host);
  return { given, manifest: await manifestSettings(join(folder, manifestName), host), project };
}

/** Before anything can fail and be printed. */
function hideSecrets(given: InputSources["given"], host: Host): void {
  for (const [name, { type }] of descriptions()) {
    const value = type === "secret" ? given(name) : undefined;
    if (value !== undefined) host.addSecret(value);
  }
  // A token is taken for a user name now and then.
  const user = given("user");
  if (user?.startsWith("pypi-")) host.addSecret(user);
}

async function givenInputs(
  stage: StageName,
  { inputs, log }: Host,
): Promise<InputSources["given"]> {
  const aliases = new Map<string, InputName>();
  for (const [name, { alias }] of descriptions()) if (alias !== undefined) aliases.set(alias, name);
  for (const name of inputs.names) {
    const replacement = aliases.get(name);
    if (replacement !== undefined) {
      log.warning(`Input \`${name}\` is deprecated; write \`${replacement}\``);
    } else await checkInputName(name, stage, log);
  }
  return (name) => {
    const { alias }: InputDescription = inputTable[name];
    return inputs.get(name) ?? (alias === undefined ? undefined : inputs.get(alias));
  };
}

async function checkInputName(name: string, stage: StageName, log: Host["log"]): Promise<void> {
  if (name === "stage") return;
  const description: InputDescription | undefined = isInputName(name)
    ? inputTable[name]
    : undefined;
  if (
    description === undefined ||
    (description.terminalOnly && !description.stages.includes(stage))
  ) {
    throw await unknownInput(name, "Input", allowedNames(stage));
  }
  // What the runner gives without being asked is no mistake of anybody's.
  if (description.expression === undefined && !description.stages.includes(stage)) {
    log.warning(`Input \`${name}\` has no effect on stage \`${stage}\``);
  }
}

/** The inputs that a stage reads. */
export const allowedNames = (stage: StageName): InputName[] =>
  descriptions()
    .filter(([, description]) => description.stages.includes(stage))
    .map(([name]) => name);

const descriptions = (): [InputName, InputDescription][] =>
  Object.entries(inputTable) as [InputName, InputDescription][];

/** `[tool.pypi-publish]`; the TOML parser is loaded only where the table is there. */
export async function projectSettings(path: string, host: Host): Promise<InputValues> {
  const text = await host.files.readText(path);
  if (text === undefined || !text.includes("pypi-publish")) return {};
  const { parsePyproject } = await import("./python/pyproject.ts");
  const table = parsePyproject(text, path).tool["pypi-publish"];
  if (table === undefined) return {};
  if (!isTable(table)) {
    throw invalidSetting(path, "`tool.pypi-publish` must be a table, `[tool.pypi-publish]`");
  }
  const allowed = settingNames();
  const settings: Record<string, string> = {};
  for (const [name, value] of Object.entries(table)) {
    if (!allowed.includes(name as InputName)) {
      throw await unknownInput(name, `\`${path}\`: setting`, allowed);
    }
    settings[name] = settingText(name, value, path);
  }
  return settings;
}

/** A list is handed on as the workflow would write it; neither a table nor a date is a value. */
function settingText(name: string, value: unknown, path: string): string {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  if (values.every((item) => ["string", "number", "boolean"].includes(typeof item))) {
    return values.join("\n");
  }
  throw invalidSetting(path, `setting \`${name}\` must be a text, a number, a boolean or a list`);
}

const isTable = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const invalidSetting = (path: string, problem: string) =>
  new PublishError("invalid-input", `\`${path}\`: ${problem}`);

async function manifestSettings(path: string, host: Host): Promise<InputValues> {
  const text = await host.files.readText(path);
  if (text === undefined) return {};
  // Where the job that built it has its folder says nothing of where this one has the manifest.
  const { "packages-dir": _elsewhere, ...settings } = parseManifest(text, path).settings;
  return settings;
}
