import { createHash } from "node:crypto";
import { appendFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { makeSdist, makeWheel } from "../support/distributions.ts";
import { lines, said } from "../support/said.ts";
import { scriptedIndex } from "../support/scripted-index.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const [wheel, sdist] = ["demo_pkg-1.0-py3-none-any.whl", "demo_pkg-1.0.tar.gz"];
const contents = new Map([
  [wheel, makeWheel()],
  [sdist, makeSdist()],
]);
const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");
const hashOf = (name: string) => sha256(contents.get(name) ?? "");

const manifest = `${JSON.stringify({
  schema: 1,
  name: "demo-pkg",
  version: "1.0",
  files: [...contents].map(([filename, bytes]) => ({
    filename,
    size: bytes.length,
    sha256: sha256(bytes),
  })),
})}\n`;
const release = {
  ...Object.fromEntries([...contents].map(([name, bytes]) => [`dist/${name}`, bytes])),
  "dist/.release-manifest.json": manifest,
};
const restore = "hint: run `build` again, or restore the files that `.release-manifest.json` lists";

describe.each(["check", "upload", "verify"])("`%s`", (stage) => {
  /** Runs the stage after the release was changed; nothing may be asked or sent. */
  async function refused(change: (dist: string) => Promise<void>, ...more: readonly string[]) {
    await using index = await scriptedIndex(() => ({ status: 404 }));
    await using folder = await temporaryFolder(release);
    await change(join(folder.path, "dist"));
    const target = stage === "check" ? [] : ["--repository-url", `${index.url}legacy/`];
    const { status, stderr } = await said(folder.path, [stage, ...target, ...more], {
      env: { TWINE_PASSWORD: "pypi-token-of-the-test" },
    });
    expect(index.asked).toEqual([]);
    expect(status).toBe(1);
    return stderr;
  }

  it("stops when a file was changed after the build", async () => {
    const changed = sha256(
      Buffer.concat([contents.get(sdist) ?? Buffer.alloc(0), Buffer.from("x")]),
    );
    expect(await refused((dist) => appendFile(join(dist, sdist), "x"))).toBe(
      lines(
        "error: The distributions are not those that were built",
        `  \`${sdist}\` was changed: it was built with sha256 ${hashOf(sdist)} and has ${changed}`,
        restore,
      ),
    );
  });

  it("stops when a file is missing, and when there is one more", async () => {
    const stderr = await refused(async (dist) => {
      await rm(join(dist, sdist));
      await writeFile(join(dist, "demo_pkg-1.1.tar.gz"), makeSdist({ version: "1.1" }));
    });
    expect(stderr).toBe(
      lines(
        "error: The distributions are not those that were built",
        `  \`${sdist}\` is missing`,
        "  `demo_pkg-1.1.tar.gz` is not in the manifest",
        restore,
      ),
    );
  });

  it("stops when the manifest was changed with them", async () => {
    const stderr = await refused(
      (dist) => writeFile(join(dist, ".release-manifest.json"), `${manifest} `),
      "--manifest-sha256",
      sha256(manifest),
    );
    expect(stderr).toBe(
      lines(
        `error: \`DIR/dist/.release-manifest.json\` has sha256 ${sha256(`${manifest} `)}, but \`manifest-sha256\` is ${sha256(manifest)}`,
        "hint: the manifest was changed after the build: run `build` again",
      ),
    );
  });

  it("stops when the manifest is gone", async () => {
    const stderr = await refused(
      (dist) => rm(join(dist, ".release-manifest.json")),
      "--manifest-sha256",
      sha256(manifest),
    );
    expect(stderr).toBe(
      lines(
        "error: `DIR/dist/.release-manifest.json` does not exist, but `manifest-sha256` is given",
        "hint: hidden files get lost on the way: with actions/upload-artifact set `include-hidden-files: true`",
      ),
    );
  });

  it("stops when the manifest is no manifest", async () => {
    const stderr = await refused((dist) => writeFile(join(dist, ".release-manifest.json"), "{"));
    expect(stderr).toBe(
      lines(
        "error: `dist/.release-manifest.json` is not JSON",
        "hint: run `build` again, or delete the file to work from the distributions alone",
      ),
    );
  });
});

describe("`upload`", () => {
  /** A token as PyPI makes them: a macaroon with a location (libmacaroons, version 2). */
  const tokenFor = (location: string) =>
    `pypi-${Buffer.from([2, 1, location.length, ...Buffer.from(location), 2, 1, 97, 0, 0, 6, 32, ...Buffer.alloc(32)]).toString("base64url")}`;

  async function uploaded(token: string) {
    let posts = 0;
    const files = [wheel, sdist].map((filename) => ({
      ...{ filename, url: `/${filename}`, hashes: { sha256: hashOf(filename) } },
    }));
    await using index = await scriptedIndex(({ method }) => {
      posts += Number(method === "POST");
      if (posts === 0) return { status: 404 };
      const headers = { "content-type": "application/vnd.pypi.simple.v1+json" };
      return { status: 200, headers, text: JSON.stringify({ files }) };
    });
    await using folder = await temporaryFolder(release);
    const words = ["upload", "--repository-url", `${index.url}legacy/`, "--no-verify-metadata"];
    const ended = await said(folder.path, words, { env: { TWINE_PASSWORD: token } });
    const sent = index.asked.filter(({ method }) => method === "POST");
    return { ...ended, stderr: ended.stderr.replaceAll(index.host, "HOST"), sent };
  }

  it("sends no token to another index than the one it is made for", async () => {
    const token = tokenFor("pypi.org");
    const { status, stdout, stderr, sent } = await uploaded(token);
    expect({ status, stderr, sent }).toEqual({
      status: 2,
      stderr: lines(
        "error: The token from the environment variable `TWINE_PASSWORD` is made for PyPI, not for HOST; it was not sent (AU002)",
        "hint: use a token of HOST, or name another index",
      ),
      sent: [],
    });
    expect(stdout).not.toContain(token);
  });

  it("sends one that is made for the index", async () => {
    const { status, sent } = await uploaded(tokenFor("127.0.0.1"));
    expect(status).toBe(0);
    expect(sent).toHaveLength(2);
  });

  it("sends nothing when the index has another file of the name", async () => {
    const there = { filename: sdist, url: "http://x/", digests: { sha256: "0".repeat(64) } };
    await using index = await scriptedIndex(() => ({
      status: 200,
      text: JSON.stringify({ urls: [there] }),
    }));
    await using folder = await temporaryFolder(release);
    const words = ["upload", "--repository-url", `${index.url}legacy/`, "--no-verify-metadata"];
    const env = { TWINE_PASSWORD: "pypi-token-of-the-test" };
    const { status, stderr } = await said(folder.path, words, { env });
    expect(status).toBe(1);
    expect(stderr).toBe(
      lines(
        "error: Nothing was sent",
        `  \`${sdist}\` is on the index with other content: sha256 ${"0".repeat(64)} there, ${hashOf(sdist)} here`,
        "hint: an index never replaces a file: release a new version, or build from the commit that was released; `skip-existing: true` leaves these files out",
      ),
    );
    expect(index.asked.filter(({ method }) => method === "POST")).toEqual([]);
  });
});
