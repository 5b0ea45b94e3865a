import { describe, expect, it } from "@jest/globals";
import { upload } from "../../src/stages/upload.ts";
import { sha256 } from "../rehearsal/running-index.ts";
import { makeWheel, wheelFilename } from "../support/distributions.ts";
import { loopback } from "../support/loopback.ts";
import { uploadInputs } from "../support/publishing.ts";
import { recordingHost } from "../support/recording-host.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const local = { version: "1.0+cpu" };
const filename = wheelFilename(local);
const content = makeWheel(local);

/** An index at `/legacy/` that is not Warehouse: beside the simple API it answers as `page` says. */
const otherSoftware = (page: { readonly status: number; readonly text: string }) => {
  let isThere = false;
  return loopback(({ method, path }, response) => {
    if (method === "POST") {
      response.writeHead(isThere ? 409 : 200).end();
      isThere = true;
      return;
    }
    const { status, text } = path.startsWith("/simple/") ? simplePage(isThere) : page;
    response.writeHead(status, { "content-type": "text/html" }).end(text);
  });
};

const simplePage = (isThere: boolean) =>
  isThere
    ? { status: 200, text: `<a href="/f#sha256=${sha256(content)}">${filename}</a>` }
    : { status: 404, text: "no such project" };

describe.each([
  { status: 404, text: "<html>Not here</html>" },
  { status: 403, text: "Forbidden" },
  { status: 200, text: "<!doctype html><title>App</title>" },
])("an index at `/legacy/` that answers $status in place of PyPI's JSON API", (page) => {
  it("is asked by its simple API, and has none of PyPI's rules and pages", async () => {
    await using server = await otherSoftware(page);
    await using folder = await temporaryFolder({ [filename]: content });
    const inputs = uploadInputs(folder.path, new URL("legacy/", server.url), {
      verifyMetadata: true,
    });
    const first = await upload.run(inputs, recordingHost());
    expect(first.outputs).toMatchObject({ result: "uploaded" });
    expect(first.outputs["release-url"]).toBeUndefined();
    const { outputs } = await upload.run(inputs, recordingHost());
    expect(outputs).toMatchObject({ result: "unchanged" });
    expect(server.received.filter(({ method }) => method === "POST")).toHaveLength(1);
  });
});
