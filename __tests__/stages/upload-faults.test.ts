import { describe, expect, it } from "@jest/globals";
import { upload } from "../../src/stages/upload.ts";
import { runningIndex, sha256 } from "../rehearsal/running-index.ts";
import { makeSdist, makeWheel } from "../support/distributions.ts";
import { loopback, type Received } from "../support/loopback.ts";
import {
  type Fault,
  spoiled,
  uploadFailure,
  uploadInputs,
  writeRelease,
} from "../support/publishing.ts";
import { recordingHost } from "../support/recording-host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const wheel = "demo_pkg-1.0-py3-none-any.whl";
const sdist = "demo_pkg-1.0.tar.gz";

const sends = ({ method, body }: Received, filename: string): boolean =>
  method === "POST" && body.includes(`filename="${filename}"`);

/** An index behind a fault, and a release. */
async function scene(fault: Fault) {
  const index = await runningIndex();
  const server = await spoiled(index.url, fault);
  const folder = await temporaryFolder();
  const packages = await writeRelease(folder.path);
  return {
    host: recordingHost(),
    server,
    inputs: uploadInputs(packages, new URL("legacy/", server.url)),
    async [Symbol.asyncDispose]() {
      for (const part of [folder, server, index]) await part[Symbol.asyncDispose]();
    },
  };
}

/** Answers the sdist with something else than the index would. */
const answering =
  (status: number, text: string): Fault =>
  (request, response) =>
    sends(request, sdist) ? Promise.resolve(void response.writeHead(status).end(text)) : undefined;

describe("an answer that is lost", () => {
  it("after the index took the file is a success: the file is found by its hash", async () => {
    await using at = await scene((request, response, forward) =>
      request.method === "POST"
        ? forward().then(() => void response.socket?.resetAndDestroy())
        : undefined,
    );
    const { outputs } = await upload.run(at.inputs, at.host);
    expect(outputs).toMatchObject({
      uploaded: JSON.stringify([wheel, sdist]),
      result: "uploaded",
    });
    expect(at.host.lines).toContain(
      `info:   sent ${wheel}: the answer was lost, and the index lists the file`,
    );
    expect(at.server.received.filter(({ method }) => method === "POST")).toHaveLength(2);
  });

  it("before the index took it leaves a doubt, which is said, and a second run ends it", async () => {
    let isBroken = true;
    await using at = await scene((request, response) =>
      isBroken && sends(request, sdist)
        ? Promise.resolve(void response.socket?.resetAndDestroy())
        : undefined,
    );
    const { code, message, hint } = await uploadFailure(at.inputs, at.host);
    expect(code).toBe("index-unreachable");
    expect(message).toBe(
      `POST ${at.server.url.href}legacy/ failed: the connection was reset\n  sent: ${wheel}\n  in doubt: ${sdist}`,
    );
    expect(hint).toBeDefined();
    isBroken = false;
    const { outputs } = await upload.run(at.inputs, at.host);
    expect(outputs).toMatchObject({
      uploaded: JSON.stringify([sdist]),
      skipped: JSON.stringify([wheel]),
    });
  });
});

describe("a refusal", () => {
  it("is shown in the index's words, with what was sent and what was not", async () => {
    const words = "The author's email address is invalid. Use a valid email address.";
    await using at = await scene((request, response) =>
      sends(request, wheel)
        ? Promise.resolve(
            void response
              .writeHead(400, { "content-type": "application/json" })
              .end(JSON.stringify({ code: `400 ${words}`, message: "long" })),
          )
        : undefined,
    );
    const { code, message } = await uploadFailure(at.inputs, at.host);
    expect(code).toBe("metadata-rejected");
    const said = `\`${wheel}\` was rejected by ${at.server.url.host}: 400 ${words}\n`;
    expect(message.startsWith(said)).toBe(true);
    expect(message.endsWith(`\n  sent: nothing\n  not sent: ${wheel}, ${sdist}`)).toBe(true);
  });

  it("of the credential says so: the embedded index's 403", async () => {
    await using at = await scene(() => undefined);
    const given = { user: "me", password: "no token", source: "the input `password`" };
    const { code, message, hint } = await uploadFailure({ ...at.inputs, given }, at.host);
    expect(code).toBe("credential-rejected");
    expect(message).toMatch(new RegExp(`^\`${wheel}\` was rejected by .*: 40[13] .+\n`));
    expect(message).not.toContain("no token");
    expect(hint).toBeDefined();
  });

  it("by a file of that name is no failure when its content is the same", async () => {
    // Another run sends the same file at the same time: the plan did not have it, the index has.
    await using at = await scene((request, response, forward) =>
      sends(request, wheel)
        ? forward().then(() => void response.writeHead(409).end("Conflict: file already exists"))
        : undefined,
    );
    const { outputs } = await upload.run(at.inputs, at.host);
    expect(outputs).toMatchObject({
      uploaded: JSON.stringify([sdist]),
      skipped: JSON.stringify([wheel]),
    });
    expect(at.host.lines).toContain(`info:   identical ${wheel}`);
  });

  it.each([
    [409, "conflict"],
    [400, "File already exists (see /help/#file-name-reuse)"],
    [400, "Repository does not allow updating assets"],
    [403, "Not enough permissions to overwrite artifact"],
    [400, "Validation failed: file name has already been taken"],
  ])("by a file of that name may be left out on request: %i %s", async (status, words) => {
    await using at = await scene(answering(status, words));
    const { code, hint } = await uploadFailure(at.inputs, at.host);
    expect(code).toBe("file-exists");
    expect(hint).toContain("`skip-existing: true`");
    const { outputs } = await upload.run({ ...at.inputs, skipExisting: true }, at.host);
    expect(outputs).toMatchObject({ uploaded: "[]", skipped: JSON.stringify([wheel, sdist]) });
    expect(at.host.lines).toContain(
      `warning: Left out: \`${sdist}\` is on the index already: ${status} ${words}`,
    );
  });

  it("for a fault of the index sends people back later", async () => {
    await using at = await scene(answering(503, "<h1>Service Unavailable</h1>"));
    const { code, message, hint } = await uploadFailure(at.inputs, at.host);
    expect(code).toBe("index-unreachable");
    expect(message).toBe(
      `\`${sdist}\` was not taken by ${at.server.url.host}: 503 Service Unavailable\n  ${at.server.url.host} has a problem of its own\n  sent: ${wheel}\n  in doubt: ${sdist}`,
    );
    expect(hint).toContain("run `upload` again later");
  });
});

describe("an index", () => {
  it("that lists no hashes gets the files, and it is said that they could not be compared", async () => {
    await using server = await loopback(({ method }, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const links = `<a href="/${wheel}">${wheel}</a><a href="/${sdist}">${sdist}</a>`;
      response.end(method === "GET" ? `<html>${links}</html>` : "OK");
    });
    await using folder = await temporaryFolder();
    const host = recordingHost();
    const { outputs } = await upload.run(
      uploadInputs(await writeRelease(folder.path), server.url),
      host,
    );
    expect(outputs.uploaded).toBe(JSON.stringify([wheel, sdist]));
    expect(host.lines).toContain(
      `warning: What ${server.url.host} has cannot be compared: it lists no SHA-256 hashes`,
    );
  });

  it("whose simple API is not known gets the files too", async () => {
    await using server = await loopback((_request, response) => void response.end("OK"));
    await using folder = await temporaryFolder();
    const host = recordingHost();
    const index = new URL("a/b/c/upload", server.url);
    await upload.run(uploadInputs(await writeRelease(folder.path), index), host);
    expect(server.received.map(({ method }) => method)).toEqual(["POST", "POST"]);
    expect(host.lines).toContain(
      `warning: What ${server.url.host} has cannot be compared: its simple API is not known; give it as \`index-url\``,
    );
  });

  it("that lets nobody read without a credential is read with the one for the upload", async () => {
    const listed = [`<a href="/${wheel}#sha256=${sha256(makeWheel())}">${wheel}</a>`];
    await using server = await loopback(({ method, headers }, response) => {
      const isKnown = headers["authorization"] !== undefined;
      response.writeHead(isKnown ? 200 : 401, { "content-type": "text/html" });
      if (method === "POST")
        listed.push(`<a href="/${sdist}#sha256=${sha256(makeSdist())}">${sdist}</a>`);
      response.end(method === "GET" && isKnown ? `<html>${listed.join("")}</html>` : "OK");
    });
    await using folder = await temporaryFolder();
    const { outputs } = await upload.run(
      uploadInputs(await writeRelease(folder.path), server.url),
      recordingHost(),
    );
    expect(outputs).toMatchObject({
      uploaded: JSON.stringify([sdist]),
      skipped: JSON.stringify([wheel]),
    });
  });

  it("that is down is said to be, before anything is sent", async () => {
    await using server = await loopback((_request, response) => {
      response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad Gateway</h1>");
    });
    await using folder = await temporaryFolder();
    const packages = await writeRelease(folder.path);
    const { code, message } = await uploadFailure(
      uploadInputs(packages, new URL("legacy/", server.url)),
    );
    expect(code).toBe("index-unreachable");
    expect(message).toBe(
      `${server.url.href}pypi/demo-pkg/json answered 502 and not as PyPI's JSON API: Bad Gateway`,
    );
    expect(new Set(server.received.map(({ method }) => method))).toEqual(new Set(["GET"]));
  });

  it("that redirects uploads is named, and gets the credential not passed on", async () => {
    await using target = await loopback((_request, response) => void response.end());
    await using server = await loopback(({ method }, response) => {
      if (method === "POST")
        response.writeHead(308, { location: `${target.url.href}upload/?k=canary` });
      else response.writeHead(404);
      response.end();
    });
    await using folder = await temporaryFolder();
    const packages = await writeRelease(folder.path);
    const { message, hint } = await uploadFailure(uploadInputs(packages, server.url));
    expect(message).toContain(
      `It leads to ${target.url.href}upload/; neither file nor credential was sent there`,
    );
    expect(hint).toContain(`\`repository-url: ${target.url.href}upload/\``);
    expect(target.received).toEqual([]);
  });
});
