import { randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type ArtifactServer, artifactServer, tokenOf } from "../support/artifact-servers.ts";
import { bundleArtifactProgram, runArtifacts } from "../support/run-artifacts.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

let place: Awaited<ReturnType<typeof temporaryFolder>>;
let program = "";

beforeAll(async () => {
  place = await temporaryFolder();
  program = await bundleArtifactProgram(place.path);
});

afterAll(() => place[Symbol.asyncDispose]());

type Tasks = Parameters<typeof runArtifacts>[1];

/** A folder with one file, which is handed over as `distributions`. */
async function oneFile(content: Uint8Array | string = "content") {
  const folder = await temporaryFolder({ "demo-1.0.tar.gz": content });
  const files = [{ name: "demo-1.0.tar.gz", path: join(folder.path, "demo-1.0.tar.gz") }];
  return { ...folder, upload: { do: "upload", name: "distributions", files } as const };
}

const run = (server: Pick<ArtifactServer, "env">, folder: string, tasks: Tasks) =>
  runArtifacts(program, tasks, { folder, env: server.env });

describe("GitHub's artifacts", () => {
  it.each([
    ["1 kB", 1000],
    ["40 MB", 40_000_000],
  ])("take and give back %s from several folders", async (_title, size) => {
    const content = randomBytes(size);
    await using folder = await temporaryFolder({
      "dist/demo-1.0-py3-none-any.whl": content,
      "records/.release-manifest.json": "{}",
      "dist/empty.txt": "",
    });
    const files = [
      ["demo-1.0-py3-none-any.whl", "dist/demo-1.0-py3-none-any.whl"],
      [".release-manifest.json", "records/.release-manifest.json"],
      ["below/empty.txt", "dist/empty.txt"],
    ].map(([name = "", path = ""]) => ({ name, path: join(folder.path, path) }));
    await using server = await artifactServer("github");
    const target = join(folder.path, "target");
    const { results, log } = await run(server, folder.path, [
      { do: "upload", name: "others", files: files.slice(1) },
      { do: "upload", name: "distributions", files },
      { do: "list" },
      { do: "download", name: "distributions", folder: target },
    ]);
    const zip = await server.zip("distributions");
    expect(results[1]).toEqual({ size: zip.length, sha256: expect.stringMatching(/^\w{64}$/) });
    expect(results[2]).toContainEqual(expect.objectContaining({ name: "distributions" }));
    expect(results[3]).toEqual(files.map(({ name }) => name));
    const received = await readFile(join(target, "demo-1.0-py3-none-any.whl"));
    expect(Buffer.compare(received, content)).toBe(0);
    expect(await readFile(join(target, ".release-manifest.json"), "utf8")).toBe("{}");
    expect(await readFile(join(target, "below/empty.txt"), "utf8")).toBe("");
    // What it says is for those who look for it, and what it made is gone.
    expect(log.split("\n").filter((line) => line !== "" && !line.startsWith("::"))).toEqual([]);
    expect((await readdir(folder.path)).toSorted()).toEqual([
      ...["dist", "records", "results.json", "target"],
    ]);
  });

  it("hide the signatures of their URLs, and show no token", async () => {
    await using folder = await oneFile();
    await using server = await artifactServer("github");
    const { log } = await run(server, folder.path, [
      folder.upload,
      { do: "download", name: "distributions", folder: join(folder.path, "target") },
    ]);
    expect(log).toMatch(/^::add-mask::/m);
    const shown = log.replaceAll(/^::add-mask::.*$/gm, "");
    expect(shown).not.toMatch(/sig=|Bearer/);
    expect(shown).not.toContain(server.token);
  });

  it("keep a name that is taken, and replace it where they are told to", async () => {
    await using folder = await oneFile("first");
    await using other = await oneFile("second");
    await using server = await artifactServer("github");
    const target = join(folder.path, "target");
    const { results } = await run(server, folder.path, [
      folder.upload,
      other.upload,
      { ...other.upload, replace: true },
      { ...folder.upload, name: "new", replace: true },
      { do: "download", name: "distributions", folder: target },
    ]);
    expect(results[1]).toMatchObject({
      code: "artifact-name-taken",
      message: expect.stringMatching(/`distributions`: \(409\) .*already exists/),
      hint: expect.stringContaining("matrix.os"),
    });
    expect(results[2]).toHaveProperty("sha256");
    expect(results[3]).toHaveProperty("sha256");
    expect(await readFile(join(target, "demo-1.0.tar.gz"), "utf8")).toBe("second");
  });

  it("say when the quota is used up", async () => {
    await using folder = await oneFile();
    await using server = await artifactServer("github");
    server.fail("CreateArtifact", server.failures.quota);
    const { results } = await run(server, folder.path, [folder.upload]);
    expect(results).toEqual([
      {
        code: "artifact-quota",
        message: expect.stringContaining("Artifact storage quota has been hit"),
        hint: expect.stringContaining("delete artifacts of old runs"),
      },
    ]);
  });

  it("say when the service takes the token no more", async () => {
    await using folder = await oneFile();
    await using server = await artifactServer("github");
    server.fail("ListArtifacts", server.failures.expiredToken);
    const { results } = await run(server, folder.path, [{ do: "list" }]);
    expect(results).toMatchObject([
      { code: "artifact-token-expired", message: expect.stringContaining("(401)") },
    ]);
  });

  it("are not asked with a token whose time is over", async () => {
    await using folder = await oneFile();
    await using server = await artifactServer("github");
    const env = { ...server.env, ACTIONS_RUNTIME_TOKEN: tokenOf("7", "1", { exp: 1_767_323_045 }) };
    const { results } = await run({ env }, folder.path, [folder.upload]);
    expect(results).toEqual([
      {
        kind: "none",
        code: "artifact-token-expired",
        reason:
          "The job's token for artifacts, `ACTIONS_RUNTIME_TOKEN`, expired on 2026-01-02 at 03:04:05 UTC",
        advice: "run the job again: its token lives as long as the job",
      },
    ]);
    expect(server.requests).toEqual([]);
  });

  it("are not unpacked when they are not what was handed over", async () => {
    await using folder = await oneFile();
    await using server = await artifactServer("github");
    server.fail("zip", "change", { times: 2 });
    const target = join(folder.path, "target");
    const { results } = await run(server, folder.path, [
      folder.upload,
      { do: "download", name: "distributions", folder: target },
    ]);
    expect(results[1]).toMatchObject({
      code: "artifact-damaged",
      message: expect.stringContaining("the service says"),
    });
    expect(await readdir(folder.path)).not.toContain("target");
  });

  it("are fetched again when they were cut off", async () => {
    await using folder = await oneFile();
    await using server = await artifactServer("github");
    server.fail("zip", "end-early");
    const target = join(folder.path, "target");
    const { results } = await run(server, folder.path, [
      folder.upload,
      { do: "download", name: "distributions", folder: target },
    ]);
    expect(results[1]).toEqual(["demo-1.0.tar.gz"]);
    expect(await readFile(join(target, "demo-1.0.tar.gz"), "utf8")).toBe("content");
  });

  it("are said to be missing when they were deleted meanwhile", async () => {
    await using folder = await oneFile();
    await using server = await artifactServer("github");
    server.fail("GetSignedArtifactURL", { status: 404, body: '{"code":"not_found","msg":"gone"}' });
    const { results } = await run(server, folder.path, [
      folder.upload,
      { do: "download", name: "distributions", folder: join(folder.path, "target") },
    ]);
    expect(results[1]).toMatchObject({ code: "artifact-missing" });
  });

  it("are carried over by other steps where there is no such service", async () => {
    await using folder = await oneFile();
    await using server = await artifactServer("github");
    server.fail("CreateArtifact", { status: 404, body: '{"code":"bad_route","msg":"no route"}' });
    const { results } = await run(server, folder.path, [folder.upload]);
    expect(results).toMatchObject([
      {
        code: "no-artifact-service",
        hint: expect.stringContaining("actions/upload-artifact@v4"),
      },
    ]);
  });

  it("are asked for again when no answer comes", async () => {
    await using folder = await oneFile();
    await using server = await artifactServer("github");
    server.fail("ListArtifacts", "reset");
    server.fail("GetSignedArtifactURL", { status: 503, body: '{"msg":"busy"}' });
    const target = join(folder.path, "target");
    const { results, log } = await run(server, folder.path, [
      folder.upload,
      { do: "download", name: "distributions", folder: target },
    ]);
    expect(results[1]).toEqual(["demo-1.0.tar.gz"]);
    expect(log).toMatch(/^The artifact service of GitHub .*ECONNRESET; asking again in /m);
    expect(log).toMatch(/^The artifact service of GitHub: Attempt 1 of 5 failed.*busy/m);
  });

  it("are not begun twice when the answer is lost", async () => {
    await using folder = await oneFile();
    await using server = await artifactServer("github");
    server.fail("CreateArtifact", "reset-after");
    const { results } = await run(server, folder.path, [folder.upload]);
    expect(results).toMatchObject([
      { code: "artifact-service-failed", message: expect.stringContaining("ECONNRESET") },
    ]);
    expect(server.requests).toEqual(["CreateArtifact"]);
  });

  it("name the file that cannot be read", async () => {
    await using folder = await oneFile();
    await using server = await artifactServer("github");
    const files = [{ name: "demo.whl", path: join(folder.path, "absent.whl") }];
    const { results } = await run(server, folder.path, [{ do: "upload", name: "demo", files }]);
    expect(results).toMatchObject([
      { code: "disk-error", message: expect.stringContaining("absent.whl` cannot be read") },
    ]);
    expect(server.requests).toEqual([]);
  });

  it.each(["../demo", "a:b", ""])("refuse the name `%s`", async (name) => {
    await using folder = await oneFile();
    await using server = await artifactServer("github");
    const { results } = await run(server, folder.path, [{ ...folder.upload, name }]);
    expect(results).toMatchObject([{ code: "invalid-input" }]);
    expect(server.requests).toEqual([]);
  });
});
