import { describe, expect, it } from "@jest/globals";
import { warnOfReach } from "../../src/project/within-reach.ts";
import { commitAll, git } from "../support/projects.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { workingHost } from "../support/working-host.ts";

const plain = { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };

async function warnings(folder: string, env: Readonly<Record<string, string>> = {}) {
  const host = workingHost({ ...plain, ...env });
  await warnOfReach(folder, host);
  return host.lines;
}

describe("within reach of the project's code", () => {
  it("is nothing in a job that has nothing", async () => {
    await using folder = await temporaryFolder({ "a.txt": "" });
    await commitAll(folder.path);
    expect(await warnings(folder.path)).toEqual([]);
    await using bare = await temporaryFolder();
    expect(await warnings(bare.path)).toEqual([]);
  });

  it("are credentials, permissions and tokens, in one warning with what to do", async () => {
    await using folder = await temporaryFolder({ "a.txt": "" });
    await commitAll(folder.path);
    const header = "http.https://git.example.org/.extraheader";
    await git(folder.path, "config", header, "AUTHORIZATION: basic canary");
    const lines = await warnings(folder.path, {
      TWINE_PASSWORD: "canary-password",
      INPUT_PASSWORD: "canary-password",
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: "canary-token",
    });
    expect(lines).toEqual([
      "warning: This stage runs code of the project and of what it depends on, within whose reach is an upload credential (`TWINE_PASSWORD`, the input `password`); the permission `id-token: write`, with which it could publish as this workflow; the token of the forge that the checkout left in `.git/config`. Hand the credential to the job of `upload` alone. Give `id-token: write` to the job of `upload` alone. Set `persist-credentials: false` on actions/checkout",
    ]);
  });
});
