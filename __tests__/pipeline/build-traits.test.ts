import { describe, expect, it } from "@jest/globals";
import {
  backendName,
  compiledBy,
  versionPlace,
  versionSource,
} from "../../src/pipeline/build-traits.ts";
import { parsePyproject } from "../../src/python/pyproject.ts";

const files = (toml: string, setupPy = "", setupCfg = "") => ({
  pyproject: parsePyproject(toml, "pyproject.toml").document,
  setupPy,
  setupCfg,
});

const building = (requires: string, backend: string, more = "") =>
  files(`[build-system]\nrequires = [${requires}]\nbuild-backend = "${backend}"\n${more}`);

describe("backendName", () => {
  it.each([
    ["setuptools.build_meta", "setuptools"],
    ["poetry.core.masonry.api", "Poetry"],
    ["flit_core.buildapi", "flit"],
    ["mesonpy", "meson-python"],
    ["own_backend", "own_backend"],
  ])("of %s is %s", (backend, name) => {
    expect(backendName(building("", backend))).toBe(name);
  });

  it("is setuptools where nothing is said, as for pip", () => {
    expect(backendName(files(""))).toBe("setuptools");
  });
});

describe("versionSource", () => {
  it.each([
    [`"setuptools>=77", "setuptools_scm[toml]>=8"`, "setuptools-scm"],
    [`"hatchling", "hatch-vcs"`, "hatch-vcs"],
    [`"Versioneer==0.29"`, "versioneer"],
  ])("sees %s", (requires, source) => {
    expect(versionSource(building(requires, "x"))).toBe(source);
  });

  it("sees a source of the version that a backend brings", () => {
    expect(versionSource(files(`[tool.pdm.version]\nsource = "scm"`))).toBe("git");
    expect(versionSource(files("", "setup(use_scm_version=True)"))).toBe("setup.py");
  });

  it("sees none where the version is written down", () => {
    const attribute = `[tool.hatch.version]\npath = "src/x/__init__.py"`;
    expect(versionSource(building(`"hatchling"`, "hatchling.build", attribute))).toBeUndefined();
  });
});

describe("versionPlace", () => {
  it.each([
    [files(`[project]\nversion = "1.0"`), "`pyproject.toml`"],
    [files(`[tool.poetry]\nversion = "1.0"`), "`pyproject.toml`"],
    [files(`[tool.hatch.version]\npath = "src/x/__about__.py"`), "`src/x/__about__.py`"],
    [files(`[tool.setuptools.dynamic]\nversion = {attr = "x.__version__"}`), "`x.__version__`"],
    [files(`[tool.setuptools.dynamic]\nversion = {file = ["VERSION"]}`), "`VERSION`"],
    [files(`[tool.setuptools.dynamic]\nversion = {file = "VERSION"}`), "`VERSION`"],
    [files("", "", "[metadata]\nversion = 1.0\n"), "`setup.cfg`"],
    [files("", "setup(version='1.0')"), "`setup.py`"],
    [building("", "maturin"), "`Cargo.toml`"],
    [building("", "mesonpy"), "`meson.build`"],
    [building("", "flit_core.buildapi"), "`__version__` of the package"],
    [files(""), "the file from which the backend reads it"],
  ])("finds it", (project, place) => {
    expect(versionPlace(project)).toBe(place);
  });
});

describe("compiledBy", () => {
  it.each([
    [building(`"maturin>=1"`, "maturin"), "maturin"],
    [building("", "scikit_build_core.build"), "scikit-build-core"],
    [building("", "mesonpy"), "meson-python"],
    [
      building(`"setuptools", "Cython>=3"`, "setuptools.build_meta"),
      "cython in the build requirements",
    ],
    [building(`"setuptools", "cffi"`, "setuptools.build_meta"), "cffi in the build requirements"],
    [files("[[tool.setuptools.ext-modules]]\nname = 'x'"), "`ext-modules` of setuptools"],
    [files("", "setup(ext_modules=[])"), "`ext_modules` in setup.py"],
    [files("", "", "ext_modules =\n  x"), "`ext_modules` in setup.cfg"],
  ])("finds what compiles", (project, reason) => {
    expect(compiledBy(project)).toBe(reason);
  });

  it("finds nothing in a pure-Python project", () => {
    const requires = `"setuptools>=77", "setuptools-scm"`;
    expect(compiledBy(building(requires, "setuptools.build_meta"))).toBeUndefined();
  });
});
