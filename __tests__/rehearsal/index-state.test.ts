import { expect, it } from "@jest/globals";
import { post, runningIndex, sdistUpload, wheelUpload } from "./running-index.ts";

it("a new project whose name looks like another's is refused, its next release is not", async () => {
  await using index = await runningIndex();
  expect(await post(index.url, wheelUpload({ name: "hello-lib" }))).toMatchObject({ status: 200 });
  expect(await post(index.url, wheelUpload({ name: "HeIl0Iib" }))).toMatchObject({
    status: 400,
    reason:
      "The name 'HeIl0Iib' is too similar to an existing project. See https://pypi.org/help/#project-name for more information.",
  });
  const next = wheelUpload({ name: "hello.lib", version: "1.1" });
  expect(await post(index.url, next)).toMatchObject({ status: 200 });
});

it("the limits that the index is started with take the place of PyPI's", async () => {
  const [wheel, sdist] = [wheelUpload(), sdistUpload()];
  const total = wheel.content.length + sdist.content.length;
  const limits = { fileSizeLimit: wheel.content.length, projectSizeLimit: total - 1 };
  await using index = await runningIndex({ limits });
  const larger = wheelUpload({ files: { "demo_pkg/more.py": "more = 1\n" } });
  expect((await post(index.url, larger)).reason).toMatch(/^File too large\. Limit for project /);
  expect(await post(index.url, wheel)).toMatchObject({ status: 200 });
  expect((await post(index.url, sdist)).reason).toMatch(/^Project size too large\. Limit for /);
});
