import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { explainBuildFailure } from "../../src/python/build-failures.ts";

const folder = join(import.meta.dirname, "..", "fixtures", "build-failures");
const recorded = (name: string) => readFileSync(join(folder, `${name}.txt`), "utf8");

// What each recorded output, made by record.py with the real programs, is explained as.
const requires = /`\[build-system\] requires`/;
const specification = /specifications\/pyproject-toml/;
const cases: Readonly<Record<string, readonly [cause: RegExp, fix: RegExp] | undefined>> = {
  "backend-misspelt-pip": [
    /`setuptools` has no .*`setuptools\.build_metas`/,
    /= "setuptools\.build_meta"/,
  ],
  "backend-misspelt-uv": [
    /`setuptools` has no .*`setuptools\.build_metas`/,
    /= "setuptools\.build_meta"/,
  ],
  "backend-not-required-pip": [/`hatchling\.build` is not among/, /Add `hatchling` to/],
  "backend-not-required-uv": [/`hatchling\.build` is not among/, /Add `hatchling` to/],
  "backend-unknown-pip": [/`hatchlin\.build` does not exist/, /`hatchling\.build`/],
  "backend-unknown-uv": [/`hatchlin\.build` does not exist/, /`hatchling\.build`/],
  "build-system-type": [/`requires` must be an array of strings/, /\["setuptools>=77"\]/],
  "build-system-without-requires": [/`requires` is a required property/, /\["setuptools>=77"\]/],
  "compiler-cmake": [/no compiler: `no-such-cc`/, /build-essential/],
  "compiler-header": [/does not find `nosuch\.h`/, /development files/],
  "compiler-maturin": [/no compiler: `cargo`/, /Install Rust/],
  "compiler-meson": [/no compiler: `no-such-cc`/, /build-essential/],
  "compiler-setuptools": [/no compiler: `no-such-cc`/, /build-essential/],
  "compiler-setuptools-rust": [/no compiler: `cargo`/, /Install Rust/],
  "disk-full-pip": [/disk is full/, /TMPDIR/],
  "disk-full-uv": [/disk is full/, /TMPDIR/],
  "flit-bad-classifiers": [/"?classifiers"?/, specification],
  "flit-bad-licence": [/'My' is not a recognised SPDX license ID/, specification],
  "flit-bad-version": [/'one' does not match PEP 440/, specification],
  "flit-licence-classifier": [/licence classifiers too/, /`License ::`/],
  "flit-missing-licence": [/`license` .* `LICENCE\.txt`/, /Add the file/],
  "flit-missing-licence-files": [/`license-files` .* `LICENCE\.txt`/, /Add the file/],
  "flit-missing-readme": [/`readme` .* `README\.md`/, /Add the file/],
  "flit-no-docstring": [/`src\/demo\/__init__\.py` has no docstring/, /`dynamic`/],
  "flit-no-package": [/name, `demo`, to ship/, /\[tool\.flit\.module\]/],
  "flit-no-version": [/no `__version__`/, /`dynamic`/],
  "hatchling-bad-classifiers": [/`project\.classifiers` must be an array/, specification],
  "hatchling-bad-licence": [/Invalid license expression: 'My own'/, specification],
  "hatchling-bad-version": [/Invalid version `one`/, specification],
  "hatchling-missing-licence": [/`license` .* `LICENCE\.txt`/, /Add the file/],
  "hatchling-missing-readme": [/`readme` .* `README\.md`/, /Add the file/],
  "hatchling-no-package": [/name, `demo`, to ship/, /\[tool\.hatch\.build\.targets\.wheel\]/],
  "hatchling-version-from-file": [
    /`src\/demo\/__init__\.py` has no version/,
    /\[tool\.hatch\.version\]/,
  ],
  "hatchling-version-from-git": [/version comes from git/, /fetch-depth: 0/],
  "network-certificate-pip": [/certificate .* is not trusted/, /`PIP_CERT`/],
  "network-certificate-uv": [/certificate .* is not trusted/, /`SSL_CERT_FILE`/],
  "network-dns-pip": [/index cannot be reached/, /Check the network/],
  "network-dns-uv": [/index cannot be reached/, /Check the network/],
  "network-refused-pip": [/index cannot be reached/, /Check the network/],
  "network-refused-uv": [/index cannot be reached/, /Check the network/],
  "not-a-project": [/`\/home\/user\/demo` has no `pyproject\.toml`/, /`project-dir`/],
  "pdm-bad-classifiers": [/"project\.classifiers" has an invalid type/, specification],
  "pdm-bad-version": [/"project\.version" is an invalid PEP 440/, specification],
  "pdm-licence-classifier": [/licence classifiers too/, /`License ::`/],
  "pdm-missing-licence": [/`license` .* `LICENCE\.txt`/, /Add the file/],
  "pdm-missing-licence-files": [/`license-files` .* `LICENCE\.txt`/, /Add the file/],
  "pdm-missing-readme": [/`readme` .* `README\.md`/, /Add the file/],
  "poetry-bad-classifiers": [/project\.classifiers must be array/, specification],
  "poetry-bad-version": [/project\.version must match pattern/, specification],
  "poetry-missing-licence": [/`license` .* `LICENCE\.txt`/, /Add the file/],
  "poetry-missing-licence-files": [/`license-files` .* `LICENCE\.txt`/, /Add the file/],
  "poetry-missing-readme": [/`readme` .* `README\.md`/, /Add the file/],
  "poetry-no-package": [/name, `demo`, to ship/, /\[tool\.poetry\]/],
  "requirement-conflict-pip": [/contradict each other: packaging<24 and packaging>24/, requires],
  "requirement-conflict-uv": [/contradict each other: packaging>24 and packaging<24/, requires],
  "requirement-invalid-pip": [/`setuptools >> 77` is not a valid requirement/, requires],
  "requirement-invalid-uv": [/`setuptools >> 77` is not a valid requirement/, requires],
  "requirement-python-pip": [/`time-machine==3\.6\.0` needs Python >=3\.11, and another/, requires],
  "requirement-python-uv": [
    /`time-machine==3\.6\.0` needs Python >=3\.11, and 3\.10\.13/,
    requires,
  ],
  "requirement-unknown-pip": [/no project .*`pypi-publish-no-such-project`/, requires],
  "requirement-unknown-uv": [/no project .*`pypi-publish-no-such-project`/, requires],
  "requirement-version-pip": [
    /no version .*`pyproject-hooks>=9999`; its newest is 1\.3\.3/,
    requires,
  ],
  "requirement-version-uv": [
    /no version .*`pyproject-hooks>=9999`; its newest is 1\.3\.3/,
    requires,
  ],
  "setup-py-file-not-in-sdist": [/reads `NEWS\.md`/, /MANIFEST\.in/],
  "setup-py-imports-numpy": [/imports `numpy`/, requires],
  "setup-py-imports-pkg-resources": [
    /`pkg_resources`, which setuptools 82 removed/,
    /setuptools<82/,
  ],
  "setup-py-raises": undefined,
  "setup-py-reads-readme": [/reads `README\.md`/, /MANIFEST\.in/],
  "setuptools-bad-classifiers": [/`project\.classifiers` must be array/, specification],
  "setuptools-bad-licence": [/`project\.license` must be valid/, specification],
  "setuptools-bad-version": [/`project\.version` must be pep440/, specification],
  "setuptools-flat-modules": [/modules 'demo', 'other'|modules 'other', 'demo'/, /py-modules/],
  "setuptools-flat-packages": [/packages 'demo', 'assets'|packages 'assets', 'demo'/, /src\//],
  "setuptools-licence-classifier": [/licence classifiers too/, /`License ::`/],
  "setuptools-version-from-git": [/version comes from git/, /fetch-depth: 0/],
  "toml-table": [/Expected '\]' .* at line 3, column 9/, /Correct line 3/],
  "toml-twice": [/Cannot overwrite a value at line 5, column 11/, /Correct line 5/],
  "toml-unfinished": [/Unterminated string at its end/, /Complete its end/],
  "toml-value": [/Invalid value at line 4, column 8/, /Correct line 4/],
};

describe("explainBuildFailure", () => {
  it("has an expectation for every recorded output", () => {
    const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
    expect(names.map((name) => name.slice(0, -4)).sort()).toEqual(Object.keys(cases).sort());
  });

  it.each(Object.entries(cases))("explains %s", (name, expected) => {
    const failure = explainBuildFailure(recorded(name));
    if (expected === undefined) return expect(failure).toBeUndefined();
    expect(failure?.cause).toMatch(expected[0]);
    expect(failure?.fix).toMatch(expected[1]);
    expect(`${failure?.cause}\n${failure?.fix}`).not.toMatch(/undefined|\.\n|\.$/);
  });

  it("explains the same when the output is coloured and has Windows' line ends", () => {
    const output = recorded("requirement-unknown-pip");
    const coloured = output
      .replaceAll("ERROR", "\u001b[31mERROR\u001b[0m")
      .replaceAll("\n", "\r\n");
    expect(explainBuildFailure(coloured)).toEqual(explainBuildFailure(output));
  });

  it("does not blame the network when a retry succeeded", () => {
    const retry = "WARNING: Retrying (Retry(total=4)) after connection broken by 'X': /simple/\n";
    const failure = explainBuildFailure(retry + recorded("setup-py-imports-numpy"));
    expect(failure?.cause).toMatch(/imports `numpy`/);
  });

  it("knows nothing of an output without a known failure", () => {
    expect(explainBuildFailure("")).toBeUndefined();
    expect(explainBuildFailure("Successfully built demo-1.0.tar.gz")).toBeUndefined();
  });

  it("answers at once for an output of megabytes", () => {
    const line = "< building 'x' extension of a package that requirement (from versions: 1, 2\n";
    expect(explainBuildFailure(line.repeat(50_000))).toBeUndefined();
  });
});
