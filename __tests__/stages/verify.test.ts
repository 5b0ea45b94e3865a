import { readdir, readFile, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { verify } from "../../src/stages/verify.ts";
import { sha256 } from "../rehearsal/running-index.ts";
import { makeSdist, makeWheel } from "../support/distributions.ts";
import { exerciseOptions } from "../support/exercising.ts";
import { loopback } from "../support/loopback.ts";
import { writeRelease } from "../support/publishing.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { verifyFailure as failure, published, verifyInputs } from "../support/verifying.ts";

const wheel = "demo_pkg-1.0-py3-none-any.whl";
const sdist = "demo_pkg-1.0.tar.gz";
describe("a release that is served", () => {
  it("is compared, installed, imported and run, and that is put out", async () => {
    await using at = await published({
      files: { "demo_pkg/cli.py": "def main():\n    print('help')\n" },
      entryPoints: "[console_scripts]\ndemo = demo_pkg.cli:main\n",
    });
    const { outputs, summary } = await verify.run(at.inputs, at.host);
    expect(outputs).toMatchObject({ name: "demo-pkg", version: "1.0", verified: "true" });
    expect(JSON.parse(outputs.files ?? "")).toEqual([
      expect.objectContaining({ filename: wheel, url: expect.stringContaining(`/${wheel}`) }),
      expect.objectContaining({ filename: sdist, url: expect.stringContaining(`/${sdist}`) }),
    ]);
    const said = at.host.lines.filter((line) => line.startsWith("info"));
    expect(said.slice(said.findIndex((line) => line.includes("wheel (")))).toEqual([
      expect.stringMatching(/^info: Python 3\.\d+\.\d+, wheel \((uv|pip)\)$/),
      "info:   install: ok",
      "info:   version: ok",
      "info:   pip check: ok",
      "info:   files: ok",
      "info:   import demo_pkg: ok",
      "info:   demo --help: ok",
      expect.stringMatching(/^info: Installed: `demo-pkg==1\.0` in 1 environment \(.+\)$/),
    ]);
    expect(JSON.parse(outputs.environments ?? "")).toEqual([
      expect.objectContaining({ python: expect.stringMatching(/^3\./), source: "wheel", ok: true }),
    ]);
    expect(summary).toContain("### Verified demo-pkg 1.0 on ");
    expect(summary).toContain(`| \`${wheel}\` | `);
  });

  it("is refused when one byte on the index is another, before anything is installed", async () => {
    await using at = await published({});
    const names = await readdir(at.directory, { recursive: true });
    const path = join(at.directory, names.find((name) => name.endsWith(wheel)) ?? "");
    const bytes = await readFile(path);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const { code, message } = await failure(at.inputs, at.host);
    expect(code).toBe("served-different");
    expect(message).toContain(`\`${wheel}\` as ${at.url}`);
    expect(message).toContain(sha256(bytes));
    expect(message).toContain(sha256(makeWheel({})));
    expect(at.host.lines.join("\n")).not.toContain("Installed");
  });

  it.each<[what: string, answer: (response: ServerResponse) => void, words: string]>([
    [
      "breaks off",
      (response) => {
        response.writeHead(200, { "content-length": "100" });
        response.write("half", () => response.destroy());
      },
      " failed: ",
    ],
    ["is not there", (response) => void response.writeHead(404).end("no"), " answered 404"],
  ])("is refused when a download %s", async (_what, answer, words) => {
    await using folder = await temporaryFolder();
    const packages = await writeRelease(folder.path);
    const links = [
      `<a href="/files/${wheel}#sha256=${sha256(makeWheel())}">${wheel}</a>`,
      `<a href="/files/${sdist}#sha256=${sha256(makeSdist())}">${sdist}</a>`,
    ];
    await using server = await loopback(({ path }, response) => {
      if (path.endsWith(sdist)) return answer(response);
      if (path.endsWith(wheel)) return void response.end(makeWheel());
      response
        .writeHead(200, { "content-type": "text/html" })
        .end(`<html>${links.join("")}</html>`);
    });
    const { message } = await failure(verifyInputs(packages, server.url));
    expect(message).toContain(`${server.url.href}files/${sdist}${words}`);
  });

  it("is refused when it does not import: the module that is missing is named", async () => {
    await using at = await published({
      files: { "demo_pkg/__init__.py": "import no_such_module\n" },
    });
    const { code, message, hint } = await failure(at.inputs, at.host);
    expect(code).toBe("exercise-failed");
    expect(message).toContain("`import demo_pkg` ended with status 1");
    expect(hint).toContain("`no_such_module` is not installed with the package");
  });

  it("is imported by the names that are given", async () => {
    await using at = await published({ files: { "demo_pkg/deep.py": "" } });
    const exercise = exerciseOptions({ importNames: ["demo_pkg.deep"] });
    await verify.run({ ...at.inputs, exercise }, at.host);
    expect(at.host.lines).toContain("info:   import demo_pkg.deep: ok");
    expect(at.host.lines).not.toContain("info:   import demo_pkg: ok");
  });

  it("is refused where it wants another Python, and that is said", async () => {
    await using at = await published({ headers: [["Requires-Python", ">=99"]] });
    const { code, message, hint } = await failure(at.inputs, at.host);
    expect(code).toBe("install-failed");
    expect(message).toContain("could not install the release from the index: it wants Python >=99");
    expect(hint).toMatch(/^the release wants Python >=99, and this is 3\.\d+\.\d+: /);
  });
});

describe("an index", () => {
  it("whose simple API is not known is asked for it", async () => {
    await using folder = await temporaryFolder();
    const packages = await writeRelease(folder.path);
    const index = new URL("http://127.0.0.1:1/some/where/to/upload");
    const { code, message, hint } = await failure(verifyInputs(packages, index));
    expect(code).toBe("invalid-input");
    expect(message).toBe(
      "Input `index-url` is required: the simple API of http://127.0.0.1:1/some/where/to/upload cannot be derived",
    );
    expect(hint).toContain("https://host/simple/");
  });

  it("that lists other content is not waited for", async () => {
    await using at = await published({});
    await writeFile(join(at.packages, wheel), makeWheel({ files: { "demo_pkg/x.py": "" } }));
    const { code, message } = await failure({ ...at.inputs, timeout: 600 });
    expect(code).toBe("served-different");
    expect(message).toContain(`\`${wheel}\` on `);
  });
});
