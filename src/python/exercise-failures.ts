import { type FailurePattern, when } from "./failure-pattern.ts";
import { normalizeName } from "./name.ts";

/** Failures of imports and scripts of an installed project, as Python says them. */
export const exerciseFailures = (project: string): readonly FailurePattern[] => [
  when(
    /ModuleNotFoundError: No module named '([^']+)'(?![\s\S]*ModuleNotFoundError)/,
    (name = "") => (isOwn(name, project) ? ownModule(name) : otherModule(name)),
  ),
  when(
    /ImportError: cannot import name '([^']+)' from partially initialized module '([^']+)'/,
    (name = "", module = "") => ({
      cause: `\`${module}\` has no \`${name}\`, or not yet`,
      fix: `See that \`${name}\` is in the wheel, where it is a module; else \`${module}\` imports in a circle: import it where it is used`,
    }),
  ),
  when(/ImportError: cannot import name '([^']+)' from '([^']+)'/, (name = "", module = "") => ({
    cause: `\`${module}\` has no \`${name}\``,
    fix: isOwn(module, project)
      ? "The files of the package do not fit together: see that all of them are in the wheel, from one commit"
      : `The version of \`${module}\` that is installed is too old or too new: give its range in \`dependencies\``,
  })),
  when(
    /ImportError: ([^\n]*(?:cannot open shared object file|undefined symbol|version `[^']+' not found|DLL load failed)[^\n]*)/,
    (reason = "") => ({
      cause: reason,
      fix: "The wheel needs a library that is not in it: repair it with auditwheel, delocate or delvewheel before it is published",
    }),
  ),
  when(/AttributeError: module '([^']+)' has no attribute '([^']+)'/, (module = "", name = "") => ({
    cause: `\`${module}\` has no \`${name}\``,
    fix: isOwn(module, project)
      ? "Correct what `[project.scripts]` names, `module:function`, or the code that uses it"
      : `The version of \`${module}\` that is installed is too old or too new: give its range in \`dependencies\``,
  })),
  when(/EOFError: EOF when reading a line/, () => ({
    cause: "It waits for input, and there is none",
    fix: "Let nothing ask for input at import or with `--help`; `entry-point-arguments` gives a script other arguments",
  })),
  when(/(FileNotFoundError: [^\n]*)/, (reason = "") => ({
    cause: reason,
    fix: "If that is a file of the package, it is not in the wheel: add it to the package's data",
  })),
  when(/(SyntaxError: [^\n]*)/, (reason = "") => ({
    cause: reason,
    fix: "The code needs a newer Python than `requires-python` says, or is damaged: raise `requires-python`, or mend the code",
  })),
];

/** Whether a module is one of the project itself, as far as names tell. */
function isOwn(module: string, project: string): boolean {
  const [top = ""] = module.split(".");
  return normalizeName(top) === normalizeName(project);
}

const ownModule = (name: string) => ({
  cause: `\`${name}\` is not installed, and it is the project's own`,
  fix: "The wheel lacks it: correct how the build backend finds packages (setuptools: `[tool.setuptools.packages.find]` with `where` and `include`; hatchling: `[tool.hatch.build.targets.wheel] packages`; poetry: `[tool.poetry] packages`; flit: `[tool.flit.module] name`; pdm: `[tool.pdm.build] includes`)",
});

const otherModule = (name: string) => ({
  cause: `\`${name}\` is not installed`,
  fix: `\`${name.split(".")[0]}\` is not installed with the package: it is missing from \`dependencies\`, or from the wheel; of a plugin whose host brings it, \`import-names\` says what to import, or \`none\``,
});
