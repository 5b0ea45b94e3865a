import { copyFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { attestReleases } from "../../src/attestations/attest-releases.ts";
import { readRelease } from "../../src/distributions.ts";
import { locateIndex } from "../../src/index/locations.ts";
import type { IndexOptions } from "../../src/rehearsal/index-server.ts";
import { indexFor } from "../rehearsal/publisher-index.ts";
import { post } from "../rehearsal/running-index.ts";
import { available, publisherOf, publishingHost } from "../trusted-publishing/publishing-host.ts";
import type { WheelOptions } from "./distributions.ts";
import { oidcIssuer } from "./oidc-issuer.ts";
import { writeRelease } from "./publishing.ts";
import { sigstoreServers } from "./sigstore-servers.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** The environment of a job on GitHub that verifies what the workflow of `acme/demo` has published. */
export const verifyingJob = {
  GITHUB_ACTIONS: "true",
  GITHUB_SERVER_URL: "https://github.com",
  GITHUB_REPOSITORY: "acme/demo",
  GITHUB_WORKFLOW_REF: "acme/demo/.github/workflows/release.yml@refs/tags/v1.0",
};

/** A release on an embedded index, uploaded with attestations, and its files with theirs beside them. */
export async function attestedRelease(
  options: WheelOptions = {},
  indexOptions: Partial<IndexOptions> = {},
) {
  const opened: AsyncDisposable[] = [];
  const use = <Resource extends AsyncDisposable>(resource: Resource): Resource => {
    opened.unshift(resource);
    return resource;
  };
  const issuer = use(await oidcIssuer());
  const index = use(await indexFor(issuer, { options: indexOptions }));
  const sigstore = use(await sigstoreServers());
  const folder = use(await temporaryFolder());
  const { fulcio, rekor } = sigstore.services;
  const env = { ...issuer.env, PYPI_PUBLISH_FULCIO_URL: fulcio, PYPI_PUBLISH_REKOR_URL: rekor };
  const host = publishingHost(env);
  const job = use(await publisherOf(env, index.url, { host }));
  const packages = await writeRelease(join(folder.path, "dist"), options);
  const { distributions } = await readRelease(packages, {}, host);
  const authority = available(job.publisher);
  const location = locateIndex(new URL("legacy/", index.url), undefined);
  const fields = await attestReleases(
    {
      ...{ wish: "required", isGiven: true, index: location, authority },
      ...{ releases: [distributions], dryRun: false },
    },
    host,
    job.http,
  );
  const { password } = await authority.credential();
  for (const file of distributions) {
    const form = [
      ...(file.form ?? []),
      ["attestations", fields.get(file.filename) ?? "[]"] as const,
    ];
    const upload = { filename: file.filename, content: await readFile(file.path), form };
    const answer = await post(index.url, upload, { authorization: `Bearer ${password}` });
    if (answer.status !== 200) throw new Error(answer.text);
  }
  return {
    ...{ packages, distributions },
    ...{ url: index.url, directory: index.directory, closeIndex: index.close },
    /** The files alone, as a job has them that downloads the artifact of the build. */
    async withoutAttestations(): Promise<string> {
      const plain = join(folder.path, "plain");
      await mkdir(plain);
      for (const { path, filename } of distributions) await copyFile(path, join(plain, filename));
      return plain;
    },
    async [Symbol.asyncDispose]() {
      for (const resource of opened) await resource[Symbol.asyncDispose]();
    },
  };
}
