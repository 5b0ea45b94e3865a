import { tableAt } from "../python/toml-table.ts";
import {
  type Configuration,
  hookPlace,
  packageFolders,
  placeOf,
  requirementPlace,
} from "./configuration.ts";
import type { GateKind, WantedGate } from "./detect-gates.ts";

const gate = (
  kind: GateKind,
  command: string,
  because: string | undefined,
  tool = command.split(" ")[0] ?? command,
): readonly WantedGate[] =>
  because === undefined ? [] : [{ kind, command: command.trimEnd(), because, tools: [tool] }];

/** mypy, pyright and ty, where they are configured. */
export function typeGates(configuration: Configuration): readonly WantedGate[] {
  const folders = packageFolders(configuration).join(" ");
  return [
    ...mypyGates(configuration, folders),
    ...pyrightGates(configuration),
    ...gate("types", "ty check", placeOf(configuration, "ty", ["ty.toml"])),
  ];
}

function mypyGates(configuration: Configuration, folders: string): readonly WantedGate[] {
  const { pyproject, setupCfg, project } = configuration;
  const files = ["mypy.ini", ".mypy.ini"];
  const place = placeOf(configuration, "mypy", files, "mypy") ?? hookPlace(configuration, "mypy");
  const table = tableAt(pyproject, "tool", "mypy");
  const texts = files.map((path) => project.text(path) ?? "").join("\n");
  const namesFiles =
    ["files", "packages", "modules"].some(
      (key) => key in table || setupCfg.get("mypy")?.has(key),
    ) || /^(?:files|packages|modules)\s*=/m.test(texts);
  if (!namesFiles && folders === "") return [];
  return gate("types", namesFiles ? "mypy" : `mypy ${folders}`, place);
}

/** Many configure it for their editor alone, so it has to be among the requirements as well. */
function pyrightGates(configuration: Configuration): readonly WantedGate[] {
  const place =
    placeOf(configuration, "pyright", ["pyrightconfig.json"]) ??
    placeOf(configuration, "basedpyright", []);
  const names = ["basedpyright", "pyright"] as const;
  const name = names.find((one) => requirementPlace(configuration, one) !== undefined);
  return name === undefined ? [] : gate("types", name, place);
}

/** ruff, flake8 and pylint, where they are configured. */
export function lintGates(configuration: Configuration): readonly WantedGate[] {
  const folders = [...packageFolders(configuration), ...testFolders(configuration)].join(" ");
  const flake8 =
    placeOf(configuration, "flake8", [".flake8"], "flake8") ?? hookPlace(configuration, "flake8");
  const pylint = placeOf(configuration, "pylint", [".pylintrc", "pylintrc"]);
  // What is left of flake8's configuration when ruff took its place is no gate.
  const keepsFlake8 = isUsed(configuration, "flake8") || ruffPlace(configuration) === undefined;
  return [
    ...gate("lint", "ruff check", lintsWithRuff(configuration)),
    ...(keepsFlake8 ? gate("lint", `flake8 ${folders}`, flake8) : []),
    ...(isUsed(configuration, "pylint") && folders !== ""
      ? gate("lint", `pylint ${packageFolders(configuration).join(" ")}`, pylint)
      : []),
  ];
}

const testFolders = ({ project }: Configuration): readonly string[] =>
  ["tests", "test"].filter((folder) => project.paths.some((path) => path.startsWith(`${folder}/`)));

const isUsed = (configuration: Configuration, name: string): boolean =>
  (requirementPlace(configuration, name) ?? hookPlace(configuration, name)) !== undefined;

const ruffPlace = (configuration: Configuration): string | undefined =>
  placeOf(configuration, "ruff", ["ruff.toml", ".ruff.toml"]);

/** Hooks say what ruff is for; else its configuration is for the linter. */
function lintsWithRuff(configuration: Configuration): string | undefined {
  const hook = hookPlace(configuration, "ruff", "ruff-check");
  if (hook !== undefined) return hook;
  return hookPlace(configuration, "ruff-format") === undefined
    ? ruffPlace(configuration)
    : undefined;
}

/**
 * `ruff format`, black and isort, where they are configured. Another version of black or isort than
 * the project's formats otherwise, so they have to be among the requirements or hooks as well.
 */
export function formatGates(configuration: Configuration): readonly WantedGate[] {
  const ruff = tableAt(configuration.pyproject, "tool", "ruff");
  const formatsWithRuff =
    hookPlace(configuration, "ruff-format") ??
    ("format" in ruff ? "`pyproject.toml` [tool.ruff.format]" : undefined);
  const black = placeOf(configuration, "black", []) ?? hookPlace(configuration, "black");
  const isort =
    placeOf(configuration, "isort", [".isort.cfg"], "isort") ?? hookPlace(configuration, "isort");
  return [
    ...gate("format", "ruff format --check", formatsWithRuff),
    ...(isUsed(configuration, "black") ? gate("format", "black --check .", black) : []),
    ...(isUsed(configuration, "isort") ? gate("format", "isort --check .", isort) : []),
  ];
}
