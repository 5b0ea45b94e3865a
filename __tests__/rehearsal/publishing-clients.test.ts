import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { makeSdist, makeWheel, sdistFilename, wheelFilename } from "../support/distributions.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type TestTools, testTools } from "../support/test-tools.ts";
import { runProgram } from "./real-clients.ts";
import { runningIndex, sha256 } from "./running-index.ts";

let tools: TestTools;
beforeAll(async () => {
  tools = await testTools();
});

const headers = [
  ["Summary", "Ünïcödé"],
  ["Author-email", "Ada <ada@example.com>"],
  ["Requires-Python", ">=3.8"],
  ["Classifier", "Programming Language :: Python :: 3"],
  ["Project-URL", "Home, https://example.com"],
] as const;
const wheel = makeWheel({ headers, description: "Hello\n" });
const sdist = makeSdist({ headers, description: "Hello\n" });

/** A folder with `dist/`, and the home of the programs. */
const project = () =>
  temporaryFolder({ [`dist/${wheelFilename()}`]: wheel, [`dist/${sdistFilename()}`]: sdist });

const dist = (folder: string) => [
  join(folder, "dist", wheelFilename()),
  join(folder, "dist", sdistFilename()),
];

async function listed(url: string): Promise<Record<string, string>> {
  const accept = "application/vnd.pypi.simple.v1+json";
  const answer = await fetch(new URL("simple/demo-pkg/", url), { headers: { accept } });
  if (answer.status === 404) return {};
  const page = (await answer.json()) as {
    files: { filename: string; hashes: { sha256: string } }[];
  };
  return Object.fromEntries(page.files.map((file) => [file.filename, file.hashes.sha256]));
}

const both = { [wheelFilename()]: sha256(wheel), [sdistFilename()]: sha256(sdist) };

describe("twine upload", () => {
  const twine = (
    url: string,
    home: string,
    files: readonly string[],
    more: readonly string[] = [],
  ) => {
    const credentials = ["--username", "__token__", "--password", "pypi-test"];
    const options = ["--non-interactive", "--disable-progress-bar", "--repository-url"];
    const parameters = [...options, `${url}legacy/`, ...credentials, ...more, ...files];
    return runProgram(tools.twine, ["upload", ...parameters], home);
  };

  it("uploads a wheel and an sdist, and both again without complaint", async () => {
    await using folder = await project();
    await using index = await runningIndex();
    for (let run = 0; run < 2; run++) {
      expect(await twine(index.url, folder.path, dist(folder.path))).toMatchObject({ status: 0 });
      expect(await listed(index.url)).toEqual(both);
    }
    const json = await fetch(new URL("pypi/demo-pkg/json", index.url));
    expect(await json.json()).toMatchObject({
      info: {
        summary: "Ünïcödé",
        author_email: "Ada <ada@example.com>",
        classifiers: ["Programming Language :: Python :: 3"],
        project_urls: { Home: "https://example.com" },
        requires_python: ">=3.8",
        description: "Hello\n",
      },
    });
  });

  it("shows the index's words when a file is refused", async () => {
    await using folder = await project();
    await using index = await runningIndex();
    await twine(index.url, folder.path, dist(folder.path));
    await using other = await temporaryFolder({
      [wheelFilename()]: makeWheel({ files: { "demo_pkg/more.py": "" } }),
    });
    const changed = [join(other.path, wheelFilename())];
    const refused = await twine(index.url, other.path, changed);
    expect(refused.status).toBe(1);
    expect(refused.text).toContain(
      `File already exists ('${wheelFilename()}', with blake2_256 hash`,
    );
    expect(await listed(index.url)).toEqual(both);
  });

  it("is told how to authenticate", async () => {
    await using folder = await project();
    await using index = await runningIndex();
    const answer = await twine(index.url, folder.path, dist(folder.path), ["--username", "me"]);
    expect(answer.status).toBe(1);
    expect(answer.text).toContain("Username/Password authentication is no longer supported.");
  });
});

describe("uv publish", () => {
  const uv = (url: string, home: string, more: readonly string[], token = "pypi-test") => {
    const options = ["--publish-url", `${url}legacy/`, "--token", token, ...more];
    return runProgram(tools.uv, ["publish", ...options, ...dist(home)], home);
  };

  it("uploads a wheel and an sdist, and both again without complaint", async () => {
    await using folder = await project();
    await using index = await runningIndex();
    for (let run = 0; run < 2; run++) {
      expect(await uv(index.url, folder.path, [])).toMatchObject({ status: 0 });
      expect(await listed(index.url)).toEqual(both);
    }
  });

  it("with --check-url sends each file once", async () => {
    const lines: string[] = [];
    await using folder = await project();
    await using index = await runningIndex({ onRequest: (line) => lines.push(line) });
    const check = ["--check-url", new URL("simple/", index.url).href];
    expect(await uv(index.url, folder.path, check)).toMatchObject({ status: 0 });
    const again = await uv(index.url, folder.path, check);
    expect(again.status).toBe(0);
    expect(again.text).toContain(`File ${wheelFilename()} already exists, skipping`);
    expect(again.text).toContain(`File ${sdistFilename()} already exists, skipping`);
    expect(lines.filter((line) => line.startsWith("POST /legacy/ 200"))).toHaveLength(2);
    expect(await listed(index.url)).toEqual(both);
  });

  it("with --check-url stops before it sends other content under a name that is taken", async () => {
    await using folder = await project();
    await using index = await runningIndex();
    const check = ["--check-url", new URL("simple/", index.url).href];
    await uv(index.url, folder.path, check);
    const content = makeWheel({ files: { "demo_pkg/more.py": "" } });
    await using other = await temporaryFolder({
      [`dist/${wheelFilename()}`]: content,
      [`dist/${sdistFilename()}`]: sdist,
    });
    const refused = await uv(index.url, other.path, check);
    expect(refused.status).not.toBe(0);
    expect(refused.text).toContain(sha256(content));
    expect(await listed(index.url)).toEqual(both);
  });

  it("shows the index's words when the token is wrong", async () => {
    await using folder = await project();
    await using index = await runningIndex();
    const answer = await uv(index.url, folder.path, [], "wrong");
    expect(answer.status).not.toBe(0);
    expect(answer.text).toContain("403 Invalid or non-existent authentication information.");
  });
});
