import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { startIndex } from "../../src/rehearsal/index-server.ts";
import { loadPage } from "../support/chromium.ts";
import { makeWheel, wheelFilename } from "../support/distributions.ts";
import { runCli } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const minute = 60_000;

it(
  "a browser shows the embedded index: its projects, their files, and the simple API's pages",
  async () => {
    const wheel = {
      name: "demo-pkg",
      version: "1.0",
      headers: [["Summary", "<b>bold</b>"]] as const,
    };
    await using folder = await temporaryFolder({
      [`dist/${wheelFilename(wheel)}`]: makeWheel(wheel),
    });
    const index = await startIndex({ directory: join(folder.path, "index"), port: 0 });
    try {
      const url = index.url;
      const upload = ["upload", join(folder.path, "dist"), "--repository-url", `${url}legacy/`];
      const env = { TWINE_PASSWORD: "pypi-browser" };
      expect((await runCli(upload, { env })).output).toContain("Uploaded 1 file");

      const page = async (path: string) => {
        const { status, stdout } = await loadPage(new URL(path, url).href, folder.path);
        expect(status).toBe(0);
        return stdout;
      };
      expect(await page("")).toMatch(/<a href="[^"]*demo-pkg\/"/);
      const project = await page("project/demo-pkg/");
      expect(project).toContain(wheelFilename(wheel));
      expect(project).not.toContain("<b>bold</b>");
      expect(await page("simple/demo-pkg/")).toMatch(
        new RegExp(`<a href="[^"]+#sha256=[0-9a-f]{64}"[^>]*>${wheelFilename(wheel)}</a>`),
      );
    } finally {
      await index.close();
    }
  },
  10 * minute,
);
