import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, jest } from "@jest/globals";
import { upload } from "../../src/stages/upload.ts";
import { runningIndex } from "../rehearsal/running-index.ts";
import { makeSdist, makeWheel, sdistFilename, wheelFilename } from "../support/distributions.ts";
import { loopback, type Received } from "../support/loopback.ts";
import { type Fault, spoiled, uploadFailure, uploadInputs } from "../support/publishing.ts";
import { recordingHost } from "../support/recording-host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const platforms = ["linux", "macosx", "win"].map((system) => `py3-none-${tagOf(system)}`);
const universal = wheelFilename();
const sdist = sdistFilename();
const wheels = platforms.map((tag) => wheelFilename({ tag })).toSorted();

function tagOf(system: string): string {
  const tags: Record<string, string> = {
    linux: "manylinux_2_17_x86_64",
    macosx: "macosx_11_0_arm64",
    win: "win_amd64",
  };
  return tags[system] ?? system;
}

const files = {
  [universal]: makeWheel(),
  [sdist]: makeSdist(),
  ...Object.fromEntries(platforms.map((tag) => [wheelFilename({ tag }), makeWheel({ tag })])),
};

const filenameOf = ({ body }: Received): string =>
  /filename="([^"]+)"/.exec(body.toString("latin1"))?.[1] ?? "";

/** An index behind a fault, and a release of an sdist and four wheels. */
async function scene(fault: Fault) {
  const index = await runningIndex();
  const server = await spoiled(index.url, fault);
  const folder = await temporaryFolder(files);
  return {
    host: recordingHost(),
    server,
    index,
    inputs: uploadInputs(folder.path, new URL("legacy/", server.url)),
    posts: () => server.received.filter(({ method }) => method === "POST").map(filenameOf),
    async [Symbol.asyncDispose]() {
      for (const part of [folder, server, index]) await part[Symbol.asyncDispose]();
    },
  };
}

describe("the order of an upload", () => {
  it("of a new release is: one wheel alone, the others side by side, the sdist last", async () => {
    const running = new Set<string>();
    const company = new Map<string, number>();
    await using at = await scene((request, response, forward) => {
      if (request.method !== "POST") return undefined;
      const filename = filenameOf(request);
      running.add(filename);
      return wait(100)
        .then(() => {
          company.set(filename, running.size);
          return forward();
        })
        .then(async (answer) => {
          running.delete(filename);
          response.writeHead(answer.status).end(await answer.text());
        });
    });
    await upload.run(at.inputs, at.host);
    expect([...company.keys()].at(0)).toBe(universal);
    expect([...company.keys()].at(-1)).toBe(sdist);
    expect(company.get(universal)).toBe(1);
    expect(company.get(sdist)).toBe(1);
    expect(Math.max(...wheels.map((wheel) => company.get(wheel) ?? 0))).toBe(3);
  });

  it("is one file after the other with a concurrency of 1", async () => {
    let running = 0;
    let most = 0;
    await using at = await scene((request, response, forward) => {
      if (request.method !== "POST") return undefined;
      running += 1;
      most = Math.max(most, running);
      return forward().then(async (answer) => {
        running -= 1;
        response.writeHead(answer.status).end(await answer.text());
      });
    });
    await upload.run({ ...at.inputs, concurrency: 1 }, at.host);
    expect(most).toBe(1);
    expect(at.posts()).toHaveLength(5);
  });

  it("ends after a refusal: what is on its way arrives, the sdist is withheld, all refusals are told", async () => {
    const [linux = "", macosx = "", win = ""] = wheels;
    await using at = await scene((request, response) =>
      [linux, win].includes(filenameOf(request))
        ? Promise.resolve(void response.writeHead(400).end(`No place for ${filenameOf(request)}`))
        : undefined,
    );
    const { code, message } = await uploadFailure(at.inputs, at.host);
    expect(code).toBe("upload-rejected");
    expect(message).toContain(`No place for ${linux}`);
    expect(message).toContain(`No place for ${win}`);
    expect(message).toContain(`\n  sent: ${universal}, ${macosx}\n`);
    expect(message).toContain(`\n  not sent: ${linux}, ${win}, ${sdist}`);
    expect(at.posts()).not.toContain(sdist);
  });

  it("is planned for each release of a folder, and the outputs name their files", async () => {
    await using index = await runningIndex();
    const other = { name: "other-pkg", version: "2.0" };
    await using folder = await temporaryFolder({
      ...files,
      [wheelFilename(other)]: makeWheel(other),
      [wheelFilename({ version: "1.1" })]: makeWheel({ version: "1.1" }),
    });
    const host = recordingHost();
    const inputs = uploadInputs(folder.path, new URL("legacy/", index.url));
    const { outputs } = await upload.run(inputs, host);
    const address = new URL(index.url).host;
    expect(host.lines.filter((line) => line.startsWith("info: Plan"))).toEqual([
      `info: Plan for demo-pkg 1.0 on ${index.url}legacy/`,
      `info: Plan for demo-pkg 1.1 on ${index.url}legacy/`,
      `info: Plan for other-pkg 2.0 on ${index.url}legacy/`,
    ]);
    expect(host.lines).toContain(
      `info: Uploaded 7 files of demo-pkg 1.0, demo-pkg 1.1, other-pkg 2.0 to ${address}`,
    );
    expect(outputs.name).toBeUndefined();
    expect(JSON.parse(outputs.files ?? "")).toContainEqual(
      expect.objectContaining({ ...other, filename: wheelFilename(other), state: "uploaded" }),
    );
  });
});

describe("a release that is yanked", () => {
  it("gets no further files, unless that is allowed", async () => {
    await using index = await runningIndex();
    await using first = await temporaryFolder({ [universal]: makeWheel() });
    const target = new URL("legacy/", index.url);
    await upload.run(uploadInputs(first.path, target), recordingHost());
    await fetch(new URL("_/rehearsal/yank", index.url), {
      method: "POST",
      body: JSON.stringify({ project: "demo-pkg", version: "1.0" }),
    });
    await using folder = await temporaryFolder(files);
    const inputs = uploadInputs(folder.path, target, { verifyMetadata: true });
    const { code, message } = await uploadFailure(inputs);
    expect([code, message]).toEqual(["check-failed", expect.stringContaining("IX010")]);
    const { outputs } = await upload.run({ ...inputs, ignore: ["IX010"] }, recordingHost());
    expect(outputs.result).toBe("uploaded");
  });
});

describe("a passing fault", () => {
  it("is waited out as `Retry-After` asks, and the file is sent again", async () => {
    let isBusy = true;
    await using at = await scene((request, response) => {
      if (filenameOf(request) !== sdist || !isBusy) return undefined;
      isBusy = false;
      return Promise.resolve(void response.writeHead(429, { "retry-after": "0" }).end());
    });
    const { outputs } = await upload.run({ ...at.inputs, retries: 1 }, at.host);
    expect(outputs.result).toBe("uploaded");
    expect(at.posts().filter((name) => name === sdist)).toHaveLength(2);
    expect(at.host.lines).toContainEqual(
      expect.stringMatching(`^info: {3}again ${sdist} in [01]\\.\\d s: .*429`),
    );
  });

  it("after a quarter of an hour of sending is no reason to give up", async () => {
    const clock = jest.spyOn(Date, "now");
    let isBusy = true;
    await using at = await scene((request, response) => {
      if (filenameOf(request) !== sdist || !isBusy) return undefined;
      isBusy = false;
      clock.mockImplementation(() => performance.timeOrigin + performance.now() + 15 * 60_000);
      return Promise.resolve(void response.writeHead(503, { "retry-after": "0" }).end());
    });
    try {
      const { outputs } = await upload.run({ ...at.inputs, retries: 1 }, at.host);
      expect(outputs.result).toBe("uploaded");
    } finally {
      clock.mockRestore();
    }
  });

  it("of an answer 200 that stored nothing is noticed, and the file is sent again", async () => {
    let isLying = true;
    await using at = await scene((request, response) => {
      if (filenameOf(request) !== sdist || !isLying) return undefined;
      isLying = false;
      return Promise.resolve(void response.writeHead(200).end());
    });
    const { outputs } = await upload.run(at.inputs, at.host);
    expect(outputs.result).toBe("uploaded");
    expect(at.posts().filter((name) => name === sdist)).toHaveLength(2);
    expect(at.host.lines).toContain(`info:   again ${sdist}: taken, and not listed`);
  });
});

describe("an upload that is cancelled", () => {
  it("says what was sent, what is in doubt and what was not sent", async () => {
    const cancel = new AbortController();
    await using at = await scene((request) => {
      if (!wheels.includes(filenameOf(request))) return undefined;
      cancel.abort();
      return new Promise(() => undefined);
    });
    const host = { ...at.host, cancelled: cancel.signal };
    const { code, message } = await uploadFailure({ ...at.inputs, concurrency: 1 }, host);
    expect(code).toBe("cancelled");
    expect(message).toBe(
      `Cancelled\n  sent: ${universal}\n  in doubt: ${wheels[0]}\n  not sent: ${[...wheels.slice(1), sdist].join(", ")}`,
    );
  });
});

describe("a dry run", () => {
  it("shows the plan, proves the credential and sends no file", async () => {
    await using at = await scene(() => undefined);
    const { outputs } = await upload.run({ ...at.inputs, dryRun: true }, at.host);
    expect(at.posts()).toEqual(["no-file"]);
    expect(outputs).toMatchObject({ result: "dry-run", uploaded: "[]" });
    expect(at.host.lines).toContainEqual(expect.stringMatching("^info: Proved: "));
    // There is no such page yet.
    expect(at.host.lines).not.toContainEqual(expect.stringMatching("^info: {3}http"));
    const page = await fetch(new URL("simple/demo-pkg/", at.index.url));
    expect(page.status).toBe(404);
  });

  it("fails where the index does not know the credential", async () => {
    await using server = await loopback(({ method }, response) => {
      if (method === "GET") return void response.writeHead(404).end('{"message": "Not Found"}');
      response.writeHead(403).end("Invalid or non-existent authentication information.");
    });
    await using folder = await temporaryFolder(files);
    const inputs = uploadInputs(folder.path, new URL("legacy/", server.url), { dryRun: true });
    const { code } = await uploadFailure(inputs);
    expect(code).toBe("credential-rejected");
  });
});
