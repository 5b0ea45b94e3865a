import { parseArgs } from "node:util";
import { PublishError } from "./errors.ts";
import type { GivenInputs } from "./host/host.ts";
import { type InputName, inputTable } from "./input-table.ts";
import { isInputName, isOption, unknownInput } from "./inputs.ts";
import { allowedNames } from "./settings.ts";
import { isStageName, type StageName, stageEntry } from "./stages/index.ts";

/** What the words after the program's name ask for. */
export type CommandLine =
  | { readonly kind: "run"; readonly inputs: GivenInputs }
  | { readonly kind: "help"; readonly stage: StageName | undefined }
  | { readonly kind: "text"; readonly text: string; readonly status: number };

/** Reads `STAGE [FOLDER] [--input value]...`; options have the names of the inputs. */
export async function readCommandLine(words: readonly string[]): Promise<CommandLine> {
  const [first = "help", ...rest] = words;
  if (["help", "--help", "-h"].includes(first)) return helpFor(rest[0]);
  if (["--version", "-V"].includes(first)) {
    const { version } = await import("./version.ts");
    return { kind: "text", text: `pypi-publish ${version}\n`, status: 0 };
  }
  // An unknown stage is reported where a workflow's is.
  if (!isStageName(first)) return { kind: "run", inputs: given(new Map([["stage", first]])) };
  if (rest.includes("--help") || rest.includes("-h")) return helpFor(first);
  try {
    return { kind: "run", inputs: given(await readOptions(first, rest)) };
  } catch (error) {
    if (!(error instanceof PublishError)) throw error;
    const hint = error.hint === undefined ? "" : `hint: ${error.hint}\n`;
    return { kind: "text", text: `error: ${error.message}\n${hint}`, status: 2 };
  }
}

const helpFor = (stage: string | undefined): CommandLine => ({
  kind: "help",
  stage: stage !== undefined && isStageName(stage) ? stage : undefined,
});

const given = (values: ReadonlyMap<string, string>): GivenInputs => ({
  get: (name) => values.get(name),
  names: [...values.keys()],
});

async function readOptions(
  stage: StageName,
  words: readonly string[],
): Promise<Map<string, string>> {
  const allowed = allowedNames(stage).filter((name) => isOption(name));
  const values = new Map<string, string>([["stage", stage]]);
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      allowed.map((name) => [
        name,
        { type: inputTable[name].type === "boolean" ? "boolean" : "string" } as const,
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === "positional") setPositional(stage, token.value, values);
    else if (token.kind === "option") await setOption(token, allowed, values);
  }
  return values;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

async function setOption(
  token: OptionToken,
  allowed: readonly InputName[],
  values: Map<string, string>,
): Promise<void> {
  const name = token.name.replace(/^no-/, "");
  const known = allowed.find((candidate) => candidate === token.name || candidate === name);
  if (known === undefined) throw await unknownOption(token, allowed);
  const isBoolean = inputTable[known].type === "boolean";
  const negated = known !== token.name;
  if (negated && (!isBoolean || token.value !== undefined))
    throw await unknownOption(token, allowed);
  const value = token.value ?? (isBoolean ? String(!negated) : undefined);
  if (value === undefined || value === "") {
    throw new PublishError("invalid-input", `Option \`${token.rawName}\` needs a value`);
  }
  values.set(known, value);
}

async function unknownOption({ name, rawName }: OptionToken, allowed: readonly InputName[]) {
  if (isInputName(name) && inputTable[name].type === "secret") {
    return new PublishError(
      "unknown-input",
      `\`${rawName}\` is not an option: other users could read it`,
      {
        hint: "put the token in the environment: TWINE_PASSWORD, UV_PUBLISH_TOKEN or PYPI_API_TOKEN",
      },
    );
  }
  return unknownInput(
    rawName,
    "Option",
    allowed.map((candidate) => `--${candidate}`),
  );
}

function setPositional(stage: StageName, value: string, values: Map<string, string>): void {
  const { positional } = stageEntry(stage);
  if (positional === undefined) {
    throw new PublishError("invalid-input", `\`${stage}\` takes no \`${value}\``, {
      hint: `see \`pypi-publish ${stage} --help\``,
    });
  }
  if (values.has(positional)) {
    throw new PublishError(
      "invalid-input",
      `\`${stage}\` takes one folder; got \`${values.get(positional)}\` and \`${value}\``,
      { hint: `see \`pypi-publish ${stage} --help\`` },
    );
  }
  values.set(positional, value);
}
