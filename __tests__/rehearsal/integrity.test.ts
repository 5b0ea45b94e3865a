import { describe, expect, it } from "@jest/globals";
import { startIndex } from "../../src/rehearsal/index-server.ts";
import { attestedRelease } from "../support/attested-release.ts";
import { post, runningIndex, wheelUpload } from "./running-index.ts";

const ask = async (url: string, accept = "application/vnd.pypi.integrity.v1+json") => {
  const answer = await fetch(url, { headers: { accept } });
  return {
    status: answer.status,
    type: answer.headers.get("content-type"),
    body: (await answer.json()) as Readonly<Record<string, unknown>>,
  };
};

interface Page {
  readonly files: readonly { readonly filename: string; readonly provenance: string | null }[];
}

const pageOf = async (url: string): Promise<Page> => {
  const accept = "application/vnd.pypi.simple.v1+json";
  const answer = await fetch(new URL("simple/demo-pkg/", url), { headers: { accept } });
  return (await answer.json()) as Page;
};

describe("the integrity API of the embedded index", () => {
  it("serves what was uploaded, with the publisher, also after a restart", async () => {
    await using release = await attestedRelease();
    const [file] = (await pageOf(release.url)).files;
    expect(file?.provenance).toBe(
      `${release.url}integrity/demo-pkg/1.0/${file?.filename}/provenance`,
    );
    const first = await ask(file?.provenance ?? "");
    expect(first).toMatchObject({
      status: 200,
      type: "application/vnd.pypi.integrity.v1+json",
      body: {
        version: 1,
        attestation_bundles: [
          {
            publisher: {
              ...{ kind: "GitHub", repository: "acme/demo", workflow: "release.yml" },
              ...{ environment: null, claims: null },
            },
            attestations: [{ version: 1 }],
          },
        ],
      },
    });
    await release.closeIndex();
    const again = await startIndex({ directory: release.directory, port: 0 });
    try {
      const [kept] = (await pageOf(again.url)).files;
      expect((await ask(kept?.provenance ?? "")).body).toEqual(first.body);
      const html = await fetch(new URL("simple/demo-pkg/", again.url));
      expect(await html.text()).toContain(` data-provenance="${kept?.provenance}"`);
    } finally {
      await again.close();
    }
  });

  it("answers as PyPI to who accepts something else, and of files without provenance", async () => {
    await using index = await runningIndex();
    await post(index.url, wheelUpload());
    const [file] = (await pageOf(index.url)).files;
    expect(file?.provenance).toBeNull();
    const url = `${index.url}integrity/demo-pkg/1.0/${file?.filename}/provenance`;
    expect(await ask(url)).toEqual({
      status: 404,
      type: "application/json",
      body: { message: `No provenance available for ${file?.filename}` },
    });
    expect(await ask(url, "text/html")).toMatchObject({
      status: 406,
      body: { message: "Request not acceptable" },
    });
    const other = await fetch(`${index.url}integrity/demo-pkg/9.9/${file?.filename}/provenance`);
    expect(other.status).toBe(404);
    const spelled = await fetch(url.replace("demo-pkg", "Demo.Pkg"), { redirect: "manual" });
    expect([spelled.status, spelled.headers.get("location")]).toEqual([301, new URL(url).pathname]);
  });
});
