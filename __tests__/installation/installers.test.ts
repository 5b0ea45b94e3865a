import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { publicIndexes } from "../../src/index/locations.ts";
import { runningIndex } from "../rehearsal/running-index.ts";
import { makeWheel, wheelFilename } from "../support/distributions.ts";
import { spoiled } from "../support/publishing.ts";
import { provide, tried } from "../support/trying.ts";
import { legacy, published, verifyInputs } from "../support/verifying.ts";

describe.each(["uv", "pip"] as const)("%s", (installer) => {
  it("takes no dependency from the index under test, however high its version is", async () => {
    await using ordinary = await runningIndex();
    await provide(ordinary.url, { name: "dep-pkg", version: "1.0" });
    await provide(ordinary.url, { name: "opt-pkg", version: "1.0" });
    // A higher version of the release itself is not taken either.
    await provide(ordinary.url, { name: "demo-pkg", version: "3.0" });
    const imports = ["dep_pkg", "opt_pkg"].map(
      (name) => `import ${name}\nassert ${name}.__version__ == '1.0'\n`,
    );
    await using at = await published({
      headers: [
        ["Requires-Dist", "dep-pkg"],
        ["Provides-Extra", "more"],
        ["Requires-Dist", "opt-pkg; extra == 'more'"],
      ],
      files: { "demo_pkg/__init__.py": imports[0] ?? "", "demo_pkg/more.py": imports[1] ?? "" },
      entryPoints: "[demo.plugins]\nplugin = demo_pkg.more [more]\n",
    });
    await provide(at.url, { name: "dep-pkg", version: "2.0" });
    await provide(at.url, { name: "opt-pkg", version: "2.0" });
    const dependencyIndex = new URL("simple/", ordinary.url);
    // Ambient settings that lead to the index under test lead nowhere.
    const ambient = {
      PIP_INDEX_URL: `${at.url}simple/`,
      PIP_EXTRA_INDEX_URL: `${at.url}simple/`,
      UV_INDEX: `${at.url}simple/`,
      UV_DEFAULT_INDEX: `${at.url}simple/`,
    };
    const { environments, unwell, outputs } = await tried(
      at,
      { installer, dependencyIndex, extras: true },
      ambient,
    );
    expect(unwell).toEqual([]);
    expect(environments.map(({ source, extra }) => [source, extra])).toEqual([
      ["wheel", undefined],
      ["wheel", "more"],
    ]);
    expect(environments.every((one) => one.installer === installer)).toBe(true);
    expect(outputs.verified).toBe("true");
  });

  it("logs in to the index of the dependencies with the credential of its URL, and shows it nowhere", async () => {
    await using ordinary = await runningIndex();
    await provide(ordinary.url, { name: "dep-pkg", version: "1.0" });
    await using closed = await spoiled(ordinary.url, ({ headers }, response) => {
      if (headers["authorization"] !== undefined) return undefined;
      return Promise.resolve(void response.writeHead(401, { "www-authenticate": "Basic" }).end());
    });
    await using at = await published({ headers: [["Requires-Dist", "dep-pkg"]] });
    const dependencyIndex = new URL("simple/", closed.url);
    Object.assign(dependencyIndex, { username: "reader", password: "canary-password" });
    const { unwell, lines, summary } = await tried(at, { installer, dependencyIndex });
    expect(unwell).toEqual([]);
    expect([...lines, summary].join("\n")).not.toContain("canary-password");
  });

  it("refuses what only the installer gets in another form", async () => {
    await using at = await published({});
    await using between = await spoiled(at.url, (request, response, forward) => {
      const isInstaller = /^(pip|uv)\//.test(request.headers["user-agent"] ?? "");
      if (!isInstaller) return undefined;
      return forward().then(async (answer) => {
        const bytes = Buffer.from(await answer.arrayBuffer());
        if (request.path.endsWith(".whl")) bytes[10] = (bytes[10] ?? 0) ^ 1;
        // Links of the index would lead past what stands between.
        const type = answer.headers.get("content-type") ?? "";
        const isPage = /html|json/.test(type);
        response.writeHead(answer.status, { "content-type": type });
        response.end(isPage ? bytes.toString().replaceAll(at.url, "/") : bytes);
      });
    });
    const inputs = verifyInputs(at.packages, legacy(between.url));
    const { failure, summary } = await tried({ ...at, inputs }, { installer });
    expect(failure?.code).toBe("install-failed");
    expect(failure?.message).toContain("downloaded is not the file that was built");
    expect(failure?.hint).toMatch(/^Do not announce this release/);
    expect(summary).toContain("### Not verified: demo-pkg 1.0 on ");
    expect(summary).toContain("<summary>Log of Python 3.");
  });

  it("installs from PyPI by name and version, and what is installed is what was built", async () => {
    await using at = await published({ files: { "demo_pkg/a.py": "a = 1\n" } });
    const title = publicIndexes.pypi.title;
    const inputs = { ...at.inputs, index: { ...at.inputs.index, title } };
    expect((await tried({ ...at, inputs }, { installer })).unwell).toEqual([]);
    // An index that gives installers another wheel, with its own hash.
    const other = makeWheel({ files: { "demo_pkg/a.py": "a = 2\n" } });
    const hash = createHash("sha256").update(other).digest("hex");
    await using lying = await spoiled(at.url, (request, response) => {
      const isInstaller = /^(pip|uv)\//.test(request.headers["user-agent"] ?? "");
      if (!isInstaller) return undefined;
      if (request.path.endsWith(".whl"))
        return Promise.resolve(void response.end(Buffer.from(other)));
      const link = `<a href="/x/${wheelFilename()}#sha256=${hash}">${wheelFilename()}</a>`;
      response.writeHead(200, { "content-type": "text/html" }).end(link);
      return Promise.resolve();
    });
    const index = { ...verifyInputs(at.packages, legacy(lying.url)).index, title };
    const { failure } = await tried({ ...at, inputs: { ...inputs, index } }, { installer });
    expect(failure?.message).toContain(
      "What is installed is not what the wheel holds: `demo_pkg/a.py` has another hash",
    );
  });
});
