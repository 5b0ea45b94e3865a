import { type BuildFailure, type FailurePattern, when } from "./failure-pattern.ts";

/** Import name of a build backend, the project that has it, and its `build-backend`. */
const backends: readonly (readonly [module: string, project: string, backend: string])[] = [
  ["setuptools", "setuptools", "setuptools.build_meta"],
  ["hatchling", "hatchling", "hatchling.build"],
  ["poetry", "poetry-core", "poetry.core.masonry.api"],
  ["flit_core", "flit_core", "flit_core.buildapi"],
  ["pdm", "pdm-backend", "pdm.backend"],
  ["uv_build", "uv_build", "uv_build"],
  ["maturin", "maturin", "maturin"],
  ["scikit_build_core", "scikit-build-core", "scikit_build_core.build"],
  ["mesonpy", "meson-python", "mesonpy"],
];

/** Failures to load the build backend, or what it needs to run: modules and compilers. */
export const backendFailures: readonly FailurePattern[] = [
  (output) => {
    const named = /(?:Backend|Cannot import) '(.+?)'(?: is not available|$)/m.exec(output);
    const backend = named?.[1];
    return backend === undefined ? undefined : unavailable(backend, missingModule(output));
  },
  when(/building '.+' extension\n[\s\S]*error: \[Errno 2\][^\n]*: '(.+)'/, noCompiler),
  when(/error: command '(.+?)' failed: No such file or directory/, noCompiler),
  when(/Unknown compiler\(s\): \[\['(.+?)'/, noCompiler),
  when(/Could not find compiler set in environment variable \w+:\s+(\S+?)\.?\s/, noCompiler),
  when(/No (CMAKE_\w+_COMPILER) could be found/, noCompiler),
  when(/(Microsoft Visual C\+\+ [\d.]+) or greater is required/, noCompiler),
  when(
    /can't find Rust compiler|Do you have cargo in your PATH|Cargo, the Rust package manager, is not installed/,
    () => noCompiler("cargo"),
  ),
  when(
    /fatal error: (?:'?)(\S+?\.h(?:pp)?)'?(?:: No such file| file not found)/,
    (header = "") => ({
      cause: `The compiler does not find \`${header}\``,
      fix:
        header === "Python.h"
          ? "Install the development files of this Python (Debian: `python3-dev`)"
          : "Install the library that has it, with its development files",
    }),
  ),
  (output) => {
    const module = missingModule(output);
    return module === undefined ? undefined : explainMissingModule(module);
  },
];

/** The module of the last import that failed, which is the one that ended the build. */
function missingModule(output: string): string | undefined {
  return [...output.matchAll(/ModuleNotFoundError: No module named '(.+?)'/g)].at(-1)?.[1];
}

function unavailable(backend: string, module: string | undefined): BuildFailure {
  const [root = backend] = backend.split(/[.:]/);
  if (module !== undefined && module.split(".")[0] !== root) return explainMissingModule(module);
  const known = backends.find(([name]) => name === root);
  if (known === undefined) {
    const names = backends.map(([, , name]) => `\`${name}\``).join(", ");
    return {
      cause: `The build backend \`${backend}\` does not exist in the build requirements`,
      fix: `Correct \`build-backend\` in \`pyproject.toml\` (common ones: ${names}), or add the project that has it to \`requires\``,
    };
  }
  const [, project, right] = known;
  return module === root
    ? {
        cause: `The build backend \`${backend}\` is not among the build requirements`,
        fix: `Add \`${project}\` to \`[build-system] requires\` in \`pyproject.toml\``,
      }
    : {
        cause: `\`${project}\` has no build backend \`${backend}\``,
        fix: `Set \`build-backend = "${right}"\` in \`pyproject.toml\``,
      };
}

function explainMissingModule(module: string): BuildFailure {
  if (module === "pkg_resources") {
    return {
      cause: "The build imports `pkg_resources`, which setuptools 82 removed",
      fix: "Use `importlib.metadata` and `importlib.resources`, or require `setuptools<82`",
    };
  }
  return {
    cause: `The build imports \`${module}\`, which its isolated environment does not have`,
    fix: "Add the project that has it to `[build-system] requires` in `pyproject.toml`",
  };
}

function noCompiler(name = ""): BuildFailure {
  const rust = name === "cargo";
  return {
    cause: `The project has code to compile, and there is no compiler: \`${name}\` was not found`,
    fix: rust
      ? "Install Rust, so that `cargo` is on PATH"
      : "Install a compiler (Debian: `build-essential`; macOS: `xcode-select --install`; Windows: Build Tools for Visual Studio), or correct `CC` and `CXX`",
  };
}
