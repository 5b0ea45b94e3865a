import { expect, it } from "@jest/globals";
import { post, runningIndex, wheelUpload } from "./running-index.ts";

it("a web page cannot make the index forget: browsers tell where a request comes from", async () => {
  await using index = await runningIndex();
  await post(index.url, wheelUpload());
  for (const path of ["reset", "yank"]) {
    const answer = await fetch(new URL(`_/rehearsal/${path}`, index.url), {
      method: "POST",
      headers: { origin: "http://elsewhere.example" },
    });
    expect(answer.status).toBe(403);
  }
  expect((await fetch(new URL("simple/demo-pkg/", index.url))).status).toBe(200);
});
