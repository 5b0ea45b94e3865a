import { describe, expect, it } from "@jest/globals";
import { detectGates, type Gates } from "../../src/validation/detect-gates.ts";
import { projectOf } from "./project-of.ts";

const detect = (files: Readonly<Record<string, string>>): Gates => detectGates(projectOf(files));

const commandsOf = (files: Readonly<Record<string, string>>): readonly string[] =>
  detect(files).commands.map(({ command }) => command);

const tests = { "src/demo/__init__.py": "", "tests/test_demo.py": "def test(): pass" };

describe("tests", () => {
  it("are run by pytest, with what shows it", () => {
    expect(detect({ ...tests, "pyproject.toml": "[tool.pytest.ini_options]\n" })).toEqual({
      commands: [
        {
          kind: "tests",
          command: "pytest",
          because: "`pyproject.toml` [tool.pytest.ini_options]",
        },
      ],
      requirements: ["pytest"],
      hints: [
        "`pytest` is the newest, since no group, extra or requirements file of the project lists it",
      ],
    });
  });

  it.each([
    ["pyproject.toml", "[tool.pytest]\n", "`pyproject.toml` [tool.pytest]"],
    ["pytest.ini", "[pytest]\n", "`pytest.ini`"],
    ["setup.cfg", "[tool:pytest]\n", "`setup.cfg` [tool:pytest]"],
    ["tox.ini", "[pytest]\n", "`tox.ini` [pytest]"],
    ["tests/conftest.py", "", "`tests/conftest.py`"],
    ["requirements-dev.txt", "pytest>=8\n", "`-r requirements-dev.txt` lists pytest"],
  ])("are seen by %s", (path, text, because) => {
    expect(detect({ ...tests, [path]: text }).commands[0]?.because).toBe(because);
  });

  it("are run by unittest where they are written for it", () => {
    const files = {
      "demo/__init__.py": "",
      "tests/__init__.py": "",
      "tests/test_demo.py": "import unittest\n",
    };
    expect(commandsOf(files)).toEqual(["python -m unittest discover -s tests -t ."]);
    expect(detect(files).requirements).toEqual([]);
    const { "tests/__init__.py": _, ...flat } = files;
    expect(commandsOf(flat)).toEqual(["python -m unittest discover -s tests"]);
  });

  it("are none where only their configuration is there", () => {
    expect(detect({ "pyproject.toml": "[tool.pytest.ini_options]\n" }).commands).toEqual([]);
  });

  it("are none where only helpers for tests are there", () => {
    expect(detect({ "src/demo/testing.py": "", "tests/data.txt": "" }).commands).toEqual([]);
  });

  it("of others are none of the project's", () => {
    expect(detect({ "vendor/other/test_other.py": "" }).commands).toEqual([]);
  });
});

describe("coverage", () => {
  const grouped = (packages: string, more = "") => ({
    ...tests,
    "pyproject.toml": `[dependency-groups]\ntest = ["pytest", ${packages}]\n${more}`,
  });

  it("is measured with pytest-cov where the project lists it", () => {
    expect(commandsOf(grouped('"pytest-cov"'))).toEqual(["pytest --cov=demo"]);
  });

  it("is what the configuration says, where it says it", () => {
    const source = '[tool.coverage.run]\nsource = ["demo"]\n';
    expect(commandsOf(grouped('"pytest-cov"', source))).toEqual(["pytest --cov"]);
    const options = '[tool.pytest.ini_options]\naddopts = "-ra --cov=demo"\n';
    expect(commandsOf(grouped('"pytest-cov"', options))).toEqual(["pytest"]);
  });

  it("is measured with coverage itself where that is listed and configured", () => {
    const settings = "[tool.coverage.report]\nfail_under = 90\n";
    expect(commandsOf(grouped('"coverage[toml]"', settings))).toEqual([
      "coverage run -m pytest",
      "coverage report",
    ]);
    expect(commandsOf(grouped('"coverage[toml]"'))).toEqual(["pytest"]);
  });

  it("of several runs is combined, and its threshold is not that of one run", () => {
    const settings = "[tool.coverage.run]\nparallel = true\n";
    expect(commandsOf(grouped('"coverage"', settings))).toEqual([
      "coverage run -m pytest",
      "coverage combine",
      "coverage report --fail-under=0",
    ]);
  });
});

describe("types, lint and format", () => {
  const source = { "src/demo/__init__.py": "" };

  it.each([
    ["[tool.mypy]\nstrict = true\n", ["mypy src"]],
    ['[tool.mypy]\nfiles = ["src", "tests"]\n', ["mypy"]],
    ["[tool.ty]\n", ["ty check"]],
    ["[tool.pyright]\n", []],
    ['[tool.pyright]\n[dependency-groups]\ndev = ["pyright"]\n', ["pyright"]],
    ['[tool.basedpyright]\n[dependency-groups]\ndev = ["basedpyright"]\n', ["basedpyright"]],
    ["[tool.ruff]\n", ["ruff check"]],
    ["[tool.ruff.format]\n", ["ruff check", "ruff format --check"]],
    ["[tool.black]\n", []],
    ['[tool.black]\n[dependency-groups]\ndev = ["black"]\n', ["black --check ."]],
    ['[tool.isort]\n[dependency-groups]\ndev = ["isort"]\n', ["isort --check ."]],
    ['[tool.pylint]\n[dependency-groups]\ndev = ["pylint"]\n', ["pylint src"]],
    ["[tool.pylint]\n", []],
  ])("%j gives %j", (pyproject, commands) => {
    expect(commandsOf({ ...source, "pyproject.toml": pyproject })).toEqual(commands);
  });

  it("flake8 is run over the code and its tests, unless ruff took its place", () => {
    const files = { "demo/__init__.py": "", "tests/data.txt": "", "setup.cfg": "[flake8]\n" };
    expect(commandsOf(files)).toEqual(["flake8 demo tests"]);
    expect(commandsOf({ ...files, "ruff.toml": "" })).toEqual(["ruff check"]);
  });

  it("a hook of pre-commit tells what ruff is for, and its version", () => {
    const hooks = `repos:
  - repo: https://github.com/astral-sh/ruff-pre-commit
    rev: v0.14.1
    hooks:
      - id: ruff-format
`;
    const found = detect({
      ...source,
      "pyproject.toml": "[tool.ruff]\n",
      ".pre-commit-config.yaml": hooks,
    });
    expect(found.commands).toEqual([
      {
        kind: "format",
        command: "ruff format --check",
        because: "`.pre-commit-config.yaml` ruff-format",
      },
    ]);
    expect(found.requirements).toEqual(["ruff==0.14.1"]);
    expect(found.hints).toEqual([]);
  });
});

describe("documents", () => {
  it("are built where the project says with what", () => {
    const files = { "docs/conf.py": "", "docs/requirements.txt": "sphinx\nfuro\n" };
    expect(detect(files)).toMatchObject({
      commands: [{ kind: "docs", command: "sphinx-build -W --keep-going docs docs/_build/html" }],
      requirements: ["-r docs/requirements.txt"],
    });
    expect(commandsOf({ "docs/source/conf.py": "", "docs/requirements.txt": "Sphinx" })).toEqual([
      "sphinx-build -W --keep-going docs/source docs/build/html",
    ]);
  });

  it("of MkDocs as well", () => {
    const pyproject = '[project.optional-dependencies]\ndocs = ["mkdocs-material"]\n';
    expect(commandsOf({ "mkdocs.yml": "", "pyproject.toml": pyproject })).toEqual([
      "mkdocs build --strict",
    ]);
  });

  it("are not built where themes and extensions are unknown", () => {
    const { commands, hints } = detect({ "docs/conf.py": "" });
    expect(commands).toEqual([]);
    expect(hints).toEqual([
      "`docs/conf.py` is not built, since no group, extra or requirements file lists `sphinx`",
    ]);
  });
});

describe("what to install", () => {
  const requirementsOf = (pyproject: string, more: Readonly<Record<string, string>> = {}) =>
    detect({ ...tests, ...more, "pyproject.toml": pyproject }).requirements;

  it("is the group that is named for the purpose, before a general one", () => {
    const groups =
      '[dependency-groups]\ndev = ["pytest", "mypy"]\ntests = ["pytest"]\n[tool.mypy]\n';
    expect(requirementsOf(groups)).toEqual(["--group tests", "--group dev"]);
  });

  it("is a group that includes another", () => {
    const groups =
      '[dependency-groups]\ntest = ["pytest"]\nall = [{include-group = "test"}, "mypy"]\n[tool.mypy]\n';
    expect(requirementsOf(groups)).toEqual(["--group test", "--group all"]);
  });

  it.each([
    ['[project.optional-dependencies]\ntest = ["pytest"]\n', [".[test]"]],
    ['[tool.poetry.group.test.dependencies]\npytest = "^8.0"\n', ["--group test"]],
    ['[tool.poetry.dev-dependencies]\npytest = "^8.0"\n', ["--group dev"]],
    ['[tool.pdm.dev-dependencies]\ntest = ["pytest"]\n', ["--group test"]],
    ['[tool.uv]\ndev-dependencies = ["pytest"]\n', ["--group dev"]],
    ['[tool.hatch.envs.default]\ndependencies = ["pytest"]\n', ["--group default"]],
  ])("%j gives %j", (pyproject, requirements) => {
    expect(requirementsOf(pyproject)).toEqual(requirements);
  });

  it("may stand in files, which include others", () => {
    const files = {
      "requirements/dev.txt": "-r test.txt\nblack\n",
      "requirements/test.txt": "# for tests\npytest==8.0 # pinned\n",
    };
    expect(requirementsOf("", files)).toEqual(["-r requirements/test.txt"]);
    expect(requirementsOf("", { "dev-requirements.txt": "pytest\n" })).toEqual([
      "-r dev-requirements.txt",
    ]);
  });

  it("may stand in `setup.cfg` and `setup.py`", () => {
    const cfg = { "setup.cfg": "[options.extras_require]\ntest =\n    pytest\n    hypothesis\n" };
    expect(requirementsOf("", cfg)).toEqual([".[test]"]);
    const setup = { "setup.py": "setup(extras_require={'testing': ['pytest>=7', 'tox']})" };
    expect(requirementsOf("", setup)).toEqual([".[testing]"]);
  });
});

it("sessions of other runners are a hint", () => {
  const { hints } = detect({ "noxfile.py": "" });
  expect(hints).toEqual([
    "`noxfile.py` has sessions of its own, which are not run; name them as `commands`",
  ]);
});

it("what is no TOML is told with its place", () => {
  expect(() => detect({ "pyproject.toml": "[tool\n" })).toThrow(/`pyproject.toml` line 1/);
});
