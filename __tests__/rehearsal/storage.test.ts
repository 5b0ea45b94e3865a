import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { PublishError } from "../../src/errors.ts";
import { startIndex } from "../../src/rehearsal/index-server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { post, runningIndex, sdistUpload, wheelUpload } from "./running-index.ts";

const JSON_PAGE = { accept: "application/vnd.pypi.simple.v1+json" };

async function page(url: string, path = "simple/demo-pkg/") {
  const answer = await fetch(new URL(path, url), { headers: JSON_PAGE });
  // Another run of the index has another port.
  return (await answer.text()).replaceAll(url, "/");
}

async function failure(start: Promise<unknown>): Promise<PublishError> {
  const error = await start.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof PublishError) return error;
  throw new Error("It should have failed with a PublishError", { cause: error });
}

describe("an index that is started again", () => {
  it("has everything it had: files, order, yanks and serials", async () => {
    await using folder = await temporaryFolder();
    const directory = join(folder.path, "new", "index");
    let before: string[] = [];
    {
      await using index = await runningIndex({ directory });
      await post(index.url, wheelUpload({}, [["summary", "é"]]));
      await post(index.url, sdistUpload());
      await post(index.url, wheelUpload({ version: "2.0" }));
      await fetch(new URL("_/rehearsal/yank", index.url), {
        method: "POST",
        body: JSON.stringify({ project: "demo-pkg", version: "2.0", reason: "r" }),
      });
      before = [await page(index.url), await page(index.url, "pypi/demo-pkg/json")];
    }
    await using index = await runningIndex({ directory });
    expect([await page(index.url), await page(index.url, "pypi/demo-pkg/json")]).toEqual(before);
    await post(index.url, wheelUpload({ version: "3.0" }));
    const answer = await fetch(new URL("simple/demo-pkg/", index.url));
    expect(answer.headers.get("x-pypi-last-serial")).toBe("5");
  });

  it("sweeps what an interrupted run left: temporary files and files without a record", async () => {
    await using folder = await temporaryFolder();
    const directory = folder.path;
    {
      await using index = await runningIndex({ directory });
      await post(index.url, wheelUpload());
      await post(index.url, sdistUpload());
    }
    await writeFile(join(directory, "temporary", "half"), "PK");
    await writeFile(join(directory, "files", "other-1.0-py3-none-any.whl"), "PK");
    await writeFile(join(directory, "files", "other-1.0-py3-none-any.whl.metadata"), "Name");
    await rm(join(directory, "records", "demo_pkg-1.0.tar.gz.json"));
    await using index = await runningIndex({ directory });
    expect(await readdir(join(directory, "temporary"))).toEqual([]);
    expect(await readdir(join(directory, "files"))).toEqual([
      "demo_pkg-1.0-py3-none-any.whl",
      "demo_pkg-1.0-py3-none-any.whl.metadata",
    ]);
    expect((await post(index.url, sdistUpload())).status).toBe(200);
  });

  it("says which record is damaged", async () => {
    await using folder = await temporaryFolder();
    const directory = folder.path;
    {
      await using index = await runningIndex({ directory });
      await post(index.url, wheelUpload());
    }
    const record = join(directory, "records", "demo_pkg-1.0-py3-none-any.whl.json");
    const text = await readFile(record, "utf8");
    for (const damaged of [
      text.slice(0, -20),
      "[]",
      text.replace(/"serial": \d+/, '"serial": "1"'),
    ]) {
      await writeFile(record, damaged);
      const error = await failure(startIndex({ directory, port: 0 }));
      expect(error.code).toBe("index-folder-invalid");
      expect(error.message).toBe(`\`${record}\` is not a record of the index`);
    }
  });
});

describe("reset", () => {
  it("forgets everything, for good, and the same files are new again", async () => {
    await using folder = await temporaryFolder();
    const directory = folder.path;
    {
      await using index = await runningIndex({ directory });
      for (let round = 0; round < 3; round++) {
        for (const upload of [wheelUpload(), sdistUpload()]) {
          expect((await post(index.url, upload)).status).toBe(200);
        }
        const answer = await fetch(new URL("_/rehearsal/reset", index.url), { method: "POST" });
        expect(answer.status).toBe(200);
        expect((await fetch(new URL("simple/demo-pkg/", index.url))).status).toBe(404);
      }
    }
    for (const name of ["files", "records", "yanks", "temporary"]) {
      expect(await readdir(join(directory, name))).toEqual([]);
    }
    await using index = await runningIndex({ directory });
    expect(await page(index.url, "simple/")).toContain('"projects":[]');
  });
});

describe("reset in the middle of uploads", () => {
  it("leaves each of them whole or not there at all", async () => {
    await using index = await runningIndex();
    for (let round = 0; round < 5; round++) {
      const uploads = Array.from({ length: 8 }, (_, n) =>
        wheelUpload({ version: `${round}.${n}` }),
      );
      const sending = uploads.map((upload) => post(index.url, upload));
      await Promise.race(sending);
      const reset = await fetch(new URL("_/rehearsal/reset", index.url), { method: "POST" });
      expect(reset.status).toBe(200);
      const answers = await Promise.all(sending);
      expect(answers.map(({ status }) => status)).toEqual(uploads.map(() => 200));
      const files = await readdir(join(index.directory, "files"));
      const records = await readdir(join(index.directory, "records"));
      expect(files.filter((name) => !name.endsWith(".metadata"))).toEqual(
        records.map((name) => name.replace(/\.json$/, "")),
      );
    }
  });
});

describe("a folder", () => {
  it("that holds something else is refused and left alone", async () => {
    await using folder = await temporaryFolder({ "files/precious.txt": "1" });
    const error = await failure(startIndex({ directory: folder.path, port: 0 }));
    expect(error.code).toBe("index-folder-invalid");
    expect(error.message).toBe(`\`${folder.path}\` holds files that are not an index's`);
    expect(error.hint).toBe(
      "Name an empty folder, a new one, or one that an index has used before",
    );
    expect(await readdir(join(folder.path, "files"))).toEqual(["precious.txt"]);
  });

  it("that cannot be made is named", async () => {
    await using folder = await temporaryFolder({ file: "" });
    for (const directory of [join(folder.path, "file"), join(folder.path, "file", "below")]) {
      const error = await failure(startIndex({ directory, port: 0 }));
      expect(error.code).toBe("disk-error");
      expect(error.message).toMatch(`\`${directory}\` cannot hold the index: `);
    }
  });

  it("is served by one index at a time, and is free again when that has ended", async () => {
    await using folder = await temporaryFolder();
    const directory = folder.path;
    const first = await startIndex({ directory, port: 0 });
    const error = await failure(startIndex({ directory, port: 0 }));
    expect(error.code).toBe("index-folder-in-use");
    expect(error.message).toBe(`\`${directory}\` is served by ${first.url} already`);
    await first.close();
    const second = await startIndex({ directory, port: 0 });
    await second.close();
    expect(await readdir(directory)).not.toContain("serving.txt");
  });

  it("is not taken for served because another program listens where an index was", async () => {
    await using folder = await temporaryFolder();
    const directory = folder.path;
    await using other = await runningIndex();
    await (await startIndex({ directory, port: 0 })).close();
    await writeFile(join(directory, "serving.txt"), `${other.url}\nsomebody-else\n`);
    await (await startIndex({ directory, port: 0 })).close();
    await writeFile(join(directory, "serving.txt"), "http://127.0.0.1:1/\nsomebody-else\n");
    await (await startIndex({ directory, port: 0 })).close();
  });
});

describe("a port", () => {
  it("that is in use is named, with what to do", async () => {
    await using folder = await temporaryFolder();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      const error = await failure(startIndex({ directory: folder.path, port }));
      expect(error.code).toBe("port-in-use");
      expect(error.message).toBe(
        `The index cannot listen on port ${port} of \`127.0.0.1\`: another program listens on it`,
      );
      expect(error.hint).toBe("Choose another port, or 0 for any free one");
    } finally {
      server.close();
    }
  });

  it("may be on another address: IPv6 and every one", async () => {
    await using folder = await temporaryFolder();
    for (const hostname of ["::1", "0.0.0.0"]) {
      await mkdir(join(folder.path, hostname), { recursive: true });
      const index = await startIndex({ directory: join(folder.path, hostname), port: 0, hostname });
      expect((await fetch(new URL("simple/", index.url))).status).toBe(200);
      expect(index.url).toMatch(
        hostname === "::1" ? /^http:\/\/\[::1\]:\d+\/$/ : /^http:\/\/0\.0\.0\.0:/,
      );
      await index.close();
    }
  });
});
