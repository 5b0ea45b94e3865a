import type { Table } from "../python/toml-table.ts";
import { isTable, listAt, tableAt, textAt } from "../python/toml-table.ts";

/** The files that tell how a project is built. */
export interface BuildFiles {
  /** `pyproject.toml`; empty where there is none. */
  readonly pyproject: Table;
  readonly setupPy: string;
  readonly setupCfg: string;
}

/** The backend, as its users call it. */
export function backendName({ pyproject }: BuildFiles): string {
  const backend = textAt(tableAt(pyproject, "build-system"), "build-backend");
  if (backend === undefined) return "setuptools";
  const known = Object.entries(backends).find(([start]) => backend.startsWith(start));
  return known?.[1] ?? backend;
}

const backends: Readonly<Record<string, string>> = {
  setuptools: "setuptools",
  hatchling: "hatchling",
  "poetry.": "Poetry",
  flit: "flit",
  pdm: "PDM",
  uv_build: "uv",
  maturin: "maturin",
  scikit_build_core: "scikit-build-core",
  mesonpy: "meson-python",
};

/** What computes the version from git's tags; `undefined` where it is written down somewhere. */
export function versionSource(files: BuildFiles): string | undefined {
  const { pyproject } = files;
  const listed = requirementsOf(pyproject).find((name) => versionTools.has(name));
  if (listed !== undefined) return listed;
  const sources = [
    tableAt(pyproject, "tool", "hatch", "version"),
    tableAt(pyproject, "tool", "pdm", "version"),
  ];
  if (sources.some((table) => /^(vcs|scm)$/.test(textAt(table, "source") ?? ""))) return "git";
  if (/\buse_scm_version\b|\bpbr\s*=/.test(files.setupPy)) return "setup.py";
  return undefined;
}

/** Projects that read the version from git. */
const versionTools = new Set([
  ...["setuptools-scm", "hatch-vcs", "versioningit", "flit-scm", "dunamai", "pbr"],
  ...["poetry-dynamic-versioning", "uv-dynamic-versioning", "setuptools-git-versioning"],
  ...["versioneer", "vcs-versioning", "setuptools-vcs-versioning", "miniver"],
]);

/** Where the version is written down, in words for Markdown. */
export function versionPlace(files: BuildFiles): string {
  const { pyproject, setupCfg, setupPy } = files;
  const tool = (...names: string[]) => tableAt(pyproject, "tool", ...names);
  const written = [tableAt(pyproject, "project"), tool("poetry")];
  if (written.some((table) => textAt(table, "version") !== undefined)) return "`pyproject.toml`";
  const paths = [textAt(tool("hatch", "version"), "path"), textAt(tool("pdm", "version"), "path")];
  const path = paths.find((one) => one !== undefined);
  if (path !== undefined) return `\`${path}\``;
  const dynamic = tool("setuptools", "dynamic")["version"];
  const source = isTable(dynamic) ? dynamic : {};
  const attribute = textAt(source, "attr");
  if (attribute !== undefined) return `\`${attribute}\``;
  const [file = textAt(source, "file")] = listAt(source, "file");
  if (file !== undefined) return `\`${file}\``;
  if (/^version\s*=/m.test(setupCfg)) return "`setup.cfg`";
  if (/\bversion\s*=/.test(setupPy)) return "`setup.py`";
  return placesOfBackends[backendName(files)] ?? "the file from which the backend reads it";
}

/** Where backends look for a version that pyproject.toml does not have, in words for Markdown. */
const placesOfBackends: Readonly<Record<string, string>> = {
  maturin: "`Cargo.toml`",
  "meson-python": "`meson.build`",
  flit: "`__version__` of the package",
};

/** What makes wheels that fit one platform only, in words; `undefined` where nothing does. */
export function compiledBy(files: BuildFiles): string | undefined {
  const { pyproject, setupPy, setupCfg } = files;
  const backend = backendName(files);
  if (/^(maturin|scikit-build-core|meson-python)$/.test(backend)) return backend;
  const listed = requirementsOf(pyproject).find((name) => compilers.has(name));
  if (listed !== undefined) return `${listed} in the build requirements`;
  if (tableAt(pyproject, "tool", "setuptools")["ext-modules"] !== undefined) {
    return "`ext-modules` of setuptools";
  }
  const keyword = /\b(ext_modules|cffi_modules|rust_extensions|Extension)\b/.exec(setupPy)?.[1];
  if (keyword !== undefined) return `\`${keyword}\` in setup.py`;
  return /^ext_modules\s*=/m.test(setupCfg) ? "`ext_modules` in setup.cfg" : undefined;
}

/** Build requirements that nobody has who compiles nothing. */
const compilers = new Set([
  ...[
    "cython",
    "cffi",
    "pybind11",
    "nanobind",
    "setuptools-rust",
    "mypy",
    "hatch-mypyc",
    "hatch-cython",
  ],
  ...["scikit-build", "scikit-build-core", "cmake", "ninja", "meson", "maturin", "swig"],
]);

/** The names of the build requirements, normalised. */
const requirementsOf = (pyproject: Table): string[] =>
  listAt(tableAt(pyproject, "build-system"), "requires").map((text) =>
    (/^\s*[\w.-]+/.exec(text)?.[0] ?? "")
      .trim()
      .toLowerCase()
      .replace(/[-_.]+/g, "-"),
  );
