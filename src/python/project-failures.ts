import { type FailurePattern, shortPath, when } from "./failure-pattern.ts";

const specification = "https://packaging.python.org/en/latest/specifications/pyproject-toml/";
const shipped = "and see that git tracks it and the sdist contains it";

/** Failures of the project itself: its `pyproject.toml`, its files, its packages. */
export const projectFailures: readonly FailurePattern[] = [
  when(
    /Failed to parse .*pyproject\.toml: (.+) \((?:at line (\d+), column (\d+)|(at end of document))\)/,
    (words = "", line = "", column = "") => ({
      cause: `\`pyproject.toml\` is not valid TOML: ${words} at ${line === "" ? "its end" : `line ${line}, column ${column}`}`,
      fix:
        line === "" ? "Complete its end" : `Correct line ${line}, or the end of the one before it`,
    }),
  ),
  when(/Failed to validate `build-system` in pyproject\.toml: (.+)/, (words = "") => ({
    cause: `\`[build-system]\` in \`pyproject.toml\` is not valid: ${words}`,
    fix: 'Give it `requires`, such as `["setuptools>=77"]`, and `build-backend`, such as `"setuptools.build_meta"`',
  })),
  when(/Source (.+) does not appear to be a Python project/, (folder = "") => ({
    cause: `\`${folder}\` has no \`pyproject.toml\` and no \`setup.py\``,
    fix: "Set `project-dir` to the folder of the project",
  })),
  // hatchling, flit, poetry-core, pdm-backend
  when(
    /Readme file does not exist: (.+)|Description file (.+) does not exist|Readme path `(.+)` does not exist|Readme file not found \('(.+)'\)/,
    (...names) => missingFile("readme", names),
  ),
  when(
    /License file does not exist: (.+)|License file (\S+) does not exist|license file '(.+)' not found|License file not found \('(.+)'\)/,
    (...names) => missingFile("license", names),
  ),
  // flit, poetry-core, pdm-backend
  when(
    /No files found for \[project\.license-files\]: '(.+)' pattern|No files found for license file glob pattern '(.+)'|"project\.license-files" must match at least one file: '(.+)' did not match/,
    (...names) => missingFile("license-files", names),
  ),
  // setuptools, flit, pdm-backend
  when(
    /License classifiers have been superseded|License classifiers are deprecated|is not compatible with 'License ::' classifiers/,
    () => ({
      cause: "The project has a licence expression and licence classifiers too (PEP 639)",
      fix: "Remove the classifiers that begin with `License ::`",
    }),
  ),
  // setuptools, hatchling, flit, pdm-backend, poetry-core
  when(
    /invalid pyproject\.toml config: .+\n\s*configuration error: (.+?):?(?:\n|$)|ValueError: (Error parsing field `.+)|(?:Value|Type)Error: (Field `.+)|ValueError: (Invalid version `.+)|flit_core\.\w+\.(?:ConfigError|InvalidVersion): (.+)|pdm\.backend\.exceptions\.ValidationError: [\w.-]+: (.+)|The Poetry configuration is invalid:\n\s+- (.+)/,
    (...words) => ({
      cause: `\`pyproject.toml\` is not valid: ${words.find(Boolean)}`,
      fix: `Correct that field; ${specification} says what it may hold`,
    }),
  ),
  when(
    /Multiple top-level (\w+) discovered in a flat-layout: \[(.+)\]/,
    (kind = "", names = "") => ({
      cause: `setuptools cannot tell which of the ${kind} ${names} to ship`,
      fix: `Name them: \`[tool.setuptools] ${kind === "packages" ? "packages" : "py-modules"} = [...]\`, or move the code below \`src/\``,
    }),
  ),
  // hatchling; flit and poetry-core
  when(
    /Unable to determine which files to ship inside the wheel[\s\S]*?name of your project \((.+?)\)|No file\/folder found for (?:module|package) (.+)/,
    (hatchling = "", other = "") => ({
      cause: `There is no package or module of the project's name, \`${hatchling || other}\`, to ship in the wheel`,
      fix: "Name the package after the project, or say which packages to ship: `[tool.hatch.build.targets.wheel] packages`, `[tool.flit.module] name`, `[tool.poetry] packages`",
    }),
  ),
  when(/unable to detect version for/, () => ({
    cause: "The version comes from git, and git has no tag to tell it from",
    fix: "Check the project out with its history and tags: `fetch-depth: 0` of actions/checkout",
  })),
  when(/unable to parse the version from the file: (.+)/, (path = "") => ({
    cause: `\`${path}\` has no version`,
    fix: `Add \`__version__ = "..."\` to it, or correct \`[tool.hatch.version]\``,
  })),
  when(/NoDocstringError: .*\((.+?)\)|(NoVersionError)/, (path = "") => ({
    cause: path === "" ? "The module has no `__version__`" : `\`${path}\` has no docstring`,
    fix: "Add it, or take it out of `dynamic` and write it into `[project]`",
  })),
  when(/FileNotFoundError: \[Errno 2\] No such file or directory: '(.+?)'/, (path = "") => ({
    cause: `The build reads \`${shortPath(path)}\`, which is not there`,
    fix: `Add it, ${shipped} (setuptools: \`MANIFEST.in\`)`,
  })),
];

function missingFile(field: string, names: readonly string[]) {
  const name = shortPath(names.find(Boolean) ?? "");
  return {
    cause: `\`${field}\` in \`pyproject.toml\` names \`${name}\`, which does not exist`,
    fix: `Add the file, or correct the name, ${shipped}`,
  };
}
